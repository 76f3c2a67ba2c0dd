"""The office's own sizes and spacings: inside the decree's ranges, on every paper, taken back by undo."""

from __future__ import annotations

import pdfplumber

from kehoach_desktop import operations as ops
from tests.support.plans import commune_plan


def left_edge(path):
    with pdfplumber.open(path) as pdf:
        return min(char["x0"] for page in pdf.pages for char in page.chars)


def test_values_reach_the_pdf_and_word(office, tmp_path):
    plan_id = ops.accept_draft(office, draft=commune_plan()).plan_id
    usual = ops.export_plan(office, plan_id=plan_id, out=tmp_path / "usual.pdf")
    ops.save_paper_values(office, values={"body.size": 13, "margin.left": 35})
    assert ops.paper_values(office) == {"body.size": 13, "margin.left": 35}
    own = ops.export_file(office, plan_id=plan_id, out=tmp_path / "own.pdf")
    assert round(left_edge(own.path) - left_edge(usual.path), 1) == round(5 * 72 / 25.4, 1)
    word = ops.export_file(office, plan_id=plan_id, out=tmp_path / "own.docx")
    assert word.path.exists()
    ops.undo(office)
    assert ops.paper_values(office) == {}


def test_what_the_decree_forbids_is_not_stored(office):
    ops.save_paper_values(office, values={"margin.left": 10, "body.size": 13, "body.indent": 12.7, "nothing": 3})
    assert ops.paper_values(office) == {"body.size": 13}
    assert ops.paper_options(office).profile["body.size"] == 13


def test_nonsense_in_the_settings_is_passed_over(office):
    ops.save_settings(office, values={"paper": {"body.size": "to", "margin.left": 900, "body.line": True}})
    assert ops.paper_options(office).profile["body.size"] == 14
    ops.save_settings(office, values={"paper": [1]})
    assert ops.paper_values(office) == {}
