"""One paragraph of a list: its label, a title run in before it where it has one, its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ui.plan import texts
from ui.plan.fields.grid import Complaint
from ui.plan.fields.prose_field import Enter, ProseField

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.writing import Writing

_LABEL_WIDTH = 11
_INDENT = 5


@dataclass(frozen=True, slots=True)
class BlockRow:
    """What one paragraph shows; `title` is None where it has none."""

    origin: Origin
    text: str
    label: str = ""
    title: str | None = None
    indent: int = 0
    name: str = ""

    @property
    def title_origin(self) -> Origin:
        """The field of the title run in."""
        return replace(self.origin, field="heading")


class Block(QWidget):
    """Một đoạn trong danh sách."""

    def __init__(self, writing: Writing, row: BlockRow, fill_menu: Callable[[QMenu, Origin], None]) -> None:
        super().__init__()
        self.row = row
        m = writing.desk.theme.metrics
        self._step = _INDENT * m.unit
        self.label = QToolButton(accessibleName=texts.LABEL_BUTTON, objectName="blocklabel")
        self.label.setFixedWidth(_LABEL_WIDTH * m.unit)
        self.label.setToolTip(texts.LABEL_TIP)
        # Reached with Alt+Enter from the text, so that Tab goes from text to text.
        self.label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.label.clicked.connect(self.open_menu)
        self._fill_menu = fill_menu
        self.text = ProseField(writing, row.origin, texts.BLOCK_TEXT, Enter.CUT)
        self.title = ProseField(writing, row.title_origin, texts.BLOCK_TITLE, Enter.NEXT)
        self.title.setProperty("tone", "heading")
        self.text.menu_wanted.connect(self.open_menu)
        column = QVBoxLayout()
        column.setSpacing(m.unit // 2)
        for widget in (self.title, self.text, Complaint(self.text)):
            column.addWidget(widget)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(m.unit)
        self._line.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(column, 1)
        self.begin(row)

    def begin(self, row: BlockRow) -> None:
        """Stand for another paragraph."""
        self.row = row
        self.text.keeper.begin(row.origin, row.text)
        self.title.keeper.begin(row.title_origin, row.title or "")
        self._dress(row)

    def show_row(self, row: BlockRow) -> None:
        """Take up the paragraph after a change."""
        self.row = row
        self.text.keeper.show(row.text)
        self.title.keeper.show(row.title or "")
        self._dress(row)

    def field(self, name: str) -> ProseField:
        """Return the field of the title or of the text."""
        return self.title if name == "heading" and not self.title.isHidden() else self.text

    def put_cursor(self, at: int) -> None:
        """Give the keyboard to the text, at a place counted in characters."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.movePosition(
            QTextCursor.MoveOperation.Right, n=min(max(at, 0), max(self.text.document().characterCount() - 1, 0))
        )
        self.text.setTextCursor(cursor)

    def open_menu(self) -> None:
        """Open what can be done with this paragraph."""
        menu = QMenu(self)
        menu.setAccessibleName(texts.LABEL_BUTTON)
        self._fill_menu(menu, self.row.origin)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.label.mapToGlobal(self.label.rect().bottomLeft()))

    def _dress(self, row: BlockRow) -> None:
        self.label.setText(row.label or texts.NO_LABEL)
        self.label.setAccessibleName(f"{texts.LABEL_BUTTON}: {row.label or texts.NONE}")
        self.title.setVisible(row.title is not None)
        self.text.setAccessibleName(row.name or texts.BLOCK_TEXT)
        self._line.setContentsMargins(row.indent * self._step, 0, 0, 0)
