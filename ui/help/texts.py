"""What the help page says, page by page, in plain words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpText:
    """Một mục trợ giúp: `page` is the page of the window that F1 opens it for."""

    page: str
    title: str
    paragraphs: tuple[str, ...]


HELP: tuple[HelpText, ...] = (
    HelpText(
        "progress",
        "Trang Tiến độ",
        (
            (
                "Bên trái là bảng nhiệm vụ, bên phải là cả năm. Mỗi việc một dòng; thanh màu là thời gian thực hiện. "
                "Đầu thanh mờ nghĩa là chỉ biết đến quý; có vạch cờ nghĩa là chỉ biết hạn cuối."
            ),
            (
                "Sửa một ô: chọn ô rồi nhấn Enter hoặc F2, gõ xong nhấn Enter. Thời gian ghi như trong văn bản: "
                "“Quý II”, “tháng 5”, “trước ngày 15/3/2026”. Chỗ chưa hiểu được gạch đỏ, lời ghi vẫn giữ."
            ),
            (
                "Dời việc: kéo thanh bằng chuột, hoặc chọn ô biểu đồ rồi nhấn ← →. Kéo mép thanh để đổi ngày đầu, ngày "
                "cuối. Giữ Alt để chỉnh từng ngày. Lời ghi thời gian tự đổi theo."
            ),
            "Việc quá hạn có dấu tam giác đỏ. Hoàn thành hoặc không thực hiện thì không còn tính quá hạn.",
        ),
    ),
    HelpText(
        "plans",
        "Trang Các kế hoạch",
        (
            "Liệt kê mọi kế hoạch trong tệp dữ liệu. Nhấn Enter hoặc nhấp đúp để mở.",
            "Xóa nhầm thì bấm Hoàn tác (Ctrl+Z): mọi thay đổi đều lấy lại được, kể cả sau khi tắt máy.",
        ),
    ),
    HelpText(
        "review",
        "Nhập kế hoạch từ tệp",
        (
            (
                "Chọn tệp Word (.docx) hoặc văn bản (.txt), hoặc thả tệp vào cửa sổ. Tệp .doc cũ: mở bằng Word, lưu "
                "thành .docx rồi nhập."
            ),
            "Chương trình cho xem đã đọc được gì và chỗ nào cần xem lại. Chưa bấm Nhập thì chưa lưu gì.",
        ),
    ),
    HelpText(
        "export",
        "Xuất ra tệp",
        (
            (
                "Xuất PDF: văn bản kế hoạch theo Nghị định 30/2020/NĐ-CP để in và ký. Xuất Excel: biểu theo dõi "
                "có ô chọn tình trạng và trang biểu đồ. Xuất biểu đồ: cả năm trên giấy ngang."
            ),
            "Xuất xong, bấm Mở tệp hoặc Mở thư mục ngay trên thanh báo.",
        ),
    ),
    HelpText(
        "settings",
        "Dữ liệu và sao lưu",
        (
            (
                "Mọi thay đổi được lưu ngay. Dữ liệu nằm trong một tệp trên máy này, không gửi đi đâu; "
                "mỗi ngày chương trình tự sao một bản vào thư mục sao-luu bên cạnh."
            ),
        ),
    ),
)
LICENCES = (
    "Chương trình phát hành theo giấy phép MIT. Dùng Qt (LGPL-3), sqlite-utils và openpyxl, reportlab, python-docx, "
    "pypdfium2, defusedxml, platformdirs, filelock theo giấy phép của từng thư viện."
)
