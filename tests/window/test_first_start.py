"""An empty PC: one short page, a sample in a file of its own, and the way back; who holds the lock; faults."""

from __future__ import annotations

import os
import sys
from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from some_plans import year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import NoPermission
from ui.application import make_window
from ui.beginning import begin
from ui.faults import Faults, close_log, open_log
from ui.progress.rows import TaskLine


@pytest.fixture
def bare_window(app, qtbot, folder, clock):
    """The window before its data file is opened."""
    window = make_window(app, folder, clock)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_the_first_start_offers_two_ways(bare_window, folder):
    begin(bare_window, None)
    assert bare_window.page.welcome.isVisible()
    assert bare_window.page.welcome.take_in.text().strip() == "&Nhập kế hoạch từ tệp…"
    assert bare_window.page.welcome.make.text().strip() == "Tạo &kế hoạch mới…"
    assert (folder / operations.usual_data_file().name).exists()


def test_the_sample_opens_in_a_file_of_its_own_and_leads_back(bare_window, folder):
    begin(bare_window, None)
    bare_window.page.welcome.sample.click()
    lines = bare_window.page.model.lines
    assert sum(isinstance(line, TaskLine) for line in lines) >= 15
    assert bare_window.session.path != operations.usual_data_file()
    bare_window.show_page("plans")
    assert bare_window.page.sample_notice.isVisible()
    bare_window.page.sample_notice.back.click()
    assert bare_window.session.path == operations.usual_data_file()
    assert bare_window.session.plans() == ()
    assert bare_window.page.welcome.isVisible()


def test_a_second_start_tells_who_holds_the_file(bare_window, folder):
    with operations.open_office(operations.usual_data_file(), who="Cô Hạnh"):
        begin(bare_window, None)
        page = bare_window.page
        assert "đang được mở" in page.sentence.text()
        assert "Cô Hạnh" in page.sentence.text()
        assert page.hint.text()
    page.retry.click()
    assert bare_window.page.welcome.isVisible()


def test_a_file_of_another_kind_is_refused_with_a_sentence(bare_window, folder):
    other = folder / "ghi chép.sqlite"
    other.write_bytes(b"khong phai du lieu" * 50)
    begin(bare_window, other)
    assert "không phải tệp dữ liệu" in bare_window.page.sentence.text()
    assert other.read_bytes() == b"khong phai du lieu" * 50


def test_a_folder_that_may_not_be_written_to_asks_for_what_can_be_done(bare_window, folder):
    page = bare_window.page_named("trouble")
    page.tell(NoPermission(path=folder), lambda: None)
    assert str(folder) in page.sentence.text()
    assert "chọn thư mục khác" not in page.hint.text()
    assert "được ghi vào thư mục ấy" in page.hint.text()


def test_a_data_file_that_may_only_be_read_promises_nothing(bare_window, folder):
    with operations.open_office(operations.usual_data_file()) as office:
        operations.accept_draft(office, draft=year_plan(5))
    operations.usual_data_file().chmod(0o400)
    if os.access(operations.usual_data_file(), os.W_OK):
        pytest.skip("This account may write to every file.")
    begin(bare_window, None)
    assert "chỉ cho đọc" in bare_window.messages.text
    assert "được lưu ngay" not in bare_window.foot.text
    assert "chưa lưu được thay đổi" in bare_window.foot.text


def test_the_foot_says_what_becomes_of_changes(bare_window):
    told = []
    for can_write in (True, False):
        bare_window.foot.show_state(None, date(2026, 4, 15), "", is_open=True, can_write=can_write)
        told.append(bare_window.foot.text.split("  ·  ")[0])
    assert told == ["Mọi thay đổi được lưu ngay", "Tệp chỉ cho đọc, chưa lưu được thay đổi"]


def test_a_named_data_file_is_opened(bare_window, folder):
    named = folder / "kế hoạch riêng.sqlite"
    with operations.open_office(named) as office:
        operations.accept_draft(office, draft=year_plan(5))
    begin(bare_window, named)
    assert bare_window.session.path == named
    assert bare_window.page.model.shown_tasks() == (5, 5)


def test_a_fault_in_a_slot_is_told_in_one_place_with_its_details(window, folder, qtbot):
    faults = Faults()
    faults.happened.connect(window.tell_fault)
    faults.install()
    open_log(folder)
    try:
        QTimer.singleShot(0, lambda: 1 / 0)
        qtbot.waitUntil(lambda: "lỗi ngoài dự kiến" in window.messages.text)
    finally:
        faults.remove()
        close_log()
    assert "Số liệu đã lưu vẫn nguyên" in window.messages.text
    window.messages.message.actions[0][1]()
    assert "ZeroDivisionError" in QApplication.clipboard().text()
    assert "ZeroDivisionError" in (folder / "nhat-ky.log").read_text(encoding="utf-8")


def test_a_warning_of_qt_is_written_down_and_disturbs_nobody(window, folder, qtbot):
    from PySide6.QtCore import qCritical, qWarning

    faults = Faults()
    told = []
    faults.happened.connect(told.append)
    faults.install()
    open_log(folder)
    try:
        qWarning("một lời nhắc của Qt")
        qCritical("một lỗi của Qt")
        qtbot.waitUntil(lambda: bool(told))
    finally:
        faults.remove()
        close_log()
    log = (folder / "nhat-ky.log").read_text(encoding="utf-8")
    assert "một lời nhắc của Qt" in log
    assert "một lỗi của Qt" in log
    assert len(told) == 1
    assert sys.excepthook is not faults.report


def test_window_columns_folds_and_page_come_back(app, qtbot, folder, clock, window):
    table = window.page.table
    table.setColumnWidth(1, 333)
    table.fold_toggled.emit((1,))
    window.resize(1200, 700)
    window.close()
    again = make_window(app, folder, clock)
    qtbot.addWidget(again)
    again.show()
    begin(again, None)
    assert again.size().width() == 1200
    assert again.page.table.columnWidth(1) == 333
    assert again.page.model.lines[0].folded
    again.show_page("plans")
    again.close()
    third = make_window(app, folder, clock)
    qtbot.addWidget(third)
    third.show()
    begin(third, None)
    assert third.page.model is not None
    assert type(third.page).__name__ == "PlansPage"
    third.close()


def test_the_window_and_the_operations_mean_the_same_folder(app, monkeypatch, tmp_path):
    from ui.places import window_folder

    monkeypatch.delenv("KEHOACH_DATA", raising=False)
    assert window_folder() == operations.data_folder()
    monkeypatch.setenv("KEHOACH_DATA", str(tmp_path / "nơi khác"))
    assert window_folder() == operations.data_folder() == tmp_path / "nơi khác"


def test_the_first_picture_waits_for_nothing_that_it_does_not_show():
    """What the data need is loaded once the window stands on the screen."""
    import subprocess

    code = (
        "import sys; from ui import application; app = application.make_application([]);"
        "application.make_window(app, __import__('pathlib').Path('.'));"
        "print([name for name in sys.modules if name.startswith(('kehoach_desktop.operations', 'kehoach_desktop.store',"
        "'kehoach_desktop.gantt', 'sqlite', 'openpyxl', 'reportlab', 'docx'))])"
    )
    told = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]", told.stdout


def test_a_named_document_is_read_as_a_plan(bare_window, tmp_path, qtbot):
    from some_plans import DOUBTFUL_TEXT

    source = tmp_path / "kế hoạch.txt"
    source.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    begin(bare_window, source)
    qtbot.waitUntil(lambda: type(bare_window.page).__name__ == "ReviewPage")
    assert bare_window.session.path == operations.usual_data_file()


def test_the_day_is_copied_once(bare_window, folder, qtbot):
    begin(bare_window, None)
    qtbot.waitUntil(lambda: any((folder / "sao-luu").glob("*")))
