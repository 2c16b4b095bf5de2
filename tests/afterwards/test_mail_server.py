"""Letters sent through a real mail server: what arrives, every trouble on the way, and nobody sent anything twice."""

from __future__ import annotations

import ssl
import subprocess
import sys
import time
from dataclasses import replace
from smtplib import SMTP
from typing import TYPE_CHECKING

import pytest
import trustme

from coprod_tui.afterwards import material, sending
from coprod_tui.afterwards.post import Post
from coprod_tui.config import Config, MailSettings, write_config
from coprod_tui.model.entry import Refused
from coprod_tui.model.sending import stood
from coprod_tui.wording import refusal
from tests.afterwards.mailservers import PASSWORD, MailServer
from tests.afterwards.ready import FOUR, SIX, Person, Ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.afterwards.post import Mail

ALL = {"Amy": "accepted", "Mo": "accepted", "Lucy": "accepted", "Jo": "accepted"}


@pytest.fixture(scope="session")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def trusted(ca: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def server(ca: trustme.CA) -> Iterator[MailServer]:
    with MailServer(ca) as server:
        yield server


@pytest.fixture
def mail(server: MailServer, trusted: Path) -> Mail:
    return server.mail(trusted)


def who(server: MailServer) -> list[str]:
    """Whose letters the server took, in order."""
    return [name for taken in server.office.taken for name in taken.to]


def addresses(*names: str) -> list[str]:
    return [f"{name}@riverside.example" for name in names]


# What arrives


@pytest.mark.parametrize("tls", ["starttls", "tls"])
def test_each_person_gets_one_letter_of_their_own_over_a_locked_line(
    home: Path, ca: trustme.CA, trusted: Path, tls: str
) -> None:
    ready = Ready(home, FOUR)
    with MailServer(ca, tls=tls) as server:
        sent = ready.send(mail=server.mail(trusted))
    assert sent.trouble is None
    assert ready.stages() == ALL
    assert [taken.to for taken in server.office.taken] == [(each,) for each in addresses("amy", "mo", "lucy", "jo")]
    assert str(server.office.taken[0].letter["To"]) == "Amy <amy@riverside.example>"
    assert len({taken.letter["Message-ID"] for taken in server.office.taken}) == len(FOUR)
    assert all("Cc" not in taken.letter and "Bcc" not in taken.letter for taken in server.office.taken)
    assert server.office.unlocked == 0
    assert server.office.logins >= 1
    assert not list(ready.place.outbox.glob("*.eml"))


def test_the_letter_that_arrives_is_the_summary_in_text_and_html(home: Path, server: MailServer, mail: Mail) -> None:
    Ready(home, FOUR).send(mail=mail)
    taken = server.office.taken[0]
    assert taken.sender == "notes@riverside.example"
    letter = taken.letter
    assert str(letter["From"]) == "Riverside Voices <notes@riverside.example>"
    assert str(letter["Reply-To"]) == "voices@riverside.example"
    assert "X-Unsent" not in letter
    text, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert text is not None
    assert html is not None
    assert "Letters are in 14 point." in text.get_content()
    assert "Letters are in 14 point." in html.get_content()
    assert "mailto:voices@riverside.example" in html.get_content()


def test_this_computers_own_name_is_not_told_to_the_server(home: Path, ca: trustme.CA, trusted: Path) -> None:
    with MailServer(ca) as server:
        Ready(home, FOUR).send(mail=server.mail(trusted))
    assert set(server.office.greeted) == {"[127.0.0.1]"}


def test_with_a_server_people_who_get_paper_or_a_call_are_jobs_all_the_same(home: Path, mail: Mail) -> None:
    ready = Ready(home, SIX)
    ready.send(mail=mail)
    assert ready.stages() == {
        "Amy Shah": "accepted", "Mo Ali": "accepted", "Lucy": "job", "Tasleem": "job", "Jo": "job", "Sam": "job",
    }  # fmt: skip


def test_a_name_in_arabic_arrives_whole(home: Path, server: MailServer, mail: Mail) -> None:
    Ready(home, (Person("محمد علی", "m.ali@riverside.example", "e-mail"),)).send(mail=mail)
    to = server.office.taken[0].letter["To"].addresses[0]
    assert (to.display_name, to.addr_spec) == ("محمد علی", "m.ali@riverside.example")
    assert server.office.taken[0].content.isascii()


def test_an_address_in_other_letters_goes_where_the_server_knows_how_and_is_named_where_not(
    home: Path, ca: trustme.CA, trusted: Path
) -> None:
    ready = Ready(home, (Person("Zoë", "zoë@riverside.example", "e-mail"), FOUR[0]))
    with MailServer(ca, enable_SMTPUTF8=False) as server:
        ready.send(mail=server.mail(trusted))
    assert ready.stages() == {"Zoë": "refused", "Amy": "accepted"}
    assert "Zoë: not sent. Your mail server cannot send to an address in these letters." in ready.said[0]
    with MailServer(ca, enable_SMTPUTF8=True) as server:
        ready.send(mail=server.mail(trusted))
        assert who(server) == ["zoë@riverside.example"]
        assert "To: Zoë <zoë@riverside.example>".encode() in server.office.taken[0].content


# Troubles that stop it all


def test_a_wrong_password_sends_nothing_and_says_so(home: Path, server: MailServer, trusted: Path) -> None:
    ready = Ready(home, FOUR)
    sent = ready.send(mail=server.mail(trusted, "wrong"))
    assert sent.trouble is not None
    assert sent.trouble.reason == "mail-password-wrong"
    assert ready.stages() == {}
    assert server.office.taken == []
    assert "wrong" not in refusal(sent.trouble).replace("password", "")
    assert ready.send(mail=server.mail(trusted)).trouble is None
    assert ready.stages() == ALL


def test_a_server_that_offers_no_lock_is_told_nothing(home: Path, ca: trustme.CA, trusted: Path) -> None:
    ready = Ready(home, FOUR)
    with MailServer(ca, tls="") as server:
        sent = ready.send(mail=server.mail(trusted))
    assert sent.trouble is not None
    assert sent.trouble.reason == "mail-not-locked"
    assert (server.office.taken, server.office.logins, ready.stages()) == ([], 0, {})


def test_a_server_whose_certificate_nobody_vouches_for_is_told_nothing(
    home: Path, server: MailServer, mail: Mail, tmp_path: Path
) -> None:
    ready = Ready(home, FOUR)
    stranger = tmp_path / "stranger.pem"
    trustme.CA().cert_pem.write_to_path(str(stranger))
    for sent in (ready.send(mail=server.mail(stranger)), ready.send(mail=server.mail(""))):
        assert sent.trouble is not None
        assert sent.trouble.reason == "mail-certificate"
    assert (server.office.taken, server.office.logins, ready.stages()) == ([], 0, {})


def test_a_certificate_for_another_name_does_not_do(home: Path, ca: trustme.CA, trusted: Path) -> None:
    with MailServer(ca, name="mail.elsewhere.example") as server:
        sent = Ready(home, FOUR).send(mail=server.mail(trusted))
    assert sent.trouble is not None
    assert sent.trouble.reason == "mail-certificate"
    assert server.office.logins == 0


def test_a_certificate_of_this_computers_own_list_does(
    home: Path, server: MailServer, trusted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    ready = Ready(home, FOUR)
    assert ready.send(mail=server.mail("")).trouble is None
    assert ready.stages() == ALL


def test_a_server_that_is_not_there_is_named(home: Path, ca: trustme.CA, trusted: Path) -> None:
    with MailServer(ca) as server:
        mail = server.mail(trusted)
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    assert sent.trouble is not None
    assert refusal(sent.trouble).startswith("The mail server 127.0.0.1 does not answer.")
    assert ready.stages() == {}


def test_a_server_that_takes_nothing_from_this_sender_is_asked_once(home: Path, server: MailServer, mail: Mail) -> None:
    server.office.sender_refused = "550 5.7.1 Not you"
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    assert sent.trouble is not None
    assert "notes@riverside.example" in refusal(sent.trouble)
    assert ready.stages() == {"Amy": "put-off"}
    assert server.office.taken == []


def test_a_file_of_certificates_that_is_not_there_is_named(home: Path, server: MailServer, tmp_path: Path) -> None:
    sent = Ready(home, FOUR).send(mail=server.mail(tmp_path / "none.pem"))
    assert sent.trouble is not None
    assert "none.pem" in refusal(sent.trouble)


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
    assert [one.one.name for one in sent.of("refused") if one.one] == ["Mo"]
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
    assert [one.one.name for one in sent.of("put-off") if one.one] == ["Mo"]
    ready.send(mail=mail)
    assert ready.stages() == ALL
    assert who(server) == addresses("amy", "lucy", "jo", "mo")


@pytest.mark.parametrize("step", ["rcpt", "middle"])
def test_a_line_that_breaks_before_a_letter_is_handed_over_whole_is_opened_again_and_nothing_is_lost(
    home: Path, server: MailServer, mail: Mail, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = b"Content-Type: text/plain\r\n\r\n" + (b"A letter of many pages. " * 40 + b"\r\n") * 15_000
    monkeypatch.setitem(material.MAKES, "email", lambda _summary: material.Made(long))
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
    assert [one.one.name for one in sent.of("begun") if one.one] == ["Mo"]
    assert any(line.startswith("2/4  Mo: it may have gone") for line in ready.said)
    again = ready.send(mail=mail)
    assert [one.one.name for one in again.of("unsure") if one.one] == ["Mo"]
    assert who(server) == addresses("amy", "mo", "lucy", "jo")


def test_somebody_may_have_the_unsure_letter_sent_again_and_it_can_be_known_as_the_same(
    home: Path, server: MailServer, mail: Mail
) -> None:
    server.office.drop["mo@riverside.example"] = "end"
    ready = Ready(home, FOUR)
    sent = ready.send(mail=mail)
    ready.send(mail=mail, again=[one.one for one in sent.of("begun")])
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
    write_config(Config(mail=replace(mail.settings, user="")))
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
    assert [one.one.name for one in sent.of("unsure") if one.one] == ["Mo"]
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


# The password


def test_the_password_is_in_no_file(home: Path, mail: Mail) -> None:
    Ready(home, FOUR).send(mail=mail)
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
    assert kept
    assert not any(PASSWORD.encode() in each for each in kept)


def test_only_tls_of_today_is_spoken(mail: Mail) -> None:
    context = Post(mail)._trusted()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_a_server_needs_no_password_where_it_asks_for_none(home: Path, ca: trustme.CA, trusted: Path) -> None:
    ready = Ready(home, FOUR)
    with MailServer(ca, login=False) as server:
        ready.send(mail=server.mail(trusted, ""))
    assert ready.stages() == ALL
    assert server.office.logins == 0


def test_settings_that_log_in_where_the_server_knows_no_log_in_say_so(
    home: Path, ca: trustme.CA, trusted: Path
) -> None:
    with MailServer(ca, login=False, auth_exclude_mechanism=["LOGIN", "PLAIN"]) as server:
        sent = Ready(home, FOUR).send(mail=server.mail(trusted, user="riverside"))
    assert sent.trouble is not None
    assert sent.trouble.reason == "mail-no-login"
    assert isinstance(server.mail(trusted).settings, MailSettings)
