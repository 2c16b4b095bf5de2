"""A removal that another program left half done is finished from an open screen, which else would go on showing it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from coprod_tui.record.removal_intent import unfinished_business
from coprod_tui.record.trouble import Trouble

LOOK = 10.0
"""Seconds between two looks for it."""


def finish_if_any(home: Path) -> bool:
    """Finish it, where there is one and no program is at it; whether there was. What cannot be done is tried again.

    So is a disk that does not answer: a stick that came out in a meeting is put back, and meanwhile the screen stays.
    """
    with suppress(Trouble, OSError):
        return unfinished_business(home) and _finish(home)
    return False


def _finish(home: Path) -> bool:
    from coprod_tui.afterwards.made_anew import summaries_anew  # noqa: PLC0415  seldom needed, and heavy
    from coprod_tui.commands.own_settings import forget_settings  # noqa: PLC0415  the same
    from coprod_tui.record.removal import finish  # noqa: PLC0415  the same
    from coprod_tui.record.shelf import Shelf  # noqa: PLC0415  the same

    shelf = Shelf(home)
    return finish(shelf, summaries_anew(shelf), forget_settings)
