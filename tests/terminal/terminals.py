"""A real terminal to run Coprod in: a tmux server of the test's own, its keys, its screen, and the process inside."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TMUX = shutil.which("tmux")
PATIENCE = 30.0
"""Seconds after which what should have happened has not."""
PROMPT = "the-terminal-is-back"
BETWEEN = 0.12
"""Seconds between keys: as far apart as quick fingers leave them."""


def command() -> str:
    """How Coprod is started here: by its installed name, beside this Python, else as a module."""
    installed = Path(sys.executable).with_name("coprod")
    return shlex.quote(str(installed)) if installed.exists() else f"{shlex.quote(sys.executable)} -m coprod_tui"


class Terminal:
    """One window with a shell in it. What stands on the screen is read as text."""

    def __init__(self, socket: Path, home: Path) -> None:
        self.socket, self.home = socket, home

    def tmux(self, *told: str) -> str:
        done = subprocess.run(
            [TMUX or "tmux", "-S", str(self.socket), *told], check=True, capture_output=True, text=True
        )
        return done.stdout

    @property
    def text(self) -> str:
        return self.tmux("capture-pane", "-p")

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    @property
    def title(self) -> str:
        return self.tmux("display-message", "-p", "#{pane_title}").strip()

    def type(self, words: str) -> None:
        self.tmux("send-keys", "-l", words)

    def press(self, *keys: str) -> None:
        """Keys by tmux's names, one after another."""
        for key in keys:
            self.tmux("send-keys", key)
            time.sleep(BETWEEN)

    def run(self, words: str) -> None:
        self.type(words)
        self.press("Enter")

    def until(self, there: str | Callable[[], bool]) -> str:
        """Wait until these words are on the screen, or until this is so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if there in self.words if isinstance(there, str) else there():
                return self.words
            time.sleep(0.05)
        raise AssertionError(f"never came: {there}\n{self.text}")

    def process(self) -> int:
        """The process id of what runs in the shell."""
        shell = self.tmux("display-message", "-p", "#{pane_pid}").strip()
        found = subprocess.run(["pgrep", "-P", shell], check=True, capture_output=True, text=True)
        return int(found.stdout.split()[0])

    def is_back(self) -> None:
        """The shell has the terminal again, with its own screen, its cursor and no mouse reports."""
        self.until(PROMPT)
        told = self.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}").split()
        assert told == ["0", "1", "0"]
        self.run("echo it-$((40+2))")
        self.until("it-42")


@contextmanager
def terminal(home: Path, width: int = 140, height: int = 40) -> Iterator[Terminal]:
    socket = home / "tmux"
    own = Terminal(socket, home)
    kept = {"COPROD_HOME": str(home), "PS1": f"{PROMPT}$ ", "TZ": "Europe/London", "LANG": "C.UTF-8"}
    settings = [f"{name}={value}" for name, value in kept.items()]
    shell = shlex.join(["env", "-u", "TMUX", "-u", "COLUMNS", "-u", "LINES", *settings, "sh", "-i"])
    own.tmux("-f", os.devnull, "new-session", "-d", "-x", str(width), "-y", str(height), shell)
    try:
        own.until(PROMPT)
        yield own
    finally:
        own.tmux("kill-server")
