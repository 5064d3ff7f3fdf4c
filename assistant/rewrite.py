"""Follow-ups in a language model's words: what is looked up is shown, and invents nothing.

What the model writes is used when it adds no name, number or date to the conversation and loses
none of the question's; else the rules' reading stands, with a line that says why. Knows no
document.
"""

from __future__ import annotations

from collections.abc import Sequence

from .errors import ModelFailed
from .model import LanguageModel
from .model.rewrite import doubt, rewrite, rewrite_prompt
from .records import Turn
from .rewritten import Rewritten
from .understand.conversation.instructions import without_instructions
from .understand.conversation.resolved import Resolved


class Rewriter:
    """Rewrites with one language model; raises BadSettings when the prompt is unusable."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._prompt = rewrite_prompt()

    def rewrite(
        self, question: str, history: Sequence[Turn], by_rules: Resolved, time_limit_seconds: float
    ) -> Rewritten:
        """The question by itself, or as the rules read it."""
        prompts = {self._prompt.name: self._prompt.digest}
        try:
            written = rewrite(question, history, self._model, self._prompt, time_limit_seconds)
        except ModelFailed as failure:
            note = f"{failure.what} The question was read, and is answered, without it."
            return Rewritten(by_rules, (note,), prompts, failed=True)
        if wrong := doubt(written, question, history):
            note = f"{self._model.name} did not rewrite the question faithfully: {wrong}."
            return Rewritten(by_rules, (note,), prompts)
        text = without_instructions(written)
        return Rewritten(Resolved(text, text) if text else by_rules, (), prompts)
