"""What a seat is called in the record: "Desk, Tasleem". The name is kept on this laptop for the next time."""

from __future__ import annotations

from contextlib import suppress

from coprod_tui.config import NotWrittenError, change_config, read_config
from coprod_tui.model.text import clean

LONGEST_NAME = 40
"""Characters of a name that a seat is called by: it stands beside every entry."""


def desk_seat(name: str) -> str:
    """What a Desk is called. "" takes the name that was kept last."""
    return _named("Desk", name)


def review_seat(name: str) -> str:
    """What the seat is called at which a summary is read over; the name as for a Desk."""
    return _named("Review", name)


def _named(seat: str, name: str) -> str:
    config, name = read_config(), clean(name)[:LONGEST_NAME].strip()
    if name and name != config.seat and not config.problems:
        with suppress(NotWrittenError):  # it can be said again the next time
            change_config(seat=name)
    name = name or config.seat
    return f"{seat}, {name}" if name else seat
