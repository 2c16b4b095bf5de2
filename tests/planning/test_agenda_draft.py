"""An agenda that was understood is put right before anything is kept; each change gives another draft."""

from __future__ import annotations

import pytest

from coprod_tui.planning.agenda import parse_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.planning.wanted import joining

TEXT = """# Riverside

## Present
- Amy
- Mo

## Agenda
- Welcome (5m)
- Letters (20m)
  - The new letter

Please bring your letters.
"""


def titles(draft: AgendaDraft) -> list[str]:
    return [item.title for item in draft.items]


def test_a_line_left_out_is_brought_in_where_it_stood() -> None:
    draft = parse_agenda(TEXT)
    assert [each.line for each in draft.left_out] == [3, 12]
    assert titles(draft.bring_in(12)) == ["Welcome", "Letters", "Please bring your letters."]
    assert titles(draft.bring_in(3)) == ["Amy", "Mo", "Welcome", "Letters"]
    one = draft.bring_in(5)
    assert titles(one) == ["Mo", "Welcome", "Letters"]
    assert [inner.text for inner in one.left_out[0].inside] == ["Amy"]
    assert draft.bring_in(99) is draft


def test_what_is_brought_in_is_understood_as_any_line_is() -> None:
    draft = parse_agenda("- Letters\n- Rota\n\nPlease see the plan (10 min, for: decide).\n").bring_in(4)
    assert (draft.items[2].minutes, draft.items[2].purpose) == (10, "decide")
    assert draft.left_out == ()


def test_what_is_dropped_can_come_back_with_what_was_under_it() -> None:
    draft = parse_agenda(TEXT).drop(2)
    assert titles(draft) == ["Welcome"]
    assert [(each.text, each.why) for each in draft.left_out if each.line == 9] == [("Letters", "dropped")]
    again = draft.bring_in(9)
    assert titles(again) == ["Welcome", "Letters"]
    assert again.items[1].detail == ("The new letter",)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Meeting on Sunday 31 October 2027, 10.30am to 12.30pm", ""),
        ("The meeting, 3 May 2027", ""),
        ("Team meeting, 3 May 2027", "Team meeting, 3 May 2027"),
    ],
)
def test_a_line_that_only_says_the_day_is_no_name_of_a_meeting(head: str, title: str) -> None:
    """It would still say the old day once the meeting has moved."""
    draft = parse_agenda(f"{head}\n\n1. Welcome\n")
    assert draft.title == title
    assert draft.date


def test_items_are_reworded_retimed_and_moved() -> None:
    draft = parse_agenda(TEXT).reword(1, "Hello").retime(1, None).retime(2, 25).move(2, 1)
    assert [(item.title, item.minutes) for item in draft.items] == [("Letters", 25), ("Hello", None)]
    assert draft.reword(1, " - ") is draft
    assert draft.with_item(2, led_by="Amy").items[1].who == "Amy"


def test_private_details_are_named_by_kind_alone_and_kept_without_what_they_are() -> None:
    draft = parse_agenda(
        "# Riverside\nZoom: https://example.org/j/12\nPasscode: tulip9\nTel: 0113 496 0000\n\n- Letters\n"
    )
    assert draft.kinds == ("link", "passcode", "telephone")
    assert joining(draft)["passcode"] == "tulip9"
    assert titles(draft) == ["Letters"]
    assert [each for each in draft.unread if "tulip9" in each.text or "0113" in each.text] == []
