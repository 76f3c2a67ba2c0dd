"""What the window remembers comes back with its type, and nonsense in the file is passed over."""

from __future__ import annotations

import pytest

from ui.settings import Settings


@pytest.mark.parametrize("value", [7, 0.5, True, "Tiếng Việt; có = dấu", [[1], [3, 4]], {"content": 300}, ""])
def test_a_value_comes_back_as_what_it_was(tmp_path, value):
    first = Settings(tmp_path / "cua-so.ini")
    first.set("page/key", value)
    first.save()
    assert Settings(tmp_path / "cua-so.ini").get("page/key", type(value)()) == value


@pytest.mark.parametrize("stored", ["{", '"chữ"', "null", "[1, 2]"])
def test_another_type_gives_the_default(tmp_path, stored):
    (tmp_path / "cua-so.ini").write_text(f"[page]\nkey={stored}\n", encoding="utf-8")
    assert Settings(tmp_path / "cua-so.ini").get("page/key", 5) == 5


def test_states_that_qt_made_come_back(tmp_path):
    from PySide6.QtCore import QByteArray

    state = QByteArray(bytes(range(256)))
    first = Settings(tmp_path / "cua-so.ini")
    first.set_bytes("window/geometry", state)
    first.save()
    assert Settings(tmp_path / "cua-so.ini").get_bytes("window/geometry") == state
    assert Settings(tmp_path / "khác.ini").get_bytes("window/geometry").isEmpty()
