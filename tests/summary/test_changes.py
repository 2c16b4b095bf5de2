"""What is new in a version is told in words, where it stands and in a list of its own, in every format."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest

from coprod_tui.afterwards.agreed.versions import summary_of, version_of
from coprod_tui.model import closing, decisions, flow, notes, people, replies, review, sending
from coprod_tui.model.removal import PersonRemoved, WordsLeftOut
from coprod_tui.model.undo import undo
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import FORMATS, plain
from coprod_tui.summary.page import words_of
from tests.building import Told

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.entry import Entry
    from coprod_tui.summary import Summary


def told() -> Told:
    """A meeting whose first version is out."""
    told = Told("Amy", "Mo", items=["Letters"])
    told.do(flow.start)
    told.do(people.everyone_here)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(notes.take_note, "The bus is always late")
    told.do(notes.take_note, "The ramp is steep")
    told.do(closing.finish)
    told.do(review.mark_ready)
    told.do(replies.reply, told.person("Amy"), "agrees")
    return told


def note(told: Told, words: str) -> int:
    return next(one.id for one in told.meeting.notes.all if one.words == words)


def newest(told: Told) -> Summary:
    version = told.meeting.review.version
    assert version is not None
    return version_of(told.meeting, version)


def said(summary: Summary, name: str) -> str:
    return "\n".join(
        line
        for section in (*summary.first, *summary.sections)
        if section.name == name
        for line in words_of(section.blocks)
        if line
    )


def three_changes() -> Told:
    made = told()
    made.do(review.reword_in_summary, note(made, "The bus is always late"), "The number 7 bus is late")
    made.do(review.leave_out_of_summary, note(made, "The ramp is steep"), "Said twice")
    made.do(review.add_to_summary, "Somebody will look at the ramp")
    made.do(review.mark_ready)
    return made


def test_the_first_version_has_nothing_to_compare_with() -> None:
    assert said(newest(told()), "changes") == ""


def test_the_second_version_tells_what_is_new_what_is_other_and_what_is_gone() -> None:
    lines = said(newest(three_changes()), "changes")
    assert "Changed under “What we heard”:\nThe number 7 bus is late" in lines
    assert "New under “What we heard”:\nSomebody will look at the ramp" in lines
    assert "1 thing under “What we heard” is not told any more." in lines


def test_what_was_left_out_or_put_in_other_words_is_not_said_a_second_time() -> None:
    lines = said(newest(three_changes()), "changes")
    assert "The ramp is steep" not in lines
    assert "always late" not in lines
    assert "Version 1 has the words before." in lines


def test_each_change_is_marked_where_it_stands() -> None:
    heard = said(newest(three_changes()), "agenda")
    assert "The number 7 bus is late\nChanged since version 1." in heard
    assert "Somebody will look at the ramp" in heard
    assert "New since version 1." in heard


def test_what_did_not_change_is_not_marked() -> None:
    open_still = said(newest(three_changes()), "discussed")
    assert "Letters go out in 14 point" in open_still
    assert "since version" not in open_still


def test_the_third_version_is_compared_with_the_second() -> None:
    made = three_changes()
    made.do(sending.stood, made.person("Mo"), 2, "email", "draft")
    made.do(review.add_to_summary, "Lunch was good")
    made.do(review.mark_ready)
    lines = said(newest(made), "changes")
    assert "Lunch was good" in lines
    assert "ramp" not in lines
    assert "bus" not in lines
    assert "version 2" in " ".join(plain(section.title) for section in newest(made).first)


def test_a_version_that_went_nowhere_is_not_compared_with() -> None:
    """Readers cannot compare with what they never had."""
    made = three_changes()
    made.do(review.add_to_summary, "Lunch was good")
    made.do(review.mark_ready)
    lines = said(newest(made), "changes")
    assert "Lunch was good" in lines
    assert "The number 7 bus is late" in lines
    assert "version 1" in " ".join(plain(section.title) for section in newest(made).first)


def test_nothing_is_compared_where_no_version_went_out_before() -> None:
    made = told()
    made.do(undo, "Room")
    made.do(review.add_to_summary, "Lunch was good")
    made.do(review.mark_ready)
    assert newest(made).version == 2
    assert said(newest(made), "changes") == ""


@pytest.mark.parametrize(
    ("mark", "told_so"),
    [(PersonRemoved(), "A person asked to be taken out."), (WordsLeftOut(), "Words were left out for good on")],
)
def test_that_something_was_taken_out_is_told_and_never_what(mark: Entry, told_so: str) -> None:
    """Both versions are without it by then: that nothing changed would be false."""
    made = told()
    before = newest(made)
    made.do(lambda _meeting: [mark])
    made.do(review.mark_ready)
    after = newest(made)
    lines = said(after, "changes")
    assert lines.startswith(told_so)
    assert "as it was" not in lines
    assert said(before, "changes") == ""
    made.do(sending.stood, made.person("Mo"), 2, "email", "draft")
    made.do(review.add_to_summary, "Lunch was good")
    made.do(review.mark_ready)
    assert told_so not in said(newest(made), "changes"), "it is told once"


def test_every_format_of_the_second_version_says_what_changed(tmp_path: Path) -> None:
    made = three_changes()
    place = MeetingPlace("riverside-voices-14", "riverside-voices", 14, tmp_path)
    summary = summary_of(place, made.meeting, made=made.at)
    for name in ("html", "md", "txt"):
        text = FORMATS[name].render(summary).decode()
        assert "What changed since version 1" in text
        assert "Changed since version 1." in text
    file = docx.Document(BytesIO(FORMATS["docx"].render(summary)))
    headings = [each.text for each in file.paragraphs if ((each.style and each.style.name) or "").startswith("Heading")]
    assert "What changed since version 1" in headings
    assert any("Changed since version 1." in each.text for each in file.paragraphs)


@pytest.mark.parametrize("name", ["html", "txt"])
def test_a_change_since_it_was_ready_makes_it_a_draft_again(name: str, tmp_path: Path) -> None:
    made = told()
    place = MeetingPlace("riverside-voices-14", "riverside-voices", 14, tmp_path)
    assert "This is version 1." in FORMATS[name].render(summary_of(place, made.meeting, made=made.at)).decode()
    made.do(review.add_to_summary, "Lunch was good")
    assert "This is a draft" in FORMATS[name].render(summary_of(place, made.meeting, made=made.at)).decode()
