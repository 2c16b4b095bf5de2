"""Ids that are safe as names of files and folders on every system, whatever the words they are made from."""

from __future__ import annotations

import os
import re
import unicodedata

LONGEST = 40
"""Characters of a name that go into an id: a full path must stay well under the 260 that Windows allows."""

RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices (its "Naming Files, Paths, and Namespaces" page)."""


def safe_id(words: str, otherwise: str) -> str:
    """Lower-case ascii letters, digits and hyphens made from these words, beginning and ending with a letter or digit.

    `otherwise` where nothing is left of them, as in a name wholly in Arabic. Not unique: that is the caller's part.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST].strip("-")
    return f"{made}-{otherwise}" if made in RESERVED else made or otherwise


def is_id(name: str) -> bool:
    """Whether this may be an id of ours, as it is: a copy that somebody made beside it is called otherwise."""
    return re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name) is not None


def random_hex(size: int) -> str:
    """So many bytes that nobody can guess, as hexadecimal digits.

    Straight from the system, as `secrets` does it: that module brings OpenSSL in, which no screen needs.
    """
    return os.urandom(size).hex()
