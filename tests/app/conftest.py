"""Style sheets are read once in a run, and not by each app: they are the same each time.

And a screen is drawn once it is still: no test looks at the frames before, which go by the speed of the computer, and
nothing shows them. Tests elsewhere that open screens bring these in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from tests.app.still import RENDER_UPDATE


@pytest.fixture(scope="session", autouse=True)
def _sheets_read_once() -> Iterator[None]:
    read = Stylesheet._parse_rules
    kept: dict[Any, list[RuleSet]] = {}

    def parse_rules(sheet: Stylesheet, *told: Any, **named: Any) -> list[RuleSet]:
        """By all it goes by: the words, where they stand, and what each variable is in this theme."""
        key = (told, *named.items(), *sheet._variables.items())
        if key not in kept:
            kept[key] = read(sheet, *told, **named)
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_rules)
        yield


@pytest.fixture(scope="session", autouse=True)
def _drawn_when_still() -> Iterator[None]:
    """What has changed adds up until then: `still.py` has it drawn. A picture that a test asks for shows all."""

    def render_update(of: Compositor, full: bool = False, **how: Any) -> Any:
        return RENDER_UPDATE(of, full=True, **how) if full else None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", render_update)
        yield
