"""One page of the chart: heading, time header, rows, legend, foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import clean
from kehoach_desktop.exports.chart.form import Form
from kehoach_desktop.exports.chart.legend import legend_lines
from kehoach_desktop.exports.chart.painter import Painter, measure_in
from kehoach_desktop.exports.chart.rows import ChartRow, GroupRow, TaskRow, broken
from kehoach_desktop.exports.fonts import Face, drawable
from kehoach_desktop.exports.pdf.lines import width_of
from kehoach_desktop.gantt import (
    Align,
    Box,
    HeaderCell,
    Ink,
    Label,
    Line,
    Mark,
    Scale,
    TextStyle,
    grid_marks,
    group_marks,
    row_marks,
    today_marks,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

TITLE = "BIỂU ĐỒ TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH"
_HEADS = ("STT", "Nội dung công việc", "Đơn vị thực hiện")
_LEGEND_ROW, _ABOVE_LEGEND, _FOOT = 14.0, 5.0, 14.0
_BELOW_HEADING = 5.0
_SUBJECT_LINES = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over every page: agency, title, subject in lines."""

    agency: str
    subject: tuple[str, ...]
    height: float


def heading_of(plan: Plan, form: Form) -> Heading:
    """Return the heading of a plan's chart."""
    agency = clean(" ".join(plan.agency))
    subject = broken(drawable(plan.subject), form.inner, form.subject_size, _SUBJECT_LINES) if plan.subject else ()
    lines = form.note_size * 1.4 * bool(agency) + form.title_size * 1.35 + len(subject) * form.subject_size * 1.3
    return Heading(agency, subject, lines + _BELOW_HEADING)


class ChartPages:
    """Draws the pages of one chart."""

    painter: Painter

    def __init__(self, plan: Plan, today: date, form: Form) -> None:
        """Prepare what all pages share."""
        self.plan, self.today, self.form = plan, today, form
        self.scale = Scale(plan.year, form.timeline)
        self.measure = measure_in(form.size)
        self.heading = heading_of(plan, form)
        self.legend = legend_lines(form, _LEGEND_ROW, self.measure)

    @property
    def room(self) -> float:
        """Height that is left for rows on a page."""
        form = self.form
        foot = _ABOVE_LEGEND + len(self.legend) * _LEGEND_ROW + _FOOT
        return form.height - 2 * form.margin - self.heading.height - 2 * form.head_row - foot

    def draw(self, canvas: Canvas, rows: Sequence[ChartRow], number: int, count: int) -> None:
        """Draw one page upon a canvas and end it."""
        self.painter = Painter(canvas, self.form.height, self.form.size)
        top = self._heading(self.form.margin)
        head = top
        top = self._time_header(top)
        self._behind(top, sum(row.height for row in rows))
        for row in rows:
            if isinstance(row, GroupRow):
                self._group(row, top)
            else:
                self._task(row, top)
            top += row.height
        self._frame(head, top)
        self._legend(top + _ABOVE_LEGEND)
        self._foot(number, count)
        canvas.showPage()

    def _centred(self, text: str, top: float, face: Face, size: float) -> None:
        text = drawable(text)
        x = (self.form.width - width_of(text, face, size)) / 2
        self.painter.write(text, x, self.form.height - top - size, face, size)

    def _heading(self, top: float) -> float:
        form, heading = self.form, self.heading
        if heading.agency:
            y = form.height - top - form.note_size
            self.painter.write(drawable(heading.agency), form.margin, y, Face.BOLD, form.note_size)
            top += form.note_size * 1.4
        self._centred(TITLE, top, Face.BOLD, form.title_size)
        top += form.title_size * 1.35
        for line in heading.subject:
            self._centred(line, top, Face.BOLD, form.subject_size)
            top += form.subject_size * 1.3
        return top + _BELOW_HEADING

    def _time_header(self, top: float) -> float:
        form, painter = self.form, self.painter
        height = form.head_row
        painter.at(form.margin, top).paint([Box(0, 0, form.inner, 2 * height, Ink.BAND)])
        edges = (0.0, form.number, form.number + form.names, form.number + form.names + form.units)
        for title, left, right in zip(_HEADS, edges, edges[1:], strict=False):
            if right > left:
                place = Label((left + right) / 2, height, title, TextStyle.GROUP, align=Align.CENTRE)
                painter.at(form.margin, top).paint([place])
        bands = (
            (self.scale.quarters(self.measure), TextStyle.GROUP),
            (self.scale.months(self.measure), TextStyle.HEADER),
        )
        for cells, style in bands:
            painter.at(form.left, top).paint(_cells(cells, height, style))
            top += height
        return top

    def _behind(self, top: float, height: float) -> None:
        self.painter.at(self.form.left, top).paint(grid_marks(self.scale, height, 0.4))
        self.painter.paint(today_marks(self.scale, self.today, height, 1.0))

    def _group(self, row: GroupRow, top: float) -> None:
        form = self.form
        words = f"{row.label} ({row.done}/{row.owed} việc hoàn thành)"
        band: list[Mark] = [
            Box(0, 0, form.left - form.margin, row.height, Ink.BAND),
            Label(form.padding, row.height / 2, words, TextStyle.GROUP),
            _rule(form, 0.0),
        ]
        self.painter.at(form.margin, top).paint(band)
        metrics = form.metrics(row.height)
        marks = group_marks(row.quarters, row.done, row.owed, self.scale, self.measure, metrics).marks
        self.painter.at(form.left, top).paint(marks)

    def _task(self, row: TaskRow, top: float) -> None:
        form = self.form
        marks: list[Mark] = [_rule(form, 0.0)]
        marks.append(
            Label(form.number / 2, form.padding + form.size * form.leading / 2, row.number, align=Align.CENTRE)
        )
        for lines, x in ((row.name, form.number), (row.units, form.number + form.names)):
            for at, line in enumerate(lines):
                y = form.padding + (at + 0.5) * form.size * form.leading
                marks.append(Label(x + form.padding, y, line))
        self.painter.at(form.margin, top).paint(marks)
        drawn = row_marks(row.facts, self.scale, self.measure, form.metrics(row.height)).marks
        self.painter.at(form.left, top).clear(drawn)
        self.painter.paint(drawn)

    def _frame(self, head: float, foot: float) -> None:
        """The table's outer lines and those of its head, over everything."""
        form, height = self.form, foot - head
        marks: list[Mark] = [_post(x, 0.0, height) for x in (0.0, form.left - form.margin, form.inner)]
        marks += [_post(x, 0.0, 2 * form.head_row) for x in (form.number, form.number + form.names)]
        marks += [_rule(form, y) for y in (0.0, 2 * form.head_row, height)]
        self.painter.at(form.margin, head).paint(marks)

    def _legend(self, top: float) -> None:
        form = self.form
        for line in self.legend:
            for x, entry in line:
                self.painter.at(form.margin + x, top).paint(entry.marks)
                self.painter.paint([Label(entry.word_x, _LEGEND_ROW / 2, entry.word)])
            top += _LEGEND_ROW

    def _foot(self, number: int, count: int) -> None:
        form, size = self.form, self.form.note_size
        y = form.margin
        left, right = f"Số liệu đến ngày {self.today:%d/%m/%Y}", f"Trang {number}/{count}"
        self.painter.write(left, form.margin, y, Face.ITALIC, size)
        x = form.width - form.margin - width_of(right, Face.REGULAR, size)
        self.painter.write(right, x, y, Face.REGULAR, size)


def _rule(form: Form, y: float) -> Line:
    return Line(((0.0, y), (form.inner, y)), Ink.STRONG_GRID, 0.4)


def _post(x: float, top: float, bottom: float) -> Line:
    return Line(((x, top), (x, bottom)), Ink.STRONG_GRID, 0.5)


def _cells(cells: Iterable[HeaderCell], height: float, style: TextStyle) -> list[Mark]:
    marks: list[Mark] = []
    for cell in cells:
        marks.append(Box(cell.x, 0.0, cell.width, height, None, Ink.STRONG_GRID, 0.4))
        marks.append(Label(cell.x + cell.width / 2, height / 2, cell.label, style, align=Align.CENTRE))
    return marks
