"""The thread that reads keys: it sleeps until one comes, and ends when it is told to or when no key can come."""

from __future__ import annotations

import hashlib
import inspect
import os
import select
import threading
from typing import TYPE_CHECKING, Any

import pytest

if os.name == "nt":
    pytest.skip("needs terminals as Unix has them", allow_module_level=True)

from textual import events
from textual._parser import Parser
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from coprod_tui.app import terminal
from coprod_tui.app.terminal import Driver, SelectableEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

SOON = 10.0
KNOWN = {
    LinuxDriver.run_input_thread: "d796af6d69db",
    LinuxDriver._run_input_thread: "d2ef22cc2c97",
    LinuxDriver.disable_input: "6154c5a7c174",
    LinuxDriver.start_application_mode: "7c41f5ba11a8",
    LinuxDriver.process_message: "685f4c56ecfc",
    Parser: "5e97a0be1bb0",
}
"""What ours takes the place of, or leans on, in Textual, as it was when it was last read."""


@pytest.mark.parametrize("part", KNOWN, ids=lambda part: part.__qualname__)
def test_what_ours_leans_on_in_textual_is_as_it_was_when_it_was_read(part: Any) -> None:
    """Where this fails: read that part of Textual again, look whether `Driver` is right beside it, and renew this."""
    assert hashlib.sha256(inspect.getsource(part).encode()).hexdigest()[:12] == KNOWN[part]


class Keys:
    """A driver's input thread on a pipe, with the messages that came of what was put in."""

    def __init__(self) -> None:
        self.got: list[Any] = []
        self.driver = Driver.__new__(Driver)
        self.driver.fileno, self._put = os.pipe()
        self.driver.exit_event = SelectableEvent()
        self.driver.process_message = self.got.append  # type: ignore[assignment,method-assign]
        self.driver._debug = False
        self.thread = threading.Thread(target=self.driver.run_input_thread, daemon=True)
        self.driver._key_thread = self.thread
        self.thread.start()

    def put(self, keys: bytes) -> None:
        os.write(self._put, keys)

    def until(self, *keys: str) -> None:
        end = threading.Event()
        for _ in range(int(SOON / 0.01)):
            if [each.key for each in self.got if isinstance(each, events.Key)] == list(keys):
                return
            end.wait(0.01)
        raise AssertionError(self.got)

    def shut(self) -> None:
        if self._put >= 0:
            os.close(self._put)
        self._put = -1

    def is_over(self) -> bool:
        self.thread.join(SOON)
        return not self.thread.is_alive()

    def close(self) -> None:
        self.driver.exit_event.set()
        assert self.is_over()
        self.shut()
        for each in (self.driver.fileno, self.driver.exit_event.read_end, self.driver.exit_event._write_end):
            os.close(each)


@pytest.fixture
def keys() -> Iterator[Keys]:
    opened = Keys()
    yield opened
    opened.close()


def test_keys_come_out_as_they_go_in_also_where_one_comes_in_two_parts(keys: Keys) -> None:
    keys.put(b"a\x1b[A")
    keys.until("a", "up")
    keys.put("é".encode()[:1])
    keys.put("é".encode()[1:])
    keys.until("a", "up", "é")


def test_escape_alone_is_a_key_once_nothing_more_of_one_has_come(keys: Keys) -> None:
    keys.put(b"\x1b")
    keys.until("escape")


def test_while_no_key_comes_it_sleeps_for_as_long_as_that_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float | None] = []
    usual = select.select

    def told(*asked: Any) -> Any:
        waits.append(asked[3])
        return usual(*asked)

    monkeypatch.setattr(select, "select", told)
    monkeypatch.setattr(terminal, "UNFINISHED", 0.05)
    keys = Keys()
    keys.put(b"a")
    keys.until("a")
    for _ in range(int(SOON / 0.01)):
        if len(waits) > 2 and waits[-1] is None:
            break
        threading.Event().wait(0.01)
    assert waits[0] is None
    assert terminal.CHECK_EVERY in waits
    assert waits[-1] is None
    keys.put(b"b")
    keys.until("a", "b")
    keys.close()


def test_it_ends_where_no_key_can_come_any_more(keys: Keys) -> None:
    keys.put(b"a")
    keys.until("a")
    keys.shut()
    assert keys.is_over()


def test_it_ends_while_it_sleeps_and_its_event_can_be_used_again(keys: Keys) -> None:
    keys.driver.exit_event.set()
    keys.driver.exit_event.set()
    assert keys.is_over()
    keys.driver.exit_event.clear()
    assert not select.select([keys.driver.exit_event.read_end], [], [], 0)[0]


def test_started_once_more_there_is_no_second_thread_at_the_keys(keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    alive: list[bool] = []

    def start(driver: Any) -> None:
        alive.append(keys.thread.is_alive())
        driver.attrs_before = ["as it is while the screens are there"]

    monkeypatch.setattr(LinuxDriver, "start_application_mode", start)
    keys.driver.attrs_before = ["as it was"]
    keys.driver.start_application_mode()
    assert alive == [False]
    assert keys.driver.attrs_before == ["as it was"]
    assert not keys.driver.exit_event.is_set()


def test_a_terminal_that_answers_with_an_error_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()

    class App:
        terminal_lost = staticmethod(gone.set)

    def fails(*_: object) -> bytes:
        raise OSError

    keys = Keys()
    keys.driver._app = App()  # type: ignore[assignment]
    monkeypatch.setattr(os, "read", fails)
    keys.put(b"a")
    assert gone.wait(SOON)
    monkeypatch.undo()
    keys.close()


def test_what_textual_parses_keys_with_is_what_ours_does() -> None:
    assert "XTermParser(self._debug)" in inspect.getsource(LinuxDriver.run_input_thread)
    assert issubclass(XTermParser, Parser)
