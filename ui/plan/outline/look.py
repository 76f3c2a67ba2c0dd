"""How a row of the outline is drawn: headings stand out, paragraphs stand back, the chosen row is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.plan import texts
from ui.plan.outline.model import DEPTH_ROLE, HEADING_ROLE, TEXT_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from ui.theme import Theme

_ROLES = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText)


class OutlineLook(QStyledItemDelegate):
    """Dáng của một dòng dàn ý."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Dress a row by its level."""
        super().initStyleOption(option, index)
        option.font.setBold(bool(index.data(HEADING_ROLE)) and index.data(DEPTH_ROLE) == 1)
        stands_back = index.data(TEXT_ROLE)
        for role in _ROLES:
            option.palette.setColor(role, self._theme.color("muted" if stands_back else "text"))
        option.palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.color("selected_text"))
        option.palette.setColor(QPalette.ColorRole.Highlight, self._theme.color("selected"))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of every row."""
        return QSize(0, self._theme.metrics.control)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Open a field for the part's name."""
        field = QLineEdit(parent, accessibleName=texts.RENAME)
        field.setObjectName("cell")
        return field
