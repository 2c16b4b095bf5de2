"""What is in the project speaks of the project only: no path of somebody's machine, no address that is not meant."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

MACHINE = re.compile(r"(?<![\w.~-])/(?:work|home|root|Users|opt)/[\w./-]*|\b[A-Z]:\\Users")
"""Paths of one machine. A test may speak of a folder a person could have, written as ~/."""

ADDRESS = re.compile(r"\b(?:https?|ftp|git|ssh|file)(?:\+\w+)?://[^\s\"'`<>)\]}]*", re.IGNORECASE)

MEANT = (
    "https://keepachangelog.com/",
    "https://semver.org/",
    "https://dejavu-fonts.github.io/",
    "https://www.w3.org/",
    "http://www.w3.org/",  # the name of SVG's and XHTML's own words, not a place to fetch from
    "http://schemas.openxmlformats.org/",  # the same for Word
    "https://example.",
    "http://example.",
    "http://localhost",
    "http://127.0.0.1",
    "https://localhost",
    "https://127.0.0.1",
)
"""Where an address may lead."""

PACKAGE_HOSTS = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|index-url|find-links|devpi|artifactory)\b", re.IGNORECASE)


@cache
def tracked() -> tuple[tuple[str, str], ...]:
    """Every text file in the project with what it says; without git, nothing can be asked."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this copy is not a git checkout")
    found = []
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        if path.is_file() and not path.is_symlink() and b"\0" not in (raw := path.read_bytes())[:4096]:
            found.append((name, raw.decode("utf-8", "replace")))
    return tuple(found)


def lines_with(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    own = Path(__file__).name
    return [
        (f"{name}:{text.count(chr(10), 0, found.start()) + 1}", found[0])
        for name, text in tracked()
        if Path(name).name != own
        for found in pattern.finditer(text)
    ]


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert lines_with(MACHINE) == []


def test_no_file_names_a_place_that_packages_come_from() -> None:
    assert lines_with(PACKAGE_HOSTS) == []


def test_every_address_is_one_that_is_meant() -> None:
    assert [found for found in lines_with(ADDRESS) if not found[1].lower().startswith(MEANT)] == []


@pytest.mark.parametrize("told", ["see /work/notes", "in '/home/amy/x'", "/root/.cache", "C:\\Users\\amy"])
def test_a_path_of_a_machine_is_seen(told: str) -> None:
    assert MACHINE.search(told)


@pytest.mark.parametrize("fine", ["docs/work/x", "~/home/x", "and/or", "at /tmp"])
def test_a_path_of_the_projects_own_is_let_by(fine: str) -> None:
    assert not MACHINE.search(fine)


def test_every_link_from_one_page_to_another_leads_somewhere() -> None:
    broken = [
        f"{name}: {link}"
        for name, text in tracked()
        if name.endswith(".md")
        for link in re.findall(r"\]\((?!\w+:)([^)#\s]+)[^)]*\)", text)
        if not (ROOT / name).parent.joinpath(link).exists()
    ]
    assert broken == []


def test_no_file_is_longer_than_can_be_read_in_one_go() -> None:
    """The house's limit: about 300 lines is the point to ask, 400 is too many."""
    long = [(name, text.count("\n")) for name, text in tracked() if name.endswith(".py") and text.count("\n") > 400]
    assert long == []


def test_every_decision_has_a_number_of_its_own_and_its_title_says_the_same() -> None:
    """Two engineers take the next free number at the same time: the one who lands later takes the one after."""
    decisions = sorted(
        (Path(name).name, text.partition("\n")[0]) for name, text in tracked() if name.startswith("docs/decisions/")
    )
    numbers = range(1, len(decisions) + 1)
    assert [name.partition("-")[0] for name, _ in decisions] == [f"{number:04}" for number in numbers]
    assert [title.partition(". ")[0] for _, title in decisions] == [f"# {number}" for number in numbers]
