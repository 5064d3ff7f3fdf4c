"""The value of a cell as its sheet shows it: "12.5%", "£1,200", "4 May 2020", "May 2020".

Formats of spreadsheets are a language; what matters for reading is understood: percentages,
thousands, currencies, decimals, leading zeros, units in quotation marks, and which parts of a
date are shown. Day before month, and months in words, whatever the order of the format: nobody
has to guess.
"""

from __future__ import annotations

import datetime
import re

from ..regex import regex

Value = str | float | datetime.datetime | datetime.date | datetime.time | datetime.timedelta | None
"""What openpyxl gives; ``float`` stands for ``int`` and ``bool`` too."""

_QUOTED = regex(r'"[^"]*"|\\.|\[(?!\$)[^\]]*\]')
_SYMBOL = regex(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].|General|.', re.I)
"""What a format is made of: words, conditions in brackets, spaces to fill, and signs."""
_CONDITION = regex(r"\[[<>=]")
"""Of a format for some numbers only, "[>999]0.0,": what it shows of others is not worked out."""
_DIGITS = frozenset({"0", "#", "?", "general"})
_CURRENCY = regex(r"[£$€](?!-)|\[\$(?P<locale>[£$€])")
_DECIMALS = regex(r"[0#]\.(?P<digits>0+)")
_THOUSANDS = regex(r"[0#?](?P<commas>,+)(?![,0#?])")
"""Commas that stand behind the digits: so many thousands are one."""


def shown(value: Value, number_format: str) -> str:
    """The text of a cell; "" for an empty one.

    >>> shown(0.125, "0.0%"), shown(1200, '"£"#,##0'), shown(1200.5, "General")
    ('12.5%', '£1,200', '1200.5')
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime.timedelta):
        return _duration(value)
    return _date(value, _QUOTED.sub("", number_format).lower())


def _number(value: float, number_format: str) -> str:
    sections = number_format.split(";")
    symbols = ["General"] if _CONDITION.search(number_format) else _SYMBOL.findall(sections[0])
    before, after = _unit(symbols)
    if value < 0 and len(sections) > 1 and _unit(_SYMBOL.findall(sections[1])) != (before, after):
        before = after = ""  # "0 up;0 down"
    sign = "-" if value < 0 else ""
    pattern = "".join(symbol for symbol in symbols if len(symbol) == 1)
    return f"{before}{sign}{_currency(sections[0])}{_figure(abs(value), pattern)}{after}"


def _figure(value: float, pattern: str) -> str:
    digits = _DECIMALS.search(pattern)
    comma = "," if ",#" in pattern or ",0" in pattern else ""
    if thousands := _THOUSANDS.search(pattern):
        value /= 1000 ** len(thousands["commas"])
    if "%" in pattern:
        return f"{value * 100:{comma}.{len(digits['digits']) if digits else 0}f}%"
    if digits:
        return f"{value:{comma}.{len(digits['digits'])}f}"
    if "0" in pattern:
        zeros = re.split("[./E]", pattern)[0].count("0")
        return f"{value:0{zeros}{comma}.0f}"
    return _plain(value)


def _unit(symbols: list[str]) -> tuple[str, str]:
    """The words before and behind the digits; currencies are none."""
    digits = [i for i, symbol in enumerate(symbols) if symbol.lower() in _DIGITS]
    if not digits:
        return "", ""  # "Yes";"No"
    before, after = symbols[: digits[0]], symbols[digits[-1] + 1 :]
    return "".join(map(_word, before)).lstrip(), "".join(map(_word, after)).rstrip()


def _word(symbol: str) -> str:
    if _CURRENCY.search(symbol):
        return ""
    if symbol[0] in '"\\':
        return symbol.strip('"\\')
    return " " if symbol == " " else ""


def _plain(value: float) -> str:
    """Without the noise of binary fractions, and without exponents where they can be spared."""
    if value and not 1e-4 <= value < 1e15:
        return f"{value:.10g}"
    return f"{round(value, 10):.15g}"


def _currency(number_format: str) -> str:
    match = _CURRENCY.search(number_format)
    return (match["locale"] or match.group()) if match else ""


def _duration(value: datetime.timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _date(value: datetime.datetime | datetime.date | datetime.time, pattern: str) -> str:
    """Month and year when the format shows no day, a year when it shows no month."""
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    if "d" in pattern:
        day = f"{value.day} {value:%B %Y}"
    else:
        day = f"{value:%B %Y}" if "m" in pattern else f"{value:%Y}"
    timed = isinstance(value, datetime.datetime) and value.time() != datetime.time()
    return f"{day}, {value:%H:%M}" if timed else day
