"""One folder with Coprod and all that it needs, packed: `python3 packaging/build.py`. For the system that this runs on.

It makes an environment of its own, so that nothing else of this machine comes in. It prints what it made (a .deb too,
where one can be made), how large that is, the oldest system that it runs on, and where the checksums are.
"""

from __future__ import annotations

import argparse
import lzma
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import time
import venv
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

from release import sums

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[^/]*$")
PARTS = "PARTS.cdx.json"
"""The list of what is inside, in the folder that is given away."""
GLIBC = re.compile(rb"\bGLIBC_(\d+)\.(\d+)\b")
DAY_ONE = 315_532_800
"""1 January 1980: the earliest day that a zip knows."""


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--out", type=Path, default=ROOT / "dist", help="where to put what is made (dist)")
    told.add_argument("--quick", action="store_true", help="to try the program, not to give it away")
    told.add_argument(
        "--here",
        action="store_true",
        help="in the environment that this Python is of, into which what makes the pages is installed",
    )
    asked = told.parse_args()
    out = asked.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    if not asked.here:
        python = environment(out / "work" / "python")
        more = ("--quick",) if asked.quick else ()
        subprocess.run([python, __file__, "--here", "--out", str(out), *more], check=True)
        return
    folder = freeze(out)
    add_papers(folder)
    if not asked.quick:
        install(sys.executable, "release")  # only now: what is not there as the program is packed cannot get into it
        subprocess.run([sys.executable, str(HERE / "beside.py"), str(folder)], check=True)
    packed = pack(folder, out, quick=asked.quick)
    if (folder / PARTS).exists():
        shutil.copyfile(folder / PARTS, out / f"{packed.name}.cdx.json")
    print(f"{packed}: {packed.stat().st_size / 1e6:.1f} MB, unpacked {size(folder) / 1e6:.0f} MB")
    if sys.platform == "linux":
        print(f"It runs where the C library is glibc {oldest_glibc(folder)} or later.")
        if shutil.which("dpkg-deb"):
            made = (str(HERE / "debian.py"), str(out), "0" if asked.quick else "6")
            subprocess.run([sys.executable, *made], check=True)
    print(sums(out))


def environment(folder: Path) -> str:
    """The Python of a fresh environment with what is packed, and what packs it."""
    venv.create(folder, clear=True, with_pip=True)
    python = str(folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
    install(python, "pack")
    return python


def install(python: str, extra: str) -> None:
    """What that extra of ours says, into the environment of this Python."""
    wanted = ("-c", str(ROOT / "constraints.txt"), "-e", f"{ROOT}[{extra}]")
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-compile", *wanted], check=True)


def freeze(out: Path) -> Path:
    """The folder, not packed yet."""
    shutil.rmtree(out / "coprod", ignore_errors=True)
    command = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR")
    folders = ("--distpath", str(out), "--workpath", str(out / "work"))
    # a fixed order of sets, so that the same source gives the same files
    same = os.environ | {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(day())}
    subprocess.run([*command, *folders, str(HERE / "coprod.spec")], check=True, env=same)
    folder = out / "coprod"
    for path in folder.rglob("*"):
        if path.is_symlink():  # a stick (FAT) has none, and each of these libraries is found where it lies as well
            path.unlink()
    return folder


@cache
def day() -> int:
    """When the source was last changed, in seconds: what is packed is dated so, and the same source gives the same.

    As SOURCE_DATE_EPOCH says it, where that is set: a source without its history does not know.
    """
    if set_by_hand := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(set_by_hand)
    asked = ("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    told = subprocess.run(asked, check=False, capture_output=True, text=True)
    return int(told.stdout) if told.returncode == 0 and told.stdout.strip() else DAY_ONE


def add_papers(folder: Path) -> None:
    """What somebody who unpacks it reads first, what starts it, and the licence of each Python package inside."""
    for name in ("START HERE.txt", *(("coprod.desktop", "start-coprod") if sys.platform == "linux" else ())):
        shutil.copy2(HERE / "folder" / name, folder / name)
    shutil.copy2(ROOT / "LICENSE", folder / "LICENSE.txt")
    for one in inside(folder):
        for path in one.files or ():
            if LICENCE.search(str(path)) and ".dist-info" in str(path):
                kept = folder / "licences" / one.metadata["Name"] / Path(path).name
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(path.locate()), kept)


def inside(folder: Path) -> Iterator[Distribution]:
    """The Python packages of which something is in the folder."""
    there = {each.name.lower().replace("-", "_").partition(".")[0] for each in (folder / "_internal").iterdir()}
    for one in distributions():
        names = {path.parts[0].lower().partition(".")[0] for path in one.files or ()}
        if names & there:
            yield one


def pack(folder: Path, out: Path, *, quick: bool) -> Path:
    """One file to carry: a zip on Windows, where everybody can open one, else a tar that keeps who may run what."""
    system = {"linux": "linux", "darwin": "macos", "win32": "windows"}[sys.platform]
    name = f"coprod-{version()}-{system}-{platform.machine().lower()}"
    if sys.platform == "win32":
        return zipped(folder, out / f"{name}.zip")
    packed = out / f"{name}.tar.xz"
    with lzma.open(packed, "wb", preset=0 if quick else 6) as squeezed, tarfile.open(fileobj=squeezed, mode="w") as tar:
        for path in files(folder):
            tar.add(path, path.relative_to(folder.parent), recursive=False, filter=nobodys)
    return packed


def zipped(folder: Path, packed: Path) -> Path:
    """The same as a zip, each file of the day of the source."""
    with zipfile.ZipFile(packed, "w") as opened:
        for path in files(folder):
            member = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), time.gmtime(day())[:6])
            opened.writestr(member, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return packed


def nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """As it is packed: of no user of this machine, of the day of the source, and read by all, whatever its umask."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = day()
    member.mode = 0o755 if member.mode & 0o100 else 0o644
    return member


def files(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()))


def size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in files(folder))


def version() -> str:
    """As the package itself says it."""
    sys.path.insert(0, str(ROOT))
    from coprod_tui import __version__  # noqa: PLC0415

    return __version__


def oldest_glibc(folder: Path) -> str:
    """The newest glibc that any file asks for: each names the versions that it needs of it."""
    needs = {
        (int(found[1]), int(found[2]))
        for path in files(folder)
        if path.suffix == ".so" or ".so." in path.name or path.name == "coprod"
        for found in GLIBC.finditer(path.read_bytes())
    }
    return ".".join(map(str, max(needs)))


if __name__ == "__main__":
    main()
