"""What somebody said, told or thinks: does a sentence tell of anybody's words or view?

"What did the police say about the front door?" is not answered by what inspectors say of the
police. A sentence has to speak of saying, feeling or valuing, unless the document or the part is
that of whoever is asked about. One person or body ("the mayor", "the police") has to be named,
too, or be a pronoun or a name; many are called many things ("mums", "birth parents"). A view
asked for with "think" may show in what is told of those who hold it. Whoever writes documents,
such as an inspector or a court, speaks in every sentence. Knows English verbs, and no speakers.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.records import Entry, Sentence
from index.regex import regex
from index.voices import voice_of
from index.words import content_stems, words

from .holding import Holds, holds_person
from .kinds_of_people import kind_of_people, last_kind_of_people

_NOT_WHO = (
    r"(?!(?:that|which|who|whom|whose|it|they|he|she|we|you|i|to|not|been|in|at|from|of|on|with|for|"
    r"about|once|when|if)\b)"
)
_ASKS = regex(
    r"\bwhat (?:(?P<have>have|has|had)|did|do|does) "
    rf"(?P<who>(?:{_NOT_WHO}[\w’'&-]+ ){{1,5}}?)"
    r"(?:(?:in|at|from|of|on|with|for|about)(?: [\w’'&-]+){1,6}? )?"
    r"(?:(?:also|ever|actually|really|themselves) )?"
    r"(?:(?P<says>(?(have)(?:said|told)|(?:say|tell)))|(?(have)(?:thought|felt)|(?:think|feel)))\b",
    re.I,
)
_ASKS_FEELING = regex(
    rf"\bhow (?:did|do|does) (?P<who>(?:{_NOT_WHO}[\w’'&-]+ ){{1,5}}?)"
    r"(?:(?:in|at|from|of|on|with|for|about)(?: [\w’'&-]+){1,6}? )?(?P<says>feel) (?:about|that)\b",
    re.I,
)
WRITERS = (
    r"(?:inspect\w*|inspecters?|hmip?|ofsted|reports?|letters?|documents?|reviews?|audits?|"
    r"visit\w*|polic(?:y|ies)|evidence|stud(?:y|ies)|surveys?|papers?|results?|minutes|plans?|"
    r"authority|council|judges?|courts?|tribunals?|ombudsman|commission\w*|researchers?|authors?|"
    r"experts?|chair\w*|surveyors?|auditors?|coroners?|committees?|panels?|guid\w+|regulators?|"
    r"governments?|company|compan(?:y|ies)|writers?|editors?|critics?|data|figures|"
    r"contracts?|agreements?|leases?|terms|clauses?|constitution|handbooks?|rules|manuals?|"
    r"leaflets?|brochures?|notices?|newsletters?|bulletins?|e-?mails?|web ?sites?|(?:web ?)?pages?|"
    r"agenda|transcripts?|abstracts?|spreadsheets?)"
)
_WRITES = regex(rf"\b{WRITERS}\s*$", re.I)
"""... or is written; "the council leader" neither writes nor is."""
_VOICE = regex(
    r"\b(?:s(?:ay|ays|aid|aying)|t(?:ell|ells|old|elling)|sp(?:eak|eaks|oke|oken) (?!to\b|with\b)|"
    r"talk(?:s|ed)?|report(?:ed|edly)|"
    r"(?<!the )(?<!with )reports?(?! (?:to|of|is|are|was|were|for|from|in|by)\b)|"
    r"describ(?:e|es|ed|ing)|f(?:eel|eels|elt|eeling|eelings)|"
    r"valu(?:e|es|ed)|commend\w*|prais\w*|confident|opinions?|according|"
    r"comment(?:s|ed)?|express(?:ed|es)?(?! in\b)|appreciate[sd]?|appreciative|critici[sz]\w*|"
    r"critical of|complain(?:s|ed)?|"
    r"think|thinks|thought|believe[sd]?|enjoy(?:s|ed)?|like[sd]?|love[sd]?|thrilled|regard(?:s|ed)?|"
    r"(?:dis)?satisf(?:ied|action)|(?:un)?happy|pleased|proud|grateful|verbali[sz]\w*|"
    r"explain(?:s|ed)?|mention(?:s|ed)?|acknowledge[sd]?|welcome[sd]?|perceive[sd]?|"
    r"(?:un)?impressed|enthusiastic\w*|optimis\w*|pessimis\w*|passionate\w*|articulate[sd]?|remark(?:s|ed)?|testif\w*|"
    r"admit(?:s|ted)?|claim(?:s|ed)?|wrote|writes|replie[sd]|disagree[ds]?|argue[sd]?|wish|"
    r"prefer(?:s|red)?|insist\w*|warn(?:s|ed)|thank(?:s|ed)?|compliment\w*|attribute[sd]?|"
    r"point(?:s|ed)? out|found|finds|stated|states|confirm(?:s|ed)?|considers? that|"
    r"wished|disliked?|feedback|raised by|"
    r"(?:positive|negative|unanimous) (?:about|in|of|that)|I|we|my|our)\b|[“\"]|\w+n[’']t\b|\?\W*$",
    re.I,
)
"""Also the first person, what stands in quotation marks, and what is a question itself."""
_WEAK = regex(
    r"\b(?:confidence|views?|comments|positiv\w*|negativ\w*|voice[sd]?|hear[ds]?|ask(?:s|ed)?|"
    r"(?:ha[ds]|have) concerns|concerned|worr\w*|frustrat\w*|raise[sd]?|"
    r"trusted|agree[ds]? that|want(?:s|ed)?|wishes|recommend(?:s|ed)?|suggest(?:s|ed)?|"
    r"advise[sd]?|credit\w*|"
    r"recogni[sz]e[sd]?|call(?:s|ed) for|survey\w*|spoke\w*)\b",
    re.I,
)
"""These may be of anything; with a speaker they may be words."""
_INSPECTORS_SAY = regex(
    r"^\W*(?:\d+\.?\s*)?inspectors (?!(?:were|are) told\b|heard\b|spoke\b|met\b|talked\b)\w+", re.I
)
_SPEAKS_ON = regex(
    r"^\W*(?:\d+\.?\s*)?(?:(?:but|and|however|also),? )?(?:he|she|they|his|her|their|it|both)\b",
    re.I,
)
_NAME = regex(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_WORDS_OF = regex(
    r"\b(?:sa(?:y|ys|id|ying)|told|views?|voices?|words|feedback|opinions?|think|"
    r"thought|statements?|forewords?|messages?|interviews?|responses?|submissions?|comments?|"
    r"evidence|representations?|objections?|quotes?|introduction|reports?)\b",
    re.I,
)
_THEIRS = regex(rf"\b[\w-]+(?:[’']s|s[’'])\s+(?!{_WORDS_OF.pattern})[\w-]+", re.I)
_WORDS = 4
"""Of a cell from which on it says something."""
_LONG = 8
"""Letters of a word that stands in no other by chance."""
_ONE = regex(r"^(?:the|its|their|his|her)\b.*?(?P<last>[\w’'-]+)\s*$", re.I)


def voiced(question: str) -> Callable[[Entry], Holds] | None:
    """For each document a test of its sentences; None where nobody's words are asked for."""
    asked = _ASKS.search(question) or _ASKS_FEELING.search(question)
    if not asked or _WRITES.search(asked["who"]):
        return None
    speaker = content_stems(asked["who"])
    is_one, may_show = bool(speaker) and _is_one(asked["who"]), not asked["says"]
    is_name = bool(_NAME.fullmatch(asked["who"].strip()))

    def read(entry: Entry) -> Holds:
        is_theirs = _speaks_in(speaker, entry)

        def holds(sentence: Sentence) -> bool:
            if sentence.kind == "row":
                return _is_answer_of(speaker, sentence)
            if is_theirs or any(_heads(speaker, one) for one in sentence.headings):
                return True
            voice = voice_of(sentence.headings)
            if voice and (is_name or _names(speaker, voice)):
                return _names(speaker, voice)
            is_named = _names(speaker, sentence.text)
            by_inspectors = _INSPECTORS_SAY.match(sentence.text)
            if by_inspectors and not (
                is_named and _VOICE.search(sentence.text, by_inspectors.end())
            ):
                return False
            if _VOICE.search(sentence.text):
                if _is_of_others(asked["who"], sentence.text):
                    return False
                return is_named or not is_one or _speaks_on(sentence)
            return is_named and (may_show or bool(_WEAK.search(sentence.text)))

        return holds

    return read


def tells_of_words(text: str) -> bool:
    """Does it speak of saying, feeling or valuing, whoever does?"""
    return bool(_VOICE.search(text))


def _is_of_others(who: str, text: str) -> bool:
    """Are all who say or feel something in it another kind of people: workers, and not children?"""
    own = kind_of_people(who)
    voices = [last_kind_of_people(text[: said.start()]) for said in _VOICE.finditer(text)]
    return bool(own) and all(kind and kind != own for kind in voices)


def _speaks_in(speaker: frozenset[str], entry: Entry) -> bool:
    """Is the document theirs?"""
    about = entry.catalogue
    theirs = " ".join(filter(None, (about.publisher, about.author, about.kind)))
    return bool(speaker & content_stems(theirs)) or _heads(speaker, about.title)


def _is_answer_of(speaker: frozenset[str], row: Sentence) -> bool:
    """Do words, and no mere name or "yes", stand behind the speaker's name, or speak themselves?"""
    label, _, value = row.text.partition("\t")
    is_theirs = _names(speaker, label) and len(words(value)) >= _WORDS
    return is_theirs or (_names(speaker, row.text) and bool(_VOICE.search(value)))


def _is_one(who: str) -> bool:
    """One person or body; a bare "the" before many names a kind of them."""
    one = _ONE.match(who.strip())
    return one is not None and not one["last"].lower().endswith("s")


def _speaks_on(sentence: Sentence) -> bool:
    """May it be whoever was named before, or by another name?"""
    return bool(_SPEAKS_ON.match(sentence.text)) or holds_person(sentence)


def _heads(speaker: frozenset[str], heading: str) -> bool:
    """Is a heading the speaker's name, or that of their words: "What residents said"?

    What is theirs is none of their words: "a report on children's services".
    """
    said = content_stems(_THEIRS.sub(" ", heading))
    return bool(said & speaker) and (said <= speaker or bool(_WORDS_OF.search(heading)))


def _names(speaker: frozenset[str], text: str) -> bool:
    """In one word or two: "headteacher", "head teachers"."""
    joined = "".join(words(text))
    return bool(speaker & content_stems(text)) or any(
        len(one) >= _LONG and one in joined for one in speaker
    )
