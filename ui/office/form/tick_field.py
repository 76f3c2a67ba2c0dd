"""A field that is on or off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox


class TickField(QCheckBox):
    """Ô đánh dấu: stores as soon as it is ticked or unticked."""

    def __init__(self, words: str, store: Callable[[bool], object]) -> None:
        super().__init__(words)
        self.clicked.connect(lambda on=False: store(on))
