"""The first lines a newcomer pastes, and the same ones in what runs on every change."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from coprod_tui import __version__
from coprod_tui.documents.libraries import PHONE_PAGES, installing

ROOT = Path(__file__).resolve().parents[1]


def pasted() -> list[str]:
    return re.findall(r"```sh\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


def test_the_readme_has_one_line_to_try_it_and_one_to_test_it() -> None:
    lines = [block for block in pasted() if "\n" not in block]
    assert [line.rsplit(" && ", 1)[1] for line in lines[:2]] == [".venv/bin/coprod demo", ".venv/bin/python -m tests"]


def test_what_runs_on_every_change_is_the_readmes_own_test_line() -> None:
    last = (ROOT / ".ci/run").read_text("utf-8").rstrip().splitlines()[-1]
    assert last in pasted()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such mark on a file")
def test_what_runs_on_every_change_can_be_run() -> None:
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_each_pinned_version_is_one_line_with_one_version() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", pin)] == []
    names = [pin.split("==")[0].lower() for pin in pins]
    assert names == sorted(set(names))


def test_everything_the_package_asks_for_is_pinned() -> None:
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    }
    asked = {re.split(r"[^\w.-]", wanted, maxsplit=1)[0].lower() for wanted in metadata.requires("coprod-tui") or ()}
    assert asked - {"coprod-tui"} <= pinned


def test_the_line_that_brings_phone_pages_has_all_they_need_and_not_this_packages_own_name() -> None:
    """Coprod is not in the public index of packages: another's package of that name would be brought in."""
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["share"]
    names = {re.split(r"[^\w.-]", wanted, maxsplit=1)[0] for wanted in extra}
    assert set(installing(*PHONE_PAGES).split(" install ")[1].split()) == names
    texts = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "coprod_tui").rglob("*.py")]
    assert not [path.name for path in texts if re.search(r"install\W+coprod.tui", path.read_text("utf-8"))]


def test_the_changelog_tells_of_this_version_or_what_comes_next() -> None:
    told = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"[{__version__}]" in told or "[Unreleased]" in told
    assert metadata.version("coprod-tui") == __version__
