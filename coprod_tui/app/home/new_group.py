"""A new group in four questions: its name, who is in it, its ground rules, when it meets next."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from coprod_tui.app.home.list_of_people import is_plain, people_step, read_people
from coprod_tui.app.home.plan_meeting import show_group, when_step
from coprod_tui.app.home.understood_people import PeopleUnderstood
from coprod_tui.app.home.when import typed_when, willing
from coprod_tui.app.office import Office
from coprod_tui.app.pages.page import Page
from coprod_tui.app.pages.steps import Step, Steps
from coprod_tui.app.widgets.question import Heard
from coprod_tui.demo.riverside import rules
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import NO_GROUP
from coprod_tui.model.rules import RuleAdded
from coprod_tui.model.text import clean
from coprod_tui.planning.member_list import MemberList
from coprod_tui.planning.who_joins import compare, entries
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import _, ngettext, refusal


def group_steps(office: Office) -> Steps:
    """The screen that asks. At the end the new group's page is shown."""
    steps = (
        Step("name", _("What is the group called?"), _("You can change everything later."), may_skip=False),
        people_step(_("Who is in it?")),
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


def rules_in(text: str) -> list[str]:
    return [rule for line in text.splitlines() if (rule := clean(line).strip(" -•*"))]


def _hear_rules(words: str) -> Heard:
    count = len(rules_in(words))
    return Heard(parts=((_("understood"), ngettext("{count} rule", "{count} rules", count).format(count=count)),))


async def _make(steps: Steps, answers: Mapping[str, str]) -> str:
    members, trouble = await read_people(steps, answers["people"])
    if members is None:
        return trouble
    try:
        when = typed_when(answers["when"], steps.office.today) if answers["when"] else None
    except Refused as refused:
        return refusal(refused)
    if when is not None and not await willing(steps, when):
        return _("Nothing is made yet. Type another day, or none.")
    make = partial(_keep, steps=steps, answers=answers, when=when)
    if is_plain(answers["people"], members):
        return await make(steps, members)
    steps.app.push_screen(PeopleUnderstood(steps.office, answers["name"], members, make))
    return ""


async def _keep(
    page: Page, members: MemberList, *, steps: Steps, answers: Mapping[str, str], when: tuple[str, str, str] | None
) -> str:
    """Make the group, and show its page. page: the steps, or the page where its people were looked over."""
    place, trouble = await steps.office.attempt(partial(_make_on_disk, steps.office, answers, members, when))
    if place is not None:
        steps.forget()
        if page is not steps:
            page.app.pop_screen()
        show_group(steps, place)
    return trouble


def _make_on_disk(
    office: Office, answers: Mapping[str, str], members: MemberList, when: tuple[str, str, str] | None
) -> GroupPlace:
    """Write the group with its people and rules, and its first meeting where a day was given."""
    at = office.clock()
    place = make_group(office.shelf, answers["name"], zone=office.zone, at=at)
    members_joined = entries(NO_GROUP, compare(NO_GROUP, members), ())
    rules_kept: list[Entry] = [RuleAdded(rule, n) for n, rule in enumerate(rules_in(answers["rules"]), 1)]
    if members_joined or rules_kept:
        change_group(place, lambda _group: [*members_joined, *rules_kept], at)
    if when is not None:
        on, start, finish = when
        make_meeting(office.shelf, place, zone=office.zone, at=at, date=on, start=start, finish=finish)
    return place
