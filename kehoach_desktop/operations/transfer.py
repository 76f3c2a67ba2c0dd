"""Plans in from the files of others, and out to files of the office; readers and writers are loaded when used."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.errors import OfficeError, SurroundingsError, UnusableInput, told_of
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.operations.office import Office
from kehoach_desktop.store.aside import written_aside

if TYPE_CHECKING:
    from kehoach_desktop.exports.pdf import PdfOptions, Placed
    from kehoach_desktop.imports import Reading


class UnservedSuffix(OfficeError):  # noqa: N818 - named for the situation
    """Nothing is written for that kind of file (yet)."""

    SENTENCE = "Chưa xuất được tệp đuôi «{suffix}»."
    HINT = "Hãy chọn một trong các đuôi: {served}."


class UnreadSuffix(UnservedSuffix):
    """No plan is read from that kind of file (yet)."""

    SENTENCE = "Chưa nhập được tệp đuôi «{suffix}»."


class UnknownExample(UnservedSuffix):
    """There is no example of that kind of document."""

    SENTENCE = "Không có văn bản mẫu loại «{kind}»."
    HINT = "Hãy chọn một trong các loại: {served}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written where; `placed` tells where each field of the plan stands on the PDF's pages."""

    path: Path
    problems: tuple[Problem, ...] = ()
    placed: tuple[Placed, ...] = ()


def read_source(path: Path) -> Reading:
    """Read a plan from a file of any served kind; nothing is stored.

    Raises:
        UnusableInput: the file cannot be read as a plan.
        SurroundingsError: the file cannot be read at all.
    """
    from kehoach_desktop.imports import UnusableSource, read_plan

    try:
        with told_of(path):
            return read_plan(path)
    except UnusableSource as error:
        raise UnusableInput(sentence=error.sentence, hint=error.hint) from error


def show_plan(office: Office, *, plan_id: int) -> dict[str, Any]:
    """Return a plan as the JSON object of the command line's interface."""
    from kehoach_desktop.exports.plan_json import plan_json

    return plan_json(office.plan(plan_id))


def render_pdf(plan: Plan, out: Path, options: PdfOptions | None) -> tuple[Placed, ...]:
    """Write a plan's pages to a file that is in nobody's way; a machine without fonts is told so."""
    from kehoach_desktop.exports.fonts import FontsMissingError
    from kehoach_desktop.exports.pdf import PdfOptions, write_plan_pdf

    try:
        return write_plan_pdf(plan, out, options=options or PdfOptions())
    except FontsMissingError as error:
        raise SurroundingsError(sentence=error.sentence, hint=error.hint) from error


def _pdf(plan: Plan, out: Path, _today: date) -> tuple[Problem, ...]:
    render_pdf(plan, out, None)
    return ()


def _xlsx(plan: Plan, out: Path, today: date) -> tuple[Problem, ...]:
    from kehoach_desktop.exports.xlsx import write_tracker

    return write_tracker(plan, out, today=today)


def _json(plan: Plan, out: Path, _today: date) -> tuple[Problem, ...]:
    from kehoach_desktop.exports.plan_json import plan_json

    out.write_text(json.dumps(plan_json(plan), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return ()


EXPORTS: dict[str, Callable[[Plan, Path, date], tuple[Problem, ...]]] = {".pdf": _pdf, ".xlsx": _xlsx, ".json": _json}


# The suffixes for which the chart alone is written.
CHARTS = (".pdf",)


def require_served(out: Path) -> None:
    """Raise `UnservedSuffix` where nothing is written for the kind of file that `out` names."""
    if out.suffix.lower() not in EXPORTS:
        raise UnservedSuffix(suffix=out.suffix or out.name, served=", ".join(EXPORTS))


def require_readable(path: Path) -> None:
    """Raise `UnservedSuffix` where no plan is read from the kind of file that `path` names."""
    from kehoach_desktop.imports import SUFFIXES

    if path.suffix.lower() not in SUFFIXES:
        raise UnreadSuffix(suffix=path.suffix or path.name, served=", ".join(SUFFIXES))


def require_chart(out: Path) -> None:
    """Raise `UnservedSuffix` where the chart alone is not written for the kind of file that `out` names."""
    if out.suffix.lower() not in CHARTS:
        raise UnservedSuffix(suffix=out.suffix or out.name, served=", ".join(CHARTS))


def export_chart(office: Office, *, plan_id: int, out: Path, today: date | None = None) -> Exported:
    """Write the chart alone, with the state of affairs of `today`; replaced whole or not at all."""
    from kehoach_desktop.exports.chart import write_chart_pdf

    require_chart(out)
    plan = office.plan(plan_id)
    with written_aside(out) as new:
        write_chart_pdf(plan, new, today=today or office.today())
    return Exported(path=out)


def export_example(kind: str, *, out: Path) -> Exported:
    """Write the example of a kind of document ("bao-cao", "to-trinh" …); replaced whole or not at all."""
    from kehoach_desktop.exports.pdf import write_example
    from kehoach_desktop.papers.examples import EXAMPLES

    if kind not in EXAMPLES:
        raise UnknownExample(kind=kind, served=", ".join(EXAMPLES))
    with written_aside(out) as new:
        return Exported(path=out, placed=write_example(kind, new))


def export_file(office: Office, *, plan_id: int, out: Path) -> Exported:
    """Write a plan to a file by its suffix: the document, the tracker, or its JSON; replaced whole or not at all."""
    require_served(out)
    plan = office.plan(plan_id)
    with written_aside(out) as new:
        problems = EXPORTS[out.suffix.lower()](plan, new, office.today())
    return Exported(path=out, problems=problems)


def export_plan(office: Office, *, plan_id: int, out: Path, options: PdfOptions | None = None) -> Exported:
    """Write the plan's document as PDF; an existing file is replaced whole or not at all."""
    plan = office.plan(plan_id)
    with written_aside(out) as new:
        placed = render_pdf(plan, new, options)
    return Exported(path=out, placed=placed)


def export_tracker(office: Office, *, plan_id: int, out: Path, today: date | None = None) -> Exported:
    """Write the Excel tracker, late as of `today`; an existing file is replaced whole or not at all."""
    from kehoach_desktop.exports.xlsx import write_tracker

    plan = office.plan(plan_id)
    with written_aside(out) as new:
        problems = write_tracker(plan, new, today=today or office.today())
    return Exported(path=out, problems=problems)
