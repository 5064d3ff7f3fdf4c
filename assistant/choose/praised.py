"""What is shown where praise or blame is asked for: "what worked well?", "what has to improve?"

What a visit looked at, and how, is neither, though it names every topic that the question names;
and what a document lists as needing to improve, or says nothing but ill of, is no strength. Such
lines show that the documents tell of the matter, and are not what they say of it. Nor is praise
what has to improve. Does not judge whether anything else is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.records import Sentence
from index.regex import regex
from index.words import content_stems, stems

from ..answer_type.praise_and_blame import DOES_WELL, FALLS_SHORT, IMPROVE, TO_IMPROVE
from ..answer_type.visit_scope import tells_of_visit
from ..understand.presupposed.clauses import clauses
from ..understand.presupposed.directions import directions
from .select import Verdict, best_first

_STRENGTHS = regex(DOES_WELL, re.I)
_BLAMES = regex(FALLS_SHORT, re.I)
_TO_BE_BETTER = regex(
    rf"{FALLS_SHORT}|\b{IMPROVE}|\bwhat(?:[’']s| is| was| were| are)? wrong\b|"
    r"\bwhat\b[^?]{0,40}\b(?:needs?|must|should|has to|have to|had to|ought to)\b[^?]{0,40}"
    r"\b(?:be (?:better|done|changed|different|tackled|addressed|sorted)|change|fix\w*)\b|"
    r"\bwhat (?:should|must|does|do) (?!I\b|we\b|you\b)[^?]{0,40}\b(?:do|change) about\b|"
    r"^\W*(?:(?:and|so|but) )?(?:which|where|who)\b.*\b(?:failing|struggl\w+|short of|"
    r"lack(?:s|ed|ing)?|(?:weak|poor|bad) (?:on|in|at)|let(?:ting)? down|behind with|"
    r"(?:problems?|issues|trouble|difficulties) with)\b|"
    r"\b(?:improvements?|changes) (?:wanted|needed|called for)\b|\bto improve\b",
    re.I,
)
_NEEDS = regex(r"\b(?:needs?|required)\b", re.I)
"""What meets children's needs well is not told here from what needs to be better."""
_LISTS_FAILINGS = regex(rf"{TO_IMPROVE}|recommend|weakness", re.I)
_NO_FAULT = regex(
    r"\b(?:no|not any|without(?: any)?) (?:[\w-]+ ){0,2}?(?:disruptions?|breakdowns?|concerns?|"
    r"delays?|drift|gaps?|problems?|issues|complaints?|failings?|weaknesses|risks?)\b|"
    r"\b(?:when|where|if|as) (?:it is |they are )?needed\b",
    re.I,
)
_LEAVES_TO_DO = regex(
    r"\b(?:should|must|could|not|however|further|yet|limited|lack\w*|insufficien\w*|variab\w*|"
    r"varied|too|although|but|despite|gaps?|shortfalls?|delays?|drift|few|without|unclear|never|"
    r"missing|no|remain\w*|incomplete|absen\w+|difficult\w*|challeng\w*|risks?|concern\w*|"
    r"recommend\w*|outdated|overdue|late|worr\w*|weak\w*|needed|"
    r"negativ\w*|turnover|shortages?|deteriorat\w*|worse\w*|unable|ineffective\w*|inadequa\w*|"
    r"hinder\w*|hamper\w*|inundat\w*|overwhelm\w*|inappropriate\w*|unnecessar\w*|pressures?|"
    r"fail\w*|poor\w*|inconsisten\w*|slow\w*|problem\w*|wrong\w*|criticis\w*|error\w*|mistake\w*|"
    r"needs? (?:to|for|further|more)|(?:is|are) required|"
    r"(?:main|biggest|significant|key|serious|major) (?:issue|problem)s?)\b|\w+n[’']t\b",
    re.I,
)
"""A word of these beside praise may tell what is left to do."""


def without_no_praise(question: str, verdict: Verdict) -> Verdict:
    """Without the lines that cannot be the praise or the blame that is asked for."""
    praises = bool(_STRENGTHS.search(question))
    if verdict.outright or not (praises or asks_blame(question)):
        return verdict
    judged = [
        one
        for one in verdict.judged
        if not tells_of_visit(one.candidate.sentence)
        and not (praises and _is_ill(one.candidate.sentence))
    ]
    best = best_first(judged)[0].candidate.sentence if judged else None
    if best and not praises and tells_fault(question, best):
        judged = [one for one in judged if not _is_well(question, one.candidate.sentence)]
        if _BLAMES.search(question):
            judged = [one for one in judged if tells_fault(question, one.candidate.sentence)]
    return replace(verdict, judged=tuple(judged))


def asks_blame(question: str) -> bool:
    """Is it asked what is wrong, or has to improve, and not what is good as well?"""
    return bool(_TO_BE_BETTER.search(question)) and not _STRENGTHS.search(question)


def tells_fault(question: str, sentence: Sentence) -> bool:
    """Does it list, lack or regret anything, but in words that the question has itself?

    Of children who are missing it is no fault that they are "missing".
    """
    text, asked = _NO_FAULT.sub(" ", sentence.text), content_stems(question)
    said = {stem for one in _LEAVES_TO_DO.finditer(text) for stem in stems(one.group())}
    if _is_listed_as_failing(sentence) or said.difference(asked):
        return True
    return -1 in _qualities(text)


def _is_ill(sentence: Sentence) -> bool:
    if _is_listed_as_failing(sentence):
        return True
    said = _qualities(sentence.text)
    return -1 in said and 1 not in said and not _NEEDS.search(sentence.text)


def _is_well(question: str, sentence: Sentence) -> bool:
    return not tells_fault(question, sentence) and 1 in _qualities(sentence.text)


def _is_listed_as_failing(sentence: Sentence) -> bool:
    return bool(sentence.headings and _LISTS_FAILINGS.search(sentence.headings[-1]))


def _qualities(text: str) -> set[int]:
    return {said.quality for clause in clauses(text) for _, said in directions(clause)}
