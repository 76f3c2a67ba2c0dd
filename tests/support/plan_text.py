"""Writes a plan's JSON as the text that readers of PDF, Word and web pages make of it, one function a style.

| style | what made it |
|---|---|
| `tabs` | copied from Word: a paragraph a line, cells by tabs, paragraphs inside a cell on lines of their own |
| `cells` | a converter that knows no tables: a paragraph a line, an empty line after each, cells one after the other |
| `markup` | a converter that leaves `**`, `###`, `<b>`, `<sup>`, tabs, header rows repeated, one row cut by a page |
| `pipes` | Markdown tables with `<br>` in cells, header and signature as tables too |
| `wrapped` | a PDF reader: every physical line followed by a blank one, cells one after the other |
| `dense` | a PDF reader: no blank lines, columns run together, page numbers, parts of it decomposed Unicode |
| `layout` | `pdftotext -layout`: columns kept by runs of spaces, form feeds |
| `paper` | a PDF reader on what Word printed: `plan_paper.py` |
"""

from __future__ import annotations

import random
import textwrap
import unicodedata
from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import Any

from tests.support.plan_paper import paper
from tests.support.plan_printed import MOTTO, Appendix, Foot, Header, Para, Row, Table, Title, printed

Lines = list[str]
PAPER = 86
_PAGE = 46
_BOLD = ("heading", "group")


def wrap(text: str, width: int) -> Lines:
    """Physical lines of a text, broken at spaces and after hyphens as a word processor does."""
    return [line for part in text.split("\n") for line in textwrap.wrap(part, width) or [""]]


def widths(table: Table, total: int) -> list[int]:
    """Columns' widths in characters: narrow for numbers, the rest by what they hold."""
    longest = [
        max([len(r.cells[i]) for r in table.rows if not r.group and i < len(r.cells)] + [6])
        for i in range(len(table.columns))
    ]
    wanted = [min(max(n, 10), 90) ** 0.7 for n in longest[1:]]
    first = 4 if longest[0] == 6 else 9
    rest = total - first - 1 - len(wanted) * 2
    return [first, *(max(9, int(rest * w / sum(wanted))) for w in wanted)]


def _cells(row: Row, sizes: list[int]) -> list[Lines]:
    if row.group:
        return [[row.cells[0]], [row.cells[1]]]
    return [wrap(cell, size) if cell else [] for cell, size in zip(row.cells, sizes, strict=True)]


def _over(table: Table, at: int) -> str:
    """What stands in the upper of two header rows: the title that spans, or the column's own."""
    spans = [(first, last, title) for first, last, title in table.over if first <= at <= last]
    return table.columns[at] if not spans else spans[0][2] if spans[0][0] == at else ""


def _rows(table: Table) -> Iterable[Row]:
    if table.over:
        yield Row(tuple(_over(table, at) for at in range(len(table.columns))))
        yield Row(tuple("" if _over(table, at) == title else title for at, title in enumerate(table.columns)))
    else:
        yield Row(table.columns)
    yield from table.rows


def _flat(row: Row, table: Table, newline: str) -> list[str]:
    cells = [row.cells[0], row.cells[1]] + [""] * (len(table.columns) - 2) if row.group else list(row.cells)
    return [cell.replace("\n", newline) for cell in cells]


# --- a paragraph a line -----------------------------------------------------------------------------------------


def tabs(plan: dict[str, Any], seed: int = 0) -> str:
    out: Lines = []
    for block in printed(plan):
        match block:
            case Header():
                pairs = zip_longest((*block.left, block.number), (*MOTTO, block.date), fillvalue="")
                out += [f"{left}\t{right}" for left, right in pairs]
            case Title():
                out += ["", block.kind, *block.subject, ""]
            case Para():
                out.append(block.line)
            case Table():
                out += ["\t".join(_flat(row, block, "\n")) for row in _rows(block)]
            case Foot():
                out += ["", "Nơi nhận:", *block.recipients, *block.signature, "", "", "", block.name]
            case Appendix():
                out += ["", *block.lines, ""]
    return "\r\n".join(out).replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n"


def cells(plan: dict[str, Any], seed: int = 0) -> str:
    out: Lines = []
    for block in printed(plan):
        match block:
            case Header():
                out += [*block.left, block.number, *MOTTO, block.date]
            case Title():
                out += [block.kind, *block.subject]
            case Para():
                out.append(block.line)
            case Table():
                out += [line for row in _rows(block) for cell in _flat(row, block, "\n") for line in cell.split("\n")]
            case Foot():
                out += ["Nơi nhận:", *block.recipients, *block.signature, "", block.name]
            case Appendix():
                out += block.lines
    return "\n\n".join(line for line in out if line or seed % 2) + "\n"


def markup(plan: dict[str, Any], seed: int = 0) -> str:
    out: Lines = []
    for block in printed(plan):
        match block:
            case Header():
                date = block.date.replace("ngày ", "ngày<sup> </sup>", 1)
                out += [*block.left, "", *MOTTO, "", block.number, "", date, ""]
            case Title():
                out += [f"**{block.kind}**  ", *(f"**{line}**  " for line in block.subject), ""]
            case Para():
                out += [f"### {block.line}" if block.depth == 1 and seed % 2 else _bold(block), ""]
            case Table():
                out += _marked_table(block)
            case Foot():
                out += ["#### Nơi nhận:", "", *block.recipients, "", *(f"**{line}**  " for line in block.signature)]
                out += ["", "", "", f"**{block.name}**"]
            case Appendix():
                out += ["", *(f"**{line}**" for line in block.lines), ""]
    return "\n".join(out) + "\n"


def _bold(block: Para) -> str:
    return f"**{block.line}**" if block.style in _BOLD else block.line


def _marked_table(table: Table) -> Lines:
    """The header again every eight rows, and the fifth row cut in two between such pages."""
    out = ["\t".join(f"<b>{title}</b>" for title in table.columns)]
    for at, row in enumerate(table.rows):
        cells = _flat(row, table, "<br>")
        if row.group:
            cells = [f"<b>{cell}</b>" if cell else "" for cell in cells]
        elif at == 8 and cells[1].count(" ") > 6:
            words = cells[1].split(" ")
            cut = len(words) * 2 // 3
            out += ["\t".join([cells[0], " ".join(words[:cut]), *cells[2:]]), "", "", "\t".join(table.columns)]
            cells = ["", " ".join(words[cut:]), *[""] * (len(cells) - 2)]
        out.append("\t".join(cells))
    return [*out, ""]


def pipes(plan: dict[str, Any], seed: int = 0) -> str:
    out: Lines = []
    for block in printed(plan):
        match block:
            case Header():
                left, right = "<br>".join(block.left), "<br>".join(MOTTO)
                out += [f"| **{left}** | **{right}** |", "| --- | --- |", f"| {block.number} | *{block.date}* |", ""]
            case Title():
                out += [f"# {block.kind}", "", *(f"**{line}**" for line in block.subject), ""]
            case Para():
                out += [_bold(block), ""]
            case Table():
                rows = [f"| {' | '.join(_flat(row, block, '<br>'))} |" for row in _rows(block)]
                out += [rows[0], "|" + " --- |" * len(block.columns), *rows[1:], ""]
            case Foot():
                left = "<br>".join(("***Nơi nhận:***", *block.recipients))
                right = "<br>".join((*(f"**{line}**" for line in block.signature), "", "", f"**{block.name}**"))
                out += [f"| {left} | {right} |", "| --- | --- |", ""]
            case Appendix():
                out += ["---", "", *(f"**{line}**" for line in block.lines), ""]
    return "\n".join(out) + "\n"


# --- as a PDF reader gives it -----------------------------------------------------------------------------------


def _one_after_the_other(table: Table, dice: random.Random) -> Lines:
    """Cells' lines in the order of the row; where two cells end and begin at one height they share a line."""
    sizes = widths(table, PAPER)
    out: Lines = []
    for row in _rows(table):
        group: list[Lines] = [lines for lines in _cells(row, sizes) if lines and lines != [""]]
        if row.group:
            out.append(" ".join(lines[0] for lines in group))
            continue
        flat, before = list(group[0]), len(group[0])
        for lines in group[1:]:
            shared = {1: 0.6, 2: 0.2}.get(before, 0.0) if len(lines) == 1 else 0.0
            if dice.random() < shared:
                flat[-1:] = [f"{flat[-1]} {lines[0]}"]
            else:
                flat += lines
            before = len(lines)
        out += flat
    return out


def _pdf_lines(plan: dict[str, Any], dice: random.Random, *, together: bool) -> Lines:
    out: Lines = []
    for block in printed(plan):
        match block:
            case Header():
                left = (*block.left, block.number)
                if together:
                    lefts = (*block.left, "", block.number) if len(block.left) == 1 else left
                    rights = (*MOTTO, *[""] * (len(lefts) - 3), block.date)
                    out += [" ".join(filter(None, pair)) for pair in zip_longest(lefts, rights, fillvalue="")]
                else:
                    out += [*block.left, *MOTTO, block.number, block.date]
            case Title():
                out += [block.kind, *block.subject]
            case Para():
                out += wrap(block.line, PAPER)
            case Table():
                out += _one_after_the_other(block, dice)
            case Foot():
                notes = [line for r in ("Nơi nhận:", *block.recipients) for line in wrap(r, 44)]
                if together:
                    signed = [*block.signature, *[""] * max(0, len(notes) - len(block.signature) - 1), block.name]
                    out += [" ".join(filter(None, pair)) for pair in zip_longest(notes, signed, fillvalue="")]
                else:
                    out += [*notes, *block.signature, " ", " ", " ", block.name]
            case Appendix():
                out += [line for text in block.lines for line in wrap(text, PAPER + 10)]
    return out


def wrapped(plan: dict[str, Any], seed: int = 0) -> str:
    dice = random.Random(seed)
    out: Lines = []
    for at, line in enumerate(_pdf_lines(plan, dice, together=False)):
        lead = " " if at % _PAGE == _PAGE - 1 or dice.random() < 0.05 else ""
        out.append(lead + line + " ")
        if dice.random() < 0.9:
            out.append("")
    return "\n \n" + "\n".join(out) + "\n"


def dense(plan: dict[str, Any], seed: int = 0) -> str:
    dice = random.Random(seed)
    out: Lines = []
    for at, line in enumerate(_pdf_lines(plan, dice, together=True)):
        if at and at % _PAGE == 0:
            out.append(str(at // _PAGE + 1))
        out.append(_worn(line, dice))
    return "\n".join(out) + "\n"


def _worn(line: str, dice: random.Random) -> str:
    """Some words decomposed, some spaces doubled or unbreakable, as files from several hands have them."""
    words = [unicodedata.normalize("NFD", word) if dice.random() < 0.1 else word for word in line.split(" ")]
    gaps = [dice.choice(("  ", "\u00a0")) if dice.random() < 0.04 else " " for _ in words]
    return "".join(word + gap for word, gap in zip(words, gaps, strict=True)).rstrip(" ")


# --- columns kept by spaces -------------------------------------------------------------------------------------


def _side_by_side(left: Iterable[str], right: Iterable[str], first: int, second: int) -> Lines:
    pairs = zip_longest(left, right, fillvalue="")
    return [(a.center(first) + "  " + b.center(second)).rstrip() for a, b in pairs]


def _grid(table: Table, seed: int) -> Lines:
    sizes = widths(table, PAPER + 24)
    out: Lines = []
    for row in _rows(table):
        if row.group:
            out.append(f"{row.cells[0].center(4)}  {row.cells[1].center(sum(sizes[1:]))}".rstrip())
            continue
        cells = _cells(row, sizes)
        tall = max(map(len, cells))
        if seed % 2 == 0:
            cells = [[""] * ((tall - len(lines)) // 2) + lines for lines in cells]
        lines = zip_longest(*cells, fillvalue="")
        out += ["  ".join(text.ljust(size) for text, size in zip(line, sizes, strict=True)).rstrip() for line in lines]
    return out


def layout(plan: dict[str, Any], seed: int = 0) -> str:
    out: Lines = []
    for block in printed(plan):
        match block:
            case Header():
                out += _side_by_side((*block.left, "", block.number), (*MOTTO, "", block.date), 36, 48)
            case Title():
                out += ["", *(line.center(PAPER).rstrip() for line in (block.kind, *block.subject)), ""]
            case Para():
                out += textwrap.wrap(block.line, PAPER, initial_indent=" " * 6)
            case Table():
                out += ["", *_grid(block, seed), ""]
            case Foot():
                notes = [line.ljust(44) for r in ("Nơi nhận:", *block.recipients) for line in wrap(r, 44)]
                gap = [""] * max(4, len(notes) - len(block.signature) - 1)
                out += ["", *_side_by_side(notes, (*block.signature, *gap, block.name), 44, 40)]
            case Appendix():
                out += ["\f" + block.lines[0].center(PAPER).rstrip()]
                out += [line.center(PAPER).rstrip() for text in block.lines[1:] for line in wrap(text, PAPER)]
    return "\n".join(_paged(out)) + "\n"


def _paged(lines: Lines) -> Iterable[str]:
    """Form feeds with the page's number on the first line of each page but the first."""
    for at, line in enumerate(lines):
        if at and at % _PAGE == 0 and not line.startswith("\f"):
            yield "\f" + str(at // _PAGE + 1).center(PAPER).rstrip()
            yield ""
        yield line


STYLES: dict[str, Callable[[dict[str, Any], int], str]] = {
    "tabs": tabs,
    "cells": cells,
    "markup": markup,
    "pipes": pipes,
    "wrapped": wrapped,
    "dense": dense,
    "layout": layout,
    "paper": paper,
}
