"""Each situation the Room can be in, by name, with the keys that lead there: for its pictures and its contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.rooms import Planned, Sat, planned

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Every letter about an appointment gives the name of a person to ring, in 14 point"
SAVED = "The summary is saved: 3 files. They are in ~/coprod/summaries"
TALK: tuple[str, ...] = ("4", "5", "question_mark", "3", "j", "2")
"""Shabir speaks, Tasleem has a question, Lucy and Mo wait."""
SITUATIONS: dict[str, tuple[str, ...]] = {
    "opening": (),
    "now": TALK,
    "read-back": (*TALK, "d", WORDS, "enter"),
    "testing": (*TALK, "d", WORDS, "enter", "enter", "w", "Some people need more than 14 point", "enter", "-"),
    "round": ("o", "What matters most?", "enter"),
    "break": ("b",),
    "moment": ("m",),
    "wait": ("k",),
    "stop-card": (*TALK, "s"),
    "slower": (*TALK, "l"),
    "rule": (*TALK, "r", "3", "p"),
    "picker": (*TALK, "h"),
    "turns": (*TALK, "semicolon"),
    "groups": (*TALK, "slash", "groups 3 for 10m: What would help most?", "enter"),
    "note": (*TALK, "slash", "item new Loss, content note: We will talk about people who died", "enter", "n"),
    "line": (*TALK, "p", "The lift @Estates by 1 Dec: Amy"),
    "closing": (
        "d", WORDS, "enter", "enter", "y", "escape", "p", "The lift @Estates", "enter", "escape", "f",
    ),
    "finished": ("d", WORDS, "enter", "enter", "y", "escape", "f", "enter"),
    "pages": ("p", "The lift @Estates by 1 Dec: Amy", "enter", "v", "v", "v"),
    "help": ("f1",),
    "big": (*TALK, "z"),
    "hide": ("f8",),
}  # fmt: skip


def ready(home: Path) -> Planned:
    """The meeting that all pictures are of."""
    return planned(home / "room")


async def lead(sat: Sat, situation: str) -> None:
    """Press and type what leads to a situation; words with a space in them go into the line that is open."""
    for step in SITUATIONS[situation]:
        await (sat.paste(step) if " " in step else sat.strike(step))
    if situation == "finished":  # the folder is another at every run
        sat.room.tell_saved(SAVED)
        await sat.rest()
