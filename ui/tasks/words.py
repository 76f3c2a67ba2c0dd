"""How tasks and their fields are called in the window."""

from __future__ import annotations

from kehoach_desktop.domain.text import capitalised
from kehoach_desktop.operations import FIELD_LABELS, TaskField

FIELD_TITLES: dict[TaskField, str] = {field: capitalised(label) for field, label in FIELD_LABELS.items()}


def number_words(count: int) -> str:
    """Return a number with dots between its thousands, as offices write it."""
    return f"{count:,}".replace(",", ".")
