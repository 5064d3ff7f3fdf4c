"""What inspections and the like are called in questions, and whether their number is asked for.

Knows no document, and nothing of what they found.
"""

from __future__ import annotations

import re

from index.regex import regex

OCCASION = r"(?:(?:re-?)?inspections?|visits?|audits?|reviews?)"
SORTS = r"(?:(?:focuss?ed|full|short|standard|monitoring|ofsted|local|other|different)\s+)*"
"""Before it, any of these says which one is meant, and nothing of what it found."""
COUNTS_OCCASIONS = regex(
    rf"\bhow many\s+{SORTS}"
    r"(?:visits|(?:re-?)?inspections)\b(?=.*\b(?:has|have|had|did|were|was|there)\b)"
    r"(?!.*\bchildren(?![’']))|"
    r"\bhow (?:many times|often) (?:has|have|had|was|were)\b(?!.*\bchildren(?![’']))"
    r".*\b(?:re-?)?(?:inspected|visited)\b",
    re.I,
)
"""How many visits a place has had is told by a list of them, and by no number."""
