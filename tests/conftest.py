"""The test run as a whole: the core's part of it cannot reach Qt."""

from __future__ import annotations

import os
import sys
from importlib.abc import MetaPathFinder

from hypothesis import settings

# A busy machine is no fault of what is tried.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


class _NoQt(MetaPathFinder):
    """Makes importing Qt fail, as on a machine that has none."""

    def find_spec(self, name, *_):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is out of reach of the core")


if os.environ.get("KEHOACH_WITHOUT_QT"):
    sys.meta_path.insert(0, _NoQt())


def pytest_addoption(parser):
    """Know the options of pytest-qt where that plugin is left out, since unknown ones fail the run."""
    for option in ("qt_api", "qt_log_level_fail"):
        try:
            parser.addini(option, "belongs to pytest-qt")
        except ValueError:
            return
