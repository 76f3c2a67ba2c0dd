"""A table from Excel or Word is looked over before it becomes tasks: columns, rows, doubts, dates, one step."""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from task_hands import choose, put
from test_vietnamese import found_english

from kehoach_desktop import operations
from kehoach_desktop.domain.date_order import DateOrder
from kehoach_desktop.domain.plan import State
from ui.tasks.paste.dialog import NO_CONTENT, PasteDialog
from ui.tasks.paste.meanings import NOTHING
from ui.tasks.paste.model import DOUBT_ROLE
from ui.tasks.paste.reading import Becomes

EXCEL = (
    "STT\tNội dung công việc\tĐơn vị chủ trì\tThời gian\tTình trạng\tGhi chú\r\n"
    "1\tHọp Hội đồng phiên thứ nhất\tHội đồng TĐKT\tQuý II\tHoàn thành\t\r\n"
    "\tQUÝ III\t\t\t\t\r\n"
    '2\t"Sơ kết\n6 tháng"\tUBND xã\ttháng 8/2026\tlàm rồi\tgửi cấp trên\r\n'
    "3\t\tCác thôn\t\t\t\r\n"
    "4\tKiểm tra chéo\tCác thôn\t31/02/2026\t\t\r\n"
)
WORD = (
    "<html><head><style>p {margin:0}</style></head><body><!--StartFragment--><table border=1>"
    "<tr><td><p class=MsoNormal><b>TT</b></p></td><td><p>Nội dung</p></td><td><p>Đơn vị thực hiện</p></td></tr>"
    "<tr><td colspan=3><p>QUÝ IV</p></td></tr>"
    "<tr><td><p>1</p></td><td><p>Tổng kết phong trào&nbsp;thi đua</p></td><td><p>- UBND xã</p><p>- Các thôn</p></td>"
    "</tr></table><!--EndFragment--></body></html>"
)


@pytest.fixture
def paste(window, table):
    def go(text=None, html=None, ns=(0,), column="content") -> PasteDialog:
        choose(table, list(ns), column)
        put(text, html)
        window.page.commands.clipboard.paste()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteDialog), window.messages.text
        return dialog

    yield go
    if isinstance(QApplication.activeModalWidget(), PasteDialog):
        QApplication.activeModalWidget().reject()


def outcomes(dialog):
    return [dialog.model.outcome(row).becomes for row in range(dialog.model.rowCount())]


def test_excel_rows_are_shown_and_pasted_as_one_step(window, paste):
    before = window.session.plan()
    dialog = paste(EXCEL)
    assert [meaning.title for meaning in dialog.meanings] == [
        "Không lấy",
        "Nội dung",
        "Đơn vị chủ trì",
        "Thời gian",
        "Tình trạng",
        "Ghi chú",
    ]
    assert outcomes(dialog) == [Becomes.TASK, Becomes.GROUP, Becomes.TASK, Becomes.NOTHING, Becomes.TASK]
    assert dialog.accept_button.text() == "&Dán 3 việc"
    dialog.accept_button.click()
    plan = window.session.plan()
    new = [task for task in plan.tasks if task.id not in {task.id for task in before.tasks}]
    assert {(task.content.split(" (")[0], task.group) for task in new} == {
        ("Họp Hội đồng phiên thứ nhất", (2,)),
        ("Sơ kết 6 tháng", (3,)),
        ("Kiểm tra chéo", (3,)),
    }
    assert new[0].state is State.DONE
    assert "Đã dán 3 việc" in window.messages.text
    window.session.undo()
    assert window.session.plan() == before
    window.session.redo()
    assert window.session.plan() == plan


def test_a_word_table_with_a_group_row_and_two_units_in_a_cell(window, paste):
    dialog = paste("TT Nội dung", WORD)
    dialog.accept_button.click()
    task = next(task for task in window.session.plan().tasks if task.content == "Tổng kết phong trào thi đua")
    assert task.group == (4,)
    assert [unit.name for unit in task.units] == ["UBND xã", "Các thôn"]


def test_doubtful_cells_are_marked_with_their_reason(paste):
    dialog = paste(EXCEL)
    doubt = dialog.model.index(4, 4).data(DOUBT_ROLE)
    assert doubt == "Không có ngày 31/02/2026."
    assert "làm rồi" in dialog.model.index(2, 5).data(Qt.ItemDataRole.ToolTipRole)
    assert "làm rồi" in dialog.model.index(2, 5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 việc có chỗ cần xem lại" in dialog.room.summary.text()
    dialog.table.setCurrentIndex(dialog.model.index(4, 2))
    assert "Không có ngày 31/02/2026." in dialog.room.detail.text()


def test_a_column_is_taken_for_something_else_by_keyboard(window, paste):
    dialog = paste("Họp cụm\tCông an xã\nSơ kết\tCác thôn\n")
    assert [meaning.title for meaning in dialog.meanings] == ["Nội dung", "Đơn vị chủ trì"]
    dialog.table.setCurrentIndex(dialog.model.index(0, 2))
    box = dialog.meaning_box
    assert box.currentText() == "Đơn vị chủ trì"
    at = box.findText("Sản phẩm")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    assert dialog.meanings[1].title == "Sản phẩm"
    dialog.accept_button.click()
    assert [task.product for task in window.session.plan().tasks[1:3]] == ["Công an xã", "Các thôn"]


def test_two_columns_never_mean_the_same(window, paste):
    dialog = paste("Họp cụm\tCông an xã\nSơ kết\tCác thôn\n")
    content = dialog.meanings[0]
    dialog.take_for(1, content)
    assert dialog.meanings == [NOTHING, content]
    assert [task.content for task in dialog.model.reading.tasks] == ["Công an xã", "Các thôn"]


def test_without_a_column_of_sentences_nothing_can_be_pasted(paste):
    dialog = paste("Họp cụm\tCông an xã\nSơ kết\tCác thôn\n")
    dialog.take_for(0, NOTHING)
    assert dialog.room.summary.text() == NO_CONTENT
    assert not dialog.accept_button.isEnabled()


def test_dates_of_two_meanings_are_asked_about_once(window, paste):
    dialog = paste("Nội dung\tBắt đầu\tHạn\nHọp\t05/04/2026\t06/07/2026\nSơ kết\t01/02/2026\t\n")
    assert not dialog.room.question.isHidden()
    assert dialog.model.reading.question.asked == ("05/04/2026", "06/07/2026", "01/02/2026")
    assert dialog.model.reading.tasks[0].period_text == "từ ngày 05/4/2026 đến ngày 06/7/2026"
    dialog.answer(DateOrder.MONTH_FIRST)
    assert dialog.model.reading.tasks[0].period_text == "từ ngày 04/5/2026 đến ngày 07/6/2026"
    dialog.accept_button.click()
    assert "từ ngày 04/5/2026 đến ngày 07/6/2026" in [task.period_text for task in window.session.plan().tasks]


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (("25/04/2026", "05/06/2026"), ["25/4/2026", "05/6/2026"]),
        (("04/25/2026", "05/06/2026"), ["25/4/2026", "06/5/2026"]),
        (("2026-04-25 00:00:00", "2026-05-06"), ["25/4/2026", "06/5/2026"]),
    ],
)
def test_dates_that_tell_their_order_are_not_asked_about(paste, dates, read):
    dialog = paste("Nội dung\tHạn\n" + "".join(f"Việc {n}\t{day}\n" for n, day in enumerate(dates)))
    assert dialog.room.question.isHidden()
    due = [operations.read_day(task.period_text.rsplit(" ", 1)[1]) for task in dialog.model.reading.tasks]
    assert due == [operations.read_day(day) for day in read]


def test_the_first_row_can_be_a_task_after_all(paste):
    dialog = paste("Nội dung\tĐơn vị chủ trì\nHọp\tCông an xã\n")
    assert dialog.model.rowCount() == 1
    dialog.header_box.setChecked(False)
    assert dialog.model.rowCount() == 2
    assert dialog.accept_button.text() == "&Dán 2 việc"


def test_rows_brought_back_from_excel_go_over_the_old_ones(window, paste):
    before = window.session.plan()
    rows = "Nội dung\tGhi chú\n" + "".join(f"{task.content}\tđã gửi {n}\n" for n, task in enumerate(before.tasks[:3]))
    dialog = paste(rows)
    dialog.room.target.setCurrentIndex(dialog.room.target.findText("Ghi đè từ việc đang chọn trở xuống"))
    assert dialog.accept_button.text() == "&Ghi đè 3 việc"
    dialog.accept_button.click()
    plan = window.session.plan()
    assert [task.note for task in plan.tasks[:4]] == ["đã gửi 0", "đã gửi 1", "đã gửi 2", None]
    assert len(plan.tasks) == len(before.tasks)
    window.session.undo()
    assert window.session.plan() == before


def test_a_lone_column_goes_down_the_column_it_is_pasted_on(window, paste):
    dialog = paste("Công an xã\nTrạm Y tế xã\n", ns=(2,), column="lead")
    assert dialog.accept_button.text() == "&Ghi đè 2 việc"
    dialog.accept_button.click()
    assert [task.units[0].name for task in window.session.plan().tasks[2:4]] == ["Công an xã", "Trạm Y tế xã"]


def test_a_list_of_a_document_loses_its_bullets(paste):
    dialog = paste("- Họp giao ban\n- Thực hiện khen thưởng\n3. Sơ kết\n")
    assert [task.content for task in dialog.model.reading.tasks] == ["Họp giao ban", "Thực hiện khen thưởng", "Sơ kết"]


def test_giving_up_stores_nothing(window, paste):
    before = window.session.plan()
    dialog = paste(EXCEL)
    dialog.room.give_up.click()
    assert window.session.plan() == before
    assert not dialog.isVisible()


def test_ten_thousand_cells_are_pasted_fluently(window, paste):
    row = "\t".join(
        ("{n}", "Việc số {n} " + "dài " * 20, "Công an xã", "Các thôn", "tháng 5/2026", "a", "b", "c", "d", "e")
    )
    begun = thread_time()
    dialog = paste("\n".join(row.format(n=n) for n in range(1000)))
    assert len(dialog.model.reading.tasks) == 1000
    dialog.accept_button.click()
    assert len(window.session.plan().tasks) == 1024
    assert thread_time() - begun < 6


def test_a_table_beyond_all_measure_says_what_was_left_out(paste):
    dialog = paste("\n".join(f"Việc số {n}" for n in range(6000)))
    assert dialog.accept_button.text() == "&Dán 5.000 việc"
    said = [label.text() for label in dialog.findChildren(type(dialog.room.summary))]
    assert "Bảng quá lớn nên chỉ lấy 5.000 dòng đầu." in said


def test_odd_cells_stay_words(paste):
    dialog = paste("=cmd|' /C calc'!A0\t<img src=x>\n😀 vui\t&amp;\n" + "dài " * 300 + "\t\x00\x07\n")
    tasks = dialog.model.reading.tasks
    assert tasks[0].content == "=cmd|' /C calc'!A0"
    assert tasks[0].units[0].name == "<img src=x>"
    assert tasks[1].content == "😀 vui"
    dialog.grab()


def test_the_preview_speaks_vietnamese_and_has_names(paste, folder):
    dialog = paste(EXCEL)
    assert found_english(dialog, folder) - {"Word"} == set()
    assert dialog.table.accessibleName()
    assert dialog.windowTitle() == "Dán từ Excel, Word"
