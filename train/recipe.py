"""The steps of the recipe, each of which writes a file and is skipped when the file is there."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from assistant.evidence.pairs import weights_folder

from .examples import Example, Taste, examples
from .loop import Plan, train
from .model import EvidenceNetwork, from_minilm
from .plain import Plain, Vectors
from .public_sets import covid_qa, squad

GENERAL = Plan("general", epochs=1, learning_rate=1e-4, head_rate=5e-4)
"""First phase: what it is to answer a question, from encyclopaedia and science."""

GENERAL_QUESTIONS = 10_000
_SEED = 7


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the recipe reads and writes."""

    question_sets: Path
    corpus: Path
    own_questions: Path
    work: Path


def general_examples(folders: Folders) -> list[Example]:
    """SQuAD with its near-misses, and COVID-QA, mixed."""

    def make() -> Iterable[Example]:
        encyclopaedia, science = squad(folders.question_sets), covid_qa(folders.question_sets)
        vectors = Vectors(folders.work / "vectors")
        first = examples(encyclopaedia, Plain(encyclopaedia, vectors), Taste(), _SEED)
        second = examples(science, Plain(science, None), Taste(), _SEED)
        mixed = [*islice(first, GENERAL_QUESTIONS), *second]
        random.Random(_SEED).shuffle(mixed)
        return mixed

    return _kept(folders.work / "general.jsonl", make)


def general(folders: Folders) -> EvidenceNetwork:
    """The network after the first phase."""
    network = from_minilm(weights_folder())
    return train(network, general_examples(folders), GENERAL, folders.work)


def _kept(path: Path, make: Callable[[], Iterable[Example]]) -> list[Example]:
    """Examples from a file, made and written first when there is none."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in make())
        part.replace(path)
    with path.open(encoding="utf-8") as lines:
        return [_example(json.loads(line)) for line in lines]


def _example(row: dict[str, list[str]]) -> Example:
    tuples = {name: tuple(value) for name, value in row.items() if isinstance(value, list)}
    tuples["spans"] = tuple(tuple(span) if span else None for span in row["spans"])
    return Example(**{**row, **tuples})  # type: ignore[arg-type]
