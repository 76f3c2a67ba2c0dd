"""The real plans beside the project as domain records, for tests that measure what is printed of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    PeriodPlace,
    Placement,
    Plan,
    Recipient,
    Role,
    Section,
    SectionKind,
    Signature,
    Task,
    TaskList,
    TaskUnit,
)

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "plans"
REAL_PLANS = ("hung-dao-2023", "minh-tien-2024", "can-tho-2023")
# What the JSON does not tell of the paper.
_GROUP_NUMBERS = {"hung-dao-2023"}
_FIELDS = {
    "Stt": ColumnField.NUMBER,
    "TT": ColumnField.NUMBER,
    "Nội dung": ColumnField.CONTENT,
    "Nội dung thực hiện": ColumnField.CONTENT,
    "Đơn vị chủ trì": ColumnField.LEAD,
    "Cơ quan phối hợp": ColumnField.COORDINATING,
    "Thời gian thực hiện": ColumnField.PERIOD,
    "Tổ chức, cá nhân thực hiện": ColumnField.UNITS,
    "Đơn vị thực hiện": ColumnField.UNITS,
}


def real_plan(name: str) -> Plan:
    """Return a real plan; the test is skipped where the folder is absent."""
    path = FOLDER / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{path} is not beside the project")
    return _plan(json.loads(path.read_text(encoding="utf-8")), name)


def _plan(data: dict[str, Any], name: str) -> Plan:
    issued = data["issued_on"]
    return Plan(
        **{key: data[key] for key in ("year", "kind", "subject", "number", "symbol", "place")},
        agency=tuple(data["agency"]),
        issued_on=date.fromisoformat(issued) if issued else None,
        sections=tuple(
            Section(**{**section, "kind": SectionKind(section["kind"])}, id=number)
            for number, section in enumerate(data["sections"], start=1)
        ),
        task_list=_task_list(data["task_list"], name),
        tasks=tuple(_task(task, data, number) for number, task in enumerate(data["tasks"], start=1)),
        recipients=tuple(Recipient(text=text, id=n) for n, text in enumerate(data["recipients"], start=1)),
        signature=Signature(**data["signature"]),
        id=1,
    )


def _task_list(data: dict[str, Any], name: str) -> TaskList:
    return TaskList(
        placement=Placement(data["placement"]),
        form=ListForm(data["form"]),
        columns=tuple(Column(title=title, field=_FIELDS[title]) for title in data["columns"]),
        grouping=Grouping(data["grouping"]),
        numbering=Numbering(data["numbering"]),
        group_numbers=name in _GROUP_NUMBERS,
        appendix_title=_appendix_title(name),
    )


def _appendix_title(name: str) -> str | None:
    """The line below "PHỤ LỤC" in the plan's text; the JSON does not tell it."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[lines.index("PHỤ LỤC") + 1] if "PHỤ LỤC" in lines else None


def _task(data: dict[str, Any], plan: dict[str, Any], number: int) -> Task:
    grouped = plan["task_list"]["grouping"] in ("quarter rows", "headings")
    return Task(
        content=data["content"],
        group=tuple(data["quarters"]) if grouped else (),
        period_text=data["period_text"],
        period_place=PeriodPlace(data["period_in"]) if data["period_in"] else None,
        units=tuple(TaskUnit(role=Role(unit["role"]), name=unit["name"]) for unit in data["units"]),
        units_text=data["units_text"],
        id=number,
    )
