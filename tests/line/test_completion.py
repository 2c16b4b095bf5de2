from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.line import complete
from coprod_tui.line.completion import OFFERS
from coprod_tui.line.grammar import verbs
from tests.line.circle import busy, said

if TYPE_CHECKING:
    from coprod_tui.line.verbs import Verb


def offered(line: str, kind: str = "") -> list[str]:
    return [each.text for each in complete(line, len(line), busy(), kind)]


def filled(line: str) -> list[str]:
    """The line as it becomes with each thing offered."""
    return [line[: each.start] + each.text + line[each.end :] for each in complete(line, len(line), busy())]


def test_an_empty_line_offers_verbs() -> None:
    assert "start" in offered("")
    assert len(offered("")) <= 12


def test_a_verb_begun_is_finished() -> None:
    assert filled("/dec")[0] == "/decide"
    assert "agree rules" in filled("agree")
    assert "end round" in filled("end r")


def test_people_are_offered_by_any_part_of_a_name() -> None:
    assert filled("hand tas") == ["hand Tasleem"]
    assert filled("hand rachel g") == ["hand Rachel Green"]
    assert set(filled("next rach")) == {"next Rachel Ash", "next Rachel Green"}


def test_only_hands_that_are_up_are_offered_to_take_down() -> None:
    assert set(offered("down ")) == {"Lucy", "Tasleem"}


def test_marks_and_numbers_are_offered_with_their_words() -> None:
    meeting = busy()
    hints = {each.text: each.hint for each in complete("answer ", 7, meeting)}
    assert hints["P1"] == "Car-park charges"
    assert "2" in offered("point ")
    assert filled("item app") == ["item 2"]


def test_the_clauses_of_an_issue_are_offered_where_they_stand() -> None:
    assert filled("park Signs @Est") == ["park Signs @Estates"]
    assert filled("park Signs by tom") == ["park Signs by tomorrow"]
    assert filled("park Signs by friday: Tas") == ["park Signs by friday: Tasleem"]
    assert offered("Signs: Tas", kind="park") == ["Tasleem"]


def test_who_is_offered_before_an_action_s_words_only() -> None:
    assert filled("action Tas") == ["action Tasleem"]
    assert offered("action Tasleem: tas") == []


def test_plain_words_are_left_alone() -> None:
    assert offered("note tas") == []
    assert offered("tas", kind="decide") == []


def test_what_is_offered_can_be_read() -> None:
    for line in filled("question ") + filled("item 2") + filled("point "):
        assert said(line, busy())


def test_what_every_verb_takes_can_be_offered() -> None:
    def known(verb: Verb) -> bool:
        return set(verb.takes) <= {*OFFERS, "", "who", "whose", "verb"}

    assert [verb.name for verb in verbs() if not known(verb)] == []


def test_the_cursor_may_stand_within_the_line() -> None:
    found = complete("hand tas and more", 8, busy())
    assert [(each.start, each.end, each.text) for each in found] == [(5, 8, "Tasleem")]
    assert complete("hand", 99, busy())
    assert complete("hand", -5, busy())
