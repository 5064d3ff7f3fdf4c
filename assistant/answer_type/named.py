"""Is something asked for by its name, and does a sentence give one?

"What is the app called?" is not answered by "An app is used", nor "which ten schools?" by "ten
schools": what a sentence mentions as one of a kind it does not name. Neither does the name of the
document's own place name anything in it. Knows what may have a name, and no names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from index.records import Entry, Sentence
from index.regex import regex
from index.words import STOP_WORDS, content_stems, stem, stems, words

from .bodies import OF_WHICH
from .holders import holds_thing_named
from .holding import Holds
from .numerals import NUMBERS
from .others_named import holds_name_not_in, names_not_in

_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d+)"
_AUTHORITY = r"(?:councils?|(?:london )?boroughs?|local authorit(?:y|ies))"
_BODY = (
    r"(?:compan(?:y|ies)|universit(?:y|ies)|schools?|firms?|charit(?:y|ies)|suppliers?|apps?|"
    r"contractors?|hospitals?|colleges?|countr(?:y|ies)|academ(?:y|ies)|nurser(?:y|ies)|"
    rf"{_AUTHORITY})"
)
_PARTLY_NAMED = (
    r"(?:agenc(?:y|ies)|organisations?|providers?|consultanc(?:y|ies)|partners?|programmes?|"
    r"projects?|schemes?|campaigns?|awards?|products?|platforms?|systems?|software|websites?|"
    r"databases?|packages?|toolkits?|tools?)"
)
"""These may be told without a name: "the police and the health service" are agencies."""
_THING = regex(
    rf"{_BODY}|{_PARTLY_NAMED}|approach|boards?|buildings?|cent(?:re|er)s?|clubs?|committees?|"
    r"courses?|documents?|forums?|frameworks?|funds?|groups?|homes?|hubs?|methods?|models?|"
    r"networks?|offices?|panels?|partnerships?|places?|plans?|polic(?:y|ies)|reports?|services?|"
    r"strateg(?:y|ies)|streets?|teams?|towns?|trusts?|units?",
    re.I,
)
SOMEBODY = (
    r"(?:inspector|director|officer|manager|leader|worker|chair|councillor|minister|head|author|"
    r"member|carer|(?:head ?)?teacher|principal|nurse|doctor|judge|person|man|woman)s?"
)
_KNOWN = regex(rf"{_THING.pattern}|{SOMEBODY}", re.I)
_ASKED_OF = (
    r"(?=\W*$|[,;?]|\s+(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|that|in|"
    r"from|near|runs?|ran)\b)"
)
"""Behind "which boarding schools"; "what school meals" asks for no school."""
_ASKS_NAMED_BODY = regex(
    rf"\b(?:which|what)(?: other)?(?: {_NUMBER})? (?P<which>{_BODY})\b|"
    rf"\b(?:which|what)(?: other)?(?: {_NUMBER})? (?!(?:of|the)\b)[\w’'-]+ (?P<such>{_BODY})\b"
    rf"{_ASKED_OF}|"
    rf"^\W*(?:(?:please|can you|could you|just) )*(?:name|list)(?: me)?(?: all)?(?: of)? the "
    rf"(?:other )?(?:{_NUMBER} )?(?:other )?(?P<listed>{_BODY})\b",
    re.I,
)
_ASKS_PARTLY_NAMED = regex(
    rf"\b(?:which|what)(?: other)?(?: {_NUMBER})? (?:[\w’'-]+ )?(?P<which>{_PARTLY_NAMED})\b|"
    rf"\bwho (?:is|are|was|were) (?:[\w’'&-]+ ){{1,9}}?(?P<who>{_PARTLY_NAMED})\b|"
    rf"^\W*(?:(?:please|can you|could you|just) )*(?:name|list)(?: me)?(?: all)?(?: of)? the "
    rf"(?:{_NUMBER} )?(?:[\w’'-]+ )?(?P<listed>{_PARTLY_NAMED})\b",
    re.I,
)
_OWNER = r"(?:the )?(?-i:[A-Z])[\w-]*(?: [\w-]+){0,4}?[’']s?"
"""Of whom it is: "the name of Upper Ambridge's scheme"."""
_WHOSE = regex(rf"^{_OWNER} ")
_ASKS_CALLED = regex(
    r"\bwhat(?:[’']s| is| are| was| were)(?: (?:the|that|this|its|their))? "
    r"(?P<called>(?:[\w’'-]+ ){1,5}?)called\b|"
    rf"\bwhat(?:[’']s| is| are| was| were) (?:the|that|this|its|their|{_OWNER}) "
    r"(?P<long>[^?.]{1,160}?)"
    r"(?: actually| really| exactly)? called(?=\W*$|,| and\b)|"
    r"\bwhat(?:[’']s| is| are| was| were) (?:the|that|this|its|their) (?P<asked>[^?.]{1,160})\?"
    r"[^?.]*\b(?:give|tell|state|provide|say)(?: me| us)? (?:its|the|their)(?: \w+)? names?\b|"
    r"\b(?:do|did|does) (?:they|it|the council|staff|inspectors) call (?:the|its|their) "
    r"(?P<call>[^,;?.]+)|"
    r"\bwhat(?:[’']s| is| are| was| were)(?: (?:the|that|this|its|their))? "
    r"(?P<whose>(?:[\w-]+ ){0,4}?[\w-]+)[’']s? names?\b|"
    rf"\bnames? of (?:the|a|an|its|their|that|this|these|those|{_OWNER}) (?P<of>[^,;?.]+)|"
    r"\bwhat names? (?:did|do|does|has|have|was|were|is) .*?\bgive[ns]? to "
    r"(?:the|a|an|its|their|that|this) (?P<given>[^,;?.]+)",
    re.I,
)
_ASKS_WHICH_DOES = regex(
    rf"\b(?:which|what) (?:[a-z-]+ ){{0,2}}?(?P<which>(?:{_THING.pattern})(?<!s))"
    r"(?= (?:did|does|is|was|has|can|will|helps|works|supports|deals|looks|runs|provides|leads|"
    r"offers|gives|manages|handles|covers|responds|meets|monitors|takes|makes|uses)\b)",
    re.I,
)
_BEFORE_KIND = regex(
    r"\b(?:the|a|an|which|what|this|that|its|their|is|are|was|were|name|list)\b|[’']s?\b", re.I
)
_ASKS_IT_CALLED = regex(r"\bwhat(?:[’']s| is| was) (?:it|that|this)(?: \w+)? called\b", re.I)
COMPARATIVE = r"\b(?:better|worse|best|worst|more|less|fewer|higher|lower|stronger|weaker|sooner)\b"
_BODY_DOES = regex(
    rf"^\W*(?i:(?:(?:and|so|but) )?(?:(?:in |at )?(?:which|what){OF_WHICH}|"
    r"(?:please )?(?:name|list|show|give|tell)(?: me)?(?: all)?(?: of)?(?: the| which)? |"
    rf"(?:(?:are|is|do|does|did|have|has)(?: there)? )?any )(?:other )?{_AUTHORITY}(?:[’']s?)?)"
    r"(?! (?:(?i:did|do|does|hosts?|hosted|leads?|led|owns?|manages?|provides?)\b|"
    r"(?:of |in )?[A-Z]))"
    rf"(?!.*(?:\s[A-Z][a-z]|(?i:{COMPARATIVE})))"
    r"(?!.*\b(?i:by|with|to|from|for|of|another|neighbour\w*|partner(?:s|ed)?)\W*$)"
)
"""It is asked who does or has what is told, and every document tells it of its own."""
_COMPARES = regex(
    rf"(?i:{COMPARATIVE})"
    r".*\b[A-Z][\w’']+(?: [A-Z][\w’']+)* or (?:in )?[A-Z]"
)
"""It names those to choose from: "which council did better, Leeds or Hull?"."""
_RELATIVE = regex(r"\b(?:that|which|who|whom|whose|where)\b", re.I)
_INDEFINITE = frozenset(
    f"""
    a an another some any several many various numerous different other few new additional more
    number range variety series group half most all both one {" ".join(NUMBERS)}
    """.split()
)
_DEFINITE = frozenset("the this that these those its their our his her".split())
_OF_ONE = _DEFINITE | {"a", "an"}
_PLAIN = frozenset(
    """
    local new national nationally regional small large specialist dedicated external independent
    private single particular certain nearby recognised well known different similar additional
    newly agreed revised current existing recently introduced updated
    """.split()
)
"""Words that tell what something is like, and are no part of its name."""
_FAR = 5
"""Words between "a number of" and what there is a number of."""
_IS_CALLED = regex(
    r"\b(?:called|named|known as|titled|entitled|branded|dubbed|such as|including|namely|e\.g)\b|"
    r"[“”\"‘]|(?<!\w)'\w"
)
"""A name follows, small as it may be written."""


_OF_NAMES = content_stems("name names called call actually exactly really known please")
"""What a question says of any name."""


def asks_thing(question: str) -> bool:
    """Is the name of something asked for that is nobody: "the name of the school council"?"""
    return bool(_THING.fullmatch(_called(question)))


def said_of_bodies(question: str) -> str:
    """What it is asked of which of the bodies that documents are about it is so; "" where none is.

    >>> said_of_bodies("Which councils have high turnover?")
    ' have high turnover?'
    """
    match = _BODY_DOES.search(question)
    return question[match.end() :] if match else ""


def names_asked(question: str) -> Callable[[Entry], Holds] | None:
    """Which sentences of a document can name what was asked for; None when no name is."""
    if match := _ASKS_NAMED_BODY.search(question):
        if _COMPARES.search(question):
            return None
        if re.fullmatch(_AUTHORITY, match["which"] or match["such"] or match["listed"], re.I):
            if holds_thing_named(question) or said_of_bodies(question):
                return None  # whose document tells it is told by the document
            return lambda _: holds_name_not_in(question)
        return lambda entry: _is_named(_names(question, entry))
    thing = _called(question)
    if thing and not re.fullmatch(SOMEBODY, thing, re.I):
        return lambda entry: _is_called(question, entry, stem(thing))
    if match := _ASKS_PARTLY_NAMED.search(question):
        thing = stem(words(match["which"] or match["who"] or match["listed"])[-1])
        is_who = bool(match["who"])
        return lambda entry: _is_told(_names(question, entry), thing, is_who)
    return None


def _names(question: str, entry: Entry) -> Callable[[Sentence], list[str]]:
    """A finder of what a sentence names, beside the question's names and the document's own."""
    catalogue = entry.catalogue
    return names_not_in(" ".join((question, *catalogue.names, catalogue.publisher or "")))


def _is_named(names: Callable[[Sentence], list[str]]) -> Holds:
    return lambda sentence: bool(names(sentence))


def _is_called(question: str, entry: Entry, thing: str) -> Holds:
    """A test: is there a name, or "the access to resources team", where a team is asked for?

    A name in a sentence that has no word of the question, or of "the exploitation team" only the
    team, is somebody's or something else's.
    """
    names, known = _names(question, entry), frozenset(stems(question))
    asked = content_stems(question) - content_stems(" ".join(entry.catalogue.names)) - _OF_NAMES
    asked = asked - {thing} or asked

    def holds(sentence: Sentence) -> bool:
        if names(sentence) or _IS_CALLED.search(sentence.text):
            return bool(asked & content_stems(sentence.text))
        return any(
            article in _OF_ONE and not set(map(stem, set(between) - _PLAIN)) <= known | STOP_WORDS
            for article, between in _mentions(sentence.text, thing)
        )

    return holds


def _is_told(names: Callable[[Sentence], list[str]], thing: str, is_who: bool) -> Holds:
    """A test: does the sentence do more than mention some of the kind?

    Who they are is not told by "partner support", nor by "partners" alone.
    """

    def holds(sentence: Sentence) -> bool:
        if names(sentence) or _IS_CALLED.search(sentence.text):
            return True
        articles = [article for article, _ in _mentions(sentence.text, thing)]
        if is_who and articles:
            return any(article in _DEFINITE for article in articles)
        return _INDEFINITE.isdisjoint(articles)

    return holds


def _mentions(text: str, thing: str) -> Iterator[tuple[str, list[str]]]:
    """The nearest article before each mention of a thing, "" for none, and the words between."""
    said = words(text)
    for at, word in enumerate(said):
        if stem(word) != thing:
            continue
        before = said[max(0, at - _FAR) : at]
        articles = [i for i, one in enumerate(before) if one in _INDEFINITE | _DEFINITE]
        first = articles[-1] if articles else 0
        yield before[first] if articles else "", before[first + 1 :]


def thing_and_kind(question: str) -> tuple[str, str]:
    """The thing whose name is asked for, and what is said right before it of which kind it is.

    >>> thing_and_kind("What is the name of the complex needs panel?")
    ('panel', 'complex needs')
    """
    asks = (_ASKS_NAMED_BODY, _ASKS_PARTLY_NAMED, _ASKS_WHICH_DOES)
    match = next(filter(None, (one.search(question) for one in asks)), None)
    told = next(filter(None, match.groups())).lower() if match else ""
    thing = _called(question) or told
    if re.fullmatch(SOMEBODY, thing, re.I) or re.fullmatch(_AUTHORITY, told, re.I):
        return "", ""
    before = re.split(rf"\b{re.escape(thing)}\b", question.lower(), maxsplit=1)[0]
    kind = re.split(
        r"\b(?:the|a|an|which|what|this|that|its|their|is|are|was|were)\b|[’']s?\b", before
    )[-1]
    return thing, kind.strip()


def _called(question: str) -> str:
    """What is asked for by its name: of "the person that they took on" the person; "" if nothing.

    It is the first word for something that has a name, or else the last before anything else.
    """
    if match := _ASKS_IT_CALLED.search(question):
        before = re.search(rf"\b(?:{_THING.pattern})\b", question[: match.start()], re.I)
        return before.group().lower() if before else ""
    if not (match := _ASKS_CALLED.search(question)):
        return ""
    phrase = _RELATIVE.split(next(filter(None, match.groups())), maxsplit=1)[0]
    phrase = _WHOSE.sub("", phrase)
    said = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", phrase)
    known = [bool(_KNOWN.fullmatch(word)) for word in said]
    if True in known:
        first = known.index(True)
        last = first + [*known[first:], False].index(False) - 1
        return str(said[last]).lower()
    plain = [*takewhile(lambda w: w.lower() not in STOP_WORDS and not w[0].isupper(), said)]
    return plain[-1].lower() if plain else ""
