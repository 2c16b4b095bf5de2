"""When everything stands still: a break, a moment, a wait for the note-taker, a stop card. Nothing hurries anyone."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import Bar, bold, m, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.flow import Pause
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import cards, name_of
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.held import asks, waiting_words, with_you
from coprod_tui.wording import _, about, names

LABEL = 1
"""Row of what the pause is."""
LEAST, FAR = 3, 40
"""Rows of the large words at the fewest; and rows of what stands below them that are counted."""


class Still(Band):
    looks_at = ("flow", "cards", "agenda", "plan", "notes", "people", "held")

    def compose(self) -> ComposeResult:
        yield Static(id="still")
        yield Big(id="large")
        yield Bar(id="gone")
        yield Rows(gap=3, id="meanwhile")

    def draw(self, meeting: Meeting, at: int) -> None:
        pause = meeting.flow.pause
        if pause is None:
            return
        name, words = pause_words(meeting, pause)
        line = m("[b $now]$name[/] [$muted]· $rest[/]", name=name, rest=_("the clock and the turns are stopped"))
        self.query_one("#still", Static).update(line)
        self.query_one("#large", Big).text = words
        self.query_one("#gone").display = pause.why == "break" and pause.minutes > 0
        self.tick(meeting, at)

    def on_resize(self) -> None:
        """The large words have all rows that what stands below them leaves."""
        large, below = self.query_one("#large", Big), self.query_one("#meanwhile", Rows)
        parted = LABEL + large.styles.margin.height + below.styles.margin.height + self.query_one("#gone").display
        left = self.content_size.height - parted - below.wants(below.size.width, FAR)
        if self.content_size.height:
            large.styles.max_height = max(left, LEAST)

    def tick(self, meeting: Meeting, at: int) -> None:
        pause = meeting.flow.pause
        if pause is None:
            return
        rows = []
        if pause.why != "card":  # a card that goes up while everything stands still already
            rows += [Row("", m("[b $wait]■ $words[/]", words=words)) for words in cards.lines(meeting)]
        if pause.why == "break" and pause.minutes:
            passed, whole = at - pause.since, pause.minutes * 60_000
            self.query_one(Bar).share = passed / whole
            left = about((whole - passed) // 1000) if passed < whole else _("it is time, when everyone is back")
            rows.append(Row(muted(_("In")) if passed < whole else muted(_("Now")), left))
        if pause.why in ("break", "wait"):
            item = meeting.agenda.now or meeting.agenda.next
            rows += [Row(muted(_("Then")), item.title)] if item else []
        ways = meeting.plan.settings
        if pause.why in ("break", "moment"):
            rows += [Row(muted(_("Quiet room")), ways.quiet_room)] if ways.quiet_room else []
            rows += [Row(muted(_("Support")), ways.support_person)] if ways.support_person else []
        if pause.why == "moment" and meeting.held.waits and not ways.support_person:
            rows.append(Row("", with_you()))
        if pause.why == "moment":
            rows.append(Row("", self.with_key("break", _("There is no hurry. {key} begins a break for everyone."))))
        rows += self._kept_off(meeting)
        keys = meeting.people.doing("keys")
        if pause.why == "break" and keys:
            who = _("{names} until now. Would somebody else like a turn?")
            change = self.with_key("people", _("{key} changes it."))
            at_keys = who.format(names=names([name_of(meeting, person.id) for person in keys]))
            rows.append(Row(muted(_("Keys")), " ".join(filter(None, (at_keys, change)))))
        if pause.why == "card":
            rows += self._to_explain(meeting)
        self.query_one("#meanwhile", Rows).show(rows)
        self.call_after_refresh(self.on_resize)

    def _kept_off(self, meeting: Meeting) -> list[Row]:
        """That words wait for their person's choice, and how it is made. Never the words."""
        waiting = waiting_words(meeting.held)
        if not waiting:
            return []
        how = self.with_key("held-words", _("{key} asks."))
        return [Row("", Content("\n").join([bold(waiting), Content(f"{asks()} {how}".rstrip())]))]

    def _to_explain(self, meeting: Meeting) -> list[Row]:
        asked, writes = (
            _("What word or point was it?"),
            self.with_key("word", _("{key} writes it down, with its meaning.")),
        )
        rows: list[Row] = [Row("", Content(f"{asked} {writes}".rstrip()))]
        unexplained = meeting.notes.unexplained
        if unexplained:
            rows.append(Row(muted(_("To explain")), names([word.word for word in unexplained])))
        return rows


def pause_words(meeting: Meeting, pause: Pause) -> tuple[str, str]:
    """What the pause is, and the large words."""
    if pause.why == "break":
        until = _("Back at {time}").format(time=at_clock(meeting, pause.until))
        return _("Break"), until if pause.minutes else _("A break")
    if pause.why == "wait":
        return _("Please wait"), _("Writing this down")
    if pause.why == "card":
        return _("Stop card"), _("Let's stop and explain")
    return _("A moment"), _("We take a moment")
