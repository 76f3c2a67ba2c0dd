"""Why a file cannot be used as a plan, with the sentence that the office reads."""

from __future__ import annotations


class UnusableSource(Exception):  # noqa: N818 - named for the situation
    """The file cannot be read as a plan at all; nothing of it is kept."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        """Keep what happened (`sentence`) and what to do next (`hint`), both in Vietnamese."""
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
