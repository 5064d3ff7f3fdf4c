"""What a column holds, to and from bytes: JSON of records, and vectors.

Knows nothing of tables or transactions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import ConfigDict, TypeAdapter

from ..boxes import Strip
from ..records import Block, Catalogue

_LATE = ConfigDict(defer_build=True)  # most questions read neither
BLOCKS = TypeAdapter(tuple[Block, ...], config=_LATE)
STRIPS = TypeAdapter(tuple[Strip, ...], config=_LATE)
CATALOGUE = TypeAdapter(Catalogue)
STRINGS = TypeAdapter(tuple[str, ...])
COUNTS = TypeAdapter(dict[str, int])

_FLOATS = np.dtype("<f4")
_T = TypeVar("_T")


def to_json(adapter: TypeAdapter[_T], value: _T) -> str:
    return adapter.dump_json(value).decode()


def to_blob(vector: NDArray[np.float32]) -> bytes:
    return vector.astype(_FLOATS, copy=False).tobytes()


def from_blobs(blobs: Sequence[bytes], dimensions: int) -> NDArray[np.float32]:
    """Shape (blobs, dimensions), float32."""
    flat = np.frombuffer(b"".join(blobs), dtype=_FLOATS)
    return flat.astype(np.float32, copy=False).reshape(len(blobs), dimensions)
