"""What a folder stands in: a service that copies it, another computer, a locked disk; or that cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.folder_exposure import exposure_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/coprod", "Dropbox"),
        ("OneDrive - Trust/coprod", "OneDrive"),
        ("Library/Mobile Documents/x", "iCloud"),
        ("Nextcloud/groups", "Nextcloud"),
        ("coprod", ""),
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert exposure_of(tmp_path / folder).service == service


def test_it_is_known_by_the_file_a_service_leaves(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "mine").mkdir()
    assert exposure_of(tmp_path / "mine").service == "Syncthing"


def mounts(tmp_path: Path, line: str) -> Path:
    path = tmp_path / "mounts"
    path.write_text(f"/dev/plain1 / ext4 rw 0 0\n{line}\n")
    return path


def test_a_disk_in_another_computer_is_told(tmp_path: Path) -> None:
    home = tmp_path / "home here"
    home.mkdir()
    shared = mounts(tmp_path, f"//server/share {str(home).replace(' ', chr(92) + '040')} cifs rw 0 0")
    assert exposure_of(home, mounts=shared, blocks=tmp_path).shared
    assert not exposure_of(tmp_path, mounts=shared, blocks=tmp_path).shared


def test_a_disk_is_locked_if_anything_it_stands_on_is(tmp_path: Path) -> None:
    blocks = tmp_path / "block"
    for name in ("plain1", "volume", "volume/slaves/crypt/dm", "crypt/dm"):
        (blocks / name).mkdir(parents=True)
    (blocks / "volume/slaves/crypt/dm/uuid").write_text("CRYPT-LUKS2-x\n")
    volume = mounts(tmp_path, f"/dev/volume {tmp_path} ext4 rw 0 0")
    assert exposure_of(tmp_path, mounts=volume, blocks=blocks).encrypted == "yes"
    plain = mounts(tmp_path, "")
    assert exposure_of(tmp_path, mounts=plain, blocks=blocks).encrypted == "no"
    assert exposure_of(tmp_path, mounts=plain, blocks=tmp_path / "none").encrypted == "unknown"
    assert exposure_of(tmp_path, mounts=tmp_path / "none", blocks=blocks).encrypted == "unknown"
