"""What was judged, by names and hashes: two runs of the same things must say the same."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from assistant.choose.judge import CALIBRATION
from assistant.evidence import EvidenceModel
from assistant.settings import Settings
from eval.errors import BadAnswers
from index.library import Library


def of_assistant(settings: Settings, library: Library) -> dict[str, str]:
    embedder = library.embedder
    return {
        "system": f"proven-assistant {version('proven-assistant')}",
        "embedder": f"{embedder.name} {embedder.fingerprint}",
        "evidence model": EvidenceModel().fingerprint,
        "calibration": _sha256(CALIBRATION),
        "language model": settings.model_name or "none",
    }


def of_answers(path: Path) -> dict[str, str]:
    """Another system, of which only a file is known; raises BadAnswers."""
    try:
        return {"system": f"answers in {path.name}", "answers": _sha256(path)}
    except OSError as error:
        raise BadAnswers(f"{path}: {error.strerror}", "Give the path of a file.") from error


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
