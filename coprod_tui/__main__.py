"""What `coprod` does, and `python -m coprod_tui`. What is brought in for that stays, and is not looked through."""

from __future__ import annotations

import os
from pathlib import Path

from coprod_tui.garbage import lasting

ZONES = "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"
"""Where Python looks for time zones on Linux by itself. Asked, it reads all of how it was built: 0.3 MB that stay."""


def main() -> None:
    if Path(ZONES[0]).is_dir():
        os.environ.setdefault("PYTHONTZPATH", os.pathsep.join(ZONES))
    with lasting():
        from coprod_tui import cli  # noqa: PLC0415  it is this that is not looked through
    cli.main()


if __name__ == "__main__":
    main()
