"""The list of units: in groups by kind, in the Vietnamese order, found without accents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from kehoach_desktop.domain.office import is_in_force
from kehoach_desktop.domain.text import fold
from kehoach_desktop.domain.units import UNIT_KIND_LABELS, Unit, UnitKind
from ui.row_lines import RowLines

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Theme

TITLES = ("Tên đơn vị", "Tên gọn", "Hiệu lực", "Số việc")
_NAME, _SHORT, _TERM, _USES = range(4)
_WIDTHS = {_SHORT: 26, _TERM: 38, _USES: 20}
# Narrower than that, in steps of the grid, the list shows names and uses only.
_NARROW = 130
_ID = Qt.ItemDataRole.UserRole


def matches(unit: Unit, words: str) -> bool:
    """Tell whether folded words are found in any name of a unit."""
    names = (unit.name, unit.short_name or "", *unit.aliases)
    return any(words in fold(name) for name in names)


def term_words(unit: Unit, today: date) -> str:
    """Return from when until when a unit is there, empty for always."""
    if unit.starts_on is None and unit.ends_on is None:
        return ""
    since = f"từ {unit.starts_on:%d/%m/%Y}" if unit.starts_on else ""
    until = f"đến {unit.ends_on:%d/%m/%Y}" if unit.ends_on else ""
    if unit.ends_on is not None and not is_in_force(unit, today) and unit.ends_on < today:
        until = f"hết {unit.ends_on:%d/%m/%Y}"
    return " ".join(part for part in (since, until) if part)


class UnitTree(QTreeWidget):
    """Danh sách đơn vị. `chosen` carries a unit's id, None for a heading or nothing; `opened` asks for its form."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="units")
        m = theme.metrics
        self._theme = theme
        self.setAccessibleName("Danh sách đơn vị")
        self.setHeaderLabels(TITLES)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setItemDelegate(RowLines(theme, self))
        head = self.header()
        head.setFixedHeight(m.control + m.unit)
        head.setHighlightSections(False)
        head.setStretchLastSection(False)
        self.headerItem().setTextAlignment(_USES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(8 * m.unit)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width * m.unit)
        head.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self._row = m.control + m.unit
        self.currentItemChanged.connect(lambda now, _old: self.chosen.emit(now.data(_NAME, _ID) if now else None))
        self.itemDoubleClicked.connect(lambda *_at: self.opened.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names most of the room where the list is narrow."""
        super().resizeEvent(event)
        self._hide_columns()

    def _hide_columns(self) -> None:
        """Leave the names the room of columns in which nothing stands."""
        narrow = self.width() < _NARROW * self._theme.metrics.unit
        for column in (_SHORT, _TERM):
            self.setColumnHidden(column, narrow or not any(item.text(column) for item in self._items()))

    def show_units(
        self, units: Sequence[Unit], uses: Mapping[int, int], words: str, today: date, *, choose_first: bool = True
    ) -> int:
        """Show the units in whose names some words are found; return how many those are."""
        kept, known = self.chosen_id(), fold(words)
        shown = [unit for unit in units if matches(unit, known)]
        self.blockSignals(True)
        self.clear()
        for kind in UnitKind:
            self._add_group(kind, [unit for unit in shown if unit.kind is kind], uses, today)
        self.expandAll()
        self._hide_columns()
        self.blockSignals(False)
        if not self.choose(kept) and choose_first:
            self.choose(next((item.data(_NAME, _ID) for item in self._items()), None))
        self.chosen.emit(self.chosen_id())
        return len(shown)

    def chosen_id(self) -> int | None:
        """Return the unit that is chosen."""
        item = self.currentItem()
        return item.data(_NAME, _ID) if item else None

    def choose(self, unit_id: int | None) -> bool:
        """Choose a unit; tell whether it is shown."""
        for item in self._items():
            if unit_id is not None and item.data(_NAME, _ID) == unit_id:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return True
        return False

    def keyPressEvent(self, event: object) -> None:
        """Go to the form with Enter or F2."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _items(self) -> Iterable[QTreeWidgetItem]:
        for n in range(self.topLevelItemCount()):
            group = self.topLevelItem(n)
            yield from (group.child(row) for row in range(group.childCount()))

    def _add_group(self, kind: UnitKind, units: Sequence[Unit], uses: Mapping[int, int], today: date) -> None:
        if not units:
            return
        group = QTreeWidgetItem(self, [f"{UNIT_KIND_LABELS[kind]} ({len(units)})"])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        group.setSizeHint(_NAME, QSize(0, self._row))
        font = group.font(_NAME)
        font.setBold(True)
        group.setFont(_NAME, font)
        for unit in units:
            count = uses.get(unit.id or 0, 0)
            texts = [unit.name, unit.short_name or "", term_words(unit, today), str(count) if count else ""]
            item = QTreeWidgetItem(group, ["   " + texts[_NAME], *texts[1:]])
            item.setSizeHint(_NAME, QSize(0, self._row))
            item.setData(_NAME, _ID, unit.id)
            item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, unit.name)
            item.setToolTip(_NAME, "\n".join((unit.name, *unit.aliases)))
            item.setTextAlignment(_USES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if unit.ends_on is not None and unit.ends_on < today:
                for column in range(len(TITLES)):
                    item.setForeground(column, self._theme.color("muted"))
