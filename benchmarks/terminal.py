"""A program in a real terminal (tmux), and what it costs there: processor time, memory. Linux only: it reads /proc.

The program waits at a pipe until it is let go, so that its process is known before it begins.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT = 140, 40
POLL = 0.005
"""Seconds between two looks at the screen."""
PATIENCE = 30.0
"""Seconds after which a screen that has not come never will."""
CHECKOUT = Path(__file__).resolve().parents[1]


def python(*told: str) -> list[str]:
    """This Python, run on a module of the project."""
    return [sys.executable, "-m", *told]


def surroundings(home: Path) -> dict[str, str]:
    """Nothing of this laptop's own settings reaches what is measured."""
    return {
        "PATH": os.environ["PATH"], "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "LANG": "C.UTF-8",
        "COLORTERM": "truecolor", "PYTHONPATH": str(CHECKOUT),
    }  # fmt: skip


class Pane:
    """One running program. pid: its process."""

    def __init__(self, terminal: Terminal, pid: int) -> None:
        self.terminal, self.pid = terminal, pid

    def screen(self) -> str:
        return self.terminal("capture-pane", "-p", "-t", "app")

    def press(self, *keys: str) -> None:
        self.terminal("send-keys", "-t", "app", *keys)

    def wait_for(self, *words: str) -> None:
        """Until all of these are on the screen."""
        until = time.perf_counter() + PATIENCE
        while not all(each in (seen := self.screen()) for each in words):
            if time.perf_counter() > until:
                raise TimeoutError(f"{words} did not come. The screen shows:\n{seen}")
            time.sleep(POLL)

    def cpu(self) -> float:
        """Seconds of processor time so far, of all its threads, from the scheduler's own count in nanoseconds."""
        counts = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in counts) / 1e9

    def peak(self) -> float:
        """The most memory it ever held, in MB of 1,048,576 bytes (VmHWM, proc(5))."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024


class Terminal:
    """A tmux server of its own, on a socket of its own."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="coprod-terminal-"))
        self._base = ["tmux", "-S", str(self._folder / "socket"), "-f", os.devnull]
        self._size = ["-x", str(width), "-y", str(height)]
        self("new-session", "-d", "-s", "keep", *self._size, "sleep 86400")
        self("set-option", "-g", "default-terminal", "tmux-256color")
        self("set-option", "-sa", "terminal-features", ",*:RGB")

    def __call__(self, *told: str) -> str:
        return subprocess.run([*self._base, *told], capture_output=True, text=True, check=True).stdout

    @contextmanager
    def running(self, command: Sequence[str], home: Path) -> Iterator[Pane]:
        """Run a command, and end it when this is left."""
        gate = self._folder / "gate"
        gate.unlink(missing_ok=True)
        os.mkfifo(gate)
        settings = [f"{name}={value}" for name, value in surroundings(home).items()]
        line = f"read _ < {gate}; exec env -i TERM=tmux-256color {shlex.join([*settings, *command])}"
        told = ("-P", "-F", "#{pane_pid}", "-c", str(CHECKOUT), f"sh -c {shlex.quote(line)}")
        pid = int(self("new-session", "-d", "-s", "app", *self._size, *told))
        gate.write_text("\n")
        try:
            yield Pane(self, pid)
        finally:
            subprocess.run([*self._base, "kill-session", "-t", "app"], capture_output=True, check=False)
            self._wait_for_the_end(pid)

    def _wait_for_the_end(self, pid: int) -> None:
        """The next one must not share the processor with it."""
        until = time.perf_counter() + PATIENCE
        while Path(f"/proc/{pid}").exists() and time.perf_counter() < until:
            time.sleep(POLL)

    def close(self) -> None:
        self("kill-server")
        shutil.rmtree(self._folder, ignore_errors=True)


@contextmanager
def terminal() -> Iterator[Terminal]:
    opened = Terminal()
    try:
        yield opened
    finally:
        opened.close()
