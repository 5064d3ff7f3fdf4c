"""Words that ask for praise or for blame, and headings of what has to improve.

"What worked well?", "what were inspectors worried about?", "what needs to get better?": patterns
alone, for whoever reads such questions. Knows English phrases, and not what documents say.
"""

from __future__ import annotations

_WHO = (
    r"(?:inspect(?:ors?|orate)|ofsted|auditors?|reviewers?|regulators?|they|"
    r"(?:the|this) (?:letter|report|visit|inspection|audit|review))"
)
_WORRIES = (
    rf"\b(?:concerns?|worries) (?:do|does|did|has|have|had) (?:the )?{_WHO} (?:have|raise[sd]?|"
    rf"express(?:ed)?|note[sd]?)\b|\b{_WHO}[’']?s? (?:(?:have|has|had|still|is|are|was|were|"
    r"raised?|expressed|most|main|biggest|key|chief|particularly) )*"
    r"(?:concerns?|concerned|worries|worried|unhappy|dissatisfied|critical)\b|"
    rf"\b(?:worried|concerned|troubled) (?:the )?{_WHO}\b"
)
FALLS_SHORT = (
    rf"{_WORRIES}|\b(?:weakness(?:es)?|weak points|shortcomings|failings|critici(?:ses?|sed|sms?)|"
    r"critici(?:zes?|zed)|(?:falls?|fell|fallen) short|"
    r"(?:main|biggest|greatest|worst|chief|key|major|(?:most|more) serious) "
    r"(?:problem|issue|concern|challenge|worry|worrie|failure|flaw|gap)s?|worst things?|"
    r"(?:do(?:es|ing|ne)?|did|go(?:es|ing|ne)?|went) (?:so |very |most )?(?:badly|poorly|wrong))\b"
)
DOES_WELL = (
    r"\bwhat\b.*\b(?:works?|worked|working|went|goes|going|gone|done|do|does|did) "
    r"(?:(?!as\b)\w+ )?well\b(?!-| in advance)|\bstrengths?\b(?!-|\s+based)|"
    r"\bstrong points\b|\bpositives\b|\bprais(?:e[sd]?|ing)\b|"
    r"\bwhat (?:is|are|was|were)\b[^,;?]*\bgood at\W*$|"
    r"\b(?:what|which)\b.*\b(?:pleased|impressed|happy) (?:with|by|about)\b"
)
"""What asks for praise, as ``FALLS_SHORT`` asks for blame."""
IMPROVE = (
    r"(?:needs?|needed|has|had|have|told|tell|asked|ask|must|should|ought) (?:\w+ ){0,3}?(?:to )?"
    r"(?:improv(?:e|ing)|be improved|get better|do better|work on|put right|fix)\b|"
    r"\b(?:things?|points?) to (?:improve|get better|do better|work on|put right|fix)\b|"
    r"\bareas? (?:for|of|needing|in need of) (?:\w+ )?(?:improvement|development|action)\b|"
    r"\bpriorit(?:y|ies) for (?:improvement|action|development)\b|"
    r"\bwant(?:s|ed)? (?:\w+ ){1,4}?to (?:do|improve|change|tackle|address)(?: next| better)?\b|"
    r"\b(?:told|ordered|instructed|required) to (?:do|change|address)\b|"
    r"\b(?:tell|told|ask|asked|order|instruct) (?:[\w’'-]+ ){0,4}?to (?:do|change|address)\b|"
    r"\bwant(?:s|ed)? (?:to (?:be|see) )?(?:improve[ds]?|improvements?|done better|"
    r"put right|fixed)\b|\b(?:could|should|must) be (?:better|improved|done better|put right)\b"
)
TO_IMPROVE = (
    r"\bneeds? to improve\b|\bareas? (?:for|of) (?:\w+ )?(?:improvement|development|action)\b"
)
"""Of headings."""
