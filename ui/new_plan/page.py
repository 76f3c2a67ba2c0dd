"""The page "Tạo kế hoạch mới": what from, for which year, of what kind; then it is made in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import PlanKind
from ui.frame.message_bar import Kind
from ui.frame.pages import PAGES, Page
from ui.new_plan.details import NewPlanDetails
from ui.new_plan.ways import WAYS, Source, Way
from ui.plan_words import plan_title
from ui.widgets import rule, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kehoach_desktop.operations import Accepted
    from ui.desk import Desk

_WAYS_WIDTH, _NARROW_WAYS = 88, 62
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Narrower than that, or lower, only the chosen way is explained.
_NARROW, _LOW = 250, 150
_NO_OLDER = "Chưa có kế hoạch nào trong tệp này để chép."
# More places than these are told by their number.
_TOLD = 4


class NewPlanPage(Page):
    """Trang Tạo kế hoạch mới."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._group = QButtonGroup(self)
        self.ways: dict[str, QRadioButton] = {}
        self._abouts: dict[str, QLabel] = {}
        self.details = NewPlanDetails(desk)
        self.make = QPushButton()
        self.make.setProperty("look", "primary")
        self.give_up = QPushButton("&Bỏ, không tạo")
        self._lay_out()
        self._connect()
        self.ways[WAYS[0].key].setChecked(True)

    @property
    def way(self) -> Way:
        """The way that is chosen."""
        return next(way for way in WAYS if self.ways[way.key].isChecked())

    def come(self) -> None:
        """Be ready for a new plan: older plans to choose from, the year that lacks one."""
        plans = self.desk.session.plans()
        self.ways["older"].setEnabled(bool(plans))
        self._abouts["older"].setText(_about("older") if plans else _NO_OLDER)
        if not plans and self.way.source is Source.OLDER:
            self.ways[WAYS[0].key].setChecked(True)
        self.details.offer(plans)
        self._show()

    def begin_from(self, plan_id: int) -> None:
        """Begin with an older plan as the one to make the next from."""
        self.ways["older"].setChecked(True)
        self.details.choose_older(plan_id)
        self._show()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the chosen way."""
        return self.ways[self.way.key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the plan with Enter from any field, and go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.desk.show("plans")
        elif event.key() in _ENTER and isinstance(QApplication.focusWidget(), QRadioButton | QComboBox | QSpinBox):
            self.make_plan()
        else:
            super().keyPressEvent(event)

    # Making ---------------------------------------------------------------------------------------------

    def make_plan(self) -> None:
        """Make the plan as one step, and open it."""
        _MAKERS[self.way.source](self)

    def _from_template(self) -> None:
        way, details = self.way, self.details
        accepted = self.desk.session.do(
            operations.create_plan,
            year=details.year.value(),
            plan_kind=PlanKind(details.kind.currentData()),
            template=way.key if way.source is Source.TEMPLATE else None,
            subject=details.subject.text(),
        )
        if accepted:
            self._open(accepted, ())

    def _from_older(self) -> None:
        details = self.details
        copied = self.desk.session.do(
            operations.copy_plan,
            plan_id=details.older.currentData(),
            year=details.year.value(),
            kept=details.changes.changes.kept(),
        )
        if copied:
            self._open(copied.accepted, tuple(dict.fromkeys(problem.where for problem in copied.problems)))

    def _from_file(self) -> None:
        self.desk.actions["import"].trigger()

    def _open(self, accepted: Accepted, doubtful: tuple[str, ...]) -> None:
        session = self.desk.session
        session.choose(accepted.plan_id)
        plan = session.plan()
        self.details.subject.clear()
        self.desk.show("plan" if any(spec.key == "plan" for spec in PAGES) else "progress")
        if plan is None:
            return
        told = f"Đã tạo {_small(plan_title(plan.year, plan.plan_kind, plan.subject))}"
        told += f" với {len(plan.tasks)} việc." if plan.tasks else ", chưa có việc nào."
        if doubtful:
            more = f" và {len(doubtful) - _TOLD} chỗ nữa" if len(doubtful) > _TOLD else ""
            told += f" Còn nhắc năm cũ, xin xem lại: {', '.join(doubtful[:_TOLD])}{more}."
        self.desk.messages.say(Kind.NOTICE if doubtful else Kind.DONE, told, ("Hoàn tác", session.undo))

    # Showing --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        way = self.way
        self.details.show_way(way)
        self._name_button()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Explain less where there is little room, as when all is enlarged."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        unit = self.desk.theme.metrics.unit
        narrow = self.width() < _NARROW * unit
        brief = narrow or self.height() < _LOW * unit
        for key, about in self._abouts.items():
            about.setVisible(not brief or key == self.way.key)
        self._left.setFixedWidth((_NARROW_WAYS if narrow else _WAYS_WIDTH) * unit)
        self.details.changes.set_narrow(on=narrow)

    def _name_button(self) -> None:
        year = self.details.year.value()
        texts = {Source.FILE: "C&họn tệp…"}
        self.make.setText(texts.get(self.way.source, f"Tạo &kế hoạch năm {year}"))

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda _button: self._show())
        self.details.year.valueChanged.connect(lambda _year: self._name_button())
        self.details.done.connect(self.make_plan)
        self.make.clicked.connect(lambda _on=False: self.make_plan())
        self.give_up.clicked.connect(lambda _on=False: self.desk.show("plans"))

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        self._left = QWidget()
        side = QVBoxLayout(self._left)
        side.setContentsMargins(6 * m.unit, m.margin, m.margin, m.margin)
        side.setSpacing(m.unit)
        side.addWidget(words("Tạo kế hoạch mới", "title"))
        side.addSpacing(m.gap)
        for way in WAYS:
            self._add_way(side, way)
        side.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(6 * m.unit, m.gap, m.margin, m.gap)
        foot.setSpacing(m.gap)
        foot.addWidget(self.make)
        foot.addWidget(self.give_up)
        foot.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(rule(upright=True))
        row.addWidget(self._scrolled(self.details), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    @staticmethod
    def _scrolled(widget: QWidget) -> QScrollArea:
        scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName="Chi tiết kế hoạch mới")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(widget)
        return scroll

    def _add_way(self, side: QVBoxLayout, way: Way) -> None:
        m = self.desk.theme.metrics
        button = self.ways[way.key] = QRadioButton(way.title)
        button.setAccessibleDescription(way.about)
        self._group.addButton(button)
        about = self._abouts[way.key] = words(way.about, "muted", wrap=True)
        about.setContentsMargins(m.line + m.gap, 0, 0, m.gap)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        side.addWidget(button)
        side.addWidget(about)


def _about(key: str) -> str:
    return next(way.about for way in WAYS if way.key == key)


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


_MAKERS = {
    Source.TEMPLATE: NewPlanPage._from_template,  # noqa: SLF001 - the page's own table
    Source.EMPTY: NewPlanPage._from_template,  # noqa: SLF001
    Source.OLDER: NewPlanPage._from_older,  # noqa: SLF001
    Source.FILE: NewPlanPage._from_file,  # noqa: SLF001
}
