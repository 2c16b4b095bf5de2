"""Where plain mode's lines come from: somebody at a keyboard, or a file or another program through a pipe.

Read in a thread of their own: each waits in `read` for as long as it takes.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

try:
    import readline
except ImportError:  # Windows has none: the terminal there edits lines itself
    readline = None  # type: ignore[assignment]
try:
    import curses
except ImportError:  # the same: it has no list of terminals
    curses = None  # type: ignore[assignment]
try:
    import termios
except ImportError:  # the same
    termios = None  # type: ignore[assignment]

if TYPE_CHECKING:
    Completions = Callable[[str, int], Sequence[tuple[int, int, str]]]

PROMPT = "> "
QUIET = (
    "set bell-style none",
    "set enable-bracketed-paste off",
    "set enable-meta-key off",
    "set page-completions off",
    "set completion-display-width 0",
    "set horizontal-scroll-mode off",
    "set show-mode-in-prompt off",
    "set colored-stats off",
    "set blink-matching-paren off",
)
"""What readline must leave alone: no beep, no escape sequences of its own, no questions about pages."""


class LineSource(Protocol):
    """typed: somebody is at a keyboard, sees a prompt and may have typed half a line."""

    typed: bool

    def read(self) -> str | None:
        """The next line without its end, waiting for it; None when there are no more."""

    def half(self) -> str | None:
        """What has been typed of the next line; None where that can no longer be known."""

    def begin_with(self, words: str) -> bool:
        """Put these words into the next line, to be changed or entered; whether that can be done here."""

    def forget(self) -> None:
        """Forget the lines that were typed."""

    def clearing(self) -> str:
        """What empties the terminal, where it says how; "" where it does not, and never for a pipe."""

    def close(self) -> None:
        """Leave the terminal as it was."""


class PipedLines:
    """Lines from a file or a pipe. What is not UTF-8 in them comes out as a mark, and never stops a meeting."""

    typed = False

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._read: list[str] = [""]
        self._over = False

    def read(self) -> str | None:
        # os.read, because a thread that waits in sys.stdin keeps a lock which stops Python from ending
        while len(self._read) == 1 and not self._over:
            try:
                chunk = os.read(self._descriptor, 1 << 16)
            except OSError:  # the terminal is gone
                chunk = b""
            self._over = not chunk
            self._read = (self._read[0] + self._decoder.decode(chunk, final=self._over)).split("\n")
        if len(self._read) == 1:
            rest, self._read = self._read[0], [""]
            return rest or None
        return self._read.pop(0)

    def half(self) -> str:
        return ""

    def begin_with(self, words: str) -> bool:  # noqa: ARG002  nobody is there to enter them
        return False

    def forget(self) -> None:
        """Nothing was kept."""

    def clearing(self) -> str:
        return ""

    def close(self) -> None:
        """Nothing was changed."""


class KeyboardLines:
    """Lines from a terminal, edited with readline where there is one. What is typed is never kept on disk by it."""

    typed = True

    def __init__(self, completions_at: Completions) -> None:
        """completions_at: for a line and its cursor, what may stand there as (start, end, text)."""
        self._completions_at, self._begin = completions_at, ""
        self._completions: list[str] = []
        self._before = termios.tcgetattr(sys.stdin.fileno()) if termios else None
        if readline is not None:
            for setting in QUIET:
                readline.parse_and_bind(setting)
            readline.parse_and_bind("bind ^I rl_complete" if _is_editline() else "tab: complete")
            readline.set_completer_delims(" \t")
            readline.set_completer(self._complete)
            readline.set_startup_hook(self._put_in)

    def read(self) -> str | None:
        try:
            words = input(PROMPT)
        except (EOFError, OSError, ValueError):  # Ctrl+D; the terminal is gone
            return None
        return None if self._is_gone() else words  # readline may give half a line as if Enter had been pressed

    def half(self) -> str | None:
        if readline is None or self._is_gone():  # readline drops what it holds as its terminal closes
            return None
        return readline.get_line_buffer()

    def _is_gone(self) -> bool:
        if not termios:
            return False
        try:
            termios.tcgetattr(sys.stdin.fileno())
        except (termios.error, OSError, ValueError):
            return True
        return False

    def begin_with(self, words: str) -> bool:
        self._begin = words
        return readline is not None

    def forget(self) -> None:
        if readline is not None:
            readline.clear_history()

    def clearing(self) -> str:
        if curses is None:
            return ""
        try:
            curses.setupterm(fd=sys.stdout.fileno())
            sequences = [
                curses.tigetstr(name) or b"" for name in ("clear", "E3")
            ]  # the page, and what was scrolled off it
        except (curses.error, OSError, ValueError):
            return ""
        return b"".join(sequences).decode("ascii", "ignore") if sequences[0] else ""

    def close(self) -> None:
        if readline is not None:
            readline.set_startup_hook(None)
            readline.set_completer(None)
            readline.clear_history()
        if termios and self._before is not None:
            try:
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._before)
            except (termios.error, OSError, ValueError):
                return  # the terminal is gone, and nothing is left to put right

    def _put_in(self) -> None:
        words, self._begin = self._begin, ""
        if words:
            readline.insert_text(words)

    def _complete(self, _word: str, again: int) -> str | None:
        """Called by readline for one completion after another, each to take the place of the word at the cursor."""
        if not again:
            line, begin, end = readline.get_line_buffer(), readline.get_begidx(), readline.get_endidx()
            self._completions = [
                line[begin:start] + text[max(0, begin - start) :]
                for start, _end, text in self._completions_at(line[:end], end)
                if start > begin or text[: begin - start].casefold() == line[start:begin].casefold()
            ]
        return self._completions[again] if again < len(self._completions) else None


def _is_editline() -> bool:
    """Whether `readline` is BSD's editline, which takes settings in another syntax."""
    return "libedit" in (readline.__doc__ or "")


def line_source(completions_at: Completions) -> LineSource:
    """The keyboard, where input and output are both a terminal; else what is piped in.

    Without any standard input it is a source that is over at once.
    """
    if sys.stdin is None:
        return PipedLines(-1)
    if sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty():
        return KeyboardLines(completions_at)
    return PipedLines(sys.stdin.fileno())
