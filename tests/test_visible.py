"""What a terminal would obey, or not show, is spelt out; what people write is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.visible import echo, tell, visible


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("\x1b[2J", "⟨U+001B⟩[2J"),
        ("\x1b]0;title\x07", "⟨U+001B⟩]0;title⟨U+0007⟩"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("over\rwritten\b", "over⟨U+000D⟩written⟨U+0008⟩"),
        ("a\u202efdp.txt", "a⟨U+202E⟩fdp.txt"),
        ("pay\u200bment", "pay⟨U+200B⟩ment"),
        ("one\n[2] two\tthree\u2028four", "one⟨U+000A⟩[2] two⟨U+0009⟩three⟨U+2028⟩four"),
        ("a\udcff", "a⟨U+DCFF⟩"),
        ("a\U000e0041", "a⟨U+E0041⟩"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(line: str, seen: str) -> None:
    assert visible(line) == seen


@pytest.mark.parametrize(
    "line",
    [
        "",
        "    “Recording is [mostly] clear.” – £1,500 (5 %)… §3 ½ m² 18°C",
        "non\u00a0breaking, nar\u202frow and thin\u2009spaces",
        "Straßen\u00adbahn, e\u0301te\u0301, naïve, Ωμέγα, Київ",
        "كتاب، ۱۲۳",
        "שלום",
        "می\u200cخواهم",
        "क्\u200dष हिन्दी",
        "你好。日本語「引用」 한국어",
        "👩\u200d👩\u200d👧 ❤\ufe0f 🏳\ufe0f\u200d🌈 👍🏽",
        "\uf0b7 a bullet of Word's own, \uf0a7",
        "[1] a.txt, characters 100 to 128 > \\n C:\\x1b %1B &#27; ⟨U+001B⟩",
    ],
)
def test_what_people_write_is_left_alone(line: str) -> None:
    assert visible(line) == line


@given(st.text())
def test_no_line_makes_two_or_commands_the_terminal(line: str) -> None:
    shown = visible(line)
    assert len((shown + ".").splitlines()) == 1
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
    assert visible(shown) == shown
    shown.encode()


def test_each_line_goes_where_it_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    echo("said \x07")
    echo("warned \x07", err=True)
    tell("What happened,\n  \x07in all.", "What to do.")
    said, warned = capsys.readouterr()
    assert said == "said ⟨U+0007⟩\n"
    assert warned == "warned ⟨U+0007⟩\nWhat happened, ⟨U+0007⟩in all.\nWhat to do.\n"
