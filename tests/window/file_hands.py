"""Answering the dialogs of files, and reading back what was written."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pdfplumber
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit

from kehoach_desktop.domain.text import fold


def save_as(window, qtbot, action: str, out: Path) -> None:
    """Answer the file dialog of an export, and wait until the message bar offers the file."""
    window.actions[action].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith(out.suffix)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(out))
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    qtbot.waitUntil(lambda: f"Đã xuất ra tệp {out.name}" in window.messages.text, timeout=20_000)
    assert [words for words, _ in window.messages.message.actions] == ["Mở tệp", "Mở thư mục"]


def pdf_words(file: Path) -> str:
    with pdfplumber.open(file) as pdf:
        return fold(" ".join(page.extract_text() for page in pdf.pages))


def sheet_words(file: Path) -> str:
    book = openpyxl.load_workbook(file)
    return fold(" ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value))
