"""Is a document asked for in brief: "summarise the letter", "what were the main findings in 2024?"
Or all that it praises: "what does Leeds do well?"

The question is read without the places and times that choose the documents. What it asks for
besides, words that no name or title of a document has, makes it a question of that matter, which
is left to the judge. Knows English, and no document's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import OF_BODIES
from .sections import DOES_WELL, FALLS_SHORT, TO_IMPROVE
from .times.when import DOCUMENT_NOUN

_CHIEF = (
    r"(?:main|key|chief|principal|central|major|top|big(?:gest)?|headline|overall|general|"
    r"(?:most )?important)"
)
_MATTER = (
    r"(?:findings?|points?|messages?|conclusions?|outcomes?|results?|themes?|facts?|issues?|"
    r"take-?aways?|headlines?|highlights?)"
)
_OCCASION = rf"(?:{DOCUMENT_NOUN}|meetings?|audits?|hearings?|sessions?|trials?|stud(?:y|ies))"
_OTHERS = (
    r"(?:contract|agreement|interview|transcript|e-?mail|message|newsletter|bulletin|trial|study|"
    r"policy|strategy|plan|guide|guidance|handbook|leaflet|survey|accounts|budget|article|"
    r"procedure|statement|notice|proposal|consultation|audit|charter|evaluation|presentation|"
    r"page|website|faq|thread|spreadsheet)"
)
"""What documents are besides, which call themselves so or are called so by their file."""
_PAPER = rf"(?:{_OCCASION}|{_OTHERS})"
_WRITTEN = rf"(?:letters?|reports?|minutes|papers?|documents?|meetings?|{_OTHERS})"
"""What a visit was about is what was looked at: no document in brief."""
_WHO = (
    r"(?:inspect(?:ors?|orate|ions?)|ofsted|auditors?|reviewers?|authors?|they|it|you|"
    rf"{_PAPER})"
)
_SAY = r"(?:say|said|find|found|conclude[ds]?|tell(?: us| me)?|told (?:us|me)|show(?:ed|s)?)"
_WISHES = (
    r"(?:^\W*|\b(?:please|you|to|me)\s+)(?:summari[sz]e|sum up|sum (?:[\w’'-]+ ){1,6}?up|recap|"
    r"boil down|condense|abridge|shorten|outline|explain|describe)\b|"
    r"\b(?:brief|fill) (?:me|us) (?:in )?(?:on|about)\b|"
    r"\b(?:talk|walk|run|take) (?:me|us) through\b|\bup to speed (?:on|with|about)\b|"
    r"\b(?:summary|summaries|overview|synopsis|pr[ée]cis|run[- ]?down|digest|gist|tl;?dr|"
    r"briefing|essence|essentials|bottom line|(?:short|brief)(?:er)? version|bullet points)\b|"
    r"\bin (?:a nutshell|brief|(?:a few|two|three|four|five|\d+) "
    r"(?:words|lines|sentences|points|bullets))\b|"
    r"^\W*(?:please )?(?:tell me|show me|explain) what the [^,;?]*\bsa(?:id|ys)\W*$|"
    r"\b(?:tell|give) me (?:(?:a bit|a little|something|more|all) )?about\b|"
    r"\b(?:what[’']s|what is|anything|give me) (?:the )?(?:latest|new|news)(?: news)? "
    r"(?:on|about|with|from|in|for)\b|"
    r"^\W*(?:(?:tell|give|show) me )?more(?: details?| information)?\W*$|"
    rf"\banything (?:\w+ )?(?:in|from|about) (?:the|this|that) (?:[\w’'-]+ )*?{_OCCASION}\W*$"
)
_ASKED_OF_ALL = (
    rf"\b{_CHIEF} (?:and (?:most )?\w+ )?{_MATTER}\b|\b(?:headlines|highlights|take-?aways)\b|"
    rf"\bwhat(?:[’']s| were| was| are| is) (?:the |their |its )?(?:inspectors?[’'] )?{_MATTER}\b|"
    rf"\bwhat (?:do|does|did|has|have)\b[^,;?]*\b{_WHO}\b(?: \w+ly)?[^,;?]*\b{_SAY}\b|"
    r"\bwhat(?:[’']s| is| was) (?:(?:said|written|found) )?in (?:the|this|that|it)\b|"
    rf"\bwhat(?:[’']s| is| was) (?:[^,;?]*\b{_WRITTEN}\b(?: [^,;?]*)?|this|that|it) "
    r"(?:all )?about\W*$|"
    rf"\bwhat (?:does|did) [^,;?]*\b(?:{_PAPER}|it)\b(?: [^,;?]*)? "
    r"(?:cover|contain|deal with|include)\W*$|"
    r"\bwhat (?:should|must|ought|do) (?:I|we) (?:(?:need|have) )?(?:to )?know (?:about|of|from)\b|"
    rf"\bhow (?:did|has) [^,;?]*\b(?:{_OCCASION}|it)\b(?: [^,;?]*)? "
    r"(?:go|gone|turn(?:ed)? out)\W*$|"
    r"\bwhat (?:did|have|has) [^,;?]*\b(?:discuss(?:ed)?|talk(?:ed)? about)\b|"
    r"\bhow (?:did|do) [^,;?]*\b(?:inspectors|inspection|ofsted) (?:find|see)\b|"
    rf"^\W*what(?:[’']s| is| was) the (?:latest|last|most recent|newest|previous) (?:\w+ )?"
    rf"{_OCCASION}(?: (?:of|in|to|at|for) [^,;?]*)?\W*$|"
    rf"\bhow (?:was|were) [^,;?]*\b{_OCCASION}(?: (?:of|in|to|at|for) [^,;?]*)?\W*$|"
    r"\bwhat (?:happened|went on|was (?:discussed|said|talked about)|came (?:out|up)|stood out|"
    rf"did they (?:discuss|say|talk about)) (?:at|in|of|during|from) [^,;?]*\b{_OCCASION}\b"
)
_ASKS = regex(f"{_WISHES}|{_ASKED_OF_ALL}", re.I)
_FRAME = content_stems(
    "summary summarise summarize summarised overview synopsis rundown digest gist tldr nutshell "
    "brief briefly briefing few line sentence word paragraph short shorter quick quickly concise "
    "boil sum recap condense abridge shorten outline explain describe fill talk walk run take "
    "speed version essence essential bottom bring through know up down "
    "main key chief principal central major top big biggest headline overall general important "
    "most finding point message conclusion outcome result theme fact issue takeaway highlight "
    "say said find found conclude concluded tell told show give write want need please can could "
    "would like compare compared comparison written full whole everything anything content bullet "
    "executive happened went discuss discussed talked came stood out cover contain deal include "
    "go gone turn turned two three four five "
    "inspector inspectors inspection ofsted letter report visit review minutes paper document file "
    "text page last latest recent new news"
)
_PRAISES = regex(DOES_WELL, re.I)
_BLAMES = regex(rf"{FALLS_SHORT}|{TO_IMPROVE}", re.I)
_PRAISE = OF_BODIES | content_stems(
    "strength strong positive praise praised praising pleased impressed happy good well do done "
    "work worked working going really particularly children service area practice identify "
    "identified noted see saw seen think thought highlighted name named list mention mentioned "
    "thing aspect"
)
_CALLED = regex(
    rf"\b{_OTHERS}\b|"
    rf"\b(?!(?:the|this|that|a|an|its|their|latest|last|first|previous|full|whole)\b)[a-z]+ "
    rf"{_OCCASION}\b",
    re.I,
)
"""A document is named by what it is, or by a word before that."""
_OF_A_MATTER = regex(
    rf"\b(?:(?:{_SAY}|says)\b[^?]*\bof|(?:{_SAY}|says|{_MATTER})\b[^?]*\b(?:about|on|regarding|"
    r"concerning))\b|"
    rf"\b{_OCCASION} (?:about|on|regarding|concerning)\b(?!\W*$)",
    re.I,
)
_ASKS_A_FACT = regex(
    r"^\W*(?:(?:and|so|but)\s+)?(?:who(?:m|se)?|when|where|how (?:many|much|long|often|old|far))\b",
    re.I,
)
"""Of a document that has a summary: "where is it?", "how many key issues are there?"."""
_SEVERAL = regex(
    r"\b(?:each|every|all|both|documents|(?:news)?letters|reports|papers|files|visits|inspections|"
    r"reviews|audits|meetings|policies|strategies|plans|contracts|bulletins|e?-?mails|articles)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Gist:
    """What is asked for in brief."""

    besides: frozenset[str]  # stems that the document has to be called by
    of_several: bool  # and not of the one that is meant, or the newest
    names_paper: bool  # it is called by its own name, or by what it is
    praises: bool = False  # nothing is wanted of it but what it praises ...
    blames: bool = False  # ... and what it asks to be done


def gist_asked(question: str, topic: str) -> Gist | None:
    """None where something else is asked; ``topic``: the question without places and times.

    >>> gist_asked("Summarise the letter.", "Summarise the letter.").of_several
    False
    """
    if _ASKS_A_FACT.match(question):
        return None
    if praised := _praise_asked(question, topic):
        return praised
    if not _ASKS.search(question):
        return None
    besides = content_stems(topic) - _FRAME - {""}
    names_paper = bool(_CALLED.search(topic)) and not _OF_A_MATTER.search(topic)
    return Gist(besides, bool(_SEVERAL.search(question)), names_paper)


def _praise_asked(question: str, topic: str) -> Gist | None:
    """All that is praised, where no matter is named of which that is asked."""
    besides = content_stems(_BLAMES.sub(" ", topic)) - _FRAME - _PRAISE - {""}
    if besides or not _PRAISES.search(question):
        return None
    is_of_several, blames = bool(_SEVERAL.search(question)), bool(_BLAMES.search(question))
    return Gist(frozenset(), is_of_several, names_paper=False, praises=True, blames=blames)
