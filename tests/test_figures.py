from __future__ import annotations

import pytest

from assistant.answer_type.fact import find_facts
from assistant.answer_type.figures import NUMBER, disputes
from index.records import Sentence


def figure(question: str, text: str, likely: str = "") -> str:
    at = text.index(likely) if likely else 0
    sentence = Sentence("d", 0, 0, len(text), text, "paragraph")
    spans = find_facts(question, sentence, (at, at + len(likely)))
    return " ".join(text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("question", "text", "likely", "wanted"),
    [
        ("How many pupils?", "A fall from 370 (62 per 1,000) since May.", "1,000", "370"),
        ("How many pupils?", "A fall from 370 (62 per 1,000 pupils).", "1,000 pupils", "370"),
        (
            "How long do repairs take?",
            "At 34 days they take longer than the expected average of 26 days.",
            "26 days",
            "34 days",
        ),
        ("What share was late?", "Some 12% (the national level is 19%) was late.", "19%", "12%"),
        ("What share was late?", "Some 12% was late, against 19% nationally.", "19%", "12%"),
    ],
)
def test_neither_the_base_of_a_rate_nor_a_benchmark(
    question: str, text: str, likely: str, wanted: str
) -> None:
    assert figure(question, text, likely) == wanted


def test_a_benchmark_that_is_asked_for() -> None:
    text = "Repairs take 34 days, and the national average is 26 days."
    assert figure("How long is the national average?", text, "26 days") == "26 days"


def test_the_figure_behind_which_the_thing_stands() -> None:
    text = "The panel had five of the council's own members and one outside adviser."
    assert figure("How many outside advisers were on the panel?", text, "five") == "one"


def test_how_many_is_no_share_and_no_age() -> None:
    text = "Fifty-one tenants (49%) pay late."
    assert figure("How many tenants pay late?", text, "49%") == "Fifty-one"
    text = "Some 117 people under the age of 18 live there."
    assert figure("How many people under 18 live there?", text, "18") == "117"


def test_a_part_is_asked_for_and_not_the_whole() -> None:
    text = "22 live in hostels, of whom seven (32%) work abroad."
    assert figure("How many of those in hostels work abroad?", text, "22") == "seven"
    assert figure("How many of the men live in hostels?", text, "22") == ""
    assert figure("How many live in hostels?", text, "22") == "22"
    text = "The hall cost £6 million, of which £2 million came from a fund."
    assert figure("How much of the cost did the town pay?", text, "£6 million") == ""


@pytest.mark.parametrize(
    "likely", ["61 appeals, of which it allowed 24", "61 appeals, of which it allowed 24."]
)
def test_of_two_figures_neither_where_nothing_decides(likely: str) -> None:
    text = "The panel heard 61 appeals, of which it allowed 24."
    assert figure("How many appeals did the panel allow?", text, likely) == ""


def test_two_figures_that_are_told_as_one() -> None:
    text = "It was carried by 9 votes to 4."
    assert figure("How many votes were there?", text, "9 votes to 4") == "9 votes to 4"
    text = "Each has between 20 and 25 cases."
    assert figure("How many cases has each?", text, "between 20 and 25") == "20 and 25"


@pytest.mark.parametrize(
    "text", ["Forty-eight tenants are in debt.", "In all, 48 tenants have bought a flat."]
)
def test_some_of_them_are_not_all_that_there_are(text: str) -> None:
    likely = "48" if "48" in text else "Forty-eight"
    assert figure("How many tenants are there?", text, likely) == ""
    assert figure("How many tenants are in debt or have bought a flat?", text, likely) == likely


def test_all_that_there_are() -> None:
    text = "Some 480 tenants live in Bury."
    assert figure("How many tenants are there in Bury?", text, "480") == "480"
    assert figure("How many tenants are there?", "It has 480 tenants.", "480") == "480"


def test_how_many_hours_is_told_with_its_unit() -> None:
    text = "Calls are answered within a 24-hour limit by 3 clerks."
    assert figure("Within how many hours are calls answered?", text, "24-hour limit") == "24-hour"


def disputed(question: str, said: str, other: str) -> bool:
    spans = [match.span() for text in (said, other) for match in NUMBER.finditer(text)]
    return disputes(question, said, spans[:1], other, spans[-1])


def test_another_sentence_gives_another_number_of_the_same() -> None:
    question = "How many tenants did the wardens look after?"
    said = "Each warden looks after 20 tenants."
    assert disputed(question, said, "The wardens look after 154 tenants.")
    assert not disputed(question, said, "Each warden looks after 20 tenants in town.")
    assert not disputed(question, said, "The wardens look after 154 cars.")


def test_a_number_of_another_time_or_of_fewer_words_disputes_nothing() -> None:
    question = "How many tenants were there in June 2015?"
    said = "In June 2015 there were 400 tenants."
    assert not disputed(question, said, "In May 2013 there were 300 tenants.")
    question = "How many tenants live outside the town?"
    assert not disputed(question, "81 tenants live outside the town.", "29 tenants live in flats.")


@pytest.mark.parametrize(
    ("question", "likely", "wanted"),
    [
        ("How many guests fell ill?", "80", "12"),
        ("How many guests were at the dinner?", "12", "80"),
    ],
)
def test_the_part_or_the_whole_by_the_words_asked(question: str, likely: str, wanted: str) -> None:
    text = "Of the 80 guests at the dinner, 12 fell ill: nine cooks and three clerks."
    assert figure(question, text, likely) == wanted


def test_a_part_of_so_many() -> None:
    text = "In May, 7 of 90 late bids won."
    assert figure("How many late bids won?", text, "90") == "7"
    text = "The town spent £3 million of its road budget of £9 million."
    assert figure("How much did the town spend?", text, "£9 million") == "£3 million"
    assert figure("How big was the road budget?", text, "£3 million") == "£9 million"
    text = "We have spent £3,000 of the £9,000 budget."
    assert figure("How much has been spent?", text, "£9,000") == "£3,000"
    assert figure("What is the total budget?", text, "£3,000") == "£9,000"


def test_a_day_of_no_year_is_no_figure() -> None:
    text = "Each year on 1 May 5 more join."
    assert figure("How many more join?", text, "1") == "5"


def test_what_was_planned_is_not_what_was_done() -> None:
    text = "The town had hoped to plant 400 trees."
    assert figure("How many trees did the town plant?", text, "400") == ""
    assert figure("How many trees did the town hope to plant?", text, "400") == "400"


def test_another_occasion_is_not_this_one() -> None:
    text = "There was a similar flood in May, which lasted 3 days."
    assert figure("How long did the flood last?", text, "3 days") == ""
    assert figure("How long did the similar flood last?", text, "3 days") == "3 days"


def test_how_long_it_takes_is_not_told_of_those_that_took_so_long() -> None:
    question = "How long do plans last?"
    assert figure(question, "Plans that have run for nine months are read.", "nine months") == ""
    assert figure(question, "Plans that are good last for nine months.", "nine months") != ""
    text = "Since the previous flood, 3 houses were built."
    assert figure("How many houses were built since the flood?", text, "3") == "3"


def test_those_elsewhere_are_not_counted() -> None:
    text = "There are 11 tenants in shared houses at present."
    assert figure("How many tenants are in hospital?", text, "11") == ""
    assert figure("How many tenants are in shared houses?", text, "11") == "11"
    assert (
        figure("How many are in hospital?", "In 2019 there were 11 men in 2 wards.", "11") == "11"
    )


def test_so_many_for_each_are_not_all() -> None:
    text = "Each warden has an allocation of 20 tenants."
    assert figure("How many tenants does the town have?", text, "20") == ""
    assert figure("How many tenants does each warden have?", text, "20") == "20"


def test_some_of_those_in_care_are_not_all() -> None:
    text = "Last year 40 children were helped, and one child entered care."
    assert figure("How many children in care in Bury?", text, "40") == ""


def test_a_label_counts_nothing() -> None:
    text = "Tenants in bands 3 and 4 may refuse three flats."
    assert figure("How many flats can a tenant refuse?", text, "4") == "three"


def test_two_results_are_not_the_difference() -> None:
    text = "She won by 41 votes to 38."
    assert figure("By how many votes did she win?", text, "41 votes to 38") == ""


def test_a_sum_that_says_more_of_what_is_asked_disputes() -> None:
    question, said = "How much is a day pass?", "You must earn no more than £90."
    assert disputed(question, said, "A day pass is £4.")
    assert not disputed("How much must one earn?", said, "A day pass is £4.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They had a dozen guests.", "dozen"),
        ("They had zero guests.", "zero"),
        ("They had two hundred and forty guests.", "two hundred and forty"),
        ("They had 2.5 million guests.", "2.5 million"),
        ("Three quarters of the guests left.", "Three quarters"),
        ("A third of the guests left.", "A third"),
        ("A third guest left.", ""),
    ],
)
def test_a_number_is_shown_whole(text: str, wanted: str) -> None:
    assert figure("How many guests?", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It lasted two fortnights.", "two fortnights"),
        ("It lasted 40 seconds.", "40 seconds"),
        ("It lasted three full days.", "three full days"),
        ("It lasted a hundred days.", "hundred days"),
    ],
)
def test_a_length_is_shown_with_its_unit(text: str, wanted: str) -> None:
    assert figure("How long did it last?", text) == wanted


def test_a_number_that_another_sentence_denies() -> None:
    asked = "How much was the gas bill?"
    said, other = "The bill has come, £38.", "The bill was £31, not £38."
    assert disputes(asked, said, [(19, 22)], other, (13, 16))


def test_two_numbers_of_which_neither_says_what_it_counts() -> None:
    asked = "How many visits were there in 2022?"
    said, other = "Total; 2022 actual: 825", "Total; 2022: 900"
    assert disputes(asked, said, [(20, 23)], other, (13, 16))


def test_a_whole_of_which_something_else_is_asked() -> None:
    text = "Of the 62 tenants in arrears, 22 were new."
    assert figure("How many tenants left Hull?", text, "62 tenants") == ""
