"""Tasks whose time and units stand on lines of their own below them."""

from __future__ import annotations

import textwrap

from kehoach_desktop.imports import read_source
from kehoach_desktop.imports.recognise import recognise

PLAN = """\
    KẾ HOẠCH
    Công tác thi đua, khen thưởng năm 2026

    I. NỘI DUNG
    1. Kiện toàn Hội đồng Thi đua - Khen thưởng xã.
    - Thời gian thực hiện: Tháng 01/2026.
    - Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
    2. Sơ kết phong trào thi đua
    - Thời gian thực hiện: Quý II/2026.
    - Đơn vị chủ trì: Hội đồng Thi đua - Khen thưởng xã.
    - Đơn vị phối hợp: Các thôn.
    II. TỔ CHỨC THỰC HIỆN
    1. Các thôn thực hiện.
"""


def _read(text):
    return recognise(read_source(textwrap.dedent(text).encode(), ".txt"), this_year=2026)


def test_each_task_has_the_time_and_the_units_told_below_it():
    tasks = _read(PLAN).draft.tasks
    assert [task.content for task in tasks] == [
        "Kiện toàn Hội đồng Thi đua - Khen thưởng xã",
        "Sơ kết phong trào thi đua",
    ]
    assert [task.period_text for task in tasks] == ["Tháng 01/2026", "Quý II/2026"]
    assert [unit.name for unit in tasks[1].units] == ["Hội đồng Thi đua - Khen thưởng xã", "Các thôn"]


def test_the_chapters_around_them_stay():
    headings = [section.heading for section in _read(PLAN).draft.sections if section.heading]
    assert headings == ["NỘI DUNG", "TỔ CHỨC THỰC HIỆN"]


def test_duties_that_tell_no_time_stay_paragraphs():
    plain = "\n".join(line for line in PLAN.split("\n") if "Đơn vị" not in line and "Thời gian" not in line)
    assert not _read(plain).draft.tasks
