"""One recogniser for every source: zones of the document, then each zone by its own rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.plan import (
    Grouping,
    ListForm,
    Placement,
    Plan,
    Section,
    SectionKind,
    Task,
    TaskList,
)
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.imports.cells import TaskTable, quarters_of, read_rows
from kehoach_desktop.imports.errors import UnusableSource
from kehoach_desktop.imports.flat_table import find_flat_table
from kehoach_desktop.imports.foot import read_foot
from kehoach_desktop.imports.footnotes import without_footnotes
from kehoach_desktop.imports.header import Header, read_header
from kehoach_desktop.imports.issuer import agency_from_body, find_year, sentence_subject
from kehoach_desktop.imports.labels import LabelKind, read_label
from kehoach_desktop.imports.outline import Part, Placed, TaskPlace, build_outline
from kehoach_desktop.imports.paragraphs import join_paragraphs
from kehoach_desktop.imports.prose import ProseTasks, take_prose
from kehoach_desktop.imports.source import Line, Row, Source
from kehoach_desktop.imports.told import take_told
from kehoach_desktop.imports.zones import (
    Block,
    Item,
    OutlineEnd,
    appendix_title,
    part_zones,
    skip_lines,
    stream,
    without_page_numbers,
    without_running_heads,
)

_CONTENT_STARTS = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """Which lines of the source were read as what: `part` names the part, `index` its place among its like."""

    first: int
    last: int
    part: str
    index: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a file: a draft that nothing has stored yet, what was doubtful, and from which lines."""

    draft: Plan
    problems: tuple[Problem, ...]
    lines: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass
class _Tasks:
    """The task list, gathered from the body and from the appendices."""

    tables: list[TaskTable] = field(default_factory=list)
    prose: ProseTasks | None = None
    placement: Placement = Placement.NONE
    appendix_title: str | None = None
    headed: bool = False

    def tasks(self) -> tuple[Task, ...]:
        found = [task for table in self.tables for task in table.tasks]
        return tuple(found or (self.prose.tasks if self.prose else ()))

    def rows(self) -> list[int]:
        return [row for table in self.tables for row in table.rows] or (self.prose.rows if self.prose else [])

    def task_list(self) -> TaskList:
        if self.tables:
            return self._table_list()
        if self.prose:
            return TaskList(
                placement=Placement.BODY,
                form=ListForm.PROSE,
                grouping=Grouping.HEADINGS,
                numbering=self.prose.numbering(),
                bullet=self.prose.bullet(),
            )
        return TaskList()

    def _table_list(self) -> TaskList:
        main = max(self.tables, key=lambda table: len(table.tasks))
        merged = TaskTable(main.columns)
        for table in self.tables:
            merged.tasks += table.tasks
            merged.numbers += table.numbers
            merged.grouped = merged.grouped or table.grouped
            merged.group_numbers = merged.group_numbers or table.group_numbers
        return TaskList(
            placement=self.placement,
            form=ListForm.TABLE,
            columns=main.columns,
            grouping=Grouping.HEADINGS if self.headed else merged.grouping(),
            numbering=merged.numbering(),
            group_numbers=merged.group_numbers,
            appendix_title=self.appendix_title,
        )


def recognise(source: Source, *, this_year: int) -> Reading:
    """Read a plan from the lines and tables of a source; `this_year` stands in where the plan names no year.

    Raises:
        UnusableSource: the text has neither a kind of document nor a heading.
    """
    items, footnotes = without_footnotes(without_running_heads(stream(source)))
    lines = [item for item in items if isinstance(item, Line)]
    header = read_header(lines, source.width)
    if header.kind is None and not any(_is_chapter(line) for line in lines):
        raise UnusableSource(
            sentence="Không nhận ra kế hoạch nào trong tệp này.",
            hint="Hãy chọn tệp có tên loại văn bản (KẾ HOẠCH) hoặc có các mục I, II, III.",
        )
    return _Recogniser(source, items, header, this_year).reading(footnotes)


def _is_chapter(line: Line) -> bool:
    label = read_label(line.text)
    return label is not None and label.kind <= LabelKind.ROMAN and bool(label.rest)


class _Recogniser:
    def __init__(self, source: Source, items: list[Item], header: Header, this_year: int) -> None:
        self._source = source
        self._header = header
        self._problems: list[Problem] = []
        self._tasks = _Tasks()
        self._zones = part_zones(skip_lines(items, header.body_from))
        self._foot = read_foot(self._zones.foot)
        opening = [item.text for item in self._zones.body[:_CONTENT_STARTS] if isinstance(item, Line)]
        issued = header.issued_on.year if header.issued_on else None
        year = find_year(header.subject, [" ".join(opening[:12])], issued)
        if year is None:
            self._doubt("Năm kế hoạch", f"Không thấy năm của kế hoạch trong văn bản, tạm lấy năm {this_year}.")
        self._year = year or this_year

    def _doubt(self, where: str, sentence: str) -> None:
        self._problems.append(Problem(where, sentence))

    def reading(self, footnotes: Sequence[Problem]) -> Reading:
        """Put the parts together; `footnotes` are told among the problems."""
        parts = [part for part in self._read_body() if not _is_lone_number(part)]
        self._read_appendices()
        if self._tasks.placement is not Placement.BODY and not self._tasks.tables:
            parts = self._take_paragraphs(parts)
        placed = build_outline(parts)
        draft = self._plan(tuple(p.section for p in placed))
        from kehoach_desktop.imports.doubts import find_doubts

        problems = (
            *self._source.problems,
            *self._problems,
            *footnotes,
            *find_doubts(draft, header_found=bool(self._header.agency)),
        )
        return Reading(draft, problems, self._source.lines, tuple(self._marks(placed)))

    def _take_paragraphs(self, parts: list[Part]) -> list[Part]:
        """Take the tasks that stand among the body's paragraphs, each with its own time or below headings of time."""
        left, table = take_told(parts, self._year)
        if table:
            self._tasks.tables.append(table)
        else:
            left, self._tasks.prose = take_prose(parts, self._year)
        self._tasks.placement = Placement.BODY if table or self._tasks.prose else Placement.NONE
        return left

    def _plan(self, sections: tuple[Section, ...]) -> Plan:
        header, signature = self._header, self._foot.signature()
        texts = [section.text or section.heading or "" for section in sections]
        agency = header.agency
        if not agency:
            issuing = [s.text for s in sections if s.kind in _ISSUING and s.text]
            told = (header.place, signature.position, header.subject)
            agency = agency_from_body(issuing or texts, *told) or agency_from_body(texts, *told)
        subject = header.subject
        if subject.isupper():
            subject = sentence_subject(subject, [*texts, *(task.content for task in self._tasks.tasks())])
            self._doubt(
                "Trích yếu", "Trích yếu viết chữ in hoa; đã chuyển sang chữ thường theo Nghị định 30/2020/NĐ-CP."
            )
        return Plan(
            year=self._year,
            kind=header.kind or "KẾ HOẠCH",
            subject=subject,
            agency=agency,
            superior=header.superior,
            number=header.number,
            symbol=header.symbol,
            place=header.place,
            issued_on=header.issued_on,
            sections=sections,
            task_list=self._tasks.task_list(),
            tasks=self._tasks.tasks(),
            recipients=self._foot.recipient_list(),
            signature=signature,
        )

    def _marks(self, placed: Sequence[Placed]) -> list[Mark]:
        marks = [Mark(no, no, "header", 0) for no in self._header.lines]
        marks += [Mark(p.first, p.last, "section", n) for n, p in enumerate(placed)]
        marks += [Mark(no, no, "task", n) for n, no in enumerate(self._tasks.rows())]
        return [*marks, *(Mark(no, no, "foot", 0) for no in self._foot.lines)]

    def _read_body(self) -> list[Part]:
        """Join the body's lines to paragraphs around its task tables."""
        parts: list[Part] = []
        held: list[Line] = []
        for item in self._zones.body:
            if isinstance(item, Line):
                held.append(item)
                continue
            parts += self._paragraphs(held)
            held = []
            self._take_block(item, parts)
        return parts + self._paragraphs(held)

    def _take_block(self, block: Block, parts: list[Part]) -> None:
        table = read_rows(block.rows, block.columns, self._year)
        if not table.tasks:
            return
        above = parts[-1] if parts else None
        quarters = quarters_of(above.text, self._year) if above and not isinstance(above, TaskPlace) else ()
        if quarters:
            parts.pop()
            self._tasks.headed = True
            table = read_rows(
                (Row((f"Quý {', '.join(map(str, quarters))}",), block.no, merged=True), *block.rows),
                block.columns,
                self._year,
            )
        self._tasks.tables.append(table)
        self._tasks.placement = Placement.BODY
        if not any(isinstance(part, TaskPlace) for part in parts):
            parts.append(TaskPlace(block.no, block.rows[-1].no))

    def _paragraphs(self, lines: list[Line]) -> list[Part]:
        """Paragraphs of a run of lines, with a table that the reader gave line by line taken out."""
        width = self._source.width
        flat = find_flat_table(lines, self._year, OutlineEnd(lines))
        if flat is None:
            return list(join_paragraphs(without_page_numbers(lines), width))
        table = read_rows(flat.rows, flat.columns, self._year)
        self._tasks.tables.append(table)
        self._tasks.placement = Placement.BODY
        return [
            *join_paragraphs(without_page_numbers(lines[: flat.first]), width),
            TaskPlace(lines[flat.first].no, lines[flat.end - 1].no),
            *join_paragraphs(without_page_numbers(lines[flat.end :]), width),
        ]

    def _read_appendices(self) -> None:
        blocks = [item for item in self._zones.after if isinstance(item, Block)]
        lines = [item for item in self._zones.after if isinstance(item, Line)]
        tables = [table for block in blocks if (table := read_rows(block.rows, block.columns, self._year)).tasks]
        flat = find_flat_table(lines, self._year, OutlineEnd([])) if not tables else None
        first = blocks[0].no if blocks else lines[flat.first].no if flat else None
        if flat:
            tables = [table for table in [read_rows(flat.rows, flat.columns, self._year)] if table.tasks]
        if not tables:
            return
        self._tasks.tables += tables
        if self._tasks.placement is Placement.NONE:
            self._tasks.placement = Placement.APPENDIX
        if self._tasks.placement is Placement.APPENDIX:
            self._tasks.appendix_title = appendix_title(lines, first)


_ISSUING = (SectionKind.BASIS, SectionKind.OPENING, SectionKind.CLOSING)


def _is_lone_number(part: Part) -> bool:
    """A page's number that was left between paragraphs: no paragraph is one number."""
    return not isinstance(part, TaskPlace) and part.label is None and len(part.text) < 3 and part.text.isdigit()
