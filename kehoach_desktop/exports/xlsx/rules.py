"""What may be typed into the tracker's cells, and the colours that follow from what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.formatting.rule import DataBar, FormatObject, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.datavalidation import DataValidation

from kehoach_desktop.domain.labels import CLOSED_STATES, STATE_LABELS
from kehoach_desktop.gantt import LOOKS, PAPER, Look

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LATE_DATE_FORMAT = '"! "dd/mm/yyyy'
_LATE_FORMAT_ID = 200


def rgb(colour: str) -> str:
    """Return "RRGGBB" for "#rrggbb"."""
    return colour.lstrip("#").upper()


def _look_font(look: Look) -> Font:
    # Not struck through: "Không thực hiện" crossed out would say the opposite.
    return Font(color=rgb(PAPER[LOOKS[look].ink]), bold=look is Look.LATE, italic=look is Look.DROPPED)


def _look_fill(look: Look) -> PatternFill:
    # In a differential style the colour of a solid fill is its background.
    return PatternFill("solid", bgColor=rgb(PAPER[LOOKS[look].tint]))


def _check(sheet: Worksheet, area: str, rule: DataValidation, title: str, sentence: str) -> None:
    """Refuse what breaks the rule with that sentence; an empty cell is always allowed."""
    rule.allow_blank = True
    rule.showErrorMessage, rule.errorStyle = True, "stop"
    rule.errorTitle, rule.error = title, sentence
    rule.add(area)
    sheet.data_validations.append(rule)


def validate_states(sheet: Worksheet, area: str) -> None:
    """Offer the states in a list, and nothing else."""
    choices = DataValidation(type="list", formula1='"{}"'.format(",".join(STATE_LABELS.values())))
    _check(sheet, area, choices, "Tình trạng", "Xin chọn một tình trạng trong danh sách.")


def validate_progress(sheet: Worksheet, area: str) -> None:
    """Take a share from 0 to 100 %."""
    share = DataValidation(type="decimal", operator="between", formula1="0", formula2="1")
    _check(sheet, area, share, "Tỷ lệ", "Tỷ lệ phải từ 0% đến 100%.")


def validate_date(sheet: Worksheet, area: str, years: tuple[int, int]) -> None:
    """Take a day of those years, the last one included."""
    first, last = (f"DATE({year},{end})" for year, end in zip(years, ("1,1", "12,31"), strict=True))
    day = DataValidation(type="date", operator="between", formula1=first, formula2=last)
    sentence = f"Xin ghi ngày theo dạng ngày/tháng/năm, từ năm {years[0]} đến năm {years[1]}."
    _check(sheet, area, day, "Ngày", sentence)


def validate_due(sheet: Worksheet, area: str, start: str, due: str) -> None:
    """Take a day that is not before the start beside it; `start` and `due` are the first row's cells."""
    day = DataValidation(type="custom", formula1=f'AND(ISNUMBER({due}),OR({start}="",{due}>={start}))')
    _check(sheet, area, day, "Hạn", "Hạn phải là ngày (ngày/tháng/năm) và không trước ngày bắt đầu.")


def forbid_typing(sheet: Worksheet, area: str) -> None:
    """Take nothing at all: the cells hold the program's own marks."""
    nothing = DataValidation(type="custom", formula1="FALSE")
    _check(sheet, area, nothing, "Mã việc", "Cột này do chương trình ghi, xin để nguyên.")


def late_formula(due: str, state: str, as_of: str) -> str:
    """Return the condition of being late, for cells of one row: its last day is past and it is still owed."""
    open_states = ",".join(f'{state}<>"{STATE_LABELS[closed]}"' for closed in CLOSED_STATES)
    return f"AND(ISNUMBER({due}),{due}<{as_of},{open_states})"


def colour_states(sheet: Worksheet, area: str, first: str) -> None:
    """Colour the cells of the states; `first` is the area's first cell, its column fixed."""
    for state, label in STATE_LABELS.items():
        look = Look(state.value)
        style = DifferentialStyle(font=_look_font(look), fill=_look_fill(look))
        sheet.conditional_formatting.add(area, Rule(type="expression", dxf=style, formula=[f'{first}="{label}"']))


def colour_late(sheet: Worksheet, area: str, condition: str, *, dates: bool) -> None:
    """Mark what is late in red and bold; a date also gets an exclamation mark, for a copy in black and white."""
    style = DifferentialStyle(
        font=_look_font(Look.LATE),
        fill=_look_fill(Look.LATE),
        numFmt=NumberFormat(_LATE_FORMAT_ID, LATE_DATE_FORMAT) if dates else None,
    )
    sheet.conditional_formatting.add(area, Rule(type="expression", dxf=style, stopIfTrue=True, formula=[condition]))


def show_progress(sheet: Worksheet, area: str) -> None:
    """Draw a bar in each cell as long as its share."""
    ends = [FormatObject(type="num", val=0), FormatObject(type="num", val=1)]
    bar = DataBar(cfvo=ends, color=rgb(PAPER[LOOKS[Look.DOING].tint]))
    sheet.conditional_formatting.add(area, Rule(type="dataBar", dataBar=bar))
