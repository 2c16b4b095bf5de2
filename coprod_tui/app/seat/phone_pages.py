"""Phone pages from a screen: asked about first, then opened by a program of their own; where they are; and closed."""

from __future__ import annotations

import asyncio
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coprod_tui.app.widgets.pieces import Fit, Part, bold, key, muted
from coprod_tui.model.entry import Id
from coprod_tui.packed import ourselves
from coprod_tui.qr import rows
from coprod_tui.record.phone_pages import (
    END,
    FREE,
    KIND,
    NEW_CODE,
    NO,
    OFF,
    ON,
    WRITE,
    YES,
    PagesState,
    open_pages,
)
from coprod_tui.record.seats import Seats
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import name_of
from coprod_tui.sentences.phone_pages import (
    another_so_far,
    can_follow,
    closed,
    freed,
    has_equals,
    how_to_write,
    is_it_you,
    reached,
    trouble,
)
from coprod_tui.wording import _, refusal

if TYPE_CHECKING:
    from coprod_tui.app.seat.seated import Seated

LOOK = 0.05
"""Seconds between two checks whether the pages are open yet."""
LOOK_AGAIN = 1.0
"""Seconds between two reads of their state while their address is shown: the code may change."""
WRITES, WRITES_NO_MORE = f"{WRITE} {ON}", f"{WRITE} {OFF}"
ENDS = 5.0
"""Seconds for the other program to tell every page that it is closed."""


async def phone_pages(seated: Seated) -> None:
    """Open them, if somebody says so, and show where they are."""
    seats = seated.session.place.seats
    if await asyncio.to_thread(open_pages, seats) is None:
        if not await seated.sure(" ".join((*reached(), _("Open phone pages?")))):
            return
        seated.say(_("Phone pages are being opened."))
        trouble = await asyncio.to_thread(begin, seated.session)
        seated.say("")
        if trouble:
            seated.say_trouble(trouble)
            return

    def named(person: Id) -> str:
        return name_of(seated.meeting, person)

    def closed_with(wanted: str | None) -> None:
        if wanted == FREE:
            seated.begin(_free_name, seated)

    seated.app.push_screen(PhonePagesOpen(seats, named, private=not seated.faces_room), closed_with)


async def _free_name(seated: Seated) -> None:
    person = await seated.foot.pick_person(_("Whose name did another phone take?"))
    if not person:
        return
    try:
        seated.session.place.seats.ask(KIND, f"{FREE} {person}")
    except NotSaved as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        seated.say(freed(name_of(seated.meeting, person)))


def begin(session: MeetingSession) -> str:
    """Have a program of their own open them; it ends with this session. "" once they are there, else why they are not.

    Nothing is written to its standard input: it ends as that closes, however this program ends.
    """
    arguments = ("--home", str(session.shelf.home), "share", session.place.id, "--yes")
    process = subprocess.Popen(  # noqa: S603  ourselves
        [*ourselves(), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    session.also.callback(_end, process)
    while open_pages(session.place.seats) is None:
        if process.poll() is not None:
            words = process.stderr.read().decode("utf-8", "replace") if process.stderr else ""
            return " ".join(words.split())
        time.sleep(LOOK)
    return ""


def _end(process: subprocess.Popen[bytes]) -> None:
    with process:
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        try:
            process.wait(ENDS)
        except subprocess.TimeoutExpired:
            process.kill()


class PhonePagesOpen(ModalScreen[str]):
    """Where they are, as large as a phone's camera needs it, with the code; and who waits to be confirmed, one by one.

    named: somebody's name by their id. It is dismissed with FREE where a name is to be freed. private: this is a Desk:
    it also shows how somebody may write by a page.
    """

    CSS_PATH = "phone_pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", show=False),
        Binding("f", "dismiss('free')", show=False),
        Binding("n", "new_code", show=False),
        Binding("x", "end", show=False),
        Binding("y", "answer(True)", show=False),
        Binding("d", "answer(False)", show=False),
        Binding("w", "write(True)", show=False),
        Binding("o", "write(False)", show=False),
    ]

    def __init__(self, seats: Seats, named: Callable[[Id], str], *, private: bool = False) -> None:
        super().__init__()
        self._private = private
        self._seats, self._named = seats, named
        self._state: PagesState | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(id="square")
            with Vertical():
                yield Static(id="where")
                yield Static(id="trouble")
        yield Fit()

    def on_mount(self) -> None:
        self.look()
        self.set_interval(LOOK_AGAIN, self.look)

    def look(self) -> None:
        state = open_pages(self._seats)
        if state == self._state and state is not None:
            return
        self._state = state
        offered = [Part(key(_("Escape"), _("back")), "back")]
        if state is not None:
            if state.claims:
                offered += [Part(key("y", _("yes")), YES), Part(key("d", _("no")), NO)]
            offered += [Part(key("n", _("another code")), NEW_CODE), Part(key("x", _("close phone pages")), END)]
            if self._private:
                writes = state.writing is not None
                part = (
                    Part(key("o", _("writers out")), WRITES_NO_MORE) if writes else Part(key("w", _("write")), WRITES)
                )
                offered.append(part)
            offered += [Part(key("f", _("free a name")), FREE)]
        self.query_one(Fit).show(offered)
        if state is None:
            self.query_one("#square", Static).display = False
            self.query_one("#where", Static).update(bold(closed()))
            return
        self.query_one("#square", Static).update("\n".join(rows(state.scanned)))
        paragraphs = [
            f"{can_follow()} {has_equals()}",
            _("Address: {address}").format(address=state.url),
            _("Code: {code}").format(code=state.read),
        ]
        address = self.query_one("#where", Static)
        writing = how_to_write(state.writing, state.url) if self._private and state.writing is not None else []
        self.query_one("#square", Static).display = not writing  # both do not fit, and whoever writes types this
        address.update(
            Content("\n\n").join([bold("\n\n".join(paragraphs)), *([Content("\n".join(writing))] if writing else [])])
        )
        no_network = _("This laptop is on no network, so only it can open them.") if state.here else ""
        notice = muted(trouble(state) or no_network)
        if state.claims:
            _claim, person, taken = state.claims[0]
            name = self._named(Id(person))
            notice = bold("\n".join((is_it_you(name), *([another_so_far(name)] if taken else []))))
        self.query_one("#trouble", Static).update(notice)

    def action_answer(self, yes: bool) -> None:
        if self._state is not None and self._state.claims:
            self._ask(f"{YES if yes else NO} {self._state.claims[0][0]}")

    def action_write(self, begins: bool) -> None:
        if self._private:
            self._ask(WRITES if begins else WRITES_NO_MORE)

    def action_new_code(self) -> None:
        self._ask(NEW_CODE)

    def action_end(self) -> None:
        self._ask(END)

    def _ask(self, words: str) -> None:
        try:
            self._seats.ask(KIND, words)
        except NotSaved as trouble:
            self.query_one("#trouble", Static).update(refusal(trouble))

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name in ("back", FREE):
            self.dismiss(FREE if event.name == FREE else None)
        elif event.name in (YES, NO):
            self.action_answer(event.name == YES)
        else:
            self._ask(event.name)
