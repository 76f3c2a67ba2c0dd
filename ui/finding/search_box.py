"""Search over all plans while one types: results under the field, arrows and Enter jump, Esc closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from ui.finding.jump import jump
from ui.finding.result_lines import ResultLines
from ui.finding.results import FoundLine, Results, lines_of
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from kehoach_desktop.operations import Found
    from ui.frame.window import Window

# Letters of one syllable come in bursts; each burst is searched once.
_PAUSE_MS = 60
_WIDTH = 150
_FEWEST = 4
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBox(QObject):
    """Ô tìm của cửa sổ và danh sách kết quả dưới nó."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.field = window.top.search
        theme = window.desk.theme
        self.results = Results(self)
        self.panel = QFrame(window, objectName="card")
        self.panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = QListView(accessibleName="Kết quả tìm")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.results)
        self._lines = ResultLines(theme, self.list)
        self.list.setItemDelegate(self._lines)
        self.list.clicked.connect(self._clicked)
        self.foot = words("", "muted")
        self.foot.setContentsMargins(theme.metrics.gap, theme.metrics.unit, theme.metrics.gap, theme.metrics.unit)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(self.foot)
        self.panel.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.field.textChanged.connect(self._emptied)
        self.field.installEventFilter(self)
        window.installEventFilter(self)

    def typed(self) -> None:
        """A letter was typed: search once no further one follows at once."""
        self._pause.start()

    def search(self) -> None:
        """Search for what stands in the field, and show it."""
        from kehoach_desktop.operations.searching import MOST_FOUND, search

        self._pause.stop()
        session, text = self._window.session, self.field.text().strip()
        if session.office is None or not text:
            self.close()
            return
        found = session.do(search, words=text) or ()
        self._show(found, text, more=len(found) >= MOST_FOUND)

    def close(self) -> None:
        """Take the results away."""
        self._pause.stop()
        self.panel.hide()

    def go(self) -> None:
        """Jump to the chosen place."""
        if self._pause.isActive():
            self.search()
        row = self.list.currentIndex().row()
        line = self.results.lines[row] if 0 <= row < len(self.results.lines) else None
        if self.panel.isVisible() and isinstance(line, FoundLine):
            self.close()
            jump(self._window, line.found.plan_id, line.found.place)

    # Showing ----------------------------------------------------------------------------------------------

    def _show(self, found: tuple[Found, ...], text: str, *, more: bool) -> None:
        plans = self._window.session.plans()
        lines = lines_of(found, plans, text)
        room = self._room()
        shown, height = [], 0
        for line in lines:
            height += self._lines.height(line)
            if height > room and len(shown) >= _FEWEST:
                height -= self._lines.height(line)
                break
            shown.append(line)
        if shown and not isinstance(shown[-1], FoundLine):
            height -= self._lines.height(shown.pop())
        self.results.show(shown)
        places = sum(isinstance(line, FoundLine) for line in shown)
        self.foot.setText(_foot(text, places, len(found), len(plans), more=more))
        self.list.setFixedHeight(height)
        self.list.setVisible(bool(shown))
        self._place()
        self._choose(self.results.next_place(-1, 1))
        self.panel.show()
        self.panel.raise_()

    def _room(self) -> int:
        """The height that is left under the field."""
        top = self.field.mapTo(self._window, QPoint(0, self.field.height())).y()
        return self._window.height() - top - 4 * self._window.desk.theme.metrics.margin

    def _place(self) -> None:
        unit = self._window.desk.theme.metrics.unit
        width = min(_WIDTH * unit, self._window.width() - 4 * unit)
        under = self.field.mapTo(self._window, QPoint(self.field.width(), self.field.height() + unit // 2))
        self.panel.setFixedWidth(width)
        self.panel.adjustSize()
        self.panel.move(max(under.x() - width, 2 * unit), under.y())

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self.results.lines):
            return
        index = self.results.index(row)
        self.list.setCurrentIndex(index)
        # The field keeps the keyboard; a screen reader hears the chosen line through its description.
        self.field.setAccessibleDescription(str(index.data()))
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    def _clicked(self, _index: QModelIndex) -> None:
        self.go()

    def _emptied(self, text: str) -> None:
        if not text:
            self.close()

    # Hands ------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Esc while the field has the keyboard; the list goes where the field goes."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.close()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        return False

    def _key(self, key: int) -> bool:
        if key in _ENTER:
            self.go()
            return True
        if key == Qt.Key.Key_Escape:
            self._escape()
            return True
        if key in _STEPS:
            if not self.panel.isVisible():
                self.search()
            else:
                self._choose(self.results.next_place(self.list.currentIndex().row(), _STEPS[key]))
            return True
        return False

    def _escape(self) -> None:
        """Close the results; with none open, empty the field and go back to the page."""
        if self.panel.isVisible():
            self.close()
            return
        self._window.top.clear_search()
        if self._window.page:
            self._window.page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def _foot(text: str, shown: int, found: int, plans: int, *, more: bool) -> str:
    if not found:
        return f"Không tìm thấy “{text}” trong {plans} kế hoạch."
    left = found - shown
    if more:
        return f"Còn hơn {left} chỗ nữa; gõ thêm chữ để thu hẹp." if left else "Còn nữa; gõ thêm chữ để thu hẹp."
    return f"Còn {left} chỗ nữa; gõ thêm chữ để thu hẹp." if left else "↑ ↓ để chọn, Enter để đến chỗ đó, Esc để thôi."
