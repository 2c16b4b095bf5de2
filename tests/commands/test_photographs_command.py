"""The group's own photographs: put in with words and a yes, chosen for Easy Read, in each format, gone for good."""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.check import report_health
from coprod_tui.model import easy
from coprod_tui.model.group import change_member
from coprod_tui.record import removal
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.private import is_owner_only
from coprod_tui.record.records import change_group, read_group
from tests.afterwards.agreed_here import Circle
from tests.commands.running import run
from tests.commands.test_basket_command import type_in
from tests.documents.test_photograph import photograph

if TYPE_CHECKING:
    from pathlib import Path

HALL = "The hall that we meet in"


@pytest.fixture
def circle(home: Path) -> Circle:
    return Circle(home)


@pytest.fixture
def picture(tmp_path: Path) -> str:
    path = tmp_path / "Amy's hall.jpg"
    path.write_bytes(photograph())
    return str(path)


def add(capsys: pytest.CaptureFixture[str], picture: str) -> None:
    assert run(capsys, "photographs", "--add", picture, "--shows", HALL, "--people", "everybody").out == "1\n"


def kept(circle: Circle) -> bytes:
    return circle.group.photograph("photo-1", "jpeg").read_bytes()


def shown(circle: Circle, content: bytes) -> bool:
    """Whether any file here has that picture in it, as it is or as a page or a letter writes it."""
    written = b64encode(content)[40:90]
    for path in circle.shelf.home.rglob("*"):
        found = path.read_bytes() if path.is_file() else b""
        if content in found or written in found or (path.suffix == ".docx" and content in _images(path)):
            return True
    return False


def _images(path: Path) -> list[bytes]:
    return [part.blob for part in docx.Document(str(path)).part.package.iter_parts() if "image" in part.content_type]


def test_one_is_put_in_with_what_it_shows_and_for_the_owner_alone(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str
) -> None:
    assert "There are none yet." in run(capsys, "photographs").err
    add(capsys, picture)
    assert run(capsys, "photographs").out == f"1  {HALL}. Everybody in it said yes.\n"
    path = circle.group.photograph("photo-1", "jpeg")
    assert is_owner_only(path)
    assert is_owner_only(path.parent)
    assert b"Amy" not in path.read_bytes()
    assert "already, as number 1" in run(
        capsys, "photographs", "--add", picture, "--shows", "Again", "--people", "nobody"
    ).err  # fmt: skip
    assert not list(foreign_files(circle.shelf.home))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ((HALL, "no"), "Everybody in it must say yes first."), ((HALL, ""), "Everybody in it must say yes first."),
        (("", "yes"), "Say what it shows"),
    ],
)  # fmt: skip
def test_without_words_or_without_a_yes_nothing_is_kept(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str, monkeypatch: pytest.MonkeyPatch,
    typed: tuple[str, str], why: str,
) -> None:  # fmt: skip
    type_in(monkeypatch, *typed)
    ended = run(capsys, "photographs", "--add", picture)
    assert (ended.code, ended.out) == (1, "")
    assert why in ended.err
    assert not circle.group.photographs.exists()


def test_where_nobody_is_there_to_be_asked_it_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str
) -> None:
    assert "Say what it shows" in run(capsys, "photographs", "--add", picture).err
    assert "Everybody in it must say yes first." in run(
        capsys, "photographs", "--add", picture, "--shows", HALL
    ).err  # fmt: skip
    assert not circle.group.photographs.exists()


def test_what_is_not_said_is_asked_in_plain_words(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, HALL, "nobody")
    ended = run(capsys, "photographs", "--add", picture)
    assert "What does it show?" in ended.err
    assert "Did everybody in it say yes to it being used?" in ended.err
    assert read_group(circle.group).photographs.all[0].agreed == "nobody"


def test_a_chosen_one_stands_in_each_format_with_what_it_shows(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str, tmp_path: Path
) -> None:
    add(capsys, picture)
    circle.do(easy.choose_picture, circle.decision(), "photo 1")
    out = tmp_path / "out"
    asked = [word for name in ("easy", "easy-docx", "easy-pdf") for word in ("--format", name)]
    assert run(capsys, "summary", "14", *asked, "--out", str(out)).code == 0
    page = (out / "riverside-voices-14-summary-easy.html").read_text("utf-8")
    assert f"data:image/jpeg;base64,{b64encode(kept(circle)).decode()}" in page
    assert f'alt="{HALL}"' in page
    word = out / "riverside-voices-14-summary-easy.docx"
    assert kept(circle) in _images(word)
    assert HALL in [each.get("descr") for each in docx.Document(str(word)).element.iter() if each.get("descr")]
    extents = [(each.get("cx"), each.get("cy")) for each in docx.Document(str(word)).element.iter(qn("wp:extent"))]
    shapes = {round(int(wide) / int(high), 2) for wide, high in extents}
    assert shapes == {1.0, 0.56}, "as high for its width as the photograph is"
    assert (out / "riverside-voices-14-summary-easy.pdf").read_bytes().startswith(b"%PDF-")
    verdict = verify(circle.shelf, word)
    assert (verdict.says, verdict.known) == ("sent", True)


def test_one_that_goes_is_gone_from_every_copy_here_and_its_number_is_never_another_s(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str, tmp_path: Path
) -> None:
    add(capsys, picture)
    content = kept(circle)
    circle.do(easy.choose_picture, circle.decision(), "photo 1")
    for _again in range(2):
        run(capsys, "summary", "14", "--format", "easy", "--format", "easy-docx", "--format", "html")
    circle.sealed()
    agreed = circle.meeting.sealing.now
    run(capsys, "summary", "14", "--format", "easy")
    html = circle.place.summaries / "riverside-voices-14-summary.html"
    before = html.read_bytes()
    assert shown(circle, content)
    ended = run(capsys, "photographs", "--remove", "1", "--yes")
    assert "stays sealed" in ended.out
    assert "Coprod cannot reach backups" in ended.out
    assert not shown(circle, content)
    record = circle.group.record.read_bytes()
    assert HALL.encode() not in record
    assert circle.meeting.sealing.now == agreed
    assert html.read_bytes() == before
    page = (circle.place.summaries / "riverside-voices-14-summary-easy.html").read_text("utf-8")
    assert HALL not in page
    assert "A computer chose this picture." in page
    assert run(capsys, "photographs", "--remove", "1", "--yes").code == 1
    other = tmp_path / "door.png"
    other.write_bytes(photograph("png", (90, 60)))
    assert run(capsys, "photographs", "--add", str(other), "--shows", "A door", "--people", "nobody").out == "2\n"


def test_what_waits_in_the_outbox_is_laid_ready_again_without_it(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str
) -> None:
    add(capsys, picture)
    content = kept(circle)
    lucy = next(one.id for one in read_group(circle.group).members.all if one.name == "Lucy")
    change_group(circle.group, partial(change_member, member=lucy, sends="easy read"), circle.now)
    circle.do(easy.choose_picture, circle.decision(), "photo 1")
    circle.ready()
    assert run(capsys, "send", "14", "--drafts", "--yes").code == 0
    (printed,) = (each for each in circle.place.in_outbox() if "easy-read-to-post" in str(each))
    first = printed.read_bytes()
    assert run(capsys, "photographs", "--remove", "1", "--yes").code == 0
    assert printed.read_bytes() != first
    assert not shown(circle, content)


def test_a_removal_that_was_broken_off_is_finished(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(capsys, picture)

    def full(*_asked: object, **_more: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(removal, "rewrite", full)
        assert run(capsys, "photographs", "--remove", "1", "--yes").code == 1
    assert removal.finish(circle.shelf, summaries_anew(circle.shelf))
    assert read_group(circle.group).photographs.all == ()


def test_a_file_that_is_another_than_was_put_in_is_never_shown_and_check_says_so(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str
) -> None:
    add(capsys, picture)
    circle.do(easy.choose_picture, circle.decision(), "photo 1")
    assert report_health(circle.shelf.home)
    made = BytesIO()
    Image.new("RGB", (9, 9), "red").save(made, "JPEG")
    circle.group.photograph("photo-1", "jpeg").write_bytes(made.getvalue())
    capsys.readouterr()
    assert not report_health(circle.shelf.home)
    assert "photograph 1 is not there as it was put in" in capsys.readouterr().out
    assert HALL not in circle.copy("easy", circle.shelf.home / "copies", known=False).read_text("utf-8")


def test_an_export_has_them_and_a_group_that_is_deleted_leaves_none(
    capsys: pytest.CaptureFixture[str], circle: Circle, picture: str, tmp_path: Path
) -> None:
    add(capsys, picture)
    content = kept(circle)
    run(capsys, "export", "--out", str(tmp_path / "all"), "--yes")
    assert (tmp_path / "all" / "riverside-voices" / "photographs" / "photo-1.jpeg").read_bytes() == content
    assert HALL in (tmp_path / "all" / "riverside-voices" / "group.txt").read_text("utf-8")
    assert run(capsys, "delete", "riverside-voices", "--yes").code == 0
    assert not shown(circle, content)
