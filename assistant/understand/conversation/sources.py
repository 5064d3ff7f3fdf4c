"""Where an answer was found is asked for: "says who?", "which page?", "are you sure?".

Knows the words of such questions, and no documents.
"""

from __future__ import annotations

import re

from index.regex import regex

_PROOF = regex(
    r"^\W*(?:says who|(?:are you|is that|really) (?:sure|certain|right|correct|true)|really|"
    r"how (?:do|can) you know(?: that| this)?|where (?:does it|do they|is it) (?:say|said|state)"
    r"(?: (?:so|that|this))?|what(?:[’']s| is) (?:your|the) (?:source|evidence|proof)"
    r"(?: (?:for|of) (?:that|this|it))?|"
    r"(?:on )?(?:which|what) (?:document|letter|report|page)"
    r"(?: (?:says|is) (?:that|this|it|so)(?: (?:in|on|from))?)?|"
    r"where(?:[’']s| is| was) (?:that|this|it) (?:written|said|stated|from))\W*$",
    re.I,
)


def asks_for_proof(question: str) -> bool:
    """Is nothing asked but where the answer was found: "how do you know that?"

    >>> asks_for_proof("Are you sure?"), asks_for_proof("Are they sure?")
    (True, False)
    """
    return bool(_PROOF.match(question))
