"""The optional libraries that some formats need: imported only when such a format is read or made.

Where one is not there, people are told the one line that installs it; in a packed copy, that it is not whole.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from coprod_tui.model.entry import Refused
from coprod_tui.packed import is_packed

SYSTEM = {
    "linux": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-x86_64-pango",
}
"""The command that installs Pango, which sets text for a PDF. Source: WeasyPrint's own page on installing it."""


PHONE_PAGES = "segno", "starlette", "uvicorn", "cryptography", "h11"
"""What stands in the extra `share`, by the names they are installed under. Not by that extra's own name: Coprod is not
in the public index of packages, and whoever took its name there could send what they like."""


@contextmanager
def needed(*libraries: str) -> Iterator[None]:
    """Turn a failed import in the `with` block into a refusal. libraries: the names they are installed under.

    Refused with the `line` that installs what is missing: "needs-library", or "needs-system-library" where a library of
    the system is missing. "packed-without" in a packed copy, into which nothing can be installed.
    """
    try:
        yield
    except (ImportError, OSError) as missing:
        if is_packed():
            raise Refused("packed-without") from missing
        if isinstance(missing, OSError):
            raise Refused("needs-system-library", line=SYSTEM.get(sys.platform, SYSTEM["linux"])) from missing
        raise Refused("needs-library", line=installing(*libraries)) from missing


def installing(*libraries: str) -> str:
    """The line for the very Python that runs this, however Coprod itself was installed."""
    python = f'"{sys.executable}"' if sys.platform == "win32" else shlex.quote(sys.executable)
    return f"{python} -m pip install {' '.join(libraries)}"
