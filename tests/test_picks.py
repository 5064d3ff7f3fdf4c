"""Which documents of a row in time a question asks for."""

import pytest

from assistant.understand.times.picks import Pick, find_pick, without_pick
from assistant.understand.times.when import find_periods


@pytest.mark.parametrize(
    ("question", "pick"),
    [
        ("the latest letter to Medway", Pick("latest")),
        ("most recent overall Ofsted judgement", Pick("latest")),
        ("What is the latest on care leavers?", Pick("latest")),
        ("at its last inspection", Pick("latest")),
        ("between the last two inspections", Pick("latest", 2)),
        ("the two most recent visits", Pick("latest", 2)),
        ("the previous inspection", Pick("previous")),
        ("the first focused visit", Pick("first")),
        ("Has it improved since the last inspection?", None),
        ("How many were there in the year before the last inspection?", Pick("latest")),
        ("What was done before the last inspection?", None),
        ("Did the last child go home?", None),
        ("Who is the current director of children's services?", Pick("latest")),
        ("How is supervision now?", Pick("latest")),
        ("Who was the current director in 2019?", None),
        ("Who led the inspection before the last one?", Pick("previous")),
        ("What was its rating before the current one?", Pick("previous")),
        ("the last visit but one", Pick("previous")),
        ("at the last-but-one inspection", Pick("previous")),
        ("What did it get before its current grade?", Pick("previous")),
        ("Is Hull still inadequate?", Pick("latest")),
        ("How was Hull graded first time round?", Pick("first")),
        ("the next-to-last report", Pick("previous")),
        ("What was found prior to the last inspection?", Pick("latest")),
        ("What did the report change compared with the previous report?", None),
        ("How did they respond to the previous inspection?", None),
        ("What did inspectors examine when they last visited Hull?", Pick("latest")),
        ("What did they look at the last time they came?", Pick("latest")),
        ("When was Hull last inspected?", Pick("latest")),
        ("When was Hull last fully inspected?", Pick("latest")),
        ("When did inspectors last fully inspect Hull?", Pick("latest")),
        ("When was Hull first fully inspected?", Pick("first")),
        ("Who visited Hull most recently?", Pick("latest")),
        ("What has changed since it was last inspected?", None),
        ("When was the child last visited?", None),
        ("When was the last time that a child went missing?", None),
        ("How is Hull rated at present?", Pick("latest")),
        ("What's Hull rated now?", Pick("latest")),
        ("Is Hull still rated inadequate?", Pick("latest")),
        ("the original Hull inspection", Pick("first")),
        ("Are first visits to privately fostered children on time?", None),
        ("What was said on the visit just before the 2024 inspection?", Pick("latest")),
        ("What did the first visit after the May 2020 report find?", Pick("first")),
        ("What did the next letter after the 2020 visit say?", Pick("first")),
        ("What did the letter after the 2020 visit say?", None),  # it is of that visit
        ("What did the visits before the 2024 inspection find?", None),
        ("Has the inspection before the holidays led to change?", None),
        ("Was the latest grade up or down on the time before?", Pick("latest", 2)),
        ("What did the latest letter say, and the one before that?", Pick("latest", 2)),
        ("Was the latest plan made in the time before school?", None),
        ("Hull came out top last time. Why?", Pick("latest")),
        ("Is it better than last time?", None),
        ("When was Hull last visited?", Pick("latest")),
        ("When were care leavers last visited?", None),
    ],
)
def test_pick(question: str, pick: Pick | None) -> None:
    assert find_pick(question) == pick


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Who led the most recent inspection?", "Who led the inspection?"),
        ("Who led the inspection before last?", "Who led the inspection?"),
        ("Who led the visit before East Hull's 2020 inspection?", "Who led East Hull's visit?"),
        ("Who led the visit right before the May 2020 inspection?", "Who led the visit?"),
        ("Who last inspected Hull?", "Who inspected Hull?"),
        ("Who last fully inspected Hull?", "Who fully inspected Hull?"),
        ("How is Hull rated at present?", "How is Hull rated ?"),
        ("Are the most recent starters supported?", "Are the most recent starters supported?"),
    ],
)
def test_words_that_only_pick_a_document_are_left_out(question: str, rest: str) -> None:
    assert without_pick(question) == rest


@pytest.mark.parametrize(
    ("question", "end"),
    [
        ("the previous grade before 2022", "latest"),
        ("the previous inspection before the 2022 one", "latest"),
        ("the previous grade in 2022", "previous"),
    ],
)
def test_before_a_time_the_previous_one_is_the_latest(question: str, end: str) -> None:
    pick = find_pick(question, find_periods(question))
    assert pick is not None
    assert pick.end == end
