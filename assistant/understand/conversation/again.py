"""The question before, asked for more or for less: "what else?", "more detail", "shorter".

Nothing new is asked: what was said already tells what more there is. Knows the words of such
wishes, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from index.regex import regex

from ...answer_type.asked import kind_asked
from .referents import asks_for_all, said_before, topic_asked
from .resolved import Amount, Resolved, following

_BEGINS = (
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|now|please|just)\b[\s,.!:]*|"
    r"(?:can|could|would|will) (?:you|I|we) (?:please )?(?:also )?(?:have |get |give )?|"
    r"I(?:[’']d| would) like |I (?:need|want) |(?:is|are|was|were) there |"
    r"(?:do|does|did|have|has) (?:you|they|it) (?:have |say |find |mention )?)*"
)
_OF_IT = (
    r"(?: (?:was|were|is|has been) (?:there|said|found|written|reported|mentioned)|"
    r" (?:did|do|does|have|has) (?:they|it|he|she|(?:the )?(?:\w+ )?(?:inspectors?|ofsted|"
    r"letters?|reports?|documents?)) (?:also )?(?:say|said|find|found|write|report|mention|note)|"
    r" (?:to (?:say|add|tell|know)|said|there|than that|please|now|then|for me)|"
    r" (?:about|on|of|from|in|regarding) (?:it|that|this|them|those|there|(?:the|that|this) "
    r"(?:matter|subject|topic|letter|report|document|answer)))*\W*$"
)
"""What may be said besides, that says nothing new."""
_MORE = regex(
    rf"{_BEGINS}(?:(?:what|who|where|which|any(?:thing|one|body)?|something) (?:else|more|others?)|"
    r"any other (?:findings?|points?)|"
    r"(?:(?:tell|show|give|say)(?: me| us)? )?(?:(?:some|a bit|a little|any|much|the) )?"
    r"(?:more|further|additional|fuller|rest)(?: (?:details?|information|info|evidence|examples?|"
    r"sentences?|quotes?|findings?|points?))?|in (?:more|greater|full) (?:detail|depth|length)|"
    r"(?:go|carry) on|continue|elaborate|expand|longer|make (?:it|that) longer|"
    rf"is (?:that|this) (?:all|it|everything)){_OF_IT}",
    re.I,
)
_LESS = regex(
    rf"{_BEGINS}(?:(?:make |keep )?(?:(?:it|that|this) )?(?:a (?:bit|little) |much )?"
    r"(?:shorter|briefer|more (?:concise|succinct|brief))|(?:be )?(?:brief|briefly|concise|short)|"
    r"shorten|cut|in (?:short|brief|a nutshell|(?:a|one|two|a few) (?:sentences?|words?|lines?))|"
    r"tl;?dr|(?:just |only )?(?:a|one|two) (?:sentences?|lines?)|"
    r"(?:a |the )?(?:short|shorter|brief|one[- ]line) (?:version|answer|summary)|"
    r"(?:(?:give|make)(?: me| us)? )?(?:a )?(?:summary|summari[sz]e|sum up|sum)"
    r"(?: (?:it|that|this|them|all that)(?: all)?(?: up)?)?|less(?: detail)?)"
    r"(?: (?:it|that|this|please|now|then|for me))*\W*$",
    re.I,
)
_ELSE = regex(r"\b(?:else|others?)\b", re.I)


def asks_for_more(question: str) -> bool:
    """Is nothing asked but for what was not said yet?

    >>> asks_for_more("And what else did they say?"), asks_for_more("What else is in Leeds?")
    (True, False)
    """
    return bool(_MORE.match(question))


def asks_for_another(question: str) -> bool:
    """Is it more of the same that is asked for, and not more about a document: "who else?" """
    return asks_for_more(question) and bool(_ELSE.search(question))


def asks_for_less(question: str) -> bool:
    """Is nothing asked but for the same in fewer words?

    >>> asks_for_less("Make it shorter"), asks_for_less("Sum the budget up")
    (True, False)
    """
    return bool(_LESS.match(question))


def asked_again(
    question: str, earlier: Resolved, answer: str, names: Collection[str]
) -> Resolved | None:
    """The question before, asked for more or for less; of a fact there is no more but others, and
    what is asked for is more of the document that was asked for in brief.
    """
    text = earlier.text.removesuffix(f" {earlier.onward.asks_on}.").rstrip("?")
    shown = following(question, ", ".join(filter(None, [text, earlier.about])))
    is_fact = kind_asked(earlier.text) is not None and bool(said_before(answer, names))
    if asks_for_another(question) or (asks_for_more(question) and not is_fact):
        further = 0 if earlier.amount.detail else earlier.amount.further + 1
        return replace(earlier, shown=shown, amount=Amount(further))
    if asks_for_more(question) and earlier.about and asks_for_all(earlier.about, names):
        return Resolved(earlier.about, following(question, earlier.about), amount=Amount(1))
    if asks_for_less(question) and (
        _is_told(earlier, is_fact, names) or not asks_for_all(question, names)
    ):
        return replace(earlier, shown=shown, amount=Amount(detail="brief"))
    return None


def _is_told(earlier: Resolved, is_fact: bool, names: Collection[str]) -> bool:
    """Was something told that can be summed up, and no fact of a document?"""
    return not is_fact and bool(
        asks_for_all(earlier.text, names) or topic_asked(earlier.text, names)
    )
