from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from index.embed import load_embedder
from index.errors import InputError
from tests.making_model import make_model

ROOT = Path(__file__).parents[1]


def test_a_checkpoint_that_lacks_a_tensor_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model", config={"num_hidden_layers": 3})
    with pytest.raises(InputError, match="cannot be loaded") as caught:
        load_embedder(str(folder)).embed_query("care")
    assert "hashing" in caught.value.remedy


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
