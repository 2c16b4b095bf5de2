"""A class given to the Room has all that stands there look as if every style had been looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.app.widgets.mark import mark
from tests.app.rooms import FULL, SMALL, begun, planned

if TYPE_CHECKING:
    from pathlib import Path

    from textual.dom import DOMNode

GIVEN = ("-picking", "-typing", "-apart", "-roomy", "-full", "-spare")


def styles(screen: DOMNode) -> list[dict[str, Any]]:
    return [dict(node.styles.base.get_rules()) for node in screen.walk_children(with_self=True)]


@pytest.mark.parametrize("size", [FULL, SMALL])
async def test_what_a_class_is_about_is_styled_and_nothing_is_left_out(home: Path, size: tuple[int, int]) -> None:
    async with begun(planned(home), size=size) as sat:
        await sat.strike("d")  # a line and its hints stand there too
        sat.room.set_class(False, *GIVEN)
        for name, has in (*((each, True) for each in GIVEN), *((each, False) for each in reversed(GIVEN))):
            before = styles(sat.room)
            mark(sat.room, {name: has})
            after = styles(sat.room)
            assert after != before or (name, size) == ("-spare", SMALL), name  # what it is about is away there
            sat.room.update_node_styles(animate=False)
            assert styles(sat.room) == after, name
