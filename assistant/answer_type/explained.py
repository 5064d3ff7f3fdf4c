"""Does a sentence tell why something is so, or what came of it?

"Why are records late?" is not answered by "Records are late", and not by "Late records lead to
delay", where the reason would have to stand on the other side. What joins two things as a reason
and what follows is told by words, and which of them is asked for by the words of the question.
Reasons that are told without such a word ("The barn was flooded.") are not seen. Knows English
conjunctions and verbs of causing; whether the reason is the one asked for is the judge's affair.
"""

from __future__ import annotations

import re

from index.leaning import points_back
from index.regex import regex
from index.words import content_stems

_ASKS_REASON = regex(
    r"\bwhy\b(?=\W+\w)|\b(?:how come|(?:for|what|which) reasons?|on what grounds|"
    r"how (?:is it that|can it be))\b|"
    r"\b(?:reasons?|grounds|causes?) (?:for|why|behind|of|that|given)\b|"
    r"\bwhat(?:[’']s| is| are| was| were)?(?: the)?(?: \w+)? (?:reasons?|causes?)\b|"
    r"\bwhat (?:(?:is|was|has been|are|were) )?(?:behind|led to|leads to|caus(?:es|ed|ing)|"
    r"prompt(?:s|ed|ing)|made|makes|making|explains?|explained|lies behind|lay behind|"
    r"h(?:olds|eld|olding)|slow(?:s|ed|ing)|stop(?:s|ped|ping)|ke(?:eps|pt|eping)|"
    r"put(?:s|ting)?|drives?|drove|driving)\b|\breasons?\W*$",
    re.I,
)
_OF_REASONS = content_stems(
    "why how come reason reasons cause caused causes causing grounds ground given led leads "
    "prompted made makes making behind explain explains explained account told tell lies lay"
)
_ASKS_EFFECT = regex(
    r"\bwhat\b.{0,45}?\b(?:differences?|effects?|impact|results?|consequences?|benefits?|upshot)\b|"
    r"\bwhat(?:[’']s| has| have| had| did| does| do| will)?\b.{0,20}?"
    r"\bc[oa]mes? (?:of|from|out of)\b|\bwhat (?:follows|followed)\b|"
    r"\bwhat (?:happens|happened) (?:to|for|with|when|if|because|after)\b|"
    r"\bwhat (?:did|does|do|has|have|had) [\w’' -]+ (?:do(?! (?:wrong|right|well|badly|about)\b)|"
    r"(?<!\bbe )done|mean|meant|change|changed|achieved?|le(?:a)?d to|bring|brought)\b|"
    r"\bwhat (?:has|have|had) (?:changed|got better|improved)\b|"
    r"\bhow (?:does|do|did|has|have|is|are|was|were)\b.*\baffect(?:s|ed)?\b|"
    r"\b(?:le(?:a)?d to|done?) (?:anything|any good)\b|\bpa(?:id|ys?|ying) off\b|"
    r"\bwhat (?:good|harm|damage)\b|\bma(?:de|ke) a(?:ny)? difference\b|\bend(?:ed)? up meaning\b",
    re.I,
)
_OF_EFFECTS = content_stems(
    "difference effect effects impact result results consequence consequences benefit benefits "
    "upshot come came follow follows followed happen happens happened done mean meant meaning "
    "change changed achieve achieved lead led bring brought affect affected affects made make good "
    "harm damage anything paid off far still improved better"
)
_REASON_BEHIND = regex(
    r"\b(?:because|owing to|thanks to|following)\b|"
    r"(?<!ever )\bsince (?!then\b|(?:the )?(?:last|previous|start|inspection|visit)\b|\d|"
    r"(?:early |late |mid-?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)|"
    r"\bdue (?:\w+ )?to\b|\bas a (?:\w+ )?(?:result|consequence) of\b|"
    r"\b(?:in|by way of) (?:response|reaction|recognition|light|view) (?:to|of)\b|"
    r"\bso (?:that|as to)\b|\bin order to\b|\breflect(?:s|ing|ed)\b|"
    r"\b(?:caused|hampered|hindered|affected|impacted|driven|prompted|exacerbated|compounded|"
    r"delayed|prevented|triggered|influenced|constrained|limited|undermined|impeded|explained) "
    r"(?:\w+ )?by\b|\battribut\w+ to\b|\b(?:stem|result|aris)\w* (?:from|out of)\b|"
    r", as (?:the|they|it|there|he|she|we|an?|this|some|these|not|most|staff|children|social|many|"
    r"their|its|those|no)\b|\bgiven (?:the|that|their|its|how)\b|\bon (?:the )?grounds\b|"
    r"\bfor (?:\w+ ){0,2}reasons?\b|\bthe reasons?\b|\bbased (?:up)?on\b|"
    r"\bwith the (?:aim|intention|purpose)\b|\bfor (?:fear|lack|want) of\b|"
    r"\bto (?:\w+ly )?(?:ensure|address|improve|reduce|increase|enable|help|support|prevent|avoid|"
    r"provide|meet|make|strengthen|allow|give|build|tackle|minimise|maintain|achieve|develop|"
    r"promote|protect|create|secure|manage|respond|drive|deliver|free|stop|keep|let|save|get|fill|"
    r"cope|deal|raise|encourage|understand|gain|offer)\b|\bafter (?:an?|the|it|they|he|she|one|"
    r"concerns?|two|\w+ing)\b|, having\b",
    re.I,
)
"""What stands behind it tells why what stands in front of it is so."""
_REASON_IN_FRONT = regex(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )"
    r"\b(?:l(?:ed|eads?|eading) to|result(?:s|ed|ing)? in|contribut(?:es|ed|ing) to|"
    r"mean(?:s|ing|t)|(?:caus|creat|reduc|increas|enabl|undermin|ensur)(?:es|ed|ing)|"
    r"(?:prevent|hinder|hamper|delay|affect|limit|allow|help|explain|prompt|impact)(?:s|ed|ing)|"
    r"mak(?:es|ing)|made|leav(?:es|ing)|giv(?:es|ing)|puts?|putting|forc(?:es|ed|ing)|"
    r"therefore|consequently|hence|thus|as a (?:result|consequence)(?! of))\b|,(?: and)? so\b",
    re.I,
)
"""And behind this, what comes of what stands in front."""
_OPENING = regex(
    r"^\W*(?:because|since|due to|owing to|as a (?:result|consequence) of|following|given|in "
    r"(?:response|recognition|order) (?:to|of)|to|as|when|after|with|having|without|for|despite)\b"
    r"[^,]*,",
    re.I,
)
"""A reason that opens a sentence, up to its comma."""
_FOLLOWS = regex(
    r"^\W*(?:as a (?:result|consequence)(?! of)|consequently|therefore|hence|thus|so)\b", re.I
)
_EFFECT = regex(
    r"\bl(?:ed|eads?|eading) to\b|\bmean(?:s|ing|t)\b|\btherefore\b|, so\b|\bso (?:that|they|it)\b|"
    r"\b(?:result|consequen|enabl|ensur|allow|improv|reduc|increas|strengthen|benefi|impact|effect|"
    r"affect|caus|prevent|delay|creat|contribut|hinder|hamper|undermin|promot|succe|positive|grow|"
    r"becom|halv|doubl|quick|stopp|dropp)\w*|\bhelp(?:s|ed|ing|ful)?\b|\bma(?:kes|king|de)\b|"
    r"\bgiv(?:es|ing|en)\b|\blea(?:ves|ving)\b|\bleft\b|\bprovid(?:es|ing)\b|"
    r"\b(?:better|more|fewer|less|faster|sooner|longer|now|fell|fallen|rose|risen|grew|cut|kept?|"
    r"keeps|became|saved|lost|without|unable|cannot|risks?)\b|\bsupport(?:s|ing)\b|"
    r"\b(?:could|did|has) not\b|\bnot yet\b|\bdriv(?:es|ing|en)\b|"
    r"\bwhich (?:has|have|is|are|was|were|means)\b",
    re.I,
)


def asks_reason(question: str) -> bool:
    """
    >>> asks_reason("Why are records late?"), asks_reason("Are records late?")
    (True, False)
    """
    return bool(_ASKS_REASON.search(question))


def asks_effect(question: str) -> bool:
    """
    >>> asks_effect("What has come of the new system?"), asks_effect("Is the system new?")
    (True, False)
    """
    return bool(_ASKS_EFFECT.search(question)) and not asks_reason(question)


def tells_reason(question: str, text: str) -> bool:
    """Is there a reason beside what the question asks about, or for what was said before?

    >>> tells_reason("Why are records late?", "Records are late because systems are slow.")
    True
    >>> tells_reason("Why are records late?", "Plans are delayed because records are late.")
    False
    """
    asked = content_stems(question) - _OF_REASONS
    if _FOLLOWS.match(text):
        return True
    if points_back(text) and (_REASON_BEHIND.search(text) or _REASON_IN_FRONT.search(text)):
        return True
    behind = ((match.start(), match.end()) for match in _REASON_BEHIND.finditer(text))
    in_front = ((match.start(), match.end()) for match in _REASON_IN_FRONT.finditer(text))
    if any(_are_parted(asked, text[:start], text[end:]) for start, end in behind):
        return True
    if any(_are_parted(asked, text[end:], text[:start]) for start, end in in_front):
        return True
    opening = _OPENING.match(text)
    return opening is not None and _are_parted(asked, text[opening.end() :], opening.group())


def tells_effect(question: str, text: str) -> bool:
    """Is something said to come of what the question asks about, or of what was said before?

    >>> tells_effect("What came of the app?", "The app has helped children to be heard.")
    True
    >>> tells_effect("What came of the app?", "Children have an app.")
    False
    """
    asked = content_stems(question) - _OF_EFFECTS
    if _FOLLOWS.match(text) or (points_back(text) and _EFFECT.search(text)):
        return True
    opens = _OPENING.match(text) is not None
    for match in _EFFECT.finditer(text):
        if content_stems(match.group()) & asked:
            continue
        before, behind = text[: match.start()], text[match.end() :]
        if _are_parted(asked, before, behind) or (opens and _are_parted(asked, behind, before)):
            return True
    return False


def _are_parted(asked: frozenset[str], matter: str, other: str) -> bool:
    """Is the first part rather what was asked about, and does the other say something else?"""
    own, told = content_stems(matter), content_stems(other)
    return len(asked & own) >= len(asked & told) and bool(told - asked)
