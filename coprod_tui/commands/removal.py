"""`coprod remove-person` and `coprod leave-out`: show what would go, ask, and take it out for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.anew import summaries_anew
from coprod_tui.commands.asking import answer, sure
from coprod_tui.commands.copies_out import copies_out
from coprod_tui.commands.speaking import say
from coprod_tui.commands.what_goes import own_and_copies, what_goes, words_that_go
from coprod_tui.model.entry import Refused
from coprod_tui.record.going import find_person, find_words
from coprod_tui.record.removal import carry_out
from coprod_tui.record.series import read_meeting, take_over
from coprod_tui.telling import record_line
from coprod_tui.telling.reading import in_a_line
from coprod_tui.wording import _, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coprod_tui.record.going import Going, Mention
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf


def remove_person(shelf: Shelf, place: GroupPlace, name: str, mentions: str, *, yes: bool, at: int) -> None:
    """Show what would go with this person, ask, and take them out. mentions: "", "all", "none", or numbers "1,4".

    Raises Refused (nobody or several are called so; a record is not whole), NotSaved.
    """
    going = find_person(shelf, place, name)
    say(_("This takes {name} out for good.").format(name=names(list(going.names))))
    for line in (*what_goes(going), *copies_out(shelf, going)):
        say(line)
    chosen = _chosen(going.mentions, mentions, ask=not yes)
    sure(_("Take {name} out? This cannot be taken back. Type yes:").format(name=going.names[-1]), yes=yes)
    take_for_good(shelf, place, going, chosen, _("[a name taken out]"), at)
    say(_("Done. The record says that somebody was taken out, and when."))


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
    take_for_good(shelf, shelf.group(place.group), going, chosen, _("[left out for good]"), at)
    say(_("Done. The record says that words were left out, and when."))


def take_for_good(
    shelf: Shelf, place: GroupPlace, going: Going, chosen: Sequence[Mention], instead: str, at: int
) -> None:  # fmt: skip
    """Take these mentions out and all that goes by itself, and let the group know. Raises NotSaved, CannotOpen."""
    carry_out(shelf, going.chosen(chosen, at=at, instead=instead), summaries_anew(shelf), going.sought)
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
    numbers = told.replace(",", " ").split()
    if not all(each.isdecimal() and 0 < int(each) <= len(mentions) for each in numbers):
        raise Refused("which-mentions", asked=told)
    return tuple(mentions[int(each) - 1] for each in numbers)


def _entries(place: MeetingPlace) -> Iterator[str]:
    """Every entry with its number, as a list to choose from."""
    meeting = read_meeting(place)
    for one in meeting.history:
        line = record_line(one, meeting)
        if line.words:
            yield f"{one.stamp.number:>5}  {line.clock}  {in_a_line(line.words)}"
