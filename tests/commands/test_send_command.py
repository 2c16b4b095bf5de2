"""`coprod send`: what it says to people at a terminal, what it asks, and how it ends."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import keyring
import pytest
import trustme
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from coprod_tui.afterwards.sending import passwords
from coprod_tui.config import Config, MailSettings, write_config
from coprod_tui.model import review
from tests.afterwards.mailservers import PASSWORD, USER, MailServer
from tests.afterwards.ready import FOUR, SIX, Person, Ready
from tests.commands.running import program, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class InMemory(KeyringBackend):
    """A keyring like a system's own, which keeps what it is given as long as a test lasts."""

    priority = 9

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library has no types there
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def server(ca: trustme.CA, home: Path) -> Iterator[MailServer]:
    trusted = home.parent / f"{home.name}-ca.pem"
    ca.cert_pem.write_to_path(str(trusted))
    with MailServer(ca) as server:
        write_config(Config(mail=server.mail(trusted).settings))
        yield server


def account(server: MailServer) -> tuple[str, str]:
    return "coprod", f"{USER}@{server.mail('').settings.server}"


# Drafts


def test_without_a_mail_server_drafts_and_jobs_are_laid_ready_and_it_says_what_to_do_next(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = Ready(home, SIX)
    ended = run(capsys, "send")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == "Amy Shah: a letter is ready to send. riverside-voices-14-v1-01.eml"
    assert len(ended.out.splitlines()) == len(SIX)
    assert f"They are in {ready.place.outbox}" in ended.err
    assert "coprod send riverside-voices-14 --done NAME" in ended.err
    assert "1 person: large print by post" in ended.err


def test_what_was_posted_is_ticked_off_by_name(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ready = Ready(home, SIX)
    run(capsys, "send", "14")
    ended = run(capsys, "send", "14", "--done", "lucy", "--done", "Amy S")
    assert (ended.code, ended.out) == (0, "Lucy: done.\nAmy Shah: done.\n")
    assert (ready.stages()["Lucy"], ready.stages()["Amy Shah"]) == ("done", "done")
    again = run(capsys, "send", "14", "--done", "Lucy")
    assert again.code == 1
    assert "nothing to tick off for Lucy" in again.err


def test_a_name_that_is_nobodys_or_several_peoples_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Ready(home, (Person("Amy"), Person("Amy"), Person("Mo")))
    run(capsys, "send")
    nobody = run(capsys, "send", "--done", "Zed")
    assert nobody.code == 1
    assert "Nobody called Zed gets this summary. These do: Amy (1), Amy (2) and Mo." in nobody.err
    several = run(capsys, "send", "--done", "amy")
    assert several.code == 1
    assert "Amy (1) and Amy (2)" in several.err
    assert run(capsys, "send", "--done", "amy (2)").code == 0


def test_what_cannot_be_sent_yet_is_refused_in_words(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no summary to send" in run(capsys, "send").err
    ready = Ready(home, FOUR, ready=False)
    ended = run(capsys, "send")
    assert ended.code == 1
    assert "No version is ready yet." in ended.err
    ready.do(review.mark_ready)
    ready.do(review.add_to_summary, "Tea was at three.")
    assert "The summary has changed since version 1." in run(capsys, "send").err


def test_a_part_that_is_missing_is_said_with_the_line_that_brings_it_and_the_others_go(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    ready = Ready(home, SIX)
    ended = run(capsys, "send")
    assert ended.code == 1
    assert "Mo Ali: not made. This format needs one more part" in ended.out
    assert "-m pip install python-docx" in ended.out
    assert "Mo Ali" not in ready.stages()
    assert ready.stages()["Amy Shah"] == "draft"


# Through a mail server


def test_with_a_mail_server_nothing_goes_before_somebody_said_yes(
    home: Path, server: MailServer, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = Ready(home, FOUR)
    ended = run(capsys, "send")
    assert ended.code == 1
    assert "4 letters go out through 127.0.0.1, from notes@riverside.example." in ended.err
    assert "add --yes" in ended.err
    assert (server.office.taken, ready.stages()) == ([], {})


def test_the_password_comes_from_the_keyring(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.kept[account(server)] = PASSWORD
    Ready(home, FOUR)
    ended = run(capsys, "send", "--yes")
    assert ended.out.splitlines() == ["1/4  Amy: sent.", "2/4  Mo: sent.", "3/4  Lucy: sent.", "4/4  Jo: sent."]
    assert ended.code == 0
    assert PASSWORD not in ended.out + ended.err


def test_without_anybody_to_type_a_password_it_is_said_and_nothing_goes(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    Ready(home, FOUR)
    ended = run(capsys, "send", "--yes")
    assert ended.code == 1
    assert "wants a password, and nobody is there to type it" in ended.err
    assert server.office.taken == []


def test_a_password_in_the_keyring_that_is_not_right_is_forgotten(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.kept[account(server)] = "old"
    Ready(home, FOUR)
    ended = run(capsys, "send", "--yes")
    assert ended.code == 1
    assert "did not take the password for riverside" in ended.err
    assert ring.kept == {}


def test_drafts_are_made_in_any_case_where_they_are_asked_for(
    home: Path, server: MailServer, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = Ready(home, FOUR)
    assert run(capsys, "send", "--drafts").code == 0
    assert set(ready.stages().values()) == {"draft"}
    assert server.office.greeted == []


def test_a_draft_that_somebody_may_have_sent_is_not_sent_from_here_unless_it_is_asked_for(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.kept[account(server)] = PASSWORD
    ready = Ready(home, FOUR)
    run(capsys, "send", "--drafts")
    ended = run(capsys, "send", "--yes")
    assert "Amy: a letter was made before." in ended.out
    assert server.office.taken == []
    assert "--again NAME" in ended.err
    ended = run(capsys, "send", "--yes", "--again", "Mo")
    assert [taken.to for taken in server.office.taken] == [("mo@riverside.example",)]
    assert ready.stages()["Mo"] == "accepted"


def test_what_did_not_go_ends_with_one_and_what_to_do(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.kept[account(server)] = PASSWORD
    server.office.drop["mo@riverside.example"] = "end"
    server.office.answers["jo@riverside.example"] = "550 5.1.1 unknown"
    Ready(home, FOUR)
    ended = run(capsys, "send", "--yes")
    assert ended.code == 1
    assert "2/4  Mo: it may have gone, and nobody can tell. It is not sent again by itself." in ended.out
    assert "4/4  Jo: not sent. Their mail server does not know this address." in ended.out
    assert "To send to somebody once more: coprod send riverside-voices-14 --again NAME" in ended.err
    assert "Not sent: Jo.\nIt may have gone, and nobody can tell: Mo.\n" in ended.err


def test_a_run_with_no_letter_left_asks_nobody_and_no_server(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.kept[account(server)] = PASSWORD
    Ready(home, SIX)
    run(capsys, "send", "--yes")
    ring.kept.clear()
    sessions = server.office.sessions
    ended = run(capsys, "send")
    assert ended.code == 0
    assert "No letter is left to send by e-mail." in ended.err
    assert "Amy Shah: has it already." in ended.out
    assert "Lucy: to print and post." in ended.out
    assert server.office.sessions == sessions


def test_only_the_letters_that_go_are_counted(
    home: Path, server: MailServer, ring: InMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.kept[account(server)] = PASSWORD
    server.office.answers["jo@riverside.example"] = ["550 5.1.1 unknown"]
    server.office.drop["mo@riverside.example"] = "end"
    Ready(home, FOUR)
    run(capsys, "send", "--yes")
    ended = run(capsys, "send", "--yes", "--again", "Mo", "--again", "Amy")
    assert "2 letters go out through 127.0.0.1" in ended.err
    assert ended.out.splitlines() == [
        "Amy: has it already.",
        "Lucy: has it already.",
        "1/2  Mo: sent.",
        "2/2  Jo: sent.",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own needs Unix")
def test_a_password_typed_anew_says_no_job_twice_and_offers_no_keyring_that_is_not_there(
    home: Path, server: MailServer
) -> None:
    ready = Ready(home, SIX)
    pid, terminal = _sends_in_a_terminal()
    said = _until(terminal, "Password of riverside")
    os.write(terminal, b"not this one\n")
    said += _until(terminal, "did not take the password", "Password of riverside")
    os.write(terminal, f"{PASSWORD}\n".encode())
    said += _until(terminal, "tick it off")
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert said.count("Lucy: to print and post.") == 1
    assert "keyring" not in said
    assert ready.stages()["Amy Shah"] == "accepted"


def test_a_password_in_the_settings_file_stops_sending_and_is_not_shown(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = Ready(home, FOUR)
    (home / "config.toml").write_text(
        '[mail]\nserver = "mail.riverside.example"\nfrom = "notes@riverside.example"\npassword = "hunter2"\n'
    )
    ended = run(capsys, "send")
    assert "Line 4 of the settings file config.toml has a password. Take it out" in ended.err
    assert "hunter2" not in ended.err + ended.out
    assert set(ready.stages().values()) == {"draft"}


# The program itself


def test_no_option_takes_a_password() -> None:
    told = program("send", "--help").out
    assert "--done" in told
    assert "password" not in told.casefold()


def test_sending_goes_on_where_nobody_reads_along_any_more(home: Path) -> None:
    ready = Ready(home, FOUR)
    reads, writes = os.pipe()
    os.close(reads)
    command = [sys.executable, "-m", "coprod_tui", "send"]
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=writes, stderr=subprocess.PIPE, check=False)
    os.close(writes)
    assert ran.returncode == 0
    assert b"not saved" not in ran.stderr
    assert set(ready.stages().values()) == {"draft"}


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own needs Unix")
def test_ctrl_c_while_it_waits_ends_cleanly_and_the_next_run_goes_on(home: Path, server: MailServer) -> None:
    server.office.answers["mo@riverside.example"] = "451 4.3.0 Later"  # however long it takes until the key comes
    ready = Ready(home, FOUR)
    pid, terminal = _sends_in_a_terminal()
    said = _until(terminal, "Password of riverside")
    os.write(terminal, f"{PASSWORD}\n".encode())
    said += _until(terminal, "Trying again in")
    os.kill(pid, signal.SIGINT)
    said += _until(terminal, "goes on from there.")
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 130
    assert PASSWORD not in said
    assert "Traceback" not in said
    assert ready.stages() == {"Amy": "accepted", "Mo": "put-off", "Lucy": "accepted", "Jo": "accepted"}


def _sends_in_a_terminal() -> tuple[int, int]:
    """The program itself, sending: its process, and the terminal it has.

    A job in the background is born deaf to Ctrl+C, and so are its children: tests may run in one.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
        os.execv(sys.executable, [sys.executable, "-m", "coprod_tui", "send", "--yes"])  # noqa: S606  the program itself
    return pid, terminal


def _until(terminal: int, *words: str) -> str:
    """What stands on the terminal up to these words, which follow each other. One read may bring all of them."""
    said, end = "", time.monotonic() + 60
    wanted = re.compile(".*".join(map(re.escape, words)), re.DOTALL)
    while not wanted.search(said) and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                said += os.read(terminal, 65536).decode("utf-8", "replace")
            except OSError:
                break
    assert wanted.search(said), said
    return said


# The keyring


def settings() -> MailSettings:
    return MailSettings("mail.riverside.example", "notes@riverside.example", user="notes")


def test_a_password_is_kept_found_and_forgotten_in_the_keyring(ring: InMemory) -> None:
    assert passwords.known_password(settings()) == ""
    assert passwords.keep_password(settings(), "correct horse")
    assert passwords.known_password(settings()) == "correct horse"
    assert list(ring.kept) == [("coprod", "notes@mail.riverside.example")]
    passwords.forget_password(settings())
    passwords.forget_password(settings())
    assert passwords.known_password(settings()) == ""


def test_a_keyring_that_is_only_a_file_is_none_to_us(ring: InMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(InMemory, "__module__", "keyrings.alt.file")
    assert not passwords.keep_password(settings(), "correct horse")
    assert ring.kept == {}


def test_a_keyring_that_is_locked_or_not_installed_is_none_to_us(
    ring: InMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_told: object) -> str:
        raise keyring.errors.KeyringLocked

    monkeypatch.setattr(ring, "get_password", locked)
    assert passwords.known_password(settings()) == ""
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert passwords.known_password(settings()) == ""
    assert not passwords.keep_password(settings(), "correct horse")
