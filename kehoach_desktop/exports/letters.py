"""What of a plan's text cannot be printed as it stands: told before printing, never silently gone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from kehoach_desktop.domain.plan import Plan, Section, Task
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.text import clean
from kehoach_desktop.exports.fonts import SUBSTITUTE, lacking

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]+|#\d+);|\*\*|^#{1,6}\s", re.MULTILINE)
_CONTROL = ("Cc", "Cs", "Co", "Cn")
_SHOWN = 5


def unprintable(plan: Plan) -> tuple[Problem, ...]:
    """Return a problem for each place with letters the fonts lack, control characters, or leftovers of markup.

    Raises:
        FontsMissingError: this machine has no family to print with at all.
    """
    return tuple(
        Problem(where, sentence) for where, text in _texts(plan) for check in _CHECKS if (sentence := check(text))
    )


def _lacking(text: str) -> str | None:
    # In NFC, as it is printed: a decomposed letter is not a lacking one.
    letters = [c for c in lacking(unicodedata.normalize("NFC", text)) if unicodedata.category(c) not in _CONTROL]
    if not letters:
        return None
    return f"Phông chữ in không có ký tự {_quoted(letters)}; trên giấy sẽ là ô {SUBSTITUTE}. Hãy thay bằng chữ thường."


def _control(text: str) -> str | None:
    if not any(unicodedata.category(c) in _CONTROL and c not in "\n\r\t" for c in text):
        return None
    return "Có ký tự điều khiển không in được; khi in sẽ bị bỏ. Hãy gõ lại đoạn này."


def _markup(text: str) -> str | None:
    found = list(dict.fromkeys(_MARKUP.findall(text)))
    if not found:
        return None
    return f"Có dấu định dạng còn sót {_quoted(found)}; khi in sẽ giữ nguyên như chữ. Hãy xóa nếu không cần."


_CHECKS: tuple[Callable[[str], str | None], ...] = (_lacking, _control, _markup)


def _quoted(found: list[str]) -> str:
    more = ", …" if len(found) > _SHOWN else ""
    return ", ".join(f"“{text.strip()}”" for text in found[:_SHOWN]) + more


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each text of the plan with the place as the office names it."""
    yield "Tên cơ quan", "\n".join(plan.agency)
    yield "Cơ quan chủ quản", plan.superior or ""
    yield "Số, ký hiệu", f"{plan.number or ''}/{plan.symbol or ''}"
    yield "Địa danh", plan.place or ""
    yield "Trích yếu", f"{plan.kind}\n{plan.subject}"
    for section in plan.sections:
        yield _section_name(section), f"{section.label or ''}\n{section.heading or ''}\n{section.text or ''}"
    yield "Tiêu đề cột", "\n".join(column.title for column in plan.task_list.columns)
    yield "Tên phụ lục", plan.task_list.appendix_title or ""
    for number, task in enumerate(plan.tasks, start=1):
        yield f"Việc {number}", _task_text(task)
    for number, recipient in enumerate(plan.recipients, start=1):
        yield f"Nơi nhận, dòng {number}", recipient.text
    signature = plan.signature
    yield "Chữ ký", f"{signature.authority}\n{signature.position}\n{signature.name}"


def _section_name(section: Section) -> str:
    words = clean(section.heading or section.text or "").split()
    beginning = " ".join(words[:6]) + ("…" if len(words) > 6 else "")
    return f"Mục {section.label}" if section.heading and section.label else f"Đoạn “{beginning}”"


def _task_text(task: Task) -> str:
    cells = (task.content, task.theme, task.period_text, task.units_text, task.product, task.note)
    names = (unit.name for unit in task.units)
    return "\n".join((*(cell or "" for cell in cells), *names, *(cell for _, cell in task.other)))
