"""The translator that Qt asks for the words of its own buttons, menus and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTranslator

from ui.words.common import COMMON
from ui.words.files import FILES
from ui.words.keys import KEYS
from ui.words.printing import PRINTING
from ui.words.roles import ROLES

Words = Mapping[str, Mapping[str, str]]
CATALOGUE: Words = {**COMMON, **FILES, **KEYS, **PRINTING, **ROLES}


class VietnameseTranslator(QTranslator):
    """Bản dịch: words by Qt's context and source text; what it lacks is left to Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        words = CATALOGUE.get(context)
        return words.get(sourceText) if words else None
