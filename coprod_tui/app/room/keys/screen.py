"""Keys that change what this screen shows, and nothing in the record; and undo, which is at hand everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import EVERYWHERE, NOW, Key, Situation
from coprod_tui.app.seat.keys.always import help_, hide, put_back, take_back
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room

PAGES: frozenset[Situation] = frozenset(("pages",))


def pages(room: Room) -> None:
    room.next_page(1)


def page_before(room: Room) -> None:
    room.next_page(-1)


def leave_pages(room: Room) -> None:
    room.local = None


def big(room: Room) -> None:
    room.toggle_big()


def next_panel(room: Room) -> None:
    room.next_panel()


def leave_big(room: Room) -> None:
    if room.has_class("-big"):
        room.toggle_big()


def leave(room: Room) -> None:
    room.leave()


def turn_page(room: Room, by: int) -> None:
    room.turn_words(by)


KEYS = (
    Key(
        "next-page",
        ("v", "space", "right", "pagedown"),
        N_("next page"),
        N_("The next large page."),
        pages,
        rank=1,
        when=PAGES,
    ),
    Key(
        "page-before",
        ("left", "pageup"),
        N_("page before"),
        N_("The large page before."),
        page_before,
        rank=2,
        when=PAGES,
    ),
    Key(
        "leave-pages",
        ("escape", "q"),
        N_("back"),
        N_("Back from the large pages to the meeting."),
        leave_pages,
        rank=3,
        when=PAGES,
    ),
    Key(
        "undo",
        ("u",),
        N_("undo"),
        N_("Take back the last thing done here. Again: the one before."),
        take_back,
        rank=7,
        when=EVERYWHERE - {"finished", "pages"},
    ),
    Key(
        "redo",
        ("U",),
        N_("put back"),
        N_("Put back what was taken back last."),
        put_back,
        when=EVERYWHERE - {"finished", "pages"},
    ),
    Key(
        "pages",
        ("v",),
        N_("large pages"),
        N_("Large pages: decisions, actions, outside our control, words, rules."),
        pages,
        rank=19,
        when=EVERYWHERE - {"pages"},
    ),
    Key("big", ("z",), N_("big"), N_("Fill the screen with who speaks and what is on."), big, rank=20, when=NOW),
    Key("leave-big", ("escape",), N_("back"), N_("Back from the filled screen."), leave_big, when=NOW),
    Key(
        "next-panel",
        ("tab",),
        N_("next panel"),
        N_("Show the next of rules, parked and decided."),
        next_panel,
        when=EVERYWHERE,
    ),
    Key(
        "words-on",
        ("right", "pagedown", "down"),
        N_("more of the words"),
        N_("The next page of long words."),
        partial(turn_page, by=1),
        when=EVERYWHERE - {"pages"},
    ),
    Key(
        "words-back",
        ("left", "pageup", "up"),
        N_("earlier words"),
        N_("The page before of long words."),
        partial(turn_page, by=-1),
        when=EVERYWHERE - {"pages"},
    ),
    Key(
        "leave",
        ("q",),
        N_("leave"),
        N_("Leave this screen. The meeting stays open and safe."),
        leave,
        rank=21,
        when=EVERYWHERE - {"pages"},
    ),
    Key(
        "hide",
        ("f8", "ctrl+l"),
        N_("hide"),
        N_("Hide everything at once. Coming back asks first."),
        hide,
        rank=9,
        when=EVERYWHERE,
    ),
    Key("help", ("f1",), N_("keys"), N_("This list of all keys."), help_, rank=10, when=EVERYWHERE),
)
