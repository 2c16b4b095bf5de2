"""`coprod replies`: what it says of each message, what it writes down, and what it asks first."""

from __future__ import annotations

import io
import sys
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.commands import prompts
from coprod_tui.record import recorder
from coprod_tui.record.records import read_group
from coprod_tui.sentences.replies import how_it_came
from tests.afterwards.inbox import MEMBERS, NOW, START, inbox, letter, mbox
from tests.afterwards.inbox import eml as eml_file
from tests.afterwards.test_messages import report
from tests.commands.running import program, run

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

    from tests.afterwards.inbox import Inbox


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """A week after the meeting."""
    monkeypatch.setattr("coprod_tui.cli_shared.now", lambda: NOW)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Somebody is at the terminal and types these lines."""
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_what_is_sure_is_written_down_and_the_rest_waits(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home)
    box = mbox(tmp_path, letter(), letter("mo@example.org", text="I agree but not with D1"))
    ran = run(capsys, "replies", str(box))
    assert ran.code == 0
    assert "Amy Shah agrees with version 1." in ran.out
    assert "It says more than that they agree." in ran.out
    assert "1 is written down. 1 needs a person to look." in ran.out
    assert (kept.stands("Amy Shah"), kept.stands("Mo Ali")) == ("agrees", "not-heard")


def test_whoever_reads_them_stands_beside_each_answer(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home)
    run(capsys, "replies", "--name", "Tasleem", str(mbox(tmp_path, letter())))
    (reply,) = kept.meeting.replies.all
    assert how_it_came(reply) == "by e-mail, 14 October, read from a message by Tasleem"


def test_read_again_nothing_is_written_a_second_time(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, box = inbox(home), mbox(tmp_path, letter())
    run(capsys, "replies", str(box))
    ran = run(capsys, "replies", str(box))
    assert "This message was read before." in ran.out
    assert len(kept.meeting.replies.all) == 1


def test_a_dry_run_writes_nothing_and_asks_nothing(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = inbox(home)
    type_in(monkeypatch, "y", "y", "y")
    before = kept.meeting.last
    ran = run(capsys, "replies", "--dry-run", str(mbox(tmp_path, letter(), letter("mo@example.org", text="But"))))
    assert "1 would be written down. 1 needs a person to look." in ran.out
    assert kept.meeting.last == before


@pytest.mark.parametrize(
    ("typed", "stands"),
    [(("y",), "not-heard"), (("a",), "agrees"), (("c",), "change"), (("t",), "talk"), (("w",), "wrong"),
     (("",), "not-heard"), (("what?", "a"), "agrees"), ((), "not-heard")],
)  # fmt: skip
def test_at_a_terminal_a_person_says_what_it_is_and_but_is_never_agreed_with_one_y(
    home: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: tuple[str, ...],
    stands: str,
) -> None:
    kept = inbox(home)
    type_in(monkeypatch, *typed)
    run(capsys, "replies", str(mbox(tmp_path, letter("mo@example.org", text="I agree but not with D1"))))
    assert kept.stands("Mo Ali") == stands
    if stands != "not-heard":
        assert kept.meeting.replies.all[0].words == "I agree but not with D1"


@pytest.mark.parametrize("sender", ["home@example.org", "stranger@example.net"])
def test_whose_answer_it_is_can_be_said_by_number(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, sender: str
) -> None:
    kept = inbox(home)
    type_in(monkeypatch, "99", "4", "y")
    ran = run(capsys, "replies", str(mbox(tmp_path, letter(sender))))
    assert kept.stands("Ed Price") == "agrees"
    assert ("stranger@example.net" in ran.out) == (sender == "stranger@example.net")


def test_a_copy_that_came_back_is_marked(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = inbox(home)
    told = report().replace(b"0123456789abcdef", kept.token("Mo Ali").encode())
    ran = run(capsys, "replies", str(eml_file(tmp_path, told)))
    assert "riverside-voices-14: the copy for Mo Ali came back." in ran.out
    assert copy_of_mo(kept) == ("bounced", "came-back")


@pytest.mark.parametrize(("typed", "stage"), [("y", "bounced"), ("", "accepted")])
def test_a_report_that_does_not_show_our_letter_is_asked_about(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    typed: str, stage: str,
) -> None:  # fmt: skip
    kept = inbox(home)
    ran = run(capsys, "replies", str(eml_file(tmp_path, report())))
    assert "not sure: it says the copy for Mo Ali came back." in ran.out
    assert copy_of_mo(kept)[0] == "accepted"
    type_in(monkeypatch, typed)
    run(capsys, "replies", str(eml_file(tmp_path, report())))
    assert copy_of_mo(kept)[0] == stage


def copy_of_mo(kept: Inbox) -> tuple[str, str]:
    copy = kept.meeting.sending.of(kept.person("Mo Ali").id, 1)
    assert copy is not None
    return copy.stage, copy.why


def test_the_last_answer_by_its_day_counts_however_they_are_read(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home)
    later = letter(subject="Please change: riverside-voices-14 v1", text="The date", days=4)
    run(capsys, "replies", str(eml_file(tmp_path, later, "b.eml")))
    run(capsys, "replies", str(eml_file(tmp_path, letter(days=2), "a.eml")))
    assert kept.stands("Amy Shah") == "change"
    assert len(kept.meeting.replies.all) == 2


def test_an_old_version_is_named_and_the_person_is_not_counted_for_the_new_one(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home)
    kept.new_version()
    ran = run(capsys, "replies", str(mbox(tmp_path, letter())))
    assert "This answers an old version. It is kept with that one." in ran.out
    assert kept.stands("Amy Shah") == "not-heard (v1)"


def test_a_whole_inbox_of_other_things_is_counted_and_not_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox(home)
    others = [letter(f"x{n}@shop.example", f"Offer {n}", "Buy") for n in range(40)]
    ran = run(capsys, "replies", str(mbox(tmp_path, *others, letter())))
    assert "40 other messages have nothing to do with a meeting here." in ran.out
    assert "Offer" not in ran.out


def test_the_group_hears_of_what_was_written_down(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home)
    run(capsys, "replies", str(mbox(tmp_path, letter())))
    held = read_group(kept.shelf.group("riverside-voices")).history.get("riverside-voices-14")
    assert held is not None
    assert (held.after.asked, held.after.agree) == (len(MEMBERS), 1)


def test_many_meetings_in_one_mailbox_each_get_their_own(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home, meetings=2)
    run(capsys, "replies", str(mbox(tmp_path, letter(), letter(subject="I agree: riverside-voices-15 v1"))))
    assert kept.place.id == "riverside-voices-15"
    assert kept.stands("Amy Shah") == "agrees"
    other = kept._replace(place=kept.shelf.find_meeting("riverside-voices-14"))
    assert other.stands("Amy Shah") == "agrees"


def test_each_record_is_opened_once_however_many_answers_are_written_in_it(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = inbox(home)
    opened: list[str] = []
    opens = recorder.Recorder.__init__

    def counted(self: recorder.Recorder[object], path: Path, *told: Any, **named: Any) -> None:
        opened.append(path.parent.name)
        opens(self, path, *told, **named)

    monkeypatch.setattr(recorder.Recorder, "__init__", counted)
    box = mbox(
        tmp_path, letter(), letter("mo@example.org"), letter("m.ali@example.org"), letter(days=2, text="I agree")
    )
    ran = run(capsys, "replies", str(box))
    assert "4 are written down." in ran.out
    taken_over = opened[2:]  # the group and its meeting, read anew for what the group is told in the end
    assert opened.count(kept.place.record.parent.name) == 1 + taken_over.count(kept.place.record.parent.name)
    assert len(opened) <= 4


def test_a_file_that_is_not_there_stops_it_before_anything_is_written(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home)
    ran = run(capsys, "replies", str(mbox(tmp_path, letter())), str(tmp_path / "gone.eml"))
    assert ran.code == 1
    assert "gone.eml is not there" in ran.err
    assert not kept.meeting.replies.all


def test_what_came_with_a_message_is_said_not_to_be_opened(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox(home)
    message = letter(text="I agree")
    message.add_attachment(b"MZ", maintype="application", subtype="octet-stream", filename="x.exe")
    assert "1 thing came with it and was not opened." in run(capsys, "replies", str(mbox(tmp_path, message))).out


def test_hostile_words_reach_the_terminal_harmless(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox(home)
    message = (
        b"From: \x1b[2J\x9bEvil <amy@example.org>\nDate: Wed, 14 Oct 2026 10:00:00 +0000\n"
        b"Subject: Please change: riverside-voices-14 v1\n\n\x1b]0;x\x07The\x1b[31m date"
    )
    ran = run(capsys, "replies", str(eml_file(tmp_path, message)))
    assert not set(ran.out + ran.err) & {"\x1b", "\x9b", "\x07"}
    assert "date" in ran.out


def test_as_the_program_itself_with_nobody_there_it_asks_nothing(home: Path, tmp_path: Path) -> None:
    kept = inbox(home)
    ran = program("replies", str(mbox(tmp_path, letter(), letter("x@y.example"))), home=home)
    assert ran.code == 0
    assert "We do not know this address." in ran.out
    assert kept.stands("Amy Shah") == "agrees"


def test_somebody_is_there_only_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert not prompts.somebody_there()
    assert START < NOW


def answered(draft: Path, words: str) -> EmailMessage:
    """What somebody's mail program makes of a press of its reply button."""
    letter_sent = message_from_bytes(draft.read_bytes(), policy=default)
    body = letter_sent.get_body(("plain",))
    assert body is not None
    quoted = "\n".join(f"> {line}" for line in body.get_content().splitlines())
    reply = letter(
        str(letter_sent["To"]), f"Re: {letter_sent['Subject']}", f"{words}\n\nOn 13 October, Notes wrote:\n{quoted}"
    )
    reply["In-Reply-To"] = letter_sent["Message-ID"]
    return reply


def test_letters_that_went_out_are_answered_with_the_reply_button(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = inbox(home, sent=False)
    assert run(capsys, "send", "14", "--drafts", "--yes").code == 0
    drafts = sorted(kept.place.outbox.glob("*.eml"))
    assert len(drafts) == 5
    said = ("I agree, thanks", "I agree but not with D1", "Please change the date", "I agree", "I agree")
    box = mbox(tmp_path, *(answered(draft, words) for draft, words in zip(drafts, said, strict=True)))
    ran = run(capsys, "replies", str(box))
    assert "2 are written down. 3 need a person to look." in ran.out
    assert {name: kept.stands(name) for name in MEMBERS} == {
        "Amy Shah": "agrees",
        "Mo Ali": "not-heard",
        "Lucy Price": "not-heard",
        "Ed Price": "not-heard",
        "Jo": "not-heard",
        "محمد علی": "agrees",
    }


def test_no_day_to_come_is_ever_written(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = inbox(home)
    type_in(monkeypatch, "y")
    ran = run(capsys, "replies", str(mbox(tmp_path, letter(days=60))))
    assert ran.code == 0
    (reply,) = kept.meeting.replies.all
    assert (reply.answer, reply.date) == ("agrees", "2026-10-20"), "the day on which it was read"
