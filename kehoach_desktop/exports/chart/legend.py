"""What the marks of the chart mean, as a row of samples at the foot of each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.exports.chart.form import Form
from kehoach_desktop.gantt import (
    LOOKS,
    Ink,
    Line,
    Look,
    Mark,
    Measure,
    RowFacts,
    Scale,
    TextStyle,
    row_marks,
    sign,
)

_YEAR = 2025
_FIRST, _LAST, _NEARLY = date(_YEAR, 1, 1), date(_YEAR, 12, 31), date(_YEAR, 11, 25)
# Widths in shares of the letters' size: a sample (too short for a sign of its own), the room around its word.
_SAMPLE, _SIGN, _GAP, _APART = 3.0, 1.5, 0.5, 1.4
_PROGRESS = {Look.DOING: 45, Look.DONE: 100}
_SPANS: tuple[tuple[RowFacts, str], ...] = (
    (RowFacts(start=_FIRST, due=_LAST, vague=True), "Chỉ biết quý hoặc dài hơn"),
    (RowFacts(start=_FIRST, due=_NEARLY, deadline=True), "Hạn chót"),
    (RowFacts(start=_FIRST, vague=True), "Không có hạn cuối"),
)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sample drawn from x 0, and its word `word_x` to the right; `width` with the room behind it."""

    marks: tuple[Mark, ...]
    word: str
    word_x: float
    width: float


def _bar(facts: RowFacts, form: Form, row: float) -> tuple[Mark, ...]:
    return row_marks(facts, Scale(_YEAR, _SAMPLE * form.size), lambda *_: 1e9, form.metrics(row)).marks


def _samples(form: Form, row: float) -> Iterator[tuple[tuple[Mark, ...], str, float]]:
    """Each sample with its word and its own width."""
    bar, size = _SAMPLE * form.size, form.size
    for look in Look:
        shown = _bar(RowFacts(start=_FIRST, due=_LAST, look=look, progress=_PROGRESS.get(look, 0)), form, row)
        signs = sign(look, bar + size * _SIGN / 2 + 1, row / 2, size * 0.95)
        yield (*shown, *signs), LOOKS[look].label, bar + size * _SIGN
    for facts, word in _SPANS:
        yield _bar(facts, form, row), word, bar
    yield (Line(((size, 0.0), (size, row)), Ink.TODAY, 1.0, (4.0, 2.0)),), "Số liệu đến ngày", size * 1.5


def legend_lines(form: Form, row: float, measure: Measure) -> list[list[tuple[float, LegendEntry]]]:
    """Return the legend's lines, each entry with its x, none wider than the paper between its margins."""
    lines: list[list[tuple[float, LegendEntry]]] = [[]]
    x = 0.0
    for marks, word, own in _samples(form, row):
        word_x = own + form.size * _GAP
        width = word_x + measure(word, TextStyle.LABEL) + form.size * _APART
        if lines[-1] and x + width > form.inner:
            lines.append([])
            x = 0.0
        lines[-1].append((x, LegendEntry(marks, word, word_x, width)))
        x += width
    return lines
