"""Where the best sentence shows no sign of what is asked for, it has to be the surer."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.choose.doubt import missing_signs
from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.making import judged


@pytest.mark.parametrize(
    ("question", "text", "is_doubted"),
    [
        ("Why are records late?", "Records are late because systems are slow.", False),
        ("Why are records late?", "Records are late.", True),
        ("What difference has the app made?", "The app has helped children.", False),
        ("What difference has the app made?", "Children have an app.", True),
        ("How do carers feel about training?", "Carers value training.", False),
        ("How do carers feel about training?", "Carers are trained.", True),
        ("Who visits care leavers?", "Advisers visit care leavers.", False),
        ("Who visits care leavers?", "Care leavers are visited.", True),
        ("What has to improve about panels?", "Panels are not always timely.", False),
        ("What has to improve about panels?", "Panels are effective.", True),
        ("Are records late?", "Records are late.", False),
        ("How many say who is late?", "Seven are late.", False),
    ],
)
def test_a_missing_sign_is_doubted(question: str, text: str, is_doubted: bool) -> None:
    others = (judged("Because it rained.", 1.0, 500),)
    assert bool(missing_signs(question, (judged(text, 9.0), *others))) is is_doubted


def test_the_next_sentence_may_show_it() -> None:
    best = judged("Records are late.", 9.0)
    behind = judged("This is because systems are slow.", 1.0, start=1)
    assert not missing_signs("Why are records late?", (best, behind))


TEXT = (
    "Personal advisers visit young people every month. The pledge to children in care has been "
    "renewed. Care leavers in custody are visited regularly and well."
)


def test_nobody_is_made_out_to_do_it(tmp_path: Path, embedder: Embedder) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(TEXT)
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([letter])
        assistant = Assistant(library, Settings())
        refused = assistant.ask(Question("Who renewed the pledge?"))
        assert refused.outcome == "refused"
        assert refused.answer.startswith("Nothing that was found tells who does it.")
        assert assistant.ask(Question("Who visits young people?")).outcome == "answered"
