"""A BERT encoder as an ONNX graph that points into the checkpoint's own safetensors.

Written out by hand, so that neither torch nor a file of its own is needed: the graph is a few
kilobytes, the runtime maps the weights from where they lie. Bidirectional encoder: Devlin et al.,
2019; mean pooling: Reimers and Gurevych, 2019. Knows nothing of text or of tokenizers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from .checkpoint import Checkpoint, Precision

_CONTRIB = "com.microsoft"
"""The runtime's own operators, which do in one step what plain ONNX says in ten."""

_BLOCK = 64
"""Weights, and activations, that share a scale in 8 bits."""


def bert_graph(checkpoint: Checkpoint, precision: Precision) -> bytes:
    """A serialised model: ``ids`` and ``mask``, int32 of shape (texts, tokens), to ``vectors``,
    float32 of shape (texts, dimensions) and of unit length."""
    return _Bert(checkpoint, precision).serialised()


class _Bert:
    """Collects the nodes; each method adds some and returns the name of what they give."""

    def __init__(self, checkpoint: Checkpoint, precision: Precision) -> None:
        self._checkpoint = checkpoint
        self._precision = precision
        self._nodes: list[NodeProto] = []
        self._weights: dict[str, TensorProto] = {}
        self._names = map("v{}".format, count())

    def serialised(self) -> bytes:
        states = self._embeddings()
        for layer in range(self._checkpoint.layers):
            states = self._layer(states, f"encoder.layer.{layer}.")
        vectors = self._pooled(states)
        self._nodes.append(helper.make_node("Identity", [vectors], ["vectors"]))
        texts = ["texts", "tokens"]
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, texts) for n in _INPUTS]
        output = helper.make_tensor_value_info(
            "vectors", TensorProto.FLOAT, ["texts", self._checkpoint.dimensions]
        )
        graph = helper.make_graph(
            self._nodes, "bert", inputs, [output], list(self._weights.values())
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_CONTRIB, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
        return bytes(model.SerializeToString())

    def _embeddings(self) -> str:
        zero = numpy_helper.from_array(np.zeros(1, dtype=np.int32))
        kinds = self._node("ConstantOfShape", self._node("Shape", "ids"), value=zero)
        tables = [f"embeddings.{kind}_embeddings.weight" for kind in _TABLES]
        norm = self._mapped("embeddings.LayerNorm.weight", "embeddings.LayerNorm.bias")
        return self._contrib(
            "EmbedLayerNormalization",
            ["ids", kinds, *self._mapped(*tables), *norm],
            outputs=2,
            epsilon=self._checkpoint.epsilon,
        )

    def _layer(self, states: str, at: str) -> str:
        heads = [self._product(states, f"{at}attention.self.{each}.weight") for each in _HEADS]
        biases = self._mapped(*(f"{at}attention.self.{each}.bias" for each in _HEADS))
        bias = self._node("Concat", *biases, axis=0)
        attended = self._contrib(
            "MultiHeadAttention", [*heads, bias, "mask"], num_heads=self._checkpoint.heads
        )
        states = self._added(attended, states, f"{at}attention.output.")
        wide = self._product(states, f"{at}intermediate.dense.weight")
        bent = self._contrib("BiasGelu", [wide, *self._mapped(f"{at}intermediate.dense.bias")])
        return self._added(bent, states, f"{at}output.")

    def _added(self, new: str, states: str, at: str) -> str:
        product = self._product(new, f"{at}dense.weight")
        norm = (f"{at}LayerNorm.weight", f"{at}LayerNorm.bias", f"{at}dense.bias")
        return self._contrib(
            "SkipLayerNormalization",
            [product, states, *self._mapped(*norm)],
            epsilon=self._checkpoint.epsilon,
        )

    def _pooled(self, states: str) -> str:
        """The direction of the sum is that of the mean, and the length is made 1 anyway."""
        if self._checkpoint.pooling == "cls":
            first = self._inline("first", np.array(0))
            pooled = self._node("Gather", states, first, axis=1)
        else:
            middle = self._inline("middle", np.array([1]))
            mask = self._node("Cast", "mask", to=TensorProto.FLOAT)
            summed = self._node("MatMul", self._node("Unsqueeze", mask, middle), states)
            pooled = self._node("Squeeze", summed, middle)
        return self._node("LpNormalization", pooled, axis=-1, p=2)

    def _product(self, states: str, name: str) -> str:
        """States times a weight, which the checkpoint keeps as (out, in)."""
        if self._precision == "fp32":
            return self._contrib("FusedMatMul", [states, *self._mapped(name)], transB=1)
        weight = self._checkpoint.read(name)
        rows, scales = quantise(weight)
        return self._contrib(
            "MatMulNBits",
            [states, self._inline(f"{name}.rows", rows), self._inline(f"{name}.scales", scales)],
            N=weight.shape[0],
            K=weight.shape[1],
            bits=8,
            block_size=_BLOCK,
            accuracy_level=4,
        )

    def _node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        output = next(self._names)
        self._nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def _contrib(
        self, kind: str, inputs: Sequence[str], outputs: int = 1, **attributes: Any
    ) -> str:
        names = [next(self._names) for _ in range(outputs)]
        node = helper.make_node(kind, inputs, names, domain=_CONTRIB, **attributes)
        self._nodes.append(node)
        return names[0]

    def _mapped(self, *names: str) -> tuple[str, ...]:
        file = self._checkpoint.weights.name
        for name in names:
            held = self._checkpoint.tensors[name]
            weight = TensorProto(
                name=name,
                dims=held.shape,
                data_type=TensorProto.FLOAT,
                data_location=TensorProto.EXTERNAL,
            )
            place = {"location": file, "offset": held.offset, "length": held.size}
            for key, value in place.items():
                weight.external_data.add(key=key, value=str(value))
            self._weights[name] = weight
        return names

    def _inline(self, name: str, array: NDArray[Any]) -> str:
        self._weights[name] = numpy_helper.from_array(array, name)
        return name


_INPUTS = ("ids", "mask")
_TABLES = ("word", "position", "token_type")
_HEADS = ("query", "key", "value")


def quantise(weight: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Rows of 8 bits around 128, shape (out, blocks, block), and their scales, (out, blocks)."""
    padded = np.pad(weight, ((0, 0), (0, -weight.shape[1] % _BLOCK)))
    blocks = padded.reshape(len(weight), -1, _BLOCK)
    scales = np.maximum(np.abs(blocks).max(axis=2) / np.float32(127), np.float32(1e-12))
    rows = np.rint(blocks / scales[:, :, None]) + 128
    return rows.astype(np.uint8), scales
