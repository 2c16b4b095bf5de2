"""Invitations: each person's own, in their way; never twice; what changed to those who had one; and called off."""

from __future__ import annotations

import stat
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.sending.invitation_versions import doubts, expect_newcomers, remarks, who_may_know
from coprod_tui.afterwards.sending.ticked import tick_off
from coprod_tui.commands.invite import printed
from coprod_tui.commands.removal import take_for_good
from coprod_tui.model.agenda import add_item, drop_item, move_item
from coprod_tui.model.entry import NOBODY, Refused
from coprod_tui.model.flow import start
from coprod_tui.model.group import join, leave_group
from coprod_tui.model.joining import tell_joining
from coprod_tui.model.people import could_not_come, expect, rename
from coprod_tui.model.plan import change_plan, choose_ways
from coprod_tui.model.since_invited import has_changed
from coprod_tui.model.wanted import Wanted, put_on
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.removal_preview import find_person
from tests.afterwards.mailservers import addresses
from tests.afterwards.planned_meeting import WAYS, Planned, calendar_of, words
from tests.afterwards.ready import FOUR, SIX, Person

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.afterwards.sending.post import Mail
    from coprod_tui.model.person import Named
    from tests.afterwards.mailservers import MailServer

# What it says


def test_the_letter_says_when_where_what_for_who_asked_and_how_to_answer(home: Path) -> None:
    planned = Planned(home)
    planned.invite()
    letter = planned.letter("01")
    assert str(letter["Subject"]) == "Invitation: Riverside Voices, meeting 14 (riverside-voices-14 i1)"
    assert str(letter["To"]) == "Amy Shah <amy@riverside.example>"
    assert letter["Bcc"] is None
    said = words(letter)
    for each in (
        "When: Tuesday 27 October 2026, 14:00 to 16:00",
        "Where: Riverside Hall",
        "2 Letters About 20 minutes. To decide. Amy Shah asked for this.",
        "3 Bus passes About 30 minutes. To talk about. Please know before: money worries",
        "“Rent” is decided already.",
        "We cannot change: the rent",
        "Who you can turn to: Jo Pitt",
        "Write to voices@riverside.example.",
        "You need not say why.",
    ):
        assert each in said
    page = words(letter, "html")
    assert "mailto:voices@riverside.example?subject=I%20cannot%20come%3A%20riverside%2Dvoices%2D14%20i1" in page


def test_each_thing_said_of_an_item_is_a_sentence_of_its_own(home: Path) -> None:
    planned = Planned(home)
    led = ("Led by Jo", "you can step out!")
    planned.do(put_on, (Wanted("Signs", 10, content_note="a fall", detail=led),))
    planned.invite()
    said = words(planned.letter("01"))
    assert "Signs About 10 minutes. Please know before: a fall. Led by Jo. You can step out!" in said


def test_what_the_group_says_of_money_stands_in_it(home: Path) -> None:
    planned = Planned(home, settings=WAYS.but(expenses="Ask Jo for the form", benefits="[b]Ask[/b] your Jobcentre"))
    planned.invite()
    said = words(planned.letter("01"))
    assert "Expenses: Ask Jo for the form" in said
    assert "Benefits: [b]Ask[/b] your Jobcentre" in said
    assert "Pay:" not in said


def test_who_can_be_turned_to_in_the_group_and_outside_it_stands_in_it(home: Path) -> None:
    planned = Planned(home, settings=WAYS.but(outside_person="Kim, 01632 960001"))
    planned.invite()
    said = words(planned.letter("01"))
    assert "Who you can turn to: Jo Pitt" in said
    assert "Or, from outside our group: Kim, 01632 960001" in said


def test_what_the_group_has_not_named_is_left_out(home: Path) -> None:
    planned = Planned(home, settings=WAYS.but(support_person="", quiet_room="", reply_to="", ours="", not_ours=""))
    planned.change("Rent", ours="")
    planned.invite()
    said = words(planned.letter("01"))
    assert "Support" not in said
    assert "What we can change" not in said
    assert "Tell whoever sent or gave you this." in said


@pytest.mark.parametrize(("named", "told"), [("first", "Amy asked for this."), ("nobody", "rather not be named asked")])
def test_who_asked_is_named_as_they_wish(home: Path, named: Named, told: str) -> None:
    planned = Planned(home)
    planned.do(rename, planned.person("Amy Shah"), named=named)
    planned.invite()
    said = words(planned.letter("01"))
    assert told in said
    assert "Amy Shah" not in said


def test_how_to_join_is_in_a_persons_own_copy_only_where_the_group_says_so(home: Path) -> None:
    planned = Planned(home, FOUR[:1])
    planned.do(tell_joining, link="meet.example/123", passcode="4711")
    assert "How to join stays out of it." in " ".join(remarks(planned.meeting))
    planned.invite()
    assert "meet.example" not in planned.letter("01").as_string()
    planned.do(choose_ways, WAYS.but(send_joining=True))
    planned.invite()
    letter = planned.letter("01", 2)
    assert "Link: meet.example/123" in words(letter)
    assert "Passcode: 4711" in words(letter)
    planned.choose("Amy", sends="text message")
    planned.change("Letters", minutes=1)
    planned.invite()
    assert "Passcode: 4711." in (planned.place.outbox / "to-text/riverside-voices-14-i3-after-2.txt").read_text()
    assert b"meet.example" not in calendar_of(letter)
    assert not any("How to join stays out" in each for each in remarks(planned.meeting))


def test_each_gets_it_in_their_own_way_and_nobody_is_in_anothers(home: Path) -> None:
    planned = Planned(home)
    planned.invite()
    assert planned.outbox() == [
        "by-hand/riverside-voices-14-i1.html",
        "riverside-voices-14-i1-01.eml",
        "riverside-voices-14-i1-02.eml",
        "to-post/riverside-voices-14-i1.pdf",
        "to-read-aloud/riverside-voices-14-i1.txt",
        "to-text/riverside-voices-14-i1.txt",
    ]
    assert planned.stages() == {
        "Amy Shah": "draft", "Mo Ali": "draft", "Lucy": "job", "Tasleem": "job", "Jo": "job", "Sam": "job",
    }  # fmt: skip
    for path in planned.place.in_outbox():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        told = path.read_bytes().decode("latin-1")
        others = [one for one in SIX if one.email and one.email not in str(path)]
        assert sum(one.email in told for one in others) <= (path.suffix == ".eml")
        assert "by post" not in told
        assert "phone" not in told
    word = planned.letter("02")
    assert [part.get_filename() for part in word.iter_attachments()] == [
        "riverside-voices-14-invitation.docx", "meeting.ics",
    ]  # fmt: skip
    assert b"ORGANIZER" not in calendar_of(word)
    aloud = (planned.place.outbox / "to-read-aloud" / "riverside-voices-14-i1.txt").read_text()
    assert "When: Tuesday 27 October 2026, 14:00 to 16:00." in aloud
    assert "Can you come?" in aloud
    assert "Do you agree" not in aloud
    text = (planned.place.outbox / "to-text" / "riverside-voices-14-i1.txt").read_text()
    assert text.startswith("Riverside Voices, meeting 14, Tuesday 27 October 2026, 14:00 to 16:00. Riverside Hall.")
    assert "Letters" in text
    assert "decision" not in text


def test_an_address_that_says_whose_meeting_it_is_stands_in_the_calendar_of_those_who_chose_that(home: Path) -> None:
    planned = Planned(home, FOUR)
    planned.choose("Mo", calendar_named=True)
    planned.invite()
    told = {number: calendar_of(planned.letter(number)).decode() for number in ("01", "02")}
    own = planned.letter("02")["From"].addresses[0].addr_spec
    assert "ORGANIZER" not in told["01"]
    assert f"\r\nORGANIZER:mailto:{own}\r\n" in told["02"]


def test_a_person_who_has_left_is_not_invited_and_one_who_cannot_come_is(home: Path) -> None:
    planned = Planned(home, FOUR)
    planned.do(could_not_come, planned.person("Mo"))
    gone = next(one.id for one in read_group(planned.group).members.all if one.name == "Amy")
    change_group(planned.group, partial(leave_group, member=gone), planned.clock())
    planned.invite()
    assert set(planned.stages()) == {"Mo", "Lucy", "Jo"}


def test_whoever_joined_since_it_was_planned_is_invited_too(home: Path) -> None:
    planned = Planned(home, FOUR[:1])
    planned.invite()
    change_group(planned.group, partial(join, name="Priya", email="priya@riverside.example"), planned.clock())
    assert expect_newcomers(planned.place, planned.clock()) == ("Priya",)
    assert expect_newcomers(planned.place, planned.clock()) == ()
    planned.invite()
    assert planned.stages() == {"Amy": "draft", "Priya": "draft"}
    assert "You are invited" in words(planned.letter("02"))


def test_whoever_wishes_by_now_not_to_be_named_is_named_in_no_copy_made_from_then_on(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned = Planned(home, FOUR, items=(Wanted("Letters", 20, asked_by="Amy"), Wanted("Rent", 5, asked_by="Mo")))
    planned.choose("Amy", named="nobody")
    printed(planned.place, at=planned.clock())
    assert "Amy" not in capsys.readouterr().out
    planned.invite()
    assert "Someone who would rather not be named asked for this. 2 Rent About 5 minutes. Mo asked" in words(
        planned.letter("02")
    )
    planned.do(rename, planned.person("Mo"), named="nobody")  # after that version was made
    planned.invite()
    assert len(planned.meeting.invitations.versions) == 1
    assert "Mo asked" not in words(planned.letter("03"))
    planned.choose("Amy", named="full")
    assert planned.invite().version == 1
    assert "Amy asked" not in words(planned.letter("02"))


# Never twice, and what changed


def test_nothing_changed_makes_no_other_version_and_nobody_gets_it_twice(
    home: Path, mail: Mail, server: MailServer
) -> None:
    planned = Planned(home, FOUR)
    planned.invite(mail=mail)
    assert planned.stages() == dict.fromkeys(("Amy", "Mo", "Lucy", "Jo"), "accepted")
    assert [taken.to for taken in server.office.taken] == [(each,) for each in addresses("amy", "mo", "lucy", "jo")]
    planned.invite(mail=mail)
    assert len(planned.meeting.invitations.versions) == 1
    assert len(server.office.taken) == len(FOUR)
    assert planned.said[0] == "Amy: has it already."


def test_whoever_has_it_is_sent_what_changed_and_a_newcomer_all_of_it(
    home: Path, mail: Mail, server: MailServer
) -> None:
    planned = Planned(home, FOUR[:2])
    planned.invite(mail=mail)
    planned.do(expect, name="Priya")
    planned.change("Letters", title="Letters and texts", minutes=25)
    planned.do(drop_item, planned.item("Rent").id)
    planned.do(add_item, "Buses", 10)
    planned.do(move_item, planned.item("Bus passes").id, planned.item("Check in").id)
    planned.invite(mail=mail)
    letter = server.office.taken[-1].letter
    assert str(letter["Subject"]) == "Changed: Riverside Voices, meeting 14 (riverside-voices-14 i2)"
    said = words(letter)
    assert "Something has changed since the invitation of 13 October" in said
    assert "New: Buses" in said
    assert "Taken out: Rent" in said
    assert "Changed: Letters and texts It was called “Letters”. Its time was 20 minutes, now 25 minutes." in said
    assert "Moved: Bus passes It now comes first." in said
    assert "Agenda" not in said
    assert "Jo Pitt" not in said
    page = (planned.place.outbox / "by-hand" / "riverside-voices-14-i2.html").read_text()
    assert "You are invited" in page
    assert "What changed" not in page


def test_another_day_and_place_are_told_with_what_they_were(home: Path, mail: Mail, server: MailServer) -> None:
    planned = Planned(home, FOUR[:1])
    planned.invite(mail=mail)
    planned.do(change_plan, date="2026-11-03")
    planned.do(tell_joining, place="The library")
    assert has_changed(planned.meeting)
    planned.invite(mail=mail)
    said = words(server.office.taken[-1].letter)
    assert "Now on: Tuesday 3 November 2026, 14:00 to 16:00 It was: Tuesday 27 October 2026, 14:00 to 16:00." in said
    assert "Now at: The library It was: Riverside Hall." in said


def test_what_the_group_says_of_itself_is_told_anew_where_it_changed(home: Path) -> None:
    planned = Planned(home, FOUR[:1])
    planned.invite()
    tick_off(planned.shelf, planned.place, person=planned.person("Amy"), at=planned.clock())
    planned.do(choose_ways, WAYS.but(support_person="Lucy", expenses="We pay your bus fare.", turn_minutes=3))
    planned.invite()
    said = words(planned.letter("01", 2))
    assert "Who you can turn to is now: Lucy" in said
    assert "Expenses: We pay your bus fare." in said
    planned.do(choose_ways, planned.meeting.plan.settings.but(turn_minutes=5))
    assert not has_changed(planned.meeting)


def test_who_was_taken_out_is_in_no_letter_that_waits(home: Path) -> None:
    planned = Planned(home, FOUR[:2], items=(Wanted("Buses", 10, asked_by="Mo"), Wanted("Rent", 5)))
    planned.invite()
    assert "Mo asked for this." in words(planned.letter("01"))
    going = find_person(planned.shelf, planned.group, "Mo")
    take_for_good(planned.shelf, planned.group, going, going.mentions, planned.clock())
    assert planned.outbox() == ["riverside-voices-14-i1-01.eml"]
    assert "Mo " not in planned.letter("01").as_string()
    assert not has_changed(planned.meeting)


def test_a_draft_that_may_not_have_gone_gives_way_to_all_of_it_with_what_changed(home: Path) -> None:
    planned = Planned(home, FOUR[:2])
    planned.invite()
    tick_off(planned.shelf, planned.place, person=planned.person("Mo"), at=planned.clock())
    planned.change("Letters", minutes=5)
    planned.invite()
    unsure, sure = words(planned.letter("01", 2)), words(planned.letter("02", 2))
    for said in (unsure, sure):
        assert "Its time was 20 minutes, now 5 minutes." in said
    assert "This takes the place of the invitation of 13 October." in unsure
    assert "Bus passes" in unsure
    assert "Bus passes" not in sure
    assert planned.outbox() == ["riverside-voices-14-i2-01.eml", "riverside-voices-14-i2-02.eml"]


@pytest.mark.parametrize("undone", ["moved back", "timed back"])
def test_what_was_changed_and_changed_back_is_no_change(home: Path, undone: str) -> None:
    planned = Planned(home, FOUR[:1])
    planned.invite()
    if undone == "moved back":
        planned.do(move_item, planned.item("Rent").id, planned.item("Letters").id)
        planned.do(move_item, planned.item("Rent").id, NOBODY)
    else:
        planned.change("Letters", minutes=5)
        planned.change("Letters", minutes=20)
    assert not has_changed(planned.meeting)


# Called off


def test_those_who_were_invited_are_told_that_it_is_off_and_nobody_else(
    home: Path, mail: Mail, server: MailServer
) -> None:
    planned = Planned(home, FOUR[:2])
    planned.invite(mail=mail)
    planned.do(expect, name="Priya")
    planned.invite(mail=mail, off=True)
    assert [taken.to for taken in server.office.taken[2:]] == [(each,) for each in addresses("amy", "mo")]
    letter = server.office.taken[-1].letter
    assert str(letter["Subject"]) == "Called off: Riverside Voices, meeting 14 (riverside-voices-14 i2)"
    assert "This meeting does not take place." in words(letter)
    assert "Letters" not in words(letter)
    assert who_may_know(planned.meeting, read_group(planned.group)) == ()
    planned.invite(mail=mail)
    assert "It takes place after all." in words(server.office.taken[-1].letter)
    assert "Letters" in words(server.office.taken[-1].letter)


# What speaks against it


@pytest.mark.parametrize(
    ("made", "asks"),
    [
        ({"date": "2026-10-01"}, "Thursday 1 October 2026 is over. Invite people all the same?"),
        ({"items": ()}, "There is no agenda yet. Invite people all the same?"),
        ({}, ""),
    ],
)
def test_what_is_asked_before_people_are_invited(home: Path, made: dict[str, object], asks: str) -> None:
    planned = Planned(home, FOUR, **made)  # type: ignore[arg-type]
    assert " ".join(doubts(planned.meeting, planned.clock())) == asks


def test_nobody_is_invited_to_what_has_begun_or_has_no_people(home: Path) -> None:
    alone = Planned(home, ())
    with pytest.raises(Refused, match="nobody-to-invite"):
        alone.invite()
    with pytest.raises(Refused, match="nobody-to-invite"):
        alone.invite(off=True)
    alone.do(expect, name="Priya")
    with pytest.raises(Refused, match="nobody-invited"):
        alone.invite(off=True)
    alone.do(start)
    with pytest.raises(Refused, match="invite-over"):
        alone.invite()


def test_somebody_without_any_way_is_left_to_be_given_it_by_hand_with_why(home: Path) -> None:
    planned = Planned(home, (Person("Bo", "not an address", "e-mail"), Person("Sue", "", "word")))
    planned.invite()
    assert planned.said == [
        "Bo: to give by hand. The e-mail address we have is not one we can use. by-hand/riverside-voices-14-i1.html",
        "Sue: to give by hand. There is no e-mail address. by-hand/riverside-voices-14-i1.html",
    ]
