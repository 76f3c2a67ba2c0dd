"""The bar on top: which plan is in hand, undo and redo, the search field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kehoach_desktop.domain.plan import Plan
    from ui.action_set import ActionSet
    from ui.session import Session
    from ui.theme import Theme

_SEARCH_WIDTH = 64
_CHOOSER_WIDTH = 110
# The glass and the edges of the search field, in steps of the grid.
_AROUND_HINT = 14
# Typing pauses that long before the page is searched.
_PAUSE_MS = 150


class TopBar(QWidget):
    """Thanh trên của cửa sổ."""

    searched = Signal(str)

    def __init__(self, theme: Theme, session: Session, actions: ActionSet) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._session, self._actions = theme, session, actions
        # A page with steps of its own, such as a draft under review, tells them here.
        self.own_steps: Callable[[], tuple[str | None, str | None] | None] = lambda: None
        self.plans = QToolButton(objectName="plans", accessibleName="Kế hoạch đang mở")
        self._state = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.search = QLineEdit(clearButtonEnabled=True, accessibleName="Tìm")
        # F1 opens this page of the help from here.
        self.search.setProperty("help", "tim-va-thay")
        self._tools = [actions.button(name) for name in ("undo", "redo", "replace")]
        self._narrow, self._hint = False, ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._lay_out()
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the plan in hand and what undo and redo would do."""
        plan = self._session.plan()
        self.plans.setText((self._title(plan) if plan else "Chưa có kế hoạch") + "  ▾")
        self.plans.setToolTip(plan.subject if plan else "Chọn kế hoạch")
        self._state.setVisible(plan is not None)
        self._actions["replace"].setEnabled(plan is not None)
        if plan:
            self._show_state(plan)
        self.refresh_steps()

    def refresh_steps(self) -> None:
        """Show what undo and redo would take back."""
        office, own = self._session.office, self.own_steps()
        undo, redo = own or ((office.undo_label(), office.redo_label()) if office else (None, None))
        for name, words, label in (("undo", "Hoàn tác", undo), ("redo", "Làm lại", redo)):
            self._actions[name].setEnabled(label is not None)
            self._actions.set_tip(name, f"{words}: {label}" if label else f"{words}: chưa có gì")

    def set_narrow(self, *, on: bool) -> None:
        """Show the tools' signs alone, their words as tips, or both."""
        if on != self._narrow:
            self._narrow = on
            for button in self._tools:
                self._actions.set_bare(button, on=on)
            self.search.setMinimumWidth(_SEARCH_WIDTH * self._theme.metrics.unit // (3 if on else 2))
            self.refresh()

    def set_search(self, hint: str) -> None:
        """Say what the field searches on this page; without a hint there is nothing to search."""
        self.search.setVisible(bool(hint))
        self._hint = hint
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole hint where there is room for it."""
        super().resizeEvent(event)
        self.layout().activate()
        self._fit_hint()

    def _fit_hint(self) -> None:
        whole = f"{self._hint} (Ctrl+F)"
        room = self.search.width() - _AROUND_HINT * self._theme.metrics.unit
        self.search.setPlaceholderText(whole if self.fontMetrics().horizontalAdvance(whole) <= room else self._hint)

    def clear_search(self) -> None:
        """Empty the field and search at once."""
        self.search.clear()
        self._pause.stop()
        self.searched.emit("")

    def _show_state(self, plan: Plan) -> None:
        from ui.plan_words import STATE_INKS, state_words

        self._state.setText(state_words(plan.state))
        self._state.setStyleSheet(f"color: {getattr(self._theme.colors, STATE_INKS[plan.state])}")

    def _title(self, plan: Plan) -> str:
        from ui.plan_words import plan_title, plan_titles

        usual = plan_title(plan.year, plan.plan_kind, plan.subject)
        title = plan_titles(self._session.plans()).get(self._session.plan_id or 0, usual)
        return self.plans.fontMetrics().elidedText(
            title,
            Qt.TextElideMode.ElideRight,
            (_CHOOSER_WIDTH // (2 if self._narrow else 1) - 20) * self._theme.metrics.unit,
        )

    def _fill_menu(self) -> None:
        from ui.plan_words import menu_words, plan_titles

        self._menu.clear()
        group = QActionGroup(self._menu)
        titles = plan_titles(self._session.plans())
        for summary in self._session.plans():
            if summary.archived:
                continue
            words = menu_words(titles[summary.id], summary.state)
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(summary.id == self._session.plan_id)
            action.triggered.connect(lambda _checked=False, chosen=summary.id: self._session.choose(chosen))
            group.addAction(action)
        self._menu.addSeparator()
        for name in ("plans", "new_plan", "import"):
            self._menu.addAction(self._actions[name])

    def _lay_out(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.bar)
        self.plans.setMenu(self._menu)
        self.plans.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.plans.setMaximumWidth(_CHOOSER_WIDTH * m.unit)
        self.search.setMaximumWidth(_SEARCH_WIDTH * m.unit)
        self.search.setMinimumWidth(_SEARCH_WIDTH * m.unit // 2)
        policy = self.search.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.search.setSizePolicy(policy)
        glass = self.search.addAction(self._theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._theme.changed.connect(lambda: glass.setIcon(self._theme.icon("search")))
        row = QHBoxLayout(self)
        row.setContentsMargins(m.gap, 0, m.margin, 0)
        row.setSpacing(m.gap)
        for widget in (self.plans, self._state):
            row.addWidget(widget)
        row.addStretch(1)
        for button in self._tools:
            row.addWidget(button)
        # What is left over goes to the field first, then between the two ends.
        row.addWidget(self.search, 100)
