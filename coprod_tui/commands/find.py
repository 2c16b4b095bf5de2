"""`coprod find`: words found again in all meetings of a group, or of all groups. Never by person."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice
from typing import Any, Self

import click
import msgspec

from coprod_tui.commands.output import note, say
from coprod_tui.model.entry import Refused
from coprod_tui.model.find import SORTS, STATES, without_names, words_of
from coprod_tui.record.called import ever_called
from coprod_tui.record.find import MOST, FindAsked, FindHit, FindLooked, FindStep, look, read_again
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences.find import (
    found_words,
    more_words,
    names_words,
    nothing_words,
    unread_words,
    where_words,
    without_words,
)
from coprod_tui.wording import _, day_of, refusal

FEW = 5
"""Hits that are read out in a meeting."""
SOME = 5
"""Records to read, from which on it is told how far it is."""


def asked_for(
    words: str, sorts: Sequence[str], states: Sequence[str], since: str, until: str, *, zone: str, at: int
) -> FindAsked:  # fmt: skip
    """What was typed, understood. since, until: as for a year, "" for any day. zone: IANA name; at: UTC ms.

    Raises Refused: nothing to look for (find-what); a kind or state that is none; days that are none.
    """
    if not words_of(words):
        raise Refused("find-what")
    for given, known, reason in ((sorts, SORTS, "find-kind"), (states, STATES, "find-state")):
        for each in given:
            if each not in known:
                raise Refused(reason, words=each, known=", ".join(known))
    days = None
    if since or until:
        from coprod_tui.commands.year import stretch_asked  # noqa: PLC0415  how days are typed, and all of a summary

        days = stretch_asked(since, until, day_of(at, zone))
    return FindAsked(words, sorts, states, days.since if days else "", days.until if days else "")


def find(shelf: Shelf, groups: Sequence[GroupPlace], asked: FindAsked, form: str = "") -> None:
    """Say each thing that is found, best first; form "json": one list for another program.

    Raises Refused where there is no group, or only somebody's name was asked for; CannotOpen, Damaged.
    """
    if form not in {"", "json"}:
        raise Refused("form-unknown", words=form)
    if not groups:
        raise Refused("no-group-yet")
    with _Progress() as progress:
        looked, hits = search(shelf, groups, asked, progress.step)
    if form:
        say(msgspec.json.format(msgspec.json.encode([_told(hit) for hit in islice(hits, MOST)]), indent=1).decode())
    else:
        _say(hits)
    for each in looked:
        for meeting, _why in each.unread:
            note(unread_words(meeting))
    if said := names_words(asked.words, looked[0].names):
        note(said)
    if not all(each.fast for each in looked):
        note(without_words())


def search(
    shelf: Shelf, groups: Sequence[GroupPlace], asked: FindAsked, step: FindStep = lambda _done, _of: None
) -> tuple[list[FindLooked], Iterator[FindHit]]:
    """What the groups' caches say, and each hit as it is read again, best first. Raises as `find` does."""
    read = [(place, read_group(place)) for place in groups]
    called = (name for place in groups for name in ever_called(place, "name"))
    names = frozenset(word for name in called for word in words_of(name))
    if not without_names(asked.words, names):
        raise Refused("find-not-people")
    looked = [look(shelf, place, group, asked, names, step) for place, group in read]
    each = [read_again(shelf, place, group, asked, found) for (place, group), found in zip(read, looked, strict=True)]
    return looked, merge(*each, key=lambda hit: hit.rank)


def found_lines(shelf: Shelf, place: GroupPlace, words: str) -> list[str]:
    """The first few things that are found, a line each, as they are told in a meeting; else why there are none."""
    try:
        asked = asked_for(words, (), (), "", "", zone="", at=0)
        looked, hits = search(shelf, [place], asked)
        found = [
            f"{hit.found.place}: {found_words(hit.found)} {where_words(hit.meeting.id, hit.found)}."
            for hit in islice(hits, FEW)
        ]
    except (Refused, CannotOpen) as trouble:
        return [refusal(trouble)]
    unread = [unread_words(meeting) for each in looked for meeting, _why in each.unread]
    return [*(found or [nothing_words()]), *([more_words()] if next(hits, None) is not None else []), *unread]


def _say(hits: Iterator[FindHit]) -> None:
    said = 0
    for hit in islice(hits, MOST):
        say(f"{hit.found.place}  {found_words(hit.found)}\n    {where_words(hit.meeting.id, hit.found)}")
        said += 1
    if not said:
        note(nothing_words())
    elif next(hits, None) is not None:
        note(more_words())


def _told(hit: FindHit) -> dict[str, object]:
    one = hit.found
    return {
        "place": one.place, "kind": one.sort, "state": one.state, "date": one.date, "words": one.words,
        "also": one.also, "sentence": found_words(one), "group": hit.meeting.group, "meeting": hit.meeting.id,
        "entry": int(one.id),
    }  # fmt: skip


class _Progress:
    """How far it is, beside what is said, where somebody is at the screen and many records are to be read."""

    def __init__(self) -> None:
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def step(self, done: int, of: int) -> None:
        if of < SOME or not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = click.progressbar(length=of, label=_("Reading the meetings"), file=sys.stderr)
        self._bar.update(1)
        if done == of:
            self._end()

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None
