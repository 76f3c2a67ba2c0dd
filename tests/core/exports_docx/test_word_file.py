"""The Word file: the words of the document in its order, real styles, whole rows, parts with their own numbers."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml.ns import qn
from docx.table import Table

from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.exports.docx import DocxOptions, write_docx, write_plan_docx
from kehoach_desktop.imports import read_plan
from kehoach_desktop.papers import compose
from kehoach_desktop.papers.blocks import Block, HeaderBlock, Prose, RecipientsAndSignature, TaskTable
from kehoach_desktop.papers.examples import EXAMPLES
from tests.support.plans import column_plan, column_task
from tests.support.ruler.plans import REAL_PLANS, real_plan
from tests.support.ruler.samples import made_plan

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

APPENDIX_PLAN = made_plan(0)
TABLE_PLAN = made_plan(3)


def _written(blocks: list[Block]) -> WordDocument:
    stream = BytesIO()
    write_docx(blocks, stream)
    return Document(stream)


def _paragraphs(document: WordDocument) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in dict.fromkeys(row.cells):
                    found += cell.paragraphs
        else:
            found.append(block)
    return found


def _texts(document: WordDocument) -> str:
    return " ".join(" ".join(paragraph.text.split()) for paragraph in _paragraphs(document))


def _assert_all_there(document: WordDocument, blocks: list[Block]) -> None:
    text = _texts(document)
    at = 0
    for block in blocks:
        if isinstance(block, Prose):
            wanted = [" ".join(f"{block.label} {block.lead} {block.text}{block.tail}".split())]
        elif isinstance(block, TaskTable):
            wanted = [" ".join(cell.text.split()) for row in block.rows for cell in row.cells if cell.text]
        elif isinstance(block, RecipientsAndSignature):
            lines = [line.text for line in block.recipients]
            signers = [piece.text for one in block.signatures for piece in (*one.authority, one.name) if piece.text]
            # Two signers stand side by side above Nơi nhận, line by line in their own cells.
            wanted = lines + signers if len(block.signatures) == 1 else signers + lines
        else:
            continue
        for words in wanted:
            at = text.find(words, at)
            assert at >= 0, words


@pytest.mark.parametrize("name", REAL_PLANS)
def test_every_word_of_a_real_plan_is_there_in_order(name: str) -> None:
    blocks = compose(real_plan(name))
    _assert_all_there(_written(blocks), blocks)


@pytest.mark.parametrize("seed", range(0, 40, 4))
def test_every_word_of_a_made_plan_is_there_in_order(seed: int) -> None:
    blocks = compose(made_plan(seed))
    _assert_all_there(_written(blocks), blocks)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_every_kind_of_document_is_written(kind: str) -> None:
    blocks = EXAMPLES[kind]()
    _assert_all_there(_written(blocks), blocks)


def test_every_paragraph_has_a_style_of_the_document_and_no_font_of_its_own() -> None:
    document = _written(compose(TABLE_PLAN))
    names = {paragraph.style.name for paragraph in _paragraphs(document) if paragraph.style}
    assert all(name.startswith(("VB ", "Heading ")) for name in names)
    assert not list(document.element.body.iter(qn("w:sz"), qn("w:rFonts"), qn("w:color")))


def test_headings_are_words_own() -> None:
    document = _written(compose(TABLE_PLAN))
    headings = [s for s in TABLE_PLAN.sections if s.kind is SectionKind.HEADING]
    styled = [p for p in document.paragraphs if p.style is not None and p.style.name.startswith("Heading")]
    assert [f"{s.label}. {s.heading}" for s in headings] == [p.text for p in styled]


def test_rows_are_kept_whole_and_the_header_is_repeated() -> None:
    table = next(t for t in _written(compose(TABLE_PLAN)).tables if len(t.columns) == 3)
    assert table._tbl.findall(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}")
    rows = table._tbl.findall(qn("w:tr"))
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_cells_of_a_table_stand_in_the_middle_of_their_rows() -> None:
    tables = [t for t in _written(compose(TABLE_PLAN)).tables if t.style and t.style.name == "VB Bảng"]
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    # One that does not makes LibreOffice set those of the rows below it at the top.
    assert {cell.vertical_alignment for cell in cells} == {WD_ALIGN_VERTICAL.CENTER}
    assert any("QUÝ" in cell.text for cell in cells)


def test_lists_hang_behind_their_dashes() -> None:
    document = _written(compose(TABLE_PLAN))
    listed = [p for p in _paragraphs(document) if p.text.startswith(("-\t", "+\t"))]
    assert len(listed) > len(TABLE_PLAN.recipients)
    assert all((p.paragraph_format.first_line_indent or 0) < 0 for p in listed)


def test_parts_have_their_own_paper_and_numbers() -> None:
    document = _written(compose(APPENDIX_PLAN))
    body, appendix = document.sections
    assert body.page_width < body.page_height
    assert appendix.page_width > appendix.page_height
    for section in (body, appendix):
        assert section.different_first_page_header_footer
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert "PAGE" in section.header._element.xml
        assert not section.first_page_header.paragraphs[0].text


def test_nothing_is_spaced_by_empty_paragraphs() -> None:
    document = _written(compose(APPENDIX_PLAN))
    empty = [p for p in document.paragraphs if not p.text.strip()]
    # One after each table that ends a part, which the format demands, a point high.
    assert [p.style.name for p in empty if p.style] == ["VB Hết phần", "VB Hết phần"]


def test_the_language_is_vietnamese() -> None:
    document = _written(compose(TABLE_PLAN))
    languages = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"vi-VN"}
    assert document.core_properties.language == "vi-VN"
    assert document.core_properties.title == f"KẾ HOẠCH {TABLE_PLAN.subject}"


def test_rules_are_drawn_and_never_typed() -> None:
    document = _written(compose(APPENDIX_PLAN))
    shapes = document.element.body.xml.count("<wps:wsp>")
    # Below the agency, the motto, the subject, and in the appendix's head.
    assert shapes == 4
    assert not {"_", "─", "—" * 3} & set(_texts(document))


def test_no_line_ends_inside_a_time_or_a_symbol_and_what_is_read_back_is_plain(tmp_path: Path) -> None:
    words = "Thực hiện Kế hoạch số 03/KH-UBND ngày 05 tháng 02 năm 2026 trong Quý II - xong trước tháng 6"
    plan = replace(TABLE_PLAN, sections=(*TABLE_PLAN.sections, Section(kind=SectionKind.CLOSING, text=words)))
    out = tmp_path / "plan.docx"
    write_plan_docx(plan, out)
    last = next(p for p in Document(out).paragraphs if p.text.startswith("Thực hiện Kế hoạch số 03"))
    kept = [piece.replace("\u00a0", " ") for piece in last.text.split(" ") if "\u00a0" in piece]
    assert kept == ["ngày 05", "tháng 02", "Quý II", "tháng 6./."]
    assert last._p.xml.count("<w:noBreakHyphen/>") == 1
    assert words in [(section.text or "").removesuffix("./.") for section in read_plan(out).draft.sections]


def test_a_narrow_cell_may_part_a_time_but_never_a_figure(tmp_path: Path) -> None:
    plan = column_plan(tasks=(column_task("Báo cáo", "trước ngày 31/01/2026", "UBND xã"),))
    cells = [cell.text for row in _written(compose(plan)).tables[-1].rows for cell in row.cells]
    assert "trước ngày 31/01/2026" in cells


def test_markup_and_control_characters_do_no_harm() -> None:
    section = Section(kind=SectionKind.CLOSING, text="Chữ <w:b/> & ]]> \x07\ud800\ufffe “đậm”")
    plan = Plan(year=2026, subject="Trích <b>yếu</b> \ufffe", sections=(section,))
    text = _texts(_written(compose(plan)))
    assert "Chữ <w:b/> & ]]> “đậm”./." in text
    assert "Trích <b>yếu</b>" in text


def test_the_same_plan_gives_the_same_bytes() -> None:
    first, second = BytesIO(), BytesIO()
    write_plan_docx(TABLE_PLAN, first)
    write_plan_docx(TABLE_PLAN, second)
    assert first.getvalue() == second.getvalue()


def test_nothing_of_the_librarys_template_is_left() -> None:
    stream = BytesIO()
    write_plan_docx(TABLE_PLAN, stream)
    with ZipFile(stream) as archive:
        assert {name for name in archive.namelist() if not name.startswith("word/")} == {
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
        }
        assert not any(
            word in archive.read(name) for name in archive.namelist() for word in (b"Macintosh", b"Normal.dotm")
        )
        assert sum(len(archive.read(name)) for name in archive.namelist()) < 200_000


def test_the_draft_mark_is_an_option() -> None:
    stream = BytesIO()
    write_plan_docx(TABLE_PLAN, stream, options=DocxOptions(draft_mark=True))
    assert "DỰ THẢO" in _texts(Document(stream))
    assert "DỰ THẢO" not in _texts(_written(compose(TABLE_PLAN)))


def test_a_plan_without_any_part_is_written() -> None:
    bare = replace(Plan(year=2026), agency=("ỦY BAN NHÂN DÂN",))
    assert isinstance(compose(bare)[0], HeaderBlock)
    assert "KẾ HOẠCH" in _texts(_written(compose(bare)))
