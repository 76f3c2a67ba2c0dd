"""Plans on paper obey the decree: measured on the PDF by a ruler that knows nothing of its writer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach_desktop.exports.pdf import write_plan_pdf
from tests.support.ruler import measure
from tests.support.ruler.of_plan import expected_of
from tests.support.ruler.plans import REAL_PLANS, real_plan
from tests.support.ruler.samples import made_plan

MADE_PLANS = 200


@pytest.mark.parametrize("name", REAL_PLANS)
def test_a_real_plan_breaks_no_rule_and_loses_no_word(name: str, tmp_path: Path) -> None:
    plan = real_plan(name)
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


@pytest.mark.parametrize("first", range(0, MADE_PLANS, 10))
def test_plans_of_every_shape_break_no_rule(first: int, tmp_path: Path) -> None:
    broken = []
    for seed in range(first, first + 10):
        plan = made_plan(seed)
        write_plan_pdf(plan, tmp_path / "plan.pdf")
        broken += [f"seed {seed}: {found}" for found in measure(tmp_path / "plan.pdf", expected_of(plan))]
    assert broken == []
