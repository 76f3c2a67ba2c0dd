"""Expectations of a plan: its own wording in the order of the document."""

from __future__ import annotations

from kehoach_desktop.domain.groups import document_groups, row_numbers
from kehoach_desktop.domain.plan import ColumnField, ListForm, Placement, Plan, Role, Section, SectionKind, Task
from tests.support.ruler.expectations import Appendix, Expected, Row, Signer, Table, Text

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_KINDS = {SectionKind.BASIS: "basis", SectionKind.HEADING: "heading"}


def expected_of(plan: Plan) -> Expected:
    """Return what the plan's paper must show."""
    in_body = plan.task_list.placement is Placement.BODY
    body: list[Text | Table] = []
    numbered = 0
    for section in plan.sections:
        numbered = 0 if section.depth == 1 else numbered + (section.depth == 2 and bool(section.label))
        if section.kind is SectionKind.TASKS:
            body += _tasks(plan, numbered + 1) if in_body else []
        else:
            body.append(_text(section))
    last = body[-1] if body else None
    if isinstance(last, Text):
        body[-1] = Text(last.kind, last.text + ("/." if last.text.endswith(".") else "./."), last.level)
    appendices = ()
    if plan.task_list.placement is Placement.APPENDIX and plan.tasks:
        attached = f"(Kèm theo {plan.kind.capitalize()} số"
        title = plan.task_list.appendix_title or ""
        appendices = (Appendix("Phụ lục", title, attached, tuple(_tasks(plan, 1))),)
    signature = plan.signature
    lines = [line for text in (signature.authority, signature.position) for line in text.split("\n") if line]
    return Expected(
        agency=plan.agency,
        kind=plan.kind,
        subject=plan.subject,
        superior=plan.superior,
        number=plan.number,
        symbol=plan.symbol,
        place=plan.place,
        issued_on=plan.issued_on,
        body=tuple(body),
        recipients=_recipients(plan),
        signers=(Signer(tuple(lines), signature.name),),
        appendices=appendices,
    )


def _recipients(plan: Plan) -> tuple[str, ...]:
    lines = []
    for at, recipient in enumerate(plan.recipients):
        after = plan.recipients[at + 1 : at + 2]
        end = "." if not after else ":" if after[0].depth > recipient.depth else ";"
        lines.append(("+ " if recipient.depth else "- ") + recipient.text + end)
    return tuple(lines)


def _text(section: Section) -> Text:
    label = section.label or ""
    label += "." if label and label[-1].isalnum() else ""
    words = " ".join(filter(None, (label, section.heading, section.text)))
    return Text(_KINDS.get(section.kind, "body"), words, section.depth)


def _tasks(plan: Plan, first: int) -> list[Text | Table]:
    if plan.task_list.form is ListForm.PROSE:
        return _prose(plan, first)
    numbers = row_numbers(plan)
    rows: list[Row] = []
    for at, group in enumerate(document_groups(plan)):
        if group.label():
            name = group.theme or group.label().upper()
            rows.append(Row(((_ROMAN[at], name) if plan.task_list.group_numbers else (name,)), group=True))
        rows += [Row(_cells(plan, plan.tasks[row], numbers[row])) for row in group.rows]
    return [Table(tuple(column.title for column in plan.task_list.columns), tuple(rows))]


def _prose(plan: Plan, first: int) -> list[Text | Table]:
    blocks: list[Text | Table] = []
    for at, group in enumerate(document_groups(plan), start=first):
        if group.label():
            blocks.append(Text("heading", f"{at}. {group.label()}", 2))
        bullet = plan.task_list.bullet
        blocks += [Text("body", f"{bullet} {plan.tasks[row].content}".strip(), 3) for row in group.rows]
    return blocks


def _cells(plan: Plan, task: Task, number: str | None) -> tuple[str, ...]:
    leads = [unit.name for unit in task.units if unit.role is not Role.COORDINATING]
    others = [unit.name for unit in task.units if unit.role is Role.COORDINATING]
    cells = {
        ColumnField.NUMBER: number or "",
        ColumnField.CONTENT: task.content,
        ColumnField.LEAD: " ".join(leads),
        ColumnField.COORDINATING: " ".join(others),
        ColumnField.UNITS: task.units_text or " ".join(leads),
        ColumnField.PERIOD: task.period_text or "",
        ColumnField.PRODUCT: task.product or "",
        ColumnField.NOTE: task.note or "",
    }
    return tuple(cells[column.field] for column in plan.task_list.columns)
