"""What a question takes to have happened, and its documents tell of nowhere.

"Why was the adoption service shut down?" has no answer where documents that speak of the adoption
service never say that it, or any part of it, was closed, ended or withdrawn. What happened may be
told in other words of the same kind, beside half of what it happened to. Where the documents
have no word for that, nothing is certain, and the judge decides. Knows English verbs, and reads
passages that hold a word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from index.describe.people import STYLE
from index.records import Entry
from index.regex import regex
from index.words import STOP_WORDS, is_negative, stem, stems, words

from ..entities.unknown import CALENDAR
from .clauses import RECORD, SENTENCE_END
from .polarity import BROUGHT_ABOUT, GENERAL, REPORTED
from .things import Texts

_ASKS_REASON = regex(
    r"(?:^|[.?!:,;]\s+|\b(?:and|but|so|know|ask|asks|wonder|explain|me)\s+)\W*"
    r"(?:why|how come|(?:for |what |which )+reasons?|on what grounds|when (?=did|was|were)|"
    rf"what {BROUGHT_ABOUT})\b(?P<taken>[^?]*)",
    re.I,
)
_OF_THINGS = frozenset("without lack lacks lacked lacking insufficient".split())
"""These turn round a thing, and not what happened: "why, without notice, was it closed?"."""
_PERSON = regex(
    rf"\b(?i:{STYLE}|(?:mx|lady|lord)\.?\s+)[^\W\d_][\w’'-]*"
    r"(?:\s+[A-Z][\w’'-]+){0,2}"
)
"""Who is often called otherwise where it is told: "the claimant"."""
_SAYS_LITTLE = frozenset(stems("keep look looked feel felt want wanted try tried first last still"))
_DOCUMENT = "letter report document inspection inspector inspect visit meeting year month week day"
MOST_PASSAGES = 1000
"""With more than this, too much is said of a thing to look through."""

_ENDED = (
    r"shut(?:s|ting)?(?: down)?|clos(?:e|es|ed|ing|ure) (?!to\b)|clos(?:ed|ing|ure)|"
    r"abolish(?:ed|ing)?|disband(?:s|ed|ing)?|dissolv(?:e[sd]?|ing)|dismantl(?:e[sd]?|ing)|"
    r"scrap(?:s|ped|ping)?|axed?|axing|discontinu(?:e[sd]?|ing)|w[io]und up|"
    r"decommission(?:ed|ing)?|cancel(?:s|led|ling)?|suspend(?:s|ed|ing)?|"
    r"abandon(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing)|terminat(?:e[sd]?|ing)|"
    r"(?:broke|broken|breaking|break|cut) (?:off|short)|pull(?:s|ed|ing)? out",
    """
    shut close closure abolish abolition disband dissolve dissolution dismantle scrap axe
    discontinue wind wound decommission cancel cancellation suspend suspension abandon withdraw
    withdrew withdrawn withdrawal terminate termination cease cessation end stop halt pause break
    broke broken longer remove removal replace lost phase cut curtail interrupt step pull
    """,
)
_REFUSED = (
    r"refus(?:e[sd]?|ing|al)|reject(?:s|ed|ing|ion)?|disput(?:e[sd]?|ing)|den(?:y|ies|ied|ying)|"
    r"turn(?:ed|s|ing)? down|oppos(?:e[sd]?|ing)|veto(?:es|ed|ing)?|unwilling|block(?:s|ed|ing)",
    """
    refuse refusal reject rejection dispute deny denied denial turned down oppose opposition veto
    unwilling reluctant reluctance decline disagree disagreement object objection against resist
    resistance unsuccessful dismiss seldom withhold withheld block overrule
    """,
)
_DISMISSED = (
    r"sack(?:s|ed|ing)?|fired|dismiss(?:ed|al|ing)?|oust(?:ed|ing)?|resign(?:s|ed|ing|ation)?|"
    r"(?:made )?redundant|quit(?:s|ting)?|(?:stepp?(?:ed)?|stood|stand) down|walk(?:ed)? out",
    """
    sack fire dismiss dismissal oust resign resignation redundant redundancy quit stepped stood
    leave left leavers leaving depart departure turnover retire retirement withdraw withdrew
    remove suspend suspension moved retention vacancy vacant exit interim walk
    """,
)
_PUNISHED = (
    r"fined|prosecut(?:e[sd]?|ing)|sued?|suing|convicted|penalis(?:e[sd]?|ing)|"
    r"sanctioned|banned|reprimand(?:ed|s)?|disciplin(?:ed|ing)|censured?|arrest(?:ed|s)?|jailed",
    """
    fine penalty penalise prosecute prosecution sue court convict conviction sanction ban
    reprimand discipline disciplinary censure arrest jail prison offence offend legal criminal
    charge police
    """,
)
_ORDERED = (
    r"order(?:ed|s|ing)?(?= (?:[\w’'-]+ ){1,5}to\b)|instruct(?:ed|s)?|forc(?:e[sd]|ing)|"
    r"force(?= (?:[\w’'-]+ ){1,5}to\b)|compel(?:led|s)?",
    """
    order instruct instruction force compel require requirement must direct direction demand
    insist oblige obligation ban should need
    """,
)
_UNHAPPY = (
    r"unhappy|unhappiness|dissatisf(?:ied|action)|angry|anger(?:ed)?|furious|"
    r"complain(?:s|ed|ing)?|critici[sz](?:e[sd]?|ing)|dislik(?:e[sd]?|ing)|hate[sd]?|"
    r"(?:dis|mis)trust(?:s|ed)?|frustrat(?:ed|ion)|disappoint(?:ed|ment)|upset|fed up|"
    r"resent(?:s|ed|ment)?",
    """
    unhappy unhappiness dissatisfied dissatisfaction angry anger furious complain complaint
    criticise criticize criticism critical dislike hate distrust mistrust frustrate
    frustration disappoint disappointment upset fed resent resentment concern worry worried
    negative grievance object objection reluctant poorly unsupported undervalue
    """,
)
_CUT = (
    r"cut(?:s|ting)?(?= (?:back|off|out|the|its|their|down|in|to|from|after|before|during)\b)|"
    r"(?:was|were|been|being) cut|slash(?:ed|ing)?",
    """
    cut slash reduce reduction fewer less low fall fell save saving decrease remove withdraw
    withdrew withdrawn close closure end stop limit longer shrink drop cease lose lost
    """,
)
_BROKEN = (
    r"collaps(?:e[sd]?|ing)|br(?:eak|eaking|oke|oken) (?:down|up)|breakdowns?|fell apart|"
    r"(?:go|went|gone) bankrupt|implod(?:e[sd]?|ing)",
    """
    collapse break broke broken breakdown disrupt disruption fell fall fail failure end implode
    bankrupt bankruptcy liquidate liquidation administration insolvent instability unstable
    withdraw stop close disband move
    """,
)
_DEMORALISED = (
    r"demorali[sz](?:ed|ing)|undervalued|unsupported|burn(?:t|ed|ing)? ?out|overwhelmed|stressed",
    """
    demoralise demoralised demoralized morale undervalue unsupported unsupport burn burnout
    overwhelm stress pressure unmanageable strain struggle difficulty poorly lack low
    """,
)
_PROTESTED = (
    r"(?:go|going|went|gone|be|was|were) on strike|strik(?:es|ing)|protest(?:s|ed|ing)?|"
    r"revolt(?:ed)?|riot(?:s|ed)?|boycott(?:s|ed|ing)?",
    """
    strike struck striking protest revolt riot boycott walk industrial dispute demonstration march
    petition
    """,
)
_KINDS = tuple(
    (regex(rf"\b(?:{forms})\b", re.I), frozenset(stems(told)))
    for forms, told in (
        *(_ENDED, _REFUSED, _DISMISSED, _PUNISHED, _ORDERED),
        *(_UNHAPPY, _CUT, _BROKEN, _DEMORALISED, _PROTESTED),
    )
)
"""How a question says what happened, and stems of which a document that tells of it has one."""
_DONE_TO_SOMEBODY = tuple(frozenset(stems(told)) for _, told in (_DISMISSED, _PUNISHED))


def untold(question: str, entries: Sequence[Entry], texts: Texts) -> str | None:
    """The first thing that a question takes to have happened and none of these tells of."""
    named = _named(entries)
    documents = frozenset(entry.id for entry in entries)
    for taken in _taken_for_granted(question):
        for happened, told in _KINDS:
            said = happened.search(taken)
            if said and not _is_denied(taken[: said.start()]):
                rest = happened.sub(" ", taken)
                subject, others = (_subject(one, named) for one in (rest, _PERSON.sub(" ", rest)))
                held = _is_told if others or told not in _DONE_TO_SOMEBODY else _is_told_beside
                if subject and not held(subject, told, documents, texts):
                    return said.group().strip()
    return None


def _is_denied(before: str) -> bool:
    """Does it say of what it is put before that it did not happen?"""
    return any(is_negative(word) for word in words(before) if word not in _OF_THINGS)


def _taken_for_granted(question: str) -> Iterator[str]:
    """What it asks the reason or the time of, and what it reports before it asks."""
    if asked := _ASKS_REASON.search(question):
        yield asked["taken"]
    if reported := REPORTED.match(question):
        yield f"{reported['subject']} {reported['said']}"


def _named(entries: Sequence[Entry]) -> frozenset[str]:
    """Stems that say only which documents are in question."""
    about = (entry.catalogue for entry in entries)
    said = (" ".join((*one.names, one.publisher or "", one.kind or "")) for one in about)
    return frozenset(stems(" ".join((_DOCUMENT, *said))))


def _subject(taken: str, named: Collection[str]) -> dict[str, str]:
    """Words for what it happened to, by stem."""
    return {
        stem(word): word
        for word in words(taken)
        if not (word in STOP_WORDS or word in CALENDAR or word.isdigit())
        and stem(word) not in GENERAL | _SAYS_LITTLE
        and stem(word) not in named
    }


def _is_told(
    subject: dict[str, str], told: Collection[str], documents: Collection[str], texts: Texts
) -> bool:
    """Does a sentence, or the one before it, hold half of what is known here of the subject?

    Where nothing of it is known, or too much is said of it, whatever is asked may be told.
    """
    passages = {one: texts.quoting(word, documents, MOST_PASSAGES) for one, word in subject.items()}
    known = {one for one, found in passages.items() if found}
    if not known or any(len(found) == MOST_PASSAGES for found in passages.values()):
        return True
    return any(
        2 * len(known & near) >= len(known)
        for text in {text for found in passages.values() for _, text in found}
        for said, near in _with_the_one_before(text)
        if not said.isdisjoint(told)
    )


def _is_told_beside(
    subject: dict[str, str], told: Collection[str], documents: Collection[str], texts: Texts
) -> bool:
    """Does a document that holds the name of a person have such a word anywhere?"""
    if _is_told(subject, told, documents, texts):
        return True
    holding = {id_ for word in subject.values() for id_, _ in texts.quoting(word, documents, 20)}
    return any(texts.quoting(word, holding, 1) for word in told)


def _with_the_one_before(text: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Stems of each sentence, and of both it and the one before it."""
    before: frozenset[str] = frozenset()
    for one in _sentences(text):
        said = frozenset(stems(one))
        yield said, said | before
        before = said


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from [line] if RECORD.match(line) else SENTENCE_END.split(line)
