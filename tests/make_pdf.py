"""A PDF writer for tests: pages of text runs at given places, and rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

WIDTH, HEIGHT = 595, 842  # A4 in points
BULLET = "\uf06e"  # a square of Wingdings, as Word leaves it in PDF files

_FONTS = """\
4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold
  /Encoding /WinAnsiEncoding /FontDescriptor 8 0 R >> endobj
6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats /ToUnicode 7 0 R >> endobj
8 0 obj << /Type /FontDescriptor /FontName /Helvetica-Bold /Flags 262176 /StemV 140
  /Ascent 718 /Descent -207 /CapHeight 718 /ItalicAngle 0 /FontBBox [-170 -228 1003 962] >> endobj
"""
_TO_UNICODE = """\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Wingdings def
/CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar <6E> <F06E> endbfchar endcmap end end"""


@dataclass(frozen=True)
class Text:
    """Words whose first letter stands at ``x``, ``y`` from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 12
    bold: bool = False
    angle: int = 0  # degrees to the left of upright


@dataclass(frozen=True)
class Rule:
    """A thin line from one corner to the other."""

    x: float
    y: float
    width: float
    height: float


Mark = Text | Rule


def paragraph(
    x: float, y: float, lines: Iterable[str], pitch: float = 14.4, **style: Any
) -> list[Mark]:
    """Lines of one paragraph, the first at ``y``."""
    return [Text(x, y - i * pitch, line, **style) for i, line in enumerate(lines)]


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Mark]:
    """The rules of a table."""
    across = [Rule(xs[0], y, xs[-1] - xs[0], 0.5) for y in ys]
    down = [Rule(x, ys[0], 0.5, ys[-1] - ys[0]) for x in xs]
    return [*across, *down]


def make_pdf(
    *pages: Sequence[Mark],
    protected: bool = False,
    rotate: int = 0,
    title: str = "",
    entries: str = "",
) -> bytes:
    """The bytes of a PDF whose pages hold these marks, in this order in the file.

    ``entries`` are further ones of every page's dictionary.
    """
    first = 10
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n",
        f"2 0 obj << /Type /Pages /Kids [{kids}] /Count {len(pages)} >> endobj\n",
        _FONTS,
        _stream(7, _TO_UNICODE),
        f"9 0 obj << /Title ({title}) >> endobj\n",
    ]
    for i, marks in enumerate(pages):
        number = first + 2 * i
        objects.append(
            f"{number} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Rotate {rotate} /Contents {number + 1} 0 R {entries} "
            "/Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R >> >> >> endobj\n"
        )
        objects.append(_stream(number + 1, "\n".join(map(_drawn, marks))))
    key = "00" * 32
    locked = f" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>"
    trailer = f"trailer << /Root 1 0 R /Info 9 0 R /ID [<00> <00>]{locked * protected} >>\n%%EOF\n"
    return ("%PDF-1.4\n" + "".join(objects) + trailer).encode("cp1252")


def _stream(number: int, content: str) -> str:
    return f"{number} 0 obj << /Length {len(content)} >> stream\n{content}\nendstream endobj\n"


def _drawn(mark: Mark) -> str:
    if isinstance(mark, Rule):
        return f"{mark.x} {mark.y} {mark.width} {mark.height} re f"
    font = "F3" if mark.text == BULLET else "F2" if mark.bold else "F1"
    text = mark.text.replace(BULLET, "n")
    for special in "\\()":
        text = text.replace(special, "\\" + special)
    sine, cosine = sin(radians(mark.angle)), cos(radians(mark.angle))
    place = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {mark.x} {mark.y}"
    return f"BT /{font} {mark.size} Tf {place} Tm ({text}) Tj ET"
