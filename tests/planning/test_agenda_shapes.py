"""Agendas in every shape that people send come out as they meant them."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.planning.agenda import read_agenda
from tests.planning.agenda_truths import SHOWN, Truth, by_others, file_of, truths

FLOORS = {"items": 412, "minutes": 359, "who": 334, "facts": 224}


@pytest.mark.parametrize("truth", truths(SHOWN), ids=lambda truth: truth.file)
def test_a_shape_is_understood(tmp_path: Path, truth: Truth) -> None:
    draft = read_agenda(file_of(truth, SHOWN, tmp_path))
    found = [(item.title, item.minutes, item.who) for item in draft.items]
    assert found == [(item.title, item.minutes, item.who) for item in truth.items]
    start, finish = draft.start if truth.start else "", draft.finish if truth.finish else ""
    told = (draft.date, start, finish, draft.place, draft.chair)
    assert told == (truth.date, truth.start, truth.finish, truth.place, truth.chair)


@pytest.mark.parametrize("truth", [each for each in truths(SHOWN) if each.private], ids=lambda truth: truth.file)
def test_how_to_join_is_private(tmp_path: Path, truth: Truth) -> None:
    draft = read_agenda(file_of(truth, SHOWN, tmp_path))
    assert set(truth.private) <= set(draft.kinds)
    shown = " ".join([str(draft.items), str(draft.unread), draft.title, draft.place])
    assert not any(each.text in shown for each in draft.private if each.kind != "joining")


def test_agendas_by_others_are_read_as_well_as_they_were(tmp_path: Path) -> None:
    """Floors, not aims: much that is wrong in them is a matter of how a title is worded."""
    told = truths(by_others(tmp_path))
    assert len(told) == 70
    right = {"items": 0, "minutes": 0, "who": 0, "facts": 0}
    for truth in told:
        draft = read_agenda(tmp_path / "by_others" / truth.file)
        found = {item.title: item for item in draft.items}
        same = [(each, found[each.title]) for each in truth.items if each.title in found]
        right["items"] += len(same) - len([title for title in found if title not in {e.title for e in truth.items}])
        right["minutes"] += sum(each.minutes is not None and each.minutes == item.minutes for each, item in same)
        right["who"] += sum(each.who != "" and each.who == item.who for each, item in same)
        right["facts"] += sum(
            getattr(truth, name) != "" and getattr(truth, name) == getattr(draft, name)
            for name in ("date", "start", "finish", "place")
        )
        shown = " ".join([str(draft.items), str(draft.unread), draft.title, draft.place, draft.chair])
        assert not any(secret in shown for secret in truth.secrets)
    assert all(right[name] >= floor for name, floor in FLOORS.items()), right
