"""Two questions in one: "who led the inspection, and what did they say about supervision?"

The second often leans on the first, as a follow-up does. What an "and" joins within one question
("how plans and visits are recorded", "who decides and how plans are made") is not parted: the
second has to ask directly, as each is looked up by itself, and half a question finds anything.
Where both have to be of what the catalogue knows, ``catalogue_facts.catalogued`` parts more freely.
Knows English question words, and no documents.
"""

from __future__ import annotations

import re

from index.regex import regex

_ASKS = (
    r"(?:(?:by|for|from|in|to|with) )?(?:who(?:m|se)?\b|(?:what|which)\b|"
    r"how (?:many|much|often|long|soon|far|well|good|big|large|old)\b|"
    r"(?:when|where|why|how) (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)"
)
_WHAT_SOMEBODY_IS = (
    r"what(?:[’']s| is| was) (?:his|her|their) (?:job|role|title|position|post|office)\b"
)
"""No question of its own: "who signed it, and what is her job?"."""
_BETWEEN = regex(
    rf"(?:\s*[,;])?\s+(?:and|but)\s+(?!{_WHAT_SOMEBODY_IS})(?=(?:also\s+)?{_ASKS})|"
    rf"(?<=\?)\s+(?:and\s+)?(?=(?:{_ASKS}|(?:is|are|was|were|do|does|did|has|have|had|can)\b).*\?)",
    re.I,
)
_FEWEST_WORDS = 3


def halves(question: str) -> tuple[str, str] | None:
    """Both questions, where two are asked.

    >>> halves("Who led the inspection of Bolton, and what did they say about IROs?")
    ('Who led the inspection of Bolton?', 'What did they say about IROs?')
    >>> halves("What do inspectors say about homes and schools?")
    """
    between = _BETWEEN.search(question)
    if not between:
        return None
    first, second = question[: between.start()].strip(), question[between.end() :].strip()
    if min(len(first.split()), len(second.split())) < _FEWEST_WORDS:
        return None
    return f"{first.rstrip('?')}?", f"{second[0].upper()}{second[1:].rstrip('?')}?"
