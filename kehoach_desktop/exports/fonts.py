"""The one serif family of every printed page: Times New Roman where Windows has it whole, else Liberation Serif 2."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kehoach_desktop.domain.errors import SurroundingsError

# The 67 accented letters of Vietnamese, small; capitals follow.
_SMALL = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
VIETNAMESE = _SMALL + _SMALL.upper()
# Stands on paper in the place of a letter that the family lacks, so that it is never silently gone.
SUBSTITUTE = "□"
# Spaces and marks that carry no letter of their own. A no-break space stays: it is the room left for the pen.
_UNSEEN = {"\u00a0": "\u00a0"} | dict.fromkeys("\u2007\u202f\t\n", " ") | dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")


class Face(StrEnum):
    """The four faces of a family; the value is the name under which reportlab knows it."""

    REGULAR = "KeHoachSerif"
    BOLD = "KeHoachSerif-Bold"
    ITALIC = "KeHoachSerif-Italic"
    BOLD_ITALIC = "KeHoachSerif-BoldItalic"


_FACES = {(False, False): Face.REGULAR, (True, False): Face.BOLD, (False, True): Face.ITALIC}
_WINDOWS_FILES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")
_LIBERATION_FILES = tuple(f"LiberationSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic"))
_PROJECT = Path(__file__).resolve().parents[2]
_LIBERATION_FOLDERS = (
    Path("/usr/share/fonts/truetype/liberation2"),
    Path("/usr/share/fonts/truetype/liberation"),
    Path("/usr/share/fonts/liberation-serif"),
    Path("/usr/share/fonts/liberation"),
    _PROJECT / "resources" / "fonts",
    _PROJECT / ".venv" / "fonts",
    Path(sys.prefix) / "fonts",
)


class FontsMissingError(SurroundingsError):
    """No serif family with all Vietnamese letters was found on this machine."""

    SENTENCE = (
        "Máy này chưa có bộ phông Times New Roman hoặc Liberation Serif đủ chữ tiếng Việt nên chưa tạo được trang in."
    )
    HINT = (
        "Cài đủ bốn tệp phông Times New Roman (thường, đậm, nghiêng, đậm nghiêng) rồi làm lại; dữ liệu vẫn còn nguyên."
    )


@dataclass(frozen=True)
class Family:
    """A serif family registered with reportlab; `widths` gives each letter's width in thousandths of the size."""

    name: str
    widths: dict[Face, dict[int, float]]
    letters: frozenset[str]

    def lacking(self, text: str) -> str:
        """Return the letters of the text that the family cannot draw, each once, in order."""
        return "".join(dict.fromkeys(c for c in text if c not in self.letters and c not in _UNSEEN))


def face_of(*, bold: bool, italic: bool) -> Face:
    """Return the face of a weight and slope."""
    return _FACES.get((bold, italic), Face.BOLD_ITALIC)


def _candidates() -> Iterator[tuple[str, list[Path]]]:
    if os.name == "nt":
        for folder in (Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts",):
            yield "Times New Roman", [folder / file for file in _WINDOWS_FILES]
    for folder in _LIBERATION_FOLDERS:
        yield "Liberation Serif", [folder / file for file in _LIBERATION_FILES]


def _load(paths: list[Path]) -> list[Any] | None:
    """Load four files, or None where one is absent, unreadable or lacks a Vietnamese letter."""
    if not all(path.is_file() for path in paths):
        return None
    try:
        fonts = [TTFont(face.value, str(path)) for face, path in zip(Face, paths, strict=True)]
    except (TTFError, OSError):
        return None
    whole = all(ord(letter) in font.face.charToGlyph for font in fonts for letter in VIETNAMESE)
    return fonts if whole else None


@lru_cache(maxsize=1)
def family() -> Family:
    """Return the machine's serif family, found and registered once; never a mixture of two.

    Raises:
        FontsMissingError: no family with all 134 accented letters is there.
    """
    for name, paths in _candidates():
        fonts = _load(paths)
        if fonts:
            for font in fonts:
                pdfmetrics.registerFont(font)
            widths = {face: font.face.charWidths for face, font in zip(Face, fonts, strict=True)}
            common = set.intersection(*(set(font.face.charToGlyph) for font in fonts))
            return Family(name, widths, frozenset(map(chr, common)) - frozenset(_UNSEEN))
    raise FontsMissingError


def lacking(text: str) -> str:
    """Return the letters of the text that cannot be printed on this machine, each once, in order."""
    return family().lacking(text)


def drawable(text: str) -> str:
    """Return the text with unseen characters settled and each letter that the family lacks as a visible box."""
    known = family().letters
    if known.issuperset(text):
        return text
    return "".join(_UNSEEN.get(c, c if c in known else SUBSTITUTE) for c in text)
