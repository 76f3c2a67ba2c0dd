"""Whatever a plan holds, its papers are made: no error, no endless work, the same bytes again."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from kehoach_desktop.exports.docx import write_plan_docx
from kehoach_desktop.exports.letters import unprintable
from kehoach_desktop.exports.pdf import PdfOptions, write_plan_pdf
from tests.support.ruler.odd import odd_plan


@pytest.mark.parametrize("seed", range(40))
def test_an_odd_plan_is_printed(seed: int) -> None:
    plan = odd_plan(seed)
    pdf, again, word = BytesIO(), BytesIO(), BytesIO()
    options = PdfOptions(draft_mark=bool(seed % 2))
    placed = write_plan_pdf(plan, pdf, options=options)
    assert write_plan_pdf(plan, again, options=options) == placed
    assert again.getvalue() == pdf.getvalue()
    write_plan_docx(plan, word)
    assert Document(word).paragraphs
    unprintable(plan)
