"""A small BERT of random weights, in a folder as sentence-transformers keeps them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from index.embed import DEFAULT
from index.embed.disk import packaged_folder

PACKAGED = packaged_folder(DEFAULT)
_WIDTH, _WIDE, _WORDS, _LONGEST = 96, 160, 30522, 40


def make_model(
    folder: Path,
    pooling: str = "mean_tokens",
    config: Mapping[str, Any] | None = None,
    prompts: Mapping[str, str | None] | None = None,
) -> Path:
    """Returns the folder; ``config`` and ``prompts`` go into its files."""
    shutil.copytree(PACKAGED, folder, ignore=shutil.ignore_patterns("*.safetensors"))
    sizes = {"hidden_size": _WIDTH, "intermediate_size": _WIDE, "num_hidden_layers": 2}
    packaged = json.loads((PACKAGED / "config.json").read_text())
    more = {"num_attention_heads": 4, "max_position_embeddings": _LONGEST, **(config or {})}
    _write(folder / "config.json", {**packaged, **sizes, **more})
    _write(folder / "sentence_bert_config.json", {"max_seq_length": _LONGEST})
    _write(folder / "config_sentence_transformers.json", {"prompts": dict(prompts or {})})
    modes = {"word_embedding_dimension": _WIDTH, "pooling_mode_mean_tokens": False}
    _write(folder / "1_Pooling" / "config.json", {**modes, f"pooling_mode_{pooling}": True})
    save_file(_weights(), folder / "model.safetensors")
    return folder


def _weights() -> dict[str, np.ndarray[Any, np.dtype[np.float32]]]:
    random = np.random.default_rng(0)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (_WORDS, _WIDTH),
        "embeddings.position_embeddings.weight": (_LONGEST, _WIDTH),
        "embeddings.token_type_embeddings.weight": (2, _WIDTH),
        "pooler.dense.weight": (_WIDTH, _WIDTH),
        "pooler.dense.bias": (_WIDTH,),
    }
    norms = ["embeddings."]
    for layer in ("encoder.layer.0.", "encoder.layer.1."):
        heads = [f"{layer}attention.self.{each}" for each in ("query", "key", "value")]
        inner = dict.fromkeys([*heads, f"{layer}attention.output.dense"], (_WIDTH, _WIDTH))
        inner |= {f"{layer}intermediate.dense": (_WIDE, _WIDTH)}
        inner |= {f"{layer}output.dense": (_WIDTH, _WIDE)}
        for name, shape in inner.items():
            shapes |= {f"{name}.weight": shape, f"{name}.bias": shape[:1]}
        norms += [f"{layer}attention.output.", f"{layer}output."]
    shapes |= {f"{at}LayerNorm.{each}": (_WIDTH,) for at in norms for each in ("weight", "bias")}
    return {
        name: random.normal(float(name.endswith("LayerNorm.weight")), 0.2, shape).astype(np.float32)
        for name, shape in shapes.items()
    }


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value))
