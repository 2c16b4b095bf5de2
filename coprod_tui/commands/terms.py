"""`coprod terms`: the terms people take part on, every version with who was asked, and the day to look again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from coprod_tui.commands.members_named import members_named
from coprod_tui.commands.output import note, say
from coprod_tui.commands.plan import day_typed
from coprod_tui.documents.source import read_document
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import Group
from coprod_tui.model.terms import agree_terms, renew_terms
from coprod_tui.model.text import clean, folded
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.sentences.terms import asked_words, renew_words, since_words, starter
from coprod_tui.wording import _, day_of

FAR = dt.timedelta(days=92)
YEAR = re.compile(r"\d{4}|[/.-]\d{2}\b")


class TermsChange(NamedTuple):
    """file: where the new terms are. since: the day they hold from; renew: the day to look again, or never. As typed.

    asked: names of members with commas between, or "all"; others: who else was asked.
    """

    file: str = ""
    since: str = ""
    asked: str = ""
    others: str = ""
    renew: str = ""


def terms(place: GroupPlace, wanted: TermsChange, *, every: bool, start: bool, zone: str, at: int) -> None:
    """Keep new terms, or the day to look again, where that is wanted; then show those that hold.

    every: show all versions. start: show words of ours to begin from, and nothing else. at: UTC ms. Raises Refused,
    NotSaved, CannotOpen.
    """
    if start:
        say(starter())
        return
    today = day_of(at, zone)
    if not wanted.file and (wanted.since or wanted.asked or wanted.others):
        raise Refused("terms-no-file")
    if wanted.file:
        read = read_document(Path(wanted.file).expanduser())
        words = "\n".join(line for block in read.blocks if not block.why for line in block.lines or (block.one_line,))
        since = _since(wanted.since, today)
        asked = members_named(read_group(place), wanted.asked)
        change_group(
            place, partial(agree_terms, words=words, date=since, asked=asked, others=wanted.others), at
        )  # fmt: skip
        note(_("Kept. The terms before stay, with their days."))
    if wanted.renew:
        never = folded(clean(wanted.renew)) == folded(_("never"))
        renew = "" if never else day_typed(wanted.renew, today).date
        change_group(place, partial(renew_terms, date=renew), at)
    for line in _told(read_group(place), zone, every=every):
        say(line)


def _since(typed: str, today: dt.date) -> str:
    """The day that terms hold from: today, or as typed. One without a year, far ahead, is the one that has been."""
    if not typed:
        return today.isoformat()
    day = dt.date.fromisoformat(day_typed(typed, today).date)
    if day - today > FAR and not YEAR.search(typed):
        with suppress(ValueError):  # 29 February
            day = day.replace(year=day.year - 1)
    return day.isoformat()


def _told(group: Group, zone: str, *, every: bool) -> Iterator[str]:
    versions = group.terms.all
    if not versions:
        yield _("No terms are written down yet. For words to begin from: coprod terms --starter")
        return
    for version in reversed(versions if every else versions[-1:]):
        yield " · ".join((since_words(version, zone), asked_words(group, version)))
        yield from (f"  {in_a_line(line)}" for line in version.words.splitlines())
    if renew_words(group):
        yield renew_words(group)
    if not every and len(versions) > 1:
        yield _("Those before are kept too. To see them: coprod terms --all")
