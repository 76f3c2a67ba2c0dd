"""A field that takes one of some values."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QSizePolicy


class ChoiceField(QComboBox):
    """Ô chọn: stores a value as soon as it is chosen."""

    def __init__(self, name: str, choices: Mapping[str, str], store: Callable[[str], object]) -> None:
        super().__init__(accessibleName=name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)
        self.activated.connect(lambda _at: store(self.currentData()))

    def offer(self, choices: Mapping[str, str]) -> None:
        """Offer these values with their words, keeping what is chosen where it is among them."""
        chosen = self.currentData()
        self.clear()
        for value, words in choices.items():
            self.addItem(words, value)
        self.choose(chosen)

    def choose(self, value: str | None) -> None:
        """Show a value as chosen."""
        self.setCurrentIndex(max(self.findData(value), 0))
