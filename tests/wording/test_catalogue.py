"""Another language: its catalogue is used where there is one, and English where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from coprod_tui import wording

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def welsh(folder: Path) -> Path:
    catalogue = Catalog("cy")
    catalogue.add("en-GB", "cy")
    catalogue.add("I agree", "Rwy’n cytuno")
    catalogue.add("Who does what", "Pwy sy’n gwneud beth")
    catalogue.add("Decided", "Penderfynwyd")
    catalogue.add("December", "Rhagfyr")
    catalogue.add("{name}'s hand is up.", "Mae llaw {name} i fyny.")
    forms = [f"{{count}} awr ({n})" for n in range(catalogue.num_plurals)]
    catalogue.add(("{count} hour", "{count} hours"), forms)
    file = folder / "cy" / "LC_MESSAGES" / "coprod.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_mo(out, catalogue)
    return folder


def test_a_catalogue_gives_words_dates_and_plurals_in_its_language(tmp_path: Path) -> None:
    wording.speak("cy", welsh(tmp_path))
    assert wording.labels()["decided"] == "Penderfynwyd"
    assert wording.day("2026-12-01") == "1 Rhagfyr"
    assert wording.length(120).startswith("2 awr (")
    assert wording.length(60) != wording.length(120).replace("2 awr", "1 awr")


def test_the_persons_own_settings_choose_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "cy_GB.UTF-8")
    wording.speak(folder=welsh(tmp_path))
    assert wording._("Decided") == "Penderfynwyd"


def test_without_a_catalogue_people_read_english(tmp_path: Path) -> None:
    wording.speak("cy", tmp_path)
    assert wording._("Decided") == "Decided"
    assert wording.ngettext("{count} hour", "{count} hours", 2) == "{count} hours"
