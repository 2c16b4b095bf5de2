"""What a Desk is called: every seat has a name, and a laptop remembers whose it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.seat.seat_names import desk_seat
from coprod_tui.config import config_path, read_config

if TYPE_CHECKING:
    from pathlib import Path


def test_a_desk_without_a_name_is_just_the_desk(home: Path) -> None:
    assert desk_seat("") == "Desk"
    assert not config_path().exists()


def test_a_name_is_kept_for_the_next_time_on_this_laptop(home: Path) -> None:
    assert desk_seat(" Tasleem ") == "Desk, Tasleem"
    assert desk_seat("") == "Desk, Tasleem"
    assert desk_seat("Amy") == "Desk, Amy"
    assert read_config().seat == "Amy"


@pytest.mark.parametrize("name", ["\x1b[31mRed", "x" * 400, "\u202eevil"])
def test_a_name_is_cleaned_and_short(home: Path, name: str) -> None:
    seat = desk_seat(name)
    assert seat.isprintable()
    assert len(seat) <= len("Desk, ") + 40


def test_settings_that_cannot_be_read_are_left_as_they_are(home: Path) -> None:
    config_path().parent.mkdir(parents=True, exist_ok=True)
    config_path().write_text("theme = [", "utf-8")
    assert desk_seat("Amy") == "Desk, Amy"
    assert config_path().read_text("utf-8") == "theme = ["
