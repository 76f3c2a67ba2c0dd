"""Danh sách kèm theo: a list sent with a tờ trình, an appendix by itself on paper laid on its side."""

from __future__ import annotations

from kehoach_desktop.papers.blocks import Block, Break, Orientation, Piece, TableRow, TaskTable
from kehoach_desktop.papers.examples.office import NAME, letterhead, table
from kehoach_desktop.papers.parts import appendix_head

_TEAMS = ("Tập thể thôn Đông", "Tập thể thôn Đoài", "Trường Mầm non An Bình Trung")
_PEOPLE = ("Trưởng thôn Đông", "Công chức Phòng Kinh tế", "Giáo viên Trường Mầm non", "Người dân thôn Nam")


def award_list() -> list[Block]:
    """Return the example."""
    bare = table(
        [
            ("STT", 0.06),
            ("Tên tập thể, họ và tên cá nhân", 0.26),
            ("Chức vụ, đơn vị", 0.22),
            ("Tóm tắt thành tích", 0.3),
            ("Hình thức đề nghị", 0.16),
        ],
        (),
        centred=(0,),
    )
    rows = [
        _group("I", "TẬP THỂ"),
        *(_row(n, team, "Xã An Bình Trung") for n, team in enumerate(_TEAMS, start=1)),
        _group("II", "CÁ NHÂN"),
        *(_row(n, f"Ông (bà) {NAME}", post) for n, post in enumerate(_PEOPLE, start=1)),
    ]
    return [
        Break(orientation=Orientation.LANDSCAPE),
        appendix_head(letterhead("TỜ TRÌNH", "TTr-UBND"), "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026"),
        TaskTable(columns=bare.columns, rows=tuple(rows)),
    ]


def _group(number: str, name: str) -> TableRow:
    return TableRow(cells=(Piece(number), Piece(name)), is_group=True)


def _row(number: int, name: str, post: str) -> TableRow:
    record = "Dẫn đầu phong trào thi đua của cụm, hoàn thành xuất sắc nhiệm vụ năm 2026"
    return TableRow(cells=tuple(map(Piece, (str(number), name, post, record, "Giấy khen"))))
