"""What the five seeds, and documents of other kinds, say of themselves."""

import datetime
from pathlib import Path

import pytest

from index.describe.catalogue import describe
from index.read import read
from index.records import Block, Catalogue, Person, SourceFile


def catalogue(text: str, uri: str = "folder/some_file.txt") -> Catalogue:
    return read(SourceFile(uri, text.encode())).catalogue


def seed(seeds: Path, start: str) -> Catalogue:
    [path] = seeds.glob(f"{start}_*.txt")
    return read(SourceFile(path.name, path.read_bytes())).catalogue


FOCUSED = "Focused visit to {} local authority children's services"
UNANNOUNCED = (
    "Annual unannounced inspection of contact, referral and assessment arrangements within the"
    " London Borough of Southwark children's services"
)
PROGRESS = "Ofsted Progress Report Ofsted Focused Visit January 2019"
FEEDBACK = "Feedback from Inspections of Children’s Social Care and Youth Offending Services"


@pytest.mark.parametrize(
    ("start", "title", "kind", "place", "date"),
    [
        ("000", FOCUSED.format("Southwark"), "letter", "Southwark", "2019-02-07"),
        ("001", PROGRESS, "committee report", "Southwark", "2019-02-26"),
        ("002", UNANNOUNCED, "letter", "Southwark", "2011-03-02"),
        ("003", FEEDBACK, "committee report", "Southwark", "2020-11-04"),
        ("004", FOCUSED.format("Lambeth"), "letter", "Lambeth", "2019-05-08"),
    ],
)
def test_seeds(seeds: Path, start: str, title: str, kind: str, place: str, date: str) -> None:
    found = seed(seeds, start)
    assert found.title == title
    assert found.kind == kind
    assert found.organisation == place
    assert found.date == datetime.date.fromisoformat(date)


def test_days_that_a_document_reports_on(seeds: Path) -> None:
    assert seed(seeds, "000").covers == (datetime.date(2019, 1, 15), datetime.date(2019, 1, 16))
    assert seed(seeds, "003").covers == (datetime.date(2020, 9, 29), datetime.date(2020, 10, 1))


def test_people_and_authors(seeds: Path) -> None:
    letter = seed(seeds, "004")
    assert letter.author == "Andy Whippey"
    assert Person("Dawn Godfrey", "inspector") in letter.people
    office = "Strategic Director, Children's Services"
    assert Person("Annie Hudson", office, "addressee") in letter.people
    assert seed(seeds, "001").author == "Tom Stevenson"


def test_a_publisher_is_known_by_its_letterhead(seeds: Path) -> None:
    assert seed(seeds, "002").publisher == "Ofsted"
    assert seed(seeds, "003").publisher is None


MINUTES = """# Minutes of the Finance Board

Date: 4 May 2022\tPlace: Room 2

Harrow Council met to agree the budget. In Harrow the reserves have grown.
"""

COMPANY = """Acme Widgets plc

Annual report 2021

The directors of Acme Widgets plc present their report. Acme Widgets plc has grown again.
"""


def test_minutes() -> None:
    found = catalogue(MINUTES)
    assert found.title == "Minutes of the Finance Board"
    assert found.kind == "minutes"
    assert found.organisation == "Harrow"
    assert found.date == datetime.date(2022, 5, 4)


def test_a_company_report() -> None:
    found = catalogue(COMPANY)
    assert found.organisation == "Acme Widgets"
    assert found.date is None


def test_the_text_gives_a_better_title_than_the_file_name() -> None:
    found = catalogue("Some plain words about nothing much, which is all that there is here.")
    assert found.title == "Some plain words about nothing much, which is all that there is…"


def test_unknown_is_none() -> None:
    found = catalogue("nothing to see here.")
    assert (found.kind, found.organisation, found.date, found.author) == (None, None, None, None)


NEWSLETTER = """# Parish of Little Wending: newsletter, spring 2023

Issued: 2 April 2023

The parish council met in Little Wending to plan the fete. In Little Wending the hall is open again.
"""

POLICY = """# Corrie Vale Leisure Trust: data protection policy

Approved by the board of trustees on 12 March 2024. Next review: March 2027.

Corrie Vale Leisure Trust runs five leisure centres. Corrie Vale Leisure Trust has two libraries.
"""

MAIL = """From: Ann Lee
To: Tom Bell
Subject: Repairs at Ambridge
Date: 4 May 2022

Ambridge Council has asked for repairs. In Ambridge nothing was done.
"""


@pytest.mark.parametrize(
    ("text", "title", "kind", "about", "date"),
    [
        (NEWSLETTER, "Parish of Little Wending: newsletter, spring 2023", "newsletter",
         "Little Wending", "2023-04-02"),
        (POLICY, "Corrie Vale Leisure Trust: data protection policy", "policy",
         "Corrie Vale Leisure", "2024-03-12"),
        (MAIL, "Repairs at Ambridge", "email", "Ambridge", "2022-05-04"),
    ],
)  # fmt: skip
def test_documents_of_other_kinds(text: str, title: str, kind: str, about: str, date: str) -> None:
    found = catalogue(text)
    assert (found.title, found.kind) == (title, kind)
    assert about in found.names
    assert found.date == datetime.date.fromisoformat(date)


LETTER = """Dear Ms Lee

{under}

The visit was made in May, and all that follows was found then and is written down with care.

Areas for priority action

There were none, for which everybody who was spoken to in the course of the visit is thanked.
"""


def test_the_subject_of_a_letter_may_end_in_a_full_stop() -> None:
    assert catalogue(LETTER.format(under="Visit to Ambridge.")).title == "Visit to Ambridge"


@pytest.mark.parametrize(
    "under",
    ["Thank you for your letter.", "The roof has been mended.", "Further to the talk on Monday."],
)
def test_a_letter_without_a_subject_has_its_first_words(under: str) -> None:
    assert catalogue(LETTER.format(under=under)).title == under.rstrip(".")


@pytest.mark.parametrize(
    ("claimed", "title"),
    [
        ("Hull draft report 2 v4", "All was well"),
        ("Microsoft Word - Hull.doc", "All was well"),
        ("letter final.docx", "All was well"),
        ("Plans for Hull", "Plans for Hull"),
    ],
)
def test_what_a_program_calls_a_file_is_no_title(claimed: str, title: str) -> None:
    text = "All was well."
    block = Block(0, len(text), "paragraph")
    assert describe(text, (block,), "a.pdf", claimed)[0].title == title


def test_a_heading_that_is_only_a_name_takes_the_line_below() -> None:
    found = catalogue("# Ambridge Council\n\n# Inspection of children's services\n\nIn Ambridge.")
    assert found.title == "Ambridge Council: Inspection of children's services"
    assert found.kind == "inspection report"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Chess club\n\n| Subject | Lead |\n| Openings | Tom Hill |", "Chess club"),
        ("# School report\n\nAnn did well.\n\n| Subject | Grade |\n| Art | B |", "School report"),
        ("# Staff\n\n| Title | Name |\n| Mr | Smith |", "Staff"),
        ("Ann is here.\n\n" * 16 + "| Title | Name |\n| Mr | Smith |", "Ann is here"),
        ("| Title | The budget |\n| Author | Ann |\n\n# Purpose\n\nIt is big.", "The budget"),
        ("# Cabinet\n\n| To | All |\n| Subject | The budget |\n\nIt is big.", "The budget"),
        ("# Cabinet\n\n| Title: | The budget |\n\nIt is big.", "The budget"),
        ("# Cabinet\n\n| Report title | The budget |\n\nIt is big.", "The budget"),
        ("# Cabinet\n\nSubject: The budget\n\nIt is big.", "The budget"),
    ],
)  # fmt: skip
def test_a_label_of_the_title_is_told_from_the_name_of_a_column(text: str, title: str) -> None:
    assert catalogue(text).title == title


CABINET = "Hill Town\nCabinet, 4 May\nReport of the Director of Roads and of Bridges, Ann Lee"
SAID = "It rained on the hill for a week, and the river rose as far as the church."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Aria 8 heat pump\nGuide for owners\n\n{SAID}\n\nFirst steps\n\n{SAID}",
         "Aria 8 heat pump: Guide for owners"),
        (f"'A hole': how a firm fell\n\n{SAID}\n\nQuick beginnings\n\n{SAID}",
         "'A hole': how a firm fell"),
        (f"BORROWED LIGHT: A STUDY\n\n{SAID}\n\nMoths\n\n{SAID}", "Borrowed Light: A Study"),
        (f"Hill Institute: Manual of Safety\n\n{SAID}\n\n1. Cards\n\n{SAID}",
         "Hill Institute: Manual of Safety"),
        (f"Lead inspector: Ann Lee\n\n{SAID}\n\nThe hill\n\n{SAID}", "The hill"),
        (f"Report to: Board of the Hill School\n\n{SAID}\n\nThe hill\n\n{SAID}", "The hill"),
        (f"HILL COUNCIL\nRoads Committee\n\nMinutes of 4 May\n\n{SAID}",
         "Hill Council, Roads Committee: Minutes of 4 May"),
        (f"A Study: Moths of the Hill\n\nAnn Lee\nHill University\n\nAbstract\n\n{SAID}",
         "A Study: Moths of the Hill"),
        (f"CONTRACT FOR THE SUPPLY OF MEALS\n\nDated 4 May 2023\n\n# 1. DEFINITIONS\n\n{SAID}",
         "Contract for the Supply of Meals"),
        (f"Harle plc\n\nAnnual Report and Accounts\n\n# Statement of the chair\n\n{SAID}",
         "Harle plc: Annual Report and Accounts"),
        (f"HARLE TOWN COUNCIL\n\nBudget for 2024\n\n# Parks\n\n{SAID}",
         "Harle Town Council: Budget for 2024"),
        (f"Harle plc\n\nAll about water\n\n# Rain\n\n{SAID}", "Harle plc"),
    ],
)  # fmt: skip
def test_what_stands_at_the_very_top_is_the_title(text: str, title: str) -> None:
    assert catalogue(text).title == title


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# The pool opens\n\nPress release: 4 May 2024\n\nIt is big.", "press release"),
        ("# Complaints 2024\n\nAnn wrote.\n\n# Summary\n\nIt was long.", None),
        ("# The board\n\n# Agenda\n\nIt was long.", "agenda"),
        ("# Hill School\n\n## Newsletter, May\n\nDear all,\n\nIt is hot.", "newsletter"),
        ("# Hill School\n\nDear all,\n\nIt is hot.", "letter"),
        (f"Hill Row\n\n1. Terms\n\n{SAID}\n\n2. Rent review\n\n{SAID}", None),
        (f"# The wreck\n\n{SAID}\n\n## The decision to sail\n\n{SAID}", None),
        (f"# The year of the water company in brief\n\n## Statement of the chair\n\n{SAID}", None),
        (f"{CABINET}\n\n1. Rain\n\n{SAID}", "report"),
        (f"# AB1: Hill House\n\n{SAID}\n\nInspection dates: 3 May 2024", "inspection report"),
        (f"TRANSCRIPT\nTalk 3\n\nLength: 48 minutes\n\n{SAID}", "transcript"),
        (f"Talk 3\n\nLength: 48 minutes\n\n{SAID}", None),
        (f"# Contract for the supply of meals\n\n{SAID}", "contract"),
        (f"# Lease of Unit 4\n\n{SAID}", "contract"),
        (f"# Three cars\n\nCosts of lease and repair\n\n{SAID}", None),
        (f"# Moths of the hill\n\nAnn Lee\n\nAbstract\n\n{SAID}", "research paper"),
        (f"# Moths of the hill\n\n{SAID}\n\nAn abstract hill.", None),
    ],
)
def test_kinds_that_a_line_at_the_top_says(text: str, kind: str | None) -> None:
    assert catalogue(text).kind == kind


def test_a_turn_of_a_transcript_is_no_title() -> None:
    turns = "Ann Lee: Thank you for coming.\n\nBob Hill: I had to.\n\n" * 2
    date = "Date: 5 March 2025\n\n"
    assert catalogue(f"Project call: The greenway\n{date}{turns}").title == (
        "Project call: The greenway"
    )
    assert catalogue(f"{date}{turns}", "call.txt").title == "call"
