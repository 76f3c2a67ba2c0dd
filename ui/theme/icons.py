"""Icons drawn by us, tinted by the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QDir, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kehoach_desktop.resources import resource

FOLDER = resource("icons")
# The style sheet names its two pictures by this prefix, so that no folder's name has to be escaped.
SEARCH_PREFIX = "icons"
_DRAWN_INK = "#7d8896"
_SIDES = (20, 40)


def register_search_path() -> None:
    """Let the style sheet find the icons."""
    QDir.setSearchPaths(SEARCH_PREFIX, [str(FOLDER)])


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def _pixmap(drawing: QSvgRenderer, side: int) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.end()
    return pixmap


def _tinted(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace(_DRAWN_INK, color).encode()))


@lru_cache(maxsize=512)
def icon(name: str, color: str, disabled: str) -> QIcon:
    """Return an icon in a colour, with its form for what cannot be done now."""
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        drawing = _tinted(name, tint)
        for side in _SIDES:
            made.addPixmap(_pixmap(drawing, side), mode)
    return made
