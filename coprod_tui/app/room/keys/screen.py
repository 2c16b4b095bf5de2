"""Keys that change what this screen shows, and nothing in the record; and undo, which is at hand everywhere."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import EVERYWHERE, NOW, Key, Situation, calls
from coprod_tui.app.seat.keys.always import PUT_BACK, TAKE_BACK
from coprod_tui.wording import N_

PAGES: frozenset[Situation] = frozenset(("pages",))

KEYS = (
    Key("next-page", ("v", "space", "right", "pagedown"), N_("next page"), N_("The next large page."),
        calls("next_page", 1), rank=1, when=PAGES),
    Key("page-before", ("left", "pageup"), N_("page before"), N_("The large page before."), calls("next_page", -1),
        rank=2, when=PAGES),
    Key("leave-pages", ("escape", "q"), N_("back"), N_("Back from the large pages to the meeting."),
        calls("close_local"), rank=3, when=PAGES),
    Key("undo", ("u",), N_("undo"), N_("Take back the last thing done here. Again: the one before."), TAKE_BACK,
        rank=7, when=EVERYWHERE - {"finished", "pages"}),
    Key("redo", ("U",), N_("put back"), N_("Put back what was taken back last."), PUT_BACK,
        when=EVERYWHERE - {"finished", "pages"}),
    Key("pages", ("v",), N_("large pages"),
        N_("Large pages: decisions, actions, outside our control, words, rules, agenda."), calls("next_page", 1),
        rank=19, when=EVERYWHERE - {"pages"}),
    Key("big", ("z",), N_("big"), N_("Fill the screen with who speaks and what is on."), calls("toggle_big"), rank=20,
        when=NOW),
    Key("leave-big", ("escape",), N_("back"), N_("Back from the filled screen."), calls("leave_big"), when=NOW),
    Key("next-panel", ("tab",), N_("next panel"), N_("Show the next of rules, parked and decided."),
        calls("next_panel"), when=EVERYWHERE),
    Key("words-on", ("right", "pagedown", "down"), N_("more of the words"), N_("The next page of long words."),
        calls("turn_words", 1), when=EVERYWHERE - {"pages"}),
    Key("words-back", ("left", "pageup", "up"), N_("earlier words"), N_("The page before of long words."),
        calls("turn_words", -1), when=EVERYWHERE - {"pages"}),
    Key("leave", ("q",), N_("leave"), N_("Leave this screen. The meeting stays open and safe."), calls("leave"),
        rank=21, when=EVERYWHERE - {"pages"}),
    Key("hide", ("f8", "ctrl+l"), N_("hide"), N_("Hide everything at once. Coming back asks first."), calls("hide"),
        rank=9, when=EVERYWHERE),
    Key("help", ("f1",), N_("keys"), N_("This list of all keys."), calls("help"), rank=10, when=EVERYWHERE),
)  # fmt: skip
