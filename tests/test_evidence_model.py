from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import BadSettings
from assistant.evidence import EvidenceModel, Shown, context_of
from assistant.evidence.model import APART, SHIPPED, TOGETHER
from assistant.evidence.pairs import TOKENIZER
from index.embed import DEFAULT
from index.embed.disk import packaged_folder

TITLE = "Focused visit to Ambridge children's services"
SENTENCES = [
    "This letter summarises the findings of the focused visit on 15 and 16 January 2019.",
    "Her Majesty's Inspectors were Jane Archer and Mark Tregorran.",
    "Social workers have manageable caseloads, with an average of 14 children each.",
    "Children are visited regularly and seen alone.",
    "The virtual school is a strength.",
]


@pytest.fixture(scope="module")
def model() -> EvidenceModel:
    return EvidenceModel()


def scores(model: EvidenceModel, question: str) -> np.ndarray:
    return model.score(question, [Shown(one, TITLE) for one in SENTENCES])


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("When did the visit take place?", 0),
        ("Who were the inspectors?", 1),
        ("How many children does a social worker have on average?", 2),
        ("Are children seen alone?", 3),
    ],
)
def test_the_sentence_that_answers_scores_highest(
    model: EvidenceModel, question: str, right: int
) -> None:
    assert scores(model, question).argmax() == right


def test_one_number_for_each_sentence(model: EvidenceModel) -> None:
    found = scores(model, "Who were the inspectors?")
    assert found.shape == (len(SENTENCES),)
    assert found.dtype == np.float32
    assert np.isfinite(found).all()


def test_nothing_to_judge(model: EvidenceModel) -> None:
    judged = model.judge("Who?", [])
    assert judged.scores.shape == (0,)
    assert judged.spans == ()


def test_scores_do_not_depend_on_the_sentences_beside(model: EvidenceModel) -> None:
    question = "Who were the inspectors?"
    together = scores(model, question)
    alone = [model.score(question, [Shown(one, TITLE)])[0] for one in SENTENCES]
    assert together.tolist() == alone
    assert scores(model, question).tolist() == together.tolist()


def test_two_instances_say_the_same(model: EvidenceModel) -> None:
    question = "Are children seen alone?"
    assert scores(EvidenceModel(), question).tolist() == scores(model, question).tolist()


def test_a_pair_that_was_read_is_remembered_with_all_that_decides_it() -> None:
    model = EvidenceModel()
    first = scores(model, "Are children seen alone?").tolist()
    again = model.judge("Are children seen alone?", [Shown(one, TITLE) for one in SENTENCES])
    assert again.scores.tolist() == first
    assert model._remembered.cache_info().hits == len(SENTENCES)
    for other in (Shown(SENTENCES[0]), Shown(SENTENCES[0], TITLE, SENTENCES[1])):
        assert model.score("Are children seen alone?", [other])[0] not in first
    assert model._remembered.cache_info().hits == len(SENTENCES)


def test_a_sentence_of_an_earlier_question_is_half_read_already() -> None:
    model = EvidenceModel()
    fresh = scores(EvidenceModel(), "Who were the inspectors?").tolist()
    scores(model, "Are children seen alone?")
    before = model._states.cache_info().hits
    assert scores(model, "Who were the inspectors?").tolist() == fresh
    assert model._states.cache_info().hits - before >= len(SENTENCES)


def test_the_tokenizer_that_ships_is_that_of_the_packaged_model() -> None:
    packaged = packaged_folder(DEFAULT) / "tokenizer.json"
    assert TOKENIZER.read_bytes() == packaged.read_bytes()


def test_several_threads_share_one_model(model: EvidenceModel) -> None:
    question = "Are children seen alone?"
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: scores(model, question).tolist(), range(4)))
    assert all(one == found[0] for one in found)


def test_a_very_long_sentence_is_cut_and_judged(model: EvidenceModel) -> None:
    long = " ".join(["The council has improved its services for children in care."] * 200)
    judged = model.judge("What has improved? " * 100, [Shown(long, "Title " * 100, long)])
    assert np.isfinite(judged.scores).all()
    start, end = judged.spans[0]
    assert 0 <= start < end <= len(long)


def test_the_answer_lies_in_the_sentence(model: EvidenceModel) -> None:
    judged = model.judge("When did the visit take place?", [Shown(SENTENCES[0], TITLE)])
    start, end = judged.spans[0]
    assert "January" in SENTENCES[0][start:end]


@settings(max_examples=25, deadline=None)
@given(
    question=st.text(max_size=60),
    shown=st.builds(
        Shown, st.text(max_size=80), context=st.text(max_size=40), lead=st.text(max_size=40)
    ),
)
def test_any_text_gets_a_score_and_a_span(
    model: EvidenceModel, question: str, shown: Shown
) -> None:
    judged = model.judge(question, [shown])
    assert np.isfinite(judged.scores).all()
    start, end = judged.spans[0]
    assert 0 <= start <= end <= len(shown.text)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as raised:
        EvidenceModel(tmp_path).score("Who?", [Shown("Nobody.")])
    assert "python -m train" in raised.value.remedy


def test_the_fingerprint_is_of_both_files(model: EvidenceModel, tmp_path: Path) -> None:
    for name in (APART, TOGETHER):
        shutil.copy(SHIPPED / name, tmp_path)
    assert EvidenceModel(tmp_path).fingerprint == model.fingerprint
    with (tmp_path / TOGETHER).open("ab") as file:
        file.write(b"more")
    assert EvidenceModel(tmp_path).fingerprint != model.fingerprint


def test_a_context_is_the_title_and_the_nearest_heading() -> None:
    assert context_of("Letter", ()) == "Letter"
    assert context_of("Letter", ("Findings", "Leaders")) == "Letter | Leaders"
