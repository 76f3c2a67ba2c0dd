"""The tracker as CSV that Excel opens by a double click: mark of UTF-8, semicolons, nothing that calculates."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.tracker import CellKind, Value, tracker_columns, tracker_rows

# Without it Excel takes the file for the old Vietnamese code page.
_BOM = "\ufeff"
# What spreadsheets take for the beginning of a formula, in its wide forms too; a tab may come before it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def safe_text(text: str) -> str:
    """Return a text that no spreadsheet calculates: an apostrophe stands before what would begin a formula."""
    text = nfc(text)
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA_STARTS) or text.startswith("\t") else text


def _cell(kind: CellKind, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if kind is CellKind.PERCENT:
        return f"{round(float(value) * 100)}%"
    return safe_text(value) if isinstance(value, str) else str(value)


def csv_text(plan: Plan, today: date) -> str:
    """Return the tracker of a plan as CSV, late as of `today`, without the mark of its encoding."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    columns = tracker_columns(plan)
    writer.writerow([safe_text(column.title) for column in columns])
    for row in tracker_rows(plan, today):
        writer.writerow([_cell(column.kind, column.value(row)) for column in columns])
    return buffer.getvalue()


def write_csv(plan: Plan, out: Path, *, today: date) -> None:
    """Write the tracker of a plan to `out`. Raises OSError where it cannot be written."""
    out.write_bytes((_BOM + csv_text(plan, today)).encode("utf-8"))
