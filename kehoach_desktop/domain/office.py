"""Cơ quan: the office's own names, superiors, signers and legal bases, each in force from a day to a day.

Dates make old plans reprint as they were issued, over mergers of communes and changes of the law.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar


class OfficeKind(StrEnum):
    """Loại cơ quan; townships ended on 1/7/2025 and stay for older plans."""

    COMMUNE = "commune"
    WARD = "ward"
    TOWNSHIP = "township"
    SPECIAL_ZONE = "special zone"
    OTHER = "other"


OFFICE_KIND_LABELS: dict[OfficeKind, str] = {
    OfficeKind.COMMUNE: "Xã",
    OfficeKind.WARD: "Phường",
    OfficeKind.TOWNSHIP: "Thị trấn",
    OfficeKind.SPECIAL_ZONE: "Đặc khu",
    OfficeKind.OTHER: "Cơ quan khác",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeName:
    """Tên cơ quan ban hành: the lines of the header, the place before the date, and the symbol's second part.

    `superior` is the line of the chủ quản above the name, None where the office prints none.
    """

    lines: tuple[str, ...]
    kind: OfficeKind = OfficeKind.COMMUNE
    superior: str | None = None
    place: str | None = None
    symbol: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Superior:
    """Cấp trên trực tiếp: whom reports and dossiers go to, through which body, and how the copy sent up is called."""

    name: str
    body: str | None = None
    addressee: str | None = None
    level: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Người ký: name with the authority and capacity in which they sign (NĐ 30/2020, Điều 13)."""

    name: str
    position: str
    authority: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """Căn cứ trong danh mục của văn phòng.

    A row that ships with the program carries `key` and `version`; once the office has `edited` it, no update
    touches it. `hidden` keeps a shipped row that the office does not want.
    """

    text: str
    starts_on: date | None = None
    ends_on: date | None = None
    key: str | None = None
    version: int | None = None
    edited: bool = False
    hidden: bool = False
    id: int | None = None


class Dated(Protocol):
    """Anything in force from a day to a day; None leaves that end open."""

    @property
    def starts_on(self) -> date | None: ...

    @property
    def ends_on(self) -> date | None: ...


T = TypeVar("T", bound=Dated)


def is_in_force(item: Dated, day: date) -> bool:
    """Tell whether the item is in force on a day, both ends included."""
    return (item.starts_on is None or item.starts_on <= day) and (item.ends_on is None or day <= item.ends_on)


def in_force(items: Iterable[T], day: date) -> tuple[T, ...]:
    """Return the items in force on a day, the one that began last first."""
    found = [item for item in items if is_in_force(item, day)]
    return tuple(sorted(found, key=lambda item: item.starts_on or date.min, reverse=True))
