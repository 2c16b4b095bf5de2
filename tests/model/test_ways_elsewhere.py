"""A way of working that was changed in one place is had elsewhere as it is now, and nothing else is."""

from __future__ import annotations

from coprod_tui.model.plan import Settings, with_change


def test_only_what_was_changed_is_taken_over() -> None:
    before = Settings(quiet_room="First door", labels=(("parked", "Car park"), ("agenda", "Plan")))
    after = before.but(quiet_room="Room 3", labels=(("agenda", "Plan"), ("parked", "Shelf")))
    there = Settings(quiet_room="Room 1", reasons=True, labels=(("rules", "Charter"), ("parked", "Later")))
    had = with_change(there, before, after)
    assert (had.quiet_room, had.reasons) == ("Room 3", True)
    assert dict(had.labels) == {"rules": "Charter", "parked": "Shelf"}
    assert with_change(had, before, after) == had, "a second time changes nothing"


def test_a_label_that_went_goes_there_too() -> None:
    before, after = Settings(labels=(("parked", "Shelf"), ("agenda", "Plan"))), Settings(labels=(("agenda", "Plan"),))
    assert with_change(before.but(reasons=True), before, after).labels == (("agenda", "Plan"),)
