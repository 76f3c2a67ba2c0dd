"""Text broken into lines by the widths of its letters, and set as marks: ragged, centred or justified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kehoach_desktop.exports.fonts import Face, drawable, family
from kehoach_desktop.exports.pdf.atoms import Text
from kehoach_desktop.papers.blocks import Align
from kehoach_desktop.papers.unparted import is_time
from kehoach_desktop.papers.wording import NO_BREAK

_EPSILON = 0.01
_DASHES = frozenset("-–—")
_BULLETS = _DASHES | {"+", "*", "•"}
# Past this a space is a hole: such a line (an overlong word follows) is left ragged. In shares of the size.
_WIDEST_SPACE = 1.5
_word_widths: dict[Face, dict[str, float]] = {face: {} for face in Face}
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    text: str
    face: Face


@dataclass(slots=True)
class Line:
    """A line: its runs, its natural width and how far it stands in, in points."""

    runs: list[tuple[Face, str]] = field(default_factory=list)
    width: float = 0.0
    spaces: int = 0
    is_last: bool = False
    indent: float = 0.0


def width_of(text: str, face: Face, size: float) -> float:
    """Return the natural width of a text in points."""
    return _units(text, face) * size / 1000


def _units(word: str, face: Face) -> float:
    known = _word_widths[face]
    units = known.get(word)
    if units is None:
        if len(known) > _REMEMBERED:
            known.clear()
        widths = family().widths[face]
        units = known[word] = sum(widths.get(ord(letter), 0.0) for letter in word)
    return units


def _words(text: str) -> Iterator[str]:
    """The words of a text; what a line's end may not part is one word with its space.

    A lone dash stays with the word before it, so that no line begins like a list; a day, month or
    quarter stays with its figure, and a number of months with its "tháng".
    """
    waiting = ""
    for word in filter(None, drawable(text).split(" ")):
        if waiting and (word in _DASHES or waiting in _DASHES or is_time(waiting, word)):
            waiting = f"{waiting} {word}"
            continue
        if waiting:
            yield waiting
        waiting = word
    if waiting:
        yield waiting


def _broken(word: str, face: Face, limit: float) -> Iterator[str]:
    """Cut a word that is wider than a whole line, after a hyphen or stroke where there is one."""
    piece, width = "", 0.0
    for letter in word:
        wide = _units(letter, face)
        if piece and width + wide > limit:
            at = max(piece.rfind(mark) for mark in "-/_.,;") + 1
            at = at if at > len(piece) // 2 else len(piece)
            yield piece[:at]
            piece = piece[at:]
            width = _units(piece, face) if piece else 0.0
        piece += letter
        width += wide
    if piece:
        yield piece


def _sized(runs: Iterable[Run], limit: float) -> Iterator[tuple[str, Face, float]]:
    for run in runs:
        for word in _words(run.text):
            units = _units(word, run.face)
            if units > limit:
                for part in word.split(" "):
                    for piece in _broken(part, run.face, limit):
                        yield piece, run.face, _units(piece, run.face)
            else:
                yield word, run.face, units


def break_lines(runs: Sequence[Run], size: float, width: float, first: float = 0.0, hang: float = 0.0) -> list[Line]:
    """Break runs, one space between them, into lines of at most `width` points.

    The first line stands in by `first`, the others by `hang`.
    """
    scale = size / 1000
    full = (width - hang + _EPSILON) / scale
    limit, at = (width - first + _EPSILON) / scale, 0.0
    line: list[tuple[str, Face]] = []
    lines: list[Line] = []
    for word, face, units in _sized(runs, full):
        space = _units(" ", line[-1][1]) if line else 0.0
        if at + space + units > limit and (line or limit < full):
            lines.append(_line(line, at * scale))
            line, at, space, limit = [], 0.0, 0.0, full
        line.append((word, face))
        at += space + units
    if line or not lines:
        lines.append(_line(line, at * scale))
    lines[-1].is_last = True
    for number, made in enumerate(lines):
        made.indent = hang if number else first
    return lines


def break_item(text: str, face: Face, size: float, width: float, indent: float = 0.0) -> list[Line]:
    """Break a text; behind a dash or plus that begins it, its further lines hang. All stand in by `indent`."""
    dash, space, _ = text.partition(" ")
    hang = width_of(dash + " ", face, size) if space and dash in _BULLETS else 0.0
    return break_lines([Run(text, face)], size, width, indent, indent + hang)


def _line(words: list[tuple[str, Face]], width: float) -> Line:
    runs: list[tuple[Face, str]] = []
    start = 0
    for end in range(1, len(words) + 1):
        if end == len(words) or words[end][1] is not words[start][1]:
            text = " ".join(word for word, _ in words[start:end]) + (" " if end < len(words) else "")
            runs.append((words[start][1], text.replace(NO_BREAK, " ")))
            start = end
    return Line(runs, width, sum(text.count(" ") for _, text in runs))


def balanced(runs: Sequence[Run], size: float, width: float) -> list[Line]:
    """Break runs into as few lines as fit `width`, of lengths as even as can be."""
    lines = break_lines(runs, size, width)
    if len(lines) == 1:
        return lines
    # No narrower than the longest word, which would be broken for it.
    longest = max((units for run in runs for _, _, units in _sized([run], width / size * 1000)), default=0.0)
    low, high = max(width / len(lines) / 2, longest * size / 1000), width
    for _ in range(12):
        middle = (low + high) / 2
        tried = break_lines(runs, size, middle)
        if len(tried) <= len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def set_line(line: Line, x: float, y: float, size: float, width: float, align: Align) -> list[Text]:
    """Return a line's marks between `x` and `x + width`, its baseline at `y`."""
    stretch = 0.0
    x, width = x + line.indent, width - line.indent
    if align is Align.CENTRE:
        x += (width - line.width) / 2
    elif align is Align.JUSTIFY and line.spaces and not line.is_last:
        stretch = (width - line.width) / line.spaces
        if stretch > size * _WIDEST_SPACE:
            stretch = 0.0
    marks = []
    for face, text in line.runs:
        marks.append(Text(x, y, face, size, text, stretch))
        x += width_of(text, face, size) + stretch * text.count(" ")
    return marks
