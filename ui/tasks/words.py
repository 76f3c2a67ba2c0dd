"""How tasks and their fields are called in the window."""

from __future__ import annotations

from kehoach_desktop.operations import FIELD_LABELS, TaskField


def capital(words: str) -> str:
    """Return words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


FIELD_TITLES: dict[TaskField, str] = {field: capital(label) for field, label in FIELD_LABELS.items()}


def number_words(count: int) -> str:
    """Return a number with dots between its thousands, as offices write it."""
    return f"{count:,}".replace(",", ".")
