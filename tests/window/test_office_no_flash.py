"""Nothing but the window itself is ever shown as a window: a part shown before it has its place would flash by."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QRadioButton, QWidget
from some_plans import TODAY

from kehoach_desktop import operations
from ui.application import make_window
from ui.frame.pages import PAGES


class Shown(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.names = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def walk(page):
    """Open every part of a page: its sections, its tabs, the parts of the document, the form of a task."""
    for listing in page.findChildren(QListWidget):
        for row in range(listing.count()):
            listing.setCurrentRow(row)
            QApplication.processEvents()
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and (button.property("look") == "tab" or isinstance(button, QRadioButton)):
            button.click()
            QApplication.processEvents()
    tree = getattr(page, "tree", None)
    if hasattr(tree, "outline") and page.writing.plan is not None:
        for part in tree.outline.parts():
            page.show_part(part)
            QApplication.processEvents()
    if page.window().page_key() == "progress":
        page.window().actions["task_form"].trigger()
        page.window().commands.replace()
        QApplication.processEvents()


@pytest.mark.parametrize("sample", [False, True])
def test_no_page_flashes_a_window(app, qtbot, folder, sample):
    seen = Shown()
    QApplication.instance().installEventFilter(seen)
    try:
        window = make_window(app, folder, lambda: TODAY)
        qtbot.addWidget(window)
        window.show()
        if sample:
            operations.make_sample(operations.usual_data_file(), today=TODAY)
        window.session.open(operations.usual_data_file())
        for spec in PAGES:
            if spec.key not in ("trouble", "review"):
                window.show_page(spec.key)
                QApplication.processEvents()
                walk(window.page)
    finally:
        QApplication.instance().removeEventFilter(seen)
    assert seen.names == ["Window"]
    window.close()
