"""The Desk shows what never stands on the Room, and hides, answers and reads together with every other seat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.desk.keys import DESK
from coprod_tui.app.hide import Hide
from coprod_tui.app.keyboard.key import Keys
from coprod_tui.app.room.room import Room
from coprod_tui.app.seat.together import Together
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.typed_line import TypedLine
from coprod_tui.model.entry import Refused
from coprod_tui.model.held import hide
from coprod_tui.model.plan import Settings
from coprod_tui.wording import refusal
from tests.app.contrast import missed
from tests.app.desks import MIDDLE, SMALL, WIDE, another, at_desk, begun_at_desk
from tests.app.pictures import check
from tests.app.rooms import begun, planned

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.desks import AtDesk

SIZES = (WIDE, MIDDLE, SMALL)
THEMES = ("calm-dark", "calm-light", "high-contrast", "cream", "terminal")
COUNTING = Settings(count_voices=True, reasons=True)


async def full(sat: AtDesk) -> None:
    """A meeting with something of everything that the Desk shows."""
    for words in (
        "/hand Amy", "/hand Shabir", "/question Mo", "/next", "Two people got letters in English only",
        "/park Car-park charges @Estates by 1 Dec: Amy", "/action Jo: ask the booking team by 28 Nov",
        "/decide Letters go out in 14 point", "/reword Letters go out in 14 point, in Bengali too", "/right",
        "/worry Mo: It costs more", "/why Many of us cannot read them",
    ):  # fmt: skip
        await sat.enter(words)
    await sat.wait(minutes=2)
    await sat.type("PPI should check the letters")


# What stands here


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
async def test_at_every_size_it_says_that_it_is_private_and_whose_it_is(home: Path, size: tuple[int, int]) -> None:
    async with begun_at_desk(planned(home), size=size) as sat:
        assert "Private: keep off the big screen" in sat.text
        assert "Desk, Tasleem" in sat.text


async def test_who_waits_is_told_with_the_reason_where_the_group_wants_reasons(home: Path) -> None:
    async with begun_at_desk(planned(home, ways=COUNTING)) as sat:
        await sat.enter("/hand Amy")
        await sat.enter("/question Mo")
        told = sat.inside("Waiting")
        assert told.startswith("Waiting 2 1 Mo ? question 2 Amy")
        assert "who asked first" in told


async def test_no_reason_is_told_where_the_group_wants_none(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/hand Amy")
        assert sat.inside("Waiting") == "Waiting 1 1 Amy"


async def test_speaking_time_stands_here_only_where_the_group_counts_it(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/next Amy")
        await sat.wait(minutes=3)
        assert "Speaking time" not in sat.words
    async with begun_at_desk(planned(home / "other", ways=COUNTING)) as sat:
        await sat.enter("/next Amy")
        await sat.wait(minutes=3)
        await sat.enter("/end")
        told = sat.inside("Voices")
        assert "Amy ━" in told
        assert "3:0" in told
        assert "Not heard yet: Shabir" in told


async def test_what_to_remember_is_told_and_a_role_nobody_has(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        assert "Notes nobody yet" in sat.inside("Remember")
        await sat.enter("/role notes Jo")
        await sat.enter("/word PPI")
        assert "Notes nobody yet" not in sat.inside("Remember")
        assert "to explain: PPI" in sat.inside("Remember")


async def test_a_decision_has_a_card_with_its_old_words_beside_the_new_ones(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        assert not sat.desk.query_one("#deciding").display
        await sat.enter("/decide Large letters")
        await sat.enter("/reword Letters in 14 point")
        await sat.enter("/proposed by Mo")
        card = sat.inside("#deciding")
        assert "Decision Letters in 14 point Are these the right words?" in card
        assert "Before Large letters" in card
        assert "Proposed by Mo" in card
        await sat.enter("/right")
        await sat.enter("/agree")
        assert not sat.desk.query_one("#deciding").display


async def test_enter_alone_never_records_that_nobody_objected(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/decide Large letters")
        await sat.strike("f9", "enter")
        assert sat.meeting.decisions.all[0].stage == "testing"
        await sat.strike("f9", "enter", "enter", "enter")
        assert sat.meeting.decisions.all[0].stage == "testing"
        await sat.strike("escape", "f9", "y")
        assert sat.meeting.decisions.all[0].outcome == "nobody-objected"


async def test_sayings_come_one_moment_after_another_and_nothing_is_recorded(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        before = sat.meeting
        await sat.strike("f5")
        assert "Let's take a minute to think." in sat.words
        for _ in range(5):
            await sat.strike("f5")
        assert "We are far from the item" in sat.words
        await sat.strike("f5")
        assert "Record" in sat.words
        assert sat.meeting is before


async def test_somebody_who_speaks_for_long_is_thanked_by_name(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/next Mo")
        await sat.wait(minutes=4)
        await sat.strike("f5")
        assert "Thank you, Mo. Let's hear a new voice." in sat.words


async def test_a_list_that_was_asked_for_lies_over_the_record_until_escape(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/park The lift")
        await sat.enter("/list parked")
        assert "The lift" in sat.inside("#sheet")
        await sat.strike("escape")
        assert not sat.desk.sheet.display
        await sat.enter("/help")
        assert "What can be typed after /" in sat.words
        await sat.strike("escape")
        await sat.enter("/what now")
        assert "Appointment letters" in sat.said


async def test_at_eighty_columns_f7_shows_what_else_stands_beside_the_record(home: Path) -> None:
    async with begun_at_desk(planned(home), size=SMALL) as sat:
        await sat.enter("/hand Amy")
        assert "Waiting Amy" in sat.inside("#brief")
        await sat.strike("f7")
        assert "To remember" in sat.words
        await sat.strike("f7")
        assert "To remember" not in sat.words


# Together with other seats


async def test_hiding_blanks_this_screen_first_and_the_record_says_so(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("Half")
        await sat.strike("ctrl+l")
        assert isinstance(sat.screen, Hide)
        assert sat.meeting.flow.hidden
        await sat.strike("enter", "y")
        assert not sat.meeting.flow.hidden
        assert sat.in_line == "Half"


async def test_hidden_at_another_seat_it_says_so_and_goes_on(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        with another(of, sat.clock, "Room") as room:
            room.do(hide).result()
            sat.session.look().result()
            await sat.rest()
        assert isinstance(sat.screen, Desk)
        assert "Hidden on the big screen" in sat.inside("#strip")
        await sat.enter("/show")
        assert not sat.meeting.flow.hidden


async def test_f2_shows_the_room_as_everyone_sees_it_and_q_comes_back_to_the_line(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("Half a note")
        await sat.strike("f2")
        assert isinstance(sat.screen, Room)
        assert "Private" not in sat.text
        await sat.strike("1")
        assert sat.waiting == ["Amy"]
        await sat.strike("q")
        assert isinstance(sat.screen, Desk)
        assert sat.in_line == "Half a note"
        assert "Amy" in sat.inside("Waiting")
        await sat.strike("enter")
        assert sat.notes == ["Half a note"]


async def test_the_room_sees_a_line_only_while_its_writer_asks_for_it(home: Path) -> None:
    of = planned(home)
    async with begun(of) as room:
        together = room.room.query_one(Together)

        async def seen() -> str:
            together.peek()
            together.look()
            await room.rest()
            return " ".join(str(together.content).split()) if together.display else ""

        with another(of, room.clock) as amy:
            amy.keep_draft("words that are hers", "t").result()
            assert await seen() == ""
            amy.keep_draft("", "", "decide\nLetters go out").result()
            assert await seen() == "► A decision is being written (Desk, Amy) Letters go out"
            amy.keep_draft("", "", "decide\nLetters go out in [b]14[/b] point").result()
            assert await seen() == "► A decision is being written (Desk, Amy) Letters go out in [b]14[/b] point"
            amy.keep_draft("", "", "").result()
            assert await seen() == ""
            amy.keep_draft("", "", "note\nNot for long").result()
            assert await seen() != ""
        assert await seen() == ""


async def test_the_room_sees_it_without_being_asked_to_look(home: Path) -> None:
    of = planned(home)
    async with begun(of) as room:
        with another(of, room.clock) as amy:
            amy.keep_draft("", "", "note\nRead this with me").result()
            await room.until("Read this with me")
            assert "A note is being written" in room.words


async def test_f4_shows_the_line_and_ends_it_and_a_command_is_never_shown(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:

        async def shown() -> str:
            await sat.kept()
            return next(sign.shows for sign in of.place.seats.open_seats())

        await sat.type("Half a note")
        assert await shown() == ""
        await sat.strike("f4")
        assert await shown() == "note\nHalf a note"
        assert "The Room sees this line" in sat.words
        await sat.strike("ctrl+u")
        await sat.type("/role chair Amy")
        assert await shown() == ""
        await sat.strike("f4", "ctrl+u")
        await sat.type("Private again")
        assert await shown() == ""


async def test_a_second_desk_has_a_seat_of_its_own(home: Path) -> None:
    of = planned(home)
    async with at_desk(of) as sat:
        with another(of, sat.clock, "Desk, Tasleem") as second:
            assert (sat.desk.seat, second.seat) == ("Desk, Tasleem", "Desk, Tasleem 2")


async def test_finishing_here_saves_the_summary_and_says_where(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        await sat.enter("/finish")
        await sat.until("The summary is saved")
        assert list(of.place.summaries.glob("*.txt"))


async def test_other_words_for_a_decision_of_a_finished_meeting_are_refused_before_they_are_typed(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        for words in ("/decide We meet on Tuesdays", "/right", "/agree", "/finish"):
            await sat.enter(words)
        await sat.until("The summary is saved")
        for _step in range(12):
            if "D1" in sat.picked:
                break
            await sat.strike("up")
        assert "D1" in sat.picked
        await sat.strike("enter")
        assert sat.desk.query_one(MessageLine)._words == refusal(Refused("decision-is-closed", number=1))
        assert not any("reword" in line.question.id for line in sat.desk.query(TypedLine))


# How it looks


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
async def test_the_desk_looks_as_it_is_kept(home: Path, size: tuple[int, int]) -> None:
    async with begun_at_desk(planned(home, ways=COUNTING), size=size) as sat:
        await full(sat)
        check(sat.app, f"desk-{size[0]}")
        await sat.strike("up", "up")
        check(sat.app, f"desk-entry-{size[0]}")


@pytest.mark.parametrize("theme", THEMES)
async def test_every_word_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    async with begun_at_desk(planned(home, ways=COUNTING)) as sat:
        sat.app.theme = theme
        goal = 7.0 if theme == "high-contrast" else 4.5
        await full(sat)
        assert missed(sat.app, goal) == []
        await sat.strike("up")
        assert missed(sat.app, goal) == []
        await sat.strike("escape", "f5")
        assert missed(sat.app, goal) == []
        await sat.strike("escape", "f9")
        assert missed(sat.app, goal) == []


@pytest.mark.parametrize("name", ["[m]", "A[/]C", "[@click=app.quit]x[/]", "ken["])
async def test_names_and_words_are_never_markup(home: Path, name: str) -> None:
    async with begun_at_desk(planned(home, name, "Mo")) as sat:
        await sat.enter("/hand 1")
        await sat.enter(name)
        await sat.enter(f"/decide {name}")
        assert name.replace(" ", "") in sat.inside("Waiting Rows").replace(" ", "")
        assert f"We heard: {name}" in sat.record
        assert name in sat.inside("#deciding")
        await sat.enter(f"/search {name}")
        await sat.type(f"{name} again")
        await sat.strike("f4", "up", "enter")
        assert sat.app._exception is None


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (30, 8), (200, 50)], ids=str)
async def test_the_line_is_there_at_any_size(home: Path, size: tuple[int, int]) -> None:
    async with begun_at_desk(planned(home), size=size) as sat:
        await sat.type("Heard")
        assert "Heard" in sat.text
        await sat.strike("enter")
        assert sat.notes == ["Heard"]


# Every key

BEFORE: dict[str, tuple[str, ...]] = {
    "save": ("type:Heard",), "reword": ("up",), "take-back": ("up",), "entry-before": ("up",), "entry-after": ("up",),
    "mark": ("up",), "leave-out": ("up",), "back": ("up",), "back-here": ("f5",), "page-down": ("up", "up"),
    "whose": ("up",),
    "add": ("type:QZX",), "leave-offer": ("type:QZX ",), "decision": ("type:/decide Large letters", "enter"),
    "redo": ("ctrl+z",),
}  # fmt: skip


def seen(sat: AtDesk) -> tuple[Any, ...]:
    words = "" if sat.app._exit else sat.text
    return sat.meeting, tuple(map(type, sat.app.screen_stack)), sat.desk.marked, words


@pytest.mark.parametrize("key", DESK, ids=lambda key: key.id)
async def test_every_key_of_the_desk_does_what_it_is_for(home: Path, key: Any) -> None:
    async with begun_at_desk(planned(home), size=SMALL) as sat:
        for words in ("One", "Two", "/hand Amy"):
            await sat.enter(words)
        for step in BEFORE.get(key.id, ()):
            if step.startswith("type:"):
                await sat.type(step.removeprefix("type:"))
            else:
                await sat.strike(step)
        assert sat.situation in key.when
        before = seen(sat)
        await sat.strike(key.keys[0])
        if key.id == "leave-out":
            await sat.until("Leave this out for good?")
        assert seen(sat) != before


def test_no_key_of_the_line_is_a_letter_and_each_has_an_id_of_its_own() -> None:
    keys, ids = Keys(DESK, "ctrl"), [key.id for key in DESK]
    assert len(ids) == len(set(ids))
    for key in DESK:
        assert not (any(len(name) == 1 or name == "space" for name in key.keys) and "desk" in key.when), key.id
        assert keys.find(key.keys[0], next(iter(key.when)), led=True) is not None
    taken = [(situation, name) for key in DESK for situation in key.when for name in key.keys]
    assert len(taken) == len(set(taken)), "no key hides another"


async def test_help_and_the_list_of_commands_name_the_desks_own_keys(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.strike("f1")
        await sat.burst("pick an entry")
        assert "Pick an entry in the record" in sat.words
        await sat.strike("escape")
        named = [command.title for command in sat.app.get_system_commands(sat.screen)]
        assert "sayings" in named
        assert "reword" not in named
