import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.submission import (
    DEFAULT_TEMPLATES,
    FIELD_LABELS,
    SubmissionColumn,
    SubmissionField,
    SubmissionTemplate,
    report_periods,
)
from kehoach_desktop.domain.submission_json import template_from_json, template_to_json
from kehoach_desktop.domain.text import clean

WORDS = st.text(max_size=30).map(clean)
COLUMNS = st.builds(SubmissionColumn, title=WORDS, field=st.sampled_from(SubmissionField), width=st.floats(3, 120))
TEMPLATES = st.builds(
    SubmissionTemplate,
    name=WORDS.filter(bool),
    title=WORDS,
    form=WORDS,
    recipient=WORDS,
    columns=st.lists(COLUMNS, max_size=12).map(tuple),
    grouped=st.booleans(),
    carried=st.booleans(),
    landscape=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["name", "title", "columns", "field", "width", "numbering", "grouped"]), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(TEMPLATES)
def test_a_form_goes_through_json_unchanged(template):
    again, problems = template_from_json(json.loads(json.dumps(template_to_json(template))))
    assert again == template
    assert problems == ()


@given(JSON)
def test_whatever_stands_in_the_file_is_told_and_never_raised(data):
    template, problems = template_from_json(data)
    assert (template is not None) or problems


def test_an_unknown_column_becomes_a_blank_one_and_is_told():
    data = {"name": "Mẫu tỉnh", "columns": [{"title": "Kinh phí", "field": "money", "width": 12}]}
    template, problems = template_from_json(data)
    assert template.columns == (SubmissionColumn(title="Kinh phí", field=SubmissionField.BLANK, width=12),)
    assert [problem.where for problem in problems] == ["Mẫu nộp, cột 1"]


def test_every_field_has_a_word_and_the_shipped_forms_begin_with_a_number():
    assert set(FIELD_LABELS) == set(SubmissionField)
    for template in DEFAULT_TEMPLATES:
        assert template.columns[0].field is SubmissionField.NUMBER


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("Quý I năm 2026", (1, 1), (3, 31)),
        ("Quý IV năm 2026", (10, 1), (12, 31)),
        ("6 tháng đầu năm 2026", (1, 1), (6, 30)),
        ("9 tháng đầu năm 2026", (1, 1), (9, 30)),
        ("Năm 2026", (1, 1), (12, 31)),
    ],
)
def test_periods_are_worded_as_reports_word_them(label, first, last):
    [period] = [each for each in report_periods(2026) if each.label() == label]
    assert (period.starts_on, period.ends_on) == (date(2026, *first), date(2026, *last))
