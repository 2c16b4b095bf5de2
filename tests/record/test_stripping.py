"""Off means off: when a meeting is finished and its group does not count who speaks, who spoke when is gone."""

from __future__ import annotations

from pathlib import Path

from coprod_tui.model import closing, turns
from coprod_tui.model.group import choose_group_ways
from coprod_tui.model.history import answer_kept_issue
from coprod_tui.model.plan import Settings
from coprod_tui.model.without import speaks
from coprod_tui.record.journal import Journal
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import counted_before, strip_counted, take_over
from tests.record.circles import DAY, START, Held, circle, found_on_disk, meet

OFF = Settings(reasons=True)
LATER = START + DAY
KINDS = ('"hand-raised"', '"hand-lowered"', '"turn-began"', '"turn-ended"', '"round-reached"', '"round-came-back"')


def test_finishing_takes_who_spoke_when_off_the_disk(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=OFF)
    made = meet(shelf, place, finish=False)
    assert len(found_on_disk(tmp_path, KINDS)) >= 5
    change_meeting(made, closing.finish, LATER)
    take_over(shelf, place, LATER)
    assert found_on_disk(tmp_path, KINDS) == []
    meeting = read_meeting(made)
    assert not speaks(meeting)
    assert [one.sort for one in meeting.removals.made] == ["speaking"]
    assert read_group(place).history.meetings[0].up_to == meeting.last


def test_doing_it_again_changes_nothing(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=OFF)
    made = meet(shelf, place)
    before = made.record.read_bytes()
    assert take_over(shelf, place, LATER).meetings == ()
    assert made.record.read_bytes() == before


def test_a_group_that_counts_keeps_it(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=Settings(count_voices=True))
    made = meet(shelf, place)
    meeting = read_meeting(made)
    assert speaks(meeting)
    assert meeting.removals.made == ()


def test_a_meeting_that_is_opened_again_goes_on_and_is_stripped_when_it_is_finished_again(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=OFF)
    made = meet(shelf, place)
    held = Held(made, LATER)
    held.do(closing.reopen)
    held.do(turns.give_turn, held.who("Mo"))
    assert held.meeting.turns.spoke
    take_over(shelf, place, LATER)
    assert speaks(read_meeting(made)), "it is open: who speaks is shown while it lasts"
    held.do(closing.finish)
    held.close()
    take_over(shelf, place, LATER + 1)
    meeting = read_meeting(made)
    assert not speaks(meeting)
    assert len(meeting.removals.made) == 2


def test_a_seat_that_has_it_open_drops_what_it_knew(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=OFF)
    made = meet(shelf, place, finish=False)
    with Live(made.record, MEETING, "Desk", lambda _: None) as desk:
        assert speaks(desk.state)
        desk.do(closing.finish).result(5)
        take_over(shelf, place, LATER)
        desk.do(closing.reopen).result(5)
        assert not speaks(desk.state)
        assert desk.state.flow.stage == "open"


def test_a_cut_off_line_with_a_turn_goes_and_one_with_somebodys_words_stays(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=OFF)
    made = meet(shelf, place, finish=False)
    pieces = {
        "torn-1": b'12345678 {"entries":{"90":{"line":90,"at":1,"kind":"turn-began","person":4',
        "torn-2": b'12345678 {"entries":{"90":{"line":90,"at":1,"kind":"note-taken","words":"what I want ba',
        "torn-3": b'12345678 {"entries":{"90":{"line":90,"at":1,"kind":"ha',
    }
    for name, content in pieces.items():
        made.record.with_name(f"record.journal.{name}").write_bytes(content)
    change_meeting(made, closing.finish, LATER)
    take_over(shelf, place, LATER)
    assert [each.name for each in made.folder.glob("*.torn-*")] == ["record.journal.torn-2"]


def test_the_rewritten_file_is_read_by_anybody_who_knows_the_format(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=OFF)
    made = meet(shelf, place)
    with Journal(made.record) as journal:
        docs = list(journal.since(0))
        assert journal.about["id"] == made.id
    numbers = [number for number, _ in docs]
    assert numbers == sorted(set(numbers))
    assert len(numbers) < numbers[-1], "what went left gaps"
    assert Path(made.record).stat().st_mode & 0o777 == 0o600


def test_a_group_that_counts_no_more_may_have_it_taken_out_of_its_earlier_meetings(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=Settings(count_voices=True))
    first = meet(shelf, place)
    second = meet(shelf, place, at=LATER)
    change_group(place, lambda group: choose_group_ways(group, OFF), LATER)
    before, still = read_group(place), meet(shelf, place, at=LATER + DAY, finish=False)
    assert [each.id for each in counted_before(shelf, place)] == [first.id, second.id]
    assert strip_counted(shelf, place, LATER + DAY) == 2
    assert not speaks(read_meeting(first))
    assert not speaks(read_meeting(second))
    assert speaks(read_meeting(still)), "it goes on"
    after = read_group(place)
    assert (after.history.issues, after.history.actions) == (before.history.issues, before.history.actions)
    assert [held.decisions for held in after.history.meetings[:2]] == [
        held.decisions for held in before.history.meetings[:2]
    ]
    assert strip_counted(shelf, place, LATER + DAY) == 0


def test_an_old_meeting_that_is_stripped_later_puts_nothing_over_what_later_ones_said(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path, settings=Settings(count_voices=True))
    meet(shelf, place)
    change_group(place, lambda group: answer_kept_issue(group, "1-P1", "Free from May", closed=True), LATER)
    before = read_group(place).history.issues
    strip_counted(shelf, place, LATER)
    take_over(shelf, place, LATER)
    assert read_group(place).history.issues == before
