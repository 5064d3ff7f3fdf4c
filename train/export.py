"""From trained weights to the file that ships: ONNX with weights of 8 bits.

The word vectors become 8-bit rows with a scale each. The products of the layers become
MatMulNBits, which also cuts the activations to 8 bits, block by block within a row: unlike
quantising a whole batch with one scale, what a pair gets then does not depend on the pairs
beside it.
"""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import (
    DefaultWeightOnlyQuantConfig,
    MatMulNBitsQuantizer,
)
from torch import Tensor, nn

from .model import EvidenceNetwork

_OPSET = 20
_BLOCK = 32
_MOST_BYTES = 25_000_000


class RowTable(nn.Module):
    """A table of vectors in 8 bits, each row with its own scale."""

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
    network.words = RowTable(network.words.weight.detach())
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        _to_onnx(network, whole)
        small = _in_8_bits(onnx.load(whole))
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(small, path)
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise ValueError(f"The model has {size} bytes; at most {_MOST_BYTES} may ship.")


def _to_onnx(network: EvidenceNetwork, path: Path) -> None:
    example = torch.ones((3, 2, 16), dtype=torch.int64)
    example[2, :, :8] = 0
    names = ("input_ids", "attention_mask", "token_type_ids")
    n, length = torch.export.Dim("n"), torch.export.Dim("length", max=512)
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


def _in_8_bits(model: onnx.ModelProto) -> onnx.ModelProto:
    config = DefaultWeightOnlyQuantConfig(
        block_size=_BLOCK, is_symmetric=True, accuracy_level=4, bits=8
    )
    quantizer = MatMulNBitsQuantizer(model, algo_config=config)
    quantizer.process()
    small: onnx.ModelProto = quantizer.model.model
    return small
