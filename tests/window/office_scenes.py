"""Scenes of the first start, new plans, units, settings, copies and help, for the pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from some_plans import year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.office import OfficeName, Signer, Superior
from kehoach_desktop.domain.plan import Recipient
from ui.frame.window import Window
from ui.office.settings_page import SECTIONS

Scene = Callable[[Window], None]
_SINCE = date(2025, 7, 1)


def fill_office(window: Window) -> None:
    """Enter an office that does not exist, with its names of two times."""
    do = window.session.do
    head = ("ỦY BAN NHÂN DÂN",)
    before = OfficeName(lines=(*head, "XÃ AN BÌNH"), place="An Bình", symbol="KH-UBND", ends_on=date(2025, 6, 30))
    now = OfficeName(lines=(*head, "XÃ AN BÌNH TRUNG"), place="An Bình Trung", symbol="KH-UBND", starts_on=_SINCE)
    for name in (before, now):
        do(operations.save_office_name, item=name)
    superior = Superior(name="Ủy ban nhân dân tỉnh Lam Giang", body="Sở Nội vụ", level="cấp tỉnh", starts_on=_SINCE)
    do(operations.save_superior, item=superior)
    for position, authority in (
        ("CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"),
        ("PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"),
    ):
        do(operations.save_signer, item=Signer(name="(Họ và tên)", position=position, authority=authority))
    texts = ("Thường trực Đảng ủy, HĐND xã", "Chủ tịch, các Phó Chủ tịch UBND xã", "Các thôn", "Lưu: VT, VP")
    do(operations.save_default_recipients, recipients=[Recipient(text=text) for text in texts])


def _first_start(window: Window) -> None:
    fill_office(window)
    window.show_page("plans")


def _section(key: str) -> Scene:
    def scene(window: Window) -> None:
        fill_office(window)
        window.show_page("settings")
        window.page.open_section(key)

    return scene


def _empty_section(window: Window) -> None:
    window.show_page("settings")
    window.page.open_section("signers")


def _wrong_size(window: Window) -> None:
    window.show_page("settings")
    window.page.open_section("layout")
    field = window.page.section.fields["margin.left"]
    field.setText("25")
    field.keeper.flush()


def _new_plan(key: str) -> Scene:
    def scene(window: Window) -> None:
        window.show_page("new_plan")
        window.page.ways[key].click()

    return scene


def _next_year(window: Window) -> None:
    window.show_page("new_plan")
    window.page.begin_from(window.session.plan_id)
    window.page.details.changes.changes.toggle(2)


def _issuing(window: Window) -> None:
    window.session.do(operations.accept_draft, draft=year_plan(20, 2025))
    window.show_page("plans")
    window.page.table.selectRow(0)
    window.actions["issue_plan"].trigger()


def _issue(window: Window) -> None:
    window.session.do(operations.issue_plan, plan_id=window.session.plan_id, number="27", issued_on=date(2026, 1, 10))
    window.show_page("progress")


def _asking(window: Window) -> None:
    _issue(window)
    window.page.commands.edit(window.session.plan().tasks[0].id, "content", "Hội nghị phát động thi đua")


def _with_reason(window: Window) -> None:
    _asking(window)
    window.session.give_reason("Công văn số 12/SNV-TĐKT ngày 02/4/2026")


def _merging(window: Window) -> None:
    window.show_page("units")
    window.page.take_proposal.click()


def _copies(window: Window) -> None:
    window.session.work_as("Cô Hạnh")
    window.session.do(operations.accept_draft, draft=year_plan(20, 2025))
    operations.copy_of_the_day(window.session.office)
    operations.backup(window.session.office, to=window.session.path.parent)
    window.desk.settings.set("files/copies", str(window.session.path.parent))
    window.show_page("copies")


def _help(topic: str) -> Scene:
    def scene(window: Window) -> None:
        window.show_page("help")
        window.page.open_topic(topic)

    return scene


def _page(key: str) -> Scene:
    return lambda window: window.show_page(key)


OFFICE_SCENES: dict[str, tuple[str, Scene]] = {
    "bat-dau-da-khai": ("none", _first_start),
    "tao-moi": ("sample", _new_plan("quarters")),
    "tao-moi-phu-luc": ("sample", _new_plan("appendix")),
    "tao-moi-nam-sau": ("sample", _next_year),
    "tao-moi-tep": ("none", _new_plan("file")),
    "ban-hanh": ("sample", _issuing),
    "hoi-ly-do": ("sample", _asking),
    "co-ly-do": ("sample", _with_reason),
    "ban-nop": ("sample", _page("submission")),
    "don-vi": ("sample", _page("units")),
    "don-vi-trong": ("none", _page("units")),
    "don-vi-gop": ("sample", _merging),
    **{f"cai-dat-{spec.key}": ("sample", _section(spec.key)) for spec in SECTIONS},
    "cai-dat-trong": ("none", _empty_section),
    "cai-dat-ngoai-muc": ("sample", _wrong_size),
    "sao-luu": ("sample", _copies),
    "sao-luu-trong": ("none", _page("copies")),
    "tro-giup-sua": ("sample", _help("sua-sau-ban-hanh")),
    "tro-giup-gioi-thieu": ("sample", _help("gioi-thieu")),
}
