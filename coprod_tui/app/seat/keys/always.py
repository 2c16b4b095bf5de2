"""What a key does at every seat, whichever key that is there: undo, and the way off this screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.model.meeting import redo, undo

if TYPE_CHECKING:
    from coprod_tui.app.seat.seated import Seated


def take_back(seated: Seated) -> None:
    seated.do(partial(undo, seat=seated.seat))


def put_back(seated: Seated) -> None:
    seated.do(partial(redo, seat=seated.seat))


def hide(seated: Seated) -> None:
    seated.hide()


def help_(seated: Seated) -> None:
    seated.help()
