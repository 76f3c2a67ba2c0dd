"""Plans as offices write them, read and compared with what a careful reader takes from them."""

from __future__ import annotations

import json
import sys
from importlib import util
from pathlib import Path

import pytest

from kehoach_desktop import imports

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.support.corpus import CORPUS, REAL, Case, all_cases, tried
from tests.support.plan_docx import write_docx

if not hasattr(imports, "read_plan") or not util.find_spec("kehoach_desktop.exports.plan_json"):
    pytest.skip("the importer is not written yet", allow_module_level=True)

_ALLOWED = json.loads((CORPUS / "allowed.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in all_cases()])
def test_a_plan_is_read_as_a_careful_reader_reads_it(case: Case, tmp_path: Path) -> None:
    """`allowed.json` holds how many places of a file are still read wrongly: the number may only fall."""
    found = tried(case, tmp_path)
    told = "\n".join(map(str, found[:12]))
    assert len(found) <= _ALLOWED.get(case.name, 0), f"{len(found)} differences\n{told}"


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("xa-khe-sim-2023", "Trích yếu"),  # in capitals
        ("xa-ba-dua-2024", "Cơ quan"),  # the header is lost
        ("xa-ba-dua-2024", "Việc"),  # two rows alike
        ("xa-dong-ke-2025", "Số"),  # no number, no date
        ("van-phong-ubnd-tinh-2023", "Nhiệm vụ"),  # a plan without tasks, its appendix missing
        ("phong-van-hoa-xa-hoi-2026", "Việc 6"),  # nobody is named
    ],
)
def test_what_is_doubtful_is_told(name: str, where: str) -> None:
    told = [problem.where for problem in imports.read_plan(CORPUS / f"{name}.txt").problems]
    assert any(place.startswith(where) for place in told), told


def test_a_whole_and_tidy_plan_leaves_no_doubt(tmp_path: Path) -> None:
    plan = json.loads((CORPUS / "structures" / "xa-tan-loc-thuong-2026.json").read_text(encoding="utf-8"))
    assert imports.read_plan(write_docx(plan, tmp_path / "plan.docx")).problems == ()


def test_the_real_plans_are_here() -> None:
    if not REAL.is_dir():
        pytest.skip("the real plans are not here: ../shared/plans is absent beside the project")
    assert list(REAL.glob("*.txt"))
