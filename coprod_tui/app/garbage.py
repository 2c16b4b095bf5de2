"""When Python looks for memory that nothing uses any more: not while the first screen comes up.

Almost all that is made by then stays, so that looking through it again and again was an eighth of the start.
"""

from __future__ import annotations

import gc

SOON = 1.0
"""Seconds after the app runs in which nothing is looked for."""


def put_off() -> None:
    gc.disable()


def begin() -> None:
    """Look through everything once, and never again through what is still there then. Nothing where it has begun."""
    if not gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.enable()
