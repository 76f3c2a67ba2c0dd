"""What a careful reader of the draft would point at before it is accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kehoach_desktop.domain.plan import Plan, SectionKind
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.schedule import is_unreadable, task_period
from kehoach_desktop.domain.text import fold

_AS_ABOVE = "nhu tren"


def find_doubts(draft: Plan, *, header_found: bool) -> Iterator[Problem]:
    """Yield the doubtful places of a draft, in the order of the document."""
    yield from _head(draft, header_found=header_found)
    yield from _tasks(draft)
    yield from _foot(draft)


def _head(draft: Plan, *, header_found: bool) -> Iterator[Problem]:
    if not draft.agency:
        yield Problem("Cơ quan ban hành", "Không thấy tên cơ quan ban hành; hãy điền ở phần đầu văn bản.")
    elif not header_found:
        yield Problem("Cơ quan ban hành", f"Đầu văn bản bị thiếu; tên “{' '.join(draft.agency)}” lấy từ nội dung.")
    if not draft.subject:
        yield Problem("Trích yếu", "Không thấy trích yếu dưới tên loại văn bản.")
    if draft.issued_on is None:
        yield Problem("Số, ngày ban hành", "Văn bản chưa có đủ số và ngày ban hành; để trống chờ ký.")
    if not any(section.kind is SectionKind.HEADING for section in draft.sections):
        yield Problem("Các mục", "Không thấy mục nào (I, II, III) trong văn bản.")


def _tasks(draft: Plan) -> Iterator[Problem]:
    promised = [s for s in draft.sections if s.kind is SectionKind.NOTE]
    if not draft.tasks and promised:
        yield Problem("Nhiệm vụ", f"Văn bản ghi “{promised[0].text}” nhưng trong tệp không có phụ lục đó.")
    elif not draft.tasks:
        yield Problem(
            "Nhiệm vụ", "Không thấy nhiệm vụ nào theo quý hoặc trong bảng; kế hoạch được nhập không có nhiệm vụ."
        )
    seen = Counter((fold(task.content), task.group, fold(task.period_text or "")) for task in draft.tasks)
    told = set()
    for number, task in enumerate(draft.tasks, 1):
        where = f"Việc {number}"
        key = (fold(task.content), task.group, fold(task.period_text or ""))
        if is_unreadable(task, draft.year):
            yield Problem(where, f"Không hiểu thời gian “{task.period_text}”; giữ nguyên chữ, chưa có ngày.")
        elif task_period(task, draft.year) is None:
            yield Problem(where, "Việc này không ghi thời gian thực hiện.")
        if not task.units and any(other.units for other in draft.tasks):
            yield Problem(where, "Việc này không ghi đơn vị thực hiện.")
        if any(fold(unit.name) == _AS_ABOVE for unit in task.units):
            yield Problem(where, "Đơn vị ghi “Như trên”; hãy ghi rõ tên đơn vị.")
        if seen[key] > 1 and key not in told:
            told.add(key)
            yield Problem(where, "Việc này có một dòng khác giống hệt; cả hai được giữ lại.")


def _foot(draft: Plan) -> Iterator[Problem]:
    if not draft.recipients:
        yield Problem("Nơi nhận", "Không thấy nơi nhận ở cuối văn bản.")
    if not draft.signature.position:
        yield Problem("Chữ ký", "Không thấy chức vụ của người ký ở cuối văn bản.")
    elif not draft.signature.name:
        yield Problem("Chữ ký", "Không thấy họ tên của người ký ở cuối văn bản.")
