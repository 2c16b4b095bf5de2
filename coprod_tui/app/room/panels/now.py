"""Now: what is on, who speaks, how much time is left, who is next. At full width on top: heads hide the foot."""

from __future__ import annotations

from typing import NamedTuple, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from coprod_tui.app.room.panels.now_share import APART, CLOCK, NowWants, Rung, name_rows, share, taken
from coprod_tui.app.room.panels.shelf import HEADING
from coprod_tui.app.seat.item_time import clock
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.letters import SIZES, Big, face, fitting
from coprod_tui.app.widgets.mark import mark
from coprod_tui.app.widgets.pieces import Bar, Text, bold, m, muted, now, set_content, shorten, titled, wrap
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.entry import Id
from coprod_tui.model.limits import over
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import Suggestion, queue, suggest
from coprod_tui.model.turns import Turn
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agenda import about_item
from coprod_tui.sentences.breaks import due_words
from coprod_tui.sentences.hands import beside, waits
from coprod_tui.sentences.order import not_heard, reason_words
from coprod_tui.sentences.record_view import short_name
from coprod_tui.sentences.voices import counting
from coprod_tui.wording import _, figure, names

MOST_WAITING, WAITING = 8, 2
"""Names in the row of those who wait; more are counted. And the lines of it with which they stay whole."""
AROUND = 5
"""Rows over and under this and the shelf."""
TIME = ((140, 60), (100, 40), (0, 32))
"""Columns of the time, and of what parts it from the rest, by the columns from which a screen has so many."""


class NowColumns(NamedTuple):
    """Columns of the whole band, of who speaks, and of the time."""

    all: int
    who: int
    time: int


class Now(Band):
    """One widget for each thing that is large; sizes and what gives way are the style sheet's."""

    looks_at = ("agenda", "turns", "hands", "rounds", "flow", "people", "plan", "cards", "held")
    meeting: Meeting | None = None
    rung = Rung(0, 0, 5, 0)
    at = 0
    _passed = False
    _columns, _drawn_for = NowColumns(0, 0, 0), NowColumns(0, 0, 0)
    """The columns it has, or had when it was last on the screen; and those it was last drawn for."""
    _screen = 0
    """Columns of the screen on which that was so."""

    def compose(self) -> ComposeResult:
        meeting = cast("Seated", self.screen).meeting
        self.rung = foreseen(meeting, self.app.size)
        self.set_class(self._is_titled(meeting), "-titled", update=False)  # before anything stands here
        self.set_class(self._stands_beside(meeting), "-beside", update=False)
        yield Static(id="about")
        yield Rows(id="brief")
        yield Big(band=True, id="title")
        with Container(id="middle"):
            with Vertical(id="who"):
                yield Static(id="speaking")
                yield Big(band=True, id="name")
                yield Static(id="follows")
                yield Big(band=True, id="next")
            with Vertical(id="time"):
                yield Static(id="left")
                yield Big(id="clock")
                yield Bar(id="bar")
                yield Rows(gap=2, id="waiting")
                yield Static(id="unheard", classes="-none")

    def draw(self, meeting: Meeting, at: int) -> None:
        self.at, self.meeting = at, meeting
        self._measure()
        self._draw_all(meeting)
        self.tick(meeting, at)

    def _measure(self) -> None:
        """Look what columns there are. While another band stands here they are what they were on such a screen."""
        screen, boxes = self.app.size.width, (self, self.query_one("#who"), self.query_one("#time"))
        stands = NowColumns(*(each.content_size.width for each in boxes))
        if stands.all and stands.who:
            self._columns, self._screen = stands._replace(time=stands.time or screen), screen
        elif self._screen != screen:
            self._columns = NowColumns(screen, beside_time(screen), screen)

    def _draw_all(self, meeting: Meeting) -> None:
        self._drawn_for = self._columns
        self._draw_item(meeting)
        self._draw_speaker(meeting)
        self._draw_queue(meeting)

    def tick(self, meeting: Meeting, at: int) -> None:
        self.at, turn, settings = at, meeting.turns.now, meeting.plan.settings
        if turn is not None and not slower(meeting) and (settings.turn_clock or settings.turn_minutes):
            passed = over(meeting, at)  # its words may want a second row, and only then is anything moved
            self.query_one("#speaking", Static).update(self._turn(meeting, turn), layout=passed != self._passed)
            self._passed = passed
        unheard, aside = self.query_one("#unheard", Static), self._aside(meeting, at)
        set_content(unheard, aside)
        unheard.set_class(not aside, "-none")
        label, time, share = clock(meeting, at)
        set_content(self.query_one("#left", Static), label)
        self.query_one("#clock", Big).text = time
        bar = self.query_one(Bar)
        bar.share = share or 0.0
        bar.set_class(share is None, "-none")
        mark(self, {"-timeless": not time})

    def take_rows(self, rows: int, shelf: int, shelf_least: int) -> int:
        """Take no more than so many rows, and leave the shelf what it wants where that can be; the rows taken."""
        meeting = self.meeting
        if meeting is None:
            return 0
        self._measure()
        across, who, inside = self._columns
        self._draw_waiting(meeting, inside)
        unheard = cast("Text", self.query_one("#unheard", Static).content)
        wants = NowWants(
            title=self.query_one("#title", Big).text,
            asks=bool(asked(meeting)),
            brief=self.query_one("#brief", Rows).wants(across, rows),
            speaks=speaks(meeting),
            follows=bool(self.query_one("#next", Big).text),
            clock=self._clock if self.query_one("#clock", Big).text else 0,
            beside=self.query_one("#waiting", Rows).wants(inside, rows) + len(wrap(unheard, inside)) * bool(unheard),
            width=across,
            who=who,
            stacked=self.screen.has_class("-big"),
        )
        rung = share(wants, rows, shelf, shelf_least=shelf_least, fills=self.screen.has_class("-big"))
        if (rung, who) != (self.rung, self._drawn_for.who):
            self.rung = rung
            self._draw_all(meeting)
        self._give(rung, name_rows(rung, wants))
        return taken(rung, wants)

    def _give(self, rung: Rung, name: int) -> None:
        for id, most in (("#title", rung.title), ("#name", name), ("#next", rung.next)):
            big = self.query_one(id, Big)
            big.display = most > 0 and bool(big.text)
            big.styles.height = most
        self.query_one("#clock").styles.max_height = max(min(rung.name, self._clock), 1)
        mark(self.screen, apart(rung))

    @property
    def _clock(self) -> int:
        """Rows the time may have: where names fill a screen that is not wide, they need them more."""
        return 1 if self.screen.has_class("-big") and not self.screen.has_class("-wide") else CLOCK

    def _turn(self, meeting: Meeting, turn: Turn) -> Content:
        """That somebody speaks; for how long, where the group shows it. Over their time only mark and words change."""
        passed = over(meeting, self.at)
        remarks = []
        if meeting.plan.settings.turn_clock:
            remarks.append(_("for {time}").format(time=figure(turn.length(meeting.flow, self.at) // 1000)))
        if passed:
            remarks.append(_("one more minute, or finish your point?"))
        mark = "○" if passed else "●"
        words = m(
            "[$now]$mark[/] [b]$label[/b] [$muted]$told[/]", mark=mark, label=_("Speaking"), told=" · ".join(remarks)
        )
        return words if remarks else m("[$now]●[/] [b]$label[/b]", label=_("Speaking"))

    def _aside(self, meeting: Meeting, at: int) -> Content:
        """What the group chose to be told of beside the queue: nothing, in most meetings."""
        waits = meeting.held.waits
        more = self.with_key("one-more-minute", _("{key} gives one more minute")) if over(meeting, at) else ""
        kept_off = self.with_key("held-words", _("Words are kept off this screen. {key} chooses.")) if waits else ""
        lines = (more, kept_off, due_words(meeting, at), not_heard(meeting), counting(meeting))
        return muted("\n".join(filter(None, lines)))

    def _draw_item(self, meeting: Meeting) -> None:
        """What is on; and large over it all what everybody is asked, else the item where rows are free for it."""
        agenda, item, place = meeting.agenda, meeting.agenda.now, self._place(meeting)
        title = title_of(meeting)
        about, stands = about_item(item, meeting) if item else [], self._stands_beside(meeting)
        width = self._columns.who - cell_len(self._beside_item(meeting))
        fitted = _fitting(place, about, width if stands else self._columns.all)
        set_content(
            self.query_one("#about", Static),
            Content.assemble(now(place), muted(" · ".join(["", *fitted])[not place :])),
        )
        self.query_one("#title", Big).text = asked(meeting) or title
        mark(self, {"-titled": self._is_titled(meeting), "-beside": stands})
        self._draw_brief(str(agenda.place(item.id)) if item else "►", title, about)

    def _is_titled(self, meeting: Meeting) -> bool:
        """Whether the item stands large over it all."""
        return self.rung.title > 0 and not asked(meeting)

    def _place(self, meeting: Meeting) -> str:
        """Which item is on, "" where none is."""
        agenda, item = meeting.agenda, meeting.agenda.now
        where = _("Item {number} of {count}")
        return where.format(number=agenda.place(item.id), count=len(agenda.items)) if item else ""

    def _draw_brief(self, mark: str, title: str, about: list[str]) -> None:
        """Where rows are few: the item on one row, with as much about it as fits whole; a long title on two."""
        width = self._columns.all - len(mark) - 2
        fitted = _fitting(title, about, width - 3)
        row = Row(now(mark), bold(shorten(title, max(2 * width - 10, 20))), muted(" · ".join(fitted)))
        self.query_one("#brief", Rows).show([row])

    def on_resize(self) -> None:
        if self.meeting is not None:
            self._measure()
            if self._drawn_for.all != self._columns.all:
                self._draw_all(self.meeting)
            cast("Seated", self.screen).share_rows()

    def _draw_speaker(self, meeting: Meeting) -> None:
        turn, round_ = meeting.turns.now, meeting.rounds.now
        speaking, name = self.query_one("#speaking", Static), self.query_one("#name", Big)
        who = turn.person if turn else round_.invited if round_ else None
        room = Size(self._columns.who, self.rung.name)
        large = large_name(meeting, who, room) if who else ""
        card = slower(meeting)
        mark(self, {"-card": card})
        if card:
            set_content(speaking, self._beside_card(large, speaks=turn is not None))
            name.text = _("Slower, please")
            return
        beside = self._stands_beside(meeting)
        name.text = self.query_one("#title", Big).text if beside else large
        if beside:
            about = cast("Text", self.query_one("#about", Static).content)
            set_content(speaking, Content.assemble(about, muted(self._beside_item(meeting))))
        elif turn is not None:
            set_content(speaking, self._turn(meeting, turn))
        elif round_ is not None and round_.invited:
            keys = (self.with_key("pass", _("{key} passes")), self.with_key("come-back", _("{key} come back to me")))
            set_content(speaking, titled(_("We invite"), ", ".join(filter(None, keys))))
        else:
            set_content(speaking, muted(self._nobody(meeting)))

    def _nobody(self, meeting: Meeting) -> str:
        """That nobody speaks, or what may begin now."""
        purpose = meeting.agenda.now.purpose if meeting.agenda.now is not None else ""
        if purpose in ("check-in", "check-out"):
            begins = self.with_key("round", _("{key} begins a round."))
            return " ".join(filter(None, (begins, _("Everyone may speak or pass."))))
        return self.with_key("break", _("{key} begins the break.")) if purpose == "break" else _("Nobody is speaking")

    def _beside_item(self, meeting: Meeting) -> str:
        """What `_nobody` says, where the row over the item has room for it; else ""."""
        words, width = f"   {self._nobody(meeting)}", self._columns.who
        return words if cell_len(words) + len(self._place(meeting)) <= width else ""

    def _stands_beside(self, meeting: Meeting) -> bool:
        """Whether the item stands large in the place of who speaks, as nobody does and it is not large above."""
        return not (self.rung.title or speaks(meeting) or asked(meeting))

    def _beside_card(self, name: str, *, speaks: bool) -> Content:
        """Who speaks, small: a card is never beside a name in large letters, as if it were about that person."""
        hint = muted(self.with_key("slower-card", _("{key} takes the card down")))
        mark = now("● ") if speaks else Content()
        return Content.assemble(mark, name, "   " if name else "", hint)

    def _draw_queue(self, meeting: Meeting) -> None:
        suggested = suggest(meeting)
        if suggested is not None and suggested.reason == "round" and meeting.turns.now is None:
            suggested = after_invited(meeting)
        follows = self.query_one("#follows", Static)
        name = name_of(meeting, suggested.person) if suggested is not None else ""
        why = reason_words(suggested.reason) if suggested is not None and meeting.plan.settings.reasons else ""
        room = Size(self._columns.who, self.rung.next)
        large = large_name(meeting, suggested.person, room) if suggested is not None and room.height else name
        self.query_one("#next", Big).text = large
        words = titled(_("Next"), why if suggested is not None else _("nobody has a hand up"))
        if suggested is not None and not self.rung.next:
            words = m("[$muted]$label[/]  [b]$name[/b]$why", label=_("Next"), name=name, why=why and f", {why}")
        lost = suggested is None and self._stands_beside(meeting) and not self._beside_item(meeting)
        set_content(follows, muted(self._nobody(meeting)) if lost else words)

    def _draw_waiting(self, meeting: Meeting, width: int) -> None:
        """Who else waits, by their short names where whole ones take too many lines of this width."""
        suggested, rows = suggest(meeting), self.query_one("#waiting", Rows)
        waiting = [hand for hand in queue(meeting) if suggested is None or hand.person != suggested.person]
        for short in (False, True):  # only what is chosen is shown: another height has all laid out anew
            who = names([waits(hand, meeting, short=short) for hand in waiting], most=MOST_WAITING)
            line = " · ".join(filter(None, (who, *beside(meeting))))
            row = Row(muted(_("Waiting")), line)
            if rows.wants_for(row, width) <= WAITING:
                break
        rows.show([row] if line else [])


def _fitting(head: str, about: list[str], width: int) -> list[str]:
    """Those of these facts that fit whole on one row after the head."""
    fitted: list[str] = []
    for words in about:
        if cell_len(" · ".join([head, *fitted, words])) <= width:
            fitted.append(words)
    return fitted


def apart(rung: Rung) -> dict[str, bool]:
    """The Room's classes for how far apart things stand on it."""
    return {"-apart": rung.apart == APART, "-roomy": rung.apart > APART}


def foreseen(meeting: Meeting, screen: Size) -> Rung:
    """The rung for a screen of that size, estimated before anything is laid out.

    A right estimate saves styling and laying out a second time; a wrong one is put right by the first layout.
    """
    question, items = asked(meeting), meeting.agenda.items
    wants = NowWants(
        title=question or title_of(meeting), asks=bool(question), brief=1, follows=suggest(meeting) is not None,
        speaks=speaks(meeting), clock=CLOCK, beside=0, width=screen.width,
        who=beside_time(screen.width),
    )  # fmt: skip
    shelf = HEADING + max(len(items) + 1, len(meeting.rules.all))
    return share(wants, screen.height - AROUND, shelf)


def beside_time(width: int) -> int:
    """Columns for who speaks on a screen so wide, until it stands there."""
    return width - next(time for least, time in TIME if width >= least)


def title_of(meeting: Meeting) -> str:
    """The item that is on; in words of ours where none is."""
    agenda = meeting.agenda
    return agenda.now.title if agenda.now else _("Between items") if agenda.items else _("No agenda today")


def asked(meeting: Meeting) -> str:
    """What everybody is asked now: in a round; and at the check-in and check-out before theirs has begun."""
    round_, item, ways = meeting.rounds.now, meeting.agenda.now, meeting.plan.settings
    if round_ is not None:
        return round_.question if item is not None and round_.item == item.id else ""
    last, usual = meeting.rounds.last, {"check-in": ways.check_in, "check-out": ways.check_out}
    if item is None or meeting.turns.now is not None or (last is not None and last.item == item.id):
        return ""
    return usual.get(item.purpose, "")


def speaks(meeting: Meeting) -> bool:
    """Whether somebody speaks or is invited to, or a card stands in that place."""
    round_ = meeting.rounds.now
    return meeting.turns.now is not None or slower(meeting) or (round_ is not None and bool(round_.invited))


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
    """The name for large letters: where the whole name has no room, the short one, if nobody else here has it."""
    whole = name_of(meeting, person)
    known = face(SIZES[-1]).knows(whole)  # what the letters lack stands whole in the terminal's own
    if not (room.width and known and " " in whole) or fitting(whole, room.width, room.height).size:
        return whole
    return short_name(meeting, person)
