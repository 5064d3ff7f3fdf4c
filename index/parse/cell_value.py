"""The value of a cell as its sheet shows it: "12.5%", "£1,200", "4 May 2020", "May 2020".

Formats of spreadsheets are a language; what matters for reading is understood: percentages,
thousands, currencies, decimals, and which parts of a date are shown. Day before month, and
months in words, whatever the order of the format: nobody has to guess.
"""

from __future__ import annotations

import datetime
import re

Value = str | float | datetime.datetime | datetime.date | datetime.time | datetime.timedelta | None
"""What openpyxl gives; ``float`` stands for ``int`` and ``bool`` too."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?!\$)[^\]]*\]')
_CURRENCY = re.compile(r"[£$€](?!-)|\[\$(?P<locale>[£$€])")
_DECIMALS = re.compile(r"[0#]\.(?P<digits>0+)")


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
        return _number(value, number_format.split(";")[0])
    if isinstance(value, datetime.timedelta):
        return _duration(value)
    return _date(value, _QUOTED.sub("", number_format).lower())


def _number(value: float, number_format: str) -> str:
    pattern = _QUOTED.sub("", number_format)
    digits = _DECIMALS.search(pattern)
    comma = "," if ",#" in pattern or ",0" in pattern else ""
    if "%" in pattern:
        return f"{value * 100:{comma}.{len(digits['digits']) if digits else 0}f}%"
    if digits:
        text = f"{abs(value):{comma}.{len(digits['digits'])}f}"
    elif "0" in pattern:
        text = f"{abs(value):{comma}.0f}"
    else:
        text = _plain(abs(value))
    sign = "-" if value < 0 else ""
    return f"{sign}{_currency(number_format)}{text}"


def _plain(value: float) -> str:
    """Without the noise of binary fractions, and without exponents where they can be spared."""
    if value and not 1e-4 <= value < 1e15:
        return f"{value:.10g}"
    return f"{value:.10f}".rstrip("0").rstrip(".")


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
