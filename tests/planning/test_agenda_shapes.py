"""Agendas in every shape that people send come out as they meant them."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.planning.agenda import read_agenda
from tests.planning.agenda_truths import SHOWN, Truth, file_of, truths


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
