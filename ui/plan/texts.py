"""What the page "Kế hoạch" says."""

from __future__ import annotations

from kehoach_desktop.domain.plan import ColumnField, Grouping, ListForm, Numbering, Placement, SectionKind

# Parts ----------------------------------------------------------------------------------------------------
HEAD = "Đầu văn bản"
BASES = "Căn cứ"
TASKS = "Bảng nhiệm vụ"
APPENDIX = "Phụ lục: bảng nhiệm vụ"
RECIPIENTS = "Nơi nhận"
SIGNATURE = "Chữ ký"
EMPTY_PARTS: dict[SectionKind, str] = {
    SectionKind.BASIS: "Căn cứ chưa viết",
    SectionKind.OPENING: "Lời mở đầu chưa viết",
    SectionKind.HEADING: "Mục chưa đặt tên",
    SectionKind.PARAGRAPH: "Đoạn chưa viết",
    SectionKind.ITEM: "Ý chưa viết",
    SectionKind.TASKS: "Bảng nhiệm vụ",
    SectionKind.NOTE: "Ghi chú chưa viết",
    SectionKind.CLOSING: "Lời kết chưa viết",
}
KIND_NAMES: dict[SectionKind, str] = {
    SectionKind.HEADING: "Mục",
    SectionKind.PARAGRAPH: "Đoạn văn",
    SectionKind.ITEM: "Ý, gạch đầu dòng",
    SectionKind.NOTE: "Ghi chú trong ngoặc",
    SectionKind.OPENING: "Lời mở đầu",
    SectionKind.CLOSING: "Lời kết",
    SectionKind.BASIS: "Căn cứ",
}


def counted(words: str, count: int) -> str:
    """Return the words with how many there are, none where there are none."""
    return f"{words} ({count})" if count else words


# Outline --------------------------------------------------------------------------------------------------
OUTLINE = "Dàn ý văn bản"
ADD_MENU, ADD_MENU_NAME = "Thêm phần", "Thêm phần vào văn bản"
PART_MENU, PART_MENU_NAME = "Phần nà&y", "Việc làm với phần đang chọn"
ADD_HEADING = "&Mục cùng cấp"
ADD_SUBHEADING = "Mục &con"
ADD_PARAGRAPH = "Đ&oạn văn"
ADD_ITEM = "&Gạch đầu dòng"
ADD_BASIS_MENU = "Căn cứ"
ADD_OPENING = "&Lời mở đầu"
ADD_NOTE = "Ghi chú &trong ngoặc"
ADD_CLOSING = "Lời &kết"
ADD_TASKS = "&Bảng nhiệm vụ ở đây"
ADD_RECIPIENT_MENU = "&Nơi nhận"
NOTHING_TO_DO = "Phần này luôn có và đứng đúng chỗ"
RENAME = "Đổi &tên"
MOVE_UP = "Chuyển &lên"
MOVE_DOWN = "Chuyển &xuống"
PROMOTE = "&Nâng một cấp"
DEMOTE = "Hạ &một cấp"
REMOVE_THIS = "Xóa &phần này"
LABEL_MENU = "Ký &hiệu đầu dòng"
KIND_MENU = "Đổi &kiểu"
REMOVED = "Đã làm"
UNDO = "Hoàn tác"
NOT_THERE = "Chưa chuyển: phần này giữ nguyên cấp nên chỉ đặt được giữa các phần cùng cấp."

# Blocks ---------------------------------------------------------------------------------------------------
LABEL_BUTTON = "Ký hiệu đầu dòng và việc khác"
LABEL_TIP = "Đổi ký hiệu đầu dòng, kiểu, vị trí (Alt+Enter)"
NO_LABEL, NONE = "¶", "không có"
BLOCK_TEXT = "Nội dung đoạn"
BLOCK_TITLE = "Tiêu đề của đoạn"
EARLIER = "Xem {count} đoạn trước (còn {all})"
LATER = "Xem {count} đoạn sau (còn {all})"
TOO_MUCH_PASTED = (
    "Đoạn dán có {count} dòng, quá {most} dòng nên chưa dán. "
    "Xin dán từng phần, hoặc dùng “Nhập kế hoạch” nếu là cả văn bản."
)
SUB_LINE = "Thành dòng &con"
MAIN_LINE = "Thành dòng &chính"
REMOVE_LINE = "&Xóa dòng này"
COPY_TYPED = "Chép chữ vừa gõ"

# Head -----------------------------------------------------------------------------------------------------
HEAD_ABOUT = "Số và ngày để trống thì bản in chừa chỗ ghi tay sau khi ký."
HEAD_FIELDS: dict[str, tuple[str, str]] = {
    "superior": ("Cơ quan chủ quản", "không in"),
    "agency": ("Cơ quan ban hành", ""),
    "number": ("Số", "chờ ký"),
    "symbol": ("Ký hiệu", "KH-UBND"),
    "place": ("Địa danh", ""),
    "issued_on": ("Ngày ban hành", "chờ ký"),
    "kind": ("Tên loại văn bản", "KẾ HOẠCH"),
    "subject": ("Trích yếu", "Công tác thi đua, khen thưởng năm …"),
    "year": ("Năm kế hoạch", ""),
}
SUPERIOR_HELP = "Ủy ban nhân dân không in dòng này."
AGENCY_HELP = "Mỗi dòng một hàng trên giấy, thường là hai dòng chữ in hoa."
NUMBER_AND_SYMBOL = "Số, ký hiệu"
NUMBER_HELP = "Văn thư ghi số khi ban hành."
PLACE_AND_DAY = "Địa danh, ngày"
DAY_HELP = "Ghi ngày như 05/01/2026."
YEAR_AND_KIND = "Năm, loại kế hoạch"
PLAN_KIND = "Loại kế hoạch"
NO_SUCH_DAY = "Chưa hiểu ngày “{text}” nên chưa lưu. Xin ghi như 05/01/2026, hoặc để trống chờ ký."
NO_SUCH_YEAR = "Năm phải là số từ {first} đến {last}; chưa lưu."

# Bases ----------------------------------------------------------------------------------------------------
BASES_ABOUT = "Mỗi dòng một căn cứ, theo thứ tự hiệu lực pháp lý. Dấu ; và dấu chấm cuối do bản in tự đặt."
ADD_BASIS = "+ Thêm căn cứ"
TAKE_BASIS = "Thêm"
SUGGESTED = "Căn cứ cơ quan thường dùng, còn hiệu lực ngày {day}:"
NONE_SUGGESTED = "Đã dùng hết căn cứ còn hiệu lực ngày {day} trong danh mục của cơ quan."
NO_BASES = "Danh mục của cơ quan chưa có căn cứ nào còn hiệu lực ngày {day}."

# Text -----------------------------------------------------------------------------------------------------
LEVELS = ("Mục lớn (I, II, III)", "Mục nhỏ (1, 2, 3)", "Điểm (a, b, c)", "Tiết")
UNDER = "Thuộc {heading}"
TEXT = "Đoạn văn"
KEYS_HELP = "Enter: tách đoạn. Xóa lùi ở đầu đoạn: nối với đoạn trên. Alt+mũi tên: chuyển chỗ, đổi cấp."
HEADING_LABEL, HEADING_TEXT, HEADING_HINT = "Số mục", "Tên mục", "Tên mục"
LEAD_TEXT = "Lời dẫn dưới tên mục"
ADDERS: dict[SectionKind, str] = {
    SectionKind.PARAGRAPH: "+ Đoạn văn",
    SectionKind.ITEM: "+ Gạch đầu dòng",
    SectionKind.HEADING: "+ Mục con",
}

# Recipients and signature ---------------------------------------------------------------------------------
RECIPIENTS_ABOUT = "Mỗi dòng một nơi; dấu gạch và dấu ; do bản in tự đặt. Dòng “Lưu: …” đứng cuối."
ADD_RECIPIENT = "+ Thêm nơi nhận"
TAKE_USUAL = "Dùng nơi n&hận thường dùng"
TAKE_USUAL_TIP = "Thay bằng danh sách thường dùng của cơ quan; hoàn tác được"
NO_USUAL = "Cơ quan chưa có danh sách thường dùng"
KEEP_USUAL = "Giữ là&m thường dùng"
KEEP_USUAL_TIP = "Ghi danh sách này làm nơi nhận thường dùng của cơ quan"
KEPT_USUAL = "Đã ghi làm nơi nhận thường dùng của cơ quan."
SIGNATURE_ABOUT = "Bản in tự chừa chỗ ký và đóng dấu."
SIGNERS = "Chọn người ký"
SIGNERS_HELP = "Những người đang giữ chức vào ngày của kế hoạch."
CHOOSE_SIGNER = "Chọn trong danh sách…"
NO_SIGNERS = "Danh sách chưa có ai giữ chức vào ngày này"
SIGNATURE_FIELDS: dict[str, tuple[str, str]] = {
    "authority": ("Thẩm quyền ký", "TM. ỦY BAN NHÂN DÂN"),
    "position": ("Chức vụ", "CHỦ TỊCH"),
    "name": ("Họ và tên", ""),
}
AUTHORITY_HELP = "Ký thay thì thêm dòng “KT. CHỦ TỊCH”; thủ trưởng ký thì để trống."

# Task list ------------------------------------------------------------------------------------------------
TAB_TASKS, TAB_FORM = "Các việc", "Cách trình bày"
MORE_TASKS, MORE_TASKS_NAME = "Việc khác  ▾", "Việc khác với các dòng đang chọn"
SEE_PROGRESS = "Xem tiến độ"
FORM_ABOUT = "Đổi cách trình bày không làm mất việc nào: thời gian và đơn vị tự chuyển sang chỗ mới."
USUAL_FORMS = "Ba cách thường gặp"
OWN_FORM = "Chi tiết"
LIST_CHOICES: dict[str, tuple[str, dict[Placement | ListForm | Grouping | Numbering, str]]] = {
    "placement": (
        "Nơi đặt",
        {
            Placement.BODY: "Trong văn bản",
            Placement.APPENDIX: "Phụ lục kèm theo",
            Placement.NONE: "Không in nhiệm vụ",
        },
    ),
    "form": (
        "Hình thức",
        {ListForm.TABLE: "Bảng", ListForm.PROSE: "Đoạn văn", ListForm.NONE: "Chưa chọn"},
    ),
    "grouping": (
        "Xếp theo",
        {
            Grouping.QUARTER_ROWS: "Dòng tiêu đề từng quý",
            Grouping.HEADINGS: "Mục cho từng quý",
            Grouping.TIME_COLUMN: "Cột thời gian",
            Grouping.NONE: "Không xếp theo thời gian",
        },
    ),
    "numbering": (
        "Số thứ tự",
        {
            Numbering.CONTINUE: "Chạy suốt bảng",
            Numbering.RESTART: "Đánh lại ở mỗi quý",
            Numbering.NONE: "Không đánh số",
        },
    ),
}
LIST_FIELDS: dict[str, tuple[str, str]] = {
    "appendix_title": ("Tên phụ lục", "NHIỆM VỤ CỤ THỂ"),
    "bullet": ("Ký hiệu đầu việc", "không có"),
}
GROUP_NUMBERS = "Đánh số La Mã trước tên quý (I, II, III, IV)"
COLUMNS = "Các cột"
COLUMN_HEADS = ("Nội dung", "Tiêu đề in trên bảng", "Rộng %")
COLUMN_FIELDS: dict[ColumnField, str] = {
    ColumnField.NUMBER: "STT",
    ColumnField.CONTENT: "Nội dung nhiệm vụ",
    ColumnField.UNITS: "Đơn vị thực hiện",
    ColumnField.LEAD: "Đơn vị chủ trì",
    ColumnField.COORDINATING: "Đơn vị phối hợp",
    ColumnField.PERIOD: "Thời gian thực hiện",
    ColumnField.PRODUCT: "Sản phẩm",
    ColumnField.NOTE: "Ghi chú",
    ColumnField.OTHER: "Cột khác",
}
COLUMN_HOLDS = "Cột {n} chứa gì"
COLUMN_TITLE = "Tiêu đề cột {n}"
COLUMN_WIDTH = "Độ rộng cột {n}, phần trăm"
COLUMN_LEFT = "Chuyển cột {n} sang trái"
COLUMN_RIGHT = "Chuyển cột {n} sang phải"
COLUMN_REMOVE = "Bỏ cột {n}"
ADD_COLUMN = "+ Thêm cột"
AUTO = "tự chia"
NO_SUCH_WIDTH = "Độ rộng phải là số từ 1 đến {left} phần trăm, hoặc để trống để tự chia; chưa lưu."

# Page -----------------------------------------------------------------------------------------------------
NO_PLAN = "Chưa có kế hoạch nào để soạn."
STATUS = "{pages} trang in"
FOLD_PREVIEW, SHOW_PREVIEW = "Ẩn trang in", "Hiện trang in"
