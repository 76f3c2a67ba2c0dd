"""The Word file on pages, as LibreOffice sets them: as many as the PDF's, and obeying the decree."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from kehoach_desktop.domain.plan import Plan, Recipient, Section, SectionKind, TaskList
from kehoach_desktop.exports.docx import write_docx
from kehoach_desktop.exports.pdf import write_pdf
from kehoach_desktop.papers import compose
from kehoach_desktop.papers.blocks import Block
from kehoach_desktop.papers.examples import EXAMPLES
from kehoach_desktop.papers.examples.office import PLACE
from tests.support.ruler import measure_located
from tests.support.ruler.expectations import Expected
from tests.support.ruler.libreoffice import converted, ours
from tests.support.ruler.locating import locate
from tests.support.ruler.of_blocks import expected_of_blocks
from tests.support.ruler.of_plan import expected_of
from tests.support.ruler.plans import FOLDER, REAL_PLANS, real_plan
from tests.support.ruler.reading import read
from tests.support.ruler.samples import made_plan

pytestmark = pytest.mark.office
SEEDS = range(16)


def _few_words_and_many_recipients() -> Plan:
    names = tuple(Recipient(text=f"Các cơ quan, đơn vị {n} thuộc Ủy ban nhân dân xã", id=n) for n in range(40))
    closing = Section(kind=SectionKind.CLOSING, text=" ".join(["Các cơ quan, đơn vị tổ chức thực hiện kịp thời."] * 4))
    subject = "Công tác thi đua, khen thưởng " * 9
    return replace(made_plan(3), subject=subject, sections=(closing,), tasks=(), task_list=TaskList(), recipients=names)


def _documents() -> dict[str, tuple[list[Block], Expected]]:
    documents = {kind: (make(), expected_of_blocks(make(), place=PLACE)) for kind, make in EXAMPLES.items()}
    for seed in SEEDS:
        plan = made_plan(seed)
        documents[f"made-{seed}"] = (compose(plan), expected_of(plan))
    long = _few_words_and_many_recipients()
    documents["long-list"] = (compose(long), expected_of(long))
    symbol = replace(made_plan(2), superior=None, number=None, issued_on=None, symbol="KH-VPHĐND&UBND")
    documents["long-symbol"] = (compose(symbol), expected_of(symbol))
    for name in REAL_PLANS if FOLDER.exists() else ():
        plan = real_plan(name)
        documents[name] = (compose(plan), expected_of(plan))
    return documents


def test_pages_are_those_of_the_pdf_and_break_no_rule(tmp_path: Path) -> None:
    documents = _documents()
    for name, (blocks, _) in documents.items():
        write_docx(blocks, tmp_path / f"{name}.docx")
    pages = converted(tmp_path.glob("*.docx"), tmp_path)
    assert pages.keys() == documents.keys()
    wrong = []
    for name, (blocks, expected) in documents.items():
        paper = read(pages[name])
        stream = BytesIO()
        write_pdf(blocks, stream)
        (tmp_path / "ours.pdf").write_bytes(stream.getvalue())
        if abs(len(paper.sizes) - len(read(tmp_path / "ours.pdf").sizes)) > 1:
            wrong.append(f"{name}: {len(paper.sizes)} pages")
        wrong += [f"{name}: {broken}" for broken in ours(measure_located(locate(paper, expected)))]
    assert wrong == []
