"""The register of features: what each floor has is listed there, and nothing is that no floor has."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import coprod_tui
from coprod_tui.model import features
from coprod_tui.model.entry import MOVES, Entry, kinds
from coprod_tui.model.features import FEATURES, LINE, MEETING, REASONS, ROOM_KEYS, SEAT_KEYS, SENTENCES, Floor
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.meeting import PARTS
from coprod_tui.wording import labels

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(coprod_tui.__file__).parent
PLACES = {
    MEETING: "model",
    LINE: "line",
    SENTENCES: "sentences",
    REASONS: "wording.reasons",
    ROOM_KEYS: "app.room.keys",
    SEAT_KEYS: "app.seat.keys",
}
OF_GROUPS = {
    "group",
    "history",
    "basket",
    "usual_agenda",
    "needs",
    "terms",
    "outreach",
    "photographs",
    "farewell",
    "never_write",
    "sharing",
}
"""Files whose moves are of a group, and of no meeting."""
GIVES = {LINE: "VERBS", SENTENCES: "TELLS", REASONS: "WORDS", ROOM_KEYS: "KEYS", SEAT_KEYS: "KEYS"}


def modules(package: str) -> dict[str, ModuleType]:
    folder = ROOT / package.replace(".", "/")
    return {path.stem: import_module(f"coprod_tui.{package}.{path.stem}") for path in sorted(folder.glob("[a-z]*.py"))}


def gives(floor: Floor, file: ModuleType) -> bool:
    if floor is MEETING:
        name = file.__name__.rpartition(".")[2]
        moves = any(move.startswith(f"{name}.") for move in MOVES) and name not in OF_GROUPS
        return moves or any(kind is not Entry and not issubclass(kind, GroupEntry) for kind in kinds([file]))
    return hasattr(file, GIVES[floor])


@pytest.mark.parametrize("floor", PLACES)
def test_every_file_that_has_something_for_its_floor_is_in_the_register_and_no_other(floor: Floor) -> None:
    has = {name for name, file in modules(PLACES[floor]).items() if gives(floor, file)}
    assert {one.name for one in features.on(floor)} == has


def test_no_feature_is_listed_twice_and_no_two_share_a_place() -> None:
    names = [one.name for one in FEATURES]
    assert len(names) == len(set(names))
    for places in (
        [one.keys for one in FEATURES if one.keys],
        [place for one in FEATURES for _name, place in one.first],
        [place for one in FEATURES for _name, place in one.sections],
        [place for one in FEATURES for _name, place in one.under_items],
        [place for one in FEATURES for _name, place in one.blocks],
    ):
        assert len(places) == len(set(places))


def test_a_feature_has_a_place_among_the_keys_if_and_only_if_it_has_keys() -> None:
    assert {one.name for one in FEATURES if one.keys} == {one.name for one in features.on(ROOM_KEYS | SEAT_KEYS)}


def test_every_part_of_a_meeting_is_a_feature_with_a_label_and_those_of_others_have_none() -> None:
    files = features.files(SENTENCES, "coprod_tui.sentences")
    labelled = {one.field for one in features.on(SENTENCES) if {"LABEL", "label"} & vars(files[one.name]).keys()}
    assert labelled == {*PARTS, ""}, "each part has a LABEL in its file of sentences, and is a field of Meeting"


def test_every_section_of_a_meeting_that_there_is_has_its_place_in_the_register() -> None:
    """A function of a meeting as it is read, alone, that gives a section and is nobody's helper."""
    has = set()
    for name, file in modules("summary").items():
        for each, function in inspect.getmembers(file, inspect.isfunction):
            takes = [one.annotation for one in inspect.signature(function).parameters.values()]
            gives_one = inspect.signature(function).return_annotation in {"SummarySection", "SummarySection | None"}
            if (
                function.__module__ == file.__name__
                and not each.startswith("_")
                and takes == ["MeetingView"]
                and gives_one
            ):
                has.add((name, each))
    assert has == {(one.name, name) for one in FEATURES for name, _place in (*one.first, *one.sections)}


def test_sections_and_blocks_are_in_the_files_of_their_feature() -> None:
    for one in FEATURES:
        for name, _place in (*one.first, *one.sections, *one.under_items):
            assert callable(getattr(import_module(f"coprod_tui.summary.{one.name}"), name))
        if one.blocks:
            state = import_module(f"coprod_tui.sentences.{one.name}").STATE
            assert {name for name, _place in one.blocks} == state.keys()
            assert all(
                not block.heading or block.heading[0].isupper() or block.heading in labels() for block in state.values()
            )
