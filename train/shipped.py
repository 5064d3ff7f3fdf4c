"""The network back from the two files that ship, so that training goes on from any clone.

What is trained was rounded to 8 bits, a row of a layer at one scale, so each weight comes back
within half a step of its scale; what is not trained is MiniLM's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from assistant.evidence.model import TOGETHER
from index.embed import DEFAULT
from index.embed.disk import packaged_folder

from .model import EvidenceNetwork, from_minilm

_SIDES = ("question_side", "side")

Held = Mapping[str, NDArray[np.float32] | NDArray[np.int8]]
"""The constants of a graph by their names, which ``graph`` gave them."""


def from_shipped(folder: Path) -> EvidenceNetwork:
    """Raises FileNotFoundError without ``together.onnx`` in the folder."""
    graph = onnx.load(folder / TOGETHER).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    network = from_minilm(packaged_folder(DEFAULT))
    found = {"sides.weight": torch.tensor(np.stack([held[name] for name in _SIDES]))}
    for name, part in network.named_modules():
        if isinstance(part, nn.Linear) and f"{name}.0.weight" in held:
            found |= _dense(held, name)
        elif isinstance(part, nn.Linear | nn.LayerNorm):
            found |= _exact(held, name, transposed=isinstance(part, nn.Linear))
    network.load_state_dict({**network.state_dict(), **found})
    return network


def _dense(held: Held, name: str) -> dict[str, Tensor]:
    """A layer of 8 bits, whose columns may have come in parts."""
    rows, biases = [], []
    for number in range(3):
        if f"{name}.{number}.weight" in held:
            scales = held[f"{name}.{number}.scales"]
            rows.append(held[f"{name}.{number}.weight"].T.astype(np.float32) * scales[:, None])
            biases.append(held[f"{name}.{number}.bias"])
    weight = np.concatenate(rows) * held.get(f"{name}.calm", np.float32(1))
    return {
        f"{name}.weight": torch.tensor(weight),
        f"{name}.bias": torch.tensor(np.concatenate(biases)),
    }


def _exact(held: Held, name: str, transposed: bool) -> dict[str, Tensor]:
    """What of a part stands in the graph as it is; of the layers below, nothing does."""
    arrays = {each: held[each] for each in (f"{name}.weight", f"{name}.bias") if each in held}
    return {each: torch.tensor(one.T if transposed else one) for each, one in arrays.items()}
