"""Questions turned to where their answers lie, for the model that the map was made for."""

from pathlib import Path

import numpy as np
import pytest

from index.adapter import save, turned
from index.embed import load_embedder
from index.embed.checkpoint import Precision

UP, RIGHT = np.array([0.0, 1.0], np.float32), np.array([1.0, 0.0], np.float32)
QUARTER_TURN = np.array([[0.0, 1.0], [-1.0, 0.0]], np.float32)


def test_a_question_is_turned_and_keeps_its_length(tmp_path: Path) -> None:
    path = tmp_path / "adapter.npz"
    save(3 * QUARTER_TURN, ["one", "other"], path)
    for fingerprint in ("one", "other"):
        np.testing.assert_allclose(turned(UP, fingerprint, path), RIGHT, atol=1e-6)


def test_the_questions_of_another_model_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "adapter.npz"
    save(QUARTER_TURN, ["one"], path)
    assert turned(UP, "stranger", path) is UP
    hashing = load_embedder("hashing")
    question = hashing.embed_query("Are records late?")
    assert turned(question, hashing.fingerprint) is question


@pytest.mark.parametrize("precision", ["fp32", "int8"])
def test_the_packaged_model_finds_an_answer_in_other_words(precision: Precision) -> None:
    embedder = load_embedder(precision=precision)
    right, wrong = embedder.embed_passages(
        [
            "Most children in foster care are seen alone by their social worker.",
            "Do foster carers get to see somebody on their own?",
        ]
    )
    question = embedder.embed_query("Does anybody talk to foster kids on their own?")
    after = turned(question, embedder.fingerprint)
    assert np.linalg.norm(after) == pytest.approx(1.0, abs=1e-5)
    assert after @ right - after @ wrong > question @ right - question @ wrong
