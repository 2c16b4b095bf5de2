"""Records that were sealed by a date, from before a date could only close: they open, read and check as before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.sealed_store import compose_sealed, keep_sealed
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.commands.verify import lines as told_of
from coprod_tui.model import review
from coprod_tui.model.plan import choose_ways
from coprod_tui.model.sealing import Final, RecordSealed, Seal
from coprod_tui.model.summary_outcome import step, what_became
from coprod_tui.record.records import change_meeting, read_group
from coprod_tui.record.series import take_over
from coprod_tui.sentences.sealing import agreed_words
from coprod_tui.summary import plain
from tests.afterwards.agreed_here import Circle

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.summary import Summary

FINAL = Final(agrees=1, not_heard=3)
DAY = "2026-11-02"


def sealed_by_date(home: Path) -> Circle:
    """As `coprod agree` left it then: nobody was sent it, and the entry says nothing of closing."""
    circle = Circle(home, "by-date", counted=False)
    circle.ready()
    circle.says("Amy Shah")
    seal = Seal(1, "", DAY, circle.now, rule="by-date", final=FINAL)
    made = compose_sealed(circle.meeting, seal)
    assert made.seal is not None
    keep_sealed(circle.place, made)
    entry = RecordSealed(1, made.seal.checksum, DAY, rule="by-date", final=FINAL)
    change_meeting(circle.place, lambda _meeting: [entry], circle.now)
    take_over(circle.shelf, circle.group, circle.now)
    return circle


def told(summary: Summary) -> str:
    return " ".join(plain(line) for line in summary.status)


def test_its_words_stay(tmp_path: Path) -> None:
    circle = sealed_by_date(tmp_path / "home")
    assert "This is the agreed record. It was agreed on 2 November 2026. Final: 1 agrees, 3 not heard from." in told(
        circle.summary
    )
    assert "The time to answer was over, and no change was still asked for." in told(circle.summary)
    assert agreed_words(circle.meeting.sealing).startswith("Version 1 was agreed on 2 November 2026. Final: 1 agrees")
    held = read_group(circle.group).history.get(circle.place.id)
    assert held is not None
    assert (held.agreed, held.after.closed, step(what_became(circle.meeting), held.agreed, DAY)) == (
        DAY,
        False,
        "agreed",
    )


def test_it_is_checked_as_every_copy_is(tmp_path: Path) -> None:
    circle = sealed_by_date(tmp_path / "home")
    old = circle.copy("html", tmp_path / "copies", known=False)
    unknown = verify(circle.shelf, old)
    assert (unknown.says, unknown.counted) == ("same-words", False), "its hash was never written down"
    assert next(told_of(unknown)).startswith("We cannot tell whether we made this file.")
    verdict = verify(circle.shelf, circle.copy("html", tmp_path / "copies"))
    assert (verdict.says, verdict.closed) == ("genuine", False)


@pytest.mark.parametrize("version", [1, 2])
def test_readers_of_the_next_version_are_told_that_the_rule_was_changed_after_the_meeting(
    tmp_path: Path, version: int
) -> None:
    circle = Circle(tmp_path / "home")
    circle.ready()
    if version == 1:
        assert "the rule was changed" not in told(circle.summary)
        return
    ways = circle.meeting.plan.settings.but(agreed_when="by-date")
    circle.do(partial(choose_ways, settings=ways))
    circle.do(review.mark_ready, answer_by="2026-10-27")
    said = told(circle.summary)
    assert (
        "On Tuesday 13 October, after the meeting, the rule was changed. Now a summary may be closed on a day." in said
    )
    assert "After Tuesday 27 October it may be closed with the answers that came. It is not agreed then." in said
    assert "If your copy came later, you still have 14 days." in said
