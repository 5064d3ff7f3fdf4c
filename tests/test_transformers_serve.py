"""Against a server that nobody here wrote: ``transformers serve`` with a tiny model of noise.

The protocol and the streaming are real, and so is the nonsense: the model has random weights, so
whatever it says, nothing of it may be shown as proven.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.model import Message
from assistant.model.openai_compatible import OpenAICompatible
from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library

COMMAND = Path(sys.executable).with_name("transformers")
STARTS_WITHIN_SECONDS = 60
TEXT = "Management oversight of casework is not sufficiently robust."
TEMPLATE = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant:"

pytestmark = pytest.mark.skipif(
    not COMMAND.exists() and not shutil.which("transformers"),
    reason="there is no transformers serve",
)


@pytest.fixture(scope="module")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Llama of one layer, 16 wide, whose tokens are bytes."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("tiny")
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: at for at, token in enumerate(["<s>", "</s>", *letters])}
    tokenizer = Tokenizer(models.BPE(vocabulary, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", chat_template=TEMPLATE
    )
    torch.manual_seed(0)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(vocabulary),
            hidden_size=16,
            intermediate_size=32,
            num_hidden_layers=1,
            num_attention_heads=2,
            max_position_embeddings=16_384,
            bos_token_id=0,
            eos_token_id=1,
        )
    )
    model.generation_config.max_new_tokens = 80
    model.save_pretrained(folder)
    fast.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def base_url(model_folder: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(COMMAND) if COMMAND.exists() else "transformers", "serve", str(model_folder)]
    with subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"],
        env={**os.environ, "HF_HUB_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/health", server)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.kill()


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, "transformers serve ended at once: run it to see why"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError as error:
            error.close()
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.2)
    pytest.fail(f"transformers serve did not start within {STARTS_WITHIN_SECONDS} seconds")


def _model(base_url: str, folder: Path, name: str | None = None) -> OpenAICompatible:
    return OpenAICompatible(base_url, name or str(folder), "sk-no-secret", 60, 0)


def test_its_stream_is_read_to_the_end(base_url: str, model_folder: Path) -> None:
    fragments = list(_model(base_url, model_folder).complete((Message("user", "Why?"),)))
    assert len("".join(fragments)) > 0
    assert len(fragments) > 1


def test_its_nonsense_is_never_shown_as_proven(
    base_url: str, model_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text(f"{TEXT} Visits happen every week.\n")
    with Library.create(tmp_path / "index", load_embedder("hashing")) as library:
        library.add([tmp_path / "letter.txt"])
        for strict in (True, False):
            settings = Settings(model_strict=strict)
            assistant = Assistant(library, settings, _model(base_url, model_folder))
            answer = assistant.ask(Question("Is management oversight of casework robust?"))
            assert [s.text for s in answer.statements if TEXT in s.text]
            assert {s.support for s in answer.statements} == {"verbatim"}
            assert answer.model is None
            assert len(answer.notes) == 1 and answer.notes[0]
            assert set(answer.prompts) == {"answer"}
