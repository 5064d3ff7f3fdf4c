from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.evidence import Shown
from train.examples import Taste, examples
from train.measure import auc
from train.mined import READ, Mined
from train.own import own_questions
from train.plain import Overlap, Plain
from train.public_sets import squad
from train.records import Line, Question, QuestionSet, Text, draw_held_out

PARAGRAPH = "The bridge opened in 1932. It is painted grey. Trains cross it every hour."
OTHER = "The harbour is deep. Ferries leave at noon."


def write(path: Path, rows: list[dict[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """The same article twice, its paragraphs in another order in the second set."""
    asked = {"qid": "q1", "question": "When did the bridge open?", "doc_id": "harbour"}
    right = {**asked, "answers": ["1932"], "evidence": [{"text": PARAGRAPH}], "answerable": True}
    near = {
        "qid": "q2",
        "question": "When did the bridge close?",
        "doc_id": "harbour",
        "answers": [],
        "evidence": [],
        "asked_about": {"text": PARAGRAPH},
        "answerable": False,
    }
    for name, paragraphs, rows in (
        ("squad1_dev", [OTHER, PARAGRAPH], [right]),
        ("squad2_dev", [PARAGRAPH, OTHER], [right, near]),
    ):
        text = "\n\n".join(paragraphs)
        write(
            tmp_path / name / "docs.jsonl",
            [{"doc_id": "harbour", "title": "Harbour", "text": text}],
        )
        write(tmp_path / name / "questions.jsonl", rows)
    return tmp_path


def test_both_squads_make_one_set_with_each_question_once(public: Path) -> None:
    found = squad(public)
    assert [question.id for question in found.questions] == ["q1", "q2"]
    text = found.texts["harbour"]
    first, second = found.questions
    assert [text.lines[line].text for line in first.right] == ["The bridge opened in 1932."]
    assert not second.right
    assert first.paragraph == second.paragraph == 1


def test_an_example_holds_the_right_line_and_the_span_of_the_answer(public: Path) -> None:
    found = squad(public)
    one, near = sorted(
        examples(found, Plain(found, None), Taste(right=1, wrong=2, near=2), seed=1),
        key=lambda example: example.question,
        reverse=True,
    )
    (right,) = one.right
    start, end = one.spans[right] or (0, 0)
    assert one.sentences[right].text[start:end] == "1932"
    assert len(one.sentences) == 3
    assert {shown.context for shown in one.sentences} == {"Harbour"}
    assert near.right == ()
    assert {(shown.text, shown.lead) for shown in near.sentences} <= {
        ("The bridge opened in 1932.", ""),
        ("It is painted grey.", "The bridge opened in 1932."),
        ("Trains cross it every hour.", ""),
    }
    assert len(near.sentences) == 2


def test_the_same_seed_gives_the_same_examples(public: Path) -> None:
    found = squad(public)
    once, again = (list(examples(found, Plain(found, None), Taste(), seed=3)) for _ in range(2))
    assert once == again


def test_a_line_that_may_answer_is_never_a_negative() -> None:
    texts = ("Caseloads are low.", "Caseloads are not high.", "Visits are late.")
    text = Text("t", "g", tuple(Line(Shown(one), n) for n, one in enumerate(texts)))
    question = Question("q", "t", "Are caseloads low?", frozenset({0}), frozenset({1}))
    made = QuestionSet("made", {"t": text}, (question,), frozenset())
    (one,) = examples(made, Plain(made, None), Taste(), seed=0)
    assert {shown.text for shown in one.sentences} == {texts[0], texts[2]}


def test_a_question_may_come_again_with_its_answer_left_out() -> None:
    texts = ("Caseloads are low.", "Caseloads are not high.", "Visits are late.")
    text = Text("t", "g", tuple(Line(Shown(one), n) for n, one in enumerate(texts)))
    question = Question("q", "t", "Are caseloads low?", frozenset({0}), frozenset({1}))
    made = QuestionSet("made", {"t": text}, (question,), frozenset())
    first, second = examples(made, Plain(made, None), Taste(withheld=1.0), seed=0)
    assert [first.sentences[place].text for place in first.right] == [texts[0]]
    assert second.right == ()
    assert second.sentences == (Shown(texts[2]),)


def test_questions_about_a_held_out_group_are_left_out() -> None:
    text = Text("t", "g", (Line(Shown("A line."), 0),))
    question = Question("q", "t", "What?", frozenset({0}))
    made = QuestionSet("made", {"t": text}, (question,), frozenset({"g"}))
    assert not list(examples(made, Plain(made, None), Taste(), seed=0))
    assert len(list(examples(made, Plain(made, None), Taste(), seed=0, held_out=True))) == 1


def test_a_fifth_is_drawn_and_always_the_same() -> None:
    groups = {f"town {number}" for number in range(20)}
    assert len(draw_held_out(groups)) == 4
    assert draw_held_out(groups) == draw_held_out({*sorted(groups, reverse=True)})


def letter_of(town: str, corpus: Path) -> None:
    letter = corpus / town / "letter.md"
    letter.parent.mkdir(parents=True)
    letter.write_text(
        f"# Focused visit to {town.title()}\n\nDear Director\n\n"
        "Social workers have manageable caseloads. Visits to children are late.\n"
    )


def test_our_own_questions_hold_out_the_authorities_of_the_heldout_files(tmp_path: Path) -> None:
    letter_of("ambridge", tmp_path / "corpus")
    letter_of("borchester", tmp_path / "corpus")
    row = {"question": "Are caseloads fine?", "answerable": True, "alt": []}
    evidence = {"evidence": ["Social workers have manageable caseloads."]}
    file = {"file": "ambridge/letter.md"}
    write(
        tmp_path / "data/a.jsonl",
        [
            {"id": "a1", **row, **evidence, **file},
            {"id": "a2", **row, "evidence": ["This stands nowhere in the letter."], **file},
        ],
    )
    write(
        tmp_path / "data/b-heldout.jsonl",
        [
            {"id": "b1", **row, **evidence, "file": "borchester/letter.md"},
            {"id": "b2", **row, **evidence, "file": "invented/one/1.md"},
        ],
    )
    for number in "12":
        made_up = tmp_path / f"data/invented/one/{number}.md"
        made_up.parent.mkdir(parents=True, exist_ok=True)
        made_up.write_text("# Report\n\nSocial workers have manageable caseloads.\n")
    write(tmp_path / "data/c.jsonl", [{"id": "c1", **row, **evidence, "file": "invented/one/2.md"}])
    found = own_questions(tmp_path / "data", tmp_path / "corpus")
    assert [(one.id, found.is_held_out(one)) for one in found.questions] == [
        ("a1", False),
        ("b1", True),
        ("b2", True),
        ("c1", False),
    ]
    text = found.texts["ambridge/letter.md"]
    (line,) = found.questions[0].right
    assert text.lines[line].text == "Social workers have manageable caseloads."
    assert text.lines[line].shown.context


def test_overlap_is_a_share_and_prefers_the_line_with_the_words() -> None:
    scores = Overlap(["The bridge opened in 1932.", "It is grey."]).scores(
        "When did the bridge open?"
    )
    assert scores.argmax() == 0
    assert (scores >= 0).all()
    assert (scores <= 1).all()
    assert not Overlap(["One line."]).scores("what is it").any()


def test_auc_counts_pairs_in_the_right_order() -> None:
    assert auc(np.array([3.0, 2.0]), np.array([1.0, 2.0])) == pytest.approx(0.875)
    assert np.isnan(auc(np.array([]), np.array([1.0])))


def test_mined_are_the_wrong_lines_that_the_model_likes_best() -> None:
    lines = [f"The bridge opened in {year}." for year in range(1900, 1900 + 2 * READ)]
    text = Text("t", "t", tuple(Line(Shown(line), n) for n, line in enumerate(lines)))
    question = Question("q", "t", "When did the bridge open?", frozenset({2 * READ - 1}))
    questions = QuestionSet("s", {"t": text}, (question,), frozenset())
    read: list[str] = []

    def likes_late_ones(_question: str, sentences: Sequence[Shown]) -> NDArray[np.float32]:
        read.extend(one.text for one in sentences)
        return np.array([float(one.text[-5:-1]) for one in sentences], dtype=np.float32)

    mined = Mined(questions, None, likes_late_ones)
    (made,) = examples(questions, mined, Taste(right=1, wrong=2), seed=1)
    assert len(read) == READ + 1  # and the right one, however far away
    liked = {one.text for n, one in enumerate(made.sentences) if n not in made.right}
    assert liked == set(sorted(read[:-1])[-2:])
    assert [made.sentences[n].text for n in made.right] == [lines[-1]]
