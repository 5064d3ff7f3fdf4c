"""How texts write numbers, lengths of time, sums of money and shares: parts of patterns.

All are to be read without regard to case. "Second" and "quarter" are no units here, being an
ordinal and a share as well. Knows no question, and not what is counted.
"""

from __future__ import annotations

import re

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = (*ONES[1:], TEENS[0])
"""In words, from two on: those that are hardly ever written in digits."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

_ONE_OF_ONES = rf"(?:{'|'.join(ONES)})"
SPELT = rf"(?:(?:{'|'.join(TENS)})(?:[ -]{_ONE_OF_ONES})?|{'|'.join(TEENS)}|{_ONE_OF_ONES}|zero)\b"
"""Below a hundred."""
_VALUES = {word: value for value, word in enumerate(("zero", *ONES, *TEENS))} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
_SCALE = r"(?:dozen|hundred|thousand|million|billion)\b"
_DIGITS = r"\d(?:[\d,.]*\d)?"
WORDS = rf"(?:{SPELT}(?:[ -]{_SCALE})*|{_SCALE})(?:(?<=hundred) and {SPELT})?"
NUMERAL = rf"(?:(?<![\w/.,-])(?!(?:19|20)\d\d\b){_DIGITS}(?![\w-])(?:\s{_SCALE})?|\b{WORDS})"
"""Any number but a year; of "4-day" none."""
_GOES_ON = r"(?= (?:of|are|were|is|was|have|has|had|do|does|did)\b|[,.;:)]|$)"
FRACTION = (
    rf"\b(?:a (?:third|fifth|tenth)\b{_GOES_ON}|(?:a|one|two|three)[ -]quarters?|"
    rf"(?:one|two)[ -]thirds?|{_ONE_OF_ONES}[ -](?:fifth|tenth)s?)\b"
)
"""A part of them all; "a third visit" is none."""

UNIT = "minute|hour|day|night|week|fortnight|month|term|year|decade"
UNITS = rf"(?:(?:{UNIT})s?|seconds)\b"
DISTANCE = "mile|kilometre|km|metre"
KIND_OF_TIME = r"(?:working|calendar|full|consecutive|school)"
"""Before a unit: "ten working days"."""
SOME_TIME = rf"\b(?:an?|several|few|many|couple of)\s+(?:{KIND_OF_TIME}\s+)?(?:{UNIT})s?\b(?!-)"
"""A length without a number: "a fortnight", "half an hour", "a few days"."""

_HOUR = rf"(?:{'|'.join(ONES)}|ten|eleven|twelve)"
_PART_OF_DAY = r"(?:(?:in the|each|every|that) (?:morning|afternoon|evening)|at night)"
CLOCK = (
    r"\b(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|(?:[01]?\d|2[0-3]):[0-5]\d\b|"
    rf"(?:noon|midday|midnight)\b|(?:(?:\d{{1,2}}|{_HOUR}) )?o[’']clock\b|"
    rf"(?:half past|quarter (?:past|to)) {_HOUR}\b|{_HOUR} {_PART_OF_DAY}|"
    rf"(?<=\bat ){_HOUR}(?=[,.;]| (?:and|or|on|until|till)\b|$)|"
    rf"(?<=\bfrom ){_HOUR}(?= (?:until|till)\b))"
)
"""A time of day; "at four schools" is none."""

SUM = (
    rf"[£$€]\s?(?!000s?\b){_DIGITS}(?:\s?(?:million|billion|thousand|[kmb]n?\b))?|"
    rf"(?:(?<![\w/.,-]){_DIGITS}(?:\s{_SCALE})?|\b{WORDS})[\s-](?:pounds?|euros?|dollars?|pence)\b|"
    rf"(?<![\w/.,-]){_DIGITS}p\b(?!\.m)"
)
_FEW = rf"(?:\d+|{SPELT})"
SHARE = (
    rf"\d[\d,.]*\s?(?:%|per ?cent\b)|\b{SPELT}\sper ?cent\b|"
    rf"\b(?:\d+ of|{_FEW} (?:in|out of)) (?:every )?(?!(?:19|20)\d\d\b){_FEW}\b(?! {UNITS})|"
    rf"{FRACTION}|\b(?:(?:a|one) half|half|thirds?|quarters?)\b"
)


def value_in_words(number: str) -> int:
    """Of a number below a hundred that is written as ``SPELT`` is.

    >>> value_in_words("Twenty-one")
    21
    """
    return sum(_VALUES[word] for word in re.split("[ -]", number.lower()))
