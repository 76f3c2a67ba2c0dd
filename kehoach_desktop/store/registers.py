"""The office's own lists: its names, superiors and signers by date, its legal bases and usual recipients, settings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from kehoach_desktop.domain.office import LegalBasis, OfficeKind, OfficeName, Signer, Superior
from kehoach_desktop.domain.plan import Recipient
from kehoach_desktop.store.ordered import write_ordered
from kehoach_desktop.store.plan_rows import Row, Values, read_date, write_date
from kehoach_desktop.store.rows import changed, delete, insert, update

T = TypeVar("T", OfficeName, Superior, Signer)


def _term(item: OfficeName | Superior | Signer | LegalBasis) -> Values:
    return {"starts_on": write_date(item.starts_on), "ends_on": write_date(item.ends_on)}


def _dates(row: Row) -> dict[str, date | None]:
    return {"starts_on": read_date(row["starts_on"]), "ends_on": read_date(row["ends_on"])}


@dataclass(frozen=True, slots=True)
class Register(Generic[T]):
    """How one kind of dated record lies in its table."""

    table: str
    values: Callable[[T], Values]
    read: Callable[[Row], T]

    def load(self, conn: sqlite3.Connection) -> tuple[T, ...]:
        """Return all records, in the order in which they began."""
        rows = conn.execute(f"SELECT * FROM {self.table} ORDER BY ifnull(starts_on, ''), id")  # noqa: S608
        return tuple(self.read(row) for row in rows)

    def save(self, conn: sqlite3.Connection, item: T) -> int:
        """Store a new or edited record and return its id."""
        values = {**self.values(item), **_term(item)}
        if item.id is None:
            return insert(conn, self.table, values)
        row = conn.execute(f"SELECT * FROM {self.table} WHERE id = ?", (item.id,)).fetchone()  # noqa: S608
        changes = changed(dict(row), values) if row is not None else values
        if changes:
            update(conn, self.table, item.id, changes)
        return item.id

    def remove(self, conn: sqlite3.Connection, item_id: int) -> None:
        """Delete a record."""
        delete(conn, self.table, item_id)


OFFICES: Register[OfficeName] = Register(
    "office",
    lambda item: {
        "lines": json.dumps(item.lines, ensure_ascii=False),
        "kind": item.kind.value,
        "superior": item.superior,
        "place": item.place,
        "symbol": item.symbol,
    },
    lambda row: OfficeName(
        id=row["id"],
        lines=tuple(json.loads(row["lines"])),
        kind=OfficeKind(row["kind"]),
        superior=row["superior"],
        place=row["place"],
        symbol=row["symbol"],
        **_dates(row),
    ),
)
SUPERIORS: Register[Superior] = Register(
    "superior",
    lambda item: {"name": item.name, "body": item.body, "addressee": item.addressee, "level": item.level},
    lambda row: Superior(
        id=row["id"],
        name=row["name"],
        body=row["body"],
        addressee=row["addressee"],
        level=row["level"],
        **_dates(row),
    ),
)
SIGNERS: Register[Signer] = Register(
    "signer",
    lambda item: {"name": item.name, "position": item.position, "authority": item.authority},
    lambda row: Signer(
        id=row["id"], name=row["name"], position=row["position"], authority=row["authority"], **_dates(row)
    ),
)


def _basis_values(item: LegalBasis) -> Values:
    return {
        "text": item.text,
        **_term(item),
        "key": item.key,
        "version": item.version,
        "edited": int(item.edited),
        "hidden": int(item.hidden),
    }


def load_bases(conn: sqlite3.Connection) -> tuple[LegalBasis, ...]:
    """Return the office's legal bases in its order, hidden ones included."""
    return tuple(
        LegalBasis(
            id=row["id"],
            text=row["text"],
            key=row["key"],
            version=row["version"],
            edited=bool(row["edited"]),
            hidden=bool(row["hidden"]),
            **_dates(row),
        )
        for row in conn.execute("SELECT * FROM legal_basis ORDER BY position, id")
    )


def save_bases(conn: sqlite3.Connection, old: Sequence[LegalBasis], new: Sequence[LegalBasis]) -> None:
    """Store the office's legal bases in another state."""
    write_ordered(conn, "legal_basis", {}, old, new, _basis_values)


def updated_bases(known: Sequence[LegalBasis], shipped: Iterable[LegalBasis]) -> tuple[LegalBasis, ...]:
    """Return the bases with the shipped ones brought to their version, and never one that the office edited."""
    by_key = {item.key: item for item in shipped}

    def renewed(item: LegalBasis) -> LegalBasis:
        new = by_key.pop(item.key, None) if item.key is not None else None
        if new is None or item.edited or (item.version or 0) >= (new.version or 0):
            return item
        return LegalBasis(
            id=item.id,
            text=new.text,
            starts_on=new.starts_on,
            ends_on=new.ends_on,
            key=item.key,
            version=new.version,
            hidden=item.hidden,
        )

    return (*map(renewed, known), *by_key.values())


def load_default_recipients(conn: sqlite3.Connection) -> tuple[Recipient, ...]:
    """Return the recipients with which the office begins a plan."""
    rows = conn.execute("SELECT * FROM default_recipient ORDER BY position, id")
    return tuple(Recipient(id=row["id"], text=row["text"], depth=row["depth"]) for row in rows)


def save_default_recipients(conn: sqlite3.Connection, old: Sequence[Recipient], new: Sequence[Recipient]) -> None:
    """Store the recipients with which the office begins a plan."""
    write_ordered(conn, "default_recipient", {}, old, new, lambda item: {"text": item.text, "depth": item.depth})


def load_settings(conn: sqlite3.Connection) -> dict[str, Any]:
    """Return all settings by key."""
    return {row["key"]: json.loads(row["value"]) for row in conn.execute("SELECT key, value FROM setting")}


def save_settings(conn: sqlite3.Connection, values: Mapping[str, object]) -> None:
    """Store settings that JSON can hold."""
    stored = {row["key"]: row for row in conn.execute("SELECT * FROM setting")}
    for key, value in values.items():
        text = json.dumps(value, ensure_ascii=False)
        if key not in stored:
            insert(conn, "setting", {"key": key, "value": text})
        elif stored[key]["value"] != text:
            update(conn, "setting", stored[key]["id"], {"value": text})
