"""One document of each kind, laid out by the decree."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach_desktop.exports.pdf import PdfOptions, write_example, write_pdf
from kehoach_desktop.papers import compose
from kehoach_desktop.papers.examples import EXAMPLES
from kehoach_desktop.papers.examples.office import PLACE
from tests.support.ruler import measure
from tests.support.ruler.of_blocks import expected_of_blocks
from tests.support.ruler.samples import made_plan


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_breaks_no_rule(kind: str, tmp_path: Path) -> None:
    write_example(kind, tmp_path / "example.pdf")
    expected = expected_of_blocks(EXAMPLES[kind](), place=PLACE)
    assert [str(broken) for broken in measure(tmp_path / "example.pdf", expected)] == []


def test_a_draft_shows_its_mark_and_breaks_no_rule(tmp_path: Path) -> None:
    plan = made_plan(4)
    blocks = compose(plan, draft_mark=True)
    write_pdf(blocks, tmp_path / "draft.pdf", options=PdfOptions())
    expected = expected_of_blocks(blocks, place=plan.place, day=plan.issued_on)
    assert expected.draft_mark
    assert [str(broken) for broken in measure(tmp_path / "draft.pdf", expected)] == []


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_example("thong-bao", tmp_path / "example.pdf")
    assert not (tmp_path / "example.pdf").exists()
