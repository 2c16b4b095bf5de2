"""What of a release a program checks: each thing that is not in order is said, and only that."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
import release

FINE = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-01-31\n\n### Added\n\n- More.\n"


def project(folder: Path, changes: str = FINE, init: str = "0.2.0") -> Path:
    (folder / "coprod_tui").mkdir()
    (folder / "coprod_tui/__init__.py").write_text(f'__version__ = "{init}"\n', "utf-8")
    (folder / "pyproject.toml").write_text('[project]\nversion = "0.2.0"\n', "utf-8")
    (folder / "CHANGELOG.md").write_text(changes, "utf-8")
    return folder


def test_a_version_that_is_the_same_everywhere_and_told_of_is_in_order(tmp_path: Path) -> None:
    assert list(release.versions(project(tmp_path))) == []


@pytest.mark.parametrize(
    ("changes", "init", "said"),
    [
        (FINE, "0.1.0", "coprod_tui/__init__.py has another version"),
        (FINE.replace("0.2.0", "0.1.9"), "0.2.0", "CHANGELOG.md has no heading"),
        (FINE.replace("## [0.2.0]", "- Not told yet.\n\n## [0.2.0]"), "0.2.0", "CHANGELOG.md has lines under"),
    ],
)
def test_what_does_not_go_together_is_said(tmp_path: Path, changes: str, init: str, said: str) -> None:
    (fault,) = release.versions(project(tmp_path, changes, init))
    assert fault.startswith(said)


def test_what_is_not_committed_and_a_tag_of_another_commit_are_said(tmp_path: Path) -> None:
    def git(*told: str) -> None:
        named = ("-c", "user.name=Amy", "-c", "user.email=amy@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(tmp_path), *named, *told], check=True, capture_output=True)

    git("init")
    git("add", str(project(tmp_path)))
    git("commit", "-m", "One")
    git("tag", "v0.2.0")
    assert list(release.repository(tmp_path)) == []
    git("commit", "--allow-empty", "-m", "Two")
    (tmp_path / "more").touch()
    assert [fault.split()[0] for fault in release.repository(tmp_path)] == ["Something", "There"]


def test_the_checksums_are_those_of_what_is_given_away(tmp_path: Path) -> None:
    (tmp_path / "coprod-0.2.0.tar.xz").write_bytes(b"one")
    (tmp_path / "work").mkdir()
    assert release.sums(tmp_path).read_text("utf-8") == f"{hashlib.sha256(b'one').hexdigest()}  coprod-0.2.0.tar.xz\n"


def test_files_that_differ_or_are_in_one_alone_are_named(tmp_path: Path) -> None:
    for name, content in (("one/a", "1"), ("two/a", "1"), ("one/b/c", "1"), ("two/b/c", "2"), ("two/d", "1")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    assert release.differences(tmp_path / "one", tmp_path / "two") == ["b/c", "d"]
