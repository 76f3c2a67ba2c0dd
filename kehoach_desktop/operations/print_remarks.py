"""What deserves a look before a plan is printed, each with the field to go to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.operations.checking import plan_findings
from kehoach_desktop.operations.naming import task_names
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRemark:
    """Điều nên xem trước khi in. `origin` is the field to go to, None where no single one is meant."""

    where: str
    sentence: str
    clause: str = ""
    origin: Origin | None = None


def print_remarks(plan: Plan) -> tuple[PrintRemark, ...]:
    """Return what deserves a look before a plan is printed: letters that print as boxes first, then the findings."""
    return (*_letters(plan), *_findings(plan))


def _findings(plan: Plan) -> Iterator[PrintRemark]:
    tasks = {name[:1].upper() + name[1:]: task.id for name, task in zip(task_names(plan), plan.tasks, strict=True)}
    for finding in plan_findings(plan):
        if finding.rule in _NOT_ON_PAPER:
            continue
        origin = Origin(TASK, tasks[finding.where], "content") if finding.where in tasks else _ORIGINS.get(finding.rule)
        if origin is not None and origin.table == PLAN:
            origin = replace(origin, row=plan.id)
        yield PrintRemark(where=finding.where, sentence=finding.sentence, clause=finding.clause, origin=origin)


# What concerns following the plan and shows on no paper.
_NOT_ON_PAPER = frozenset({"done-without-day"})
_ORIGINS = {"no-subject": Origin(PLAN, None, "subject"), "recipients": Origin(RECIPIENT, None, "text")}


def _letters(plan: Plan) -> Iterator[PrintRemark]:
    """Letters that cannot be printed, part by part, so that each remark knows its field."""
    from kehoach_desktop.exports.letters import unprintable

    if not unprintable(plan):
        return
    names = [name[:1].upper() + name[1:] for name in task_names(plan)]
    for origin, part, name in _parts(plan, names):
        for problem in unprintable(part):
            yield _remark(problem, origin, name)


def _remark(problem: Problem, origin: Origin, name: str) -> PrintRemark:
    return PrintRemark(where=name or problem.where, sentence=problem.sentence, origin=origin)


def _parts(plan: Plan, names: list[str]) -> Iterator[tuple[Origin, Plan, str]]:
    """Each part of a plan as a plan that holds nothing else."""
    bare = Plan(year=plan.year, kind="")
    for field in ("agency", "superior", "number", "symbol", "place", "kind", "subject"):
        yield Origin(PLAN, plan.id, field), replace(bare, **{field: getattr(plan, field)}), ""
    for section in plan.sections:
        field = "heading" if section.heading and not section.text else "text"
        yield Origin(SECTION, section.id, field), replace(bare, sections=(section,)), ""
    for place, column in enumerate(plan.task_list.columns):
        alone = replace(bare, task_list=replace(bare.task_list, columns=(column,)))
        yield Origin(TASK_LIST, plan.id, f"columns.{place}"), alone, ""
    title = replace(bare, task_list=replace(bare.task_list, appendix_title=plan.task_list.appendix_title))
    yield Origin(TASK_LIST, plan.id, "appendix_title"), title, ""
    for task, name in zip(plan.tasks, names, strict=True):
        yield Origin(TASK, task.id, "content"), replace(bare, tasks=(task,)), name
    for number, recipient in enumerate(plan.recipients, start=1):
        name = f"Nơi nhận, dòng {number}"
        yield Origin(RECIPIENT, recipient.id, "text"), replace(bare, recipients=(recipient,)), name
    yield Origin(SIGNATURE, plan.id, "name"), replace(bare, signature=plan.signature), ""
