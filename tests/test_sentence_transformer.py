from __future__ import annotations

from pathlib import Path

import pytest

from index.embed import load_embedder
from index.embed.sentence_transformer import SentenceTransformerEmbedder
from index.errors import InputError
from tests.making_model import make_model


def test_it_takes_what_is_no_plain_bert(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model", pooling="max_tokens")
    embedder = load_embedder(str(folder))
    assert isinstance(embedder, SentenceTransformerEmbedder)
    assert embedder.embed_query("care").shape == (96,)


def test_only_a_plain_bert_can_be_rounded(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model", pooling="max_tokens")
    with pytest.raises(InputError, match="only BERT encoders can"):
        load_embedder(str(folder), "int8")


@pytest.mark.parametrize("nonsense", ["[]", "[]  nonsense"])
def test_a_broken_model_is_an_error_with_a_remedy(tmp_path: Path, nonsense: str) -> None:
    (tmp_path / "modules.json").write_text(nonsense)
    with pytest.raises(InputError, match="cannot be loaded"):
        load_embedder(str(tmp_path)).embed_query("care")
