"""Keys for the chosen item of an agenda, of a planned meeting or of a file that was read."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, Situation
from coprod_tui.app.pages.keys import begins
from coprod_tui.wording import N_


def item_keys(page: str, here: frozenset[Situation]) -> tuple[Key, ...]:
    """page: what their ids begin with."""
    return (
        Key(f"{page}-words", ("r",), N_("reword"), N_("Put the chosen item in other words."), begins("reword"),
            when=here),
        Key(f"{page}-minutes", ("t",), N_("time"), N_("Say how many minutes the chosen item takes."),
            begins("give_minutes"), when=here),
        Key(f"{page}-for", ("f",), N_("what for"), N_("Say what the chosen item is for."), begins("say_what_for"),
            when=here),
        Key(f"{page}-asked", ("w",), N_("who asked"), N_("Say who asked for the chosen item."),
            begins("say_who_asked"), when=here),
        Key(f"{page}-note", ("c",), N_("content note"),
            N_("Tell people before it begins what the chosen item touches."), begins("note_content"), when=here),
    )  # fmt: skip
