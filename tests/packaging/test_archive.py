"""The packed copy, in a system with only the C library and zlib: no Python, another user, a path with an accent.

It is made by `packaging/build.py`, which takes a while: `.ci/run` does so first, and says where it is.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tarfile
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from windows import EXTRAS

from coprod_tui.summary import FORMATS
from tests.terminal.terminals import TMUX, terminal

ARCHIVE = os.environ.get("COPROD_ARCHIVE", "")
ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
STICK = Path("home/Zoë Núñez/a stick")
LIBRARIES = (
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libm.so.6",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
    "libz.so.1",
)
FONTS = Path("/usr/share/fonts/truetype/dejavu")
ENOUGH_ROOM = 45e6

pytestmark = [
    pytest.mark.skipif(
        not ARCHIVE, reason="nothing is packed: python3 packaging/build.py, then COPROD_ARCHIVE=its file"
    ),
    pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can make a bare system"),
]


class BareSystem:
    """A folder that is all a program sees of the disk; with nothing to run but what is unpacked in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = Path("/") / STICK.parent
        self.program = Path("/") / STICK / "coprod" / "coprod"

    def command(self, *told: str) -> list[str]:
        kept = {"HOME": str(self.home), "PATH": "/nowhere", "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC"}
        settings = [f"{name}={value}" for name, value in kept.items()]
        into = (
            shutil.which("chroot", path="/usr/sbin:/usr/bin") or "",
            f"--userspec={NOBODY}:{NOBODY}",
            str(self.root),
        )
        return ["/usr/bin/env", "-i", *settings, *into, str(self.program), *told]

    def run(self, *told: str, says: str = "", ends: int = 0) -> str:
        done = subprocess.run(self.command(*told), input=says, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == ends, done.stdout + done.stderr
        return done.stdout + done.stderr

    def at(self, path: Path) -> Path:
        return self.root / path.relative_to("/")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> BareSystem:
    root = tmp_path_factory.mktemp("bare")
    root.chmod(0o755)
    for name in ("tmp", "dev", "lib64", "lib/x86_64-linux-gnu", str(STICK)):
        (root / name).mkdir(parents=True, exist_ok=True)
    (root / "tmp").chmod(0o1777)
    for name in LIBRARIES:
        for folder in ("lib64", "lib/x86_64-linux-gnu"):
            if (real := Path("/") / folder / name).exists():
                shutil.copy(real, root / folder / name)
    with tarfile.open(ARCHIVE) as packed:
        packed.extractall(root / STICK, filter="data")
    for path in (root / STICK.parent, *(root / STICK.parent).rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    return BareSystem(root)


@pytest.fixture(scope="module")
def bare(unpacked: BareSystem) -> BareSystem:
    """The same, with the example in it."""
    unpacked.run("demo", "--no-open")
    return unpacked


def example(bare: BareSystem) -> str:
    return str(bare.home / ".local/share/coprod/example")


def test_it_is_small_enough_to_be_carried() -> None:
    assert Path(ARCHIVE).stat().st_size <= ENOUGH_ROOM


def needed() -> set[str]:
    """What Coprod with these extras stands on, by name, each with what it stands on itself."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (each for extra in EXTRAS for each in told["optional-dependencies"][extra])
    found: set[tuple[str, frozenset[str]]] = set()
    waiting = [(Requirement(each), frozenset[str]()) for each in (*told["dependencies"], *extras)]
    while waiting:
        one, wanted = waiting.pop()
        known = (canonicalize_name(one.name), frozenset(one.extras))
        here = one.marker is None or any(one.marker.evaluate({"extra": each}) for each in ("", *wanted))
        if here and known not in found:
            found.add(known)
            waiting += [(Requirement(each), known[1]) for each in requires(one.name) or ()]
    return {"coprod-tui", "tzdata", *(name for name, _extras in found)}


def test_no_library_is_inside_that_nobody_needs() -> None:
    with tarfile.open(ARCHIVE) as packed:
        papers = [Path(each.name).parts[2:] for each in packed.getmembers() if "/licences/" in each.name]
    of_the_system = {name for name, paper in papers if paper == "copyright"} | {"CPython"}
    inside = {canonicalize_name(name) for name, _paper in papers} - set(map(canonicalize_name, of_the_system))
    assert {"textual", "keyring", "typing-extensions"} <= inside
    assert inside - needed() == set()


def test_what_asks_the_keyring_of_a_desktop_is_inside() -> None:
    with tarfile.open(ARCHIVE) as packed:
        names = packed.getnames()
    for wanted in ("keyring/backends/SecretService.pyc", "secretstorage/__init__.pyc", "jeepney/io/blocking.pyc"):
        assert f"coprod/_internal/{wanted}" in names
    assert any(name.endswith("/entry_points.txt") and "/keyring-" in name for name in names)  # it is found by these


def test_it_can_be_unpacked_on_a_stick_which_knows_no_links_and_few_letters_in_names() -> None:
    with tarfile.open(ARCHIVE) as packed:
        members = packed.getmembers()
    assert [each.name for each in members if not each.isfile()] == []
    assert [each.name for each in members if set(each.name) & set('<>:"|?*\\')] == []
    folded = [each.name.casefold() for each in members]
    assert len(folded) == len(set(folded))


def test_what_it_keeps_is_where_the_installed_one_looks_and_for_its_owner_alone(bare: BareSystem) -> None:
    told = bare.run("--home", example(bare), "check")
    assert "records are whole, and only you can read them." in told
    assert "riverside-voices-14" in bare.run("--home", example(bare), "list")


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"sound"}))
def test_every_format_of_a_summary_is_inside(form: str, bare: BareSystem) -> None:
    if FONTS.is_dir():
        shutil.copytree(FONTS, bare.at(FONTS), dirs_exist_ok=True)
    elif form.endswith("pdf"):
        pytest.skip("no letters on this computer to lend it")
    told = bare.run(
        "--home", example(bare), "summary", "riverside-voices-12", "--format", form, "--out", str(bare.home / form)
    )
    made = bare.at(Path(told.strip()))
    assert made.parent.name == form
    assert made.stat().st_size > 500


def test_without_letters_a_pdf_is_refused_in_words_and_the_program_does_not_end(bare: BareSystem) -> None:
    shutil.rmtree(bare.at(FONTS), ignore_errors=True)
    told = bare.run("--home", example(bare), "summary", "riverside-voices-12", "--format", "large-pdf", ends=1)
    assert told == (
        "This computer has no letters (fonts) to make a PDF with. You can have the other formats, and print those.\n"
    )


@pytest.mark.skipif(TMUX is None, reason="a real terminal is only had where tmux is installed")
def test_a_meeting_is_held_by_keys_in_it(bare: BareSystem, tmp_path: Path) -> None:
    with terminal(tmp_path) as own:
        own.run(shlex.join(bare.command("--home", example(bare), "room", "riverside-voices-14")))
        own.until("Who is here")
        own.press("n")
        own.until("Item 1, Check in, has begun.")
        own.press("d")
        own.until("The exact words")
        own.type("Letters go out in 14 point")
        own.press("Enter")
        own.until("Are these the right words?")
        own.press("Escape")
        own.until(lambda: "Are these the right words?" not in own.words)
        own.press("q")
        own.until("n next meeting")
        own.press("q")
        own.is_back()
    assert "Letters go out in 14 point" in bare.run("--home", example(bare), "show", "riverside-voices-14")


def test_a_carried_copy_asks_once_and_is_found_again_by_whatever_starts_it(bare: BareSystem) -> None:
    beside = Path("/") / STICK / "coprod-data"
    assert f"make the folder {beside}" in bare.run("--portable", "list", ends=1)
    assert not bare.at(beside).exists()
    bare.at(beside).mkdir(mode=0o700)
    os.chown(bare.at(beside), NOBODY, NOBODY)
    bare.run("group", "Walkers")
    assert str(beside) in bare.run("where")
