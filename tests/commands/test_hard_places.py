"""Commands in hard places: no terminal, no reader, no room on the disk, no home; and what opens a screen."""

from __future__ import annotations

import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

from coprod_tui import cli_shared
from coprod_tui.commands import show
from coprod_tui.config import home as config_home
from tests.commands.running import program, run

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs pipes and devices as Unix has them")


@pytest.fixture
def example(capsys: pytest.CaptureFixture[str], home: Path) -> Path:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    return home


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str | None]]:
    """What was opened on screen: the home, and the meeting. The screens themselves stay shut."""
    seen: list[tuple[Path, str | None]] = []
    screens = types.ModuleType("coprod_tui.app.app")

    def run_app(home: Path, *, meeting: str | None = None, desk: str | None = None, review: str | None = None) -> int:
        assert desk is None
        assert review is None
        seen.append((home, meeting))
        return 0

    screens.run_app = run_app  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "coprod_tui.app.app", screens)
    monkeypatch.setattr(cli_shared, "shows", lambda: "screens")
    return seen


Opened = list[tuple[Path, "str | None"]]


def test_without_a_command_home_opens(capsys: pytest.CaptureFixture[str], home: Path, opened: Opened) -> None:
    assert run(capsys).code == 0
    assert opened == [(home, None)]


def test_the_example_opens_once_it_is_made(capsys: pytest.CaptureFixture[str], home: Path, opened: Opened) -> None:
    assert run(capsys, "demo").code == 0
    assert run(capsys, "demo", "--no-open").code == 0
    assert opened == [(home / "example", "riverside-voices-14")]


def test_the_room_opens_on_the_meeting_meant(capsys: pytest.CaptureFixture[str], example: Path, opened: Opened) -> None:
    for told in ((), ("14",), ("riverside-voices-14",), ("riverside-voices-13",)):
        assert run(capsys, "room", *told).code == 0
    meetings = [meeting for _, meeting in opened]
    assert meetings == [*["riverside-voices-14"] * 3, "riverside-voices-13"]
    assert config_home() == example


def test_a_room_that_is_not_there_opens_nothing(
    capsys: pytest.CaptureFixture[str], example: Path, opened: Opened
) -> None:
    for told, said in (("lake", "no meeting called"), ("riverside", "More than one meeting")):
        ended = run(capsys, "room", told)
        assert ended.code == 1
        assert said in ended.err
    assert opened == []


@pytest.mark.parametrize("told", [(), ("room",)])
def test_a_screen_is_not_opened_where_there_is_none(example: Path, told: tuple[str, ...]) -> None:
    ended = program(*told, home=example)
    assert ended.code == 1
    assert "opens a screen" in ended.err
    assert ended.out == ""


def test_the_example_without_a_screen_is_made_and_not_opened(home: Path) -> None:
    ended = program("demo", home=home)
    assert (ended.code, ended.out) == (0, "riverside-voices-14\n")


@POSIX
def test_a_reader_that_leaves_early_is_no_trouble(example: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [sys.executable, "-m", "coprod_tui", "show"],
        check=False,
        stdout=write,
        stderr=subprocess.PIPE,
        env=os.environ | {"COPROD_HOME": str(example)},
    )
    os.close(write)
    assert (ran.returncode, ran.stderr) == (0, b"")


@POSIX
def test_closed_output_is_no_trouble(example: Path) -> None:
    line = f'"{sys.executable}" -m coprod_tui show >&- 2>&-'
    assert (
        subprocess.run(["sh", "-c", line], check=False, env=os.environ | {"COPROD_HOME": str(example)}).returncode == 0
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's device that is always full")
def test_output_to_a_full_disk_is_told_without_the_programs_insides(example: Path) -> None:
    line = f'"{sys.executable}" -m coprod_tui show > /dev/full'
    ran = subprocess.run(
        ["sh", "-c", line], check=False, capture_output=True, text=True, env=os.environ | {"COPROD_HOME": str(example)}
    )
    assert ran.returncode == 1
    assert "Not everything could be shown" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"NO_COLOR": "1"},
        {"TERM": "dumb"},
    ],
)
def test_any_terminal_shows_a_meeting(example: Path, env: dict[str, str]) -> None:
    ended = program("show", home=example, env=env)
    assert ended.code == 0
    assert "Appointment letters" in ended.out
    assert ended.err == ""
    assert "\x1b" not in ended.out


def test_names_of_bytes_that_are_no_letters_are_taken_in_as_far_as_they_are(home: Path) -> None:
    ran = subprocess.run(
        [os.fsencode(sys.executable), b"-m", b"coprod_tui", b"group", b"River\xff\xfeside"],
        check=False,
        capture_output=True,
        env=os.environ | {"COPROD_HOME": str(home)},
    )
    assert ran.returncode == 0
    assert b"Traceback" not in ran.stderr


def test_a_home_that_is_a_file_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("mine", "utf-8")
    for told in (("list",), ("group", "Hilltop"), ("demo", "--no-open", "--dir", str(place)), ("check",), ("show",)):
        ended = run(capsys, "--home", str(place), *told)
        assert ended.code == 1, told
        assert "is a file" in ended.err
    assert place.read_text("utf-8") == "mine"


def test_a_home_inside_a_file_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("mine", "utf-8")
    ended = run(capsys, "--home", str(place / "inner"), "group", "Hilltop")
    assert ended.code == 1
    assert "Nothing was saved" in ended.err


@pytest.mark.parametrize(
    ("number", "said"), [(28, "the disk is full"), (30, "not yours to use"), (13, "not yours to use"), (5, "the disk")]
)
def test_a_disk_that_will_not_have_it_is_told_as_it_is(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", refuse)
    ended = run(capsys, "group", "Hilltop")
    assert ended.code == 1
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_what_nobody_foresaw_is_told_with_what_is_safe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(*_: object) -> None:
        raise RuntimeError("Amy's private words")

    monkeypatch.setattr(show, "list_all", trip)
    ended = run(capsys, "list")
    assert ended.code == 1
    assert "is safe" in ended.err
    assert "Amy" not in ended.err
    assert "Traceback" not in ended.err


def test_ctrl_c_ends_without_a_word(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(show, "list_all", stop)
    assert run(capsys, "list").code == 130


@pytest.mark.parametrize("told", ["list", "--help", "where"])
def test_looking_brings_no_screens_and_no_templates(home: Path, told: str) -> None:
    code = (
        "import sys\nfrom coprod_tui.cli import main\n"
        f"try:\n    main([{told!r}])\nexcept SystemExit:\n    pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60)
    brought = ran.stdout.splitlines()[-1]
    assert not [name for name in ("textual", "rich", "jinja2", "markdown_it", "asyncio") if f"'{name}'" in brought]
