"""Where the words of a page of a PDF begin and end, and which of them begin a line.

All characters of a page are looked at together, which takes a quarter of the time of an expression
that finds word after word. Knows nothing of where they are printed.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BROKEN = "\x02\ufffe"
"""What PDFium gives in place of a hyphen at the end of a line."""

_IS_SPACE = np.array([chr(code).isspace() for code in range(0x3002)])
"""By code; the last stands for all beyond, of which none is."""


class Words(NamedTuple):
    """In the order of the text."""

    starts: NDArray[np.intp]  # of each word, its first character
    ends: NDArray[np.intp]  # of each, the one behind its last
    lines: NDArray[np.intp]  # which words are the first of a line

    def only(self, kept: NDArray[np.bool_]) -> Words:
        """Some of the words; the first of them on or after a line's first begins a line."""
        places = np.flatnonzero(kept)
        lines = np.unique(np.searchsorted(places, self.lines))
        return Words(self.starts[kept], self.ends[kept], lines[lines < len(places)])


def words_of(text: str) -> Words:
    """A mark of ``BROKEN`` ends its word and its line; behind a space it is a word by itself."""
    # With a space in front and behind, so that every word stands between two.
    codes = np.frombuffer(f" {text} ".encode("utf-32-le", "surrogatepass"), np.uint32)
    space = _IS_SPACE[np.minimum(codes, len(_IS_SPACE) - 1)]
    broken = (codes == ord(BROKEN[0])) | (codes == ord(BROKEN[1]))
    between, ends_line = space | broken, (codes == ord("\n")) | (codes == ord("\r")) | broken
    ends_line[0] = True
    edges = np.flatnonzero(between[1:] != between[:-1])
    starts, ends = edges[::2], edges[1::2]
    if broken.any():
        ends = ends + broken[ends + 1]
        alone = np.flatnonzero(broken[1:] & space[:-1] & ~ends_line[:-1])
        starts = np.sort(np.append(starts, alone))
        ends = np.sort(np.append(ends, alone + 1))
    lines = np.unique(np.searchsorted(starts, np.flatnonzero(ends_line)))
    return Words(starts, ends, lines[lines < len(starts)])
