from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.embed import load_embedder
from index.embed.bert_embedder import of_one_length
from index.embed.checkpoint import Precision
from index.errors import InputError
from tests.making_model import make_model

ROOT = Path(__file__).parents[1]


def test_a_checkpoint_that_lacks_a_tensor_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model", config={"num_hidden_layers": 3})
    with pytest.raises(InputError, match="cannot be loaded") as caught:
        load_embedder(str(folder)).embed_query("care")
    assert "hashing" in caught.value.remedy


@pytest.mark.parametrize("precision", ["fp32", "int8"])
def test_a_vector_is_its_own_to_the_last_bit_whatever_goes_through_beside_it(
    precision: Precision,
) -> None:
    """Several texts of one length go through the model together, and two may be cut to it."""
    texts = [f"Sentence {i} " + "about practice " * (i % 7) for i in range(70)]
    texts += ["", "care", "long " * 2000, "short " * 2000, "é ü 一", "x" * 300]
    embedder = load_embedder(precision=precision)
    together = embedder.embed_passages(texts)
    for text, vector in zip(texts, together, strict=True):
        assert np.array_equal(embedder.embed_passages([text])[0], vector)
        assert np.array_equal(embedder.embed_query(text), vector)


def test_calls_are_of_one_length_and_hold_every_text_once() -> None:
    ids = [[1] * length for length in (3, 9, 3, 400, 9, 3, 3, 3, 3, 3, 3, 3)]
    calls = list(of_one_length(ids))
    assert sorted(row for rows in calls for row in rows) == list(range(len(ids)))
    assert [[len(ids[row]) for row in rows] for rows in calls] == [[400], [9, 9], [3] * 8, [3]]


def test_index_and_ask_need_no_torch(tmp_path: Path) -> None:
    """As where torch is not installed: importing it, or what needs it, fails."""
    script = """
import sys
absent = {"torch", "transformers", "sentence_transformers", "scipy", "sklearn"}
sys.modules |= dict.fromkeys(absent)
from assistant.cli import main
def run(*words):
    sys.argv = ["assistant", *words]
    try:
        main()
    except SystemExit as ended:
        assert not ended.code, ended.code
index = sys.argv[1]
run("index", "seeds", "--index", index)
run("ask", "What did inspectors say about IRO recording?", "--index", index)
assert not [name for name in absent if sys.modules.get(name)]
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "index")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "IRO" in done.stdout


def test_asking_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    """Each of these takes longer to import than an answer does."""
    script = """
import sys
from assistant.cli import main
sys.argv = ["assistant", *sys.argv[1:]]
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
if sys.argv[1] == "ask":
    absent = "torch transformers sentence_transformers onnx fastapi uvicorn openai tiktoken rich"
    readers = "pypdfium2 lxml openpyxl docx"
    assert not {*absent.split(), *readers.split()} & set(sys.modules)
"""
    text = tmp_path / "bridge.txt"
    text.write_text("The bridge was inspected on 3 May 2021. Its railings are 14 metres long.")
    index = str(tmp_path / "index")
    for words in (["index", str(text)], ["ask", "How long are the railings?"]):
        done = subprocess.run(
            [sys.executable, "-c", script, *words, "--index", index],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert "14 metres" in done.stdout


def test_loading_is_lazy_and_silent() -> None:
    script = """
import sys
from index.embed import load_embedder
from index.embed.bert_embedder import of_one_length
from index.embed.checkpoint import Precision
embedder = load_embedder()
embedder.fingerprint, embedder.dimensions
assert not {"onnx", "onnxruntime", "tokenizers"} & set(sys.modules)
embedder.count_tokens("word " * 1000)
embedder.embed_query("care")
embedder.embed_passages(["care"] * 40)
assert not {"torch", "transformers", "sentence_transformers"} & set(sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")
