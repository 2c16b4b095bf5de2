"""A decision counted on phones and by hand together, at a Room: how many as they answer, and how only afterwards."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from coprod_tui.record.phone_pages import KIND, YES
from coprod_tui.share import address
from coprod_tui.share.run import PhonePages
from tests.app.rooms import SMALL, TURNS, WHILE, begun, planned
from tests.share.phones import Phone

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.rooms import Sat


async def until_room(sat: Sat, words: str) -> None:
    for _ in range(TURNS):
        await sat.rest()
        if words in " ".join(sat.words.split()):
            return
        await asyncio.sleep(WHILE)
    raise AssertionError(f"{words!r} is not shown:\n{sat.text}")


async def confirmed(sat: Sat, pages: PhonePages, name: str) -> Phone:
    """A phone in as them, confirmed by a screen of the meeting."""
    phone = Phone(int(pages.state.url.rstrip("/").rpartition(":")[2]))
    await asyncio.to_thread(phone.join, pages.state.code)
    person = next(one.id for one in sat.meeting.people.all if one.name == name)
    token = (await asyncio.to_thread(phone.get)).token
    await asyncio.to_thread(phone.post, "/who", token=token, person=str(person))
    sat.of.place.seats.ask(KIND, f"{YES} {pages.state.claims[0][0]}")
    for _ in range(TURNS):
        if f"You are {name}." in (await asyncio.to_thread(phone.get)).words:
            return phone
    raise AssertionError("it was not confirmed")


async def answer(phone: Phone, level: str) -> None:
    page = await asyncio.to_thread(phone.get)
    count = page.text.partition('name="count" value="')[2].partition('"')[0]
    answered = await asyncio.to_thread(phone.post, "/do", token=page.token, do="answer", count=count, level=level)
    assert answered.status == 303


async def test_a_decision_is_counted_on_phones_and_by_hand_together(home: Path) -> None:
    of = planned(home, "Amy", "Mo", "Jo", "Sam")
    async with begun(of, size=SMALL) as sat:
        with PhonePages(of.shelf, of.place, address.HERE) as pages:
            amy, mo = await confirmed(sat, pages, "Amy"), await confirmed(sat, pages, "Mo")
            await sat.strike("d")
            await sat.enter("We write plain letters")
            await sat.strike("enter", "s", "4")
            await until_room(sat, "How many by hand or paper? 0 of 4 here have answered.")
            for _ in range(TURNS):
                if "Where do you stand?" in (await asyncio.to_thread(amy.get)).words:
                    break
            assert "by hand, on paper or on a phone" in sat.inside("#count-of")
            await answer(amy, "for")
            await answer(mo, "against")
            await until_room(sat, "2 of 4 here have answered, 2 with a phone.")
            assert sat.inside("#count-so-far") == "2 of 4 here have answered, 2 with a phone."
            await sat.enter("3")
            assert "That makes 5, and 4 people here can answer." in sat.words
            await sat.enter("2")
            await until_room(sat, "Enter alone saves the count.")
            assert not sat.meeting.decisions.all[0].support
            await sat.strike("enter")
            await until_room(sat, "Counted: for: 3;")
            support = sat.meeting.decisions.all[0].support
            assert support is not None
            assert [level.count for level in support.levels] == [3, 0, 1]
            assert "Your answer was counted." in (await asyncio.to_thread(mo.get)).words
