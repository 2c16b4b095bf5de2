"""An agenda file, as people write them, gives the items they expect on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.planning.agenda import PlannedItem, parse_agenda, read_agenda
from coprod_tui.planning.wanted import apart_from

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = """\
# Kitchen table group
Date: Tuesday 3 March 2026
Time: 2pm - 4pm
Where: the library, room 2

## Welcome and check-in (10 min)
## Letters people get
20m
for: decide
from: Tasleem
content note: we will read a letter about a death
- The old letter
- What we would change
## Break
15 min
## Car parking (already decided)
for: share
from: Estates, 10m
## Check out
Next meeting: 7 April 2026
"""


def titles(text: str) -> list[str]:
    return [item.title for item in parse_agenda(text).items]


def only(text: str) -> PlannedItem:
    (item,) = parse_agenda(text).items
    return item


def listed(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.why) for each in parse_agenda(text).unread]


def test_headings_are_items_and_what_is_under_them_is_about_them() -> None:
    agenda = parse_agenda(HEADINGS)
    assert [item.title for item in agenda.items] == [
        "Welcome and check-in", "Letters people get", "Break", "Car parking", "Check out",
    ]  # fmt: skip
    assert [item.minutes for item in agenda.items] == [10, 20, 15, 10, None]
    assert [item.purpose for item in agenda.items] == ["check-in", "decide", "break", "share", "check-out"]
    letters, parking = agenda.items[1], agenda.items[3]
    assert letters.asked_by == "Tasleem"
    assert letters.content_note == "we will read a letter about a death"
    assert letters.detail == ("The old letter", "What we would change")
    assert letters.line == 7
    assert (parking.asked_by, parking.ours) == ("Estates", "decided")


def test_the_date_the_times_and_the_place_of_the_meeting_are_read() -> None:
    agenda = parse_agenda(HEADINGS)
    assert (agenda.title, agenda.date) == ("Kitchen table group", "2026-03-03")
    assert (agenda.start, agenda.finish, agenda.next_meeting) == ("14:00", "16:00", "7 April 2026")
    assert (agenda.place, agenda.unread) == ("the library, room 2", ())


def test_numbered_points_are_items_and_points_inside_them_are_detail() -> None:
    agenda = parse_agenda(
        "Ward group\n\nMonday 5 May 2025, 17:00 to 18:30\n\n1. Hello\n2. Aims\n   - Why\n   - How\n3. Lunch\n"
    )
    assert (agenda.title, agenda.date, agenda.start, agenda.finish) == ("Ward group", "2025-05-05", "17:00", "18:30")
    assert [(item.title, item.detail) for item in agenda.items] == [
        ("Hello", ()),
        ("Aims", ("Why", "How")),
        ("Lunch", ()),
    ]
    assert agenda.items[2].purpose == "break"
    assert agenda.unread == ()


def test_points_that_only_gather_timed_points_are_not_items() -> None:
    text = "- Morning\n  - Hello 10m\n  - Letters 1h30\n    - for: decide\n- Afternoon\n  - Wards 20m\n  - Rota 5m\n"
    assert [(item.title, item.minutes, item.purpose) for item in parse_agenda(text).items] == [
        ("Hello", 10, ""), ("Letters", 90, "decide"), ("Wards", 20, ""), ("Rota", 5, ""),
    ]  # fmt: skip
    assert listed(text) == [(1, "group-heading"), (5, "group-heading")]


def test_a_table_with_times_gives_minutes_from_the_next_row() -> None:
    agenda = parse_agenda(
        "## Agenda\n| Time | Activity | Lead |\n|--|--|--|\n"
        "| 10:00 | Hello | **Mo** |\n| 10:20 | :tea: Tea | |\n| 11:00 | Close | |\n"
    )
    assert [(item.title, item.minutes, item.led_by) for item in agenda.items] == [
        ("Hello", 20, "Mo"), ("Tea", 40, ""), ("Close", None, ""),
    ]  # fmt: skip
    assert agenda.items[1].purpose == "break"
    assert (agenda.start, agenda.finish) == ("10:00", "11:00")


def test_a_table_may_say_who_asked_what_for_and_how_long() -> None:
    text = (
        "| No | Item | Who asked | For | Mins | Content note |\n|--|--|--|--|--|--|\n"
        "| 1 | Letters | Tasleem | decide | 20 | bereavement |\n| 2 | Rota | Mo | dance | a while | |\n"
    )
    letters, rota = parse_agenda(text).items
    assert (letters.asked_by, letters.purpose, letters.minutes) == ("Tasleem", "decide", 20)
    assert letters.content_note == "bereavement"
    assert (rota.purpose, rota.minutes, rota.detail) == ("", None, ("for: dance", "a while"))
    assert listed(text) == [(4, "purpose-unclear"), (4, "minutes-unclear")]


def test_a_table_with_more_cells_than_names_loses_none() -> None:
    (item,) = parse_agenda("| Item | Mins |\n|--|--|\n| Rota | 5 | bring pens |\n").items
    assert (item.minutes, item.detail) == (5, ("bring pens",))


def test_a_first_row_that_is_a_timed_item_is_an_item() -> None:
    assert titles("| 10:00 | Hello |\n|--|--|\n| 10:30 | Letters |\n") == ["Hello", "Letters"]


def test_plain_lines_are_items() -> None:
    assert titles("Hello\nLetters 10m\nLunch\n") == ["Hello", "Letters", "Lunch"]
    agenda = parse_agenda("Agenda\n\n10:00-10:20 Hello\n10:20 Letters\n11.00 Tea break\n11:15 Rota\n")
    assert [(item.title, item.minutes) for item in agenda.items] == [
        ("Hello", 20), ("Letters", 40), ("Tea break", 15), ("Rota", None),
    ]  # fmt: skip


def test_only_the_section_called_agenda_gives_items_and_others_are_listed_once() -> None:
    text = "# Council\n## Present\nAmy\n## Agenda\n- Hello\n### More\n- Rota\n"
    text += "## Notes\n- Hello\n  - Mo spoke\n### Later\ntext\n"
    assert titles(text) == ["Hello", "More"]
    assert [(each.line, each.text, each.why) for each in parse_agenda(text).unread] == [
        (2, "Present", "other-section"), (8, "Notes", "other-section"),
    ]  # fmt: skip


def test_a_bold_line_can_head_the_agenda() -> None:
    assert titles("**Agenda**\n\n1. Hello\n2. Letters\n\n**Present**\n\nAmy\n") == ["Hello", "Letters"]


def test_notes_under_dates_give_each_point_as_an_item() -> None:
    text = "# March 1\n- Letters sent\n- Rota agreed\n# March 8\n- Wards visited\n"
    assert titles(text) == ["Letters sent", "Rota agreed", "Wards visited"]
    assert listed(text) == [(1, "date-heading"), (4, "date-heading")]


def test_a_long_wrapped_point_keeps_its_first_sentence_as_title_and_the_rest_as_detail() -> None:
    first = "The group talked about " + "letters and " * 12 + "stamps."
    item = only(f"- {first}\n  Mo will ask about the price.\n")
    assert (item.title, item.detail) == (first, ("Mo will ask about the price.",))


def test_lines_inside_a_point_are_about_its_item() -> None:
    item = only(
        "- **Letters** (1h30)\n  Amy will open\n  for: discuss, from: Tasleem\n  content note: bereavement\n\n  More.\n"
    )
    assert (item.title, item.minutes, item.purpose, item.asked_by) == ("Letters", 90, "discuss", "Tasleem")
    assert (item.content_note, item.detail) == ("bereavement", ("Amy will open", "More."))


def test_one_heading_that_is_planned_is_an_item() -> None:
    assert only("# Letters (10m)\nfor: decide\n").purpose == "decide"
    assert titles("# Meeting norms 10m\n# Letters 20m\n") == ["Meeting norms", "Letters"]


def test_a_plain_first_line_is_the_title_above_headings() -> None:
    agenda = parse_agenda("Ward forum, 6 May 2025\n\n## 1. Hello\n## 2. Letters – 20 mins – Amy\n")
    assert (agenda.title, agenda.date) == ("Ward forum, 6 May 2025", "2025-05-06")
    assert [(item.title, item.minutes) for item in agenda.items] == [("Hello", None), ("Letters", 20)]
    assert agenda.items[1].asked_by == "Amy"


def test_a_long_title_on_one_line_is_kept_whole() -> None:
    title = "How would we like to be asked about letters? " * 40
    assert titles(f"- {title}\n- Rota\n")[0] == title.strip()


def test_seventy_one_items_are_seventy_one_items() -> None:
    assert len(parse_agenda("".join(f"- Item number {n}\n" for n in range(71))).items) == 71


def test_links_become_their_text_and_emphasis_marks_go() -> None:
    assert titles("- *Private* items\n- **Letters** [draft](http://example.org/a)\n- `rota`\n") == [
        "Private items", "Letters draft", "rota",
    ]  # fmt: skip


def test_a_list_from_a_tracker_gives_its_issues_as_items() -> None:
    link = "[#{0}](http://example.org/{0})"
    text = f"## Agenda\n### wards/rota\n- Longer shifts {link.format(40)}\n  - Mo: not yet\n"
    text += f"- Keys {link.format(41)}\n\nNotes on keys\n- one\n"
    agenda = parse_agenda(text)
    assert [(item.title, item.detail) for item in agenda.items] == [
        ("Longer shifts #40", ("Mo: not yet",)), ("Keys #41", ("Notes on keys", "one")),
    ]  # fmt: skip
    assert listed(text) == [(2, "group-heading")]


@pytest.mark.parametrize(("line", "why"), [
    ("- Letters (??? minutes)", "minutes-unclear"),
    ("- for: dance", "purpose-unclear"),
    ("- ours: who knows", "ours-unclear"),
])  # fmt: skip
def test_what_is_not_understood_is_listed_with_its_line_and_kept_as_a_plain_item(line: str, why: str) -> None:
    agenda = parse_agenda(f"- Hello\n{line}\n")
    assert [(each.line, each.why) for each in agenda.unread] == [(2, why)]
    assert agenda.items[1].title == line.removeprefix("- ")


def test_a_line_among_the_items_is_listed_and_an_item_where_it_tells_people_nothing() -> None:
    text = "- Hello\n- Rota\n\nBring your own cup.\n"
    assert titles(text) == ["Hello", "Rota"]
    assert listed(text) == [(4, "plain-line")]
    assert listed("- Hello\n- Rota\n\nTea and talk\n") == [(4, "plain-item")]
    assert titles("- Hello\n- Rota\n\nTea and talk\n")[-1] == "Tea and talk"


def test_what_is_crossed_out_or_hidden_is_no_item() -> None:
    text = "- Hello\n- ~~Old rota~~\n\n<!-- ask Mo -->\n"
    assert titles(text) == ["Hello"]
    assert listed(text) == [(2, "crossed-out"), (4, "comment")]


def test_a_line_right_under_a_list_is_a_line_of_its_own() -> None:
    agenda = parse_agenda("1. Hello\n2. Rota\nNext meeting: 12 May 2026\n")
    assert [item.title for item in agenda.items] == ["Hello", "Rota"]
    assert agenda.next_meeting == "12 May 2026"


def test_points_pasted_from_a_word_processor_are_points() -> None:
    assert titles("Ward group meeting\n\n•\tHello\n• Rota (15 min)\n") == ["Hello", "Rota"]


@pytest.mark.parametrize(
    "title", ["Lunch with the board", "Break-out groups", "Check in desk at the clinic", "Tea rota"]
)
def test_a_title_that_only_begins_like_a_break_is_an_item_like_any_other(title: str) -> None:
    assert only(f"- {title}").purpose == ""


def test_control_characters_never_come_out() -> None:
    assert titles("- Let\x1b[2Jters\u202e\n- Rota\n") == ["Let[2Jters", "Rota"]


def test_a_point_that_looks_like_a_web_page_is_an_item_like_any_other() -> None:
    agenda = parse_agenda("- Check in 5m\n- <script>alert(1)</script> 5m\n- ```\n  code\n- Rota\n")
    assert [item.title for item in agenda.items] == ["Check in", "<script>alert(1)</script>", "code", "Rota"]
    assert agenda.items[1].minutes == 5


@pytest.mark.parametrize("line", ["Rota 14:00-13:00", "14:00-13:00 Rota", "Rota (2pm-1pm)"])
def test_a_time_that_ends_before_it_starts_stays_in_sight_and_is_listed(line: str) -> None:
    agenda = parse_agenda(f"- {line}\n- Letters 10m\n")
    assert (agenda.items[0].title, agenda.items[0].minutes) == (line, None)
    assert [(each.line, each.why) for each in agenda.unread] == [(1, "minutes-unclear")]


def test_what_stands_inside_too_many_lists_is_an_item_all_the_same() -> None:
    agenda = parse_agenda("- Check in\n\n" + "> " * 60 + "Rota\n")
    assert [item.title for item in agenda.items] == ["Check in", "Rota"]
    assert [(each.line, each.why) for each in agenda.unread] == [(3, "too-deep")]


def test_line_numbers_are_the_files_own_whatever_its_line_ends() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = end.join(["---", "author: Mo", "---", "# Ward meeting", "", "- Hello", "- Rota"])
        agenda = parse_agenda(text)
        assert [item.line for item in agenda.items] == [6, 7]
        assert [each.line for each in agenda.unread] == [2]


def test_an_editors_own_title_and_date_are_used_where_the_page_has_none() -> None:
    agenda = parse_agenda("---\ntitle: Ward forum\ndate: 2025-05-06\n---\n- Hello\n- Rota\n")
    assert (agenda.title, agenda.date, agenda.unread) == ("Ward forum", "2025-05-06", ())
    both = parse_agenda("---\ntitle: Ward forum\n---\n# Rota meeting\n- Hello\n- Rota\n")
    assert both.title == "Rota meeting"
    assert [(each.line, each.text) for each in both.unread] == [(2, "title: Ward forum")]


@pytest.mark.parametrize("text", ["", " \n\n", "---\n***\n", "\ufeff", "\u202e"])
def test_a_text_without_words_is_refused_as_empty(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_agenda(text, file="a.md")
    assert (refused.value.reason, refused.value.fields) == ("agenda-empty", {"file": "a.md"})


def test_a_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    page = tmp_path / "agenda.md"
    page.write_bytes("- Café 10m\n- Rota\n".encode("utf-8-sig"))
    assert [item.title for item in read_agenda(page).items] == ["Café", "Rota"]


def test_a_title_that_is_the_groups_own_name_says_nothing_more_of_the_meeting() -> None:
    agenda = parse_agenda("# Riverside voices\n\n- Letters (10 mins)\n")
    assert apart_from(agenda, "Riverside Voices").title == ""
    assert apart_from(agenda, "Riverside").title == "Riverside voices"
