"""A photograph that somebody brings: its pixels are kept and nothing else of its file; what is none is refused."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageFile
from PIL.PngImagePlugin import PngInfo

from coprod_tui.documents.photograph import LARGEST, LONGEST_SIDE, read_photograph
from coprod_tui.model.entry import Refused

if TYPE_CHECKING:
    from coprod_tui.model.photographs import ImageForm

WIDE = (1600, 900)
PRIVATE = "51.5074N 0.1278W taken by Amy Shah"
TURNED = 6
"""EXIF's orientation of a telephone that was held upright."""
ORIENTATION, ABOUT, ARTIST, GPS = 0x0112, 0x010E, 0x013B, 0x8825


def file(folder: Path, content: bytes, name: str = "hall.jpg") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def photograph(form: ImageForm = "jpeg", size: tuple[int, int] = WIDE) -> bytes:
    """With everything that a telephone writes into it."""
    image = Image.new("RGB", size, "navy")
    image.paste("orange", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ORIENTATION], exif[ABOUT], exif[ARTIST] = TURNED, PRIVATE, PRIVATE
    exif.get_ifd(GPS)[1] = "N"
    made = BytesIO()
    metadata = PngInfo()
    metadata.add_text("Comment", PRIVATE)
    more = {"pnginfo": metadata} if form == "png" else {"comment": PRIVATE.encode()}
    image.save(made, form.upper(), exif=exif, icc_profile=PRIVATE.encode() * 20, dpi=(300, 300), **more)
    return made.getvalue() + PRIVATE.encode()


@pytest.mark.parametrize("form", ["jpeg", "png"])
def test_where_it_was_taken_and_by_whom_is_not_kept(form: ImageForm, tmp_path: Path) -> None:
    raw = photograph(form)
    assert raw.count(PRIVATE.encode()) > 1
    read = read_photograph(file(tmp_path, raw, "Amy at home.dat"))
    assert read.form == form
    for secret in (b"51.5", b"Amy", b"Exif", b"GPS"):
        assert secret not in read.content
    image = Image.open(BytesIO(read.content))
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_it_stands_upright_and_a_large_one_is_made_smaller(tmp_path: Path) -> None:
    image = Image.open(BytesIO(read_photograph(file(tmp_path, photograph())).content))
    assert image.size == (LONGEST_SIDE * 9 // 16, LONGEST_SIDE)
    left, right = (image.getpixel((x, y)) for x, y in ((10, 10), (10, LONGEST_SIDE - 10)))
    assert left != right, "what was at the left is above, once it is turned"


def test_what_is_seen_through_is_white_and_a_small_one_stays_as_large_as_it_is(tmp_path: Path) -> None:
    made = BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(made, "PNG")
    image = Image.open(BytesIO(read_photograph(file(tmp_path, made.getvalue())).content))
    assert (image.size, image.getpixel((5, 5))) == ((40, 30), (255, 255, 255))


def swollen() -> bytes:
    """A PNG that says it is 60,000 pixels each way."""
    made = BytesIO()
    Image.new("1", (1, 1)).save(made, "PNG")
    content = bytearray(made.getvalue())
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    import zlib  # noqa: PLC0415  only here

    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4, "big")
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a\x01\x00\x01\x00", "photograph-not-known"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "photograph-not-known"),
        (b"", "photograph-not-known"),
        (b"\xff\xd8\xff" + b"\0" * 400, "photograph-broken"),
        (photograph()[:3000], "photograph-broken"),
        (photograph("png")[:2000], "photograph-broken"),
        (b"\x89PNG\r\n\x1a\n" + photograph()[8:], "photograph-broken"),
        (swollen(), "photograph-too-big"),
        (b"\xff\xd8\xff" + b"\0" * LARGEST, "photograph-too-big"),
    ],
)  # fmt: skip
def test_a_broken_or_hostile_file_is_refused(content: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=why):
        read_photograph(file(tmp_path, content))


def test_half_a_picture_is_refused_after_a_pdf_was_made_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    with pytest.raises(Refused, match="photograph-broken"):
        read_photograph(file(tmp_path, photograph()[:3000]))
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    for path, why in (
        (tmp_path, "photograph-is-folder"), (tmp_path / "none.jpg", "photograph-missing"),
        (tmp_path / "pipe.jpg", "photograph-unreadable"), (Path("/dev/zero"), "photograph-unreadable"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=why):
            read_photograph(path)


def test_without_the_library_it_is_said_which_line_brings_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = file(tmp_path, photograph())
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(Refused, match="needs-library"):
        read_photograph(path)
