"""The marks of one row: from a task's facts and a scale to a display list that painters only draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kehoach_desktop.domain.periods import month_span, quarters_period
from kehoach_desktop.gantt.bars import BarShape, End, bar_marks, deadline_tick, diamond
from kehoach_desktop.gantt.facts import RowFacts
from kehoach_desktop.gantt.looks import LOOKS
from kehoach_desktop.gantt.scale import Scale
from kehoach_desktop.gantt.shapes import Align, Box, Ink, Label, Mark, Measure, Polygon, TextStyle
from kehoach_desktop.gantt.signs import sign


@dataclass(frozen=True, slots=True)
class Metrics:
    """Kích thước trong một dòng, in the units of the view (pixels on the screen, points on paper)."""

    row_height: float = 44.0
    bar_height: float = 16.0
    sign: float = 13.0
    gap: float = 6.0
    soft: float = 14.0
    line: float = 1.0
    # A bar thinner than this is drawn as a diamond, and gripped over this width at least.
    least: float = 7.0


SCREEN = Metrics()


@dataclass(frozen=True, slots=True)
class BarBox:
    """Where a row's bar can be gripped, in x of the view and y of the row."""

    left: float
    right: float
    y: float
    height: float
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class RowMarks:
    """Một dòng đã vẽ: its marks back to front, and the bar that hands can grip (None without a time)."""

    marks: tuple[Mark, ...]
    bar: BarBox | None = None


def _edges(start: date, due: date | None, facts: RowFacts, scale: Scale) -> tuple[float, float, End, End]:
    """The bar's ends in x, cut at the ends of the year shown."""
    first, last = month_span(scale.year, 1, 12)
    soft_left = End.SOFT if facts.vague or facts.deadline else End.HARD
    left_end = End.CLIPPED if start < first else soft_left
    if due is None:
        return scale.x(max(start, first)), scale.end_x(last), left_end, End.OPEN
    right_end = End.CLIPPED if due > last else End.SOFT if facts.vague else End.HARD
    return scale.x(max(start, first)), scale.end_x(min(due, last)), left_end, right_end


def _shape(facts: RowFacts, scale: Scale, metrics: Metrics) -> BarShape:
    if facts.start is None:
        raise ValueError(facts)
    left, right, left_end, right_end = _edges(facts.start, facts.due, facts, scale)
    height = metrics.bar_height * (0.4 if facts.open_ended else 1.0)
    whole_left, whole_right = scale.x(facts.start), right if facts.due is None else scale.end_x(facts.due)
    return BarShape(
        left=left,
        right=right,
        y=(metrics.row_height - height) / 2,
        height=height,
        left_end=left_end,
        right_end=right_end,
        done_x=whole_left + (whole_right - whole_left) * facts.progress / 100,
        soft=metrics.soft,
        line=metrics.line,
    )


def _seen(shape: BarShape, scale: Scale) -> BarShape:
    """The bar cut a little outside the view, so that a hatch isn't drawn for what nobody sees."""
    spare = shape.soft + shape.height
    left, right = max(shape.left, -spare), min(shape.right, scale.width + spare)
    return replace(
        shape,
        left=left,
        right=right,
        left_end=shape.left_end if left == shape.left else End.HARD,
        right_end=shape.right_end if right == shape.right else End.HARD,
    )


def _pointer(facts: RowFacts, scale: Scale, metrics: Metrics, *, to_left: bool, measure: Measure) -> tuple[Mark, ...]:
    """What stands at the edge of the view for a bar that lies wholly beyond it."""
    middle, size = metrics.row_height / 2, metrics.bar_height / 2
    tip, base = (1.0, size) if to_left else (scale.width - 1.0, scale.width - size)
    ink = LOOKS[facts.look].ink
    marks: list[Mark] = [Polygon(((tip, middle), (base, middle - size / 2), (base, middle + size / 2)), ink)]
    text = _beyond(facts, scale.year)
    if text and measure(text, TextStyle.LABEL) + size + metrics.gap <= scale.width:
        x = base + metrics.gap if to_left else base - metrics.gap
        marks.append(Label(x, middle, text, ink=Ink.MUTED, align=Align.LEFT if to_left else Align.RIGHT))
    return tuple(marks)


def _beyond(facts: RowFacts, year: int) -> str:
    """The days of a task that lies in another year."""
    if facts.start is None or facts.due is None or year in (facts.start.year, facts.due.year):
        return ""
    return f"{facts.start:%d/%m/%Y} – {facts.due:%d/%m/%Y}"


def _caption(facts: RowFacts, text: str, x: float, metrics: Metrics) -> tuple[Mark, ...]:
    """The sign, and the text behind it if there is one, beginning at x."""
    middle = metrics.row_height / 2
    marks = sign(facts.look, x + metrics.sign / 2, middle, metrics.sign)
    if not text:
        return marks
    return (*marks, Label(x + metrics.sign + metrics.gap * 0.7, middle, text))


def _beside(facts: RowFacts, left: float, right: float, scale: Scale, metrics: Metrics, measure: Measure) -> list[Mark]:
    """Sign and label: right of the bar, left of it, upon it; without the label where none of these has room."""
    left, right = max(left, 0.0), min(right, scale.width)
    named = measure(facts.label, TextStyle.LABEL) + metrics.gap * 0.7 if facts.label else 0.0
    for text, width in ((facts.label, metrics.sign + named), ("", metrics.sign)):
        if right + metrics.gap + width <= scale.width:
            return list(_caption(facts, text, right + metrics.gap, metrics))
        if left - metrics.gap - width >= 0:
            return list(_caption(facts, text, left - metrics.gap - width, metrics))
        inset = metrics.soft + metrics.gap
        if right - left >= width + inset * 2:
            height = metrics.sign + 2 * metrics.line
            chip = Box(left + inset - 3, (metrics.row_height - height) / 2, width + 6, height, LOOKS[facts.look].tint)
            return [chip, *_caption(facts, text, left + inset, metrics)]
    return []


def row_marks(facts: RowFacts, scale: Scale, measure: Measure, metrics: Metrics = SCREEN) -> RowMarks:
    """Return the display list of one task's row, in x of the view and y of the row."""
    if facts.start is None:
        return RowMarks((Label(metrics.gap, metrics.row_height / 2, facts.label, ink=Ink.MUTED),))
    whole = _shape(facts, scale, metrics)
    if whole.right <= max(scale.x(date(scale.year, 1, 1)), 0.0):
        return RowMarks(_pointer(facts, scale, metrics, to_left=True, measure=measure))
    if whole.left >= min(scale.end_x(date(scale.year, 12, 31)), scale.width):
        return RowMarks(_pointer(facts, scale, metrics, to_left=False, measure=measure))
    style = LOOKS[facts.look]
    grip = _grip(whole, facts, metrics)
    if whole.right - whole.left < metrics.least:
        middle = metrics.row_height / 2
        x, radius = (whole.left + whole.right) / 2, metrics.bar_height / 2
        body: tuple[Mark, ...] = (diamond(x, middle, radius, style, metrics.line),)
        left, right = x - radius, x + radius
    else:
        body = bar_marks(_seen(whole, scale), style)
        left, right = whole.left, whole.right
    if facts.deadline and whole.right_end is End.HARD and whole.right <= scale.width:
        body += deadline_tick(whole.right, whole, style.ink)
    return RowMarks((*body, *_beside(facts, left, right, scale, metrics, measure)), grip)


def _grip(shape: BarShape, facts: RowFacts, metrics: Metrics) -> BarBox:
    spare = max(0.0, metrics.bar_height - (shape.right - shape.left)) / 2
    return BarBox(
        shape.left - spare,
        shape.right + spare,
        (metrics.row_height - metrics.bar_height) / 2,
        metrics.bar_height,
        facts.open_ended,
    )


def group_marks(
    quarters: Sequence[int],
    done: int,
    owed: int,
    scale: Scale,
    measure: Measure,
    metrics: Metrics = SCREEN,
) -> RowMarks:
    """Return the bar of a group row: a bracket over its quarters, filled as far as its tasks are done.

    `done` of `owed` tasks are finished, as the label says beside it.
    """
    if not quarters:
        return RowMarks(())
    period = quarters_period(tuple(quarters), scale.year)
    left, right = scale.x(period.starts_on), scale.end_x(period.due_on or period.starts_on)
    height = metrics.bar_height * 0.3
    y = (metrics.row_height - height) / 2
    foot = y + height * 2.2
    marks: list[Mark] = [
        Box(left, y, right - left, height, Ink.SURFACE, Ink.SUMMARY, metrics.line),
        Box(left, y, (right - left) * (done / owed if owed else 0.0), height, Ink.SUMMARY),
        Polygon(((left, y), (left + height * 1.4, y), (left, foot)), Ink.SUMMARY),
        Polygon(((right, y), (right - height * 1.4, y), (right, foot)), Ink.SUMMARY),
    ]
    text = f"{done}/{owed}"
    width = measure(text, TextStyle.GROUP)
    outside = right + metrics.gap + width <= scale.width
    x = right + metrics.gap if outside else max(left, 0.0) - metrics.gap
    if outside or x - width >= 0:
        align = Align.LEFT if outside else Align.RIGHT
        marks.append(Label(x, metrics.row_height / 2, text, TextStyle.GROUP, Ink.SUMMARY, align))
    return RowMarks(tuple(marks))
