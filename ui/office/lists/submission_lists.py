"""The superior's forms as lists: the forms that the office keeps, and the columns of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Numbering
from kehoach_desktop.domain.submission import (
    DEFAULT_TEMPLATES,
    FIELD_LABELS,
    SubmissionColumn,
    SubmissionField,
    SubmissionTemplate,
)
from ui.office.lists.kinds import FieldKind, RecordField, RecordList, listed_verbs, shown

if TYPE_CHECKING:
    from ui.session import Session

NUMBERING_LABELS: dict[Numbering, str] = {
    Numbering.CONTINUE: "Liên tục từ đầu đến cuối",
    Numbering.RESTART: "Bắt đầu lại ở mỗi quý",
    Numbering.NONE: "Không đánh số",
}
NARROWEST, WIDEST = 3, 120


def load_templates(session: Session) -> Sequence[SubmissionTemplate]:
    """Return the office's forms."""
    return operations.submission_templates(session.office)[0] if session.office else ()


def _template_cells(item: SubmissionTemplate, _today: date) -> tuple[str, ...]:
    paper = "Giấy ngang" if item.landscape else "Giấy dọc"
    return item.name or "(chưa đặt tên)", f"{len(item.columns)} cột", paper, item.form, item.title


def _line(key: str, label: str, about: str = "") -> RecordField:
    return RecordField(key=key, label=label, about=about)


def _tick(key: str, label: str, about: str = "") -> RecordField:
    return RecordField(key=key, label=label, about=about, kind=FieldKind.TICK)


TEMPLATE_LIST: RecordList[SubmissionTemplate] = RecordList(
    name="Mẫu nộp",
    titles=("Tên mẫu", "Số cột", "Khổ giấy", "Góc trên", "Tên biểu"),
    widths=(46, 20, 26, 30),
    cells=_template_cells,
    blank=lambda: replace(DEFAULT_TEMPLATES[0], name="Mẫu mới"),
    is_given=lambda item: bool(item.name),
    load=load_templates,
    add_words="Thêm mẫu",
    remove_words="Xóa mẫu này",
    rows=4,
    fields=(
        _line("name", "Tên mẫu", "Tên để chọn khi xuất, không in ra."),
        _line("title", "Tên biểu", "In giữa trang, trên bảng."),
        _line("form", "Chữ ở góc trên", "Ví dụ: Biểu số 01. Để trống thì không in."),
        _line("recipient", "Nơi nhận biểu", "Ví dụ: Sở Nội vụ. Để trống thì không in."),
        RecordField(
            key="numbering",
            label="Đánh số dòng",
            kind=FieldKind.CHOICE,
            choices={numbering.value: words for numbering, words in NUMBERING_LABELS.items()},
        ),
        _tick("grouped", "Có dòng tiêu đề từng quý"),
        _tick("carried", "Đưa cả việc còn nợ của quý trước lên đầu"),
        _tick("landscape", "Giấy A4 ngang"),
        _line("maker", "Chữ ký bên trái"),
        _line("maker_note", "Ghi chú dưới chữ ký trái"),
        _line("head", "Chữ ký bên phải"),
        _line("head_note", "Ghi chú dưới chữ ký phải"),
    ),
    **listed_verbs(lambda session, items: session.do(operations.save_submission_templates, templates=items)),
)


def column_list(
    load: Callable[[], Sequence[SubmissionColumn]], save: Callable[[tuple[SubmissionColumn, ...]], Any]
) -> RecordList[SubmissionColumn]:
    """Return the columns of the form in hand as a list."""
    return RecordList(
        name="Các cột của mẫu",
        titles=("Tiêu đề cột", "Lấy từ", "Độ rộng"),
        widths=(70, 50),
        cells=lambda item, _today: (item.title or "(chưa ghi)", FIELD_LABELS[item.field], shown(item.width)),
        blank=lambda: SubmissionColumn(title="Cột mới", field=SubmissionField.BLANK),
        is_given=lambda _item: True,
        load=lambda _session: load(),
        add_words="Thêm cột",
        remove_words="Xóa cột này",
        rows=8,
        fields=(
            RecordField(key="title", label="Tiêu đề cột", about="Ghi đúng chữ của cấp trên."),
            RecordField(
                key="field",
                label="Lấy từ",
                kind=FieldKind.CHOICE,
                choices={kind.value: words for kind, words in FIELD_LABELS.items()},
                about="Số liệu của cột lấy từ mục nào của nhiệm vụ; cột để trống thì ghi tay.",
            ),
            RecordField(
                key="width",
                label="Độ rộng",
                kind=FieldKind.NUMBER,
                low=NARROWEST,
                high=WIDEST,
                about="Tính bằng số chữ; trên giấy các cột co theo tỷ lệ này.",
            ),
        ),
        **listed_verbs(lambda _session, items: save(items)),
    )
