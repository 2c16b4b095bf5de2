"""Keys of a group's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.app.keys.key import Key, Situation
from coprod_tui.app.keys.pages import BACK, DOWN, EVERY_PAGE, UP
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.screens.group import GroupPage

GROUP: frozenset[Situation] = frozenset(("group",))
DOORS = ("members", "group-rules", "group-words", "ways")
"""Keys that lead to pages about the group. They stand at its head."""


def open_chosen(page: GroupPage) -> None:
    page.begin(page.open_chosen())


def new_meeting(page: GroupPage) -> None:
    page.new_meeting()


def members(page: GroupPage) -> None:
    page.begin(page.members())


def rules(page: GroupPage) -> None:
    page.rules()


def words(page: GroupPage) -> None:
    page.words()


def ways(page: GroupPage) -> None:
    page.begin(page.ways())


def roles(page: GroupPage) -> None:
    page.roles()


def answer(page: GroupPage) -> None:
    page.begin(page.answer_came())


def done(page: GroupPage) -> None:
    page.begin(page.action_done())


def agreed(page: GroupPage) -> None:
    page.begin(page.summary_agreed())


GROUP_PAGE = (
    Key(
        "open-meeting",
        ("enter",),
        N_("open"),
        N_("Open the chosen meeting on the big screen."),
        open_chosen,
        rank=1,
        when=GROUP,
    ),
    UP,
    DOWN,
    Key(
        "new-meeting", ("n",), N_("new meeting"), N_("Plan this group's next meeting."), new_meeting, rank=2, when=GROUP
    ),
    Key(
        "answer",
        ("a",),
        N_("an answer"),
        N_("Write down what came back from outside."),
        answer,
        rank=3,
        when=GROUP,
    ),
    Key(
        "action-done",
        ("d",),
        N_("done"),
        N_("Say that an action is done, and what came of it."),
        done,
        rank=4,
        when=GROUP,
    ),
    Key("members", ("m",), N_("members"), N_("Who is in this group. This page is private."), members, when=GROUP),
    Key("group-rules", ("r",), N_("rules"), N_("This group's ground rules."), rules, when=GROUP),
    Key("group-words", ("w",), N_("words"), N_("Words this group has explained."), words, when=GROUP),
    Key("ways", ("s",), N_("ways of working"), N_("How this group's meetings work."), ways, when=GROUP),
    Key("roles", ("o",), N_("roles"), N_("How the roles went round in this group."), roles, when=GROUP),
    Key(
        "summary-agreed",
        ("y",),
        N_("agreed"),
        N_("The members agreed a meeting's summary."),
        agreed,
        rank=5,
        when=GROUP,
    ),
    BACK,
    *EVERY_PAGE,
)
