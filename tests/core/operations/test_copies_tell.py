"""A copy tells who worked on it last, before it is chosen."""

from __future__ import annotations

import pytest

from kehoach_desktop import operations as ops
from tests.support.plans import commune_plan


def test_who_worked_on_it_last(tmp_path):
    path = tmp_path / "so-lieu.sqlite"
    with ops.open_office(path, who="Cô Hạnh", daily_copy=False) as office:
        ops.accept_draft(office, draft=commune_plan())
        office.who = "Chú Tư"
        ops.save_settings(office, values={"a": 1})
        to = tmp_path / "bản sao.zip"
        assert ops.backup(office, to=to).who == "Chú Tư"
        assert ops.copy_of_the_day(office) is None
    assert ops.read_backup(to).who == "Chú Tư"
    assert [info.who for info in ops.copies_of(path)] == ["Chú Tư"]


def test_nobody_was_named(tmp_path):
    with ops.open_office(tmp_path / "so-lieu.sqlite", daily_copy=False) as office:
        assert ops.backup(office, to=tmp_path / "bản sao.zip").who == ""


def test_a_backup_that_lost_its_end_is_called_damaged(tmp_path):
    with ops.open_office(tmp_path / "so-lieu.sqlite", daily_copy=False) as office:
        ops.backup(office, to=tmp_path / "bản sao.zip")
    cut = tmp_path / "bản sao.zip"
    cut.write_bytes(cut.read_bytes()[:-30])
    for use in (lambda: ops.read_backup(cut), lambda: ops.restore(cut, to=tmp_path / "nơi khác.sqlite")):
        with pytest.raises(ops.UnusableInput, match="không dùng được"):
            use()
