"""Small pieces that several pages are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ui.theme import Metrics


def words(text: str, tone: str = "", *, wrap: bool = False) -> QLabel:
    """Return a text in a tone: "title", "heading", "muted", "accent", "danger"."""
    label = QLabel(text, wordWrap=wrap, textFormat=Qt.TextFormat.PlainText)
    if tone:
        label.setProperty("tone", tone)
    return label


def rule(*, upright: bool = False) -> QFrame:
    """Return a hairline."""
    line = QFrame(objectName="rule")
    if upright:
        line.setFixedWidth(1)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    else:
        line.setFixedHeight(1)
    return line


class EmptyState(QWidget):
    """A page without anything to show: one sentence, and the button that helps."""

    def __init__(self, metrics: Metrics, sentence: str, *buttons: QPushButton) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(metrics.margin)
        column.addStretch(2)
        self.sentence = words(sentence, "muted", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
