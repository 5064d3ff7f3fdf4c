"""Who speaks in a document."""

import pytest

from index.read import read
from index.records import Catalogue, SourceFile

LETTER = """{top}

12 March 2024

Dear Ms Lee

A hedge in Mill Lane

The hedge was cut in the winter, when nothing nested in it.

Yours sincerely

Ann Orr
{signed}
"""


def catalogue(text: str, uri: str = "a.txt") -> Catalogue:
    return read(SourceFile(uri, text.encode())).catalogue


@pytest.mark.parametrize(
    "top",
    [
        "Hedgewatch\nPiccadilly Gate, Harle HA2 8AB\nwww.gov.uk/hedgewatch",
        "Hedgewatch\nHarle HA2 8AB\nenquiries@hedgewatch.gov.uk",
        "Hedgewatch\nHarle HA2 8AB\nwww.gov.uk/government/organisations/hedgewatch",
    ],
)
def test_a_letterhead_has_the_name_in_its_site(top: str) -> None:
    assert catalogue(LETTER.format(top=top, signed="Inspector")).publisher == "Hedgewatch"


def test_who_signs_a_mail_speaks_for_a_body() -> None:
    found = catalogue(
        "From: Ann Orr <ann@harle.gov.uk>\nTo: Bo Lee <bo@example.org>\nSubject: A hedge\n"
        "Date: Fri, 28 Jun 2024 15:02:11 +0100\n\nDear Mr Lee\n\nFines in Mill Lanes are £5. "
        "All Mill Lanes count. Mill Lanes are long.\n\nYours sincerely\n\nAnn Orr\nSurveyor\n"
        "Harle City Council\n",
        "a.eml",
    )
    assert (found.publisher, found.organisation) == ("Harle City Council", "Harle")


def test_an_office_alone_is_no_body() -> None:
    assert catalogue(LETTER.format(top="12 High Street", signed="Surveyor")).publisher is None
