"""Points of points."""

import io

import docx
import pytest

from index.parse.nesting import leads_above
from index.read import read
from index.records import SourceFile
from index.sentences import sentences_of

LINES = (
    "# Claims\n\nWe pay:\n\n- fares\n- mileage, where:\n  - no bus runs;\n  - it rains\n- meals\n"
)
PAGE = (
    "<h1>Claims</h1><p>We pay:</p><ul><li>fares</li><li>mileage, where:"
    "<ul><li>no bus runs;</li><li>it rains</li></ul></li><li>meals</li></ul>"
)


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Claims", 1)
    document.add_paragraph("We pay:")
    for text, style in (
        ("fares", "List Bullet"),
        ("mileage, where:", "List Bullet"),
        ("no bus runs;", "List Bullet 2"),
        ("it rains", "List Bullet 2"),
        ("meals", "List Bullet"),
    ):
        document.add_paragraph(text, style=style)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("uri", "content"), [("a.md", LINES.encode()), ("a.html", PAGE.encode()), ("a.docx", word())]
)
def test_points_of_a_point_stand_under_it(uri: str, content: bytes) -> None:
    found = {one.text: one.headings for one in sentences_of(read(SourceFile(uri, content)))}
    assert found["no bus runs;"] == found["it rains"] == ("Claims", "mileage, where:")
    assert found["fares"] == found["mileage, where:"] == found["meals"] == ("Claims",)


def test_only_what_leads_in_is_a_heading() -> None:
    assert list(leads_above([("It rained.", 0), ("It snowed.", 2)])) == [(), ()]


def test_what_is_no_point_ends_a_list() -> None:
    assert list(leads_above([("where:", 0), None, ("it rains", 2)])) == [(), (), ()]


def test_points_of_points_of_points() -> None:
    assert list(leads_above([("if:", 0), ("both:", 2), ("it rains", 4)]))[-1] == ("if:", "both:")


@pytest.mark.parametrize(
    ("texts", "above"),
    [
        (("The share is:", "at home 4%", "away 5%"), ("The share is:",)),
        (("The share is:", "at home 4%", "Ten left."), ()),
        (("In the last year:", "there were 45", "22 moved"), ("In the last year:",)),
        (("Of this number:", "22 moved"), ()),
        ((f"{'A plan is made. ' * 9}Of these:", "22 moved"), ()),
        (("where:", "it rains"), ()),
        (("It rained.", "and snowed"), ()),
    ],
)
def test_what_goes_on_in_a_small_letter_is_below_the_colon(
    texts: tuple[str, ...], above: tuple[str, ...]
) -> None:
    """However little the page sets it in."""
    assert list(leads_above((text, 0) for text in texts))[-1] == above


def test_a_footnote_cuts_no_sentence() -> None:
    share = "The share is:"
    points = [(share, 0), None, ("at home 4%", 0), ("away 5%", 0), ("Ten left.", 0)]
    assert list(leads_above(points)) == [(), (), (share,), (share,), ()]
