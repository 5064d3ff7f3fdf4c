from __future__ import annotations

import pytest

from assistant.errors import ModelFailed
from assistant.model import LanguageModel, Message
from assistant.model.scripted import ScriptedModel

ASK = (Message("system", "Answer."), Message("user", "Why?"))


def test_replays_its_replies_in_order_and_in_fragments() -> None:
    model: LanguageModel = ScriptedModel("A reply of several fragments.", "Another.")
    fragments = list(model.complete(ASK))
    assert len(fragments) > 1
    assert "".join(fragments) == "A reply of several fragments."
    assert "".join(model.complete(ASK)) == "Another."


def test_records_what_it_was_asked() -> None:
    model = ScriptedModel("Yes.")
    list(model.complete(ASK))
    assert model.received == [ASK]


def test_raises_what_it_was_given_to_raise() -> None:
    model = ScriptedModel(ModelFailed("It is down.", "Wait."))
    with pytest.raises(ModelFailed, match="It is down"):
        list(model.complete(ASK))


def test_a_call_too_many_fails() -> None:
    with pytest.raises(ModelFailed, match="no reply left"):
        list(ScriptedModel().complete(ASK))
