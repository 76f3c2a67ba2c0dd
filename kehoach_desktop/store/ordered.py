"""Rows that stand in an order the user chose: written with as few changed rows as the change needs.

Positions leave gaps, so that a row moves or comes in between two others without touching them; only when
a gap is used up are all positions of the list dealt out anew.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from kehoach_desktop.store.rows import Values, changed, delete, insert, update

GAP = 1024


class WithId(Protocol):
    """A record that knows its row, or None while it has none."""

    @property
    def id(self) -> int | None: ...


T = TypeVar("T", bound=WithId)


def edited_pairs(old: Sequence[T], new: Sequence[T]) -> list[tuple[T, T]] | None:
    """Return the records that were only edited in place, None where records came, went or moved.

    Most steps touch one record among thousands: identity finds it without comparing the others.
    """
    if len(old) != len(new):
        return None
    pairs = [(before, after) for before, after in zip(old, new, strict=True) if before is not after]
    return pairs if all(before.id == after.id is not None for before, after in pairs) else None


def write_edits(
    conn: sqlite3.Connection, table: str, pairs: Sequence[tuple[T, T]], values_of: Callable[[T], Values]
) -> None:
    """Write records that were edited in place."""
    for before, after in pairs:
        changes = changed(values_of(before), values_of(after))
        if changes and after.id is not None:
            update(conn, table, after.id, changes)


def write_ordered(
    conn: sqlite3.Connection,
    table: str,
    owner: Values,
    old: Sequence[T],
    new: Sequence[T],
    values_of: Callable[[T], Values],
) -> list[int]:
    """Make the rows of `owner` in `table` those of `new`, which were those of `old`; return their ids in order."""
    before = {item.id: item for item in old}
    after = {item.id for item in new}
    for row_id in before:
        if row_id is not None and row_id not in after:
            delete(conn, table, row_id)
    stay = [item.id for item in old if item.id in after]
    positions: Sequence[int | None] = [None] * len(new)
    if stay != [item.id for item in new]:
        positions = _positions(conn, table, owner, [item.id for item in new])
    ids = []
    for item, position in zip(new, positions, strict=True):
        moved = {} if position is None else {"position": position}
        if item.id is None:
            ids.append(insert(conn, table, {**owner, **values_of(item), **moved}))
            continue
        known = before[item.id]
        changes = {} if known is item else changed(values_of(known), values_of(item))
        if changes or moved:
            update(conn, table, item.id, {**changes, **moved})
        ids.append(item.id)
    return ids


def _positions(conn: sqlite3.Connection, table: str, owner: Values, ids: list[int | None]) -> list[int | None]:
    """New positions for the rows in the given order, None for those that stay where they are."""
    condition = " AND ".join(f"{name} = ?" for name in owner) or "1"
    rows = conn.execute(f"SELECT id, position FROM {table} WHERE {condition}", tuple(owner.values()))  # noqa: S608
    stored = dict(rows.fetchall())
    return deal([None if row_id is None else stored[row_id] for row_id in ids])


def deal(positions: Sequence[int | None]) -> list[int | None]:
    """Deal new positions to the rows that must move (or have none), None to those that keep theirs."""
    kept = _longest_rising(positions)
    dealt: list[int | None] = [None] * len(positions)
    marks = [-1, *sorted(kept), len(positions)]
    for left, right in pairwise(marks):
        count = right - left - 1
        if not count:
            continue
        low = positions[left] if left >= 0 else None
        high = positions[right] if right < len(positions) else None
        if low is None:
            low = 0 if high is None else high - GAP * (count + 1)
        step = GAP if high is None else (high - low) // (count + 1)
        if step < 1:
            return [GAP * (n + 1) for n in range(len(positions))]
        for n in range(1, count + 1):
            dealt[left + n] = low + step * n
    return dealt


def _longest_rising(positions: Sequence[int | None]) -> set[int]:
    """Indexes of a longest run of rows whose positions already rise: these need not move."""
    tails: list[int] = []
    indexes: list[int] = []
    previous: dict[int, int | None] = {}
    for index, position in enumerate(positions):
        if position is None:
            continue
        at = bisect_left(tails, position)
        previous[index] = indexes[at - 1] if at else None
        tails[at : at + 1] = [position]
        indexes[at : at + 1] = [index]
    kept: set[int] = set()
    last = indexes[-1] if indexes else None
    while last is not None:
        kept.add(last)
        last = previous[last]
    return kept
