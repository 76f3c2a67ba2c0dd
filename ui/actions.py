"""Every action of the window as a row of data: words, icon, keys and tip, from which menus and key lists are made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where an action's keys work: in the whole window, on its page, or only while the table itself has the focus."""

    WINDOW = "window"
    PAGE = "page"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """Việc làm được. `words` carry the mnemonic; `keys` are portable, the first one is shown."""

    id: str
    words: str
    tip: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW


@dataclass(frozen=True, slots=True)
class KeyNote:
    """Keys that a widget handles itself, listed beside the others."""

    keys: str
    tip: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """One heading of the list of keys; `actions` and `notes` in the order shown."""

    title: str
    actions: tuple[ActionSpec, ...] = ()
    notes: tuple[KeyNote, ...] = ()


_EVERYWHERE = (
    ActionSpec("undo", "Hoàn tác", "Hoàn tác việc vừa làm", "undo", ("Ctrl+Z",)),
    ActionSpec("redo", "Làm lại", "Làm lại việc vừa hoàn tác", "redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    ActionSpec("save", "Lưu", "Mọi thay đổi được lưu ngay; phím này chỉ báo giờ lưu", "save", ("Ctrl+S",)),
    ActionSpec("find", "Tìm", "Tìm trong mọi kế hoạch, gõ không dấu cũng được", "search", ("Ctrl+F",)),
    ActionSpec("replace", "Thay thế", "Tìm và thay thế trong kế hoạch đang mở", "replace", ("Ctrl+H",)),
    ActionSpec(
        "new_plan", "Tạo &kế hoạch mới…", "Tạo kế hoạch từ mẫu, từ kế hoạch cũ hoặc để trống", "add", ("Ctrl+M",)
    ),
    ActionSpec("import", "&Nhập kế hoạch…", "Đọc một kế hoạch từ tệp văn bản hoặc Word", "import", ("Ctrl+O",)),
    ActionSpec("plan", "Kế h&oạch", "Soạn văn bản kế hoạch, xem và in", "paper", ("Ctrl+1",)),
    ActionSpec("progress", "&Tiến độ", "Bảng nhiệm vụ và biểu đồ thời gian", "chart", ("Ctrl+2",)),
    ActionSpec("plans", "&Các kế hoạch", "Danh sách kế hoạch trong tệp dữ liệu", "plans", ("Ctrl+3",)),
    ActionSpec("units", "Đơn vị", "Các đơn vị của cơ quan: đổi tên, gộp, xem nơi dùng", "units", ("Ctrl+4",)),
    ActionSpec("copies", "Sao lưu", "Sao lưu dữ liệu, khôi phục từ bản sao", "copies", ("Ctrl+5",)),
    ActionSpec("settings", "Cà&i đặt", "Cơ quan, người ký, mẫu nộp, giao diện, dữ liệu", "settings", ("Ctrl+,",)),
    ActionSpec("help", "Trợ &giúp", "Cách dùng chương trình", "help", ("F1",)),
    ActionSpec("keys", "Các phím tắt", "Danh sách phím tắt", "keys", ("Ctrl+/",)),
)
_PLANS = (
    ActionSpec("open_plan", "&Mở", "Mở kế hoạch đang chọn", "open", (), Scope.PAGE),
    ActionSpec(
        "next_year_plan", "Tạo kế hoạch năm &sau…", "Chép kế hoạch đang chọn sang năm sau", "duplicate", (), Scope.PAGE
    ),
    ActionSpec(
        "issue_plan", "&Ban hành…", "Ghi số, ngày ban hành; hoặc mở trang in đã giữ lại", "check", (), Scope.PAGE
    ),
    ActionSpec("archive_plan", "Cất &vào kho", "Cất kế hoạch đang chọn khỏi danh sách chọn", "folder", (), Scope.PAGE),
    ActionSpec("delete_plan", "&Xóa kế hoạch", "Xóa kế hoạch đang chọn; hoàn tác được", "delete", (), Scope.PAGE),
)
_PAPER = (
    ActionSpec("print_plan", "I&n…", "In văn bản kế hoạch, đúng cỡ giấy", "print", ("Ctrl+P",), Scope.PAGE),
    ActionSpec("open_pdf", "Mở PD&F", "Ghi bản in ra tệp PDF và mở xem", "open", ("Ctrl+Shift+O",), Scope.PAGE),
    ActionSpec("fold_preview", "Ẩn trang in", "Ẩn hoặc hiện trang in bên phải", "paper", ("F9",), Scope.PAGE),
)
_UNITS = (
    ActionSpec("add_unit", "Thêm đơ&n vị", "Thêm một đơn vị vào danh sách", "add", (), Scope.PAGE),
    ActionSpec(
        "merge_unit", "Gộ&p vào đơn vị khác…", "Gộp đơn vị đang chọn vào một đơn vị khác", "merge", (), Scope.PAGE
    ),
    ActionSpec(
        "end_unit", "&Hết hiệu lực", "Ghi đơn vị đang chọn hết hiệu lực từ hôm nay, hoặc bỏ", "end", (), Scope.PAGE
    ),
    ActionSpec(
        "delete_unit",
        "&Xóa đơn vị",
        "Xóa đơn vị khỏi danh sách; chữ trong kế hoạch giữ nguyên",
        "delete",
        (),
        Scope.PAGE,
    ),
)
_COPIES = (
    ActionSpec(
        "backup",
        "&Sao lưu ra thư mục, thẻ nhớ…",
        "Ghi một bản sao gồm mọi kế hoạch và tệp kèm theo",
        "copies",
        (),
        Scope.PAGE,
    ),
    ActionSpec(
        "find_copy", "Chọn bản sao ở nơi &khác…", "Xem một bản sao trên thẻ nhớ, ổ đĩa khác", "folder", (), Scope.PAGE
    ),
    ActionSpec(
        "restore", "Khôi &phục bản đang chọn", "Thay dữ liệu đang dùng bằng bản sao đang chọn", "undo", (), Scope.PAGE
    ),
)
_EXPORTS = (
    ActionSpec(
        "export_pdf", "Văn bản ra &PDF…", "Ghi văn bản kế hoạch ra tệp PDF để in, ký", "paper", ("Ctrl+Shift+P",)
    ),
    ActionSpec(
        "export_word", "Văn bản ra &Word…", "Ghi văn bản kế hoạch ra tệp Word để sửa tiếp", "paper", ("Ctrl+Shift+W",)
    ),
    ActionSpec(
        "export_excel", "Biểu theo dõi ra &Excel…", "Ghi biểu theo dõi ra tệp Excel", "sheet", ("Ctrl+Shift+E",)
    ),
    ActionSpec(
        "export_submission", "Bản &nộp cấp trên…", "Ghi biểu tiến độ theo mẫu của cấp trên", "sheet", ("Ctrl+Shift+S",)
    ),
    ActionSpec(
        "export_chart", "Biể&u đồ ra PDF…", "Ghi biểu đồ cả năm ra tệp PDF để in, trình xem", "chart", ("Ctrl+Shift+B",)
    ),
    ActionSpec("export_picture", "Biểu đồ ra ản&h…", "Ghi biểu đồ cả năm ra tệp ảnh để gửi, đưa lên trang", "chart"),
    ActionSpec(
        "export_list",
        "&Danh sách nhiệm vụ…",
        "Ghi các nhiệm vụ ra tệp danh sách, mở bằng bảng tính nào cũng được",
        "plans",
    ),
    ActionSpec(
        "export_deadlines", "&Lịch hạn việc…", "Ghi hạn các việc ra tệp lịch cho điện thoại, thư điện tử", "notice"
    ),
)
_TASKS = (
    ActionSpec(
        "add_task", "Thêm &việc", "Thêm một việc ngay dưới việc đang chọn", "add", ("Ins", "Ctrl+N"), Scope.TABLE
    ),
    ActionSpec(
        "insert_task",
        "Chèn việc lên t&rên",
        "Thêm một việc ngay trên việc đang chọn",
        "insert",
        ("Ctrl+Shift+N",),
        Scope.TABLE,
    ),
    ActionSpec(
        "duplicate_tasks",
        "&Nhân đôi",
        "Thêm bản giống hệt các việc đang chọn",
        "duplicate",
        ("Ctrl+Shift+D",),
        Scope.TABLE,
    ),
    ActionSpec("delete_tasks", "&Xóa việc", "Xóa các việc đang chọn; hoàn tác được", "delete", ("Del",), Scope.TABLE),
    ActionSpec("move_up", "Chuyển &lên", "Chuyển các việc đang chọn lên một dòng", "up", ("Alt+Up",), Scope.TABLE),
    ActionSpec(
        "move_down", "Ch&uyển xuống", "Chuyển các việc đang chọn xuống một dòng", "down", ("Alt+Down",), Scope.TABLE
    ),
    ActionSpec("edit_cell", "&Sửa ô này", "Sửa ô đang chọn", "edit", ("F2",), Scope.TABLE),
    ActionSpec(
        "fill_down",
        "Đ&iền xuống",
        "Lấy ô của dòng đầu điền cho các dòng đang chọn ở dưới",
        "fill",
        ("Ctrl+D",),
        Scope.TABLE,
    ),
    ActionSpec(
        "copy_rows",
        "&Chép các dòng",
        "Chép các việc đang chọn để dán vào Excel, Word",
        "copy",
        ("Ctrl+C",),
        Scope.TABLE,
    ),
    ActionSpec(
        "copy_with_titles",
        "Chép &kèm tiêu đề cột",
        "Chép các việc đang chọn cùng tên các cột",
        "copy",
        ("Ctrl+Shift+C",),
        Scope.TABLE,
    ),
    ActionSpec(
        "paste_rows",
        "&Dán từ Excel, Word…",
        "Dán các dòng đã chép; xem trước rồi mới ghi",
        "paste",
        ("Ctrl+V",),
        Scope.TABLE,
    ),
)
_VIEW = (
    ActionSpec("task_form", "Chi tiết", "Mở hoặc gấp khung chi tiết của việc đang chọn", "panel", ("F4",), Scope.PAGE),
    ActionSpec("late_only", "Quá &hạn", "Chỉ hiện những việc đã quá hạn", "notice", (), Scope.PAGE),
    ActionSpec("clear_filter", "&Bỏ lọc", "Hiện lại mọi việc", "clear", ("Ctrl+Shift+L",), Scope.PAGE),
    ActionSpec("fold_all", "Thu &gọn các nhóm", "Chỉ hiện dòng tiêu đề của các nhóm", "fold", (), Scope.PAGE),
    ActionSpec("unfold_all", "Mở &hết các nhóm", "Hiện mọi việc trong các nhóm", "fold", (), Scope.PAGE),
    ActionSpec(
        "zoom_in", "&Phóng to", "Phóng to trục thời gian, trang in", "zoom-in", ("Ctrl++", "Ctrl+="), Scope.PAGE
    ),
    ActionSpec("zoom_out", "Thu &nhỏ", "Thu nhỏ trục thời gian, trang in", "zoom-out", ("Ctrl+-",), Scope.PAGE),
    ActionSpec(
        "zoom_year",
        "Cả nă&m",
        "Hiện cả năm trên trục thời gian; trang in về cỡ thật",
        "zoom-year",
        ("Ctrl+0",),
        Scope.PAGE,
    ),
)

KEY_GROUPS: tuple[KeyGroup, ...] = (
    KeyGroup(
        "Mọi nơi",
        _EVERYWHERE,
        (
            KeyNote("F6", "Sang vùng kế tiếp: cột trái, thanh trên, trang"),
            KeyNote("Esc", "Trong trợ giúp: trở lại trang đang làm"),
            KeyNote("Enter", "Bấm nút đang có khung chọn, như phím cách"),
        ),
    ),
    KeyGroup(
        "Trang Kế hoạch",
        _PAPER,
        (
            KeyNote("Enter, Esc", "Từ dàn ý sang ô nhập, từ ô nhập về dàn ý"),
            KeyNote("Ins, Del, F2", "Trong dàn ý: thêm phần cùng loại, xóa phần, đổi tên mục"),
            KeyNote("Alt+↑ ↓", "Chuyển phần hoặc đoạn lên, xuống một chỗ"),
            KeyNote("Alt+← →", "Nâng, hạ phần hoặc đoạn một cấp"),
            KeyNote("Enter, Xóa lùi", "Trong đoạn: tách tại con trỏ; ở đầu đoạn: nối với đoạn trên"),
            KeyNote("Alt+Enter", "Trong đoạn: đổi ký hiệu đầu dòng, kiểu, việc khác"),
        ),
    ),
    KeyGroup(
        "Các kế hoạch",
        _PLANS,
        (KeyNote("Enter", "Mở kế hoạch đang chọn"), KeyNote("Del", "Xóa kế hoạch đang chọn; hoàn tác được")),
    ),
    KeyGroup(
        "Bảng nhiệm vụ",
        _TASKS,
        (
            KeyNote("Enter", "Sửa ô đang chọn; đang sửa thì lưu và thôi"),
            KeyNote("Esc", "Thôi sửa, trả lại như cũ"),
            KeyNote("Tab, Shift+Tab", "Sang ô sau, ô trước"),
            KeyNote("Shift+Enter", "Xuống dòng trong ô đơn vị"),
            KeyNote("Phím cách", "Mở hoặc thu gọn nhóm đang chọn"),
        ),
    ),
    KeyGroup(
        "Thanh thời gian (khi đang ở ô biểu đồ)",
        (),
        (
            KeyNote("← →", "Dời cả việc sớm hơn, muộn hơn một tháng"),
            KeyNote("Shift+← →", "Kéo ngày cuối theo tháng"),
            KeyNote("Ctrl+Shift+← →", "Kéo ngày đầu theo tháng"),
            KeyNote("Thêm Alt", "Như trên, nhưng từng ngày"),
            KeyNote("Kéo chuột", "Dời hoặc kéo dài theo tháng; giữ Alt để theo ngày, Esc để thôi"),
        ),
    ),
    KeyGroup(
        "Xem lại trước khi nhập",
        (),
        (
            KeyNote("Alt+N", "Nhập kế hoạch đã xem lại"),
            KeyNote("Enter, F2", "Sửa ô đang chọn"),
            KeyNote("Ctrl+Enter", "Tách một việc thành hai, tại con trỏ"),
            KeyNote("Ctrl+J", "Nối việc vào dòng trên; trong Các mục: đưa đoạn thành việc"),
            KeyNote("Ctrl+T", "Đổi dòng thành tiêu đề"),
            KeyNote("Ctrl+P", "Trong Các mục: đổi dòng thành đoạn văn"),
            KeyNote("Del", "Bỏ các dòng đang chọn"),
        ),
    ),
    KeyGroup("Đơn vị", _UNITS, (KeyNote("Enter, F2", "Trong danh sách đơn vị: sang mẫu sửa đơn vị đang chọn"),)),
    KeyGroup("Sao lưu và khôi phục", _COPIES),
    KeyGroup("Xem và xuất", (*_VIEW, *_EXPORTS)),
)
ACTIONS: dict[str, ActionSpec] = {spec.id: spec for group in KEY_GROUPS for spec in group.actions}
