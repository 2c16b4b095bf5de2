"""What a member chose for themselves is told with all they gave, when a group's record is written out for them."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.group import Member
from coprod_tui.sentences.own_choices import chose, own_time_words


def test_what_was_chosen_is_told_and_what_was_not_is_left_out() -> None:
    amy = Member(Id(1), "Amy", 1)
    assert chose(amy) == []
    assert chose(amy.but(turn_minutes=5, brings_counted=True)) == [
        "time for a turn: 5 minutes",
        "what they bring may be counted",
    ]
    assert [own_time_words(amy.but(turn_minutes=minutes)) for minutes in (-1, 0, 1)] == [
        "as everyone",
        "no limit",
        "1 minute",
    ]
