"""The units cell: who leads, who coordinates, and how roles are worded back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import Role
from kehoach_desktop.domain.units import UnitKind, guess_unit_kind, read_units, unit_key, write_units

L, C, D = Role.LEAD, Role.COORDINATING, Role.DOING
CELLS = [
    ("UBND xã", [(D, "UBND xã")]),
    ("- UBND xã\n- Các thôn;", [(D, "UBND xã"), (D, "Các thôn")]),
    ("Phòng A chủ trì, phối hợp với các thôn và trường học", [(L, "Phòng A"), (C, "các thôn và trường học")]),
    ("Phòng A chủ trì phối hợp với Phòng B", [(L, "Phòng A"), (C, "Phòng B")]),
    ("Phòng A phối hợp với Phòng B", [(L, "Phòng A"), (C, "Phòng B")]),
    ("- Phòng A phối hợp với Phòng B;\n- Phòng C", [(L, "Phòng A"), (C, "Phòng B"), (D, "Phòng C")]),
    ("Chủ trì: Phòng A\nPhối hợp: các thôn", [(L, "Phòng A"), (C, "các thôn")]),
    ("Phòng A (chủ trì); Phòng B (phối hợp)", [(L, "Phòng A"), (C, "Phòng B")]),
    ("Phối hợp với các thôn", [(C, "các thôn")]),
    ("Phòng A chủ trì", [(L, "Phòng A")]),
    ("", []),
    (" - ; ", []),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_roles_are_read_from_the_cell(cell, expected):
    assert [(unit.role, unit.name) for unit in read_units(cell)] == expected


@pytest.mark.parametrize("cell", [cell for cell, expected in CELLS if expected])
def test_roles_worded_in_the_cells_pattern_read_back_the_same(cell):
    units = read_units(cell)
    assert sorted((u.role, u.name) for u in read_units(write_units(units, cell))) == sorted(
        (u.role, u.name) for u in units
    )


@given(st.text(max_size=120))
def test_no_cell_makes_the_reader_fail(cell):
    assert all(unit.name.strip() for unit in read_units(cell))


def test_spellings_of_one_council_meet():
    names = ["Hội đồng TĐKT", "Hội đồng thi đua khen thưởng", "Hội đồng Thi đua - Khen thưởng", "HĐ.TĐKT"]
    assert len({unit_key(name) for name in names}) == 1
    assert unit_key("Uỷ ban nhân dân xã") == unit_key("UBND xã")
    assert unit_key("UBND xã") != unit_key("UBND huyện")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Các thôn", UnitKind.GROUP),
        ("Công chức Văn phòng", UnitKind.POSITION),
        ("Phòng Văn hóa - Xã hội", UnitKind.ORGANISATION),
    ],
)
def test_the_kind_of_a_unit_is_guessed_from_its_name(name, kind):
    assert guess_unit_kind(name) is kind
