"""Who is here and what they do today, and the ground rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.rooms import begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path


async def test_somebody_leaves_and_comes_back(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("8", "i")
        assert sat.picking == "Who?"
        await sat.strike("8")
        assert sat.picking == "Sam"
        await sat.strike("1")
        assert sat.person("Sam").presence == "left"
        assert "8 Sam" not in sat.people_line
        assert sat.waiting == []
        await sat.strike("i", "8", "1")
        assert sat.person("Sam").presence == "here"


async def test_somebody_is_here_by_phone_and_comes_into_the_room(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("i", "8", "3")
        assert "8 Sam by phone" in sat.people_line
        assert "9 here · 1 by phone" in sat.words
        await sat.strike("i", "8", "5")
        assert "by phone" not in sat.words


async def test_somebody_could_not_come(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("i", "9", "2")
        assert sat.person("Ruth").presence == "absent"
        assert "Ruth · could not come" in sat.inside("#expected")
        await sat.strike("enter")
        assert sat.person("Ruth").presence == "absent"
        assert len(sat.meeting.people.being("here")) == 8


async def test_roles_are_taken_and_given_up(home: Path) -> None:
    async with begun(planned(home)) as sat:
        for person, role in (("1", "c"), ("2", "c"), ("3", "n"), ("6", "t"), ("5", "k")):
            await sat.strike("i", person, role)
        assert "Chairs Amy and Shabir · Notes Tasleem · Time Jo · Keys Mo" in sat.words
        await sat.strike("i", "1", "c")
        assert "Chair Shabir" in sat.words


async def test_an_interpreter_is_with_somebody_in_three_keys_and_is_not_counted_among_those_here(home: Path) -> None:
    async with begun(planned(home)) as sat:
        assert "9 here" in sat.words
        await sat.strike("i", "9", "v")
        assert sat.picking == "Who is that for?"
        await sat.strike("4")
        assert sat.person("Ruth").voices == sat.person("Lucy").id
        assert "8 here and 1 with them" in sat.words
        assert sat.said.startswith("Ruth is here with Lucy.")
        await sat.strike("i", "4")
        assert "interprets" not in sat.inside("#picker"), "whoever is interpreted for interprets for nobody"
        await sat.strike("escape", "i", "9", "v")
        assert not sat.person("Ruth").voices
        assert "9 here" in sat.words


async def test_a_guest_is_added_by_name_whether_it_is_typed_at_once_or_after(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("i")
        await sat.type("Councillor Reid")
        assert "A guest called Councillor Reid" in sat.words
        await sat.strike("enter")
        assert sat.person("Councillor Reid").guest
        await sat.strike("i", "enter")
        assert sat.open_line == "Guest"
        await sat.enter("Bea")
        assert sat.person("Bea").presence == "here"
        assert sat.person("Bea").guest


async def test_a_rule_pointed_to_is_large_with_nobodys_name_and_leaves_again(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("4", "space", "r")
        assert sat.picking == "Ground rules"
        await sat.strike("3", "p")
        assert sat.situation == "rule"
        assert "Ground rule 3" in sat.words
        assert "Lucy" not in sat.inside("#stage")
        assert "Lucy ●" in sat.people_line
        await sat.strike("escape")
        assert sat.situation == "now"
        assert sat.speaker == "Lucy"


async def test_rules_are_added_changed_and_dropped_and_never_numbered_anew(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("r", "a")
        assert sat.open_line == "New rule"
        await sat.enter("Phones on quiet")
        await sat.strike("r", "2", "c")
        assert sat.typed == "Say words in full"
        await sat.enter(", or explain them")
        await sat.strike("r", "1", "x")
        assert [(rule.number, rule.words) for rule in sat.meeting.rules.all] == [
            (2, "Say words in full, or explain them"),
            (3, "It is fine to pass"),
            (4, "Phones on quiet"),
        ]


async def test_rules_are_read_and_agreed_to_for_today(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("r", "y")
        assert sat.meeting.rules.agreed is not None
        assert "agreed for today" in sat.inside("#opening-rules")
        await sat.strike("r")
        assert "We have read these" not in sat.words
        await sat.strike("2")
        assert sat.typed == "Say words in full"
