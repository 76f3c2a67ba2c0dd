"""One cell as SpreadsheetML (ECMA-376 Part 1, 18.3.1.4): writing cells is what takes a library's time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

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


Content = Value | Formula | Noted


def _number(value: float | date) -> str:
    return str(value.toordinal() - _DAY_ZERO) if isinstance(value, date) else repr(value)


def _formula(attributes: str, formula: Formula) -> str:
    text = escape(formula.text)
    if isinstance(formula.result, str):
        return f'<c {attributes} t="str"><f>{text}</f><v>{escape(formula.result)}</v></c>'
    result = "" if formula.result is None else f"<v>{_number(formula.result)}</v>"
    return f"<c {attributes}><f>{text}</f>{result}</c>"


def cell_xml(address: str, style: int, content: Value | Formula) -> str:
    """Return the element of a cell; `style` is the number of its style in the workbook."""
    attributes = f'r="{address}" s="{style}"'
    if content is None or content == "":
        return f"<c {attributes}/>"
    if isinstance(content, str):
        return f'<c {attributes} t="inlineStr"><is><t xml:space="preserve">{escape(content)}</t></is></c>'
    if isinstance(content, Formula):
        return _formula(attributes, content)
    return f"<c {attributes}><v>{_number(content)}</v></c>"


def plain(content: Content) -> Value:
    """Return what a cell shows."""
    if isinstance(content, Noted):
        return content.value
    return content.result if isinstance(content, Formula) else content
