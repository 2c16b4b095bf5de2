"""Somebody is taken out of an agreed record: it is sealed anew without them, and an old copy is still known for one."""

from __future__ import annotations

import zipfile
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.sealed_store import sealed_path
from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import replies, review
from coprod_tui.model.entry import Refused
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.series import take_over
from coprod_tui.summary import FORMATS
from tests.afterwards.agreed_here import SAID, Circle
from tests.afterwards.saved_again import save_files
from tests.record.circles import DAY, EMAIL, FIRST, NAME, START, THEIRS, circle, found_on_disk, meet

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf

LATER = START + 30 * DAY
GONE = (NAME, FIRST, "Böhm", EMAIL, *THEIRS)
INSTEAD = "[a name taken out]"


def sealed(home: Path) -> tuple[Shelf, GroupPlace, MeetingPlace]:
    """The meeting in which Zuleika did all that one can do, agreed with her own answer, saved in every format."""
    shelf, place = circle(home)
    made = meet(shelf, place)
    change_meeting(made, review.mark_ready, START + DAY)
    for one in replies.asked(read_meeting(made)):
        answer = partial(replies.reply, person=one.id, answer="agrees", words=f"Thank {FIRST}")
        change_meeting(made, answer, START + 2 * DAY)
    for each in FORMATS.values():
        (made.summaries / f"{made.id}-summary{each.suffix}").write_bytes(b"to be written over")
    seal_record(shelf, made, at=START + 3 * DAY)
    return shelf, place, made


def take_out(shelf: Shelf, place: GroupPlace, at: int = LATER) -> None:
    going = find_person(shelf, place, NAME)
    carry_out(shelf, going.chosen(going.mentions, at=at, instead=INSTEAD), summaries_anew(shelf), going.sought)


def unpacked_on_disk(home: Path, words: tuple[str, ...]) -> list[str]:
    """Files under the folder that hold any of these, Word files opened too."""
    found = [str(each) for each in found_on_disk(home, words)]
    for path in home.rglob("*.docx"):
        with zipfile.ZipFile(path) as file:
            told = b"".join(file.read(name) for name in file.namelist()).decode("utf-8", "replace")
        found += [str(path) for word in words if word in told]
    return found


def test_no_byte_of_what_was_taken_out_is_left_in_any_sealed_file(tmp_path: Path) -> None:
    shelf, place, made = sealed(tmp_path)
    assert any(sealed_path(made, 1).name in str(each) for each in found_on_disk(tmp_path, GONE)), "it was there"
    take_out(shelf, place)
    assert unpacked_on_disk(tmp_path, GONE) == []
    assert sealed_path(made, 1).exists()
    assert list((made.summaries / "earlier").iterdir()) == []


def test_it_is_agreed_since_the_same_day_and_sealed_anew(tmp_path: Path) -> None:
    shelf, place, made = sealed(tmp_path)
    before = read_meeting(made).sealing
    take_out(shelf, place)
    after = read_meeting(made).sealing
    assert after.seals[0] == before.seals[0]
    assert len(after.seals) == 2
    assert after.now is not None
    assert (after.now.again, after.now.final, after.day) == (True, before.seals[0].final, before.day)
    assert after.now.checksum != before.seals[0].checksum
    text = (made.summaries / f"{made.id}-summary.txt").read_text("utf-8")
    text = " ".join(text.split())
    assert "Final: 4 agree." in text, "how people stood then does not change"
    assert "It was sealed anew on 12 November 2026." in text
    for each in FORMATS.values():
        assert verify(shelf, made.summaries / f"{made.id}-summary{each.suffix}").good, each.name
    assert take_over(shelf, place, LATER + DAY).unread == ()


def test_an_old_copy_was_the_record_until_then(tmp_path: Path) -> None:
    shelf, place, made = sealed(tmp_path / "home")
    copies = {}
    for name in ("html", "md", "txt", "docx", "large-docx", "wall"):
        copies[name] = tmp_path / f"old{FORMATS[name].suffix}"
        copies[name].write_bytes((made.summaries / f"{made.id}-summary{FORMATS[name].suffix}").read_bytes())
    take_out(shelf, place)
    for name, path in copies.items():
        verdict = verify(shelf, path)
        assert (verdict.says, verdict.known, verdict.good) == ("before-removal", True, False), name
        assert (verdict.day, verdict.until) == ("2026-10-16", "2026-11-12")
    copies["txt"].write_text(copies["txt"].read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    verdict = verify(shelf, copies["txt"])
    assert (verdict.says, verdict.known, verdict.difference) == ("before-removal", False, None)


def test_words_left_out_for_good_are_left_out_of_what_is_sealed(tmp_path: Path) -> None:
    home = Circle(tmp_path)
    home.sealed()
    number = next(one.id for one in home.meeting.notes.all if one.words == SAID)
    found = find_words(home.shelf, home.place, number)
    chosen = [mention for mention in found.mentions if mention.sure]
    intent = found.chosen(chosen, at=LATER, instead="[left out]")
    carry_out(home.shelf, intent, summaries_anew(home.shelf), found.sought)
    assert found_on_disk(tmp_path, (SAID,)) == []
    assert len(home.meeting.sealing.seals) == 2
    assert "[left out]" in sealed_path(home.place, 1).read_text("utf-8")
    assert verify(home.shelf, home.place.summaries / "riverside-voices-14-summary.html").good


def test_a_meeting_in_which_nothing_goes_keeps_its_seal(tmp_path: Path) -> None:
    home = Circle(tmp_path)
    home.sealed()
    before = sealed_path(home.place, 1).read_bytes()
    agreed, seals = home.place, home.meeting.sealing
    home.hold(15, "Zuleika asks that what 14-D1 says is looked at again")
    home.place = agreed
    change_meeting(agreed, partial(replies.challenge, decision=home.decision(), words="No"), home.now)
    save_files(agreed, summary_of(agreed, home.meeting, made=home.now), "Europe/London", home.now)
    assert found_on_disk(agreed.summaries, ("Zuleika",)), "what a later meeting decided is shown beside"
    going = find_person(home.shelf, home.group, "Zuleika")
    carry_out(
        home.shelf, going.chosen(going.mentions, at=LATER, instead=INSTEAD), summaries_anew(home.shelf), going.sought
    )
    assert found_on_disk(tmp_path, ("Zuleika",)) == []
    assert home.meeting.sealing == seals
    assert sealed_path(agreed, 1).read_bytes() == before
    assert INSTEAD in (agreed.summaries / "riverside-voices-14-summary.txt").read_text("utf-8")


def test_where_the_sealed_words_are_gone_they_are_made_again_word_for_word(tmp_path: Path) -> None:
    home = Circle(tmp_path)
    home.sealed()
    before = home.summary
    sealed_path(home.place, 1).unlink()
    assert home.summary == before


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 100_000, b"\xff\xfe"])
def test_sealed_words_that_were_changed_by_hand_are_not_shown_as_agreed(tmp_path: Path, content: bytes) -> None:
    home = Circle(tmp_path)
    home.sealed()
    before = home.summary
    path = sealed_path(home.place, 1)
    path.write_bytes(path.read_bytes().replace(b"14 point", b"12 point"))
    assert home.summary == before, "the record has them"
    path.write_bytes(content)
    assert home.summary == before


def test_where_neither_the_sealed_words_nor_the_record_give_them_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Circle(tmp_path)
    home.sealed()
    sealed_path(home.place, 1).unlink()
    monkeypatch.setattr("coprod_tui.sentences.sealing.final_words", lambda _final, **_closed: "In other words")
    monkeypatch.setattr("coprod_tui.summary.sealing.final_words", lambda _final, **_closed: "In other words")
    with pytest.raises(Refused) as why:
        _ = home.summary
    assert why.value.reason == "sealed-summary-gone"


def test_a_later_program_with_other_words_shows_and_checks_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Circle(tmp_path)
    home.sealed()
    before = home.summary
    monkeypatch.setattr("coprod_tui.summary.sealing.final_words", lambda _final, **_closed: "In other words")
    assert home.summary == before
    assert verify(home.shelf, home.copy("html", tmp_path / "copies")).good
