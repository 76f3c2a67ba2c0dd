"""Plans on paper obey the decree: measured on the PDF by a ruler that knows nothing of its writer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.domain.plan import Recipient, Section, SectionKind, TaskList
from kehoach_desktop.exports.pdf import write_pdf, write_plan_pdf
from kehoach_desktop.operations import sample_plan
from kehoach_desktop.papers.blocks import Block, Piece, TableRow, TaskTable
from kehoach_desktop.papers.examples import EXAMPLES
from kehoach_desktop.papers.examples.office import PLACE
from tests.support.ruler import measure
from tests.support.ruler.of_blocks import expected_of_blocks
from tests.support.ruler.of_plan import expected_of
from tests.support.ruler.plans import REAL_PLANS, real_plan
from tests.support.ruler.reading import read
from tests.support.ruler.samples import Maker, made_plan

MADE_PLANS = 200
_BASIS = SectionKind.BASIS


@pytest.mark.parametrize("name", REAL_PLANS)
def test_a_real_plan_breaks_no_rule_and_loses_no_word(name: str, tmp_path: Path) -> None:
    plan = real_plan(name)
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


def test_the_sample_breaks_no_rule(tmp_path: Path) -> None:
    plan = sample_plan(date(2026, 4, 15))
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


def _bases(count: int) -> list[Section]:
    return [
        Section(kind=SectionKind.BASIS, text=f"Căn cứ Nghị định số {n}/2025/NĐ-CP{'.' if n == count else ';'}", id=n)
        for n in range(1, count + 1)
    ]


def _recipients(count: int) -> tuple[Recipient, ...]:
    names = []
    for n in range(1, count):
        names.append(Recipient(text=f"Các cơ quan, đơn vị thuộc Ủy ban nhân dân xã An Bình Trung {n}"))
        if n % 5 == 0:
            names += [Recipient(text=f"Phòng thứ {n}{letter}", depth=1) for letter in "abc"]
    return (*names, Recipient(text="Lưu: VT"))


@pytest.mark.parametrize("count", [1, 2, 15, 30])
@pytest.mark.parametrize("subject_words", [4, 14, 28, 42, 60])
def test_the_longest_names_bases_subjects_and_recipients_break_no_rule(
    count: int, subject_words: int, tmp_path: Path
) -> None:
    made = Maker(Random(count * 100 + subject_words))
    plan = replace(
        made.plan(),
        subject=made.words(subject_words, subject_words),
        superior="ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG",
        agency=("VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG THƯỢNG",),
        place="Đặc khu An Bình Trung Đông Thượng Hạ Thôn",
        sections=(*_bases(count), *made.sections(in_body=False)[-4:]),
        task_list=TaskList(),
        tasks=(),
        recipients=_recipients(min(count, 25)),
    )
    plan = replace(plan, sections=tuple(s for n, s in enumerate(plan.sections) if n < count or s.kind is not _BASIS))
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


def test_several_appendices_number_their_own_pages(tmp_path: Path) -> None:
    blocks = [_longer(block) for block in EXAMPLES["ke-hoach-lien-tich"]()]
    write_pdf(blocks, tmp_path / "plan.pdf")
    broken = measure(tmp_path / "plan.pdf", expected_of_blocks(blocks, place=PLACE))
    assert [str(one) for one in broken] == []
    sizes = read(tmp_path / "plan.pdf").sizes
    lying = [wide > high for wide, high in sizes]
    assert len(sizes) > 5
    assert lying == sorted(lying)
    assert set(lying) == {False, True}


def _longer(block: Block) -> Block:
    if not isinstance(block, TaskTable):
        return block
    first = block.rows[0].cells
    rows = tuple(
        TableRow(cells=(Piece(str(n)), Piece(f"Nội dung thứ {n} của {first[1].text}"), *first[2:]))
        for n in range(1, 70)
    )
    return replace(block, rows=rows)


@pytest.mark.parametrize("first", range(0, MADE_PLANS, 10))
def test_plans_of_every_shape_break_no_rule(first: int, tmp_path: Path) -> None:
    broken = []
    for seed in range(first, first + 10):
        plan = made_plan(seed)
        write_plan_pdf(plan, tmp_path / "plan.pdf")
        broken += [f"seed {seed}: {found}" for found in measure(tmp_path / "plan.pdf", expected_of(plan))]
    assert broken == []
