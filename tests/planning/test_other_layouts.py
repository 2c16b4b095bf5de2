"""A list that no rule knows is found by its lines being alike, where it is clearly the likelier agenda."""

from __future__ import annotations

from coprod_tui.documents.source import read_html
from coprod_tui.planning.agenda import agenda_of, parse_agenda
from coprod_tui.planning.planned import AgendaDraft

WANTS = "What you may ask for\n- A taxi\n- Large print\n- A quiet room\n"


def items_of(agenda: AgendaDraft) -> list[tuple[str, int | None, str]]:
    return [(item.title, item.minutes, item.who) for item in agenda.items]


def listed(agenda: AgendaDraft) -> list[str]:
    return [each.text for unread in agenda.unread for each in (unread, *unread.inside)]


def test_lines_with_a_time_are_likelier_than_another_list_below_them() -> None:
    agenda = parse_agenda(
        "Riverside group\n\nQ1 - Letters (20 mins) Amy\nWe ask what is on them.\nQ2 - Phones (15 mins) Mo\n"
        f"We ask who rings.\nQ3 - Buses (15 mins) Jo\n\n{WANTS}"
    )
    assert items_of(agenda) == [("Letters", 20, "Amy"), ("Phones", 15, "Mo"), ("Buses", 15, "Jo")]
    assert agenda.items[0].detail == ("We ask what is on them.",)
    assert {"A taxi", "Large print", "A quiet room"} <= set(listed(agenda))


def test_a_table_that_holds_a_page_together_is_read_by_the_lines_in_its_cells() -> None:
    page = (
        "<table><tr><td><p>Our meeting</p><p>5 March 2026</p><p>Passcode: brain42</p></td>"
        "<td><p>Hellos 10 mins</p><p>Letters 20 mins Amy</p><p>Phones 15 mins Mo</p></td></tr></table>"
    )
    agenda = agenda_of(read_html(page, "page.html"))
    assert items_of(agenda) == [("Hellos", 10, ""), ("Letters", 20, "Amy"), ("Phones", 15, "Mo")]
    assert agenda.date == "2026-03-05"
    assert agenda.kinds == ("passcode",)
    assert "brain42" not in str((agenda.items, agenda.unread, agenda.title, agenda.place))


def test_words_to_people_below_a_plain_list_are_no_items_and_can_be_brought_in() -> None:
    items = "The budget 10 mins\n\nToilets 20 mins\n\nRota swap shop 5 mins\n\nPhones 10 mins\n\n"
    agenda = parse_agenda(f"Agenda\n\n{items}the Ark, as always\nDunc x\n")
    assert items_of(agenda) == [
        ("The budget", 10, ""),
        ("Toilets", 20, ""),
        ("Rota swap shop", 5, ""),
        ("Phones", 10, ""),
    ]
    line = next(each.line for each in agenda.left_out if each.text == "Dunc x")
    assert len(agenda.bring_in(line).items) == 5


def test_a_length_at_the_end_is_one_where_the_others_have_one() -> None:
    lines = "The budget 10 mins\nToilets 20 mins\nWhat next 10 mins\n"
    assert items_of(parse_agenda(lines))[-1] == ("What next", 10, "")
    assert items_of(parse_agenda("Letters - Amy\nWhat we do in the next 10 mins - Mo\n"))[-1][1] is None


def test_an_item_that_stands_on_most_agendas_stays_at_the_end() -> None:
    agenda = parse_agenda("Letters - Amy\nPhones - Mo\nBuses - Jo\nWhat next - all\nAny other business\n\nSee you!\n")
    assert items_of(agenda)[-2:] == [("What next", None, "all"), ("Any other business", None, "")]


COUNCIL = """Thorpe Parish Council

To be held at 7.30pm on Thursday 5 March 2026 in the Hall, followed by tea.
1. To receive apologies for absence.
2. To consider requests for dispensations and for declarations.
3. To approve the minutes of the meeting held on 5 February 2026.
4. To receive Committee reports:-
Highways
• To approve quotes for gateways
5. To note the Clerk’s report, as it was sent round.
• Allotments:
i. the height of sheds, and how it is measured
ii. tunnels
6. To agree the date of the fete.
"""


def test_items_of_a_council_are_sentences_and_go_on_after_a_part_of_one() -> None:
    agenda = parse_agenda(COUNCIL)
    titles = [item.title for item in agenda.items]
    assert titles[:2] == [
        "To receive apologies for absence.", "To consider requests for dispensations and for declarations.",
    ]  # fmt: skip
    assert titles[-2:] == ["To note the Clerk’s report, as it was sent round.", "To agree the date of the fete."]
    assert agenda.place == "the Hall"
