"""Bản nộp on paper: the same rows as its sheet, in the letters and margins of the office's documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.submission import SubmissionColumn, SubmissionField
from kehoach_desktop.domain.text import clean
from kehoach_desktop.domain.tracker import Value
from kehoach_desktop.exports.fonts import family
from kehoach_desktop.exports.pdf.atoms import Atom
from kehoach_desktop.exports.pdf.draw import draw
from kehoach_desktop.exports.pdf.head import add_dated
from kehoach_desktop.exports.pdf.layout import Part
from kehoach_desktop.exports.pdf.lines import width_of
from kehoach_desktop.exports.pdf.meta import Meta
from kehoach_desktop.exports.pdf.paginate import keep_above, paginate
from kehoach_desktop.exports.pdf.prose import Frame
from kehoach_desktop.exports.pdf.stack import Stack
from kehoach_desktop.exports.pdf.table import table_atoms
from kehoach_desktop.exports.submission.document import Submission
from kehoach_desktop.papers.blocks import Align, Piece, TableColumn, TableRow, TaskTable
from kehoach_desktop.papers.nd30 import ND30
from kehoach_desktop.papers.profile import Profile
from kehoach_desktop.papers.wording import NO_BREAK

# A form has more columns than a plan's table has: letters of 11 points, not the body's 13 or 14.
_TABLE_SIZE = 11.0
_LEFT = 0.45
# Place and date with room for the pen need more than half of an upright page.
_FOOT_LEFT = 0.45
_LINES_ABOVE_FOOT = 2
_DATE = re.compile(r"ngày \S+ tháng \S+ năm \d+")
# No word makes a column wider than this share; rows that are looked at for the longest word.
_WIDEST_LEAST, _LOOKED_AT = 0.2, 200
_CENTRED = {
    SubmissionField.NUMBER,
    SubmissionField.PERIOD,
    SubmissionField.QUARTERS,
    SubmissionField.STARTS_ON,
    SubmissionField.DUE_ON,
    SubmissionField.DONE_ON,
    SubmissionField.STATE,
    SubmissionField.PROGRESS,
}


def _profile() -> Profile:
    size = replace(ND30.numbers["table.size"], value=_TABLE_SIZE, low=_TABLE_SIZE)
    return Profile("submission", {**ND30.numbers, "table.size": size}, ND30.styles)


def cell_words(kind: SubmissionField, value: Value) -> str:
    """Return a cell as it is printed."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return f"{round(float(value) * 100)}%" if kind is SubmissionField.PROGRESS else str(value)


def _heads(frame: Frame, what: Submission) -> Iterator[Atom]:
    left = Stack(frame, 0.0, frame.width * _LEFT)
    right = Stack(frame, frame.width * (1 - _LEFT), frame.width * _LEFT)
    if what.superior:
        left.add(Piece(what.superior), "superior")
        left.widths.clear()
    for line in what.agency:
        left.add(Piece(line), "agency")
    if left.widths:
        left.rule(frame.profile["rule.share"])
    right.add(Piece(what.template.form), "agency")
    left.take(right)
    yield _glued(left.atom())
    stack = Stack(frame, 0.0, frame.width)
    stack.add(Piece(what.title.upper()), "appendix.title")
    stack.add(Piece(what.period), "subject")
    # The date keeps together, as in the head of an appendix.
    attached = _DATE.sub(lambda found: found[0].replace(" ", NO_BREAK), what.attached)
    stack.add(Piece(attached), "appendix.attached")
    if what.template.recipient:
        stack.add(Piece(f"Đơn vị nhận: {what.template.recipient}"), "about")
    stack.y += frame.profile["title.below"]
    yield _glued(stack.atom(frame.profile["title.gap"]))


def _glued(atom: Atom) -> Atom:
    atom.glued = True
    return atom


def _table(frame: Frame, what: Submission) -> TaskTable | None:
    columns = what.template.columns
    if not columns:
        return None
    rows: list[TableRow] = []
    for group in what.groups:
        if group.label:
            rows.append(TableRow(cells=(Piece(group.label),), is_group=True))
        rows += [TableRow(cells=_cells(columns, values)) for _, values in group.rows]
    heads = [
        TableColumn(
            title=Piece(column.title), share=share, align=Align.CENTRE if column.field in _CENTRED else Align.LEFT
        )
        for column, share in zip(columns, _shares(frame, columns, rows), strict=True)
    ]
    return TaskTable(columns=tuple(heads), rows=tuple(rows))


def _shares(frame: Frame, columns: tuple[SubmissionColumn, ...], rows: list[TableRow]) -> list[float]:
    """The widths that the form asks for, but none narrower than its longest word while others have room to give."""
    total = sum(column.width for column in columns)
    _, size, bold = frame.style("cell.head")
    padding = 2 * frame.profile["table.padding.side"] + 1
    longest = []
    for index, column in enumerate(columns):
        texts = [row.cells[index].text for row in rows[:_LOOKED_AT] if not row.is_group]
        words = {word for text in (column.title, *texts) for word in text.split()}
        longest.append(max((width_of(word, bold, size) for word in words), default=0.0) + padding)
    least = [min(width / frame.width, _WIDEST_LEAST) for width in longest]
    asked = [column.width / total for column in columns]
    lacking = sum(max(low - share, 0.0) for low, share in zip(least, asked, strict=True))
    spare = sum(max(share - low, 0.0) for low, share in zip(least, asked, strict=True))
    given = min(lacking / spare, 1.0) if spare else 0.0
    shares = [low if share < low else share - (share - low) * given for low, share in zip(least, asked, strict=True)]
    return [share / sum(shares) for share in shares]


def _cells(columns: tuple[SubmissionColumn, ...], values: tuple[Value, ...]) -> tuple[Piece, ...]:
    return tuple(Piece(cell_words(column.field, value)) for column, value in zip(columns, values, strict=True))


def _foot(frame: Frame, what: Submission) -> Iterator[Atom]:
    summary = Stack(frame, 0.0, frame.width)
    summary.add(Piece(what.summary), "cell")
    yield _glued(summary.atom(frame.profile["body.gap"]))
    template, at = what.template, frame.width * _FOOT_LEFT
    left, right = Stack(frame, 0.0, at), Stack(frame, at, frame.width - at)
    add_dated(right, Piece(what.dated))
    left.y = right.y
    for stack, words, note in (
        (left, template.maker, template.maker_note),
        (right, template.head, template.head_note),
    ):
        stack.add(Piece(words), "authority")
        stack.add(Piece(note), "dated")
        stack.y += frame.profile["signing.room"]
    left.take(right)
    yield left.atom(frame.profile["closing.gap"])


def _part(what: Submission, profile: Profile) -> Part:
    width, height = profile["paper.width"], profile["paper.height"]
    if what.template.landscape:
        width, height = height, width
    text_width = width - profile["margin.left"] - profile["margin.right"]
    text_height = height - profile["margin.top"] - profile["margin.bottom"]
    frame = Frame(profile, text_width, profile["body.line"])
    atoms = list(_heads(frame, what))
    table = _table(frame, what)
    atoms += table_atoms(frame, table, text_height) if table else []
    keep_above(atoms, len(atoms), _LINES_ABOVE_FOOT)
    atoms += _foot(frame, what)
    return Part(
        width=width,
        height=height,
        left=profile["margin.left"],
        top=profile["margin.top"],
        text_width=text_width,
        line=frame.line,
        pages=paginate(atoms, text_height),
    )


def write_submission_pdf(submission: Submission, out: Path | BinaryIO, *, today: date) -> tuple[Problem, ...]:
    """Write the form as PDF; the same submission and day give the same bytes.

    Raises:
        FontsMissingError: this machine has no serif family with all Vietnamese letters.
    """
    family()
    profile = _profile()
    title = clean(f"{submission.title} - {submission.period}")
    meta = Meta(title, clean(submission.attached), clean(" ".join(submission.agency)), today)
    draw([_part(submission, profile)], meta, out, profile)
    return submission.problems
