"""From trained weights to the two files that ship: ONNX with weights of 8 bits.

What the lower layers make of a text does not depend on the other, so they are a file of their
own: the runtime reads the question once, and a sentence that it has read before not again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from assistant.evidence import Shown
from assistant.evidence.model import APART, TOGETHER
from assistant.evidence.pairs import Pairs

from .graph import Loud, apart, together
from .model import EvidenceNetwork

_MOST_BYTES = 25_000_000
_USUAL = 0.99
"""Quantile of a layer's columns above which one is loud."""

_QUESTION = "Who opened the new library, and when?"
_SENTENCES = (
    Shown("The library was opened on 3 May 2019 by the mayor.", "Annual report | Libraries"),
    Shown("They visit children regularly.", "Visit to Ambridge", "Social workers know them well."),
)
"""Whatever is read, the same few columns are loud, at the first piece and at the separators."""


def export(network: EvidenceNetwork, folder: Path) -> None:
    """Writes ``apart.onnx`` and ``together.onnx`` into the folder."""
    network = network.cpu().float().eval()
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    loud = _loud(network)
    files = {APART: apart(weights, loud), TOGETHER: together(weights, loud)}
    size = sum(map(len, files.values()))
    if size > _MOST_BYTES:
        raise ValueError(f"The model has {size} bytes; at most {_MOST_BYTES} may ship.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _loud(network: EvidenceNetwork) -> Loud:
    """Of the wide inner layers: by how much each column that goes in exceeds the usual."""
    largest: dict[str, Tensor] = {}

    def see(name: str, _: nn.Module, given: Sequence[Tensor]) -> None:
        columns = given[0].flatten(end_dim=-2).abs().amax(dim=0)
        largest[name] = columns.maximum(largest.get(name, columns))

    hooks = [
        layer.register_forward_pre_hook(partial(see, name))
        for name, layer in network.named_modules()
        if name.endswith((".widen", ".narrow"))
    ]
    with torch.no_grad():
        for pair in Pairs().encode(_QUESTION, _SENTENCES):
            ids = torch.tensor([pair.ids])
            types = (torch.arange(len(pair.ids)) >= pair.question_length).long()[None]
            network(ids, torch.ones_like(ids), types)
    for hook in hooks:
        hook.remove()
    return {name: _above(columns.numpy()) for name, columns in largest.items()}


def _above(columns: NDArray[np.float32]) -> NDArray[np.float32]:
    usual = np.float32(np.quantile(columns, _USUAL))
    loud: NDArray[np.float32] = np.maximum(columns / usual, np.float32(1))
    return loud
