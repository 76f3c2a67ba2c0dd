"""What LibreOffice makes of the sheets: opened without repair, dates shown, pages as many as they should be."""

import pdfplumber
import pytest

from kehoach_desktop.exports.xlsx import write_tracker
from tests.support.invented import TODAY, invented_plan
from tests.support.office import to_pdf

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    write_tracker(invented_plan(40), folder / "bieu.xlsx", today=TODAY)
    with pdfplumber.open(to_pdf(folder / "bieu.xlsx", folder)) as pdf:
        return [(page.width, page.height, page.extract_text()) for page in pdf.pages]


def test_nothing_is_too_narrow_to_be_shown(pages):
    assert not any("##" in text for *_, text in pages)


def test_every_page_is_a4_landscape_and_numbered(pages):
    for number, (width, height, text) in enumerate(pages, 1):
        assert (round(width), round(height)) == (842, 595)
        assert f"Trang {number}/{len(pages)}" in text


def test_every_task_and_date_is_on_paper(pages):
    text = "\n".join(text for *_, text in pages)
    joined = "".join(text.split())
    for number in range(1, 41):
        assert joined.count(f"(việc{number})") >= 2
    assert text.count("30/09/2026") >= 3


def test_heads_stand_on_every_page(pages):
    for *_, text in pages:
        assert "Nội dung công việc" in text


def test_as_many_pages_as_rows_need(pages):
    assert 3 <= len(pages) <= 9
