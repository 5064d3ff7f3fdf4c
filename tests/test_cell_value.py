"""What a cell shows."""

from __future__ import annotations

import datetime

import pytest

from index.parse.cell_value import Value, shown

DAY = datetime.datetime(2020, 5, 4)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (None, "General", ""),
        ("Larch House", "General", "Larch House"),
        (True, "General", "TRUE"),
        (1200, "General", "1200"),
        (0.1 + 0.2, "General", "0.3"),
        (-3, "General", "-3"),
        (1234567.891, "General", "1234567.891"),
        (1 / 3, "General", "0.3333333333"),
        (123456789012345, "General", "123456789012345"),
        (1e20, "General", "1e+20"),
        (1234567.891, "#,##0", "1,234,568"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.125, "0%", "12%"),
        (0.125, "0.0%", "12.5%"),
        (-1200, '"£"#,##0;[Red]-"£"#,##0', "-£1,200"),
        (1200.5, "[$£-809]#,##0.00", "£1,200.50"),
        (5, "[$-409]0", "5"),
        (1.5, "[$-809]General", "1.5"),
        (12.5, '0.0"%"', "12.5%"),
        (30, '0" days"', "30 days"),
        (-30, '0" days"', "-30 days"),
        (30, '#,##0 "km"', "30 km"),
        (30, "0\\ \\m", "30 m"),
        (4.5, 'General"°C"', "4.5°C"),
        (7, '"Ref "000', "Ref 007"),
        (42, "000000", "000042"),
        (1234567890, "00000 000000", "01234567890"),
        (5, "0E+00", "5"),
        (1200.5, '_-* #,##0.00\\ "€"_-', "€1,200.50"),
        (1200.5, "_(* #,##0.00_)", "1,200.50"),
        (2_500_000, '0.0,,"M"', "2.5M"),
        (1_200_000, "#,##0,", "1,200"),
        (0.125, '0.0%" a year"', "12.5% a year"),
        (1_200, '[>999999]0.0,,"M";[>999]0.0,"K";0', "1200"),
        (1, '"Yes";"No";"No"', "1"),
        (-5, '0" up";0" down"', "-5"),
        (-5, '0" m";-0" m"', "-5 m"),
        (-0.05, "0.0%;(0.0%)", "-5.0%"),
        (5, "0.0_%", "5.0"),
        (DAY, "yyyy-mm-dd", "4 May 2020"),
        (DAY, "mm-dd-yy", "4 May 2020"),
        (DAY, "mmm-yy", "May 2020"),
        (DAY, "yyyy", "2020"),
        (DAY.replace(hour=14, minute=30), "dd/mm/yyyy hh:mm", "4 May 2020, 14:30"),
        (DAY.date(), "d mmmm yyyy", "4 May 2020"),
        (datetime.time(9, 5), "hh:mm", "09:05"),
        (datetime.timedelta(hours=26, minutes=3), "[h]:mm:ss", "26:03:00"),
    ],
)
def test_what_is_shown(value: Value, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text
