"""Names of keys as they stand in menus and tips; a keyboard's own letters (Ctrl, Home, F2) stay."""

from __future__ import annotations

KEYS: dict[str, dict[str, str]] = {
    "QShortcut": {
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "Space": "Phím cách",
        "Return": "Enter",
        "Page Up": "PgUp",
        "Page Down": "PgDn",
        "PgDown": "PgDn",
        "Print Screen": "PrtSc",
        "Menu": "Phím trình đơn",
    },
}
