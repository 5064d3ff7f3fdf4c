"""Follow-up questions by rules: "and in Lambeth?", "who signed it?", "was that because of ...?".

A follow-up either swaps a place or date in the question before it, or asks something new
about the documents that the question before it was answered from. A question that stands on
its own is left alone, whatever came before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from index.regex import regex

from ...answer_type.dated_figures import times_in
from ...answer_type.long_form import short_form_asked
from ...records import Turn
from ..sections import sections_asked
from ..times.when import DOCUMENT_NOUN
from ..whole import asks_of_the_whole
from .addressed import is_to_the_assistant
from .again import asked_again
from .appellations import with_its_name
from .asides import without_asides
from .courtesy import without_courtesy
from .instructions import without_instructions
from .leans import LEANS, goes_on, is_follow_up, stands_alone
from .pronouns import with_its_row, with_the_person
from .referents import (
    asks_another_kind,
    asks_for_all,
    asks_for_proof,
    is_about_the_answer,
    lacks_its_topic,
    of_the_document,
    own_words,
    said_before,
    topic_asked,
    with_visitors,
)
from .renaming import in_its_place, renamed
from .resolved import Resolved, following
from .swaps import (
    OPENS,
    QUESTION_WORD,
    places_in,
    points_to_another,
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
_AGAIN = regex(r"^\W*(?:(?:and|so|but|just|simply|a|is it)\s+)*yes or no(?: please)?\W*$", re.I)
"""A wish about the form of the answer to what was asked."""
_GRADE = regex(r"\b(?:judge?ments?|judged|grad(?:e|es|ed|ing)|rat(?:ed|ings?))\b", re.I)
CLAUSE = regex(
    rf"{QUESTION_WORD.pattern}|"
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|must|shall)\b|"
    r"^\W*may\b(?! \d)|\bwhom\b",
    re.I,
)
_LEADS_UP = regex(
    r"^(?:(?:of|for|on|in(?! (?-i:[A-Z]))|about|with)\s+)?(?:(?:its|their|the)\s+)?", re.I
)
_ADDS = regex(
    r"^(?:with|without|for|at|by|from|to|among|during|after|before|under|between)\b", re.I
)
"""What the question before is asked of besides: "and with their parents?"."""
_IT = regex(r"\bit\b", re.I)
_DOCUMENT = regex(rf"\b{DOCUMENT_NOUN}\b", re.I)


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
    current: Resolved | None = None
    earlier: Resolved | None = None
    said: list[str] = []
    for asked, answer in (*_asked(history), (question, _last_answer(history))):
        text = the_other(without_asides(asked, names), said, names)
        if earlier and _AGAIN.match(text):
            current = earlier
            continue
        again = asked_again(text, current, answer, names) if current else None
        resolved = _resolve(text, earlier, answer, names) if earlier else _alone(text)
        current = again or resolved
        current = _of_a_time(current, text, has_time, names)
        said.append(current.text)
        earlier = earlier if current.is_unclear or _only_asks_back(text) else current
    return current or Resolved(question, question)


def _alone(question: str) -> Resolved:
    """The first question; "are you sure?" is none where nothing was said."""
    return Resolved(question, question, is_unclear=asks_for_proof(question))


def what_is_asked(text: str) -> str:
    """The text without instructions and politeness; "" when nothing is asked of the documents."""
    asked = without_courtesy(without_instructions(_BLANKS.sub(" ", text)))
    return "" if is_to_the_assistant(asked) else asked


def _only_asks_back(question: str) -> bool:
    """Is it about what was said, so that nothing new is spoken of: "why?", "are you sure?"; or
    what an acronym in it stands for?
    """
    if asks_for_proof(question) or short_form_asked(question):
        return True
    return is_about_the_answer(question) and not own_words(question)


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
    if asks_of_the_whole(question) or short_form_asked(question):
        return Resolved(question, question)
    anchor = _anchor(earlier, names)
    counted = question if times_in(question) else year_beside(question, anchor)
    of_one = asks_for_all(anchor, names)
    is_on = counted != question or goes_on(question, anchor, names, of_one)
    if not (is_on or is_follow_up(question, names)):
        return Resolved(question, question)
    question = with_the_person(counted, earlier.text, answer, names)
    question = with_its_name(question, earlier.text)
    if later := _at_another_time(question, earlier, anchor):
        return later
    if again := swapped(question, earlier.text, earlier.about or "", names):
        elsewhere = bool(places_in(question, names))
        other = _within(earlier.text, question, anchor, answer, names)
        return Resolved(again, again, earlier.about, is_elsewhere=elsewhere, otherwise=other)
    if another := renamed(question, earlier.text, names):
        other = _within("", question, anchor, answer, names)
        return Resolved(another, another, earlier.about, is_elsewhere=True, otherwise=other)
    return _leaning(in_its_place(question, anchor, names), earlier, anchor, answer, names)


def _at_another_time(question: str, earlier: Resolved, anchor: str) -> Resolved | None:
    """The earlier question of another document: the one that it leans on, where that has a time."""
    is_leaning = earlier.about and times_in(anchor) and not times_in(earlier.text)
    later = of_another_time(question, anchor if is_leaning else earlier.text)
    if later and is_leaning:
        return replace(earlier, shown=following(earlier.text, later), about=later, answered="")
    return Resolved(later, later, earlier.about) if later else None


def _leaning(
    rest: str, earlier: Resolved, anchor: str, answer: str, names: Collection[str]
) -> Resolved:
    """Something new, asked of the documents of ``anchor``."""
    said = said_before(answer, names)
    answered = _placed(said, anchor, names)
    topic = earlier.topic or topic_asked(earlier.text, names) or topic_asked(anchor, names)
    if _asks_for_a_part(rest):
        return Resolved(rest, following(rest, anchor), anchor, "", answered, matter=topic)
    if _GRADE.search(earlier.text) and not (CLAUSE.search(rest) or asks_for_all(rest, names)):
        text = f"The grade: {_LEADS_UP.sub('', rest)}"
        return Resolved(text, following(rest, anchor), anchor, answered=answered)
    asked = with_visitors(rest, anchor, topic) if topic else of_the_document(rest, anchor)
    text = _text(asked, earlier.text, topic, said)
    text = text if is_about_the_answer(rest) else with_its_row(text, earlier.text, names)
    is_named = text.endswith(f", {topic}?") and set(own_words(topic)) - set(own_words(anchor))
    shown = following(text if is_named else rest, anchor)
    asks_on = said if is_about_the_answer(rest) and not asks_for_proof(rest) else ""
    is_new = text == asked and bool(own_words(rest)) and not (asks_on or LEANS.search(rest))
    topic = "" if text == asked else topic
    wide = None if is_new or asks_on or _IT.search(rest) else _of_its_place(text, anchor, names)
    return Resolved(text, shown, anchor, topic, answered, asks_on, is_new, otherwise=wide)


def _of_its_place(text: str, anchor: str, names: Collection[str]) -> Resolved | None:
    """Asked of all documents of the one place that was asked for in brief, where no document was:
    the newest alone was told.
    """
    places = list(dict.fromkeys(place.means for place in places_in(anchor, names)))
    is_of_one = len(places) == 1 and asks_for_all(anchor, names)
    if not is_of_one or times_in(anchor) or _DOCUMENT.search(anchor):
        return None
    wide = with_place(text, places[0], names)
    return Resolved(wide, wide)


def _asks_for_a_part(question: str) -> bool:
    """Is a part of the document asked for, and nothing besides: "what needs to improve there?" """
    part = sections_asked(question)
    return part is not None and bool(part.kinds) and not part.asked


def _within(
    earlier: str, question: str, anchor: str, answer: str, names: Collection[str]
) -> Resolved | None:
    """The question's own words, asked of what answered the one before; None where a place tells
    which documents are meant, or nothing was answered.
    """
    if places_in(f"{anchor} {question}", names) or not said_before(answer, names):
        return None
    text = f"{topic_asked(without_time(earlier), names)} {OPENS.sub('', question, count=1)}".strip()
    return Resolved(text, following(text, anchor), anchor)


def _of_a_time(
    resolved: Resolved, asked: str, has_time: HasTime, names: Collection[str]
) -> Resolved:
    """Without the time that was taken along to where there is nothing of it: the asker did not
    say it in this turn. Beside the place that it was said of, the other is asked of alone.
    """
    text, dates = resolved.text, times_in(resolved.text)
    is_taken = resolved.is_elsewhere and dates and not times_in(asked)
    there = places_in(text, names) if is_taken else []
    alone = text[: there[0].start] + text[there[-1].start :] if there else text
    if not is_taken or has_time(alone):
        return resolved
    without, time = without_time(alone), text[dates[0].start : dates[0].end]
    return replace(resolved, text=without, shown=f"{without} (nothing there is from {time})")


def _placed(said: str, anchor: str, names: Collection[str]) -> str:
    """What was said, of the place that it was asked of."""
    places = dict.fromkeys(place.means for place in places_in(anchor, names))
    return f"{said}: {' and '.join(places)}" if said and places else said


def _text(rest: str, earlier: str, topic: str, said: str) -> str:
    """What is looked up: the question's own words, with what its pronouns stand for."""
    if asks_for_proof(rest):
        return f"{said}." if said else earlier
    if said and is_about_the_answer(rest):
        return f"{rest.rstrip('?')}? {said}."
    if topic and (lacks_its_topic(rest) or asks_another_kind(rest, earlier)):
        return f"{rest.rstrip('?')}, {topic}?"
    if topic and _ADDS.match(rest) and not CLAUSE.search(rest):
        return f"{topic} {rest}"
    if stands_alone(rest) or not topic:
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
    if times_in(earlier.text) and len(places) == 1:
        return with_place(earlier.text, places[0].means, names)
    return earlier.about
