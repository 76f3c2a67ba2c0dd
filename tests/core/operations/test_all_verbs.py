"""Any mixture of all verbs: what is kept in memory is what is stored, and all of it is taken back and brought back."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from kehoach_desktop import operations as ops
from kehoach_desktop.domain.office import OfficeName, Signer
from kehoach_desktop.domain.plan import PlanKind, Recipient, SectionKind, State
from kehoach_desktop.domain.units import Unit
from kehoach_desktop.operations import TaskField
from kehoach_desktop.store import triggers
from tests.support.plans import column_plan, commune_plan

WORDS = [
    "Thôn Đông",
    "UBND xã chủ trì phối hợp với các thôn",
    "tháng 5/2026",
    "",
    "Quý II",
    "a\nb\nc",
    "trước ngày 3/3/2026",
]
PRESETS = list(ops.PRESETS)


class Dice(random.Random):
    """Chooses rows of one office at random."""

    def plan(self, office):
        return self.choice(office.plans()).id

    def task(self, office):
        return self.choice([task.id for one in office.plans() for task in office.plan(one.id).tasks])

    def tasks(self, office):
        plan = office.plan_of_task(self.task(office))
        ids = [task.id for task in plan.tasks]
        return set(self.sample(ids, self.randint(1, min(3, len(ids)))))

    def section(self, office):
        return self.choice([part.id for one in office.plans() for part in office.plan(one.id).sections])

    def recipient(self, office):
        return self.choice([line.id for one in office.plans() for line in office.plan(one.id).recipients])

    def unit(self, office):
        return self.choice(ops.units(office))

    def words(self):
        return self.choice(WORDS)

    def day(self):
        return date(2026, 1, 1) + timedelta(days=self.randrange(365))


def reschedule(office, dice):
    start = dice.day()
    due = start + timedelta(days=dice.randrange(120))
    return ops.reschedule_task(office, task_id=dice.task(office), starts_on=start, due_on=due)


def replace_words(office, dice):
    plan_id = dice.plan(office)
    hits = ops.find_in_plan(
        office, plan_id=plan_id, wanted=ops.Wanted(text=dice.choice(["xã", "2026", "thi đua"])), replacement="phường"
    )
    return ops.replace_hits(office, plan_id=plan_id, chosen=[hit for hit in hits if dice.random() < 0.5])


def paste(office, dice):
    plan_id = dice.plan(office)
    rows = ops.read_clipboard(html=None, text="1\tHọp\tUBND xã\tCác thôn\tQuý II\n2\tSơ kết\tThôn 1\t\tTháng 8/2026\n")
    return ops.paste_tasks(office, plan_id=plan_id, tasks=ops.read_pasted(office.plan(plan_id), rows).tasks)


def merge(office, dice):
    return ops.merge_units(office, loser=dice.unit(office).id, winner=dice.unit(office).id)


def add_section(office, dice):
    section = dice.section(office)
    kind, depth = dice.choice([(SectionKind.HEADING, 1), (SectionKind.HEADING, 2), (SectionKind.ITEM, 3)])
    plan_id = office.plan_of_section(section).id
    return ops.add_section(office, plan_id=plan_id, kind=kind, depth=depth, after=section, text=dice.words())


def drop_plan(office, dice):
    return len(office.plans()) > 2 and ops.delete_plan(office, plan_id=dice.plan(office))


VERBS = [
    *[lambda o, d, f=field: ops.edit_task_field(o, task_id=d.task(o), field=f, text=d.words()) for field in TaskField],
    lambda o, d: ops.edit_task_state(o, task_id=d.task(o), state=d.choice(list(State))),
    lambda o, d: ops.edit_task_progress(o, task_id=d.task(o), progress=d.randrange(101)),
    lambda o, d: ops.edit_task_done_on(o, task_id=d.task(o), day=d.choice([None, d.day()])),
    lambda o, d: ops.edit_task_other(o, task_id=d.task(o), title="Cột lạ", text=d.words()),
    reschedule,
    reschedule,
    lambda o, d: ops.add_task(o, plan_id=d.plan(o), content=d.words(), group=((d.randint(1, 4),), None)),
    lambda o, d: ops.duplicate_tasks(o, task_ids=d.tasks(o)),
    lambda o, d: ops.delete_tasks(o, task_ids=[d.task(o)]),
    lambda o, d: ops.move_tasks(o, task_ids=d.tasks(o)),
    lambda o, d: ops.nudge_tasks(o, task_ids=d.tasks(o), down=d.random() < 0.5),
    lambda o, d: ops.fill_down(o, task_ids=d.tasks(o), field=d.choice(list(TaskField))),
    lambda o, d: ops.choose_list_preset(o, plan_id=d.plan(o), key=d.choice(PRESETS)),
    paste,
    add_section,
    lambda o, d: ops.edit_section(o, section_id=d.section(o), text=d.words()),
    lambda o, d: ops.nudge_section(o, section_id=d.section(o), down=True),
    lambda o, d: ops.demote_section(o, section_id=d.section(o)),
    lambda o, d: ops.edit_head(o, plan_id=d.plan(o), field=d.choice(list(ops.HeadField)), text=d.words()),
    lambda o, d: ops.edit_plan_kind(o, plan_id=d.plan(o), kind=d.choice(list(PlanKind))),
    lambda o, d: ops.edit_recipient(o, recipient_id=d.recipient(o), text=d.words()),
    lambda o, d: ops.add_recipient(o, plan_id=d.plan(o), text=d.words()),
    lambda o, d: ops.edit_signature(o, plan_id=d.plan(o), name=d.words()),
    replace_words,
    merge,
    lambda o, d: ops.edit_unit(o, unit=Unit(id=d.unit(o).id, name=d.words() or "X", aliases=("Tên khác",))),
    lambda o, d: ops.add_unit(o, unit=Unit(name=d.words() or "Y")),
    lambda o, d: ops.delete_unit(o, unit_id=d.unit(o).id),
    lambda o, d: ops.archive_plan(o, plan_id=d.plan(o)),
    lambda o, d: ops.copy_plan(o, plan_id=d.plan(o), year=2027).accepted.changes,
    lambda o, d: ops.create_plan(o, year=2028, template=d.choice([None, "prose"])).changes,
    drop_plan,
    lambda o, d: ops.save_office_name(o, item=OfficeName(lines=(d.words(),), starts_on=d.day())),
    lambda o, d: ops.save_signer(o, item=Signer(name=d.words(), position="CHỦ TỊCH")),
    lambda o, d: ops.save_default_recipients(o, recipients=[Recipient(text=d.words()), Recipient(text="Lưu: VT")]),
    lambda o, d: ops.save_settings(o, values={"a": d.words()}),
]


def dump(office):
    with office.reading() as conn:
        return {
            table: [tuple(row) for row in conn.execute(f"SELECT * FROM {table} ORDER BY id")]
            for table in triggers.data_tables(conn)
        }


@pytest.mark.parametrize("seed", range(4))
def test_any_mixture_of_verbs_is_kept_stored_and_taken_back(office, stored, clock, seed):
    dice = Dice(seed)
    for draft in (commune_plan(), column_plan()):
        ops.accept_draft(office, draft=draft)
    start, steps, heard = dump(office), 0, []
    office.subscribe(heard.append)
    for _ in range(120):
        clock.wait(10)
        verb = dice.choice(VERBS)
        changes = verb(office, dice)
        steps += bool(changes)
        assert len(heard) == steps
        for plan_id in [plan.id for plan in office.plans()]:
            assert office.plan(plan_id) == stored(plan_id)
    end = dump(office)
    assert steps > 60
    for _ in range(steps):
        ops.undo(office)
    assert dump(office) == start
    for plan in office.plans():
        assert office.plan(plan.id) == stored(plan.id)
    for _ in range(steps):
        ops.redo(office)
    assert dump(office) == end
    assert len(heard) == 3 * steps
