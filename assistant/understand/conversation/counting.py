"""What is counted in a follow-up: "how many are there?", "and care leavers?".

Knows the words of two questions, and no documents.
"""

from __future__ import annotations

import re

from index.regex import regex

_HOW_MANY = r"^\W*(?:(?:and|so|but)\s+)*how (?:many|much)"
_AUXILIARY = r"(?:are|were|is|was|do|does|did|have|has|had|can|went|left|came|live|there)"
_COUNTED = regex(rf"{_HOW_MANY} (?P<what>(?!of\b)(?-i:[a-z’' -]+?))(?= {_AUXILIARY}\b)", re.I)
_PLURAL = r"(?:[a-z][\w-]* ){0,3}(?:[a-z][\w-]*[^\Ws]s|children|people|staff|men|women)"
_ONLY_A_KIND = regex(
    r"^(?!(?:about|at|by|for|from|on|under|with|the|its|their|his|her|in|of|to|any|no|other|some|"
    rf"these|those)\b){_PLURAL}(?=\W*$)"
)
"""Things that can be counted, and nothing said of them."""
_BARE = regex(rf"{_HOW_MANY}(?P<verb> (?:are|were|is|was) there)?\W*$", re.I)
_LAST_NAMED = regex(rf"^(?:.*\b(?:for|of|with|to|by|about) )?(?P<what>{_PLURAL})$", re.I)


def of_others_counted(rest: str, earlier: str) -> str | None:
    """The question before of the number of others.

    >>> of_others_counted("care leavers?", "How many children are in care?")
    'How many care leavers are in care?'
    """
    asked, before = _ONLY_A_KIND.match(rest), _COUNTED.match(earlier)
    if not (asked and before):
        return None
    return f"{earlier[: before.start('what')]}{asked.group()}{earlier[before.end('what') :]}"


def with_what_is_counted(question: str, topic: str) -> str:
    """A bare "how many?" with what was spoken of, where that can be counted.

    >>> with_what_is_counted("How many are there?", "support for young carers")
    'How many young carers are there?'
    """
    bare, named = _BARE.match(question), _LAST_NAMED.match(topic)
    if not (bare and named):
        return question
    return f"How many {named['what']}{bare['verb'] or ' are there'}?"
