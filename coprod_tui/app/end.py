"""How the app ends: asked to, with its terminal gone, or because a screen failed. What people see then is calm."""

from __future__ import annotations

import asyncio
import os
from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import RenderableType
from textual import constants
from textual.app import App
from textual.driver import Driver

from coprod_tui.failure import keep_failure


class End(App[int]):
    """home: the data folder. failed: whether a screen failed. terminal_lost: called where its terminal has gone."""

    def __init__(self, home: Path, sheets: Sequence[str]) -> None:
        super().__init__(css_path=[*sheets])
        self.home = home
        self.failed = False
        self.terminal_lost: Callable[[], object] = self.ask_to_leave
        self._runs_in: asyncio.AbstractEventLoop | None = None
        self._asked_to_leave = False

    @abstractmethod
    def close_sessions(self) -> None:
        """Let go of every meeting that was opened. May be called twice, and from any thread."""

    def ask_to_leave(self) -> None:
        """The program is to end, or its terminal has gone. May be called from any thread; never waits."""
        self._asked_to_leave = True
        if self._runs_in is not None:
            self._runs_in.call_soon_threadsafe(self.exit)

    def leave_if_asked(self) -> None:
        """The app runs now; it may have been asked to leave before that.

        From Python 3.12 on Textual has tasks begin as they are made, in `run` alone and in no test of it. A screen is
        then there before its own style sheet is read, and never takes it. Here they begin in their turn, as on 3.11.
        """
        self._runs_in = asyncio.get_running_loop()
        self._runs_in.set_task_factory(None)
        if self._asked_to_leave:
            self.exit()

    def let_go(self) -> None:
        """The screens did not leave when they were asked to: nothing more is shown, and what is open is closed."""
        outlet = getattr(self._driver, "outlet", None)
        if outlet is not None:
            outlet.shut()
        self.close_sessions()

    def get_driver_class(self) -> type[Driver]:
        """Textual's own, but for terminals that may go: see `coprod_tui.app.terminal`."""
        if os.name == "nt" or constants.DRIVER is not None:
            return super().get_driver_class()
        from coprod_tui.app import terminal  # noqa: PLC0415  Windows has not what it needs

        return terminal.Driver

    def _handle_exception(self, error: Exception) -> None:
        """Whatever fails, on whichever screen, comes here. Where it came from is kept; the app then ends."""
        if not self.failed:
            self.failed = True
            keep_failure(self.home, error, "a screen")
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual would show the fault with the values of its variables, which are people's words."""
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """The same, for a fault that Textual has words of its own for."""
        del renderables
        self.failed = True
        self._close_messages_no_wait()
