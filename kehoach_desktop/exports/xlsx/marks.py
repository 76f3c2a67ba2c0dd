"""The hidden sheet by which the program knows its own workbook again."""

from __future__ import annotations

from datetime import date

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.exports.xlsx.sheet import Sheet
from kehoach_desktop.exports.xlsx.styles import PLAIN
from kehoach_desktop.exports.xlsx.tracking import NAME as TRACKING
from kehoach_desktop.exports.xlsx.tracking import Table

NAME = "Mã"
# Raised whenever a reader of older workbooks would misread a newer one.
SCHEMA_VERSION = 1
WIDTHS = (24, 30)


def write_marks(sheet: Sheet, plan: Plan, table: Table, today: date) -> None:
    """Write what a reader needs: the layout's version, the plan, and where each column stands."""
    sheet.page.sheet_state = "veryHidden"
    facts = {
        "schema": SCHEMA_VERSION,
        "plan": plan.id,
        "year": plan.year,
        "written_on": today.isoformat(),
        "sheet": TRACKING,
        "head_row": table.head,
        "last_row": table.last,
        **{f"column.{key}": column for key, column in table.columns.items()},
    }
    for key, value in facts.items():
        sheet.row([(key, PLAIN), (value, PLAIN)])
