"""The rule that picks what searches by the number of vectors or passages, and how widely.

From the measurements of docs/performance.md ("The ladder"), one thread, 384 dimensions: up to
``exact`` vectors every one is compared, in some 4 ms; beyond, vectors are kept at two bits a
dimension in lists of neighbours, some of the lists are looked through, and the best that are
found are compared exactly. Keywords are FTS5's up to ``full_text`` passages. Knows numbers only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ladder:
    """The limits, so that a test can set them low."""

    exact: int = 100_000
    """Up to so many vectors no list is made."""

    looked_through: int = 360
    """So many lists are looked through, times the fourth root of one over the share of the
    vectors that a filter allows ..."""

    refined: int = 2
    """... and so many times as many as are asked for are compared exactly."""

    reading: int = 125
    """A vector is read from the database in the time in which so many are looked at in lists."""

    full_text: int = 5_000
    """FTS5 scores so many passages in some 15 ms at most; beyond, ``store.postings`` do."""

    def lists(self, count: int) -> int:
        """Into how many lists so many vectors belong; 0 for none."""
        return 0 if count <= self.exact else int(2 ** round(math.log2(2 * math.sqrt(count))))

    def is_due(self, count: int, lists: int) -> bool:
        """Whether an index with so many lists has outgrown them, or shrunk below them.

        Twice as many as there should be are still good: nothing is built to and fro.
        """
        wanted = self.lists(count)
        return wanted > lists or 2 * wanted < lists

    def probes(self, count: int, allowed: int, lists: int) -> int:
        """How many lists to look through, with so many of the vectors allowed by a filter.

        The fewer are allowed, the further away are the nearest of them.
        """
        wider = math.sqrt(math.sqrt(count / allowed))
        return min(lists, math.ceil(self.looked_through * wider))

    def reads_all(self, count: int, allowed: int, lists: int) -> bool:
        """Whether all that are allowed are sooner read and compared than looked for in lists."""
        looked_at = count * self.probes(count, allowed, lists) / lists
        return allowed * self.reading <= looked_at


LADDER = Ladder()
