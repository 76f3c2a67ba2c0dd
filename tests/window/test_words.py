"""Qt's own buttons, menus and dialogs speak Vietnamese."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from qt_sources import sources

from ui.words.translator import CATALOGUE

# Contexts whose texts a user of this program can meet.
MET = (  # noqa: SIM905 - lines of names read better than a list
    "QFileDialog QFileSystemModel QAbstractFileIconProvider QStandardPaths QPlatformTheme QGnomeTheme QDialogButtonBox "
    "QWidgetTextControl QLineEdit QAbstractSpinBox QComboBox QScrollBar QDialog QWhatsThisAction QInputDialog "
    "QProgressDialog QTabBar CloseButton QDockWidget QErrorMessage QWizard QColorDialog QFontDialog QKeySequenceEdit "
    "QUnicodeControlCharacterMenu QPrintDialog QPageSetupWidget QPrintPreviewDialog QPrintPropertiesDialog "
    "QPrintPropertiesWidget QPrintSettingsOutput QPrintWidget QCupsJobWidget QAccessibleActionInterface "
    "QSpiAccessibleBridge"
).split()


@pytest.mark.parametrize("context", MET)
def test_every_text_that_qt_knows_is_translated(context):
    known = {text for found, text in sources() if found == context}
    assert known
    assert known <= set(CATALOGUE[context])


def test_translations_keep_the_places_of_qt():
    for context, words in CATALOGUE.items():
        for source, text in words.items():
            assert re.findall(r"%\d|%n", source) == re.findall(r"%\d|%n", text), (context, source)
            assert text.count("&") <= 1, (context, source)


def test_qt_asks_the_catalogue(app):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Bỏ qua"
    assert QCoreApplication.translate("QPlatformTheme", "no such text") == "no such text"


def test_standard_buttons(app, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Lưu", "Bỏ qua"}


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_edit_menus(app, qtbot, make):
    field = make()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert words == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]
    menu.deleteLater()


def test_keys_are_shown_as_on_the_keyboard(app):
    assert QKeySequence("Alt+Up").toString(QKeySequence.SequenceFormat.NativeText) == "Alt+↑"
    assert QKeySequence("Alt+Up") == QKeySequence.fromString("Alt+Up", QKeySequence.SequenceFormat.PortableText)


def test_the_file_dialog(app, qtbot, folder):
    dialog = QFileDialog(None, "Lưu", str(folder), "Tệp PDF (*.pdf)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.show()
    words = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton) if button.text()}
    assert words == {"Lưu", "Bỏ qua"}


def test_spin_box_and_scroll_bar_have_no_english_menu(app):
    assert QCoreApplication.translate("QAbstractSpinBox", "&Step up") == "&Tăng"
    assert QCoreApplication.translate("QScrollBar", "Scroll here") == "Cuộn đến đây"
