"""A BERT encoder as an ONNX graph that points into the checkpoint's own safetensors.

Written out by hand, so that neither torch nor a file of its own is needed: the graph is a few
kilobytes, the runtime maps the weights from where they lie. Bidirectional encoder: Devlin et al.,
2019; mean pooling: Reimers and Gurevych, 2019. Knows nothing of text or of tokenizers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from .checkpoint import Checkpoint
from .rounding import quantise, shares, step_and_zero

_CONTRIB = "com.microsoft"
"""The runtime's own operators, which do in one step what plain ONNX says in ten."""

Bounds = Mapping[str, tuple[NDArray[np.float32], NDArray[np.float32]]]
"""Between what the states lie that come to a product, column by column, by the product's name,
which is that of its first weight."""


def bert_graph(checkpoint: Checkpoint, bounds: Bounds | None = None) -> bytes:
    """A serialised model of texts of one length: ``ids``, int32 of shape (texts, tokens), to
    ``vectors``, float32 of shape (texts, dimensions) and of unit length.

    In 32 bits without ``bounds``. With them weights and states are rounded, states always at the
    same scale: so a text's vector is its own to the last bit, whatever goes through beside it.
    """
    return _Bert(checkpoint, bounds).serialised()


def graph_of_states(checkpoint: Checkpoint) -> bytes:
    """The same in 32 bits, which gives the states that come to each product, by its name."""
    return _Bert(checkpoint, None).serialised(states=True)


class _Bert:
    """Collects the nodes; each method adds some and returns the name of what they give."""

    def __init__(self, checkpoint: Checkpoint, bounds: Bounds | None) -> None:
        self._checkpoint = checkpoint
        self._bounds = bounds
        self._states: dict[str, str] = {}
        self._nodes: list[NodeProto] = []
        self._weights: dict[str, TensorProto] = {}
        self._names = map("v{}".format, count())

    def serialised(self, states: bool = False) -> bytes:
        last = self._embeddings()
        for layer in range(self._checkpoint.layers):
            last = self._layer(last, f"encoder.layer.{layer}.")
        vectors = self._node("LpNormalization", self._pooled(last), axis=-1, p=2)
        given = self._states if states else {"vectors": vectors}
        self._nodes += [helper.make_node("Identity", [at], [name]) for name, at in given.items()]
        ids = helper.make_tensor_value_info("ids", TensorProto.INT32, ["texts", "tokens"])
        outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in given]
        weights = list(self._weights.values())
        graph = helper.make_graph(self._nodes, "bert", [ids], outputs, weights)
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
        heads = [f"{at}attention.self.{each}" for each in _HEADS]
        heads = self._dense(states, *heads, uneven=True)
        (attended,) = self._contrib("MultiHeadAttention", heads, num_heads=self._checkpoint.heads)
        states = self._added(attended, states, f"{at}attention.output.")
        (wide,) = self._dense(states, f"{at}intermediate.dense", uneven=True)
        (bent,) = self._contrib("Gelu", [wide])
        return self._added(bent, states, f"{at}output.")

    def _pooled(self, states: str) -> str:
        if self._checkpoint.pooling == "cls":
            return self._node("Gather", states, self._inline("first", np.array(0)), axis=1)
        # The sum points where the mean does. As a product, because the runtime adds up along this
        # axis in an order that depends on how many texts there are.
        one = numpy_helper.from_array(np.ones(1, dtype=np.float32))
        ones = self._node("ConstantOfShape", self._node("Shape", "ids"), value=one)
        axis = self._inline("tokens", np.array([1]))
        total = self._node("MatMul", self._node("Unsqueeze", ones, axis), states)
        return self._node("Squeeze", total, axis)

    def _added(self, new: str, states: str, at: str) -> str:
        """In two steps: the runtime's SkipLayerNormalization takes six times as long."""
        (product,) = self._dense(new, f"{at}dense")
        norm = self._mapped(f"{at}LayerNorm.weight", f"{at}LayerNorm.bias")
        total = self._node("Add", product, states)
        return self._node("LayerNormalization", total, *norm, epsilon=self._checkpoint.epsilon)

    def _dense(self, states: str, *names: str, uneven: bool = False) -> list[str]:
        """States times each weight, which the checkpoint keeps as (out, in), plus its bias.

        ``uneven``: some columns are far larger than the others, as they are after each norm.
        """
        self._states[names[0]] = states
        if self._bounds is not None:
            return self._rounded_dense(states, names, self._bounds, uneven)
        products = [
            self._contrib("FusedMatMul", [states, *self._mapped(f"{name}.weight")], transB=1)
            for name in names
        ]
        return [
            self._node("Add", *product, *self._mapped(f"{name}.bias"))
            for product, name in zip(products, names, strict=True)
        ]

    def _rounded_dense(
        self, states: str, names: Sequence[str], bounds: Bounds, uneven: bool
    ) -> list[str]:
        low, high = bounds[names[0]]
        weights = [self._checkpoint.read(f"{name}.weight") for name in names]
        if uneven:
            share = shares(np.maximum(-low, high), weights)
            low, high, weights = low / share, high / share, [each * share for each in weights]
            states = self._node("Mul", states, self._inline(f"{names[0]}.share", 1 / share))
        step, zero = step_and_zero(low, high)
        scale = self._inline(f"{names[0]}.step", np.array(step, dtype=np.float32))
        nought = self._inline(f"{names[0]}.zero", np.array(zero, dtype=np.uint8))
        quantised = self._node("QuantizeLinear", states, scale, nought)
        products = []
        for name, exact in zip(names, weights, strict=True):
            weight, scales = quantise(exact)
            weight_name = self._inline(f"{name}.rounded", weight)
            scales_name = self._inline(f"{name}.scales", scales)
            bias = self._mapped(f"{name}.bias")
            products += self._contrib(
                "MatMulIntegerToFloat",
                [quantised, weight_name, scale, scales_name, nought, "", *bias],
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
