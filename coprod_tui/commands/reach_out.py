"""`coprod reach-out`: whom a group means to reach, with what was tried. Private."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from coprod_tui.commands.output import note, say
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.outreach import Outreach, OutreachStage, outreach_stands, reach_out, tell_attempt
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences import missing
from coprod_tui.sentences import outreach as told
from coprod_tui.wording import _, day_of


def who_is_missing(meeting: Meeting, place: GroupPlace) -> list[str]:
    """In lines: who is missing from this meeting, and whom its group means to reach. Private.

    Of a group that cannot be read only the first.
    """
    lines = missing.lines(meeting)
    with suppress(CannotOpen):
        lines += filter(None, (told.meant_words(read_group(place)),))
    return lines or [_("Nothing is known of who is missing.")]


class Reached(NamedTuple):
    """What is to be written down about one of them: what was tried, or how it stands from now on."""

    tried: str = ""
    stage: OutreachStage | None = None


def list_or_reach(place: GroupPlace, words: str, reached: Reached, *, zone: str, at: int) -> None:
    """Show the list; with words that are no number on it, put them on it; else write down what is said of that one.

    Raises Refused, CannotOpen, NotSaved.
    """
    group = read_group(place)
    found = group.outreach.marked(words) if words else None
    if found is None and any(reached):
        raise Refused("no-such-outreach" if words else "which-outreach")
    if words and found is None:
        change_group(place, partial(reach_out, words=words), at)
        made = read_group(place).outreach.all[-1]
        note(_("{mark} is on the list. It is private.").format(mark=made.mark))
        say(made.mark)
        return
    if found is not None and (move := _move(found, reached)) is not None:
        change_group(place, move, at)
        group = read_group(place)
    for line in _lines(group, found, zone, at):
        say(line)


def _move(one: Outreach, reached: Reached) -> Moving[Group] | None:
    if reached.tried:
        return partial(tell_attempt, outreach=one.id, words=reached.tried)
    return partial(outreach_stands, outreach=one.id, stage=reached.stage) if reached.stage else None


def _lines(group: Group, only: Outreach | None, zone: str, at: int) -> Iterator[str]:
    every = group.outreach.all
    if not every:
        yield _("The list is empty. To put somebody on it: coprod reach-out WORDS")
    for one in every:
        if only is None or one.id == only.id:
            yield f"{one.mark}  {one.words}"
            yield from (f"    {each}" for each in told.facts(one, day_of(at, zone), zone))
