"""Plans that no office would write and a program meets all the same: empty, endless, contradictory, full of marks."""

from __future__ import annotations

from datetime import date
from enum import Enum
from random import Random
from typing import TypeVar

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

E = TypeVar("E", bound=Enum)
_TEXTS = (
    "",
    "x",
    "Tháng 3",
    "- \n+ \n- a",
    "\u00a0\u00a0 ",
    "😀" * 5,
    "<b>&\x07\ud800 \ufffe</b>",
    "Ư" * 300,
    "thi đua khen thưởng " * 300,
)


def odd_plan(seed: int) -> Plan:
    """Return the odd plan of a seed."""
    return _Odd(Random(seed)).plan()


class _Odd:
    def __init__(self, dice: Random) -> None:
        self.dice = dice

    def text(self) -> str:
        return self.dice.choice(_TEXTS)

    def maybe(self) -> str | None:
        return self.dice.choice((None, self.text()))

    def one(self, kinds: type[E]) -> E:
        return self.dice.choice(list(kinds))

    def many(self, most: int) -> range:
        return range(self.dice.randint(0, most))

    def plan(self) -> Plan:
        return Plan(
            year=2026,
            kind=self.text(),
            subject=self.text(),
            agency=tuple(self.text() for _ in self.many(4)),
            superior=self.maybe(),
            number=self.maybe(),
            symbol=self.maybe(),
            place=self.maybe(),
            issued_on=self.dice.choice((None, date(2026, 3, 9))),
            sections=tuple(self.section() for _ in self.many(8)),
            task_list=self.task_list(),
            tasks=tuple(self.task() for _ in self.many(6)),
            recipients=tuple(Recipient(text=self.text(), depth=self.dice.randint(0, 2)) for _ in self.many(6)),
            signature=Signature(authority=self.text(), position=self.text(), name=self.text()),
        )

    def section(self) -> Section:
        return Section(
            kind=self.one(SectionKind),
            depth=self.dice.randint(0, 6),
            label=self.maybe(),
            heading=self.maybe(),
            text=self.maybe(),
        )

    def task_list(self) -> TaskList:
        return TaskList(
            placement=self.one(Placement),
            form=self.one(ListForm),
            columns=tuple(
                Column(title=self.text(), field=self.one(ColumnField), width=self.dice.choice((None, 0.2, 3.0)))
                for _ in self.many(8)
            ),
            grouping=self.one(Grouping),
            numbering=self.one(Numbering),
            group_numbers=self.dice.random() < 0.5,
            appendix_title=self.maybe(),
            bullet=self.text()[:20],
        )

    def task(self) -> Task:
        return Task(
            content=self.text(),
            group=self.dice.choice(((), (1,), (3, 4))),
            theme=self.maybe(),
            period_text=self.maybe(),
            period_place=self.dice.choice((None, *PeriodPlace)),
            units=tuple(TaskUnit(role=self.one(Role), name=self.text()) for _ in self.many(2)),
            units_text=self.maybe(),
            product=self.maybe(),
            note=self.maybe(),
            other=(("x", self.text()),),
        )
