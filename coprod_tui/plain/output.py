"""The voice of plain mode: lines of text, one fact a line, each there at once. While hidden it holds them back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from coprod_tui.commands.output import NotShown
from coprod_tui.model.text import clean
from coprod_tui.wording import _


class Output:
    """put: writes one line and sees that it is out. Whatever stands in a record, no line can steer a terminal."""

    def __init__(self, put: Callable[[str], None]) -> None:
        self._put = put
        self._held_back: list[str] = []
        self.hidden = False

    def say(self, *lines: str) -> None:
        """Something of the meeting. Hidden, it is held back until the screen is shown again."""
        if self.hidden:
            self._held_back += lines
        else:
            self.say_aloud(*lines)

    def say_aloud(self, *lines: str) -> None:
        """Something that may be heard while the meeting is hidden: nothing in it is of the meeting."""
        for line in plain_lines(lines):
            self._put(line)

    def hide(self, rows: int = 0) -> None:
        """Say nothing more of the meeting. rows: so many empty lines first, to move what was said out of sight."""
        self.hidden = True
        for _row in range(rows):
            self._put("")
        self.say_aloud(_("Hidden. show brings it back."))

    def show(self) -> None:
        """Say what was held back, and go on."""
        self.hidden = False
        held_back, self._held_back = self._held_back, []
        self.say(*held_back)


def plain_lines(lines: Iterable[str]) -> Iterable[str]:
    """Each as one line that a person can read: nothing that steers a terminal, no line breaks, no indents."""
    return filter(None, (clean(line) for line in lines))


def to_terminal(text: str) -> None:
    """Put text out, and see that it is out. Raises BrokenPipeError, NotShown."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as trouble:
        raise NotShown from trouble
