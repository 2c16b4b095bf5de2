"""A photograph from a file, made anew from its pixels: no metadata of the file is kept.

A telephone writes into a picture where and when it was taken, and by whom, some of it in no field that is known. So
nothing is taken out of the file: the pixels alone are put into a new one. Refused: photograph-not-known,
photograph-broken, photograph-too-big, needs-library; and what `read_raw` says of a path.
"""

from __future__ import annotations

import hashlib
import warnings
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from coprod_tui.documents.libraries import needed
from coprod_tui.documents.source import read_raw
from coprod_tui.model.entry import Refused
from coprod_tui.model.photographs import ImageForm
from coprod_tui.model.text import file_name

LARGEST = 40_000_000
"""Bytes of a file, at most."""
MOST_PIXELS = 64_000_000
"""More than cameras of telephones usually give; a file that says it has more may be meant to fill the memory."""
LONGEST_SIDE = 800
"""Pixels that are kept: over 250 an inch at the size in which it is printed."""
QUALITY = 85
BEGINS: dict[bytes, ImageForm] = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png"}
"""The form, by the first bytes of the file; its name is never looked at."""


class PhotographRead(NamedTuple):
    content: bytes
    form: ImageForm

    @property
    def checksum(self) -> str:
        """SHA-256, in small hexadecimal letters."""
        return hashlib.sha256(self.content).hexdigest()


def read_photograph(path: Path) -> PhotographRead:
    """The photograph at this path, upright, at most LONGEST_SIDE each way, and with nothing else in its file."""
    raw = read_raw(path, "photograph", file_name(path), LARGEST)
    form = next((form for begins, form in BEGINS.items() if raw.startswith(begins)), None)
    if form is None:
        raise Refused("photograph-not-known")
    return PhotographRead(_made_anew(raw, form), form)


def _need_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise Refused("photograph-too-big")


def _made_anew(raw: bytes, form: ImageForm) -> bytes:
    with needed("pillow"):
        from PIL import Image, ImageFile, ImageOps  # noqa: PLC0415  an optional library
    before = ImageFile.LOAD_TRUNCATED_IMAGES  # WeasyPrint lets Pillow take half a picture, once it is brought in
    try:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it makes of broken files is nobody's business here
            with Image.open(BytesIO(raw), formats=(form.upper(),)) as opened:
                _need_size(*opened.size)
                opened.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                seen = ImageOps.exif_transpose(opened).convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")  # what is seen through is white, as paper is
        flat = Image.alpha_composite(paper, seen).convert("RGB")
        fresh = Image.frombytes("RGB", flat.size, flat.tobytes())
        made = BytesIO()
        fresh.save(made, form.upper(), quality=QUALITY, optimize=True)
    except Refused:
        raise
    except Image.DecompressionBombError as error:
        raise Refused("photograph-too-big") from error
    except Exception as error:  # a file made to break programs finds any way to do so
        raise Refused("photograph-broken") from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
    return made.getvalue()
