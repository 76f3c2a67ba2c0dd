"""Where the office's data lie on this computer."""

from __future__ import annotations

import os
from pathlib import Path

from kehoach_desktop.domain.errors import told_of

FOLDER_NAME = "KeHoachThiDua"
VARIABLE = "KEHOACH_DATA"
DATA_FILE_NAME = "ke-hoach.sqlite"
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
    folder = data_folder()
    with told_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / DATA_FILE_NAME
