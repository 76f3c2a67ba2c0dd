"""Every measure of the window, as multiples of one unit that follows the font."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

# Four steps of the grid make one line of text: 4 px at the usual size and scale.
_STEPS_PER_LINE = 4


@dataclass(frozen=True, slots=True)
class Metrics:
    """Kích thước. `unit` is one step of the grid in pixels; the rest follows."""

    unit: int
    line: int

    @property
    def gap(self) -> int:
        """Space between two things that belong together."""
        return 2 * self.unit

    @property
    def margin(self) -> int:
        """Space around a page or a bar."""
        return 4 * self.unit

    @property
    def radius(self) -> int:
        """The one radius of corners."""
        return self.unit

    @property
    def control(self) -> int:
        """Height of a button or field."""
        return self.line + 3 * self.unit + self.unit // 2

    @property
    def task_row(self) -> int:
        """Height of a task's row: two lines and the air around them."""
        return 2 * self.line + 3 * self.unit

    @property
    def group_row(self) -> int:
        """Height of a group's row."""
        return self.line + 4 * self.unit

    @property
    def header(self) -> int:
        """Height of the table's head: quarters over months."""
        return 2 * self.line + 4 * self.unit

    @property
    def icon(self) -> int:
        """Side of an icon."""
        return 5 * self.unit

    @property
    def bar(self) -> int:
        """Height of the bar on top of the window."""
        return self.control + 3 * self.unit

    @property
    def status(self) -> int:
        """Height of the line at the foot."""
        return self.line + 3 * self.unit


def metrics_of(font: QFontMetrics) -> Metrics:
    """Return the measures that go with a font."""
    line = font.height()
    return Metrics(max(4, round(line / _STEPS_PER_LINE)), line)
