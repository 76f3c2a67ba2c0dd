"""Widths of the letters of Times New Roman and the lines that a text takes: near enough to share room out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

# Advance widths of Times New Roman in thousandths of its size; accents add none.
_WIDTHS: dict[int, str] = {
    250: " .,",
    278: "/:;ijlt·",
    333: "!()-'[]fIr‘’",
    389: "sJ",
    444: 'acez?"“”',
    556: "FPS",
    564: "+<=>×ưứừửữự",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐ",
    778: "m&ƯỨỪỬỮỰ",
    833: "%",
    889: "M",
    944: "W@",
    1000: "—…",
}
_OTHER, _WIDE, _FIRST_WIDE = 500, 1000, 0x2E80


class _Letters(dict[str, int]):
    """Widths of letters, each looked up once: those with accents have the width of their plain letter."""

    def __missing__(self, letter: str) -> int:
        base = unicodedata.normalize("NFD", letter)[0]
        width = self.get(base, _WIDE if ord(base) >= _FIRST_WIDE else _OTHER)
        self[letter] = width
        return width


_LETTERS = _Letters({letter: width for width, letters in _WIDTHS.items() for letter in letters})


def text_width(text: str, size: float) -> float:
    """Return the width of a text on one line, in points."""
    return sum(map(_LETTERS.__getitem__, text)) * size / 1000


def line_count_of(words: Iterable[float], space: float, room: float) -> int:
    """Return on how many lines words of these widths stand; all in one unit of length."""
    lines, used = 1, 0.0
    for word in words:
        width = word
        if used and used + space + width > room:
            lines, used = lines + 1, 0.0
        if width > room:
            # A word longer than its line is broken anywhere.
            lines += int(width // room)
            width %= room
        used += width + (space if used else 0.0)
    return lines
