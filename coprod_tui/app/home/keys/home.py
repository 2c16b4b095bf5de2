"""Keys of Home: carry on, open a group, plan a meeting, make a group, settings, the example."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, Situation, calls
from coprod_tui.app.pages.keys import DOWN, EVERY_PAGE, UP, begins
from coprod_tui.wording import N_

DIGITS = 9
"""Groups that a digit opens. The arrows and the mouse reach them all."""
ANY: frozenset[Situation] = frozenset(("home", "interrupted", "newcomer"))
GROUPS: frozenset[Situation] = frozenset(("home", "interrupted"))
INTERRUPTED: frozenset[Situation] = frozenset(("interrupted",))
NEWCOMER: frozenset[Situation] = frozenset(("newcomer",))
USUAL: frozenset[Situation] = frozenset(("home",))


HOME = (
    Key("carry-on", ("enter",), N_("carry on"), N_("Open what is chosen: at first the meeting you were in."),
        calls("open_chosen"), when=INTERRUPTED),
    Key("close-that", ("c",), N_("close that meeting"), N_("Finish the meeting you were in."),
        calls("close_that"), when=INTERRUPTED),
    Key("example-first", ("enter", "e"), N_("the example"), N_("Look round in a made-up group."), begins("example"),
        when=NEWCOMER),
    Key("open-group", ("enter",), N_("open"), N_("Open the chosen group."),
        calls("open_chosen"), rank=1, when=USUAL),
    *(
        Key(f"group-{n}", (str(n),), N_("open a group"), N_("Open the group of that number."),
            calls("open_number", n - 1), when=GROUPS)
        for n in range(1, DIGITS + 1)
    ),
    UP,
    DOWN,
    Key("new-meeting", ("n",), N_("new meeting"), N_("Plan a meeting of one of your groups."), begins("new_meeting"),
        rank=3, when=GROUPS),
    Key("review", ("v",), N_("review"), N_("Read a summary as members will, and see who answered. Private."),
        begins("review"), rank=4, when=GROUPS),
    Key("new-group", ("g",), N_("new group"), N_("Make a group. It takes four questions."), calls("new_group"),
        rank=5, when=ANY),
    Key("home-settings", ("s",), N_("settings"), N_("How keys work and how the screen looks here."),
        calls("settings"), rank=6, when=ANY),
    Key("home-where", ("w",), N_("where"), N_("What is kept, where it is, and who can read it."),
        calls("where"), rank=8, when=ANY),
    Key("example", ("e",), N_("the example"), N_("Look round in a made-up group."),
        begins("example"), rank=7, when=GROUPS),
    *EVERY_PAGE,
)  # fmt: skip
