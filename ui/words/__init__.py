"""Qt's own texts in Vietnamese, since Qt ships no such catalogue."""

from ui.words.translator import VietnameseTranslator

__all__ = ["VietnameseTranslator"]
