"""Politeness around a question falls away: greetings, thanks, "sorry to bother you, but ...".

None of it is asked of the documents, and its words would be looked up like any others. Knows
English, and no document.
"""

from __future__ import annotations

import re

from index.regex import regex

_GAP = r"[\s,.:;!?…–—-]*"
_ASKS = (
    r"(?:who|whose|whom|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|"
    r"can|could|may|might|would|will|should|and|but|so|or|if|in|on|at|for|about|also|then|please|"
    r"just|quick|one|another|I|I[’']\w+|tell|show|list|give)"
)
"""What may follow without a stop: "thanks who signed it"."""
_GREETING = (
    r"(?:hi(?:ya)?|hello|hey|good (?:morning|afternoon|evening|day)|greetings|"
    r"dear (?:assistant|all|team|colleagues?|sirs?|madam|sir or madam))"
    r"(?:,? (?:there|again|everyone|all|team|assistant))?"
)
_THANKS = (
    r"(?:many thanks|thanks|thank you|thx|cheers|much appreciated)"
    r"(?:,? (?:ever so much|(?:so|very) much|a lot|a million|a bunch|again|in advance|indeed|"
    r"(?:for|to) (?:that|this|it|you|your \w+|the (?:help|answer|reply|quick \w+))))*"
)
_REPLY = (
    r"(?:(?:that[’']?s|that (?:is|was)|this (?:is|was)|it[’']?s|how|very|really|most|so|all) )*"
    r"(?:great|good|perfect|brilliant|lovely|super|wonderful|excellent|fantastic|awesome|nice|fine|"
    r"cool|interesting|helpful|useful|clear|kind(?: of you)?|noted|understood|right|"
    r"got it|i see|makes sense|ok(?:ay)?|alright|all right|sure|well|hm+|ah|oh|now|no "
    r"worries|no problem|never mind)"
    r"(?: to know| indeed| then| enough)?"
)
"""To what was answered before."""
_EXCUSE = (
    r"(?:(?:i[’']m |i am )?(?:so |very )?sorry|apologies|my apologies|excuse me|pardon me|"
    r"forgive me)"
    r"(?: again)?(?:,? (?:to|for|if|about|that) (?:(?:i[’']m|i am|i|this is|it is|it[’']s) )?"
    r"(?:be |being )?(?:bother|troubl|disturb|interrupt|ask|keep|kept|pester|anoth|yet|the|all|"
    r"so many|a nuisance|a pain|a (?:silly|stupid|basic|daft))[^,.:;!?–—]*?)?"
)
_BYE = r"(?:(?:good ?)?bye(?: bye| for now| then)?|see you(?: later| soon)?|farewell)"
_WISH = r"i hope (?:you(?:[’']re| are)|this|all is|that[’']s)[^,.:;!?–—]*"
_REQUEST = r"(?:(?:if you (?:can|could|would|may)|if possible|kindly|pretty please|please)\b)"
_BIT = rf"(?:{_GREETING}|{_THANKS}|{_EXCUSE}|{_REPLY}|{_WISH}|{_BYE})"
_SOFT = rf"(?:{_GREETING}|{_THANKS}|{_EXCUSE}|{_BYE}|ok(?:ay)?|right then)"
"""These need no stop behind them."""
_OPENING = regex(
    rf"^\W*(?:{_SOFT}(?=\W*$|[,.:;!?…–—]|\s+-|\s+{_ASKS}\b|\s+{_BIT}\s*[,.;!–—])|"
    rf"(?:{_REPLY}|{_WISH})(?=\s*$|[.;!…–—]|\s+-\s|,\s+{_ASKS}\b|,?\s+{_BIT}\s*(?:[,.;!–—]|$))|"
    rf"{_REQUEST}(?=\W)){_GAP}",
    re.I,
)
_EXCUSES = regex(r"sorry|apolog|excuse|pardon|forgive|hope", re.I)
_BUT = regex(r"^but\b[\s,]*", re.I)
_CLOSING = regex(
    r"(?:"
    rf"(?<!\bto)(?:^|[\s,.;:!?…–—-])(?:please and thank you|{_REQUEST})|"
    rf"(?:^|[,.;:!?…–—]\s?|\s-\s|\n)(?:{_THANKS}|{_BYE}|"
    r"(?:(?:kind|best|warm)(?:est)? )?(?:regards|wishes)(?:[,\s]+[A-Z]\w+)*|"
    r"if (?:that[’']s|that is|it[’']s|it is) (?:ok(?:ay)?|all ?right|possible)|"
    r"(?:that[’']?s|that is|that will be|that would be) all(?: for (?:now|today))?)"
    r")[\s.!?]{0,9}$",
    re.I,
)

_ASKING = frozenset(
    "who whose whom what when where which why did does do is are was were has have had".split()
)
"""Words that begin a question and nothing polite: what follows need not be looked at for that,
nor its long patterns be compiled."""


def asks_at_once(text: str) -> bool:
    """Does it open as a question, with nothing said before?"""
    first = text.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in _ASKING


def without_courtesy(text: str) -> str:
    """The text without what is said only to be polite; "" when nothing else is said.

    >>> without_courtesy("Thank you. And in Leeds, who leads them, please?")
    'And in Leeds, who leads them?'
    >>> without_courtesy("Hello there, thanks a lot!")
    ''
    """
    rest = _without_opening(text.strip())
    while polite := _CLOSING.search(rest):
        asked = "?" if "?" in polite.group() else ""
        rest = _without_opening(f"{rest[: polite.start()].rstrip(' ,;:–—-')}{asked}")
    return rest if re.search(r"\w", rest) else ""


def _without_opening(text: str) -> str:
    while not asks_at_once(text) and (polite := _OPENING.match(text)):
        text = text[polite.end() :]
        text = _BUT.sub("", text) if _EXCUSES.search(polite.group()) else text
    return text
