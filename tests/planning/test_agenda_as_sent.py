"""What agendas have around and beside their items, as people who had not seen how they are read wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.planning.agenda import parse_agenda, read_agenda
from coprod_tui.planning.planned import AgendaDraft

HTTPS = "https:" + "//"  # no address here is anybody's
ITEMS = "\n\n- Letters (10 mins)\n- Rota (Amy, 5 mins)\n"


def items_of(agenda: AgendaDraft) -> list[tuple[str, int | None, str]]:
    return [(item.title, item.minutes, item.who) for item in agenda.items]


@pytest.mark.parametrize(("line", "place"), [
    ("Committee, Sunday 22 February 2026, 11am in the hut (bring a cushion, the bench is wet)", "the hut"),
    ("We meet on Thursday 5 March 2026, 11am till 12.30pm at The Link Centre, Mill Lane. Taxi money is available.",
     "The Link Centre, Mill Lane"),
    ("To be held at The Old Granary, Wharf Street on Tuesday 28 April 2026 at 5.30 pm",
     "The Old Granary, Wharf Street"),
    ("Wednesday 1 July 2026 7pm The Crown (upstairs)", "The Crown (upstairs)"),
    ("Thursday 19 February 2026, 10am to 12.30pm, Online (Zoom)", "Online (Zoom)"),
    ("Thursday 16 July 2026 @ 10am, Sure Start building, room 2", "Sure Start building, room 2"),
    ("Saturday 21 November 2026 St Tysul’s, 3pm (ringing from 2)", "St Tysul’s"),
    ("Tuesday 9 June 2026 at 1900 hrs in the Drill Hall", "the Drill Hall"),
    ("Thursday 3 December 2026, 2pm sharp", ""), ("Thursday 3 December 2026, 10am, Chair: Amy", ""),
    ("Thursday 3 December 2026, 2pm, called by Amy Okafor", ""),
])  # fmt: skip
def test_a_line_that_says_when_says_where(line: str, place: str) -> None:
    agenda = parse_agenda(f"# Riverside\n\n{line}{ITEMS}")
    assert agenda.place == place
    assert agenda.date
    assert agenda.start
    assert len(agenda.items) == 2


@pytest.mark.parametrize("line", [
    "By order of the Board", "T Fanshawe", "3 March 2026", "(figures in brackets = minutes)", "R. Ashdown, Secretary",
    "Bring a mug.", "£15 voucher for coming as always", "Apologies: Canon Fielding, Mr Shah",
    "© Wexbridge Council. Privacy | Accessibility", "Hilary",
])  # fmt: skip
def test_what_stands_below_the_list_is_no_item(line: str) -> None:
    agenda = parse_agenda(f"# Riverside{ITEMS}\n{line}\n")
    assert items_of(agenda) == [("Letters", 10, ""), ("Rota", 5, "Amy")]
    assert [each.text for each in agenda.left_out] == [line]
    assert len(agenda.bring_in(agenda.left_out[0].line).items) == 3


def test_a_line_below_the_list_that_plans_something_is_an_item() -> None:
    assert items_of(parse_agenda(f"# Riverside{ITEMS}\nPhones (Mo, 5 mins)\n"))[-1] == ("Phones", 5, "Mo")


@pytest.mark.parametrize(("line", "who"), [
    ("Complaints - D. Auchterlonie", "D. Auchterlonie"), ("Complaints - PC Lorna Geddes", "PC Lorna Geddes"),
    ("Complaints (Returning Officer)", "Returning Officer"), ("Complaints - Rabbi Dina Marks", "Rabbi Dina Marks"),
    ("Complaints - Occupational therapist Amy", "Occupational therapist Amy"), ("Complaints (all)", "all"),
    ("Complaints - Housing Officer (Mo)", "Housing Officer (Mo)"), ("Complaints - Amy D.", "Amy D."),
])  # fmt: skip
def test_people_have_titles_roles_and_initials(line: str, who: str) -> None:
    assert items_of(parse_agenda(f"# Riverside\n\n- {line}\n- Rota\n"))[0] == ("Complaints", None, who)


@pytest.mark.parametrize("line", ["Speaker: A Beekeeper’s Year", "Feedback from Amy", "Fees and a word from Amy"])
def test_a_talk_is_no_person(line: str) -> None:
    assert items_of(parse_agenda(f"# Riverside\n\n- {line}\n- Rota\n"))[0] == (line, None, "")


def test_an_earlier_letter_below_the_agenda_is_set_aside() -> None:
    head = "From: Sanjay\nSent: 19 August 2026 09:12\nTo: Beth\nSubject: Catch-up\n"
    text = f"12:00 Letters / Amy / 10 min\n12:10 Rota / Mo / 20 min\n\n{head}\nBeth, can we do the ramp?\n"
    agenda = parse_agenda(text)
    assert items_of(agenda) == [("Letters", 10, "Amy"), ("Rota", 20, "Mo")]
    assert "Beth, can we do the ramp?" in [each.text for each in agenda.left_out]
    assert len(parse_agenda(f"{head}\n- Letters (Amy, 5 mins)\n- Rota (Mo, 5 mins)\n").items) == 2


def test_pages_of_a_printed_pack_are_no_part_of_an_item() -> None:
    gap = " " * 20
    text = (
        f"PANEL\n\nAGENDA\n{gap}Page\n1  Welcome (Chair, 5 mins)\n2  Minutes of the meeting and matters\n"
        f"   arising (Amy, 10 mins){gap}3 - 8\n3  Letters (Mo, 5 mins){gap}9\n4  Rota (Mo, 5 mins){gap}10 - 12\n"
    )
    assert items_of(parse_agenda(text)) == [
        ("Welcome", 5, "Chair"), ("Minutes of the meeting and matters arising", 10, "Amy"), ("Letters", 5, "Mo"),
        ("Rota", 5, "Mo"),
    ]  # fmt: skip


def test_an_item_may_be_called_minutes_after_a_number() -> None:
    assert [title for title, _, _ in items_of(parse_agenda("1 Welcome\n2 Minutes\n3  Letters\n"))] == [
        "Welcome", "Minutes", "Letters",
    ]  # fmt: skip
    assert items_of(parse_agenda("# Us\n\n- Letters\n  5 minutes\n- Rota\n  10 minutes\n"))[0] == ("Letters", 5, "")


def test_who_leads_stands_below_in_words() -> None:
    text = "# Riverside\n\n## Hello\n10 minutes – led by Naomi Castle\n\n## Letters\n20 minutes – led by Dr Bea Hay\n"
    assert items_of(parse_agenda(text)) == [("Hello", 10, "Naomi Castle"), ("Letters", 20, "Dr Bea Hay")]


def test_minutes_stand_in_words_and_parts_of_an_hour() -> None:
    text = "# Riverside\n\n- Letters (¼ hour)\n- Rota (¾ hour)\n- Arian (5 munud)\n- Phones (a quarter of an hour)\n"
    assert [item.minutes for item in parse_agenda(text).items] == [15, 45, 5, 15]


def test_a_name_stands_before_minutes_in_brackets() -> None:
    assert items_of(parse_agenda("# Group\n\n- Fees – Amy (25)\n- Rota – Zoltan (10)\n- Tea (5)\n")) == [
        ("Fees", 25, "Amy"), ("Rota", 10, "Zoltan"), ("Tea", 5, ""),
    ]  # fmt: skip


def test_four_digits_are_times_where_three_lines_rise() -> None:
    text = "Members' meeting 14 March 2026, 1000 to 1130, Hall\n\n1000 Tea\n1015 Letters - Amy\n1045 Rota\n"
    agenda = parse_agenda(text)
    assert items_of(agenda) == [("Tea", 15, ""), ("Letters", 30, "Amy"), ("Rota", 45, "")]
    assert (agenda.start, agenda.finish) == ("10:00", "11:30")
    assert parse_agenda("1960 Letters\n1945 Rota\n1914 Phones\n").items[0].title == "1960 Letters"


def test_times_on_a_clock_face_are_after_noon_where_the_meeting_is() -> None:
    text = "# Us\n\n8 Sept 2026, 7.30pm to 9.30pm\n\n| 7.15 | Tea |\n|---|---|\n| 7.30 | Letters |\n| 8.30 | Rota |\n"
    agenda = parse_agenda(text)
    assert [item.minutes for item in agenda.items] == [15, 60, 60]
    assert (agenda.start, agenda.finish) == ("19:30", "21:30")


def test_rows_between_numbered_rows_head_what_follows() -> None:
    rows = ["Item|Time|Subject|Lead", "-|-|-|-", "Opening|||", "1|10:30|Welcome|Amy", "2|10:40|Letters|Mo",
            "Closing|||", "3|11:10|Rota|Amy"]  # fmt: skip
    agenda = parse_agenda("# Group\n\n" + "\n".join(f"|{row}|" for row in rows))
    assert [(item.title, item.who, item.part) for item in agenda.items] == [
        ("Welcome", "Amy", "Opening"), ("Letters", "Mo", "Opening"), ("Rota", "Amy", "Closing"),
    ]  # fmt: skip


@pytest.mark.parametrize("host", [
    "zoom.example/j/96655012204?pwd=a1B2", "us02web.zoom.example/j/877?pwd=Zk9Q",
    "meet.example/xkq-pdvz-ohe", "town.example/l/meetup-join/19_abK",
])  # fmt: skip
def test_a_link_to_join_is_private_wherever_it_stands(host: str) -> None:
    link = HTTPS + host
    agenda = parse_agenda(f"# Group\n\nDate: 9 April 2026\nWhere: Zoom ({link}, passcode 771203)\n\n- Letters {link}\n")
    assert {"link", "passcode"} <= set(agenda.kinds)
    visible = str((agenda.items, agenda.place, agenda.chair, agenda.title, agenda.unread))
    assert link not in visible
    assert "771203" not in visible


@pytest.mark.parametrize("line", [
    "Chair: Ngozi Eze", "CHAIR - Ngozi Eze", "Chair Ngozi Eze", "Today's chair is Ngozi Eze", "Chaired by Ngozi Eze.",
    "Chair for this month: Ngozi Eze", "Ngozi Eze (Chair)", "Ngozi Eze, Chair", "Ngozi Eze takes the chair",
    "It is Ngozi Eze's turn to chair", "Ngozi Eze will be chairing today", "Facilitated by Ngozi Eze",
    "Led by Ngozi Eze", "Who's chairing? Ngozi Eze", "Notes: Mo, Chair: Ngozi Eze", "Cadeirydd / Chair: Ngozi Eze",
    "Present: Mo Khan, Ngozi Eze (Chair), Amy Lee", "Apologies: Mo. Ngozi Eze will chair.",
])  # fmt: skip
@pytest.mark.parametrize("below", [False, True])
def test_who_chairs_is_known_above_the_list_and_below_it(line: str, *, below: bool) -> None:
    above, under = ("", f"\n{line}\n") if below else (f"{line}\n", "")
    agenda = parse_agenda(f"# Riverside\n\n5 March 2026, 2pm\n{above}{ITEMS}{under}")
    assert agenda.chair == "Ngozi Eze"
    assert len(agenda.items) == 2


@pytest.mark.parametrize("line", [
    "Vice chair: Ngozi Eze", "Ngozi Eze, Chair of Mind in Thurlow", "The new chairs: where do they go?",
    "Please bring a chair", "Wheelchair: Ngozi knows where it is",
])  # fmt: skip
def test_another_chair_chairs_nothing(line: str) -> None:
    assert not parse_agenda(f"# Riverside\n\n5 March 2026, 2pm\n{line}\n{ITEMS}").chair


@pytest.mark.parametrize("line", [
    "5 March 2026 (2pm–4pm), The Larches", "5 March 2026, 2pm–4pm (The Larches)",
    "5 March 2026, 14.00 hrs, The Larches", "5 March 2026, 1400, The Larches", "2-4pm on 5 March 2026, The Larches",
    "Where? The Larches\nWhen? 5 March 2026, 2pm",
    "Place = The Larches\n5 March 2026 2pm", "Place of meeting: The Larches\nDate of meeting: 5 March 2026, 2pm",
    "2pm Thursday 5th March 2026, The Larches", "5 March 2026, 2pm for 2.15, The Larches",
])  # fmt: skip
def test_a_place_whose_name_says_nothing_is_known_by_standing_beside_when_it_is(line: str) -> None:
    agenda = parse_agenda(f"Riverside Group\n\n{line}\n{ITEMS}")
    assert (agenda.place, agenda.date, agenda.start) == ("The Larches", "2026-03-05", "14:00")
    assert len(agenda.items) == 2


def test_the_groups_own_name_beside_the_day_is_no_place() -> None:
    assert not parse_agenda(f"# Riverside Voices\n\nThursday 5 March 2026, 2pm, Riverside Voices\n{ITEMS}").place


@pytest.mark.parametrize("shape", [
    "{t} -- {w}, {m} mins", "{t}: {w} ({m} mins)", "{t} by {w} [{m} mins]", "{t} led by {w} ({m} mins)",
    "{t} <{w}> {m} mins", "{t} @{w} {m}m", "{t} {m} mins {w}", "{t} ...... {w} ...... {m} mins",
    "{t}; {w}; {m} mins", "{t} [{w}] {m}'",
])  # fmt: skip
@pytest.mark.parametrize("mark", ["{n}. ", "- ", "", "Item {n}: "])
def test_who_and_how_long_are_told_apart_however_a_list_sets_them(mark: str, shape: str) -> None:
    right = [("Ward food: what we heard", 20, "Tadhg"), ("Budget for next year", 15, "Ms Quaye"),
             ("Welcome", 5, "Ngozi Eze"), ("Any other business", 10, "Amy")]  # fmt: skip
    lines = [mark.format(n=n) + shape.format(t=t, w=w, m=m) for n, (t, m, w) in enumerate(right, 1)]
    assert items_of(parse_agenda("Ward Group\n\nThursday 5 March 2026, 2pm\n\n" + "\n".join(lines) + "\n")) == right


def test_a_title_over_a_line_with_who_and_how_long_is_one_item() -> None:
    lines = "Ward food\n  Tadhg, 20 mins\nBudget\n  Ms Quaye, 15 mins\nThe lift\n  the estates team, 10 mins\n"
    assert items_of(parse_agenda(f"Ward Group\n\n{lines}")) == [
        ("Ward food", 20, "Tadhg"), ("Budget", 15, "Ms Quaye"), ("The lift", 10, "the estates team"),
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [
    "At 2.00: Letters (Amy)\nAt 2.20: Phones (Mo)\nAt 2.35: Break\nAt 2.45: Buses (Jo)\nAt 3.00: Close",
    "o Letters (Amy), 20 mins\no Phones (Mo), 15 mins\no Break, 10 mins\no Buses (Jo), 15 mins",
    ("Item: Letters\nTime: 20 mins\nLead: Amy\n\nItem: Phones\nTime: 15 mins\nLead: Mo\n\n"
    "Item: Break\nTime: 10 mins\nLead: -\n\nItem: Buses\nTime: 15 mins\nLead: Jo"),
])  # fmt: skip
def test_marks_that_say_nothing_are_no_words_of_an_item(lines: str) -> None:
    right = [("Letters", 20, "Amy"), ("Phones", 15, "Mo"), ("Break", 10, ""), ("Buses", 15, "Jo")]
    assert items_of(parse_agenda(f"Ward Group\n\nThursday 5 March 2026, 2pm\n\n{lines}\n"))[:4] == right


@pytest.mark.parametrize(
    "begins", ["FW: Trustees 7 September", "Fwd: Trustees 7 September", "RE: Fw: Trustees 7 September"]
)
@pytest.mark.parametrize("over", ["-----Original Message-----", "On Tue, 1 Sep 2026, Joyce Amberley wrote:", "> > > >"])
def test_a_letter_that_hands_another_on_is_read_by_the_other(tmp_path: Path, begins: str, over: str) -> None:
    below = f"Dear all\n\nMonday 7 September 2026 at 4 pm{ITEMS}- Rent (Leon)\n"
    if over.startswith(">"):
        over, below = "", "".join(f"> {line}\n" for line in below.splitlines())
    letter = tmp_path / "agenda.eml"
    kind = "Content-Type: text/plain; charset=utf-8"
    head = f"Message-ID: <1@x>\nDate: Fri, 04 Sep 2026 16:48:00 +0100\n{kind}\nSubject: {begins}"
    letter.write_text(f"{head}\n\nHi Helen\n\nSorry, I forgot you. See below.\n\nJoyce\n\n{over}\n{below}", "utf-8")
    agenda = read_agenda(letter)
    assert items_of(agenda) == [("Letters", 10, ""), ("Rota", 5, "Amy"), ("Rent", None, "Leon")]
    assert (agenda.date, agenda.start) == ("2026-09-07", "16:00")
    assert agenda.title == "Trustees 7 September"
