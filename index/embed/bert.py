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

_LARGEST = 63
"""Of a rounded weight: 7 bits, because older processors add two products in 16 bits, and what
does not fit there would make another vector of the same text."""


def bert_graph(checkpoint: Checkpoint, precision: Precision) -> bytes:
    """A serialised model of one text: ``ids``, int32 of shape (1, tokens), to ``vectors``, float32
    of shape (1, dimensions) and of unit length."""
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
        vectors = self._node("LpNormalization", self._pooled(states), axis=-1, p=2)
        self._nodes.append(helper.make_node("Identity", [vectors], ["vectors"]))
        ids = helper.make_tensor_value_info("ids", TensorProto.INT32, [1, "tokens"])
        shape = [1, self._checkpoint.dimensions]
        output = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, shape)
        graph = helper.make_graph(
            self._nodes, "bert", [ids], [output], list(self._weights.values())
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
        )[0]

    def _layer(self, states: str, at: str) -> str:
        heads = self._dense(states, *(f"{at}attention.self.{each}" for each in _HEADS))
        (attended,) = self._contrib("MultiHeadAttention", heads, num_heads=self._checkpoint.heads)
        states = self._added(attended, states, f"{at}attention.output.")
        (wide,) = self._dense(states, f"{at}intermediate.dense")
        (bent,) = self._contrib("Gelu", [wide])
        return self._added(bent, states, f"{at}output.")

    def _pooled(self, states: str) -> str:
        if self._checkpoint.pooling == "cls":
            return self._node("Gather", states, self._inline("first", np.array(0)), axis=1)
        return self._node("ReduceMean", states, axes=[1], keepdims=0)

    def _added(self, new: str, states: str, at: str) -> str:
        """In two steps: the runtime's SkipLayerNormalization takes six times as long."""
        (product,) = self._dense(new, f"{at}dense")
        norm = self._mapped(f"{at}LayerNorm.weight", f"{at}LayerNorm.bias")
        total = self._node("Add", product, states)
        return self._node("LayerNormalization", total, *norm, epsilon=self._checkpoint.epsilon)

    def _dense(self, states: str, *names: str) -> list[str]:
        """States times each weight, which the checkpoint keeps as (out, in), plus its bias."""
        if self._precision == "int8":
            return self._rounded_dense(states, *names)
        products = [
            self._contrib("FusedMatMul", [states, *self._mapped(f"{name}.weight")], transB=1)
            for name in names
        ]
        return [
            self._node("Add", *product, *self._mapped(f"{name}.bias"))
            for product, name in zip(products, names, strict=True)
        ]

    def _rounded_dense(self, states: str, *names: str) -> list[str]:
        """States are rounded to 8 bits, at one scale for all tokens of the text: a batch of one
        text is what makes its vector its own."""
        quantised, scale, zero = self._nodes_of("DynamicQuantizeLinear", [states], 3)
        products = []
        for name in names:
            weight, scales = quantise(self._checkpoint.read(f"{name}.weight"))
            weight_name = self._inline(f"{name}.rounded", weight)
            scales_name = self._inline(f"{name}.scales", scales)
            bias = self._mapped(f"{name}.bias")
            products += self._contrib(
                "MatMulIntegerToFloat",
                [quantised, weight_name, scale, scales_name, zero, "", *bias],
            )
        return products

    def _node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        return self._nodes_of(kind, inputs, **attributes)[0]

    def _contrib(
        self, kind: str, inputs: Sequence[str], outputs: int = 1, **attributes: Any
    ) -> list[str]:
        return self._nodes_of(kind, inputs, outputs, domain=_CONTRIB, **attributes)

    def _nodes_of(
        self, kind: str, inputs: Sequence[str], outputs: int = 1, **attributes: Any
    ) -> list[str]:
        names = [next(self._names) for _ in range(outputs)]
        self._nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names

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


_TABLES = ("word", "position", "token_type")
_HEADS = ("query", "key", "value")


def quantise(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The transposed weight in whole numbers, (in, out), and the scale of each column, (out,)."""
    largest = np.abs(weight).max(axis=1)
    scales = np.maximum(largest / np.float32(_LARGEST), np.float32(1e-12))
    rounded = np.rint(weight / scales[:, None]).astype(np.int8)
    return np.ascontiguousarray(rounded.T), scales
