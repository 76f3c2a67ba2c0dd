"""The ruler finds what is wrong: layouts that break the decree on purpose are named by the right rule."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.exports.pdf import PdfOptions, write_plan_pdf
from kehoach_desktop.papers import ND30, Profile
from kehoach_desktop.papers.blocks import Align
from tests.support.ruler import measure
from tests.support.ruler.of_plan import expected_of
from tests.support.ruler.samples import made_plan

WRONG_NUMBERS = [
    ("paper.width", 200, "paper_is_a4"),
    ("margin.left", 25, "margins"),
    ("margin.right", 10, "margins"),
    ("margin.bottom", 10, "margins"),
    ("page_number.size", 12, "page_numbers"),
    ("state.size", 11, "state_and_motto"),
    ("motto.size", 15, "state_and_motto"),
    ("agency.size", 14, "agency"),
    ("number.size", 14, "number_and_symbol"),
    ("date.size", 12, "place_and_date"),
    ("kind.size", 16, "kind_and_subject"),
    ("body.size", 15, "body_faces"),
    ("body.indent", 5, "justified_and_indented"),
    ("body.gap", 3, "spacing"),
    ("body.line", 0.9, "spacing"),
    ("table.size", 11, "body_faces"),
    ("signing.room", 15, "signature"),
    ("recipients.size", 12, "recipients"),
    ("recipients.head.size", 14, "recipients"),
    ("appendix.label.size", 13, "appendix_heads"),
]
WRONG_STYLES = [
    ("agency", {"bold": False}, "agency"),
    ("dated", {"italic": False}, "place_and_date"),
    ("subject", {"bold": False}, "kind_and_subject"),
    ("basis", {"italic": False}, "body_faces"),
    ("heading.1", {"bold": False}, "body_faces"),
    ("body", {"align": Align.LEFT}, "justified_and_indented"),
    ("authority", {"align": Align.LEFT}, "signature"),
    ("recipients.head", {"italic": False}, "recipients"),
]
# Seeds whose plans have, between them, bases, several pages, an appendix and a table.
_SEEDS = (7, 3, 6, 9)


def _finds(rule: str, profile: Profile, folder: Path) -> bool:
    """Tell whether the ruler names the rule on one of the plans."""
    for seed in _SEEDS:
        plan = made_plan(seed)
        write_plan_pdf(plan, folder / "plan.pdf", options=PdfOptions(profile=profile))
        if any(broken.rule == rule for broken in measure(folder / "plan.pdf", expected_of(plan))):
            return True
    return False


@pytest.mark.parametrize(("key", "value", "rule"), WRONG_NUMBERS)
def test_a_wrong_number_is_found(key: str, value: float, rule: str, tmp_path: Path) -> None:
    numbers = {**ND30.numbers, key: replace(ND30.numbers[key], value=value)}
    assert _finds(rule, replace(ND30, numbers=numbers), tmp_path)


@pytest.mark.parametrize(("name", "changes", "rule"), WRONG_STYLES)
def test_a_wrong_style_is_found(name: str, changes: dict[str, object], rule: str, tmp_path: Path) -> None:
    styles = {**ND30.styles, name: replace(ND30.styles[name], **changes)}
    assert _finds(rule, replace(ND30, styles=styles), tmp_path)


def test_a_lost_word_is_found(tmp_path: Path) -> None:
    plan = made_plan(7)
    write_plan_pdf(replace(plan, tasks=plan.tasks[:-1]), tmp_path / "plan.pdf")
    assert any(broken.rule == "words" for broken in measure(tmp_path / "plan.pdf", expected_of(plan)))
