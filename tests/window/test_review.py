"""Reading a plan from a file: what was found beside what is doubtful, and nothing stored before it is accepted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from some_plans import DOUBTFUL_TEXT

from ui.review.places import Part, Place, place_of


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "Kế hoạch nhận qua thư.txt"
    file.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    return file


@pytest.fixture
def review(empty_window, source, qtbot):
    empty_window.commands.import_file(source)
    qtbot.waitUntil(lambda: type(empty_window.page).__name__ == "ReviewPage")
    return empty_window.page


def test_what_was_read_stands_beside_what_is_doubtful(review, empty_window):
    assert review.accept.text() == "&Nhập 6 việc"
    wheres = [problem.where for problem in review.problems.problems]
    assert "Việc 3" in wheres
    assert "Chữ ký" in wheres
    assert empty_window.session.plans() == ()


def test_a_doubt_leads_to_its_place(review):
    row = next(n for n, problem in enumerate(review.problems.problems) if problem.where == "Việc 3")
    review.draft.go_to(Place(Part.HEADER))
    review.list.setCurrentIndex(review.problems.index(row))
    assert review.draft.part is Part.TASKS
    assert review.draft.tasks.current() == 3
    assert "giống hệt" in review.draft.tasks.model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Việc 12", Place(Part.TASKS, 12)),
        ("Nơi nhận", Place(Part.FOOT)),
        ("Chữ ký", Place(Part.FOOT)),
        ("Các mục", Place(Part.OUTLINE)),
        ("Trích yếu", Place(Part.HEADER)),
        ("Số, ngày ban hành", Place(Part.HEADER)),
        ("Đơn vị", Place(Part.UNITS)),
    ],
)
def test_places(where, place):
    assert place_of(where) == place


def test_the_parts_of_the_draft(review):
    assert review.draft.head.fields["agency"].toPlainText() == "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH TRUNG"
    assert review.draft.head.fields["subject"].toPlainText() == "Công tác thi đua, khen thưởng năm 2026"
    review.draft.go_to(Place(Part.OUTLINE))
    sections = review.draft.sections.model
    said = [
        " ".join(str(sections.index(n, column).data()).strip() for column in (1, 2)) for n in range(sections.rowCount())
    ]
    assert "I MỤC ĐÍCH, YÊU CẦU" in said
    assert review.draft.foot.fields["recipients"].toPlainText() == "Như trên\nLưu: VT"


def test_accepting_is_one_step_and_shows_the_chart(review, empty_window):
    review.accept.click()
    assert type(empty_window.page).__name__ == "ProgressPage"
    assert len(empty_window.session.plan().tasks) == 6
    assert "Đã nhập kế hoạch với 6 việc" in empty_window.messages.text
    empty_window.session.undo()
    assert empty_window.session.plans() == ()
    assert empty_window.session.plan() is None


def test_giving_up_stores_nothing(review, empty_window):
    review.give_up.click()
    assert empty_window.session.plans() == ()
    assert type(empty_window.page).__name__ == "PlansPage"


def test_reading_the_same_document_again_says_so(review, empty_window, source, qtbot):
    review.accept.click()
    empty_window.commands.import_file(source)
    qtbot.waitUntil(lambda: type(empty_window.page).__name__ == "ReviewPage")
    review = empty_window.page
    assert review.again.isVisible()
    assert "đã được nhập trước đây thành “Kế hoạch năm 2026”" in review.again.words.text()
    first = empty_window.session.plan_id
    review.again.open_known.click()
    assert empty_window.page_key() == "progress"
    assert empty_window.session.plan_id == first
    assert len(empty_window.session.plans()) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02" * 400, "Kính mời dự họp lúc 8 giờ.".encode(), b"PK\x03\x04 hong", b"\xff\xfe\xfd" * 99],
    ids=["empty", "binary", "no plan", "damaged docx", "no text"],
)
def test_what_is_no_plan_is_told_in_place(empty_window, tmp_path, qtbot, content):
    file = tmp_path / "tệp.docx"
    file.write_bytes(content)
    before = empty_window.page
    empty_window.commands.import_file(file)
    qtbot.waitUntil(lambda: bool(empty_window.messages.text))
    assert empty_window.page is before
    assert empty_window.messages.text.endswith(".")
    assert "Error" not in empty_window.messages.text
    assert empty_window.messages.message.actions[0][0] == "Chọn tệp khác…"
    assert empty_window.session.plans() == ()


def test_a_file_that_is_gone_is_told(empty_window, tmp_path, qtbot):
    empty_window.commands.import_file(tmp_path / "không có.txt")
    qtbot.waitUntil(lambda: "Không tìm thấy" in empty_window.messages.text)


def test_a_file_dropped_on_the_window_is_read(empty_window, source, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(empty_window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(empty_window, QDropEvent(QPointF(300, 300), copy, data, left, none))
    qtbot.waitUntil(lambda: type(empty_window.page).__name__ == "ReviewPage")


def test_long_reading_can_be_stopped(empty_window, qtbot):
    import threading

    gate, done = threading.Event(), []
    job = empty_window.background.run("Đang đọc tệp lớn…", lambda _job: gate.wait(10), done.append, done.append)
    qtbot.waitUntil(lambda: "Đang đọc tệp lớn…" in empty_window.messages.text, timeout=10_000)
    words, stop = empty_window.messages.message.actions[0]
    assert words == "Dừng"
    stop()
    gate.set()
    job.wait(5)
    QApplication.processEvents()
    assert done == []
    assert empty_window.messages.text == ""
