"""A plan's JSON as the blocks that stand on its paper, for the test helpers that write it as text or as Word.

What the JSON cannot tell (how a quarter's row is worded, a blank number, an appendix's title) stands in its key
`_print`; everything has the form that most offices use where that key is silent.

| key of `_print` | what it gives |
|---|---|
| `header` | `whole` or `lost` |
| `number`, `date` | the printed line, e.g. "Số:      /KH-UBND" |
| `subject` | printed lines of the trích yếu |
| `groups` | `[row, number or "", words]`: a group row of the table, or a heading over prose, before that task |
| `bullet` | what stands before a task written as prose |
| `columns` | printed column titles where they differ |
| `cells` | `{row: {column: text}}`: cells printed otherwise than the JSON tells |
| `extra` | `{column: [text of every row]}`: columns that the JSON has no key for |
| `appendix` | lines of the appendix's head |
| `over` | `[first, last, title]`: a title that spans columns in a header row above |
| `before` | `{section: [columns, rows]}`: a table that is no task list, before that section |
| `after` | blocks after the last one, as `["text", …]` or `["table", columns, rows]` |
| `mark` | the end mark, "./." where silent |
| `recipients`, `signature` | printed lines |
| `merged` | columns whose repeated cells are merged downwards in Word |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
ROMAN = ("", "I", "II", "III", "IV")
BULLETS = ("-", "+", "*", "•", "–")


@dataclass(frozen=True)
class Header:
    """The two columns at the top: superior, agency, number; motto, place and date."""

    left: tuple[str, ...]
    number: str
    date: str


@dataclass(frozen=True)
class Title:
    kind: str
    subject: tuple[str, ...]


@dataclass(frozen=True)
class Para:
    """One paragraph; `label` is as typed ("I.", "a)", "-") or empty."""

    style: str
    depth: int
    label: str
    text: str

    @property
    def line(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


@dataclass(frozen=True)
class Row:
    """A row of the task table; a group row has a number cell and words that span the rest."""

    cells: tuple[str, ...]
    group: bool = False


@dataclass(frozen=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    merged: tuple[int, ...] = ()
    over: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class Foot:
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Appendix:
    lines: tuple[str, ...]


Block = Header | Title | Para | Table | Foot | Appendix


def typed_label(kind: str, label: str | None) -> str:
    """The label as a clerk types it: a full stop after figures, nothing after a bracket or a dash."""
    if not label:
        return ""
    typed = label[-1] in ").:" or label in BULLETS or kind == "item"
    return label if typed else f"{label}."


def _month(number: int) -> str:
    return f"{number:02d}" if number < 3 else str(number)


def _header(plan: dict[str, Any], hints: dict[str, Any]) -> Header | None:
    unknown = not any(plan.get(key) for key in ("number", "symbol", "place"))
    if hints.get("header", "lost" if unknown else "whole") == "lost":
        return None
    number = plan.get("number") or ""
    number = number.zfill(2) if number else "      "
    year, month, day = (plan.get("issued_on") or "--").split("-")
    date = f"ngày {day} tháng {_month(int(month))} năm {year}" if day else f"ngày     tháng     năm {plan['year']}"
    superior = plan.get("superior")
    return Header(
        left=tuple([superior] if superior else []) + tuple(plan["agency"]),
        number=hints.get("number", f"Số: {number}/{plan.get('symbol') or 'KH-UBND'}"),
        date=hints.get("date", f"{plan.get('place') or '…'}, {date}"),
    )


def _cell(title: str, task: dict[str, Any]) -> str:
    """What a column of that title shows of a task."""
    low = title.lower()
    by_role = {
        role: "\n".join(u["name"] for u in task["units"] if u["role"] == role) for role in ("lead", "coordinating")
    }
    if low in ("tt", "stt", "số tt"):
        return task["number"] or ""
    if "phối hợp" in low and "chủ trì" not in low:
        return by_role["coordinating"]
    if task.get("units_text") is None and (
        "chủ trì" in low or ("thực hiện" in low and "thời gian" not in low and "nội dung" not in low)
    ):
        return by_role["lead"]
    if "thời gian" in low or "thời hạn" in low or "tiến độ" in low:
        return (task["period_text"] or "") if task["period_in"] == "column" else ""
    if any(word in low for word in ("đơn vị", "cơ quan", "cá nhân", "phụ trách", "chủ trì", "bộ phận", "người")):
        return task.get("units_text") or ""
    return task["content"] if any(word in low for word in ("nội dung", "nhiệm vụ", "công việc")) else ""


def _groups(plan: dict[str, Any], hints: dict[str, Any]) -> dict[int, tuple[str, str]]:
    """The group rows, by the task that they stand before: given, or one for each change of quarter."""
    if "groups" in hints:
        return {row: (number, words) for row, number, words in hints["groups"]}
    if plan["task_list"]["grouping"] not in ("quarter rows", "headings"):
        return {}
    found: dict[int, tuple[str, str]] = {}
    numbered = plan["task_list"]["numbering"] == "restart" or plan["task_list"]["grouping"] == "headings"
    before = None
    for row, task in enumerate(plan["tasks"]):
        if task["quarters"] != before:
            before = task["quarters"]
            words = "QUÝ " + ", ".join(ROMAN[q] for q in before)
            found[row] = (ROMAN[len(found) + 1] if numbered else "", words)
    return found


def _table(plan: dict[str, Any], hints: dict[str, Any]) -> Table:
    titles = tuple(hints.get("columns", plan["task_list"]["columns"]))
    groups, special, extra = _groups(plan, hints), hints.get("cells", {}), hints.get("extra", {})
    rows = []
    for at, task in enumerate(plan["tasks"]):
        if at in groups:
            rows.append(Row(groups[at], group=True))
        own = special.get(str(at), {})
        rows.append(Row(tuple(own[t] if t in own else extra[t][at] if t in extra else _cell(t, task) for t in titles)))
    merged = tuple(titles.index(title) for title in hints.get("merged", ()))
    return Table(titles, tuple(rows), merged, tuple((a, b, title) for a, b, title in hints.get("over", ())))


def _prose(plan: dict[str, Any], hints: dict[str, Any]) -> list[Block]:
    groups, bullet = _groups(plan, hints), hints.get("bullet", "-")
    blocks: list[Block] = []
    for at, task in enumerate(plan["tasks"]):
        if at in groups:
            number, words = groups[at]
            blocks.append(Para("group", 2, number, words))
        label = f"{task['number']}." if task["number"] else bullet
        blocks.append(Para("task", 3, label, task["content"]))
    return blocks


def _body(plan: dict[str, Any], hints: dict[str, Any]) -> list[Block]:
    blocks: list[Block] = []
    last = len(plan["sections"]) - 1
    for at, section in enumerate(plan["sections"]):
        if str(at) in hints.get("before", {}):
            columns, rows = hints["before"][str(at)]
            blocks.append(Table(tuple(columns), tuple(Row(tuple(row)) for row in rows)))
        if section["kind"] == "tasks":
            blocks += [_table(plan, hints)] if plan["task_list"]["form"] == "table" else _prose(plan, hints)
            continue
        text = section["heading"] or section["text"]
        if at == last:
            text += hints.get("mark", "./.")
        label = typed_label(section["kind"], section["label"])
        blocks.append(Para(section["kind"], section["depth"], label, text))
    return blocks


def _foot(plan: dict[str, Any], hints: dict[str, Any]) -> Foot:
    recipients = plan.get("recipients", [])
    lines = [f"- {text};" for text in recipients[:-1]] + [f"- {text}." for text in recipients[-1:]]
    signature = plan["signature"]
    above = [line for line in (*signature["authority"].split("\n"), signature["position"]) if line]
    return Foot(tuple(hints.get("recipients", lines)), tuple(hints.get("signature", above)), signature["name"])


def _appendix(plan: dict[str, Any], hints: dict[str, Any]) -> Appendix:
    given = f"(Kèm theo Kế hoạch số      /{plan.get('symbol') or 'KH-UBND'} ngày     tháng     năm {plan['year']})"
    return Appendix(tuple(hints.get("appendix", ["PHỤ LỤC", f"NHIỆM VỤ CỤ THỂ NĂM {plan['year']}", given])))


def printed(plan: dict[str, Any]) -> list[Block]:
    """Return the blocks of the plan in the order of its paper."""
    hints = plan.get("_print", {})
    header = _header(plan, hints)
    blocks: list[Block] = [header] if header else []
    blocks.append(Title(plan["kind"], tuple(hints.get("subject", [plan["subject"]]))))
    blocks += _body(plan, hints)
    blocks.append(_foot(plan, hints))
    if plan["task_list"]["placement"] == "appendix":
        blocks += [_appendix(plan, hints), _table(plan, hints)]
    for kind, *content in hints.get("after", []):
        if kind == "table":
            columns, rows = content
            blocks.append(Table(tuple(columns), tuple(Row(tuple(row)) for row in rows)))
        else:
            blocks.append(Appendix((kind, *content)))
    return blocks
