"""`coprod remove-person` and `coprod leave-out`: show what would go, ask, and take it out for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.commands.asking import answer, sure
from coprod_tui.commands.speaking import say
from coprod_tui.model.entry import Refused
from coprod_tui.record.going import find_person, find_words
from coprod_tui.record.removal import carry_out
from coprod_tui.record.series import read_meeting, take_over
from coprod_tui.summary.anew import summaries_anew
from coprod_tui.telling import record_line
from coprod_tui.telling.reading import in_a_line
from coprod_tui.wording import _, names, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coprod_tui.record.going import Going, Mention, Theirs
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf

SHOWN = 60
"""Characters of a text that a mention is shown in."""


def remove_person(shelf: Shelf, place: GroupPlace, name: str, mentions: str, *, yes: bool, at: int) -> None:
    """Show what would go with this person, ask, and take them out. mentions: "", "all", "none", or numbers "1,4".

    Raises Refused (nobody or several are called so; a record is not whole), NotSaved.
    """
    going = find_person(shelf, place, name)
    say(_("This takes {name} out for good.").format(name=names(list(going.names))))
    for line in _what_goes(going):
        say(line)
    chosen = _chosen(going.mentions, mentions, ask=not yes)
    sure(_("Take {name} out? This cannot be taken back. Type yes:").format(name=going.names[-1]), yes=yes)
    _carry_out(shelf, place, going, chosen, _("[a name taken out]"), at)
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
    own = tuple(each for each in going.mentions if (each.meeting, each.spot.number) == (place.id, number))
    copies = tuple(each for each in going.mentions if each not in own)
    say(_("These words go for good:"))
    for mention in own:
        say(f"  {in_a_line(mention.text)}")
    if copies:
        say(_("The same words stand here too:"))
        for line in _listed(copies):
            say(line)
    for line in _beside(going):
        say(line)
    chosen = (*own, *_chosen(copies, mentions, ask=not yes))
    sure(_("Leave these words out? This cannot be taken back. Type yes:"), yes=yes)
    _carry_out(shelf, shelf.group(place.group), going, chosen, _("[left out for good]"), at)
    say(_("Done. The record says that words were left out, and when."))


def _carry_out(
    shelf: Shelf, place: GroupPlace, going: Going, chosen: Sequence[Mention], instead: str, at: int
) -> None:  # fmt: skip
    carry_out(shelf, going.chosen(chosen, at=at, instead=instead), summaries_anew(shelf), going.sought)
    take_over(shelf, place, at)


def _what_goes(going: Going) -> Iterator[str]:
    if any(each.people for each in going.records if not each.meeting):
        yield "  " + _("Their name, and all they gave: e-mail, what they bring, how they get a summary.")
    for each in going.theirs:
        yield "  " + _theirs(each)
    yield from _beside(going)
    if going.mentions:
        yield _("They are mentioned here:")
        yield from _listed(going.mentions)
    yield _("What the group decided, parked and promised stays, without them.")
    yield _("Coprod cannot reach backups, or copies that were sent or printed. Ask whoever has them.")


def _theirs(each: Theirs) -> str:
    counted = (
        (each.notes, ngettext("{count} note of theirs", "{count} notes of theirs", each.notes)),
        (each.worries, ngettext("the words of {count} worry", "the words of {count} worries", each.worries)),
        (each.turns, ngettext("{count} turn to speak", "{count} turns to speak", each.turns)),
    )
    told = [_("their name"), *(words.format(count=count) for count, words in counted if count)]
    return _("In {meeting}: {things}.").format(meeting=each.meeting, things=names(told))


def _beside(going: Going) -> Iterator[str]:
    if going.drafts:
        told = ngettext(
            "What was half typed on {count} screen.", "What was half typed on {count} screens.", going.drafts
        )
        yield "  " + told.format(count=going.drafts)
    if going.pieces:
        told = ngettext("{count} file with a damaged line.", "{count} files with damaged lines.", going.pieces)
        yield "  " + told.format(count=going.pieces)
    if any(going.summaries.values()):
        yield "  " + _("Saved summaries are made anew. Their earlier versions are deleted.")


def _listed(mentions: Sequence[Mention]) -> Iterator[str]:
    for place, mention in enumerate(mentions, 1):
        where = mention.meeting or _("the group")
        words = _around(mention)
        told = "{place}: {where}, {number}: {words}" if mention.sure else _("{place}: {where}, {number}: {words} (?)")
        yield "  " + told.format(place=place, where=where, number=mention.spot.number, words=words)
    if not all(mention.sure for mention in mentions):
        yield "  " + _("(?) may be somebody or something else, and stays unless you choose it.")


def _around(mention: Mention) -> str:
    start = max(0, mention.spot.start - SHOWN // 2)
    end = min(len(mention.text), start + SHOWN)
    words = in_a_line(mention.text[start:end])
    return f"{'…' if start else ''}{words}{'…' if end < len(mention.text) else ''}"


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
