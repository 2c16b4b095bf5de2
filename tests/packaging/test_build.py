"""What of the packed file is in our hand: it is the same whoever makes it, and whenever."""

from __future__ import annotations

import os
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import build
import pytest

NAMES = ("coprod", "_internal/b.pyc", "_internal/a.pyc", "pages/Zoë.html")
DAY = 1_800_000_000


@pytest.fixture(autouse=True)
def dated(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY))
    build.day.cache_clear()
    yield
    build.day.cache_clear()


def folder(where: Path, names: tuple[str, ...], umask: int, day: int) -> Path:
    for name in names:
        path = where / "coprod" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
        path.chmod((0o777 if name == "coprod" else 0o666) & ~umask)
        os.utime(path, (day, day))
    return where / "coprod"


def test_whoever_packs_the_same_files_gets_the_same_bytes(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", NAMES, 0o022, 1_000_000_000)
    other = folder(tmp_path / "another place", NAMES[::-1], 0o077, 1_100_000_000)
    tars = [build.pack(each, tmp_path / each.parent.name, quick=True).read_bytes() for each in (one, other)]
    zips = [build.zipped(each, tmp_path / f"{each.parent.name}.zip").read_bytes() for each in (one, other)]
    assert tars[0] == tars[1]
    assert zips[0] == zips[1]


def test_what_is_packed_says_nothing_of_who_made_it_and_all_may_read_it(tmp_path: Path) -> None:
    made = folder(tmp_path, NAMES, 0o077, 1_000_000_000)
    with tarfile.open(build.pack(made, tmp_path, quick=True)) as packed:
        members = packed.getmembers()
    names = ["coprod/_internal/a.pyc", "coprod/_internal/b.pyc", "coprod/coprod", "coprod/pages/Zoë.html"]
    assert [each.name for each in members] == names
    assert {(each.uid, each.gid, each.uname, each.gname, each.mtime) for each in members} == {(0, 0, "", "", DAY)}
    assert [each.mode for each in members] == [0o644, 0o644, 0o755, 0o644]
    with zipfile.ZipFile(build.zipped(made, tmp_path / "made.zip")) as opened:
        assert [(each.filename, each.date_time[:3]) for each in opened.infolist()] == [
            (name, (2027, 1, 15)) for name in names
        ]
