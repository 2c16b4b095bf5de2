"""What somebody who means harm may try. Each is refused, and shows nothing of the meeting."""

from __future__ import annotations

import asyncio
import socket
from contextlib import ExitStack, closing, suppress
from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from coprod_tui.model.notes import take_note
from coprod_tui.record.phone_pages import YES
from coprod_tui.share import connections, routes, visitors
from coprod_tui.share.address import origin_of
from coprod_tui.share.sent import gone
from tests.share.phones import SOON, Answered, Phone, Shared, read_to_end, shared, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from starlette.requests import Request

SECRET = "Letters"  # noqa: S105  it is an item
"""An item of the meeting: what nobody outside may read."""


@pytest.fixture(scope="module")
def open_house(new_folder: Callable[[], Path]) -> Iterator[Shared]:
    """One meeting for all these tests: none of them changes it."""
    with shared(new_folder()) as made:
        yield made


def refused(answered: Answered, status: int) -> None:
    assert answered.status == status
    assert SECRET not in answered.text
    assert "coprod=" not in answered.headers.get("set-cookie", "")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "localhost", "[::1]:{port}", ""]
)
def test_a_name_that_was_made_to_lead_here_is_refused(open_house: Shared, host: str) -> None:
    phone = open_house.phone()
    refused(phone.get(Host=host.format(port=phone.port) or "none"), 421)


def test_our_own_names_are_let_in(open_house: Shared) -> None:
    phone = open_house.phone()
    for host in (f"127.0.0.1:{phone.port}", f"localhost:{phone.port}", f"LocalHost:{phone.port}"):
        assert SECRET in phone.get(Host=host).text


@pytest.mark.parametrize("origin", ["http://example.org", "null", "{ours}.example.org", "{ours}0", "s{ours}"])
@pytest.mark.parametrize("path", ["/join", "/leave"])
def test_a_form_of_another_page_is_refused(open_house: Shared, path: str, origin: str) -> None:
    phone = open_house.phone()
    sent = {"token": phone.get().token, "code": open_house.server.code.digits}
    refused(
        phone.ask("POST", path, sent, Origin=origin.format(ours=origin_of(phone.host))),
        403,
    )
    assert SECRET in phone.get().text, "still in: nothing was done"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_in_the_same_browser_cannot_listen(open_house: Shared, site: str) -> None:
    phone = open_house.phone()
    refused(phone.get("/events", Sec_Fetch_Site=site), 403)
    refused(phone.get("/told", Sec_Fetch_Site=site), 403)


@pytest.mark.parametrize("token", ["", "x", "another's"])
def test_a_form_without_its_token_does_nothing(open_house: Shared, token: str) -> None:
    phone = open_house.phone()
    sent = open_house.phone().get().token if token == "another's" else token  # noqa: S105  an example
    refused(phone.post("/leave", token=sent), 403)
    assert SECRET in phone.get().text, "still in: nothing was done"


def test_the_code_counts_only_with_the_token_of_the_page_that_asked_for_it(open_house: Shared) -> None:
    phone = open_house.phone(inside=False)
    asked = phone.get()
    other = open_house.phone(inside=False).get().token
    assert asked.token != other
    refused(phone.post("/join", token=other, code=open_house.server.code.digits), 403)


def test_a_code_that_is_sent_again_makes_nobody_anew(here: Shared) -> None:
    phone = here.phone()
    cookie = phone.cookies["coprod"]
    before = len(here.server._visitors._known)
    sent = {"token": here.server._visitors.join_token(phone.cookies["coprod-join"]), "code": here.server.code.digits}
    assert phone.post("/join", **sent).status == 303
    assert phone.cookies["coprod"] == cookie
    assert len(here.server._visitors._known) == before


@pytest.mark.parametrize("path", ["/events", "/told"])
def test_nothing_is_read_without_the_code(open_house: Shared, path: str) -> None:
    refused(open_house.phone(inside=False).get(path), 401)
    stranger = Phone(open_house.port)
    stranger.cookies["coprod"] = "guessed"
    refused(stranger.get(path), 401)
    refused(stranger.get("/"), 200)


def test_a_wrong_code_lets_nobody_in(open_house: Shared) -> None:
    phone = open_house.phone(inside=False)
    refused(phone.join("0"), 401)
    refused(phone.get(), 200)


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/%2e%2e/share.py", "/follow.css/..", "/x", "/leave"])
def test_there_is_nothing_else_to_be_had(open_house: Shared, path: str) -> None:
    assert open_house.phone().get(path).status in (404, 405)


def test_every_answer_is_kept_by_nobody_and_loads_nothing_from_elsewhere(open_house: Shared) -> None:
    phone = open_house.phone()
    for answered in (phone.get(), phone.get("/follow.js"), phone.get("/x"), phone.get(Host="evil.example")):
        policy = answered.headers["content-security-policy"]
        assert answered.headers["cache-control"] == "no-store"
        assert {"default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'self'"} <= set(
            policy.split("; ")
        )
        assert "frame-ancestors 'none'" in policy
        assert "server" not in answered.headers


def test_a_cookie_is_for_our_own_pages_and_for_no_script(open_house: Shared) -> None:
    phone = open_house.phone(inside=False)
    for answered in (phone.get(), phone.join(open_house.server.code.digits)):
        marks = answered.headers["set-cookie"].lower().split("; ")
        assert {"httponly", "samesite=strict", "path=/"} <= set(marks)


def test_a_form_of_a_gigabyte_is_turned_away_at_once(open_house: Shared) -> None:
    head = f"POST /join HTTP/1.1\r\nHost: 127.0.0.1:{open_house.port}\r\nContent-Length: 1000000000\r\n\r\n"
    with socket.create_connection(("127.0.0.1", open_house.port), SOON) as sends:
        sends.sendall(head.encode())
        assert b" 413 " in read_to_end(sends)


def test_a_form_without_an_end_is_not_read_to_it(open_house: Shared) -> None:
    head = f"POST /join HTTP/1.1\r\nHost: 127.0.0.1:{open_house.port}\r\nTransfer-Encoding: chunked\r\n\r\n"
    sent = 0
    with socket.create_connection(("127.0.0.1", open_house.port), SOON) as sends:
        sends.sendall(head.encode())
        with suppress(OSError):
            for _each in range(100_000):
                sends.sendall(b"3e8\r\n" + b"x" * 1000 + b"\r\n")
                sent += 1000
    assert sent < 50_000_000


@pytest.mark.parametrize("sent", [b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"\x16\x03\x01", b"A" * 100_000])
def test_what_is_no_request_is_answered_with_nothing_of_ours(open_house: Shared, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", open_house.port), SOON) as sends:
        with suppress(OSError):
            sends.sendall(sent)
            sends.shutdown(socket.SHUT_WR)
        assert SECRET.encode() not in read_to_end(sends)


def test_a_request_whose_head_never_ends_is_let_go_of(open_house: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEAD", 0.1)
    for head in (b"", b"GET / HT", f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{open_house.port}\r\nX: ".encode()):
        with socket.create_connection(("127.0.0.1", open_house.port), SOON) as waits:
            waits.sendall(head)
            assert read_to_end(waits) == b""


def test_a_flood_of_connections_leaves_those_inside_as_they_were(here: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MOST", 40)
    phone = here.phone()
    with phone.listening() as events, ExitStack() as flood:
        until(events, "message")
        opened = [flood.enter_context(socket.create_connection(("127.0.0.1", here.port), SOON)) for _each in range(200)]
        assert read_to_end(opened[-1]) == b"", "it is closed without a word"
        here.do(take_note, "The bus is late")
        until(events, "message", lambda news: "The bus is late" in str(news["told"]))
    assert SECRET in phone.get().text


def test_a_room_may_come_through_one_router_until_it_is_crowded(here: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "CROWDED", 6)
    monkeypatch.setattr(connections, "MOST_EACH", 2)
    monkeypatch.setattr(here.server._server.config, "timeout_keep_alive", SOON)  # each stays to the end
    with ExitStack() as opened:

        def come(router: str) -> bool:
            """Whether somebody who comes through it is answered."""
            comes = opened.enter_context(socket.create_connection(("127.0.0.1", here.port), SOON, (router, 0)))
            with suppress(ConnectionError):
                comes.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{here.port}\r\n\r\n".encode())
                return bool(comes.recv(1))
            return False

        assert [come("127.0.0.3") for _each in range(6)] == [True] * 6
        assert not come("127.0.0.3")
        assert [come("127.0.0.4") for _each in range(3)] == [True, True, False], "there is room for others still"


class Routed(Phone):
    """A phone whose connections come through a router."""

    def connection(self) -> HTTPConnection:
        return HTTPConnection(self.at, self.port, timeout=SOON, source_address=("127.0.0.3", 0))


def test_a_whole_room_through_one_router_gets_in_where_a_stranger_took_half_of_all_connections(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD", SOON)  # the stranger's stay to the end
    with ExitStack() as opened:
        for _each in range(connections.CROWDED):
            opened.enter_context(socket.create_connection(("127.0.0.1", here.port), SOON, ("127.0.0.4", 0)))
        for _each in range(70):
            phone = Routed(here.port)
            assert phone.join(here.server.code.digits).status == 303
            until(opened.enter_context(phone.listening()), "message")
        assert SECRET in phone.get().text


def test_places_that_somebody_filled_are_free_for_whoever_comes_later(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "MOST", 4)
    monkeypatch.setattr(routes, "GIVES_WAY", 0.01)
    amy, listens, gone, flood = (here.phone() for _each in range(4))
    say_who(here, amy, "Amy")
    here.server.asked(YES, here.server.claims[0][0])
    with listens.listening() as events:
        until(events, "message")
        assert flood.get().token
        later = here.phone()
        refused(gone.get(), 200)
        inside = amy, listens, flood, later
        assert [SECRET in each.get().text for each in inside] == [True] * 4
        with flood.listening() as more, later.listening() as others:
            until(more, "message")
            until(others, "message")
            assert Phone(here.port).join(here.server.code.digits).status == 503, "no open page gives way, and no name"


def say_who(meeting: Shared, phone: Phone, name: str) -> None:
    assert phone.post("/who", token=phone.get().token, person=str(meeting.people[name])).status == 303


def test_whoever_gave_way_is_told_why_and_that_what_they_sent_was_not_done(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "MOST", 1)
    monkeypatch.setattr(routes, "GIVES_WAY", 0.01)
    quiet = here.phone()
    token = quiet.get().token
    later = here.phone()
    why = "yours went to somebody else. Nothing was done. Type the code again."
    sent = quiet.post("/do", token=token, do="stop", line="pressed-it-once")
    refused(sent, 401)
    assert why in sent.words
    assert why in quiet.get().words
    assert quiet.join(here.server.code.digits).status == 303
    assert SECRET in quiet.get().text
    here.server.change_code()
    assert why not in later.get().words, "it is another code that is needed now"


def test_who_only_says_who_they_are_gives_way_after_all_who_do_not(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "MOST", 2)
    monkeypatch.setattr(routes, "GIVES_WAY", 0.01)
    claims, nobody = here.phone(), here.phone()
    say_who(here, claims, "Amy")
    assert SECRET in nobody.get().text
    with here.phone().listening() as events:
        until(events, "message")
        refused(nobody.get(), 200)
        assert len(here.server.claims) == 1
        here.phone()
        refused(claims.get(), 200)
        assert not here.server.claims, "nobody is asked about them any more"


def test_places_are_given_away_one_at_a_time_and_not_to_whoever_has_gone(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "MOST", 2)
    waits: list[Request] = []

    async def wait(request: Request, _seconds: float) -> bool:
        waits.append(request)
        return await gone(request, SOON)  # as good as for ever

    monkeypatch.setattr(routes, "gone", wait)
    inside = here.phone(), here.phone()
    flood = Phone(here.port)
    sent = {"token": flood.get().token, "code": here.server.code.digits}
    with ExitStack() as opened:
        for _each in range(3):
            joins = opened.enter_context(closing(flood.connection()))
            headers = {"Origin": origin_of(flood.host), "Cookie": f"coprod-join={flood.cookies['coprod-join']}"}
            joins.request("POST", "/join", urlencode(sent), headers)
        assert [SECRET in each.get().text for each in inside] == [True, True], "all of them wait"
        assert len(waits) == 1, "one for a place, and the others for their turn"
        tasks = set(here.server._server.server_state.tasks)
    ended = asyncio.run_coroutine_threadsafe(asyncio.wait(tasks, timeout=SOON), here.server._loop)
    assert ended.result(SOON * 2) == (tasks, set())
    assert [SECRET in each.get().text for each in inside] == [True, True], "they have gone"


def test_a_code_that_was_changed_while_somebody_waited_for_a_place_lets_them_in_no_more(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "MOST", 1)
    here.phone()

    async def changed(*_of: object) -> bool:
        await asyncio.to_thread(here.server.change_code)
        return False

    monkeypatch.setattr(routes, "gone", changed)
    refused(here.phone(inside=False).join(here.server.code.digits), 401)


def test_whoever_was_sent_out_reads_nothing_more(here: Shared) -> None:
    phone = here.phone()
    cookie = phone.cookies["coprod"]
    with phone.listening() as events:
        until(events, "message")
        here.server.change_code()
        until(events, "out")
    refused(phone.get("/events"), 401)
    again = Phone(here.port)
    again.cookies["coprod"] = cookie
    refused(again.get(), 200)
    assert SECRET in here.phone().get().text, "with the new code they are in again"


def test_a_name_is_no_way_to_say_more_than_a_name(home: Path) -> None:
    names = ("</script><script>alert(1)</script>", "Amy\r\n\r\nevent: closed\r\ndata:", '"><img src=x>')
    with shared(home, *names) as here:
        phone = here.phone()
        page = phone.get()
        assert "<script>alert" not in page.text
        assert "<img" not in page.text
        assert "alert(1)" in page.words
        with phone.listening() as events:
            assert "<img" not in until(events, "message")["parts"]["list-people"]
            here.do(take_note, "The bus is late\n\nevent: closed\ndata:\n\n")
            assert until(events, "message")["told"][-1][1].startswith("We heard: The bus is late")


def test_a_cookie_of_somebody_who_left_lets_nobody_in_again(open_house: Shared) -> None:
    phone = open_house.phone()
    cookie = phone.cookies["coprod"]
    assert phone.post("/leave", token=phone.get().token).status == 303
    again = Phone(open_house.port)
    again.cookies["coprod"] = cookie
    refused(again.get(), 200)
    refused(again.get("/events"), 401)


@pytest.mark.parametrize("value", ["1\r\nSet-Cookie: coprod=x", "1\n\nevent: closed", "9" * 400, "٣", "<b>1</b>"])
def test_what_a_form_says_is_no_way_to_say_more(open_house: Shared, value: str) -> None:
    phone = open_house.phone()
    for path, field in (("/who", "person"), ("/do", "do"), ("/do", "count"), ("/do", "level"), ("/do", "turn")):
        sent = {"token": phone.get().token, "do": "answer", field: value}
        answered = phone.post(path, **sent)
        assert answered.status in (303, 409)
        assert "set-cookie" not in answered.headers
        assert value not in answered.text
    assert SECRET in phone.get().text


def test_over_the_network_it_says_that_others_could_read_it_before_anybody_is_in(
    open_house: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = open_house.phone(inside=False)
    assert "Others on this network" not in phone.get().words, "it came through a tunnel"
    monkeypatch.setattr("coprod_tui.share.routes.HERE", "192.0.2.1")
    assert "Others on this network could read this." in phone.get().words
