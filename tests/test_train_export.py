from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

import train.export
from assistant.evidence import EvidenceModel, Shown
from assistant.evidence.model import APART, TOGETHER
from assistant.evidence.pairs import Pairs
from index.embed import DEFAULT
from index.embed.disk import packaged_folder
from train.export import export
from train.model import EvidenceNetwork, from_minilm
from train.shipped import from_shipped

QUESTION = "When did the library in Ambridge open?"
SHOWN = [
    Shown("The library was opened in May 2019.", "Annual report | Libraries"),
    Shown("It is open on five days.", "Annual report | Libraries", "Ambridge has a library."),
    Shown("Fees were paid late.", "Accounts"),
    Shown("Ambridge"),
    Shown(""),
]


@pytest.fixture(scope="module")
def network() -> EvidenceNetwork:
    """With the new parts made up: as they start, most of them change nothing."""
    network = from_minilm(packaged_folder(DEFAULT)).eval()
    for part in (network.matching.weigh, network.matching.tell, network.matching.outer):
        nn.init.normal_(part.weight, std=0.3)
    nn.init.normal_(network.sides.weight, std=0.1)
    nn.init.normal_(network.judge.weight, std=1.0)
    return network


@pytest.fixture(scope="module")
def folder(network: EvidenceNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "model"
    export(network, folder)
    return folder


def test_the_files_say_what_the_network_says(network: EvidenceNetwork, folder: Path) -> None:
    exact = []
    for pair in Pairs().encode(QUESTION, SHOWN):
        ids = torch.tensor([pair.ids])
        types = (torch.arange(len(pair.ids)) >= pair.question_length).long()[None]
        with torch.no_grad():
            exact.append(network(ids, torch.ones_like(ids), types)[0].item())
    rounded = EvidenceModel(folder).score(QUESTION, SHOWN)
    assert np.ptp(exact) > 1
    assert np.abs(rounded - np.array(exact)).max() < 0.2 * np.ptp(exact)
    assert np.corrcoef(rounded, exact)[0, 1] > 0.98


@pytest.mark.usefixtures("folder")
def test_the_network_is_as_it_was(network: EvidenceNetwork) -> None:
    assert not any(layer._forward_pre_hooks for layer in network.modules())


def test_a_model_that_is_too_large_is_not_written(
    network: EvidenceNetwork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train.export, "_MOST_BYTES", 1_000_000)
    with pytest.raises(ValueError, match="at most 1000000"):
        export(network, tmp_path / "model")
    assert not (tmp_path / "model").exists()


def test_what_ships_is_small() -> None:
    shipped = EvidenceModel()._folder
    assert sum((shipped / name).stat().st_size for name in (APART, TOGETHER)) < 25_000_000


def test_training_goes_on_from_the_files(network: EvidenceNetwork, folder: Path) -> None:
    """Each weight within half a step of its row's scale, and what is not trained as it was."""
    again = from_shipped(folder).state_dict()
    for name, was in network.state_dict().items():
        apart = (again[name] - was).abs()
        if name.split(".")[0] in {"layers", "gather"} and was.ndim == 2:
            step = was.abs().max() / 127
            assert apart.max() <= 8 * step, name  # loud columns make a row's scale larger
            assert apart.mean() < step, name
        else:
            assert apart.max() == 0, name
