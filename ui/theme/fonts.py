"""The screen's font: the system's own, or a known one where pictures must not differ between machines."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# A variable that tests and pictures set, so that widths and line breaks are the same everywhere.
STABLE_FONT = "KEHOACH_STABLE_FONT"
_WINDOWS_FAMILY = "Segoe UI"
_POINTS = 9.75
_STABLE_PIXELS = 13
_KNOWN = (
    ("/usr/share/fonts/truetype/liberation2", "LiberationSans-{}.ttf"),
    ("/usr/share/fonts/truetype/liberation", "LiberationSans-{}.ttf"),
    ("/usr/share/fonts/truetype/dejavu", "DejaVuSans{}.ttf"),
)
_FACES = ("Regular", "Bold", "Italic")


def _register(folder: str, pattern: str) -> str | None:
    """Register the faces of a known font; return its family, None where it is not on this machine."""
    names = [pattern.format(face) for face in _FACES] + [pattern.format("")]
    files = [Path(folder) / name for name in names]
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in files if file.exists()]
    return next((QFontDatabase.applicationFontFamilies(n)[0] for n in numbers if n >= 0), None)


def _stable_font() -> QFont | None:
    family = next((name for place in _KNOWN if (name := _register(*place))), None)
    if family is None:
        return None
    font = QFont(family)
    font.setPixelSize(_STABLE_PIXELS)
    return font


def screen_font() -> QFont:
    """Return the font of the window."""
    if os.environ.get(STABLE_FONT) and (stable := _stable_font()):
        return stable
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if os.name == "nt":
        font = QFont(_WINDOWS_FAMILY)
        font.setPointSizeF(_POINTS)
    return font
