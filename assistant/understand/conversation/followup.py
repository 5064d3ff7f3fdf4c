"""Follow-up questions by rules: "and in Lambeth?", "who signed it?", "was that because of ...?".

A follow-up either swaps a place or date in the question before it, or asks something new
about the documents that the question before it was answered from. A question that stands on
its own is left alone, whatever came before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from index.regex import regex

from ...answer_type.asked import kind_asked
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
from .compared import of_both, points_to_two
from .counting import with_what_is_counted
from .courtesy import without_courtesy
from .fresh import asked_afresh
from .gradings import day_of_the_grade, of_those
from .instructions import without_instructions
from .leans import LEANS, goes_on, is_follow_up, stands_alone
from .occasion_of import day_of_the_occasion
from .of_bodies import of_one_body, of_other_bodies
from .pronouns import with_its_row, with_the_person
from .referents import (
    asks_another_kind,
    asks_for_all,
    is_about_the_answer,
    lacks_its_topic,
    of_the_document,
    own_words,
    said_before,
    topic_asked,
    with_visitors,
)
from .renaming import in_its_place, renamed
from .resolved import Kind, Onward, Resolved, following
from .since import since_then
from .sources import asks_for_proof
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
from .taken_along import HasTime, of_a_time
from .turns import asks_around, of_another_time, year_beside
from .unclear import lacks_an_answer, says_nothing_alone

_BLANKS = regex(r"[^\S\n]+")
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


def resolve(
    question: str,
    history: Sequence[Turn],
    names: Collection[str],
    has_time: HasTime = lambda _: True,
) -> Resolved:
    """The question with what it takes from the conversation; ``names`` are the known places."""
    current: Resolved | None = None
    earlier: Resolved | None = None
    said: list[str] = []
    for asked, answer in (*_asked(history), (question, _last_answer(history))):
        if begun := asked_afresh(asked):
            current, earlier, said = None, None, []
        text = the_other(without_asides(begun or asked, names), said, names)
        if earlier and _AGAIN.match(text):
            current = earlier
            continue
        again = asked_again(text, current, answer, names) if current else None
        about = current.about if current else None
        if both := of_both(text, said, names, about or ""):
            again = Resolved(both, both)
        current = again or (_resolve(text, earlier, answer, names) if earlier else _alone(text))
        current = of_a_time(current, text, has_time, names)
        said.append(current.text)
        is_left = (current.kind == "unclear" and earlier) or _only_asks_back(text)
        earlier = earlier if is_left else current
    return current or Resolved(question, question)


def _alone(question: str) -> Resolved:
    """The first question; "are you sure?" is none where nothing was said."""
    return Resolved(question, question, kind="unclear" if says_nothing_alone(question) else "plain")


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
    is_unsaid = points_to_another(question) or points_to_two(question)
    if is_unsaid or lacks_an_answer(question, earlier.text, answer, names):
        return Resolved(question, question, kind="unclear")
    if asks_of_the_whole(question) or short_form_asked(question):
        return Resolved(question, question)
    anchor = _anchor(earlier, names)
    counted = question if times_in(question) else year_beside(question, anchor)
    of_one = asks_for_all(anchor, names)
    is_on = counted != question or goes_on(question, anchor, names, of_one)
    if not (is_on or is_follow_up(question, names)):
        return Resolved(question, question)
    question = with_the_person(counted, earlier.text, answer, names, anchor)
    question = with_its_name(question, earlier.text)
    then = (
        since_then(question, anchor, names)
        or of_those(question, anchor)
        or of_other_bodies(question, anchor)
        or of_one_body(question, earlier.text, names)
        or day_of_the_occasion(question, earlier.text)
        or day_of_the_grade(question, earlier.text, anchor, answer, names)
    )
    if then:
        return Resolved(then, then)
    if later := _at_another_time(question, earlier, anchor):
        return later
    if earlier.kind == "unclear" and not places_in(question, names):
        return _alone(question)
    if again := swapped(question, earlier.text, earlier.about or "", names):
        kind: Kind = "elsewhere" if places_in(question, names) else "plain"
        other = _within(earlier.text, question, anchor, answer, names)
        shown = _told_of(again, earlier.about or "", names)
        return Resolved(again, shown, earlier.about, kind, otherwise=other)
    if another := renamed(question, earlier.text, names):
        other = _within("", question, anchor, answer, names)
        shown = _told_of(another, earlier.about or "", names)
        return Resolved(another, shown, earlier.about, "elsewhere", otherwise=other)
    return _leaning(in_its_place(question, anchor, names), earlier, anchor, answer, names)


def _told_of(text: str, about: str, names: Collection[str]) -> str:
    """How the earlier question is shown, asked of another time or thing of what it leant on."""
    return following(text, about) if about and not places_in(text, names) else text


def _at_another_time(question: str, earlier: Resolved, anchor: str) -> Resolved | None:
    """The earlier question of another document: the one that it leans on, where that has a time."""
    is_leaning = earlier.about and times_in(anchor) and not times_in(earlier.text)
    later = of_another_time(question, anchor if is_leaning else earlier.text)
    if later and is_leaning:
        shown, onward = following(earlier.text, later), replace(earlier.onward, answered="")
        return replace(earlier, shown=shown, about=later, onward=onward)
    if not later and asks_around(question):
        return Resolved(question, question, kind="unclear")
    return Resolved(later, later, earlier.about) if later else None


def _leaning(
    rest: str, earlier: Resolved, anchor: str, answer: str, names: Collection[str]
) -> Resolved:
    """Something new, asked of the documents of ``anchor``."""
    said = said_before(answer, names)
    answered = _placed(said, anchor, names)
    topic = earlier.onward.topic or topic_asked(earlier.text, names) or topic_asked(anchor, names)
    rest = with_what_is_counted(rest, topic)
    if _asks_for_a_part(rest):
        part = Onward(answered=answered, matter=topic)
        return Resolved(rest, following(rest, anchor), anchor, onward=part)
    if _GRADE.search(earlier.text) and not (CLAUSE.search(rest) or asks_for_all(rest, names)):
        text = f"The grade: {_LEADS_UP.sub('', rest)}"
        return Resolved(text, following(rest, anchor), anchor, onward=Onward(answered=answered))
    asked = with_visitors(rest, anchor, topic) if topic else of_the_document(rest, anchor)
    text = _text(asked, earlier.text, topic, said)
    if not (is_about_the_answer(rest) or places_in(anchor, names)):
        text = with_its_row(text, earlier.text, names)
    is_named = text.endswith(f", {topic}?") and set(own_words(topic)) - set(own_words(anchor))
    shown = following(text if is_named else rest, anchor)
    asks_on = said if is_about_the_answer(rest) and not asks_for_proof(rest) else ""
    is_new = text == asked and bool(own_words(rest)) and not (asks_on or LEANS.search(rest))
    onward = Onward("" if text == asked else topic, answered, asks_on)
    wide = None if is_new or asks_on or _IT.search(rest) else _of_its_place(text, anchor, names)
    kind: Kind = "new_matter" if is_new else "plain"
    return Resolved(text, shown, anchor, kind, onward, otherwise=wide)


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
    is_of_all = asks_for_all(rest, ()) and kind_asked(earlier) is not None
    if stands_alone(rest) or not topic or is_of_all:
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
    asked = earlier.text.removesuffix(f" {earlier.onward.asks_on}.")
    if places_in(asked, names):
        return asked
    places = places_in(earlier.about, names)
    if times_in(asked) and len(places) == 1:
        return with_place(asked, places[0].means, names)
    return earlier.about
