"""The page people are invited from: who gets it and how, what changed, called off, and before a meeting is deleted."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import trustme

from coprod_tui.app.app import Coprod
from coprod_tui.app.destinations import ToPlanned
from coprod_tui.app.office import Office
from coprod_tui.app.sending.invite_page import InvitePage
from coprod_tui.config import Config, write_config
from coprod_tui.model.wanted import Wanted
from tests.afterwards.mailservers import PASSWORD, MailServer
from tests.afterwards.planned_meeting import Planned
from tests.afterwards.ready import FOUR, SIX
from tests.app.contrast import missed
from tests.app.homes import press, settled, write
from tests.app.pictures import text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot


@asynccontextmanager
async def at_planned(
    planned: Planned, size: tuple[int, int] = (140, 40), theme: str = "calm-dark"
) -> AsyncIterator[Pilot[int]]:
    """On the page of the meeting, from where m leads to this one."""
    office = Office(planned.home, clock=planned.clock, zone="Europe/London")
    app = Coprod(planned.home, ToPlanned(office, planned.group, planned.place), Config(theme=theme))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def test_one_key_invites_everybody_and_what_changed_goes_with_the_same(home: Path) -> None:
    planned = Planned(home, SIX)
    async with at_planned(planned, (80, 24)) as pilot:
        await press(pilot, "m")
        assert isinstance(pilot.app.screen, InvitePage)
        assert "Nobody has been invited to this meeting yet." in text(pilot.app)
        assert any("Lucy" in row and "large print by post" in row for row in text(pilot.app).splitlines())
        assert planned.meeting.invitations.versions == ()
        await press(pilot, "s")
        assert planned.stages()["Amy Shah"] == "draft"
        assert planned.stages()["Lucy"] == "job"
        await press(pilot, "up", "up", "up", "up", "up", "enter", "1")
        assert planned.stages()["Amy Shah"] == "done"
        planned.change("Letters", minutes=45)
        await press(pilot, "escape", "m")
        assert "Invitation 1, changed since" in text(pilot.app)
        await press(pilot, "s")
        assert set(planned.stages(2).values()) == {"draft", "job"}
        assert not missed(pilot.app)


async def test_it_is_read_before_it_goes(home: Path) -> None:
    planned = Planned(home, FOUR, items=(Wanted("Letters", 20, asked_by="Amy"),))
    planned.choose("Amy", named="nobody")
    async with at_planned(planned) as pilot:
        await press(pilot, "m", "v")
        assert "You are invited to this meeting." in text(pilot.app)
        assert "Amy" not in text(pilot.app)
        await press(pilot, "down", "down", "down", "down")
        assert "Ask for an item, or tell us that you cannot come" in text(pilot.app)


async def test_before_a_meeting_is_deleted_those_who_were_invited_are_told(home: Path) -> None:
    planned = Planned(home, FOUR)
    planned.invite()
    async with at_planned(planned, (100, 30), "calm-light") as pilot:
        await press(pilot, "z")
        assert "4 people were invited. Tell them first?" in text(pilot.app)
        await press(pilot, "1")
        assert "Tell 4 people that the meeting does not take place?" in text(pilot.app)
        await press(pilot, "y")
        assert "The meeting is called off." in text(pilot.app)
        assert planned.outbox() == [f"riverside-voices-14-i2-0{n}.eml" for n in (1, 2, 3, 4)]
        assert not missed(pilot.app)
        assert planned.shelf.meetings()


async def test_through_a_mail_server_with_a_password_that_is_asked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_tui.afterwards.sending.passwords._keyring", lambda: None)
    ca, trusted = trustme.CA(), home.parent / f"{home.name}-ca.pem"
    ca.cert_pem.write_to_path(str(trusted))
    planned = Planned(home, FOUR)
    with MailServer(ca) as server:
        write_config(Config(mail=server.mail(trusted).settings))
        async with at_planned(planned) as pilot:
            await press(pilot, "m", "s", "y")
            await write(pilot, PASSWORD)
            await press(pilot, "enter")
            assert planned.stages() == dict.fromkeys(("Amy", "Mo", "Lucy", "Jo"), "accepted")
            await press(pilot, "s")
            assert "Nothing has changed, and everybody has it." in text(pilot.app)
        assert len(server.office.taken) == len(FOUR)
