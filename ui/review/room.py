"""Where things stand on the review page: problems over the source on the left, the draft on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from ui.widgets import rule, words

if TYPE_CHECKING:
    from ui.review.page import ReviewPage
    from ui.theme import Metrics

_LEFT, _RIGHT, _LEAST_LEFT = 100, 190, 56
_PROBLEMS, _SOURCE = 50, 90


def lay_out(page: ReviewPage) -> None:
    """Put the page's parts in their places."""
    m = page.desk.theme.metrics
    left = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=1)
    left.addWidget(_problem_side(page, m))
    left.addWidget(_source_side(page, m))
    left.setSizes([_PROBLEMS * m.unit, _SOURCE * m.unit])
    left.setStretchFactor(1, 1)
    left.setMinimumWidth(_LEAST_LEFT * m.unit)
    split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
    split.addWidget(left)
    split.addWidget(page.draft)
    split.setStretchFactor(0, 2)
    split.setStretchFactor(1, 3)
    split.setSizes([_LEFT * m.unit, _RIGHT * m.unit])
    head = QVBoxLayout()
    head.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
    head.setSpacing(0)
    head.addWidget(page.title)
    head.addWidget(page.about)
    column = _column(page)
    column.addLayout(head)
    column.addWidget(page.again)
    column.addWidget(rule())
    column.addWidget(split, 1)
    column.addWidget(rule())
    column.addLayout(_foot(page, m))


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _problem_side(page: ReviewPage, m: Metrics) -> QWidget:
    side = QWidget()
    column = _column(side)
    column.setContentsMargins(0, m.unit, 0, 0)
    row = QHBoxLayout()
    row.setContentsMargins(m.margin, 0, m.gap, 0)
    row.addWidget(page.count, 1)
    row.addWidget(page.seen)
    column.addLayout(row)
    column.addWidget(page.list, 1)
    return side


def _source_side(page: ReviewPage, m: Metrics) -> QWidget:
    side = QWidget()
    column = _column(side)
    heading = words("Văn bản trong tệp", "heading")
    heading.setContentsMargins(m.margin, m.unit, 0, m.unit)
    column.addWidget(heading)
    column.addWidget(page.source, 1)
    return side


def _foot(page: ReviewPage, m: Metrics) -> QHBoxLayout:
    foot = QHBoxLayout()
    foot.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
    foot.setSpacing(m.gap)
    foot.addWidget(page.accept)
    foot.addWidget(page.give_up)
    foot.addWidget(QLabel("Chưa bấm nhập thì chưa lưu gì."), 1)
    return foot
