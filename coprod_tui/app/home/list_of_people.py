"""A list of people that is pasted, typed or named as a file: what is understood as it is typed, and reading it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from coprod_tui.app.home.named_file import named_file
from coprod_tui.app.pages.page import Page
from coprod_tui.app.pages.steps import Step
from coprod_tui.app.widgets.question import Choice, Heard
from coprod_tui.model.entry import Refused
from coprod_tui.planning.member_list import MemberList
from coprod_tui.planning.members import parse_members, read_member_list
from coprod_tui.sentences import draft_members
from coprod_tui.wording import _, names, ngettext

Keep = Callable[[Page, MemberList], Awaitable[str]]
"""Keeps a list that was looked over on this page. The trouble, "" for none."""
MOST_NAMED = 4


def people_step(asks: str) -> Step:
    why = _("The names people like to be called by: one a line. Or paste a list, or type where a file of it is.")
    return Step("people", asks, why, lines=True, hear=hear_people)


def hear_people(words: str) -> Heard:
    """Who is understood of what is typed so far, and the first thing that is not. A file is not opened yet."""
    if (path := named_file(words)) is not None:
        return Heard(parts=((_("understood"), _("the file {name}").format(name=path.name)),))
    members = parse_members(words)
    count = len(members.members)
    parts = [(_("understood"), ngettext("{count} person", "{count} people", count).format(count=count))]
    if count:
        parts.append(("", names([each.name for each in members.members], MOST_NAMED)))
    if unclear := (*members.left_out, *members.doubts):
        parts.append((_("to look at"), draft_members.doubt(members, unclear[0])))
    return Heard(parts=tuple(parts))


def is_plain(words: str, members: MemberList) -> bool:
    """Whether all of it was understood and seen as it was typed, so that nothing has to be looked over."""
    return named_file(words) is None and not members.unread


async def read_people(page: Page, words: str) -> tuple[MemberList | None, str]:
    """The list, or None and the trouble. Where a file has several sheets it asks for one."""
    if not words.strip():
        return MemberList(), ""
    path = named_file(words)
    if path is None:
        return await page.office.attempt(partial(parse_members, words))
    read, trouble = await page.office.attempt(partial(_list_or_sheets, path))
    if not isinstance(read, list):
        return read, trouble
    choices = [Choice(name, str(number), name) for number, name in enumerate(read, 1)]
    picked = await page.pick(_("Which sheet is the list on?"), choices)
    if not picked:
        return None, _("Nobody is read yet. Your words are kept.")
    return await page.office.attempt(partial(read_member_list, path, picked))


def _list_or_sheets(path: Path) -> MemberList | list[str]:
    """The list in a file; where it has several sheets, their names."""
    try:
        return read_member_list(path)
    except Refused as refused:
        if refused.reason != "members-which-sheet":
            raise
        return list(refused.fields["sheets"])
