"""Asking for files, and opening them and their folders with the computer's own programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from ui.settings import Settings

# Signs that Windows does not take in a file's name.
_FORBIDDEN = dict.fromkeys(map(ord, '\\/:*?"<>|\n\t'), "-")
_LONGEST_NAME = 100
SOURCE_KINDS = "Kế hoạch (*.docx *.txt);;Mọi tệp (*)"
COPY_KINDS = "Bản sao dữ liệu (*.zip *.sqlite);;Mọi tệp (*)"


def safe_name(name: str) -> str:
    """Return a name that every computer takes for a file."""
    return name.translate(_FORBIDDEN).strip(" .")[:_LONGEST_NAME] or "ke-hoach"


def documents_folder() -> Path:
    """Return the user's folder of documents."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _folder(settings: Settings, key: str) -> Path:
    last = Path(settings.get(key, ""))
    return last if last != Path() and last.is_dir() else documents_folder()


def _ask(dialog: QFileDialog, settings: Settings, key: str, then: Callable[[Path], object]) -> None:
    def chosen(name: str) -> None:
        settings.set(key, str(Path(name).parent))
        then(Path(name))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_save(
    parent: QWidget, settings: Settings, title: str, name: str, kind: str, then: Callable[[Path], object]
) -> None:
    """Ask where to write a file of that name and kind ("Tệp PDF (*.pdf)"); call `then` with the answer."""
    dialog = QFileDialog(parent, title, str(_folder(settings, "files/out")), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(safe_name(Path(name).stem) + Path(name).suffix)
    _ask(dialog, settings, "files/out", then)


def ask_source(parent: QWidget, settings: Settings, then: Callable[[Path], object]) -> None:
    """Ask for a file to read a plan from; call `then` with the answer."""
    dialog = QFileDialog(parent, "Nhập kế hoạch từ tệp", str(_folder(settings, "files/in")), SOURCE_KINDS)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, settings, "files/in", then)


def ask_folder(parent: QWidget, settings: Settings, title: str, key: str, then: Callable[[Path], object]) -> None:
    """Ask for a folder, beginning with the one remembered under `key`; call `then` with the answer."""
    dialog = QFileDialog(parent, title, str(_folder(settings, key)))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_copy(parent: QWidget, settings: Settings, key: str, then: Callable[[Path], object]) -> None:
    """Ask for a copy of the data, beginning in the folder remembered under `key`; call `then` with the answer."""
    dialog = QFileDialog(parent, "Chọn bản sao", str(_folder(settings, key)), COPY_KINDS)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def open_file(path: Path) -> None:
    """Open a file with the program that the computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> None:
    """Open the folder in which a file lies."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
