"""Moving and stretching a bar with the arrow keys, while its timeline cell has the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kehoach_desktop.gantt.drag import Part, Span, step
from kehoach_desktop.gantt.scale import Snap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SHIFT, _CTRL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_PARTS: dict[Qt.KeyboardModifier, Part] = {
    Qt.KeyboardModifier.NoModifier: Part.WHOLE,
    _SHIFT: Part.DUE,
    _CTRL | _SHIFT: Part.START,
}


@dataclass(frozen=True, slots=True)
class BarStep:
    """Một bước phím: which part goes where, by months or days."""

    part: Part
    steps: int
    snap: Snap

    def taken(self, span: Span, year: int) -> Span:
        """Return the span after this step."""
        return step(span, self.part, self.steps, self.snap, year)


def bar_step(event: QKeyEvent) -> BarStep | None:
    """Return what a key does to a bar, None where it is not for bars."""
    held = event.modifiers() & (_SHIFT | _CTRL | _ALT)
    part = _PARTS.get(held & ~_ALT)
    steps = _STEPS.get(event.key())
    if part is None or steps is None:
        return None
    return BarStep(part, steps, Snap.DAY if held & _ALT else Snap.MONTH)
