"""Copies of a summary, as the record tells of them: to whom they went, never by which way."""

from __future__ import annotations

from typing import get_args

import pytest

from coprod_tui.model import agenda, closing, review
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.sending import WAYS, CopyStage, stood, tick, way_written
from coprod_tui.sentences import record_line, tell
from coprod_tui.sentences.jobs import way_words
from tests.building import Told


def ready() -> Told:
    told = Told("Amy", "Mo")
    told.do(agenda.begin)
    told.do(closing.finish)
    told.do(review.mark_ready)
    return told


@pytest.mark.parametrize("stage", get_args(CopyStage))
def test_what_became_of_a_copy_is_told_without_the_way_it_goes(stage: CopyStage) -> None:
    for way in WAYS:
        told = ready()
        entry = told.do(stood, told.person("Amy"), 1, way, stage)[-1]
        words = tell(entry, told.meeting)
        assert "Amy" in words
        assert "ersion 1" in words
        assert way_words(way) not in words
        assert not any(hint in words for hint in ("print", "post", "phone", "text", "Word", "mail"))
        assert record_line(entry, told.meeting).label == "sent"


def test_somebody_outside_is_told_by_the_words_they_are_known_by() -> None:
    told = ready()
    told.do(stood, NOBODY, 1, "hand", "job", to="The trust\nboard")
    assert tell(told.stamped[-1], told.meeting) == "Version 1 is ready for The trust board."
    assert tell(told.do(tick, to="The trust board")[-1], told.meeting) == "The trust board has their copy. Version 1."


def test_a_way_is_understood_in_a_list_of_people_in_the_words_it_is_told_in() -> None:
    assert {way: way_written(way_words(way)) for way in WAYS} == {way: way for way in WAYS}
