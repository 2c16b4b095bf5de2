"""The page a summary is sent from: who gets it and how, one key that sends to all, and each copy's own line."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
import trustme
from textual.widgets import Input

from coprod_tui.afterwards.sending.progress import Progress
from coprod_tui.app.app import Coprod
from coprod_tui.app.destinations import ToSending
from coprod_tui.app.office import Office
from coprod_tui.app.sending.send_page import SendingPage
from coprod_tui.config import Config, write_config
from coprod_tui.model import review
from tests.afterwards.mailservers import PASSWORD, MailServer
from tests.afterwards.ready import FOUR, SIX, Person, Ready
from tests.app.contrast import missed
from tests.app.homes import press, settled, write
from tests.app.left import going
from tests.app.pictures import text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from textual.pilot import Pilot


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def server(ca: trustme.CA, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """A mail server that the settings of this laptop name, and no keyring."""
    monkeypatch.setattr("coprod_tui.afterwards.sending.passwords._keyring", lambda: None)
    trusted = home.parent / f"{home.name}-ca.pem"
    ca.cert_pem.write_to_path(str(trusted))
    with MailServer(ca) as server:
        write_config(Config(mail=server.mail(trusted).settings))
        yield server


@asynccontextmanager
async def at_sending(
    ready: Ready, size: tuple[int, int] = (140, 40), theme: str = "calm-dark"
) -> AsyncIterator[Pilot[int]]:  # fmt: skip
    office = Office(ready.home, clock=ready.clock, zone="Europe/London")
    app = Coprod(ready.home, ToSending(office, ready.place, "Review, Tasleem"), Config(theme=theme))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


def shown(pilot: Pilot[int]) -> str:
    return text(pilot.app)


def is_kept(home: Path, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in home.rglob("*") if path.is_file())


async def test_everybody_stands_there_with_their_way_before_anything_goes(home: Path) -> None:
    async with at_sending(Ready(home, SIX)) as pilot:
        words = shown(pilot)
        assert "Riverside Voices, meeting 14: Letters   Tuesday 13 October 2026, 14:00   Version 1" in words
        assert "This page is private." in words
        for name, way in (("Amy Shah", "by e-mail"), ("Lucy", "large print by post"), ("Jo", "by text message")):
            assert any(name in row and way in row for row in words.splitlines())


async def test_without_a_mail_server_one_key_lays_everything_ready(home: Path) -> None:
    ready = Ready(home, SIX)
    async with at_sending(ready) as pilot:
        await press(pilot, "s")
        assert ready.stages()["Amy Shah"] == "draft"
        assert "a letter is ready to send. riverside-voices-14-v1-01.eml" in shown(pilot)
        assert "Open each letter in your mail program" in shown(pilot)
        assert ready.meeting.history[-1].stamp.seat == "Review, Tasleem"


async def test_a_copy_is_ticked_off_on_its_line(home: Path) -> None:
    ready = Ready(home, SIX)
    async with at_sending(ready) as pilot:
        await press(pilot, "s", "up", "up", "up", "up", "up", "up", "down", "down", "enter")
        assert "They have it: tick it off" in shown(pilot)
        await press(pilot, "1")
        assert ready.stages()["Lucy"] == "done"
        assert "Ticked: Lucy has their copy." in shown(pilot)


async def test_with_a_mail_server_it_asks_first_then_for_the_password_which_is_never_shown_or_kept(
    home: Path, server: MailServer
) -> None:
    ready = Ready(home, FOUR)
    async with at_sending(ready) as pilot:
        await press(pilot, "s")
        assert "Send 4 letters through 127.0.0.1?" in shown(pilot)
        await press(pilot, "y")
        assert pilot.app.screen.query_one(Input).password
        await write(pilot, PASSWORD)
        assert PASSWORD not in shown(pilot)
        page = pilot.app.screen
        assert isinstance(page, SendingPage)
        assert PASSWORD not in "".join(page.office.drafts.values())
        await press(pilot, "enter")
        assert set(ready.stages().values()) == {"accepted"}
        assert "Everybody's copy is on its way" in shown(pilot)
        assert len(server.office.taken) == len(FOUR)
    assert not is_kept(home, PASSWORD)


async def test_saying_no_sends_nothing(home: Path, server: MailServer) -> None:
    ready = Ready(home, FOUR)
    async with at_sending(ready) as pilot:
        await press(pilot, "s", "n")
        assert (ready.stages(), server.office.taken) == ({}, [])
        await press(pilot, "s", "y", "escape")
        assert (ready.stages(), server.office.taken) == ({}, [])


async def test_a_wrong_password_is_said_and_can_be_typed_again(home: Path, server: MailServer) -> None:
    ready = Ready(home, FOUR)
    async with at_sending(ready) as pilot:
        await press(pilot, "s", "y")
        await write(pilot, "wrong")
        await press(pilot, "enter")
        assert "did not take the password for riverside" in shown(pilot)
        await press(pilot, "s", "y")
        await write(pilot, PASSWORD)
        await press(pilot, "enter")
        assert set(ready.stages().values()) == {"accepted"}


async def test_who_was_refused_stands_there_with_the_reason(home: Path, server: MailServer) -> None:
    server.office.answers["mo@riverside.example"] = "550 5.1.1 unknown"
    ready = Ready(home, FOUR)
    async with at_sending(ready) as pilot:
        await press(pilot, "s", "y")
        await write(pilot, PASSWORD)
        await press(pilot, "enter")
        row = next(row for row in shown(pilot).splitlines() if " Mo " in row)
        assert "not sent. Their mail server does not know this address." in row
        assert "1 copy needs a look." in shown(pilot)


async def test_escape_stops_after_the_letter_of_now_and_the_key_goes_on_from_there(
    home: Path, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = Ready(home, FOUR)
    async with at_sending(ready) as pilot:
        page = pilot.app.screen
        assert isinstance(page, SendingPage)
        on_progress = page._on_progress

        def stopping(step: object) -> None:
            on_progress(step)  # type: ignore[arg-type]
            if len(server.office.taken) == 1:
                page.app.call_from_thread(page.leave)

        with monkeypatch.context() as patched:
            patched.setattr(page, "_on_progress", stopping)
            await press(pilot, "s", "y")
            await write(pilot, PASSWORD)
            await press(pilot, "enter")
        assert pilot.app.screen is page
        assert ready.stages() == {"Amy": "accepted"}
        assert "Stopped. What went is written down." in shown(pilot)
        await press(pilot, "s", "y")
        await write(pilot, PASSWORD)
        await press(pilot, "enter")
        assert [taken.to[0].partition("@")[0] for taken in server.office.taken] == ["amy", "mo", "lucy", "jo"]


async def test_letters_go_on_as_their_page_is_left(home: Path) -> None:
    """By something other than Escape: what went is told to nobody, and who sends hears of no fault."""
    async with at_sending(Ready(home, FOUR)) as pilot:
        page = pilot.app.screen
        assert isinstance(page, SendingPage)
        step = Progress("accepted", page.people[0])
        await asyncio.to_thread(page._on_progress, step)
        assert page.results
        page.results.clear()
        async with going(pilot.app):
            await asyncio.to_thread(page._on_progress, step)
        await settled(pilot)
        assert not page.results


async def test_one_unsure_copy_is_sent_again_to_that_person_alone(home: Path, server: MailServer) -> None:
    server.office.drop["mo@riverside.example"] = "end"
    server.office.answers["jo@riverside.example"] = "550 5.1.1 unknown"
    ready = Ready(home, FOUR)
    async with at_sending(ready) as pilot:
        await press(pilot, "s", "y")
        await write(pilot, PASSWORD)
        await press(pilot, "enter")
        assert ready.stages()["Mo"] == "begun"
        await press(pilot, "up", "up", "up", "up", "down", "enter", "2", "y")
        await write(pilot, PASSWORD)
        await press(pilot, "enter")
        assert ready.stages()["Mo"] == "accepted"
        sent = [taken.to[0].partition("@")[0] for taken in server.office.taken]
        assert sent == ["amy", "mo", "lucy", "mo"]


async def test_where_no_version_is_ready_the_page_says_what_to_do(home: Path) -> None:
    ready = Ready(home, SIX, ready=False)
    async with at_sending(ready) as pilot:
        assert "No version is ready yet." in shown(pilot)
        await press(pilot, "s")
        assert ready.stages() == {}
        ready.do(review.mark_ready)
        await press(pilot, "s")
        assert "No version is ready yet." in shown(pilot)


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24)])
async def test_hostile_and_long_names_stand_as_they_are_and_everything_can_be_read(
    home: Path, size: tuple[int, int]
) -> None:
    circle = (Person("[b]Kevin[/b]", "k@riverside.example"), Person("محمد علی"), Person("Jacqueline " * 6))
    async with at_sending(Ready(home, circle), size) as pilot:
        await press(pilot, "s")
        assert "[b]Kevin[/b]" in shown(pilot)
        assert not missed(pilot.app)


@pytest.mark.parametrize("theme", ["calm-light", "high-contrast", "cream"])
async def test_it_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    async with at_sending(Ready(home, SIX), (100, 30), theme) as pilot:
        await press(pilot, "s")
        assert not missed(pilot.app)
        await press(pilot, "enter")
        assert not missed(pilot.app)
