"""What a sentence tells of each of its figures, in the words of the figure's own clause.

Of "612 joined (64% women); 538 (88%) stayed" the women are 64%, and of "no more than two, except
in Zone K, where the limit is one" each figure has its own case. A figure that the text denies,
"£318.60, not £381.60", is none, nor is that of the first year one of the second. Knows no kinds of
figures, and not which the model takes for the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.records import Sentence
from index.regex import regex
from index.words import content_stems, first_stem

from .dated_figures import without_times
from .holding import Span
from .numerals import ORDINALS

_BORDER = regex(
    r"[,;:()]\s?|\b(?:and|but|while|whereas|with|except|unless|of (?:which|whom))\b", re.I
)
_IN_BRACKET = regex(r"[^()]*\)\s?")
_BRACKET = regex(r"\s?\([^()]*\)\s?")
_OF_THEM = regex(r"\s+of (?:them|these|those|whom|which)\b", re.I)
_ASKS_FIGURE = content_stems(
    "number total amount proportion percentage percent share figure there reported recorded "
    "received told cost costs much many altogether people"
)
"""What a question says of any figure."""
_ASKS_TOGETHER = regex(r"\bhow many [\w’'-]+ and [\w’'-]+\b", re.I)
_EXCEPTION = regex(r"\b(?:except(?:ing)?|unless|apart from|other than)\b(?P<case>[^;.]*)", re.I)
_COSTS = regex(
    r"\bhow much (?:does|did|do|will|would) (?:[\w’'-]+ )*?(?P<thing>[\w’'-]+) cost\b", re.I
)
_WHICH_SUM = regex(
    r"\bhow much (?:is|was|are|were) (?:the|a|an|our|my) "
    r"(?P<sum>deposit|rent|fine|grant|salary|bonus|discount|refund|subscription|allowance|rebate|"
    r"insurance|tax|premium|penalty|surcharge|pension)\b",
    re.I,
)
_ASKS_SUM = regex(r"\bhow much\b", re.I)
_IT = regex(r"\b(?:it|its|they|this|these|those)\b", re.I)
_PAIR = regex(r"(?<![\w’'])(?=([a-z’'-]+) ([a-z’'-]+)\b)")
_ANY_KIND = content_stems(
    "total overall new net gross average annual yearly monthly weekly final full exact actual "
    "current latest number percentage proportion share"
)
"""What may be said of a thing without making it another."""
_DENIED = regex(r"\bnot\s+$", re.I)
_TURN = regex(
    rf"\b(?P<turn>{'|'.join(ORDINALS)}|last|final|next|previous)\s+(?P<rest>(?:[\w’'-]+\s*){{1,2}})",
    re.I,
)


def told_alone(question: str, text: str, figures: Sequence[Span]) -> Span | None:
    """The only figure whose clause has what the question says of any of them, where the text has
    all that it says.
    """
    asked = _asked(question)
    told = {one: asked & _own(text, one, figures) for one in figures}
    of_any = frozenset().union(*told.values())
    best = [one for one in figures if of_any and told[one] == of_any]
    return best[0] if len(best) == 1 and asked <= content_stems(text) else None


def is_told_of_another(
    question: str, text: str, figures: Sequence[Span], likely: Sequence[Span]
) -> bool:
    """Has another's clause something that is asked, and those of the likely figures have not?"""
    if _ASKS_TOGETHER.search(question):
        return False
    asked = _asked(question)
    theirs = frozenset().union(*(_own(text, one, figures) for one in likely))
    return any(asked & _own(text, one, figures) - theirs for one in figures if one not in likely)


def of_its_case(question: str, text: str, figures: list[Span]) -> list[Span]:
    """Those of the exception, where the question names its case; else those of the rule."""
    exception = _EXCEPTION.search(text)
    if not exception:
        return figures
    start, end = exception.span()
    rule = content_stems(text[:start] + text[end:])
    is_meant = bool((content_stems(exception["case"]) - rule) & content_stems(question))
    return [one for one in figures if (start <= one[0] < end) is is_meant]


def none_denied(_: str, text: str, figures: list[Span]) -> list[Span]:
    return [one for one in figures if not _DENIED.search(text[: one[0]])]


def denies(text: str, figure: str) -> bool:
    """Does it say "not £381.60"?"""
    return bool(re.search(rf"\bnot {re.escape(figure)}(?![\w,.]*\d)", text))


def none_of_another_turn(question: str, text: str, figures: list[Span]) -> list[Span]:
    """None, where "the second year" is asked for and the text tells of the first alone."""
    asked, told = _turns(question), _turns(text)
    is_other = any(thing in told and not turns & told[thing] for thing, turns in asked.items())
    return [] if is_other else figures


def is_of_another_thing(question: str, sentence: Sentence) -> bool:
    """Does it tell of the water bill, where the electricity bill is asked for, or what a battery
    cost, of a question for a slide?
    """
    said = " ".join((*sentence.headings, sentence.text))
    told = content_stems(said)
    costing = _COSTS.search(question)
    if costing and not (content_stems(costing["thing"]) <= told or _IT.search(sentence.text)):
        return True
    if not _ASKS_SUM.search(question):
        return False
    if (what := _sum_asked(question)) and what.isdisjoint(told) and not _IT.search(sentence.text):
        return True
    own = {pair for pair in _pairs(question) if pair[0] not in told}
    others = {(kind, thing) for kind, thing in _pairs(said) if kind not in _asked(question)}
    return any(thing == other for _, thing in own for _, other in others)


def _sum_asked(question: str) -> frozenset[str]:
    """What sort of sum it is: "how much is the deposit for the hall?"."""
    asked = _WHICH_SUM.search(question)
    return content_stems(asked["sum"]) if asked else frozenset()


def _pairs(text: str) -> set[tuple[str, str]]:
    """Stems of what is said of a thing, right before it, and of the thing."""
    return {
        (first_stem(one), first_stem(other))
        for one, other in _PAIR.findall(text)
        if content_stems(one) - _ANY_KIND and content_stems(other) - _ASKS_FIGURE
    }


def _turns(text: str) -> dict[str, set[str]]:
    """Of each thing, a stem, which in order is named."""
    turns: dict[str, set[str]] = {}
    for match in _TURN.finditer(text):
        for thing in content_stems(match["rest"]):
            turn = match["turn"].lower()
            turns.setdefault(thing, set()).add("last" if turn == "final" else turn)
    return turns


def _asked(question: str) -> frozenset[str]:
    return content_stems(without_times(question)) - _ASKS_FIGURE


def _own(text: str, figure: Span, figures: Sequence[Span]) -> frozenset[str]:
    """The words of its clause; of "9 of them" those of the figure before as well."""
    words = _beside(text, figure, figures)
    earlier = [one for one in figures if one[1] <= figure[0]]
    if earlier and _OF_THEM.match(text, figure[1]):
        return words | _beside(text, earlier[-1], figures)
    return words


def _beside(text: str, figure: Span, figures: Sequence[Span]) -> frozenset[str]:
    """Those in its clause, but for what is beside another figure; of "538 (88%) stayed" both have
    what is behind the brackets.
    """
    start, end = figure
    begins = max([0, *(match.end() for match in _BORDER.finditer(text, 0, start))])
    begins = max([begins, *(one[1] for one in figures if one[1] <= start)])
    bracket = _IN_BRACKET if text[:start].rstrip().endswith("(") else _BRACKET
    if beside := bracket.match(text, end):
        end = beside.end()
    border = _BORDER.search(text, end)
    ends = min([border.start() if border else len(text), *(s for s, _ in figures if s >= end)])
    return content_stems(f"{text[begins:start]} {text[figure[1] : ends]}")
