"""Where the office's data lie on this computer."""

from __future__ import annotations

import os
from pathlib import Path

from kehoach_desktop.domain.errors import told_of

FOLDER_NAME = "KeHoachThiDua"
VARIABLE = "KEHOACH_DATA"
DATA_FILE_NAME = "ke-hoach.sqlite"
SAMPLE_FILE_NAME = "ke-hoach-mau.sqlite"
FILES_FOLDER = "tep"
COPIES_FOLDER = "sao-luu"


def data_folder() -> Path:
    r"""Return the data folder: `%LOCALAPPDATA%\KeHoachThiDua`, the XDG data folder, or what KEHOACH_DATA names."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path(FOLDER_NAME, appauthor=False)


def usual_data_file() -> Path:
    """Return the data file that the window opens by itself; its folder is made if absent."""
    return _in_data_folder(DATA_FILE_NAME)


def sample_data_file() -> Path:
    """Return the data file in which the sample lies, apart from the office's own; its folder is made if absent."""
    return _in_data_folder(SAMPLE_FILE_NAME)


def _in_data_folder(name: str) -> Path:
    folder = data_folder()
    with told_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / name
