"""No private detail is in an item, a fact of the meeting or a line to be brought in, wherever it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.planning.agenda import parse_agenda, read_agenda
from coprod_tui.planning.planned import AgendaDraft
from tests.documents.made import Piece, letter, opendocument, word

HTTPS = "https:" + "//"  # no address and no number here is anybody's
SECRETS = {
    "link": (f"{HTTPS}us02web.zoom.us/j/81234567890?pwd=abcDEF", f"{HTTPS}teams.microsoft.com/l/meetup-join/19_abK"),
    "meeting-id": ("812 3456 7890", "354 221 998 10"),
    "passcode": ("tulip9Xq", "482913"),  # one of them without a digit would be a word like any other
    "telephone": ("07700 900321", "+44 20 7946 0321", "(0131) 496 0196", "01632 960111"),
    "e-mail": ("amy@riverside.example", "mo.okafor+ppg@uni.example"),
}
SAID = {
    "link": ("{}", "Zoom: {}", "Join: {}", "Where: Zoom ({})", "Link to join {}", "online at {}"),
    "meeting-id": (
        "Meeting ID: {}",
        "Meeting ID {}",
        "Zoom ID: {}",
        "(ID: {})",
        "Meeting ID:\n{}",
        "Meeting number (access code): {}",
    ),
    "passcode": (
        "Passcode: {}",
        "Password: {}",
        "passcode {}",
        "PIN: {}",
        "pw: {}",
        "Passcode – {}",
        "Passcode:\n{}",
        "Key code {}",
    ),
    "telephone": ("{}", "Tel: {}", "ring Amy on {}", "text {}", "Contact: {}", "Phone {} on the day"),
    "e-mail": ("{}", "E-mail {}", "RSVP to {}", "Contact: {}", "write to {} by Monday"),
}
PLACES = (
    "{}\n", "Venue: the library, {}\n", "- Letters (Amy, 10 mins) {}\n", "- Rota – {} – 5 mins\n", "Chair: Amy, {}\n",
    "## Phones {}\n", "| Item | Who |\n|---|---|\n| Letters {} | Amy |\n| Rota | {} |\n", "1. Tea\n   {}\n",
    "Next meeting: 4 May 2027, {}\n", "Thursday 3 December 2026, 2pm, {}\n", "Letters\n10 mins\n{}\n", "> {}\n",
    "[04/05/2026, 21:02] Amy: {}\n",
    "| When | 3 December 2026 |\n|---|---|\n| {cells} |\n", "Apologies: Mo, {}\n",
)  # fmt: skip


@st.composite
def told(draw: st.DrawFn) -> tuple[str, str]:
    kind = draw(st.sampled_from(sorted(SECRETS)))
    secret = draw(st.sampled_from(SECRETS[kind]))
    said = draw(st.sampled_from(SAID[kind])).format(secret)
    place = draw(st.sampled_from(PLACES if "\n" not in said else PLACES[:1]))
    return secret, place.replace("{cells}", said.replace(": ", " | ", 1)).replace("{}", said)


@pytest.mark.parametrize(("secret", "line"), [
    ("tulip", "Passcode tulip"), ("tulip", "Password is tulip"), ("tulip field", "Password: tulip field"),
    ("960111", "- Letters (call 960111)"), ("riverside.example", "write to amy [at] riverside.example"),
    ("1234", "Door code 1234"), ("C1234X", "Key safe: C1234X"), ("4412", "- Arrive (entry code 4412)"),
    ("0199", "Call 1.800.555.0199"), ("live:amy", "skype:live:amy.o"), ("xkq-pdvz", "Google Meet: xkq-pdvz-ohe"),
])  # fmt: skip
def test_what_lets_somebody_in_is_private_in_other_words_too(secret: str, line: str) -> None:
    for text in (f"# Group\n\n{line}\n\n- Letters\n- Rota\n", f"Agenda\n1. Letters\n2. Rota\n\n{line}\n"):
        assert secret not in shown(parse_agenda(text))


@given(st.lists(told(), min_size=1, max_size=6), st.sampled_from(["# Group\n\n", "Group meeting\n", "Agenda\n\n"]))
def test_no_private_detail_is_shown_wherever_it_stands(lines: list[tuple[str, str]], head: str) -> None:
    agenda = parse_agenda(head + "\n".join(line for _secret, line in lines) + "\n- Letters\n- Rota\n")
    for secret, _line in lines:
        assert secret not in shown(agenda)


def test_nor_in_any_format(tmp_path: Path) -> None:
    secrets = [each[0] for each in SECRETS.values()]
    lines = [SAID[kind][1].format(each[0]) for kind, each in SECRETS.items()]
    table = [["Item", "Who"], ["Letters", lines[3]], [lines[0], "Mo"]]
    pieces: tuple[Piece, ...] = (
        ("Heading 1", "Group"),
        *lines,
        ("Heading 2", lines[3]),
        ("List Number", f"Rota {lines[4]}"),
        table,
    )
    page = "<h1>Group</h1><ul>" + "".join(
        f"<li>Letters <a href='{SECRETS['link'][0]}'>{line}</a></li>" for line in lines
    )
    made = (
        word(tmp_path / "a.docx", *pieces), opendocument(tmp_path / "a.odt", *pieces),
        letter(tmp_path / "a.eml", page, kind="html"),
    )  # fmt: skip
    for path in made:
        agenda = read_agenda(path)
        assert [secret for secret in secrets if secret in shown(agenda)] == []
        assert {"link", "meeting-id", "passcode", "telephone", "e-mail"} <= set(agenda.kinds)


def shown(agenda: AgendaDraft) -> str:
    """All that people are shown of it."""
    return str((
        agenda.title, agenda.place, agenda.chair, agenda.next_meeting, agenda.items, agenda.unread, agenda.date,
    ))  # fmt: skip
