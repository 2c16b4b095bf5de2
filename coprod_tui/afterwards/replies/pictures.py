"""Pictures in a message: which of them can only be a logo under a signature.

Nobody here looks at pictures. One is let be where its shape is a logo's: few bytes, flat and small by its own head, not
named as cameras, scanners and screens name theirs, and shown by the page. Where it stands is for `underneath` to say.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from coprod_tui.model.text import whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coprod_tui.afterwards.replies.letter import ReadLetter as Letter

KINDS = frozenset({"image/png", "image/gif", "image/jpeg", "image/jpg"})
MOST_BYTES = 60_000
WIDEST, HIGHEST = 1_000, 260
BADGE = 150
"""A side of a picture that may be as high as it is wide: a badge, the sign of a network."""
FLAT = 1.15
OF_CAMERAS = re.compile(
    r"(?:img|dsc|dscn|dscf|pxl|mvimg|p|dcim|cimg|sam|photo|foto|picture|screen|scan|doc|note|letter|page|answer"
    r"|reply|whatsapp"
    r"|signal|camera|capture|snip|clip|untitled|image[-_ ]?\d{1,2}\.|\d{6,}|handwrit|comments?|changes?)",
    re.IGNORECASE,
)
"""How cameras, telephones, scanners and people name a picture of something written."""
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Marks in a JPEG file after which its size stands."""
PLACE = "[cid:{where} {alt}]"
"""What stands in the words of a page where it shows such a picture."""
REMOTE_HIGHEST, REMOTE_WIDEST = 200, 700


def logos_of(letter: Letter) -> frozenset[str]:
    """The ids of the pictures in this message that have a logo's shape."""
    parts = (part for part in letter.walk() if part.get_content_type() in KINDS)
    return frozenset(id_of(part) for part in parts if id_of(part) and _is_logo(part))


def id_of(part: Letter) -> str:
    return str(part.get("Content-ID") or "").strip().strip("<>")


def _is_logo(part: Letter) -> bool:
    name = part.get_filename() or ""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or len(content) > MOST_BYTES or OF_CAMERAS.match(name):
        return False
    size = _size(content)
    return size is not None and is_flat(*size)


def is_flat(width: int, height: int) -> bool:
    """Whether a picture of this size can hold a name and a sign, and hardly a page of writing."""
    if not (0 < width <= WIDEST and 0 < height <= HIGHEST):
        return False
    return width >= height * FLAT or max(width, height) <= BADGE


def _size(content: bytes) -> tuple[int, int] | None:
    """Width and height, as the picture's own head says; None where it is none that we know."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        return struct.unpack(">II", content[16:24])
    if content.startswith((b"GIF87a", b"GIF89a")):
        return struct.unpack("<HH", content[6:10])
    return _size_of_jpeg(content) if content.startswith(b"\xff\xd8") else None


def _size_of_jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:  # noqa: PLR2004  a marker of JPEG
        kind, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if kind in FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + max(length, 2)
    return None


def is_remote_logo(told: Mapping[str, str]) -> bool:
    """Whether a tag shows a picture from elsewhere as small as a logo is. It is not fetched."""
    if not told.get("src", "").casefold().startswith(("http:", "https:")):
        return False
    style = told.get("style", "")
    sides = []
    for name, most in (("height", REMOTE_HIGHEST), ("width", REMOTE_WIDEST)):
        found = re.search(rf"(?:^|[;\s]){name}\s*:\s*(\d+)(?:\.\d+)?px", style)
        said = told.get(name, "").removesuffix("px") or (found[1] if found else "")
        sides.append(said == "0" or bool(whole_number(said, most)))
    last = told["src"].rstrip("/").rpartition("/")[2]
    return all(sides) and OF_CAMERAS.match(last) is None
