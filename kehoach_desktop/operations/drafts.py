"""Mending a draft before it is stored: pure changes of its rows and parts, found by numbers given for the review."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from kehoach_desktop.domain.plan import Plan, SectionKind, Task
from kehoach_desktop.domain.reschedule import recontent
from kehoach_desktop.domain.text import clean
from kehoach_desktop.domain.units import UnitKind, guess_unit_kind, unit_key
from kehoach_desktop.operations import outline
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.office_units import may_be_one
from kehoach_desktop.operations.task_edits import FIELD_EDITS, TaskField
from kehoach_desktop.operations.task_order import settled
from kehoach_desktop.operations.tasks import row_of
from kehoach_desktop.store import units as store


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Hai cách viết có thể là một đơn vị: `wording` of the draft may mean `meant`; `known` if the office has that."""

    wording: str
    meant: str
    known: bool


def numbered(draft: Plan) -> Plan:
    """Return a draft whose parts carry numbers as ids, by which the functions here find them."""
    return replace(
        draft,
        sections=tuple(replace(part, id=n) for n, part in enumerate(draft.sections, start=1)),
        tasks=tuple(replace(task, id=n) for n, task in enumerate(draft.tasks, start=1)),
        recipients=tuple(replace(line, id=n) for n, line in enumerate(draft.recipients, start=1)),
    )


def _next_number(draft: Plan) -> int:
    return max((task.id or 0 for task in draft.tasks), default=0) + 1


def edit_row(draft: Plan, task_id: int, field: TaskField, text: str) -> Plan:
    """Return the draft with a cell of a row corrected; what follows from it follows."""
    row = row_of(draft, task_id)
    return replace(draft, tasks=settled(draft, row, FIELD_EDITS[field](draft, draft.tasks[row], text)))


def drop_rows(draft: Plan, task_ids: Collection[int]) -> Plan:
    """Return the draft without rows that are no tasks."""
    return replace(draft, tasks=tuple(task for task in draft.tasks if task.id not in task_ids))


def split_row(draft: Plan, task_id: int, at: int) -> Plan:
    """Return the draft with a row's sentence cut in two; both rows have its units and its group."""
    row = row_of(draft, task_id)
    task = draft.tasks[row]
    first, second = clean(task.content[:at]), clean(task.content[at:])
    if not first or not second:
        return draft
    new = replace(task, id=_next_number(draft))
    tasks = (*draft.tasks[:row], recontent(draft, task, first), recontent(draft, new, second), *draft.tasks[row + 1 :])
    return replace(draft, tasks=tasks)


def join_row(draft: Plan, task_id: int) -> Plan:
    """Return the draft with a row's sentence appended to the row above, as a page break may have cut them."""
    row = row_of(draft, task_id)
    if row == 0:
        return draft
    above, task = draft.tasks[row - 1], draft.tasks[row]
    one = recontent(draft, above, f"{above.content} {task.content}")
    cells = [cell for cell in (above.units_text, task.units_text) if cell]
    if above.units != task.units:
        one = replace(one, units=(*above.units, *task.units), units_text="\n".join(cells) if cells else None)
    return replace(draft, tasks=(*draft.tasks[: row - 1], one, *draft.tasks[row + 1 :]))


def row_to_group(draft: Plan, task_id: int) -> Plan:
    """Return the draft with a row taken for the heading of the rows below it, as far as its group goes."""
    row = row_of(draft, task_id)
    heading = draft.tasks[row]

    def below(n: int, task: Task) -> Task:
        same = (task.group, task.theme) == (heading.group, heading.theme)
        return replace(task, theme=heading.content) if n > row and same else task

    tasks = [below(n, task) for n, task in enumerate(draft.tasks)]
    return replace(draft, tasks=tuple(tasks[:row] + tasks[row + 1 :]))


def section_to_row(draft: Plan, section_id: int) -> Plan:
    """Return the draft with a part of its text taken for a task, last in the list."""
    at = outline.place_of(draft.sections, section_id)
    part = draft.sections[at]
    words = clean(" ".join(filter(None, (part.heading, part.text))))
    last = draft.tasks[-1] if draft.tasks else Task(content="")
    task = Task(content="", group=last.group, theme=last.theme, id=_next_number(draft))
    rest = (*draft.sections[:at], *draft.sections[at + 1 :])
    return replace(draft, sections=rest, tasks=(*draft.tasks, recontent(draft, task, words)))


def section_as(draft: Plan, section_id: int, kind: SectionKind) -> Plan:
    """Return the draft with a part of its text taken for another kind."""
    return replace(draft, sections=outline.rekinded(draft.sections, section_id, kind))


def drop_sections(draft: Plan, section_ids: Collection[int]) -> Plan:
    """Return the draft without some parts of its text; what stands under them stays."""
    kept = tuple(part for part in draft.sections if part.id not in section_ids)
    return replace(draft, sections=kept)


def spelling_proposals(office: Office, draft: Plan) -> tuple[Spelling, ...]:
    """Return wordings of a draft that may mean a unit which the office, or the draft itself, spells otherwise."""
    with office.reading() as conn:
        stored = store.load_units(conn)
    known = [unit.name for unit in stored]
    keys = {unit_key(name) for unit in stored for name in (unit.name, unit.short_name, *unit.aliases) if name}
    uses: dict[str, int] = {}
    for name in (unit.name for task in draft.tasks for unit in task.units):
        uses[name] = uses.get(name, 0) + 1
    proposals = []
    candidates = list(known)
    for wording in sorted(uses, key=lambda name: -uses[name]):
        if unit_key(wording) in keys:
            continue
        meant = next((name for name in candidates if _may_mean(wording, name)), None)
        if meant is not None:
            proposals.append(Spelling(wording=wording, meant=meant, known=meant in known))
        else:
            candidates.append(wording)
            keys.add(unit_key(wording))
    return tuple(proposals)


def _may_mean(wording: str, name: str) -> bool:
    if UnitKind.GROUP in (guess_unit_kind(wording), guess_unit_kind(name)):
        return False
    return may_be_one(wording, name)
