"""Where in the draft a problem points to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The parts of a draft that the review shows one at a time."""

    HEADER = "header"
    OUTLINE = "outline"
    TASKS = "tasks"
    FOOT = "foot"


PART_TITLES: dict[Part, str] = {
    Part.TASKS: "Nhiệm vụ",
    Part.HEADER: "Đầu văn bản",
    Part.OUTLINE: "Các mục",
    Part.FOOT: "Nơi nhận, chữ ký",
}
_TASK = re.compile(r"Việc (\d+)")
_BY_NAME: dict[str, Part] = {
    "Nhiệm vụ": Part.TASKS,
    "Các mục": Part.OUTLINE,
    "Mục": Part.OUTLINE,
    "Nơi nhận": Part.FOOT,
    "Chữ ký": Part.FOOT,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Một chỗ trong bản nháp: the part, and the task's row where it is one."""

    part: Part
    row: int | None = None


def place_of(where: str) -> Place:
    """Return the place that a problem names; what is no part of the body stands in the header."""
    task = _TASK.match(where)
    if task:
        return Place(Part.TASKS, int(task[1]) - 1)
    return Place(next((part for name, part in _BY_NAME.items() if where.startswith(name)), Part.HEADER))
