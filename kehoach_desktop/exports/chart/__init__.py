"""The chart alone: as vectors in a PDF, as a picture."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.exports.chart.document import draw_one_page, draw_pages
from kehoach_desktop.exports.chart.form import ChartOptions, Paper

DEFAULTS = ChartOptions()
# Sharp on a telephone and on a slide; a picture that would be taller than this many pixels is made coarser.
_DOTS_PER_INCH, _MOST_PIXELS = 150, 20_000


def write_chart_pdf(
    plan: Plan, out: Path | BinaryIO, *, today: date, options: ChartOptions = DEFAULTS
) -> tuple[Problem, ...]:
    """Write the chart of a plan as PDF, with the state of affairs of `today`; return what could not be as asked.

    Every page carries title, time header, legend, the day of the figures and its number; no row is cut.

    Raises:
        FontsMissingError: this machine has no serif family with all Vietnamese letters.
    """
    return draw_pages(plan, out, today, options)


def write_chart_png(
    plan: Plan, out: Path | BinaryIO, *, today: date, options: ChartOptions = DEFAULTS
) -> tuple[Problem, ...]:
    """Write the chart as one picture as long as its rows need; raises as `write_chart_pdf` does."""
    import pypdfium2

    from kehoach_desktop.exports.pictures import PDFIUM

    buffer = BytesIO()
    problems = draw_one_page(plan, buffer, today, options)
    with PDFIUM:
        document = pypdfium2.PdfDocument(buffer.getvalue())
        try:
            page = document[0]
            scale = min(_DOTS_PER_INCH / 72, _MOST_PIXELS / page.get_height())
            page.render(scale=scale).to_pil().save(out, format="PNG")
        finally:
            document.close()
    return problems


__all__ = ["ChartOptions", "Paper", "write_chart_pdf", "write_chart_png"]
