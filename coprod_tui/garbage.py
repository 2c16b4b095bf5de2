"""When Python looks for memory that nothing uses any more: not while a program and its first screen come up.

Almost all that is made by then stays, so that looking through it again and again was an eighth of the start. It was a
quarter of opening the page of a long year, which is read in one go and stays as well.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SOON = 1.0
"""Seconds after the app runs in which nothing is looked for."""
OLDEST = 3
"""How often what is young is looked through before what stayed is, too. It is 10 where nothing is said: 5 MB of screens
that are gone. What was there as the first screen came is not in it, so that it takes 5 to 10 ms each time. Python 3.13
begins with 2,000 new objects where those before have 700, and 3.14 goes by none of this."""
YOUNG = 700, 10
ARENA_MAX, TRIM_THRESHOLD = -8, -1
"""How many heaps there may be, and how much free at the end of one goes back: M_ARENA_MAX and M_TRIM_THRESHOLD of
glibc's `mallopt` (malloc.h)."""
KEPT = 128 * 1024
"""Bytes: what glibc begins with. By itself it lets that grow to megabytes, by the largest thing that was ever freed."""


@contextmanager
def lasting() -> Iterator[None]:
    """What is made in here stays: it is never looked through."""
    with resting() as looked:
        yield
        if looked:
            gc.freeze()


@contextmanager
def resting() -> Iterator[bool]:
    """Nothing is looked for in here; whether it would have been."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield looked
    finally:
        if looked:
            gc.enable()


def put_off() -> None:
    gc.disable()


def begin() -> None:
    """Look through everything once, and never again through what is still there then. Nothing where it has begun.

    The second look is at nothing, and says so: Python looks through what is old once there is a quarter more of it, and
    counted what stays as well. Until then a Room kept megabytes of screens that were gone.
    """
    if not gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.collect()
        if sys.version_info < (3, 14):
            gc.set_threshold(*YOUNG, OLDEST)
        gc.enable()


def one_heap() -> None:
    """Have every thread begun from now on take memory from one heap, where the system would give each its own (glibc).

    One interpreter lets one thread run at a time, so they would not wait for each other less; and each keeps what it
    once took. It is for a program whose many threads do little.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  no other program needs it here

        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
        if mallopt is not None:
            mallopt(ARENA_MAX, 1)
            mallopt(TRIM_THRESHOLD, KEPT)
