"""What deserves a look before a plan is printed, each with the field to go to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.text import capitalised
from kehoach_desktop.operations.findings import Finding, plan_findings
from kehoach_desktop.operations.heads import HeadField
from kehoach_desktop.operations.naming import task_names
from kehoach_desktop.operations.places import MEMBER
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin

# What concerns following the plan and shows on no paper.
_NOT_ON_PAPER = frozenset({"done-without-day"})


def print_remarks(plan: Plan) -> tuple[Finding, ...]:
    """Return what deserves a look before a plan is printed: letters that print as boxes first, then the findings."""
    return (*letter_findings(plan), *(one for one in plan_findings(plan) if one.rule not in _NOT_ON_PAPER))


def letter_findings(plan: Plan) -> tuple[Finding, ...]:
    """Return what in a plan cannot be printed as it was typed; nothing where this machine has no font to print with."""
    if not _unprintable(plan):
        return ()
    # Part by part, so that each finding knows its field.
    return tuple(
        Finding(rule="unprintable", where=name or problem.where, sentence=problem.sentence, origin=origin)
        for origin, part, name in _parts(plan)
        for problem in _unprintable(part)
    )


def _unprintable(plan: Plan) -> tuple[Problem, ...]:
    from kehoach_desktop.exports.fonts import FontsMissingError
    from kehoach_desktop.exports.letters import unprintable

    try:
        return unprintable(plan)
    except FontsMissingError:
        return ()


def _parts(plan: Plan) -> Iterator[tuple[Origin, Plan, str]]:
    """Each part of a plan as a plan that holds nothing else, with its name where that tells more than its kind."""
    bare = Plan(year=plan.year, kind="")
    for field in HeadField:
        yield Origin(PLAN, plan.id, field.value), replace(bare, **{field.value: getattr(plan, field)}), ""
    for section in plan.sections:
        name = "heading" if section.heading and not section.text else "text"
        yield Origin(SECTION, section.id, name), replace(bare, sections=(section,)), ""
    for place, column in enumerate(plan.task_list.columns):
        alone = replace(bare, task_list=replace(bare.task_list, columns=(column,)))
        yield Origin(TASK_LIST, plan.id, f"columns{MEMBER}{place}"), alone, ""
    title = replace(bare, task_list=replace(bare.task_list, appendix_title=plan.task_list.appendix_title))
    yield Origin(TASK_LIST, plan.id, "appendix_title"), title, ""
    for task, name in zip(plan.tasks, task_names(plan), strict=True):
        yield Origin(TASK, task.id, "content"), replace(bare, tasks=(task,)), capitalised(name)
    for number, recipient in enumerate(plan.recipients, start=1):
        name = f"Nơi nhận, dòng {number}"
        yield Origin(RECIPIENT, recipient.id, "text"), replace(bare, recipients=(recipient,)), name
    yield Origin(SIGNATURE, plan.id, "name"), replace(bare, signature=plan.signature), ""
