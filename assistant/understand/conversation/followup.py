"""Follow-up questions by rules: "and in Lambeth?", "who signed it?", "was that because of ...?".

A follow-up either swaps a place or date in the question before it, or asks something new
about the documents that the question before it was answered from. A question that stands on
its own is left alone, whatever came before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from index.describe.dates import find_dates
from index.regex import regex
from index.words import content_words

from ...records import Turn
from ..times.when import DOCUMENT_NOUN
from .appellations import with_its_name
from .asides import without_asides
from .courtesy import without_courtesy
from .instructions import without_instructions
from .referents import (
    asks_another_kind,
    asks_for_proof,
    is_about_the_answer,
    lacks_its_topic,
    of_the_document,
    own_words,
    said_before,
    topic_asked,
    with_visitors,
)
from .swaps import (
    OPENS,
    QUESTION_WORD,
    THERE,
    asks_nothing_else,
    places_in,
    points_to_another,
    renamed,
    swapped,
    the_other,
    with_place,
    without_time,
)
from .turns import of_another_time, year_beside

_BLANKS = regex(r"[^\S\n]+")
_FRESH_START = regex(
    r"^\W*(?:(?:a )?(?:different|another|new|next) question|"
    r"(?:on )?(?:another|a different) (?:topic|subject|note)|"
    r"changing (?:the )?(?:topic|subject))\W+",
    re.I,
)
_LEANS = regex(
    r"\b(?:it|its|they|them|their|theirs|those|these|this|he|she|his|hers?|him|there|"
    r"(?:is|was|are|were|does|did|about|of|like|than|in|on) that\b|that(?=\W*$)|"
    r"the (?:same|latter|former|letter|report|visit|inspection|document)|"
    r"which (?:one|of (?:them|these|those)|is|was|has|had|did|does|got))\b",
    re.I,
)
_SUBJECT = regex(
    r"^\W*(?:(?:what|when|where|why|how|who)\s+(?:else\s+|much\s+|many\s+|often\s+|well\s+)?)?"
    r"(?:do|does|did|are|is|was|were|has|have|had|can|could|will|would)\s+"
    r"(?:they|it|he|she|(?:the|this|that) (?:council|authority|local authority|borough|county))\b",
    re.I,
)
"""Nothing that the question names before it can be meant by "they" here, however long it is."""
_EXPLETIVE = regex(
    r"\b(?:is|was|will|would|does|did) it (?:\w+ (?:to|that|in|on)\b|take\b|matter\b)", re.I
)
_IN_A_NAME = regex(r"\b(?:in|at|for) [A-Z][a-z]")
_POINTS_BACK = regex(r"\b(?:(?:is|was|does|did) that|those|these|this|such)\b", re.I)
_AGAIN = regex(r"^\W*(?:(?:and|so|but|just|simply|a|is it)\s+)*yes or no(?: please)?\W*$", re.I)
"""A wish about the form of the answer to what was asked."""
_GRADE = regex(r"\b(?:judge?ments?|judged|grad(?:e|es|ed|ing)|rat(?:ed|ings?))\b", re.I)
CLAUSE = regex(
    rf"{QUESTION_WORD.pattern}|"
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|must|shall)\b|"
    r"^\W*may\b(?! \d)|\bwhom\b",
    re.I,
)
_LEADS_UP = regex(r"^(?:(?:of|for|on|in|about|with)\s+)?(?:(?:its|their|the)\s+)?", re.I)
_ADDS = regex(
    r"^(?:with|without|for|at|by|from|to|among|during|after|before|under|between)\b", re.I
)
"""What the question before is asked of besides: "and with their parents?"."""
_THAT_DOCUMENT = regex(
    r"\b(?:in|at|on|from|during|after|of|by|did|does|was) (?:that|this|the same) "
    rf"{DOCUMENT_NOUN}\b",
    re.I,
)
_ANYWHERE = regex(
    r"\b(?:which|what|any|other) (?:\w+ )?(?:councils?|(?:local )?authorit(?:y|ies)|boroughs?|"
    r"count(?:y|ies)|cit(?:y|ies)|places?|areas?)\b|^\W*where\b|^\W*what (?:is|are|does) an?\b",
    re.I,
)
"""It is asked where in all documents, or what a word means."""
MOST_WORDS = 4
"""With more words of meaning than this, "they" and "it" point to something in the question."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question that can be looked up by itself.

    ``text`` is what is looked up; ``about`` is the earlier question whose documents it leans
    on, or None; ``shown`` is how the question was understood, for the reader; ``topic`` is what
    "it" would stand for after it, "" where its own words tell; ``answered`` is what was answered
    before it, with its place, "" for a refusal or no answer; ``asks_on`` is what was said that it
    asks on about, "" where it asks something else. ``is_new_topic``: it asks about another
    matter, and not about a document or anything else that was said. ``is_unclear``: it points to
    one of several things, and none tells to which. ``is_elsewhere``: it is the earlier question,
    asked of another place, person or paper.
    """

    text: str
    shown: str
    about: str | None = None
    topic: str = ""
    answered: str = ""
    asks_on: str = ""
    is_new_topic: bool = False
    is_unclear: bool = False
    is_elsewhere: bool = False


HasTime = Callable[[str], bool]
"""Is there anything of the time that a question names?"""


def resolve(
    question: str,
    history: Sequence[Turn],
    names: Collection[str],
    has_time: HasTime = lambda _: True,
) -> Resolved:
    """The question with what it takes from the conversation; ``names`` are the known places."""
    if fresh := _FRESH_START.match(question):
        question = without_asides(question[fresh.end() :], names)
        return Resolved(question, question)
    current = earlier = None
    said: list[str] = []
    for asked, answer in (*_asked(history), (question, _last_answer(history))):
        text = the_other(without_asides(asked, names), said, names)
        if earlier and _AGAIN.match(text):
            current = earlier
            continue
        current = _resolve(text, earlier, answer, names) if earlier else Resolved(text, text)
        current = _of_a_time(current, text, has_time)
        said.append(current.text)
        earlier = earlier if current.is_unclear or _only_asks_back(text) else current
    return current or Resolved(question, question)


def what_is_asked(text: str) -> str:
    """The text without instructions and politeness; "" when nothing is asked."""
    return without_courtesy(without_instructions(_BLANKS.sub(" ", text)))


def _only_asks_back(question: str) -> bool:
    """Is it about what was said, so that nothing new is spoken of: "why?", "are you sure?"."""
    return asks_for_proof(question) or (is_about_the_answer(question) and not own_words(question))


def _asked(history: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """The questions before, each with the answer that was given before it."""
    for position, turn in enumerate(history):
        text = what_is_asked(turn.content) if turn.role == "user" else ""
        if text:
            yield text, _last_answer(history[:position])


def _last_answer(history: Sequence[Turn]) -> str:
    return history[-1].content if history and history[-1].role == "assistant" else ""


def _resolve(question: str, earlier: Resolved, answer: str, names: Collection[str]) -> Resolved:
    if points_to_another(question):
        return Resolved(question, question, is_unclear=True)
    anchor = _anchor(earlier, names)
    counted = question if find_dates(question) else year_beside(question, anchor)
    goes_on = counted != question or _goes_on(question, anchor, names)
    if not (goes_on or _is_follow_up(question, names)):
        return Resolved(question, question)
    question = with_its_name(counted, earlier.text)
    if later := of_another_time(question, earlier.text):
        return Resolved(later, later, earlier.about)
    if again := swapped(question, earlier.text, earlier.about or "", names):
        elsewhere = bool(places_in(question, names))
        return Resolved(again, again, earlier.about, is_elsewhere=elsewhere)
    if another := renamed(question, earlier.text, names):
        return Resolved(another, another, earlier.about, is_elsewhere=True)
    rest = OPENS.sub("", question, count=1).strip() or question
    said = said_before(answer, names)
    answered = _placed(said, anchor, names)
    if _GRADE.search(earlier.text) and not CLAUSE.search(rest):
        text = f"The grade: {_LEADS_UP.sub('', rest)}"
        return Resolved(text, _shown(rest, anchor), anchor, answered=answered)
    topic = earlier.topic or topic_asked(earlier.text, names) or topic_asked(anchor, names)
    asked = with_visitors(rest, anchor, topic) if topic else of_the_document(rest, anchor)
    text = _text(asked, earlier.text, topic, said)
    is_named = text.endswith(f", {topic}?") and set(own_words(topic)) - set(own_words(anchor))
    shown = _shown(text if is_named else rest, anchor)
    asks_on = said if is_about_the_answer(rest) and not asks_for_proof(rest) else ""
    is_new = text == asked and bool(own_words(rest)) and not (asks_on or _LEANS.search(rest))
    topic = "" if text == asked else topic
    return Resolved(text, shown, anchor, topic, answered, asks_on, is_new)


def _of_a_time(resolved: Resolved, asked: str, has_time: HasTime) -> Resolved:
    """Without the time that was taken along to where there is nothing of it: the asker did not
    say it in this turn.
    """
    text, dates = resolved.text, find_dates(resolved.text)
    is_taken = resolved.is_elsewhere and dates and not find_dates(asked)
    if not is_taken or has_time(text):
        return resolved
    without, time = without_time(text), text[dates[0].start : dates[0].end]
    return replace(resolved, text=without, shown=f"{without} (nothing there is from {time})")


def _shown(question: str, anchor: str) -> str:
    return f"{question.rstrip('?')} (following “{anchor.rstrip('?')}”)?"


def _placed(said: str, anchor: str, names: Collection[str]) -> str:
    """What was said, of the place that it was asked of."""
    places = dict.fromkeys(place.means for place in places_in(anchor, names))
    return f"{said}: {' and '.join(places)}" if said and places else said


def _text(rest: str, earlier: str, topic: str, said: str) -> str:
    """What is looked up: the question's own words, with what its pronouns stand for."""
    if said and asks_for_proof(rest):
        return f"{said}."
    if said and is_about_the_answer(rest):
        return f"{rest.rstrip('?')}? {said}."
    if topic and (lacks_its_topic(rest) or asks_another_kind(rest, earlier)):
        return f"{rest.rstrip('?')}, {topic}?"
    if topic and _ADDS.match(rest) and not CLAUSE.search(rest):
        return f"{topic} {rest}"
    if _stands_alone(rest) or not topic:
        return rest
    return f"{earlier} {rest}"


def _anchor(earlier: Resolved, names: Collection[str]) -> str:
    """The question whose documents a follow-up is about, with a place if any had one.

    What leans on another question itself has that one's place, and its time where it has none.
    """
    if not earlier.about:
        return earlier.text
    if earlier.text.startswith(earlier.about):
        return earlier.about
    if places_in(earlier.text, names):
        return earlier.text
    places = places_in(earlier.about, names)
    if find_dates(earlier.text) and len(places) == 1:
        return with_place(earlier.text, places[0].means, names)
    return earlier.about


def _is_follow_up(question: str, names: Collection[str]) -> bool:
    if OPENS.match(question) and not re.match(
        r"^\W*(?:so|then|ok|right|thanks|sorry|act)", question, re.I
    ):
        return True
    anchored = bool(places_in(question, names) or find_dates(question))
    if anchored and asks_nothing_else(question, names):
        return True
    named = _EXPLETIVE.sub("", question)
    is_there = THERE.search(question) or _SUBJECT.match(OPENS.sub("", named, count=1))
    if is_there and not places_in(question, names):
        return True
    if _LEANS.search(named):
        return len(content_words(question)) <= (3 if anchored else MOST_WORDS)
    return len(content_words(question)) <= (0 if anchored else 1)


def _goes_on(question: str, anchor: str, names: Collection[str]) -> bool:
    """Is it a few words about the place that was asked about: "who was the lead inspector?"

    They name no other, and do not ask which place it is.
    """
    if not places_in(anchor, names) or places_in(question, names):
        return False
    if _THAT_DOCUMENT.search(question):
        return True
    apart = find_dates(question) or _IN_A_NAME.search(question) or _ANYWHERE.search(question)
    return not apart and len(content_words(question)) < MOST_WORDS


def _stands_alone(question: str) -> bool:
    """Does it name a topic of its own ("what about supervision?"), or only point back?"""
    return bool(content_words(question)) and not _POINTS_BACK.search(question)
