"""Which answer a message is, of whom, to which version: what is not sure says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.afterwards.replies.answers import understand
from coprod_tui.afterwards.replies.mailbox import Raw
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.afterwards.replies.understood import REFERENCE, Understood
from coprod_tui.afterwards.sending.letters import _token, secret
from coprod_tui.model import closing, interpreting, people, sending
from coprod_tui.model.group import join
from coprod_tui.model.replies import reply
from coprod_tui.record.records import change_group
from coprod_tui.wording import reason
from tests.afterwards.inbox import NOW, Inbox, inbox, letter
from tests.afterwards.test_messages import report

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path


def read(kept: Inbox, *messages: EmailMessage | bytes) -> list[Understood]:
    raws = [Raw(f"m{number}", one if isinstance(one, bytes) else one.as_bytes()) for number, one in enumerate(messages)]
    return understand(map(read_message, raws), kept.shelf, at=NOW)


def one(kept: Inbox, message: EmailMessage | bytes) -> Understood:
    (found,) = read(kept, message)
    for why in (*found.named, *found.doubts):
        assert not reason(why).startswith("That cannot be done just now"), why
    return found


def names(found: Understood) -> list[str]:
    return [person.name for person in found.people]


def test_a_ready_made_answer_from_a_known_address_is_sure(home: Path) -> None:
    found = one(inbox(home), letter())
    assert (found.sure, names(found), found.answer, found.version, found.date) == (
        True,
        ["Amy Shah"],
        "agrees",
        1,
        "2026-10-14",
    )


@pytest.mark.parametrize(("subject", "answer"), [("Please change", "change"), ("Please talk about", "talk")])
def test_what_somebody_asks_for_is_kept_in_their_words(home: Path, subject: str, answer: str) -> None:
    found = one(inbox(home), letter(subject=f"{subject}: riverside-voices-14 v1", text="The 14th, not the 13th."))
    assert (found.sure, found.answer, found.words) == (True, answer, "The 14th, not the 13th.")


@pytest.mark.parametrize(
    ("told", "doubt"),
    [
        ({"text": "I agree but D1 is not what I said"}, "reply-says-more"),
        ({"subject": "Please change: riverside-voices-14 v1"}, "reply-no-words"),
        ({"subject": "Please change: riverside-voices-14 v1", "text": "I agree"}, "reply-says-two-things"),
        ({"subject": "Re: Meeting 14 (riverside-voices-14 v1)", "text": "I'm not happy"}, "reply-which-answer"),
        ({"subject": "Re: Meeting 14 (riverside-voices-14 v1)", "text": "I agree, nearly"}, "reply-says-more"),
        ({"sender": "stranger@example.net"}, "reply-unknown-address"),
        ({"sender": "home@example.org"}, "reply-shared-address"),
        ({"days": 400}, "reply-date-ahead"),
        ({"days": -30}, "reply-date-before"),
        ({"subject": "I agree", "text": "riverside-voices-14 v1"}, "reply-meeting-guessed"),
        ({"subject": "I agree: yes"}, "reply-meeting-guessed"),
        ({"Reply_To": "x@evil.example"}, "mail-answers-elsewhere"),
        ({"text": "I agree\n\n-----Original Message-----\nFrom: Notes\nNo!"}, "mail-quoted-not-ours"),
    ],
)
def test_what_is_not_sure_is_asked_about_and_says_why(home: Path, told: dict[str, Any], doubt: str) -> None:
    found = one(inbox(home), letter(**told))
    assert found.sort == "answer"
    assert not found.sure
    assert doubt in found.doubts


def test_an_answer_by_the_reply_button_is_sure_only_where_it_plainly_agrees(home: Path) -> None:
    found = one(inbox(home), letter(subject="Re: Meeting 14 (riverside-voices-14 v1)", text="I agree. Thanks, Amy"))
    assert (found.sure, found.answer) == (True, "agrees")


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ({"subject": "I agree: riverside-voices-99 v1", "sender": "x@y.example"}, "reply-no-such-meeting"),
        ({"subject": "I agree: riverside-voices-99 v1"}, "reply-no-such-meeting"),
        ({"subject": "Lunch?", "text": "Tuesday"}, "reply-no-meeting"),
        ({"subject": "I agree: riverside-voices-14 v7"}, "reply-no-such-version"),
        ({"Auto_Submitted": "auto-replied"}, "reply-automatic"),
    ],
)
def test_what_is_no_answer_is_named_and_nothing_is_asked(home: Path, told: dict[str, Any], named: str) -> None:
    found = one(inbox(home), letter(**told))
    assert (found.sort, found.named, found.sure) == ("left", (named,), False)


def test_before_the_summary_is_ready_there_is_nothing_to_answer(home: Path) -> None:
    found = one(inbox(home, ready=False), letter(subject="I agree: riverside-voices-14"))
    assert found.named == ("reply-not-ready",)


def test_an_answer_to_an_old_version_is_named_and_kept_with_it(home: Path) -> None:
    kept = inbox(home)
    kept.new_version()
    found = one(kept, letter())
    assert (found.sure, found.version, found.named) == (True, 1, ("reply-old-version",))


def test_where_no_version_is_named_and_there_are_two_it_is_asked_about(home: Path) -> None:
    kept = inbox(home)
    assert one(kept, letter(subject="I agree: riverside-voices-14")).sure
    kept.new_version()
    assert "reply-which-version" in one(kept, letter(subject="I agree: riverside-voices-14")).doubts


def test_the_same_message_twice_is_one_answer(home: Path) -> None:
    first, second = read(inbox(home), letter(Message_ID="<1@x>"), letter(Message_ID="<1@x>"))
    assert (first.sure, second.sort, second.named) == (True, "left", ("reply-same-twice",))


def test_two_answers_of_one_person_come_in_the_order_they_were_sent(home: Path) -> None:
    later = letter(subject="Please change: riverside-voices-14 v1", text="The date", days=3)
    found = read(inbox(home), later, letter(days=2))
    assert [each.answer for each in found] == ["agrees", "change"]
    assert all(each.sure for each in found)


def test_each_message_of_a_mailbox_goes_to_its_own_meeting(home: Path) -> None:
    kept = inbox(home, meetings=2)
    found = read(kept, letter(), letter(subject="I agree: riverside-voices-15 v1", days=2))
    assert [each.place.id for each in found if each.place] == ["riverside-voices-14", "riverside-voices-15"]


def test_a_subject_that_names_two_meetings_is_asked_about(home: Path) -> None:
    kept = inbox(home, meetings=2)
    found = one(kept, letter(subject="I agree: riverside-voices-14 v1 and riverside-voices-15 v1"))
    assert "reply-two-meetings" in found.doubts


def test_somebody_of_the_group_who_was_not_expected_is_named(home: Path) -> None:
    kept = inbox(home)
    change_group(kept.shelf.group("riverside-voices"), lambda group: join(group, "Zoe", email="zoe@example.org"), NOW)
    assert one(kept, letter("zoe@example.org")).named == ("reply-not-of-meeting",)


def test_whoever_could_not_come_may_answer_and_that_is_said(home: Path) -> None:
    kept = inbox(home)
    mo = kept.person("Mo Ali")
    kept.do(people.was_not_here, mo.id)
    found = one(kept, letter("mo@example.org"))
    assert (found.sure, found.named) == (True, ("reply-was-not-there",))


def test_the_answer_of_somebody_who_speaks_for_another_may_be_either_s(home: Path) -> None:
    kept = inbox(home)
    mo, jo = kept.person("Mo Ali"), kept.person("Jo")
    kept.do(closing.reopen)
    kept.do(interpreting.voice_for, mo.id, jo.id)
    kept.do(closing.finish)
    found = one(kept, letter("mo@example.org"))
    assert names(found) == ["Jo", "Mo Ali"]
    assert "reply-speaks-for" in found.doubts


def test_a_letter_answered_from_an_unknown_address_is_probably_of_whom_it_went_to(home: Path) -> None:
    kept = inbox(home)
    mo = kept.person("Mo Ali")
    token = _token(secret(kept.place), 1, mo.id, "")
    found = one(kept, letter("mo.work@example.net", In_Reply_To=f"<riverside-voices-14.v1.{token}@x.example>"))
    assert (names(found), found.sure) == (["Mo Ali"], False)
    assert "reply-unknown-address" in found.doubts


def test_of_two_answers_on_one_day_read_at_different_times_neither_is_taken_for_the_last(home: Path) -> None:
    kept = inbox(home)
    amy = kept.person("Amy Shah")
    kept.do(reply, amy.id, "change", "The date", route="email", date="2026-10-14", source="another")
    assert one(kept, letter()).doubts == ("reply-twice-that-day",)
    assert one(kept, letter(days=2)).sure


def test_a_copy_that_came_back_is_told_of_its_person(home: Path) -> None:
    kept = inbox(home)
    found = one(kept, report().replace(b"0123456789abcdef", kept.token("Mo Ali").encode()))
    assert (found.sort, names(found), found.version, found.sure) == ("came-back", ["Mo Ali"], 1, True)


def test_a_copy_is_not_marked_as_come_back_by_whoever_says_so(home: Path) -> None:
    kept = inbox(home)
    guessed = one(kept, report())
    assert (names(guessed), guessed.doubts) == (["Mo Ali"], ("bounce-not-shown",))
    another = report().replace(b"0123456789abcdef", kept.token("Amy Shah").encode())
    assert one(kept, another).doubts == ("bounce-not-shown",)


def test_a_copy_to_a_shared_address_is_known_by_its_reference(home: Path) -> None:
    kept = inbox(home)
    assert not one(kept, report(to="home@example.org")).sure
    token = _token(secret(kept.place), 1, kept.person("Ed Price").id, "")
    told = report(to="home@example.org").replace(b"0123456789abcdef", token.encode())
    assert names(one(kept, told)) == ["Ed Price"]


def test_what_came_back_and_is_not_ours_or_is_known_is_left(home: Path) -> None:
    kept = inbox(home)
    assert one(kept, report(to="stranger@example.net")).named == ("bounce-nobody",)
    assert one(kept, report().replace(b"riverside-voices-14", b"else-14")).named == ("bounce-unknown",)
    mo = kept.person("Mo Ali")
    kept.do(sending.stood, mo.id, 1, "email", "bounced")
    assert one(kept, report()).named == ("bounce-known",)
    assert one(kept, report(action="delayed")).named == ("reply-late",)


@pytest.mark.parametrize(
    ("subject", "named"),
    [
        ("I agree: riverside-voices-14 v2", ("riverside-voices-14", "2")),
        ("(riverside-voices-14 v2)", ("riverside-voices-14", "2")),
        ("Re: RIVERSIDE-VOICES-14", ("RIVERSIDE-VOICES-14", "")),
    ],
)
def test_a_reference_is_found_where_it_stands(subject: str, named: tuple[str, str]) -> None:
    assert REFERENCE.findall(subject) == [named]


def test_a_meeting_whose_record_is_damaged_keeps_no_other_from_being_answered(home: Path) -> None:
    kept = inbox(home, meetings=2)
    other = kept.shelf.find_meeting("riverside-voices-14").record
    lines = other.read_bytes().split(b"\n")
    other.write_bytes(b"\n".join([*lines[:3], b"00000000 {}", *lines[4:]]))
    found = read(kept, letter(), letter(subject="I agree: riverside-voices-15 v1", days=2))
    assert [each.named for each in found] == [("reply-record-unread",), ()]
    assert found[1].sure


def test_an_answer_to_somebody_else_s_letter_is_asked_about(home: Path) -> None:
    kept = inbox(home)
    token = _token(secret(kept.place), 1, kept.person("Mo Ali").id, "")
    found = one(kept, letter(In_Reply_To=f"<riverside-voices-14.v1.{token}@x.example>"))
    assert (names(found), found.doubts) == (["Amy Shah", "Mo Ali"], ("reply-to-other-letter",))


def test_a_letter_of_our_own_among_those_that_were_sent_is_nobodys_answer(home: Path) -> None:
    own = letter(
        subject="Meeting 14 (riverside-voices-14 v1)", Message_ID=f"<riverside-voices-14.v1.{'0' * 16}@x.example>"
    )
    assert one(inbox(home), own).named == ("reply-our-own",)
