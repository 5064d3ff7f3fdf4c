"""The steps of the recipe, each of which writes a file and is skipped when the file is there."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from assistant.evidence import EvidenceModel, Shown
from index.embed import DEFAULT
from index.embed.disk import packaged_folder

from .examples import Example, Taste, examples
from .export import export
from .hardest import hardest
from .loop import Plan, train
from .mined import Mined
from .model import EvidenceNetwork, from_minilm
from .near_misses import near_misses
from .own import own_questions
from .plain import Plain, Vectors
from .public_sets import covid_qa, squad
from .records import QuestionSet
from .shipped import from_shipped

GENERAL = Plan("general", epochs=1, learning_rate=1e-4, head_rate=5e-4)
"""First phase: what it is to answer a question, from encyclopaedia and science."""

AGAIN = Plan("again", epochs=1, learning_rate=1e-4, head_rate=1e-3)
"""Second phase: SQuAD once more, all of it, in another order and with more candidates."""

OWN = Plan("own", epochs=2, learning_rate=5e-5, head_rate=2e-4, each=0.5)
"""Third phase: our own questions, with some of the first kind so that those stay known."""

NEAR = Plan("near", epochs=1, learning_rate=5e-5, head_rate=2e-4, each=0.5)
"""Fourth phase: near misses made of what can be answered, and as many examples as before."""

MINED = Plan("mined", epochs=1, learning_rate=1e-4, head_rate=3e-4, each=0.5)
"""Last phase: what the network still gets wrong beside the lines that it likes best by then."""

GENERAL_QUESTIONS = 10_000
GENERAL_TASTE = Taste(right=1, wrong=2, near=2)
AGAIN_TASTE = Taste(right=1, wrong=3, near=3)
OWN_TASTE = Taste(right=3, wrong=4, near=5, withheld=0.3)
SQUAD_SHARE = 3  # one of SQuAD for so many of our own
NEAR_ROUNDS = (3, 4)  # seeds: of most examples several near misses can be made
REHEARSED = 12_000  # examples of the phase before, so that they stay known
MINED_NEAR = 3_000  # near misses by rule among the mined examples
_SEED, _OTHER_SEED = 7, 11


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
        first = examples(encyclopaedia, Plain(encyclopaedia, vectors), GENERAL_TASTE, _SEED)
        second = examples(science, Plain(science, None), GENERAL_TASTE, _SEED)
        mixed = [*islice(first, GENERAL_QUESTIONS), *second]
        random.Random(_SEED).shuffle(mixed)
        return mixed

    return _kept(folders.work / "general.jsonl", make)


def again_examples(folders: Folders) -> list[Example]:
    """SQuAD alone."""

    def make() -> Iterable[Example]:
        encyclopaedia = squad(folders.question_sets)
        plain = Plain(encyclopaedia, Vectors(folders.work / "vectors"))
        return examples(encyclopaedia, plain, AGAIN_TASTE, _OTHER_SEED)

    return _kept(folders.work / "again.jsonl", make)


def own_examples(folders: Folders) -> list[Example]:
    """Our own questions, and a third as many from SQuAD."""

    def make() -> Iterable[Example]:
        own = own_questions(folders.own_questions, folders.corpus)
        encyclopaedia = squad(folders.question_sets)
        vectors = Vectors(folders.work / "vectors")
        ours = [*examples(own, Plain(own, vectors), OWN_TASTE, _SEED)]
        general = examples(encyclopaedia, Plain(encyclopaedia, vectors), GENERAL_TASTE, _SEED)
        last = GENERAL_QUESTIONS + len(ours) // SQUAD_SHARE
        mixed = [*ours, *islice(general, GENERAL_QUESTIONS, last)]
        random.Random(_SEED).shuffle(mixed)
        return mixed

    return _kept(folders.work / "own.jsonl", make)


def near_examples(folders: Folders) -> list[Example]:
    """Near misses of the examples of the phase before, with some of those."""

    def make() -> Iterable[Example]:
        known, chance = own_examples(folders), random.Random(_SEED)
        made = [miss for seed in NEAR_ROUNDS for one in known for miss in near_misses(one, seed)]
        mixed = [*made, *chance.sample(known, min(REHEARSED, len(known)))]
        chance.shuffle(mixed)
        return mixed

    return _kept(folders.work / "near.jsonl", make)


def mined_examples(folders: Folders, network: EvidenceNetwork) -> list[Example]:
    """What a network gets wrong of our own questions, beside the lines that it likes best, and of
    SQuAD; some of what it knows; and near misses of our own.
    """

    def make() -> Iterable[Example]:
        own = own_questions(folders.own_questions, folders.corpus)
        encyclopaedia = squad(folders.question_sets)
        read, vectors = folders.work / "read", Vectors(folders.work / "vectors")
        export(network, read)  # 8 bits are read ten times as fast
        judge, chance = EvidenceModel(read).score, random.Random(_OTHER_SEED)
        ours = [*examples(own, Mined(own, vectors, judge), OWN_TASTE, _OTHER_SEED)]
        general = examples(encyclopaedia, Plain(encyclopaedia, vectors), AGAIN_TASTE, _SEED)
        made = [miss for one in ours for miss in near_misses(one, _OTHER_SEED)]
        mixed = hardest([*ours, *general], judge, _OTHER_SEED)
        mixed += chance.sample(made, min(MINED_NEAR, len(made)))
        chance.shuffle(mixed)
        return mixed

    return _kept(folders.work / "mined.jsonl", make)


def adapter_sets(folders: Folders) -> tuple[QuestionSet, QuestionSet]:
    """Our own questions, and a third of SQuAD's, so that other kinds of text stay known."""
    general = squad(folders.question_sets)
    some = sorted(general.questions, key=lambda question: question.id)[::SQUAD_SHARE]
    return own_questions(folders.own_questions, folders.corpus), replace(
        general, questions=tuple(some)
    )


def trained(folders: Folders) -> EvidenceNetwork:
    """The network after all phases; those that are done are not done again."""
    network = from_minilm(packaged_folder(DEFAULT))
    for plan, made in (
        (GENERAL, general_examples),
        (AGAIN, again_examples),
        (OWN, own_examples),
        (NEAR, near_examples),
    ):
        train(network, made(folders), plan, folders.work)
    return train(network, mined_examples(folders, network), MINED, folders.work)


def trained_on(folders: Folders, shipped: Path) -> EvidenceNetwork:
    """The network of the files in a folder after the last phase once more."""
    network = from_shipped(shipped)
    return train(network, mined_examples(folders, network), MINED, folders.work)


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


def _example(row: dict[str, Any]) -> Example:
    return Example(
        row["question"],
        tuple(Shown(**one) for one in row["sentences"]),
        tuple(row["right"]),
        tuple((span[0], span[1]) if span else None for span in row["spans"]),
    )
