"""Filling a cell down over the rows below it, as a spreadsheet does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.schedule import task_quarters
from kehoach_desktop.operations import TaskField
from ui.tasks.words import FIELD_TITLES

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.tasks.surface import TaskSurface

_NEVER = (TaskField.CONTENT,)


def fill_down(desk: Desk, surface: TaskSurface) -> None:
    """Give the current cell of the first chosen task to the other chosen ones, as one step."""
    chosen, field, plan = surface.chosen(), surface.field(), desk.session.plan()
    sentence = _why_not(chosen, field)
    if sentence or field is None or plan is None:
        desk.messages.say(desk.messages.INFO, sentence)
        return
    # The operation takes the first row of the document; the first one shown is what a person sees.
    first = next((task for task in plan.tasks if task.id == chosen[0]), None)
    if first is None:
        return
    text = operations.field_text(first, field)
    if field is TaskField.PERIOD and not text:
        # A task that only stands in its quarter hands that quarter on.
        text = quarters_label(task_quarters(first, plan.year))
    in_document = [task.id for task in plan.tasks if task.id in set(chosen)]
    told = {"then": lambda changes: _tell(desk, field, len(chosen) - 1) if changes else None}
    if in_document[0] == chosen[0] and text == operations.field_text(first, field):
        desk.session.do(operations.fill_down, task_ids=chosen, field=field, **told)
    else:
        cells = {task_id: {field: text} for task_id in chosen[1:]}
        desk.session.do(operations.edit_cells, plan_id=plan.id, cells=cells, **told)


def _why_not(chosen: list[int], field: TaskField | None) -> str:
    if len(chosen) < 2:
        return "Hãy chọn từ hai dòng trở lên; ô của dòng đầu sẽ được điền cho các dòng dưới."
    if field is None:
        return "Cột này được tính từ cột khác nên không điền xuống được; hãy chọn ô ở cột khác."
    if field in _NEVER:
        return "Nội dung công việc mỗi dòng một khác nên không điền xuống; muốn thêm bản giống hệt, dùng Nhân đôi."
    return ""


def _tell(desk: Desk, field: TaskField, count: int) -> None:
    words = f"Đã điền {FIELD_TITLES[field].lower()} cho {count} việc."
    desk.messages.say(desk.messages.DONE, words, ("Hoàn tác", desk.session.undo))
