"""What "it", "they" and "that" stand for: what the question before was about, or its answer.

The words are taken over without places and times, which have chosen the documents already.
Knows the words of a conversation, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from index.regex import regex
from index.words import content_words

from ..entities.names import Mention
from ..everyday import EVERYDAY
from ..gist import gist_asked
from ..times.when import DOCUMENT_NOUN
from ..topic import cut_out
from .swaps import places_in, without_time

MOST_ANSWERED = 240
"""Characters of an answer that are taken along."""
FEW_WORDS = 1
"""With more words of its own than this, a question is looked up by them alone."""
_FEW_BESIDE = {"its": 0, "their": 0, "it": 2}
"""The same beside these: "their plans" are named, and "it" is seldom whoever wrote."""
MOST_BESIDE_AN_OBJECT, MOST_BESIDE_A_SUBJECT = 3, 2
"""The same where the pronoun cannot be what the question names itself."""

_PRONOUN = regex(r"\b(?:it|its|they|them|their|theirs)\b", re.I)
_OBJECT = regex(r"\bthem\b|\bit(?=\W*$)", re.I)
"""Never what is named before it in the same clause: "do the children go to them?"."""
_SUBJECT = regex(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should) (?:it|they)\b",
    re.I,
)
"""Nor what a question is about itself: "how many pupils does it teach?"."""
_QUANTITY = regex(r"\b(?:how (?:many|much|long|often|old|far)|when)\b", re.I)
"""A number is looked up by what it counts."""
_BARE = regex(r"^\W*(?P<asks>when|where)\W*$", re.I)
"""Without a word that could be looked up."""
_ABOUT_WHAT = regex(r"^\W*(?:(?:and|so)\s+)*(?:what about|about what)\W*$", re.I)
_EXPLETIVE = regex(r"\b(?:is|was|will|would|does|did) it (?:\w+ (?:to|that)\b|take\b)", re.I)
_PERSONS = r"inspectors?|auditors?|reviewers?|surveyors?|examiners?|assessors?"
_VISITOR = regex(
    r"\b(?:do|does|did|have|has|had|were|was|are|is)\s+"
    rf"(?P<who>(?:the\s+)?(?:\w+\s+)?(?:{_PERSONS}|ofsted|inspectorate|"
    r"(?:inspection|review|audit) team))\b",
    re.I,
)
"""Those who come, look and write."""
_HOW_MANY = regex(
    rf"\b(?:how many|which) (?P<who>(?:\w+ )?(?:{_PERSONS})) (?:(?:have|has|had) )?"
    r"(?:visited|came|come|went|inspected|took part|carried out|led|"
    r"were (?:there|sent|involved))\b",
    re.I,
)
_THEY_CAME = regex(
    r"\b(?P<aux>did|do|have|had|were|are|will) they\b(?= (?:\w+ ){0,2}?(?:come|came|arrived?|"
    r"visit(?:ed)?|return(?:ed)?|leave|left|stay(?:ed)?|inspect(?:ed)?|there|here|on site|go|"
    r"gone|look(?:ed)? at|speak|spoken|talk(?:ed)?)\b)",
    re.I,
)
_BODY = regex(r"\b(?:ofsted|inspectorate)\b", re.I)
_INSPECTION = regex(r"\b(?:inspections?|focused visits?)\b", re.I)
_SPEAKER = regex(
    r"\b(?:do|does|did|have|has) (?:they|it) (?:also )?(?:say|said|find|found|think|thought|write|"
    r"written|report|reported|conclude|note|noted|recommend|recommended|want|wanted|mention|"
    r"mentioned)\b(?! it\b)",
    re.I,
)
"""Those who wrote: what they say is another matter than what was asked before."""
_WHAT_WAS_SAID = regex(
    r"\b(?:who|what|which|where|when|how|why)\b.*\bthat(?=\W*(?:too|then|though)?\W*$)|"
    r"\b(?:is|was|does|did|has|can|could|would|why|how)(?:[’']s)? (?:that|this)\b"
    rf"(?! {DOCUMENT_NOUN}\b)|"
    r"\b(?:like|because of|about|do|does|did|with|by) that\b|\b(?:of|for) (?:that|this)(?=\W*$)|"
    r"^\W*(?:(?:by|with|for|from|to) whom|"
    r"how|why|how come|how so|in what way|such as|for example|like what|"
    r"(?:(?:can you )?(?:give|show|name)(?: me| us)? )?(?:any|an|some) examples?(?: please)?)"
    r"(?: (?:so|not|then))?\W*$",
    re.I,
)
_WROTE = regex(r"\bwho\b(?: \w+)?? (?:wrote|written|signed|published|issued)\b", re.I)
"""Asked of a document, and never of what it says."""
_WRITTEN = regex(rf"{_WROTE.pattern}.*?\b(?P<paper>letter|report|paper|minutes)\b", re.I)
_SPOKE = regex(
    r"^.*\b(?:ofsted|inspectors?|inspection|they|it|letters?|reports?|visits?|council|minutes)"
    r"(?: have| has| had)? (?:(?:say|says|said|find|finds|found|think|thought|write|wrote|report|"
    r"reported|conclude|concluded|note|noted)\s+(?:about|of|on|regarding)|mention(?:s|ed)?)"
    r"\s+(?:the\s+)?",
    re.I,
)
_CLAUSE = regex(
    r"[,;:]?\s+\b(?:when|if|so that|because|according to|as far as|by the|in the|which|and what|"
    r"and how|and who)\b.*$",
    re.I,
)
_OF_THEM = regex(
    r"^\W*(?:and\s+)?how (?:long|often|soon|far|late|old|big) "
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would) (?:they|it|he|she)\b",
    re.I,
)
_BARE_MEASURE = regex(r"^\W*(?:(?:and|but|so)\s+)*how \w+\W*$", re.I)
"""A measure of what is only pointed at says nothing of what that is."""
_LEADS_UP = regex(r"(?:\b(?:in|at|of|for|from|to|by)\s+)?(?:the\s+)?$", re.I)
_LEFT = regex(r"(?<![\w’'])[’']s?(?=\s)")
"""Of "Leeds's" without the name."""
_POSSESSIVE = regex(r"[’']s?(?=\s|$)")
_MARKER = regex(r"\s*\[\d+\]|\*\*")
_WHO_SPEAKS = regex(r"^[A-Z][^.:!?\n]{3,120}\b\d{4}: ", re.M)
"""The line above what a document says: "Ofsted letter about Leeds, 7 February 2019: "."""
_YES = regex(r"^\W*(?:yes|no|partly|not really)\b[\s,.;:]*", re.I)
_NOT_ANSWERED = regex(
    r"^\W*(?:the documents|none of the documents|no document|no line that could|there is no|"
    r"nothing that was found|it is not clear|which places went)\b"
)
_OF_A_DOCUMENT = frozenset(
    """
    called carried carry date day days issued lead led name names officer published released sent
    sign signed title visited write written wrote
    """.split()
)
"""Words that ask for what is known of a document: there "it" is the document."""
_AROUND = frozenset(
    """
    author authority body borough committee council director grade graded grades inspect inspected
    inspecting inspector inspectors judged judgement judgment ofsted overall rated rating strengths
    weaknesses
    """.split()
)
"""Words of a question that say no more of what a document tells of."""


def is_about_the_answer(question: str) -> bool:
    """Does it ask further about all that was said: "why is that?", "who said that?"

    >>> is_about_the_answer("Who helps them with that?"), is_about_the_answer("who leads it?")
    (True, False)
    """
    if _WROTE.search(question):
        return False
    return bool(_WHAT_WAS_SAID.search(question)) and len(own_words(question)) <= FEW_WORDS


def with_visitors(question: str, earlier: str, topic: str = "") -> str:
    """The question of a visit with those who came for "they", where the earlier one names them.

    An inspection that was asked about, and no ``topic`` besides, has its inspectors.

    >>> with_visitors("How long did they stay?", "What did the auditors in Leeds ask for?")
    'How long did the auditors stay?'
    """
    named, counted = _VISITOR.search(earlier), _HOW_MANY.search(earlier)
    who = f"the {counted['who']}" if counted else named["who"] if named else ""
    if _BODY.search(who) or (not topic and _INSPECTION.search(earlier)):
        who = "the inspectors"
    return _THEY_CAME.sub(rf"\g<aux> {who}", question) if who else question


def of_the_document(question: str, earlier: str) -> str:
    """What is asked where nothing is spoken of but a document: a bare "when?" is of its visit, or
    of its date, where its author was asked for.

    >>> of_the_document("when?", "Who inspected Leeds?")
    'when was it?'
    >>> of_the_document("when?", "Who signed the letter to Leeds?")
    'What is the date of the letter?'
    """
    bare = _BARE.match(question)
    if _ABOUT_WHAT.match(question):
        return "What is it about?"
    if not bare:
        return with_visitors(question, earlier)
    written = _WRITTEN.search(earlier)
    if written and bare["asks"].lower() == "when":
        return f"What is the date of the {written['paper']}?"
    return f"{bare['asks']} was it?"


def asks_another_kind(question: str, earlier: str) -> bool:
    """Is it a bare "where?" after a number was asked for, which is not asked for again?

    >>> asks_another_kind("where?", "How many of them?"), asks_another_kind("where?", "Who went?")
    (True, False)
    """
    return bool(_BARE.match(question) and _QUANTITY.search(earlier))


def lacks_its_topic(question: str) -> bool:
    """Is a pronoun the most that it says of its topic, or nothing: "were they any good?"

    >>> lacks_its_topic("Were they any good?"), lacks_its_topic("What did they say of drift?")
    (True, False)
    """
    named, words = _EXPLETIVE.sub("", question), set(content_words(question))
    if not words or words & _OF_A_DOCUMENT or _SPEAKER.search(named):
        return False
    pronoun, own = _PRONOUN.search(named), own_words(question)
    if not pronoun:
        return not own and not words & _AROUND
    most = _FEW_BESIDE.get(pronoun.group().lower(), FEW_WORDS)
    if _OBJECT.search(named):
        return len(own) <= max(most, MOST_BESIDE_AN_OBJECT)
    if _SUBJECT.search(named):
        return len(own) <= (most if _QUANTITY.search(named) else max(most, MOST_BESIDE_A_SUBJECT))
    return len(own) <= most and not own_words(named[: pronoun.start()])


def own_words(text: str) -> list[str]:
    """Words that say what a text is about, apart from which document is meant.

    >>> own_words("Were the plans in that letter any better?")
    ['plans']
    """
    nouns = re.compile(rf"{DOCUMENT_NOUN}$")
    known = EVERYDAY | _AROUND | _OF_A_DOCUMENT
    return [
        word
        for word in content_words(text)
        if len(word) > 1 and word not in known and not nouns.match(word) and "'" not in word
    ]


def says_a_word(text: str) -> bool:
    """Has it a word of its own, or one that asks of a document: "who signed it?" """
    return bool(own_words(text) or set(content_words(text)) & (_AROUND | _OF_A_DOCUMENT))


def topic_asked(earlier: str, names: Collection[str]) -> str:
    """What a question was about, in its own words; "" where it only asked about a document.

    >>> topic_asked("Are care plans in Leeds good when they are new?", ["Leeds"])
    'care plans good'
    """
    if _OF_THEM.match(earlier) or _BARE_MEASURE.match(earlier) or asks_for_all(earlier, names):
        return ""
    asked = _CLAUSE.sub("", earlier.rstrip("?!. "))
    topic = _SPOKE.sub("", _without_names(asked, names))
    said = topic.split()
    while said and _is_light(said[0]):
        said = said[1:]
    while said and not content_words(said[-1]):
        said = said[:-1]
    return " ".join(said) if own_words(topic) else ""


def asks_for_all(question: str, names: Collection[str]) -> bool:
    """Is nothing asked for but a document in brief?"""
    gist = gist_asked(question, without_time(_without_names(question, names)))
    return gist is not None and (gist.names_paper or not gist.besides)


def said_before(answer: str, names: Collection[str]) -> str:
    """What an answer said first, as words to look up; "" for a refusal or no answer.

    >>> said_before("Yes. Drift in Leeds fell in 2021. [1] More was said.", ["Leeds"])
    'Drift fell . More was said'
    """
    said = " ".join(_WHO_SPEAKS.sub("", _MARKER.sub("", answer)).split())
    text = _YES.sub("", said)
    if any(_NOT_ANSWERED.match(one.lower()) for one in (said, text)):
        return ""
    if len(text) > MOST_ANSWERED:
        text = text[: MOST_ANSWERED + 1].rsplit(" ", 1)[0]
    return " ".join(_without_names(text, names).split()).strip(' ."”')


def _is_light(word: str) -> bool:
    return "-" not in word and not set(content_words(word)) - EVERYDAY


def _without_names(text: str, names: Collection[str]) -> str:
    places = [_with_preposition(text, place) for place in places_in(text, names)]
    return _LEFT.sub("", cut_out(text, places))


def _with_preposition(text: str, place: Mention) -> Mention:
    """ "In Leeds" goes whole; of "for Leeds's children" the preposition stays."""
    if _POSSESSIVE.match(text, place.end):
        return place
    return replace(place, start=len(_LEADS_UP.sub("", text[: place.start])))
