"""Agendas in every shape that people send come out as they meant them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from coprod_tui.planning.agenda import read_agenda
from tests.planning.agenda_truths import MANY_SHAPES, SHOWN, SHOWN_BY_OTHERS, Truth, by_others, file_of, marked, truths

MOST_WRONG = {
    "many_shapes": {"items": 1, "minutes": 1, "people": 1, "facts": 3},  # of 1035, 507, 680 and 700
    "shown_by_others": {"items": 5, "minutes": 3, "people": 7, "facts": 1},  # of 473, 384, 361 and 241
    "more_by_others": {},  # of 304, 156, 183 and 167
    "third_by_others": {"items": 5, "minutes": 2, "people": 7, "facts": 4},  # of 304, 159, 192, 165 and 37
    "fourth_by_others": {"items": 5, "minutes": 2, "people": 6, "facts": 13},  # of 350, 193, 198, 189 and 35
    "fifth_by_others": {"items": 11, "minutes": 2, "people": 9, "facts": 11},  # of 326, 182, 185, 177 and 39
    "sixth_by_others": {},  # of 300, 177, 167, 157 and 42
    "seventh_by_others": {"facts": 1},  # of 286, 157, 190, 158 and 36
    "eighth_by_others": {"items": 7, "minutes": 1, "facts": 7},  # of 280, 159, 162, 158 and 39
}


@pytest.mark.parametrize("truth", truths(SHOWN), ids=lambda truth: truth.file)
def test_a_shape_is_understood(tmp_path: Path, truth: Truth) -> None:
    draft = read_agenda(file_of(truth, SHOWN, tmp_path))
    items = [(item.title, item.minutes, item.who) for item in draft.items]
    assert items == [(item.title, item.minutes, item.who) for item in truth.items]
    start, finish = draft.start if truth.start else "", draft.finish if truth.finish else ""
    facts = (draft.date, start, finish, draft.place, draft.chair)
    assert facts == (truth.date, truth.start, truth.finish, truth.place, truth.chair)


@pytest.mark.parametrize("truth", [each for each in truths(SHOWN) if each.private], ids=lambda truth: truth.file)
def test_how_to_join_is_private(tmp_path: Path, truth: Truth) -> None:
    draft = read_agenda(file_of(truth, SHOWN, tmp_path))
    assert set(truth.private) <= set(draft.kinds)
    visible = " ".join([str(draft.items), str(draft.unread), draft.title, draft.place])
    assert not any(each.text in visible for each in draft.private if each.kind != "joining")


@pytest.mark.parametrize(
    ("name", "files"), zip((MANY_SHAPES, *SHOWN_BY_OTHERS), (191, 70, 45, 45, 45, 45, 40, 40, 40), strict=True)
)
def test_agendas_in_packed_folders_are_read_as_well_as_they_were(tmp_path: Path, name: str, files: int) -> None:
    """Ceilings of what is not right, and no aims: some of it is a matter of how a title is worded."""
    right = truths(by_others(tmp_path, name))
    assert len(right) == files
    wrong = [each for truth in right for each in marked(truth, read_agenda(tmp_path / name / truth.file)).wrong]
    count = Counter(kind for kind, _words in wrong)
    assert all(many <= MOST_WRONG[name].get(kind, 0) for kind, many in count.items()), wrong
