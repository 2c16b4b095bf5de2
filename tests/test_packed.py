"""A copy packed with everything inside, on a computer where it is only said to be one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coprod_tui import commands, config
from coprod_tui.commands import portable
from coprod_tui.documents.libraries import needed
from coprod_tui.model.entry import Refused
from coprod_tui.packed import beside, ourselves
from coprod_tui.wording import refusal


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which it was unpacked."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / "coprod" / "coprod"))
    monkeypatch.delenv("COPROD_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "stick" / "coprod").mkdir(parents=True)
    return tmp_path / "stick"


def test_it_starts_itself_and_no_python(packed: Path) -> None:
    assert ourselves() == [str(packed / "coprod" / "coprod")]


@pytest.mark.parametrize("trouble", [ModuleNotFoundError("docx"), OSError("no libpango")])
def test_where_a_part_is_missing_nobody_is_told_to_install_it(packed: Path, trouble: Exception) -> None:
    with pytest.raises(Refused, match="packed-without") as refused, needed("python-docx"):
        raise trouble
    assert "pip" not in refusal(refused.value)


def test_it_keeps_things_where_the_installed_one_does_until_it_is_carried(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert config.home() == tmp_path / "data" / "coprod"
    monkeypatch.setattr(portable, "somebody_there", lambda: True)
    monkeypatch.setattr("coprod_tui.commands.prompts.answer", lambda _question: "yes")
    commands.portable.carry()
    assert config.home() == packed / "coprod-data"
    assert config.config_path() == packed / "coprod-data" / "config.toml"
    assert (packed / "coprod-data").stat().st_mode & 0o077 == 0
    monkeypatch.setenv("COPROD_HOME", str(tmp_path / "named"))
    assert config.home() == tmp_path / "named"


def test_the_folder_for_windows_is_known_by_what_starts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPROD_FOLDER", str(tmp_path / "stick" / "coprod"))
    assert beside() == tmp_path / "stick" / "coprod-data"
    assert ourselves() == [sys.executable, "-m", "coprod_tui"]


def test_nothing_is_carried_without_a_yes(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Refused, match="carried-unasked"):
        commands.portable.carry()
    assert not (packed / "coprod-data").exists()


def test_a_copy_that_is_installed_is_not_carried() -> None:
    with pytest.raises(Refused, match="not-packed"):
        commands.portable.carry()


def test_whoever_looks_where_things_are_is_told_that_a_stick_is_not_locked(packed: Path) -> None:
    (packed / "coprod-data").mkdir()
    told = list(commands.where.lines(config.home()))
    assert any("Whoever finds a stick can read it" in line for line in told)
