"""Copies: made where one likes, looked into before one is chosen; the present file is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from some_plans import year_plan

from kehoach_desktop import operations
from ui.beginning import begin
from ui.copies.listing import size_words


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "Thẻ nhớ"
    place.mkdir()
    return place


@pytest.fixture
def page(window, qtbot):
    window.session.work_as("Cô Hạnh")
    window.page.commands.edit(window.session.plan().tasks[0].id, "note", "trước khi sao lưu")
    window.show_page("copies")
    settle(window)
    return window.page


def settle(window):
    """Let what runs in the background come to its end, and be told."""
    from PySide6.QtWidgets import QApplication

    for _ in range(3):
        window.background.finish()
        for _ in range(5):
            QApplication.processEvents()


def note(window):
    return window.session.plan().tasks[0].note


def back_up(window, page, stick):
    page.back_up(stick)
    settle(window)
    return next(stick.glob("*.zip"))


def test_back_up_change_and_restore(window, page, stick):
    saved = back_up(window, page, stick)
    tasks = window.session.plans()[0].tasks
    assert f"Đã sao lưu 1 kế hoạch, {tasks} việc" in window.messages.text
    window.session.do(operations.edit_task_field, task_id=window.session.plan().tasks[0].id, field="note", text="sau")
    page.refresh()
    settle(window)
    row = next(n for n, info in enumerate(page.copies) if info.path == saved)
    page.table.choose(row)
    assert "người làm sau cùng: Cô Hạnh" in page.details.title.text()
    assert f"2026: Công tác thi đua, khen thưởng năm 2026 ({tasks} việc)" in page.details.plans.toPlainText()
    page.details.restore.setFocus()
    page.details.restore.click()
    settle(window)
    assert page.table.hasFocus()
    assert note(window) == "trước khi sao lưu"
    assert "Đã khôi phục" in window.messages.text
    kept = [info for info in page.copies if "truoc-khoi-phuc" in info.path.name]
    assert len(kept) == 1
    page.table.choose(page.copies.index(kept[0]))
    page.details.restore.click()
    settle(window)
    assert note(window) == "sau"
    window.session.do(operations.add_task, plan_id=window.session.plan_id)


def test_the_new_copy_is_chosen(window, page, stick):
    operations.copy_of_the_day(window.session.office)
    page.refresh()
    settle(window)
    assert page.chosen().path.suffix == ".sqlite"
    saved = back_up(window, page, stick)
    assert page.chosen().path == saved
    page.table.choose(len(page.copies) - 1)
    page.refresh()
    settle(window)
    assert page.chosen().path == page.copies[-1].path


def test_the_folder_is_remembered(window, page, stick, app, folder, clock, qtbot):
    back_up(window, page, stick)
    assert "Thẻ nhớ" in page.again.text() or "…" in page.again.text()
    assert page.again.toolTip() == str(stick)
    saved = next(stick.glob("*.zip"))
    saved.unlink()
    page.again.click()
    settle(window)
    assert len(list(stick.glob("*.zip"))) == 1


def test_a_folder_is_asked_for(window, page):
    window.actions["backup"].trigger()
    dialogs = [part for part in window.findChildren(QFileDialog) if part.isVisible()]
    assert len(dialogs) == 1
    assert dialogs[0].fileMode() is QFileDialog.FileMode.Directory
    dialogs[0].reject()


def test_the_window_opens_before_the_copy_of_the_day_is_made(window, folder):
    path = window.session.path
    window.session.close()
    window.session.open(path)
    assert not (folder / "sao-luu").exists()
    window.session.close()
    begin(window, path)
    settle(window)
    assert len(list((folder / "sao-luu").glob("*.sqlite"))) == 1


def test_daily_copies_are_listed(window, page):
    assert operations.copy_of_the_day(window.session.office) is None
    page.refresh()
    settle(window)
    assert "Bản sao hằng ngày" in [row[1] for row in page.table.words.rows]
    assert page.status().endswith("bản sao")


def test_a_copy_from_elsewhere_is_shown_before_it_is_chosen(window, page, tmp_path):
    other = tmp_path / "từ máy cũ.sqlite"
    with operations.open_office(other, who="Chú Tư", daily_copy=False) as office:
        operations.accept_draft(office, draft=year_plan(5, 2024))
    page.add_other(other)
    assert page.table.row() == 0
    assert "2024" in page.details.plans.toPlainText()
    assert "Chú Tư" in page.details.title.text()
    assert window.session.plan().year == 2026


def test_what_is_no_copy_is_refused_with_a_sentence(window, page, tmp_path):
    other = tmp_path / "ảnh.zip"
    other.write_bytes(b"khong phai ban sao" * 100)
    count = len(page.copies)
    page.add_other(other)
    assert window.messages.text
    assert len(page.copies) == count


def test_a_damaged_copy_changes_nothing(window, page, stick):
    saved = back_up(window, page, stick)
    content = bytearray(saved.read_bytes())
    content[len(content) // 2] ^= 0xFF
    saved.write_bytes(bytes(content))
    page.table.choose(next(n for n, info in enumerate(page.copies) if info.path == saved))
    page.restore_chosen()
    settle(window)
    assert "không dùng được" in window.messages.text
    assert note(window) == "trước khi sao lưu"
    assert window.rail.isEnabled()


def test_a_folder_that_is_gone_is_told(window, page, stick):
    back_up(window, page, stick)
    page.back_up(Path("/không/có/ở/đây"))
    settle(window)
    assert "Không tìm thấy" in window.messages.text or "Không có quyền" in window.messages.text
    assert not page.progress.isVisible()


def test_copies_can_be_reached_when_the_data_cannot_be_opened(app, qtbot, folder, clock, stick):
    from ui.application import make_window
    from ui.beginning import begin

    path = operations.usual_data_file()
    with operations.open_office(path, who="Cô Hạnh") as office:
        operations.accept_draft(office, draft=year_plan(6))
        saved = operations.backup(office, to=stick).path
    path.write_bytes(b"SQLite format 3\x00" + b"hong" * 2000)
    window = make_window(app, folder, clock)
    qtbot.addWidget(window)
    window.show()
    begin(window, None)
    assert window.page_key() == "trouble"
    assert "được lưu ngay" not in window.foot.text
    assert "Số liệu" not in window.foot.text
    window.show_page("copies")
    settle(window)
    window.page.add_other(saved)
    window.page.restore_chosen()
    settle(window)
    assert len(window.session.plan().tasks) == 6
    assert any("truoc-khoi-phuc" in file.name for file in (folder / "sao-luu").iterdir())
    window.close()


def test_by_keyboard_alone(window, page, stick):
    back_up(window, page, stick)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Home)
    assert page.chosen() is not None
    window.actions["restore"].trigger()
    settle(window)
    assert "Đã khôi phục" in window.messages.text


@pytest.mark.parametrize(
    ("size", "words"), [(500, "500 B"), (3 * 1024, "3 KB"), (5 * 1024**2 + 400_000, "5,4 MB"), (3 * 1024**3, "3,0 GB")]
)
def test_sizes_are_read_by_people(size, words):
    assert size_words(size) == words
