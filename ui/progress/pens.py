"""Colours and texts that the table's painters share, made once for a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from ui.chart.painter import ChartPainter
from ui.progress.texts import CellTexts

if TYPE_CHECKING:
    from ui.theme import Theme

_USES = ("surface", "band", "selected", "selected_text", "text", "muted", "line", "accent_text", "danger_text")


class Pens:
    """Bút và mực của bảng; a new look makes new ones."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self.metrics = theme.metrics
        self.colors: dict[str, QColor] = {use: theme.color(use) for use in _USES}
        bold = QFont(font)
        bold.setBold(True)
        self.texts = CellTexts(font)
        self.bold_texts = CellTexts(bold)
        self.chart = ChartPainter(theme.inks, font)
        side = theme.metrics.line
        self._chevrons: dict[bool, QPixmap] = {
            folded: theme.icon(name, "text").pixmap(side, side)
            for folded, name in ((True, "chevron-right"), (False, "chevron-down"))
        }

    def chevron(self, *, folded: bool) -> QPixmap:
        """Return the sign of a folded or open group."""
        return self._chevrons[folded]

    def ground(self, painter: QPainter, rect: QRect, *, selected: bool, band: bool = False) -> None:
        """Paint a cell's ground and the hairline under it."""
        use = "selected" if selected else "band" if band else "surface"
        painter.fillRect(rect, self.colors[use])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.colors["line"])

    def cursor(self, painter: QPainter, rect: QRect) -> None:
        """Paint the frame of the cell that has the keyboard."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.colors["accent_text"])
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
