"""The working copy can be filled in, sorted and filtered, and still keeps its heads, ids and formulas."""

import re
import zipfile

import pytest
from openpyxl import load_workbook

from kehoach_desktop.domain.tracker import TRACKER_COLUMNS
from kehoach_desktop.exports.xlsx import write_tracker
from tests.support.invented import TODAY, invented_plan

KEYS = [column.key for column in TRACKER_COLUMNS]
HEAD = 7
FIRST = HEAD + 1


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    out = tmp_path_factory.mktemp("xlsx") / "theo-doi.xlsx"
    write_tracker(invented_plan(), out, today=TODAY)
    return out


@pytest.fixture(scope="module")
def sheet(file):
    return load_workbook(file)["Theo dõi"]


def test_data_are_open_heads_ids_and_totals_are_locked(sheet):
    assert sheet.protection.sheet
    assert not sheet.protection.password
    for column in range(1, len(KEYS) + 1):
        assert not sheet.cell(FIRST, column).protection.locked
        assert sheet.cell(HEAD, column).protection.locked
        assert sheet.cell(HEAD - 1, column).protection.locked
    assert sheet.cell(FIRST, len(KEYS) + 1).protection.locked


def test_sorting_and_filtering_are_allowed(sheet):
    # The format says False for what is allowed.
    rights = sheet.protection
    assert not any((rights.sort, rights.autoFilter, rights.formatColumns, rights.formatRows))


def test_the_rows_may_be_sorted_although_ids_among_them_are_locked(file, sheet):
    with zipfile.ZipFile(file) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    area = re.search(r'</?sheetProtection[^>]*/><protectedRanges><protectedRange sqref="([^"]+)"', xml)
    assert area[1] == f"A{FIRST}:O{FIRST + 23}"
    assert sheet.auto_filter.ref == f"A{HEAD}:O{FIRST + 23}"


def rule(sheet, key: str, kind: str):
    column = chr(ord("A") + KEYS.index(key))
    return next(r for r in sheet.data_validations.dataValidation if r.type == kind and f"{column}{FIRST}" in r.sqref)


def test_dates_and_shares_are_checked_with_a_sentence(sheet):
    share = rule(sheet, "progress", "decimal")
    assert (share.formula1, share.formula2) == ("0", "1")
    start = rule(sheet, "starts_on", "date")
    assert (start.formula1, start.formula2) == ("DATE(2025,1,1)", "DATE(2027,12,31)")
    due = rule(sheet, "due_on", "custom")
    assert due.formula1 == f'AND(ISNUMBER($H{FIRST}),OR($G{FIRST}="",$H{FIRST}>=$G{FIRST}))'
    for each in (share, start, due):
        assert each.showErrorMessage
        assert each.error.endswith(".")
        assert len(each.error) <= 255
        assert len(each.errorTitle) <= 32


def test_nothing_can_be_typed_over_an_id(sheet):
    ids = next(r for r in sheet.data_validations.dataValidation if f"O{FIRST}" in r.sqref)
    assert (ids.type, ids.formula1) == ("custom", "FALSE")


def test_columns_are_wide_enough_for_their_dates(sheet):
    for key in ("starts_on", "due_on", "done_on"):
        assert sheet.column_dimensions[chr(ord("A") + KEYS.index(key))].width >= len("31/12/2026") + 1


def test_every_formula_carries_todays_result(file):
    formulas, results = load_workbook(file), load_workbook(file, data_only=True)
    count = 0
    for page in formulas:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    count += 1
                    assert results[page.title][cell.coordinate].value is not None
    assert count > 50
