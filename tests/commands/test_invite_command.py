"""`coprod invite`: asked before it goes, what changed, called off, ticked; and answers to it put into the basket."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.plan import change_plan
from coprod_tui.record.records import read_group
from coprod_tui.record.trouble import NotSaved
from coprod_tui.wording import local
from tests.afterwards.planned_meeting import Planned
from tests.afterwards.ready import FOUR, NOW, SIX
from tests.afterwards.test_replies_to_invitations import bounced
from tests.commands.running import run
from tests.commands.test_replies_command import type_in

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3_600_000


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_tui.cli_shared.now", lambda: NOW + HOUR)


def test_everybodys_is_laid_ready_and_ticked_off_and_then_nothing_is_to_do(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned = Planned(home, SIX)
    ran = run(capsys, "invite")
    assert ran.code == 0
    assert "Amy Shah: a letter is ready to send. riverside-voices-14-i1-01.eml" in ran.out
    assert "Lucy: to print and post. to-post/riverside-voices-14-i1.pdf" in ran.out
    assert "coprod invite riverside-voices-14 --done NAME" in ran.err
    for name in ("Amy", "Mo", "Lucy", "Tasleem", "Jo", "Sam"):
        run(capsys, "invite", "--done", name)
    assert set(planned.stages().values()) == {"done"}
    assert planned.outbox() == []
    ran = run(capsys, "invite")
    assert "Nothing has changed since the invitation of 13 October 2026." in ran.out
    assert "Everybody has it, so there is nothing to send." in ran.out
    assert planned.outbox() == []


def test_it_can_be_read_first_and_nothing_is_kept_of_that(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = Planned(home, FOUR)
    ran = run(capsys, "invite", "--print")
    assert "You are invited to this meeting." in ran.out
    assert "3  Bus passes" in ran.out
    assert planned.meeting.invitations.versions == ()
    assert planned.outbox() == []


def test_what_changed_is_said_before_it_goes(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = Planned(home, FOUR)
    run(capsys, "invite")
    planned.change("Letters", minutes=45)
    ran = run(capsys, "invite")
    assert "Its time was 20 minutes, now 45 minutes." in " ".join(ran.err.split())
    assert "i2-01.eml" in ran.out


def test_a_day_that_is_over_is_asked_about_and_nobody_there_is_no_yes(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = Planned(home, FOUR, date="2026-10-01")
    assert run(capsys, "invite", "14").code == 1
    type_in(monkeypatch, "no")
    assert run(capsys, "invite", "14").code == 1
    assert planned.meeting.invitations.versions == ()
    assert run(capsys, "invite", "14", "--yes").code == 0
    assert len(planned.meeting.invitations.versions) == 1


def test_who_is_invited_is_named_as_not_told_where_nobody_is_asked(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned = Planned(home, FOUR)
    run(capsys, "invite")
    ran = run(capsys, "delete", "riverside-voices-14", "--yes")
    assert "4 people were invited to riverside-voices-14 and are not told by Coprod. Ring or write to them." in ran.out
    assert planned.shelf.meetings() == []


def test_deleting_asks_whether_to_call_it_off_first(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = Planned(home, FOUR)
    assert "Nobody has been invited" in run(capsys, "invite", "--call-off", "--yes").err
    run(capsys, "invite")
    ran = run(capsys, "delete", "riverside-voices-14")
    assert "4 people were invited to riverside-voices-14. To tell them first:" in ran.out
    assert "coprod invite riverside-voices-14 --call-off" in ran.out
    type_in(monkeypatch, "tell")
    ran = run(capsys, "delete", "riverside-voices-14")
    assert "This tells 4 people that the meeting does not take place." in ran.err
    assert "Nothing is deleted yet. Once all of them are told: coprod delete riverside-voices-14" in ran.out
    assert planned.outbox() == [f"riverside-voices-14-i2-0{n}.eml" for n in (1, 2, 3, 4)]
    for name in ("Amy", "Mo", "Lucy", "Jo"):
        run(capsys, "invite", "--done", name)
    assert "were invited" not in run(capsys, "delete", "riverside-voices-14", "--yes").out
    assert planned.shelf.meetings() == []


def test_a_meeting_without_people_or_a_day_is_told_in_plain_words(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned = Planned(home, FOUR[:1])
    planned.do(change_plan, date="", start="", finish="")
    ran = run(capsys, "invite")
    assert "No day is set, so no calendar entry goes with it." in ran.err
    letter = planned.letter("01")
    assert "No day is set yet. You will be told." in letter.as_string()
    assert list(letter.iter_attachments()) == []


def test_nobody_expected_is_nobody_to_invite(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Planned(home, ())
    ran = run(capsys, "invite")
    assert (ran.code, "Nobody is expected at this meeting yet." in ran.err) == (1, True)


def test_nothing_is_planned(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.mkdir(exist_ok=True)
    ran = run(capsys, "invite")
    assert ran.code == 1
    assert "No meeting is planned." in ran.err


def test_what_is_to_be_seen_to_is_among_what_waits(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = Planned(home, FOUR)
    assert "invitation" not in run(capsys, "list", "--waiting").out
    run(capsys, "invite")
    planned.change("Letters", minutes=1)
    said = run(capsys, "list", "--waiting").out
    assert "4 invitations are to be sent or given · something has changed since people were invited" in said
    assert "coprod invite riverside-voices-14" in said


# Answers


def answer(folder: Path, text: str, sender: str = "Amy <amy@riverside.example>") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "answer.eml"
    date = format_datetime(local(NOW + HOUR // 2, "Europe/London"))
    subject = "Re: Invitation: Riverside Voices, meeting 14 (riverside-voices-14 i1)"
    path.write_text(f"From: {sender}\nSubject: {subject}\nDate: {date}\nMessage-ID: <1@riverside.example>\n\n{text}\n")
    return str(path)


def test_an_item_asked_for_by_mail_goes_into_the_basket_once_somebody_says(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = Planned(home, FOUR)
    run(capsys, "invite")
    mail = answer(tmp_path, "Hi,\nI can't come but please talk about the lift.\nAmy")
    ran = run(capsys, "replies", mail)
    assert "Their words: “please talk about the lift.”" in ran.out
    assert "1 needs a person to look." in ran.out
    assert read_group(planned.group).basket.all == ()
    type_in(monkeypatch, "y", "The lift")
    ran = run(capsys, "replies", mail)
    assert "It is in the basket as B1." in ran.out
    (request,) = read_group(planned.group).basket.all
    amy = read_group(planned.group).members.all[0]
    assert (request.words, request.person, request.at) == ("The lift", amy.id, NOW + HOUR // 2)
    assert planned.meeting.people.all[0].presence == "absent"
    assert "read before" in run(capsys, "replies", mail).out


def test_without_a_name_no_name_and_no_time_of_the_letter_is_kept(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = Planned(home, FOUR)
    run(capsys, "invite")
    type_in(monkeypatch, "n")
    run(capsys, "replies", answer(tmp_path, "The lift, please, without my name."))
    (request,) = read_group(planned.group).basket.all
    assert (request.person, request.who, request.at) == (0, "", NOW + HOUR)


@pytest.mark.parametrize("text", ["Yes, I'll come. Thank you!", "Thanks"])
def test_yes_and_thanks_are_no_item_and_nothing_is_asked(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    planned = Planned(home, FOUR)
    run(capsys, "invite")
    type_in(monkeypatch, "y", "y")
    ran = run(capsys, "replies", answer(tmp_path, text))
    assert "It asks for nothing." in ran.out
    assert read_group(planned.group).basket.all == ()
    assert planned.meeting.people.all[0].presence == "expected"


def test_an_invitation_that_came_back_is_written_down_as_that(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned = Planned(home, FOUR[:1])
    run(capsys, "invite")
    path = tmp_path / "bounce.eml"
    path.write_bytes(bounced(planned.letter("01")))
    run(capsys, "invite", "--done", "Amy")
    assert "riverside-voices-14: the copy for Amy came back." in run(capsys, "replies", str(path)).out
    assert planned.stages() == {"Amy": "bounced"}


def test_leaving_it_alone_leaves_everything_as_it_was(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = Planned(home, FOUR)
    run(capsys, "invite")
    type_in(monkeypatch, "", "")
    ran = run(capsys, "replies", answer(tmp_path, "I cannot come. The lift, please."))
    assert "Left alone." in ran.out
    assert read_group(planned.group).basket.all == ()
    assert planned.meeting.people.all[0].presence == "expected"


def test_where_a_letter_cannot_be_saved_it_is_said_what_is_kept(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = Planned(home, FOUR)

    def full(*_args: object, **_named: object) -> None:
        raise NotSaved("disk-full")

    monkeypatch.setattr("coprod_tui.commands.invite.send", full)
    ran = run(capsys, "invite")
    assert ran.code != 0
    assert "The invitation is kept. Some letters are not made yet. The disk is full." in ran.err
    assert len(planned.meeting.invitations.versions) == 1
