"""The foot of the document: nơi nhận on the left, quyền hạn, chức vụ and name on the right (ô 7 and 9b)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.plan import Recipient, Signature
from kehoach_desktop.domain.text import CAPITALS, SMALLS
from kehoach_desktop.imports.source import Line, join_lines, part_of

RECIPIENTS = re.compile(r"Nơi\s+nh[ậâ]n\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_AUTHORITY = re.compile(rf"T/M\s+[{CAPITALS}].*|(?:T\.?\s?M|K\.?T|T\.?L|TUQ|T\.U\.Q|Q)\s*[./]\s*[{CAPITALS}].*")
_POSITION = re.compile(
    r"(?:(?:QUYỀN|PHÓ|Q\.)\s+)?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG|"
    r"CHỦ NHIỆM|BÍ THƯ|TỔNG GIÁM ĐỐC|"
    r"CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|CHỈ HUY TRƯỞNG|THỦ TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|CHI CỤC TRƯỞNG|CỤM TRƯỞNG|"
    r"KHỐI TRƯỞNG|"
    rf"CHÁNH VP|THƯ KÝ|CHỦ TỌA|ĐỘI TRƯỞNG|PHÓ\s+\S+)[{CAPITALS}\s,.&-]*"
)
_RIGHT_HALF = re.compile(rf"(?P<left>.*?)\s+(?P<right>(?:{_AUTHORITY.pattern})|(?:{_POSITION.pattern}))$")
_REMARK = re.compile(r"[(\[]?\s*(?:đã ký|daky|ký tên|ký,|ký và|chữ ký|dấu)", re.IGNORECASE)
_NAME_WORD = rf"[{CAPITALS}](?:['’][{CAPITALS}{SMALLS}]+|[{SMALLS}]*)|[{CAPITALS}]{{2,}}"
_NAME = re.compile(rf"(?:(?:{_NAME_WORD})\.?\s+){{1,6}}(?:{_NAME_WORD})|\((?:Họ và tên|Họ tên)\)", re.IGNORECASE)
_TITLED_NAME = re.compile(
    rf"(?:(?:{_NAME_WORD})\s+){{1,6}}(?:{_NAME_WORD})|[A-Z]['’][{CAPITALS}][{SMALLS}]+|\(Họ (?:và )?tên\)"
)
# "Lưu: VT." ends the recipients; a name behind it on the same line is the signer's.
_FILED = re.compile(rf"(?P<left>[-–]?\s*Lưu\s*:?.*[.;])\s+(?P<right>{_TITLED_NAME.pattern})")
_END = " ;.,"
_BULLET = re.compile(r"(?P<mark>[-–—+*•])\s*(?P<text>.+)")


@dataclass
class Foot:
    """What the foot tells, gathered line by line."""

    recipients: list[tuple[list[str], int]] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    position: list[str] = field(default_factory=list)
    name: str = ""
    lines: list[int] = field(default_factory=list)

    def recipient_list(self) -> tuple[Recipient, ...]:
        """The recipients without dashes and closing marks."""
        texts = [(join_lines(parts).strip(_END), depth) for parts, depth in self.recipients]
        return tuple(Recipient(text=text, depth=depth) for text, depth in texts if text)

    def signature(self) -> Signature:
        """The signature; two lines of authority (TM., KT.) or of position keep their line end."""
        return Signature(authority="\n".join(self.authority), position="\n".join(self.position), name=self.name)


def is_authority(text: str) -> bool:
    """Tell whether a line is a quyền hạn (TM., KT., TL., TUQ.); "Q. CHỦ TỊCH" is a chức vụ."""
    return bool(_AUTHORITY.fullmatch(text)) and text.isupper() and not is_position(text)


def is_position(text: str) -> bool:
    """Tell whether a line is a chức vụ in capitals."""
    return text.isupper() and bool(_POSITION.fullmatch(text))


def find_foot(lines: Sequence[Line]) -> int | None:
    """Return the position of the first line of the foot: "Nơi nhận" or the first line of the signature."""
    for position, line in enumerate(lines):
        if RECIPIENTS.match(line.text) and len(line.text) < 120:
            above = position
            while above and (is_authority(lines[above - 1].text) or is_position(lines[above - 1].text)):
                above -= 1
            return above
    for position, line in enumerate(lines):
        if is_authority(line.text) or (is_position(line.text) and position > len(lines) // 2):
            return position
    return None


def _halves(line: Line) -> list[Line]:
    """Take the left and right half of the foot apart where a reader ran them together."""
    columns = [part for part in re.split(r"\s{3,}|\t", line.raw.strip()) if part.strip()]
    if len(columns) == 2:
        return [part_of(line, " ".join(column.split())) for column in columns]
    filed = _FILED.fullmatch(line.text)
    if filed:
        return [part_of(line, filed["left"]), part_of(line, filed["right"])]
    match = None if is_authority(line.text) or is_position(line.text) else _RIGHT_HALF.fullmatch(line.text)
    if match and match["left"]:
        return [part_of(line, match["left"]), part_of(line, match["right"])]
    return [line]


def read_foot(lines: Sequence[Line]) -> Foot:
    """Read the foot from its first line to the name of the signer; later lines are left alone."""
    foot = Foot()
    seen_recipients = False
    for line in lines:
        if line.text.strip("- ").isdigit():
            foot.lines.append(line.no)
            continue
        for half in _halves(line):
            heading = RECIPIENTS.fullmatch(half.text)
            text = heading["rest"] if heading else half.text
            seen_recipients = seen_recipients or heading is not None
            if text:
                _take(foot, text)
        foot.lines.append(line.no)
        if foot.name and _is_complete(foot, lines, line):
            break
    return foot


def _is_complete(foot: Foot, lines: Sequence[Line], line: Line) -> bool:
    """The name ends the foot, unless the recipients were printed after the signature."""
    after = [other.text for other in lines if other.no > line.no]
    return bool(foot.recipients) or not any(RECIPIENTS.match(text) for text in after[:3])


def _take(foot: Foot, text: str) -> None:
    bullet = _BULLET.fullmatch(text)
    if bullet:
        foot.recipients.append(([bullet["text"]], 1 if bullet["mark"] == "+" else 0))
    elif is_authority(text):
        foot.authority.append(text)
    elif is_position(text) or (
        (foot.authority or foot.position) and text.isupper() and not foot.name and not _is_name(foot, text)
    ):
        _take_position(foot, text)
    elif _REMARK.match(text):
        return
    elif _is_name(foot, text):
        foot.name = text
    elif foot.recipients and not _ended(foot):
        foot.recipients[-1][0].append(text)
    elif not foot.name:
        foot.recipients.append(([text], 0))


def _take_position(foot: Foot, text: str) -> None:
    """A line in capitals is a position, or goes on with the authority above it ("TM. ỦY BAN" / "NHÂN DÂN")."""
    if foot.authority and not foot.position and not _POSITION.fullmatch(text):
        foot.authority[-1] = f"{foot.authority[-1]} {text}"
    else:
        foot.position.append(text)


def _ended(foot: Foot) -> bool:
    return foot.recipients[-1][0][-1].endswith((";", "."))


def _is_name(foot: Foot, text: str) -> bool:
    """A name stands below a position; inside the list of recipients a line that goes on is no name."""
    if not foot.position or not (
        _TITLED_NAME.fullmatch(text) or (text.isupper() and _NAME.fullmatch(text) and not is_position(text))
    ):
        return False
    return (
        not foot.recipients or _ended(foot) or foot.recipients[-1][0][-1][:4].lower() == "lưu:" or bool(foot.position)
    )
