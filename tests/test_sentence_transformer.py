from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.embed import load_embedder
from index.embed.sentence_transformer import SentenceTransformerEmbedder
from index.errors import InputError

ROOT = Path(__file__).parents[1]


def _packaged_folder() -> Path:
    return SentenceTransformerEmbedder.packaged()._folder


def test_a_folder_is_an_embedder_too() -> None:
    by_folder = load_embedder(str(_packaged_folder()))
    default = load_embedder()
    assert by_folder.fingerprint == default.fingerprint
    assert np.array_equal(by_folder.embed_query("care"), default.embed_query("care"))


def test_other_weights_have_another_fingerprint(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(_packaged_folder(), folder)
    before = SentenceTransformerEmbedder("copy", folder).fingerprint
    (folder / "README.md").write_text("other words, same weights")
    assert SentenceTransformerEmbedder("copy", folder).fingerprint == before
    with (folder / "model.safetensors").open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"other")
    assert SentenceTransformerEmbedder("copy", folder).fingerprint != before


@pytest.mark.parametrize("name", ["no/such-model", "no such name", "/no/such/folder"])
def test_a_model_that_is_not_here_is_an_error_with_a_remedy(name: str) -> None:
    with pytest.raises(InputError, match="not on this disk") as caught:
        load_embedder(name)
    assert "hashing" in caught.value.remedy


def test_a_broken_model_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("[]  nonsense")
    with pytest.raises(InputError, match="cannot be loaded"):
        load_embedder(str(tmp_path)).embed_query("care")


def test_loading_is_lazy_and_silent() -> None:
    script = """
import sys
from index.embed import load_embedder
embedder = load_embedder()
embedder.fingerprint
assert "torch" not in sys.modules and "sentence_transformers" not in sys.modules
embedder.count_tokens("word " * 1000)
embedder.embed_query("care")
embedder.embed_passages(["care"] * 40)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")
