"""What would go for good, in lines that people read before they say yes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.commands.own_settings import settings_words
from coprod_tui.model.text import file_name
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, names, ngettext

if TYPE_CHECKING:
    from coprod_tui.record.removal_passages import Fate, Mention, Passage
    from coprod_tui.record.removal_preview import RemovalPreview, Theirs

SHOWN = 60
"""Characters of a text that a mention is shown in."""
MOST_NAMED = 30
"""How many things that are not ours are named: a data folder may be a folder with everything else in it."""


def what_goes(going: RemovalPreview, fates: Sequence[Fate], settings: Sequence[str] = ()) -> Iterator[str]:
    """A person's: all that goes by itself, what becomes of each thing they said or that names them, and what stays.

    settings: which of this laptop's hold the name.
    """
    yield from goes_by_itself(going, settings)
    yield from passages_told(going.passages, fates)
    yield from not_ours(going)
    yield from stays_anyway(going)


def goes_by_itself(going: RemovalPreview, settings: Sequence[str]) -> Iterator[str]:
    """What goes with a person whatever is chosen."""
    if any(each.people for each in going.records if not each.meeting):
        yield "  " + _("Their name, and all they gave: e-mail, what they bring and need, how they get a summary.")
    for each in going.theirs:
        yield "  " + _theirs(each)
    if going.unseen:
        told = ngettext(
            "Their name, from {count} thing that somebody else needs. Those words are private, so they are not shown.",
            "Their name, from {count} things that others need. Those words are private, so they are not shown.",
            going.unseen,
        )
        yield "  " + told.format(count=going.unseen)
    yield from beside(going)
    if settings:
        yield "  " + settings_words(settings)


def stays_anyway(going: RemovalPreview) -> Iterator[str]:
    """What a yes does not take out. A guest who joined later is a member and a guest of one name, and may be both."""
    if going.namesakes:
        told = _("Somebody of this name is kept as well: {names}. If it is the same person, take them out too.")
        yield told.format(names=names(going.namesakes))
    yield _("What the group decided, parked and promised stays, without them.")
    yield _("Coprod cannot reach backups, or copies that were sent or printed. Ask whoever has them.")


def passages_told(passages: Sequence[Passage], fates: Sequence[Fate]) -> Iterator[str]:
    """Each thing by its number, under what becomes of it."""
    heads = {"words": _("These words go:"), "name": _("From these only the name goes:"), "stays": _("These stay:")}
    for fate, head in heads.items():
        lines = [
            f"  {place}: {passage_line(each)}"
            for place, (each, becomes) in enumerate(zip(passages, fates, strict=True), 1)
            if becomes == fate
        ]
        if lines:
            yield head
            yield from lines
    if not all(each.sure for each in passages):
        yield "  " + _("(?) may be somebody or something else, and stays unless you choose it.")


def passage_line(passage: Passage) -> str:
    """Where it is, the words around the name, and why it is only perhaps theirs."""
    spot = passage.mentions[0] if passage.mentions else None
    words = _around(spot.text, spot.spot.start) if spot is not None else _around(passage.text, 0)
    told = {
        "perhaps": _("{where}, {number}: {words} (?)"),
        "kin": _("{where}, {number}: {words} (?) Perhaps their family."),
        "turn": _("{where}, {number}: {words} (?) Written in their turn."),
    }.get(passage.why, "{where}, {number}: {words}")
    return told.format(where=passage.meeting or _("the group"), number=passage.number, words=words)


def not_ours(going: RemovalPreview) -> Iterator[str]:
    """What lies among ours and somebody else put there: it stays, and may have to be looked through."""
    yield from strange_told(going.foreign)


def strange_told(paths: Sequence[Path]) -> Iterator[str]:
    """What is not Coprod's own, the first of it by name; nothing for none."""
    if not paths:
        return
    yield _("These are not Coprod's own, and stay. Coprod did not look into them. Look through them yourself:")
    yield from (f"  {file_name(path)}" for path in paths[:MOST_NAMED])
    more = len(paths) - MOST_NAMED
    if more > 0:
        words = ngettext("And {count} more in the same places.", "And {count} more in the same places.", more)
        yield "  " + words.format(count=more)


def stayed(fates: Sequence[Fate]) -> str:
    """How many things stayed as they are; "" for none."""
    count = sum(fate == "stays" for fate in fates)
    if not count:
        return ""
    told = ngettext(
        "{count} place in the list above stayed as it is.",
        "{count} places in the list above stayed as they are.",
        count,
    )
    return told.format(count=count)


def _theirs(each: Theirs) -> str:
    counted = (
        (each.notes, ngettext("{count} note of theirs", "{count} notes of theirs", each.notes)),
        (each.worries, ngettext("the words of {count} worry", "the words of {count} worries", each.worries)),
        (each.turns, ngettext("{count} turn to speak", "{count} turns to speak", each.turns)),
    )
    parts = [_("their name"), *(words.format(count=count) for count, words in counted if count)]
    return _("In {meeting}: {things}.").format(meeting=each.meeting, things=names(parts))


def beside(going: RemovalPreview) -> Iterator[str]:
    """What goes beside the records, whoever and whatever is taken out."""
    if going.drafts:
        words = ngettext(
            "What was half typed on {count} screen.", "What was half typed on {count} screens.", going.drafts
        )
        yield "  " + words.format(count=going.drafts)
    if going.pieces:
        words = ngettext("{count} file with a damaged line.", "{count} files with damaged lines.", going.pieces)
        yield "  " + words.format(count=going.pieces)
    if any(going.summaries.values()):
        yield "  " + _("Saved summaries are made anew. Their earlier versions are deleted.")


def listed(mentions: Sequence[Mention]) -> Iterator[str]:
    """Mentions by number, each with the words around it."""
    for place, mention in enumerate(mentions, 1):
        where = mention.meeting or _("the group")
        words = _around(mention.text, mention.spot.start)
        sentence = (
            "{place}: {where}, {number}: {words}" if mention.sure else _("{place}: {where}, {number}: {words} (?)")
        )
        yield "  " + sentence.format(place=place, where=where, number=mention.spot.number, words=words)
    if not all(mention.sure for mention in mentions):
        yield "  " + _("(?) may be somebody or something else, and stays unless you choose it.")


def _around(text: str, at: int) -> str:
    """The words around that place of a text, on one line."""
    start = max(0, at - SHOWN // 2)
    end = min(len(text), start + SHOWN)
    words = in_a_line(text[start:end])
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"


def own_and_copies(
    going: RemovalPreview, place: MeetingPlace, number: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:  # fmt: skip
    """The words of this entry of a meeting, and the same words wherever else they stand."""
    own = tuple(each for each in going.mentions if (each.meeting, each.spot.number) == (place.id, number))
    return own, tuple(each for each in going.mentions if each not in own)


def of_decision(number: int) -> str:
    """What to know before a decision's words go, which are everybody's; "" where they are of no decision."""
    if not number:
        return ""
    return _(
        "This is what people decided as D{number}. It stays a decision, and every reader sees that its words are gone."
    ).format(number=number)


def words_that_go(going: RemovalPreview, own: Sequence[Mention], copies: Sequence[Mention]) -> Iterator[str]:
    """An entry's words, each copy of them with its number, and what goes beside."""
    yield _("These words go for good:")
    for mention in own:
        yield f"  {in_a_line(mention.text)}"
    yield from filter(None, (of_decision(going.decision),))
    if copies:
        yield _("The same words stand here too:")
        yield from listed(copies)
    yield from beside(going)
    yield from not_ours(going)
