"""The whole way of a question with a language model, on two letters made here."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from assistant.cli.show import event_lines
from assistant.errors import BadQuestion, ModelFailed
from assistant.events import Completed, Said, StruckOut, Understood
from assistant.http.app import create_app
from assistant.model import LanguageModel
from assistant.model.hostile import HostileModel
from assistant.model.scripted import ScriptedModel
from assistant.records import Question, Turn
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library
from tests.making import answer_lines

ROBUST = "Management oversight of casework is not sufficiently robust."
VISITS = "Visits to children happen every six weeks."
SCHOOLS = "Schools are open on Mondays."
ASK = "Is management oversight of casework robust?"
DOWN = ModelFailed("The language model is down.", "Wait.")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("letters")
    (folder / "oversight.txt").write_text(f"{ROBUST} {VISITS}\n\n{SCHOOLS}\n")
    with Library.create(folder / "index", load_embedder("hashing")) as made:
        assert not made.add([folder / "oversight.txt"]).failed
        yield made


def over(library: Library, model: LanguageModel | None) -> Assistant:
    return Assistant(library, Settings(), model)


def test_events_come_in_order_and_end_with_the_answer(library: Library) -> None:
    model = ScriptedModel(f"{ROBUST} [1] All is well [1].")
    first, *shown, last = over(library, model).stream(Question(ASK))
    assert first == Understood(ASK, ASK)
    assert [type(event) for event in shown] == [Said, StruckOut]
    assert isinstance(last, Completed)
    assert [s.text for s in last.answer.statements] == [ROBUST]
    assert last.answer.model == "scripted"
    assert set(last.answer.prompts) == {"answer"}
    assert {"total", "generate"} <= set(last.answer.timings_ms)


def test_without_a_language_model_the_statements_are_events_too(library: Library) -> None:
    assistant = over(library, None)
    *_, last = events = list(assistant.stream(Question(ASK)))
    assert isinstance(last, Completed)
    told = tuple(event.statement for event in events if isinstance(event, Said))
    assert told == last.answer.statements == assistant.ask(Question(ASK)).statements
    assert told


def test_a_bad_question_is_refused_before_the_first_event(library: Library) -> None:
    with pytest.raises(BadQuestion):
        over(library, None).stream(Question(" "))


HISTORY = (Turn("user", "How often do visits happen?"), Turn("assistant", VISITS))


def test_a_follow_up_is_rewritten_and_the_rewriting_shown(library: Library) -> None:
    model = ScriptedModel(ASK, f"{ROBUST} [1]")
    answer = over(library, model).ask(Question("is that robust?", HISTORY))
    assert answer.understood_as == ASK
    assert [s.text for s in answer.statements] == [ROBUST]
    assert set(answer.prompts) == {"answer", "rewrite"}


def test_a_model_that_is_down_is_asked_once_and_costs_one_line(library: Library) -> None:
    model = ScriptedModel(DOWN)
    answer = over(library, model).ask(Question(ASK, HISTORY))
    assert [s.support for s in answer.statements] == ["verbatim"] * len(answer.statements)
    assert answer.statements and answer.model is None
    assert len(answer.notes) == 1 and "is down" in answer.notes[0]
    assert len(model.received) == 1


def test_quotations_are_asked_of_no_language_model(library: Library) -> None:
    model = ScriptedModel()
    assert over(library, model).ask(Question(ASK, HISTORY, mode="extractive")).statements
    assert not model.received


def test_a_hostile_model_has_nothing_false_shown(library: Library) -> None:
    for seed in range(5):
        for statement in over(library, HostileModel(seed)).ask(Question(ASK)).statements:
            assert statement.text in (ROBUST, VISITS, SCHOOLS)


def _events(client: TestClient, body: object) -> list[tuple[str, dict[str, object]]]:
    response = client.post("/ask", json=body, headers={"accept": "text/event-stream"})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    blocks = [block.split("\n") for block in response.text.strip().split("\n\n")]
    return [(name[len("event: ") :], json.loads(data[len("data: ") :])) for name, data in blocks]


def _client(library: Library, model: LanguageModel | None = None) -> TestClient:
    app = create_app(over(library, model), library)
    return TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)


def test_http_answers_events_when_they_are_asked_for(library: Library) -> None:
    model = ScriptedModel(f"{ROBUST} [1] All is well [1].", f"{ROBUST} [1] All is well [1].")
    client = _client(library, model)
    events = _events(client, {"question": ASK})
    assert [name for name, _ in events] == ["understood", "statement", "struck_out", "answer"]
    whole = client.post("/ask", json={"question": ASK}).json()
    assert events[-1][1] | {"timings_ms": {}} == whole | {"timings_ms": {}}
    statement = events[1][1]
    assert statement["statement"] == whole["statements"][0]
    assert statement["citations"] == whole["citations"]


def test_http_events_without_a_language_model(library: Library) -> None:
    names = [name for name, _ in _events(_client(library), {"question": ASK})]
    assert names[0] == "understood" and names[-1] == "answer" and "statement" in names


def test_http_errors_before_the_first_event_have_a_status(library: Library) -> None:
    response = _client(library).post(
        "/ask", json={"question": " "}, headers={"accept": "text/event-stream"}
    )
    assert response.status_code == 400
    assert response.headers["content-type"] == "application/problem+json"


def test_http_errors_behind_the_first_event_are_an_event(library: Library) -> None:
    class Broken(ScriptedModel):
        def complete(self, messages: object) -> Iterator[str]:
            raise RuntimeError(f"SECRET {messages}")

    name, problem = _events(_client(library, Broken()), {"question": ASK})[-1]
    assert name == "error"
    assert problem["status"] == 500 and "SECRET" not in json.dumps(problem)


def test_the_command_line_prints_statements_as_they_come(library: Library) -> None:
    model = ScriptedModel(f"{ROBUST} [1] All is well [1].")
    *events, last = over(library, model).stream(Question(ASK))
    lines = list(event_lines(events))
    assert any(ROBUST in line for line in lines)
    assert any("struck out: All is well." in line for line in lines)
    assert isinstance(last, Completed)
    assert answer_lines(last.answer)[: len(lines)] == lines
