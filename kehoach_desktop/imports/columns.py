"""What the columns of a task table hold, told by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.domain.text import fold

F = ColumnField
# Tried in this order on the folded title; the first that matches decides.
_TITLES: tuple[tuple[ColumnField, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (F.NUMBER, r"^(?:s\.?t\.?t\.?|t\.?t\.?|so tt|so thu tu|thu tu|#|no\.?)$"),
        (F.NOTE, r"^ghi chu|^chu thich|^can cu\b"),
        (F.PRODUCT, r"san pham|ket qua|dau ra|hinh thuc van ban|loai van ban"),
        (F.PERIOD, r"thoi gian|thoi han|thoi diem|tien do|^han\b|^ngay\b|hoan thanh|^thang$|^quy$"),
        (F.UNITS, r"chu tri.*phoi hop|chu tri, thuc hien"),
        (F.LEAD, r"chu tri|dau moi|chiu trach nhiem|tham muu"),
        (F.COORDINATING, r"phoi hop|lien quan"),
        (F.OTHER, r"kinh phi|dia diem|so luong|don vi tinh|chi tieu|doi tuong|^diem|nguon"),
        (
            F.CONTENT,
            r"noi dung|nhiem vu|cong viec|hoat dong|dau viec|phong trao|chuong trinh|muc tieu|viec can lam|^ten ",
        ),
        (F.UNITS, r"don vi|co quan|to chuc|ca nhan|bo phan|nguoi|phan cong|thuc hien|phu trach|thanh phan"),
    )
)
# The heads and tails of titles, for a header row whose cells a reader ran together.
_TITLE_STARTS = (
    r"s\.?tt|so tt|tt|noi dung|nhiem vu|cong viec|ten cong viec|hoat dong|dau viec|don vi|co quan|to chuc|"
    r"bo phan|thoi gian|"
    r"thoi han|thoi diem|tien do|han hoan thanh|san pham|ket qua|ghi chu|kinh phi|phoi hop|chu tri|nguoi|"
    r"ca nhan|phan cong|"
    r"lanh dao|dia diem|du kien|cap trinh|thuc hien"
)
_START = re.compile(rf"^(?:{_TITLE_STARTS})\b")
# What may follow a start inside the same title: "Đơn vị" / "chủ trì" stays one, "chủ trì" does not begin anew.
_BOUND = re.compile(
    r"(?:don vi|co quan|bo phan|ca nhan|to chuc|to chuc, ca nhan|nguoi|lanh dao|co quan, don vi|don vi, ca nhan|"
    r"phan cong) "
    r"(?:chu tri|phoi hop|don vi|ca nhan)|(?:du kien|cap) (?:thoi gian|kinh phi|san pham|ket qua)|"
    r"(?:noi dung|ten)[ ,/-]+(?:cong viec|nhiem vu|hoat dong)|(?:cong viec|nhiem vu)[ ,/-]+(?:noi dung|nhiem vu|"
    r"cong viec)|"
    r".*(?:,|/|-|va|cua|theo) \S.*"
)


def field_of(title: str) -> ColumnField:
    """Return what a column with this title holds."""
    folded = fold(title)
    return next((field for field, pattern in _TITLES if pattern.search(folded)), F.OTHER)


def read_columns(titles: Sequence[str]) -> tuple[Column, ...] | None:
    """Return the columns of a header row, None where the row is not the header of a task table.

    A task table tells what is to be done, and who does it or when.
    """
    if not len([title for title in titles if title]) >= 2 or any(len(title) > 90 for title in titles):
        return None
    fields = [field_of(title) if title else F.OTHER for title in titles]
    for position, field in enumerate(fields):
        if field in fields[:position]:
            fields[position] = F.OTHER
    if F.CONTENT not in fields or not {F.UNITS, F.LEAD, F.PERIOD, F.COORDINATING, F.PRODUCT} & set(fields):
        return None
    return tuple(Column(title=title, field=field) for title, field in zip(titles, fields, strict=True))


def split_titles(lines: Sequence[str]) -> list[str]:
    """Part the titles of a header row whose cells were given one line after another, or run together.

    A title begins at a word with which titles begin, unless it goes on with the title before.
    """
    words = [word for line in lines for word in line.split()]
    starts = _line_starts(lines)
    titles: list[list[str]] = []
    for position, word in enumerate(words):
        rest = fold(" ".join(words[position:]))
        begins = bool(_START.match(rest)) and (word[:1].isupper() or position in starts)
        if titles and (not begins or not word[:1].isupper() or _stays(titles[-1], rest)):
            titles[-1].append(word)
        else:
            titles.append([word])
    return [" ".join(title) for title in titles]


def _line_starts(lines: Sequence[str]) -> set[int]:
    starts, count = set(), 0
    for line in lines:
        starts.add(count)
        count += len(line.split())
    return starts


def _stays(title: list[str], rest: str) -> bool:
    head = fold(" ".join(title))
    if head == "so" and rest.startswith("tt"):
        return True
    if head.endswith((",", "/", "-", "&", " va")):
        return True
    if rest.startswith("thuc hien"):
        return head != "thoi gian" or all(word.isupper() for word in title)
    return bool(_BOUND.match(f"{head} {rest.split(' ', 1)[0]}")) and rest.startswith(("chu tri", "phoi hop"))
