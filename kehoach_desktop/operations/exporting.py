"""Plans out to files of the office, by their suffix; writers are loaded when used.

A file is written aside and takes the place of an older one in one move: whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.operations.errors import require_other
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.paper_setup import paper_options
from kehoach_desktop.store.aside import written_aside

if TYPE_CHECKING:
    from kehoach_desktop.exports.pdf import Placed
    from kehoach_desktop.papers.options import PaperOptions

Problems = tuple[Problem, ...]
Writer = Callable[[Plan, Path, date, "PaperOptions"], Problems]


class UnservedSuffix(OfficeError):  # noqa: N818 - named for the situation
    """Nothing is written for that kind of file (yet)."""

    SENTENCE = "Chưa xuất được tệp đuôi «{suffix}»."
    HINT = "Hãy chọn một trong các đuôi: {served}."


class UnknownExample(UnservedSuffix):
    """There is no example of that kind of document."""

    SENTENCE = "Không có văn bản mẫu loại «{kind}»."
    HINT = "Hãy chọn một trong các loại: {served}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written where; `placed` tells where each field of the plan stands on the PDF's pages."""

    path: Path
    problems: Problems = ()
    placed: tuple[Placed, ...] = ()


def show_plan(office: Office, *, plan_id: int) -> dict[str, Any]:
    """Return a plan as the JSON object of the command line's interface."""
    from kehoach_desktop.exports.plan_json import plan_json

    return plan_json(office.plan(plan_id))


def render_pdf(plan: Plan, out: Path, options: PaperOptions) -> tuple[Placed, ...]:
    """Write a plan's pages to a file that is in nobody's way."""
    from kehoach_desktop.exports.pdf import write_plan_pdf

    return write_plan_pdf(plan, out, options=options)


def _pdf(plan: Plan, out: Path, _today: date, options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.letters import unprintable

    render_pdf(plan, out, options)
    return unprintable(plan)


def _docx(plan: Plan, out: Path, _today: date, options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.docx import write_plan_docx

    write_plan_docx(plan, out, options=options)
    return ()


def _xlsx(plan: Plan, out: Path, today: date, _options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.xlsx import write_tracker

    return write_tracker(plan, out, today=today)


def _csv(plan: Plan, out: Path, today: date, _options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.csv_file import write_csv

    write_csv(plan, out, today=today)
    return ()


def _ics(plan: Plan, out: Path, today: date, _options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.ics import write_ics

    write_ics(plan, out, today=today)
    return ()


def _json(plan: Plan, out: Path, _today: date, _options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.plan_json import plan_json

    out.write_text(json.dumps(plan_json(plan), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return ()


def _chart_pdf(plan: Plan, out: Path, today: date, _options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.chart import write_chart_pdf

    return write_chart_pdf(plan, out, today=today)


def _chart_png(plan: Plan, out: Path, today: date, _options: PaperOptions) -> Problems:
    from kehoach_desktop.exports.chart import write_chart_png

    return write_chart_png(plan, out, today=today)


EXPORTS: dict[str, Writer] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".ics": _ics,
    ".json": _json,
}
# The chart alone.
CHARTS: dict[str, Writer] = {".pdf": _chart_pdf, ".png": _chart_png}


def require_suffix(out: Path, served: Collection[str]) -> str:
    """Return the suffix of `out` in small letters; raises `UnservedSuffix` where it is none of those."""
    suffix = out.suffix.lower()
    if suffix not in served:
        raise UnservedSuffix(suffix=out.suffix or out.name, served=", ".join(served))
    return suffix


def require_served(out: Path) -> None:
    """Raise `UnservedSuffix` where nothing is written for the kind of file that `out` names."""
    require_suffix(out, EXPORTS)


def require_chart(out: Path) -> None:
    """Raise `UnservedSuffix` where the chart alone is not written for the kind of file that `out` names."""
    require_suffix(out, CHARTS)


@contextmanager
def written_out(office: Office, out: Path) -> Iterator[Path]:
    """Give a path beside `out` to write to, which then replaces `out`; never the data file of the office itself."""
    require_other(out, office.path)
    with written_aside(out) as new:
        yield new


def _write(office: Office, plan_id: int, out: Path, writer: Writer, today: date | None) -> Exported:
    plan, day = office.plan(plan_id), today or office.today()
    with written_out(office, out) as new:
        problems = writer(plan, new, day, replace(paper_options(office), made_on=day))
    return Exported(path=out, problems=problems)


def export_file(office: Office, *, plan_id: int, out: Path, today: date | None = None) -> Exported:
    """Write a plan to a file by its suffix: the document, the tracker, the deadlines, or its JSON."""
    return _write(office, plan_id, out, EXPORTS[require_suffix(out, EXPORTS)], today)


def export_chart(office: Office, *, plan_id: int, out: Path, today: date | None = None) -> Exported:
    """Write the chart alone, with the state of affairs of `today`, as PDF or as a picture."""
    return _write(office, plan_id, out, CHARTS[require_suffix(out, CHARTS)], today)


def export_tracker(office: Office, *, plan_id: int, out: Path, today: date | None = None) -> Exported:
    """Write the Excel tracker, late as of `today`."""
    return _write(office, plan_id, out, _xlsx, today)


def export_plan(office: Office, *, plan_id: int, out: Path, options: PaperOptions | None = None) -> Exported:
    """Write the plan's document as PDF, as the options say or else the office's; tell what cannot be printed."""
    from kehoach_desktop.exports.letters import unprintable

    plan = office.plan(plan_id)
    with written_out(office, out) as new:
        placed = render_pdf(plan, new, options or paper_options(office))
    return Exported(path=out, problems=unprintable(plan), placed=placed)


def export_example(kind: str, *, out: Path) -> Exported:
    """Write the example of a kind of document ("bao-cao", "to-trinh" …) as PDF."""
    from kehoach_desktop.exports.pdf import write_example
    from kehoach_desktop.papers.examples import EXAMPLES
    from kehoach_desktop.papers.options import PaperOptions

    if kind not in EXAMPLES:
        raise UnknownExample(kind=kind, served=", ".join(EXAMPLES))
    require_suffix(out, (".pdf",))
    with written_aside(out) as new:
        options = PaperOptions(made_on=date.today())  # noqa: DTZ011 - the office's own day
        return Exported(path=out, placed=write_example(kind, new, options=options))
