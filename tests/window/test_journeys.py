"""Whole ways on the real window, from the first click to the file on the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from file_hands import pdf_words, save_as, sheet_words
from hands import press, pull_bar, row_of_task, write_cell
from PySide6.QtCore import Qt

from kehoach_desktop.domain.text import fold
from ui.progress.columns import TIMELINE_COLUMN
from ui.progress.rows import TaskLine

PLANS = Path(__file__).resolve().parents[2].parent / "shared" / "plans"


def test_from_the_sample_to_the_files(empty_window, qtbot, tmp_path):
    window = empty_window
    window.page.welcome.sample.click()
    table = window.page.table
    before = window.session.plan()

    bar = next(n for n, task in enumerate(before.tasks) if task.period_text and task.period_text.startswith("tháng"))
    pull_bar(table, bar, days=31)
    moved = window.session.plan()
    assert moved != before

    table.setCurrentIndex(table.plan_model.index(row_of_task(table, len(moved.tasks) - 1), TIMELINE_COLUMN))
    table.setFocus()
    press(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    stretched = window.session.plan()
    assert stretched != moved

    write_cell(table, 0, "content", "Tổng kết phong trào và trao thưởng tại hội trường xã")
    after = window.session.plan()

    for _ in range(3):
        window.actions["undo"].trigger()
    assert window.session.plan() == before
    for _ in range(3):
        window.actions["redo"].trigger()
    assert window.session.plan() == after

    pdf, xlsx = tmp_path / "Kế hoạch.pdf", tmp_path / "Theo dõi.xlsx"
    save_as(window, qtbot, "export_pdf", pdf)
    save_as(window, qtbot, "export_excel", xlsx)
    wanted = fold("Tổng kết phong trào và trao thưởng tại hội trường xã")
    assert wanted in sheet_words(xlsx)
    assert set(wanted.split()) <= set(pdf_words(pdf).split())


@pytest.mark.parametrize("name", ["hung-dao-2023", "minh-tien-2024", "can-tho-2023"])
def test_from_a_real_text_to_the_chart(empty_window, qtbot, name):
    source = PLANS / f"{name}.txt"
    if not source.exists():
        pytest.skip("Không có thư mục ../shared/plans bên cạnh dự án.")
    empty_window.commands.import_file(source)
    qtbot.waitUntil(lambda: type(empty_window.page).__name__ == "ReviewPage")
    review = empty_window.page
    tasks = review.draft.tasks.model.rowCount()
    assert review.accept.text() == f"&Nhập {tasks} việc"
    review.accept.click()
    lines = empty_window.page.model.lines
    assert sum(isinstance(line, TaskLine) for line in lines) == tasks > 10
    table = empty_window.page.table
    bars = [n for n, line in enumerate(lines) if isinstance(line, TaskLine) and table.timeline.bar(n)]
    assert len(bars) == tasks


def test_a_plan_written_as_text_comes_back_as_the_same_chart(empty_window, qtbot, tmp_path):
    """The way in without anybody's real text."""
    from some_plans import DOUBTFUL_TEXT

    source = tmp_path / "gửi lại.txt"
    source.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    empty_window.commands.import_file(source)
    qtbot.waitUntil(lambda: type(empty_window.page).__name__ == "ReviewPage")
    empty_window.page.accept.click()
    groups = [line.label for line in empty_window.page.model.lines if not isinstance(line, TaskLine)]
    assert groups == ["Quý I", "Quý II", "Quý III, IV"]
    table = empty_window.page.table
    assert all(table.timeline.bar(row_of_task(table, n)) for n in range(6))


def test_an_export_that_fails_says_why_and_keeps_the_old_file(window, qtbot, tmp_path):
    folder = tmp_path / "có sẵn.pdf"
    folder.mkdir()
    kind = window.page.exporting.kinds[0]
    window.page.exporting.write(kind, folder)
    qtbot.waitUntil(lambda: bool(window.messages.text), timeout=20_000)
    assert "Đã xuất" not in window.messages.text
    assert folder.is_dir()
