"""Which sentences tell most of a document in fewest, of files that the test makes."""

from pathlib import Path

from assistant.retrieve.in_brief import Length, in_brief, praise
from index.embed import Embedder
from index.library import Library
from index.records import Entry, Sentence

LETTER = """Visit to Leeds children's services

Dear Ann

This letter summarises the findings of the visit to Leeds on 4 May 2021.

Inspectors spoke with many social workers and their managers.

Overview

Children are seen often by people who know them. Their wishes shape the plans.

Managers lead the service with great energy.

What needs to improve

- The quality of records.
- The timeliness of visits.

Findings

Early help is offered to most families in time.

Yours sincerely

Bob Hill
"""
REPORT = """Inspection of Leeds children's services

Judgement\tGrade
The impact of leaders\tGood
Overall effectiveness\tRequires improvement

Services have declined since the last inspection. Many plans are late.

Leaders have begun to act on the delays.

Help and protection: good

Referrals are screened on the day on which they come.
"""
MINUTES = """Minutes of the parish council

1. Apologies

Apologies were received from two members of the council.

2. Playground

Mrs Carr said that the swings had become unsafe for children.

RESOLVED to take the swings out of use at once.
"""
PLAIN = """The pool will close in March because its roof leaks.

Will it open again? They have not decided about that yet.

The council will hold a meeting about it in April.
"""

STANDARD = Length(4, 4)


def told(text: str, tmp_path: Path, embedder: Embedder, length: Length = STANDARD) -> list[str]:
    entry, sentences = read(text, tmp_path, embedder)
    return [" ".join(one.text.split()) for one in in_brief(entry, sentences, length)]


def read(text: str, tmp_path: Path, embedder: Embedder) -> tuple[Entry, list[Sentence]]:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "paper.txt").write_text(text)
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        [entry] = library.documents()
        return entry, library.sentences(entry.id)


def test_a_letter_by_what_it_is_its_overview_and_what_needs_to_improve(
    tmp_path: Path, embedder: Embedder
) -> None:
    assert told(LETTER, tmp_path, embedder) == [
        "This letter summarises the findings of the visit to Leeds on 4 May 2021.",
        "Children are seen often by people who know them.",
        "Their wishes shape the plans.",
        "Managers lead the service with great energy.",
        "The quality of records.",
        "The timeliness of visits.",
    ]


def test_every_paragraph_is_begun_before_one_is_gone_on_with(
    tmp_path: Path, embedder: Embedder
) -> None:
    assert told(LETTER, tmp_path, embedder, Length(2, 0))[1:] == [
        "Children are seen often by people who know them.",
        "Managers lead the service with great energy.",
    ]


def test_a_report_by_its_grades_and_what_stands_behind_them(
    tmp_path: Path, embedder: Embedder
) -> None:
    said = told(REPORT, tmp_path, embedder)
    assert said[:2] == ["The impact of leaders Good", "Overall effectiveness Requires improvement"]
    assert "Services have declined since the last inspection." in said
    assert "Leaders have begun to act on the delays." in said


def test_the_overall_grade_alone_where_there_is_little_room(
    tmp_path: Path, embedder: Embedder
) -> None:
    said = told(REPORT, tmp_path, embedder, Length(1, 0, has_all_grades=False))
    assert said[0] == "Overall effectiveness Requires improvement"
    assert len(said) == 2


def test_minutes_by_what_was_resolved(tmp_path: Path, embedder: Embedder) -> None:
    assert "RESOLVED to take the swings out of use at once." in told(MINUTES, tmp_path, embedder)


def test_a_text_without_parts_by_how_it_begins_and_by_no_question(
    tmp_path: Path, embedder: Embedder
) -> None:
    assert told(PLAIN, tmp_path, embedder) == [
        "The pool will close in March because its roof leaks.",
        "The council will hold a meeting about it in April.",
    ]


def test_a_table_has_no_prose_to_tell_it_by(tmp_path: Path, embedder: Embedder) -> None:
    assert not told("Name\tAge\nAnn\t4\n", tmp_path, embedder)


PRAISED = """Visit to Leeds children's services

This letter summarises the findings of the visit to Leeds on 4 May 2021.

Inspectors looked at the effective and timely help that children get in Leeds.

Overview

Strong partnerships with the police and with schools keep children safe.

Social workers know their children well, but records are poor.

What needs to improve

- The timely and effective recording of visits to children in care.

Findings

The team meets every week in the town hall of Leeds to talk.

Foster carers receive good and timely support from a team whom they trust.

What is the council doing that is effective and timely for children?

The response is prompt.
"""


def test_praise_is_what_is_good_and_nothing_else(tmp_path: Path, embedder: Embedder) -> None:
    entry, sentences = read(PRAISED, tmp_path, embedder)
    partners = "Strong partnerships with the police and with schools keep children safe."
    carers = "Foster carers receive good and timely support from a team whom they trust."
    to_improve = "The timely and effective recording of visits to children in care."
    said = [
        [one.text for one in praise(entry, sentences, length)]
        for length in (Length(4, 0), Length(1, 0), Length(4, 4))
    ]
    assert said == [[partners, carers], [partners], [partners, to_improve, carers]]


def test_what_judges_nothing_praises_nothing(tmp_path: Path, embedder: Embedder) -> None:
    text = "Strong and timely help is what every child should get from good schools.\n"
    entry, sentences = read(text, tmp_path, embedder)
    assert praise(entry, sentences, Length(4, 0)) == []
