"""Where the window keeps its own memory: the data folder, found without loading what the data need.

The first picture would otherwise wait for all operations; a test holds both answers together.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

FOLDER_NAME = "KeHoachThiDua"
VARIABLE = "KEHOACH_DATA"


def window_folder() -> Path:
    """Return the data folder."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / FOLDER_NAME
