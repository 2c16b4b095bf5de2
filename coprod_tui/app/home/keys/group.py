"""Keys of a group's own page."""

from __future__ import annotations

from coprod_tui.app.home.afterwards import choose_day, review, tick_jobs
from coprod_tui.app.home.basket import BasketPage
from coprod_tui.app.home.charter import RulesPage, WordsPage
from coprod_tui.app.home.farewell import FarewellPage
from coprod_tui.app.home.find import FindPage
from coprod_tui.app.home.missing import MissingPage
from coprod_tui.app.home.news import answer_issue, finish_action
from coprod_tui.app.home.not_comfortable import SomebodyToTalkTo
from coprod_tui.app.home.roles import RolesPage
from coprod_tui.app.home.shared_pages import PagesForOthers
from coprod_tui.app.home.terms import TermsPage
from coprod_tui.app.home.ways import WaysPage
from coprod_tui.app.home.year import LookBackPage, YearPage
from coprod_tui.app.keyboard.key import Key, Situation, asks, calls
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import BACK, DOWN, EVERY_PAGE, UP, begins
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import N_

GROUP: frozenset[Situation] = frozenset(("group",))
DOORS = (
    "basket", "members", "group-rules", "year", "find", "ways", "pages", "look-back", "reach", "group-words", "terms",
    "roles", "farewell", "usual-agenda", "not-comfortable",
)  # fmt: skip
"""Keys that lead to pages about the group. They stand at its head: as many as there is room for, and how many more."""


def _members(office: Office, place: GroupPlace) -> GroupList:
    from coprod_tui.app.home.members import MembersPage  # noqa: PLC0415  lists and mail, once somebody looks at them

    return MembersPage(office, place)


GROUP_PAGE = (
    Key("open-meeting", ("enter",), N_("open"),
        N_("Open the chosen meeting: its plan, or the big screen once it has begun."), begins("open_chosen"),
        rank=1, when=GROUP),
    UP,
    DOWN,
    Key("new-meeting", ("n",), N_("next meeting"),
        N_("Plan this group's next meeting. One that has a day and no agenda gets its agenda."), begins("new_meeting"),
        rank=2, when=GROUP),
    Key("another-meeting", ("p",), N_("one more meeting"), N_("Plan one more meeting, whatever is planned already."),
        calls("another_meeting"), when=GROUP),
    Key("review", ("v",), N_("review"), N_("Read a summary as members will, and see who answered. Private."),
        asks(review), rank=3, when=GROUP),
    Key("answer", ("a",), N_("an answer"), N_("Write down what came back from outside."), asks(answer_issue),
        rank=4, when=GROUP),
    Key("action-done", ("d",), N_("done"), N_("Say that an action is done, and what came of it."), asks(finish_action),
        rank=5, when=GROUP),
    Key("jobs", ("j",), N_("jobs"), N_("Tick copies of a summary that were posted, read out or given. Private."),
        asks(tick_jobs), rank=6, when=GROUP),
    Key("summary-agreed", ("y",), N_("agreed"), N_("Members agreed a summary, or its day is over: seal it."),
        begins("summary_agreed"), rank=7, when=GROUP),
    Key("basket", ("b",), N_("asked for"), N_("What was asked for between meetings, and what became of it."),
        begins("open_private", BasketPage), when=GROUP),
    Key("reach", ("e",), N_("to reach"), N_("Whom we mean to reach, and what was tried. This page is private."),
        begins("open_private", MissingPage), when=GROUP),
    Key("members", ("m",), N_("members"), N_("Who is in this group. This page is private."),
        begins("open_private", _members), when=GROUP),
    Key("group-rules", ("r",), N_("rules"), N_("This group's ground rules."), calls("open_page", RulesPage),
        when=GROUP),
    Key("group-words", ("w",), N_("words"), N_("Words this group has explained."), calls("open_page", WordsPage),
        when=GROUP),
    Key("terms", ("t",), N_("terms"), N_("The terms people take part on, now and before. This page is private."),
        begins("open_private", TermsPage), when=GROUP),
    Key("year", ("l",), N_("year"), N_("What this group asked, decided and did, and what changed."),
        calls("open_page", YearPage), when=GROUP),
    Key("farewell", ("c",), N_("ending well"), N_("What we did, what goes to whom, thanks. Close the group there."),
        calls("open_page", FarewellPage), when=GROUP),
    Key("pages", ("i",), N_("pages"),
        N_("For somebody new, a board, or everybody else. It goes once we agreed it. This page is private."),
        begins("open_private", PagesForOthers), when=GROUP),
    Key("find", ("f",), N_("find"), N_("Find words again in the summaries of this group's meetings."),
        calls("open_page", FindPage), when=GROUP),
    Key("look-back", ("h",), N_("looking back"), N_("What was said as we looked back, over time, without names."),
        calls("open_page", LookBackPage), when=GROUP),
    Key("usual-agenda", ("u",), N_("usual agenda"), N_("The agenda that new meetings may begin from."),
        calls("usual_agenda"), when=GROUP),
    Key("ways", ("s",), N_("ways of working"), N_("How this group's meetings work."), calls("open_page", WaysPage),
        when=GROUP),
    Key("roles", ("o",), N_("roles"), N_("How the roles went round in this group."),
        calls("open_page", RolesPage), when=GROUP),
    Key("not-comfortable", ("g",), N_("somebody to talk to"),
        N_("Whom you can talk to if something was not right. Nothing is kept of it."),
        begins("open_private", SomebodyToTalkTo), when=GROUP),
    Key("keep-until", ("k",), N_("keep until"), N_("The day to think about deleting what is kept."),
        asks(choose_day), when=GROUP),
    BACK,
    *EVERY_PAGE,
)  # fmt: skip
