"""Whole ways of a clerk with tasks: last year's document becomes this year's, twelve tasks by keyboard, rows pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hands import editor_of, press, type_text
from plan_hands import paper_words, show_plan_page
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from some_plans import year_plan
from task_hands import choose, put

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Recipient, Task, TaskUnit
from kehoach_desktop.domain.plan import Role as UnitRole
from ui.review.places import Part
from ui.tasks.paste.dialog import PasteDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def leave(field):
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


def last_years_document(folder):
    """Write last year's plan as the Word file that an office keeps, with a row that is no task and a wrong year."""
    plan = year_plan(12, 2025)
    in_2025 = [replace(t, period_text=t.period_text and t.period_text.replace("2026", "2025")) for t in plan.tasks]
    plan = replace(plan, tasks=tuple(in_2025))
    slip = replace(plan.tasks[4], content=plan.tasks[4].content.replace("tháng", "thắng"), period_text="tháng 13/2025")
    tasks = (*plan.tasks[:4], slip, *plan.tasks[5:])
    plan = replace(
        plan,
        number="12",
        issued_on=date(2025, 1, 10),
        tasks=tasks,
        recipients=(Recipient(text="UBND huyện"), Recipient(text="Lưu: VT")),
    )
    data = folder / "năm trước.sqlite"
    with operations.open_office(data) as office:
        plan_id = operations.accept_draft(office, draft=plan).plan_id
        exported = operations.export_file(office, plan_id=plan_id, out=folder / "Kế hoạch năm 2025.docx")
    return exported.path


def test_last_years_document_becomes_this_years_plan(empty_window, tmp_path, qtbot):
    window = empty_window
    window.commands.import_file(last_years_document(tmp_path))
    qtbot.waitUntil(lambda: window.page_key() == "review" or bool(window.messages.text), timeout=10_000)
    assert window.page_key() == "review", window.messages.text
    review = window.page
    doubt = next(problem for problem in review.problems.problems if "tháng 13" in problem.sentence)
    review.list.setCurrentIndex(review.problems.index(review.problems.row_of(doubt)))

    # Two corrections: the time that is none, and the year of the plan.
    tasks = review.draft.tasks
    tasks.table.setCurrentIndex(tasks.model.index(tasks.model.row_of(tasks.current()), 5))
    tasks.table.setFocus()
    press(tasks.table, Qt.Key.Key_F2)
    tasks.cells.editor.selectAll()
    type_text(tasks.cells.editor, "tháng 5/2025")
    press(tasks.cells.editor, Qt.Key.Key_Return)
    assert review.drafting.is_settled(doubt)
    review.draft.open_part(Part.FOOT)
    recipients = review.draft.foot.fields["recipients"]
    recipients.selectAll()
    type_text(recipients, "UBND tỉnh\nLưu: VT")
    leave(recipients)
    review.accept.click()
    accepted = window.session.plan()
    assert (accepted.year, len(accepted.tasks)) == (2025, 12)
    assert accepted.recipients[0].text == "UBND tỉnh"

    # The year throughout, and the plan with it.
    window.actions["replace"].trigger()
    panel = window.panel
    type_text(panel.wanted, "2025")
    type_text(panel.replacement, "2026")
    panel.find(afresh=True)
    hits = len(panel.hits.hits)
    assert hits > 5
    panel.replace.click()
    assert f"Đã thay {hits} chỗ." in window.messages.text
    window.messages.message.actions[1][1]()
    moved = window.session.plan()
    assert moved.year == 2026
    assert moved.subject == "Công tác thi đua, khen thưởng năm 2026"
    assert "tháng 5/2026" in [task.period_text for task in moved.tasks]
    assert "2025" not in " ".join(task.content + (task.period_text or "") for task in moved.tasks)
    panel.leave()

    # Undone to the start, and done again.
    for _ in range(3):
        window.actions["undo"].trigger()
    assert window.session.plans() == ()
    for _ in range(3):
        window.actions["redo"].trigger()
    assert window.session.plan() == moved

    # What is printed is this year's.
    page = show_plan_page(window, qtbot)
    printed = paper_words(page)
    assert "khen thưởng năm 2026" in printed
    assert "UBND tỉnh" in printed
    body, _, foot = printed.partition("Nơi nhận:")
    assert "2025" not in body.partition("Nơi nhận:")[0].partition("I. ")[2] + foot


def test_twelve_tasks_by_keyboard(empty_window):
    window = empty_window
    plan_id = window.session.do(operations.accept_draft, draft=year_plan(0)).plan_id
    window.session.choose(plan_id)
    window.show_page("progress")
    empty = window.session.plan()
    window.actions["add_task"].trigger()
    table = window.page.table
    for n in range(1, 13):
        if n > 1:
            press(table, Qt.Key.Key_N, CTRL)
        type_text(editor_of(table), f"Việc thứ {n} gõ bằng bàn phím")
        press(editor_of(table), Qt.Key.Key_Tab)
        type_text(editor_of(table), "Công an xã" if n % 2 else "Các thôn")
        press(editor_of(table), Qt.Key.Key_Tab)
        type_text(editor_of(table), f"tháng {(n + 2) // 3}/2026")
        press(editor_of(table), Qt.Key.Key_Return)
    tasks = window.session.plan().tasks
    assert [task.content.split(" (")[0] for task in tasks] == [f"Việc thứ {n} gõ bằng bàn phím" for n in range(1, 13)]
    assert [task.period_text for task in tasks[::3]] == [f"tháng {n}/2026" for n in range(1, 5)]
    assert {task.units[0].name for task in tasks} == {"Công an xã", "Các thôn"}
    full = window.session.plan()
    steps = 0
    while window.session.plan() != empty:
        window.actions["undo"].trigger()
        steps += 1
        assert steps < 60
    for _ in range(steps):
        window.actions["redo"].trigger()
    assert window.session.plan() == full


def test_rows_from_excel_and_word_and_back_again(window, table):
    before = window.session.plan()
    choose(table, [2])
    put(
        "STT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tHọp cụm thi đua\tUBND xã\tQuý II\n2\tHội thi\tĐoàn xã\ttháng 18\n"
    )
    press(table, Qt.Key.Key_V, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteDialog)
    assert dialog.model.reading.doubtful == 1
    press(dialog.table, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    put(
        "x",
        "<table><tr><td>TT</td><td>Nội dung</td><td>Đơn vị thực hiện</td></tr>"
        "<tr><td colspan=3>QUÝ IV</td></tr><tr><td>1</td><td>Tổng kết năm</td><td>UBND xã</td></tr></table>",
    )
    press(table, Qt.Key.Key_V, CTRL)
    press(QApplication.activeModalWidget().table, Qt.Key.Key_Return)
    plan = window.session.plan()
    assert len(plan.tasks) == len(before.tasks) + 3
    last = next(task for task in plan.tasks if task.content == "Tổng kết năm")
    assert last.group == (4,)

    # Out to the clipboard as text, and in again from there as another program would give it.
    choose(table, [plan.tasks.index(last)])
    press(table, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    put(QApplication.clipboard().text())
    press(table, Qt.Key.Key_V, CTRL)
    press(QApplication.activeModalWidget().table, Qt.Key.Key_Return)
    again = [task for task in window.session.plan().tasks if task.content == "Tổng kết năm"]
    assert [without_ids(task) for task in again] == [without_ids(last)] * 2
    for _ in range(3):
        window.actions["undo"].trigger()
    assert window.session.plan() == before


def without_ids(task: Task) -> Task:
    units = tuple(TaskUnit(role=UnitRole.LEAD, name=unit.name) for unit in task.units)
    return replace(task, id=None, units=units, units_text=None)
