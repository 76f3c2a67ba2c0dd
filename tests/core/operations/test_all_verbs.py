"""Any mixture of all verbs: what is kept in memory is what is stored, and all of it is taken back and brought back."""

from __future__ import annotations

import inspect
import json
import random
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop import operations as ops
from kehoach_desktop.domain.office import LegalBasis, OfficeName, Signer, Superior
from kehoach_desktop.domain.plan import Numbering, PlanKind, Recipient, SectionKind, State
from kehoach_desktop.domain.submission import DEFAULT_TEMPLATES
from kehoach_desktop.domain.units import Unit
from kehoach_desktop.operations import TaskField
from kehoach_desktop.store import plans, triggers
from kehoach_desktop.store.data_file import open_data_file
from tests.core.operations.conftest import Clock
from tests.support.plans import column_plan, commune_plan

WORDS = [
    "Thôn Đông",
    "UBND xã chủ trì phối hợp với các thôn",
    "tháng 5/2026",
    "",
    "Quý II",
    "a\nb\nc",
    "trước ngày 3/3/2026",
    'dấu " và \\ 😀',
]
PRESETS = list(ops.PRESETS)
FIELDS = list(TaskField)
KINDS = [(SectionKind.HEADING, 1), (SectionKind.HEADING, 2), (SectionKind.ITEM, 3), (SectionKind.BASIS, 0)]


class NothingThere(Exception):  # noqa: N818 - named for the situation
    """The office has no row of the wanted kind any more."""


class Dice(random.Random):
    """Chooses rows of one office at random."""

    def one(self, rows):
        if not rows:
            raise NothingThere
        return self.choice(rows)

    def plan(self, office):
        return self.one(office.plans()).id

    def part(self, office, parts):
        return self.one([part.id for one in office.plans() for part in getattr(office.plan(one.id), parts)])

    def task(self, office):
        return self.part(office, "tasks")

    def section(self, office):
        return self.part(office, "sections")

    def recipient(self, office):
        return self.part(office, "recipients")

    def some(self, rows):
        ids = [row.id for row in rows]
        return set(self.sample(ids, self.randint(1, min(3, len(ids)))))

    def tasks(self, office):
        return self.some(office.plan_of_task(self.task(office)).tasks)

    def unit(self, office):
        return self.one(ops.units(office))

    def words(self):
        return self.choice(WORDS)

    def day(self):
        return date(2026, 1, 1) + timedelta(days=self.randrange(365))


def reschedule(office, dice):
    start = dice.day()
    due = dice.choice([None, start + timedelta(days=dice.randrange(120))])
    return ops.reschedule_task(office, task_id=dice.task(office), starts_on=start, due_on=due)


def replace_words(office, dice):
    plan_id, wanted = dice.plan(office), ops.Wanted(text=dice.choice(["xã", "2026", "thi đua"]))
    hits = ops.find_in_plan(office, plan_id=plan_id, wanted=wanted, replacement=dice.choice(["phường", "2027", ""]))
    return ops.replace_hits(office, plan_id=plan_id, chosen=[hit for hit in hits if dice.random() < 0.5])


def paste(office, dice):
    plan_id = dice.plan(office)
    rows = ops.read_clipboard(html=None, text="1\tHọp\tUBND xã\tCác thôn\tQuý II\n2\tSơ kết\tThôn 1\t\tTháng 8/2026\n")
    return ops.paste_tasks(office, plan_id=plan_id, tasks=ops.read_pasted(office.plan(plan_id), rows).tasks)


def accept(office, dice):
    draft = dice.choice([commune_plan, column_plan])()
    wording = dice.choice([unit.name for task in draft.tasks for unit in task.units])
    return ops.accept_draft(office, draft=draft, meant=dice.choice([None, {wording: "Đơn vị khác"}])).changes


def add_section(office, dice):
    section, (kind, depth) = dice.section(office), dice.choice(KINDS)
    plan_id = office.plan_of_section(section).id
    after = dice.choice([None, section])
    return ops.add_section(office, plan_id=plan_id, kind=kind, depth=depth, after=after, text=dice.words())


def move_section(office, dice):
    plan = office.plan_of_section(dice.section(office))
    one, other = (dice.one(plan.sections).id for _ in range(2))
    return ops.move_section(office, section_id=one, before=dice.choice([None, other]))


def move_recipient(office, dice):
    plan = office.plan_of_recipient(dice.recipient(office))
    one, other = (dice.one(plan.recipients).id for _ in range(2))
    return ops.move_recipient(office, recipient_id=one, before=dice.choice([None, other]))


def edit_task_list(office, dice):
    plan = office.plan(dice.plan(office))
    form = replace(dice.choice(list(ops.PRESETS.values())).task_list, numbering=dice.choice(list(Numbering)))
    return ops.edit_task_list(office, plan_id=plan.id, task_list=replace(form, appendix_title=dice.words()))


def edit_cells(office, dice):
    plan = office.plan(dice.plan(office))
    cells = {task.id: {dice.choice(FIELDS): dice.words()} for task in plan.tasks if dice.random() < 0.4}
    return ops.edit_cells(office, plan_id=plan.id, cells=cells)


def rename_theme(office, dice):
    task_id = dice.task(office)
    task = next(task for task in office.plan_of_task(task_id).tasks if task.id == task_id)
    plan_id = office.plan_of_task(task_id).id
    return ops.rename_theme(office, plan_id=plan_id, group=(task.group, task.theme), theme=dice.words())


def save_bases(office, dice):
    known = list(ops.office_settings(office).bases)
    dice.shuffle(known)
    bases = [*known[dice.randint(0, 2) :], LegalBasis(text=dice.words())]
    return ops.save_bases(office, bases=bases)


def delete_record(office, dice):
    known = ops.office_settings(office)
    return ops.delete_record(office, item=dice.one([*known.offices, *known.superiors, *known.signers]))


VERBS = {
    "accept_draft": accept,
    "add_recipient": lambda o, d: ops.add_recipient(o, plan_id=d.plan(o), text=d.words()),
    "add_section": add_section,
    "add_task": lambda o, d: ops.add_task(o, plan_id=d.plan(o), content=d.words(), group=((d.randint(1, 4),), None)),
    "add_unit": lambda o, d: ops.add_unit(o, unit=Unit(name=d.words() or "Y")),
    "archive_plan": lambda o, d: ops.archive_plan(o, plan_id=d.plan(o)),
    "change_section_kind": lambda o, d: ops.change_section_kind(
        o, section_id=d.section(o), kind=d.choice(list(SectionKind))
    ),
    "choose_list_preset": lambda o, d: ops.choose_list_preset(o, plan_id=d.plan(o), key=d.choice(PRESETS)),
    "choose_signer": lambda o, d: ops.choose_signer(o, plan_id=d.plan(o), signer=Signer(name="A", position=d.words())),
    "copy_plan": lambda o, d: ops.copy_plan(o, plan_id=d.plan(o), year=2027).accepted.changes,
    "create_plan": lambda o, d: ops.create_plan(o, year=2028, template=d.choice([None, "prose", "appendix"])).changes,
    "delete_plan": lambda o, d: ops.delete_plan(o, plan_id=d.plan(o)),
    "delete_recipients": lambda o, d: ops.delete_recipients(o, recipient_ids={d.recipient(o)}),
    "delete_record": delete_record,
    "delete_sections": lambda o, d: ops.delete_sections(o, section_ids={d.section(o)}),
    "delete_tasks": lambda o, d: ops.delete_tasks(o, task_ids=d.tasks(o)),
    "delete_unit": lambda o, d: ops.delete_unit(o, unit_id=d.unit(o).id),
    "demote_section": lambda o, d: ops.demote_section(o, section_id=d.section(o)),
    "duplicate_tasks": lambda o, d: ops.duplicate_tasks(o, task_ids=d.tasks(o)),
    "edit_cells": edit_cells,
    "edit_head": lambda o, d: ops.edit_head(o, plan_id=d.plan(o), field=d.choice(list(ops.HeadField)), text=d.words()),
    "edit_issued_on": lambda o, d: ops.edit_issued_on(o, plan_id=d.plan(o), day=d.choice([None, d.day()])),
    "edit_plan_kind": lambda o, d: ops.edit_plan_kind(o, plan_id=d.plan(o), kind=d.choice(list(PlanKind))),
    "edit_recipient": lambda o, d: ops.edit_recipient(
        o, recipient_id=d.recipient(o), text=d.words(), depth=d.randint(0, 1)
    ),
    "edit_section": lambda o, d: ops.edit_section(
        o, section_id=d.section(o), **{d.choice(["text", "heading", "label"]): d.words()}
    ),
    "edit_signature": lambda o, d: ops.edit_signature(o, plan_id=d.plan(o), name=d.words(), authority=d.words()),
    "edit_task": lambda o, d: ops.edit_task(
        o, task_id=d.task(o), texts={field: d.words() for field in d.sample(FIELDS, 3)}
    ),
    "edit_task_done_on": lambda o, d: ops.edit_task_done_on(o, task_id=d.task(o), day=d.choice([None, d.day()])),
    "edit_task_field": lambda o, d: ops.edit_task_field(
        o, task_id=d.task(o), field=d.choice(FIELDS), text=d.choice([*WORDS, "Hoàn thành", "40%", "3/3/2026"])
    ),
    "edit_task_list": edit_task_list,
    "edit_task_other": lambda o, d: ops.edit_task_other(o, task_id=d.task(o), title="Cột lạ", text=d.words()),
    "edit_task_progress": lambda o, d: ops.edit_task_progress(o, task_id=d.task(o), progress=d.randrange(101)),
    "edit_task_state": lambda o, d: ops.edit_task_state(o, task_id=d.task(o), state=d.choice(list(State))),
    "edit_unit": lambda o, d: ops.edit_unit(
        o, unit=Unit(id=d.unit(o).id, name=d.words() or "X", aliases=("Tên khác",))
    ),
    "edit_year": lambda o, d: ops.edit_year(o, plan_id=d.plan(o), year=d.randint(2025, 2027)),
    "fill_down": lambda o, d: ops.fill_down(o, task_ids=d.tasks(o), field=d.choice(FIELDS)),
    "join_section": lambda o, d: ops.join_section(o, section_id=d.section(o)),
    "merge_units": lambda o, d: ops.merge_units(o, loser=d.unit(o).id, winner=d.unit(o).id),
    "move_recipient": move_recipient,
    "move_section": move_section,
    "move_tasks": lambda o, d: ops.move_tasks(
        o, task_ids=d.tasks(o), before=d.choice([None, d.task(o)]), group=d.choice([None, ((2,), None)])
    ),
    "nudge_section": lambda o, d: ops.nudge_section(o, section_id=d.section(o), down=d.random() < 0.5),
    "nudge_tasks": lambda o, d: ops.nudge_tasks(o, task_ids=d.tasks(o), down=d.random() < 0.5),
    "paste_tasks": paste,
    "promote_section": lambda o, d: ops.promote_section(o, section_id=d.section(o)),
    "rename_theme": rename_theme,
    "replace_hits": replace_words,
    "reschedule_task": reschedule,
    "save_bases": save_bases,
    "save_default_recipients": lambda o, d: ops.save_default_recipients(
        o, recipients=[Recipient(text=d.words()), Recipient(text="Lưu: VT")]
    ),
    "save_office_name": lambda o, d: ops.save_office_name(o, item=OfficeName(lines=(d.words(),), starts_on=d.day())),
    "save_paper_values": lambda o, d: ops.save_paper_values(o, values={"body.size": d.choice([13.0, 14.0])}),
    "save_settings": lambda o, d: ops.save_settings(o, values={"a": d.words()}),
    "save_signer": lambda o, d: ops.save_signer(o, item=Signer(name=d.words(), position="CHỦ TỊCH")),
    "save_submission_templates": lambda o, d: ops.save_submission_templates(
        o, templates=DEFAULT_TEMPLATES[: d.randint(0, 2)]
    ),
    "save_superior": lambda o, d: ops.save_superior(o, item=Superior(name=d.words(), starts_on=d.day())),
    "set_recipients": lambda o, d: ops.set_recipients(o, plan_id=d.plan(o), recipients=[Recipient(text=d.words())]),
    "split_section": lambda o, d: ops.split_section(o, section_id=d.section(o), at=d.randint(0, 30)),
    "unarchive_plan": lambda o, d: ops.unarchive_plan(o, plan_id=d.plan(o)),
}
# Undo does not cross an issue; `undo` and `redo` are what all others are tried with.
BESIDE = {"undo", "redo", "issue_plan"}


def test_no_verb_is_left_out():
    told = {"Changes", "Accepted", "Copied"}
    verbs = {
        name
        for name in ops.__all__
        if inspect.isfunction(verb := getattr(ops, name)) and inspect.signature(verb).return_annotation in told
    }
    assert verbs == VERBS.keys() | BESIDE


def dump(office):
    with office.reading() as conn:
        return {
            table: [tuple(row) for row in conn.execute(f"SELECT * FROM {table} ORDER BY id")]
            for table in triggers.data_tables(conn)
        }


def shown(office):
    return json.dumps([ops.show_plan(office, plan_id=plan.id) for plan in office.plans()], ensure_ascii=False)


def opened(path, clock):
    office = ops.Office(open_data_file(path), clock=clock)
    with office.reading() as conn:
        conn.execute("PRAGMA synchronous = OFF")  # no power cut is tried here
    return office


def assert_memory_is_what_is_stored(office):
    with office.reading() as conn:
        for plan in office.plans():
            assert office.plan(plan.id) == plans.load_plan(conn, plan.id)


def all_undone(office):
    """Take back all there is; return how many steps that took."""
    count = 0
    while office.undo_label() is not None:
        ops.undo(office)
        count += 1
    return count


MOVES = st.tuples(st.sampled_from([*VERBS, "undo", "redo"]), st.integers(0, 2**16), st.sampled_from([0.5, 10]))


@settings(max_examples=40, deadline=None)
@given(st.lists(MOVES, min_size=1, max_size=30))
def test_any_mixture_of_verbs_is_kept_stored_and_taken_back(moves):
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thu.sqlite"
        with opened(path, clock) as office:
            empty, heard, steps = dump(office), [], 2
            office.subscribe(heard.append)
            for draft in (commune_plan(), column_plan()):
                ops.accept_draft(office, draft=draft)
            for name, seed, seconds in moves:
                clock.wait(seconds)
                steps += bool(play(office, name, seed))
                assert len(heard) == steps
                assert_memory_is_what_is_stored(office)
            end, end_shown = dump(office), shown(office)
        with opened(path, clock) as office:
            assert shown(office) == end_shown
            count = all_undone(office)
            assert dump(office) == empty
            for _ in range(count):
                ops.redo(office)
                assert_memory_is_what_is_stored(office)
            assert (dump(office), shown(office)) == (end, end_shown)


def play(office, name, seed):
    """Carry out one verb; nothing happens where the office has nothing to do it with."""
    if name in ("undo", "redo"):
        label = office.undo_label() if name == "undo" else office.redo_label()
        return label is not None and getattr(ops, name)(office)
    try:
        return VERBS[name](office, Dice(seed))
    except NothingThere:
        return False
