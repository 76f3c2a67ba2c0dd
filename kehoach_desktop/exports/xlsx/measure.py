"""How high a row must be for its wrapped text, since not every program measures rows when it opens a file."""

from __future__ import annotations

from functools import lru_cache

from kehoach_desktop.papers.widths import line_count_of, text_width

_BOLD = 1.06
# One character of a column's width is 7 pixels of 96 dpi, of which the cell keeps 5 for its edges.
_CHARACTER, _EDGES, _PIXELS_PER_POINT = 7.0, 5.0, 96 / 72
# Programs break lines a little differently; a row one line too high is better than a hidden line.
_SLACK = 0.99
_LEADING, _PADDING = 1.2, 3.0
# Excel's own limit of a row's height in points.
MOST_HEIGHT = 409.0


def _paragraph_lines(text: str, room: float, size: float) -> int:
    if text_width(text, size) <= room:
        return 1
    return line_count_of((text_width(word, size) for word in text.split(" ")), text_width(" ", size), room)


@lru_cache(maxsize=8192)
def line_count(text: str, characters: float, size: float, *, bold: bool = False) -> int:
    """Return on how many lines a text stands in a column that many characters wide."""
    room = max((characters * _CHARACTER - _EDGES) / _PIXELS_PER_POINT, 4.0) * _SLACK
    size = size * _BOLD if bold else size
    return sum(_paragraph_lines(part, room, size) for part in text.split("\n"))


def row_height(letters: float) -> float:
    """Return the height in points of a row whose lines' sizes add up to `letters`."""
    return round(letters * _LEADING + _PADDING, 1)
