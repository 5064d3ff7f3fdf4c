"""Remarks beside a question fall away: "I need both names for the minutes.", "Before I go: ...".

What the asker wants the answer for, or how it should look, is not asked of the documents. What
a remark says the question is about is kept ("I mean in the 2019 letter."), and so is all that
tells something the question may lean on ("My bin was not emptied. Is that usual?"). Knows the
words of remarks, and no document.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from index.describe.dates import find_dates
from index.regex import regex
from index.sentences import split
from index.words import content_words

from ..times.when import DOCUMENT_NOUN
from .courtesy import asks_at_once, without_courtesy
from .swaps import QUESTION_WORD, places_in

_ENDS = regex(r"(?<=[?!])\s+|\s*\n\s*")
_ASKS = regex(
    r"\?\W*$|^\W*(?:(?:and|but|or|so|also|then|please|just)\b[\s,]*)*(?:"
    rf"{QUESTION_WORD.pattern}|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|"
    r"should|tell|show|list|name|give|find|summari[sz]e|describe|explain|compare|quote|outline|"
    r"state|look)\b)",
    re.I,
)
_I = r"(?:(?:we|i)(?:[’'](?:m|re|d|ll|ve))?)"
_PIECE = (
    r"(?:papers?|minutes|notes?|briefings?|presentations?|speech|talk|slides?|essay|thesis|"
    r"dissertation|homework|assignment|article|blog|newsletter|spreadsheet|chronology|research|"
    r"own|sake|benefit|information|colleagues?|boss|manager|editor|tutor|friend)"
)
_WORK = rf"(?:{_PIECE}|files?|records?|reports?|meetings?|committee|board|panel|project|letter)"
"""What an answer is wanted for."""
_FORM = (
    r"(?:lists?|tables?|names?|dates?|numbers?|figures?|sentences?|words?|lines?|summary|answers?|"
    r"quotes?|paragraphs?|overview|yes or no|bullets?|bullet points?|headlines?)"
)
_PART = (
    rf"(?:{_FORM}|address|town|title|page|spelling|details?|references?|wording|"
    rf"for (?:[\w’'-]+ ){{1,3}}{_WORK}|(?:want|need|like|have|asked for) (?:it|this|that|both))"
)
"""All that is said to be needed of an answer."""
_ENOUGH = r"(?:handy|fine|enough|useful|good|great|do|helpful|nice|perfect|sufficient|ideal|best)"
_LIKE = r"(?:would|will|[’']d|[’']ll|is|are|should)(?: be)?(?: (?:very|most|more than|just))?"
_SOME = (
    r"(?:(?:a|an|the|one|two|both|all|some|any|just|only|even|short|brief|quick|simple|plain|few|"
    r"exact|bulleted|numbered)\s+)"
)
_NEEDS = regex(
    rf"^\W*(?:(?:{_I}|(?:my|our) \w+) (?:just |only |really |also |actually |still )*"
    r"(?:need|want|require|(?:would )?(?:like|love)|have to|must|has? asked|asked|is asking)"
    rf"s?\b(?=.*\b{_PART}\b)|"
    rf"{_I} (?:am |are )?(?:just |currently )?(?:writing|preparing|drafting|compiling|updating|"
    rf"checking|finishing|putting together|working on)\b(?=.*\b{_WORK}\b)|"
    rf"{_I} have (?:a|an|my|our) (?:\w+ )?(?:meeting|deadline|interview|exam|viva|call)\b|"
    rf"{_I} (?:am |are )?(?:busy|in a (?:hurry|rush)|curious|new(?: here| to this)?)\W*$|"
    rf"{_I} (?:can ?not|can[’']t|could not|couldn[’']t) (?:find|see|tell|remember|recall) "
    r"(?:it|this|that|anything|any mention|where|which)\b|"
    rf"(?:it[’']?s|it is|this is|that[’']?s|that is) for (?:[\w’'-]+ ){{1,3}}{_WORK}\b|"
    rf"for (?:my|our|the|a) {_WORK}\W*$|"
    rf"{_SOME}+(?:\w+\s+)?{_FORM}\b[^?]{{0,20}}? {_LIKE} {_ENOUGH}\b|"
    rf"{_SOME}*(?:in )?{_SOME}*(?:\w+ )?{_FORM}(?:,? (?:only|please|if possible))?\W*$|"
    r"(?:please )?(?:keep it|make it|be|as) (?:\w+ )?(?:short|brief|concise|simple|precise|exact|"
    rf"specific|detailed)\b|no need (?:for|to)\b|no (?:more than {_SOME}+)?{_FORM}\W*$|"
    r"no (?:long \w+|details?)(?: needed| please)?\W*$)",
    re.I,
)
"""Nothing but what somebody wants it for, or in what form."""
MOST_WORDS = 6
"""With more words of meaning than this, a remark tells something."""
_MEANS = regex(
    rf"^\W*(?:{_I} (?:(?:am |are )?(?:asking|talking|thinking|speaking|looking|reading|interested|"
    rf"referring|concerned|(?:writing|working|researching)(?: (?:\w+ ){{0,2}}{_WORK})?"
    r"(?= about| on))"
    r"(?: only| just| mainly| here)?(?: (?:of|about|at|in|into|to|with|on|for))?|"
    r"(?:only |just |do )?(?:mean|meant)(?: by that)?|"
    r"refer to)|(?:this|that|it|my question) (?:(?:is|was) (?:about|regarding|in relation to)|"
    r"concerns|refers to|relates to)|that is,|"
    rf"(?:only|just)(?= in| for| about| the)(?! the (?:exact )?{_FORM}\W*$))\s+",
    re.I,
)
"""What follows says what the question is about: "I mean in the 2019 letter." """
_LEADS_IN = regex(
    rf"^\W*(?:(?:before|while|whilst|as|since|now that) {_I}(?: am| are| have| just)? "
    r"(?:go|leave|forget|start|begin|finish|close|stop|sign|log|send|here|at it|on)"
    r"(?: (?:back|on|off|up|out|away|today|now|here|this|it|the subject|(?:in)?to the \w+))*|"
    r"if i (?:may|might|can|could)(?: just)?(?: ask)?|"
    r"(?:in (?:(?:one|a|two|three|few|single|short|brief)\s+)*(?:sentences?|words?|lines?)|"
    r"briefly|in short|in brief|in a nutshell)|"
    rf"for (?:my|our|the|a|an|tomorrow[’']s|next week[’']s)(?: [\w’'-]+){{0,2}} {_PIECE}|"
    r"(?:(?:a|one|my|the|just|quick|last|final|first|second|third|other|more|brief|"
    r"simple|follow-up|silly|general|little)\s+)*(?:question|thing|query|point)"
    r"(?: (?:more|from me|for you|then|is|please|though))?|last one|"
    r"(?:just )?out of (?:\w+ )?(?:curiosity|interest)|"
    rf"just (?:to (?:check|confirm|be (?:clear|sure|certain))|checking|wondering|curious)|"
    rf"{_I} (?:was |am |are |were )?(?:just )?(?:wondering|curious|asking)|"
    r"(?:can|could|may|might) i (?:just )?ask(?: you)?(?: (?:something|this|one thing))?|"
    r"for the record|by the way|remind me|help me(?: out)?|let[’']s see|let me see)"
    r"\s*(?:[:,–—]|-(?=\s))\s*",
    re.I,
)
_POINTS_BACK = regex(r"\b(?:it|its|this|that|these|those|they|them|their|there)\b", re.I)
_POINTED_OUT = regex(
    rf"(?:\b(?:in|from|for|at|of|on|during|about)\s+)?(?:the\s+)?(?:{DOCUMENT_NOUN}\s+(?:of|from|in)"
    r"\s+)?$",
    re.I,
)
_ITS_DOCUMENT = regex(rf"^[’']?s?\s+(?:[a-z]+\s+){{0,2}}?{DOCUMENT_NOUN}\b", re.I)


def without_asides(text: str, names: Collection[str]) -> str:
    """The question without the remarks beside it, but with the place and time that they say.

    ``names`` are the known places. A text that asks nothing besides is left as it is.

    >>> without_asides("Who signed it? I need the name. I mean in the 2019 letter.", [])
    'Who signed it, in the 2019 letter?'
    """
    found = _sentences(text)
    sentences = [one if asks_at_once(one) else _LEADS_IN.sub("", one) for one in found]
    asked = [one for one in sentences if _asks(one)]
    if not asked:
        return " ".join(sentences) or text
    asides = [
        one
        for one, after in zip(sentences, [*sentences[1:], ""], strict=True)
        if _is_aside(one) and not _leans_on(after, one)
    ]
    question = " ".join(one for one in sentences if one not in asides)
    for remark in asides:
        if about := _about(remark, question, names):
            question = f"{question.rstrip(' ?.!')}, {about}?"
    return question


def _sentences(text: str) -> list[str]:
    pieces = [piece for piece in _ENDS.split(text) if piece.strip()]
    found = [piece[start:end] for piece in pieces for start, end in split(piece)]
    return [one for one in found if without_courtesy(one)]


def _asks(sentence: str) -> bool:
    return bool(_ASKS.search(sentence)) and not _is_aside(sentence)


def _is_aside(sentence: str) -> bool:
    if sentence.rstrip().endswith("?"):
        return False
    needs = _NEEDS.match(sentence) and len(content_words(sentence)) <= MOST_WORDS
    return bool(needs or _MEANS.match(sentence))


def _leans_on(question: str, remark: str) -> bool:
    """Does it point to what was needed: "I need a permit. Who issues it?" """
    return _asks(question) and bool(_POINTS_BACK.search(question)) and not _MEANS.match(remark)


def _about(remark: str, question: str, names: Collection[str]) -> str:
    """What a remark says that the question is about: all of it, or its place and time."""
    if means := _MEANS.match(remark):
        return remark[means.end() :].strip(" .!,;:")
    said = []
    if not places_in(question, names):
        said += [f"in {place.means}" for place in places_in(remark, names)[:1]]
    if not find_dates(question):
        said += [_time(remark, date.start, date.end) for date in find_dates(remark)[:1]]
    return " ".join(one for one in said if one)


def _time(remark: str, start: int, end: int) -> str:
    """The time with the document that it is of; "" where it is the asker's own."""
    before, after = _POINTED_OUT.search(remark[:start]), _ITS_DOCUMENT.match(remark[end:])
    begins = before.start() if before else start
    is_its_own = remark[begins:].lower().startswith("for")
    is_of_one = not is_its_own and (after or re.search(DOCUMENT_NOUN, remark[begins:start], re.I))
    return remark[begins : end + (after.end() if after else 0)].strip() if is_of_one else ""
