"""How the chart stands on paper: sheet, margins, columns and letters, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kehoach_desktop.gantt import Metrics

_MM = 72 / 25.4


class Paper(StrEnum):
    """Khổ giấy."""

    A4 = "A4"
    A3 = "A3"


_SIZES = {Paper.A4: (210 * _MM, 297 * _MM), Paper.A3: (297 * _MM, 420 * _MM)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartOptions:
    """Cách in biểu đồ: the year always fits the width; `most_pages` None takes as many pages as the rows need."""

    paper: Paper = Paper.A4
    landscape: bool = True
    most_pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Measures in points. `number`, `names`, `units` are the widths of the columns before the year."""

    width: float
    height: float
    margin: float = 12 * _MM
    number: float = 24.0
    names: float
    units: float
    size: float = 9.0
    leading: float = 1.18
    padding: float = 2.5
    head_size: float = 9.0
    head_row: float = 15.0
    title_size: float = 13.0
    subject_size: float = 11.0
    note_size: float = 8.5
    least_row: float = 18.0
    group_row: float = 17.0
    # A name longer than this is cut visibly: the chart is no document.
    most_lines: int = 12

    @property
    def left(self) -> float:
        """Where the timeline begins, from the left edge of the paper."""
        return self.margin + self.number + self.names + self.units

    @property
    def timeline(self) -> float:
        """Width of the year."""
        return self.width - self.margin - self.left

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    def metrics(self, row_height: float) -> Metrics:
        """Return the measures of the marks in a row of that height."""
        return Metrics(
            row_height=row_height,
            bar_height=self.size * 1.05,
            sign=self.size * 0.95,
            gap=self.size * 0.45,
            soft=self.size,
            line=0.6,
            least=self.size * 0.55,
        )

    def smaller(self, factor: float) -> Form:
        """Return the form with letters and rows of another size; paper and columns stay."""
        return replace(
            self,
            size=self.size * factor,
            padding=self.padding * factor,
            least_row=self.least_row * factor,
            group_row=self.group_row * factor,
        )


# Shares of the width between the margins: names, units. Upright paper has no room for units: they stand by the bars.
_LANDSCAPE, _PORTRAIT = (0.30, 0.13), (0.36, 0.0)


def form_of(options: ChartOptions) -> Form:
    """Return the form for a sheet of paper."""
    width, height = _SIZES[options.paper]
    if options.landscape:
        width, height = height, width
    names, units = _LANDSCAPE if options.landscape else _PORTRAIT
    form = Form(width=width, height=height, names=0, units=0)
    larger = 1.15 if options.paper is Paper.A3 else 1.0
    form = replace(form, names=form.inner * names, units=form.inner * units, number=24.0 * larger)
    return form.smaller(larger)
