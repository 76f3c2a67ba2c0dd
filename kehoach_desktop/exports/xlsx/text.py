"""The office's text made fit for a cell: no control characters, no hidden escapes, not too long."""

from __future__ import annotations

import re
import unicodedata

# Excel's own limit, counted in UTF-16 units ("Excel specifications and limits").
CELL_LIMIT = 32_767
CUT_MARK = " […bị cắt]"

# What XML 1.0 (2.2) or a cell cannot hold; a line feed and a tab can stay.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# ECMA-376 Part 1, 22.9.2.19: "_x0041_" inside a text means the letter A, unless its first mark is escaped.
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> str:
    """Return the text as a cell can hold it, whatever its length."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def _utf16(text: str) -> int:
    return len(text) + sum(ord(letter) > 0xFFFF for letter in text)


def cut(text: str) -> str:
    """Return the text, or as much of it as a cell holds with a mark that something is missing."""
    # No letter takes more than two units, so that a short text need not be counted.
    if len(text) * 2 <= CELL_LIMIT or _utf16(text) <= CELL_LIMIT:
        return text
    kept = text[: CELL_LIMIT - len(CUT_MARK)]
    while _utf16(kept) + len(CUT_MARK) > CELL_LIMIT:
        kept = kept[: -max(1, (_utf16(kept) + len(CUT_MARK) - CELL_LIMIT) // 2)]
    return kept + CUT_MARK
