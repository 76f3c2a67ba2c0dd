"""What a line's end does not part in any copy of a document: times, and the symbols of documents."""

from __future__ import annotations

import re

from kehoach_desktop.domain.text import CAPITALS
from kehoach_desktop.papers.wording import NO_BREAK

# A hyphen that never ends a line, as Unicode has it.
NO_BREAK_HYPHEN = "\u2011"
# Words that a line's end does not part from the figure behind them: "ngày 15/6", "Quý II/2026". Not "năm 2026": it
# reads well enough in two lines, and kept whole it costs narrow cells a line.
_DATED = frozenset(("ngày", "tháng", "quý"))
_MONTHS = re.compile(r"\W*\d{1,2}")
_QUARTER = re.compile(r"(?:IV|I{1,3})\b")
# "03/KH-UBND", "NĐ-CP"; not "Ba-na" or "2025-2026".
_IN_SYMBOL = re.compile(rf"(?<=[{CAPITALS}])-(?=[{CAPITALS}])")


def is_time(before: str, word: str) -> bool:
    """Tell whether two words that follow each other are one time: "tháng 6", "Quý II", "6 tháng"."""
    if word[:1].isdigit() or word[:1] == "I":
        named = before.rpartition(" ")[2].lstrip('([“"').lower()
        return named in _DATED and (word[0] != "I" or (named == "quý" and _QUARTER.match(word) is not None))
    return word.startswith("tháng") and _MONTHS.fullmatch(before) is not None


def unparted(text: str) -> str:
    """Return a text with spaces and hyphens that do not break inside times and symbols, for who breaks lines itself."""
    first, *others = text.split(" ")
    pieces, before = [first], first
    for word in others:
        kept = is_time(before, word)
        pieces += NO_BREAK if kept else " ", word
        before = f"{before} {word}" if kept else word
    return _IN_SYMBOL.sub(NO_BREAK_HYPHEN, "".join(pieces))
