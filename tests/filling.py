"""A disk that fills up at any step: what is done on it is tried with room for none of it, for one step, for two."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


class Disk:
    """Lets so many steps be written, a new file, a folder or a piece of one, and then is full. done: how many were."""

    def __init__(self, steps: int) -> None:
        self.steps, self.done, self.full = steps, 0, False

    def step(self) -> None:
        if self.done >= self.steps:
            self.full = True
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.done += 1


@contextmanager
def filling_up(steps: int) -> Iterator[Disk]:
    disk, real_open, real_write, real_mkdir = Disk(steps), os.open, os.write, os.mkdir

    def opened(path: Any, flags: int, *args: Any, **named: Any) -> int:
        if flags & os.O_CREAT and not Path(path).exists():
            disk.step()
        return real_open(path, flags, *args, **named)

    def written(descriptor: int, content: bytes) -> int:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):  # a pipe is on no disk
            disk.step()
        return real_write(descriptor, content)

    def made(*args: Any, **named: Any) -> None:
        disk.step()
        real_mkdir(*args, **named)

    with pytest.MonkeyPatch.context() as patched:
        for name, one in (("open", opened), ("write", written), ("mkdir", made)):
            patched.setattr(os, name, one)
        yield disk
