"""The page on which a group ends: in every format, with what stays open said as it is, and nobody named unasked."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.commands.farewell import make_farewell
from coprod_tui.model.farewell import close_group, hand_on, tell_farewell, wish_thanks
from coprod_tui.model.group import keep_until
from coprod_tui.model.history import answer_kept_issue
from coprod_tui.model.review import leave_out_of_summary, reword_in_summary
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, Summary
from tests.year_told import NAMES, at, tell_year

if TYPE_CHECKING:
    from pathlib import Path

END = at("2026-12-01")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    shelf = Shelf(tmp_path_factory.mktemp("farewell"))
    place = tell_year(shelf).group
    amy = read_group(place).members.all[0]
    for move in (
        partial(hand_on, to="the patients’ forum", ref="3-A1"),
        partial(hand_on, to="the library", words="The kettle"),
        partial(tell_farewell, thanks="You were patient with us.", celebration="Cake on 5 December"),
        partial(wish_thanks, member=amy.id, wish="named"),
        partial(keep_until, date="2028-12-01"),
        partial(close_group, date="2026-12-01"),
    ):
        change_group(place, move, END)
    return make_farewell(shelf, place, zone="Europe/London", at=END)


@pytest.mark.parametrize("name", FORMATS)
def test_it_can_be_had_in_every_format(made: Summary, name: str) -> None:
    if name == "sound" and not shutil.which("espeak-ng"):
        pytest.skip("espeak-ng, which reads aloud, is not here")
    assert FORMATS[name].render(made)


def test_it_tells_what_was_done_who_has_what_what_is_kept_and_thanks(made: Summary) -> None:
    text = " ".join(FORMATS["txt"].render(made).decode().split())
    for told in (
        "Riverside Voices: what we did together",
        "This group closed on 1 December 2026. It can be opened again.",
        "What changed: A permit is at the desk",
        "3-A1 Write to the paper It is with the patients’ forum now.",
        "The kettle It is with the library now.",
        "From 1 December 2028 on they are asked whether to delete them.",
        "Cake on 5 December",
        "You were patient with us. - Amy And thank you to everybody else who was part of this.",
    ):
        assert told in text
    open_still = text.partition("nobody has taken on")[2].partition("What is kept")[0]
    assert "Write to the paper" not in open_still, "somebody has it"


def test_the_wall_names_nobody(made: Summary) -> None:
    wall = FORMATS["wall"].render(made).decode()
    assert not [name for name in NAMES if name in wall]
    assert "What we did together".casefold() in wall.casefold()


def test_what_was_handed_on_is_told_as_the_summaries_tell_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    place, meetings = tell_year(shelf)
    last = meetings[5]
    paths, buses = read_meeting(last).actions.all[-1], read_meeting(last).parking.all[-1]
    assert (paths.words, buses.words) == ("Draw a map", "Buses on Sundays")
    for ref in ("6-A1", "6-P1"):
        change_group(place, partial(hand_on, to="the council", ref=ref), END)
    change_meeting(last, partial(leave_out_of_summary, thing=paths.id, why="private"), END)
    change_meeting(last, partial(reword_in_summary, thing=buses.id, words="A bus on every day"), END)
    told = " ".join(FORMATS["txt"].render(make_farewell(shelf, place, zone="Europe/London", at=END)).decode().split())
    assert "6-P1 A bus on every day It is with the council now." in told
    for gone in ("Draw a map", "6-A1", "Buses on Sundays"):
        assert gone not in told


def test_what_was_answered_and_is_not_settled_is_still_open_until_something_changed(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    place = tell_year(shelf).group
    change_group(place, partial(answer_kept_issue, ref="6-P1", words="Ask us again in March"), END)

    def still_open() -> bool:
        made = make_farewell(shelf, place, zone="Europe/London", at=END)
        return any("Buses on Sundays" in str(one) for one in made.sections if one.name == "still-open")

    assert still_open()
    change_group(place, partial(answer_kept_issue, ref="6-P1", words="Yes", changed="They run"), END)
    assert not still_open()
