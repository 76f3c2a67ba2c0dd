"""The head of a document as it will be printed, drawn small while the office types its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kehoach_desktop.domain.office import OfficeName
    from ui.theme import Theme

_FAMILIES = ("Times New Roman", "Liberation Serif")
_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_NOTHING = "TÊN CƠ QUAN"
# Shares as on paper: the left column, and the rule under the name (NĐ 30/2020, Phụ lục I, mục II.2 and IV).
_LEFT, _RULE = 0.42, 0.4
_LINES = 5
# The least share of the usual size at which a line is still read.
_SMALLEST = 0.5
# At this width, in steps of the grid, letters have their usual size.
_USUAL_WIDTH = 110


class HeaderPreview(QFrame):
    """Đầu văn bản như khi in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="card", accessibleName="Đầu văn bản như khi in")
        self._theme = theme
        self._name: OfficeName | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(186 * theme.metrics.unit)
        self.setFixedHeight(round(_LINES * theme.metrics.line * 1.2) + 2 * theme.metrics.margin)

    def show_name(self, name: OfficeName | None) -> None:
        """Show the head with a name of the office."""
        self._name = name
        lines = name.lines if name else ()
        self.setAccessibleDescription(", ".join(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both columns."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        m = self._theme.metrics
        room = QRectF(self.rect()).adjusted(m.gap, m.margin, -m.gap, -m.margin)
        left = QRectF(room.left(), room.top(), room.width() * _LEFT, room.height())
        right = QRectF(left.right(), room.top(), room.width() - left.width(), room.height())
        below = max(self._draw_agency(painter, left), self._draw_state(painter, right))
        self._draw_foot(painter, left, right, below)
        painter.end()

    def _draw_agency(self, painter: QPainter, room: QRectF) -> float:
        name = self._name
        y = room.top()
        if name and name.superior:
            y = self._line(painter, room, y, name.superior.upper(), bold=False)
        lines = name.lines if name and name.lines else ()
        for line in lines or (_NOTHING,):
            y = self._line(painter, room, y, line, bold=True, ink="text" if lines else "disabled")
        return self._rule(painter, room, y, room.width() * _RULE)

    def _draw_state(self, painter: QPainter, room: QRectF) -> float:
        y = room.top()
        for line in _STATE:
            y = self._line(painter, room, y, line, bold=True)
        return self._rule(painter, room, y, QFontMetricsF(self._font(bold=True)).horizontalAdvance(_STATE[1]))

    def _draw_foot(self, painter: QPainter, left: QRectF, right: QRectF, y: float) -> None:
        y = max(y, left.top() + 3 * self._theme.metrics.line)
        symbol = (self._name.symbol if self._name else None) or "…"
        place = (self._name.place if self._name else None) or "…"
        self._line(painter, left, y, f"Số:        /{symbol}", bold=False)
        self._line(painter, right, y, f"{place}, ngày      tháng      năm", bold=False, italic=True)

    def _font(self, *, bold: bool, italic: bool = False, share: float = 1.0) -> QFont:
        font = QFont()
        font.setFamilies(_FAMILIES)
        usual = min(1.0, self.width() / (_USUAL_WIDTH * self._theme.metrics.unit))
        font.setPixelSize(max(round(self._theme.metrics.line * 0.86 * usual * share), 6))
        font.setBold(bold)
        font.setItalic(italic)
        return font

    def _line(
        self,
        painter: QPainter,
        room: QRectF,
        y: float,
        text: str,
        *,
        bold: bool,
        italic: bool = False,
        ink: str = "text",
    ) -> float:
        """Draw a line in the middle of its column, smaller where it is too long; return where the next one stands."""
        width = QFontMetricsF(self._font(bold=bold, italic=italic)).horizontalAdvance(text)
        share = min(1.0, max(_SMALLEST, (room.width() - self._theme.metrics.gap) / max(width, 1)))
        painter.setFont(self._font(bold=bold, italic=italic, share=share))
        painter.setPen(self._theme.color(ink))
        height = self._theme.metrics.line * 1.15
        painter.drawText(QRectF(room.left(), y, room.width(), height), Qt.AlignmentFlag.AlignCenter, text)
        return y + height

    def _rule(self, painter: QPainter, room: QRectF, y: float, width: float) -> float:
        painter.setPen(QPen(self._theme.color("text"), 1))
        middle = room.center().x()
        painter.drawLine(round(middle - width / 2), round(y + 1), round(middle + width / 2), round(y + 1))
        return y + self._theme.metrics.unit
