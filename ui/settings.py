"""What the window remembers between starts, kept as JSON so that every value comes back with its type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")


class Settings:
    """Lựa chọn của cửa sổ: sizes, columns, folded groups, the last page, the theme."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, key: str, default: T) -> T:
        """Return the value stored under `key`; the default where nothing, or a value of another type, is stored."""
        stored = self._store.value(key)
        if not isinstance(stored, str):
            return default
        try:
            value: Any = json.loads(stored)
        except ValueError:
            return default
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: object) -> None:
        """Store a value that JSON can hold."""
        self._store.setValue(key, json.dumps(value, ensure_ascii=True))

    def get_bytes(self, key: str) -> QByteArray:
        """Return a state that Qt made (geometry, splitter); empty where there is none."""
        return QByteArray.fromBase64(QByteArray(self.get(key, "").encode()))

    def set_bytes(self, key: str, state: QByteArray) -> None:
        """Store a state that Qt made."""
        self.set(key, bytes(state.toBase64().data()).decode())

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()
