"""The verbs that other rooms see: the same in the table, in the stub and in the modules."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from kehoach_desktop import operations

STUB = Path(operations.__file__).with_suffix(".pyi")
ROOT = Path(__file__).resolve().parents[3]


def test_the_stub_names_what_the_table_names():
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    stub = {
        (node.module.removeprefix("kehoach_desktop."), alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    table = {(home, name) for home, names in operations._HOMES.items() for name in names}
    assert table == stub
    listed = next(node for node in tree.body if isinstance(node, ast.Assign))
    assert sorted(ast.literal_eval(listed.value)) == operations.__all__


def test_every_name_is_there():
    for name in operations.__all__:
        assert getattr(operations, name) is not None


SHADOWED = """
import kehoach_desktop.operations.office_settings
from kehoach_desktop import operations
print(callable(operations.office_settings))
"""


def test_a_verb_stays_one_when_its_module_is_loaded_first():
    run = subprocess.run([sys.executable, "-c", SHADOWED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "True"


LOADED = """
import sys
from kehoach_desktop.operations import (
    TaskField,
    edit_task_field,
    open_office,
)
print(*sorted(sys.modules))
"""


def test_opening_and_editing_load_no_reader_writer_or_data_layer():
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    heavy = {"sqlite_utils", "reportlab", "openpyxl", "docx", "pypdfium2", "zipfile", "hashlib", "html.parser", "email"}
    assert not heavy & loaded
    assert not [name for name in loaded if name.startswith(("kehoach_desktop.imports", "kehoach_desktop.exports"))]
