"""Root without its right to pass over permissions, so that what an ordinary person is refused can be tried by root."""

from __future__ import annotations

import contextlib
import ctypes
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = 0x20080522
"""_LINUX_CAPABILITY_VERSION_3 (linux/capability.h): two rows of effective, permitted, inheritable."""
PASSES_OVER = (1 << 1) | (1 << 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def is_root() -> bool:
    return os.name != "nt" and os.geteuid() == 0


@contextlib.contextmanager
def as_anybody() -> Iterator[None]:
    """As somebody who is held to permissions; nothing changes for those who are. For this thread, on Linux."""
    if not is_root():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(VERSION, 0)
    had = (ctypes.c_uint32 * 6)()
    assert libc.capget(head, had) == 0, os.strerror(ctypes.get_errno())
    less = (ctypes.c_uint32 * 6)(*had)
    less[0] &= ~PASSES_OVER
    assert libc.capset(head, less) == 0, os.strerror(ctypes.get_errno())
    try:
        yield
    finally:
        assert libc.capset(head, had) == 0, os.strerror(ctypes.get_errno())
