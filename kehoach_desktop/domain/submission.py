"""Mẫu nộp: the superior's own form of the tracker, kept by the office as data; and the time that a report covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.periods import QUARTERS, ROMAN, quarters_period
from kehoach_desktop.domain.plan import Numbering


class SubmissionField(StrEnum):
    """What a column of the superior's form shows of a task; BLANK is a column that is filled in by hand."""

    NUMBER = "number"
    CONTENT = "content"
    LEAD = "lead"
    COORDINATING = "coordinating"
    UNITS = "units"
    PERIOD = "period"
    QUARTERS = "quarters"
    STARTS_ON = "starts_on"
    DUE_ON = "due_on"
    PRODUCT = "product"
    STATE = "state"
    PROGRESS = "progress"
    DONE_ON = "done_on"
    DELAY_REASON = "delay_reason"
    NOTE = "note"
    BLANK = "blank"


# What the office reads for a field while it edits a form, and the title a new column begins with.
FIELD_LABELS: dict[SubmissionField, str] = {
    SubmissionField.NUMBER: "STT",
    SubmissionField.CONTENT: "Nội dung công việc",
    SubmissionField.LEAD: "Đơn vị chủ trì",
    SubmissionField.COORDINATING: "Đơn vị phối hợp",
    SubmissionField.UNITS: "Đơn vị thực hiện",
    SubmissionField.PERIOD: "Thời gian thực hiện",
    SubmissionField.QUARTERS: "Quý",
    SubmissionField.STARTS_ON: "Ngày bắt đầu",
    SubmissionField.DUE_ON: "Hạn hoàn thành",
    SubmissionField.PRODUCT: "Sản phẩm",
    SubmissionField.STATE: "Tình trạng",
    SubmissionField.PROGRESS: "Tỷ lệ (%)",
    SubmissionField.DONE_ON: "Ngày hoàn thành",
    SubmissionField.DELAY_REASON: "Nguyên nhân chậm",
    SubmissionField.NOTE: "Ghi chú",
    SubmissionField.BLANK: "Cột để trống",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionColumn:
    """Cột của mẫu nộp, in the superior's words and order; `width` is in characters of the body font."""

    title: str
    field: SubmissionField
    width: float = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionTemplate:
    """Mẫu nộp. `name` is how the office calls it, `form` what stands in the corner ("Biểu số 01").

    `grouped`: headings of quarters stand over the rows. `carried`: tasks of earlier quarters of the year that
    are still owed come first. `maker` and `head` are the words over the two signatures.
    """

    name: str
    title: str = "Biểu tiến độ thực hiện kế hoạch"
    form: str = ""
    columns: tuple[SubmissionColumn, ...] = ()
    recipient: str = ""
    grouped: bool = True
    carried: bool = False
    numbering: Numbering = Numbering.CONTINUE
    landscape: bool = True
    maker: str = "Người lập biểu"
    maker_note: str = "(Ký, họ tên)"
    head: str = "Thủ trưởng đơn vị"
    head_note: str = "(Ký, họ tên, đóng dấu)"
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """Kỳ báo cáo: some quarters of a year in a row."""

    year: int
    quarters: tuple[int, ...] = QUARTERS

    @property
    def starts_on(self) -> date:
        """The first day."""
        return quarters_period(self.quarters, self.year).starts_on

    @property
    def ends_on(self) -> date:
        """The last day."""
        return quarters_period(self.quarters, self.year).due_on or date(self.year, 12, 31)

    def label(self) -> str:
        """Return "Quý II năm 2026", "6 tháng đầu năm 2026", "Năm 2026"."""
        named = _SPANS.get(self.quarters)
        if named is not None:
            return f"{named} {self.year}"
        return f"Quý {', '.join(ROMAN[quarter] for quarter in self.quarters)} năm {self.year}"


_SPANS: dict[tuple[int, ...], str] = {
    (1, 2): "6 tháng đầu năm",
    (3, 4): "6 tháng cuối năm",
    (1, 2, 3): "9 tháng đầu năm",
    QUARTERS: "Năm",
}


def report_periods(year: int) -> tuple[ReportPeriod, ...]:
    """Return the periods that offices report on: four quarters, half years, nine months, the year."""
    return tuple(ReportPeriod(year, quarters) for quarters in (*((q,) for q in QUARTERS), *_SPANS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Báo cáo that the form goes up with; number and date are left for the pen while None."""

    kind: str = "Báo cáo"
    number: str | None = None
    symbol: str | None = None
    issued_on: date | None = None


def column(kind: SubmissionField, width: float, title: str | None = None) -> SubmissionColumn:
    """Return a column with its usual title, or the superior's."""
    return SubmissionColumn(title=title or FIELD_LABELS[kind], field=kind, width=width)


_F = SubmissionField
# Two forms to begin with; what each superior asks for differs, so that they are the office's to change.
DEFAULT_TEMPLATES: tuple[SubmissionTemplate, ...] = (
    SubmissionTemplate(
        name="Biểu đầy đủ",
        form="Biểu số 01",
        columns=(
            column(_F.NUMBER, 5),
            column(_F.CONTENT, 42),
            column(_F.LEAD, 20),
            column(_F.COORDINATING, 18),
            column(_F.PERIOD, 15),
            column(_F.PRODUCT, 14, "Sản phẩm, kết quả"),
            column(_F.STATE, 13),
            column(_F.PROGRESS, 8),
            column(_F.DELAY_REASON, 17, "Nguyên nhân chậm, vướng mắc"),
            column(_F.NOTE, 13),
        ),
    ),
    SubmissionTemplate(
        name="Biểu ngắn",
        form="Biểu số 02",
        columns=(
            column(_F.NUMBER, 5),
            column(_F.CONTENT, 40),
            column(_F.UNITS, 20),
            column(_F.PERIOD, 14),
            column(_F.STATE, 14, "Kết quả"),
        ),
        landscape=False,
    ),
)
