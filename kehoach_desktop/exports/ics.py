"""Deadlines as a calendar file (RFC 5545): one all-day event for each task that ends on a known day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from kehoach_desktop.domain.labels import CLOSED_STATES, STATE_LABELS
from kehoach_desktop.domain.plan import Plan, State
from kehoach_desktop.domain.text import fold, nfc
from kehoach_desktop.domain.tracker import TrackerRow, period_wording, tracker_rows

# RFC 5545, 3.1: a line holds 75 octets at most, its end not counted; a folded line goes on behind a space.
_LINE_OCTETS = 75
_REMIND_DAYS = (7, 3, 1)


_MAKER = "ke-hoach-thi-dua"
_STATUS = {State.DROPPED: "CANCELLED"}


def folded(line: str) -> str:
    """Return a content line folded after 75 octets, never inside a letter."""
    parts, size, current = [], 0, ""
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LINE_OCTETS:
            parts.append(current)
            # The space that begins the next line counts.
            current, size = " ", 1
        current += letter
        size += octets
    return "\r\n".join([*parts, current])


def escaped(text: str) -> str:
    """Return a text as a value (RFC 5545, 3.3.11)."""
    text = nfc(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def _uid(plan: Plan, row: TrackerRow) -> str:
    """The same task keeps its id from one export to the next; one never stored goes by its place.

    Ids count anew in each office's file, so that the office is named, too (RFC 5545, 3.8.4.7).
    """
    task = f"viec-{row.task.id}" if row.task.id is not None else f"dong-{row.place}"
    office = "-".join(re.findall(r"[a-z0-9]+", fold(" ".join(plan.agency))))
    return f"ke-hoach-{plan.id or plan.year}-{task}@{office or _MAKER}"


def _alarm(days: int, summary: str) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:Còn {days} ngày: {summary}"
    yield f"TRIGGER:-P{days}D"
    yield "END:VALARM"


def _description(row: TrackerRow) -> str:
    units = "; ".join(unit.name for unit in row.task.units)
    facts = (
        ("Thời gian", period_wording(row)),
        ("Đơn vị", units),
        ("Tình trạng", STATE_LABELS[row.task.state]),
    )
    return "\n".join(f"{name}: {value}" for name, value in facts if value)


def _event(plan: Plan, row: TrackerRow, due: date, stamp: str) -> Iterator[str]:
    summary = escaped(row.task.content)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(plan, row)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{summary}"
    yield f"DESCRIPTION:{escaped(_description(row))}"
    yield f"STATUS:{_STATUS.get(row.task.state, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    if row.task.state not in CLOSED_STATES:
        for days in _REMIND_DAYS:
            yield from _alarm(days, summary)
    yield "END:VEVENT"


def _lines(plan: Plan, today: date) -> Iterator[str]:
    stamp = f"{datetime.combine(today, time(), UTC):%Y%m%dT%H%M%SZ}"
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Ke hoach thi dua//Lich//VI"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{escaped(plan.subject or plan.kind)}"
    for row in tracker_rows(plan, today):
        if row.period and row.period.due_on and row.period.due_on < date.max:
            yield from _event(plan, row, row.period.due_on, stamp)
    yield "END:VCALENDAR"


def ics_text(plan: Plan, today: date) -> str:
    """Return the calendar of a plan's deadlines, stamped with `today`."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(plan, today))


def write_ics(plan: Plan, out: Path, *, today: date) -> None:
    """Write the calendar of a plan's deadlines to `out`. Raises OSError where it cannot be written."""
    out.write_bytes(ics_text(plan, today).encode("utf-8"))
