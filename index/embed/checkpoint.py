"""What the folder of a sentence-transformers model says of itself, read without that library.

Reads the configurations and the head of the safetensors: a length of 8 bytes, a JSON table of
where each tensor lies, then the tensors. Knows which models are plain BERT encoders; computes
nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError

Precision = Literal["fp32", "int8"]

_ROUNDED = {"int8": "int8, a scale for each column, states at fixed scales"}
"""How: to be changed whenever the same weights come out as other numbers."""

_HASHED = frozenset({".safetensors", ".bin", ".json", ".txt", ".model"})
_STAGES = (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"])


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor lies in its file, in bytes."""

    dtype: str
    shape: tuple[int, ...]
    offset: int
    size: int


class Checkpoint:
    """A folder with a ``modules.json``; everything else in it is read when it is asked for.

    Raises OSError or ValueError where a file cannot be read as what it should be.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.weights = folder / "model.safetensors"
        self.tokenizer = folder / "tokenizer.json"

    @cached_property
    def fingerprint(self) -> str:
        """Hash of all that decides what a vector will be."""
        digest = hashlib.sha256()
        for name, path in self._files():
            digest.update(name.encode() + b"\0")
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()

    @property
    def stamp(self) -> str:
        """Another one whenever a file that the fingerprint is of was written or replaced."""
        said = [(name, path.stat()) for name, path in self._files()]
        return repr([(name, at.st_size, at.st_mtime_ns, at.st_ctime_ns) for name, at in said])

    def _files(self) -> Iterator[tuple[str, Path]]:
        """All that decides what a vector will be, each with its name within the folder."""
        for path in sorted(self.folder.rglob("*")):
            if path.suffix in _HASHED and path.is_file():
                yield path.relative_to(self.folder).as_posix(), path

    def fingerprint_at(self, precision: Precision) -> str:
        """Rounded weights are other weights; the runtime that multiplies them changes nothing."""
        if precision == "fp32":
            return self.fingerprint
        return hashlib.sha256(f"{self.fingerprint} {_ROUNDED[precision]}".encode()).hexdigest()

    @property
    def is_plain_bert(self) -> bool:
        """Whether a BERT encoder and its pooling is all that there is, in 32 bits."""
        stages = [each["type"].rpartition(".")[2] for each in self._modules]
        config = {"position_embedding_type": "absolute", **self._config}
        return (
            stages in _STAGES
            and config.get("model_type") == "bert"
            and config.get("hidden_act") == "gelu"
            and config["position_embedding_type"] == "absolute"
            and not config.get("is_decoder")
            and not self._reading.get("do_lower_case")
            and self.pooling in ("mean", "cls")
            and self.tokenizer.is_file()
            and self.weights.is_file()
            and "embeddings.word_embeddings.weight" in self.tensors
            and all(each.dtype in ("F32", "I64") for each in self.tensors.values())
        )

    @property
    def layers(self) -> int:
        return int(self._config["num_hidden_layers"])

    @property
    def heads(self) -> int:
        return int(self._config["num_attention_heads"])

    @property
    def epsilon(self) -> float:
        return float(self._config["layer_norm_eps"])

    @property
    def dimensions(self) -> int:
        return int(self._config["hidden_size"])

    @property
    def longest(self) -> int:
        """Tokens that go through at once, with those that the model puts around a text."""
        most = int(self._config["max_position_embeddings"])
        return min(most, int(self._reading.get("max_seq_length") or most))

    @cached_property
    def pooling(self) -> str | None:
        """How tokens become one vector: "mean", "cls", or None for another way."""
        config = self._json(f"{self._modules[1]['path']}/config.json")
        modes = [name for name, on in config.items() if name.startswith("pooling_mode_") and on]
        names = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls"}
        pooling = names.get(modes[0]) if len(modes) == 1 else config.get("pooling_mode")
        return pooling if config.get("include_prompt", True) else None

    @property
    def passage_prompt(self) -> str:
        """What the model wants before a passage; most want nothing."""
        return self._prompt("document")

    @property
    def query_prompt(self) -> str:
        return self._prompt("query")

    @cached_property
    def tensors(self) -> Mapping[str, Tensor]:
        size = self.weights.stat().st_size
        with self.weights.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            table = json.loads(file.read(min(length, size)))
        table.pop("__metadata__", None)
        tensors = {name: _tensor(entry, 8 + length) for name, entry in table.items()}
        if any(each.offset + each.size > size for each in tensors.values()):
            raise ValueError(f"{str(self.weights)!r} is cut short, at {size} bytes")
        return tensors

    def read(self, name: str) -> NDArray[np.float32]:
        """A tensor of 32-bit numbers, mapped from the disk."""
        held = self.tensors[name]
        return np.memmap(self.weights, np.float32, "r", offset=held.offset, shape=held.shape)

    def _prompt(self, name: str) -> str:
        """The library goes by these two names only: a "passage" or a default is not used."""
        return (self._said.get("prompts") or {}).get(name) or ""

    @cached_property
    def _modules(self) -> Any:
        return self._json("modules.json")

    @cached_property
    def _config(self) -> Any:
        return self._json("config.json")

    @cached_property
    def _reading(self) -> Any:
        return self._json("sentence_bert_config.json")

    @cached_property
    def _said(self) -> Any:
        return self._json("config_sentence_transformers.json")

    def _json(self, name: str) -> Any:
        path = self.folder / name
        return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def _tensor(entry: Mapping[str, Any], start: int) -> Tensor:
    first, end = entry["data_offsets"]
    return Tensor(entry["dtype"], tuple(entry["shape"]), start + first, end - first)


def unusable(name: str, reason: str) -> InputError:
    """The error of every embedder that cannot be loaded."""
    return InputError(
        f"The embedder {name!r} cannot be loaded: {reason}.",
        "Give the folder of a sentence-transformers model, or one of: all-MiniLM-L6-v2, hashing.",
    )
