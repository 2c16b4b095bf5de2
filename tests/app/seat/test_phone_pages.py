"""Phone pages from a screen: asked about first, told of on the Room, shown with their code, and closed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual.widgets import Static

from coprod_tui.app.seat.phone_pages import PhonePagesOpen, begin
from coprod_tui.app.seat.together import Together
from coprod_tui.record.phone_pages import (
    END,
    FREE,
    KIND,
    NEW_CODE,
    NO,
    OFF,
    ON,
    SEAT,
    WRITE,
    YES,
    CountShown,
    HowMany,
    PagesState,
    WritingState,
    encode_state,
    open_pages,
)
from coprod_tui.record.session import MeetingSession
from tests.app.desks import begun_at_desk
from tests.app.rooms import SMALL, begun, planned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.record.seats import Seat
    from tests.app.rooms import Planned, Sat

STATE_AT = "http://127.0.0.1:8642/", "652410"
STATE = PagesState(*STATE_AT)
WAITS = " Somebody on a phone waits for a yes. P answers"
LINE = "You can follow on a phone if you like. You do not need one. P shows how"


@contextmanager
def pages(of: Planned, state: PagesState = STATE) -> Iterator[Seat]:
    """The seat of phone pages, as their own program takes it."""
    seat = of.place.seats.take(KIND, SEAT, 0).seat
    seat.keep_draft("", "", encode_state(state))
    yield seat
    seat.close()


async def on_the_room(sat: Sat) -> str:
    together = sat.room.query_one(Together)
    together.peek()
    together.look()
    await sat.rest()
    return " ".join(str(together.content).split()) if together.display else ""


async def test_it_asks_and_without_a_yes_nothing_is_begun(home: Path) -> None:
    of = planned(home)
    async with begun(of, size=SMALL) as sat:
        await sat.strike("P")
        assert "others on this network could read it too. Open phone pages?" in " ".join(sat.text.split())
        await sat.strike("enter")
        assert not isinstance(sat.screen, PhonePagesOpen)
        assert open_pages(of.place.seats) is None


async def test_the_room_says_that_nobody_needs_a_phone_for_as_long_as_there_are_pages(home: Path) -> None:
    of = planned(home)
    async with begun(of, size=SMALL) as sat:
        assert await on_the_room(sat) == ""
        with pages(of, PagesState(STATE.url, STATE.code, claims=(("1f2e", 1, False),))):
            assert await on_the_room(sat) == LINE + WAITS, "and never who"
            sat.room.query_one(Together).block()  # as it is while the screen is hidden
            assert await on_the_room(sat) == LINE + WAITS
            desk = of.place.seats.take("desk", "Desk", 0).seat
            assert await on_the_room(sat) == LINE, "it is asked there"
            desk.close()
        assert await on_the_room(sat) == ""


async def test_the_room_says_how_many_answered_on_phones_while_support_is_counted_elsewhere(home: Path) -> None:
    of = planned(home)
    async with begun(of, size=SMALL) as sat:
        with pages(of, PagesState(*STATE_AT, count=CountShown("1f2e3d4c", 2))) as seat:
            assert await on_the_room(sat) == "2 have answered on a phone so far."
            sat.room.query_one(Together).counts_here = True  # its own page of the count says so
            assert await on_the_room(sat) == LINE
            sat.room.query_one(Together).counts_here = False
            closed = CountShown("1f2e3d4c", 2, all=(HowMany(3), HowMany(0)), turn=1)
            seat.keep_draft("", "", encode_state(PagesState(*STATE_AT, count=closed)))
            assert await on_the_room(sat) == LINE


async def test_the_same_key_shows_where_they_are_and_one_key_closes_them(home: Path) -> None:
    of = planned(home)
    async with begun(of, size=SMALL) as sat:
        with pages(of) as seat:
            await sat.strike("P")
            assert isinstance(sat.screen, PhonePagesOpen)
            for words in ("http://127.0.0.1:8642/", "652 410", "another code", "close phone pages", "▄▄▄▄▄"):
                assert words in sat.text
            await sat.strike("n", "x")
            assert of.place.seats.asked(KIND) == [NEW_CODE, END]
            seat.keep_draft("", "", encode_state(PagesState(STATE.url, "652411", guessed=True)))
            sat.screen.look()
            await sat.rest()
            assert "652 411" in sat.text
            assert "Somebody guesses the code" in " ".join(sat.text.split())
        sat.screen.look()
        await sat.rest()
        assert "Phone pages are closed." in str(sat.screen.query_one("#where", Static).content)
        await sat.strike("escape")
        assert sat.app.screen is sat.room


async def test_the_desk_has_a_key_for_it_too(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        with pages(of):
            await sat.strike("ctrl+k")
            assert isinstance(sat.screen, PhonePagesOpen)


async def test_who_a_phone_says_it_is_is_asked_at_the_desk(home: Path) -> None:
    of = planned(home)
    amy = of.read().people.all[0].id
    async with begun_at_desk(of, size=SMALL) as desk:
        assert await on_the_room(desk) == ""
        with pages(of):
            assert await on_the_room(desk) == ""
        with pages(of, PagesState(STATE.url, STATE.code, claims=(("1f2e", amy, False),))):
            assert await on_the_room(desk) == "Amy, is that you on a phone? Ctrl+K answers"
            await desk.strike("ctrl+k")
            assert "Amy, is that you on a phone?" in desk.text
            await desk.strike("d", "y")
            assert of.place.seats.asked(KIND) == [f"{NO} 1f2e", f"{YES} 1f2e"]


async def test_whoever_runs_the_meeting_is_told_of_who_means_harm(home: Path) -> None:
    of = planned(home)
    told = {
        "Somebody says again and again on a phone who they are not.": PagesState(*STATE_AT, flooded=True),
        "Somebody guesses the code, and is not in.": PagesState(*STATE_AT, guessed=True),
        "Somebody guesses the code for writing, and is not in.": PagesState(
            *STATE_AT, writing=WritingState("1" * 12, guessed=True)
        ),
    }
    async with begun_at_desk(of, size=SMALL) as desk:
        for words, state in told.items():
            with pages(of, state):
                assert (await on_the_room(desk)).startswith(words)
                await desk.strike("ctrl+k")
                assert words in " ".join(str(desk.screen.query_one("#trouble", Static).content).split())
                await desk.strike("escape")


async def test_without_a_desk_the_room_asks_and_frees_a_name_that_was_taken(home: Path) -> None:
    of = planned(home)
    amy = of.read().people.all[0].id
    async with begun(of, size=SMALL) as sat:
        with pages(of, PagesState(STATE.url, STATE.code, claims=(("1f2e", amy, True),))):
            assert "Amy" not in await on_the_room(sat)
            await sat.strike("P")
            assert "Amy, is that you on a phone?" in sat.text
            assert "Another phone is Amy so far." in " ".join(sat.text.split())
            await sat.strike("y", "f")
            await sat.strike("1")
            assert sat.said == "No phone is Amy now. Whoever it is says so on their own phone."
            assert of.place.seats.asked(KIND) == [f"{YES} 1f2e", f"{FREE} {amy}"]


def test_their_program_ends_with_the_screen_that_began_it(home: Path) -> None:
    of = planned(home)
    with MeetingSession(of.shelf, of.place) as session:
        assert begin(session) == ""
        assert open_pages(of.place.seats) is not None
    assert open_pages(of.place.seats) is None


def test_why_it_could_not_begin_is_told(home: Path) -> None:
    of = planned(home)
    with MeetingSession(of.shelf, of.place) as session:
        of.place.record.write_bytes(b"")
        assert begin(session).startswith("This file is not a record")


WRITING = PagesState(
    STATE.url,
    STATE.code,
    writing=WritingState("925176052669", "https://127.0.0.1:8662/", ("4230 f9be e374 68c9",)),
)


async def test_how_to_write_by_a_page_stands_at_the_desk_once_somebody_asks(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of, size=SMALL) as desk:
        with pages(of) as seat:
            await desk.strike("ctrl+k", "w")
            assert of.place.seats.asked(KIND) == [f"{WRITE} {ON}"]
            seat.keep_draft("", "", encode_state(WRITING))
            assert isinstance(desk.screen, PhonePagesOpen)
            desk.screen.look()
            await desk.rest()
            for words in ("925 176 052 669", "https://127.0.0.1:8662/", "4230 f9be e374 68c9"):
                assert words in desk.text
            await desk.strike("o")
            assert of.place.seats.asked(KIND) == [f"{WRITE} {OFF}"]


async def test_the_room_never_shows_how_to_write_by_a_page(home: Path) -> None:
    of = planned(home)
    async with begun(of, size=SMALL) as sat:
        with pages(of, WRITING):
            assert await on_the_room(sat) == LINE
            await sat.strike("P", "w")
            assert of.place.seats.asked(KIND) == []
            assert "925 176" not in sat.text
