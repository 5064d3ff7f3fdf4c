"""The evidence network as two ONNX graphs of one pair, with weights of 8 bits.

``apart`` reads one text, the question or what stands behind it; ``together`` what it gives for
both. Written out by hand, because the graph that torch exports pads, masks and repeats what one
pair alone does not need, and takes a fifth longer. Word vectors are rounded row by row, weights
column by column; what is multiplied with them is rounded on the way, at one scale for all pieces
of the text. A few columns are ten times as large as the rest and would leave the rest little of
that scale: those are made smaller, and their weights larger (Xiao et al. 2023, SmoothQuant).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from assistant.evidence.pairs import MOST_PIECES

from .model import APART, EPSILON, HEADS, LAST_SPECIAL, LAYERS, WIDTH

_CONTRIB = "com.microsoft"
"""The runtime's own operators."""

_LARGEST = 127
"""Of a rounded weight."""

Weights = Mapping[str, NDArray[np.float32]]
"""Of the network, by their names in its ``state_dict``."""

Loud = Mapping[str, NDArray[np.float32]]
"""By the name of a linear layer: how much larger each column that goes in is, 1 or more."""

Given = tuple[str, int, list[int | str]]
"""Name, type and shape of an input or output."""


def apart(weights: Weights, loud: Loud) -> bytes:
    """``ids`` int64 (1, n) to ``states`` float16 (1, n, width)."""
    graph = _Graph(weights, loud)
    rows, scales = _rounded(weights["words.weight"])
    rounded = graph.node("Gather", graph.held("rows", rows), "ids")
    scale = graph.node("Gather", graph.held("scales", scales[:, None]), "ids")
    words = graph.node("Mul", graph.floats(rounded), scale)
    states = graph.normed(graph.node("Add", words, _places(graph, weights)), "norm")
    for number in range(APART):
        states = graph.layer(states, number)
    halved = graph.node("Cast", states, to=TensorProto.FLOAT16)
    given: Given = ("ids", TensorProto.INT64, [1, "n"])
    return graph.serialised([given], {halved: ("states", TensorProto.FLOAT16, [1, "n", WIDTH])})


def together(weights: Weights, loud: Loud) -> bytes:
    """``question_ids`` (1, q) and ``ids`` (1, n) with the states of both to ``logits`` (1,) and
    ``bounds`` (1, n, 2)."""
    graph = _Graph(weights, loud)
    question, other = graph.floats("question_states"), graph.floats("states")
    told, matched = _matching(graph, question, other)
    sides = graph.node(
        "Concat",
        graph.node("Add", question, graph.held("question_side", weights["sides.weight"][0])),
        graph.node("Add", other, graph.held("side", weights["sides.weight"][1])),
        axis=1,
    )
    states = graph.node("Add", sides, told)
    for number in range(APART, LAYERS):
        states = graph.layer(states, number)
    lengths = [graph.node("Shape", name, start=1, end=2) for name in ("question_ids", "ids")]
    both = graph.node("Concat", *lengths, axis=0)
    asked, read = graph.nodes("Split", states, both, outputs=2, axis=1)
    logits = graph.node("Add", _judged(graph, states, asked, read), matched)
    logits = graph.node("Reshape", logits, graph.held("flat", np.array([1])))
    half, whole = TensorProto.FLOAT16, TensorProto.INT64
    return graph.serialised(
        [
            ("question_ids", whole, [1, "q"]),
            ("question_states", half, [1, "q", WIDTH]),
            ("ids", whole, [1, "n"]),
            ("states", half, [1, "n", WIDTH]),
        ],
        {
            logits: ("logits", TensorProto.FLOAT, [1]),
            graph.exact(read, "bounds"): ("bounds", TensorProto.FLOAT, [1, "n", 2]),
        },
    )


def _places(graph: _Graph, weights: Weights) -> str:
    """What is added for the place of each piece; every text is of type 0 where it is alone."""
    table = weights["positions.weight"][:MOST_PIECES] + weights["types.weight"][0]
    length = graph.node("Shape", "ids", start=1, end=2)
    first = graph.held("first", np.array([0]))
    return graph.node("Slice", graph.held("places", table), first, length, first)


def _matching(graph: _Graph, question: str, other: str) -> tuple[str, str]:
    """What ``Matching`` adds to the states of both, (1, q + n, 2) told, and to the logit."""
    last = graph.held("last_special", np.array(LAST_SPECIAL))
    columns = graph.axis(1), graph.axis(2)
    asked, offered = (
        graph.node("Unsqueeze", graph.floats(graph.node("Greater", ids, last)), axis)
        for ids, axis in zip(("question_ids", "ids"), reversed(columns), strict=True)
    )
    between = graph.node("Mul", asked, offered)
    ids = [
        graph.node("Unsqueeze", name, axis)
        for name, axis in zip(("question_ids", "ids"), reversed(columns), strict=True)
    ]
    units = [graph.node("LpNormalization", states, axis=-1, p=2) for states in (question, other)]
    likeness = graph.contrib("FusedMatMul", *units, transB=1)
    matches = [
        graph.node("Mul", one, between)
        for one in (graph.floats(graph.node("Equal", *ids)), graph.node("Relu", likeness))
    ]
    of_question, of_other = (
        graph.node(
            "Concat",
            *(
                graph.node("Unsqueeze", graph.node("ReduceMax", m, axis, keepdims=0), columns[1])
                for m in matches
            ),
            axis=2,
        )
        for axis in reversed(columns)
    )
    told = graph.node("Concat", of_question, of_other, axis=1)
    matched = _matched(graph, _importance(graph, question, asked), of_question, units)
    return graph.exact(told, "matching.tell"), matched


def _importance(graph: _Graph, question: str, asked: str) -> str:
    """Of each piece of the question, (1, q, 1); together 1."""
    weight = graph.node("Softplus", graph.exact(question, "matching.weigh"))
    weight = graph.node("Mul", weight, asked)
    total = graph.node("ReduceSum", weight, graph.axis(1), keepdims=1)
    return graph.node("Div", weight, graph.node("Clip", total, graph.number("least", 1e-6)))


def _matched(graph: _Graph, weight: str, told: str, units: Sequence[str]) -> str:
    """What the matches say to the judge, (1, 1)."""
    rows = graph.axis(1)
    held = graph.node("ReduceSum", graph.node("Mul", weight, told), rows, keepdims=0)
    missing = graph.node("Sub", graph.number("one", 1.0), told)
    lost = graph.node("ReduceMax", graph.node("Mul", weight, missing), rows, keepdims=0)
    means = [graph.node("LpNormalization", graph.mean(one), axis=-1, p=2) for one in units]
    cosine = graph.node("ReduceSum", graph.node("Mul", *means), rows, keepdims=1)
    matches = graph.node("Concat", held, lost, cosine, axis=1)
    inner = graph.contrib("Gelu", graph.exact(matches, "matching.inner"))
    return graph.exact(inner, "matching.outer")


def _judged(graph: _Graph, states: str, asked: str, read: str) -> str:
    first = graph.node("Gather", states, graph.held("zeroth", np.array(0)), axis=1)
    means = [graph.mean(asked), graph.mean(read)]
    seen = graph.node("Concat", first, *means, graph.node("Mul", *means), axis=1)
    (gathered,) = graph.dense(seen, "gather")
    return graph.exact(graph.contrib("Gelu", gathered), "judge")


class _Graph:
    """Collects the nodes; each method adds some and returns the name of what they give."""

    def __init__(self, weights: Weights, loud: Loud) -> None:
        self._weights, self._loud = weights, loud
        self._nodes: list[NodeProto] = []
        self._held: dict[str, TensorProto] = {}
        self._names = map("v{}".format, count())

    def serialised(self, inputs: Sequence[Given], outputs: Mapping[str, Given]) -> bytes:
        for value, (name, _, _) in outputs.items():
            self._nodes.append(helper.make_node("Identity", [value], [name]))
        graph = helper.make_graph(
            self._nodes,
            "evidence",
            [helper.make_tensor_value_info(*one) for one in inputs],
            [helper.make_tensor_value_info(*one) for one in outputs.values()],
            list(self._held.values()),
        )
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
        return bytes(model.SerializeToString())

    def layer(self, states: str, number: int) -> str:
        """As ``Layer`` in the network."""
        at = f"layers.{number}"
        heads = self.dense(states, f"{at}.query_key_value", parts=3)
        attended = self.contrib("MultiHeadAttention", *heads, num_heads=HEADS)
        (product,) = self.dense(attended, f"{at}.attended")
        states = self.normed(self.node("Add", product, states), f"{at}.attended_norm")
        (wide,) = self.dense(states, f"{at}.widen")
        (product,) = self.dense(self.contrib("Gelu", wide), f"{at}.narrow")
        return self.normed(self.node("Add", product, states), f"{at}.norm")

    def dense(self, states: str, name: str, parts: int = 1) -> list[str]:
        """A linear layer in 8 bits, its columns in so many parts."""
        weight = self._weights[f"{name}.weight"]
        if name in self._loud:
            calm = self.held(f"{name}.calm", 1 / self._loud[name])
            states, weight = self.node("Mul", states, calm), weight * self._loud[name]
        rounded, scale, zero = self.nodes("DynamicQuantizeLinear", states, outputs=3)
        products = []
        for part in range(parts):
            columns = slice(part * len(weight) // parts, (part + 1) * len(weight) // parts)
            rows, scales = _rounded(weight[columns])
            at = f"{name}.{part}"
            weights = self.held(f"{at}.weight", np.ascontiguousarray(rows.T))
            scales_name = self.held(f"{at}.scales", scales)
            bias = self.held(f"{at}.bias", self._weights[f"{name}.bias"][columns])
            given = (rounded, weights, scale, scales_name, zero, "", bias)
            products.append(self.contrib("MatMulIntegerToFloat", *given))
        return products

    def exact(self, states: str, name: str) -> str:
        """A linear layer of few weights: they take no room, and the last of them decide."""
        product = self.node(
            "MatMul", states, self.held(f"{name}.weight", self._weights[f"{name}.weight"].T)
        )
        if f"{name}.bias" not in self._weights:
            return product
        return self.node("Add", product, self.held(f"{name}.bias", self._weights[f"{name}.bias"]))

    def normed(self, states: str, name: str) -> str:
        norm = [self.held(f"{name}.{kind}", self._weights[f"{name}.{kind}"]) for kind in _NORM]
        return self.node("LayerNormalization", states, *norm, epsilon=EPSILON)

    def mean(self, states: str) -> str:
        return self.node("ReduceMean", states, self.axis(1), keepdims=0)

    def floats(self, value: str) -> str:
        return self.node("Cast", value, to=TensorProto.FLOAT)

    def axis(self, number: int) -> str:
        return self.held(f"axis_{number}", np.array([number]))

    def number(self, name: str, value: float) -> str:
        return self.held(name, np.array(value, dtype=np.float32))

    def held(self, name: str, array: NDArray[Any]) -> str:
        self._held[name] = numpy_helper.from_array(array, name)
        return name

    def node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        return self.nodes(kind, *inputs, **attributes)[0]

    def contrib(self, kind: str, *inputs: str, **attributes: Any) -> str:
        return self.node(kind, *inputs, domain=_CONTRIB, **attributes)

    def nodes(self, kind: str, *inputs: str, outputs: int = 1, **attributes: Any) -> list[str]:
        names = [next(self._names) for _ in range(outputs)]
        self._nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names


_NORM = ("weight", "bias")


def _rounded(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A matrix in whole numbers, and the scale of each of its rows."""
    largest = np.abs(weight).max(axis=1)
    scales = np.maximum(largest / np.float32(_LARGEST), np.float32(1e-10))
    return np.rint(weight / scales[:, None]).astype(np.int8), scales
