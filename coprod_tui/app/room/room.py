"""The Room: the shared screen, safe for everyone to see. It shows the meeting and turns keys into moves.

It keeps no truth of its own but what only this screen knows: which page is open, which line is being typed.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from coprod_tui.app.destinations import Back
from coprod_tui.app.keyboard.key import Keys, Situation
from coprod_tui.app.keyboard.key_line import KeyLine
from coprod_tui.app.keyboard.strokes import Strokes, Struck
from coprod_tui.app.room.bands import PAGES, band_name, make_band, situation_of
from coprod_tui.app.room.keys.rules import picked as rule_picked
from coprod_tui.app.room.layout import Underneath, share_rows, stand
from coprod_tui.app.room.panels.people import PeopleLine
from coprod_tui.app.room.panels.plan import Head
from coprod_tui.app.room.panels.shelf import NAMES, PanelRow
from coprod_tui.app.room.stopped import Stopped
from coprod_tui.app.room.walk import LookBackWalk, Walk
from coprod_tui.app.seat.count import ask_count
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.seat.together import Together
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import Part, key
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.app.window import window
from coprod_tui.model import intents
from coprod_tui.model.command import command
from coprod_tui.model.count import Count
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.held import hold, show, to_hold
from coprod_tui.model.meeting import Meeting, with_held
from coprod_tui.record.session import MeetingSession
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.app.room.panels.back import CameBack
    from coprod_tui.app.room.panels.count import CountSteps
    from coprod_tui.app.room.panels.large_words import NoteBand
    from coprod_tui.app.room.panels.look_back import LookingBack
    from coprod_tui.app.room.panels.pages import Pages


LETTERS = 0.05
"""Seconds in which letters that were typed before the screen was hidden come to their line."""


class Room(Struck, Seated):
    """One meeting on the big screen. session: the meeting's open record."""

    CSS_PATH = "room.tcss"

    def __init__(self, session: MeetingSession, keys: Keys) -> None:
        super().__init__(session, keys)
        self.strokes = Strokes(self)
        self.bands: dict[str, Band] = {}
        self._mounting = asyncio.Lock()
        self.noted: Id | None = None
        self.count: Count | None = None
        self._local: Situation | None = None
        self._shown_situation: Situation | None = None
        self._stopped = Stopped()
        self._was_hidden = False
        self._kept_off: tuple[int, ...] = ()
        self._half_waits = False
        self._count_gone = False
        self._seen: tuple[Meeting, Meeting] | None = None
        self.walk, self.look = Walk(session.meeting), LookBackWalk(session.meeting)
        self.set_class(band_name(self.situation) != "now", "-full", update=False)  # before anything stands on it

    # Hidden, and what stays away afterwards

    @property
    def meeting(self) -> Meeting:
        """The meeting as everybody may see it: without words held here too, which the record may not know of."""
        meeting = self.session.meeting
        if not self._kept_off:
            return meeting
        if self._seen is None or self._seen[0] is not meeting:
            self._seen = meeting, with_held(meeting, self._kept_off)
        return self._seen[1]

    def hold_words(self) -> str:
        """Close the line and keep its words unseen. Letters still on their way get LETTERS seconds to arrive."""
        self._hold_line()
        if self.count is not None:  # people answered to words that are away now
            self.show_count(None)
            self._count_gone = True
        self.set_timer(LETTERS, self._close_line)
        for together in self.query(Together):
            together.block()
        self.say("")
        return self.seat if self.session.drafts.hold() else ""

    def _hold_line(self) -> None:
        for asked in self.query(Prompt):
            asked.keep_words()
        self.session.drafts.hold()

    async def _close_line(self) -> None:
        if window(self).is_hidden:
            self._hold_line()
            self.leave_prompt()

    def hidden_over(self, *, here: bool) -> None:
        self._local = None
        self.leave_prompt()
        half = self.hold_words()
        meeting = self.session.meeting
        if not meeting.flow.hidden:  # the record could not be told: what it would hold is held here
            self._kept_off, self._seen = to_hold(meeting), None
            self.call_next(self.show_now)
        self.do(command(hold, self._kept_off, half))
        if self._count_gone:
            self._count_gone = False
            notice = _("The count had not ended, and is gone. Count again.")
            self.hold_words()
            if here:
                self.do(command(show), after=lambda seated, _done: seated.say_trouble(notice))
            else:
                self.say_trouble(notice)
        else:
            super().hidden_over(here=here)

    def hidden_elsewhere(self) -> None:
        meeting = self.session.meeting
        if meeting.held.known.issuperset(self._kept_off):
            self._kept_off = ()
        if meeting.flow.hidden and not self._was_hidden and (half := self.hold_words()):
            self.do(command(hold, half=half))
        self._was_hidden = meeting.flow.hidden
        self._half_chosen(meeting)

    def _half_chosen(self, meeting: Meeting) -> None:
        """Apply the choice about words half typed here, once it is in the record."""
        chosen = dict(meeting.held.halves).get(self.seat)
        if chosen in ("", "desk"):  # "desk": they stay in this seat's file, and no choice writes them in the record
            self._half_waits = True
            self.session.drafts.settled = chosen == "desk"
        elif chosen and self._half_waits and not meeting.flow.hidden:
            self._half_waits = False
            self.session.drafts.let_go(chosen)

    # What is shown

    def compose(self) -> ComposeResult:
        if band_name(self.situation) == "now":
            from coprod_tui.app.room.panels.now import apart, foreseen  # noqa: PLC0415  only where it stands

            # Before anything stands on it.
            self.update_classes(apart(foreseen(self.meeting, self.app.size)), update=False)
        yield Head()
        yield Vertical(id="stage")
        yield PanelRow(id="shelf")
        yield MessageLine(id="message")
        yield PeopleLine(id="people")
        with Underneath(id="foot"):
            yield KeyLine(id="keys")

    async def on_mount(self) -> None:
        self.listen()
        window(self).hide_if(hidden=self.meeting.flow.hidden)  # hidden before a crash is hidden after it
        self.hidden_elsewhere()
        if self.session.drafts.waits:  # and the record may not have heard of it
            self.do(command(hold, half=self.seat))
        await self.show_now()
        self.set_interval(1.0, self.tick)
        restored = _("Words that were being typed here are kept. The same key brings them back.")
        if notices := [*filter(None, (self._stopped.news(self), *self.notes(restored)))]:
            self.say_trouble(" ".join(notices))

    async def show_published(self) -> None:
        self._local = self.look.follow(self.meeting, self.walk.follow(self.meeting, self._local))
        await super().show_published()
        if notice := self._stopped.news(self):  # the laptop slept while this screen stood open
            self.say_trouble(notice)

    @property
    def situation(self) -> Situation:
        return self._local or situation_of(self.meeting)

    @property
    def seen_situation(self) -> Situation:
        return self._local or situation_of(self.session.seen)

    @property
    def local(self) -> Situation | None:
        """A page that only this screen shows: closing, or the large pages."""
        return self._local

    @local.setter
    def local(self, situation: Situation | None) -> None:
        self._local = situation
        self.say("")
        self.call_next(self.show_now)

    def open_local(self, situation: Situation) -> None:
        self.local = situation

    def close_local(self) -> None:
        self.local = None

    async def show_now(self) -> None:
        """Show the meeting as it is now, in the band its situation asks for."""
        async with self._mounting:  # what is shown while a band is mounted waits for it, and comes after
            situation, meeting, at = self.situation, self.meeting, self.at
            name = band_name(situation)
            if name not in self.bands:
                band = make_band(name)
                await self.query_one("#stage").mount(band)
                self.bands[name] = band  # only now: a second may have gone by while it was mounted
        if name == "note":
            self._put_note()
        if name == "back":
            cast("CameBack", self.bands[name]).show_place(self.walk.place)
        if name == "look":
            cast("LookingBack", self.bands[name]).show_place(self.look.place)
        if name == "count":
            cast("CountSteps", self.bands[name]).ask(self.count)
        with self.app.batch_update():
            if situation != self._shown_situation:
                self._shown_situation = situation
                stand(self, self.bands, name)
                self._offer_keys(situation)
            self.bands[name].take(meeting, at)
            self.query_one(Head).take(meeting, at)
            self.query_one(PeopleLine).take(meeting, at)
            if name == "now":
                self.query_one(PanelRow).take(meeting, at)
                self.share_rows()

    def share_rows(self) -> None:
        share_rows(self, self.bands)

    def show_count(self, count: Count | None) -> None:
        self.count = count
        self.query_one(Together).counts_here = count is not None
        self.local = "count" if count is not None else None

    def _put_note(self) -> None:
        band = cast("NoteBand", self.bands["note"])
        if band.item != self.noted:
            band.item = self.noted
            band.redraw(self.meeting, self.at)

    def tick(self) -> None:
        """A second has gone by."""
        if not self.is_current:
            return
        meeting, at = self.meeting, self.at
        self.query_one(Head).tick(meeting, at)
        band = self.bands.get(band_name(self.situation))
        if band is not None:
            band.tick(meeting, at)
        if self.situation == "now":
            self.query_one(PanelRow).tick(meeting, at)

    def passed_on(self, event: events.Key) -> None:
        self.strokes.take(event)

    def say_at_once(self) -> None:
        self.say(_("Words came in at once, so nothing was done. / opens the line for typing."))

    # Keys and clicks

    def press(self, id: str) -> None:
        """Do what the key of this id does, or what a clicked thing stands for ("person:12", "rule:7")."""
        sort, _colon, name = id.partition(":")
        if sort == "panel":
            self.query_one(PanelRow).choose(NAMES.index(name))
        elif name:
            self.clicked(sort, name)
        else:
            super().press(id)

    def next_panel(self) -> None:
        band = self.bands.get(band_name(self.situation))
        if band is not None and band.next_part():
            return
        self.query_one(PanelRow).next()

    def _offer_keys(self, situation: Situation) -> None:
        """The keys that work now; while names fill the screen, first of all the one that brings the rest back."""
        big = self.keys.by_id["big"]
        back = [Part(key(self.keys.mark(big), _("the whole screen")), big.id, keep=True)]
        self.query_one(KeyLine).offer(
            self.keys, situation, back if self.has_class("-big") and situation == "now" else ()
        )

    def toggle_big(self) -> None:
        self.toggle_class("-big")
        self._offer_keys(self.situation)
        self.call_after_refresh(self.share_rows)
        back = self.keys.label(self.keys.by_id["big"])
        self.say(_("{key} brings the whole screen back.").format(key=back) if back and self.has_class("-big") else "")

    def leave_big(self) -> None:
        if self.has_class("-big"):
            self.toggle_big()

    def show_note(self, item: Id) -> None:
        """Show an item's content note, before the item begins."""
        self.noted = item
        self.local = "note"

    def next_page(self, by: int, at: int | None = None) -> None:
        """The large pages: open them, then turn them; at: which of them to show."""
        pages = cast("Pages | None", self.bands.get("pages"))
        if self._local == "pages" and pages is not None:
            if by and not pages.turn_words(by):
                pages.page += by
                pages.redraw(self.meeting, self.at)
        else:
            if at is None and self.situation == "opening":  # there is nothing else yet that people could read
                at = PAGES.index("agenda")
            self.local = "pages"
        if at is not None:
            self.call_next(self._show_page, at)

    def walk_on(self, by: int) -> None:
        """What came back, one thing at a time in large letters; after the last, back to the meeting."""
        self.local = self.walk.go(self.meeting, self.walk.place + by if self.walk.is_on(self._local) else 0)
        if self._local is None:
            over = _("That is all that came back.") if by else _("Nothing came back from earlier meetings.")
            self.say(over)

    def look_on(self, by: int) -> None:
        """What the group looks back on, likewise."""
        self.local = self.look.go(self.meeting, self.look.place + by if self.look.is_on(self._local) else 0)
        if self._local is None:
            off = _("This group does not look back together. Its ways of working can begin it.")
            self.say(_("Thank you. That is all we look back on.") if by else off)

    def _show_page(self, number: int) -> None:
        pages = cast("Pages | None", self.bands.get("pages"))
        if pages is not None:
            pages.page = number
            pages.redraw(self.meeting, self.at)

    def turn_words(self, by: int) -> None:
        """Turn a page of words too long for one."""
        if (band := self.bands.get(band_name(self.situation))) is not None:
            band.turn_words(by)

    def tell_saved(self, words: str, *, whole: bool = True) -> None:
        """Where the summary is, on the page of a finished meeting: now, or as soon as that page is there."""
        self.saved = words, whole
        if (band := self.bands.get("finished")) is not None:
            band.redraw(self.meeting, self.at)

    def leave(self) -> None:
        """To this group's own page. The meeting stays open on disk."""
        window(self).go(Back(self.session, projected=True))

    def clicked(self, sort: str, name: str) -> None:
        """A click on a person, a rule or an item."""
        id = Id(int(name)) if name.isdecimal() else NOBODY
        if sort == "person":
            self.mean(partial(intents.of_person, person=id))
        elif sort == "rule":
            rule_picked(self, name)
        elif sort == "item":
            self.mean(partial(intents.on_to_item, item=id))

    def show_asked(self, shows: str, about: str = "") -> None:
        """Show what a typed command asked for: a page, a list of keys, or a sentence."""
        if shows == "count":
            ask_count(self, about)
            return
        if shows == "came-back":
            self.walk_on(0)
            return
        if shows == "look-back":
            self.look_on(0)
            return
        from coprod_tui.app.seat.enquiries import answer  # noqa: PLC0415  once somebody asks

        sentence = answer(shows, self.meeting, about, self.at)
        if shows == "help":
            self.help()
        elif sentence:
            self.say(sentence)
        elif shows in PAGES:
            self.next_page(0, at=PAGES.index(shows))
        else:
            self.local = None
