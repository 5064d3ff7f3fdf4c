"""Is this the grade that was asked for: "how did care leavers fare?", "the headline rating"?

A row such as "The experiences and progress of care leavers<tab>Good" shares few words with such
a question. The catalogue knows the rows of grades; which of them a question names is told in
``strand``. Knows nothing of what grades mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from index.describe.dates import find_dates
from index.describe.judgements import GRADES, OVERALL, overall
from index.records import Entry, Judgement
from index.regex import regex
from index.words import content_stems, stems

from ..answer_type.bodies import BODY, BODY_OR_AREA, OF_BODIES, OF_WHICH, WHICH_BODY
from ..answer_type.holding import GRADE, Holds
from .strand import EFFECT, rows_named
from .wording import Reads, shared, words_of

_REPORTS = r"\b(?:find|say|see|think|conclude|report|learn|hear|whether|if|about)\b"
"""Behind "what did they" it asks for findings, whatever children get in them."""
_ASKS_GRADE = regex(
    r"\b(?:sub-?)?(?:judge?ments?|grad(?:e|es|ed)|ratings?|rated|verdicts?)\b|"
    r"\bwhat (?:is|was) (?:the |its )?overall effectiveness\b|"
    r"\bhow (?:is|are|was|were)\b.*\bjudged\b|"
    r"\b(?:what|which|list|name|all|give)\b.*\bjudged\b|"
    r"\bhow (?:did|has|have|had|does)\b.*\b(?:fared?|scored?|perform(?:ed)?|do|done|c[ao]me out)\b|"
    rf"\b(?:which|what)\b.*\b(?:got|gets?|received?|(?:was|were) given|ha[ds]|have)\s+(?:an? )?"
    rf"(?:{GRADES})\b|"
    rf"^\W*(?:is|are|was|were) (?:there )?any (?:other )?{BODY}\b.*\b(?:{GRADES})\b|"
    rf"(?:{WHICH_BODY}|\bhow many{OF_WHICH}{BODY}\b).*"
    rf"\b(?:(?:is|are|was|were|be|been)\s+(?:(?:now|still|currently|overall)\s+)?(?:{GRADES})\b|"
    r"(?:requires?|required) improvement\b)|"
    r"\bwhat (?:is|was|were) the (?:outcome|result)s? of\b.*\binspection\b|"
    rf"\bwhat (?:did|was|were)\b(?:(?!{_REPORTS}).)*"
    r"\b(?:receive|get|score|achieve|earn|give|given|awarded?)\b",
    re.I,
)
_GRADE_NOUN = regex(
    r"\b(?:sub-?)?(?:judge?ments?|grad(?:e|es|ed)|ratings?|rated|judged|verdicts?)\b", re.I
)
_ASKS_MORE = regex(
    r"(?:[,;]|\band\b|\bbut\b)\s+(?:\w+\s+)?(?:what|why|how|who|which|when|where)\b", re.I
)
"""It may be of this that the question says what a grade was not for."""
_HEAD = regex(r"(?:sub-?)?judge?ments?\s*\t\s*(?:grade|rating)s?\W*", re.I)
"""The head of a table of grades."""
_IS_IT = regex(
    r"^\W*(?:is|was|are|were|did\b.*\b(?:get|receive|achieve|earn|score))\b"
    rf".*\b(?:{GRADES})\b"
    r"(?:\s+(?:overall|in|on|at|by|the|its|inspection|then|(?-i:[A-Z][\w’'&-]*)))*\W*$",
    re.I,
)
"""Of a place it asks for the overall grade, "is Leeds still inadequate?", of a strand for its."""
_ASKS_WHOSE = regex(
    rf"\b(?:which|what|list|name|all|give|how many|any){OF_WHICH}{BODY_OR_AREA}\b", re.I
)
"""It is asked who has a grade: "which council was judged outstanding?"."""
_ASKS_ALL = regex(
    r"\b(?:what|which|list|name|give|show|all)\b[^,;?]*\b(?:grades|judge?ments|ratings)\b"
    r"(?!.*\b(?:since|before|after|until|between)\b)",
    re.I,
)
"""Of one inspection, whose day is named, every grade."""
_ASKS_PART = regex(
    r"\b(?:which|what|same|any|one|other|each)(?: (?:of|the|other|one|its))* "
    r"(?:parts?|areas?|aspects?|strands?|elements?|categor(?:y|ies)|judge?ments?|rows?|services?)\b|"
    r"\banything\b",
    re.I,
)
"""It is asked what has a grade: "which part of the service was inadequate?"."""
_ASKS_WHY = regex(r"\bwhy\b|\bhow come\b|\breasons?\b", re.I)
_ASKS_SINCE_WHEN = regex(rf"^\W*when\b.*\b(?:{GRADES})\b", re.I)
_ABOUT_GRADES = content_stems(
    "judgement judgment judged sub grade graded grading rating rated strand area inspection "
    "inspected give given award awarded receive get got fare score perform achieve earn reach "
    "come came verdict outcome result still table differ difference compare comparison change "
    "changed same both respectively ever full fully recent latest last list name show every"
)
_PART_OF_YEAR = regex(
    r"\b(?:of|in|from|the)\s+(?:early|mid|late|spring|summer|autumn|winter)\b(?!\s+(?:help|years)\b)",
    re.I,
)
"""Before the year, which may be gone: "the inspection of late 2022"."""
_BODY = OF_BODIES | content_stems("children service")
_IN_CARE = regex(r"\bin care\b|\blooked[ -]after\b", re.I)
_BOTH_NAMES = content_stems("care looked")
"""British reports say "children looked after" up to about 2017 and "in care" since."""
_OF_ANY = content_stems("safeguarding")
"""People call by it whatever protects children, and not one strand."""
_SENTENCE = regex(
    r"(?<=[.?!:])\s+|\band (?:(?:I|we)(?:[’']d| would)? )?(?:need|want|like)"
    r"(?: to (?:know|have|see))? (?=(?:the|what|which)\b)",
    re.I,
)
_BEFORE_TIME = regex(
    r"\b(?:since|between|from|until|till|after|before|by|and|to)(?:\s+(?:the|its|their))?\s*$", re.I
)
_THAN = r"\s+than\s+(?:(?-i:[A-Z])|(?:at|for|in|on|overall)\b|\W*$)"
"""Behind it stands a place, or did before it was read."""
_BETTER = (
    r"\b(?:better|best|worse|worst|stronger|strongest|weaker|weakest)\b"
    rf"(?=\W*$|[,?]|\s+(?:at|for|in|on|with|overall)\b|{_THAN})"
)
_COMPARES = regex(
    r"\b(?:which|who)\b.*\b(?:is|are|was|were|has|have|had|does|do|did|fares?|fared|comes?|came)\b"
    rf".*{_BETTER}|^\W*(?:is|are|was|were|does|do|did|has|have|had)\b.*\b(?:or\b.*{_BETTER}|"
    rf"(?:better|worse|stronger|weaker){_THAN})|{_BETTER}[^?]*\bor\b",
    re.I,
)
"""Which of several places does better, as grades tell: "is Leeds or Hull better at leadership?"."""
_COMPARED = regex(r",[^?]*\bor\b[^,?]*\W*$|(?-i:\b[A-Z][\w’'-]*)", re.I)
"""The places themselves: "..., Leeds or Hull?"."""
_NOUN_OF_TIME = regex(r"\s+(?:(?:focused|full)\s+)?(?:visit|inspection|report|letter)\b", re.I)
"""Of which the time is: "before the 2022 visit"."""
_MOVES = regex(
    r"\b(?:since|go|goes|going|went|gone|up|down|better|worse|improved?|improving|r[io]sen?|fell|"
    r"fall(?:en)?|drop(?:ped)?|declined?|deteriorated?|happen(?:ed)?|mov(?:ed?|ing)|stay(?:ed)?|"
    r"best|worst|stronger|strongest|weaker|weakest)\b",
    re.I,
)
"""How a grade has changed is told by the grades; "improvement" may be what was graded."""


def grade_asked(question: str) -> Reads | None:
    """Which sentences of a document give the grade; None when no grade is asked for."""
    compares = compares_grades(question)
    if compares:
        question = _COMPARED.sub(" ", _MOVES.sub(" ", question))
    named = compares or _asks_grade(question)
    if not named and not _IS_IT.match(without_times(question)):
        return None
    wanted, part = _grade_named(question), _part_named(_last_of(question))
    asking = without_times(_ASKS_WHOSE.sub(" ", question) if wanted else question)
    every = bool(_ASKS_ALL.search(question)) and len(find_dates(question)) == 1

    def read(entry: Entry) -> Holds | None:
        if not entry.catalogue.judgements:
            return None
        if not named:
            more = _subject(asking) - words_of(entry) - OVERALL - _BODY
            if not _is_named(entry, question):
                return None
            strand = _asked_in(asking, entry, alone=False) if more else []
            is_strand = bool(strand) and _are_all(strand, asking, entry)
            return in_rows(strand if is_strand else [] if more else overall(entry.catalogue))
        if part and not (wanted and not _is_named(entry, question)):
            return in_rows(_of_grade(part, entry))
        rows = _asked_in(_last_of(asking), entry, alone=False) or _asked_in(asking, entry)
        if every and not wanted and _is_of_all(rows, question, entry):
            return in_rows(entry.catalogue.judgements)
        if compares and not _are_all(rows, asking, entry):
            return None
        return in_rows([row for row in rows if not wanted or plain_grade(row.grade) == wanted])

    return read


def _is_of_all(rows: Sequence[Judgement], question: str, entry: Entry) -> bool:
    """Is the whole of a place asked for, and not its overall grade by that name?"""
    is_whole = bool(rows) and rows == overall(entry.catalogue)
    return is_whole and _is_named(entry, question) and not content_stems(question) & OVERALL


def _are_all(rows: Iterable[Judgement], asking: str, entry: Entry) -> bool:
    """Is nothing asked about but what these rows are of? Care leavers in prison have no grade."""
    subject = _subject(asking) - words_of(entry) - OVERALL - _BODY - _BOTH_NAMES
    graded = content_stems(" ".join(row.subject for row in rows))
    return shared(subject, graded) == subject


def strands(entries: Iterable[Entry]) -> frozenset[str]:
    """The words for what is graded beside the whole, in any of the documents."""
    says = [entry.catalogue for entry in entries]
    rows = (row for one in says for row in one.judgements if row not in overall(one))
    return frozenset[str]().union(*(content_stems(row.subject) for row in rows))


def other_grades(question: str, graded: frozenset[str]) -> Reads | None:
    """Which lines of a document are no answer: all its grades, where the strand that is asked for
    was given none. ``graded``: the words for strands.
    """
    given = grade_asked(question)
    is_of_many = _grade_named(question) or _part_named(_last_of(question))
    if not given or is_of_many or not _GRADE_NOUN.search(question) or _ASKS_MORE.search(question):
        return None
    subject = _subject(without_times(_last_of(question))) - _BODY

    def read(entry: Entry) -> Holds | None:
        asked = subject - words_of(entry) - OVERALL - EFFECT
        named = asked & graded - _OF_ANY
        if not named or 2 * len(named) < len(asked) or given(entry):
            return None
        rows = in_rows(entry.catalogue.judgements)
        return rows and (lambda sentence: rows(sentence) or bool(_HEAD.fullmatch(sentence.text)))

    return read


def _last_of(question: str) -> str:
    """The sentence that asks, after those that lead up to it."""
    return _SENTENCE.split(question.strip())[-1]


def _asked_in(text: str, entry: Entry, alone: bool = True) -> list[Judgement]:
    """The rows that a text asks for; ``alone``: also where it names no strand."""
    subject = _subject(text)
    if not alone and not subject - words_of(entry) - OVERALL - EFFECT:
        return []
    return rows_named(f" {' '.join(stems(text))} ", subject, entry)


def _subject(text: str) -> frozenset[str]:
    said = _PART_OF_YEAR.sub(" ", _MOVES.sub(" ", GRADE.sub(" ", text)))
    subject = content_stems(said) - _ABOUT_GRADES
    return subject | _BOTH_NAMES if _IN_CARE.search(text) else subject


def in_rows(rows: Iterable[Judgement]) -> Holds | None:
    places = {(row.start, row.end) for row in rows}
    return (lambda sentence: (sentence.start, sentence.end) in places) if places else None


def _is_named(entry: Entry, question: str) -> bool:
    """Does the question say whom this document is about?"""
    return any(name.lower() in question.lower() for name in entry.catalogue.names)


def _of_grade(grade: str, entry: Entry) -> list[Judgement]:
    """All rows of a grade; the overall one only where no other has it."""
    catalogue = entry.catalogue
    rows = [row for row in catalogue.judgements if plain_grade(row.grade) == grade]
    whole = overall(catalogue)
    return [row for row in rows if row not in whole] or rows


def compares_grades(question: str) -> bool:
    """Is it asked which of several places does better?"""
    return bool(_COMPARES.search(question))


def whose_grade(question: str) -> bool:
    """Does it name a grade, and ask which place it was given to?"""
    return _asks_grade(question) and bool(_grade_named(question))


def _grade_named(question: str) -> str:
    """The one grade whose holders are asked for, in small letters; "" where none is."""
    return _only_grade(question) if _ASKS_WHOSE.search(question) else ""


def _part_named(question: str) -> str:
    """The one grade of which it is asked what has it; "" where none is."""
    return _only_grade(question) if _ASKS_PART.search(question) else ""


def _only_grade(question: str) -> str:
    named = {match.group().lower() for match in GRADE.finditer(question)}
    return plain_grade(named.pop()) if len(named) == 1 else ""


def without_times(question: str) -> str:
    for date in reversed(find_dates(question)):
        before = _BEFORE_TIME.sub("", question[: date.start])
        noun = _NOUN_OF_TIME.match(question, date.end)
        question = f"{before} {question[noun.end() if noun else date.end :]}"
    return question


def plain_grade(grade: str) -> str:
    """The older "requires improvement" is the later "requires improvement to be good"."""
    return grade.lower().removesuffix(" to be good").replace("requires", "require")


def _asks_grade(question: str) -> bool:
    """By name, or by the choice: "was it outstanding, good or inadequate?" Not for the reason."""
    if _ASKS_WHY.search(question) or _ASKS_SINCE_WHEN.search(question):
        return False
    choice = {match.group().lower() for match in GRADE.finditer(question)}
    return bool(_ASKS_GRADE.search(question)) or len(choice) > 2
