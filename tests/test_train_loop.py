from __future__ import annotations

from pathlib import Path

import pytest
import torch

from assistant.evidence import Shown
from assistant.evidence.pairs import Pairs
from index.embed import DEFAULT
from index.embed.disk import packaged_folder
from train.examples import Example
from train.loop import Plan, encode, list_loss, train
from train.model import EvidenceNetwork, Texts, from_minilm, read_pairs

EXAMPLES = [
    Example(
        "Who led the visit?",
        (
            Shown("Jane Archer led the visit.", "Letter"),
            Shown("Children are seen alone, and their wishes are known.", "Letter"),
        ),
        (0,),
        ((0, 11), None),
    ),
    Example("What did it cost?", (Shown("Jane Archer led the visit."),), (), (None,)),
]


@pytest.fixture(scope="module")
def network() -> EvidenceNetwork:
    return from_minilm(packaged_folder(DEFAULT)).eval()


def test_the_loss_is_of_the_right_ones_or_of_none() -> None:
    logits = torch.tensor([0.0, 0.0, 0.0])
    assert list_loss(logits, (1,)).exp().item() == pytest.approx(4.0)
    assert list_loss(logits, (0, 1)).exp().item() == pytest.approx(2.0)
    assert list_loss(logits, ()).exp().item() == pytest.approx(4.0)
    assert list_loss(torch.tensor([9.0, -9.0]), (0,)) < list_loss(torch.tensor([-9.0, 9.0]), (0,))


def test_a_span_counts_pieces_of_the_whole_pair() -> None:
    encoded = encode(EXAMPLES[0], Pairs())
    pair, span = encoded.pairs[0], encoded.spans[0]
    assert span is not None
    assert encoded.spans[1] is None
    first, last = (pair.offsets[place - pair.first] for place in span)
    assert EXAMPLES[0].sentences[0].text[first[0] : last[1]] == "Jane Archer"


def test_states_computed_apart_give_what_the_whole_network_gives(network: EvidenceNetwork) -> None:
    pairs = encode(EXAMPLES[0], Pairs()).pairs
    device = torch.device("cpu")
    for pair in pairs:
        ids = torch.tensor([pair.ids])
        types = (torch.arange(len(pair.ids)) >= pair.question_length).long()[None]
        with torch.no_grad():
            whole, _ = network(ids, torch.ones_like(ids), types)
            known, _ = read_pairs(network, Texts(network, device), pairs, device)
        assert known[pairs.index(pair)].item() == pytest.approx(whole.item(), abs=0.05)


def test_training_stopped_and_started_again_goes_on_where_it_was(tmp_path: Path) -> None:
    plan = Plan("made", epochs=2, learning_rate=1e-4, head_rate=1e-3, questions=1)
    train(from_minilm(packaged_folder(DEFAULT)), EXAMPLES, plan, tmp_path)
    written = (tmp_path / "made.log.jsonl").read_text()
    assert len(written.splitlines()) == 4
    again = train(from_minilm(packaged_folder(DEFAULT)), EXAMPLES, plan, tmp_path)
    assert (tmp_path / "made.log.jsonl").read_text() == written
    saved = torch.load(tmp_path / "made.pt", weights_only=True)["network"]
    assert torch.equal(saved["judge.weight"], again.state_dict()["judge.weight"])
