"""The evidence model in torch: MiniLM reading a question and a sentence together.

Written out here, not taken from a library, so that what is trained is exactly what is exported.
The table of word vectors stays as it was: it is half of the weights, costs the most to train
and gains the least. No dropout: the data is seen a few times at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from assistant.evidence.pairs import Pair

WIDTH, HEADS, LAYERS, APART, INNER = 384, 12, 6, 2, 1536
VOCABULARY, POSITIONS, TYPES = 30522, 512, 2
EPSILON = 1e-12
NEW_PARTS = frozenset({"sides", "matching", "gather", "judge", "bounds"})
"""What MiniLM does not have."""

MATCHES = 5
LAST_SPECIAL = 103
"""Ids up to it are no words: [PAD], [CLS], [SEP], [MASK]."""


class Layer(nn.Module):
    """One block of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, states: Tensor, hidden: Tensor) -> Tensor:
        """``states``: (n, length, width); ``hidden``: (n, 1, 1 or length, length), see _hide."""
        n, length, _ = states.shape
        parts = self.query_key_value(states).view(n, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=hidden.to(query.dtype)
        )
        mixed = mixed.transpose(1, 2).reshape(n, length, WIDTH)
        states = self.attended_norm(states + self.attended(mixed))
        inner = functional.gelu(self.widen(states))
        normed: Tensor = self.norm(states + self.narrow(inner))
        return normed


class Matching(nn.Module):
    """Which words of the question the other text has, the same or of like meaning.

    Search by words is hard to beat at finding the right sentence, and a model this small does
    not learn to compare words from a few thousand questions. So each piece is told how well it
    is matched, and the judge how much of the question is, each word by a weight of its own, and
    what the most important word is that is missing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.weigh = nn.Linear(WIDTH, 1)
        self.tell = nn.Linear(2, WIDTH, bias=False)
        self.inner = nn.Linear(MATCHES, 32)
        self.outer = nn.Linear(32, 1)
        for part in (self.weigh, self.tell, self.outer):
            nn.init.zeros_(part.weight)

    def forward(
        self, ids: Tensor, question: Tensor, other: Tensor, states: Tensor
    ) -> tuple[Tensor, Tensor]:
        """What is added to the states, and to the logit (n,).

        ``question`` and ``other`` are 0 or 1 for each piece, (n, length).
        """
        word = (ids > LAST_SPECIAL).float()
        asked, offered = question * word, other * word
        between = asked[:, :, None] * offered[:, None, :]
        same = (ids[:, :, None] == ids[:, None, :]).float() * between
        unit: Tensor = functional.normalize(states.float(), dim=-1)
        like = (unit @ unit.transpose(1, 2)).clamp(min=0) * between
        told = torch.stack([same.amax(2) + same.amax(1), like.amax(2) + like.amax(1)], dim=-1)
        weights = functional.softplus(self.weigh(states.float())).squeeze(-1) * asked
        weights = weights / weights.sum(dim=1, keepdim=True).clamp(min=1e-6)
        held = weights[:, :, None] * told
        lost = weights[:, :, None] * (1 - told)
        means = _mean(unit, question), _mean(unit, other)
        cosine = functional.cosine_similarity(*means, dim=-1)
        matches = torch.cat([held.sum(1), lost.amax(1), cosine[:, None]], dim=-1)
        logit = self.outer(functional.gelu(self.inner(matches))).squeeze(-1)
        return self.tell(told), logit


class EvidenceNetwork(nn.Module):
    """Pairs to a logit each, and to start and end logits of every piece.

    The lower layers read the question and the sentence apart, as MiniLM has learnt to, and are
    not trained: their states are computed once for each text (``apart``), and only the upper
    layers, which read both together, cost anything in training (the idea of DeFormer,
    Cao et al. 2020).
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: nn.Module = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(TYPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.sides = nn.Embedding(TYPES, WIDTH)
        nn.init.zeros_(self.sides.weight)
        self.matching = Matching()
        self.gather = nn.Linear(4 * WIDTH, WIDTH)
        self.judge = nn.Linear(WIDTH, 1)
        self.bounds = nn.Linear(WIDTH, 2)
        for part in (self.words, self.positions, self.types, self.norm, self.layers[:APART]):
            part.requires_grad_(False)

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Three (n, length) of int64 to logits (n,) and bounds (n, length, 2)."""
        states = self.apart(input_ids, attention_mask, token_type_ids)
        return self.together(states, input_ids, attention_mask, token_type_ids)

    def apart(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        """States (n, length, width) of both texts, neither of which sees the other."""
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        question_length = (attention_mask * (1 - token_type_ids)).sum(dim=1, keepdim=True)
        places = places - token_type_ids * question_length
        # Every text is of type 0 here: that is how MiniLM was trained to read one alone.
        states = self.words(input_ids) + self.types.weight[0] + self.positions(places)
        states = self.norm(states)
        same = token_type_ids[:, :, None] == token_type_ids[:, None, :]
        hidden = _hide((same & (attention_mask > 0)[:, None, :])[:, None])
        for layer in self.layers[:APART]:
            states = layer(states, hidden)
        result: Tensor = states
        return result

    def together(
        self, states: Tensor, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The rest of ``forward``.

        The two mean vectors and their product start as what MiniLM was made for, the
        likeness of two texts, so that training need not find it again.
        """
        hidden = _hide((attention_mask > 0)[:, None, None, :])
        ours, theirs = attention_mask * (1 - token_type_ids), attention_mask * token_type_ids
        told, matched = self.matching(input_ids, ours, theirs, states)
        states = states + self.sides(token_type_ids) + told
        for layer in self.layers[APART:]:
            states = layer(states, hidden)
        question, sentence = _mean(states, ours), _mean(states, theirs)
        seen = torch.cat([states[:, 0], question, sentence, question * sentence], dim=-1)
        # Of three dimensions, as the layers are: the export makes 8 bits of such products only.
        logits = self.judge(functional.gelu(self.gather(seen[:, None])))[:, 0, 0] + matched
        return logits, self.bounds(states)


def _hide(visible: Tensor) -> Tensor:
    """What is added to attention scores: 0 where visible, else next to minus infinity."""
    return (~visible).float() * -10_000.0


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    weights = mask.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(dim=1) / weights.sum(dim=1).clamp(min=1.0)


def from_minilm(folder: Path) -> EvidenceNetwork:
    """A network with the weights of MiniLM and a new, seeded head."""
    torch.manual_seed(0)
    network = EvidenceNetwork()
    saved = {name.removeprefix("bert."): value for name, value in _float32(folder).items()}
    missing, unknown = network.load_state_dict(_renamed(saved), strict=False)
    assert not unknown, unknown
    assert all(name.split(".")[0] in NEW_PARTS for name in missing), missing
    return network


def _float32(folder: Path) -> dict[str, Tensor]:
    return {
        name: value.float()
        for name, value in load_file(folder / "model.safetensors").items()
        if value.is_floating_point()
    }


def _renamed(saved: dict[str, Tensor]) -> dict[str, Tensor]:
    """The names of BERT's checkpoints to ours."""
    named = {
        "words.weight": saved["embeddings.word_embeddings.weight"],
        "positions.weight": saved["embeddings.position_embeddings.weight"],
        "types.weight": saved["embeddings.token_type_embeddings.weight"],
    }
    names = {
        "attention.output.dense": "attended",
        "attention.output.LayerNorm": "attended_norm",
        "intermediate.dense": "widen",
        "output.dense": "narrow",
        "output.LayerNorm": "norm",
    }
    for kind in ("weight", "bias"):
        named[f"norm.{kind}"] = saved[f"embeddings.LayerNorm.{kind}"]
        for number in range(LAYERS):
            theirs = f"encoder.layer.{number}"
            parts = [
                saved[f"{theirs}.attention.self.{one}.{kind}"] for one in ("query", "key", "value")
            ]
            named[f"layers.{number}.query_key_value.{kind}"] = torch.cat(parts)
            for old, new in names.items():
                named[f"layers.{number}.{new}.{kind}"] = saved[f"{theirs}.{old}.{kind}"]
    return named


class Texts:
    """What the lower layers make of single texts, computed once for each text."""

    def __init__(self, network: EvidenceNetwork, device: torch.device) -> None:
        self._network, self._device = network, device
        self._states: dict[tuple[int, ...], Tensor] = {}

    def states(self, texts: Sequence[tuple[int, ...]]) -> list[Tensor]:
        """(length, width) in bfloat16 for each text of word pieces."""
        new = sorted(
            {text for text in texts if text not in self._states}, key=lambda t: (len(t), t)
        )
        for first in range(0, len(new), 32):
            self._compute(new[first : first + 32])
        return [self._states[text] for text in texts]

    def _compute(self, texts: Sequence[tuple[int, ...]]) -> None:
        ids = pad_sequence([torch.tensor(text) for text in texts], batch_first=True)
        mask = pad_sequence([torch.ones(len(text), dtype=torch.int64) for text in texts], True)
        ids, mask = ids.to(self._device), mask.to(self._device)
        with torch.no_grad(), torch.autocast(self._device.type, torch.bfloat16):
            states = self._network.apart(ids, mask, torch.zeros_like(ids)).bfloat16()
        for text, one in zip(texts, states, strict=True):
            self._states[text] = one[: len(text)].clone()


def read_pairs(
    network: EvidenceNetwork, texts: Texts, pairs: Sequence[Pair], device: torch.device
) -> tuple[Tensor, Tensor]:
    """What ``forward`` gives for pairs, padded to the longest, from the states of their texts."""
    parts = [
        part for p in pairs for part in (p.ids[: p.question_length], p.ids[p.question_length :])
    ]
    known = texts.states(parts)
    states = pad_sequence(
        [torch.cat(known[row : row + 2]) for row in range(0, len(known), 2)], batch_first=True
    )
    ids, mask, types = torch.zeros((3, *states.shape[:2]), dtype=torch.int64)
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        mask[row, : len(pair.ids)] = 1
        types[row, pair.question_length : len(pair.ids)] = 1
    ids, mask, types = (part.to(device) for part in (ids, mask, types))
    return network.together(states.float(), ids, mask, types)
