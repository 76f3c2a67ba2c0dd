"""Paints a text with stretches of it marked, struck through or added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_CUT = "…"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a text and how it stands out."""

    start: int
    end: int
    ink: QColor
    ground: QColor | None = None
    bold: bool = False
    struck: bool = False


def _format(stretch: Stretch) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(stretch.ink)
    if stretch.ground is not None:
        made.setBackground(stretch.ground)
    if stretch.bold:
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontStrikeOut(stretch.struck)
    return made


def _units(text: str, at: int) -> int:
    """Qt counts in halves of letters beyond the first plane, such as emoji; we count letters."""
    return at + sum(ord(letter) > 0xFFFF for letter in text[:at])


def laid_out(text: str, stretches: Sequence[Stretch], font: QFont, width: float, lines: int) -> QTextLayout:
    """Return a text laid out into at most so many lines; where there is more of it, the last leaves room for "…"."""
    layout = _lines(text, stretches, font, width, lines)
    if is_cut(layout):
        layout = _lines(text, stretches, font, width, lines, QFontMetricsF(font).horizontalAdvance(_CUT))
    return layout


def is_cut(layout: QTextLayout) -> bool:
    """Tell whether a text is longer than the lines that it was laid out into."""
    shown = sum(layout.lineAt(n).textLength() for n in range(layout.lineCount()))
    return bool(layout.lineCount()) and shown < _units(layout.text(), len(layout.text()))


def _lines(
    text: str, stretches: Iterable[Stretch], font: QFont, width: float, lines: int, kept_free: float = 0.0
) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    formats = []
    for stretch in stretches:
        made = QTextLayout.FormatRange()
        made.start = _units(text, stretch.start)
        made.length = _units(text, stretch.end) - made.start
        made.format = _format(stretch)
        formats.append(made)
    layout.setFormats(formats)
    layout.beginLayout()
    height = 0.0
    for n in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width - (kept_free if n == lines - 1 else 0.0), 1.0))
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return layout


def paint_marked(
    painter: QPainter, rect: QRect, text: str, stretches: Sequence[Stretch], font: QFont, ink: QColor, lines: int = 1
) -> None:
    """Paint a text into a rectangle, its first lines only."""
    layout = laid_out(text, stretches, font, rect.width(), lines)
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(ink)
    top = float(rect.top())
    layout.draw(painter, QPointF(rect.left(), top), [], QRectF(rect))
    if is_cut(layout):
        last = layout.lineAt(layout.lineCount() - 1)
        painter.setFont(font)
        spot = QRectF(rect.left() + last.naturalTextWidth(), top + last.y(), 2 * last.height(), last.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _CUT)
    painter.restore()
