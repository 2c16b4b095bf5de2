"""Meetings that were held, ordered in each way: nobody is lost on the way, and the figures say what they should."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks import fairness
from benchmarks.fairness import ORDERS, REAL, Held, Wish, compare, gini, main, wishes
from benchmarks.replay import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.plan import Order

TALK = ("Ada", "Ada", "Bo", "Ada", "Cy", "Ada", "Bo")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    turns = [{"speaker": who, "start_s": 10.0 * n, "seconds": 10.0} for n, who in enumerate(TALK)]
    queue = [{"t_s": 5.0, "type": "join", "who": "Cy"}]
    path = tmp_path / "talk.json"
    path.write_text(json.dumps({"title": "Talk", "turns": turns, "queue": queue}), "utf-8")
    return path


def test_a_wish_begins_with_a_request_or_when_the_last_turn_was_over(talk: Path) -> None:
    since = {(wish.who, wish.since) for wish in wishes(read_source(talk))}
    assert ("Cy", 5_000) in since
    assert {("Ada", 0), ("Ada", 10_000), ("Ada", 20_000), ("Ada", 40_000)} <= since


@pytest.mark.parametrize("order", ORDERS)
def test_every_wish_comes_true_in_each_way_of_ordering(order: Order) -> None:
    wished = [Wish("Ada", 0, 5_000), Wish("Ada", 5_000, 5_000), Wish("Bo", 1_000, 3_000), Wish("Cy", 90_000, 1_000)]
    spoke = Held(wished, order).hold()
    assert sorted(one.wish for one in spoke) == sorted(wished)
    assert all(one.at >= one.wish.since for one in spoke)


def test_new_voices_are_heard_before_those_who_spoke() -> None:
    wished = [Wish("Ada", 0, 60_000), Wish("Ada", 0, 1_000), Wish("Bo", 30_000, 1_000)]
    assert [one.wish.who for one in Held(wished, "new-voices").hold()] == ["Ada", "Bo", "Ada"]


def test_what_really_happened_stands_beside_each_way(talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one.order for one in compare(read_source(talk))] == [REAL, *ORDERS]
    assert main([str(talk)]) == 0
    assert "as it was" in capsys.readouterr().out


def test_an_even_share_is_nought_and_one_persons_is_near_one() -> None:
    assert gini([5, 5, 5]) == pytest.approx(0)
    assert gini([0, 0, 0, 8]) == pytest.approx(0.75)
    assert gini([]) == 0


def test_the_speed_of_a_suggestion_can_be_measured(tmp_path: Path) -> None:
    rows = fairness.measure(tmp_path, runs=2, entries=30)
    assert len(rows) == len(ORDERS)
    assert all(min(row.values) > 0 for row in rows)
