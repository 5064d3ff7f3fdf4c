"""Bytes of a text file to its text, whatever encoding they are in.

UTF-8 and UTF-16 are known by their form; what is neither is read as Windows-1252, in which
old office programs write. Knows nothing of lines and marks.
"""

from __future__ import annotations

import codecs
import contextlib

from ..errors import UnreadableFile

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096  # bytes that are looked at to recognise UTF-16 without its mark
_NOISE = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a\x1b")


def decode(content: bytes) -> str:
    """The text with ``\\n`` at the ends of its lines; form feeds are kept.

    Raises UnreadableFile when the bytes are no text.

    >>> decode(b"caf\\xe9\\r\\n"), decode("café\\n".encode("utf-16"))
    ('café\\n', 'café\\n')
    """
    text = _decoded(content)
    if any(character in _NOISE for character in text):
        raise UnreadableFile(
            f"The file is not text: it begins with {content[:16]!r}.",
            "Index a text file; if it is one, save it again as UTF-8.",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    with contextlib.suppress(UnicodeDecodeError):
        return content.decode(_likely(content))
    mixed = content.decode("utf-8", errors="replace")
    strays = mixed.count("\ufffd")
    if sum(character > "\x7f" for character in mixed) > 2 * strays:
        return mixed  # UTF-8 that was cut or patched, not another encoding
    # The five bytes that Windows-1252 leaves open stand for themselves, as in browsers.
    return "".join(_WINDOWS_1252[byte] for byte in content)


def _likely(content: bytes) -> str:
    """UTF-16 when one byte in each pair is mostly zero, as in the scripts of Europe."""
    sample = content[:_SAMPLE]
    pairs = len(sample) // 2
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if pairs and low > pairs / 2 and high <= low / 8:
        return "utf-16-le"
    if pairs and high > pairs / 2 and low <= high / 8:
        return "utf-16-be"
    return "utf-8"


_WINDOWS_1252 = [
    bytes([byte]).decode("windows-1252", errors="ignore") or chr(byte) for byte in range(256)
]
