"""Our Word copy read back, as it is and saved as text by an office program: the same plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach_desktop.exports.docx import write_plan_docx
from kehoach_desktop.imports import read_plan
from tests.support.corpus import differences, read
from tests.support.ruler.libreoffice import converted
from tests.support.ruler.plans import FOLDER, REAL_PLANS


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The real plans as our Word copies, by their names."""
    if not FOLDER.exists():
        pytest.skip("the real plans are not here")
    folder = tmp_path_factory.mktemp("copies")
    for name in REAL_PLANS:
        write_plan_docx(read_plan(FOLDER / f"{name}.txt").draft, folder / f"{name}.docx")
    return {name: folder / f"{name}.docx" for name in REAL_PLANS}


def _told(name: str, path: Path) -> tuple[str, ...]:
    return tuple(str(one) for one in differences(read(FOLDER / f"{name}.txt"), read(path)))


def test_our_word_copy_is_read_as_the_plan_it_was_made_from(copies: dict[str, Path]) -> None:
    assert {name: _told(name, path) for name, path in copies.items()} == dict.fromkeys(copies, ())


@pytest.mark.office
def test_so_is_the_same_copy_saved_as_text(copies: dict[str, Path], tmp_path: Path) -> None:
    texts = converted(copies.values(), tmp_path, "txt")
    assert {name: _told(name, texts[name]) for name in copies} == dict.fromkeys(copies, ())
