"""Run a command of ours as far as can be as on Windows: `python like_windows.py list`. In a process of its own.

What is not there on Windows is not here either: its modules, its calls, its signals. What Windows refuses is refused:
to put away, replace or rename a file that is open, and names with letters that it does not take. Taken from Microsoft's
"Naming Files, Paths, and Namespaces" and from what Python's own documentation says of each call's availability.
"""

from __future__ import annotations

import asyncio  # noqa: F401  brought in while this is Linux still: what is not ours is not what is tried
import concurrent.futures  # noqa: F401
import email.policy  # noqa: F401
import os
import random  # noqa: F401
import re
import select
import shutil
import signal
import sqlite3  # noqa: F401
import subprocess  # noqa: F401
import sys
import tempfile  # noqa: F401
import uuid  # noqa: F401
import zoneinfo  # noqa: F401
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click.testing  # noqa: F401
import docx  # noqa: F401
import filelock
import icalendar  # noqa: F401
import jinja2  # noqa: F401
import platformdirs  # noqa: F401
import tinydb  # noqa: F401

GONE = ("fcntl", "termios", "tty", "pty", "curses", "readline", "resource", "pwd", "grp")
NO_CALLS = ("fork", "fchmod", "fchown", "chown", "getuid", "geteuid", "getpgrp", "mkfifo", "O_NOFOLLOW", "O_DIRECTORY",
            "O_NONBLOCK", "O_NOCTTY", "posix_fadvise", "sync", "pread", "pwrite", "lockf")  # fmt: skip
NO_SIGNALS = ("SIGHUP", "SIGTTOU", "SIGCONT", "SIGKILL", "pthread_sigmask", "pthread_kill")
NOT_IN_NAMES = re.compile(r'[<>:"|?*\x00-\x1f]|[. ]$|^(?i:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)')


def open_here(path: Any) -> bool:
    """Whether this process has that file open."""
    told = os.path.realpath(path)
    return any(os.path.realpath(each) == told for each in Path("/proc/self/fd").iterdir())


def need_taken(path: Any) -> None:
    """Raise OSError for a name that Windows does not take."""
    name = Path(os.fsdecode(path)).name
    if NOT_IN_NAMES.search(name):
        raise OSError(22, "The filename, directory name, or volume label syntax is incorrect", str(path))


def refusing(call: Callable[..., Any]) -> Callable[..., Any]:
    """The call, which there takes no file that is open, and no name that is none."""

    def called(*told: Any, **named: Any) -> Any:
        paths = [each for each in told if isinstance(each, str | os.PathLike)]
        for path in paths:
            if Path(path).is_file() and open_here(path):
                raise PermissionError(13, "The process cannot access the file because it is being used", str(path))
            need_taken(path)
        return call(*told, **named)

    return called


def opening(call: Callable[..., Any]) -> Callable[..., Any]:
    def called(path: Any, *told: Any, **named: Any) -> Any:
        if isinstance(path, str | os.PathLike):
            need_taken(path)
        return call(path, *told, **named)

    return called


def become() -> None:
    filelock.lock_descriptor = lambda _descriptor, **_how: True
    filelock.unlock_descriptor = lambda fd: None
    for name in ("unlink", "remove", "replace", "rename"):
        setattr(os, name, refusing(getattr(os, name)))
    for name in ("open", "mkdir"):
        setattr(os, name, opening(getattr(os, name)))
    os.chmod = lambda *_told, **_named: None  # what it changes there is only whether a file may be written
    sys.platform = "win32"
    sys.modules.update(dict.fromkeys(GONE))  # type: ignore[arg-type]
    for module, names in ((os, NO_CALLS), (signal, NO_SIGNALS), (select, ("poll", "epoll"))):
        for name in names:
            vars(module).pop(name, None)
    os.O_BINARY = 0  # type: ignore[attr-defined]
    # how it deletes a folder there, and what Python 3.12 and later ask before they look for a program
    shutil._use_fd_functions = False  # type: ignore[attr-defined]
    shutil._winapi = SimpleNamespace(NeedCurrentDirectoryForExePath=lambda _command: True)  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    become()
    from coprod_tui.cli import main

    main(sys.argv[1:])
