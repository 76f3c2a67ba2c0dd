"""Why a file cannot be used as a plan, with the sentence that the office reads."""

from __future__ import annotations

from kehoach_desktop.domain.errors import UnusableInput


class UnusableSource(UnusableInput):
    """The file cannot be read as a plan at all; nothing of it is kept."""
