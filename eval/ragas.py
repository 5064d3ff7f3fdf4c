"""Rows of RAGAS as cases and answers of ours, under the names of its single-turn samples and
under the older ones.

Evidence is what ``reference_contexts`` holds, wherever it stands among the contexts of the row;
without any, the ``reference`` where a context has it word for word. RAGAS knows no citations: an
answer cites with [n] the n-th retrieved context. Where no answer has a marker the system does not
cite, and is not judged by it; where some have, one without cites nothing, which is a score of 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import AliasChoices, Field

from eval.cases import Case, Required
from eval.gold import Text, fold
from eval.imported import Foreign, Imported, rows, said, uri_of


class _Row(Foreign):
    user_input: str | list[Any] = Field(validation_alias=AliasChoices("user_input", "question"))
    retrieved_contexts: tuple[str, ...] | None = Field(
        default=None, validation_alias=AliasChoices("retrieved_contexts", "contexts")
    )
    reference_contexts: tuple[str, ...] | None = None
    reference: str | None = Field(
        default=None, validation_alias=AliasChoices("reference", "ground_truth")
    )
    response: str | None = Field(default=None, validation_alias=AliasChoices("response", "answer"))


def from_ragas(path: Path) -> Imported:
    """Raises BadRows."""
    cases, answers, left_out = [], [], []
    texts: dict[str, str] = {}
    for position, row in enumerate(rows(path, _Row), start=1):
        id = f"ragas-{position}"
        if not isinstance(row.user_input, str):
            left_out.append(f"{id}: a conversation, which has no contexts")
            continue
        retrieved = [(uri_of(text, "context"), text) for text in row.retrieved_contexts or ()]
        given = [(uri_of(text, "context"), text) for text in row.reference_contexts or ()]
        required = tuple(_evidence(row, dict([*retrieved, *given])))
        if not required:
            left_out.append(f"{id}: no reference contexts, and no context holds the reference")
            continue
        cases.append(Case(id=id, question=row.user_input, answerable=True, required=required))
        texts.update([*retrieved, *given])
        if row.response is not None:
            known = None if row.retrieved_contexts is None else retrieved
            answers.append(said(id, row.response, known))
    if not any(each.citations for each in answers):
        answers = [each.model_copy(update={"citations": None}) for each in answers]
    return Imported(tuple(cases), tuple(answers), texts, tuple(left_out))


def _evidence(row: _Row, texts: dict[str, str]) -> Iterator[Required]:
    """Each wanted text in every context that holds it, or that is a piece of it."""
    for part, wanted in enumerate(_wanted(row), start=1):
        for uri, text in texts.items():
            if Text(text).locate(wanted):
                yield Required(uri=uri, quote=wanted, part=str(part))
            elif row.reference_contexts and text.strip() and fold(text) in fold(wanted):
                yield Required(uri=uri, quote=text, part=str(part))


def _wanted(row: _Row) -> Sequence[str]:
    wanted = row.reference_contexts or ([row.reference] if row.reference else [])
    return [text for text in wanted if text.strip()]
