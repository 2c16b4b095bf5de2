"""Now: what is on, who speaks, how much time is left, who is next. At full width on top: heads hide the foot."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from coprod_tui.app.seat.item_time import clock
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import SIZES, Big, face, fit
from coprod_tui.app.widgets.pieces import Bar, bold, m, muted, now, put, shorten, titled
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.entry import Id
from coprod_tui.model.limits import over
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import Suggestion, queue, suggest
from coprod_tui.model.titles import first_name
from coprod_tui.model.turns import Turn
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agenda import about_item
from coprod_tui.sentences.breaks import due_words
from coprod_tui.sentences.hands import beside, waits
from coprod_tui.sentences.order import not_heard, reason_words
from coprod_tui.sentences.voices import counting
from coprod_tui.wording import _, figure, names

MOST_WAITING = 8
"""Names in the row of those who wait; more are counted."""
QUESTION = 120
"""Cells of what a round asks; more than two rows would push away who is next."""


class Now(Band):
    """One widget for each thing that is large; sizes and what gives way are the style sheet's."""

    looks_at = ("agenda", "turns", "hands", "rounds", "flow", "people", "plan", "cards", "held")
    meeting: Meeting | None = None
    at = 0
    _passed = False

    def compose(self) -> ComposeResult:
        yield Static(id="about")
        yield Big(id="title")
        yield Rows(id="brief")
        with Container(id="middle"):
            with Vertical(id="who"):
                yield Static(id="speaking")
                yield Big(band=True, id="name")
            with Horizontal(id="below"):
                with Vertical(id="after"):
                    yield Static(bold(_("Next")))
                    yield Big(band=True, id="next")
                with Vertical(id="when"):
                    yield Static(id="left")
                    yield Big(id="clock")
                    yield Bar(id="bar")
        with Horizontal(id="queue"):
            yield Rows(gap=3, id="waiting")
            yield Static(id="unheard")

    def draw(self, meeting: Meeting, at: int) -> None:
        self.at = at
        self._draw_item(meeting)
        self._draw_speaker(meeting)
        self._draw_queue(meeting)
        self.tick(meeting, at)

    def tick(self, meeting: Meeting, at: int) -> None:
        self.at, turn, settings = at, meeting.turns.now, meeting.plan.settings
        if turn is not None and not slower(meeting) and (settings.turn_clock or settings.turn_minutes):
            passed = over(meeting, at)  # its words may want a second row, and only then is anything moved
            self.query_one("#speaking", Static).update(self._turn(meeting, turn), layout=passed != self._passed)
            self._passed = passed
        put(self.query_one("#unheard", Static), self._aside(meeting, at))
        label, time, share = clock(meeting, at)
        put(self.query_one("#left", Static), label)
        self.query_one("#clock", Big).text = time
        bar = self.query_one(Bar)
        bar.share = share or 0.0
        bar.set_class(share is None, "-none")

    def _turn(self, meeting: Meeting, turn: Turn) -> Content:
        """How long, where the group shows it; that its own time has passed in another mark and other words, no more."""
        passed = over(meeting, self.at)
        told = []
        if meeting.plan.settings.turn_clock:
            told.append(_("for {time}").format(time=figure(turn.length(meeting.flow, self.at) // 1000)))
        if passed:
            told.append(_("one more minute, or finish your point?"))
        mark = "○" if passed else "●"
        words = m(
            "[$now]$mark[/] [b]$label[/b] [$muted]$told[/]", mark=mark, label=_("Speaking"), told=" · ".join(told)
        )
        return words if told else m("[$now]●[/] [b]$label[/b]", label=_("Speaking"))

    def _aside(self, meeting: Meeting, at: int) -> Content:
        """What the group chose to be told of beside the queue: nothing, in most meetings."""
        waits = meeting.held.waits
        more = self.with_key("one-more-minute", _("{key} gives one more minute")) if over(meeting, at) else ""
        kept_off = self.with_key("held-words", _("Words are kept off this screen. {key} chooses.")) if waits else ""
        told = (more, kept_off, due_words(meeting, at), not_heard(meeting), counting(meeting))
        return muted("\n".join(filter(None, told)))

    def _draw_item(self, meeting: Meeting) -> None:
        agenda, item = meeting.agenda, meeting.agenda.now
        self.meeting = meeting
        about = " · ".join(about_item(item, meeting)) if item else ""
        if item is None:
            place, title = "", _("Between items") if agenda.items else _("No agenda today")
        else:
            number = agenda.place(item.id)
            place, title = _("Item {number} of {count}").format(number=number, count=len(agenda.items)), item.title
        line = now(place)
        put(
            self.query_one("#about", Static),
            Content.assemble(line, muted(" · ") if about and place else "", muted(about)),
        )
        self.query_one("#title", Big).text = title
        mark = str(agenda.place(item.id)) if item else "►"
        self._draw_brief(mark, title, about_item(item, meeting) if item else [])

    def _draw_brief(self, mark: str, title: str, about: list[str]) -> None:
        """Where rows are few: the item on one row, with as much about it as fits whole; a long title on two."""
        width = self.content_size.width - len(mark) - 2
        told: list[str] = []
        for words in about:
            if cell_len(" · ".join([title, *told, words])) + 3 <= width:
                told.append(words)
        row = Row(now(mark), bold(shorten(title, max(2 * width - 10, 20))), muted(" · ".join(told)))
        self.query_one("#brief", Rows).show([row])

    def on_resize(self) -> None:
        if self.meeting is not None:
            self._draw_item(self.meeting)
            self._draw_speaker(self.meeting)

    def _draw_speaker(self, meeting: Meeting) -> None:
        turn, round_ = meeting.turns.now, meeting.rounds.now
        speaking, name = self.query_one("#speaking", Static), self.query_one("#name", Big)
        who = turn.person if turn else round_.invited if round_ else None
        large = large_name(meeting, who, name.size) if who else ""
        card = slower(meeting)
        self.set_class(card, "-card")
        if card:
            speaking.update(self._beside_card(large, speaks=turn is not None))
            name.text = _("Slower, please")
            return
        name.text = large
        if turn is not None:
            speaking.update(self._turn(meeting, turn))
        elif round_ is not None and round_.invited:
            keys = ", ".join(
                filter(
                    None,
                    (self.with_key("pass", _("{key} passes")), self.with_key("come-back", _("{key} come back to me"))),
                )
            )
            speaking.update(titled(_("We invite"), keys))
        elif meeting.agenda.now is not None and meeting.agenda.now.purpose in ("check-in", "check-out"):
            begins = self.with_key("round", _("{key} begins a round."))
            speaking.update(muted(f"{begins} {_('Everyone may speak or pass.')}".lstrip()))
        elif meeting.agenda.now is not None and meeting.agenda.now.purpose == "break":
            speaking.update(muted(self.with_key("break", _("{key} begins the break."))))
        else:
            speaking.update(muted(_("Nobody is speaking")))

    def _beside_card(self, name: str, *, speaks: bool) -> Content:
        """Who speaks, small: a card is never beside a name in large letters, as if it were about that person."""
        hint = muted(self.with_key("slower-card", _("{key} takes the card down")))
        mark = now("● ") if speaks else Content()
        return Content.assemble(mark, name, "   " if name else "", hint)

    def _draw_queue(self, meeting: Meeting) -> None:
        suggested = suggest(meeting)
        if suggested is not None and suggested.reason == "round" and meeting.turns.now is None:
            suggested = after_invited(meeting)
        rows = []
        if meeting.rounds.now is not None and meeting.rounds.now.question:
            rows.append(Row(muted(_("Round")), bold(shorten(meeting.rounds.now.question, QUESTION))))
        if suggested is not None:
            name = name_of(meeting, suggested.person)
            why = reason_words(suggested.reason) if meeting.plan.settings.reasons else ""
            rows.append(Row(muted(_("Next")), m("[b]$name[/b]$why", name=name, why=f", {why}" if why else "")))
            self.query_one("#next", Big).text = name
        else:
            self.query_one("#next", Big).text = ""
            rows.append(Row(muted(_("Next")), muted(_("nobody has a hand up"))))
        waiting = [hand for hand in queue(meeting) if suggested is None or hand.person != suggested.person]
        told = " · ".join(
            filter(None, (names([waits(hand, meeting) for hand in waiting], most=MOST_WAITING), *beside(meeting)))
        )
        rows.append(Row(muted(_("Waiting")) if told else "", told))
        self.query_one("#waiting", Rows).show(rows)


def after_invited(meeting: Meeting) -> Suggestion | None:
    """Who follows in a round once the one that is invited, in large letters, has spoken."""
    round_ = meeting.rounds.now
    following = (*round_.waiting, *round_.later)[1:2] if round_ else ()
    return Suggestion(following[0], "round") if following else None


def slower(meeting: Meeting) -> bool:
    """Whether somebody has asked us to go slower, and the card is still up."""
    card = meeting.cards.shown
    return card is not None and card.colour == "slower"


def large_name(meeting: Meeting, person: Id, room: Size) -> str:
    """The name for large letters: where the whole name has no room, the first name, if nobody else here has it."""
    whole = name_of(meeting, person)
    known = face(SIZES[-1]).knows(whole)  # what the letters lack stands whole in the terminal's own
    if not (room.width and known and " " in whole) or fit(whole, room.width, room.height) is not None:
        return whole
    first = first_name(meeting.people.name(person) or whole)
    alike = [one for one in meeting.people.being("here", "expected") if first_name(one.name) == first]
    return first if len(alike) == 1 else whole
