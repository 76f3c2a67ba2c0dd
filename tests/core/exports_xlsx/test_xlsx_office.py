"""What LibreOffice makes of the sheets: opened without repair, dates shown, pages as many as they should be."""

import re
import warnings
import zipfile
from io import BytesIO

import pdfplumber
import pytest
from openpyxl import load_workbook

from kehoach_desktop.exports.xlsx import write_tracker
from tests.support.invented import TODAY, invented_plan
from tests.support.office import convert

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    write_tracker(invented_plan(40), folder / "bieu.xlsx", today=TODAY)
    with pdfplumber.open(convert(folder / "bieu.xlsx", folder, "pdf")) as pdf:
        return [(page.width, page.height, page.extract_text()) for page in pdf.pages]


def test_nothing_is_too_narrow_to_be_shown(pages):
    assert not any("##" in text for *_, text in pages)


def test_every_page_is_a4_and_numbered(pages):
    for number, (width, height, text) in enumerate(pages, 1):
        # The summary, which comes last, is the only one that stands upright.
        assert (round(width), round(height)) == ((595, 842) if number == len(pages) else (842, 595))
        assert f"Trang {number}/{len(pages)}" in text


def test_every_task_and_date_is_on_paper(pages):
    text = "\n".join(text for *_, text in pages)
    joined = "".join(text.split())
    for number in range(1, 41):
        assert joined.count(f"(việc{number})") >= 2
    assert text.count("30/09/2026") >= 3


def test_heads_stand_on_every_page(pages):
    for *_, text in pages[:-1]:
        assert "Nội dung công việc" in text


def test_as_many_pages_as_rows_need(pages):
    assert 3 <= len(pages) <= 9


def test_formulas_give_what_was_written_as_their_results(tmp_path):
    source, stripped = tmp_path / "bieu.xlsx", tmp_path / "tinh-lai.xlsx"
    write_tracker(invented_plan(40), source, today=TODAY)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(stripped, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", old.read(name)))
    with warnings.catch_warnings():
        # LibreOffice writes an extension that openpyxl does not keep.
        warnings.simplefilter("ignore")
        calculated = load_workbook(BytesIO(convert(stripped, tmp_path / "out", "xlsx").read_bytes()), data_only=True)
    written, formulas = load_workbook(source, data_only=True), load_workbook(source)
    compared = 0
    for page in formulas:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    compared += 1
                    ours = written[page.title][cell.coordinate].value
                    assert calculated[page.title][cell.coordinate].value == pytest.approx(ours), cell.coordinate
    assert compared > 50
