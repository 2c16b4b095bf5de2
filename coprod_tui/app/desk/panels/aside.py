"""What stands beside the record on the Desk, and nowhere else: who waits and why, speaking time, what to remember."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.widgets.pieces import bold, height_changes, muted, shorten, wait
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import Suggestion, queue, ranked
from coprod_tui.model.voices import by_brings, not_heard, voices
from coprod_tui.sentences import name_of
from coprod_tui.sentences.hands import waits
from coprod_tui.sentences.order import reason_words
from coprod_tui.sentences.reminders import Reminder, reminders
from coprod_tui.sentences.voices import brought_words
from coprod_tui.wording import _, figure, names

MINUTE = 60_000
REST = 10_000
"""Milliseconds between two looks at lengths here: one thing moves on a screen, and it is not these."""


class Waiting(Panel):
    """Who waits, in the order they would be called, with the reason where the group wants reasons."""

    looks_at = ("hands", "turns", "rounds", "people", "plan", "agenda")

    def compose(self) -> ComposeResult:
        yield Static(classes="heading")
        yield Rows()

    def draw(self, meeting: Meeting, _at: int) -> None:
        waiting = ranked(meeting)
        count = str(len(waiting)) if waiting else ""
        self.query_one(Static).update(Content.assemble(bold(_("Waiting")), "  ", muted(count)))
        rows = [
            Row(muted(str(place)), name_of(meeting, one.person), why(meeting, one))
            for place, one in enumerate(waiting, 1)
        ]
        self.query_one(Rows).show(rows or [Row("", muted(_("Nobody waits to speak.")))])


def why(meeting: Meeting, one: Suggestion) -> Content:
    """What somebody waits for where it is not simply to speak; else the rule that put them here, if the group says."""
    hand = meeting.hands.of(one.person)
    if hand is not None and hand.asking == "question":
        return Content.assemble(wait("?"), " ", muted(_("question")))
    if hand is not None and hand.asking == "answer":
        return muted(_("to answer this"))
    return muted(reason_words(one.reason)) if meeting.plan.settings.reasons else Content()


class Voices(Panel):
    """How long each person has spoken, where the group counts it; away where it does not."""

    looks_at = ("turns", "people", "plan", "flow", "rounds")
    _looked = -1

    def compose(self) -> ComposeResult:
        yield Static(Content.assemble(bold(_("Speaking time")), "  ", muted(_("only here"))), classes="heading")
        yield Bars()
        yield Rows(id="unspoken")

    def draw(self, meeting: Meeting, at: int) -> None:
        self.display = meeting.plan.settings.count_voices
        self._looked = at // REST
        if not self.display:
            return
        spoken = [one for one in voices(meeting, at) if one.length]
        long = [one for one in spoken if one.length >= MINUTE]
        self.query_one(Bars).show([(name_of(meeting, one.person), one.length) for one in long])
        brief = names([name_of(meeting, one.person) for one in spoken if one.length < MINUTE])
        silent = names([name_of(meeting, id) for id in not_heard(meeting)])
        lines = [
            _("Under a minute: {names}").format(names=brief) if brief else "",
            _("Not heard yet: {names}").format(names=silent) if silent else "",
            *(f"{each.brings}: {brought_words(each)}" for each in by_brings(meeting, at)),
        ]
        self.query_one(Rows).show([Row("", words) for words in lines if words])

    def tick(self, meeting: Meeting, at: int) -> None:
        if meeting.turns.now is not None and at // REST != self._looked:
            self.redraw(meeting, at)


class Bars(Widget):
    """Names with a bar each, as long as their share of the longest, and the time as a clock has it. No ranking."""

    DEFAULT_CSS = "Bars { height: auto; width: 1fr; }"
    MOST = 6
    _spoken: Sequence[tuple[str, int]] = ()

    def show(self, spoken: Sequence[tuple[str, int]]) -> None:
        """spoken: names with milliseconds. Where there are too many, those who spoke longest, in the same order."""
        longest = sorted((ms for _name, ms in spoken), reverse=True)[: self.MOST]
        self._spoken = [one for one in spoken if one[1] >= min(longest)][: self.MOST]
        self.refresh(layout=height_changes(self))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport, width
        return len(self._spoken)

    def render(self) -> Content:
        width = self.size.width
        bars = [(shorten(name, max(width // 3, 6)), figure(ms // 1000), ms) for name, ms in self._spoken]
        name_width = max((cell_len(name) for name, _time, _ms in bars), default=0)
        time_width = max((len(time) for _name, time, _ms in bars), default=0)
        room = max(width - name_width - time_width - 3, 1)
        most = max((ms for _name, _time, ms in bars), default=1) or 1
        lines = []
        for name, time, ms in bars:
            bar = "━" * max(round(room * ms / most), 1)
            gap, space = " " * (name_width - cell_len(name) + 1), " " * (room - len(bar) + 1)
            lines.append(Content.assemble(name, gap, (bar, "$line"), space, f"{time:>{time_width}}"))
        return Content("\n").join(lines)


class Remembering(Panel):
    """chaired: members who have chaired before, once the Desk has read it; None until then."""

    chaired: Collection[Id] | None = None


class Remember(Remembering):
    """What the people who run the meeting may want to remember now."""

    looks_at = (
        "agenda",
        "turns",
        "hands",
        "rounds",
        "plan",
        "people",
        "notes",
        "decisions",
        "parking",
        "actions",
        "flow",
        "held",
        "removals",
    )
    _reminders: tuple[Reminder, ...] | None = None

    def compose(self) -> ComposeResult:
        yield Static(bold(_("To remember")), classes="heading")
        yield Rows()

    def draw(self, meeting: Meeting, at: int) -> None:
        self._reminders = reminders(meeting, at, self.chaired)
        self.display = bool(self._reminders)
        self.query_one(Rows).show([as_row(each, self) for each in self._reminders])

    def tick(self, meeting: Meeting, at: int) -> None:
        if (
            reminders(meeting, at, self.chaired) != self._reminders
        ):  # the Room says the same of time, and changes with the second
            self.redraw(meeting, at)


def as_row(reminder: Reminder, panel: Panel) -> Row:
    more = panel.with_key("sayings", _("{key} has kind words for it.")) if reminder.sayings else ""
    words = " ".join(filter(None, (reminder.words, more)))
    return Row(wait(reminder.about) if reminder.due else muted(reminder.about), words)


class Brief(Remembering):
    """The same in two lines, where there is no room beside the record: who waits, and the most pressing reminder."""

    looks_at = Remember.looks_at
    DEFAULT_CLASSES = "page"
    _reminders: tuple[Reminder, ...] | None = None
    _width = 0

    def compose(self) -> ComposeResult:
        yield Rows()

    def on_resize(self) -> None:
        """It was away, or another width: what was cut to fit fits otherwise now."""
        if self.content_size.width != self._width:
            self.anew()

    def draw(self, meeting: Meeting, at: int) -> None:
        self._reminders = reminders(meeting, at, self.chaired)[:1]
        who = names([waits(hand, meeting) for hand in queue(meeting)], most=6)
        rows = [Row(muted(_("Waiting")), who or muted(_("nobody")))]
        rows += [as_row(each, self) for each in self._reminders]
        self._width = width = self.content_size.width
        self.query_one(Rows).show([row.but(body=_short(row.words, width - 12)) for row in rows])

    def tick(self, meeting: Meeting, at: int) -> None:
        if reminders(meeting, at, self.chaired)[:1] != self._reminders:
            self.redraw(meeting, at)


def _short(body: Content | str, width: int) -> Content | str:
    return body if isinstance(body, Content) else shorten(body, max(width, 20))
