"""Who else may get at a folder, as far as a program can tell: a cloud service, a network disk, whoever finds the disk.

Only names and mounts are read, nothing is run and nothing is asked of a network. What cannot be told is said so.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "proton drive": "Proton Drive",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
    "box sync": "Box",
}
"""How the folders of services that copy files elsewhere begin, and what people call the service."""

SIGNS = {".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".stfolder": "Syncthing", ".sync_journal.db": "Nextcloud"}
"""Files that such services leave at the top of the folder that they copy."""

SHARED = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "vboxsf", "vmhgfs", "davfs", "fuse.sshfs"))
"""Sorts of disk that stand in another computer."""

LOCKED = frozenset(("ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.veracrypt"))

Encrypted = Literal["yes", "no", "unknown"]


class FolderExposure(NamedTuple):
    """service: the service that copies this folder, "" where none is seen. shared: it is on another computer.

    encrypted: whether the disk can be read by whoever takes it out.
    """

    service: str
    shared: bool
    encrypted: Encrypted


class Mount(NamedTuple):
    """Where a disk is attached: its device, the folder, its sort."""

    device: str
    folder: str
    sort: str


def exposure_of(folder: Path, *, mounts: Path = Path("/proc/self/mounts"), blocks: Path = Path("/sys/class/block")) -> (
    FolderExposure
):  # fmt: skip
    """What this folder stands in. mounts and blocks: where Linux says so; other systems do not, and it is unknown."""
    folder = Path(os.path.realpath(folder))
    mount = _mount_of(folder, mounts)
    network = str(folder).startswith("\\\\")
    return FolderExposure(_service(folder), network or mount.sort in SHARED, _encrypted(mount, blocks))


def _service(folder: Path) -> str:
    for part in reversed(folder.parts):
        for beginning, name in SERVICES.items():
            if part.casefold().startswith(beginning):
                return name
    for parent in (folder, *folder.parents):
        for sign, name in SIGNS.items():
            if (parent / sign).exists():
                return name
    return ""


def _mount_of(folder: Path, mounts: Path) -> Mount:
    found = Mount("", "", "")
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return found
    for line in lines:
        device, where, sort, *_rest = (*line.split(" "), "", "", "")
        where = where.replace("\\040", " ")
        if folder.is_relative_to(where or "/nowhere") and len(where) >= len(found.folder):
            found = Mount(device, where, sort)
    return found


def _encrypted(mount: Mount, blocks: Path) -> Encrypted:
    if mount.sort in LOCKED:
        return "yes"
    if not mount.device.startswith("/dev/"):
        return "unknown"
    name = Path(os.path.realpath(mount.device)).name
    if not (blocks / name).exists():
        return "unknown"
    return "yes" if _is_locked(blocks / name) else "no"


def _is_locked(block: Path, deep: int = 5) -> bool:
    """Whether it, or any that it stands on (a volume on a locked disk), is unlocked by a key: dm-crypt says so."""
    try:
        if (block / "dm" / "uuid").read_text().startswith("CRYPT-"):
            return True
    except OSError:
        pass
    below = block / "slaves"
    return deep > 0 and below.is_dir() and any(_is_locked(each, deep - 1) for each in below.iterdir())
