"""Remarks beside a question ask nothing; the place and time that they say count."""

import pytest

from assistant.understand.conversation.asides import without_asides

PLACES = ["Leeds", "North Somerset"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Who came in May 2021? I need both names for the minutes.", "Who came in May 2021?"),
        ("What does the pool offer? A list would be handy.", "What does the pool offer?"),
        ("Is the pool open? A short answer would do. It's for our blog.", "Is the pool open?"),
        ("Which schools shut? My boss wants a list by noon.", "Which schools shut?"),
        ("We have a meeting tomorrow. What are the risks?", "What are the risks?"),
        ("who was there? i need it for my essay", "who was there?"),
        ("Please be brief. How is the roof paid for?", "How is the roof paid for?"),
        ("When was it signed? Thanks! And by whom?", "When was it signed? And by whom?"),
        ("Before I go back: how did they differ?", "how did they differ?"),
        ("For a committee paper: what was said of pools?", "what was said of pools?"),
        ("I'm preparing a paper for Monday's board. Who won?", "Who won?"),
        ("Out of curiosity, who paid?", "who paid?"),
        ("Quick question: who leads it?", "who leads it?"),
        ("In one sentence: what is a permit?", "what is a permit?"),
    ],
)
def test_a_remark_falls_away(text: str, question: str) -> None:
    assert without_asides(text, PLACES) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Do they talk? I mean in the 2019 letter.", "Do they talk, in the 2019 letter?"),
        (
            "Who signed it? I mean Leeds, the letter of 7 May 2019.",
            "Who signed it, Leeds, the letter of 7 May 2019?",
        ),
        ("Who runs the pool? Only in Leeds.", "Who runs the pool, in Leeds?"),
        ("I'm writing about Leeds. Are pools safe?", "Are pools safe, Leeds?"),
        ("I am writing a paper on owls. Who counts birds?", "Who counts birds, owls?"),
        ("I need dates in the 2021 report. Are pools safe?", "Are pools safe, in the 2021 report?"),
        ("I want names in Leeds. Who swims?", "Who swims, in Leeds?"),
        ("Who chairs it? I need it for the minutes of 4 May 2023.", "Who chairs it?"),
    ],
)
def test_what_a_remark_says_of_place_and_time_counts(text: str, question: str) -> None:
    assert without_asides(text, PLACES) == question


@pytest.mark.parametrize(
    "text",
    [
        "My bin was not emptied. Is that usual?",
        "I need a permit. Who issues it?",
        "I keep hearing of floods. Was that an issue in Leeds?",
        "The 2019 letter names two guests. Who were they?",
        "I need help with my rent. Who can be asked?",
        "We want to foster. What training do carers get?",
        "I have to wait three weeks for a plan. How long is usual?",
        "I'm researching care leavers. What support do councils give?",
        "No long waits were found in Leeds. Why did people complain?",
        "I want to know who signed it.",
        "If you want to swim: how deep is it?",
        "For a child in need, what is the plan?",
        "Before I leave care, what help is there?",
        "pool Leeds 2019",
        "I need names.",
    ],
)
def test_what_a_question_leans_on_is_kept(text: str) -> None:
    assert without_asides(text, PLACES) == text
