"""What a step changed, told once to everybody who shows the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kehoach_desktop.store.journal import Entry

RowKey = tuple[str, int]

# Columns whose change puts a row elsewhere on the page, so that a view must arrange its rows anew.
_ARRANGING = frozenset({"position", "quarters", "theme", "depth", "placement", "form", "grouping", "numbering"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Những gì một bước đã đổi.

    `label` names the step in Vietnamese, empty where nothing changed; `rows` are (table, id) of all rows
    that changed, a task's units counting for the task; `added` those of them that are new, in the order
    in which they were made; `structure` tells that rows came, went or moved.
    """

    label: str = ""
    plan_ids: frozenset[int] = frozenset()
    rows: frozenset[RowKey] = frozenset()
    added: tuple[RowKey, ...] = ()
    structure: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.rows)

    def ids(self, table: str) -> frozenset[int]:
        """Return the ids of a table's changed rows."""
        return frozenset(row_id for name, row_id in self.rows if name == table)

    def new_ids(self, table: str) -> tuple[int, ...]:
        """Return the ids of a table's new rows, in the order in which they were made."""
        return tuple(row_id for name, row_id in self.added if name == table)


def _row(entry: Entry) -> RowKey:
    if entry.table == "task_unit":
        return "task", (entry.new or entry.old or {})["task_id"]
    return entry.table, entry.row_id


def changes_of(label: str, entries: Iterable[Entry]) -> Changes:
    """Return what the entries of one step tell."""
    entries = tuple(entries)
    return Changes(
        label=label if entries else "",
        plan_ids=frozenset(entry.plan_id for entry in entries if entry.plan_id is not None),
        rows=frozenset(map(_row, entries)),
        added=tuple(_row(entry) for entry in entries if entry.old is None and entry.table != "task_unit"),
        structure=any(
            entry.table != "task_unit" and (entry.old is None or entry.new is None or _ARRANGING & entry.new.keys())
            for entry in entries
        ),
    )
