"""Lines of the results under the search field: each plan's title, and the places found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kehoach_desktop.domain.text import fold
from ui.plan_words import plan_titles

if TYPE_CHECKING:
    from kehoach_desktop.operations import Found, PlanSummary

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Dòng tên kế hoạch: how many places were found in it."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class FoundLine:
    """Dòng kết quả."""

    found: Found


Line = PlanLine | FoundLine


def lines_of(found: Iterable[Found], plans: Iterable[PlanSummary], words: str) -> list[Line]:
    """Return the lines of results, plan by plan; in each, texts that hold the words side by side come first."""
    titles = plan_titles(plans)
    return list(_lines(found, titles, fold(words)))


def _lines(found: Iterable[Found], titles: dict[int, str], phrase: str) -> Iterator[Line]:
    by_plan: dict[int, list[Found]] = {}
    for one in found:
        by_plan.setdefault(one.plan_id, []).append(one)
    for plan_id, in_plan in by_plan.items():
        places = sorted(in_plan, key=lambda one: phrase not in fold(one.text))
        stored = " (trong kho)" if places[0].archived else ""
        yield PlanLine(titles.get(plan_id, str(places[0].year)) + stored, len(places))
        yield from map(FoundLine, places)


class Results(QAbstractListModel):
    """Danh sách kết quả."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only places can be chosen."""
        if not index.isValid() or isinstance(self.lines[index.row()], PlanLine):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a line says."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, PlanLine):
                return f"{line.title}: {line.count} chỗ"
            return f"{line.found.place.where}: {line.found.text}"
        return None

    def next_place(self, row: int, step: int) -> int:
        """Return the next line, up or down, that is a place; the same row where there is none."""
        at = row + step
        while 0 <= at < len(self.lines):
            if isinstance(self.lines[at], FoundLine):
                return at
            at += step
        return row
