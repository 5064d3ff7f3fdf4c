"""When documents were published and what days they cover."""

import datetime

import pytest

from index.read import read
from index.records import Document, SourceFile


def document(text: str, uri: str = "a.txt") -> Document:
    return read(SourceFile(uri, text.encode()))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


YEAR_2023 = ("2023-01-01", "2023-12-31")

LETTER = """{date}

Ann Lee
Director
1 High Street
AB1 2CD

Dear Ms Lee

Focused visit to Ambridge children's services

This letter summarises the findings of the visit to Ambridge on {visit}. It went well, and the
inspectors thank everybody who took the time to speak with them about their work.
"""


def letter(date: str, visit: str, uri: str = "a.txt") -> Document:
    return document(LETTER.format(date=date, visit=visit), uri)


def test_a_letter_and_its_visit() -> None:
    found = letter("7 February 2019", "15, 16 and 22 January 2019")
    assert found.catalogue.date == day("2019-02-07")
    assert found.catalogue.covers == (day("2019-01-15"), day("2019-01-22"))
    assert found.warnings == ()


def test_days_without_a_year_take_it_from_the_letter() -> None:
    found = letter("12 January 2021", "14 and 15 December").catalogue
    assert found.covers == (day("2020-12-14"), day("2020-12-15"))


def test_a_wrong_year_is_set_right_and_said() -> None:
    found = letter("12 January 2021", "8 and 9 December 2021")
    assert found.catalogue.date == day("2022-01-12")
    assert found.warnings == (
        "It is dated 2021-01-12 and reports on 2021-12-09; its date is taken to be 2022-01-12.",
    )


def test_a_year_too_late_is_known_by_the_name_of_the_file() -> None:
    written = ("12 January 2023", "8 and 9 December 2021")
    assert letter(*written).catalogue.date == day("2023-01-12")
    assert letter(*written, "visit - 12 january 2022.txt").catalogue.date == day("2022-01-12")
    assert letter(*written, "visit - 12 january 2023.txt").catalogue.date == day("2023-01-12")


def test_a_year_with_a_digit_too_many() -> None:
    found = letter("6 November 20205", "7 and 8 October 2025").catalogue
    assert found.date == day("2025-11-06")


AHEAD = [
    "Review date: 4 March 2025",
    "Date of review: 4 March 2025",
    "Everybody agrees with this policy. It will be reviewed on 4 March 2025.",
    "The annual meeting will be held on 10 October 2024.",
    "The annual meeting takes place on 10 October 2024.",
    "Annual meeting: 10 October 2024",
    "All homes must be inspected by 10 October 2024.",
    "The inspection is planned for 10 October 2024.",
    "The work is to be carried out by 10 October 2024.",
]


@pytest.mark.parametrize("line", AHEAD)
@pytest.mark.parametrize("own", ["Date: 5 March 2024", "Approved: 5 March 2024"])
def test_a_day_that_is_planned_is_not_reported_on(own: str, line: str) -> None:
    found = document(f"Lone working\n\n{own}\n\n{line}")
    assert found.catalogue.date == day("2024-03-05")
    assert found.catalogue.covers == ()
    assert found.warnings == ()


@pytest.mark.parametrize(
    "line",
    [
        "Inspection date: 8 December 2021",
        "Date of visit: 8 December 2021",
        "Inspectors visited Ambridge on 8 December 2021.",
        "The inspection was carried out by Ann Lee on 8 December 2021.",
        "The inspection was held on 8 December 2021 and will be followed up.",
    ],
)
def test_a_day_that_is_reported_on_sets_the_year_right(line: str) -> None:
    found = document(f"Ambridge\n\nDate: 12 January 2021\n\n{line}")
    assert found.catalogue.date == day("2022-01-12")
    assert found.catalogue.covers == (day("2021-12-08"), day("2021-12-08"))


def test_the_clock_of_a_mail_is_believed() -> None:
    head = "From: ann@example.org\nSubject: Visit\nDate: Tue, 5 Mar 2024 10:00:00 +0000"
    found = document(f"{head}\n\nThe visit on 10 October 2024 is confirmed.", "a.eml")
    assert found.catalogue.date == day("2024-03-05")
    assert found.warnings == ()


def test_an_announced_visit_may_follow_its_letter() -> None:
    assert letter("2 April 2025", "15 May 2025").catalogue.date == day("2025-04-02")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("# Report\n\nInspection: 5 June 2018\n\nReport published: 17 August 2018", "2018-08-17"),
        ("# Policy\n\nApproved by the board on 12 March 2024. Review: 1 May 2027.", "2024-03-12"),
        ("# Gazette\n\nThe Herald, Saturday 22 June 2024.\n\nRain fell.", "2024-06-22"),
        ("# Report\n\nInspection date: 5 June 2018\n\nRain fell.", None),
        ("# Case\n\nDate of birth: 12 May 1980\n\nDate: 3 March 2024\n\nRain fell.", "2024-03-03"),
        ("# Case\n\nDate of accident: 2 May 2023\n\nDate: 3 March 2024\n\nRain.", "2024-03-03"),
        ("# Case\n\nDate of birth: 12 May 1980\n\nRain fell.", None),
        ("# Card\n\nDate of expiry: 4 May 2030\n\nDate of issue: 4 May 2020", "2020-05-04"),
        ("# Minutes\n\nDate of meeting: 4 May 2020\n\nRain fell.", "2020-05-04"),
        ("# Note\n\nDate of visit: 4 May 2020\n\nRain fell.", "2020-05-04"),
        ("# Policy\n\nAdopted: 4 May 2020\n\nDate of review: 4 May 2023\n\nRain.", "2020-05-04"),
        ("# Refuse\n\nHill Town. Page reviewed 2 April 2025.\n\nRain fell.", "2025-04-02"),
        ("# Refuse\n\nPublished: 4 May 2020. Last updated 2 April 2025.\n\nRain.", "2020-05-04"),
        ("# Order\n\n" + "Rain fell.\n\n" * 20 + "Judge Lee\n11 March 2024", "2024-03-11"),
        ("# Order\n\n" + "Rain fell.\n\n" * 20 + "It holds until 11 March 2024", None),
        ("# Book\n\n3 March 2024\n\n" + "Rain fell.\n\n" * 20 + "Date: 4 May 1980", "2024-03-03"),
        ("# Book\n\n" + "Rain fell.\n\n" * 20 + "Date: 4 May 1980", "1980-05-04"),
        ("# Pool\n\nDate of meeting: 4 May 2020\n\n" + "Rain fell.\n\n" * 20 +
         "Tender for the roof issued: 6 June 2020", "2020-05-04"),
        ("# Pool\n\nNews issued: 4 May 2020\n\nRain fell.", "2020-05-04"),
        ("# Pool\n\n" + "Rain fell.\n\n" * 20 + "Date of issue: 4 May 2020", "2020-05-04"),
        ("# Places\n\nYou must apply by 15 January 2025 for a place in May.", None),
        ("# Places\n\nIt closes on 3 May 2025. Offers are sent later.", None),
    ],
)  # fmt: skip
def test_the_date_that_is_its_own(text: str, date: str | None) -> None:
    assert document(text).catalogue.date == (day(date) if date else None)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("# Plan\n\nPublished: February 2024\n\nRain fell.", "2024-02"),
        ("# Plan\n\nMarch 2024\n\nRain fell.", "2024-03"),
        ("# Plan\n\nRain fell.\n\nVersion 2.1, published in March 2024.", "2024-03"),
        ("# Plan\n\nThe actions were agreed and are to be done by March 2024.", None),
        ("# Plan\n\nIssued by the Board (AB), March 2024\n\nRain fell.", "2024-03"),
        ("# Plan\n\nReview date: March 2024\n\nRain fell.", None),
        ("# Plan\n\nReview from January to March 2024\n\nRain fell.", None),
        ("# Diary\n\nMarch 2024\n\nRain fell.\n\nApril 2024\n\nThe sun shone.", None),
    ],
)  # fmt: skip
def test_a_month_without_a_day(text: str, month: str | None) -> None:
    found = document(text).catalogue
    assert (found.date, found.month) == (None, month)


def test_a_day_is_better_than_a_month() -> None:
    text = "# Plan\n\nMarch 2024\n\nIssued: 4 April 2024"
    assert document(text).catalogue.date == day("2024-04-04")
    assert document(text).catalogue.month is None


def test_the_name_of_a_file_gives_the_day_of_a_month_that_the_text_names() -> None:
    text = "# Plan\n\nMarch 2024\n\nRain fell."
    assert document(text, "plan - 3 march 2024.txt").catalogue.date == day("2024-03-03")
    assert document(text, "plan - 3 may 2024.txt").catalogue.date is None
    assert document(text, "plan - 3 may 2024.txt").catalogue.month == "2024-03"


def test_the_name_of_a_file_dates_what_has_no_date() -> None:
    assert document("Rain fell.", "log - 3 may 2020.txt").catalogue.date == day("2020-05-03")


def test_an_earlier_inspection_is_not_covered() -> None:
    text = "# Report\n\nSince the previous inspection on 3 May 2017 much has changed."
    assert document(text).catalogue.covers == ()


def test_the_end_of_a_year_that_is_reported_on_is_not_its_date() -> None:
    text = (
        "# Accounts\n\nFor the year ended 31 December 2023\n\nRain fell.\n\nAnn Lee\n14 March 2024"
    )
    assert document(text).catalogue.date == day("2024-03-14")


AGENDA = """# Agenda

3 April 2024

You are {called} a meeting of the board on Tuesday 9 April 2024.

1. To approve the minutes of the meeting held on 12 March 2024.
"""


def test_an_agenda_is_for_its_own_meeting_and_not_the_last() -> None:
    found = document(AGENDA.format(called="summoned to attend")).catalogue
    assert found.covers == (day("2024-04-09"), day("2024-04-09"))
    assert document(AGENDA.format(called="told of")).catalogue.covers == ()


def test_minutes_are_of_the_meeting_in_their_title() -> None:
    text = "# Minutes of the meeting held on 12 March 2024\n\nRain fell."
    assert document(text).catalogue.covers == (day("2024-03-12"), day("2024-03-12"))


@pytest.mark.parametrize(
    "line",
    [
        "The board will elect a leader at its meeting on 22 May.",  # eleven days on
        "The period under review runs from 1 March 2017 to her death.",
        "Page reviewed 2 April 2024.",
    ],
)
def test_days_that_nothing_was_reported_of(line: str) -> None:
    text = f"# The news\n\nThe Herald, Saturday 11 May 2024\n\n{line}"
    assert document(text).catalogue.covers == ()


def test_a_hearing_is_covered() -> None:
    text = "# Order\n\nHeard at: Hill Town, on 5, 6 and 8 February 2024\n\nRain fell."
    assert document(text).catalogue.covers == (day("2024-02-05"), day("2024-02-08"))


def test_a_meeting_half_a_year_ago_is_past() -> None:
    text = "# The news\n\n11 May 2024\n\nIt was agreed at the meeting on 22 December."
    assert document(text).catalogue.covers == (day("2023-12-22"), day("2023-12-22"))


MINUTES = """# Hill Parish Council

Minutes of the ordinary meeting held in the Village Hall, Church Lane, {day} at 7.30 p.m.

Apologies: Ann Lee

The minutes of the meeting of 8 July 2024 were approved and signed by the Chair.
"""


def test_minutes_are_dated_by_their_own_meeting() -> None:
    found = document(MINUTES.format(day="on Monday 9 September 2024")).catalogue
    assert found.date == day("2024-09-09")
    assert document(MINUTES.format(day="in May")).catalogue.date is None


def test_minutes_that_were_approved_are_of_another_meeting() -> None:
    line = "Minutes of the meeting of 8 July 2024 were approved and signed"
    assert document(f"# Hill Parish Council\n\n{line}.").catalogue.date is None
    assert document(f"# Hill\n\nMinutes of 8 July 2024\n\n{line}.").catalogue.date == day(
        "2024-07-08"
    )


@pytest.mark.parametrize(
    ("line", "covers"),
    [
        ("For the year ended 31 March 2024", ("2023-04-01", "2024-03-31")),
        ("Report and accounts for the financial year ending 31 December 2023", YEAR_2023),
        ("For the year ended 29 February 2024.", ("2023-03-01", "2024-02-29")),
        ("For the year ended 31 March 2024 and after", ()),
        ("We met for the last time on 31 March 2024.", ()),
    ],
)
def test_the_year_of_an_annual_report(line: str, covers: tuple[str, ...]) -> None:
    found = document(f"# Harle plc\n\n{line}\n\nIt rained all year.").catalogue.covers
    assert found == tuple(map(day, covers))
