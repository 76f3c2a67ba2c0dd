"""Reading a file takes its time: it can be stopped at once, and what cannot be read is told in a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from some_plans import DOUBTFUL_TEXT


@pytest.fixture
def long_file(tmp_path):
    """A plan that takes some seconds to read."""
    tasks = "\n".join(
        f"- Việc số {n}: tổ chức hội nghị (tháng {n % 12 + 1}/2026) giao Ủy ban nhân dân xã phối hợp với các thôn."
        for n in range(6000)
    )
    file = tmp_path / "rất dài.txt"
    file.write_text(DOUBTFUL_TEXT.replace("III. TỔ CHỨC", f"{tasks}\nIII. TỔ CHỨC"), encoding="utf-8")
    return file


def test_stopping_ends_the_waiting_at_once(empty_window, long_file, qtbot):
    before = empty_window.page
    empty_window.commands.import_file(long_file)
    qtbot.waitUntil(lambda: "Đang đọc rất dài.txt" in empty_window.messages.text, timeout=10_000)
    words, stop = empty_window.messages.message.actions[0]
    assert words == "Dừng"
    job = empty_window.page_named("review")._job
    stop()
    QApplication.processEvents()
    assert empty_window.messages.text == "Đã dừng đọc rất dài.txt; chưa nhập gì."
    job.wait(20)
    QApplication.processEvents()
    assert empty_window.page is before
    assert empty_window.session.plans() == ()


def test_another_file_takes_the_place_of_one_still_being_read(empty_window, long_file, tmp_path, qtbot):
    other = tmp_path / "ngắn.txt"
    other.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    empty_window.commands.import_file(long_file)
    first = empty_window.page_named("review")._job
    empty_window.commands.import_file(other)
    qtbot.waitUntil(lambda: empty_window.page_key() == "review", timeout=10_000)
    assert empty_window.page.title.text() == "Đọc được từ tệp ngắn.txt"
    first.wait(20)
    QApplication.processEvents()
    assert empty_window.page.title.text() == "Đọc được từ tệp ngắn.txt"


def drop(window, *urls):
    data = QMimeData()
    data.setUrls(list(urls))
    middle = window.rect().center()
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(middle), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, buttons, none))


def test_a_folder_is_told_apart_from_a_file(empty_window, tmp_path):
    folder = tmp_path / "Kế hoạch các năm"
    folder.mkdir()
    drop(empty_window, QUrl.fromLocalFile(str(folder)))
    assert "“Kế hoạch các năm” là thư mục" in empty_window.messages.text


def test_several_files_and_links_are_told(empty_window, tmp_path):
    for urls in (
        [QUrl.fromLocalFile(str(tmp_path / "a.docx")), QUrl.fromLocalFile(str(tmp_path / "b.docx"))],
        [QUrl("https://xa.example.vn/ke-hoach.docx")],
    ):
        drop(empty_window, *urls)
        assert "Mỗi lần chỉ đọc được một tệp" in empty_window.messages.text
        empty_window.messages.clear()


@pytest.mark.parametrize("name", ["bảng tính.xlsx", "ảnh.png", "không đuôi"])
def test_files_of_other_kinds_are_told(empty_window, tmp_path, name, qtbot):
    file = tmp_path / name
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    drop(empty_window, QUrl.fromLocalFile(str(file)))
    qtbot.waitUntil(lambda: bool(empty_window.messages.text), timeout=10_000)
    assert empty_window.page_key() == "plans"
    assert empty_window.messages.text.endswith(".")


def test_a_file_that_is_gone_is_told(empty_window, tmp_path, qtbot):
    drop(empty_window, QUrl.fromLocalFile(str(tmp_path / "không còn.docx")))
    qtbot.waitUntil(lambda: bool(empty_window.messages.text), timeout=10_000)
    assert "không còn.docx" in empty_window.messages.text


def test_a_long_draft_is_reviewed_fluently(empty_window, tmp_path, qtbot):
    from time import thread_time

    lines = "\n".join(f"- Việc số {n} tổ chức hội nghị (tháng {n % 3 + 7}/2026)." for n in range(2000))
    file = tmp_path / "hai nghìn việc.txt"
    file.write_text(DOUBTFUL_TEXT.replace("- Bình xét", f"{lines}\n- Bình xét"), encoding="utf-8")
    empty_window.commands.import_file(file)
    qtbot.waitUntil(lambda: empty_window.page_key() == "review", timeout=20_000)
    review = empty_window.page
    begun = thread_time()
    review.draft.tasks.go_to(1500)
    review.draft.tasks.drop()
    review.undo()
    review.source.point(900)
    QApplication.processEvents()
    assert thread_time() - begun < 3
