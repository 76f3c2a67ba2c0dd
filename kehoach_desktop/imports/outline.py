"""Paragraphs to the sections of a document: căn cứ, opening, headings, run-in paragraphs, items, notes, closing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.plan import Section, SectionKind
from kehoach_desktop.imports.labels import LabelKind
from kehoach_desktop.imports.paragraphs import Paragraph
from kehoach_desktop.imports.pieces import UNIT_START

_BASIS = re.compile(r"(?:Căn cứ|Xét (?:đề nghị|Tờ trình)|Theo đề nghị)\b", re.IGNORECASE)
_NOTE = re.compile(r"\(.*(?:kèm theo|phụ lục|đính kèm|gửi kèm|biểu|chi tiết).*\)\s*\.?", re.IGNORECASE)
_CLOSER = re.compile(
    r"(?:Trên đây|Yêu cầu|Đề nghị|Kế hoạch này|Trong quá trình|Quá trình (?:tổ chức|thực hiện|triển khai)|Nhận được|"
    r"Căn cứ (?:vào )?(?:nội dung )?(?:của )?Kế hoạch này|(?:Ủy ban|Uỷ ban|UBND|Văn phòng|Hội đồng|Phòng|Ban|"
    r"Thường trực)\b.{0,120}\b"
    r"(?:yêu cầu|đề nghị|giao)\b|Các (?:cơ quan|đơn vị|ngành|ban|phòng|thôn)\b.{0,160}\b(?:căn cứ|nghiêm túc|"
    r"triển khai)\b|Giao\s)",
    re.IGNORECASE,
)
# Below a heading, what only might close the document is that heading's text.
_SURE_CLOSER = re.compile(r"(?:Trên đây|Trong quá trình|Nhận được|Căn cứ (?:vào )?Kế hoạch này)", re.IGNORECASE)
END_MARK = re.compile(r"\s*(?:\.\s*/\s*\.?|/\s*\.)\s*$")
# What a title with a full stop names when plain text follows it: a usual part of a plan, or who is to act.
_NAMES_A_PART = re.compile(
    r"(?:(?:Về\s)?(?:mục đích|yêu cầu|phạm vi|đối tượng|thời gian|kinh phí|nội dung|hình thức|tiêu chí|nhiệm vụ|"
    r"mục tiêu|chỉ tiêu|"
    r"quan điểm|công tác|chế độ|trách nhiệm|biện pháp|giải pháp)\b|(?:Đối với|Đề nghị)\s|"
    rf"{UNIT_START.pattern})",
    re.IGNORECASE,
)
_LONGEST_TITLE = 160
_LONGEST_STOPPED_TITLE = 110
_LONGEST_HEADING = 250
_DEEPEST = 3
_DEPTHS = {LabelKind.PART: 1, LabelKind.CAPITAL: 1, LabelKind.ROMAN: 1, LabelKind.NUMBER: 2, LabelKind.DECIMAL: 3}


@dataclass(frozen=True, slots=True)
class Placed:
    """A section with the lines of the source that it was read from."""

    section: Section
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TaskPlace:
    """Where the task list stands among the paragraphs."""

    first: int
    last: int


Part = Paragraph | TaskPlace


def build_outline(parts: Sequence[Part]) -> list[Placed]:
    """Turn the body's paragraphs into sections, in order."""
    builder = _Builder(list(parts))
    return builder.build()


class _Builder:
    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._end_marked = _strip_end_mark(self._parts)
        self._closing = self._closing_from()
        self._started = False
        self._depth = 0
        self._after_run_in = False
        self._result: list[Placed] = []
        numbered = [p.bold for p in parts if isinstance(p, Paragraph) and p.label and p.label.kind is LabelKind.NUMBER]
        # Where no Roman number leads the outline, its Arabic numbers are the chapters.
        kinds = {part.label.kind for part in parts if isinstance(part, Paragraph) and part.label}
        self._raised = int(not kinds & {LabelKind.PART, LabelKind.CAPITAL, LabelKind.ROMAN})
        self._bold_tells = any(numbered) and not all(numbered)

    def build(self) -> list[Placed]:
        position = 0
        while position < len(self._parts):
            part = self._parts[position]
            if isinstance(part, TaskPlace):
                self._add(part, Section(kind=SectionKind.TASKS, depth=min(self._depth + 1, _DEEPEST)))
            elif position >= self._closing:
                self._add(part, Section(kind=SectionKind.CLOSING, text=_whole(part)))
            elif not self._started and not _opens_outline(part):
                self._add(part, _opening(part))
            else:
                self._started = True
                position += self._take(part, position)
            position += 1
        return self._result

    def _add(self, part: Part, section: Section) -> None:
        self._result.append(Placed(section, part.first, part.last))

    def _take(self, part: Paragraph, position: int) -> int:
        """Take a paragraph of the outline; return how many further paragraphs it took along."""
        label = part.label
        if label is None:
            self._take_plain(part)
            return 0
        if label.kind in (LabelKind.LETTER, LabelKind.BULLET):
            depth = min(self._depth + 1 + self._after_run_in, _DEEPEST)
            self._add(part, Section(kind=SectionKind.ITEM, depth=depth, label=label.text, text=part.text))
            return 0
        depth = _DEPTHS[label.kind] - self._raised
        taken = 0
        text, after = part.text, self._next(position)
        if not text and isinstance(after, Paragraph) and after.label is None:
            text, taken = after.text, 1
        if self._is_heading(part, text, self._next(position + taken)):
            self._add(part, Section(kind=SectionKind.HEADING, depth=depth, label=label.text, heading=text))
            self._depth, self._after_run_in = depth, False
        else:
            self._add(part, Section(kind=SectionKind.PARAGRAPH, depth=depth, label=label.text, text=text))
            self._depth, self._after_run_in = depth - 1, True
        return taken

    def _take_plain(self, part: Paragraph) -> None:
        if _NOTE.fullmatch(part.text):
            # A note on the appendix belongs to its chapter, whatever stands above it.
            self._add(
                part,
                Section(kind=SectionKind.NOTE, depth=min(self._depth + 1, _DEPTHS[LabelKind.NUMBER]), text=part.text),
            )
        else:
            depth = min(self._depth + 1 + self._after_run_in, _DEEPEST)
            self._add(part, Section(kind=SectionKind.PARAGRAPH, depth=depth, text=part.text))

    def _next(self, position: int) -> Part | None:
        return self._parts[position + 1] if position + 1 < min(len(self._parts), self._closing) else None

    def _is_heading(self, part: Paragraph, text: str, after: Part | None) -> bool:
        """A heading is a title with something below it; a numbered sentence is a paragraph."""
        if part.label and _DEPTHS[part.label.kind] == 1:
            return len(text) <= _LONGEST_HEADING and not (part.ends_sentence and len(text) > _LONGEST_TITLE)
        if len(text) > _LONGEST_HEADING:
            return False
        if self._bold_tells:
            # A style's bold runs through whole sentences, too.
            return part.bold and not (part.ends_sentence and len(text) > _LONGEST_TITLE)
        narrower = isinstance(after, Paragraph) and after.label is not None and part.label is not None
        has_list = isinstance(after, TaskPlace) or (
            narrower and after.label.kind > part.label.kind  # type: ignore[union-attr]
        )
        has_text = isinstance(after, Paragraph) and after.label is None and not _NOTE.fullmatch(after.text)
        if not has_list and not has_text:
            return False
        if text.endswith((".", ";")):
            stopped = len(text) <= _LONGEST_STOPPED_TITLE and ":" not in text and text.endswith(".")
            return stopped and (has_list or bool(_NAMES_A_PART.match(text)))
        return len(text) <= _LONGEST_TITLE

    def _closing_from(self) -> int:
        """Return the position from which on the paragraphs close the document."""
        end = len(self._parts)
        start = end
        while start and isinstance(part := self._parts[start - 1], Paragraph) and part.label is None:
            start -= 1
        if start == 0:
            start = 1
        for position in range(start, end):
            part = self._parts[position]
            closer = _SURE_CLOSER if self._titles(self._parts[position - 1]) else _CLOSER
            if isinstance(part, Paragraph) and closer.match(part.text):
                return position
        under_heading = start == end - 1 and start and self._titles(self._parts[start - 1])
        return end - 1 if self._end_marked and start < end and not under_heading else end

    @staticmethod
    def _titles(part: Part) -> bool:
        return (
            isinstance(part, Paragraph)
            and part.label is not None
            and part.label.kind in _DEPTHS
            and not part.ends_sentence
        )


def _whole(part: Paragraph) -> str:
    return f"{part.label.text} {part.text}" if part.label else part.text


def _opens_outline(part: Paragraph) -> bool:
    return part.label is not None and part.label.kind in _DEPTHS


def _opening(part: Paragraph) -> Section:
    kind = SectionKind.BASIS if _BASIS.match(part.text) else SectionKind.OPENING
    return Section(kind=kind, label=part.label.text if part.label else None, text=part.text)


def _strip_end_mark(parts: list[Part]) -> bool:
    """Take the end mark "./." off the last paragraph, in whatever way it was typed; the composer draws it."""
    for position in range(len(parts) - 1, -1, -1):
        part = parts[position]
        if isinstance(part, Paragraph):
            text = END_MARK.sub("", part.text)
            if text == part.text:
                return False
            parts[position] = Paragraph(text, part.label, part.first, part.last, part.bold)
            return True
    return False
