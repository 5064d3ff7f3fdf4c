from __future__ import annotations

from pathlib import Path

import pytest
import tiktoken
from hypothesis import given
from hypothesis import strategies as st

from assistant.model import tokens

ENCODING = tokens.shipped()
CHARACTERS_A_TOKEN = (4.2, 6)  # of the seeds; o200k_base has 5.4


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIKTOKEN_CACHE_DIR", raising=False)


def test_counts_without_a_network_and_says_with_what() -> None:
    assert tokens.encoding_name() == "bpe_15k"
    assert tokens.count("") == 0
    assert tokens.count("The quality of recording.") == 5


def test_counts_prose_about_as_the_published_encodings_do(seeds: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt")))
    least, most = CHARACTERS_A_TOKEN
    assert least < len(text) / tokens.count(text) < most


def test_the_shipped_ranks_are_small_and_whole() -> None:
    assert tokens.SHIPPED.stat().st_size <= 250_000
    encoding = tokens.shipped()
    assert {encoding.encode_single_token(bytes([byte])) for byte in range(256)} == set(range(256))


def test_a_special_token_in_a_document_is_text() -> None:
    assert tokens.count("<|endoftext|>") > 1


@given(st.text())
def test_every_text_survives_the_round_trip(text: str) -> None:
    assert ENCODING.decode(ENCODING.encode_ordinary(text)) == text


@given(st.lists(st.text()), st.integers(-10, 100))
def test_what_fits_stays_below_the_budget_and_one_more_would_not(
    texts: list[str], budget: int
) -> None:
    fitting = tokens.fit(texts, budget)
    room = budget * (1 - tokens.MARGIN)
    counts = [tokens.count(text) for text in texts]
    assert fitting == 0 or sum(counts[:fitting]) <= room
    assert fitting == len(texts) or sum(counts[: fitting + 1]) > room


def test_a_damaged_cache_is_not_downloaded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fb374d419588a4632f3f557e76b4b70aebbca790").write_bytes(b"half a file")
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    assert tokens.encoding_name() == "bpe_15k"
    assert (tmp_path / "fb374d419588a4632f3f557e76b4b70aebbca790").read_bytes() == b"half a file"


def test_a_published_encoding_is_used_where_the_cache_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"the published ranks"
    (tmp_path / "ranks").write_bytes(content)
    monkeypatch.setattr(
        tokens, "_PUBLISHED", (("cl100k_base", "ranks", tokens._sha256(tmp_path / "ranks")),)
    )
    monkeypatch.setattr(tiktoken, "get_encoding", _of_bytes)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    assert tokens.encoding_name() == "cl100k_base"


def _of_bytes(name: str) -> tiktoken.Encoding:
    ranks = {bytes([byte]): byte for byte in range(256)}
    return tiktoken.Encoding(name, pat_str=".", mergeable_ranks=ranks, special_tokens={})
