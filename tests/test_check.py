from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.check import check

IMPACT = (
    "IROs are having an increasing impact on improving the quality of practice and of reviews, "
    "although not all of their interventions on behalf of children are recorded well."
)
INSPECTORS = (
    "The inspectors were Andy Whippey, Her Majesty's Inspector, and Maire Atherton, "
    "Her Majesty's Inspector."
)
VISIT = (
    "This letter summarises the findings of a focused visit to Southwark local authority "
    "children's services on 15 and 16 January 2019."
)
PLACED = (
    "Senior managers have been effective in increasing the numbers of children who are placed "
    "within Southwark or within 20 miles of their home."
)
REVIEWS = "Reviews of plans for children in care are mostly held within statutory timescales."
OVERSIGHT = "The recording of management oversight of casework is not sufficiently robust."
COUNTS = "Southwark closed 36 cases in 2011 and Lambeth closed 44 cases in 2019."
LABEL = "Ofsted letter about Southwark, 7 February 2019"


@pytest.mark.parametrize(
    "statement",
    [
        IMPACT,
        IMPACT.rstrip("."),
        f"“{IMPACT}”",
        IMPACT.replace("having an ", "having  an\n"),
    ],
)
def test_a_copy_is_verbatim(statement: str) -> None:
    assert check(statement, [OVERSIGHT, IMPACT]) == ("verbatim", None)


def test_a_copy_may_hold_brackets_that_were_made_harmless() -> None:
    assert check("It was (sic) ‹late›.", ["It was [sic] <late>."]) == ("verbatim", None)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("IROs are having an increasing impact on the quality of practice and reviews.", IMPACT),
        ("Not all of the IROs' interventions on behalf of children are recorded well.", IMPACT),
        ("In Southwark, IROs are having an increasing impact on the quality of practice.", IMPACT),
        ("The inspectors were Andy Whippey and Maire Atherton.", INSPECTORS),
        ("The visit to Southwark took place on 15 and 16 January 2019.", VISIT),
        ("Senior managers increased the numbers placed within 20 miles of their home.", PLACED),
        ("Reviews of plans are mostly held within statutory timescales.", REVIEWS),
        ("In 2019, the recording of management oversight was not sufficiently robust.", OVERSIGHT),
        ("Inspectors found that management oversight was 'not sufficiently robust'.", OVERSIGHT),
    ],
)
def test_near_its_source_it_is_supported(statement: str, source: str) -> None:
    assert check(statement, [source], [LABEL]) == ("supported", None)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("All of their interventions on behalf of children are recorded well.", IMPACT),
        ("IROs are not having an increasing impact on the quality of practice.", IMPACT),
        ("In Lambeth, IROs are having an increasing impact on the quality of practice.", IMPACT),
        ("The inspectors were Andy Atherton and Maire Whippey.", INSPECTORS),
        ("The inspectors were Maire Atherton and Andy Whippey.", INSPECTORS),
        ("The visit to Lambeth took place on 15 and 16 January 2019.", VISIT),
        ("The visit to Southwark took place on 15 and 17 January 2019.", VISIT),
        ("The visit to Southwark took place on 7 February 2019.", VISIT),
        ("Senior managers increased the numbers placed within 30 miles of their home.", PLACED),
        ("Senior managers increased the numbers placed within 20 km of their home.", PLACED),
        ("Reviews of plans are held within statutory timescales.", REVIEWS),
        ("The recording of management oversight is sufficiently robust.", OVERSIGHT),
        ("Ofsted wrote that oversight was 'not at all robust'.", OVERSIGHT),
        ("The recording of oversight of casework is 'not robust'.", OVERSIGHT),
        ('"Oversight of casework recording is not robust", Ofsted wrote.', OVERSIGHT),
        ("7 recordings of management oversight of casework are not robust.", OVERSIGHT),
        ("Southwark closed 44 cases in 2011 and Lambeth closed 36 cases in 2019.", COUNTS),
        ("Lambeth closed 36 cases in 2011 and Southwark closed 44 cases in 2019.", COUNTS),
        ("Das Aufsichtsprotokoll ist nicht robust genug.", OVERSIGHT),
        ("Yes.", OVERSIGHT),
        ("", OVERSIGHT),
        (REVIEWS.replace("held", "cancelled"), REVIEWS),
        (REVIEWS.replace(".", ", and the director resigned."), REVIEWS),
        ("The recording of management.", OVERSIGHT),
        ("Reviews of plans for children.", REVIEWS),
        ("Senior managers have been effective in increasing.", PLACED),
        ("Children increased the numbers of senior managers.", PLACED),
        ("Statutory timescales are mostly held within reviews.", REVIEWS),
    ],
)
def test_what_differs_is_unverified_with_a_reason(statement: str, source: str) -> None:
    support, reason = check(statement, [source], [LABEL])
    assert support == "unverified"
    assert reason


def test_a_sign_that_is_no_word_is_struck_out_as_well() -> None:
    reason = "'≠' is not in the cited sentence"
    assert check("Parking costs ≠ £4.50 a day.", ["Parking costs £4.50 a day."])[1] == reason
    assert check("Parking costs £4.50 a day.", ["Parking costs £4.50 a day."])[0] == "verbatim"


def test_without_a_citation_nothing_is_proven() -> None:
    assert check(IMPACT, []) == ("unverified", "it cites no sentence that was given")


def test_a_label_adds_a_name_but_never_exchanges_one() -> None:
    source = "The council of Southwark has improved its recording of visits."
    label = "Ofsted letter about Lambeth, 8 May 2019"
    statement = "Recording of visits at the council of Lambeth improved."
    assert check(statement, [source], [label])[0] == "unverified"


def test_facts_of_two_sentences_are_not_mixed() -> None:
    cited = ["The recording of IROs in Southwark is effective.", "In Lambeth, visits are late."]
    assert check("The recording of IROs in Lambeth is effective.", cited)[0] == "unverified"


def test_two_statements_in_one_may_have_a_sentence_each() -> None:
    statement = (
        "Reviews are mostly held within timescales, but the recording of oversight is not robust."
    )
    assert check(statement, [REVIEWS, OVERSIGHT]) == ("supported", None)
    assert check(statement, [REVIEWS])[0] == "unverified"


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_no_other_number_is_supported(said: int, true: int) -> None:
    statement = f"Inspectors found that the team had {said} open cases on the list."
    source = f"The team had {true} open cases on the list."
    assert (check(statement, [source])[0] == "unverified") == (said != true)


@given(
    st.sampled_from([IMPACT, INSPECTORS, VISIT, PLACED, REVIEWS, COUNTS]),
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9),
    st.data(),
)
def test_no_other_name_is_supported(source: str, name: str, data: st.DataObject) -> None:
    names = re.findall(r"(?<=\s)[A-Z][a-z]+", source) or [source.split()[0]]
    old, new = data.draw(st.sampled_from(names)), name.capitalize() + "z"
    assert check(f"Overall, {source}".replace(old, new), [source], [LABEL])[0] == "unverified"


@given(st.sampled_from([IMPACT, VISIT, PLACED, REVIEWS, OVERSIGHT, COUNTS]))
def test_no_other_negation_is_supported(source: str) -> None:
    negated = re.sub(r"\b(are|is|have)\b", r"\1 not", source, count=1)
    negated = negated if negated != source else source.replace("summarises", "never summarises")
    negated = negated if negated != source else source.replace("closed", "never closed", 1)
    assert check(negated, [source])[0] == "unverified"
    assert check(source, [negated])[0] == "unverified"


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_can_be_checked(statement: str, cited: list[str]) -> None:
    support, reason = check(statement, cited)
    assert (support == "unverified") == (reason is not None)
