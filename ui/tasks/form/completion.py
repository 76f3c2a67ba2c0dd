"""Suggestions of the office's units while a name is typed, accents or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from kehoach_desktop import operations
from kehoach_desktop.domain.text import fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from kehoach_desktop.domain.units import Unit
    from kehoach_desktop.operations import Changes
    from ui.desk import Desk

_MOST = 12
SUGGESTED = "Đơn vị gợi ý"
Names = Sequence[tuple[str, str]]


def suggestions(units: Iterable[Unit]) -> Names:
    """Return each unit's name with all its spellings folded, as suggestions are looked up."""
    return [
        (unit.name, " ".join(map(fold, filter(None, (unit.name, unit.short_name, *unit.aliases))))) for unit in units
    ]


def matching(names: Names, typed: str) -> list[str]:
    """Return the names that hold all typed words in one of their spellings; those that begin so come first."""
    words = fold(typed).split()
    if not words:
        return []
    found = [(name, spellings) for name, spellings in names if all(word in spellings for word in words)]
    start = " ".join(words)
    found.sort(key=lambda pair: not pair[1].startswith(start))
    return [name for name, _ in found if fold(name) != start or name != typed][:_MOST]


class UnitNames:
    """Tên các đơn vị của cơ quan, as suggestions; read once, and again when one of them is another."""

    def __init__(self, desk: Desk) -> None:
        self._session = desk.session
        self._names: Names | None = None
        desk.session.changed.connect(self._changed)
        desk.session.opened.connect(self._forget)

    def __call__(self) -> Names:
        """Return the office's units, as suggestions."""
        if self._names is None:
            office = self._session.office
            self._names = suggestions(operations.units(office)) if office else []
        return self._names

    def _changed(self, changes: Changes) -> None:
        if changes.ids("unit") or changes.ids("unit_alias"):
            self._forget()

    def _forget(self) -> None:
        self._names = None


class UnitCompleter(QCompleter):
    """Gợi ý đơn vị."""

    def __init__(self, field: QLineEdit, names: Callable[[], Names]) -> None:
        self._strings = QStringListModel()
        super().__init__(self._strings, field)
        self._names = names
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_MOST)
        self.popup().setAccessibleName(SUGGESTED)
        # Told before the completer looks, which then shows what stands in the list.
        field.textEdited.connect(self.offer)
        field.setCompleter(self)

    def offer(self, typed: str) -> None:
        """Offer what fits the letters typed so far."""
        self._strings.setStringList(matching(self._names(), typed))
