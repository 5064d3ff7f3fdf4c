from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file

from index.embed.checkpoint import Checkpoint
from tests.making_model import PACKAGED, make_model


def _change(path: Path, **changes: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_the_packaged_model_is_a_plain_bert() -> None:
    packaged = Checkpoint(PACKAGED)
    assert packaged.is_plain_bert
    assert (packaged.dimensions, packaged.longest, packaged.pooling) == (384, 256, "mean")


def test_tensors_are_read_from_where_they_lie(tmp_path: Path) -> None:
    made = Checkpoint(make_model(tmp_path / "model"))
    expected = load_file(made.weights)
    assert set(made.tensors) == set(expected)
    for name, tensor in expected.items():
        assert np.array_equal(made.read(name), tensor)


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        ("config.json", {"model_type": "mpnet"}),
        ("config.json", {"hidden_act": "relu"}),
        ("config.json", {"position_embedding_type": "relative_key"}),
        ("config.json", {"is_decoder": True}),
        ("sentence_bert_config.json", {"do_lower_case": True}),
        ("1_Pooling/config.json", {"pooling_mode_max_tokens": True}),
        ("1_Pooling/config.json", {"include_prompt": False}),
    ],
)
def test_what_does_more_than_a_plain_bert_is_none(
    tmp_path: Path, file: str, changes: dict[str, Any]
) -> None:
    folder = make_model(tmp_path / "model")
    assert Checkpoint(folder).is_plain_bert
    _change(folder / file, **changes)
    assert not Checkpoint(folder).is_plain_bert


def test_another_stage_makes_it_another_model(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model")
    stages = json.loads((folder / "modules.json").read_text())
    dense = {"idx": 3, "name": "3", "path": "3_Dense", "type": "sentence_transformers.models.Dense"}
    (folder / "modules.json").write_text(json.dumps([*stages, dense]))
    assert not Checkpoint(folder).is_plain_bert


def test_weights_that_are_cut_short_are_noticed(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model")
    with (folder / "model.safetensors").open("r+b") as file:
        file.truncate(1_000_000)
    with pytest.raises(ValueError, match="cut short"):
        _ = Checkpoint(folder).is_plain_bert


def test_other_weights_have_another_fingerprint(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "model")
    before = Checkpoint(folder).fingerprint
    (folder / "README.md").write_text("other words, same weights")
    assert Checkpoint(folder).fingerprint == before
    with (folder / "model.safetensors").open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"other")
    assert Checkpoint(folder).fingerprint != before


def test_rounded_weights_have_a_fingerprint_of_their_own() -> None:
    packaged = Checkpoint(PACKAGED)
    assert packaged.fingerprint_at("fp32") == packaged.fingerprint
    assert packaged.fingerprint_at("int8") != packaged.fingerprint
