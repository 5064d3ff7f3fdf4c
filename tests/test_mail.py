"""Mail: who wrote to whom and when, what was written, what was quoted and attached."""

from __future__ import annotations

import datetime
from email.message import EmailMessage

import pytest

from index.errors import UnreadableFile
from index.parse.mail import parse
from index.parse.pieces import Piece
from index.parse.structure import assemble
from index.read import read
from index.records import SourceFile
from tests.making_files import MAIL


def message(text: str | None = None, page: str | None = None) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Anna Berg <anna@example.org>"
    mail["Subject"] = "Budget"
    if text is not None:
        mail.set_content(text)
    if page is not None:
        mail.add_alternative(page, subtype="html")
    return mail


def body(mail: EmailMessage) -> list[str]:
    return [piece.text for piece in parse(mail.as_bytes()).pieces[2:]]


def test_the_headers_that_people_see() -> None:
    assert parse(MAIL).pieces[:4] == (
        Piece("The budget of the youth hub", kind="title"),
        Piece("From\tAnna Berg <anna@example.org>", kind="row"),
        Piece("To\tBen Carr <ben@example.org>", kind="row"),
        Piece("Date\t4 May 2020, 14:30", kind="row"),
    )


def test_the_catalogue_knows_subject_date_and_kind() -> None:
    catalogue = read(SourceFile("mail.eml", MAIL)).catalogue
    assert catalogue.title == "The budget of the youth hub"
    assert catalogue.date == datetime.date(2020, 5, 4)
    assert catalogue.kind == "email"


def test_headers_in_other_character_sets_and_over_lines() -> None:
    mail = b"From: =?utf-8?q?Si=C3=A2n?=\r\n <s@example.org>\r\nSubject: One\r\n two\r\n\r\nHi."
    assert [piece.text for piece in parse(mail).pieces] == [
        "One two",
        "From\tSiân <s@example.org>",
        "Hi.",
    ]


def test_a_date_that_is_none_stays_as_it_is() -> None:
    assert parse(b"Date: yesterday\n\nHi.").pieces[0].text == "Date\tyesterday"


def test_plain_text_is_preferred() -> None:
    assert body(message("Plain words.", "<p>Page words.</p>")) == ["Plain words."]


def test_a_page_is_read_where_there_is_no_text() -> None:
    assert body(message(" ", "<p>Page words.</p><ul><li>One")) == ["Page words.", "• One"]


def test_attachments_are_named_and_not_read() -> None:
    mail = message("See the plan.")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    mail.add_attachment("secret", filename="notes.txt")
    parsed = parse(mail.as_bytes())
    assert parsed.warnings == ("attachments were not read: plan.pdf, notes.txt",)
    assert parsed.pieces[-1].text == "See the plan."


def test_what_is_quoted_is_prose_even_below_a_signature() -> None:
    mail = message("Dear Ben,\n\nYes.\n\nYours sincerely\n\nAnna\n\n> Do we meet?\n> > On Monday.")
    text, blocks, _ = assemble(parse(mail.as_bytes()))
    kinds = {text[block.start : block.end]: block.kind for block in blocks}
    assert kinds["Anna"] == "signature"
    assert kinds["Do we meet?\nOn Monday."] == "paragraph"
    assert kinds["Budget"] == "title"


REPLY = ["Hi Ben,", "The roof costs £4,000. It is new.", "Anna"]


def kinds(mail: EmailMessage) -> dict[str, str]:
    text, blocks, _ = assemble(parse(mail.as_bytes()))
    return {text[block.start : block.end]: block.kind for block in blocks}


def test_a_salutation_that_is_quoted_does_not_make_a_letterhead_of_the_reply() -> None:
    quoted = "On Mon, 4 Mar 2024 Ben wrote:\n> Dear Anna,\n>\n> When?\n>\n> Kind regards\n> Ben"
    found = kinds(message("\n\n".join([*REPLY, quoted, "Bye for now."])))
    assert [found[line] for line in REPLY[:2]] == ["paragraph", "paragraph"]
    assert found["Dear Anna,"] == found["Bye for now."] == "paragraph"


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote><p>Dear Anna,</p><p>When?</p><p>Kind regards</p></blockquote>",
        "<p><b>From:</b> Ben<br><b>Sent:</b> Monday</p><p>Dear Anna,</p><p>Kind regards</p>",
    ],
)
def test_nor_does_one_in_a_page(quoted: str) -> None:
    own = "".join(f"<p>{line}</p>" for line in REPLY)
    found = kinds(message(page=f"{own}{quoted}"))
    assert [found[line] for line in REPLY[:2]] == ["paragraph", "paragraph"]
    assert found["Dear Anna,"] == "paragraph"


def test_all_below_the_line_of_an_original_message_is_quoted() -> None:
    pieces = parse(message("Yes.\n\n-----Original Message-----\n- Monday").as_bytes()).pieces
    assert [(piece.text, piece.kind) for piece in pieces[2:]] == [
        ("Yes.", None),
        ("-----Original Message-----", "paragraph"),
        ("Monday", "paragraph"),
    ]


@pytest.mark.parametrize("charset", ["nonsense", "us-ascii", "utf-8", "iso-8859-1"])
def test_a_wrong_or_missing_character_set(charset: str) -> None:
    mail = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    encoding = "latin-1" if charset == "iso-8859-1" else "utf-8"
    assert parse(mail + "Siân.".encode(encoding)).pieces[-1].text == "Siân."


def test_a_message_that_is_cut_short_says_so() -> None:
    whole = message("Plain words.", "<p>Page words.</p>").as_bytes()
    parsed = parse(whole[: whole.index(b"Page words")])
    assert parsed.warnings == ("the message is cut short",)
    assert parsed.pieces[-1].text == "Plain words."


def test_a_message_of_headers_alone() -> None:
    with pytest.raises(UnreadableFile, match="no text"):
        parse(b"From: anna@example.org\nSubject: Nothing\n\n")


def written(mail: EmailMessage) -> dict[str, tuple[str, ...]]:
    text, blocks, _ = assemble(parse(mail.as_bytes()))
    return {text[block.start : block.end]: block.headings for block in blocks}


QUOTED = "On Mon, 4 Mar 2024 at 11:02, Ben Orr <ben@example.org> wrote:"
HEAD = "From: Cy Poe\nSent: 3 March 2024 09:05\nTo: Ben Orr\nSubject: Budget"


def test_each_part_of_a_thread_stands_under_who_wrote_it() -> None:
    found = written(
        message(f"Yes, it is.\n\n{QUOTED}\n> Is it new?\n\nBye.\n\n{HEAD}\n\nThe roof.")
    )
    assert found["Yes, it is."] == found["Bye."] == ("Anna Berg wrote:",)
    assert found["Is it new?"] == ("Ben Orr wrote on Mon, 4 Mar 2024 at 11:02:",)
    assert found["The roof."] == ("Cy Poe wrote on 3 March 2024 09:05:",)


def test_what_is_quoted_without_marks_is_not_the_writers() -> None:
    found = written(message(f"Yes, it is.\n\n{QUOTED}\n\nIs it new?"))
    assert found["Is it new?"] == ("Ben Orr wrote on Mon, 4 Mar 2024 at 11:02:",)


def test_what_a_page_quotes_stands_under_who_wrote_it() -> None:
    head = HEAD.replace("\n", "<br>")
    found = written(message(page=f"<p>Yes, it is.</p><p>{head}</p><p>The roof leaks.</p>"))
    assert found["The roof leaks."] == ("Cy Poe wrote on 3 March 2024 09:05:",)


def test_a_mail_that_quotes_none_needs_no_such_line() -> None:
    assert written(message("Yes, it is."))["Yes, it is."] == ()


def test_the_head_of_a_quoted_mail_and_the_name_below_it_are_no_content() -> None:
    found = kinds(
        message(f"Yes.\n\n{QUOTED}\n> Is it new?\n>\n> Ben (Clerk)\n\n{HEAD}\n\nNo.\n\nCy")
    )
    assert found[QUOTED] == found["From: Cy Poe"] == "address"
    assert found["Ben (Clerk)"] == found["Cy"] == "signature"
