"""Texts of cells laid out once: two lines at most, the second one cut short, kept as static texts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTextLayout, QTextOption

_KEPT = 30_000
_LINE_BREAK = "\u2028"


class CellTexts:
    """Chữ trong ô: by text, width and number of lines."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._kept: dict[tuple[str, int, int], QStaticText] = {}

    def get(self, text: str, width: int, lines: int = 2) -> QStaticText:
        """Return a text wrapped into that width."""
        key = (text, width, lines)
        made = self._kept.get(key)
        if made is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            made = QStaticText(_LINE_BREAK.join(self.wrap(text, width, lines)))
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.prepare(font=self.font)
            self._kept[key] = made
        return made

    def wrap(self, text: str, width: int, lines: int) -> list[str]:
        """Return the lines of a text; the last one is cut short where more would follow."""
        source = text.replace("\n", _LINE_BREAK)
        layout = QTextLayout(source, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        wrapped: list[str] = []
        layout.beginLayout()
        while len(wrapped) < lines and (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, 0))
            start, length = line.textStart(), line.textLength()
            more = start + length < len(source)
            if more and len(wrapped) == lines - 1:
                rest = source[start:].replace(_LINE_BREAK, "; ")
                wrapped.append(self.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            else:
                wrapped.append(source[start : start + length].rstrip(" " + _LINE_BREAK))
        layout.endLayout()
        return wrapped
