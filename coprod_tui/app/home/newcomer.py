"""A new group in four questions: its name, who is in it, its ground rules, when it meets next."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from coprod_tui.app.home.plan_meeting import show_group, when_step
from coprod_tui.app.home.when import typed_when, willing
from coprod_tui.app.office import Office
from coprod_tui.app.pages.steps import Step, Steps
from coprod_tui.app.widgets.question import Heard
from coprod_tui.demo.riverside import rules
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import MemberJoined
from coprod_tui.model.rules import RuleAdded
from coprod_tui.model.text import clean
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import _, ngettext, refusal


def group_steps(office: Office) -> Steps:
    """The screen that asks. When it is done the new group's page shows."""
    steps = (
        Step("name", _("What is the group called?"), _("You can change everything later."), may_skip=False),
        Step(
            "people",
            _("Who is in it?"),
            _("The names people like to be called by: one a line, or with commas between."),
            lines=True,
            hear=_hear_people,
        ),
        Step(
            "rules",
            _("Which ground rules do you have?"),
            _("These four are a start. Change them, take some away or add your own."),
            lines=True,
            usual="\n".join(rules()),
            hear=_hear_rules,
        ),
        when_step(office.today, _("When do you meet next?")),
    )
    return Steps(office, "new-group", _("A new group"), steps, _make)


def names_in(text: str) -> list[str]:
    """The names in it, in order. Two people may have one name."""
    pieces = text.replace(";", "\n").replace(",", "\n").splitlines()
    return [name for piece in pieces if (name := clean(piece).strip(" -•*")) and any(map(str.isalnum, name))]


def rules_in(text: str) -> list[str]:
    return [rule for line in text.splitlines() if (rule := clean(line).strip(" -•*"))]


def _hear_people(words: str) -> Heard:
    count = len(names_in(words))
    return Heard(parts=((_("understood"), ngettext("{count} person", "{count} people", count).format(count=count)),))


def _hear_rules(words: str) -> Heard:
    count = len(rules_in(words))
    return Heard(parts=((_("understood"), ngettext("{count} rule", "{count} rules", count).format(count=count)),))


async def _make(steps: Steps, answers: Mapping[str, str]) -> str:
    try:
        when = typed_when(answers["when"], steps.office.today) if answers["when"] else None
    except Refused as refused:
        return refusal(refused)
    if when is not None and not await willing(steps, when):
        return _("Nothing is made yet. Type another day, or none.")
    place, trouble = await steps.office.attempt(partial(_kept, steps.office, answers, when))
    if place is not None:
        steps.forget()
        show_group(steps, place)
    return trouble


def _kept(office: Office, answers: Mapping[str, str], when: tuple[str, str, str] | None) -> GroupPlace:
    """The group with its people and rules, and its first meeting where a day was named."""
    at = office.clock()
    place = make_group(office.shelf, answers["name"], zone=office.zone, at=at)
    people: list[Entry] = [MemberJoined(name, n) for n, name in enumerate(names_in(answers["people"]), 1)]
    kept: list[Entry] = [RuleAdded(rule, n) for n, rule in enumerate(rules_in(answers["rules"]), 1)]
    if people or kept:
        change_group(place, lambda _group: [*people, *kept], at)
    if when is not None:
        on, start, finish = when
        make_meeting(office.shelf, place, zone=office.zone, at=at, date=on, start=start, finish=finish)
    return place
