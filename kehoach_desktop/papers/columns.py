"""How wide the columns of the task table are, and whether they need the paper on its side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.papers.blocks import Align, Orientation, TableRow
from kehoach_desktop.papers.profile import Profile

# A column's demand is guessed from so many rows: enough to balance, and the cost does not grow with the plan.
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Room:
    """Room that a kind of column wants, in millimetres: the least it can be read in, and what is comfortable."""

    least: float
    comfortable: float
    align: Align = Align.LEFT


# The program's own choice; the decree says nothing of columns.
ROOM: dict[ColumnField, Room] = {
    ColumnField.NUMBER: Room(11, 11, Align.CENTRE),
    ColumnField.CONTENT: Room(45, 60, Align.JUSTIFY),
    ColumnField.LEAD: Room(22, 28),
    ColumnField.COORDINATING: Room(24, 34),
    ColumnField.UNITS: Room(36, 48),
    ColumnField.PERIOD: Room(26, 26, Align.CENTRE),
    ColumnField.PRODUCT: Room(20, 28),
    ColumnField.NOTE: Room(16, 20),
    ColumnField.OTHER: Room(18, 25),
}
# Average width of a letter at the table's size, and the side padding of a cell, in millimetres.
_LETTER = 2.2
_PADDING = 3.2


def orientation(columns: Sequence[Column], profile: Profile) -> Orientation:
    """Return how an appendix's paper lies: on its side when upright it cannot give each column its comfort."""
    wanted = sum(ROOM[column.field].comfortable for column in columns)
    numbers = profile.numbers
    upright = numbers["paper.width"].value - numbers["margin.left"].value - numbers["margin.right"].value
    return Orientation.LANDSCAPE if wanted > upright else Orientation.PORTRAIT


def shares(columns: Sequence[Column], rows: Sequence[TableRow], width: float) -> tuple[float, ...]:
    """Return each column's share of a table `width` millimetres wide.

    Shares that the office set stand; the others divide what is left so that their cells grow equally tall.
    """
    given = [column.width for column in columns]
    fixed = sum(share for share in given if share)
    if fixed >= 1 or all(given):
        total = fixed or 1
        return tuple((share or 0.05) / max(total, fixed + 0.05 * given.count(None)) for share in given)
    least = [_least(column, rows, index) for index, column in enumerate(columns)]
    demand = [_demand(column, rows, index) for index, column in enumerate(columns)]
    free = width * (1 - fixed)
    widths = _divide([(n, least[n], demand[n]) for n, share in enumerate(given) if not share], free)
    return tuple(share or widths[n] / width for n, share in enumerate(given))


def _longest(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)


def _texts(rows: Sequence[TableRow], index: int) -> list[str]:
    return [row.cells[index].text for row in rows[:_SAMPLE] if not row.is_group]


def _least(column: Column, rows: Sequence[TableRow], index: int) -> float:
    """The least width: what the kind of column needs, and its longest word (a very long one may be broken)."""
    room = ROOM[column.field]
    longest = max(_longest(_texts(rows, index)), _longest([column.title]))
    if column.field is ColumnField.NUMBER:
        longest = max(longest, len(str(len(rows))))
    return max(room.least, min(longest * _LETTER + _PADDING, room.comfortable))


def _demand(column: Column, rows: Sequence[TableRow], index: int) -> float:
    if column.field is ColumnField.NUMBER:
        return 0
    texts = _texts(rows, index)
    return sum(len(text) for text in texts) / max(len(texts), 1)


def _divide(wants: list[tuple[int, float, float]], free: float) -> dict[int, float]:
    """Give each column its share of the free width by demand, none less than its least; too little is cut evenly."""
    total_least = sum(least for _, least, _ in wants)
    if total_least >= free:
        return {n: least * free / total_least for n, least, _ in wants}
    widths: dict[int, float] = {}
    open_wants = wants
    while open_wants:
        left = free - sum(widths.values())
        demand = sum(d for *_, d in open_wants) or 1
        short = [want for want in open_wants if left * want[2] / demand < want[1]]
        if not short:
            return widths | {n: left * d / demand for n, _, d in open_wants}
        widths |= {n: least for n, least, _ in short}
        open_wants = [want for want in open_wants if want not in short]
    last = wants[-1][0]
    widths[last] += free - sum(widths.values())
    return widths
