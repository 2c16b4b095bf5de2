"""Answers to a summary: everyone who was asked, what they answered in which words, and how and when that came.

It is private, because it shows what somebody asked for.
"""

from __future__ import annotations

from string import ascii_uppercase

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.widgets.pieces import bold, muted, now, shorten, wait
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.sections import column_after
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import Person
from coprod_tui.model.replies import Reply, Route, asked_or_answered, standing
from coprod_tui.model.sealing import counted
from coprod_tui.sentences.people import name_of
from coprod_tui.sentences.replies import counted_words, how_it_came, route_words, standing_words, why_not_reached
from coprod_tui.wording import _, day, ngettext

LETTERS = tuple(letter for letter in ascii_uppercase if letter != "U")
"""Keys for people beyond the tenth; not U, which is redo."""
SHORT = 160
"""Characters of the words shown of people who are not chosen."""


def marks(meeting: Meeting) -> dict[str, Id]:
    """The key that picks each person: their digit as at the meeting, beyond the tenth a capital letter."""
    people = asked_or_answered(meeting)
    by_digit = {person.key: person.id for person in people if person.key}
    return by_digit | dict(zip(LETTERS, (person.id for person in people if not person.key), strict=False))


class Answers(Vertical):
    """chosen: whose line is chosen. route, day: how and when the next answer that is written down came; day "": today.

    The route is chosen by somebody, and never guessed from the way their copy went.
    """

    chosen: Id = NOBODY
    route: Route = ""
    day: str = ""
    meeting: Meeting | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="answers-counted", classes="heading")
        yield Static(id="answers-how")
        yield Rows(id="answer-rows", gap=2)

    def take(self, meeting: Meeting, today: str) -> None:
        """Show this meeting's answers. today: YYYY-MM-DD."""
        self.meeting, self.today = meeting, today
        people = asked_or_answered(meeting)
        if self.chosen not in {person.id for person in people}:
            self.chosen = people[0].id if people else NOBODY
        self.draw()

    def on_resize(self, _event: events.Resize) -> None:
        self.draw()

    def choose(self, by: int) -> None:
        if self.meeting is None:
            return
        ids = [person.id for person in asked_or_answered(self.meeting)]
        if ids:
            place = ids.index(self.chosen) if self.chosen in ids else 0
            self.pick(ids[min(max(place + by, 0), len(ids) - 1)])

    def pick(self, person: Id) -> None:
        self.chosen = person
        self.draw()

    def draw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        self.query_one("#answers-counted", Static).update(self._counts(meeting))
        self.query_one("#answers-how", Static).update(self._next_answer(meeting))
        keys = {person: key for key, person in marks(meeting).items()}
        people = asked_or_answered(meeting)
        rows = [self._row(meeting, person, keys.get(person.id, "")) for person in people]
        widget = self.query_one("#answer-rows", Rows)
        widget.column = column_after([str(row.body) for row in rows], self.size.width) if rows else 0
        place = next((n for n, person in enumerate(people) if person.id == self.chosen), 0)
        widget.show(rows or [Row("", muted(_("Nobody was there, so nobody is asked.")))], place, _challenged(meeting))

    def _counts(self, meeting: Meeting) -> Content:
        version = meeting.review.version
        if version is None:
            return muted(_("Nobody is asked yet. r marks the summary ready."))
        count = counted(meeting)
        parts = [counted_words(each, many) for each, many in count.items() if many or each == "agrees"]
        head = bold(_("Version {number}").format(number=version.number))
        return Content("   ").join([head, Content(", ".join(parts))])

    def _next_answer(self, meeting: Meeting) -> Content:
        """Says of whom, by which way and of which day the next answer is written down."""
        name = name_of(meeting, self.chosen)
        if not name or meeting.review.version is None:
            return Content()
        route = route_words(self.route) or _("no way written down")
        when = day(self.day or self.today, named=True)
        sentence = _("The next answer of {name}: {how}, {day}.").format(name=name, how=route, day=when)
        return muted(sentence)

    def _row(self, meeting: Meeting, person: Person, key: str) -> Row:
        chosen = person.id == self.chosen
        mark = (now("► ") if chosen else Content("  ")) + bold(key.rjust(1))
        return Row(mark, name_of(meeting, person.id), self._person_lines(meeting, person, whole=chosen), str(person.id))

    def _person_lines(self, meeting: Meeting, person: Person, *, whole: bool) -> Content:
        stand, reply = standing(meeting, person.id)
        open_still = reply is not None and stand in ("change", "wrong") and reply.id not in meeting.replies.settled
        heading = wait(standing_words(stand)) if open_still else bold(standing_words(stand))
        silent = stand in ("not-heard", "not-reached")
        lines = [muted(standing_words(stand)) if silent else heading]
        if stand == "not-reached":
            lines.append(muted(why_not_reached(meeting, person.id)))
        if reply is not None and not silent:
            lines[0] = Content("   ").join([lines[0], muted(how_it_came(reply))])
            lines += _words(reply, whole=whole)
            if stand in ("change", "wrong") and not open_still:
                lines.append(muted(_("This is settled.")))
        earlier = [one for one in meeting.replies.all if one.person == person.id and one is not reply]
        if silent and reply is not None:
            earlier.append(reply)
        if earlier and whole:
            lines += [muted(_("Before: {words}").format(words=_before(one))) for one in earlier[-3:]]
        return Content("\n").join(lines)


def _challenged(meeting: Meeting) -> Row | None:
    """A row with how often each decision is challenged; None where none is."""
    counts = [(one, len(meeting.replies.to(one.id))) for one in meeting.decisions.concluded]
    sentences = [
        ngettext("D{number} is challenged {count} time", "D{number} is challenged {count} times", count).format(
            number=one.number, count=count
        )
        for one, count in counts
        if count
    ]
    return Row("", wait(", ".join(sentences))) if sentences else None


def _words(reply: Reply, *, whole: bool) -> list[Content]:
    if not reply.words:
        return []
    return [Content(f"“{reply.words}”" if whole else f"“{shorten(reply.words, SHORT)}”")]


def _before(reply: Reply) -> str:
    facts = _("{answer}, version {number}").format(answer=standing_words(reply.answer), number=reply.version)
    words = f" “{shorten(reply.words, SHORT)}”" if reply.words else ""
    return f"{', '.join(filter(None, (facts, how_it_came(reply))))}.{words}"
