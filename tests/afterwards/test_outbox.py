"""The outbox: what lies in it and for whom, and what is left of it once people, meetings or versions go."""

from __future__ import annotations

import stat
import sys
from email import policy
from email.parser import BytesParser
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.afterwards.sending import outbox
from coprod_tui.afterwards.sending.outgoing import SUMMARY
from coprod_tui.afterwards.sending.ticked import tick_off
from coprod_tui.commands.copies_out import who_has_copies
from coprod_tui.commands.removal import take_for_good
from coprod_tui.model import closing, notes, replies, review
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import change_member
from coprod_tui.model.sealing import Seal, Sealing, SealOutcome
from coprod_tui.model.sending import AGREED, tick
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.removal_preview import find_person
from tests.afterwards.ready import FOUR, NOW, SIX, Person, Ready
from tests.commands.running import run

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.entry import Id

V1 = (
    "by-hand/riverside-voices-14-v1.html",
    "riverside-voices-14-v1-01.eml",
    "riverside-voices-14-v1-02.eml",
    "to-post/riverside-voices-14-v1.pdf",
    "to-read-aloud/riverside-voices-14-v1.txt",
    "to-text/riverside-voices-14-v1.txt",
)


def person(ready: Ready, name: str) -> Id:
    return next(one.id for one in ready.meeting.people.all if one.name == name)


def lies(ready: Ready) -> tuple[str, ...]:
    return outbox.files(ready.place)


# What lies in it


def test_without_a_mail_server_everybodys_copy_lies_ready_by_the_way_they_asked_for(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    assert lies(ready) == V1
    assert ready.stages() == {
        "Amy Shah": "draft", "Mo Ali": "draft", "Lucy": "job", "Tasleem": "job", "Jo": "job", "Sam": "job",
    }  # fmt: skip
    assert ready.said == [
        "Amy Shah: a letter is ready to send. riverside-voices-14-v1-01.eml",
        "Mo Ali: a letter is ready to send. riverside-voices-14-v1-02.eml",
        "Lucy: to print and post. to-post/riverside-voices-14-v1.pdf",
        "Tasleem: to read aloud by phone. to-read-aloud/riverside-voices-14-v1.txt",
        "Jo: to send as a text message. to-text/riverside-voices-14-v1.txt",
        "Sam: to give by hand. There is no e-mail address. by-hand/riverside-voices-14-v1.html",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_the_owner_reads_the_outbox_and_no_file_is_called_after_anybody(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    paths = [ready.place.outbox, *ready.place.outbox.rglob("*")]
    assert all(stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 for path in paths)
    named = " ".join(lies(ready)).casefold()
    assert not any(word.casefold() in named for one in SIX for word in one.name.split())


def test_a_draft_opens_in_a_mail_program_as_one_that_is_not_sent(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    letter = ready.letter("riverside-voices-14-v1-01.eml")
    assert letter["X-Unsent"] == "1"
    assert str(letter["To"]) == "Amy Shah <amy@riverside.example>"
    assert str(letter["From"]) == "Riverside Voices <voices@riverside.example>"
    assert str(letter["Subject"]) == (
        "Please read and answer: Riverside Voices, meeting 14: Letters (riverside-voices-14 v1)"
    )
    assert letter["Content-Language"] == "en-GB"
    assert letter["Reply-To"] == "voices@riverside.example"
    assert letter["Date"] is None, "the program that sends it puts there when it does"
    assert not letter.defects


def test_a_draft_is_good_mail_whatever_program_reads_it(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    for path in ready.place.outbox.glob("*.eml"):
        content = path.read_bytes()
        assert content.isascii()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert max(map(len, content.split(b"\r\n"))) <= 998
        read = BytesParser(policy=policy.strict).parsebytes(content)
        assert [part.get_content_type() for part in read.walk()][:4] == [
            "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
        ]  # fmt: skip


def test_the_letter_holds_the_summary_its_days_and_three_answers_and_nothing_that_reports_back(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    letter = ready.letter("riverside-voices-14-v1-01.eml")
    html = letter.get_body(("html",))
    assert html is not None
    page = html.get_content()
    assert page.count("mailto:voices@riverside.example?subject=") >= 3
    assert not any(mark in page for mark in ("<img", "<script", "://", "src=", "url("))
    assert [part.get_filename() for part in letter.iter_attachments()] == ["riverside-voices-14-summary.ics"]
    headers = " ".join(letter.keys()).casefold()
    assert not any(asks in headers for asks in ("disposition-notification", "receipt", "list-", "x-mailer"))


def test_who_asked_for_word_gets_the_file_and_how_to_answer(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    letter = ready.letter("riverside-voices-14-v1-02.eml")
    text = letter.get_body(("plain",))
    assert text is not None
    assert "The summary is in the Word file that comes with this letter." in text.get_content()
    assert "I agree" in text.get_content()
    assert "Letters are in 14 point." not in text.get_content()
    (file,) = letter.iter_attachments()
    assert file.get_filename() == "riverside-voices-14-summary.docx"
    assert file.get_content().startswith(b"PK")


def test_what_is_read_aloud_is_a_sentence_on_a_line_with_the_short_part_first(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    rows = (ready.place.outbox / "to-read-aloud/riverside-voices-14-v1.txt").read_text().splitlines()
    agreed = rows.index("Decision 1.")
    assert rows[agreed + 1] == "Letters are in 14 point."
    assert agreed < next(n for n, row in enumerate(rows) if row.startswith("[That was the short part."))
    assert rows[-5:-1] == [
        "Do you agree with this?",
        "Is there anything we should change?",
        "Is there anything you want to talk about next time?",
        "You do not have to answer today.",
    ]
    assert not any("D1" in row or "==" in row for row in rows)


def test_a_text_message_says_what_was_agreed(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    text = (ready.place.outbox / "to-text/riverside-voices-14-v1.txt").read_text()
    assert "D1 Letters are in 14 point." in text
    assert text.count("\n") == 1


# Again, and other versions


def test_a_second_run_lays_the_same_ready_and_writes_nothing_down_again(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    before = ready.meeting.last
    ready.send()
    assert lies(ready) == V1
    assert ready.meeting.last == before


def test_ticking_off_lets_the_file_go_when_nobody_needs_it_any_more(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    for name in ("Amy Shah", "Lucy"):
        tick_off(ready.shelf, ready.place, person=person(ready, name), at=ready.clock())
    left = tuple(
        name for name in V1 if name not in ("riverside-voices-14-v1-01.eml", "to-post/riverside-voices-14-v1.pdf")
    )
    assert lies(ready) == left
    ready.send()
    assert lies(ready) == left
    assert "Amy Shah: has it already." in ready.said


def test_drafts_of_an_earlier_version_go_when_the_next_one_is_sent(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    ready.do(review.add_to_summary, "Tea was at three.")
    with pytest.raises(Refused, match="changed-since-ready"):
        ready.send()
    ready.do(review.mark_ready)
    ready.send()
    assert lies(ready) == tuple(name.replace("-v1", "-v2") for name in V1)
    assert "Please read this again, version 2: " in str(ready.letter("riverside-voices-14-v2-01.eml")["Subject"])
    assert ready.stages(2)["Amy Shah"] == "draft"


def test_a_version_that_nobody_was_sent_is_read_again_by_nobody(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.do(review.add_to_summary, "Tea was at three.")
    ready.do(review.mark_ready)
    ready.send()
    assert str(ready.letter("riverside-voices-14-v2-01.eml")["Subject"]).startswith("Please read and answer: ")


def test_nothing_is_sent_before_somebody_marked_it_ready(home: Path) -> None:
    ready = Ready(home, SIX, ready=False)
    with pytest.raises(Refused, match="not-ready-to-send"):
        ready.send()
    assert lies(ready) == ()


def test_a_way_that_changed_is_followed(home: Path) -> None:
    ready = Ready(home, SIX)
    ready.send()
    lucy = next(one.id for one in read_group(ready.group).members.all if one.name == "Lucy")
    change_group(ready.group, partial(change_member, member=lucy, email="lucy@riverside.example", sends="email"), NOW)
    ready.send()
    assert ready.copy("Lucy") == ready.copy("Lucy").but(way="email", stage="draft")  # type: ignore[union-attr]
    assert "riverside-voices-14-v1-03.eml" in lies(ready)
    assert "to-post/riverside-voices-14-v1.pdf" not in lies(ready)


def test_two_hundred_people_have_two_hundred_letters(home: Path) -> None:
    circle = [Person(f"Member {n}", f"member{n}@riverside.example", "e-mail") for n in range(1, 201)]
    ready = Ready(home, circle)
    sent = ready.send()
    assert len(sent.of("draft")) == len(lies(ready)) == len(ready.said) == 200
    assert str(ready.letter("riverside-voices-14-v1-200.eml")["To"]) == "Member 200 <member200@riverside.example>"


# What is left of it


def test_taking_somebody_out_empties_the_outbox_until_the_summary_is_marked_ready_without_them(home: Path) -> None:
    ready = Ready(home, SIX, ready=False)
    ready.do(closing.reopen)
    ready.do(notes.take_note, "Mo's bus is late.", person(ready, "Mo Ali"))
    ready.do(closing.finish)
    ready.do(review.mark_ready)
    ready.send()
    assert b"Mo" in b"".join(path.read_bytes() for path in ready.place.in_outbox() if path.suffix == ".html")
    take_out(ready, "Mo Ali")
    assert lies(ready) == ()
    assert "Mo Ali" not in ready.stages()
    with pytest.raises(Refused, match="changed-since-ready"):
        ready.send()
    ready.do(review.mark_ready)
    ready.send()
    assert "riverside-voices-14-v2-02.eml" not in lies(ready)
    assert not names_mo(ready)


def names_mo(ready: Ready) -> bool:
    left = b"".join(path.read_bytes() for path in ready.place.in_outbox())
    return any(word in left for word in (b"Mo Ali", b"mo@riverside.example", b"bus is late"))


def agreed(home: Path) -> Ready:
    ready = Ready(home, SIX)
    for one in ready.meeting.people.all:
        ready.do(replies.reply, one.id, "agrees")
    seal_record(ready.shelf, ready.place, at=ready.clock())
    return ready


def test_once_it_is_agreed_everybody_gets_the_agreed_record(home: Path) -> None:
    ready = agreed(home)
    ready.send()
    assert lies(ready) == tuple(name.replace("-v1", "-agreed") for name in V1)
    letter = ready.letter("riverside-voices-14-agreed-01.eml")
    assert str(letter["Subject"]) == "The agreed record: Riverside Voices, meeting 14: Letters (riverside-voices-14)"
    text = letter.get_body(("plain",))
    seal = ready.meeting.sealing.now
    assert text is not None
    assert seal is not None
    assert seal.checksum[:4] in text.get_content().replace(" ", "")
    assert ready.stages(AGREED)["Amy Shah"] == "draft"
    assert "Do you agree" not in (ready.place.outbox / "to-read-aloud/riverside-voices-14-agreed.txt").read_text()


def test_taking_somebody_out_of_an_agreed_record_lays_the_others_copies_ready_anew(home: Path) -> None:
    ready = agreed(home)
    ready.send()
    ready.do(tick, person(ready, "Amy Shah"))
    take_out(ready, "Mo Ali")
    gone = ("riverside-voices-14-agreed-01.eml", "riverside-voices-14-agreed-02.eml")
    assert lies(ready) == tuple(each for name in V1 if (each := name.replace("-v1", "-agreed")) not in gone)
    assert not names_mo(ready)


def take_out(ready: Ready, name: str) -> None:
    going = find_person(ready.shelf, ready.group, name)
    take_for_good(ready.shelf, ready.group, going, going.mentions, ready.clock())


def test_whoever_takes_somebody_out_is_told_who_has_copies_since_when_and_which_way(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = Ready(home, SIX)
    ready.send()
    ready.do(tick, person(ready, "Amy Shah"))
    ready.do(tick, person(ready, "Lucy"))
    ended = run(capsys, "remove-person", "Mo Ali", "--yes")
    assert ended.code == 0
    told = ended.out.partition("These people have copies, which Coprod cannot take back.")[2]
    assert "riverside-voices-14: Amy Shah, by e-mail, on 13 October 2026: version 1" in told
    assert "riverside-voices-14: Lucy, large print by post, on 13 October 2026: version 1" in told
    assert "Tasleem" not in told


def test_the_desk_has_room_for_a_sentence_that_names_who_has_copies(home: Path) -> None:
    ready = Ready(home, SIX)
    going = find_person(ready.shelf, ready.group, "Mo Ali")
    assert who_has_copies(ready.shelf, going) == ""
    ready.send()
    ready.do(tick, person(ready, "Amy Shah"))
    assert who_has_copies(ready.shelf, going) == "Amy Shah has a copy, which Coprod cannot take back."
    ready.do(tick, person(ready, "Lucy"))
    assert who_has_copies(ready.shelf, going) == "Amy Shah and Lucy have copies, which Coprod cannot take back."


def test_deleting_the_meeting_takes_its_outbox_along(home: Path) -> None:
    ready = Ready(home, FOUR)
    ready.send()
    assert list(foreign_files(home)) == [], "all that sending leaves there is Coprod's own"
    intent = Intent("meeting", ready.place.group, NOW, meeting=ready.place.id, number=ready.place.number)
    carry_out(ready.shelf, intent, summaries_anew(ready.shelf))
    assert not ready.place.outbox.exists()


def test_an_export_has_the_outbox_and_a_check_finds_it_private(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = Ready(home, SIX)
    ready.send()
    assert run(capsys, "export", "--out", str(tmp_path / "all"), "--yes").code == 0
    out = tmp_path / "all" / "riverside-voices" / "riverside-voices-14" / "outbox"
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()) == list(V1)
    assert run(capsys, "check").code == 0
    (ready.place.outbox / V1[1]).chmod(0o644)
    looked = run(capsys, "check")
    assert looked.code == 1
    assert V1[1] in looked.out


def test_what_is_kept_and_what_goes_over_the_network_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Nothing goes over the network." in run(capsys, "where").out
    assert "outbox" in run(capsys, "where").out
    (home / "config.toml").write_text('[mail]\nserver = "mail.riverside.example"\nfrom = "notes@riverside.example"\n')
    told = run(capsys, "where").out
    assert "mail.riverside.example" in told
    assert "Nothing goes over the network." not in told


@pytest.mark.parametrize("outcome", ["agreed", "closed"])
@pytest.mark.parametrize("version", [AGREED, 1, 23])
def test_whatever_a_letter_is_called_by_it_is_ours(home: Path, version: int, outcome: SealOutcome) -> None:
    ready = Ready(home, SIX)
    meeting = ready.meeting.but(sealing=Sealing((Seal(1, "0", "2026-11-02", 0, closed=outcome == "closed"),)))
    name = outbox.letter_name(ready.place.id, SUMMARY.version_name(meeting, version), "03")
    assert version != AGREED or outcome in name
    kept = [outbox.keep(ready.place, f"{folder}{name}", b"A letter") for folder in ("", "to-post/")]
    assert set(kept) <= set(ready.place.in_outbox())
    assert ready.place.foreign() == ()
