"""What we heard under each item; ideas not taken up and why; words explained."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from coprod_tui.model.entry import Id
from coprod_tui.model.notes import Note, Word
from coprod_tui.model.text import folded as spelt
from coprod_tui.sentences.small_groups import group_name
from coprod_tui.summary.fold import at_first, folded
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Point, Points, SummarySection, lead, line, ours, theirs, words_of
from coprod_tui.wording import _


def heard(read: MeetingView, item: Id) -> tuple[Points, ...]:
    """The notes taken under an item, in the order in which things were said: those that matter most before the rest."""
    kept = read.meeting.notes.heard
    points = [_point(read, note) for note in read.under(item, kept)]
    lists = Counter(note.item for note in kept)
    return folded(points, read.record.review.important, at_first(tuple(lists.values())))


def _point(read: MeetingView, note: Note) -> Point:
    who = ours(group_name(note.small_group)) if note.small_group else read.named(note.person)
    return Point(theirs(note.words), note=_since(read, note), lead=lead(who), thing=note.id)


def _since(read: MeetingView, note: Note) -> Line:
    """What the summary alone says is told apart, and so is what was put in other words under somebody's name."""
    review = read.meeting.review
    if any(one.id == note.id for one in review.added):
        return ours(_("Added when this summary was written."))
    if review.words(note.id) and read.named(note.person):
        return ours(_("Put in other words afterwards."))
    return ()


def ideas(read: MeetingView, item: Id) -> tuple[Points, ...]:
    """Each idea that was listened to and not taken up, with the reason; said plainly where none was written."""
    kept = read.under(item, read.meeting.notes.ideas)
    points = tuple(Point(theirs(idea.words), note=_why(idea), thing=idea.id) for idea in kept)
    return (Points(points, ours(_("Ideas we did not take up, and why"))),) if kept else ()


def _why(idea: Note) -> Line:
    return line(_("Why: {words}"), words=idea.why) if idea.why else ours(_("No reason was written down."))


def explained_words(read: MeetingView, sections: Iterable[SummarySection]) -> SummarySection | None:
    """Words explained today, and those the group explained before that stand in these sections."""
    kept, text = read.meeting.notes.words, ""
    if any(word.brought for word in kept):
        text = spelt("\n".join(said for section in sections for said in words_of(section.blocks)))
    shown = [word for word in kept if not word.brought or _stands_in(text, word.word)]
    if not shown:
        return None
    return SummarySection("words", read.title("words", _("Words explained")), (Points(tuple(map(_meaning, shown))),))


def _meaning(word: Word) -> Point:
    if not word.meaning:
        return Point(ours(_("Nobody has explained this yet.")), lead=lead(theirs(word.word)), thing=word.id)
    return Point(theirs(word.meaning), lead=lead(theirs(word.word)), thing=word.id)


def _stands_in(text: str, word: str) -> bool:
    sought = spelt(word)
    return sought in text and re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) is not None
