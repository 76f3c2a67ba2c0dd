"""The pages before anything is stored: what is typed shows, each field knows its place, odd letters are told."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pypdfium2

from kehoach_desktop.domain.plan import Plan, Recipient, Section, SectionKind
from kehoach_desktop.operations import (
    TaskField,
    edit_section,
    edit_task_field,
    open_pages,
    preview_plan,
    print_remarks,
    with_typed,
)
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin
from kehoach_desktop.papers.options import PaperOptions
from tests.support.plans import commune_plan


def words(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_pages_hold_the_plan_and_know_their_fields(office, plan_id):
    plan = office.plan(plan_id)
    made = preview_plan(plan, options=PaperOptions(today=date(2026, 4, 15)))
    assert plan.subject in words(made.pdf)
    assert "DỰ THẢO" not in words(made.pdf)
    origins = {placed.origin for placed in made.placed}
    assert Origin(PLAN, plan_id, "subject") in origins
    assert {Origin(TASK, task.id, "content") for task in plan.tasks} <= origins
    assert {Origin(RECIPIENT, one.id, "text") for one in plan.recipients} <= origins


def test_the_draft_mark_is_a_choice(office, plan_id):
    marked = preview_plan(office.plan(plan_id), options=PaperOptions(draft_mark=True))
    assert "DỰ THẢO" in words(marked.pdf)


def test_what_is_typed_reads_as_it_will_when_stored(office, plan_id, stored):
    plan = office.plan(plan_id)
    section = next(s for s in plan.sections if s.kind is SectionKind.ITEM)
    edit_section(office, section_id=section.id, text="  Khen  đúng người ")
    edit_task_field(office, task_id=plan.tasks[0].id, field=TaskField.CONTENT, text=" Việc  đang gõ")
    typed = {
        Origin(SECTION, section.id, "text"): "  Khen  đúng người ",
        Origin(TASK, plan.tasks[0].id, "content"): " Việc  đang gõ",
    }
    assert preview_plan(with_typed(plan, typed)).pdf == preview_plan(stored(plan_id)).pdf


def test_every_kind_of_field_can_be_typed():
    plan = replace(
        commune_plan(), id=7, sections=(Section(kind=SectionKind.HEADING, depth=1, id=3, label="I", heading="A"),)
    )
    plan = replace(plan, recipients=(Recipient(text="Lưu: VT", id=4),))
    typed = {
        Origin(PLAN, 7, "subject"): " Trích  yếu mới",
        Origin(PLAN, 7, "agency"): "ỦY BAN NHÂN DÂN\nXÃ MỚI\n",
        Origin(PLAN, 7, "issued_on"): "chưa rõ",
        Origin(SECTION, 3, "heading"): "MỤC MỚI",
        Origin(SECTION, 3, "label"): "II",
        Origin(RECIPIENT, 4, "text"): "- Lưu: VT, VP.",
        Origin(SIGNATURE, 7, "authority"): "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
        Origin(TASK_LIST, 7, "columns.1"): "Việc phải làm",
        Origin(TASK_LIST, 7, "columns.99"): "không có cột này",
        Origin(SECTION, 999, "text"): "phần không còn",
    }
    now = with_typed(plan, typed)
    assert (now.subject, now.agency) == ("Trích yếu mới", ("ỦY BAN NHÂN DÂN", "XÃ MỚI"))
    assert (now.sections[0].label, now.sections[0].heading) == ("II", "MỤC MỚI")
    assert now.recipients[0].text == "Lưu: VT, VP"
    assert now.signature.authority == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
    assert now.task_list.columns[1].title == "Việc phải làm"
    assert now.issued_on == plan.issued_on
    assert with_typed(plan, {}) is plan


def test_a_plan_without_any_part_still_has_a_page():
    made = preview_plan(Plan(year=2026, kind=""))
    pages = open_pages(made.pdf)
    assert len(pages.sizes) == 1
    pages.close()


def test_pictures_have_the_width_that_is_asked_for(office, plan_id):
    pages = open_pages(preview_plan(office.plan(plan_id)).pdf)
    for width in (200, 397, 794, 1191):
        picture = pages.draw(0, width)
        assert (picture.width, picture.stride) == (width, 4 * width)
        assert abs(picture.height - width * 297 / 210) <= 1
        assert len(picture.pixels) == picture.stride * picture.height
    pages.close()


def test_bands_together_make_the_page(office, plan_id):
    pages = open_pages(preview_plan(office.plan(plan_id)).pdf)
    scale = 150 / 72
    height = pages.height_at(0, scale)
    whole = pages.draw_band(0, scale, 0, height)
    bands = [pages.draw_band(0, scale, top, min(500, height - top)) for top in range(0, height, 500)]
    assert sum(band.height for band in bands) == whole.height == height
    together = b"".join(band.pixels for band in bands)
    # Edges are smoothed in fractions of a pixel, which may round differently in a band.
    assert max(abs(one - other) for one, other in zip(together, whole.pixels, strict=True)) < 16
    pages.close()


def test_two_threads_may_draw(office, plan_id):
    made = preview_plan(office.plan(plan_id))
    documents = [open_pages(made.pdf) for _ in range(2)]
    drawn = [[], []]

    def draw(n):
        drawn[n] += [documents[n].draw(0, 300).pixels for _ in range(8)]

    threads = [threading.Thread(target=draw, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({*drawn[0], *drawn[1]}) == 1
    assert len(drawn[0]) == len(drawn[1]) == 8


def test_odd_letters_are_told_with_their_field(office, plan_id):
    plan = office.plan(plan_id)
    edit_task_field(office, task_id=plan.tasks[2].id, field=TaskField.CONTENT, text="Thi đua 😀 yêu nước")
    section = next(s for s in plan.sections if s.kind is SectionKind.ITEM)
    edit_section(office, section_id=section.id, text="Chữ <b>đậm</b>")
    remarks = print_remarks(office.plan(plan_id))
    assert [remark.origin for remark in remarks[:2]] == [
        Origin(SECTION, section.id, "text"),
        Origin(TASK, plan.tasks[2].id, "content"),
    ]
    assert "“😀”" in remarks[1].sentence
    assert remarks[1].where.startswith("Việc 3")


def test_findings_lead_to_their_field(office, plan_id):
    plan = office.plan(plan_id)
    bare = replace(plan, subject="", recipients=(), tasks=(replace(plan.tasks[0], content=""),))
    found = {remark.origin for remark in print_remarks(bare)}
    assert {Origin(PLAN, plan_id, "subject"), Origin(TASK, plan.tasks[0].id, "content")} <= found
    assert Origin(RECIPIENT, None, "text") in found
