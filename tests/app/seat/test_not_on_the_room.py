"""What a line that everybody can see does not take, because it would say something of one person."""

from __future__ import annotations

import pytest

from coprod_tui.app.seat.line_questions import not_here
from coprod_tui.model.meeting import EMPTY


@pytest.mark.parametrize("line", ["absent Amy because she is ill", "could not come Amy: a bad knee", "joining link x"])
def test_a_reason_or_a_link_is_not_taken_there(line: str) -> None:
    assert "Everyone can see this line" in not_here(line, EMPTY)


def test_that_somebody_could_not_come_is() -> None:
    assert not_here("absent Amy", EMPTY) == ""
