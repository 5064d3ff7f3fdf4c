"""What a person reads on a terminal, which obeys the characters that it does not show.

A document, or the name of its file, can hold a sequence that clears the screen, or a mark that
turns the words after it round. Such characters are spelt out, as the chat box does.
"""

from __future__ import annotations

import unicodedata

import typer

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))  # controls, formats, half characters, breaks
_LAYOUT = frozenset("\u00ad\u200c\u200d")  # soft hyphens; joiners, of Persian, Hindi and emoji


def echo(line: str, *, err: bool = False) -> None:
    """Print one line for a person, on stdout or stderr."""
    typer.echo(visible(line), err=err)


def tell(what: str, remedy: str) -> None:
    """Print the two lines of an error on stderr."""
    for line in (what, remedy):
        echo(" ".join(line.split()), err=True)


def show_help(context: typer.Context) -> None:
    """What a table of commands answers when none of them is named."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def visible(line: str) -> str:
    """One line with what cannot be seen in it spelt out, a line break or tab included.

    >>> visible("pay\u200bment")
    'pay⟨U+200B⟩ment'
    """
    return "".join(map(_spelt, line))


def _spelt(character: str) -> str:
    if character in _LAYOUT or unicodedata.category(character) not in _UNSEEN:
        return character
    return f"⟨U+{ord(character):04X}⟩"
