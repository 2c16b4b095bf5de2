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


def heard(view: MeetingView, item: Id) -> tuple[Points, ...]:
    """The notes taken under an item, in the order in which things were said: those that matter most before the rest."""
    notes = view.meeting.notes.heard
    points = [_point(view, note) for note in view.under(item, notes)]
    lists = Counter(note.item for note in notes)
    return folded(points, view.record.review.important, at_first(tuple(lists.values())))


def _point(view: MeetingView, note: Note) -> Point:
    who = ours(group_name(note.small_group)) if note.small_group else view.named(note.person)
    return Point(theirs(note.words), note=_since(view, note), lead=lead(who), thing=note.id)


def _since(view: MeetingView, note: Note) -> Line:
    """A remark on notes that only the summary has, and on those reworded under somebody's name."""
    review = view.meeting.review
    if any(one.id == note.id for one in review.added):
        return ours(_("Added when this summary was written."))
    if review.words(note.id) and view.named(note.person):
        return ours(_("Put in other words afterwards."))
    return ()


def ideas(view: MeetingView, item: Id) -> tuple[Points, ...]:
    """Each idea that was listened to and not taken up, with the reason; said plainly where none was written."""
    not_taken = view.under(item, view.meeting.notes.ideas)
    points = tuple(Point(theirs(idea.words), note=_why(idea), thing=idea.id) for idea in not_taken)
    return (Points(points, ours(_("Ideas we did not take up, and why"))),) if not_taken else ()


def _why(idea: Note) -> Line:
    return line(_("Why: {words}"), words=idea.why) if idea.why else ours(_("No reason was written down."))


def explained_words(view: MeetingView, sections: Iterable[SummarySection]) -> SummarySection | None:
    """Words explained today, and those the group explained before that stand in these sections."""
    words, text = view.meeting.notes.words, ""
    if any(word.brought for word in words):
        text = spelt("\n".join(text_line for section in sections for text_line in words_of(section.blocks)))
    explained = [word for word in words if not word.brought or _stands_in(text, word.word)]
    if not explained:
        return None
    return SummarySection(
        "words", view.title("words", _("Words explained")), (Points(tuple(map(_meaning, explained))),)
    )


def _meaning(word: Word) -> Point:
    if not word.meaning:
        return Point(ours(_("Nobody has explained this yet.")), lead=lead(theirs(word.word)), thing=word.id)
    return Point(theirs(word.meaning), lead=lead(theirs(word.word)), thing=word.id)


def _stands_in(text: str, word: str) -> bool:
    sought = spelt(word)
    return sought in text and re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) is not None
