"""The line at the foot: what is outside our control, actions, notes, words, any command, and what follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.rooms import begun, planned

if TYPE_CHECKING:
    from pathlib import Path


async def test_what_is_outside_our_control_can_be_said_in_one_line(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("p")
        await sat.type("Car-park charges @Estates by 1 Dec: Amy")
        for words in ("Estates", "Tuesday 1 December", "Amy"):
            assert words in sat.inside("#heard")
        await sat.strike("enter")
        (issue,) = sat.meeting.parking.open
        assert (issue.words, issue.whose, issue.by) == ("Car-park charges", "Estates", "2026-12-01")
        assert issue.person == sat.person("Amy").id
        assert sat.open_line == ""
        assert "P1 Car-park charges Amy asks Estates, by 1 December" in sat.inside("#parked")


async def test_what_is_left_out_is_asked_for_and_each_question_may_be_skipped(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("p")
        await sat.enter("The lift")
        asked = []
        while sat.open_line:
            asked.append(sat.open_line)
            await sat.strike("enter")
        assert asked == ["Whose control", "Who takes it there", "Answer by"]
        await sat.strike("p")
        for words in ("The doors", "Estates", "mo", "friday"):
            await sat.enter(words)
        issue = sat.meeting.parking.open[-1]
        assert (issue.whose, issue.person, issue.by) == ("Estates", sat.person("Mo").id, "2026-10-16")


async def test_escape_leaves_the_rest_of_the_questions_out(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("p")
        await sat.enter("The lift")
        await sat.strike("escape")
        assert sat.open_line == ""
        assert sat.meeting.parking.open[0].words == "The lift"


async def test_somebody_outside_the_group_is_said_to_be_so_before_enter(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("p")
        await sat.enter("The lift")
        await sat.strike("enter")
        await sat.type("Councillor Reid")
        assert "not in this group Councillor Reid" in sat.inside("#heard")
        await sat.strike("enter")
        assert sat.meeting.parking.open[0].who == "Councillor Reid"


async def test_an_action_has_somebody_and_a_day(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("a")
        await sat.enter("Jo: new letter to IT by 1 Dec")
        (action,) = sat.meeting.actions.all
        assert (action.words, action.person, action.by) == ("new letter to IT", sat.person("Jo").id, "2026-12-01")
        await sat.strike("a")
        await sat.enter("Ask five people")
        assert sat.open_line == "Who does it"
        await sat.strike("enter")
        assert sat.open_line == "By when"
        await sat.strike("enter")
        assert sat.meeting.actions.all[1].by == ""


async def test_an_action_may_be_for_several_people_as_soon_as_it_is_asked_or_afterwards(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("a")
        await sat.enter("Jo and Lucy: new letter to IT by 1 Dec")
        await sat.strike("a")
        await sat.enter("Bring cake")
        await sat.type("Mo, Jo, Sue Pye")
        assert "in this group Mo and Jo" in sat.inside("#heard")
        assert "not in this group Sue Pye" in sat.inside("#heard")
        await sat.strike("enter", "enter")
        first, second = sat.meeting.actions.all
        assert first.people == (sat.person("Jo").id, sat.person("Lucy").id)
        assert (second.people, second.who) == ((sat.person("Mo").id, sat.person("Jo").id), "Sue Pye")


async def test_notes_and_words_are_kept_as_they_were_typed(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.enter("People hang up [when nobody] says: how long")
        assert sat.meeting.notes.all[-1].words == "People hang up [when nobody] says: how long"
        await sat.strike("w")
        await sat.enter("PPI = Patient and Public Involvement")
        await sat.strike("w")
        await sat.enter("CQC")
        assert [(word.word, word.meaning) for word in sat.meeting.notes.words] == [
            ("PPI", "Patient and Public Involvement"), ("CQC", ""),
        ]  # fmt: skip


async def test_an_empty_line_saves_nothing_and_closes(home: Path) -> None:
    async with begun(planned(home)) as sat:
        before = sat.meeting
        for key in ("d", "p", "a", "t", "w", "slash"):
            await sat.strike(key)
            assert sat.open_line
            await sat.strike("enter")
            assert sat.open_line == ""
            assert sat.meeting is before


async def test_escape_keeps_the_words_and_the_same_key_brings_them_back(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.type("Half a thought")
        await sat.strike("escape")
        assert sat.said == "Your words are kept. The same key brings them back."
        await sat.strike("d")
        assert sat.typed == ""
        await sat.strike("escape", "t")
        assert sat.typed == "Half a thought"
        await sat.enter(", and the rest")
        assert sat.meeting.notes.all[-1].words == "Half a thought, and the rest"
        await sat.strike("t")
        assert sat.typed == ""


async def test_a_command_that_is_not_understood_stays_with_the_reason_and_can_be_mended(home: Path) -> None:
    async with begun(planned(home)) as sat:
        before = sat.meeting
        await sat.strike("slash")
        await sat.enter("hand Xerxes")
        assert sat.typed == "hand Xerxes"
        assert sat.inside("#understood") != ""
        assert sat.meeting is before
        for _ in "Xerxes":
            await sat.strike("backspace")
        await sat.enter("Mo")
        assert sat.waiting == ["Mo"]
        assert sat.open_line == ""


async def test_a_move_that_is_refused_says_why_in_place_and_keeps_the_words(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("slash")
        await sat.enter("down Mo")
        assert sat.typed == "down Mo"
        assert "Mo" in sat.inside("#understood")


async def test_tab_ends_the_word_that_is_being_typed(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("slash")
        await sat.type("hand Tas")
        await sat.strike("tab")
        assert sat.typed == "hand Tasleem"
        await sat.strike("enter")
        assert sat.waiting == ["Tasleem"]


async def test_every_way_of_working_has_words_for_the_line(home: Path) -> None:
    said = (
        "hand Amy", "question Mo", "down Amy", "next Lucy", "end", "moment", "resume", "break 10m", "resume", "slower",
        "explained", "stop", "resume", "note Said aloud", "park The lift @Estates by 1 Dec: Amy",
        "action Jo: write by friday", "word PPI = people who help", "rule Be kind", "guest Bea", "leave Sam",
        "role chair Amy", "item new Buses 10m", "item 3", "round", "pass", "later", "item next",
    )  # fmt: skip
    async with begun(planned(home)) as sat:
        for words in said:
            before = sat.meeting
            await sat.strike("slash")
            await sat.paste(words)
            await sat.strike("enter")
            assert sat.open_line == "", (words, sat.text)
            assert sat.meeting is not before, words
        await sat.strike("slash")
        await sat.enter("list decisions")
        assert sat.situation == "pages"
        await sat.strike("escape", "slash")
        await sat.enter("help")
        assert "All keys" in sat.words
        await sat.strike("escape")
        assert sat.situation == "now"
