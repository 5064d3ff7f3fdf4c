from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embed import load_embedder
from index.embed.bert_embedder import BertEmbedder
from index.embed.sentence_transformer import SentenceTransformerEmbedder
from tests.making_model import make_model

TEXTS = ["Children in care need stable homes.", "", "é ü 一", "word " * 100]
PROMPTS = {"query": "search_query: ", "document": "search_document: "}
UNUSED = {"passage": "search_document: ", "query": None}


@pytest.mark.parametrize("pooling", ["mean_tokens", "cls_token"])
@pytest.mark.parametrize("prompts", [{}, PROMPTS, UNUSED], ids=["plain", "prompts", "unused"])
def test_other_sizes_pooling_and_prompts_give_what_the_library_gives(
    tmp_path: Path, pooling: str, prompts: dict[str, str | None]
) -> None:
    folder = make_model(tmp_path / "model", pooling, prompts=prompts)
    ours, library = load_embedder(str(folder), "fp32"), SentenceTransformerEmbedder("it", folder)
    assert isinstance(ours, BertEmbedder)
    assert ours.max_tokens == library.max_tokens == 38
    assert np.abs(ours.embed_passages(TEXTS) - library.embed_passages(TEXTS)).max() < 1e-5
    assert np.abs(ours.embed_query(TEXTS[0]) - library.embed_query(TEXTS[0])).max() < 1e-5


def test_prompts_change_the_vectors(tmp_path: Path) -> None:
    embedder = load_embedder(str(make_model(tmp_path / "model", prompts=PROMPTS)), "fp32")
    (passage,) = embedder.embed_passages([TEXTS[0]])
    assert passage @ embedder.embed_query(TEXTS[0]) < 0.99


def test_other_sizes_can_be_rounded(tmp_path: Path) -> None:
    folder = str(make_model(tmp_path / "model"))
    exact, rounded = load_embedder(folder, "fp32"), load_embedder(folder)
    cosines = (exact.embed_passages(TEXTS) * rounded.embed_passages(TEXTS)).sum(axis=1)
    assert 0.98 < cosines.min() < 1
