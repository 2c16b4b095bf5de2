"""Who has copies of what somebody is about to be taken out of: whoever takes them out may have to tell them.

Coprod cannot take those back. Once the person is out, the record does not say any more that they were in them.
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


def copies_out(shelf: Shelf, going: RemovalPreview) -> Iterator[str]:
    """A line for each copy that went, of every meeting something goes from: who has it, which way and when it went."""
    every = list(_copies(shelf, going))
    gone = [f"  {place.id}: {_line(meeting, copy)}" for place, meeting, copy in every if copy.stage in GONE]
    if gone:
        yield _("These people have copies, which Coprod cannot take back. You may want to tell them:")
        yield from gone
    drafts = [f"  {place.id}: {_line(meeting, copy)}" for place, meeting, copy in every if copy.stage == DRAFT]
    if drafts:
        yield _("These letters were made to be sent by somebody's own mail program. They may have gone:")
        yield from drafts
    if going.what == "person" and read_group(shelf.group(going.group)).photographs.all:
        yield _("A photograph of the group's may show them. To look, and to take one away: coprod photographs")


def who_has_copies(shelf: Shelf, going: RemovalPreview) -> str:
    """The same in one sentence, for a question with little room; "" where nobody has any. Long lists are cut short."""
    who = list(
        dict.fromkeys(_name(meeting, copy) for _place, meeting, copy in _copies(shelf, going) if copy.stage in GONE)
    )
    if not who:
        return ""
    told = names(who[:NAMED])
    if len(who) > NAMED:
        others = ngettext("{count} other", "{count} others", len(who) - NAMED).format(count=len(who) - NAMED)
        told = names([*who[:NAMED], others])
    words = ngettext(
        "{names} has a copy, which Coprod cannot take back.", "{names} have copies, which Coprod cannot take back.",
        len(who),
    )  # fmt: skip
    return words.format(names=told)


def _copies(shelf: Shelf, going: RemovalPreview) -> Iterator[tuple[MeetingPlace, Meeting, Copy]]:
    """Each copy of every meeting something goes from that can be read."""
    touched = {each.meeting for each in going.records if each.people or each.seats}
    touched |= {mention.meeting for mention in going.mentions if mention.sure}
    touched |= {each.meeting for each in going.passages if each.sure}
    for place in shelf.meetings(going.group):
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
