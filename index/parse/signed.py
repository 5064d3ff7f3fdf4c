"""Lines that somebody signs with: "Ann Lee, Chief Executive, 20 June 2024".

Short and without a full stop, they look like headings; what they say, who holds an office, is
said nowhere else as often as not.
"""

from __future__ import annotations

from ..describe.people import NAME, STYLE
from ..regex import regex

_TITLED = regex(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.? (?:[A-Z][\w.'’-]* ){0,3}[^ ,]+, .+")
"""Somebody and an office, "Mrs Ann Lee, Head teacher": under what was said, not above."""
_OFFICE = (
    r"(?:[\w’'-]+ ){0,4}(?:Chair(?:man|woman|person)?|Chief|Clerk|Commissioner|Coroner|Director|"
    r"Governor|Head|Inspector|Judge|Leader|Manager|Mayor|Minister|Officer|President|Principal|"
    r"Registrar|Secretary|Treasurer)\b"
)
_SIGNED = regex(
    rf"(?:Signed\b[^,]*? by )?(?:{STYLE})?{NAME}, (?i:{_OFFICE}).*|{STYLE}{NAME}|Signed\b.* by .+"
)


def names_office(line: str) -> bool:
    """Somebody with a style and an office, which is a heading nowhere."""
    return bool(_TITLED.fullmatch(line))


def may_sign(line: str) -> bool:
    """Is it a signature, if it stands where one can: below what was said, above nothing?

    >>> may_sign("Ann Lee, Chair of the Board"), may_sign("Councillor Ann Lee")
    (True, True)
    >>> may_sign("Risk Management, Governance and Audit")
    False
    """
    return bool(_SIGNED.fullmatch(line))
