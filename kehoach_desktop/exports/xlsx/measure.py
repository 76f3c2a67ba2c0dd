"""How high a row must be for its wrapped text, since not every program measures rows when it opens a file."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

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
_BOLD = 1.06
# One character of a column's width is 7 pixels of 96 dpi, of which the cell keeps 5 for its edges.
_CHARACTER, _EDGES, _PIXELS_PER_POINT = 7.0, 5.0, 96 / 72
# Programs break lines a little differently; a row one line too high is better than a hidden line.
_SLACK = 0.99
_LEADING, _PADDING = 1.2, 3.0
# Excel's own limit of a row's height in points.
MOST_HEIGHT = 409.0


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


def _paragraph_lines(text: str, room: float, size: float) -> int:
    if text_width(text, size) <= room:
        return 1
    space = _LETTERS[" "] * size / 1000
    lines, used = 1, 0.0
    for word in text.split(" "):
        width = text_width(word, size)
        if used and used + space + width > room:
            lines, used = lines + 1, 0.0
        if width > room:
            # A word longer than its line is broken anywhere.
            lines += int(width // room)
            width %= room
        used += width + (space if used else 0.0)
    return lines


@lru_cache(maxsize=8192)
def line_count(text: str, characters: float, size: float, *, bold: bool = False) -> int:
    """Return on how many lines a text stands in a column that many characters wide."""
    room = max((characters * _CHARACTER - _EDGES) / _PIXELS_PER_POINT, 4.0) * _SLACK
    size = size * _BOLD if bold else size
    return sum(_paragraph_lines(part, room, size) for part in text.split("\n"))


def row_height(letters: float) -> float:
    """Return the height in points of a row whose lines' sizes add up to `letters`."""
    return round(letters * _LEADING + _PADDING, 1)
