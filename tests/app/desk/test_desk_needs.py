"""What people need, at the Desk: nothing of it before a key and a yes, then only what they chose for the Desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.pages.prepare import PreparePage
from coprod_tui.app.seat.enquiries import answer
from coprod_tui.model.meeting import EMPTY
from coprod_tui.model.needs import SHOWN_TO, say_need
from coprod_tui.model.outreach import reach_out
from coprod_tui.model.plan import Settings
from coprod_tui.record.records import change_group, read_group
from tests.app.desks import begun_at_desk
from tests.app.rooms import opened, planned
from tests.building import START
from tests.record.circles import found_on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.rooms import Planned

MARK = "Qz{}zq my illness"


def needing(home: Path) -> Planned:
    """A meeting of people of whom the first needs something for each choice of whom it is shown to."""
    of = planned(home, "Amy", "Mo")
    place = of.shelf.group(of.place.group)
    amy = read_group(place).members.all[0].id
    for shown_to in SHOWN_TO:
        words = MARK.format(shown_to)
        change_group(place, partial(say_need, member=amy, sort="other", words=words, shown_to=shown_to), START)
    return of


async def test_the_desk_shows_only_what_was_chosen_for_it_after_a_key_and_a_yes(home: Path) -> None:
    of = needing(home)
    async with begun_at_desk(of) as sat:
        await sat.strike("f10")
        assert "What people need is private." in sat.text
        assert "Qz" not in sat.text
        await sat.strike("n")
        assert isinstance(sat.app.screen, Desk)
        await sat.strike("f10", "y")
        assert isinstance(sat.app.screen, PreparePage)
        assert [one for one in SHOWN_TO if MARK.format(one) in sat.text] == ["meeting"]
        assert "2 more, without names" in sat.text
        assert "illness" not in sat.app.title + sat.app.sub_title
        await sat.strike("escape")
        assert isinstance(sat.app.screen, Desk)
        assert "Qz" not in sat.text
        await sat.strike("f10", "y", "f8", "enter", "y")
        assert isinstance(sat.app.screen, Desk), "it is not on the screen again once that was hidden"
    assert {name for name, _form in found_on_disk(home, ["Qz", "illness"])} == {
        str(of.shelf.group(of.place.group).record.relative_to(home))
    }, "nothing of it went into the meeting's record, or any other file"


async def test_who_is_missing_is_said_at_the_desk_with_whom_the_group_means_to_reach(home: Path) -> None:
    of = needing(home)
    change_group(of.shelf.group(of.place.group), partial(reach_out, words="People who use the lift"), START)
    async with begun_at_desk(of) as sat:
        await sat.type("/missing")
        await sat.strike("enter")
        await sat.until("We mean to reach: People who use the lift.")


async def test_words_are_found_at_the_desk_and_the_room_says_where_they_stand(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("/find lifts")
        await sat.strike("enter")
        await sat.until("Nothing was found.")
    assert "stands on the Desk" in answer("find", EMPTY)


async def test_the_room_has_nothing_of_it_on_any_of_its_pages(home: Path) -> None:
    async with opened(needing(home)) as sat:
        seen = [sat.text]
        for key in ("n", "v", "v", "z", "f1", "escape", "i", "escape", "h", "escape", "r", "escape"):
            await sat.strike(key)
            seen.append(sat.text)
        assert not [each for each in seen if "Qz" in each or "illness" in each]
        assert "illness" not in sat.app.title + sat.app.sub_title


async def test_a_key_says_whom_to_talk_to_and_who_chairs_the_first_time_has_a_guide_that_the_room_has_not(
    home: Path,
) -> None:
    of = planned(home, "Amy", "Mo", ways=Settings(support_person="Ruth, 0161 496 0000", outside_person="Advocacy"))
    async with begun_at_desk(of, size=(140, 50)) as sat:
        before = sat.meeting.last
        await sat.strike("ctrl+o")
        assert "In our group: Ruth, 0161 496 0000." in sat.text
        assert "Outside our group: Advocacy." in sat.text
        assert sat.meeting.last == before, "nothing is kept of it"
        await sat.enter("/role chair Amy")
        assert "You can turn to Ruth" in sat.text
        assert "Say what this item is for" in sat.text
    async with opened(of, size=(140, 50)) as room:
        assert "Say what this item is for" not in room.text
