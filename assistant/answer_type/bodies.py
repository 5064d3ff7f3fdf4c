"""What the bodies that documents are about are called, as patterns: "which two London boroughs",
"both councils", "the districts".

Knows no body by name, and not what is asked of them.
"""

from __future__ import annotations

from index.words import content_stems

from .numerals import NUMBERS

ONE_BODY = (
    r"(?:council|(?:local )?authority|borough|county(?! lines)|city|town|district|"
    r"(?<!took )(?<!take )(?<!takes )place)"
)
BODIES = r"(?:councils|(?:local )?authorities|boroughs|counties|cities|towns|districts|places)"
BODY = rf"(?:{BODIES}|{ONE_BODY})"
BODY_OR_AREA = rf"(?:{BODY}|areas?|regions?)"
"""Where nothing else can be meant: "which areas are good?" may ask for those of practice."""

OF_WHICH = rf"(?: of)?(?: the(?:se)?)?(?: (?:other|{'|'.join(NUMBERS)}))*(?: [\w-]+)? "
"""What may stand between "which" and the bodies: "of the other two London"."""
WHICH_BODY = rf"\b(?:which|what){OF_WHICH}{BODY}\b"

OF_BODIES = content_stems("council local authority borough county city town district place")
"""Words that say no more than that it is one."""
