"""Who has copies of the summaries and invitations that a removal is about to change, and may have to be told.

Coprod cannot recall a copy. It is shown before the removal, because the record says nothing of it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import GONE, Copy
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.removal_preview import RemovalPreview
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences.invitations import invitation_words
from coprod_tui.sentences.jobs import way_words
from coprod_tui.sentences.record_view import in_a_line, name_of
from coprod_tui.sentences.sending import version_words
from coprod_tui.wording import _, day, day_of, names, ngettext

DRAFT = "draft"
"""A letter that somebody sends with their own mail program: nobody may have said yet that they did."""
NAMED = 8
"""How many people are named where there is little room."""


def copies_out(shelf: Shelf, preview: RemovalPreview) -> Iterator[str]:
    """A line for each copy that went, of every meeting something goes from: who has it, which way and when it went."""
    every = list(_copies(shelf, preview))
    gone = [f"  {place.id}: {_line(meeting, copy)}" for place, meeting, copy in every if copy.stage in GONE]
    if gone:
        yield _("These people have copies, which Coprod cannot take back. You may want to tell them:")
        yield from gone
    drafts = [f"  {place.id}: {_line(meeting, copy)}" for place, meeting, copy in every if copy.stage == DRAFT]
    if drafts:
        yield _("These letters were made to be sent by somebody's own mail program. They may have gone:")
        yield from drafts
    if preview.what == "person" and read_group(shelf.group(preview.group)).photographs.all:
        yield _("A photograph of the group's may show them. To look, and to take one away: coprod photographs")


def who_has_copies(shelf: Shelf, preview: RemovalPreview) -> str:
    """Who has copies in one sentence, for a question with little room; "" for nobody. Long lists are cut short."""
    who = list(
        dict.fromkeys(_name(meeting, copy) for _place, meeting, copy in _copies(shelf, preview) if copy.stage in GONE)
    )
    if not who:
        return ""
    listed = names(who[:NAMED])
    if len(who) > NAMED:
        rest = ngettext("{count} other", "{count} others", len(who) - NAMED).format(count=len(who) - NAMED)
        listed = names([*who[:NAMED], rest])
    words = ngettext(
        "{names} has a copy, which Coprod cannot take back.", "{names} have copies, which Coprod cannot take back.",
        len(who),
    )  # fmt: skip
    return words.format(names=listed)


def _copies(shelf: Shelf, preview: RemovalPreview) -> Iterator[tuple[MeetingPlace, Meeting, Copy]]:
    """Each copy of every meeting something goes from that can be read."""
    touched = {each.meeting for each in preview.records if each.people or each.seats}
    touched |= {mention.meeting for mention in preview.mentions if mention.sure}
    touched |= {each.meeting for each in preview.passages if each.sure}
    for place in shelf.meetings(preview.group):
        if place.id not in touched:
            continue
        try:
            meeting = read_meeting(place)
        except CannotOpen:
            continue
        every = (*meeting.sending.copies, *meeting.invitations.copies)
        yield from ((place, meeting, copy) for copy in every)


def _name(meeting: Meeting, copy: Copy) -> str:
    return name_of(meeting, copy.person) or in_a_line(copy.to) or _("someone")


def _line(meeting: Meeting, copy: Copy) -> str:
    name = _name(meeting, copy)
    when = day(day_of(meeting.clock.wall(copy.at), meeting.plan.zone), year=True)
    words = _("{name}, {way}, on {day}: {version}")
    if copy.stage == "begun":
        words = _("{name}, {way}, on {day}, if it arrived: {version}")
    version = (
        invitation_words(copy.version)
        if copy.sort == "invitation"
        else version_words(copy.version, closed=meeting.sealing.closed)
    )
    return words.format(name=name, way=way_words(copy.way), day=when, version=version[:1].lower() + version[1:])
