"""Two places may say who, how long or what for: the one that is nearer holds, nothing is lost, and nothing breaks."""

from __future__ import annotations

import itertools

import pytest

from coprod_tui.planning.agenda import parse_agenda

HEADS = ("Letters", "Letters (Amy)", "Letters - Amy - 10 mins", "Letters | from: Amy", "10:00 Letters")
BELOW = ("Amy", "Chair (Vivienne Osgood)", "Dr Mo Ray, from: Amy", "Amy (asked by Mo)", "Mo, 5 mins",
         "led by Mo", "Lead: Mo, from: Amy", "Amy, for: decide", "time: 5",
         "Mo to lead (Amy)", "10 min - led by Mo")  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_two_who_say_the_same_thing_break_nothing(head: str) -> None:
    for one, other in itertools.product(BELOW, repeat=2):
        agenda = parse_agenda(f"Agenda\n\n1. {head}\n   - {one}\n   - {other}\n2. Rota\n   {one}\n   {other}\n")
        read = str(agenda)
        assert "Letters" in read
        assert "Rota" in read


def test_a_name_with_a_role_below_an_item_is_who_leads_it() -> None:
    agenda = parse_agenda("Agenda\n\n1. Letters (10 mins)\n   Chair (Vivienne Osgood)\n\n2. Rota (5 mins)\n   Mo Ray\n")
    assert [(item.title, item.minutes) for item in agenda.items] == [("Letters", 10), ("Rota", 5)]
    assert "Vivienne Osgood" in agenda.items[0].who


@pytest.mark.parametrize("line", [
    "Date of next meeting: Tuesday 17th November 2026, 6.30pm", "Dates of next meetings: 10 September, 12 November",
    "Next time: Thursday 23 April 2026", "Next one: Wednesday 3rd June", "Date of next Council: 9 December 2026",
    "Cyfarfod nesaf / Next meeting: 13 January 2027", "next meeting Wed 16 Dec", "Next: Tuesday 7th July",
    "Date, time and venue of next meeting: 4 May 2026 at 2pm in the Hub",
])  # fmt: skip
def test_the_next_meeting_is_no_item_in_whatever_words(line: str) -> None:
    for text in (f"# Group\n\n- Letters\n- Rota\n- {line}\n", f"# Group\n\n- Letters\n- Rota\n\n{line}\n"):
        agenda = parse_agenda(text)
        assert [item.title for item in agenda.items] == ["Letters", "Rota"]
        assert agenda.next_meeting
        assert line.endswith(agenda.next_meeting)


@pytest.mark.parametrize("line", ["Date of next meeting", "Next meeting (5 mins)", "Next steps: 4 ideas", "Next time"])
def test_a_talk_about_the_next_meeting_is_an_item(line: str) -> None:
    agenda = parse_agenda(f"# Group\n\n- Letters\n- Rota\n- {line}\n")
    assert len(agenda.items) == 3
    assert agenda.next_meeting == ""
