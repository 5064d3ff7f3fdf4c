from __future__ import annotations
def decode(content: bytes) -> str:
    return content.decode("utf-8-sig").replace("\r\n", "\n")
