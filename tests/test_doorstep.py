"""What a fresh start brings with it: the floors below the screens never bring Textual, and asking for help is quick."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCREENS = ("textual", "coprod_tui.app")
EDGES = (*SCREENS, "coprod_tui.wording", "coprod_tui.config", "coprod_tui.summary", "coprod_tui.cli")


def brought(statement: str) -> set[str]:
    """The modules there are after a fresh interpreter has run this."""
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules), file=sys.__stdout__)"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60)
    return set(ran.stdout.split())


@pytest.mark.parametrize("floor", ["model", "record", "planning", "words", "line"])
def test_a_lower_floor_brings_nothing_from_above_it(floor: str) -> None:
    found = brought(
        "import importlib, pkgutil\n"
        f"floor = importlib.import_module('coprod_tui.{floor}')\n"
        "for each in pkgutil.walk_packages(floor.__path__, floor.__name__ + '.'): importlib.import_module(each.name)"
    )
    assert f"coprod_tui.{floor}" in found
    assert not found.intersection(EDGES)


@pytest.mark.parametrize("module", ["summary", "wording", "config"])
def test_the_edges_beside_the_screens_do_not_bring_them(module: str) -> None:
    assert not brought(f"import coprod_tui.{module}").intersection(SCREENS)


def test_the_wording_reads_nothing_until_the_first_word() -> None:
    assert not {"gettext", "zoneinfo", "platformdirs"} & brought("import coprod_tui.wording, coprod_tui.config")


def test_asking_for_help_does_not_bring_the_screens() -> None:
    found = brought(
        "from coprod_tui.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit as end:\n    assert end.code in (0, None)"
    )
    assert "coprod_tui.cli" in found
    assert not found.intersection(SCREENS)


def test_a_command_brings_no_file_of_others_and_looks_for_near_names_only_after_a_slip() -> None:
    files = {"coprod_tui.cli_before", "coprod_tui.cli_afterwards", "coprod_tui.cli_kept", "difflib"}
    ran = "from coprod_tui.cli import main\ntry:\n    main([{told}])\nexcept SystemExit:\n    pass"
    assert not files & brought(ran.format(told="'room', '--help'"))
    assert files & brought(ran.format(told="'where', '--help'")) == {"coprod_tui.cli_kept"}
    assert "difflib" in brought(ran.format(told="'rooom'"))


def test_the_first_screen_does_not_bring_what_only_later_keys_need() -> None:
    room = "coprod_tui.app.room"
    panels = f"{room}.panels"
    found = brought(f"import {room}.room, {room}.keys, {panels}.now, {panels}.opening, coprod_tui.app.terminal")
    assert {"coprod_tui.app.room.room", "coprod_tui.record.locks"} <= found
    assert not found.intersection(
        ("coprod_tui.line.grammar", "coprod_tui.line.completion", "filelock", "secrets", "_hashlib")
    )
    assert not found.intersection((f"{panels}.large_words", f"{panels}.agreement", "coprod_tui.planning", "docx"))
    assert not brought("import coprod_tui.app.home.home").intersection(("coprod_tui.line.dates", "docx"))


def test_the_typed_line_opens_without_what_only_typed_words_need() -> None:
    found = brought("import coprod_tui.app.seat.line_questions, coprod_tui.app.widgets.typed_line")
    assert {"coprod_tui.line.dates", "coprod_tui.sentences.word_hints"} <= found
    assert not found.intersection(("coprod_tui.words", "coprod_tui.line.completion", "calendar"))


def test_the_help_and_an_agenda_bring_no_reader_of_archives() -> None:
    """As `importlib.resources` does, where a file stands beside the one that reads it."""
    found = brought("import coprod_tui.app.keyboard.help, coprod_tui.planning.vocabulary")
    assert "coprod_tui.app.keyboard.meaning" in found
    assert not found.intersection(("importlib.resources", "zipfile"))


def test_screens_come_without_openssl_and_it_can_be_had_when_somebody_sends() -> None:
    assert not brought("import coprod_tui.app.app").intersection(("ssl", "_ssl"))
    found = brought(
        "import coprod_tui.app.app\n"
        "import asyncio, smtplib, ssl\n"
        "asyncio.run(asyncio.sleep(0))\n"
        "smtplib.SMTP_SSL, ssl.create_default_context()"
    )
    assert {"ssl", "_ssl"} <= found
