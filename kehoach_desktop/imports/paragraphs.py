"""Lines of wrapped text joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kehoach_desktop.imports.labels import Label, LabelKind, read_label
from kehoach_desktop.imports.line_width import LineWidth
from kehoach_desktop.imports.source import ENDS_OPEN, Line, join_lines

_TERMINAL = (".", ";", ":", "./.", "!", "?")
# Paragraphs that often hold several sentences.
_MORE_SENTENCES = re.compile(r"(?:Căn cứ|Trên đây|Trong quá trình|Quá trình|Thực hiện)\b")
# Readers that keep the places of letters keep the indent of a paragraph's first line.
_LEAST_INDENT, _MOST_INDENT = 3, 15
_INDENTED_SHARE = 0.12
_FEWEST_BROKEN = 10
# The share of a line that a title in capitals fills where it breaks: capitals are wide.
_TITLE_SHARE = 0.5
# The share of a line left free with which it may have ended its paragraph, and with which it certainly did.
_SPARE, _CLEAR_SPARE = 0.035, 0.1
_MARKED_SHARE = 0.05
_STARTERS = re.compile(
    r"(?:Trên đây là|Căn cứ(?: vào)? (?:Luật|Nghị|Quyết|Thông|Kế|Chỉ|Hướng|Chương|Công văn|Bộ luật|Pháp lệnh)|"
    r"Nơi nhận|Kính gửi|PHỤ LỤC|Phụ lục [IVX\d]*$|Kèm theo|\((?:Có|Kèm|Ban hành|Chi tiết))"
)
# A heading of time stands alone on its line, however full the line above it is.
_TIME_HEADING = re.compile(
    r"(?:(?:[-*+]|\d{1,2}[.)]|[IVX]+\.|[a-zđ]\))\s*)?(?:Quý|QUÝ)\s+(?:IV|I{1,3}|[1-4])(?:\s*(?:,|-|–|\+|và|"
    r"&)\s*(?:quý\s+)?"
    r"(?:IV|I{1,3}|[1-4]))*(?:\s*(?:/|năm)\s*\d{4})?\s*:?",
    re.IGNORECASE,
)
# The last paragraph of many plans, which their closing sentence may stand right above.
_DEMANDS = re.compile(r"(?:Đề nghị|Yêu cầu|Các (?:cơ quan|ngành|ban|phòng|đơn vị|thôn|xóm|ấp|địa phương))\b.*")
_ISSUERS = re.compile(
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng|Hội|Văn phòng|Phòng|Cụm thi đua|Khối thi đua|Ban|Trường|Sở|"
    r"Trung tâm|Đảng ủy|Đảng uỷ|Huyện ủy|Thành ủy|Công đoàn|Liên đoàn|Đoàn|Huyện đoàn|Chi cục|Chi bộ|Bệnh viện|"
    r"Bộ Chỉ huy)\b"
)
# A semicolon closes a base; behind it these begin the next, or the opening.
_NEXT_BASES = re.compile(r"(?:Căn cứ|Thực hiện|Để|Xét|Theo đề nghị|Trên cơ sở|Tiếp tục thực hiện)\b")
_CLOSINGS = re.compile(r"(?:Trong q|Q)uá trình (?:tổ chức |triển khai )*thực hiện\b")
# Words with which sentences about duties begin, and no name: they stand with a capital at the start of one only.
_ORDERS = re.compile(
    r"(?:Chủ trì|Phối hợp|Tham mưu|Vận động|Tuyên truyền|Tổ chức|Xây dựng|Hướng dẫn|Theo dõi|Triển khai|Thực hiện|"
    r"Căn cứ|Bố trí|Phổ biến|Đẩy mạnh|Tăng cường|Có trách nhiệm|Kiểm tra|Đăng ký|Chỉ đạo|Quán triệt|Báo cáo|Giúp|"
    r"Chịu trách nhiệm|Tiếp tục|Nâng cao|Phát huy|Tập trung|Hằng|Hàng|Trực tiếp|Thẩm định|Tổng hợp|Rà soát)\b"
)
# Those of them that stand in no name: behind a heading they begin the text, however full its line is.
_DUTIES = re.compile(
    r"(?:Chủ trì|Phối hợp|Tham mưu|Vận động|Tuyên truyền|Hướng dẫn|Theo dõi|Có trách nhiệm|Chịu trách nhiệm|Căn cứ|"
    r"Bố trí|Giúp|Chỉ đạo|Trực tiếp)\b"
)
# What is told of a task below it: "- Thời gian thực hiện: …".
TOLD = re.compile(
    r"(?:Thời gian|Thời hạn|Tiến độ|(?:Đơn vị|Cơ quan|Bộ phận) (?:chủ trì|phối hợp|thực hiện)|Chủ trì|Phối hợp|"
    r"Hoàn thành)"
    r"[^:]{0,40}:"
)
_BASES = re.compile(r"(?:-\s*)?(?:Căn cứ|Xét|Theo đề nghị|Thực hiện)\b")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its label taken off; `first` and `last` are its lines in the source."""

    text: str
    label: Label | None
    first: int
    last: int
    bold: bool = False

    @property
    def is_capitals(self) -> bool:
        """Whether it stands in capitals."""
        return self.text.isupper()

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends with a full stop or a semicolon, as running text does and headings rarely do."""
        return self.text.endswith((".", ";"))


class _Sequences:
    """Where the numbering stands, to tell a label from a number or a dash that a line happens to begin with."""

    def __init__(self) -> None:
        self._last: dict[LabelKind, int] = {}

    def expects(self, label: Label) -> bool:
        if label.kind is LabelKind.BULLET:
            return True
        if label.kind is LabelKind.DECIMAL:
            return int(label.text.split(".")[0]) == self._last.get(LabelKind.NUMBER, 0)
        last = self._last.get(label.kind, 0)
        # đ is often skipped, and a number is sometimes given twice.
        return label.value == 1 or last < label.value <= last + (2 if label.kind is LabelKind.LETTER else 1)

    def take(self, label: Label) -> None:
        self._last[label.kind] = label.value
        for narrower in LabelKind:
            if narrower > label.kind:
                self._last.pop(narrower, None)


def _indent(line: Line) -> int:
    return len(line.raw) - len(line.raw.lstrip(" "))


def _ends_open(text: str) -> bool:
    return not text.endswith(_TERMINAL) and bool(ENDS_OPEN.search(text))


def _begins_anyway(previous: Line, line: Line) -> bool:
    """Tell whether words that only begin a paragraph begin this line."""
    if _TIME_HEADING.fullmatch(previous.text) and previous.text[:1] != "q":
        return True
    if line.text.startswith("(") and previous.text.endswith((".", ";")):
        return True
    if _DEMANDS.match(line.text) and previous.text.endswith("."):
        return True
    if previous.text.endswith(";") and _NEXT_BASES.match(line.text):
        return True
    heading = bool(_TIME_HEADING.fullmatch(line.text)) and line.text[:1] != "q"
    return (heading or bool(_STARTERS.match(line.text))) and not _ends_open(previous.text)


class _Joiner:
    """Holds the lines of the paragraph that is being read."""

    def __init__(self, width: LineWidth | None, lines: Sequence[Line]) -> None:
        self._width = width
        self._ends_marked = _marks_ends(lines)
        indented = sum(_LEAST_INDENT <= _indent(line) <= _MOST_INDENT for line in lines)
        self._indented = _INDENTED_SHARE * len(lines) < indented < (1 - _INDENTED_SHARE) * len(lines)
        self._sequences = _Sequences()
        self._held: list[Line] = []
        self._label: Label | None = None
        self._after: Line | None = None
        self.paragraphs: list[Paragraph] = []

    def add(self, line: Line, after: Line | None) -> None:
        """Take the next line; `after` is the one behind it."""
        label = read_label(line.text)
        self._after = after
        if self._held and self._ends_basis(line):
            self.close()
        alone = len(self._held) == 1 and self._label is not None and not self._label.rest
        if self._held and (alone or not self._begins(self._held[-1], line, label)):
            self._held.append(line)
            return
        self.close()
        self._held, self._label = [line], label
        if label:
            self._sequences.take(label)

    def _begins(self, previous: Line, line: Line, label: Label | None) -> bool:
        """Tell whether a line begins a paragraph."""
        if _begins_anyway(previous, line):
            return True
        if label is not None:
            return self._label_begins(previous, line, label)
        if self._ends_marked and previous.raw.endswith("  ") and not line.text[:1].islower():
            return True
        if self._width is None:
            goes_on = line.text[:1].islower() or _ends_open(previous.text)
            return not goes_on or previous.text.endswith(_TERMINAL)
        return self._sentence_begins(previous, line, self._width)

    def _sentence_begins(self, previous: Line, line: Line, width: LineWidth) -> bool:
        """Tell whether an unlabelled line of wrapped text begins a paragraph."""
        if line.bold != previous.bold or (previous.text.isupper() and not line.text.isupper()):
            return True
        # A title in capitals, a word too long for its line.
        unfinished_title = self._label and line.text.isupper() and width.share(previous.text) > _TITLE_SHARE
        unfinished_basis = bool(_BASES.match(self._held[0].text)) and not previous.text.endswith((*_TERMINAL, ","))
        if line.text[:1].islower() or unfinished_basis or unfinished_title:
            return False
        if self._indented:
            return _indent(line) >= _LEAST_INDENT
        first = width.tells_first(line.text, self._after.text) if self._after else None
        one_sentence = previous.text.endswith(".") and not _MORE_SENTENCES.match(self._held[0].text)
        if one_sentence and self._label and _CLOSINGS.match(line.text):
            return True
        if self._label and len(self._held) == 1 and _DUTIES.match(line.text):
            return True
        full = not self._fits(previous, line, width, _CLEAR_SPARE)
        if full and (first is False or (first and previous.text.endswith(_TERMINAL))):
            return first
        if one_sentence and width.ends_sentences:
            return True
        spare = 0.0 if previous.text.endswith(_TERMINAL) or _ORDERS.match(line.text) else _SPARE
        return self._fits(previous, line, width, spare) and not _ends_open(previous.text)

    def _fits(self, previous: Line, line: Line, width: LineWidth, spare: float = 0.0) -> bool:
        """Tell whether a line ended though the next word had room, so that it ended its paragraph."""
        indent = _indent(previous)
        if indent >= _LEAST_INDENT:
            return width.fits(" " * indent + previous.text, line.text, first=False, spare=spare)
        return width.fits(previous.text, line.text, first=len(self._held) == 1, spare=spare)

    def _label_begins(self, previous: Line, line: Line, label: Label) -> bool:
        """Tell whether a label at the start of a line begins a paragraph, or only looks like one."""
        if self._width is None:
            return True
        ended = previous.text.endswith(_TERMINAL) or self._fits(previous, line, self._width)
        if label.kind is LabelKind.BULLET and label.rest[:1].isdigit() and previous.text[-1:].isdigit():
            return False  # "giai đoạn 2021" / "- 2023"
        if label.kind is LabelKind.BULLET and TOLD.match(label.rest):
            return True
        if label.kind is LabelKind.BULLET:
            # "Thi đua" / "- Khen thưởng": a dash in a name begins a line now and then.
            return ended
        if not self._sequences.expects(label):
            return ended and not label.rest[:1].islower()
        return ended or not _ends_open(previous.text)

    def _ends_basis(self, line: Line) -> bool:
        """A căn cứ that ends in a comma or a semicolon is followed by who issues the document."""
        last = self._held[-1]
        if not _BASES.match(self._held[0].text) or not _ISSUERS.match(line.text):
            return False
        closed = last.text.endswith(",") and (self._width is None or self._fits(last, line, self._width))
        return closed or last.text.endswith((";", "."))

    def close(self) -> None:
        if not self._held:
            return
        text = join_lines([line.text for line in self._held])
        label = read_label(text) if self._label else None
        bold = all(line.bold for line in self._held)
        first, last = self._held[0].no, self._held[-1].no
        self.paragraphs.append(Paragraph(label.rest if label else text, label, first, last, bold))
        self._held = []


def _marks_ends(lines: Sequence[Line]) -> bool:
    """Tell whether the reader left two spaces at the ends of paragraphs and one at the ends of broken lines."""
    broken = [line.raw.endswith("  ") for line, after in pairwise(lines) if after.text[:1].islower()]
    ends = sum(line.raw.endswith("  ") for line in lines)
    return len(broken) >= _FEWEST_BROKEN and not any(broken) and ends > len(lines) * _MARKED_SHARE


def join_paragraphs(lines: list[Line], width: LineWidth | None) -> list[Paragraph]:
    """Join lines to paragraphs; `width` is the source's full line, None where lines are paragraphs."""
    joiner = _Joiner(width, lines)
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        joiner.add(line, after)
    joiner.close()
    return joiner.paragraphs
