"""Mail as it is saved: subject, sender, receivers, date, and what was written.

The plain text is read where there is one, else the HTML. What the message quotes of earlier
ones is prose, not another letter's layout. Attachments are named in a warning, not read.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from itertools import groupby

from ..errors import UnreadableFile
from ..records import BlockKind
from ..regex import regex
from . import text, web_page
from .decode import decode
from .mail_parts import begins_rest, head_voice, is_signed, lines_of
from .marks import BULLET
from .pieces import Parsed, Piece

_NAMED = ("From", "To", "Cc")
_LINE_ENDS = regex(r"\s*[\r\n]+\s*")


def parse(content: bytes) -> Parsed:
    """Raises UnreadableFile when there is neither text nor an attachment."""
    message = BytesParser(policy=policy.default).parsebytes(
        content.removeprefix(codecs.BOM_UTF8).lstrip()
    )
    body = tuple(_body(message))
    attached = [_name(part) for part in message.iter_attachments()]
    if not body and not attached:
        raise UnreadableFile(
            "The message has no text.", "Open it in a mail program and save it again."
        )
    subject = _header(message, "Subject")
    title = [Piece(subject, kind="title")] if subject else []
    said = [f"attachments were not read: {', '.join(attached)}"] if attached else []
    if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects):
        said.append("the message is cut short")
    return Parsed((*title, *_rows(message), *body), warnings=tuple(said))


def _name(part: EmailMessage) -> str:
    return part.get_filename() or f"one without a name ({part.get_content_type()})"


def _rows(message: EmailMessage) -> Iterator[Piece]:
    """Who wrote to whom, and when: a row each."""
    for name in _NAMED:
        if value := _header(message, name):
            yield Piece(f"{name}\t{value}", kind="row")
    if value := _header(message, "Date"):
        yield Piece(f"Date\t{_date(value)}", kind="row")


def _header(message: EmailMessage, name: str) -> str:
    """On one line; as it stands where it breaks the rules so that the library fails on it."""
    try:
        value = str(message[name] or "")
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        value = next(raw for key, raw in message.raw_items() if key.lower() == name.lower())
    return _LINE_ENDS.sub(" ", value).strip()


def _writer(message: EmailMessage) -> str | None:
    """As the voice of what nobody quotes."""
    sent = _header(message, "Date")
    lines = f"From: {_header(message, 'From')}", f"Date: {_date(sent) if sent else ''}"
    return head_voice(lines)


def _date(value: str) -> str:
    """As people write it, in the sender's own time."""
    try:
        sent = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return value
    return f"{sent.day} {sent:%B %Y}, {sent:%H:%M}"


def _body(message: EmailMessage) -> Iterator[Piece]:
    plain = message.get_body(preferencelist=("plain",))
    if isinstance(plain, EmailMessage) and (written := _text(plain)).strip():
        yield from _written(written, _writer(message))
        return
    page = message.get_body(preferencelist=("html",))
    if isinstance(page, EmailMessage) and (shown := _text(page)).strip():
        yield from _shown(web_page.parse(shown.encode()).pieces)


def _shown(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Those of a page; below the head of an earlier message, which Outlook does not indent, all
    are quoted."""
    below, voice = False, None
    for piece in pieces:
        lines = piece.text.split("\n")
        begins = begins_rest(lines[0])
        if begins:
            below, voice = True, head_voice(lines)
        shown = web_page.as_quoted(piece) if below else piece
        is_head = begins and voice is not None
        yield replace(shown, kind="address") if is_head else replace(shown, voice=voice)


def _text(part: EmailMessage) -> str:
    """In the character set that the part names, unless that is unknown or none."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("us-ascii")
    if charset != "us-ascii":
        try:
            return content.decode(charset).replace("\r\n", "\n")
        except (LookupError, UnicodeError):
            pass
    return decode(content)


def _written(body: str, writer: str | None) -> Iterator[Piece]:
    """The writer's own lines and, between or below them, those that are quoted."""
    lines = list(lines_of(body, writer))
    if not any(line.quoted for line in lines):
        lines = [line._replace(voice=None) for line in lines]
    for (quoted, voice, is_head), run in groupby(lines, key=lambda line: line[1:]):
        for piece in text.parse("\n".join(line.text for line in run).encode()).pieces:
            if quoted:
                said = BULLET.sub("", piece.text).replace("\t", " ")
                kind: BlockKind = "address" if is_head else "paragraph"
                piece = replace(piece, text=said, heading=None, kind=kind)
            if voice and is_signed(piece.text, voice):
                piece = replace(piece, heading=None, kind="signature")
            yield replace(piece, page=None, voice=voice)
