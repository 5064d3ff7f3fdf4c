"""Chosen sentences to statements, citations, groups and text."""

import datetime
from dataclasses import replace

import pytest

from assistant.answer import compose
from assistant.answer.extract import Extract
from assistant.answer.stated import FactFound
from assistant.retrieve.candidates import Candidate
from assistant.retrieve.find import Found
from assistant.understand.scope import Scope
from tests.making import candidate, entry

NEWER = entry("newer.txt", "Lambeth", date=datetime.date(2020, 5, 8))
OLDER = entry("older.txt")


def test_every_statement_has_its_own_exact_citation() -> None:
    chosen = [candidate("Plans\nare  clear.", 10, OLDER), candidate("Visits happen.", 40, OLDER)]
    made, cited = compose.statements(chosen)
    assert [one.text for one in made] == ["Plans are clear.", "Visits happen."]
    assert [one.citations for one in made] == [(1,), (2,)]
    assert [(c.marker, c.start, c.end, c.quote) for c in cited] == [
        (1, 10, 27, "Plans\nare  clear."),
        (2, 40, 54, "Visits happen."),
    ]


def test_a_citation_says_where_a_person_finds_it() -> None:
    _, [cited] = compose.statements([candidate("Plans are clear.", 10, NEWER)])
    assert (cited.uri, cited.title, cited.kind) == ("newer.txt", "Title of newer.txt", "letter")
    assert (cited.organisation, cited.date) == ("Lambeth", datetime.date(2020, 5, 8))
    assert cited.headings == ("Findings",)
    assert cited.sha256 == NEWER.sha256


def test_groups_are_runs_of_one_document() -> None:
    grouped = compose.groups([candidate("Said.", 0, of) for of in (OLDER, OLDER, NEWER)])
    assert [(g.label, g.statements) for g in grouped] == [
        ("Ofsted letter about Southwark, 7 February 2019", (0, 1)),
        ("Ofsted letter about Lambeth, 8 May 2020", (2,)),
    ]


def test_the_text_has_markers_and_names_who_speaks_when_several_do() -> None:
    chosen = [candidate("Plans are clear.", 0, OLDER), candidate("Visits happen.", 0, NEWER)]
    made, _ = compose.statements(chosen)
    text = compose.with_markers(made, compose.groups(chosen))
    assert text == (
        "Ofsted letter about Southwark, 7 February 2019: Plans are clear. [1]\n\n"
        "Ofsted letter about Lambeth, 8 May 2020: Visits happen. [2]"
    )
    alone = compose.with_markers(made[:1], compose.groups(chosen[:1]))
    assert alone == "Plans are clear. [1]"


@pytest.mark.parametrize(
    "question", ["Which council has clear plans?", "Is Southwark's plan clear?"]
)
def test_who_speaks_is_said_where_the_question_names_no_place(question: str) -> None:
    scope = Scope((), places=("Southwark",) if "Southwark" in question else ())
    found = Found(question, question, question, scope, (), (), {})
    extract = Extract(found, (candidate("Plans are clear.", 0, OLDER),), ())
    text = compose.extracted(question, question, extract, nearest=3).answer
    who = "" if scope.places else "Ofsted letter about Southwark, 7 February 2019: "
    assert text == f"{who}Plans are clear. [1]"


def points(heading: str, *said: str) -> tuple[Candidate, ...]:
    made = (candidate(text, 20 * at, OLDER) for at, text in enumerate(said))
    return tuple(
        replace(one, sentence=replace(one.sentence, kind="bullet", headings=(heading,)))
        for one in made
    )


def text_of(chosen: tuple[Candidate, ...]) -> str:
    found = Found("?", "?", "?", Scope((), places=("Southwark",)), (), (), {})
    return compose.extracted("?", "?", Extract(found, chosen, ()), nearest=3).answer


def test_points_of_a_list_stand_under_its_heading() -> None:
    assert text_of(points("What needs to improve", "Recording.", "Planning.")) == (
        "Ofsted letter about Southwark, 7 February 2019, under “What needs to improve”: "
        "Recording. [1] Planning. [2]"
    )


def test_points_among_other_sentences_are_not_taken_for_what_these_say() -> None:
    chosen = (candidate("Visits happen.", 90, OLDER), *points("What needs to improve", "Plans."))
    who = "Ofsted letter about Southwark, 7 February 2019"
    assert text_of(chosen) == (
        f"{who}: Visits happen. [1]\n\n{who}, under “What needs to improve”: Plans. [2]"
    )


def test_a_list_and_what_leads_into_it_are_not_parted() -> None:
    lead, *below = points("Claims", "We pay:", "mileage, where:", "no bus runs;", "meals")
    inner = replace(below[1].sentence, headings=("Claims", "mileage, where:"))
    below[1] = replace(below[1], sentence=inner)
    chosen = [replace(lead, sentence=replace(lead.sentence, kind="paragraph")), *below]
    placed = [
        replace(one, sentence=replace(one.sentence, position=at)) for at, one in enumerate(chosen)
    ]
    assert text_of(tuple(placed)) == ("We pay: [1] mileage, where: [2] no bus runs; [3] meals [4]")


@pytest.mark.parametrize("heading", ["Findings", "Main findings", "Title of older.txt"])
def test_a_heading_that_tells_nothing_of_its_points_is_left_out(heading: str) -> None:
    assert text_of(points(heading, "Plans are clear.")) == "Plans are clear. [1]"


def pointing_back() -> Candidate:
    """A sentence that says nothing without the one at 10 in front of it."""
    one = candidate("They are read.", 27, OLDER)
    joined = replace(one.sentence, position=10, start=10, text="Plans are clear. They are read.")
    return replace(one, with_lead=joined)


def test_a_sentence_that_points_back_brings_the_one_before() -> None:
    [made], [cited] = compose.statements([pointing_back()])
    assert made.text == cited.quote == "Plans are clear. They are read."
    assert (cited.start, cited.end) == (10, 41)


def test_it_stands_alone_behind_a_statement_of_the_one_before() -> None:
    chosen = [candidate("Plans are clear.", 10, OLDER), pointing_back()]
    made, cited = compose.statements(chosen)
    assert [one.text for one in made] == ["Plans are clear.", "They are read."]
    assert [(one.start, one.end) for one in cited] == [(10, 26), (27, 41)]


def test_a_fact_is_said_first_with_the_marker_of_what_proves_it() -> None:
    one, other = (
        candidate("Visits happen.", 0, OLDER),
        candidate("It was on 2 May 2019.", 40, OLDER),
    )
    found = Found("", "", "", Scope(()), (), (), {})
    extract = Extract(found, (one, other), (), fact=FactFound(other, ((10, 20),)))
    answer = compose.extracted("When?", "When?", extract, nearest=3)
    assert answer.fact is not None
    assert (answer.fact.text, answer.fact.citation) == ("2 May 2019", 2)
    assert answer.fact.spans == ((50, 60),)
    who = "Ofsted letter about Southwark, 7 February 2019"
    assert answer.answer.startswith(f"**2 May 2019** [2]\n\n{who}: Visits happen. [1]")


def test_several_names_are_one_fact() -> None:
    team = candidate("They were Ann Lee, HMI, Bob Hill, HMI, and Cy Moss, HMI.", 0, OLDER)
    found = Found("", "", "", Scope(()), (), (), {})
    for spans, said in (
        (((10, 17), (24, 32)), "Ann Lee and Bob Hill"),
        (((10, 17), (24, 32), (43, 50)), "Ann Lee, Bob Hill and Cy Moss"),
    ):
        fact = compose.fact_of(Extract(found, (team,), (), fact=FactFound(team, spans)))
        assert fact is not None
        assert fact.text == said


@pytest.mark.parametrize("name", ["Speak Up, Speak Out", "Speak Up and Speak Out"])
def test_what_may_be_one_name_is_shown_as_it_is_written(name: str) -> None:
    council = candidate(f"The council ({name}) meets.", 0, OLDER)
    end = 13 + len(name)
    found = FactFound(council, ((13, 21), (end - 9, end)))
    extract = Extract(Found("", "", "", Scope(()), (), (), {}), (council,), (), fact=found)
    fact = compose.fact_of(extract)
    assert fact is not None
    assert fact.text == name


def test_a_place_that_was_asked_for_is_the_fact() -> None:
    one = candidate("Housing matters most.", 0, OLDER)
    found = Found("", "", "", Scope(()), (), (), {})
    stands = FactFound(one, (), where="Paragraph 48")
    fact = compose.fact_of(Extract(found, (one,), (), fact=stands))
    assert fact is not None
    assert (fact.text, fact.citation, fact.spans) == ("Paragraph 48", 1, ())


def test_in_a_document_of_several_speakers_each_has_her_line() -> None:
    said = [candidate("Said.", 0, OLDER) for _ in range(3)]
    voices = ("Bo Orr said:", "Bo Orr said:", "Cy Poe said:")
    chosen = [
        replace(one, sentence=replace(one.sentence, headings=(voice,)))
        for one, voice in zip(said, voices, strict=True)
    ]
    assert [(g.label, g.statements) for g in compose.groups(chosen)] == [
        ("Ofsted letter about Southwark, 7 February 2019, Bo Orr said", (0, 1)),
        ("Ofsted letter about Southwark, 7 February 2019, Cy Poe said", (2,)),
    ]
