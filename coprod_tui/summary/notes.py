"""What we heard, item by item; ideas not taken up and why; words explained."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coprod_tui.model.entry import Id
from coprod_tui.model.notes import Note, Word
from coprod_tui.model.text import folded
from coprod_tui.sentences.small_groups import group_name
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Point, Points, SummarySection, lead, line, ours, theirs, words_of
from coprod_tui.wording import _


def heard(read: MeetingView) -> SummarySection | None:
    """Notes under the item they were taken in, in the order of the agenda; those taken outside any item come first."""
    notes = read.meeting.notes.heard
    if not notes:
        return None
    under: dict[Id, list[Note]] = {}
    for note in notes:
        under.setdefault(note.item, []).append(note)
    items = {item.id: item.title for item in read.meeting.agenda.items}
    loose = [note for id, each in under.items() if id not in items for note in each]
    blocks = [Points(tuple(_point(read, note) for note in loose))] if loose else []
    blocks += [
        Points(tuple(_point(read, note) for note in under[id]), theirs(title))
        for id, title in items.items()
        if id in under
    ]
    return SummarySection("heard", read.title("notes", _("What we heard")), tuple(blocks))


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


def ideas(read: MeetingView) -> SummarySection | None:
    """Each idea that was listened to and not taken up, with the reason; said plainly where none was written."""
    kept = read.meeting.notes.ideas
    if not kept:
        return None
    points = tuple(Point(theirs(idea.words), note=_why(idea), thing=idea.id) for idea in kept)
    return SummarySection("ideas", ours(_("Ideas we did not take up, and why")), (Points(points),))


def _why(idea: Note) -> Line:
    return line(_("Why: {words}"), words=idea.why) if idea.why else ours(_("No reason was written down."))


def words(read: MeetingView, sections: Iterable[SummarySection]) -> SummarySection | None:
    """Words explained today, and those the group explained before that stand in these sections."""
    kept, text = read.meeting.notes.words, ""
    if any(word.brought for word in kept):
        text = folded("\n".join(said for section in sections for said in words_of(section.blocks)))
    shown = [word for word in kept if not word.brought or _stands_in(text, word.word)]
    if not shown:
        return None
    return SummarySection("words", read.title("words", _("Words explained")), (Points(tuple(map(_meaning, shown))),))


def _meaning(word: Word) -> Point:
    if not word.meaning:
        return Point(ours(_("Nobody has explained this yet.")), lead=lead(theirs(word.word)), thing=word.id)
    return Point(theirs(word.meaning), lead=lead(theirs(word.word)), thing=word.id)


def _stands_in(text: str, word: str) -> bool:
    sought = folded(word)
    return sought in text and re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) is not None
