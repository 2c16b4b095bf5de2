"""What somebody who means harm may try at pages for writing. Each is refused, and writes and shows nothing."""

from __future__ import annotations

import asyncio
import hashlib
import socket
import ssl
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from cryptography import x509

from coprod_tui.model.agenda import begin
from coprod_tui.share import certificate, locked
from coprod_tui.share.address import origin_of
from coprod_tui.share.code import LONGER, MOST_WRONG, WriterCode
from tests.share.phones import SOON, Answered, Shared, read_to_end, shared
from tests.share.writers import WriterPage, opened, writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = "Check in"  # noqa: S105  it is an item
PATHS = ("/write/do", "/write/heard", "/write/leave", "/write/entry/1")


@pytest.fixture(scope="module")
def one_house(new_folder: Callable[[], Path]) -> Iterator[Shared]:
    with shared(new_folder()) as made:
        made.do(begin)
        yield made


@pytest.fixture
def house(one_house: Shared) -> Iterator[Shared]:
    """One meeting for all these tests: none of them writes anything, and whoever was let in leaves."""
    yield one_house
    send_out(one_house)


def send_out(meeting: Shared) -> None:
    leaving = meeting.server._write.routes.writers.send_out()
    asyncio.run_coroutine_threadsafe(leaving, meeting.server._loop).result(SOON)


def refused(answered: Answered, *status: int) -> None:
    assert answered.status in status
    assert SECRET not in answered.text
    assert "coprod-write=" not in answered.headers.get("set-cookie", "")


def last(meeting: Shared) -> int:
    meeting.caught_up()
    return meeting.room.meeting.last


def test_nothing_is_there_before_somebody_asks_for_it(here: Shared) -> None:
    page = WriterPage(here.port)
    refused(page.get("/write"), 403)
    refused(page.post("/write/join", code="x", name="Lucy"), 403)
    assert here.server.writing is None


def test_a_member_writes_nothing_with_the_cookie_they_have(house: Shared) -> None:
    member = house.phone()
    opened(house)
    before = last(house)
    token = member.get().token
    for path in PATHS:
        refused(member.post(path, token=token, words="A note", kind="note"), 401)
    for path in ("/write/events", "/write/entry/1", "/write/record", "/write/token"):
        refused(member.get(path), 401)
    refused(member.get("/write"), 200)
    assert last(house) == before


@pytest.mark.parametrize("line", ["9" * 5_000, "x", "-1", "٣"])
def test_no_address_of_an_entry_breaks_anything(house: Shared, line: str) -> None:
    page = writer(house)
    path = f"/write/entry/{quote(line)}"
    refused(house.phone().get(path), 401)
    refused(page.get(path), 404)
    assert not (house.room.shelf.home / "trouble").exists()


def test_a_members_code_does_not_let_anybody_write(house: Shared) -> None:
    page = WriterPage(house.port)
    opened(house)
    refused(page.write_as("Lucy", house.server.code.digits), 401)


def test_the_code_for_writing_lets_one_person_in_once(house: Shared) -> None:
    code = opened(house).code
    assert len(code) == LONGER == 12
    lucy, thief = WriterPage(house.port), WriterPage(house.port)
    assert lucy.write_as("Lucy", code).status == 303
    refused(thief.write_as("Lucy", code), 401)
    assert opened(house).code != code


def test_nobody_is_told_how_to_write_before_all_of_it_is_there(here: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    before, makes = [], certificate.make_certificate

    def made(address: str, now: datetime) -> certificate.Certificate:
        before.append(here.server.writing)
        return makes(address, now)

    monkeypatch.setattr(certificate, "make_certificate", made)
    assert opened(here, "localhost").url
    assert before == [None]


def test_a_code_for_writing_that_somebody_saw_ends_with_the_pages_it_was_for(here: Shared) -> None:
    seen = opened(here).code
    here.server.end_writing()
    here.caught_up()
    assert opened(here).code != seen
    refused(WriterPage(here.port).write_as("Lucy", seen), 401)


def test_guessing_the_code_for_writing_is_hopeless_and_slow() -> None:
    code = WriterCode()
    for _each in range(MOST_WRONG * 2):
        assert not code.takes("1" * 12)
    assert len(code.digits) == 12
    assert code.delay == 4
    assert code.suspect


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("token", ["", "x", "another's"])
def test_a_form_without_its_own_token_writes_nothing(house: Shared, path: str, token: str) -> None:
    page, before = writer(house), last(house)
    sent = writer(house, "Jo").token if token == "another's" else token  # noqa: S105  an example
    refused(page.post(path, token=sent, words="A note", kind="note", do="take-back"), 403)
    assert last(house) == before
    assert SECRET in page.load().text, "still in: nothing was done"


@pytest.mark.parametrize("origin", ["http://example.org", "null", "https://127.0.0.1"])
def test_a_form_of_another_page_writes_nothing(house: Shared, origin: str) -> None:
    page, before = writer(house), last(house)
    sent = {"token": page.token, "words": "A note", "kind": "note"}
    refused(page.ask("POST", "/write/do", sent, Origin=origin), 403)
    refused(page.ask("POST", "/write/do", sent, Origin=page.origin, Sec_Fetch_Site="cross-site"), 403)
    refused(page.get("/write/token", Sec_Fetch_Site="same-site"), 403)
    assert last(house) == before


def test_whoever_left_or_was_sent_out_reads_and_writes_no_more(house: Shared) -> None:
    page, before = writer(house), last(house)
    with page.listening("/write/events") as events:
        next(events)
        send_out(house)
        assert [name for name, _news in events][-1] in ("closed", "out")
    for path in PATHS:
        refused(page.post(path, token=page.token, words="A note", kind="note"), 401)
    refused(page.get("/write"), 200)
    assert last(house) == before


def test_there_is_room_for_a_few_who_write_and_no_flood(house: Shared) -> None:
    for each in range(8):
        writer(house, f"Writer {each}")
    page = WriterPage(house.port)
    answered = page.write_as("Ninth", opened(house).code)
    refused(answered, 409)
    assert "Eight people write already." in answered.words


@pytest.mark.parametrize("line", ["../1", "1/../../follow.css", "x", "-1", "99999999999999999999"])
def test_there_is_no_entry_but_those_of_the_record(house: Shared, line: str) -> None:
    page = writer(house)
    assert page.get(f"/write/entry/{line}").status in (404, 422)


@pytest.mark.parametrize("name", ["Lucy\r\nSet-Cookie: x=y", "data: x\n\nevent: closed", "\u202eycuL"])
def test_a_name_cannot_make_headers_events_or_steer_words(house: Shared, name: str) -> None:
    page = WriterPage(house.port)
    answered = page.write_as(name, opened(house).code)
    assert answered.status == 303
    assert "x" not in page.cookies
    assert "\n" not in [one.seat.session.seat for one in house.server._write.routes.writers.all][-1]
    assert "\u202e" not in page.get("/write").text


def test_a_line_longer_than_any_is_turned_away(house: Shared) -> None:
    page, before = writer(house), last(house)
    refused(page.post("/write/do", token=page.token, words="x" * 20_000, kind="note"), 413)
    assert last(house) == before


# Over a network


@pytest.fixture(scope="module")
def locked_house(new_folder: Callable[[], Path]) -> Iterator[Shared]:
    """The same with pages for writing at another name of this laptop's, over TLS."""
    with shared(new_folder()) as made:
        made.do(begin)
        opened(made, "localhost")
        yield made


@pytest.fixture
def over_tls(locked_house: Shared) -> WriterPage:
    writing = opened(locked_house, "localhost")
    return WriterPage(int(writing.url.rstrip("/").rpartition(":")[2]), locked=True)


def test_over_tls_somebody_writes_and_the_cookie_never_goes_elsewhere(
    locked_house: Shared, over_tls: WriterPage
) -> None:
    answered = over_tls.write_as("Lucy", opened(locked_house, "localhost").code)
    assert answered.status == 303
    marks = answered.headers["set-cookie"].lower().split("; ")
    assert marks[0].startswith("__host-coprod-write=")
    assert {"httponly", "samesite=strict", "path=/", "secure"} <= set(marks)
    assert not [mark for mark in marks if mark.startswith("domain")]
    assert over_tls.enter("Locked on its way")[-1] == "We heard: Locked on its way."
    send_out(locked_house)


def test_the_fingerprint_at_the_desk_is_that_of_the_certificate_that_a_browser_shows(
    locked_house: Shared, over_tls: WriterPage
) -> None:
    shown = opened(locked_house, "localhost").fingerprint
    presented = ssl.get_server_certificate(("127.0.0.1", over_tls.port), timeout=SOON)
    assert "".join(shown).replace(" ", "") == hashlib.sha256(ssl.PEM_cert_to_DER_cert(presented)).hexdigest()
    assert [len(each.split()) for each in shown] == [4, 4, 4, 4]


def test_the_certificate_names_this_laptop_and_nobody_and_holds_for_days(
    locked_house: Shared, over_tls: WriterPage
) -> None:
    presented = x509.load_pem_x509_certificate(
        ssl.get_server_certificate(("127.0.0.1", over_tls.port), timeout=SOON).encode()
    )
    assert presented.subject.rfc4514_string() == presented.issuer.rfc4514_string() == "CN=Coprod"
    names = presented.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]
    assert [str(each) for each in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1"]
    assert presented.not_valid_after_utc - datetime.now(UTC) < timedelta(days=3)


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1:1", "{plain}"])
def test_another_name_is_refused_over_tls_too(locked_house: Shared, over_tls: WriterPage, host: str) -> None:
    refused(over_tls.get("/write", Host=host.format(plain=f"127.0.0.1:{locked_house.port}")), 421)


def test_a_plain_form_for_the_locked_address_is_refused(over_tls: WriterPage) -> None:
    refused(over_tls.ask("POST", "/write/join", {"name": "Lucy"}, Origin=origin_of(over_tls.host)), 403)


def test_plain_words_at_the_locked_port_get_nothing(over_tls: WriterPage) -> None:
    with socket.create_connection(("127.0.0.1", over_tls.port), SOON) as sends:
        sends.sendall(b"GET /write HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b"HTTP" not in read_to_end(sends)


def test_old_ways_to_lock_are_refused(over_tls: WriterPage) -> None:
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("DEFAULT@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    with socket.create_connection(("127.0.0.1", over_tls.port), SOON) as plain, pytest.raises((ssl.SSLError, OSError)):
        old.wrap_socket(plain)


def test_a_handshake_that_never_ends_is_hung_up_on_and_lets_others_in(
    locked_house: Shared, over_tls: WriterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "HEAD", 0.2)
    monkeypatch.setattr(locked, "MOST", 5)
    with ExitStack() as connections_open:
        stuck = [
            connections_open.enter_context(socket.create_connection(("127.0.0.1", over_tls.port), SOON))
            for _each in range(20)
        ]
        for each in stuck:
            with suppress(OSError):
                assert read_to_end(each) == b""
    assert over_tls.get("/write").status == 200
    assert locked_house.phone().get().status == 200


def test_on_the_networks_address_nobody_writes_without_a_lock_and_is_told_what_to_do(home: Path) -> None:
    with shared(home, at="127.0.0.2") as made:
        opened(made, "localhost")
        page = WriterPage(made.port)
        page.at = "127.0.0.2"
        answered = page.get("/write")
        refused(answered, 403)
        assert "Others on this network could read what you write here" in answered.words
        assert "https://localhost" in answered.words
        refused(page.post("/write/join", code="x", name="Lucy"), 403)
