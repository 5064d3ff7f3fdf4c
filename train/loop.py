"""Training: examples in, weights out, to be stopped and started again at will.

For each question a softmax over its candidates and "none of them", whose logit is fixed at 0;
the loss is the marginal likelihood of the right ones, or of none. So one number both orders
sentences and says when to refuse. One right sentence is enough for that, so where all are
marked each is judged by itself as well. Beside it, at a small weight, where the answer begins
and ends in a right sentence.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from rich.progress import Progress
from torch import Tensor
from torch.nn import functional

from assistant.evidence.pairs import Pair, Pairs

from .examples import Example
from .model import NEW_PARTS, EvidenceNetwork, Texts, read_pairs

SPAN_WEIGHT = 0.3
_TOGETHER = 32
"""Pairs of like length that go through the network at once: little padding, warm caches."""
_SAVE_EVERY_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How one phase is trained."""

    name: str
    epochs: int
    learning_rate: float
    head_rate: float  # of the new layers
    each: float = 0.0  # weight of judging every candidate by itself
    questions: int = 24  # in a step
    warm_up: float = 0.06  # share of the steps
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example as the network takes it; ``spans`` count pieces of the whole pair."""

    pairs: tuple[Pair, ...]
    right: tuple[int, ...]
    spans: tuple[tuple[int, int] | None, ...]


def encode(example: Example, cutter: Pairs) -> Encoded:
    pairs = tuple(cutter.encode(example.question, example.sentences))
    spans = [_in_pieces(span, pair) for span, pair in zip(example.spans, pairs, strict=True)]
    return Encoded(pairs, example.right, tuple(spans))


def _in_pieces(span: tuple[int, int] | None, pair: Pair) -> tuple[int, int] | None:
    if span is None:
        return None
    touched = [n for n, (a, b) in enumerate(pair.offsets) if a < span[1] and b > span[0]]
    if not touched or pair.offsets[touched[-1]][1] < span[1]:
        return None
    return pair.first + touched[0], pair.first + touched[-1]


def train(
    network: EvidenceNetwork, examples: Sequence[Example], plan: Plan, folder: Path
) -> EvidenceNetwork:
    """Trains in place from the last checkpoint in the folder, or from the start.

    Writes ``<name>.pt`` every few minutes and at the end, and a line for each few steps to
    ``<name>.log.jsonl``. The order of the examples follows from the plan's seed alone.
    """
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network.to(device).train()
    run = _Run(network, plan, folder, _order(len(examples), plan))
    run.resume()
    cutter, texts, saved = Pairs(), Texts(network, device), time.monotonic()
    with Progress() as progress:
        task = progress.add_task(plan.name, total=run.steps, completed=run.step)
        while run.step < run.steps:
            batch = [encode(examples[number], cutter) for number in run.next_numbers()]
            run.learn(batch, texts, device)
            progress.update(task, completed=run.step)
            if run.step == run.steps or time.monotonic() - saved > _SAVE_EVERY_SECONDS:
                run.save()
                saved = time.monotonic()
    return network


def _order(count: int, plan: Plan) -> list[int]:
    numbers: list[int] = []
    for epoch in range(plan.epochs):
        shuffled = list(range(count))
        random.Random(f"{plan.seed} {epoch}").shuffle(shuffled)
        numbers += shuffled
    return numbers


class _Run:
    """The state of a phase: weights, optimiser and how far it is."""

    def __init__(
        self, network: EvidenceNetwork, plan: Plan, folder: Path, order: list[int]
    ) -> None:
        self._network, self._plan, self._order = network, plan, order
        self._path = folder / f"{plan.name}.pt"
        self._log = folder / f"{plan.name}.log.jsonl"
        self.step, self.steps = 0, math.ceil(len(order) / plan.questions)
        self._optimizer = torch.optim.AdamW(_groups(network, plan), weight_decay=0.01, fused=True)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, self._share)
        self._began = time.monotonic()

    def _share(self, step: int) -> float:
        warm = max(1, round(self._plan.warm_up * self.steps))
        return min((step + 1) / warm, max(0.0, (self.steps - step) / max(1, self.steps - warm)))

    def next_numbers(self) -> list[int]:
        first = self.step * self._plan.questions
        return self._order[first : first + self._plan.questions]

    def learn(self, batch: Sequence[Encoded], texts: Texts, device: torch.device) -> None:
        loss, each_loss, answer_loss = losses(self._network, texts, batch, device)
        whole = loss + self._plan.each * each_loss + SPAN_WEIGHT * answer_loss
        whole.backward()  # type: ignore[no-untyped-call]  # torch gives its method no types
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        self._optimizer.zero_grad(set_to_none=True)
        self.step += 1
        seconds = round(time.monotonic() - self._began, 1)
        said = {"step": self.step, "of": self.steps, "loss": round(loss.item(), 4)}
        said["each"] = round(each_loss.item(), 4)
        with self._log.open("a", encoding="utf-8") as log:
            log.write(
                json.dumps({**said, "span": round(answer_loss.item(), 4), "s": seconds}) + "\n"
            )

    def save(self) -> None:
        state = {
            "plan": asdict(self._plan),
            "step": self.step,
            "network": self._network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "schedule": self._schedule.state_dict(),
        }
        part = self._path.with_suffix(".part")
        torch.save(state, part)
        part.replace(self._path)

    def resume(self) -> None:
        if not self._path.exists():
            return
        state = torch.load(self._path, map_location="cpu", weights_only=True)
        self._network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self.step = state["step"]


def _groups(network: EvidenceNetwork, plan: Plan) -> list[dict[str, object]]:
    trained = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    new = [p for n, p in trained if n.split(".")[0] in NEW_PARTS]
    old = [p for n, p in trained if n.split(".")[0] not in NEW_PARTS]
    return [{"params": old, "lr": plan.learning_rate}, {"params": new, "lr": plan.head_rate}]


def losses(
    network: EvidenceNetwork, texts: Texts, batch: Sequence[Encoded], device: torch.device
) -> tuple[Tensor, Tensor, Tensor]:
    """Mean losses of a batch: of its questions, of each candidate, of the answers' bounds."""
    pairs = [pair for one in batch for pair in one.pairs]
    spans = [span for one in batch for span in one.spans]
    order = sorted(range(len(pairs)), key=lambda number: len(pairs[number].ids))
    logits: list[Tensor] = [torch.empty(0)] * len(pairs)
    bounds_losses: list[Tensor] = []
    for first in range(0, len(order), _TOGETHER):
        numbers = order[first : first + _TOGETHER]
        chosen = [pairs[number] for number in numbers]
        with torch.autocast(device.type, torch.bfloat16):
            scores, bounds = read_pairs(network, texts, chosen, device)
        for row, number in enumerate(numbers):
            logits[number] = scores[row].float()
            span = spans[number]
            if span is not None:
                bounds_losses.append(_span_loss(bounds[row].float(), span, pairs[number]))
    flat = iter(logits)
    lists = [torch.stack([next(flat) for _ in one.pairs]) for one in batch]
    asked = [list_loss(scores, one.right) for scores, one in zip(lists, batch, strict=True)]
    each = [each_loss(scores, one.right) for scores, one in zip(lists, batch, strict=True)]
    none = torch.zeros((), device=device)
    bounds_loss = torch.stack(bounds_losses or [none]).mean()
    return torch.stack(asked).mean(), torch.stack(each).mean(), bounds_loss


def list_loss(logits: Tensor, right: tuple[int, ...]) -> Tensor:
    """Minus the log of what a softmax over none (logit 0) and the candidates gives the right."""
    everything = functional.pad(logits, (1, 0))
    wanted = everything[[1 + number for number in right]] if right else everything[:1]
    return everything.logsumexp(0) - wanted.logsumexp(0)


def each_loss(logits: Tensor, right: tuple[int, ...]) -> Tensor:
    """Cross-entropy of every candidate by itself: right, or not."""
    targets = torch.zeros_like(logits)
    targets[list(right)] = 1.0
    return functional.binary_cross_entropy_with_logits(logits, targets)


def _span_loss(bounds: Tensor, span: tuple[int, int], pair: Pair) -> Tensor:
    inside = bounds[pair.first : len(pair.ids) - 1]
    targets = torch.tensor([end - pair.first for end in span], device=bounds.device)
    return functional.cross_entropy(inside.T, targets)
