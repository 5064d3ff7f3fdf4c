"""What the names of bodies look like: "Harle Town Council", "Kestrel Water plc".

Knows how such a name is written, and nothing of who is meant by it.
"""

from __future__ import annotations

from ..regex import regex
from .acronyms import SMALL_WORDS

_CAPITALISED = r"[A-ZÀ-Þ][a-zß-ÿ]+(?:[-'’][A-Za-zß-ÿ]+)*(?:(?<=s)['’](?=\s[A-Z]))?"
LINK = r"(?:upon|under|and|of|with|on|in|the|&)"
SPACE = r"[^\S\n]+"
LOCAL = r"(?:Town|Parish|Community)"
_NOT_LOCAL = rf"(?!{LOCAL}\s+Council\b)"
NAME = (
    rf"{_CAPITALISED}"
    rf"(?:{SPACE}(?:{LINK}{SPACE})?(?={_CAPITALISED}){_NOT_LOCAL}{_CAPITALISED}|"
    rf"{SPACE}&{SPACE}{_CAPITALISED})*"
)
COUNCIL = (
    rf"(?:(?:(?:Metropolitan|Borough|City|County|District|{LOCAL}) )*Council|"
    r"(?:Unitary|Combined) Authority)"
)
COMPANY = (
    r"(?:plc|Ltd|Limited|Inc|University|(?:NHS (?:Foundation )?)?Trust|Association|Academy|School|"
    r"College|Hospital)"
)
BODY = rf"(?:local authority|{COUNCIL}|{COMPANY}|county|children[’']s (?:social care )?services)"
OF = r"(?:(?:London|Royal|Metropolitan)\s+)*(?:Borough|City|County|Council|University)\s+of"
_SORT = (
    r"(?:LLP|Foundation|Institute|Hospice|Society|Club|Federation|Partnership|Health Board|"
    r"Fire and Rescue Service|Constabulary|Children[’']s Home)"
)
"""How such a name ends as well, where it stands alone."""
IS_BODY = rf"{NAME}{SPACE}{BODY}|{OF}{SPACE}{NAME}"
_ALONE = regex(rf"{IS_BODY}|{NAME}{SPACE}{_SORT}(?:{SPACE}of{SPACE}{NAME})?")
_SMALL = regex(rf"(?<=\w )(?i:{'|'.join(sorted(SMALL_WORDS))})(?= )")


def cased(line: str) -> str:
    """A line in capitals as it is written among others.

    >>> cased("HARLE TOWN COUNCIL"), cased("Harle plc")
    ('Harle Town Council', 'Harle plc')
    """
    return _SMALL.sub(lambda word: word[0].lower(), line.title()) if line.isupper() else line


def is_body(line: str) -> bool:
    """Is a line the name of a body and nothing else?

    >>> is_body("Kestrel Water plc"), is_body("Lanternway Hospice"), is_body("Kestrel Water rose")
    (True, True, False)
    """
    return bool(_ALONE.fullmatch(line))
