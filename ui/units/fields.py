"""The form of a unit as data."""

from __future__ import annotations

from kehoach_desktop.domain.units import UNIT_KIND_LABELS
from ui.office.lists.kinds import FieldKind, RecordField

FIELDS: tuple[RecordField, ...] = (
    RecordField(
        key="name",
        label="Tên đơn vị",
        about="Tên đầy đủ, dùng để lọc và thống kê. Đổi tên thì tên cũ thành tên gọi khác; chữ đã in giữ nguyên.",
    ),
    RecordField(key="short_name", label="Tên gọn", optional=True, about="Dùng ở chỗ hẹp, ví dụ VP, MTTQ."),
    RecordField(
        key="kind",
        label="Loại",
        kind=FieldKind.CHOICE,
        choices={kind.value: words for kind, words in UNIT_KIND_LABELS.items()},
        about="Một cơ quan, một nhóm nhiều đơn vị (các thôn), hay một chức danh (công chức văn hóa).",
    ),
    RecordField(
        key="aliases",
        label="Tên gọi khác",
        kind=FieldKind.LINES,
        about="Mỗi dòng một cách ghi; gặp cách ghi này trong kế hoạch thì hiểu là đơn vị này.",
    ),
    RecordField(
        key="starts_on",
        label="Từ ngày",
        kind=FieldKind.DAY,
        optional=True,
        about="Ngày thành lập hoặc nhận tên này; để trống nếu có từ trước.",
    ),
    RecordField(
        key="ends_on",
        label="Hết hiệu lực ngày",
        kind=FieldKind.DAY,
        optional=True,
        about="Ngày cuối cùng còn đơn vị này; để trống nếu vẫn còn.",
    ),
)
