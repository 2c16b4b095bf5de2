"""Answers to an invitation: what may be an item is told apart from yes, thanks, and who cannot come."""

from __future__ import annotations

from email.utils import format_datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.replies.answers import understand
from coprod_tui.afterwards.replies.mailbox import Raw
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.model.basket import ask
from coprod_tui.model.flow import start
from coprod_tui.record.records import change_group, read_group
from coprod_tui.wording import local
from tests.afterwards.planned_meeting import Planned
from tests.afterwards.ready import FOUR

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.afterwards.replies.understood import Understood

SUBJECT = "Re: Invitation: Riverside Voices, meeting 14 (riverside-voices-14 i1)"


@pytest.fixture
def planned(home: Path) -> Planned:
    made = Planned(home, FOUR)
    made.invite()
    return made


def message(planned: Planned, text: str, subject: str = SUBJECT, sender: str = "amy", **headers: str) -> Message:
    """As somebody's mail program sends it, with our letter quoted below."""
    quoted = "\n".join(f"> {row}" for row in words_of(planned).splitlines())
    head = {"From": f"{sender.title()} <{sender}@riverside.example>", "Subject": subject, **headers}
    head["Date"] = format_datetime(local(planned.now + 60_000, "Europe/London"))
    head |= {"Message-ID": f"<{abs(hash(text))}@riverside.example>", "Content-Type": "text/plain; charset=utf-8"}
    body = f"{text}\n\nOn Tue, 13 Oct 2026 at 14:05, Riverside Voices <voices@riverside.example> wrote:\n{quoted}\n"
    told = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return read_message(Raw("inbox", f"{told}\r\n{body}".encode()))


def words_of(planned: Planned) -> str:
    body = planned.letter("01").get_body(("plain",))
    assert body is not None
    text: str = body.get_content()
    return text


def understood(planned: Planned, *told: Message) -> Understood:
    return understand(told, planned.shelf, at=planned.now + 120_000)[-1]


@pytest.mark.parametrize(
    ("text", "item", "coming"),
    [
        ("Can we talk about the bus passes?", "Can we talk about the bus passes?", ""),
        ("Hi all,\n\nPlease can we talk about parking.\n\nThanks,\nAmy", "Please can we talk about parking.", ""),
        ("I can't come, but please talk about parking.", "please talk about parking.", "cannot"),
        ("Sorry, I can't come, could we talk about parking?", "could we talk about parking?", "cannot"),
        ("I can't come because I am in hospital.", "", "cannot"),
        ("I cannot come, because my mum is ill, and the car has gone.", "", "cannot"),
        (
            "I can't come as my son is ill, sorry about that, but please talk about the lift.",
            "please talk about the lift.",
            "cannot",
        ),
        ("Yn anffodus, alla i ddim dod.", "", "cannot"),
        ("Dwi'n methu dod achos dw i'n sâl.", "", "cannot"),
        ("Ymddiheuriadau.", "", "cannot"),
        ("Bydda i'n gallu dod, diolch yn fawr.", "", "comes"),
        ("Sorry, I won't be able to make it.\nAmy", "", "cannot"),
        ("Apologies for this meeting. Could we talk about the chair?", "Could we talk about the chair?", "cannot"),
        ("Hello,\nunfortunately I cannot attend.\nBest wishes\nAmy", "", "cannot"),
        ("Yes, I'll come. Thanks for sending this!", "", "comes"),
        ("I'll be there", "", "comes"),
        ("Thanks, see you then x", "", ""),
        ("Thank you", "", ""),
        ("Yes", "", ""),
        ("👍", "", ""),
        ("OK, that works for me.\n\nAmy", "", ""),
        ("I will come and please can we talk about the rent?", "please can we talk about the rent?", "comes"),
        ("Can my sister come?", "Can my sister come?", ""),
        ("Should I come?", "Should I come?", ""),
        ("See you there!\nOne thing: the lift is broken again.", "One thing: the lift is broken again.", ""),
    ],
)
def test_what_somebody_says_to_an_invitation(planned: Planned, text: str, item: str, coming: str) -> None:
    told = understood(planned, message(planned, text))
    assert (told.sort, told.version, told.words, told.coming) == ("invited", 1, item, coming)
    assert [person.name for person in told.people] == ["Amy"]
    assert not told.sure


def test_our_own_link_says_that_somebody_cannot_come(planned: Planned) -> None:
    told = understood(planned, message(planned, "", "I cannot come: riverside-voices-14 i1"))
    assert (told.sort, told.words, told.coming) == ("invited", "", "cannot")


def test_it_is_known_by_the_letter_it_answers_where_the_subject_was_changed(planned: Planned) -> None:
    letter = str(planned.letter("02")["Message-ID"])
    told = understood(planned, message(planned, "The rent, please.", "rent", **{"In-Reply-To": letter}))
    assert (told.sort, told.version, told.words) == ("invited", 1, "The rent, please.")
    assert "reply-to-other-letter" in told.doubts


def test_agreeing_to_an_invitation_agrees_to_no_summary(planned: Planned) -> None:
    planned.do(start)
    told = understood(planned, message(planned, "I agree"))
    assert told.sort == "invited"
    assert told.answer == ""


def test_a_program_that_answers_asks_for_nothing(planned: Planned) -> None:
    told = understood(planned, message(planned, "I am away. Talk to Bo.", **{"Auto-Submitted": "auto-replied"}))
    assert (told.sort, told.named) == ("left", ("reply-automatic",))


def test_what_is_in_the_basket_is_not_offered_twice(planned: Planned) -> None:
    letter = message(planned, "The rent, please.")
    amy = read_group(planned.group).members.all[0].id
    change_group(planned.group, partial(ask, words="The rent", member=amy, at=letter.at), planned.clock())
    assert understood(planned, letter).named == ("reply-taken-in-already",)


def bounced(letter: EmailMessage) -> bytes:
    """As a mail server sends Amy's letter back."""
    told = (
        "From: MAILER-DAEMON@mail.example\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/plain\r\n\r\nIt could not be delivered.\r\n--b\r\nContent-Type: message/delivery-status"
        "\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; amy@riverside.example\r\n"
        "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    )
    return told.encode() + letter.as_bytes() + b"\r\n--b--\r\n"


def test_an_invitation_that_comes_back_is_known_by_its_number(planned: Planned) -> None:
    told = understood(planned, read_message(Raw("inbox", bounced(planned.letter("01")))))
    assert (told.sort, told.of, told.version) == ("came-back", "invitation", 1)
    assert [person.name for person in told.people] == ["Amy"]
    assert told.sure
