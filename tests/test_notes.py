"""What is said beside an answer, and only what is true of it."""

import datetime
from dataclasses import replace

import pytest

from assistant.answer.notes import notes_of
from assistant.choose.further import Judged
from assistant.retrieve.find import Found, Listed
from assistant.understand.scope import Scope
from assistant.understand.sides import Side
from index.records import BlockKind, Entry
from tests.making import candidate, entry

OLD = entry("old.txt", date=datetime.date(2019, 2, 7))
NEW = entry("new.txt", date=datetime.date(2020, 11, 4))
LAMBETH = entry("lambeth.txt", "Lambeth", date=datetime.date(2021, 5, 8))
MINUTES = entry("minutes.txt", kind="minutes", date=datetime.date(2022, 1, 1))


def notes(entries: list[Entry], answer: Entry | None, scope: Scope) -> tuple[str, ...]:
    found = Found("?", "?", "?", scope, (), (), {one.id: one for one in entries})
    ones = [Judged(candidate("It is so.", of=answer), 0.0)] if answer else []
    return notes_of(
        found, [(side, ones if not at else []) for at, side in enumerate(scope.sides)], []
    )


def test_a_list_names_the_places_that_it_has_no_room_for() -> None:
    grade = "Overall effectiveness\tInadequate"
    ones = [
        Judged(replace(candidate(grade, of=one), catalogued=True), 0.0) for one in (OLD, LAMBETH)
    ]
    scope = Scope((side(OLD, LAMBETH),))
    found = Found("?", "?", "?", scope, (), (), {one.id: one for one in (OLD, LAMBETH)})
    (said,) = notes_of(found, [(scope.sides[0], ones[:1])], ones)
    assert said.startswith("It is also stated in documents about Lambeth. Ask about one of them")
    assert notes_of(found, [(scope.sides[0], ones)], ones) == ()


def test_a_list_says_how_much_of_it_is_left_out() -> None:
    points = ["The log of drills.", "How hoses are stored.", "The log of drills, and their times."]
    ones = [
        Judged(replace(candidate(point, 40 * at, of=OLD), catalogued=True), 0.0)
        for at, point in enumerate(points)
    ]
    scope = Scope((side(OLD),))
    found = Found("?", "?", "?", scope, (), (), {OLD.id: OLD})
    assert notes_of(found, [(scope.sides[0], ones[:1])], ones) == (
        "The list goes on: 1 more. Ask for a full answer.",  # the third says the first again
    )
    assert notes_of(found, [(scope.sides[0], ones[:2])], ones) == ()


def test_one_note_says_what_is_left_out_and_a_full_answer_is_not_asked_for_twice() -> None:
    ones = [
        Judged(replace(candidate(text, 40 * at, of=of), catalogued=True), 0.0)
        for at, (text, of) in enumerate([("Ann.", OLD), ("Bob Hill.", OLD), ("Cy.", LAMBETH)])
    ]
    scope = Scope((side(OLD, LAMBETH),))
    found = Found("?", "?", "?", scope, (), (), {one.id: one for one in (OLD, LAMBETH)})
    for many, full in (
        (ones, "It is also stated in documents about Lambeth. Ask about one of them."),
        (ones[:2], "The list goes on: 1 more."),
    ):
        (said,) = notes_of(found, [(scope.sides[0], ones[:1])], many)
        assert said.endswith(("or for a full answer.", "Ask for a full answer."))
        assert notes_of(found, [(scope.sides[0], ones[:1])], many, "full") == (full,)


def side(*entries: Entry, label: str | None = None) -> Side:
    return Side(label, frozenset(one.id for one in entries))


@pytest.mark.parametrize(
    ("searched", "answer", "later"),
    [
        ([OLD, NEW], OLD, True),
        ([OLD, NEW], NEW, False),
        ([OLD], OLD, False),
        ([OLD, LAMBETH], OLD, False),
        ([OLD, MINUTES], OLD, False),  # of another kind
    ],
)
def test_a_later_document_that_does_not_say(
    searched: list[Entry], answer: Entry, later: bool
) -> None:
    said = notes(searched, answer, Scope((side(*searched),)))
    line = "A later document, Ofsted letter about Southwark, 4 November 2020, was searched: nothing"
    assert [note.startswith(line) for note in said] == [True] * later


def test_when_a_grade_was_reached_is_not_said_to_be_old() -> None:
    asked, scope = "When did Southwark become outstanding?", Scope((side(OLD, NEW),))
    found = Found(asked, asked, asked, scope, (), (), {one.id: one for one in (OLD, NEW)})
    chosen = [Judged(candidate("It is so.", of=OLD), 0.0)]
    assert notes_of(found, [(scope.sides[0], chosen)], []) == ()


def test_sides_without_an_answer_and_without_a_document_are_named() -> None:
    sides = (side(OLD, label="Southwark"), side(LAMBETH, label="Lambeth"))
    said = notes([OLD, LAMBETH], OLD, replace(Scope(sides), missing=("Camden",)))
    assert said == (
        "Nothing sure enough was found for Lambeth.",
        "There is no document about Camden.",
    )


@pytest.mark.parametrize(
    ("question", "text", "kind"),
    [
        ("Who wrote it?", "Caseloads are manageable and monitored well.", "paragraph"),
        ("Who is the lead officer?", "Lead Officer\tBob Hill", "row"),
    ],
)
def test_a_later_document_that_says_so_too_is_not_said_to_be_silent(
    question: str, text: str, kind: BlockKind
) -> None:
    older = candidate("Caseloads are manageable and monitored.", of=OLD)
    newer = candidate(text, of=NEW)
    newer = replace(newer, sentence=replace(newer.sentence, kind=kind))
    scope = Scope((side(OLD, NEW),))
    found = Found(question, question, question, scope, (), (), {one.id: one for one in (OLD, NEW)})
    chosen, ranked = [Judged(older, 1.0)], [Judged(older, 1.0), Judged(newer, 0.0)]
    assert notes_of(found, [(scope.sides[0], chosen)], ranked) == ()
    assert notes_of(found, [(scope.sides[0], chosen)], ranked[:1]) != ()


def test_a_later_sentence_with_every_word_of_the_topic_says_something_of_it() -> None:
    older = candidate("Caseloads are manageable.", of=OLD)
    newer = candidate("Staff have challenging but manageable caseloads.", of=NEW)
    topic = "What did inspectors say about caseloads?"
    scope = Scope((side(OLD, NEW),))
    found = Found(topic, topic, topic, scope, (), (), {one.id: one for one in (OLD, NEW)})
    chosen, ranked = [Judged(older, 1.0)], [Judged(older, 1.0), Judged(newer, 0.0)]
    assert notes_of(found, [(scope.sides[0], chosen)], ranked) == ()


@pytest.mark.parametrize(
    ("known", "fitting", "shown", "said"),
    [
        ([OLD, NEW, LAMBETH], [], 3, "3 documents fit the question, about 2 places."),
        ([OLD, LAMBETH], [], 2, "2 documents fit the question, each about another place."),
        ([OLD, NEW], [], 2, "2 documents fit the question."),
        (
            [OLD],
            [OLD, NEW, LAMBETH],
            1,
            "3 documents fit the question, about 2 places. Not shown are some about Lambeth"
            " and Southwark.",
        ),
    ],
)
def test_documents_that_are_asked_for_are_counted(
    known: list[Entry], fitting: list[Entry], shown: int, said: str
) -> None:
    ones = [Judged(replace(candidate("It is so.", of=one), catalogued=True), 0.0) for one in known]
    scope = Scope((side(*known),))
    entries = {one.id: one for one in (OLD, NEW, LAMBETH)}
    listed = Listed(frozenset(one.id for one in fitting))
    found = Found("?", "?", "?", scope, (), (), entries, listed)
    assert notes_of(found, [(scope.sides[0], ones[:shown])], ones) == (said,)
    other = replace(found, scope=replace(scope, missing=("Camden",)))
    there_is_none = "There is no document about Camden."
    assert notes_of(other, [(scope.sides[0], ones[:shown])], ones) == (there_is_none, said)


def test_one_document_is_counted_only_where_documents_are_asked_for() -> None:
    one = Judged(replace(candidate("It is so.", of=OLD), catalogued=True), 0.0)
    scope = Scope((side(OLD),))
    found = Found("?", "?", "?", scope, (), (), {OLD.id: OLD}, Listed(frozenset({OLD.id})))
    assert notes_of(found, [(scope.sides[0], [one])], [one]) == ()
    asked = replace(found, question="Which letters do you have?")
    assert notes_of(asked, [(scope.sides[0], [one])], [one]) == ("One document fits the question.",)


def test_of_which_bodies_something_is_so_may_be_told_by_others_too() -> None:
    one = Judged(candidate("Turnover is high.", of=OLD), 1.0)
    scope = Scope((side(OLD, LAMBETH),))
    question = "Which councils have high turnover?"
    found = Found(question, question, "?", scope, (), (), {one.id: one for one in (OLD, LAMBETH)})
    (said,) = notes_of(found, [(scope.sides[0], [one])], [one])
    assert said.startswith("These are the surest")
