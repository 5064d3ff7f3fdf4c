"""From trained weights to the file that ships: ONNX with weights of 8 bits.

The word vectors become 8-bit rows with a scale each; the weights of the layers 8-bit columns with
a scale each, multiplied with activations that are cut to 8 bits on the way, at the scale of all
that goes through at once. That is why the runtime sends one pair at a time.
"""

from __future__ import annotations

import copy
import math
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from assistant.evidence.pairs import MOST_PIECES

from .model import WIDTH, EvidenceNetwork

_OPSET = 20
_MOST_BYTES = 25_000_000
_FEWEST_WEIGHTS = 100_000
"""Products with fewer weights stay exact: they take no room and the last of them decide."""


class RowTable(nn.Module):
    """A table of vectors in 8 bits, each row with its own scale."""

    rows: Tensor
    scales: Tensor

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scales", scale)

    def forward(self, ids: Tensor) -> Tensor:
        rows: Tensor = nn.functional.embedding(ids, self.rows)
        return rows.float() * nn.functional.embedding(ids, self.scales)


def export(network: EvidenceNetwork, path: Path) -> None:
    """Writes the model; inputs and outputs as ``EvidenceNetwork.forward`` names them."""
    network = copy.deepcopy(network).cpu().float().eval()
    weights = network.state_dict()
    network.words = RowTable(weights["words.weight"])
    network.positions = nn.Embedding(
        MOST_PIECES, WIDTH, _weight=weights["positions.weight"][:MOST_PIECES]
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        _to_onnx(network, whole)
        path.parent.mkdir(parents=True, exist_ok=True)
        model = onnx.load(whole)
        model.graph.ClearField("value_info")  # the quantiser trips over shapes that it changes
        quantize_dynamic(
            model,
            path,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=_small_products(model),
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise ValueError(f"The model has {size} bytes; at most {_MOST_BYTES} may ship.")


def _to_onnx(network: EvidenceNetwork, path: Path) -> None:
    example = torch.ones((3, 2, 16), dtype=torch.int64)
    example[2, :, :8] = 0
    names = ("input_ids", "attention_mask", "token_type_ids")
    n, length = torch.export.Dim("n"), torch.export.Dim("length", max=MOST_PIECES)
    torch.onnx.export(
        network,
        tuple(example),
        path,
        input_names=list(names),
        output_names=["logits", "bounds"],
        dynamic_shapes={name: {0: n, 1: length} for name in names},
        opset_version=_OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def _small_products(model: onnx.ModelProto) -> list[str]:
    """Names of the products whose weights are few."""
    sizes = {one.name: math.prod(one.dims) for one in model.graph.initializer}
    return [
        node.name
        for node in model.graph.node
        if node.op_type in {"MatMul", "Gemm"}
        and any(sizes.get(name, _FEWEST_WEIGHTS) < _FEWEST_WEIGHTS for name in node.input[1:2])
    ]
