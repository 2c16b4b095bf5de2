"""Nobody's name is cut to a title."""

from __future__ import annotations

import pytest

from coprod_tui.model.people import rename
from coprod_tui.model.titles import first_name, without_title
from tests.building import Told


@pytest.mark.parametrize(("name", "first"), [
    ("Helen Okafor", "Helen"), ("Dr Helen Okafor", "Helen"), ("Prof. Dr. Jürgen Roth", "Jürgen"),
    ("Dr Okafor", "Dr Okafor"), ("Mrs Jones", "Mrs Jones"), ("The Revd Canon Jane Hill", "Jane"),
    ("Cynghorydd Siân Rees", "Siân"), ("Yr Athro Gwyn Price", "Gwyn"), ("Sra. Ana Ruiz", "Ana"), ("Dr", "Dr"),
    ("Amy", "Amy"), ("Don Price", "Don"), ("", ""),
])  # fmt: skip
def test_a_first_name_is_no_title(name: str, first: str) -> None:
    assert first_name(name) == first


def test_a_name_without_its_title() -> None:
    assert [without_title(name) for name in ("Dr Helen Okafor", "Mrs Jones", "Rev")] == ["Helen Okafor", "Jones", "Rev"]


@pytest.mark.parametrize(("named", "shown"), [("first", "Helen"), ("initials", "H.O."), ("full", "Dr Helen Okafor")])
def test_a_summary_names_nobody_by_a_title(named: str, shown: str) -> None:
    told = Told("Dr Helen Okafor")
    if named != "full":
        told.do(rename, told.person("Dr Helen Okafor"), named=named)
    assert told.meeting.people.all[0].wished == shown
