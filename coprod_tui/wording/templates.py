"""Agendas to begin from, in plain words: a first meeting, a usual one, a short one, and ending well.

Each says where everyone is asked in turn, where the break is, and what came back since last time.
"""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.agenda import Purpose
from coprod_tui.model.history import KeptItem
from coprod_tui.wording.catalogue import N_, _


class Template(NamedTuple):
    """id: as it is typed. name: in words. items: as they go on an agenda."""

    id: str
    name: str
    items: tuple[KeptItem, ...]


ROUND = N_("A round: everyone is asked in turn, and may pass.")

FIRST: tuple[tuple[str, int, Purpose, str], ...] = (
    (N_("Welcome, and how we would like to be called"), 15, "check-in", ROUND),
    (N_("Why each of us is here"), 20, "share", ROUND),
    (N_("What we can change, and what we cannot"), 20, "discuss", ""),
    (N_("Break"), 10, "break", ""),
    (N_("Our ground rules"), 20, "decide", ""),
    (N_("Who is missing, and who asks them"), 10, "discuss", ""),
    (N_("When and where we meet, and what each of us needs"), 15, "decide", ""),
    (N_("How was this for you?"), 10, "check-out", ROUND),
)
USUAL: tuple[tuple[str, int, Purpose, str], ...] = (
    (N_("Check in"), 10, "check-in", ROUND),
    (N_("What came back since last time"), 15, "share", N_("What we asked, what they said, what changed.")),
    (N_("First thing to talk about"), 30, "discuss", ""),
    (N_("Break"), 15, "break", ""),
    (N_("Second thing to talk about"), 30, "decide", ROUND),
    (N_("Who does what by when"), 10, "share", ""),
    (N_("Check out"), 10, "check-out", ROUND),
)
SHORT: tuple[tuple[str, int, Purpose, str], ...] = (
    (N_("Check in"), 5, "check-in", ROUND),
    (N_("What came back since last time"), 5, "share", ""),
    (N_("One thing to talk about"), 25, "decide", ""),
    (N_("Who does what by when"), 5, "share", ""),
    (N_("Check out"), 5, "check-out", ""),
)
ENDING: tuple[tuple[str, int, Purpose, str], ...] = (
    (N_("Check in"), 10, "check-in", ROUND),
    (N_("What we set out to do, and what changed"), 25, "share", N_("What we did not get to is said too.")),
    (N_("What we learned, and who should hear it"), 20, "discuss", ROUND),
    (N_("Break"), 15, "break", ""),
    (N_("What is still open, and who takes it on"), 20, "decide", ""),
    (N_("What becomes of our records"), 10, "decide", ""),
    (N_("Thanks"), 20, "check-out", ROUND),
)


def templates() -> tuple[Template, ...]:
    """All of them, in the language that is spoken."""
    return (
        Template("first", _("a first meeting"), _items(FIRST)),
        Template("usual", _("a usual meeting of two hours"), _items(USUAL)),
        Template("short", _("a short meeting of 45 minutes"), _items(SHORT)),
        Template("ending", _("ending well"), _items(ENDING)),
    )


def _items(rows: tuple[tuple[str, int, Purpose, str], ...]) -> tuple[KeptItem, ...]:
    return tuple(
        KeptItem(_(title), minutes, purpose, detail=(_(detail),) if detail else ())
        for title, minutes, purpose, detail in rows
    )
