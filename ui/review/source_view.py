"""The source as it was read, line by line, with what each stretch became at its left."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.review.places import Part, Place

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from ui.review.links import Links
    from ui.theme import Theme

_GUTTER = 20
_MOST_TINTED = 400
# Colour is never alone: each stretch has its name beside the stripe.
_STRIPES: dict[Part, str] = {
    Part.HEADER: "accent",
    Part.OUTLINE: "strong_line",
    Part.TASKS: "done_text",
    Part.FOOT: "accent",
}
_LINE_BREAK = "\u2028"
_FLAGS = Qt.TextInteractionFlag


class SourceView(QPlainTextEdit):
    """Văn bản gốc. `pointed` tells the number of the line that the user has put the cursor on."""

    pointed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(accessibleName="Văn bản trong tệp")
        self._theme = theme
        self._links: Links | None = None
        self._doubtful: Collection[Place] = ()
        self._names: Callable[[Place], str] = lambda _place: ""
        self._shown: tuple[int, int] | None = None
        self.setTextInteractionFlags(_FLAGS.TextSelectableByKeyboard | _FLAGS.TextSelectableByMouse)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setObjectName("source")
        self.setStyleSheet("QPlainTextEdit#source { border: none; border-radius: 0; }")
        self._gutter = _Gutter(self, self._paint_gutter, _GUTTER * theme.metrics.unit)
        self.setViewportMargins(_GUTTER * theme.metrics.unit, 0, 0, 0)
        self.updateRequest.connect(self._scrolled)
        theme.changed.connect(self._dress)

    def show_lines(self, lines: Collection[str], links: Links, names: Callable[[Place], str]) -> None:
        """Show another source; `names` tells what a place is called in the margin."""
        self._links, self._names, self._shown = links, names, None
        self.setExtraSelections([])
        self.setPlainText("\n".join(line.replace("\n", _LINE_BREAK).rstrip() for line in lines))

    def mark_doubtful(self, places: Collection[Place]) -> None:
        """Mark the places that still ask for a look."""
        self._doubtful = places
        self._gutter.update()

    def show_place(self, place: Place) -> None:
        """Bring the lines of a place to sight, and tint them."""
        lines = self._links.lines_of(place) if self._links else None
        self._shown = lines
        self._dress()
        if lines is None:
            return
        block = self.document().findBlockByNumber(lines[0])
        cursor = QTextCursor(block)
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.centerCursor()
        self._gutter.update()

    def show_extent(self, place: Place) -> None:
        """Tint the lines of a place, the cursor left where it is."""
        self._shown = self._links.lines_of(place) if self._links else None
        self._dress()

    @property
    def shown_lines(self) -> tuple[int, int] | None:
        """The lines that are tinted."""
        return self._shown

    def point(self, line: int) -> None:
        """Put the cursor on a line, as a click does."""
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(line)))
        self.pointed.emit(line)

    # Hands ------------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which line was clicked; selecting words to copy is no click."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.pointed.emit(self.textCursor().blockNumber())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line with the arrows; Enter goes to what the line became."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pointed.emit(self.textCursor().blockNumber())
            return
        before = self.textCursor().blockNumber()
        super().keyPressEvent(event)
        now = self.textCursor().blockNumber()
        if now != before and not self.textCursor().hasSelection():
            self.pointed.emit(now)

    # Painting ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the names beside the lines."""
        super().resizeEvent(event)
        room = self.contentsRect()
        self._gutter.setGeometry(QRect(room.left(), room.top(), self._gutter.width(), room.height()))

    def _scrolled(self, rect: QRect, by: int) -> None:
        if by:
            self._gutter.scroll(0, by)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def _dress(self) -> None:
        """Tint the lines of the place shown."""
        selections = []
        if self._shown is not None:
            tint = QTextCharFormat()
            tint.setBackground(self._theme.color("selected"))
            tint.setForeground(self._theme.color("selected_text"))
            tint.setProperty(QTextFormat.Property.FullWidthSelection, True)
            for line in range(self._shown[0], min(self._shown[1], self._shown[0] + _MOST_TINTED) + 1):
                one = QTextEdit.ExtraSelection()
                one.format = tint
                one.cursor = QTextCursor(self.document().findBlockByNumber(line))
                # All lines that the paragraph takes on the screen, not its first alone.
                one.cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
                selections.append(one)
        self.setExtraSelections(selections)
        self._gutter.update()

    def _paint_gutter(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._theme.color("band"))
        if self._links is None:
            return
        small = QFont(self.font())
        small.setPixelSize(max(self._theme.metrics.line * 11 // 15, 9))
        painter.setFont(small)
        block = self.firstVisibleBlock()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > rect.bottom():
                break
            self._paint_line(painter, block, round(top), round(self.blockBoundingRect(block).height()))
            block = block.next()

    def _paint_line(self, painter: QPainter, block: QTextBlock, top: int, height: int) -> None:
        line = block.blockNumber()
        place = self._links.place_at(line) if self._links else None
        if place is None:
            return
        unit, wide = self._theme.metrics.unit, self._gutter.width()
        doubtful = place in self._doubtful
        color = self._theme.color("notice_text" if doubtful else _STRIPES[place.part])
        painter.fillRect(wide - unit, top, unit, height, color)
        if self._links is not None and self._links.begins(line):
            painter.setPen(color if doubtful else QColor(self._theme.color("muted")))
            box = QRect(0, top, wide - 2 * unit, self._theme.metrics.line)
            tag = self._names(place) + (" ?" if doubtful else "")
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tag)

    def sizeHint(self) -> QSize:
        """Be content with little room."""
        return QSize(super().sizeHint().width(), 10 * self._theme.metrics.line)


class _Gutter(QWidget):
    """Lề trái: painted by the view."""

    def __init__(self, view: QPlainTextEdit, paint: Callable[[QPainter, QRect], None], width: int) -> None:
        super().__init__(view)
        self._paint = paint
        self.setFixedWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the view paint."""
        painter = QPainter(self)
        try:
            self._paint(painter, event.rect())
        finally:
            # A painter left open would break all that is painted after it.
            painter.end()
