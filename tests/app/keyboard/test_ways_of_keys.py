"""Keys for every hand: words that come in at once, letters behind a leader key or away, keys bound anew, the mouse."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.keyboard.help import Help
from coprod_tui.app.keyboard.strokes import QUIET
from coprod_tui.config import Config
from coprod_tui.model.wanted import Wanted
from tests.app.rooms import FULL, MIDDLE, SMALL, begun, opened, planned
from tests.app.still import FINGERS

if TYPE_CHECKING:
    from pathlib import Path

SAID = "Words came in at once, so nothing was done. / opens the line for typing."


async def test_a_dictated_or_pasted_word_does_nothing_and_says_so(home: Path) -> None:
    async with begun(planned(home)) as sat:
        before = sat.meeting
        for word in ("hello", "next one please", "12", "d d"):
            for come_in in (sat.burst, sat.paste):
                sat.room.say("")
                await come_in(word)
                assert sat.meeting is before
                assert sat.situation == "now"
                assert sat.open_line == ""
                assert sat.said == SAID


async def test_keys_work_again_once_the_word_is_over(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.burst("hello")
        FINGERS.ahead += QUIET
        await sat.strike("1")
        assert sat.waiting == ["Amy"]


async def test_a_pasted_text_goes_into_the_line_that_is_open(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.paste("Words from elsewhere\nand a second line")
        await sat.strike("enter")
        assert sat.meeting.notes.all[-1].words.startswith("Words from elsewhere")


async def test_behind_a_leader_key_one_letter_counts_and_bare_letters_do_nothing(home: Path) -> None:
    async with opened(planned(home), config=Config(keys="ctrl")) as sat:
        await sat.strike("n", "1", "d", "space")
        assert sat.situation == "opening"
        assert sat.meeting.people.being("here") == ()
        await sat.strike("enter", "ctrl+o")
        assert sat.said == "Now the letter."
        await sat.strike("n", "ctrl+o", "1", "2")
        assert sat.item == "Check in"
        assert sat.waiting == ["Amy"]
        assert "Ctrl+O d decision" in sat.words
        await sat.strike("f8", "enter", "y", "f1")
        assert isinstance(sat.screen, Help)


async def test_with_the_menu_alone_no_letter_does_anything_and_everything_is_in_the_list(home: Path) -> None:
    async with opened(planned(home), config=Config(keys="menu")) as sat:
        await sat.strike("n", "1", "ctrl+o", "n", "enter")
        assert sat.situation == "opening"
        assert len(sat.meeting.people.being("here")) == 9
        for title in ("start", "next item", "break"):
            if title in sat.commands:
                sat.commands[title]()
                await sat.rest()
        assert sat.meeting.flow.stage == "open"
        await sat.strike("f8")
        assert sat.words == "Enter come back"


async def test_a_key_bound_anew_works_and_is_shown_and_its_old_letter_is_free(home: Path) -> None:
    own = MappingProxyType({"next-item": "ctrl+n", "decision": "f5, y", "unknown-thing": "z"})
    async with begun(planned(home), config=Config(bindings=own)) as sat:
        await sat.strike("n", "d")
        assert sat.item == "Appointment letters"
        assert sat.open_line == ""
        await sat.strike("ctrl+n")
        assert sat.item == "Car park"
        assert "Ctrl+N next item" in sat.words
        assert "F5 decision" in sat.words
        await sat.strike("f5")
        assert sat.open_line == "Decision"


async def test_a_click_on_a_person_puts_up_their_hand_and_another_gives_the_turn(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.click("Lucy", "#people")
        assert sat.waiting == ["Lucy"]
        await sat.click("Lucy", "#people")
        assert sat.speaker == "Lucy"


async def test_a_click_on_the_opening_page_marks_who_is_here(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.click("Tasleem", "#expected")
        assert sat.person("Tasleem").presence == "here"


async def test_a_click_on_an_item_goes_there_and_on_a_rule_offers_to_point_to_it(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.click("Car park", "#agenda")
        assert sat.item == "Car park"
        await sat.click("It is fine to pass", "#rules")
        assert sat.picking == "It is fine to pass"
        await sat.click("Point to it", "#choices")
        assert sat.situation == "rule"


async def test_every_key_on_the_key_line_can_be_clicked(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1")
        await sat.click("next speaker", "#keys")
        assert sat.speaker == "Amy"
        await sat.click("decision", "#keys")
        assert sat.open_line == "Decision"
        await sat.type("Letters")
        await sat.click("save", "#line-keys")
        assert sat.situation == "reading"
        await sat.click("yes, go on", "#answers")
        assert sat.situation == "testing"
        await sat.click("not yet, keep discussing", "#answers")
        assert sat.situation == "now"
        await sat.click("undo", "#keys")
        assert sat.situation in ("testing", "reading")


@pytest.mark.parametrize("words", [1, 3, 5, 8, 12, 20])
async def test_whatever_is_read_back_its_answers_stand_below(words: int, home: Path) -> None:
    async with begun(planned(home)) as sat:
        for size in (FULL, MIDDLE, SMALL):
            await sat.resize(*size)
            await sat.strike("d")
            await sat.type(" ".join(["Letters"] * words))
            await sat.strike("enter")
            assert "yes, go on" in sat.words
            assert "not yet, keep discussing" in sat.words
            await sat.strike("escape")


async def test_the_lines_own_keys_can_be_clicked_and_close_it_with_the_words_kept(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("slash")
        await sat.type("hand Tas")
        await sat.click("Tasleem", "#line-keys")
        assert sat.typed == "hand Tasleem"
        await sat.click("close", "#line-keys")
        assert sat.open_line == ""
        await sat.strike("h")
        await sat.click("Priya", "#choices")
        assert sat.waiting == ["Priya"]
        await sat.strike("h")
        await sat.click("back", "#picker-keys")
        assert sat.picking == ""


async def test_a_click_changes_the_panel_where_they_take_turns(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await sat.click("Decided", ".panel.-shown")
        assert "Nothing yet. d begins a decision." in sat.words
        await sat.click("Rules", ".panel.-shown")
        assert "Say words in full" in sat.words


async def test_more_people_than_fit_are_counted_and_a_click_finds_them(home: Path) -> None:
    async with begun(planned(home, *(f"Featherstone {n}" for n in range(20))), size=FULL) as sat:
        assert ": press h" in sat.people_line
        await sat.click(": press h", "#people")
        assert sat.picking == "Whose hand is up?"


async def test_with_the_menu_alone_the_key_line_and_every_answer_can_still_be_clicked(home: Path) -> None:
    async with opened(planned(home), config=Config(keys="menu")) as sat:
        assert "A click on a name marks who is here. Enter marks everyone." in sat.words
        assert "Ctrl+P everything by name" in sat.inside("#keys")
        await sat.click("everyone is here", "#keys")
        await sat.click("start", "#keys")
        assert sat.item == "Check in"
        sat.commands["decision"]()
        await sat.rest()
        await sat.enter("Letters go out in 14 point")
        await sat.strike("enter")
        await sat.click("nobody objected", "#answers")
        assert sat.meeting.decisions.all[-1].outcome == "nobody-objected"


async def test_no_sentence_on_the_screen_names_a_letter_that_does_nothing(home: Path) -> None:
    async with opened(planned(home, rules=()), config=Config(keys="menu")) as sat:
        assert "None yet. r adds one" not in sat.words
        await sat.strike("enter")
        sat.commands["start"]()
        await sat.rest()
        assert "Everyone may speak or pass." in sat.words
        for words in ("o begins", "r adds", "p keeps", "d begins"):
            assert words not in sat.words


async def test_behind_a_leader_key_the_sentences_say_so(home: Path) -> None:
    async with opened(planned(home, rules=()), config=Config(keys="ctrl")) as sat:
        assert "Ctrl+O, then a digit, marks who is here." in sat.words
        assert "Ctrl+O n starts the first item." in sat.words
        await sat.strike("f1")
        assert "Ctrl+O 1 – 9, 0" in sat.words


async def test_an_item_that_is_a_break_says_how_the_break_begins(home: Path) -> None:
    async with begun(planned(home, items=["Letters", Wanted("Tea", 10, "break")])) as sat:
        assert "b begins the break." in sat.inside("#now")
