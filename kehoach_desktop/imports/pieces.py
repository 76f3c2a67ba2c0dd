"""The lines of a table's row in pieces: where one cell could end and the next begin, and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kehoach_desktop.domain.periods import PeriodKind, read_period
from kehoach_desktop.imports.source import ENDS_OPEN, Line

# Words with which the name of a unit begins in a plan; "Ban hành", "Tổ chức", "Hội nghị" begin tasks.
UNIT_START = re.compile(
    r"(?:[-+•*]\s*)?(?:UBND|Ủy ban|Uỷ ban|UB\s|HĐND|HĐ\b|Hội đồng|Công chức|Viên chức|Cán bộ|Các\s|Phòng|"
    r"Ban(?!\s+(?:hành|đầu))\b|Văn phòng|VP|Đài|Công đoàn|Công an|Quân sự|BCH|BTC|Đoàn(?!\s+kết)|MTTQ|Mặt trận|"
    r"Hội(?!\s+(?:nghị|thi|thảo|ý|diễn|trường))\s|Thủ trưởng|Chủ tịch|Phó Chủ tịch|Trưởng|Thành viên|Trạm|Trường|Sở|"
    r"Bộ phận|Bộ\s|Trung tâm|Chi bộ|Chi đoàn|Đảng ủy|Thường trực|TT\.?\s|Kế toán|Tài chính|Địa chính|Tư pháp|Khối|Cụm|"
    r"Xóm|Thôn|Ấp|Bản\s|Khu phố|Tổ(?!\s+(?:chức|quốc))\s|Bí thư|Lãnh đạo|Đơn vị|Cơ quan|Như trên|PCT|CT\s|Chuyên viên|"
    r"Ngành|VHXH|Thanh tra\s+(?:huyện|tỉnh|thị|thành|quận|[Ss]ở)|Chi cục|Cục\s|Hạt\s|Kho bạc|Ngân hàng|Tòa án|Viện\s|"
    r"Bảo hiểm xã|BHXH|Doanh nghiệp|Hợp tác xã|HTX|Liên đoàn|LĐLĐ|Tiểu ban|Nhà trường|Hiệu trưởng|Giáo viên|"
    r"(?:Tỉnh|Huyện|Thị|Thành|Quận) (?:ủy|uỷ|đoàn)|"
    r"TCKT|LĐTBXH|Toàn thể|Ủy viên|Nhân dân|Chủ trì|Phối hợp|Đồn|Từng)"
)
PERIOD_START = re.compile(
    r"(?:Trong|Cả|Đầu|Cuối|Giữa|Từ|Qu[ýí]|Tháng|Năm|Trước|Thường(?: xuyên|$)|Tuần (?:\d|đầu|cuối|thứ)|H[àằ]ng|"
    r"Chậm nhất|Hạn (?:chót|cuối)|Đến|"
    r"Sau|Khi|Theo|Định kỳ|Ngày|"
    r"0?6 tháng|0?9 tháng|quý|tháng|năm|\d{1,2}/\d|T\d)"
)
# The rest of a time that the line above began: "Quý II và Quý" / "IV Hội đồng …".
_REST_OF_PERIOD = re.compile(r"(?:(?:và|đến|-)\s+)?(?:IV|I{1,3}|\d{1,2})(?:/\d{4})?|(?:năm\s+)?\d{4}|năm")
_FIRST_OF_PERIOD = re.compile(
    r"Trong|Cả|Đầu|Cuối|Giữa|H[ằà]ng|Thường|Chậm(?: nhất)?|Đến(?: hết)?|Từ (?:ngày )?\d\S*(?: đến)?"
)
# Words behind which a unit's name belongs to the same phrase.
_NAMES_UNIT = re.compile(
    r"(?:^|\s)(?:Lãnh đạo|Thủ trưởng|Chủ tịch|Trưởng|Thường trực|Văn phòng|Thành viên|"
    r"Công chức|của|với|và|cho|tại|gửi|do|qua|theo|về|là|giữa|từ|-|–|[Cc]ụm|trình)$"
)
_SUM = re.compile(r"\d{1,3}(?:\.\d{3})+")
_WIDE = re.compile(r"\s{3,}|\t")
_LONGEST_PERIOD = 8
_ANY_YEAR = 2000


class Join(Enum):
    """What stands between a piece and the piece before: a line's end, or a place inside a line."""

    LINE = "line"
    WEAK = "weak"
    TIME = "time"
    WIDE = "wide"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row that belongs to one cell.

    `gap` counts the blank lines before it; `soft` tells that its own line was broken by the column's width
    (readers that know leave a space there), None where the reader never tells.
    """

    text: str
    join: Join
    gap: int = 0
    soft: bool | None = None


def tells_soft_ends(lines: Sequence[Line]) -> bool:
    """Whether the reader marks broken lines: then some lines of a table end in a space and some do not."""
    soft = sum(line.raw.endswith(" ") for line in lines)
    return 0.1 * len(lines) < soft < 0.9 * len(lines)


def cut_line(line: Line, *, timed: bool, more: bool, soft: bool | None) -> list[Piece]:
    """Cut a line wherever another cell could begin: at wide gaps, around a time, before a unit.

    `timed`: the table has a time column; `more`: it has columns that are neither content, units nor time.
    """
    pieces: list[Piece] = []
    for number, part in enumerate(part for part in _WIDE.split(line.raw.strip()) if part.strip()):
        words = part.split()
        cuts = _cuts(words, timed=timed, more=more)
        for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(words)], strict=True):
            first = Join.LINE if number == 0 else Join.WIDE
            join = cuts[start] if start else first
            pieces.append(Piece(" ".join(words[start:end]), join, line.gap if join is Join.LINE else 0))
    if pieces:
        last = pieces[-1]
        pieces[-1] = Piece(last.text, last.join, last.gap, soft)
    return pieces


def _cuts(words: list[str], *, timed: bool, more: bool) -> dict[int, Join]:
    """Return the positions in a line at which it may be cut, with what is there."""
    cuts: dict[int, Join] = {}
    for position in range(1, len(words)):
        left, word = " ".join(words[:position]), words[position]
        right = " ".join(words[position:])
        bracketed = left.count("(") > left.count(")") and ")" in right
        if left.endswith(":") or bracketed or ENDS_OPEN.search(left) or _NAMES_UNIT.search(left):
            continue
        capital = more and word[:1].isupper() and not words[position - 1][:1].isupper()
        begins_time = timed and word[:1].isupper() and PERIOD_START.match(right) and _begins_period(right)
        if UNIT_START.match(right) or capital or begins_time:
            cuts[position] = Join.WEAK
        if more and _SUM.fullmatch(word):
            cuts[position] = Join.TIME
    if timed:
        for span in _period_spans(words):
            cuts = {n: join for n, join in cuts.items() if not span[0] < n < span[1]}
            cuts.update({n: Join.TIME for n in span if 0 < n < len(words)})
    return cuts


def _begins_period(text: str) -> bool:
    """Tell whether a line ends in the first words of a time that goes on below."""
    return bool(ENDS_OPEN.search(text) or _FIRST_OF_PERIOD.fullmatch(text))


def _period_spans(words: list[str]) -> list[tuple[int, int]]:
    """Return the runs of words that tell a time and stand beside another cell's, from left to right.

    Each is the longest that can be read; an open wording ("hằng quý …") could go on for ever, so of those the
    shortest is taken.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(words):
        end = _period_end(words, start)
        if end:
            spans.append((start, end))
        start = end or start + 1
    return spans


def _period_end(words: list[str], start: int) -> int | None:
    ends = [end for end in range(start + 1, min(len(words), start + _LONGEST_PERIOD) + 1) if _stands(words, end)]
    if PERIOD_START.match(" ".join(words[start : start + 2])):
        read = {end: period for end in ends if (period := read_period(" ".join(words[start:end]), _ANY_YEAR))}
        exact = [end for end, period in read.items() if period.kind is not PeriodKind.OPEN]
        if read:
            return max(exact) if exact else min(read)
    if start == 0:
        rest = [end for end in ends if end < len(words) and _REST_OF_PERIOD.fullmatch(" ".join(words[:end]))]
        if rest and UNIT_START.match(" ".join(words[rest[-1] :])):
            return rest[-1]
    return None


def _stands(words: list[str], end: int) -> bool:
    """Tell whether a cell could end before this word."""
    return end == len(words) or words[end][:1].isupper() or words[end][:1] in "-+("
