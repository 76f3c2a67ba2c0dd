"""The parts of a document as a clerk sees them, derived from the plan: what the outline lists, what a form shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kehoach_desktop.domain.plan import Placement, Plan, Section, SectionKind
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin
from kehoach_desktop.papers.wording import label_text
from ui.plan import texts


class PartKind(StrEnum):
    """What a part of the document is to its form."""

    HEAD = "head"
    BASES = "bases"
    SECTION = "section"
    TASKS = "tasks"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Part:
    """Phần của văn bản; `section` is the id of a part of the text, None for the parts that a plan has once."""

    kind: PartKind
    section: int | None = None


HEAD, BASES, TASKS = Part(PartKind.HEAD), Part(PartKind.BASES), Part(PartKind.TASKS)
RECIPIENTS, SIGNATURE_PART = Part(PartKind.RECIPIENTS), Part(PartKind.SIGNATURE)


@dataclass(slots=True)
class Node:
    """Một dòng của dàn ý: a part with its words; `depth` is that of the outline, 0 outside it."""

    part: Part
    words: str
    depth: int = 0
    is_heading: bool = False
    children: list[Node] = field(default_factory=list)


_APART = (SectionKind.HEADING, SectionKind.TASKS, SectionKind.BASIS)
# A list without a level of its own stands under the heading before it.
_LIST_DEPTH = 2


def section_words(section: Section) -> str:
    """Return how the outline shows a part of the text: its label and its words, or what it is while it has none."""
    words = section.heading or section.text or texts.EMPTY_PARTS[section.kind]
    return f"{label_text(section.label)} {words}".strip() if section.label else words


def document_tree(plan: Plan) -> list[Node]:
    """Return the outline of a plan, in the order of the paper."""
    appendix = plan.task_list.placement is Placement.APPENDIX
    sections = _listed(plan)
    tree = _Tree()
    tree.put(Node(HEAD, texts.HEAD))
    if all(part != BASES for part, _ in sections):
        tree.put(Node(BASES, texts.BASES))
    for part, section in sections:
        if part == BASES:
            bases = sum(one.kind is SectionKind.BASIS for one in plan.sections)
            tree.put(Node(BASES, texts.counted(texts.BASES, bases)))
        elif part == TASKS:
            tree.put(Node(TASKS, tasks_words(plan), section.depth or _LIST_DEPTH))
        else:
            tree.put(Node(part, section_words(section), section.depth, section.kind is SectionKind.HEADING))
    if not appendix and all(part != TASKS for part, _ in sections):
        tree.put(Node(TASKS, tasks_words(plan)))
    tree.put(Node(RECIPIENTS, texts.counted(texts.RECIPIENTS, len(plan.recipients))))
    tree.put(Node(SIGNATURE_PART, texts.SIGNATURE))
    if appendix:
        tree.put(Node(TASKS, tasks_words(plan)))
    return tree.top


class _Tree:
    """Puts parts under each other by their depth."""

    def __init__(self) -> None:
        self.top: list[Node] = []
        self._open: list[Node] = []

    def put(self, node: Node) -> None:
        while self._open and (not node.depth or self._open[-1].depth >= node.depth):
            self._open.pop()
        (self._open[-1].children if self._open else self.top).append(node)
        if node.depth:
            self._open.append(node)


def _listed(plan: Plan) -> list[tuple[Part, Section]]:
    """The parts of the text in their order, all căn cứ as one, the task list where it is printed in the body."""
    parts: dict[Part, Section] = {}
    for section in plan.sections:
        parts.setdefault(part_of_section(section), section)
    if plan.task_list.placement is Placement.APPENDIX:
        parts.pop(TASKS, None)
    return list(parts.items())


def tasks_words(plan: Plan) -> str:
    """Return how the task list is called."""
    appendix = plan.task_list.placement is Placement.APPENDIX
    return texts.counted(texts.APPENDIX if appendix else texts.TASKS, len(plan.tasks))


def part_of_section(section: Section) -> Part:
    """Return the part to which a section belongs."""
    if section.kind is SectionKind.BASIS:
        return BASES
    return TASKS if section.kind is SectionKind.TASKS else Part(PartKind.SECTION, section.id)


_PARTS = {
    PLAN: HEAD,
    TASK: TASKS,
    TASK_LIST: TASKS,
    RECIPIENT: RECIPIENTS,
    SIGNATURE: SIGNATURE_PART,
}


def part_of(plan: Plan, origin: Origin) -> Part | None:
    """Return the part whose form has a field; None where the plan has no such part any more."""
    if origin.table != SECTION:
        return _PARTS.get(origin.table)
    section = section_of(plan, origin.row)
    return part_of_section(section) if section else None


def section_of(plan: Plan, section_id: int | None) -> Section | None:
    """Return a section by its id."""
    return next((section for section in plan.sections if section.id == section_id), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the form of a part of the text shows: its heading, the text right under it, the headings below."""

    heading: Section | None
    rows: tuple[Section, ...]
    below: tuple[Section, ...] = ()


def sheet_of(plan: Plan, section_id: int | None) -> Sheet | None:
    """Return the sheet on which a section stands; None where there is no such section."""
    sections = plan.sections
    at = next((n for n, section in enumerate(sections) if section.id == section_id), None)
    if at is None:
        return None
    start = _start(sections, at)
    heading = sections[start] if sections[start].kind is SectionKind.HEADING else None
    loose = sections[start].depth == 0
    first = end = start + 1 if heading else start
    while end < len(sections) and sections[end].kind not in _APART and (sections[end].depth == 0) == loose:
        end += 1
    return Sheet(heading, sections[first:end], _headings_below(sections, start) if heading else ())


def _start(sections: tuple[Section, ...], at: int) -> int:
    """Return where the sheet begins: at the heading above, or at the first of the paragraphs that follow no heading."""
    if sections[at].depth == 0:
        while at and _is_loose(sections[at - 1]):
            at -= 1
        return at
    first = at
    for n in range(at, -1, -1):
        if sections[n].kind is SectionKind.HEADING:
            return n
        if not sections[n].depth or sections[n].kind in _APART:
            break
        first = n
    return first


def _is_loose(section: Section) -> bool:
    return section.depth == 0 and section.kind not in _APART


def _headings_below(sections: tuple[Section, ...], start: int) -> tuple[Section, ...]:
    depth = sections[start].depth
    found = []
    for section in sections[start + 1 :]:
        if section.kind is SectionKind.HEADING and section.depth <= depth:
            break
        if section.kind is SectionKind.HEADING and section.depth == depth + 1:
            found.append(section)
    return tuple(found)
