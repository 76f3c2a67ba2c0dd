"""The rail on the left: the agency's name and the pages that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.action_set import key_text, plain
from ui.actions import ACTIONS
from ui.frame.pages import PAGES, PageSpec

if TYPE_CHECKING:
    from ui.theme import Theme

_WIDTH, _NARROW_WIDTH = 42, 15


class Rail(QWidget):
    """Cột trái của cửa sổ."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Các trang")
        self._theme = theme
        self._narrow = False
        self._agency = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText, objectName="agency")
        self._group = QButtonGroup(self, exclusive=True)
        self._buttons = {spec.key: self._button(spec) for spec in PAGES if spec.rail}
        self._lay_out()
        theme.changed.connect(self._tint)

    def set_agency(self, lines: tuple[str, ...]) -> None:
        """Show the agency's name, a line for each of its header's lines."""
        self._agency.setText("\n".join(lines))

    def set_narrow(self, *, on: bool) -> None:
        """Show the signs alone, their words as tips, or both."""
        if on == self._narrow:
            return
        self._narrow = on
        self._agency.setVisible(not on)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if on else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for key, button in self._buttons.items():
            button.setToolButtonStyle(style)
            action = ACTIONS[key]
            tip = f"{plain(action.words)}: {action.tip}" if on else action.tip
            button.setToolTip(f"{tip} ({key_text(action)})")
        self.setFixedWidth((_NARROW_WIDTH if on else _WIDTH) * self._theme.metrics.unit)

    def mark(self, key: str) -> None:
        """Show which page is open."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        self._tint()

    def focus(self) -> None:
        """Take the keyboard."""
        checked = self._group.checkedButton()
        (checked or next(iter(self._buttons.values()))).setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, spec: PageSpec) -> QToolButton:
        action = ACTIONS[spec.key]
        button = QToolButton(text=" " + action.words, checkable=True, accessibleName=plain(action.words))
        button.setToolTip(f"{action.tip} ({key_text(action)})")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(self._theme.metrics.icon, self._theme.metrics.icon))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(spec.key))
        self._group.addButton(button)
        return button

    def _tint(self) -> None:
        for key, button in self._buttons.items():
            button.setIcon(self._theme.icon(ACTIONS[key].icon, "accent_text" if button.isChecked() else "muted"))

    def _lay_out(self) -> None:
        m = self._theme.metrics
        self.setFixedWidth(_WIDTH * m.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap, m.margin, m.gap, m.gap)
        column.setSpacing(m.unit // 2)
        self._agency.setContentsMargins(m.unit, 0, 0, m.gap)
        self._agency.setMinimumHeight(2 * m.line + m.gap)
        self._agency.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._agency)
        for spec in PAGES:
            if spec.rail == "top":
                column.addWidget(self._buttons[spec.key])
        column.addStretch(1)
        for spec in PAGES:
            if spec.rail == "foot":
                column.addWidget(self._buttons[spec.key])
        self._tint()
