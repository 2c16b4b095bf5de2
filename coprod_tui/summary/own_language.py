"""Our own words of a summary are in the language its meeting chose, or that of whom it is made for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from coprod_tui.model.meeting import Meeting
from coprod_tui.summary.page import Summary
from coprod_tui.wording import of_document, speaking

How = ParamSpec("How")


def in_its_language(
    compose: Callable[Concatenate[Meeting, How], Summary],
) -> Callable[Concatenate[Meeting, How], Summary]:
    """Of a function that composes a summary of a meeting."""

    @wraps(compose)
    def composed(meeting: Meeting, /, *args: How.args, **how: How.kwargs) -> Summary:
        with speaking(of_document(meeting.plan.settings.language)):
            return compose(meeting, *args, **how)

    return composed
