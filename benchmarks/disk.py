"""The disk itself: a raw write and fsync, which no way of keeping anything safely can beat."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

IN_MEMORY = frozenset({"tmpfs", "ramfs"})


class Raw:
    """A file that grows by raw writes, each followed by fsync. It begins with `before`, so that it is as long."""

    def __init__(self, path: Path, before: bytes = b"") -> None:
        path.write_bytes(before)
        self._descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
        os.fsync(self._descriptor)

    def append(self, content: bytes) -> float:
        """How long it took, in ms."""
        began = time.perf_counter()
        os.write(self._descriptor, content)
        os.fsync(self._descriptor)
        return (time.perf_counter() - began) * 1000

    def close(self) -> None:
        os.close(self._descriptor)


def kind_of_disk(folder: Path) -> str:
    """What sort of file system a folder is on ("ext4"), as /proc/mounts tells it; "" where that does not."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    listed = (line.split()[1:3] for line in mounts.read_text().splitlines())
    above = [(len(point), kind) for point, kind in listed if folder.resolve().is_relative_to(point)]
    return max(above)[1]


def real_folder(wanted: Path | None) -> Path:
    """A new folder on a real disk: a memory disk answers fsync at once, so that nothing would be measured."""
    for each in (wanted,) if wanted else (Path(tempfile.gettempdir()), Path.home()):
        if each is not None and kind_of_disk(each) not in IN_MEMORY:
            return Path(tempfile.mkdtemp(prefix="coprod-benchmark-", dir=each))
    raise SystemExit("That folder is in memory. Give --folder one on a real disk.")
