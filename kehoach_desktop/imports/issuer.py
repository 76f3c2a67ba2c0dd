"""Who issues the plan, what year it is of, its subject in sentence case, where the head does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kehoach_desktop.domain.text import CAPITALS, sentence_case

_LEVEL = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
_WORD = rf"[{CAPITALS}][\w'’-]*"
_NAME = rf"{_WORD}(?:\s+(?:{_WORD}|-\s*{_WORD})){{0,4}}"
_COMMITTEE = re.compile(
    rf"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+(?P<level>{_LEVEL}|Xã|Phường)\b(?:\s+(?P<name>{_NAME}|\d{{1,2}}))?"
)
_ENDS_IN_LEVEL = re.compile(rf"{_LEVEL}$", re.IGNORECASE)
_ISSUES = (
    r"(?:xây dựng|ban hành|triển khai|đề ra|yêu cầu|tổ chức|lập|phát động|xây|giao|đề nghị|"
    r"thông qua|như sau|\(|,|$)"
)
_OTHER_BODIES = re.compile(
    rf"(?P<body>(?:Văn phòng|Phòng|Hội đồng Thi đua|Hội đồng thi đua|Hội đồng TĐKT|Ban|Sở|Trung tâm|Trường|"
    rf"Cụm thi đua|Khối thi đua)\b"
    rf"[^.;:,]{{0,90}}?)\s+{_ISSUES}"
)
_YEAR = re.compile(r"\b(?:năm|Năm|NĂM)(?:\s+học)?\s+(?P<year>20\d{2})\b")
# What is longer is no sentence that says who issues a plan.
_LONGEST_TEXT = 4000
_ANY_YEAR = re.compile(r"\b(20\d{2})\b")


def agency_from_body(texts: Sequence[str], place: str | None, position: str, subject: str) -> tuple[str, ...]:
    """Name the issuing agency from the sentences that say who issues or who demands; empty if none says so.

    `position` is the signer's: a head of office signs for the office, not for the committee. `subject` may be
    the only place that names the office in full.
    """
    texts = [text for text in texts if len(text) <= _LONGEST_TEXT]
    named = [*texts, subject]
    if "VĂN PHÒNG" in position or "PHÒNG" in position:
        for text in texts:
            match = _OTHER_BODIES.search(text)
            if match and match["body"].startswith(("Văn phòng", "Phòng")):
                return (_whole_name(match["body"], named).upper(),)
    level, name = _committee(texts)
    if level is None:
        match = next((m for text in texts if (m := _OTHER_BODIES.match(text))), None)
        return (_whole_name(match["body"], named).upper(),) if match else ()
    name = name or _named_elsewhere(texts, level) or place
    return ("ỦY BAN NHÂN DÂN", f"{level} {name}".upper() if name else level.upper())


def _committee(texts: Sequence[str]) -> tuple[str | None, str | None]:
    """The committee that acts in the opening or closing; one that is only quoted ("của UBND huyện …") does not."""
    levels: Counter[str] = Counter()
    names: dict[str, str] = {}
    for text in texts:
        for match in _COMMITTEE.finditer(text):
            before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
            acts = bool(re.match(_ISSUES, after)) and not before.endswith(
                ("của", "với", "và", "báo cáo", "qua", "nghị")
            )
            weight = 3 if acts else 2 if text.startswith("Trên đây") and before.endswith("của") else 0
            level = match["level"].lower()
            if weight:
                levels[level] += weight
                if match["name"]:
                    names.setdefault(level, match["name"])
    if not levels:
        return None, None
    level = levels.most_common(1)[0][0]
    return level, names.get(level)


def _named_elsewhere(texts: Iterable[str], level: str) -> str | None:
    """The name that most often stands behind a level ("xã …"), behind a committee's first."""
    committees = Counter(
        m["name"] for t in texts for m in _COMMITTEE.finditer(t) if m["level"].lower() == level and m["name"]
    )
    named = re.compile(rf"\b{level}\s+(?P<name>{_NAME})")
    names = committees or Counter(match["name"] for text in texts for match in named.finditer(text))
    return names.most_common(1)[0][0] if names else None


def _whole_name(body: str, texts: Sequence[str]) -> str:
    """A body named by its level only ("Văn phòng UBND tỉnh") gets the place's name from elsewhere in the text."""
    level = _ENDS_IN_LEVEL.search(body)
    name = _named_elsewhere(texts, level[0].lower()) if level else None
    return f"{body} {name}" if name else body


def find_year(subject: str, opening: Sequence[str], issued: int | None) -> int | None:
    """Return the plan's year: the subject's, else the opening's, else the year of issue, else None."""
    for text in (subject, *opening):
        years = [int(match["year"]) for match in _YEAR.finditer(text)]
        if years:
            return years[-1] if text == subject else max(years)
    if issued:
        return issued
    numbers = _ANY_YEAR.findall(subject)
    return int(numbers[-1]) if numbers else None


def sentence_subject(subject: str, texts: Sequence[str]) -> str:
    """Put a subject that stands in capitals into sentence case; names get back the capitals they have in the text."""
    words = sentence_case(subject).split(" ")
    spellings = _spellings(texts)
    for length in (4, 3, 2):
        for start in range(1, len(words) - length + 1):
            key = " ".join(words[start : start + length]).lower().strip(".,;")
            spelled = spellings.get(key)
            if spelled:
                tail = words[start + length - 1][len(words[start + length - 1].rstrip(".,;")) :]
                words[start : start + length] = spelled.split(" ")
                words[start + length - 1] += tail
    return " ".join(words)


def _spellings(texts: Sequence[str]) -> dict[str, str]:
    """Runs of two to four words of which some carry capitals in the middle of a sentence, with that spelling."""
    seen: Counter[tuple[str, str]] = Counter()
    for text in texts:
        words = [word.strip(".,;:()“”\"'") for word in text.split()]
        for length in (2, 3, 4):
            for start in range(1, len(words) - length + 1):
                run = words[start : start + length]
                if all(run) and not all(word.isupper() for word in run):
                    seen[(" ".join(run).lower(), " ".join(run))] += 1
    best: dict[str, tuple[int, str]] = {}
    for (key, spelled), count in seen.items():
        if count > best.get(key, (0, ""))[0]:
            best[key] = (count, spelled)
    return {key: spelled for key, (_, spelled) in best.items() if spelled != key}
