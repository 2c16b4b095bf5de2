"""`coprod remove-person` and `coprod leave-out`: show what would go, ask, and take it out for good."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.copies_out import copies_out
from coprod_tui.commands.fates import fates_told
from coprod_tui.commands.output import say
from coprod_tui.commands.own_settings import forget_settings, settings_naming
from coprod_tui.commands.prompts import answer, sure
from coprod_tui.commands.what_goes import own_and_copies, passages_told, stayed, what_goes, words_that_go
from coprod_tui.config import config_path
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import whole_numbers
from coprod_tui.record.records import read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_passages import Fate, Mention
from coprod_tui.record.removal_preview import RemovalPreview, find_person, find_words
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import record_line
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, names


def remove_person(shelf: Shelf, place: GroupPlace, name: str, choice: str, *, yes: bool, at: int) -> None:
    """Show what would go with this person, ask, and take them out. choice: as `fates_told` reads it, "" for as usual.

    name: "" to be asked for it, where nobody else sees it. Raises Refused (nobody or several are called so; a record is
    not whole), NotSaved, NotFinished.
    """
    name = name or answer(_("Who asks to be taken out? Type their name:"))
    going = find_person(shelf, place, name)
    settings, fates = settings_naming(going), fates_told(going.passages, choice)
    say(_("This takes {name} out for good.").format(name=names(list(going.names))))
    for line in (*what_goes(going, fates, settings), *copies_out(shelf, going)):
        say(line)
    if going.passages and not (yes or choice):
        typed = answer(_("Press Enter to do it so. Or type what becomes of which, like: words 1,3 name 2 stays 4"))
        if typed:
            fates = fates_told(going.passages, typed)
            for line in passages_told(going.passages, fates):
                say(line)
    sure(_("Take {name} out? This cannot be taken back. Type yes:").format(name=going.names[-1]), yes=yes)
    take_person(shelf, place, going, fates, settings, at)
    say(_("Done. The record says that somebody was taken out, and when."))
    if typed := stayed(fates):
        say(typed)


def take_person(
    shelf: Shelf, place: GroupPlace, going: RemovalPreview, fates: Sequence[Fate], settings: tuple[str, ...], at: int
) -> None:
    """Take somebody out, with this for each passage, and let the group know.

    Raises Refused, NotSaved (nothing was begun), NotFinished, CannotOpen.
    """
    if settings and not os.access(config_path().parent, os.W_OK):
        raise NotSaved("read-only")
    gone, instead = _("[words taken out]"), _("[a name taken out]")
    intent = going.decided(fates, at=at, instead=instead, gone=gone, settings=settings)
    carry_out(shelf, intent, summaries_anew(shelf), going.sought, forget_settings)
    take_over(shelf, place, at)


def leave_out(shelf: Shelf, place: MeetingPlace, number: int | None, mentions: str, *, yes: bool, at: int) -> None:
    """Show the words of one entry, ask, and leave them out for good; without a number show the entries with words.

    Raises Refused (no such entry, no words in it, a record is not whole), NotSaved, CannotOpen.
    """
    if number is None:
        for line in _entries(place):
            say(line)
        return
    going = find_words(shelf, place, number)
    own, copies = own_and_copies(going, place, number)
    for line in (*words_that_go(going, own, copies), *copies_out(shelf, going)):
        say(line)
    chosen = (*own, *_chosen(copies, mentions, ask=not yes))
    sure(_("Leave these words out? This cannot be taken back. Type yes:"), yes=yes)
    take_for_good(shelf, place.of_group, going, chosen, at)
    say(_("Done. The record says that words were left out, and when."))


def take_for_good(shelf: Shelf, place: GroupPlace, going: RemovalPreview, chosen: Sequence[Mention], at: int) -> None:
    """Take these mentions out and all that goes by itself, and let the group know. Raises NotSaved, CannotOpen."""
    intent = going.chosen(chosen, at=at, instead=_("[left out for good]"))
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    take_over(shelf, place, at)


def _chosen(mentions: Sequence[Mention], told: str, *, ask: bool) -> tuple[Mention, ...]:
    """Those somebody chose; with nothing said, the ones that are meant as far as can be told."""
    if not mentions:
        return ()
    if not told and ask:
        told = answer(_("Which of these go? Press Enter for all but (?). Or type all, none, or numbers:"))
    if not told:
        return tuple(mention for mention in mentions if mention.sure)
    if told == _("all"):
        return tuple(mentions)
    if told == _("none"):
        return ()
    numbers = whole_numbers(told, len(mentions))
    if not numbers:
        raise Refused("which-mentions", asked=told)
    return tuple(mentions[each - 1] for each in numbers)


def _entries(place: MeetingPlace) -> Iterator[str]:
    """Every entry with its number, as a list to choose from."""
    meeting = read_meeting(place)
    for one in meeting.history:
        line = record_line(one, meeting)
        if line.words:
            yield f"{one.stamp.number:>5}  {line.clock}  {in_a_line(line.words)}"
