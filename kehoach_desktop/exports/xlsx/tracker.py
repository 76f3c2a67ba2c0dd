"""The Excel tracker of a plan: the working copy that the office fills in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.tracker import tracker_rows
from kehoach_desktop.exports.xlsx import marks, summary, timeline, tracking
from kehoach_desktop.exports.xlsx.book import Book
from kehoach_desktop.exports.xlsx.heading import file_title


def write_tracker(plan: Plan, out: Path, *, today: date) -> tuple[Problem, ...]:
    """Write the tracker of a plan to `out`, late as of `today`; return what could not be written in full.

    The same plan and day give the same file to the byte. Raises OSError where `out` cannot be written.
    """
    book = Book(title=file_title(plan, "Biểu theo dõi tiến độ"), author=" ".join(plan.agency), today=today)
    rows = tracker_rows(plan, today)
    table = tracking.write_tracking(book.sheet(tracking.NAME, tracking.widths(plan)), plan, rows, today)
    timeline.write_timeline(book.sheet(timeline.NAME, timeline.WIDTHS), plan, rows, today)
    summary.write_summary(book.sheet(summary.NAME, summary.WIDTHS), plan, rows, table, today)
    marks.write_marks(book.sheet(marks.NAME, marks.WIDTHS), plan, table, today)
    book.save(out)
    return book.problems()
