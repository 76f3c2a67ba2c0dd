"""Mẫu nộp as JSON, to keep and to hand to another office; what cannot be read is told and mended, never raised."""

from __future__ import annotations

from dataclasses import asdict, replace
from enum import StrEnum
from typing import Any

from kehoach_desktop.domain.plan import Numbering
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.submission import FIELD_LABELS, SubmissionColumn, SubmissionField, SubmissionTemplate
from kehoach_desktop.domain.text import clean

_WHERE = "Mẫu nộp"
_NARROWEST, _WIDEST, _USUAL = 3.0, 120.0, 14.0
_MOST_COLUMNS = 40
_TEXTS = ("name", "title", "form", "recipient", "maker", "maker_note", "head", "head_note")
_SWITCHES = ("grouped", "carried", "landscape")


def template_to_json(template: SubmissionTemplate) -> dict[str, Any]:
    """Return the form as plain JSON values; its id stays behind."""
    values = asdict(template)
    del values["id"]
    values["columns"] = [asdict(column) for column in template.columns]
    return values


def template_from_json(data: object) -> tuple[SubmissionTemplate | None, tuple[Problem, ...]]:
    """Read a form; None where the data are no form at all. Unknown columns come in as blank ones."""
    if not isinstance(data, dict) or not isinstance(data.get("columns"), list):
        return None, (Problem(_WHERE, "Nội dung này không phải là một mẫu nộp nên chưa nhận vào."),)
    problems: list[Problem] = []
    columns = tuple(_column(each, place, problems) for place, each in enumerate(data["columns"][:_MOST_COLUMNS], 1))
    if len(data["columns"]) > _MOST_COLUMNS:
        problems.append(Problem(_WHERE, f"Mẫu có quá {_MOST_COLUMNS} cột; các cột sau đã được bỏ."))
    kept: dict[str, Any] = {key: clean(data[key]) for key in _TEXTS if isinstance(data.get(key), str)}
    kept |= {key: data[key] for key in _SWITCHES if isinstance(data.get(key), bool)}
    if _is_one_of(data.get("numbering"), Numbering):
        kept["numbering"] = Numbering(data["numbering"])
    template = SubmissionTemplate(name=kept.pop("name", "") or _WHERE, columns=columns)
    return replace(template, **kept), tuple(problems)


def _is_one_of(value: object, kinds: type[StrEnum]) -> bool:
    return isinstance(value, str) and value in {kind.value for kind in kinds}


def _width(value: object) -> float | None:
    """The width as told, None where it can be no width."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if _NARROWEST <= value <= _WIDEST else None


def _column(data: object, place: int, problems: list[Problem]) -> SubmissionColumn:
    values = data if isinstance(data, dict) else {}
    where = f"{_WHERE}, cột {place}"
    known = SubmissionField.BLANK
    if _is_one_of(values.get("field"), SubmissionField):
        known = SubmissionField(values["field"])
    else:
        problems.append(Problem(where, "Chưa rõ cột này lấy dữ liệu nào nên để trống."))
    width = _width(values.get("width", _USUAL))
    if width is None:
        problems.append(Problem(where, "Độ rộng cột không hợp lý nên đã đặt lại."))
    title = values.get("title")
    title = clean(title) if isinstance(title, str) else FIELD_LABELS[known]
    return SubmissionColumn(title=title, field=known, width=width or _USUAL)
