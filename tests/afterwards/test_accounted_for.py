"""An agreement is taken for sure only where everything in a message is accounted for; what is not says why."""

from __future__ import annotations

from email.message import EmailMessage
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.versions import version_of
from coprod_tui.afterwards.replies.answers import understand
from coprod_tui.afterwards.replies.correspondence import _of_house
from coprod_tui.afterwards.replies.mailbox import raw_messages
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.afterwards.replies.understood import Understood
from coprod_tui.afterwards.sending import letters
from coprod_tui.model.group import join
from coprod_tui.model.replies import reply
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS
from tests.afterwards.inbox import NOW, START, Inbox, eml, hold, inbox, letter
from tests.afterwards.test_answers import names, one

if TYPE_CHECKING:
    from pathlib import Path

OURS = "Re: Please read and answer: Riverside Voices, meeting 14 (riverside-voices-14 v1)"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return inbox(tmp_path_factory.mktemp("inbox") / "home")


def letter_of(kept: Inbox, format: str = "txt") -> str:
    meeting = kept.meeting
    assert meeting.review.version is not None
    return FORMATS[format].render(version_of(meeting, meeting.review.version)).decode()


def from_box(kept: Inbox, folder: Path, content: bytes) -> list[Understood]:
    path = folder / "in.mbox"
    path.write_bytes(content)
    return understand(map(read_message, raw_messages(path)), kept.shelf, at=NOW)


@pytest.mark.parametrize("text", ["Thanks, Amy", "Hello", "-- \nAmy Shah", "", "Sent from my iPhone", "👍"])
@pytest.mark.parametrize("subject", [OURS, "Re: I agree: riverside-voices-14 v1"])
def test_politeness_under_our_subject_agrees_nothing(kept: Inbox, subject: str, text: str) -> None:
    found = one(kept, letter(subject=subject, text=text))
    assert (found.sure, "reply-which-answer" in found.doubts) == (False, True)


@pytest.mark.parametrize("text", ["", "Thanks, Amy", "I agree"])
@pytest.mark.parametrize(
    "subject",
    ["I do not agree", "I agree: riverside-voices-14 v1 except D2", "No (riverside-voices-14 v1)", "Re: lunch, and D1",
     "[not D2] I agree: riverside-voices-14 v1", "I agree: riverside-voices-14 v1?", "I agree: Riverside"],
)  # fmt: skip
def test_a_subject_that_says_more_or_another_thing_is_asked_about(kept: Inbox, subject: str, text: str) -> None:
    message = letter(subject=subject, text=text, In_Reply_To="<riverside-voices-14.v1.0123456789abcdef@x.example>")
    assert "reply-subject-more" in one(kept, message).doubts


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("[EXTERNAL] I agree: riverside-voices-14 v1", ""),
        ("Re: [EXT] " + OURS, "I agree"),
        (OURS, "Yes, I agree. Thanks, Amy"),
        ("", "I agree"),
        ("I agree", "Amy"),
    ],
)
def test_what_is_accounted_for_is_sure(kept: Inbox, subject: str, text: str) -> None:
    thread = f"<riverside-voices-14.v1.{kept.token('Amy Shah')}@x.example>"
    found = one(kept, letter(subject=subject, text=text, In_Reply_To=thread))
    assert (found.sure, found.answer, found.doubts) == (True, "agrees", ())


@pytest.mark.parametrize(
    ("main", "sub", "name"),
    [
        ("audio", "x-m4a", "memo.m4a"), ("application", "ms-tnef", "winmail.dat"), ("image", "png", "a.png"),
        ("application", "msword", "with my changes.doc"), ("text", "plain", "but.txt"), ("text", "calendar", "a.ics"),
        ("application", "pdf", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("subject", ["I agree: riverside-voices-14 v1", "Please change: riverside-voices-14 v1"])
def test_what_came_with_it_and_nobody_read_is_asked_about(
    kept: Inbox, main: str, sub: str, name: str, subject: str
) -> None:  # fmt: skip
    message = letter(subject=subject, text="The date" if "change" in subject else "Thanks\nAmy")
    message.add_attachment(b"anything", maintype=main, subtype=sub, filename=name or None)
    found = one(kept, message)
    assert (found.sure, "mail-unread-part" in found.doubts) == (False, True)


def test_a_seal_of_the_message_and_an_empty_file_are_no_words(kept: Inbox) -> None:
    message = letter(text="I agree")
    message.add_attachment(b"\x30\x82\x01\xff", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    message.add_attachment(b"\n", maintype="text", subtype="plain", filename="ATT00001.txt")
    assert one(kept, message).sure


def test_a_second_part_of_text_is_read_too(kept: Inbox) -> None:
    message = letter(text="I agree")
    message.make_mixed()
    more = EmailMessage()
    more.set_content("but decision 2 is wrong")
    message.attach(more)
    found = one(kept, message)
    assert (found.sure, found.words) == (False, "I agree\n\nbut decision 2 is wrong")


def test_text_and_a_page_that_say_two_things_are_asked_about(kept: Inbox) -> None:
    message = letter(text="I agree")
    message.add_alternative("<p>I agree, but not with D1</p>", subtype="html")
    assert "mail-two-bodies" in one(kept, message).doubts
    message = letter(text="I agree\n\nAmy Shah")
    message.add_alternative("<p><b>I agree</b></p><p>Amy Shah</p>", subtype="html")
    assert one(kept, message).sure


def test_a_page_alone_is_sure_where_all_of_it_is_accounted_for(kept: Inbox) -> None:
    page = letter_of(kept, "html")
    message = letter(subject=OURS)
    message.set_content(f"<div>I agree</div><blockquote>{page}</blockquote>", subtype="html")
    found = one(kept, message)
    assert (found.sure, found.answer, found.named) == (True, "agrees", ("mail-only-html",))
    message.set_content(f"<div>I agree</div><blockquote>{page}</blockquote><p>Not D1</p>", subtype="html")
    assert not one(kept, message).sure


@pytest.mark.parametrize(
    ("content_type", "body", "doubt"),
    [
        ('message/partial; id="a"; number=1; total=2', "I agree", "mail-unread-part"),
        ("multipart/mixed; boundary=b", "--b\n\nI agree\n", "mail-cut-off"),
        ("multipart/mixed; boundary=b", "--b\n\nI agree\n--b--\nbut not D1\n", "mail-beside-parts"),
        ("multipart/mixed; boundary=b", "but not D1\n--b\n\nI agree\n--b--\n", "mail-beside-parts"),
        ("text/plain\nContent-Transfer-Encoding: quoted-printable", "I agree=", "mail-cut-off"),
        ("text/plain\nContent-Transfer-Encoding: base64", "SSBhZ3J", "mail-cut-off"),
        ("text/plain\nContent-Transfer-Encoding: x-uuencode", "I agree", "mail-unread-part"),
        ("text/plain\nSubject: I do not agree", "I agree", "mail-headed-twice"),
    ],
)
def test_a_message_that_is_not_whole_or_says_two_things_at_its_top_is_asked_about(
    kept: Inbox, content_type: str, body: str, doubt: str
) -> None:
    head = "From: amy@example.org\nDate: Wed, 14 Oct 2026 10:00:00 +0000\nSubject: I agree: riverside-voices-14 v1"
    found = one(kept, f"{head}\nContent-Type: {content_type}\n\n{body}".encode())
    assert (found.sure, doubt in found.doubts) == (False, True)


def test_a_setting_repeated_a_hundred_thousand_times_is_not_gone_through(kept: Inbox) -> None:
    head = b"From: amy@example.org\nDate: Wed, 14 Oct 2026 10:00:00 +0000\nSubject: I agree: riverside-voices-14 v1\n"
    found = one(kept, head + b"Content-Type: text/plain" + b"; a=b" * 100_000 + b"\n\nI agree")
    assert "mail-tangled" in found.doubts


def test_a_line_that_begins_with_from_is_part_of_the_letter(kept: Inbox, tmp_path: Path) -> None:
    for line in ("From 10:00 onwards on 30 November 2026 I was not there.", "From: Mo"):
        content = b"From amy@x.example Wed Oct 14 10:00:00 2026\n" + letter(text=f"Yes\n\n{line}").as_bytes()
        (found,) = from_box(kept, tmp_path, content)
        assert (found.sure, found.words) == (False, f"Yes\n\n{line}")


@pytest.mark.parametrize("more", ["", "Date: Thu, 15 Oct 2026 10:00:00 +0000\n"])
def test_an_answer_of_somebody_else_in_a_letter_is_asked_about(kept: Inbox, tmp_path: Path, more: str) -> None:
    head = f"From: mo@example.org\n{more}Subject: I agree: riverside-voices-14"
    inner = f"From mo@example.org Thu Oct 15 10:00:00 2026\n{head}"
    content = b"From x@y.example Wed Oct 14 10:00:00 2026\n" + letter(text=f"Hello\n\n{inner}\n\nYes").as_bytes()
    found = from_box(kept, tmp_path, content)
    assert [each.sure for each in found] == [False, False]
    assert all("mail-cut-unclear" in each.doubts for each in found)
    alone = eml(tmp_path, content)
    assert len(list(raw_messages(alone))) == 1


def test_two_letters_of_one_mailbox_are_two(kept: Inbox, tmp_path: Path) -> None:
    over = b"From x@y.example Wed Oct 14 10:00:00 2026\n"
    content = over + letter().as_bytes() + b"\n" + over + letter("mo@example.org", days=2).as_bytes()
    assert [each.sure for each in from_box(kept, tmp_path, content)] == [True, True]


@pytest.mark.parametrize("version", ["v0", "v-1", "v2", "v9999", "v99999999", "v1.5"])
def test_a_version_that_was_never_made_is_no_version(kept: Inbox, version: str) -> None:
    assert one(kept, letter(subject=f"I agree: riverside-voices-14 {version}")).named == ("reply-no-such-version",)


@pytest.mark.parametrize(
    "head",
    ["Von: R\nGesendet: 1. Nov 2026\nAn: Amy\nBetreff: {0}", "Od: R\nWysłano: 1\nDo: Amy\nTemat: {0}",
     "Oddi wrth: R\nAnfonwyd: 1\nAt: Amy\nPwnc: {0}", "De la: R\nTrimis: 1\nCătre: Amy\nSubiect: {0}"],
)  # fmt: skip
def test_a_change_is_kept_in_its_own_words_alone(kept: Inbox, head: str) -> None:
    head = head.format(OURS.removeprefix("Re: "))
    text = f"It was the print room.\n\n{head}\n\n{letter_of(kept)}"
    found = one(kept, letter(subject="Please change: riverside-voices-14 v1", text=text))
    assert (found.sure, found.answer, found.words) == (True, "change", "It was the print room.")


def test_where_most_of_a_quote_is_ours_a_change_is_kept_and_the_rest_is_pointed_at(kept: Inbox) -> None:
    head = "Od: R\nWysłano: 1 Nov\nDo: Amy\nTemat: Please read and answer"
    text = f"The print room.\n\n{head}\n\n{letter_of(kept)}\nD9  Something else."
    found = one(kept, letter(subject="Please change: riverside-voices-14 v1", text=text))
    assert (found.sure, found.named, found.words) == (True, ("mail-quoted-changed",), "The print room.")
    agrees = one(kept, letter(subject=OURS, text=text.replace("The print room.", "I agree")))
    assert (agrees.sure, "mail-quoted-changed" in agrees.doubts) == (False, True)


def test_a_change_without_words_of_its_own_is_asked_about(kept: Inbox) -> None:
    found = one(kept, letter(subject="Please change: riverside-voices-14 v1", text="Thanks, Amy"))
    assert found.doubts == ("reply-no-words",)


@pytest.mark.parametrize(
    "written", ["mailto:zoe@example.org", "Zoe <zoe@example.org>", "ZOE@Example.org", "x@y.example; zoe@example.org"]
)
def test_an_answer_from_where_a_letter_goes_is_known_however_the_address_is_kept(home: Path, written: str) -> None:
    place = inbox(home).shelf.group("riverside-voices")
    change_group(place, partial(join, name="Zoe", email=written), NOW)
    kept = inbox_with(home)
    found = one(kept, letter("Zoe <zoe@example.org>", subject="I agree: riverside-voices-15 v1"))
    assert (names(found), "reply-unknown-address" in found.doubts) == (["Zoe"], False)


def inbox_with(home: Path) -> Inbox:
    """The same group with another meeting, so that whoever joined since is there."""
    shelf = Shelf(home)
    made = make_meeting(shelf, shelf.group("riverside-voices"), zone="Europe/London", at=START, date="2026-10-13")
    hold(made, ready=True, sent=True)
    return Inbox(shelf, made)


def test_an_answer_that_an_earlier_program_took_in_is_not_written_down_again(home: Path) -> None:
    kept = inbox(home)
    amy = kept.person("Amy Shah")
    kept.do(reply, amy.id, "agrees", "", route="email", date="2026-10-14", source="of another making")
    assert one(kept, letter()).named == ("reply-taken-in-already",)
    assert one(kept, letter(text="I agree")).doubts == ("reply-twice-that-day",)


def test_what_came_back_is_known_from_words_alone(home: Path) -> None:
    kept = inbox(home)
    report = f"""Return-Path: <>
From: MAILER-DAEMON@x.example
Subject: failure notice
Date: Wed, 14 Oct 2026 10:00:00 +0000

Hi. This is the qmail-send program at x.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<mo@example.org>:
192.0.2.1 does not like recipient.

--- Below this line is a copy of the message.

Subject: Please read and answer
Message-ID: <riverside-voices-14.v1.{kept.token("Mo Ali")}@riverside.example>

What we said.
"""
    found = one(kept, report.encode())
    assert (found.sort, names(found), found.sure) == ("came-back", ["Mo Ali"], True)
    guessed = one(kept, report.replace(kept.token("Mo Ali"), "0" * 16).encode())
    assert (guessed.sort, names(guessed), guessed.doubts) == ("came-back", ["Mo Ali"], ("bounce-not-shown",))


def test_the_letter_is_known_by_its_subject_and_its_words(kept: Inbox) -> None:
    meeting = kept.meeting
    assert meeting.review.version is not None
    summary = version_of(meeting, meeting.review.version)
    assert f"Re: {letters.subject(summary, 1)}" == OURS


def test_where_the_subject_names_one_meeting_and_what_it_answers_is_of_another_it_is_asked_about(home: Path) -> None:
    kept = inbox(home, meetings=2)
    thread = "<riverside-voices-15.v1.0123456789abcdef@x.example>"
    assert "reply-two-meetings" in one(kept, letter(text="I agree", In_Reply_To=thread)).doubts


@pytest.mark.parametrize(
    "text",
    ["Sorry, wrong button", "No changes needed.", "Nothing", "I changed my mind, I agree", "Can it be changed?",
     "Please ignore this", "I have no comments"],
)  # fmt: skip
def test_an_ask_that_its_own_words_may_take_back_is_asked_about(kept: Inbox, text: str) -> None:
    assert (
        "reply-says-two-things" in one(kept, letter(subject="Please change: riverside-voices-14 v1", text=text)).doubts
    )


def test_a_locked_answer_to_a_meeting_here_is_for_a_person_to_open(kept: Inbox) -> None:
    head = "From: amy@example.org\nDate: Wed, 14 Oct 2026 10:00:00 +0000\nSubject: I agree: riverside-voices-14 v1"
    kind = "application/pkcs7-mime; smime-type=enveloped-data"
    found = one(kept, f"{head}\nContent-Type: {kind}\n\nabc".encode())
    assert (found.sort, found.sure, "mail-encrypted" in found.doubts) == ("answer", False, True)


def test_what_came_with_a_second_message_of_a_day_is_not_taken_for_read(home: Path) -> None:
    kept = inbox(home)
    kept.do(reply, kept.person("Amy Shah").id, "agrees", "", route="email", date="2026-10-14", source="another message")
    message = letter()
    message.add_attachment(b"anything", maintype="audio", subtype="x-m4a", filename="memo.m4a")
    found = one(kept, message)
    assert (found.sort, found.sure, "mail-unread-part" in found.doubts) == ("answer", False, True)


def test_a_quote_cut_short_in_the_middle_of_its_lines_is_still_most_of_it_ours(kept: Inbox) -> None:
    quote = "Riverside Voices, meeting 14\nThis is version 1. It is not agreed yet.\nD9  Another thing that we said"
    head = "Od: R\nWysłano: 1 Nov\nDo: Amy\nTemat: Please read and answer"
    found = one(
        kept, letter(subject="Please change: riverside-voices-14 v1", text=f"The print room.\n\n{head}\n\n{quote}")
    )
    assert (found.sure, found.named, found.words) == (True, ("mail-quoted-changed",), "The print room.")


@pytest.mark.parametrize(
    ("subject", "text", "mark"),
    [
        ("This is not right: riverside-voices-14 v1", "D1 was never said.", ("Precedence", "bulk")),
        ("Absent, but this is not right: riverside-voices-14 v1", "D1", ("X-Mailer", "x")),
        (OURS, "I do not agree with D1.", ("Precedence", "bulk")),
        (OURS, "Hello\nPlease change: D1", ("Auto-Submitted", "auto-replied")),
    ],
)
def test_an_answer_with_the_marks_of_a_program_is_asked_about(
    kept: Inbox, subject: str, text: str, mark: tuple[str, str]
) -> None:
    message = letter(subject=subject, text=text)
    message[mark[0]] = mark[1]
    found = one(kept, message)
    assert (found.sort, found.sure, "mail-of-a-program" in found.doubts) == ("answer", False, True)


@pytest.mark.parametrize("minutes", [10, 60, 23 * 60])
def test_a_message_from_a_time_to_come_is_asked_about(kept: Inbox, minutes: int) -> None:
    message = letter(days=7 + minutes / (24 * 60))
    assert "reply-date-ahead" in one(kept, message).doubts


@pytest.mark.parametrize(
    "text",
    [
        "Please remove the confidential information.", "Please do not forward this to the council, it is confidential.",
        "Do not share this information outside the group.", "with support for the carers", "Wednesday",
        "We do not accept the contents of this confidential message.", "UNDER PROTEST", "REJECTED by the board",
        "Amy Shah, UNDER PROTEST", "Amy, Abstaining Member", "Get the new phone for all",
        "https://example.com/document/my-changes-to-D2", "https://example.com/?doc=1",
    ],
)  # fmt: skip
def test_a_request_a_title_or_a_link_that_may_say_something_is_asked_about(kept: Inbox, text: str) -> None:
    for own in ("I agree\n\nAmy\n\n", "I agree\n\n", "I agree\n-- \n", "I agree\n-- \nAmy Shah\n"):
        assert not one(kept, letter(subject=OURS, text=own + text)).sure
    assert not one(kept, letter(text=text)).sure


@pytest.mark.parametrize(
    ("ours", "marked"),
    [("D1", "❌ D1"), ("D1", "~~D1"), ("point.", "point. ~~"), ("point.", "point?"), ("point.", "point. 👎👎 ???"),
     ("point.", "point. https://example.org/no"), ("What we agreed", "👎\nWhat we agreed")],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["> ", ""])
def test_a_mark_in_a_quote_that_our_letter_has_not_is_asked_about(
    kept: Inbox, ours: str, marked: str, mark: str
) -> None:
    quote = letter_of(kept)
    for text, sure in ((quote, True), (quote.replace(ours, marked), False)):
        rows = "\n".join(f"{mark}{row}" for row in text.splitlines())
        assert one(kept, letter(subject=OURS, text=f"I agree\n\n{rows}")).sure is sure


@pytest.mark.parametrize("name", ["Amy objects to D2", "Amy Without D1", "Amy But Not Mo"])
def test_only_names_sign_and_not_what_else_stands_beside_an_address(kept: Inbox, name: str) -> None:
    signed = name.partition(" ")[2]
    assert not one(kept, letter(f"{name} <amy@example.org>", text=f"I agree\n\n{signed}")).sure


def test_words_of_sentences_in_a_group_s_name_are_no_names() -> None:
    assert _of_house("Nothing About Us Without Us") == frozenset()
    assert _of_house("Riverside Voices") == {"riverside", "voices"}


@pytest.mark.parametrize("text", ["I agree. Thanks, Mo", "I agree\n\nMo Ali", "Hello\nI agree\nKind regards\nMo"])
def test_what_ends_with_the_name_of_somebody_else_is_asked_about(kept: Inbox, text: str) -> None:
    """One address may be two people's: whoever's name stands at the end may have written it."""
    assert not one(kept, letter(subject=OURS, text=text)).sure
    assert one(kept, letter(subject=OURS, text=text.replace("Mo Ali", "Amy").replace("Mo", "Amy"))).sure
