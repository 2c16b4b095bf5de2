"""The time zone this laptop is in, by its IANA name: where a new group starts from. Kept in the record from then on."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo

LINK = Path("/etc/localtime")
"""Linux and macOS: a link into the zone files, whose path ends with the zone's name."""
NAMED = Path("/etc/timezone")
"""Debian's own file with the name in it, where the link is a copy."""
FILES = "zoneinfo/"
UNKNOWN = "UTC"


def local_zone() -> str:
    """The name from TZ, else from where /etc/localtime leads, else from /etc/timezone, else "UTC"."""
    told = os.environ.get("TZ", "").removeprefix(":")
    for name in (_in_zone_files(told), _in_zone_files(os.path.realpath(LINK)), _written()):
        if _known(name):
            return name
    return UNKNOWN


def _in_zone_files(path: str) -> str:
    """The zone's name in a path such as /usr/share/zoneinfo/Europe/London; the words themselves otherwise."""
    return path.rpartition(FILES)[2]


def _written() -> str:
    try:
        return NAMED.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _known(name: str) -> bool:
    if not name or name.startswith(("/", ".")):
        return False
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
