"""Whole tasks on the clipboard, for pasting inside the program without guessing at columns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from kehoach_desktop.domain.plan import PeriodPlace, Role, Task, TaskUnit

MIME = "application/x-kehoach-nhiem-vu"
_TEXTS = ("content", "theme", "period_text", "units_text", "product", "note")


def pack(tasks: Iterable[Task]) -> bytes:
    """Return tasks as bytes; what has been done of them stays behind, as when a row is duplicated."""
    packed = [
        {name: getattr(task, name) for name in _TEXTS}
        | {
            "group": list(task.group),
            "period_place": task.period_place,
            "units": [[unit.role, unit.name] for unit in task.units],
            "other": [list(cell) for cell in task.other],
        }
        for task in tasks
    ]
    return json.dumps(packed, ensure_ascii=True).encode()


def unpack(data: bytes) -> tuple[Task, ...]:
    """Return the tasks of such bytes; none where another program has spoiled them."""
    try:
        return tuple(_task(values) for values in json.loads(data))
    except (ValueError, TypeError, KeyError):
        return ()


def _task(values: dict[str, Any]) -> Task:
    texts = {name: values[name] for name in _TEXTS}
    if any(text is not None and not isinstance(text, str) for text in texts.values()) or not texts["content"]:
        raise ValueError
    place = values["period_place"]
    return Task(
        **texts,
        group=tuple(int(quarter) for quarter in values["group"]),
        period_place=PeriodPlace(place) if place else None,
        units=tuple(TaskUnit(role=Role(role), name=str(name)) for role, name in values["units"]),
        other=tuple((str(title), str(text)) for title, text in values["other"]),
    )
