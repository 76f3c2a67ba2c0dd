"""What cannot be printed as it stands is told before printing, with the place as the office names it."""

from __future__ import annotations

from kehoach_desktop.domain.plan import Plan, Recipient, Section, SectionKind, Task
from kehoach_desktop.exports.letters import unprintable

PLAN = Plan(
    year=2026,
    subject="Công tác thi đua 😀 năm 2026",
    sections=(
        Section(kind=SectionKind.HEADING, depth=1, label="I", heading="MỤC\x07 ĐÍCH"),
        Section(kind=SectionKind.PARAGRAPH, text="Đẩy mạnh các phong trào thi đua ✓ ở các thôn."),
    ),
    tasks=(Task(content="Đăng ký thi đua."), Task(content="<b>Tổng kết</b> phong trào.")),
    recipients=(Recipient(text="Các thôn"), Recipient(text="Lưu: VT 漢")),
)


def test_each_place_is_told_with_what_stands_there() -> None:
    found = {problem.where: problem.sentence for problem in unprintable(PLAN)}
    assert list(found) == [
        "Trích yếu",
        "Mục I",
        "Đoạn “Đẩy mạnh các phong trào thi…”",
        "Việc 2",
        "Nơi nhận, dòng 2",
    ]
    assert "“😀”" in found["Trích yếu"]
    assert "ký tự điều khiển" in found["Mục I"]
    assert "“<b>”, “</b>”" in found["Việc 2"]


def test_plain_vietnamese_gives_no_finding_in_either_normal_form() -> None:
    text = "Kế hoạch số 03/KH-UBND – “Đền ơn đáp nghĩa” (6 tháng đầu năm), 5 < 7 & 8 > 3; ½ số thôn…"
    decomposed = "Ke\u0302\u0301 hoa\u0323ch"
    assert unprintable(Plan(year=2026, subject=text, place=decomposed)) == ()
