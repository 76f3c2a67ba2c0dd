"""What each command does: one operation of the office, its result as JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import DeviceFailed, UnusableInput, surroundings_error
from kehoach_desktop.domain.problems import Problem

_OUTPUT = Path("đầu ra")


def _print(result: object) -> None:
    """Write the result and see it gone, since what waits until the end of the program fails without a word."""
    if sys.stdout is None:
        raise DeviceFailed(path=_OUTPUT)
    try:
        sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
        sys.stdout.flush()
    except OSError as error:
        # Python would try the rest once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise surroundings_error(error, _OUTPUT) from error


def _warn(problems: Iterable[Problem]) -> None:
    for problem in problems:
        sys.stderr.write(f"{problem.where}: {problem.sentence}\n")


def _import(wish: argparse.Namespace) -> None:
    operations.require_readable(wish.source)
    reading = operations.read_source(wish.source)
    operations.require_year(reading.draft.year)
    source = operations.source_file(wish.source)
    with operations.open_office(wish.into) as office:
        _warn(filter(None, [office.copy_problem]))
        accepted = operations.accept_draft(office, draft=reading.draft, source=source)
    problems = [asdict(problem) for problem in reading.problems]
    _print({"plan": accepted.plan_id, "tasks": len(reading.draft.tasks), "problems": problems})


def _plan_id(office: operations.Office, wish: argparse.Namespace) -> int:
    plan_id = wish.plan if wish.plan is not None else office.latest_plan_id()
    if plan_id is None:
        raise UnusableInput(sentence="Tệp dữ liệu này chưa có kế hoạch nào.", hint="Hãy nhập một kế hoạch trước.")
    return int(plan_id)


def _open(path: Path) -> operations.Office:
    return operations.open_office(path, read_only=True)


def _show(wish: argparse.Namespace) -> None:
    with _open(wish.file) as office:
        _print(operations.show_plan(office, plan_id=_plan_id(office, wish)))


def _export(wish: argparse.Namespace) -> None:
    if wish.example:
        for out in wish.paths:
            operations.require_served(out)
            operations.export_example(wish.example, out=out)
        return
    file, *outs = wish.paths
    for out in outs:
        operations.require_served(out)
    for out in wish.gantt:
        operations.require_chart(out)
    with _open(file) as office:
        plan_id = _plan_id(office, wish)
        for out in outs:
            _warn(operations.export_file(office, plan_id=plan_id, out=out).problems)
        for out in wish.gantt:
            _warn(operations.export_chart(office, plan_id=plan_id, out=out).problems)


def _check(wish: argparse.Namespace) -> None:
    checked = operations.check_file(wish.file)
    findings = [{key: asdict(f)[key] for key in ("rule", "clause", "where", "sentence")} for f in checked.findings]
    _print({"integrity": checked.integrity, "findings": findings})


def _backup(wish: argparse.Namespace) -> None:
    with _open(wish.file) as office:
        operations.backup(office, to=wish.to)


def _restore(wish: argparse.Namespace) -> None:
    operations.restore(wish.backup, to=wish.to)


CARRY_OUT: dict[str, Callable[[argparse.Namespace], None]] = {
    "import": _import,
    "show": _show,
    "export": _export,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}
