"""Letters sent through a real mail server: what arrives, over which line, and what stops it all."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import pytest
import trustme

from coprod_tui.afterwards.sending.post import Post
from coprod_tui.config import MailSettings
from coprod_tui.wording import refusal
from tests.afterwards.mailservers import ALL, PASSWORD, MailServer, addresses, who
from tests.afterwards.ready import FOUR, SIX, Person, Ready

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.afterwards.sending.post import Mail


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


def test_a_sender_that_is_no_address_is_said_and_one_written_with_a_name_is_understood(
    home: Path, server: MailServer, trusted: Path
) -> None:
    ready = Ready(home, FOUR)
    sent = ready.send(mail=server.mail(trusted, sender="the front desk"))
    assert sent.trouble is not None
    assert "the front desk" in refusal(sent.trouble)
    assert (server.office.greeted, ready.stages()) == ([], {})
    ready.send(mail=server.mail(trusted, sender="Notes <notes@Riverside.example>"))
    assert {taken.sender for taken in server.office.taken} == {"notes@riverside.example"}


def test_a_sender_in_letters_of_its_own_goes_where_the_server_knows_how(
    home: Path, ca: trustme.CA, trusted: Path
) -> None:
    ready = Ready(home, FOUR)
    with MailServer(ca, enable_SMTPUTF8=True) as server:
        ready.send(mail=server.mail(trusted, sender="zoë@riverside.example"))
    assert ready.stages() == ALL
    assert "From: Riverside Voices <zoë@riverside.example>".encode() in server.office.taken[0].content


def test_a_file_of_certificates_that_is_not_there_is_named(home: Path, server: MailServer, tmp_path: Path) -> None:
    sent = Ready(home, FOUR).send(mail=server.mail(tmp_path / "none.pem"))
    assert sent.trouble is not None
    assert "none.pem" in refusal(sent.trouble)


# The password


def test_the_password_is_in_no_file(home: Path, mail: Mail) -> None:
    Ready(home, FOUR).send(mail=mail)
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
    assert kept
    assert not any(PASSWORD.encode() in each for each in kept)


@pytest.mark.parametrize("way", ["PLAIN", "LOGIN"])
def test_a_password_with_a_pound_sign_logs_in(home: Path, ca: trustme.CA, trusted: Path, way: str) -> None:
    other = {"PLAIN": "LOGIN", "LOGIN": "PLAIN"}[way]
    ready = Ready(home, FOUR)
    with MailServer(ca, auth_exclude_mechanism=[other]) as server:
        server.office.password = "£5 für Zoë"  # noqa: S105  the test server's own
        wrong = ready.send(mail=server.mail(trusted, "£6 für Zoë"))
        assert wrong.trouble is not None
        assert wrong.trouble.reason == "mail-password-wrong"
        assert ready.send(mail=server.mail(trusted, "£5 fu\u0308r Zoë")).trouble is None
    assert ready.stages() == ALL
    assert server.office.unlocked == 0


def test_a_password_that_no_way_to_log_in_can_carry_is_said(home: Path, ca: trustme.CA, trusted: Path) -> None:
    with MailServer(ca, auth_exclude_mechanism=["LOGIN", "PLAIN"]) as server:
        sent = Ready(home, FOUR).send(mail=server.mail(trusted, "£5"))
    assert sent.trouble is not None
    assert sent.trouble.reason == "mail-no-login"


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
