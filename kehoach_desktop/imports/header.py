"""The head of the document: agency, number, place and date, kind and subject (ô 1 to 5 of NĐ 30/2020)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.imports.line_width import LineWidth
from kehoach_desktop.imports.source import ENDS_OPEN, Line, part_of

KINDS = (
    "KẾ HOẠCH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "QUYẾT ĐỊNH", "BÁO CÁO", "THÔNG BÁO", "HƯỚNG DẪN",
    "TỜ TRÌNH", "CHỈ THỊ", "NGHỊ QUYẾT", "QUY CHẾ", "QUY ĐỊNH", "BIÊN BẢN", "CÔNG VĂN", "GIẤY MỜI",
)  # fmt: skip
_KIND = re.compile(rf"(?P<kind>{'|'.join(KINDS)})(?:\s*[:–-]?\s*(?P<rest>\S.*))?")
_MOTTOES = re.compile(
    r"(?P<left>.*?)\s*(?:CỘNG H[ÒO][ÀA] X[ÃA] HỘI(?: CHỦ NGHĨA VIỆT NAM)?|CHỦ NGHĨA VIỆT NAM|"
    r"Độc lập\s*[-–—~]\s*Tự do\s*[-–—~]\s*Hạnh phúc|"
    # What the Party and the Youth Union print in its place.
    r"ĐẢNG CỘNG SẢN VIỆT NAM$|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$)\s*",
    re.IGNORECASE,
)
# Marks of urgency and secrecy, and the stamps of machines; a stamp of copying names its office and its hour.
_STAMPS = re.compile(
    r"(?:HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO.*)|"
    r"(?:SAO Y|SAO LỤC|TRÍCH SAO)\b.{0,120}|(?:Người ký|Ký bởi|Cơ quan|Email|Thời gian ký)\s*:.{0,120}"
)
_NUMBER = re.compile(
    # The Party writes "27-KH/ĐU".
    r"Số\s{0,9}[:.]?\s{0,9}(?P<number>\d{0,5}[a-z]?)(?:[\s.…_]{0,40}/\s*|\s{0,9}[-–]\s{0,9}(?=[A-ZĐ]{2,4}/))(?P<symbol>[A-ZĐƯ][\w.&ĐƯ]*(?:/[A-ZĐ]+)?(?:\s*[-–]\s*[A-ZĐƯ][\w.&Đ]*)*)"
)
_DATE = re.compile(
    r"(?:(?P<place>[^\d,;:]{2,60}),\s*)?ngày[\s.…_]{0,40}(?P<day>\d{0,2})[\s.…_]{0,40}tháng[\s.…_]{0,40}(?P<month>\d{0,2})[\s.…_]{0,40}năm[\s.…_]{0,40}(?P<year>\d{0,4})",
    re.IGNORECASE,
)
# A scanner takes 1 and 0 for letters; after these words only digits stand.
_MISREAD = re.compile(r"((?:Số\s{0,9}[:.]?|ngày|tháng|năm)\s{0,9})([\dlIOo]{1,5})(?=[\s/]|$)")
_DIGITS = str.maketrans("lIOo", "1100")
# Words with which the name of an issuing body begins; what stands above the last such line is the superior's.
_BODIES = re.compile(
    r"(?:ỦY|UỶ)\s+BAN|UBND|BCH\s|HỘI ĐỒNG|HĐND|VĂN PHÒNG|PHÒNG|BAN\s|SỞ|BỘ\s|TRƯỜNG|TRUNG TÂM|ĐẢNG|CÔNG AN|"
    r"CỤM THI ĐUA|KHỐI THI ĐUA|HỘI\s|CHI CỤC|CỤC|ĐOÀN|(?:TỔNG )?LIÊN ĐOÀN|CÔNG ĐOÀN|MẶT TRẬN|CHI BỘ|"
    r"(?:TỈNH|HUYỆN|THÀNH|QUẬN|THỊ) (?:ỦY|UỶ|ĐOÀN)|BỘ CHỈ HUY"
)
_PLACES = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP\.?|TỈNH)\b")
_SUBJECT_ENDS = re.compile(
    r"(?:Căn cứ|Thực hiện|Để\s|Nhằm|Ủy ban|Uỷ ban|UBND|Hội đồng|Văn phòng|Phòng\s|Trên cơ sở|Tiếp tục|Thi hành|"
    r"Xét\s|Theo\s|"
    r"Phát huy|Kính gửi|Nhân dịp|Năm\s\d{4}|Ban\s|Sau khi|Ngày\s|Hưởng ứng|\(?Kèm theo|-\s*Căn cứ|V/v.*:$|Trường\s)"
)
_LONGEST_SUBJECT = 5
_TITLE_SHARE = 0.9
_NAME_SHARE = 0.6
_USUAL_LINE = 80
_ACTS = re.compile(r"\b(?:ban hành|xây dựng|triển khai|yêu cầu|phát động|như sau)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the head of a document tells; `last` is the position of the line after it among the lines given."""

    agency: tuple[str, ...] = ()
    superior: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    issued_on: date | None = None
    kind: str | None = None
    subject: str = ""
    lines: tuple[int, ...] = ()
    body_from: int = 0


def read_date(match: re.Match[str]) -> date | None:
    """Return the day of a "ngày … tháng … năm …", None while it is left blank for the pen."""
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


# No line of a document's head is longer; what is longer is running text.
_LONGEST_HEAD_LINE = 400


def find_kind(lines: Sequence[Line]) -> int | None:
    """Return the position of the line that names the kind of document."""
    for position, line in enumerate(lines[:80]):
        match = _KIND.fullmatch(line.text) if len(line.text) <= _LONGEST_HEAD_LINE else None
        if match and (
            not match["rest"]
            or match["rest"].isupper()
            or line.bold
            or (position < 3 and not match["rest"][:1].islower())
        ):
            return position
    return None


def _as_digits(text: str) -> str:
    return _MISREAD.sub(lambda match: match[1] + match[2].translate(_DIGITS), text)


def split_head(lines: Sequence[Line]) -> list[Line]:
    """Take the two columns of the head apart where a reader ran them together, and drop quốc hiệu and tiêu ngữ."""
    parts: list[Line] = []
    for line in lines:
        if len(line.text) > _LONGEST_HEAD_LINE or _STAMPS.fullmatch(line.text):
            continue
        rest = _as_digits(line.text)
        motto = _MOTTOES.match(rest)
        while motto:
            if motto["left"]:
                parts.append(part_of(line, motto["left"]))
            rest = rest[motto.end() :]
            motto = _MOTTOES.match(rest)
        number = _NUMBER.search(rest)
        if number:
            parts.append(part_of(line, number[0]))
            rest = (rest[: number.start()] + " " + rest[number.end() :]).strip()
        if rest:
            parts.append(part_of(line, rest))
    return parts


def split_agency(names: Sequence[tuple[str, bool]]) -> tuple[tuple[str, ...], str | None]:
    """Part the header's lines (text, bold) into the issuing agency's and the superior's.

    The superior's name is not bold (NĐ 30/2020, Phụ lục I, II.2); where nothing tells bold from plain, the
    agency begins at the last line that begins like the name of a body.
    """
    texts = [text for text, _ in names]
    bold = [position for position, (_, is_bold) in enumerate(names) if is_bold]
    if bold and len(bold) < len(names):
        start = bold[0]
    else:
        starts = [n for n, text in enumerate(texts) if _BODIES.match(text) and not _continues(texts, n)]
        start = starts[-1] if starts else 0
    superior = " ".join(texts[:start]) or None
    return tuple(texts[start:]), superior


def _continues(texts: Sequence[str], position: int) -> bool:
    """Tell whether a line goes on with the name above it: "VĂN PHÒNG" / "HĐND VÀ UBND"."""
    return position > 0 and (
        texts[position - 1] in ("VĂN PHÒNG", "HỘI ĐỒNG", "BAN CHỈ ĐẠO", "TRƯỜNG")
        or texts[position - 1].endswith((" VÀ", ",", "-"))
    )


def _read_head(lines: Sequence[Line]) -> Header:
    names: list[tuple[str, bool]] = []
    found: dict[str, object] = {}
    parts = split_head(lines)
    for line, after in zip(parts, [*parts[1:], None], strict=False):
        number, day = _NUMBER.search(line.text), _DATE.search(line.text)
        torn = "ngày" in line.text or (line.text.endswith(",") and after and _DATE.match(after.text))
        if after and not day and torn:
            day = _DATE.search(f"{line.text} {after.text}")
        if number:
            found.update(
                number=number["number"].lstrip("0") or None, symbol=re.sub(r"\s*[-–]\s*", "-", number["symbol"])
            )
        elif day:
            place = day["place"] and day["place"].strip()
            found.update(place=place or found.get("place"), issued_on=read_date(day))
        elif line.text.isupper() and not line.text.startswith("(") and len(line.text) > 2:
            names.append((line.text, line.bold))
    agency, superior = split_agency(names)
    return Header(agency=agency, superior=superior, **found)  # type: ignore[arg-type]


def read_subject(lines: Sequence[Line], first: str, width: LineWidth | None) -> tuple[str, int]:
    """Return the subject below the kind of document and how many of the lines it takes.

    `first` is what stands on the kind's own line behind it.
    """
    parts = [first] if first else []
    taken = 0
    for position, line in enumerate(lines[:_LONGEST_SUBJECT]):
        if parts and not _goes_on(parts, lines, position, width):
            break
        if not parts and _SUBJECT_ENDS.match(line.text) and line.text.endswith((";", ".", ":", ",")):
            break
        parts.append(line.text)
        taken += 1
    return " ".join(parts).strip(" ."), taken


def _goes_on(parts: list[str], lines: Sequence[Line], position: int, width: LineWidth | None) -> bool:
    line = lines[position]
    if re.match(r"[IVX]+\s*[.)-]|[-+]\s|\d+\.\s", line.text) or parts[-1].endswith((".", ";")):
        return False
    if line.text.isupper():
        return parts[-1].isupper()
    if parts[-1].isupper() or (position and line.bold != lines[position - 1].bold):
        return False
    if position and line.bold:
        return True
    after = lines[position + 1 : position + 2]
    if _SUBJECT_ENDS.match(line.text):
        # "… của" / "Ủy ban nhân dân tỉnh", or a short name alone that the body's first line follows.
        short = _share(line.text, width) <= _NAME_SHARE and not _ACTS.search(line.text)
        named = bool(_BODIES.match(line.text.upper())) and bool(after) and bool(_SUBJECT_ENDS.match(after[0].text))
        return short and (bool(ENDS_OPEN.search(parts[-1])) or named) and _is_title_line(line, after, width)
    return _is_title_line(line, after, width)


def _is_title_line(line: Line, after: Sequence[Line], width: LineWidth | None) -> bool:
    """A second line of a subject is short, centred text; the body's first line is full or ends a sentence."""
    if _share(line.text, width) > _TITLE_SHARE or line.text.endswith((".", ";", ":", ",")):
        return False
    return not after or bool(_SUBJECT_ENDS.match(after[0].text)) or after[0].gap > line.gap or line.text[:1].islower()


def _share(text: str, width: LineWidth | None) -> float:
    return width.share(text) if width else len(text) / _USUAL_LINE


def read_header(lines: Sequence[Line], width: LineWidth | None) -> Header:
    """Read the head of the document from its lines; `kind` is None where no line names it."""
    position = find_kind(lines)
    if position is None:
        return Header()
    match = _KIND.fullmatch(lines[position].text)
    first = (match["rest"] or "") if match else ""
    subject, taken = read_subject(lines[position + 1 :], first, width)
    head = _read_head(lines[:position])
    end = position + 1 + taken
    return Header(
        agency=head.agency,
        superior=head.superior,
        number=head.number,
        symbol=head.symbol,
        place=head.place,
        issued_on=head.issued_on,
        kind=match["kind"] if match else None,
        subject=subject,
        lines=tuple(line.no for line in lines[:end]),
        body_from=end,
    )
