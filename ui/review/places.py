"""Where in the draft a problem, a line of the source or a chosen row points to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """The parts of a draft that the review shows one at a time."""

    HEADER = "header"
    OUTLINE = "outline"
    TASKS = "tasks"
    FOOT = "foot"
    UNITS = "units"


PART_TITLES: dict[Part, str] = {
    Part.TASKS: "Nhiệm vụ",
    Part.HEADER: "Đầu văn bản",
    Part.OUTLINE: "Các mục",
    Part.FOOT: "Nơi nhận, chữ ký",
    Part.UNITS: "Đơn vị",
}
_TASK = re.compile(r"Việc (\d+)")
_BY_NAME: dict[str, Part] = {
    "Nhiệm vụ": Part.TASKS,
    "Các mục": Part.OUTLINE,
    "Mục": Part.OUTLINE,
    "Nơi nhận": Part.FOOT,
    "Chữ ký": Part.FOOT,
    "Đơn vị": Part.UNITS,
}
_FIELDS: dict[str, str] = {
    "Cơ quan ban hành": "agency",
    "Trích yếu": "subject",
    "Số, ngày ban hành": "number",
    "Năm kế hoạch": "year",
    "Nơi nhận": "recipients",
    "Chữ ký": "name",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Một chỗ trong bản nháp: the part, and the number of the task or of the piece of text, where it is one.

    `field` names the field of the header or foot; it does not make another place.
    """

    part: Part
    item: int | None = None
    field: str = field(default="", compare=False)


def place_of(where: str) -> Place:
    """Return the place that a problem names; what is no part of the body stands in the header."""
    task = _TASK.match(where)
    if task:
        return Place(Part.TASKS, int(task[1]))
    part = next((part for name, part in _BY_NAME.items() if where.startswith(name)), Part.HEADER)
    return Place(part, field=next((field for name, field in _FIELDS.items() if where.startswith(name)), ""))
