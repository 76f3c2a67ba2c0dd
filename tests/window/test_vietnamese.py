"""Every text of every page is Vietnamese, and whatever takes the keyboard has a name for those who can't see."""

from __future__ import annotations

import re

import pytest
from hands import silent_parts
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from qt_sources import sources

PAGES = ("plan", "progress", "plans", "new_plan", "submission", "units", "copies", "settings", "help", "keys")
# Words that an office itself uses, or that are Vietnamese by chance.
OURS = set(
    # Lines of words read better than a list.
    "qt excel word pdf docx txt tab esc enter ctrl alt shift del ins home mit lgpl sqlite utils openpyxl reportlab "  # noqa: SIM905
    "python pypdfium defusedxml platformdirs filelock the in to an do no so on con sao thu cao tin can hay ban hai tra "
    "may sau nay khi van bang chi phi mang sang them trang theo xong tu".split()
)
ENGLISH = set(
    "save open file edit view help cancel close error warning failed loading import export plan task row column filter "  # noqa: SIM905
    "search undo redo delete insert copy paste select settings page status today late done todo doing waiting dropped "
    "week month year quarter start end date unit name note progress true false none null yes".split()
)


def english_words() -> set[str]:
    """Words of Qt's own English texts, and those that a programmer lets slip."""
    qt = {word.lower() for _, text in sources() for word in re.findall(r"[A-Za-z]{3,}", text)}
    return (qt | ENGLISH) - OURS


def texts_of(widget: QWidget):
    """Yield all that a widget says, shown or read aloud."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield part.toolTip()
        yield part.accessibleName()
        yield part.windowTitle()
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit | QPlainTextEdit):
            yield part.placeholderText()
        if isinstance(part, QComboBox):
            yield from (part.itemText(n) for n in range(part.count()))
        if isinstance(part, QToolButton | QPushButton) and part.menu():
            yield from texts_of_menu(part.menu())
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from texts_of_model(part.model())


def texts_of_menu(menu: QMenu):
    menu.aboutToShow.emit()
    for action in menu.actions():
        yield action.text()
        yield action.toolTip()
        if action.menu():
            yield from texts_of_menu(action.menu())


def texts_of_model(model):
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    # Qt keeps a plain list's number of columns to itself.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


def without_paths(text: str, folder) -> str:
    return re.sub(r"<[^>]+>", " ", text.replace(str(folder), ""))


def found_english(widget, folder) -> set[str]:
    words = english_words()
    return {
        word
        for text in texts_of(widget)
        for word in re.findall(r"(?<![\w-])[A-Za-z]{2,}(?![\w-])", without_paths(text, folder).replace("&", ""))
        if word.lower() in words
    }


@pytest.mark.parametrize("name", PAGES)
def test_no_english_on_any_page(window, folder, name):
    window.show_page(name)
    assert found_english(window, folder) == set()


def test_no_english_at_the_first_start(empty_window, folder):
    assert found_english(empty_window, folder) == set()


def test_the_test_sees_english(window, folder, qtbot):
    slip = QLabel("Save changes?", window)
    assert found_english(window, folder) == {"Save"} or "Save" in found_english(window, folder)
    slip.deleteLater()


@pytest.mark.parametrize("name", PAGES)
def test_whatever_takes_the_keyboard_has_a_name(window, name):
    window.show_page(name)
    assert silent_parts(window) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_small_screen(window, name):
    window.resize(1366, 768)
    window.show_page(name)
    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366
