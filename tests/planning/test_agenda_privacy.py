"""No private detail is in an item, a fact of the meeting or a line to be brought in, wherever it stands in the file."""

from __future__ import annotations

from pathlib import Path

import docx
import odfdo
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.planning.agenda import parse_agenda, read_agenda
from coprod_tui.planning.planned import AgendaDraft
from tests.documents.made import Piece, letter, opendocument, word

HTTPS = "https:" + "//"  # no address and no number here is anybody's
SECRETS = {
    "link": (f"{HTTPS}us02web.zoom.us/j/81234567890?pwd=abcDEF", f"{HTTPS}teams.microsoft.com/l/meetup-join/19_abK"),
    "meeting-id": ("812 3456 7890", "354 221 998 10"),
    "passcode": ("tulip9Xq", "482913"),
    "passcode in words": ("tulip", "Sunny-Day", "kettle", "SAG3spring"),
    "room": ("667710", "5520 1984"),
    "extension": ("4417", "62310", "788"),
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
    "passcode in words": (  # a word like any other, where the line says that it is one or that people join there
        "Passcode: {}",
        "Zoom, passcode {}",
        "Join at zoom.us/j/81234567890 (password {})",
        "Passcode:\n{}",
        "The passcode will be {}",
        "Zoom, code {}",
        "Join at zoom.us/j/81234567890 (ID 812 3456 7890; code {})",
        "On Teams (code {})",
    ),
    "room": (  # a meeting number by another name, beside a telephone number
        "Dial 0333 000 4471 then room {}",
        "ring 0333 000 4471, room {}",
        "0333 000 4471, conference room number {}",
        "Call 0333 000 4471 and ask for conference {}",
    ),
    "extension": ("ext. {}", "Ext {}", "extn: {}", "Amy, manager, ext. {}", "(extension {})", "Extension no. {}"),
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
def secret_lines(draw: st.DrawFn) -> tuple[str, str]:
    kind = draw(st.sampled_from(sorted(SECRETS)))
    secret = draw(st.sampled_from(SECRETS[kind]))
    line = draw(st.sampled_from(SAID[kind])).format(secret)
    place = draw(st.sampled_from(PLACES if "\n" not in line else PLACES[:1]))
    return secret, place.replace("{cells}", line.replace(": ", " | ", 1)).replace("{}", line)


@pytest.mark.parametrize(("secret", "line"), [
    ("tulip", "Passcode tulip"), ("tulip", "Password is tulip"), ("tulip field", "Password: tulip field"),
    ("960111", "- Letters (call 960111)"), ("riverside.example", "write to amy [at] riverside.example"),
    ("1234", "Door code 1234"), ("C1234X", "Key safe: C1234X"), ("4412", "- Arrive (entry code 4412)"),
    ("brain", f"Zoom: {HTTPS}univ.zoom.example/j/84410027719 passcode brain"), ("brain", "On Zoom (password brain)"),
    ("brain", "On Teams (code: brain)"),
    ("brain", "Passcode: Brain ~ brain"), ("brain", "The passcode for the meeting is brain."), ("brain", "pw 'brain'"),
    ("brain", "Join us on Teams, passcode brain"), ("brain", "Passcode will be brain"), ("brain", "p/w: brain"),
    ("884", "Dial in, PIN 552 019 884#"), ("884", "PIN: 552 019 884#, or ring Jo"), ("Tulip", "Meeting ID: Tulip44"),
    ("pickle", "To get in: the secret word is pickle"),
    ("027", "Or phone 0131 496 0196 then 8441 0027 719 hash"),
    ("4411", "Passcode for phones 774411"), ("77019", "Zoom 844 100 77019"), ("7719", "on Zoom 844-1002-7719"),
    ("kettle", "Wifi password: kettle lane"),
    ("marmalade", "Password for the call: marmalade"), ("marmalade", "- Letters (passcode marmalade)"),
    ("1234", "Code for the door is 1234"), ("bit.ly", "Join us online at bit.ly/ourgroup"), ("amyb", "Skype: amyb"),
    ("ourgroup", f"- Letters (link for the meeting {HTTPS}example.org/ourgroup)"), ("5566", "Extension 556677"),
    ("x.example", "Email amy @ x.example"), ("x dot", "write to amy at x dot example"), ("sw0rd", "pass: sw0rd"),
    ("0199", "Call 1.800.555.0199"), ("live:amy", "skype:live:amy.o"), ("xkq-pdvz", "Google Meet: xkq-pdvz-ohe"),
])  # fmt: skip
def test_what_lets_somebody_in_is_private_in_other_words_too(secret: str, line: str) -> None:
    for text in (f"# Group\n\n{line}\n\n- Letters\n- Rota\n", f"Agenda\n1. Letters\n2. Rota\n\n{line}\n"):
        assert secret not in visible(parse_agenda(text))


JOIN = f"{HTTPS}teams.microsoft.com/l/meetup-join/19_abK"


@pytest.mark.parametrize("kind", ["link", "field", "plain field", "footer", "opendocument", "wrapped"])
def test_a_link_behind_words_is_kept_too(tmp_path: Path, kind: str) -> None:
    path = tmp_path / ("a.odt" if kind == "opendocument" else "a.html" if kind == "wrapped" else "a.docx")
    if kind == "wrapped":
        path.write_text(
            "<p>Group</p><ul><li>Letters</li><li>Rota</li></ul>"
            f"<a href='{HTTPS}www.google.com/url?q={JOIN}&sa=D'>Click</a>"
        )
    elif kind == "opendocument":
        document = odfdo.Document("text")
        document.body.clear()
        for words in ("Group", "Letters", "Rota"):
            document.body.append(odfdo.List([words]))
        document.body.append(odfdo.Paragraph())
        document.body.children[-1].append(odfdo.Link(JOIN, text="Join the meeting now"))
        document.save(str(path))
    else:
        linked(path, kind)
    agenda = read_agenda(path)
    assert JOIN in [each.text for each in agenda.private]
    assert JOIN not in visible(agenda)


def linked(path: Path, kind: str) -> None:
    """A Word file with a link behind words: as one element, as a field in pieces, or in a page's foot."""
    document = docx.Document()
    for words in ("Letters", "Rota"):
        document.add_paragraph(words, style="List Number")
    paragraph = document.sections[0].footer.paragraphs[0] if kind == "footer" else document.add_paragraph()
    code = f' HYPERLINK "{JOIN}" '
    if kind == "plain field":
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        field.append(paragraph.add_run("Join now")._r)
        paragraph._p.append(field)
    elif kind == "field":
        for name, text in (("begin", ""), ("", code), ("separate", ""), ("", "Join now"), ("end", "")):
            run = paragraph.add_run("" if text == code else text)
            part = OxmlElement("w:fldChar" if name else "w:instrText")
            if name:
                part.set(qn("w:fldCharType"), name)
            part.text = text if text == code else None
            if name or text == code:
                run._r.append(part)
    else:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(JOIN, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(paragraph.add_run("Join now")._r)
        paragraph._p.append(link)
    document.save(str(path))


@given(
    st.lists(secret_lines(), min_size=1, max_size=6), st.sampled_from(["# Group\n\n", "Group meeting\n", "Agenda\n\n"])
)
def test_no_private_detail_is_shown_wherever_it_stands(lines: list[tuple[str, str]], head: str) -> None:
    agenda = parse_agenda(head + "\n".join(line for _secret, line in lines) + "\n- Letters\n- Rota\n")
    for secret, _line in lines:
        assert secret not in visible(agenda)


def test_nor_in_any_format(tmp_path: Path) -> None:
    secrets = [each[0] for kind, each in SECRETS.items() if kind != "passcode in words"]
    lines = [SAID[kind][1].format(each[0]) for kind, each in SECRETS.items() if kind != "passcode in words"]
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
        assert [secret for secret in secrets if secret in visible(agenda)] == []
        assert {"link", "meeting-id", "passcode", "telephone", "e-mail"} <= set(agenda.kinds)


def visible(agenda: AgendaDraft) -> str:
    """All that people are shown of it."""
    return str((
        agenda.title, agenda.place, agenda.chair, agenda.next_meeting, agenda.items, agenda.unread, agenda.date,
    ))  # fmt: skip
