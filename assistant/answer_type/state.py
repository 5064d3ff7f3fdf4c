"""In what state those are that a question counts: how many are in care, in need, in custody.

Of "how many children are looked after?" a sentence has to say that they are, and a number of those
"whose parents drink", or whom a service is helping, counts only some. A question that says more
of them than where and when, as "how many children in care went missing?", has no such state: there
it may go without saying.
"""

from __future__ import annotations

import re

from index.regex import regex

from .holding import Span

_ASKS = regex(
    r"\bhow many (?:of (?:(?:the|its|their|our|these|those|[\w-]+[’']s?) )?)?"
    r"(?:children|kids|young people|care leavers)"
    r"(?: (?:in|from|at) (?-i:[A-Z][\w’'-]*)(?: (?-i:and|[A-Z][\w’'-]*))*)?"
    r"(?: (?:are|were|being|\w+ly|now))* "
    r"(?:(?P<care>looked after|in care)|(?P<need>in need)|"
    r"(?P<custody>in (?:custody|prison|jail|detention))|(?P<university>(?:at|in|to) university))"
    r"(?=\W*$| (?:in|at|on|by the|there|now)\b"
    r"(?![^?]*\b(?:are|were|is|was|have|has|had|do|does|did|went|who|care|carers?|homes?)\b))",
    re.I,
)
_TURNED = regex(
    r"\b(?P<who>how many (?:children|kids|young people)) "
    r"(?P<state>looked after|in (?:care|need|custody|prison|jail|detention)) "
    r"(?:(?:are|were) there|(?:do|does|did) (?:the )?(?:[\w’'-]+ ){1,3}?have)\b",
    re.I,
)
"""The same in another order: "how many children in care are there?"."""
_SAID = {
    "care": regex(
        r"\b(?:look(?:ed|s|ing)?[ -]after|cared for|care (?:population|numbers?)|the care of|"
        r"in (?:(?:its|our|their|(?:the )?(?:local authority|council)(?:[’']s)?|foster|public|"
        r"residential) )?care|(?-i:CLA|LAC|CIC|CiC))\b",
        re.I,
    ),
    "custody": regex(r"\b(?:custod\w+|prison\w*|jail\w*|detention|detained|remand\w*)", re.I),
    "university": regex(r"\b(?:universit\w+|higher education|undergraduates?|degrees?)\b", re.I),
    "need": regex(r"\bin need\b|(?-i:\b(?:CIN|CiN)\b)", re.I),
}
_MORE_IS_SAID = regex(
    r"\W*(?:[\w’'-]+ ){0,2}?(?:who|whose|(?<=children )with|(?<=people )with)\b(?P<more>[^,;.]*)",
    re.I,
)
_IS_DONE_TO = regex(r"\b(?!(?:total+|reach|exceed|be|hav)ing\b)\w+ing\s+$", re.I)
"""Before the number of those whom somebody helps: "supporting 27 children"."""


def state_asked(question: str) -> re.Pattern[str] | None:
    """How texts say the state; None where a question asks of none, or of more than that."""
    asked = _ASKS.search(_TURNED.sub(r"\g<who> are \g<state>", question))
    return _SAID[asked.lastgroup] if asked and asked.lastgroup else None


def only_some(text: str, number: Span, state: re.Pattern[str]) -> bool:
    """Does it count only some: "812 children whose parents drink", "supporting 27 children"?"""
    said = _MORE_IS_SAID.match(text, number[1])
    is_of_more = said is not None and not state.search(said["more"])
    return is_of_more or bool(_IS_DONE_TO.search(text[: number[0]]))
