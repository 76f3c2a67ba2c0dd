"""Đơn vị: the office's units, and who does what in a task as its cell words it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.plan import Role, TaskUnit
from kehoach_desktop.domain.text import clean, fold

_BULLET = re.compile(r"^\s*[-–—+•*·▪]\s*")
_END_MARKS = " ;,.:"
# No line of a units cell is as long; roles in what is would take for ever to find.
_LONGEST_LINE = 1500
_COORDINATES = re.compile(
    r"^(?P<lead>.*?)[\s,;(–-]*(?:\b(?:là\s+)?(?:cơ quan|đơn vị)?\s*chủ trì\)?)?[\s,;]*"
    r"\bphối hợp(?:\s+(?:thực hiện\s+)?(?:cùng\s+)?với|\s+cùng)?\s*:?\s+(?P<others>.+)$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^(?:(?:các\s+)?(?:cơ quan|đơn vị|bộ phận)\s+)?(?P<role>chủ trì|phối hợp|thực hiện)\s*:\s*(?P<name>.+)$",
    re.IGNORECASE,
)
_SUFFIXED = re.compile(
    r"^(?P<name>.+?)[\s,:–-]*[\s(](?:là\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?P<role>chủ trì|phối hợp)(?:\s+thực hiện)?\)?$",
    re.IGNORECASE,
)
_PREFIXED = re.compile(r"^(?P<role>chủ trì|phối hợp(?:\s+với)?)\s+(?P<name>.+)$", re.IGNORECASE)
_ROLES = {"chu tri": Role.LEAD, "phoi hop": Role.COORDINATING, "thuc hien": Role.DOING}


class UnitKind(StrEnum):
    """What a unit is: an organisation, a group of them, or an office held by somebody."""

    ORGANISATION = "organisation"
    GROUP = "group"
    POSITION = "position"


UNIT_KIND_LABELS: dict[UnitKind, str] = {
    UnitKind.ORGANISATION: "Đơn vị",
    UnitKind.GROUP: "Nhóm",
    UnitKind.POSITION: "Chức danh",
}
_GROUP_STARTS = ("cac ", "can bo", "thanh vien", "toan the", "ban, nganh")
_POSITION_STARTS = (
    "cong chuc",
    "chu tich",
    "pho chu tich",
    "thu truong",
    "truong ",
    "can bo phu trach",
    "vien chuc",
    "chanh ",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Đơn vị của văn phòng: a name with its other spellings, in force from a day to a day."""

    name: str
    kind: UnitKind = UnitKind.ORGANISATION
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    id: int | None = None


def guess_unit_kind(name: str) -> UnitKind:
    """Guess what a unit is from how its name begins; the office can say otherwise."""
    folded = fold(name)
    if folded.startswith(_GROUP_STARTS):
        return UnitKind.GROUP
    return UnitKind.POSITION if folded.startswith(_POSITION_STARTS) else UnitKind.ORGANISATION


def unit_key(name: str) -> str:
    """Key under which spellings of one unit meet: accents, punctuation and common short forms folded."""
    folded = fold(name).replace("uy ban nhan dan", "ubnd").replace("thi dua khen thuong", "tdkt")
    folded = re.sub(r"thi dua\s*[-–,]?\s*khen thuong", "tdkt", folded).replace("mat tran to quoc", "mttq")
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\bhd\.?\s*tdkt\b", "hoi dong tdkt", folded)).strip()


def _named(role: Role, text: str) -> TaskUnit | None:
    name = clean(_BULLET.sub("", text)).strip(_END_MARKS)
    return TaskUnit(role=role, name=name) if name else None


def _role(word: str) -> Role:
    return next(role for start, role in _ROLES.items() if fold(word).startswith(start))


def _line_units(line: str, role: Role) -> list[TaskUnit]:
    """Read one line of a units cell, in which `role` holds where the line tells none itself."""
    text = clean(_BULLET.sub("", line)).strip(_END_MARKS)
    if len(text) > _LONGEST_LINE:
        return [TaskUnit(role=role, name=text)]
    labelled = _LABELLED.match(text)
    if labelled:
        return _line_units(labelled["name"], _role(labelled["role"]))
    coordinates = _COORDINATES.match(text)
    if coordinates and coordinates["lead"].strip():
        lead, others = _named(Role.LEAD, coordinates["lead"]), _named(Role.COORDINATING, coordinates["others"])
        return [unit for unit in (lead, others) if unit]
    for pattern in (_SUFFIXED, _PREFIXED):
        match = pattern.match(text)
        if match:
            return [unit for unit in (_named(_role(match["role"]), match["name"]),) if unit]
    return [unit for unit in (_named(role, text),) if unit]


def read_units(cell: str, role: Role = Role.DOING) -> tuple[TaskUnit, ...]:
    """Read a units cell, a line (or a part closed by a semicolon) each; `role` is that of its column.

    "X (chủ trì,) phối hợp với Y": X leads, Y coordinates; a coordinating phrase is kept whole.
    """
    parts = [part for line in cell.split("\n") for part in line.split(";")]
    return tuple(unit for part in parts for unit in _line_units(part, role))


# Who leads and who coordinates in one cell: how a cell without bullets words it, and by what sign it is known.
PLAIN_PATTERN = "chủ trì phối hợp với"
_JOINS = (("chủ trì,", "chủ trì, phối hợp với"), ("chủ trì", PLAIN_PATTERN), ("", "phối hợp với"))


def write_units(units: Iterable[TaskUnit], like: str) -> str:
    """Word units as one cell, in the pattern of the cell that they replace: bullets, or "chủ trì phối hợp với"."""
    units = tuple(units)
    bullet = "- " if _BULLET.match(like) else ""
    leads = [unit.name for unit in units if unit.role is Role.LEAD]
    others = [unit.name for unit in units if unit.role is Role.COORDINATING]
    doing = [unit.name for unit in units if unit.role is Role.DOING]
    word = next(word for sign, word in _JOINS if sign in like)
    lines: list[str] = []
    if leads and others:
        lines = [f"{lead} chủ trì" for lead in leads[:-1]] + [f"{leads[-1]} {word} {' và '.join(others)}"]
    else:
        lines = [f"{lead} chủ trì" for lead in leads] + [f"Phối hợp: {name}" for name in others]
    return "\n".join(bullet + line for line in [*lines, *doing])
