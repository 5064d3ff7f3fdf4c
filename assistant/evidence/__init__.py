"""Does this sentence answer the question? A small model that reads the two together.

Trained by the package ``train``; see MODEL_CARD.md. Knows no index, and nothing of how an
answer is made from what it says.
"""

from .model import EvidenceModel, Judgement, context_of
from .pairs import Shown

__all__ = ["EvidenceModel", "Judgement", "Shown", "context_of"]
