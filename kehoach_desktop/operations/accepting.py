"""Taking a draft in: the whole of it in one step, or nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kehoach_desktop.domain.errors import told_of
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.errors import require_year
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.saving import link_units
from kehoach_desktop.store import plan_saving, plans
from kehoach_desktop.store.files import file_hash

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """Tệp nguồn của một lần nhập: known again by its hash, whatever its name."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The plan that a draft became."""

    plan_id: int
    changes: Changes


def source_file(path: Path) -> SourceFile:
    """Return the name, hash and size of a file that is to be imported."""
    with told_of(path):
        return SourceFile(name=path.name, sha256=file_hash(path), size=path.stat().st_size)


def plans_from_source(office: Office, *, source: SourceFile) -> tuple[int, ...]:
    """Return the plans that were taken from the very same document before."""
    with office.reading() as conn:
        return plans.plans_of_source(conn, source.sha256)


def accept_draft(
    office: Office, *, draft: Plan, source: SourceFile | None = None, meant: Mapping[str, str] | None = None
) -> Accepted:
    """Store a draft with all its parts as one step; its units meet those that the office has already.

    `meant` merges spellings: which other name a wording of a unit means. The printed wordings stay.
    """
    verb = "Nhập" if source is not None else "Thêm"
    label = f"{verb} kế hoạch năm {draft.year} ({len(draft.tasks)} việc)"
    return add_plan(office, label, draft, source=source, meant=meant)


def add_plan(
    office: Office,
    label: str,
    draft: Plan,
    *,
    source: SourceFile | None = None,
    meant: Mapping[str, str] | None = None,
) -> Accepted:
    """Store a new plan as one step of that label."""
    require_year(draft.year)
    draft = _without_ids(normalised(draft))
    origin = None if source is None else (source.name, source.sha256)
    with office.step(label) as step:
        linked = link_units(office.registry(), step.conn, None, draft, meant)
        plan_id = plan_saving.insert_plan(step.conn, linked, origin)
    return Accepted(plan_id=plan_id, changes=step.changes)


def normalised(value: T) -> T:
    """Return a record with all its texts in NFC and without control characters, whatever made them."""
    if isinstance(value, str) and not isinstance(value, StrEnum):
        plain = value.isprintable() and unicodedata.is_normalized("NFC", value)
        return value if plain else nfc(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(map(normalised, value))  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        old = {item.name: getattr(value, item.name) for item in fields(value)}
        new = {name: normalised(part) for name, part in old.items()}
        return value if new == old else replace(value, **new)
    return value


def _without_ids(plan: Plan) -> Plan:
    return replace(
        plan,
        id=None,
        sections=tuple(replace(section, id=None) for section in plan.sections),
        tasks=tuple(
            replace(task, id=None, units=tuple(replace(unit, unit_id=None) for unit in task.units))
            for task in plan.tasks
        ),
        recipients=tuple(replace(recipient, id=None) for recipient in plan.recipients),
    )
