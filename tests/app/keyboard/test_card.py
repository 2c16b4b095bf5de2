"""The card of keys: each key of the Room is on it as it is pressed here, and its first page is one sheet of A4."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from coprod_tui.app.keyboard.card import compose_card
from coprod_tui.app.keyboard.key import Keys, KeyWay
from coprod_tui.app.room.keys import ROOM
from coprod_tui.summary import FORMATS
from coprod_tui.summary.page import Points, SummarySection
from coprod_tui.wording import speaking
from tests.commands.running import program
from tests.summary.programs import needs_arial


def rows(sections: tuple[SummarySection, ...]) -> list[tuple[str, str]]:
    """Each key with what it does, as the card has them."""
    blocks = [block for section in sections for block in section.blocks]
    return [
        (point.mark, point.words[0].words) for block in blocks if isinstance(block, Points) for point in block.points
    ]


def test_each_key_of_the_room_is_told_and_those_of_a_meeting_come_first() -> None:
    card = compose_card(Keys(ROOM))
    first, rest = rows(card.first), rows(card.sections)
    assert {key.help for key in ROOM if key.id != "help"} == {help for _key, help in (*first, *rest)}
    assert [key for key, _help in first][:3] == ["1 – 9, 0", "Space", "n"]
    assert {"d", "p", "a", "u", "m", "F8", "s", "l"} <= {key for key, _help in first}
    assert ("y", "Everyone was asked, and nobody objected.") in rest
    assert ("small groups", "Split into small groups, by count, with a timer.") in rest


@pytest.mark.parametrize(("way", "pressed"), [("letters", "F5"), ("ctrl", "F5"), ("menu", "F5")])
def test_a_key_that_was_changed_here_is_told_as_it_is_pressed(way: KeyWay, pressed: str) -> None:
    first = {help: key for key, help in rows(compose_card(Keys(ROOM, way, {"next-item": "f5"})).first)}
    assert first["End this item and begin the next one."] == pressed
    assert first["Write down who does what by when."] == {"letters": "a", "ctrl": "Ctrl+O a", "menu": "by name"}[way]


@needs_arial
@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_sheet_is_one_page_of_a4_that_a_screen_reader_can_read(language: str) -> None:
    with speaking(language):
        made = FORMATS["wall-pdf"].render(compose_card(Keys(ROOM)))
    read = pypdf.PdfReader(BytesIO(made))
    assert [round(page.mediabox.height) for page in read.pages] == [842]
    marked = read.root_object["/MarkInfo"].get_object()
    assert isinstance(marked, pypdf.generic.DictionaryObject)
    assert marked["/Marked"]


def test_the_command_goes_by_the_settings_of_this_computer(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[bindings]\nnext-item = "f5"\n', "utf-8")
    ran = program("keys", "--format", "txt", "--out", str(tmp_path), home=tmp_path)
    assert re.search(r"(?m)^F5 +End this item and begin the next one\.$", Path(ran.out.strip()).read_text("utf-8"))
    refused = program("keys", "--format", "ics", home=tmp_path)
    assert (refused.code, refused.err.split(".")[0]) == (1, "This page is not to be had as ics")
