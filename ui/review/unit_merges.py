"""Spellings of units that may mean one: proposed, ticked by the user, merged when the draft is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.domain.problems import Problem
from ui.widgets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.operations.drafts import Spelling
    from ui.review.drafting import Drafting
    from ui.theme import Theme

_ABOUT = (
    "Những cách viết dưới đây có thể là một đơn vị. Đánh dấu thì chương trình coi là một khi lọc và thống kê; "
    "chữ in trong kế hoạch vẫn giữ như trong tệp."
)
_NONE = "Không có cách viết đơn vị nào cần gộp."


def problems_of(spellings: Sequence[Spelling]) -> tuple[Problem, ...]:
    """Return what the list of doubtful places says of spellings that may be merged."""
    if not spellings:
        return ()
    first = spellings[0]
    more = f" và {len(spellings) - 1} cách viết khác" if len(spellings) > 1 else ""
    return (Problem("Đơn vị", f"“{first.wording}”{more} có thể là đơn vị đã có; xem và gộp ở phần Đơn vị."),)


class UnitMerges(QScrollArea):
    """Phần Đơn vị."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(widgetResizable=True, objectName="page", accessibleName="Gộp cách viết đơn vị")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._spellings: Sequence[Spelling] = ()
        self.boxes: list[QCheckBox] = []

    def show_draft(self, drafting: Drafting, spellings: Sequence[Spelling], *, begin: bool) -> None:
        """Show what may be merged, and what the user has agreed to."""
        if begin or spellings != self._spellings:
            self._spellings = spellings
            self._make(drafting)
        for box, spelling in zip(self.boxes, spellings, strict=True):
            box.blockSignals(True)
            box.setChecked((spelling.wording, spelling.meant) in drafting.meant)
            box.blockSignals(False)

    def _make(self, drafting: Drafting) -> None:
        m = self._theme.metrics
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(words(_ABOUT if self._spellings else _NONE, "muted", wrap=True))
        self.boxes = [self._box(drafting, spelling) for spelling in self._spellings]
        for box in self.boxes:
            column.addWidget(box)
        column.addStretch(1)
        self.setWidget(sheet)

    @staticmethod
    def _box(drafting: Drafting, spelling: Spelling) -> QCheckBox:
        where = "đã có trong danh sách đơn vị" if spelling.known else "cũng trong tệp này"
        text = f"“{spelling.wording}” là “{spelling.meant}” ({where})"
        box = QCheckBox(text.replace("&", "&&"), accessibleName=text)
        box.toggled.connect(lambda on: drafting.mean(spelling.wording, spelling.meant, on=on))
        return box
