"""What every form of the page can be asked, and the sheet on which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.parts import Part
    from ui.plan.writing import Writing

_WIDEST = 190


class PartForm(QWidget):
    """Biểu nhập của một phần. A form is built once and filled again for each part of its kind."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self.writing = writing
        self.metrics = writing.desk.theme.metrics

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show a part of a plan."""
        raise NotImplementedError

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change; a field in which is being typed stays as it is."""
        raise NotImplementedError

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the widget in which a field of the plan is edited, None where this form does not show it."""
        raise NotImplementedError

    def go_to(self, origin: Origin, fraction: float = 0.0) -> bool:
        """Give the keyboard to a field, so far down in its text; tell whether it is here."""
        del fraction
        field = self.field_of(origin)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def first_focus(self) -> QWidget:
        """Return where the keyboard goes first."""
        return self

    def flush(self) -> None:
        """Store what no field of its own stores, such as an open cell."""


class SheetForm(PartForm):
    """A form that scrolls: a title, a line about it, then what the part needs."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        m = self.metrics
        self.title = words("", "title", wrap=True)
        self.about = words("", "muted", wrap=True)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST * m.unit)
        self.column = QVBoxLayout(sheet)
        self.column.setContentsMargins(m.margin, m.gap, m.margin, m.margin)
        self.column.setSpacing(m.gap)
        self.column.addWidget(self.title)
        self.column.addWidget(self.about)
        self.scroll = QScrollArea(widgetResizable=True, objectName="page")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll)

    def name(self, title: str, about: str = "") -> None:
        """Write the title and the line under it."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def go_to(self, origin: Origin, fraction: float = 0.0) -> bool:
        """Give the keyboard to a field and bring it to sight."""
        if not super().go_to(origin, fraction):
            return False
        field = self.field_of(origin)
        if field is not None:
            self.scroll.ensureWidgetVisible(field, 0, self.metrics.margin)
        return True


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout; they vanish at once, though Qt deletes them later."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
