"""One cell as SpreadsheetML (ECMA-376 Part 1, 18.3.1.4): writing cells is what takes a library's time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

# Of every cell; the library's own styles name it too.
FONT = "Times New Roman"
Value = str | int | float | date | None
# Day 0 of the 1900 date system as every program counts it from 1 March 1900 on.
_DAY_ZERO = date(1899, 12, 30).toordinal()


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, without its "="; only such a value becomes one.

    `result` is what it gives today: programs that show a file without calculating (a preview, Excel's
    protected view) would otherwise show nothing.
    """

    text: str
    result: Value = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a note that opens over its cell."""

    value: Value
    note: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a cell's text with letters of its own."""

    text: str
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Rich:
    """A cell's text in stretches that look different (18.4.4)."""

    runs: tuple[Run, ...]


Content = Value | Formula | Noted | Rich


def _number(value: float | date) -> str:
    return str(value.toordinal() - _DAY_ZERO) if isinstance(value, date) else repr(value)


def _formula(attributes: str, formula: Formula) -> str:
    text = escape(formula.text)
    if isinstance(formula.result, str):
        return f'<c {attributes} t="str"><f>{text}</f><v>{escape(formula.result)}</v></c>'
    result = "" if formula.result is None else f"<v>{_number(formula.result)}</v>"
    return f"<c {attributes}><f>{text}</f>{result}</c>"


def _run(run: Run) -> str:
    marks = ("<b/>" if run.bold else "") + ("<i/>" if run.italic else "")
    looks = f'<rPr>{marks}<sz val="{run.size:g}"/><rFont val="{FONT}"/><family val="1"/></rPr>'
    return f'<r>{looks}<t xml:space="preserve">{escape(run.text)}</t></r>'


def cell_xml(address: str, style: int, content: Value | Formula | Rich) -> str:
    """Return the element of a cell; `style` is the number of its style in the workbook."""
    attributes = f'r="{address}" s="{style}"'
    if content is None or content == "":
        return f"<c {attributes}/>"
    if isinstance(content, str):
        return f'<c {attributes} t="inlineStr"><is><t xml:space="preserve">{escape(content)}</t></is></c>'
    if isinstance(content, Formula):
        return _formula(attributes, content)
    if isinstance(content, Rich):
        runs = "".join(_run(run) for run in content.runs)
        return f'<c {attributes} t="inlineStr"><is>{runs}</is></c>'
    return f"<c {attributes}><v>{_number(content)}</v></c>"


def plain(content: Content) -> Value:
    """Return what a cell shows."""
    if isinstance(content, Noted):
        return content.value
    if isinstance(content, Rich):
        return "".join(run.text for run in content.runs)
    return content.result if isinstance(content, Formula) else content
