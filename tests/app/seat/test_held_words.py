"""Hidden for somebody: after coming back nothing of it is on the screen until the person whose words they are chose."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.app.hide import Hide
from coprod_tui.app.seat.together import Together
from coprod_tui.model import seen
from coprod_tui.model.command import command
from coprod_tui.model.held import choose_words, hide, show
from coprod_tui.record.trouble import NotSaved
from tests.app.counted import Counted
from tests.app.desks import another, at_desk
from tests.app.rooms import FULL, MIDDLE, SMALL, WAYS, Clock, Sat, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.command import Command
    from tests.app.rooms import Planned

BROTHER = "My brother died on ward SEVEN"
WRITTEN = {
    "half a note": ("t", BROTHER),
    "half a decision": ("d", BROTHER),
    "half a command": ("slash", f"note {BROTHER}"),
    "a note": ("t", BROTHER, "enter"),
    "a decision": ("d", BROTHER, "enter"),
    "a decision tested": ("d", BROTHER, "enter", "enter"),
    "a worry": ("d", "We write to the ward", "enter", "enter", "w", BROTHER, "enter", "-"),
    "half a worry": ("d", "We write to the ward", "enter", "enter", "w", BROTHER),
    "an issue": ("p", f"{BROTHER} @Ward by 1 Dec: Amy", "enter"),
    "an action": ("a", f"Amy: {BROTHER} by friday", "enter"),
    "a word": ("w", f"SEVEN = {BROTHER}", "enter"),
    "a round": ("o", BROTHER, "enter"),
    "a note taken back": ("t", BROTHER, "enter", "u"),
}


async def bring(sat: Sat, *steps: str) -> None:
    for step in steps:
        if " " in step:
            await sat.paste(step)
        else:
            await sat.strike(step)


async def look_everywhere(sat: Sat) -> None:
    """At every page and list that everybody can see from here, and every key that brings words back."""
    for key in "- v v v v v escape t escape d escape w escape slash escape U u r escape f escape".split():
        await sat.strike(key)
        shown = sat.words
        assert "brother" not in shown, key
        assert "SEVEN" not in shown, key


@pytest.mark.parametrize(("written", "sizes"), zip(WRITTEN, cycle([(SMALL, FULL), (FULL, SMALL)])), ids=WRITTEN)
async def test_nothing_that_was_written_comes_back_and_support_and_a_break_are_offered(
    home: Path, written: str, sizes: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    """Each is looked for at both sizes: at the second after the window changed and the next item came."""
    hidden, after = sizes
    async with begun(planned(home), size=hidden) as sat:
        await bring(sat, *WRITTEN[written])
        await sat.strike("f8")
        assert sat.words == "Enter come back"
        await sat.strike("enter", "y")
        assert "brother" not in sat.words
        assert "SEVEN" not in sat.words
        assert "Support Ruth" in sat.words
        assert "Quiet room first door on the left" in sat.words
        assert "b begins a break for everyone" in sat.words
        assert "off every screen but the Desk." in sat.words
        assert "The person whose words they are chooses. H asks." in sat.words
        await look_everywhere(sat)
        await sat.resize(*after)
        await sat.strike("space")
        await look_everywhere(sat)


async def test_it_was_fine_asks_once_more_and_brings_the_words_back(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await bring(sat, "t", BROTHER, "enter", "p")
        await sat.type("Half an issue")
        await sat.strike("f8", "enter", "y", "H")
        assert sat.choices == ["Keep it off the screen", "Wipe it", "It was fine, show it"]
        assert "1 of 2: half typed." in sat.words
        await sat.strike("f", "enter")
        assert sat.meeting.held.waits, "only y shows them"
        await sat.strike("H", "f", "y")
        assert sat.choices == ["On the Desk only", "Leave out for good", "It was fine, show it"]
        assert "2 of 2: note." in sat.words
        assert BROTHER not in sat.words
        assert not sat.meeting.held.fine
        await sat.strike("f", "y")
        assert [note.words for note in sat.meeting.notes.all] == [BROTHER]
        await sat.strike("p")
        assert sat.typed == "Half an issue"


async def test_what_another_seat_chose_while_somebody_was_asked_stands(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "MOMENT", 0.0)  # whoever is here sees at once what another seat did
    of = planned(home)
    async with begun(of, size=MIDDLE) as sat:
        await bring(sat, "t", "An earlier thing", "enter", "t", BROTHER, "enter", "f8", "enter", "y", "H", "f")
        await leave_out_elsewhere(sat, of)
        await sat.strike("y")
        assert not sat.meeting.held.fine
        assert sat.meeting.held.out
        assert "Nothing was chosen." in sat.words


async def test_a_typed_it_was_fine_is_for_the_words_that_were_asked_about(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(seen, "MOMENT", 0.0)
    of = planned(home)
    async with begun(of, size=MIDDLE) as sat:
        await bring(sat, "t", "An earlier thing", "enter", "t", BROTHER, "enter", "f8", "enter", "y")
        await bring(sat, "slash", "it was fine", "enter")
        await leave_out_elsewhere(sat, of)
        await sat.strike("y")
        assert not sat.meeting.held.fine, "what somebody else had said stays away too"
        await look_everywhere(sat)


async def leave_out_elsewhere(sat: Sat, of: Planned) -> None:
    """Another seat chooses that the newest words are left out, and this screen shows that they are."""
    newest = max(sat.meeting.held.waiting)
    with another(of, sat.clock, "Desk") as desk:
        desk.do(command(choose_words, "out", (newest,))).result()
    sat.session.look().result()
    await sat.rest()
    assert newest in sat.meeting.held.out


async def test_the_first_of_the_list_keeps_them_at_the_desk_where_they_are_read(home: Path) -> None:
    of = planned(home)
    async with begun(of, size=MIDDLE) as sat:
        await bring(sat, "t", BROTHER, "enter", "d")
        await sat.type("The ward should say sorry")
        await sat.strike("f8", "enter", "y", "H", "enter", "enter")
        assert not sat.meeting.held.waits
        await sat.strike("space")
        await sat.strike("d")
        assert sat.typed == ""
        await sat.strike("escape")
        await look_everywhere(sat)
    async with at_desk(of) as desk:
        assert BROTHER in desk.record
        assert "should say sorry" not in desk.record, "nobody saved it"
    assert "should say sorry" not in of.place.record.read_text()
    async with opened(of, size=MIDDLE) as sat:
        await sat.strike("f8", "enter", "y")
        assert not sat.meeting.held.waits, "it is not asked about again"
        await sat.strike("H", "f", "y", "escape", "space", "d")
        assert sat.typed == "The ward should say sorry", "it was fine finds it"


async def test_leave_out_for_good_keeps_them_away_and_the_desk_is_reminded(home: Path) -> None:
    of = planned(home)
    async with begun(of) as sat:
        await bring(sat, "t", BROTHER, "enter", "d")
        await sat.type("Half a decision")
        await sat.strike("f8", "enter", "y", "H", "o", "o", "space")
        assert "Words are kept off" not in sat.words
        await sat.strike("d")
        assert sat.typed == ""
        await sat.strike("escape")
        await look_everywhere(sat)
    async with at_desk(of) as desk:
        assert "To leave out for good" in desk.inside("#aside")
        assert any("✕" in line and BROTHER in line for line in desk.record.splitlines())
        assert "Half a decision" not in desk.text


@pytest.mark.parametrize("shown", [False, True], ids=["while hidden", "while waiting"])
async def test_a_room_that_starts_again_keeps_them_away(home: Path, *, shown: bool) -> None:
    of = planned(home)
    async with begun(of, size=SMALL) as sat:
        await bring(sat, "d", BROTHER, "enter", "escape", "t")
        await sat.type("and on ward SEVEN")
        await sat.strike("f8")
        await sat.kept()
        if shown:
            await sat.strike("enter", "y")
            await sat.kept()
    async with opened(of, size=SMALL) as sat:
        if not shown:
            assert isinstance(sat.screen, Hide)
            await sat.strike("enter", "y")
        assert "stay off every screen" in sat.words
        await look_everywhere(sat)
        await sat.strike("H", "f", "y", "f", "y")
        await sat.strike("t")
        assert sat.typed == "and on ward SEVEN"


async def test_a_second_room_closes_its_line_and_waits_for_the_same_choice(home: Path) -> None:
    of = planned(home)
    async with begun(of) as sat:
        await bring(sat, "t", BROTHER)
        with another(of, sat.clock, "Desk") as desk:
            desk.do(hide).result()
            sat.session.look().result()
            await sat.rest()
        assert isinstance(sat.screen, Hide)
        await sat.strike("enter", "y")
        assert sat.meeting.held.waits
        await look_everywhere(sat)


async def test_that_another_seat_showed_the_screen_is_not_asked_for_once_more(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody may have hidden it again by then, and would find everything shown."""
    of = planned(home)
    async with begun(of) as sat:
        asked: list[str] = []
        does = sat.session.do

        def noting(command: Command, **how: Any) -> Any:
            asked.append(command.move.rpartition(".")[2])
            return does(command, **how)

        monkeypatch.setattr(sat.session, "do", noting)
        with another(of, sat.clock, "Desk") as desk:
            for move in (hide, show):
                desk.do(move).result()
                sat.session.look().result()
                await sat.rest()
                assert isinstance(sat.screen, Hide) == (move is hide)
        assert "show" not in asked
        await sat.strike("f8", "enter", "y")
        assert "show" in asked


async def test_what_a_desk_writes_in_sight_of_all_is_away_after_hiding(home: Path) -> None:
    of = planned(home)
    async with begun(of) as room:
        together = room.room.query_one(Together)
        async with at_desk(of) as desk:
            await desk.strike("f4")
            await desk.type(BROTHER)
            await desk.kept()
            together.peek()
            await room.rest()
            together.look()
            assert BROTHER in room.words
            await room.strike("f8", "enter", "y")
            together.peek()
            together.look()
            await room.rest()
            assert "brother" not in room.words
            desk.session.look().result()
            await desk.rest()
            assert not desk.desk.writing.together


async def test_where_nothing_can_be_written_the_words_are_away_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await bring(sat, "d", BROTHER, "enter")

        def full(*_args: object) -> None:
            raise NotSaved("full")

        with monkeypatch.context() as patched:
            patched.setattr(sat.session._live._recorder.journal, "append", full)
            await sat.strike("f8")
            assert sat.words == "Enter come back"
            await sat.strike("enter", "y")
            assert not sat.meeting.flow.hidden
            await look_everywhere(sat)
        await sat.strike("f8", "enter", "y")
        assert sat.meeting.held.waits
        await look_everywhere(sat)


async def test_letters_typed_as_the_screen_goes_are_kept_away_too(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        for letter in (*"My brother", "f8"):
            sat.send(letter)
        await sat.rest()
        assert isinstance(sat.screen, Hide)
        await sat.strike("enter", "y")
        assert sat.meeting.held.waits
        await look_everywhere(sat)


def test_an_unfinished_table_says_whether_it_holds_words(home: Path) -> None:
    of = planned(home)
    session = Counted(of.shelf, of.place, Clock())
    session.drafts.keep("kind-note", BROTHER)
    assert session.drafts.hold()
    assert session.drafts.words("kind-note") == ""
    session.close()


async def test_the_desk_asks_once_more_before_words_are_shown_again_and_reads_which(home: Path) -> None:
    of = planned(home)
    async with begun(of) as sat:
        await bring(sat, "t", BROTHER, "enter")
        await sat.strike("f8", "enter", "y")
        await sat.kept()
    async with at_desk(of) as desk:
        await desk.strike("f12")
        assert BROTHER in desk.text
        await desk.strike("escape")
        await desk.type("/it was fine")
        await desk.strike("enter")
        assert desk.session.meeting.held.waits, "only y shows them"
        await desk.strike("y")
        await desk.kept()
        assert [note.words for note in desk.session.meeting.notes.all] == [BROTHER]


async def test_a_count_that_had_not_ended_is_gone_and_said_so_and_no_yes_is_taken_to_hidden_words(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await bring(sat, "d", "We write to the ward", "enter", "enter", "s", "3", "4", "enter")
        assert sat.room.count is not None
        await sat.strike("f8", "enter", "y")
        assert sat.room.count is None
        assert "The count had not ended, and is gone." in sat.words
        await sat.strike("space", "y", "n")
        assert not sat.meeting.decisions.concluded


async def test_somebody_is_asked_for_where_nobody_is_named_for_support(home: Path) -> None:
    of = planned(home, ways=WAYS.but(support_person=""))
    async with begun(of, size=SMALL) as sat:
        await bring(sat, "t", BROTHER, "enter", "f8", "enter", "y")
        assert "Who could sit with you?" in sat.words


async def test_what_leaving_out_for_good_needs_is_said_whole_in_eighty_columns(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await bring(sat, "t", BROTHER, "enter", "f8", "enter", "y", "H", "o")
        assert "Off the screen. The Desk leaves them out for good." in sat.words
