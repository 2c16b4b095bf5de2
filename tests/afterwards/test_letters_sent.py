"""A letter to one person: whom it is to, what its headers can hold, and what nobody can smuggle into them."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_tui.afterwards.sending.letters import (
    Letters,
    Reference,
    ReturnAddress,
    references,
    sender_for,
    subject,
    whose,
    with_text,
    with_word_file,
)
from coprod_tui.afterwards.sending.recipients import Recipient, recipients
from coprod_tui.model import agenda, people
from coprod_tui.model.addresses import address
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import NO_GROUP, Group, MemberJoined
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import Settings
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import compose
from tests.building import START, Told
from tests.model.told_group import ToldGroup
from tests.summary.meetings import of_40_pages

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting

SMUGGLED = (
    "Amy\r\nBcc: everyone@elsewhere.example",
    "Amy\nSubject: Something else\n\n<script>",
    "Amy\rX-Other: 1",
    "Amy\u2028Bcc: everyone@elsewhere.example",
    "Amy\x0bBcc: everyone@elsewhere.example",
    "Amy\x85Bcc: everyone@elsewhere.example",
    'Amy" <everyone@elsewhere.example>, "Mo',
    "Amy <everyone@elsewhere.example>",
    "=?utf-8?q?Amy=0ABcc:_everyone@elsewhere.example?=",
)


def place(home: Path) -> MeetingPlace:
    return MeetingPlace("riverside-voices-14", "riverside-voices", 14, home / "riverside-voices-14")


def letters(home: Path, told: Told, sender: ReturnAddress | None = None, version: int = 1) -> Letters:
    told_by = sender or ReturnAddress("notes@riverside.example", "Riverside Voices", "voices@riverside.example")
    return Letters(place(home), told.meeting, compose(told.meeting, made=START), version, told_by, START)


def one(name: str = "Amy", email: str = "amy@riverside.example") -> Recipient:
    return Recipient(Id(2), name, "email", "01", email)


def parsed(letter: bytes) -> EmailMessage:
    return message_from_bytes(letter, policy=default)


BODY = b"Content-Type: text/plain\r\n\r\nHello\r\n"


# Headers


@pytest.mark.parametrize("name", SMUGGLED)
def test_a_name_can_add_no_header_and_no_recipient(home: Path, name: str) -> None:
    letter = parsed(letters(home, Told("Amy")).to(one(name), BODY, draft=True))
    assert [each.addr_spec for each in letter["To"].addresses] == ["amy@riverside.example"]
    assert "Bcc" not in letter
    assert letter.get_all("Subject") == [letter["Subject"]]
    assert letter.get_content().strip() == "Hello"
    assert set(letter.keys()) == {
        "From", "Subject", "Reply-To", "Content-Language", "X-Unsent", "To", "Message-ID", "Content-Type",
    }  # fmt: skip


@pytest.mark.parametrize("title", SMUGGLED)
def test_a_title_and_a_group_can_add_no_header(home: Path, title: str) -> None:
    told = Told("Amy", title=title, group_name=title)
    letter = parsed(
        letters(home, told, ReturnAddress("notes@riverside.example", title, "")).to(one(), BODY, draft=False)
    )
    assert [each.addr_spec for each in letter["From"].addresses] == ["notes@riverside.example"]
    assert not {"Bcc", "X-Other"} & set(letter.keys())
    assert letter.get_content().strip() == "Hello"


PIECES = st.sampled_from(["=?utf-8?q?", "=?utf-8?b?", "?=", "=0A", "=0D=0A", "=00", "Cg==", "Bcc: ", "=?=?", "?"])


@given(name=st.one_of(st.text(max_size=80), st.lists(PIECES | st.text(max_size=5), max_size=9).map("".join)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
def test_whatever_somebody_is_called_the_letter_is_to_their_address_alone(home: Path, name: str) -> None:
    told = Told("Amy", title=name or "Letters")
    content = letters(home, told, ReturnAddress("notes@riverside.example", name)).to(one(name), BODY, draft=True)
    letter = parsed(content)
    assert content.isascii()
    head = content.partition(b"\r\n\r\n")[0]
    assert b"\n" not in head.replace(b"\r\n", b"")
    assert sum(not line.startswith(b" ") for line in head.split(b"\r\n")) == len(letter.keys()) == 7
    assert [each.addr_spec for each in letter["To"].addresses] == ["amy@riverside.example"]
    assert letter.get_content().strip() == "Hello"


@pytest.mark.parametrize("name", ["محمد علی", "李明", "Zoë Đặng", "O’Hare, Lucy", "👩‍👧 Jo", "[b]Kevin[/b]"])
def test_a_name_of_any_script_is_read_as_it_was_written(home: Path, name: str) -> None:
    content = letters(home, Told("Amy")).to(one(name), BODY, draft=True)
    assert content.isascii()
    assert parsed(content)["To"].addresses[0].display_name == name


def test_an_address_in_letters_of_its_own_is_written_as_newer_mail_has_it(home: Path) -> None:
    content = letters(home, Told("Amy")).to(one("Zoë", "zoë@riverside.example"), BODY, draft=True)
    assert "To: Zoë <zoë@riverside.example>".encode() in content


def test_a_very_long_title_is_cut_in_the_subject() -> None:
    told = Told("Amy", title="Letters and the car park " * 40)
    words = subject(compose(told.meeting, made=START), 1)
    assert len(words) < 200
    assert words.endswith("… (riverside-voices-14 v1)")


def test_the_subject_says_what_it_is_and_which_version() -> None:
    summary = compose(Told("Amy", title="Letters").meeting, made=START)
    assert subject(summary, 1).startswith("Please read and answer: ")
    assert subject(summary, 2).startswith("Please read and answer: ")
    assert subject(summary, 2, again=True).startswith("Please read this again, version 2: ")
    assert subject(summary, 0).startswith("The agreed record: ")


def test_who_it_is_from_is_set_for_sending_else_the_groups_own_address_else_nobody() -> None:
    meeting = Told("Amy", settings=Settings(reply_to="voices@riverside.example")).meeting
    assert sender_for(meeting, "notes@riverside.example", "Jo") == ReturnAddress(
        "notes@riverside.example", "Jo", "voices@riverside.example"
    )
    assert sender_for(meeting).address == "voices@riverside.example"
    assert sender_for(Told("Amy").meeting).address == ""
    assert sender_for(Told("Amy", settings=Settings(reply_to="the front desk")).meeting).reply_to == ""


def test_a_draft_from_nobody_leaves_the_sender_to_the_mail_program(home: Path) -> None:
    letter = parsed(letters(home, Told("Amy"), ReturnAddress()).to(one(), BODY, draft=True))
    assert "From" not in letter
    assert "Reply-To" not in letter
    assert letter["Message-ID"].endswith("@coprod.invalid>")


# References


def test_an_answer_names_the_version_and_the_person_by_the_letters_reference(home: Path) -> None:
    told = Told("Amy", "Mo")
    sent = letters(home, told, version=2)
    mo = told.person("Mo")
    reference = sent.message_id(one().but(person=mo))
    (found,) = references(f"<other@elsewhere.example>\r\n {reference}")
    assert found[:2] == ("riverside-voices-14", 2)
    assert whose(place(home), told.meeting, found) == mo
    assert whose(place(home), told.meeting, found._replace(version=1)) == NOBODY
    assert whose(place(home), told.meeting, Reference("riverside-voices-14", 2, "0" * 16)) == NOBODY


def test_a_reference_says_nothing_of_the_person_and_differs_from_meeting_to_meeting(home: Path) -> None:
    told = Told("Amy Shah", "Mo")
    first = letters(home / "one", told).message_id(one())
    other = letters(home / "two", told).message_id(one())
    assert first != other
    assert not any(word in first.casefold() for word in ("amy", "shah"))


def test_where_the_references_were_made_with_is_gone_nobody_is_found(home: Path) -> None:
    told = Told("Amy")
    assert whose(place(home), told.meeting, Reference("riverside-voices-14", 1, "0" * 16)) == NOBODY


# What is in it


def test_a_summary_of_forty_pages_is_one_letter_whole(home: Path) -> None:
    told = of_40_pages()
    summary = compose(told.meeting, made=START)
    letter = parsed(letters(home, told).to(one(), with_text(summary), draft=True))
    text = letter.get_body(("plain",))
    assert text is not None
    assert text.get_content().count("people wait and nobody says how long it will be.") == 55 * 4
    assert max(map(len, letters(home, told).to(one(), with_text(summary), draft=True).split(b"\r\n"))) <= 998


def test_a_word_letter_has_the_whole_summary_in_its_file_only(home: Path) -> None:
    told = of_40_pages()
    letter = parsed(letters(home, told).to(one(), with_word_file(compose(told.meeting, made=START)), draft=True))
    text = letter.get_body(("plain",))
    assert text is not None
    assert "people wait" not in text.get_content()
    assert len(list(letter.iter_attachments())) == 1


# Who gets it


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("amy@riverside.example", "amy@riverside.example"),
        ("  Amy@Riverside.Example ", "Amy@riverside.example"),
        ("Amy Shah <amy@riverside.example>", "amy@riverside.example"),
        ("mailto:amy@riverside.example", "amy@riverside.example"),
        ("amy+group@mail.riverside.co.uk", "amy+group@mail.riverside.co.uk"),
        ("zoë@riverside.example", "zoë@riverside.example"),
        ("amy@bücher.example", "amy@xn--bcher-kva.example"),
        *((none, "") for none in (
            "", "amy", "amy@", "@riverside.example", "amy@riverside", "amy@@riverside.example", "a b@riverside.example",
            "amy@riverside.example, mo@riverside.example", "amy@riverside.example; mo@riverside.example",
            "amy@riverside.example\r\nBcc: mo@riverside.example", "amy..shah@riverside.example",
            ".amy@riverside.example", "amy@-", f"{'a' * 65}@riverside.example", "01632 960000",
            "amy@riverside..example", "<>", "=?utf-8?q?a=0Ab?=@riverside.example", "amy@[127.0.0.1]",
            '"a b"@riverside.example',
        )),
    ],
)  # fmt: skip
def test_an_address_is_one_that_a_mail_server_takes_or_none(written: str, read: str) -> None:
    assert address(written) == read


@given(written=st.text(max_size=60))
def test_no_address_ever_holds_what_would_end_a_line_or_begin_another_address(written: str) -> None:
    assert not set(address(written)) & set("\r\n\t ,;<>\"'\\()[]:\x00")


def test_everyone_there_or_expected_gets_it_and_who_could_not_come_where_they_are_a_member() -> None:
    group = Group()
    told = Told("Amy", "Mo", "Lucy")
    told.do(agenda.begin)
    told.do(people.arrive, told.person("Amy"))
    told.do(people.could_not_come, told.person("Lucy"))
    told.do(people.add_guest, "Priya")
    assert [each.name for each in recipients(told.meeting, group)] == ["Amy", "Mo", "Priya"]
    assert {each.way for each in recipients(told.meeting, group)} == {"hand"}


def member_of(told: Told, **gave: str) -> tuple[Meeting, Group]:
    """A meeting to which one member is expected who gave this."""
    groups = ToldGroup()
    groups.write(MemberJoined("Dev", 1, **gave))  # type: ignore[arg-type]
    told.write(PersonExpected("Dev", 9, member=groups.stamped[-1].stamp.number))
    return told.meeting, groups.group


@pytest.mark.parametrize(
    ("email", "sends", "way", "why"),
    [
        ("dev@riverside.example", "", "email", ""),
        ("dev@riverside.example", "Word", "word", ""),
        ("dev@riverside.example", "large print", "large-print", ""),
        ("dev@riverside.example", "carrier pigeon", "email", ""),
        ("", "", "hand", "no-address"),
        ("", "e-mail", "hand", "no-address"),
        ("dev at riverside", "e-mail", "hand", "address-unclear"),
        ("", "phone", "phone", ""),
        ("", "by hand", "hand", ""),
    ],
)
def test_each_gets_it_as_they_asked_or_as_can_be_done(email: str, sends: str, way: str, why: str) -> None:
    meeting, group = member_of(Told("Amy"), email=email, sends=sends)
    dev = next(each for each in recipients(meeting, group) if each.name == "Dev")
    assert (dev.way, dev.why, dev.mark) == (way, why, "09")


def test_those_outside_are_known_by_name_and_their_address_stays_out_of_the_log() -> None:
    named = "The trust board <board@trust.example>; Healthwatch\nEstates, IT\nown@trust.example, other@trust.example"
    told = Told("Amy", settings=Settings(recipients=named))
    found = recipients(told.meeting, NO_GROUP)[1:]
    assert [(each.to, each.email, each.way, each.mark) for each in found] == [
        ("The trust board", "board@trust.example", "email", "x1"),
        ("Healthwatch", "", "hand", "x2"),
        ("Estates, IT", "", "hand", "x3"),
        ("own@trust.example", "own@trust.example", "email", "x4"),
        ("other@trust.example", "other@trust.example", "email", "x5"),
    ]
    assert {each.person for each in found} == {NOBODY}
