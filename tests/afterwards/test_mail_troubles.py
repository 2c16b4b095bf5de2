"""Letters that do not go at once: refused, put off, cut off, stopped, killed; and nobody sent anything twice."""

from __future__ import annotations

import subprocess
import sys
import time
from smtplib import SMTP
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.sending import material
from coprod_tui.afterwards.sending import send as sending
from coprod_tui.config import Config, write_config
from coprod_tui.model.entry import Refused
from coprod_tui.model.sending import stood
from tests.afterwards.mailservers import ALL, addresses, who
from tests.afterwards.ready import FOUR, Ready

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.afterwards.sending.post import Mail
    from tests.afterwards.mailservers import MailServer

# Troubles of one letter


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("550 5.1.1 <mo@riverside.example>: unknown", "Their mail server does not know this address."),
        ("550 No such user", "Their mail server does not know this address."),
        ("552 5.2.2 Over quota", "Their mailbox is full."),
        ("554 5.7.1 <b>blocked</b>", "A mail server did not let it through."),
    ],
)
def test_a_refused_recipient_is_named_with_a_plain_reason_and_the_others_get_theirs(
    home: Path, server: MailServer, mail: Mail, answer: str, said: str
) -> None:
    server.office.answers["mo@riverside.example"] = answer
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    assert ready.stages() == ALL | {"Mo": "refused"}
    assert who(server) == addresses("amy", "lucy", "jo")
    assert any(line.startswith("2/4  Mo: not sent. ") and said in line for line in ready.said)
    assert [one.recipient.name for one in sent.of("refused") if one.recipient] == ["Mo"]
    assert answer.partition(" ")[2] not in "".join(ready.said)
    assert ready.waits == []


def test_a_letter_that_is_refused_once_it_was_read_is_named_too(home: Path, server: MailServer, mail: Mail) -> None:
    server.office.after["mo@riverside.example"] = "552 5.3.4 Too big"
    ready = Ready(home, FOUR)
    ready.send(mail=mail)
    assert ready.stages()["Mo"] == "refused"
    assert any("too large" in line for line in ready.said)


def test_who_was_refused_is_tried_again_in_the_next_run_and_nobody_else(
    home: Path, server: MailServer, mail: Mail
) -> None:
    server.office.answers["mo@riverside.example"] = ["550 5.1.1 unknown"]
    ready = Ready(home, FOUR)
    ready.send(mail=mail)
    ready.send(mail=mail)
    assert who(server) == addresses("amy", "lucy", "jo", "mo")
    assert ready.stages() == ALL


def test_what_was_put_off_is_tried_again_with_growing_waits(home: Path, server: MailServer, mail: Mail) -> None:
    server.office.answers["mo@riverside.example"] = ["450 4.2.0 Greylisted"] * 2
    ready = Ready(home, FOUR)
    ready.send(mail=mail)
    assert ready.stages() == ALL
    assert ready.waits == list(sending.WAITS[:2])
    assert sorted(ready.waits) == ready.waits
    assert who(server) == addresses("amy", "lucy", "jo", "mo")
    assert any("Trying again in 5 seconds." in line for line in ready.said)


def test_what_is_put_off_every_time_is_left_for_the_next_run(home: Path, server: MailServer, mail: Mail) -> None:
    server.office.answers["mo@riverside.example"] = ["451 4.3.0 Later"] * (len(sending.WAITS) + 1)
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    assert ready.stages() == ALL | {"Mo": "put-off"}
    assert [one.recipient.name for one in sent.of("put-off") if one.recipient] == ["Mo"]
    ready.send(mail=mail)
    assert ready.stages() == ALL
    assert who(server) == addresses("amy", "lucy", "jo", "mo")


@pytest.mark.parametrize("step", ["rcpt", "middle"])
def test_a_line_that_breaks_before_a_letter_is_handed_over_whole_is_opened_again_and_nothing_is_lost(
    home: Path, server: MailServer, mail: Mail, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = b"Content-Type: text/plain\r\n\r\n" + (b"A letter of many pages. " * 40 + b"\r\n") * 15_000
    monkeypatch.setitem(material.MAKES, "email", lambda _summary: material.Rendered(long))
    server.office.drop["mo@riverside.example"] = step
    ready = Ready(home, FOUR)
    ready.send(mail=mail)
    assert ready.stages() == ALL
    assert who(server) == addresses("amy", "lucy", "jo", "mo")
    assert server.office.sessions >= 2


def test_a_line_that_breaks_while_a_short_letter_is_under_way_never_makes_it_two(
    home: Path, server: MailServer, mail: Mail
) -> None:
    server.office.drop["mo@riverside.example"] = "middle"
    ready = Ready(home, FOUR)
    ready.send(mail=mail)
    ready.send(mail=mail)
    told = {"begun": addresses("amy", "lucy", "jo"), "accepted": addresses("amy", "lucy", "jo", "mo")}
    assert sorted(who(server)) == sorted(told[ready.stages()["Mo"]])


def test_a_line_that_breaks_after_a_letter_was_handed_over_leaves_it_unsure_and_it_is_never_sent_again_by_itself(
    home: Path, server: MailServer, mail: Mail
) -> None:
    server.office.drop["mo@riverside.example"] = "end"
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    assert ready.stages() == ALL | {"Mo": "begun"}
    assert [one.recipient.name for one in sent.of("begun") if one.recipient] == ["Mo"]
    assert any(line.startswith("2/4  Mo: it may have gone") for line in ready.said)
    again = ready.send(mail=mail)
    assert [one.recipient.name for one in again.of("unsure") if one.recipient] == ["Mo"]
    assert who(server) == addresses("amy", "mo", "lucy", "jo")


def test_somebody_may_have_the_unsure_letter_sent_again_and_it_can_be_known_as_the_same(
    home: Path, server: MailServer, mail: Mail
) -> None:
    server.office.drop["mo@riverside.example"] = "end"
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    ready.send(mail=mail, again=[one.recipient for one in sent.of("begun")])
    assert ready.stages() == ALL
    first, second = (each.letter["Message-ID"] for each in server.office.taken if each.to[0].startswith("mo@"))
    assert first == second


# Runs that are broken off, and runs again


def test_a_second_run_sends_nothing_to_anybody_who_has_it(home: Path, server: MailServer, mail: Mail) -> None:
    ready = Ready(home, FOUR)
    ready.send(mail=mail)
    before = ready.meeting.last
    ready.send(mail=mail)
    assert len(server.office.taken) == len(FOUR)
    assert ready.meeting.last == before
    assert ready.said == [f"{name}: has it already." for name in ALL]


def test_two_runs_at_once_are_one(home: Path, server: MailServer, mail: Mail) -> None:
    ready = Ready(home, FOUR)
    refused: list[str] = []

    def also() -> bool:
        try:
            sending.send(ready.shelf, ready.place, clock=ready.clock, mail=mail)
        except Refused as why:
            refused.append(why.reason)
        return False

    ready.send(mail=mail, stop=also)
    assert set(refused) == {"sending-already"}
    assert who(server) == addresses("amy", "mo", "lucy", "jo")


def test_a_run_that_was_stopped_goes_on_where_it_was(home: Path, server: MailServer, mail: Mail) -> None:
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail, stop=lambda: len(server.office.taken) == 2)
    assert sent.stopped
    assert ready.stages() == {"Amy": "accepted", "Mo": "accepted"}
    assert not ready.send(mail=mail).stopped
    assert who(server) == addresses("amy", "mo", "lucy", "jo")


@pytest.mark.parametrize("handed", [False, True])
def test_ctrl_c_in_the_middle_of_a_letter_ends_cleanly_and_says_whether_it_may_have_gone(
    home: Path, server: MailServer, mail: Mail, monkeypatch: pytest.MonkeyPatch, handed: bool
) -> None:
    ready = Ready(home, FOUR)
    usual = SMTP.getreply if handed else SMTP.rcpt
    heard: list[object] = []

    def interrupted(smtp: SMTP, *told: object) -> object:
        letter = server.office.taken and server.office.taken[-1].to == ("mo@riverside.example",)
        now = letter if handed else told == ("mo@riverside.example",)
        if now and not heard:
            heard.append(told)
            raise KeyboardInterrupt
        answer = usual(smtp, *told)  # type: ignore[arg-type]
        if handed and not heard and server.office.taken and server.office.taken[-1].to == ("mo@riverside.example",):
            heard.append(told)
            raise KeyboardInterrupt
        return answer

    monkeypatch.setattr(SMTP, "getreply" if handed else "rcpt", interrupted)
    sent = ready.send(mail=mail)
    monkeypatch.undo()
    assert sent.stopped
    assert ready.stages() == {"Amy": "accepted", "Mo": "begun" if handed else "put-off"}
    ready.send(mail=mail)
    assert sorted(who(server)) == sorted(addresses("amy", "mo", "lucy", "jo"))
    assert ready.stages() == ALL | ({"Mo": "begun"} if handed else {})


def test_a_program_that_is_killed_in_the_middle_of_a_letter_leaves_it_unsure_and_the_next_run_sends_the_rest(
    home: Path, server: MailServer, mail: Mail
) -> None:
    ready = Ready(home, FOUR)
    server.office.silent.add("mo@riverside.example")
    write_config(Config(mail=mail.settings.but(user="")))
    server.SMTP_kwargs["auth_required"] = False
    started = subprocess.Popen(
        [sys.executable, "-m", "coprod_tui", "send", "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    until = time.monotonic() + 20
    while len(server.office.taken) < 2 and time.monotonic() < until:
        time.sleep(0.02)
    started.kill()
    started.wait()
    server.office.silent.clear()
    assert ready.stages() == {"Amy": "accepted", "Mo": "begun"}
    sent = ready.send(mail=mail)
    assert [one.recipient.name for one in sent.of("unsure") if one.recipient] == ["Mo"]
    assert ready.stages() == ALL | {"Mo": "begun"}
    assert who(server) == addresses("amy", "mo", "lucy", "jo")


def test_who_wrote_down_meanwhile_that_it_went_is_believed(home: Path, server: MailServer, mail: Mail) -> None:
    ready = Ready(home, FOUR)
    jo = next(one for one in ready.meeting.people.all if one.name == "Jo")

    def ticked() -> bool:
        if len(server.office.taken) == 1 and ready.copy("Jo") is None:
            ready.do(stood, jo.id, 1, "email", "done")
        return False

    ready.send(mail=mail, stop=ticked)
    assert who(server) == addresses("amy", "mo", "lucy")
    assert ready.stages() == ALL | {"Jo": "done"}
