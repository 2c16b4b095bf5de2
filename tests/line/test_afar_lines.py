"""How somebody is here, typed: by phone, by page, in the room, in English and in Welsh."""

from __future__ import annotations

import pytest

from coprod_tui.model.command import Command
from tests.line.circle import answered, busy, said


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("arrive Amy", None),
        ("arrive Amy by phone", "phone"),
        ("here Amy BY PAGE.", "page"),
        ("arrive Amy in  the room", "room"),
        ("cyrraedd Amy dros y ffôn", "phone"),
        ("cyrraedd Amy ar dudalen", "page"),
        ("cyrraedd Amy yn yr ystafell", "room"),
    ],
)
def test_how_somebody_is_here_stands_at_the_end(line: str, by: str | None) -> None:
    command = said(line, busy()).move
    assert isinstance(command, Command)
    assert command.move == "people.arrive"
    assert command.arguments.get("by") == by


def test_in_the_review_too() -> None:
    command = said("was here Amy by page", answered()).move
    assert isinstance(command, Command)
    assert (command.move, command.arguments["by"]) == ("people.was_here", "page")
