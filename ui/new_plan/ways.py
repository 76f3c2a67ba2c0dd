"""The ways to begin a plan, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kehoach_desktop.operations import TEMPLATES


class Source(Enum):
    """What a plan is made from."""

    TEMPLATE = "template"
    OLDER = "older"
    EMPTY = "empty"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Way:
    """Một cách bắt đầu. `key` is the template's where it is one."""

    key: str
    source: Source
    title: str
    about: str


WAYS: tuple[Way, ...] = (
    *(Way(template.key, Source.TEMPLATE, f"Mẫu: {template.title}", template.about) for template in TEMPLATES),
    Way(
        "older",
        Source.OLDER,
        "Từ kế hoạch cũ",
        "Chép một kế hoạch trong tệp này sang năm khác; xem từng chỗ đổi năm trước khi tạo.",
    ),
    Way("empty", Source.EMPTY, "Để trống", "Chỉ có đầu văn bản, căn cứ của cơ quan và chỗ cho bảng nhiệm vụ."),
    Way("file", Source.FILE, "Từ tệp", "Đọc một kế hoạch đã có, dạng Word (.docx) hoặc văn bản (.txt)."),
)
