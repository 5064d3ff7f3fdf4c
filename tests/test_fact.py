from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer_type.fact import find_facts
from tests.stating import facts, made

INSPECTORS = "The inspectors were Andy Archer, Her Majesty's Inspector, and Dawn Tregorran."


@pytest.mark.parametrize(
    ("question", "text", "likely", "wanted"),
    [
        (
            "When was the visit?",
            "It was on 15 and 16 January 2019.",
            "16",
            "15 and 16 January 2019",
        ),
        ("How many children?", "An average of 14 children each.", "14 children", "14 children"),
        ("How many children?", "Of 7 teams, 3 have 14 children each.", "14", "14"),
        ("How much did it cost?", "It cost £1.2 million in all.", "", "£1.2 million"),
        ("How much did it cost?", "It cost 500 pounds.", "", "500 pounds"),
        ("How much did it cost?", "It cost five million pounds.", "", "five million pounds"),
        ("How much did it cost?", "It cost 5p each.", "", "5p"),
        ("What percentage of visits were late?", "Some 12% were late.", "12%", "12%"),
        ("What percentage of visits were late?", "Ten per cent were late.", "", "Ten per cent"),
        ("What proportion of visits were late?", "One in five were late.", "", "One in five"),
        ("How was it graded?", "Leadership is judged to be good.", "good", "good"),
    ],
)
def test_the_fact_is_of_the_kind_that_was_asked_for(
    question: str, text: str, likely: str, wanted: str
) -> None:
    assert facts(question, text, likely) == [wanted]


def test_all_who_are_named_are_the_fact() -> None:
    assert facts("Who were the inspectors?", INSPECTORS) == ["Andy Archer", "Dawn Tregorran"]


def test_a_row_gives_the_cell_beside_its_label() -> None:
    row = "The impact of leaders\tGood"
    assert facts("How was the impact of leaders graded?", row, "Good", "row") == ["Good"]


@pytest.mark.parametrize(
    ("question", "row", "wanted"),
    [
        (
            "Who led it?",
            "Lead inspector: Teresa Godfrey, His Majesty’s Inspector",
            "Teresa Godfrey",
        ),
        ("When was it?", "Inspection dates: 11 to 15 September 2023", "11 to 15 September 2023"),
    ],
)
def test_a_line_with_a_label_gives_what_stands_behind_it(
    question: str, row: str, wanted: str
) -> None:
    assert facts(question, row, "", "row") == [wanted]


def test_of_an_address_whoever_stands_first() -> None:
    address = "Ms Bernie Brown\nDirector\nVictoria Square\nBolton"
    assert facts("To whom was it sent?", address, "", "address") == ["Bernie Brown"]


def test_a_name_that_the_catalogue_knows_ends_where_it_does() -> None:
    text = "David Archer Strategic Director, Ambridge"
    spans = find_facts("Who got the letter?", made(text, "address"), (0, 0), ["David Archer"])
    assert [text[start:end] for start, end in spans] == ["David Archer"]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did inspectors say about visits?", "Visits were late in 2019."),
        ("How many children?", "Of 7 teams, 3 have 14 children each."),  # which, is not known
        ("When was the visit?", "The visit went well."),
        ("Who led it?", "Her Majesty's Inspector led the visit."),
    ],
)
def test_nothing_rather_than_a_guess(question: str, text: str) -> None:
    assert facts(question, text) == []


@given(
    question=st.sampled_from(["When?", "How many?", "Who led?", "How much money?", "Why?"]),
    text=st.text(min_size=1, max_size=60),
    kind=st.sampled_from(["paragraph", "row"]),
    likely=st.tuples(st.integers(0, 60), st.integers(0, 60)),
)
def test_a_fact_lies_in_its_sentence(
    question: str, text: str, kind: str, likely: tuple[int, int]
) -> None:
    start, end = sorted(min(one, len(text)) for one in likely)
    for first, last in find_facts(question, made(text, kind), (start, end)):
        assert 0 <= first < last <= len(text)


def test_a_number_that_ends_a_sentence_is_shown_without_its_stop() -> None:
    assert facts("What age is the limit?", "They help people up to the age of 25.", "25.") == ["25"]
    assert facts("How many people are helped?", "They help 25.", "25.") == ["25"]
    assert facts("How much did it cost?", "It cost £5,000.", "£5,000.") == ["£5,000"]


def test_a_number_of_another_place_is_no_fact() -> None:
    text = "Lambeth has 30 social workers and Southwark has 40 social workers."
    assert facts("How many social workers does Lambeth have?", text, "40 social") == ["30"]
    assert facts("How many social workers does Southwark have?", text, "40") == ["40"]
    together = "Lambeth and Southwark have 30 and 40 social workers respectively."
    assert facts("How many social workers does Lambeth have?", together, "40") == []


def test_a_month_gives_a_number_to_nobody_else() -> None:
    text = "In March 30 children lived in Lambeth, and in May 40."
    assert facts("How many children lived in Lambeth?", text, "30 children") == ["30 children"]


def test_somebody_whom_the_question_names_is_no_answer_to_who() -> None:
    text = INSPECTORS
    at = text.index("Andy")
    people = ["Andy Archer", "Dawn Tregorran"]
    spans = find_facts("Who inspected with Andy Archer?", made(text), (at, at + 4), people)
    assert [text[start:end] for start, end in spans] == ["Dawn Tregorran"]
    assert find_facts("Who is Andy Archer?", made(text), (at, at + 4), people[:1]) == ()


def test_a_cell_without_a_name_is_nobody() -> None:
    assert facts("Who is the cabinet member?", "Cabinet Member\tNo\tNo", "No", "row") == []
    row = "Lead Officer\tAnn Lee, Director"
    assert facts("Who is the lead officer?", row, "Ann Lee", "row") == ["Ann Lee, Director"]


def test_who_was_sent_a_copy_is_read_in_the_line_as_a_whole() -> None:
    line = "Copy: Ann Lee, Chief Executive, Bob Hill, Department for Education"
    assert facts("Who was the letter copied to?", line, "Ann Lee", "signature") == []


def test_how_long_is_told_with_its_unit_and_not_by_another_number() -> None:
    text = "It was undertaken by 5 inspectors using virtual methods over 4 days from Monday."
    question = "How long did the inspectors stay?"
    assert facts(question, text, "5 inspectors using virtual methods over 4 days") == ["4 days"]
    assert facts(question, "The 5 inspectors stayed.", "5 inspectors") == []


def test_what_is_done_to_so_many_is_no_part_of_their_number() -> None:
    text = "A worker is supporting about three young people."
    likely = "supporting about three young people"
    wanted = ["about three young people"]
    assert facts("How many young people are supported?", text, likely) == wanted
    assert facts("How many young people are supported?", text, wanted[0]) == wanted


@pytest.mark.parametrize(
    ("question", "text", "likely", "wanted"),
    [
        ("How many children left?", "In all, more than 60 children left.", "60", "more than 60"),
        ("How many children left?", "At least 60 left.", "60 left", "At least 60 left"),
        ("How many children left?", "They say over 60 left.", "", "over 60"),
        ("What percentage of visits were late?", "Nearly 70% were late.", "", "Nearly 70%"),
        ("How much did it cost?", "It cost approximately £500.", "£500", "approximately £500"),
        ("How long does it take?", "It takes just over 4 weeks.", "4", "just over 4 weeks"),
        ("How long did it take?", "It was done over 4 weeks.", "4", "4 weeks"),
        ("How many children left?", "Numbers fell from 80 to 60.", "60", "60"),
    ],
)
def test_a_figure_keeps_the_words_by_which_it_is_not_exact(
    question: str, text: str, likely: str, wanted: str
) -> None:
    assert facts(question, text, likely) == [wanted]


def test_a_share_is_of_what_was_asked_about() -> None:
    question = "What percentage of social workers are agency staff?"
    text = "There was a 62% increase in the social worker establishment."
    assert facts(question, text, "62%") == []
    assert facts(question, "Some 12% are agency workers.", "12%") == ["12%"]
    assert facts("What percentage were late?", "Some 12% were overdue.", "12%") == ["12%"]


def test_the_words_with_which_a_sentence_opens_are_nobodys_name() -> None:
    text = "At a length of 12 weeks, checks in Bury take long, and in Hull 9 weeks."
    assert facts("How long do checks take in Bury?", text, "12 weeks") == ["12 weeks"]
    text = "Approximately 5,200 pupils and students live in Bury."
    assert facts("How many pupils live in Bury?", text, "5,200") == ["Approximately 5,200"]


def test_a_figure_is_shown_without_an_open_bracket_or_another_figure() -> None:
    assert facts("How many live far away?", "51 (20%) live far away.", "51 (20%") == ["51"]
    text = "It sold 30 tickets in 2021, 45 in 2022."
    likely = "30 tickets in 2021, 45"
    assert facts("How many tickets did it sell in 2021?", text, likely) == ["30"]


def test_a_day_may_be_the_first_cell_and_what_is_on_it_is_none() -> None:
    row = "Friday 4 July\tSummer fair, Town Hall"
    assert facts("When is the summer fair?", row, "Summer fair", "row") == ["Friday 4 July"]
    assert facts("When is the fair?", "Autumn\tFair", "Fair", "row") == []


def test_in_a_row_of_several_cells_no_column_is_known() -> None:
    row = "Hill Court\t140\t31"
    assert facts("How many flats are empty at Hill Court?", row, "140", "row") == []
    row = "Item\tDate: 4 July 2020\tPlace: Hall"
    assert facts("When was it?", row, "4 July 2020", "row") == ["4 July 2020"]
    assert facts("How many flats are there?", "Flats\t31", "31", "row") == ["31"]
    assert facts("What is the fee?", "Fee (£)\t31", "31", "row") == ["31"]


def test_a_cell_is_shown_without_its_label() -> None:
    assert facts("When is it?", "Item\tDate: 4 July 2020", "", "row") == ["4 July 2020"]


def test_no_more_than_two_are_not_more_than_two() -> None:
    text = "A household can have no more than two permits."
    assert facts("How many permits can a household have?", text, "two") == ["no more than two"]


def test_when_something_was_due_is_not_when_it_was_done() -> None:
    planned = made("A new system is due to go live on 1 February 2019.")
    at = planned.text.index("1 February")
    assert not find_facts("When did it introduce a new system?", planned, (at, at + 15))
    assert find_facts("When is the new system due?", planned, (at, at + 15))
