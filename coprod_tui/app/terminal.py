"""The terminal as the screens write to it and hear from it: one that has gone stops nothing here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO


class Outlet:
    """What is shown goes out here. Once the terminal has gone it goes nowhere, and nobody who writes has to wait.

    Textual's own writer would end at the first thing it cannot write, and its queue then holds up the whole app.
    """

    def __init__(self, stream: IO[str], lost: Callable[[], object]) -> None:
        self._stream, self._lost = stream, lost
        self._gone = False

    def write(self, text: str) -> int:
        self._try(lambda: self._stream.write(text))
        return len(text)

    def flush(self) -> None:
        self._try(self._stream.flush)

    def fileno(self) -> int:
        return self._stream.fileno()

    def shut(self) -> None:
        """Let out nothing more."""
        self._gone = True

    def _try(self, put: Callable[[], object]) -> None:
        if self._gone:
            return
        try:
            put()
        except (OSError, ValueError):  # ValueError: the stream was closed
            self._gone = True
            self._lost()


class Driver(LinuxDriver):
    """Textual's own, which tells the app when the terminal has gone instead of waiting for it or failing."""

    def __init__(self, app: Any, **how: Any) -> None:
        super().__init__(app, **how)
        shown = sys.__stderr__ if sys.__stderr__ is not None and sys.__stderr__.isatty() else sys.__stdout__
        self.outlet = Outlet(shown, app.terminal_lost)  # type: ignore[arg-type]
        self._file = self.outlet  # type: ignore[assignment]

    def run_input_thread(self) -> None:
        try:
            super().run_input_thread()
        except OSError:  # the terminal has gone
            self._app.terminal_lost()  # type: ignore[attr-defined]
