"""Cases are asked through the public doors, and whatever comes back is kept."""

from __future__ import annotations

from dataclasses import replace

from assistant.records import Answer, Question
from eval.cases import Case
from eval.recorded import Recorded
from eval.run import DEPTH, ask
from index.records import Catalogue, Document, Filters, Hit, document_id

TEXT = "Visits were regular."
DOCUMENTS = {
    "a.txt": Document(document_id("a.txt"), "a.txt", "", "text/plain", TEXT, (), Catalogue("a"))
}
GOLD = [{"uri": "a.txt", "quote": TEXT}]
CASE = Case.model_validate(
    {
        "id": "c1",
        "question": "And visits?",
        "answerable": True,
        "required": GOLD,
        "filters": {"documents": ["a.txt"]},
    }
)
FOLLOW_UP = CASE.model_validate(
    CASE.model_dump() | {"history": [{"role": "user", "content": "How were records?"}]}
)


class Listening(Recorded):
    """Remembers what it was asked and searched for."""

    def __init__(self) -> None:
        super().__init__(DOCUMENTS, {CASE.question: CASE.required})
        self.asked: list[Question] = []
        self.searched: list[tuple[str, int, Filters]] = []

    def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        return replace(super().ask(question), understood_as="How were visits?")

    def search(self, query: str, k: int = 10, filters: Filters = Filters()) -> list[Hit]:
        self.searched.append((query, k, filters))
        return super().search(query, k, filters)


def test_a_case_is_asked_and_searched_with_its_filters() -> None:
    listening = Listening()
    reply = ask(CASE, listening)
    assert listening.asked == [CASE.asked()]
    assert listening.searched == [("And visits?", DEPTH, CASE.allowed())]
    assert reply.answer is not None
    assert reply.answer.citations[0].quote == TEXT
    assert [hit.passage.text for hit in reply.hits] == [TEXT]
    assert reply.error is None
    assert reply.milliseconds >= 0


def test_a_follow_up_is_searched_as_it_was_understood() -> None:
    listening = Listening()
    ask(FOLLOW_UP, listening)
    assert [turn.content for turn in listening.asked[0].history] == ["How were records?"]
    assert listening.searched[0][0] == "How were visits?"


def test_whatever_the_assistant_raises_is_kept_with_the_case() -> None:
    class Broken(Listening):
        def search(self, query: str, k: int = 10, filters: Filters = Filters()) -> list[Hit]:
            found = super().search(query, k, filters)
            raise RuntimeError(f"cannot show {len(found)} hit")

    reply = ask(CASE, Broken())
    assert reply.error == "RuntimeError: cannot show 1 hit"
    assert (reply.answer, reply.hits) == (None, ())
