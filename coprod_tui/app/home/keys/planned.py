"""Keys of the page of a planned meeting: its agenda, item by item, and what is known of the meeting itself."""

from __future__ import annotations

from coprod_tui.app.home import planned_before as before
from coprod_tui.app.home import planned_facts as facts
from coprod_tui.app.home import planned_items as items
from coprod_tui.app.home import planned_offers as offered
from coprod_tui.app.home import planned_people as people
from coprod_tui.app.home.keys.items import item_keys
from coprod_tui.app.keyboard.key import Key, Situation, asks, calls
from coprod_tui.app.pages.keys import BACK, DOWN, EVERY_PAGE, UP, begins
from coprod_tui.wording import N_

HERE: frozenset[Situation] = frozenset(("planned",))
DOORS = (
    "plan-minutes", "plan-for", "plan-asked", "plan-earlier", "plan-later", "plan-off", "plan-invite", "plan-prepare",
)  # fmt: skip
"""Keys for the chosen item that stand above the agenda, and those that lead to people: inviting, preparing."""

SHORTER = {"plan-earlier": "↑", "plan-later": "↓"}


PLANNED = (
    Key("plan-change", ("enter",), N_("change"), N_("Change what is chosen."), calls("change_chosen"), rank=1,
        when=HERE),
    UP,
    DOWN,
    Key("plan-add", ("a",), N_("add"), N_("Add items to the agenda."), asks(items.add), rank=2, when=HERE),
    Key("plan-read", ("v",), N_("whole agenda"), N_("Paste a whole agenda, or read it from a file."),
        calls("read_agenda"), rank=6, when=HERE),
    Key("plan-offered", ("b",), N_("what waits"), N_("Put on what was asked for, what came back, what is due."),
        asks(offered.take_offered), when=HERE),
    Key("plan-begin", ("g",), N_("begin from"), N_("Begin from your usual agenda, the last one or one of ours."),
        asks(offered.begin_from), when=HERE),
    Key("plan-usual", ("k",), N_("keep as usual"), N_("Keep this as your group's usual agenda."),
        asks(offered.keep_as_usual), when=HERE),
    Key("plan-room", ("o",), N_("big screen"), N_("Open this meeting on the big screen."), calls("to_room"), rank=3,
        when=HERE),
    Key("plan-undo", ("u",), N_("undo"), N_("Take back the last thing done on this page."), begins("undo"), rank=4,
        when=HERE),
    Key("plan-earlier", ("e",), N_("earlier"), N_("Move the chosen item one place up."),
        begins("shift", -1), when=HERE),
    Key("plan-later", ("l",), N_("later"), N_("Move the chosen item one place down."), begins("shift", 1),
        when=HERE),
    *item_keys("plan", HERE),
    Key("plan-ours", ("s",), N_("whose to change"), N_("Say what of the chosen item the group can change."),
        begins("say_whose"), when=HERE),
    Key("plan-off", ("x",), N_("take off"), N_("Take the chosen item off the agenda."), begins("take_off"),
        when=HERE),
    Key("plan-day", ("d",), N_("day and time"), N_("Change the day and the times, or move it to another day."),
        asks(facts.set_when), rank=5, when=HERE),
    Key("plan-title", ("n",), N_("name"), N_("Say what the meeting is called."), asks(facts.set_title), when=HERE),
    Key("plan-place", ("p",), N_("where"), N_("Say where the meeting is."), asks(facts.set_place), when=HERE),
    Key("plan-join", ("j",), N_("how to join"), N_("Write down the link and the like. It stays private."),
        asks(facts.set_joining), when=HERE),
    Key("plan-people", ("i",), N_("people"), N_("Say who is expected and who could not come."),
        asks(people.set_expected), when=HERE),
    Key("plan-missing", (), N_("who is missing"), N_("Who is missing, and whom we mean to reach. Private."),
        asks(people.who_is_missing), when=HERE),
    Key("plan-questions", ("y",), N_("at home here"), N_("Whose place, time together, food: asked one by one."),
        asks(people.ask_questions), when=HERE),
    Key("plan-invite", ("m",), N_("invite"), N_("Send people the agenda, or what changed of it."),
        asks(facts.invite), rank=6, when=HERE),
    Key("plan-prepare", ("h",), N_("to prepare"), N_("What to prepare, made of what people need. Private."),
        asks(before.open_prepare), when=HERE),
    Key("plan-delete", ("delete", "z"), N_("delete meeting"), N_("Delete this meeting. It asks first."),
        asks(facts.delete), when=HERE),
    BACK,
    *EVERY_PAGE,
)  # fmt: skip
