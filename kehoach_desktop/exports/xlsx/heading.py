"""What stands over every table: agency, name of the sheet, the plan with its number and date."""

from __future__ import annotations

from datetime import date

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import clean, sentence_case
from kehoach_desktop.exports.xlsx.sheet import Sheet
from kehoach_desktop.exports.xlsx.styles import AGENCY, SOURCE, SUBJECT, TITLE, Style
from kehoach_desktop.papers.wording import agency_name, date_text, number_text


def agency_line(plan: Plan) -> str:
    """Return the header's lines as one line, the superior's name first where it is printed."""
    return clean(" - ".join(part for part in (plan.superior or "", " ".join(plan.agency)) if part))


def source_line(plan: Plan) -> str:
    """Return "(Kế hoạch số 11/KH-UBND ngày … của …)", with room for the pen where number and date are not given."""
    kind = sentence_case(plan.kind)
    numbered = number_text(plan.number, plan.symbol).strip() if plan.number else "…/" + (plan.symbol or "…")
    dated = date_text(plan.issued_on) if plan.issued_on else f"ngày … tháng … năm {plan.year}"
    agency = f" của {agency_name(plan.agency, plan.place)}" if plan.agency else ""
    return f"({kind} số {numbered} {dated}{agency})"


def file_title(plan: Plan, what: str) -> str:
    """Return the title among the file's properties."""
    return clean(f"{what} - {plan.subject or sentence_case(plan.kind)} ({plan.year})")


def write_heading(sheet: Sheet, plan: Plan, title: str, width: int) -> None:
    """Write the heading over `width` columns."""
    lines: tuple[tuple[str, Style], ...] = (
        (agency_line(plan), AGENCY),
        (title, TITLE),
        (plan.subject, SUBJECT),
        (source_line(plan), SOURCE),
    )
    for text, style in lines:
        if text:
            sheet.span(text, style, width, where="Đầu biểu")


def period_line(plan: Plan) -> str:
    """Return the time that the plan covers."""
    return f"Thời gian thực hiện: năm {plan.year}"


def as_of(today: date) -> str:
    """Return the day of the figures in words."""
    return f"Số liệu đến ngày {today:%d/%m/%Y}"
