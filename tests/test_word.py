"""Word documents: styles, lists, tables, and what Word keeps out of sight."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from index.errors import UnreadableFile
from index.parse.pieces import Piece
from index.parse.word import parse
from tests.making_files import with_part, without_part, word


def texts(content: bytes) -> list[str]:
    return [piece.text for piece in parse(content).pieces]


def _body(document: Document, xml: str) -> None:
    """Puts elements at the end of the body as Word writes them."""
    names = nsdecls("w")
    for each in parse_xml(f"<w:body {names}>{xml}</w:body>"):
        document.element.body.insert(-1, each)


def body(xml: str) -> bytes:
    return word(lambda document: _body(document, xml))


def test_title_headings_and_paragraphs() -> None:
    def write(document: Document) -> None:
        document.add_heading("Annual plan", 0)
        document.add_heading("Homes", 1)
        document.add_paragraph("They are good.")
        own = document.styles.add_style("House style", WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = document.styles["Heading 2"]
        document.add_paragraph("Larch House", style=own)

    parsed = parse(word(write))
    assert parsed.headed
    assert parsed.pieces == (
        Piece("Annual plan", kind="title"),
        Piece("Homes", heading=1),
        Piece("They are good."),
        Piece("Larch House", heading=2),
    )


def test_an_outline_level_makes_a_heading() -> None:
    xml = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>Homes</w:t></w:r></w:p>'
    assert parse(body(xml)).pieces == (Piece("Homes", heading=3),)


def test_bold_lines_are_headings_where_no_style_says_so() -> None:
    def write(document: Document) -> None:
        document.add_paragraph().add_run("Homes").bold = True
        document.add_paragraph().add_run("They are good.").bold = True
        document.add_paragraph("Plain words")

    assert [piece.heading for piece in parse(word(write)).pieces] == [2, None, None]


def test_bullets_and_numbers_are_counted() -> None:
    def write(document: Document) -> None:
        for style in ("List Bullet", "List Number", "List Number"):
            document.add_paragraph("item", style=style)
        document.add_paragraph("between")
        document.add_paragraph("item", style="List Number")

    assert texts(word(write)) == ["• item", "1. item", "2. item", "between", "3. item"]


def test_levels_of_numbers() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for i, (kind, text) in enumerate(
            [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")]
        )
    )

    def write(document: Document) -> None:
        numbering = document.part.numbering_part.element
        names = nsdecls("w")
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {names} w:abstractNumId="90">{levels}</w:abstractNum>')
        )
        for number, start in ((91, ""), (92, '<w:startOverride w:val="5"/>')):
            override = f'<w:lvlOverride w:ilvl="0">{start}</w:lvlOverride>' if start else ""
            numbering.append(
                parse_xml(
                    f'<w:num {names} w:numId="{number}"><w:abstractNumId w:val="90"/>{override}'
                    "</w:num>"
                )
            )
        for number, level in ((91, 0), (91, 1), (91, 1), (91, 2), (91, 0), (91, 1), (92, 0)):
            _body(
                document,
                f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
                "</w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
            )

    assert texts(word(write)) == ["1. x", "1.1. x", "1.2. x", "• x", "2. x", "2.1. x", "5. x"]


def test_rows_of_tables_with_merged_cells() -> None:
    def write(document: Document) -> None:
        table = document.add_table(3, 2)
        for row, cells in enumerate([("Area", "Grade"), ("Care", "Good"), ("", "Fair\nenough")]):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
        table.cell(1, 0).merge(table.cell(2, 0))

    assert texts(word(write)) == ["Area\tGrade", "Care\tGood", "Care\tFair enough"]


def test_rows_of_tables_with_cells_over_several_columns() -> None:
    def write(document: Document) -> None:
        table = document.add_table(2, 4)
        for row, cells in enumerate([("Team", "", "Lead", "Budget"), ("North", "South", "", "5")]):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
        table.cell(0, 0).merge(table.cell(0, 1))
        table.cell(0, 2).merge(table.cell(1, 2))

    assert texts(word(write)) == ["Team\tLead\tBudget", "North\tSouth\tLead\t5"]


def test_a_row_that_begins_further_right() -> None:
    below = '<w:tcPr><w:vMerge w:val="{}"/></w:tcPr>'
    cells = "<w:tc>{}<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    first = cells.format("", "Area") + cells.format(below.format("restart"), "Care")
    second = cells.format(below.format("continue"), "") + cells.format("", "2020")
    xml = (
        f"<w:tbl><w:tr>{first}{cells.format('', '2019')}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{second}</w:tr></w:tbl>'
    )
    assert texts(body(xml)) == ["Area\tCare\t2019", "Care\t2020"]


def test_a_frame_of_one_cell_is_no_table() -> None:
    def write(document: Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Note"
        cell.add_paragraph("They are good.")

    assert texts(word(write)) == ["Note", "They are good."]


def test_what_is_printed_and_what_is_not() -> None:
    xml = (
        '<w:p><w:r><w:t>Kept</w:t></w:r><w:ins w:id="1"><w:r><w:t> added</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText> gone</w:delText></w:r></w:del>'
        "<w:r><w:t> co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:br/><w:t>below</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Homes 3</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict><w:t>Around</w:t></w:r></w:p>"
    )
    assert texts(body(xml)) == ["Kept added co-op\nbelow", "Control", "Around", "In a box"]


def test_hidden_words_are_not_printed() -> None:
    def write(document: Document) -> None:
        paragraph = document.add_paragraph("They answer within ")
        paragraph.add_run("5 days, no ").font.hidden = True
        paragraph.add_run("20 days").font.hidden = False
        paragraph.add_run(".")
        document.add_paragraph().add_run("Note to self").font.hidden = True

    assert texts(word(write)) == ["They answer within 20 days."]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Date:\t4 May 2020", "Date:\t4 May 2020"),
        ("1.\tThey are good.", "1. They are good."),
        ("word\t" + "more words " * 20, "word " + "more words " * 19 + "more words"),
    ],
)
def test_tabs_part_cells_or_are_spaces(line: str, text: str) -> None:
    assert texts(word(lambda document: document.add_paragraph(line))) == [text]


def test_headers_are_no_content_but_a_title() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("They are good.")
        section = document.sections[0]
        section.header.paragraphs[0].text = "Minutes of the Homes Board"
        section.footer.paragraphs[0].text = "Page 1"
        document.core_properties.title = ""

    parsed = parse(word(write))
    assert [piece.text for piece in parsed.pieces] == ["They are good."]
    assert parsed.title == "Minutes of the Homes Board"


def test_the_title_of_the_properties_comes_first_and_none_is_made_up() -> None:
    def write(document: Document) -> None:
        document.core_properties.title = "Plan"
        document.add_paragraph("They are good.")

    content = word(write)
    assert parse(content).title == "Plan"
    links = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    link = (
        b'<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    assert parse(with_part(content, "_rels/.rels", links + link)).title is None


def test_footnotes_follow_their_paragraph() -> None:
    names = nsdecls("w")
    notes = (
        f'<w:footnotes {names}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>In 2019.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    xml = '<w:p><w:r><w:t>Good.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    content = body(f"{xml}<w:p><w:r><w:t>After.</w:t></w:r></w:p>")
    assert texts(_with_footnotes(content, notes.encode())) == ["Good.", "In 2019.", "After."]


def _with_footnotes(content: bytes, notes: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        links = archive.read("word/_rels/document.xml.rels")
    link = (
        b'<Relationship Id="rId99" Target="footnotes.xml" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    links = links.replace(b"</Relationships>", link)
    content = with_part(content, "word/_rels/document.xml.rels", links)
    return with_part(content, "word/footnotes.xml", notes)


def test_a_document_without_words() -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        parse(word(lambda document: document.add_paragraph(" ")))


GOOD = word(lambda document: document.add_paragraph("They are good."))


@pytest.mark.parametrize(
    "content",
    [
        with_part(GOOD, "word/document.xml", b"<w:document>"),
        without_part(GOOD, "[Content_Types].xml"),
        without_part(GOOD, "_rels/.rels"),
    ],
    ids=["cut", "types", "links"],
)
def test_what_is_damaged_inside(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="damaged") as caught:
        parse(content)
    assert "repaired" in caught.value.remedy
