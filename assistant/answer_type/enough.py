"""Is it asked whether there is enough of something, and does a sentence tell how much there is?

"Does it have enough foster carers?" is not answered by how well they are supported. Knows English
words for plenty and for want, and not of what.
"""

from __future__ import annotations

import re

from index.regex import regex

from .holding import Holds

_ASKS = regex(
    r"^\W*(?:(?:and|so|but) )?(?:is|are|was|were|do|does|did|has|have|had|can|could)\b.*(?:"
    r"\b(?:have|has|had|got|there)\b[^?.;]*?"
    r"\b(?:enough|sufficient|too (?:few|many|little|much)|plenty of)\s+(?!to\b|for\b|of\b)[a-z]|"
    r"\bshort (?:of|on)\b|\b(?:shortage|lack|scarcity) of\b)",
    re.I,
)
_TELLS = regex(
    r"\b(?:enough (?!to\b)[a-z]+|sufficiency|plenty|plentiful|abundan\w+|ample|short|"
    r"not (?:been )?sufficient|manageab\w+|under-?(?:developed|resourced|funded|invest\w+)|"
    r"(?:needs?|with) (?:greater|more)|"
    r"(?:in)?sufficient (?:[\w-]+ ){0,2}(?:numbers?|capacity|plac\w+|homes|carers|staff|workers|"
    r"choice|range|supply|accommodation|resources?|funding|funds)|"
    r"short(?:ages?|falls?)|scarc\w+|lack(?:s|ed|ing)?|(?:un)?availab\w+|limited|few|fewer|fewest|"
    r"too (?:many|few|little|much)|capacity|demand|vacan\w+|gaps?|unfilled|recruit\w*|retention|"
    r"retain\w*|turnover|struggl\w+|unable|difficult\w*|challenges|increas\w+|expan\w+|"
    r"reduc\w+|reli(?:ance|ant|es)|wait\w*|unallocated|resourc\w+|range of|choice of|caseloads?|"
    r"(?:more|additional|new) (?:[\w-]+ )?\w+s)\b",
    re.I,
)


def holds_how_much(question: str) -> Holds | None:
    """A test: does a sentence, or its heading, speak of plenty or want? None where neither is
    asked for.
    """
    if not _ASKS.search(question):
        return None
    return lambda sentence: bool(_TELLS.search(" ".join((*sentence.headings, sentence.text))))
