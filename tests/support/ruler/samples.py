"""Plans made from a seed, in words of our own, about a commune that does not exist: names and lengths of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    PeriodPlace,
    Placement,
    Plan,
    Recipient,
    Role,
    Section,
    SectionKind,
    Signature,
    Task,
    TaskList,
    TaskUnit,
)

_TEXT = """
phong trào thi đua công tác khen thưởng tổ chức thực hiện kịp thời đúng quy định cán bộ công chức người lao động trực
tiếp tuyên truyền gương điển hình tiên tiến báo cáo kết quả nhiệm vụ được giao trong năm địa bàn các thôn xóm nhân rộng
mô hình cách làm hay hiệu quả thiết thực phát động sơ kết tổng kết đăng ký danh hiệu bình xét hồ sơ đề nghị nghiệm thu
đôn đốc giám sát phối hợp hướng dẫn nâng cao chất lượng xây dựng nông thôn mới giảm nghèo bền vững
"""
_WORDS = _TEXT.split()
_AGENCIES = (
    ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"),
    ("ỦY BAN NHÂN DÂN", "XÃ MỸ"),
    ("VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG THƯỢNG",),
    ("ỦY BAN NHÂN DÂN", "ĐẶC KHU AN BÌNH TRUNG ĐÔNG", "THÀNH PHỐ BÌNH TRUNG"),
    ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",),
)
_SUPERIORS = (None, None, "UBND TỈNH BÌNH TRUNG", "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG")
_PLACES = ("An Bình Trung", "Mỹ", "Đặc khu An Bình Trung Đông Thượng Hạ Thôn", None)
_SIGNATURES = (
    Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="(Họ và tên)"),
    Signature(authority="TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH", name="(Họ và tên)"),
    Signature(authority="TL. CHỦ TỊCH", position="CHÁNH VĂN PHÒNG", name="(Họ và tên)"),
    Signature(authority="TUQ. CHỦ TỊCH", position="TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", name="(Họ và tên)"),
    Signature(authority="", position="Q. CHỦ TỊCH", name="(Họ và tên)"),
    Signature(authority="", position="CHÁNH VĂN PHÒNG", name="(Họ và tên)"),
)
_POINTS = "abcdđeghik"
_TABLE = (
    Column(title="TT", field=ColumnField.NUMBER),
    Column(title="Nội dung công việc", field=ColumnField.CONTENT),
    Column(title="Đơn vị thực hiện", field=ColumnField.UNITS),
)
_WIDE = (
    Column(title="STT", field=ColumnField.NUMBER),
    Column(title="Nội dung công việc", field=ColumnField.CONTENT),
    Column(title="Đơn vị chủ trì", field=ColumnField.LEAD),
    Column(title="Đơn vị phối hợp", field=ColumnField.COORDINATING),
    Column(title="Thời gian thực hiện", field=ColumnField.PERIOD),
)
_WIDEST = (
    *_WIDE,
    Column(title="Sản phẩm", field=ColumnField.PRODUCT),
    Column(title="Ghi chú", field=ColumnField.NOTE),
)


@dataclass
class Maker:
    """Makes parts of plans from one seed."""

    dice: Random

    def words(self, low: int, high: int) -> str:
        """A sentence of so many words, without its full stop."""
        text = " ".join(self.dice.choice(_WORDS) for _ in range(self.dice.randint(low, high)))
        return text[0].upper() + text[1:]

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def plan(self) -> Plan:
        """A plan of any shape that an office could give it."""
        dice = self.dice
        task_list, tasks = self.tasks()
        issued = self.chance(0.5)
        return Plan(
            year=2026,
            subject=self.words(4, 60 if self.chance(0.3) else 12),
            agency=dice.choice(_AGENCIES),
            superior=dice.choice(_SUPERIORS),
            number=str(dice.randint(1, 400)) if issued else None,
            symbol="KH-UBND" if issued or self.chance(0.7) else None,
            place=dice.choice(_PLACES),
            issued_on=date(2026, dice.randint(1, 12), dice.randint(1, 28)) if issued else None,
            sections=tuple(self.sections(in_body=task_list.placement is Placement.BODY)),
            task_list=task_list,
            tasks=tasks,
            recipients=self.recipients(),
            signature=dice.choice(_SIGNATURES),
            id=1,
        )

    def sections(self, *, in_body: bool) -> list[Section]:
        bases = self.dice.choice((0, 1, 3, 8))
        parts = [self.basis(at, bases) for at in range(bases)]
        parts.append(Section(kind=SectionKind.OPENING, text=self.words(10, 60) + " như sau:"))
        for number in range(self.dice.randint(1, 3)):
            label = ("I", "II", "III")[number]
            parts.append(Section(kind=SectionKind.HEADING, depth=1, label=label, heading=self.words(2, 5).upper()))
            parts += self.inside()
        if in_body:
            parts.append(Section(kind=SectionKind.HEADING, depth=1, label="IV", heading="NỘI DUNG, TIẾN ĐỘ"))
            parts.append(Section(kind=SectionKind.TASKS, depth=2))
        parts.append(Section(kind=SectionKind.CLOSING, text=self.words(1, 90)))
        return parts

    def basis(self, at: int, count: int) -> Section:
        return Section(kind=SectionKind.BASIS, text=f"Căn cứ {self.words(6, 30)}{'.' if at == count - 1 else ';'}")

    def inside(self) -> list[Section]:
        parts: list[Section] = []
        for number in range(1, self.dice.randint(1, 4) + 1):
            if self.chance(0.4):
                text = self.words(3, 60) + "."
                parts.append(Section(kind=SectionKind.PARAGRAPH, depth=2, label=str(number), text=text))
                continue
            parts.append(Section(kind=SectionKind.HEADING, depth=2, label=str(number), heading=self.words(2, 25)))
            letters = _POINTS[: self.dice.randint(1, len(_POINTS))] if self.chance(0.3) else "ab"
            for letter in letters:
                text = self.words(3, 50) + "."
                parts.append(Section(kind=SectionKind.ITEM, depth=3, label=f"{letter})", text=text))
                if self.chance(0.2):
                    parts.append(Section(kind=SectionKind.ITEM, depth=4, label="-", text=self.words(3, 40) + ";"))
        return parts

    def tasks(self) -> tuple[TaskList, tuple[Task, ...]]:
        shape = self.dice.choice(("none", "body", "appendix", "wide", "prose"))
        if shape == "none":
            return TaskList(), ()
        count = self.dice.randint(1, 18)
        quarters = sorted(self.dice.randint(1, 4) for _ in range(count))
        if shape in ("body", "prose"):
            tasks = tuple(self.task(at, (quarter,)) for at, quarter in enumerate(quarters, start=1))
            table = shape == "body"
            return TaskList(
                placement=Placement.BODY,
                form=ListForm.TABLE if table else ListForm.PROSE,
                columns=_TABLE if table else (),
                grouping=Grouping.QUARTER_ROWS if table else Grouping.HEADINGS,
                numbering=self.dice.choice((Numbering.RESTART, Numbering.CONTINUE)) if table else Numbering.NONE,
                group_numbers=table and self.chance(0.5),
                bullet="" if table else "-",
            ), tuple(self.in_one_cell(task) if table else self.without_units(task) for task in tasks)
        return TaskList(
            placement=Placement.APPENDIX,
            form=ListForm.TABLE,
            columns=_WIDE if shape == "appendix" else _WIDEST,
            grouping=Grouping.TIME_COLUMN,
            numbering=Numbering.CONTINUE,
            appendix_title=self.words(3, 14).upper(),
        ), tuple(self.in_column(self.task(at, ()), quarter) for at, quarter in enumerate(quarters, start=1))

    def task(self, number: int, group: tuple[int, ...]) -> Task:
        units = (
            TaskUnit(role=Role.LEAD, name="Văn phòng " + self.words(1, 3).lower()),
            TaskUnit(role=Role.COORDINATING, name="Các " + self.words(2, 12).lower()),
        )
        return Task(content=self.words(4, 45) + ".", group=group, units=units, product="Kế hoạch", id=number)

    def in_one_cell(self, task: Task) -> Task:
        lines = [f"- {unit.name}" for unit in task.units]
        return Task(content=task.content, group=task.group, units=task.units, units_text="\n".join(lines), id=task.id)

    def without_units(self, task: Task) -> Task:
        return Task(content=task.content, group=task.group, id=task.id)

    def in_column(self, task: Task, quarter: int) -> Task:
        text = f"Quý {('', 'I', 'II', 'III', 'IV')[quarter]}/2026"
        return Task(
            content=task.content,
            units=task.units,
            product=task.product,
            period_text=text,
            period_place=PeriodPlace.COLUMN,
            id=task.id,
        )

    def recipients(self) -> tuple[Recipient, ...]:
        lines = []
        for number in range(1, self.dice.randint(1, 25)):
            lines.append(Recipient(text=f"{self.words(1, 12)} {number}"))
            if self.chance(0.1):
                lines += [Recipient(text=f"{self.words(1, 5)} {number}{letter}", depth=1) for letter in "ab"]
        return (*lines, Recipient(text="Lưu: VT"))


def made_plan(seed: int) -> Plan:
    """Return the plan of a seed; the same seed always makes the same plan."""
    return Maker(Random(seed)).plan()
