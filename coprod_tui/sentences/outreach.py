"""Whom a group means to reach, told: since when, what was tried, and how it stands. Private."""

from __future__ import annotations

from datetime import date

from coprod_tui.model.group import Group
from coprod_tui.model.outreach import Attempt, Outreach
from coprod_tui.sentences.group_status import near_day
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day_of, names


def stands_words(one: Outreach) -> str:
    """Such as "to be reached"."""
    return {"meant": _("to be reached"), "here": _("here now"), "left": _("no longer tried")}[one.stage]


def tried_words(attempt: Attempt, today: date, zone: str) -> str:
    """What was tried, and when."""
    on = near_day(day_of(attempt.at, zone).isoformat(), today)
    return _("tried {day}: {words}").format(day=on, words=in_a_line(attempt.words))


def facts(one: Outreach, today: date, zone: str) -> list[str]:
    """How it stands, since when, and each thing that was tried."""
    since = _("since {day}").format(day=near_day(day_of(one.since, zone).isoformat(), today))
    tried = [tried_words(each, today, zone) for each in one.tried]
    return [stands_words(one), since, *(tried or [_("nothing tried yet")] if one.stage == "meant" else tried)]


def meant_words(group: Group) -> str:
    """Whom the group still means to reach; "" for nobody."""
    meant = [in_a_line(one.words).rstrip(".") for one in group.outreach.meant]
    return _("We mean to reach: {names}.").format(names=names(meant)) if meant else ""
