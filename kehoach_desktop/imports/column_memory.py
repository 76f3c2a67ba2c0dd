"""What the cells of a table's columns said at first reading, so that a second can lean on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kehoach_desktop.domain.text import fold
from kehoach_desktop.imports.pieces import Join, Piece

_KNOWN, _PART_KNOWN, _KNOWN_ELSEWHERE = 2.0, 1.0, -2.5

Keys = dict[int, str]


def cell_key(pieces: Sequence[Piece]) -> str:
    """Return the text of a cell made comparable."""
    return fold(" ".join(piece.text for piece in pieces))


class ColumnMemory:
    """Counts, column by column, the cells that other rows hold."""

    def __init__(self, rows: Iterable[Keys]) -> None:
        """Count the cells of all rows, given by their columns."""
        self._cells: dict[int, Counter[str]] = {}
        for row in rows:
            for column, key in row.items():
                self._cells.setdefault(column, Counter())[key] += 1

    def weigh(self, column: int, cell: Sequence[Piece], own: Keys) -> float:
        """How well a cell agrees with its column in the rows other than the one whose cells are `own`."""
        score = _KNOWN if self._holds(column, cell_key(cell), own) else 0.0
        lines = _lines(cell)
        for line in lines if len(lines) > 1 else ():
            if self._holds(column, line, own):
                score += _PART_KNOWN
            elif any(self._holds(other, line, own) for other in self._cells if other != column):
                score += _KNOWN_ELSEWHERE
        return score

    def _holds(self, column: int, key: str, own: Keys) -> bool:
        return self._cells.get(column, Counter())[key] > (own.get(column) == key)


def _lines(cell: Sequence[Piece]) -> list[str]:
    lines: list[list[Piece]] = []
    for piece in cell:
        if lines and piece.join is not Join.LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [cell_key(line) for line in lines]
