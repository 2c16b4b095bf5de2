"""The zone a new group starts from is this laptop's own, by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui import zone

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A laptop that says nothing of where it is."""
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(zone, "LINK", tmp_path / "localtime")
    monkeypatch.setattr(zone, "NAMED", tmp_path / "timezone")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Europe/London", "Europe/London"),
        (":Asia/Kolkata", "Asia/Kolkata"),
        ("/usr/share/zoneinfo/America/Lima", "America/Lima"),
        ("GMT0BST,M3.5.0/1,M10.5.0", "UTC"),
        ("Nowhere/Land", "UTC"),
        ("../../etc/passwd", "UTC"),
        ("", "UTC"),
    ],
)
def test_what_the_person_set_is_used_where_it_is_a_zone(monkeypatch: pytest.MonkeyPatch, told: str, name: str) -> None:
    monkeypatch.setenv("TZ", told)
    assert zone.local_zone() == name


def test_else_where_the_computers_own_clock_file_leads(tmp_path: Path) -> None:
    (tmp_path / "localtime").symlink_to(tmp_path / "zoneinfo" / "Europe" / "Paris")
    (tmp_path / "timezone").write_text("Asia/Tokyo\n", "utf-8")
    assert zone.local_zone() == "Europe/Paris"


def test_else_what_is_written_beside_it(tmp_path: Path) -> None:
    (tmp_path / "localtime").write_bytes(b"TZif2")
    (tmp_path / "timezone").write_text("Asia/Tokyo\n", "utf-8")
    assert zone.local_zone() == "Asia/Tokyo"


def test_a_file_that_is_no_name_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "timezone").write_bytes(b"\xff\xfe")
    assert zone.local_zone() == "UTC"
