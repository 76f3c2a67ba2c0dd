"""The office's own lists as data: its names, superiors, signers, legal bases, usual recipients, forms that go up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kehoach_desktop import operations
from kehoach_desktop.domain.office import OFFICE_KIND_LABELS, LegalBasis, OfficeName, Signer, Superior
from kehoach_desktop.domain.plan import Recipient
from ui.office.lists.kinds import FieldKind, RecordField, RecordList, in_force_now, listed_verbs, term

if TYPE_CHECKING:
    from kehoach_desktop.operations import OfficeSettings
    from ui.session import Session

STARTS = RecordField(
    key="starts_on",
    label="Từ ngày",
    kind=FieldKind.DAY,
    optional=True,
    about="Để trống nếu từ trước tới nay vẫn vậy.",
)
ENDS = RecordField(
    key="ends_on",
    label="Đến ngày",
    kind=FieldKind.DAY,
    optional=True,
    about="Để trống nếu còn hiệu lực. Kế hoạch cũ vẫn in như lúc ban hành.",
)
_DATED = ("Tình trạng", "Từ ngày", "Đến ngày")
_DATED_WIDTHS = (30, 24, 24)


def _settings(session: Session) -> OfficeSettings | None:
    return operations.office_settings(session.office) if session.office else None


def _loaded(name: str) -> Callable[[Session], Sequence[Any]]:
    def load(session: Session) -> Sequence[Any]:
        settings = _settings(session)
        return getattr(settings, name) if settings else ()

    return load


def _dated(save: Callable[..., Any]) -> dict[str, Callable[..., Any]]:
    """How to put and remove where every record is stored by itself."""
    return {
        "put": lambda session, _items, _at, item: session.do(save, item=item),
        "remove": lambda session, items, at: session.do(operations.delete_record, item=items[at]),
    }


def _dated_cells(name: Callable[[Any], str]) -> Callable[[Any, date], tuple[str, ...]]:
    def cells(item: Any, today: date) -> tuple[str, ...]:  # noqa: ANN401 - any dated record
        starts, ends, state = term(item, today)
        return state, starts, ends, name(item) or "(chưa ghi)"

    return cells


OFFICES: RecordList[OfficeName] = RecordList(
    name="Tên cơ quan qua các thời kỳ",
    titles=(*_DATED, "Tên in ở đầu văn bản"),
    widths=_DATED_WIDTHS,
    cells=_dated_cells(lambda item: " ".join(item.lines)),
    blank=lambda: OfficeName(lines=()),
    is_given=lambda item: bool(item.lines),
    load=_loaded("offices"),
    add_words="Thêm tên mới",
    remove_words="Xóa tên này",
    rows=3,
    fields=(
        RecordField(
            key="lines",
            label="Đầu văn bản",
            kind=FieldKind.LINES,
            about="Mỗi dòng một hàng, in đúng như ghi ở đây, ví dụ ỦY BAN NHÂN DÂN rồi XÃ AN BÌNH TRUNG.",
        ),
        RecordField(
            key="kind",
            label="Loại cơ quan",
            kind=FieldKind.CHOICE,
            choices={kind.value: words for kind, words in OFFICE_KIND_LABELS.items()},
        ),
        RecordField(
            key="superior",
            label="Cơ quan chủ quản",
            optional=True,
            about="Dòng in phía trên tên cơ quan, không đậm. Ủy ban nhân dân xã thường để trống.",
        ),
        RecordField(key="place", label="Địa danh", optional=True, about="Đứng trước ngày tháng: An Bình Trung, ngày …"),
        RecordField(key="symbol", label="Ký hiệu", optional=True, about="Phần sau dấu gạch của số, ví dụ KH-UBND."),
        STARTS,
        ENDS,
    ),
    first=in_force_now,
    **_dated(operations.save_office_name),
)

SUPERIORS: RecordList[Superior] = RecordList(
    name="Cấp trên trực tiếp qua các thời kỳ",
    titles=(*_DATED, "Cấp trên"),
    widths=_DATED_WIDTHS,
    cells=_dated_cells(lambda item: item.name),
    blank=lambda: Superior(name=""),
    is_given=lambda item: bool(item.name),
    load=_loaded("superiors"),
    add_words="Thêm cấp trên",
    remove_words="Xóa cấp trên này",
    rows=3,
    fields=(
        RecordField(key="name", label="Cấp trên trực tiếp", about="Nơi nhận kế hoạch, báo cáo của cơ quan."),
        RecordField(key="body", label="Cơ quan đầu mối", optional=True, about="Nơi theo dõi thi đua, ví dụ Sở Nội vụ."),
        RecordField(key="addressee", label="Ghi sau Kính gửi", optional=True, about="Để trống thì dùng tên cấp trên."),
        RecordField(
            key="level",
            label="Cấp nộp",
            optional=True,
            hint="cấp tỉnh",
            about="Chữ gọi nơi nộp biểu, ví dụ: nộp cấp tỉnh, nộp cấp huyện.",
        ),
        STARTS,
        ENDS,
    ),
    first=in_force_now,
    **_dated(operations.save_superior),
)


def _signer_cells(item: Signer, today: date) -> tuple[str, ...]:
    starts, ends, state = term(item, today)
    return state, starts, ends, item.position or "(chưa ghi)", item.name


SIGNERS: RecordList[Signer] = RecordList(
    name="Người ký qua các thời kỳ",
    titles=(*_DATED, "Chức vụ", "Họ và tên"),
    widths=(*_DATED_WIDTHS, 36),
    cells=_signer_cells,
    blank=lambda: Signer(name="", position=""),
    is_given=lambda item: bool(item.name or item.position),
    load=_loaded("signers"),
    add_words="Thêm người ký",
    remove_words="Xóa người ký này",
    fields=(
        RecordField(key="name", label="Họ và tên", about="In dưới chữ ký, không ghi học hàm, học vị."),
        RecordField(
            key="position",
            label="Chức vụ",
            hint="CHỦ TỊCH",
            about="Chức vụ của người ký, ghi như in: CHỦ TỊCH, PHÓ CHỦ TỊCH.",
        ),
        RecordField(
            key="authority",
            label="Quyền hạn ký",
            kind=FieldKind.BLOCK,
            hint="TM. ỦY BAN NHÂN DÂN",
            about="Các dòng trên chức vụ: TM. ỦY BAN NHÂN DÂN (thay mặt), thêm dòng KT. CHỦ TỊCH khi cấp phó ký; "
            "TL. (thừa lệnh), TUQ. (thừa ủy quyền). Thủ trưởng cơ quan tự ký thì để trống.",
        ),
        STARTS,
        ENDS,
    ),
    first=in_force_now,
    **_dated(operations.save_signer),
)


def _basis_state(item: LegalBasis, today: date) -> str:
    if item.hidden:
        return "Đã ẩn"
    return term(item, today)[2]


def _basis_origin(item: LegalBasis) -> str:
    if item.key is None:
        return "Cơ quan ghi"
    return "Có sẵn, đã sửa" if item.edited else "Có sẵn"


BASES: RecordList[LegalBasis] = RecordList(
    name="Danh mục căn cứ",
    titles=("Tình trạng", "Nguồn", "Căn cứ"),
    widths=(30, 32),
    cells=lambda item, today: (_basis_state(item, today), _basis_origin(item), item.text or "(chưa ghi)"),
    blank=lambda: LegalBasis(text=""),
    is_given=lambda item: bool(item.text),
    load=_loaded("bases"),
    add_words="Thêm căn cứ",
    remove_words="Xóa căn cứ này",
    rows=7,
    fields=(
        RecordField(
            key="text",
            label="Căn cứ",
            kind=FieldKind.TEXT,
            about="Ghi từ tên văn bản, không ghi chữ “Căn cứ” và dấu cuối; chương trình tự thêm khi in.",
        ),
        replace(STARTS, about="Ngày văn bản có hiệu lực."),
        replace(ENDS, about="Để trống nếu còn hiệu lực. Kế hoạch sau ngày này không được gợi ý căn cứ này nữa."),
        RecordField(
            key="hidden",
            label="Ẩn, không gợi ý căn cứ này",
            kind=FieldKind.TICK,
            about="Dòng có sẵn mà cơ quan không dùng thì ẩn đi; bản cập nhật không làm hiện lại.",
        ),
    ),
    **listed_verbs(lambda session, items: session.do(operations.save_bases, bases=items)),
)

RECIPIENTS: RecordList[Recipient] = RecordList(
    name="Nơi nhận thường dùng",
    titles=("Nơi nhận",),
    cells=lambda item, _today: ((item.depth * "      ") + "- " + (item.text or "(chưa ghi)"),),
    blank=lambda: Recipient(text=""),
    is_given=lambda item: bool(item.text),
    load=_loaded("recipients"),
    add_words="Thêm nơi nhận",
    remove_words="Xóa nơi nhận này",
    rows=8,
    fields=(
        RecordField(
            key="text",
            label="Nơi nhận",
            hint="Lưu: VT, VP",
            about="Không ghi gạch đầu dòng và dấu chấm phẩy; chương trình tự thêm khi in.",
        ),
    ),
    **listed_verbs(lambda session, items: session.do(operations.save_default_recipients, recipients=items)),
)
