"""Verbs on the office's own lists: names, superiors, signers, legal bases and usual recipients, by date."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kehoach_desktop.domain.office import LegalBasis, OfficeName, Signer, Superior, in_force
from kehoach_desktop.domain.plan import Recipient
from kehoach_desktop.domain.text import clean
from kehoach_desktop.operations.accepting import normalised
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.office import Office
from kehoach_desktop.resources import resource
from kehoach_desktop.store import registers
from kehoach_desktop.store.journal import StepKind
from kehoach_desktop.store.plan_rows import read_date

_SHIPPED_BASES = ("templates", "can-cu.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSettings:
    """Thông tin của cơ quan, as entered: all records of all times, in the order in which they began."""

    offices: tuple[OfficeName, ...]
    superiors: tuple[Superior, ...]
    signers: tuple[Signer, ...]
    bases: tuple[LegalBasis, ...]
    recipients: tuple[Recipient, ...]

    def office_on(self, day: date) -> OfficeName | None:
        """Return the office's name in force on a day."""
        return next(iter(in_force(self.offices, day)), None)

    def superior_on(self, day: date) -> Superior | None:
        """Return the superior on a day."""
        return next(iter(in_force(self.superiors, day)), None)

    def signers_on(self, day: date) -> tuple[Signer, ...]:
        """Return who may sign on a day, the one whose term began last first."""
        return in_force(self.signers, day)

    def bases_on(self, day: date) -> tuple[LegalBasis, ...]:
        """Return the legal bases in force on a day that the office has not hidden, in its order."""
        found = {item.id for item in in_force(self.bases, day)}
        return tuple(item for item in self.bases if item.id in found and not item.hidden)


def office_settings(office: Office) -> OfficeSettings:
    """Return what the office entered about itself."""
    with office.reading() as conn:
        return OfficeSettings(
            offices=registers.OFFICES.load(conn),
            superiors=registers.SUPERIORS.load(conn),
            signers=registers.SIGNERS.load(conn),
            bases=registers.load_bases(conn),
            recipients=registers.load_default_recipients(conn),
        )


def save_office_name(office: Office, *, item: OfficeName) -> Changes:
    """Store a new or edited name of the office, in force from a day."""
    item = normalised(replace(item, lines=tuple(line for line in map(clean, item.lines) if line)))
    with office.step("Sửa tên cơ quan") as step:
        registers.OFFICES.save(step.conn, item)
    return step.changes


def save_superior(office: Office, *, item: Superior) -> Changes:
    """Store a new or edited superior, from a day."""
    with office.step("Sửa cấp trên trực tiếp") as step:
        registers.SUPERIORS.save(step.conn, normalised(replace(item, name=clean(item.name))))
    return step.changes


def save_signer(office: Office, *, item: Signer) -> Changes:
    """Store a new or edited signer with authority, capacity and term."""
    with office.step("Sửa người ký") as step:
        registers.SIGNERS.save(step.conn, normalised(replace(item, name=clean(item.name))))
    return step.changes


_DELETES: dict[type[OfficeName | Superior | Signer], tuple[str, Any]] = {
    OfficeName: ("Xóa tên cơ quan", registers.OFFICES),
    Superior: ("Xóa cấp trên trực tiếp", registers.SUPERIORS),
    Signer: ("Xóa người ký", registers.SIGNERS),
}


def delete_record(office: Office, *, item: OfficeName | Superior | Signer) -> Changes:
    """Delete a name of the office, a superior or a signer; plans made with it stay as they are."""
    label, register = _DELETES[type(item)]
    with office.step(label) as step:
        register.remove(step.conn, item.id)
    return step.changes


def save_bases(office: Office, *, bases: Sequence[LegalBasis]) -> Changes:
    """Store the list of legal bases as the office left it: its order, its own rows, what it edited or hid.

    A shipped row that is left out of the list is hidden rather than lost, so that no update brings it back.
    """
    with office.reading() as conn:
        old = registers.load_bases(conn)
    known = {item.id: item for item in old if item.id is not None}

    def settled(item: LegalBasis) -> LegalBasis:
        item = normalised(replace(item, text=clean(item.text)))
        before = known.get(item.id) if item.id is not None else None
        same = before is not None and replace(item, hidden=before.hidden, edited=before.edited) == before
        return item if same else replace(item, edited=item.key is not None)

    new = [settled(item) for item in bases]
    kept = {item.id for item in new}
    new += [replace(item, hidden=True) for item in old if item.id not in kept and item.key is not None]
    with office.step("Sửa danh mục căn cứ") as step:
        registers.save_bases(step.conn, old, new)
    return step.changes


def save_default_recipients(office: Office, *, recipients: Sequence[Recipient]) -> Changes:
    """Store the recipients with which the office begins a plan."""
    with office.reading() as conn:
        old = registers.load_default_recipients(conn)
    new = [normalised(replace(item, text=clean(item.text))) for item in recipients]
    with office.step("Sửa nơi nhận thường dùng") as step:
        registers.save_default_recipients(step.conn, old, new)
    return step.changes


def settings(office: Office) -> dict[str, Any]:
    """Return the office's other settings by key."""
    with office.reading() as conn:
        return registers.load_settings(conn)


def save_settings(office: Office, *, values: Mapping[str, object]) -> Changes:
    """Store other settings that JSON can hold."""
    with office.step("Sửa cài đặt") as step:
        registers.save_settings(step.conn, values)
    return step.changes


def shipped_bases() -> tuple[LegalBasis, ...]:
    """Return the legal bases that ship with the program."""
    rows = json.loads(resource(*_SHIPPED_BASES).read_text(encoding="utf-8"))["bases"]
    return tuple(
        LegalBasis(
            key=row["key"],
            version=row["version"],
            text=row["text"],
            starts_on=read_date(row.get("starts_on")),
            ends_on=read_date(row.get("ends_on")),
        )
        for row in rows
    )


def update_shipped(office: Office) -> Changes:
    """Bring the shipped reference rows to this program's version, beside undo; what the office edited stays."""
    with office.reading() as conn:
        old = registers.load_bases(conn)
    new = registers.updated_bases(old, shipped_bases())
    if new == old:
        return Changes()
    with office.step("Cập nhật danh mục căn cứ", kind=StepKind.SILENT) as step:
        registers.save_bases(step.conn, old, new)
    return step.changes
