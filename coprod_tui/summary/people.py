"""Thanks, who was there, and who did what today: names as each person wishes, the rest counted.

Nothing of who spoke or for how long, nothing of what anybody needs or brings. Why somebody could not come is said only
where they wish it, and beside their name: without one it could name somebody who wishes not to be named.
"""

from __future__ import annotations

from coprod_tui.model.held import INSTEAD
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import ROLES, Person, Role, beside
from coprod_tui.model.roles import who_had
from coprod_tui.sentences.record_view import closed
from coprod_tui.summary.meeting_view import MeetingView, capital, listed
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.wording import _, ngettext


def came(meeting: Meeting) -> tuple[Person, ...]:
    """Everyone who was there, those who left early too."""
    return meeting.people.being("here", "left")


def taken_out(meeting: Meeting) -> int:
    """How many of those who were there asked since to be taken out of the record. They count, without a name."""
    return sum(person.presence in ("here", "left") for person in meeting.people.removed)


def thanks(read: MeetingView) -> Line:
    count = len(came(read.meeting)) + taken_out(read.meeting)
    if not count:
        return ours(_("Thank you for reading this."))
    words = ngettext("Thank you to the one person who came.", "Thank you to all {count} people who came.", count)
    return line(words, count=count)


def section(read: MeetingView) -> SummarySection | None:
    meeting = read.meeting
    there = came(meeting)
    others = beside(meeting, "here", "left")
    there = tuple(person for person in there if person not in others)
    members = [person for person in there if not person.guest]
    guests = [person for person in there if person.guest]
    points: list[Point] = []
    if there:
        counted = ngettext("{count} person was there", "{count} people were there", len(there))
        phrase = line(counted, count=len(there))
        points.append(Point(line(_("{counted}: {names}."), counted=phrase, names=read.names(there))))
        if guests and members:
            words = ngettext("{names} came as a guest.", "{names} came as guests.", len(guests))
            points.append(Point(capital(line(words, names=read.names(guests)))))
    points += map(Point, _from_afar(there, read))
    if others:
        words = ngettext(
            "{names} came to interpret or support.", "{names} came to interpret or support.", len(others)
        )  # fmt: skip
        points.append(Point(capital(line(words, names=read.names(others)))))
    if not (there or others or taken_out(meeting)):
        points.append(Point(ours(_("Nobody was marked as here."))))
    if gone := taken_out(meeting):
        words = ngettext(
            "{count} person who was there asked to be taken out of this record.",
            "{count} people who were there asked to be taken out of this record.",
            gone,
        )
        points.append(Point(line(words, count=gone)))
    absent = meeting.people.being("absent")
    if absent:
        counted = ngettext("{count} could not come", "{count} could not come", len(absent))
        points.append(Point(_with_names(counted, absent, read)))
        points += map(Point, filter(None, (_why(read, person) for person in absent)))
    expected = meeting.people.being("expected")
    if expected and there:
        counted = ngettext("{count} more was expected", "{count} more were expected", len(expected))
        points.append(Point(_with_names(counted, expected, read)))
    roles = sentences(*(_role(read, role) for role in ROLES))
    if roles:
        points.append(Point(roles))
    return SummarySection("people", ours(_("Who was there")), (Points(tuple(points)),))


def _from_afar(there: tuple[Person, ...], read: MeetingView) -> list[Line]:
    """Who of them was not in the room."""
    by = {"phone": _("{count} of them by phone"), "page": _("{count} of them by page")}
    afar = {way: tuple(person for person in there if person.by == way) for way in by}
    return [_with_names(words, afar[way], read) for way, words in by.items() if afar[way]]


def _with_names(counted: str, people: tuple[Person, ...], read: MeetingView) -> Line:
    phrase = line(counted, count=len(people))
    if not any(map(read.of, people)):
        return sentences(line(_("{counted}."), counted=phrase))
    return line(_("{counted}: {names}."), counted=phrase, names=read.names(people))


def _why(read: MeetingView, person: Person) -> Line:
    who = read.of(person) if person.why_told and person.why not in ("", INSTEAD) else ()
    return (
        capital(line(_("Why {who} could not come: {words}"), who=who, words=theirs(closed(person.why)))) if who else ()
    )


def _role(read: MeetingView, role: Role) -> Line:
    people = who_had(read.meeting, role)
    if not people:
        return ()
    words = {
        "chair": _("{names} chaired."),
        "notes": _("{names} took the notes."),
        "time": _("{names} kept the time."),
        "keys": _("{names} was at the keys.") if len(people) == 1 else _("{names} were at the keys."),
    }[role]
    return capital(line(words, names=listed([read.who(person.id) for person in people])))
