"""Characters that show nothing and yet turn or part what is shown: U+202E, U+200B, soft hyphens.

No text loses a meaning with them, but one can be made to look like another: "£4.50" like "£05.4".
Knows nothing of what texts are for.
"""

from __future__ import annotations

import unicodedata


def is_invisible(character: str) -> bool:
    """Is it of Unicode's category Cf, "format"?"""
    return unicodedata.category(character) == "Cf"


def without_invisible(text: str) -> str:
    r"""
    >>> without_invisible("£\u202e4.50\u202c")
    '£4.50'
    """
    return "".join(character for character in text if not is_invisible(character))
