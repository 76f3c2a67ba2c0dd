"""The set wordings of a document: number and date with room for the pen, the agency's name inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kehoach_desktop.domain.text import clean, sentence_case
from kehoach_desktop.papers.nd30 import ND30

STATE_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS_HEAD = "Nơi nhận:"
ADDRESSEES_HEAD = "Kính gửi:"
END_MARK = "./."
DRAFT_MARK = "DỰ THẢO"
NO_BREAK = "\u00a0"

# Words after which an agency's name is a proper name, with a capital for each of its words.
_PLACE_TYPES = re.compile(
    r"(?<!- )\b(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH|THÔN|XÓM|ẤP|BẢN|KHÓM|TỔ DÂN PHỐ)\s+(?=\S)"
)
# Names of bodies that keep a capital inside a sentence (NĐ 30/2020, Phụ lục II, mục III).
_BODIES = (
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Hội đồng nhân dân",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Mặt trận Tổ quốc",
    "Hội đồng Thi đua - Khen thưởng",
    "Văn phòng",
    "Phòng Văn hóa - Xã hội",
    "Phòng Nội vụ",
    "Phòng Kinh tế",
    "Sở Nội vụ",
)
_CAPITALS = {known.lower(): known for known in _BODIES}
_KNOWN = re.compile("|".join(map(re.escape, _BODIES)), re.IGNORECASE)


def pen(key: str) -> str:
    """Return the blank that the pen fills, in spaces that do not break or collapse (NĐ 30/2020, Điều 15)."""
    return NO_BREAK * int(ND30[f"pen.{key}"])


def number_text(number: str | None, symbol: str | None) -> str:
    """Return "11/KH-UBND", a number below 10 with its zero (mục II.3), blanks for what is not given."""
    number = clean(number or "")
    padded = number.zfill(2) if number.isdecimal() else number
    return f"{padded or pen('number')}/{clean(symbol or '') or pen('symbol')}"


def date_text(day: date | None, today: date | None = None) -> str:
    """Return "ngày 05 tháng 02 năm 2026": a day below 10 and months 1, 2 with their zero (mục II.4).

    Without a day, blanks are left; the year is that of `today` where it is given, else "20" and a blank.
    """
    if day is not None:
        month = f"{day.month:02}" if day.month < 3 else str(day.month)
        return f"ngày {day.day:02} tháng {month} năm {day.year}"
    year = str(today.year) if today else "20" + pen("year")
    return f"ngày{pen('day')}tháng{pen('day')}năm {year}"


def place_and_date(place: str | None, day: date | None, today: date | None = None) -> str:
    """Return địa danh and time with the comma between them."""
    return f"{clean(place or '') or pen('place')}, {date_text(day, today)}"


def _title_case(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:].lower() for word in name.split(" "))


def agency_name(lines: Iterable[str], place: str | None = None) -> str:
    """Return the header's lines as the agency is named inside a sentence: "Ủy ban nhân dân xã An Bình Trung".

    A name that stands partly in small letters is taken as worded; the place name settles its own capitals.
    """
    name = clean(" ".join(lines))
    if name != name.upper():
        return name
    found = _PLACE_TYPES.search(name)
    body, kind, proper = (name[: found.start()], found[0], name[found.end() :]) if found else (name, "", "")
    body = sentence_case(body) + (" " if body and kind else "")
    body = _KNOWN.sub(lambda match: _CAPITALS[match[0].lower()], body)
    proper = _proper(proper)
    if place:
        proper = re.sub(re.escape(place), place, proper, flags=re.IGNORECASE)
    return f"{body}{kind.lower()}{proper}"


def _proper(name: str) -> str:
    """A proper name with capitals, a further type of place inside it in small letters."""
    parts = _PLACE_TYPES.split(name)
    return "".join(part.lower() + " " if index % 2 else _title_case(part) for index, part in enumerate(parts))


def attached_text(kind: str, numbered: str, dated: str, agency: str) -> str:
    """Return "(Kèm theo Kế hoạch số … ngày … của …)", filled in full or with room for the pen (mục III.1)."""
    # The date keeps together: a line that begins "01 năm 2026" reads badly.
    issuer = f" của {agency}" if agency else ""
    return f"(Kèm theo {sentence_case(kind)} số {numbered} {dated.replace(' ', NO_BREAK)}{issuer})"


def label_text(label: str | None) -> str:
    """Return a label as printed: a bare number or letter of the outline gets its full stop."""
    label = clean(label or "")
    return f"{label}." if label and label[-1].isalnum() else label


def end_marked(text: str) -> str:
    """Return what is still to be drawn after the body's last text so that it ends with "./." (mục II.6)."""
    if text.endswith(END_MARK):
        return ""
    return END_MARK[1:] if text.endswith(".") else END_MARK
