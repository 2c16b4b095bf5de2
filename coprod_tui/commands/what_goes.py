"""What would go for good, in lines that people read before they say yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.telling.reading import in_a_line
from coprod_tui.wording import _, names, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coprod_tui.record.going import Going, Mention, Theirs
    from coprod_tui.record.shelf import MeetingPlace

SHOWN = 60
"""Characters of a text that a mention is shown in."""


def what_goes(going: Going) -> Iterator[str]:
    """A person's: all that goes by itself, each mention with its number, and what stays."""
    if any(each.people for each in going.records if not each.meeting):
        yield "  " + _("Their name, and all they gave: e-mail, what they bring, how they get a summary.")
    for each in going.theirs:
        yield "  " + _theirs(each)
    yield from beside(going)
    if going.mentions:
        yield _("They are mentioned here:")
        yield from listed(going.mentions)
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


def beside(going: Going) -> Iterator[str]:
    """What goes beside the records, whoever and whatever is taken out."""
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


def listed(mentions: Sequence[Mention]) -> Iterator[str]:
    """Mentions by number, each with the words around it."""
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


def own_and_copies(
    going: Going, place: MeetingPlace, number: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:  # fmt: skip
    """The words of this entry of a meeting, and the same words wherever else they stand."""
    own = tuple(each for each in going.mentions if (each.meeting, each.spot.number) == (place.id, number))
    return own, tuple(each for each in going.mentions if each not in own)


def words_that_go(going: Going, own: Sequence[Mention], copies: Sequence[Mention]) -> Iterator[str]:
    """An entry's words, each copy of them with its number, and what goes beside."""
    yield _("These words go for good:")
    for mention in own:
        yield f"  {in_a_line(mention.text)}"
    if copies:
        yield _("The same words stand here too:")
        yield from listed(copies)
    yield from beside(going)
