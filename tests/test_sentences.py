"""Where sentences end, and that their spans are exact."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.read import read
from index.records import SourceFile
from index.sentences import sentences_of, split


@pytest.mark.parametrize(
    "sentences",
    [
        ["They adapted well.", "They did so quickly."],
        ["There was good involvement from specialist services, i.e. Solace.", "The MASH helped."],
        ['They "do what they say they are going to do."', "They also said more."],
        ["It costs £4.50 in v. 2.1 of the plan.", "Mr. A. Smith of St. Helens paid."],
        ["Was it good?", "Yes!", "(It was.)", "90% agreed."],
        ["No. 6 was open, e.g. to staff, w/c 22 June 2020 and sessions."],
        ["They sold pens, ink, etc.", "The rest was lost."],
        [
            "The city has 800,000 people.[1]",
            "The mayor is Ann Lee.[2][13]",
            "It rains.[^1]",
            "Yes.",
        ],
        ["They said “yes.”[4]", "It is big[2].", "It is old.[citation needed]", "So it was."],
        ["See list[1] and x.[1]y Bravo."],
        ["The timeliness of visits. (Outcome 4, national framework)"],
        ["It is late. (Paragraph 14).", "It is dear."],
        ["(Paragraph 14).", "It is late."],
        ["Tom to get two prices. By 28 June.", "Ann to ring the caretaker. Before the fair."],
        ["It is late.", "By then, all had left.", "By the way."],
    ],
)
def test_split(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text)] == sentences


@given(st.text(max_size=200))
def test_spans_are_in_order_and_lose_nothing(text: str) -> None:
    last = 0
    for start, end in split(text):
        assert not text[last:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


def test_sentences_of_a_real_letter(seeds: Path) -> None:
    path = seeds / "000_85e7267de99e4671.txt"
    document = read(SourceFile(path.name, path.read_bytes()))
    sentences = sentences_of(document)
    assert [sentence.position for sentence in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        assert document.text[sentence.start : sentence.end] == sentence.text
    [iros] = [s for s in sentences if s.text.startswith("IROs are having")]
    assert iros.text.endswith("are recorded well.")
    assert (iros.kind, iros.headings) == ("bullet", ("Findings",))


@pytest.mark.parametrize(
    ("heading", "stated"),
    [
        ("Reporting inspector Dawn Archer HMI", True),
        ("Report of the Head of Audit, Dawn Archer", True),
        ("Leadership and management: good", True),
        ("What needs to improve", False),
    ],
)
def test_a_heading_that_states_something_is_a_sentence(heading: str, stated: bool) -> None:
    text = f"# Inspection of Ambridge Council\n\n## {heading}\n\nThe visit went well.\n"
    document = read(SourceFile("report.md", text.encode()))
    assert (heading in [one.text for one in sentences_of(document)]) is stated


def test_what_a_label_adds_to_a_point_belongs_to_it() -> None:
    text = "# Risks\n\n- Low take-up. Owner: Grace Appleby.\n\nIt is dear. Owner: Bob."
    document = read(SourceFile("risks.md", text.encode()))
    assert [one.text for one in sentences_of(document)] == [
        "Low take-up. Owner: Grace Appleby.",
        "It is dear.",
        "Owner: Bob.",
    ]
