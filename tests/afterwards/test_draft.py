from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.review.draft import Side, pieces, side_by_side
from coprod_tui.model import replies, review
from coprod_tui.summary import compose
from tests.afterwards.agreed_here import Circle
from tests.summary.meetings import of_40_pages, riverside

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.entry import Id
    from tests.building import Told

SAID = "My mother rang four numbers before anyone answered."


def told_of(told: Told, thing: Id) -> list[Side]:
    return [side for side in side_by_side(told.meeting) if side.thing == thing]


def note(told: Told, words: str = SAID) -> Id:
    return next(one.id for one in told.meeting.notes.all if one.words == words)


def test_without_a_review_both_sides_say_the_same() -> None:
    sides = side_by_side(riverside().meeting)
    assert all(side.draft == side.record for side in sides)
    assert not any(side.change for side in sides)


def test_every_line_of_the_summary_stands_in_the_draft_in_its_order() -> None:
    told = riverside()
    told.do(review.leave_out_of_summary, note(told), "private")
    told.do(review.add_to_summary, "Tea was at three.")
    told.do(review.reword_in_summary, told.meeting.actions.all[-1].id, "Try it out")
    shown = [side.draft for side in side_by_side(told.meeting) if side.draft is not None]
    assert shown == list(pieces(compose(told.meeting)))


def test_what_is_put_in_other_words_stands_beside_its_own() -> None:
    told = riverside()
    action = told.meeting.actions.all[-1]
    told.do(review.reword_in_summary, action.id, "Try it out with five people")
    (side,) = told_of(told, action.id)
    assert side.change == "reworded"
    assert side.draft is not None
    assert side.record is not None
    assert "Try it out" in side.draft.words
    assert action.words in side.record.words


def test_what_is_left_out_keeps_its_place() -> None:
    told = riverside()
    before = [side.key for side in side_by_side(told.meeting)]
    told.do(review.leave_out_of_summary, note(told), "private")
    (side,) = told_of(told, note(told))
    assert side.draft is None
    assert side.change == "left-out"
    after = [one.key for one in side_by_side(told.meeting)]
    place = before.index(side.key)
    assert after[after.index(side.key) - 1] == before[place - 1]
    assert after[after.index(side.key) + 1] == before[place + 1]


def test_what_was_added_is_marked_so() -> None:
    told = riverside()
    told.do(review.add_to_summary, "Tea was at three.")
    (side,) = told_of(told, told.meeting.review.added[0].id)
    assert side.change == "added"
    assert side.record is None


def test_a_heading_in_other_words_stands_beside_the_old_one() -> None:
    told = riverside()
    item = next(one for one in told.meeting.agenda.items if one.title == "Appointment letters")
    told.do(review.reword_in_summary, item.id, "Letters")
    labels = [side for side in side_by_side(told.meeting) if side.piece.sort == "label" and side.draft != side.record]
    (label,) = labels
    assert label.draft is not None
    assert label.record is not None
    assert (label.draft.words, label.record.words) == ("Letters", "Appointment letters")


def test_each_line_has_a_key_of_its_own_that_stays_while_its_words_change() -> None:
    told = riverside()
    before = side_by_side(told.meeting)
    keys = [side.key for side in before]
    assert len(keys) == len(set(keys))
    told.do(review.reword_in_summary, note(told), "She rang four times.")
    assert set(keys) <= {side.key for side in side_by_side(told.meeting)} | {
        side.key for side in before if not side.thing
    }


def test_a_summary_of_40_pages_is_laid_side_by_side_too() -> None:
    told = of_40_pages()
    for each in told.meeting.notes.all[::7]:
        told.do(review.leave_out_of_summary, each.id, "said twice")
    sides = side_by_side(told.meeting)
    left_out = [side for side in sides if side.change == "left-out"]
    assert len(left_out) == len(told.meeting.review.left_out)


def test_a_later_version_shows_what_members_will_be_told_has_changed() -> None:
    told = riverside()
    told.do(review.mark_ready, "2026-10-27")
    told.do(replies.reply, told.meeting.people.all[0].id, "agrees")
    told.do(review.reword_in_summary, note(told), "She rang four times.")
    shown = [side.draft.words for side in side_by_side(told.meeting) if side.draft is not None]
    assert "What changed since version 1" in shown
    told.do(review.mark_ready, "2026-11-01")
    assert any("This is version 2." in words for words in [side.piece.words for side in side_by_side(told.meeting)])


def test_an_agreed_record_stands_beside_itself(home: Path) -> None:
    circle = Circle(home)
    circle.sealed()
    sides = side_by_side(circle.meeting)
    assert any("This is the agreed record." in side.piece.words for side in sides)
    assert all(side.draft == side.record for side in sides)
