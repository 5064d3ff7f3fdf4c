"""Is a sum of money asked for? "How much?" may want a number of anything, so what it is of decides.

Knows the words of questions; which sentences hold a sum is ``holding``'s affair.
"""

from __future__ import annotations

import re

from index.regex import regex

ASKS_MONEY = regex(
    r"\bhow much\b.*\b(?:spen[dt]|spending|cost|costs|paid|pay|earn|worth|money|budget|funding|"
    r"invest(?:ed|ment)?|saved?|owed?|borrow(?:ed)?|donat(?:ed?|ion)|compensation|damages|bonus)\b|"
    r"\bhow much (?:is|was|are|were|money)\b|\b(?:in|of) (?:pounds|dollars|euros)\b|"
    r"\bhow (?:big|large|high)\b.*\b(?:fund|budget|grant|costs?|deficit|overspend|debts?|fee)\b|"
    r"\bwhat(?:[’']s| is| was| are| were| did| does| will)\b(?:(?!\babout\b).){0,30}"
    r"\b(?:budget|cost|costs|costing|salary|fee|price)\b|"
    r"\bwhat (?:did|do|does|will) (?:they|it) cost\b|"
    r"\bwhat (?:was|were|is|has been) spent(?= (?:on|in|by)\b(?!\W*$)|\W*$)|"
    r"\bwhat (?:did|does|do|will|would) (?:(?!it\b)[\w&’'.-]+ ){1,5}?"
    r"(?:charge(?= (?:for|per)\b|\W*$)|(?:spend on|pay for) (?!it\b)\w)|"
    r"\b(?:cash|money|fund(?:s|ed|ing)?|grants?|budget|invest\w*|savings?|spen[dt]|spending|cost|"
    r"costs|paid|pay|pounds|fines?|fined)\b.*[.?!,;:–—-]\s*(?:and |so |but )?how much"
    r"(?: (?:exactly|in all|in total|altogether))?\W*$",
    re.I,
)
