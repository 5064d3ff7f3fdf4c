"""How a document is asked for in brief, and the words that ask for nothing besides.

Every word is written once, as a list, of which both the patterns and ``FRAME`` are made: a word
that asks for a summary says nothing of what is to be summed up. Knows English, and no document.
"""

from __future__ import annotations

import re

from index.regex import regex
from index.words import content_stems

from .times.when import DOCUMENT_NOUN


def _any(words: str) -> str:
    return "|".join(words.split())


_CHIEF = "main key chief principal central major top big biggest headline overall general important"
_MATTERS = (
    "finding point message conclusion outcome result theme fact issue takeaway headline highlight"
)
_SAYING = "say said find found conclude concludes concluded show shows showed"
_SUMMING_UP = "summarise summarize recap condense abridge shorten outline explain describe"
_SUMMARIES = "summary summaries overview synopsis digest gist tldr briefing essence essentials"
_LEADING = "talk walk run take"
_LENGTHS = "word line sentence point bullet"
_FEW = "two three four five"
_CONTAINING = "cover contain include"
_DISCUSSED = "discuss discussed"
_NEWEST = "latest last newest"

CHIEF = rf"(?:{_any(_CHIEF)}|most important)"
MATTER = rf"(?:(?:{_any(_MATTERS)})s?|take-aways?)"
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
_SAY = rf"(?:{_any(_SAYING)}|tell(?: us| me)?|told (?:us|me))"
_WHAT_IS = r"\bwhat(?:[’']s| is| was)"
_OF_WHAT = r"(?: (?:of|in|to|at|for) [^,;?]*)?\W*$"

_TO_SUM_UP = (
    r"(?:^\W*|\b(?:please|you|to|me)\s+)"
    rf"(?:{_any(_SUMMING_UP)}|sum up|sum (?:[\w’'-]+ ){{1,6}}?up|boil down)\b"
)
_TO_BE_TOLD = (
    r"\b(?:brief|fill) (?:me|us) (?:in )?(?:on|about)\b|"
    rf"\b(?:{_any(_LEADING)}) (?:me|us) through\b|\bup to speed (?:on|with|about)\b|"
    r"^\W*(?:please )?(?:tell me|show me|explain) what the [^,;?]*\bsa(?:id|ys)\W*$|"
    r"\b(?:tell|give) me (?:(?:a bit|a little|something|more|all) )?about\b|"
    r"^\W*(?:(?:tell|give|show) me )?more(?: details?| information)?\W*$|"
    rf"\banything (?:\w+ )?(?:in|from|about) (?:the|this|that) (?:[\w’'-]+ )*?{_OCCASION}\W*$"
)
_A_SUMMARY = (
    rf"\b(?:{_any(_SUMMARIES)}|tl;dr|pr[ée]cis|run[- ]?down|bottom line|"
    r"(?:short|brief)(?:er)? version|bullet points)\b|"
    rf"\bin (?:a nutshell|brief|(?:a few|{_any(_FEW)}|\d+) (?:{_any(_LENGTHS)})s)\b"
)
_NEWS = (
    r"\b(?:what[’']s|what is|anything|give me) (?:the )?(?:latest|new|news)(?: news)? "
    r"(?:on|about|with|from|in|for)\b"
)
_ITS_MATTER = (
    rf"\b{CHIEF} (?:and (?:most )?\w+ )?{MATTER}\b|\b(?:headlines|highlights|take-?aways)\b|"
    rf"\bwhat(?:[’']s| were| was| are| is) (?:the |their |its )?(?:inspectors?[’'] )?{MATTER}\b"
)
_WHAT_IT_SAYS = (
    rf"\bwhat (?:do|does|did|has|have)\b[^,;?]*\b{_WHO}\b(?: \w+ly)?[^,;?]*\b{_SAY}\b|"
    rf"{_WHAT_IS} (?:(?:said|written|found) )?in (?:the|this|that|it)\b|"
    rf"{_WHAT_IS} (?:[^,;?]*\b{_WRITTEN}\b(?: [^,;?]*)?|this|that|it) (?:all )?about\W*$|"
    rf"\bwhat (?:does|did) [^,;?]*\b(?:{_PAPER}|it)\b(?: [^,;?]*)? "
    rf"(?:{_any(_CONTAINING)}|deal with)\W*$|"
    r"\bwhat (?:should|must|ought|do) (?:I|we) (?:(?:need|have) )?(?:to )?know (?:about|of|from)\b"
)
_HOW_IT_WENT = (
    rf"\bhow (?:did|has) [^,;?]*\b(?:{_OCCASION}|it)\b(?: [^,;?]*)? "
    r"(?:go|gone|turn(?:ed)? out)\W*$|"
    rf"\bhow (?:was|were) [^,;?]*\b{_OCCASION}{_OF_WHAT}|"
    r"\bhow (?:did|do) [^,;?]*\b(?:inspectors|inspection|ofsted) (?:find|see)\b|"
    rf"\bwhat (?:did|have|has) [^,;?]*\b(?:{_any(_DISCUSSED)}|talk(?:ed)? about)\b|"
    rf"^\W*what(?:[’']s| is| was) the (?:most recent|previous|{_any(_NEWEST)}) (?:\w+ )?"
    rf"{_OCCASION}{_OF_WHAT}|"
    r"\bwhat (?:happened|went on|was (?:discussed|said|talked about)|came (?:out|up)|stood out|"
    rf"did they (?:discuss|say|talk about)) (?:at|in|of|during|from) [^,;?]*\b{_OCCASION}\b"
)
_WISHES = (_TO_SUM_UP, _TO_BE_TOLD, _A_SUMMARY, _NEWS, _ITS_MATTER, _WHAT_IT_SAYS, _HOW_IT_WENT)
ASKS = regex("|".join(_WISHES), re.I)
CALLED = regex(
    rf"\b{_OTHERS}\b|"
    rf"\b(?!(?:the|this|that|a|an|its|their|latest|last|first|previous|full|whole)\b)[a-z]+ "
    rf"{_OCCASION}\b",
    re.I,
)
"""A document is named by what it is, or by a word before that."""
OF_A_MATTER = regex(
    rf"\b(?:(?:{_SAY}|says)\b[^?]*\bof|(?:{_SAY}|says|{MATTER})\b[^?]*\b(?:about|on|regarding|"
    r"concerning))\b|"
    rf"\b{_OCCASION} (?:about|on|regarding|concerning)\b(?!\W*$)",
    re.I,
)

_OF_PHRASES = (
    "sum boil rundown nutshell bottom version bring speed know text content "
    "go gone went turn turned happened talked came stood out deal told"
)
"""Of the wishes in several words above."""
_OF_DOCUMENTS = (
    "inspector inspectors inspection ofsted letter report visit review minutes paper document"
)
_OF_FORM = (
    "summarised brief briefly paragraph short shorter quick quickly concise fill write written "
    "need compare compared comparison full whole everything anything executive file page recent "
    "new news"
)
"""How it is to be told, and how one asks for that."""
FRAME = content_stems(
    " ".join(
        (
            *(_CHIEF, _MATTERS, _SAYING, _SUMMING_UP, _SUMMARIES, _LEADING, _LENGTHS, _FEW),
            *(_CONTAINING, _DISCUSSED, _NEWEST, _OF_PHRASES, _OF_DOCUMENTS, _OF_FORM),
        )
    )
)
"""Stems of all that asks for a document in brief and names no matter of its own."""
