"""What the people who run a meeting may want to remember now: a break, a content note, a role nobody has, loose ends.

Only reminders, and every one of them may wait. They stand on the Desk and never on the Room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from coprod_tui.model.breaks import next_break
from coprod_tui.model.entry import Id
from coprod_tui.model.held import to_leave_out
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.roles import is_first_time
from coprod_tui.sentences import chair_guide
from coprod_tui.sentences.breaks import offered
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.limits import waiting_words
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day, names, ngettext


class Reminder(NamedTuple):
    """What it is about, in a word or a time of day, and a short sentence. due: it is for now.

    sayings: there are kind sentences for it, which the Desk has a key for.
    """

    about: str
    words: str
    due: bool = False
    sayings: bool = False


def reminders(meeting: Meeting, at: int, chaired: Collection[Id] | None = None) -> tuple[Reminder, ...]:
    """The most pressing first. at: meeting time now, in ms. Nothing before a meeting begins or after it is finished.

    chaired: the members who have chaired before; whoever chairs the first time has a few lines of their own. None where
    that is not known.
    """
    guide = _guide(meeting, at, chaired)
    if meeting.flow.stage != "open":
        return guide
    return (
        *_kept_off(meeting),
        *_waiting(meeting, at),
        *_break(meeting, at),
        *_content_note(meeting),
        *_roles(meeting),
        *guide,
        *_loose_ends(meeting),
    )


def _guide(meeting: Meeting, at: int, chaired: Collection[Id] | None) -> tuple[Reminder, ...]:
    """For whoever chairs the first time, who is not named: this moment, and whom they can turn to."""
    if chaired is None or not meeting.plan.settings.chair_guide or not is_first_time(meeting, chaired):
        return ()
    return tuple(Reminder(_("To chair"), words) for words in chair_guide.lines(meeting, at))


def _waiting(meeting: Meeting, at: int) -> Iterator[Reminder]:
    if words := waiting_words(meeting, at):
        yield Reminder(_("Turns"), words, due=True, sayings=True)


def _kept_off(meeting: Meeting) -> Iterator[Reminder]:
    """Words kept off the screen: that somebody has still to choose, or that they are to be left out for good."""
    if meeting.held.waits:
        yield Reminder(_("Hidden"), _("Whose words they are chooses: desk only, out for good, it was fine"), due=True)
    if to_leave_out(meeting):
        yield Reminder(_("Hidden"), _("To leave out for good: pick what is marked ✕, then Ctrl+X"), due=True)


def _break(meeting: Meeting, at: int) -> Iterator[Reminder]:
    """The break that comes next: when it is due, in the words the Room has, or else at what time it will be."""
    coming = next_break(meeting, at)
    if coming is None:
        return
    if coming.due:
        yield Reminder(_("Break"), offered(coming), due=True)
    elif coming.chosen:
        item = meeting.agenda.get(coming.item)
        title = in_a_line(item.title) if item is not None else _("A break")
        yield Reminder(at_clock(meeting, coming.at), _("{title} is due").format(title=title))


def _content_note(meeting: Meeting) -> Iterator[Reminder]:
    now, coming = meeting.agenda.now, meeting.agenda.next
    if now is not None and now.content_note:
        yield Reminder(_("Now"), in_a_line(now.content_note))
    if coming is not None and coming.content_note:
        yield Reminder(_("Next"), in_a_line(coming.content_note))


def _roles(meeting: Meeting) -> Iterator[Reminder]:
    wanted = {"chair": _("nobody yet"), "notes": _("nobody yet")}
    titles = {"chair": _("Chair"), "notes": _("Notes")}
    for role, words in wanted.items():
        if not meeting.people.doing("chair" if role == "chair" else "notes"):
            yield Reminder(titles[role], words)


def _loose_ends(meeting: Meeting) -> Iterator[Reminder]:
    asked = [word.word for word in meeting.notes.unexplained]
    if asked:
        yield Reminder(_("Word"), _("to explain: {words}").format(words=names(asked, most=3)), due=True)
    for one in meeting.decisions.open:
        if one.stage == "more-time":
            when = _("more time, until {day}").format(day=day(one.until)) if one.until else _("more time was asked")
            yield Reminder(_("Later"), f"{in_a_line(one.words)} ({when})")
        elif one.stage == "discussing":
            yield Reminder(_("Not done"), in_a_line(one.words))
    parked = [issue.name for issue in meeting.parking.open if issue.wants_taker]
    if parked:
        words = ngettext("{names} needs someone to ask", "{names} need someone to ask", len(parked))
        yield Reminder(_("Parked"), words.format(names=names(parked, most=3)))
    actions = [action.name for action in meeting.actions.open if not action.taken]
    if actions:
        words = ngettext("{names} needs someone to do it", "{names} need someone to do them", len(actions))
        yield Reminder(_("Action"), words.format(names=names(actions, most=3)))
