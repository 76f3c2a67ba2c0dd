"""Why a wording of time tells the program nothing, in a sentence that helps to mend it."""

from __future__ import annotations

import re
from calendar import monthrange

from kehoach_desktop.domain.text import fold

_DAY = re.compile(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?\b")
_MONTH = re.compile(r"\bthang\s*(\d{1,2})\b")
_QUARTER = re.compile(r"\bquy\s*(\d+|[ivx]+)\b")
_QUARTERS = ("1", "2", "3", "4", "i", "ii", "iii", "iv")
_MONTHS = 12
_HELP = "Hãy ghi như “Quý II”, “tháng 5/2026”, “trước ngày 15/3/2026”, “thường xuyên”."


def why_unread(text: str, year: int) -> str:
    """Return why a wording of a plan of `year` is no time to the program, as one Vietnamese sentence."""
    folded = fold(text)
    quarter = next((number for number in _QUARTER.findall(folded) if number not in _QUARTERS), None)
    if quarter is not None:
        return f"Không có quý {quarter.upper()}; một năm chỉ có bốn quý."
    for day, month, written in _DAY.findall(folded):
        full = int(written) + (2000 if len(written) == 2 else 0) if written else year
        if not 1 <= int(month) <= _MONTHS:
            return f"Không có tháng {month} trong “{day}/{month}”; ngày đứng trước, tháng đứng sau."
        if not 1 <= int(day) <= monthrange(max(full, 1), int(month))[1]:
            return f"Không có ngày {day}/{month}/{full}."
    month = next((number for number in _MONTH.findall(folded) if not 1 <= int(number) <= _MONTHS), None)
    if month is not None:
        return f"Không có tháng {month}."
    if not re.search(r"\d|\bquy\b|\bthang\b|\bngay\b", folded):
        return f"Chưa thấy quý, tháng hay ngày nào. {_HELP}"
    return f"Chưa hiểu lời ghi này là lúc nào. {_HELP}"
