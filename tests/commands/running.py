"""Running commands as people do: in this process for speed, and as the program itself where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest


class Ran(NamedTuple):
    """How a command ended, what it said, and what it said beside it."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *told: str) -> Ran:
    """In this process."""
    code = 0
    try:
        main(told)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)


def program(*told: str, home: Path | None = None, env: Mapping[str, str] | None = None) -> Ran:
    """As the program itself, with nobody at the keyboard."""
    own = dict(os.environ) | (dict(env) if env else {})
    if home is not None:
        own["COPROD_HOME"] = str(home)
    ran = subprocess.run(
        [sys.executable, "-m", "coprod_tui", *told],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=own,
        timeout=60,
    )
    return Ran(ran.returncode, ran.stdout.decode("utf-8", "replace"), ran.stderr.decode("utf-8", "replace"))
