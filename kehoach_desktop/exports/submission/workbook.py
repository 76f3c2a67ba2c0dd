"""Bản nộp as one plain sheet: nothing hidden, no ids, no formulas."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.submission import SubmissionField
from kehoach_desktop.domain.tracker import Value
from kehoach_desktop.exports.submission.document import Submission
from kehoach_desktop.exports.xlsx.book import Book
from kehoach_desktop.exports.xlsx.cells import Rich, Run
from kehoach_desktop.exports.xlsx.measure import MOST_HEIGHT, line_count, row_height
from kehoach_desktop.exports.xlsx.sheet import Entry, Sheet
from kehoach_desktop.exports.xlsx.styles import (
    CENTRE_WORDS,
    DATE,
    GROUP,
    HEAD,
    NUMBER,
    PERCENT,
    SOURCE,
    SUBJECT,
    TITLE,
    WORDS,
    Style,
)
from kehoach_desktop.papers.nd30 import ND30

NAME = "Bản nộp"
_LEFT = 0.42
# Free height above the words of a signature and under them, in points; the latter is that of a plan's signature.
_GAP = 6.0
_SIGNING = ND30["signing.room"]
_CORNER = Style(bold=True, size=12, across="center", words=True)
_LINE = SUBJECT.but(size=12, bold=False)
_NOTE = SOURCE.but(size=11)
_FOOT = _CORNER.but(bold=False, down="top")
_SUMMARY = Style(bold=True, words=True)
_CENTRED = (SubmissionField.PERIOD, SubmissionField.QUARTERS, SubmissionField.STATE)
_KINDS: dict[SubmissionField, Style] = {
    SubmissionField.NUMBER: NUMBER,
    SubmissionField.STARTS_ON: DATE,
    SubmissionField.DUE_ON: DATE,
    SubmissionField.DONE_ON: DATE,
    SubmissionField.PROGRESS: PERCENT,
    **dict.fromkeys(_CENTRED, CENTRE_WORDS),
}


class _Writer:
    """Writes one submission down its sheet."""

    def __init__(self, book: Book, submission: Submission) -> None:
        self.what = submission
        self.columns = submission.template.columns
        self.sheet: Sheet = book.sheet(NAME, [column.width for column in self.columns] or [40.0, 40.0])
        self.width = len(self.sheet.widths)
        self.left = self._left()

    def _left(self) -> int:
        """How many columns stand under the left half of heading and foot; a sheet of one column has no halves."""
        total, seen = sum(self.sheet.widths), 0.0
        for count, width in enumerate(self.sheet.widths, 1):
            seen += width
            if seen >= total * _LEFT:
                return max(1, min(count, self.width - 1))
        return 1

    def _halves(self, left: tuple[str, Style], right: tuple[str, Style]) -> None:
        if self.width == 1:
            for text, style in (left, right):
                self.sheet.span(text, style, 1)
            return
        entries: list[Entry | None] = [None] * self.width
        entries[0], entries[self.left] = left, right
        row = self.sheet.row(entries, height=18)
        self.sheet.merge(row, 1, self.left)
        self.sheet.merge(row, self.left + 1, self.width)

    def heading(self) -> None:
        what = self.what
        lines = [(what.superior, _LINE)] if what.superior else []
        lines += [(line, _CORNER) for line in what.agency]
        rights = [(what.template.form, _CORNER), ("", _LINE)]
        for number in range(max(len(lines), 1)):
            left = lines[number] if number < len(lines) else ("", _LINE)
            self._halves(left, rights[min(number, 1)])
        self.sheet.row([])
        for text, style in (
            (what.title.upper(), TITLE),
            (what.period, SUBJECT),
            (what.attached, SOURCE),
            (f"Đơn vị nhận: {what.template.recipient}" if what.template.recipient else "", _LINE),
        ):
            if text:
                self.sheet.span(text, style, self.width, where="Đầu biểu")
        self.sheet.row([])

    def table(self) -> int:
        """Write the table and return the row of its head."""
        head = self.sheet.row([(column.title, HEAD) for column in self.columns])
        for group in self.what.groups:
            if group.label:
                self.sheet.span(group.label, GROUP, self.width)
            for place, values in group.rows:
                cells = [_cell(column.field, value) for column, value in zip(self.columns, values, strict=True)]
                self.sheet.row(cells, where=f"Việc {place}")
        return head

    def foot(self) -> None:
        """Write the summary and the signatures; these are one row, the only thing that no page break cuts."""
        what, template = self.what, self.what.template
        self.sheet.span(what.summary, _SUMMARY, self.width)
        left = _signature("", template.maker, template.maker_note)
        right = _signature(what.dated, template.head, template.head_note)
        if self.width == 1:
            for words in (left, right):
                self.sheet.row([(words, _FOOT)], height=self._tall(words, 0, 1), fixed=True)
            return
        entries: list[Entry | None] = [None] * self.width
        entries[0], entries[self.left] = (left, _FOOT), (right, _FOOT)
        height = max(self._tall(left, 0, self.left), self._tall(right, self.left, self.width))
        row = self.sheet.row(entries, height=height, fixed=True)
        self.sheet.merge(row, 1, self.left)
        self.sheet.merge(row, self.left + 1, self.width)

    def _tall(self, words: Rich, first: int, last: int) -> float:
        """The height that a signature needs over some columns, with room to sign."""
        room = sum(self.sheet.widths[first:last])
        lines = (run.size * line_count(run.text.strip(), room, run.size, bold=run.bold) for run in words.runs)
        return min(row_height(sum(lines)) + _SIGNING, MOST_HEIGHT)


def _signature(dated: str, words: str, note: str) -> Rich:
    """Place and date (or a line in their stead), who signs, and how."""
    return Rich(
        (
            Run("\n", _GAP),
            Run(f"{dated}\n", SOURCE.size, italic=True),
            Run(f"{words}\n", _CORNER.size, bold=True),
            Run(note, _NOTE.size, italic=True),
        )
    )


def _cell(kind: SubmissionField, value: Value) -> Entry:
    return value, _KINDS.get(kind, WORDS)


def write_submission_xlsx(submission: Submission, out: Path, *, today: date) -> tuple[Problem, ...]:
    """Write the sheet; the same submission and day give the same file to the byte."""
    book = Book(title=f"{submission.title} - {submission.period}", author=" ".join(submission.agency), today=today)
    writer = _Writer(book, submission)
    writer.heading()
    head = writer.table()
    writer.foot()
    landscape = submission.template.landscape
    writer.sheet.print_on_a4(landscape=landscape, titles=(head, head), last_column=writer.width)
    book.save(out)
    return (*submission.problems, *book.problems())
