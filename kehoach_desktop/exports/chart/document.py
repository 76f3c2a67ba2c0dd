"""The chart as PDF: laid out on as many pages as asked, or on one page as long as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.text import clean
from kehoach_desktop.exports.chart.form import ChartOptions, Form, form_of
from kehoach_desktop.exports.chart.pages import TITLE, ChartPages
from kehoach_desktop.exports.chart.rows import ChartRow, TaskRow, chart_rows, put_on_pages
from kehoach_desktop.exports.fonts import family
from kehoach_desktop.exports.pdf.draw import WRITING, canvas_of
from kehoach_desktop.exports.pdf.meta import Meta

_WHERE = "Biểu đồ"
# Letters are made smaller in these steps until the pages are few enough; beyond the last nobody could read them.
_SMALLER = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55)
# A page of a PDF can be 200 inches long (ISO 32000-1, Annex C).
_LONGEST = 14_000.0


def _meta(plan: Plan, today: date) -> Meta:
    subject = clean(plan.subject)
    return Meta(f"{TITLE.capitalize()} - {subject or plan.year}", subject, clean(" ".join(plan.agency)), today)


def _laid_out(plan: Plan, today: date, options: ChartOptions) -> tuple[Form, list[list[ChartRow]]]:
    """The largest letters that keep to the pages allowed, or the smallest there are."""
    usual = form_of(options)
    for factor in _SMALLER:
        form = usual.smaller(factor)
        pages = put_on_pages(list(chart_rows(plan, today, form)), ChartPages(plan, today, form).room)
        if options.most_pages is None or len(pages) <= options.most_pages:
            break
    return form, pages


def _cut_names(rows: Sequence[ChartRow]) -> list[Problem]:
    sentence = "Nội dung quá dài nên trên biểu đồ chỉ in phần đầu; trong kế hoạch vẫn còn đủ."
    return [Problem(f"Việc {row.number}", sentence) for row in rows if isinstance(row, TaskRow) and row.cut]


def _draw(plan: Plan, out: Path | BinaryIO, today: date, form: Form, pages: Sequence[Sequence[ChartRow]]) -> None:
    with WRITING:
        canvas = canvas_of(_meta(plan, today), out)
        canvas.setPageSize((form.width, form.height))
        drawer = ChartPages(plan, today, form)
        for number, rows in enumerate(pages, 1):
            drawer.draw(canvas, rows, number, len(pages))
        canvas.save()


def draw_pages(plan: Plan, out: Path | BinaryIO, today: date, options: ChartOptions) -> tuple[Problem, ...]:
    """Write the chart on sheets of paper; return what could not be as asked."""
    family()
    form, pages = _laid_out(plan, today, options)
    _draw(plan, out, today, form, pages)
    problems = _cut_names([row for page in pages for row in page])
    if options.most_pages is not None and len(pages) > options.most_pages:
        sentence = f"Không thể gọn trong {options.most_pages} trang mà chữ còn đọc được; biểu đồ có {len(pages)} trang."
        problems.insert(0, Problem(_WHERE, sentence))
    return tuple(problems)


def draw_one_page(plan: Plan, out: Path | BinaryIO, today: date, options: ChartOptions) -> tuple[Problem, ...]:
    """Write the chart on one page as long as its rows need; what a page cannot hold is told."""
    family()
    form = form_of(options)
    around = form.height - ChartPages(plan, today, form).room
    rows = list(chart_rows(plan, today, form))
    pages = put_on_pages(rows, _LONGEST - around)
    problems = _cut_names(rows)
    if len(pages) > 1:
        left_out = sum(isinstance(row, TaskRow) for page in pages[1:] for row in page)
        sentence = f"Biểu đồ quá dài cho một ảnh nên còn {left_out} việc chưa có trong ảnh; bản PDF có đủ."
        problems.insert(0, Problem(_WHERE, sentence))
    fitting = replace(form, height=around + sum(row.height for row in pages[0]))
    _draw(plan, out, today, fitting, pages[:1])
    return tuple(problems)
