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
        if self.known_parts(column, cell, own):
            return _KNOWN
        score = 0.0
        lines = [cell_key(line) for line in lines_of(cell)]
        for line in lines if len(lines) > 1 else ():
            if self._holds(column, line, own):
                score += _PART_KNOWN
            elif any(self._holds(other, line, own) for other in self._cells if other != column):
                score += _KNOWN_ELSEWHERE
        return score

    def known_parts(self, column: int, cell: Sequence[Piece], own: Keys) -> list[list[Piece]]:
        """Return the cells of other rows that make up this one, line below line; none where a part is new."""
        if self._holds(column, cell_key(cell), own):
            return [list(cell)]
        lines = lines_of(cell)
        for count in range(len(lines) - 1, 0, -1):
            first = [piece for line in lines[:count] for piece in line]
            if self._holds(column, cell_key(first), own):
                rest = self.known_parts(column, cell[len(first) :], own)
                return [first, *rest] if rest else []
        return []

    def _holds(self, column: int, key: str, own: Keys) -> bool:
        return self._cells.get(column, Counter())[key] > (own.get(column) == key)


def lines_of(cell: Sequence[Piece]) -> list[list[Piece]]:
    """Part the pieces of a cell into its lines."""
    lines: list[list[Piece]] = []
    for piece in cell:
        if lines and piece.join is not Join.LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines
