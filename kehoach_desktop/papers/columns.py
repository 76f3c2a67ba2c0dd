"""How wide the columns of the task table are, and whether they need the paper on its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.papers.blocks import Align, Orientation, TableRow
from kehoach_desktop.papers.profile import Profile
from kehoach_desktop.papers.widths import line_count_of, text_width

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
    ColumnField.COORDINATING: Room(28, 34),
    ColumnField.UNITS: Room(36, 48),
    ColumnField.PERIOD: Room(22, 26, Align.CENTRE),
    ColumnField.PRODUCT: Room(22, 28),
    ColumnField.NOTE: Room(16, 20),
    ColumnField.OTHER: Room(20, 25),
}
# A column is made wide enough for its longest word up to this, and one of times for its longest wording; one that
# goes "từ ngày … đến ngày …" may stand on two lines.
_WIDEST_LEAST, _WIDEST_TIME = 30.0, 40.0
# Where there is too little room for all, the contents keep this.
_NARROWEST_CONTENT = 36.0
# A narrower column is left ragged: few words to a line, justified, tear apart.
JUSTIFIED_FROM = 75.0
# Millimetres that a letter as wide as its size takes in a table, at most; the side padding of a cell; the share by
# which a column's title, in bold, is wider.
_SIZE, _PADDING, _BOLD = 13 * 25.4 / 72, 3.4, 1.06
# Cells lose room at the ends of their lines, narrow ones most: a demand that every cell has, in letters.
_RAGGED = 8
# The widths are tried on so many rows, in steps of millimetres.
_LOOKED_AT, _MOVES, _STEPS = 40, 8, (1.5, 3.0, 6.0, 12.0)


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
    must = [_must(column, rows, index) for index, column in enumerate(columns)]
    least = [max(_least(column, rows, index, _WIDEST_TIME), must[index]) for index, column in enumerate(columns)]
    demand = [_demand(column, rows, index) for index, column in enumerate(columns)]
    free = width * (1 - fixed)
    still_open = [n for n, share in enumerate(given) if not share]
    least = _given_way(least, must, still_open, free)
    widths = _divide([(n, least[n], demand[n]) for n in still_open], free)
    chosen = [share * width if share else widths[n] for n, share in enumerate(given)]
    titles = [column.title for column in columns]
    movable = [n for n, column in enumerate(columns) if not column.width and column.field is not ColumnField.NUMBER]
    # Whole dates are worth some room, but not rows that grow tall for it.
    floors = [min(least[n], _least(column, rows, n, _WIDEST_LEAST)) for n, column in enumerate(columns)]
    return tuple(wide / width for wide in _flattened(chosen, floors, movable, rows, titles))


def _width(text: str) -> float:
    """A text's width in millimetres, near enough; the page's own writer measures it."""
    return text_width(text, _SIZE)


def _longest(texts: Iterable[str]) -> float:
    return max((_width(word) for text in texts for word in text.split()), default=0)


def _texts(rows: Sequence[TableRow], index: int) -> list[str]:
    return [row.cells[index].text for row in rows[:_SAMPLE] if not row.is_group]


def _least(column: Column, rows: Sequence[TableRow], index: int, widest_time: float) -> float:
    """The least width: what the kind of column needs, and its longest word (a very long one may be broken)."""
    texts = _texts(rows, index)
    longest = max(_longest(texts), _longest([column.title]) * _BOLD)
    if column.field is ColumnField.NUMBER:
        longest = max(longest, _width(str(len(rows))))
    widest = _WIDEST_LEAST
    if column.field is ColumnField.PERIOD:
        parts = [part for text in texts for part in text.replace(" đến ", "\nđến ").split("\n")]
        longest, widest = max(longest, *map(_width, parts), 0.0), widest_time
    return max(ROOM[column.field].least, min(longest + _PADDING, widest))


def _must(column: Column, rows: Sequence[TableRow], index: int) -> float:
    """The width below which words are broken."""
    longest = max(_longest(_texts(rows, index)), _longest([column.title]) * _BOLD) + _PADDING
    narrowest = _NARROWEST_CONTENT if column.field is ColumnField.CONTENT else 0.0
    return max(narrowest, min(longest, _WIDEST_LEAST))


def align_of(column: Column, width: float) -> Align:
    """Return how the cells of a column `width` millimetres wide are set."""
    align = ROOM[column.field].align
    return Align.LEFT if align is Align.JUSTIFY and width < JUSTIFIED_FROM else align


def _demand(column: Column, rows: Sequence[TableRow], index: int) -> float:
    if column.field is ColumnField.NUMBER:
        return 0
    texts = _texts(rows, index)
    return sum(len(text) for text in texts) / max(len(texts), 1) + _RAGGED


def _given_way(least: list[float], must: list[float], among: Sequence[int], free: float) -> list[float]:
    """Bring the least widths down to the free width, towards the longest words and no further if that is enough."""
    asked, needed = sum(least[n] for n in among), sum(must[n] for n in among)
    if asked <= free or asked == needed:
        return least
    share = max(free - needed, 0.0) / (asked - needed)
    return [low + (wide - low) * share for wide, low in zip(least, must, strict=True)]


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


def _flattened(
    widths: list[float], least: Sequence[float], movable: Sequence[int], rows: Sequence[TableRow], titles: list[str]
) -> list[float]:
    """Move room between columns as long as that makes the table flatter, by the lines of its first rows."""
    sample = [[cell.text for cell in row.cells] for row in rows if not row.is_group][:_LOOKED_AT]
    sample.append(titles)
    words = [
        [[[_width(word) for word in part.split(" ")] for part in texts[n].split("\n")] for texts in sample]
        for n in range(len(widths))
    ]

    @cache
    def lines_of(n: int, width: float) -> list[int]:
        return _lines(words[n], width)

    lines = [lines_of(n, wide) for n, wide in enumerate(widths)]
    best = sum(map(max, zip(*lines, strict=True)))
    moves = [(step, a, b) for step in _STEPS for a in movable for b in movable if a != b]
    for _ in range(_MOVES):
        better = None
        for step, giver, taker in moves:
            if widths[giver] - step < least[giver]:
                continue
            tried = lines.copy()
            tried[giver] = lines_of(giver, widths[giver] - step)
            tried[taker] = lines_of(taker, widths[taker] + step)
            total = sum(map(max, zip(*tried, strict=True)))
            if total < best:
                best, better = total, (step, giver, taker, tried)
        if better is None:
            break
        step, giver, taker, lines = better
        widths[giver] -= step
        widths[taker] += step
    return widths


def _lines(cells: list[list[list[float]]], width: float) -> list[int]:
    """How many lines each cell of a column takes, by the widths of the words of its parts."""
    room, space = width - _PADDING, _width(" ")
    return [sum(line_count_of(words, space, room) for words in parts) for parts in cells]
