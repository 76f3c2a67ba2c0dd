"""What the preview says of the whole, and of the row that has the keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kehoach_desktop.domain.date_order import DateOrder, read_date
from kehoach_desktop.domain.labels import ROLE_LABELS, STATE_LABELS
from kehoach_desktop.domain.plan import State
from kehoach_desktop.domain.schedule import task_period
from ui.tasks.words import number_words

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan, Task
    from ui.tasks.paste.dates import Question
    from ui.tasks.paste.reading import PasteReading, RowOutcome


def summary(reading: PasteReading) -> str:
    """Return how many rows become tasks, how many are left out, how many should be looked at."""
    parts = [f"{number_words(len(reading.tasks))} việc mới"]
    if reading.doubtful:
        parts.append(f"{number_words(reading.doubtful)} việc có chỗ cần xem lại (tô vàng)")
    if reading.left_out:
        parts.append(f"{number_words(reading.left_out)} dòng không có nội dung sẽ bỏ qua")
    return ", ".join(parts) + "."


def order_words(question: Question) -> dict[DateOrder, str]:
    """Return what the first date that was asked about means in each order."""
    cell = question.asked[0]
    return {order: _spoken(read_date(cell, order)) for order in DateOrder}


def _spoken(day: date | None) -> str:
    return f"ngày {day.day} tháng {day.month}" if day else ""


def question_words(question: Question) -> str:
    """Return the question about dates that can be read both ways, with samples."""
    return f"Trong bảng có {', '.join(question.asked)}. Ngày {question.asked[0]} là:"


def row_words(plan: Plan, outcome: RowOutcome | None) -> str:
    """Return in full what one row becomes."""
    if outcome is None:
        return ""
    if outcome.task is None:
        return outcome.sentence + "."
    return "\n".join([*_task_lines(plan, outcome.task), *outcome.doubts.values()])


def _task_lines(plan: Plan, task: Task) -> list[str]:
    units = "; ".join(f"{ROLE_LABELS[unit.role]}: {unit.name}" for unit in task.units)
    period = task_period(task, plan.year)
    time = ""
    if period is not None:
        end = f"{period.due_on:%d/%m/%Y}" if period.due_on else "không hạn"
        time = f"Thời gian: {period.starts_on:%d/%m/%Y} – {end}"
    state = f"Tình trạng: {STATE_LABELS[task.state]}" if task.state is not State.TODO else ""
    return [task.content, "  ·  ".join(filter(None, (units or "Chưa có đơn vị", time or "Chưa có thời gian", state)))]
