"""Whatever is done, taken back, put back and taken out for good, in any order, on a disk and at two seats.

Every record folds, both seats see the same, no removed word is in any file, and what was decided stands.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import actions, agreement, closing, decisions, flow, notes, parking, people
from coprod_tui.model.entry import MOVES, NOBODY, Refused
from coprod_tui.model.group import join
from coprod_tui.model.meeting import EMPTY, PARTS, fold
from coprod_tui.model.undo import lines_of, redo, take_back, undo
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.series import make_group, make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from tests.model.playing import ARGUMENTS, COMMON
from tests.record.circles import START, found_on_disk, write_summaries

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.entry import Entry, Id
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.removal_preview import RemovalPreview
    from coprod_tui.record.seats import Seat

NAMES = ("Ottoline Fernsby", "Xanthe Vole", "Ignatius Pym", "Zebedee Quill", "Marjory O’Thwaite")
SEATS = ("Room", "Desk, Amy")
INSTEAD = "[taken out]"
OF_THEIR_OWN = ("people.add_guest", "people.rename", "plan.choose_ways")
"""Moves that bring in names and ways which are not this test's."""
MOVED = tuple(name for name in COMMON if name not in OF_THEIR_OWN)
SAID: dict[str, Callable[[Meeting, str, Id], Sequence[Entry]]] = {
    "a note of theirs": notes.take_note,
    "a note": lambda m, said, who: notes.take_note(m, said),
    "an issue": lambda m, said, who: parking.park(m, said, "Estates", who),
    "an action": actions.add_action,
    "a proposal": decisions.propose,
    "a worry": lambda m, said, who: agreement.raise_worry(m, m.decisions.now or NOBODY, said, person=who),
    "why they left": lambda m, said, who: people.could_not_come(m, who, said),
}


class RemovalAmongMoves(RuleBasedStateMachine):
    """gone: what was taken out for good, and is never said again."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="coprod-removal-"))
        self.shelf, self.at, self.said = Shelf(self.home), START, 0
        self.gone: list[str] = []
        self.open: dict[Seat, str] = {}
        self.staying = list(NAMES)
        self.group = make_group(self.shelf, "Willow Group", zone="Europe/London", at=START)
        for name in NAMES:
            change_group(self.group, partial(join, name=name, email=f"{name.split()[0].lower()}@example.org"), START)
        items = (Wanted("Check in"), Wanted("Letters", asked_by=NAMES[0]))
        self.place = make_meeting(self.shelf, self.group, items, zone="Europe/London", at=START, title="Letters")
        self.seats = {seat: Recorder(self.place.record, MEETING, seat) for seat in SEATS}
        self.do("Room", lambda _: [flow.MeetingOpened()])
        self.do("Room", people.everyone_here)

    def do(self, seat: str, move: Callable[[Meeting], Sequence[Entry]], after: int = 1) -> bool:
        """Make a move, unless it is refused; what was written is seen at every seat. Whether it was made."""
        self.at += after * 1_000
        made = False
        with suppress(Refused):
            self.seats[seat].do(move, self.at)
            made = True
        self.look()
        return made

    def look(self) -> None:
        for recorder in self.seats.values():
            recorder.look()

    @property
    def meeting(self) -> Meeting:
        return self.seats["Room"].state

    # What people do

    @rule(move=st.sampled_from(MOVED), chance=st.integers(0, 9_999), seat=st.sampled_from(SEATS))
    def people_do_something(self, move: str, chance: int, seat: str) -> None:
        told = ARGUMENTS[move](self.meeting, Random(chance))  # noqa: S311  examples, not secrets
        self.do(seat, partial(MOVES[move], **told), chance % 100)

    @rule(
        how=st.sampled_from(sorted(SAID)), which=st.integers(0, 9), form=st.integers(0, 3), seat=st.sampled_from(SEATS)
    )
    def somebody_is_written_down(self, how: str, which: int, form: int, seat: str) -> None:
        name = self.staying[which % len(self.staying)]
        self.said += 1
        spoken = (name, name.split()[0], name.upper().replace("’", "'"), f"{name.split()[1]}’s friend")[form]
        words = f"Said {self.said} times by {spoken}, and by nobody else"
        who = next((one.id for one in self.meeting.people.all if one.name == name), None)
        if who is not None:
            self.do(seat, lambda meeting: SAID[how](meeting, words, who))

    @rule(seat=st.sampled_from(SEATS))
    def what_is_before_everyone_is_agreed(self, seat: str) -> None:
        now = self.meeting.decisions.now
        if now is not None:
            self.do(seat, partial(decisions.confirm_words, decision=now))
            self.do(seat, partial(agreement.agree, decision=now))

    @rule(seat=st.sampled_from(SEATS))
    def somebody_takes_back_their_last_line(self, seat: str) -> None:
        mine, before = lines_of(self.meeting, seat), self.meeting.taken
        if self.do(seat, partial(undo, seat=seat)):
            assert self.meeting.taken - before == {mine[0]}
            assert {one.stamp.seat for one in self.meeting.history if one.stamp.line == mine[0]} == {seat}

    @rule(seat=st.sampled_from(SEATS))
    def somebody_puts_it_back(self, seat: str) -> None:
        self.do(seat, partial(redo, seat=seat))

    @rule(seat=st.sampled_from(SEATS), chance=st.integers(0, 9_999))
    def lines_are_picked_at_the_desk_and_taken_back(self, seat: str, chance: int) -> None:
        lines = sorted({one.stamp.line for one in self.meeting.history})
        picked = Random(chance).sample(lines, 1 + chance % 2)  # noqa: S311  examples, not secrets
        if self.do(seat, partial(take_back, lines=tuple(picked))):
            assert self.meeting.taken.issuperset(picked)

    @rule()
    def the_meeting_is_closed_and_the_group_takes_over(self) -> None:
        """A group that does not count who speaks loses who spoke when as it takes over: a rewriting too."""
        if self.do("Room", closing.finish):
            before = decided(self.meeting)
            take_over(self.shelf, self.group, self.at)
            self.look()
            assert decided(self.meeting) == before
        else:
            self.do("Room", closing.reopen)

    # What else holds words

    @rule(which=st.integers(0, 9), stops=st.booleans())
    def something_is_half_typed_and_now_and_then_a_laptop_stops(self, which: int, *, stops: bool) -> None:
        name = self.staying[which % len(self.staying)]
        said = [note.words for note in self.meeting.notes.all if note.words.startswith("Said ")]
        seat = self.place.seats.take("desk", f"Desk {which % 3}", self.at).seat
        words = f"note {name} once more: {(said or [''])[-1]}"
        seat.keep_draft(words, f"t{which}", f"note\n{words}")
        if stops:
            seat.close()
        else:
            self.open[seat] = words

    @rule(which=st.integers(0, 9))
    def a_line_is_cut_short(self, which: int) -> None:
        name = self.staying[which % len(self.staying)]
        with self.place.record.open("ab") as file:
            file.write(f'00000000 {{"entries":{{"99":{{"words":"{name} said'.encode())

    @rule()
    def the_summary_is_saved(self) -> None:
        write_summaries(self.place, self.at)

    # What is taken out

    @precondition(lambda self: len(self.staying) > 1)
    @rule(which=st.integers(0, 9))
    def somebody_asks_to_be_taken_out(self, which: int) -> None:
        name = self.staying.pop(which % len(self.staying))
        going = find_person(self.shelf, self.group, name)
        self.take_out(going, list(going.mentions))
        self.gone += [name, *name.split(), f"{name.split()[0].lower()}@example.org"]
        assert all(member.name != name for member in read_group(self.group).members.active)

    @rule(chance=st.integers(0, 9_999))
    def the_words_of_a_note_are_left_out_for_good(self, chance: int) -> None:
        said = [note for note in self.meeting.notes.all if note.words.startswith("Said ")]
        if said:
            note = said[chance % len(said)]
            going = find_words(self.shelf, self.place, note.id)
            self.take_out(going, [mention for mention in going.mentions if mention.sure])
            self.gone.append(note.words)

    def take_out(self, going: RemovalPreview, mentions: list[Any]) -> None:
        """Take this out, and see that what was decided, and what was worried about, is there all the same."""
        before = decided(self.meeting)
        self.at += 1_000
        intent = going.chosen(mentions, at=self.at, instead=INSTEAD)
        carry_out(self.shelf, intent, summaries_anew(self.shelf), going.sought)
        for place, (seat, words) in enumerate(self.open.items()):
            seat.touch(self.at)
            if words and place % 2:  # what was on its way to the disk is not kept either
                assert not seat.keep_draft(words, "t")
        self.open = dict.fromkeys(self.open, "")
        self.look()
        assert decided(self.meeting) == before

    # What always holds

    @invariant()
    def the_record_read_afresh_is_the_meeting_at_each_seat(self) -> None:
        afresh = read_meeting(self.place)
        for recorder in self.seats.values():
            assert recorder.state == afresh == fold(EMPTY, afresh.history)

    @invariant()
    def what_was_taken_out_is_in_no_file_and_at_no_seat(self) -> None:
        if self.gone:
            assert found_on_disk(self.home, self.gone) == []
            shown = str([getattr(self.meeting, name) for name in PARTS])
            assert [words for words in self.gone if words in shown] == []

    def teardown(self) -> None:
        for recorder in self.seats.values():
            recorder.close()
        for seat in self.open:
            seat.close()
        shutil.rmtree(self.home)


def decided(meeting: Meeting) -> list[tuple[object, ...]]:
    """Every decision there is, without its words: those may name somebody."""
    return [(one.id, one.number, one.stage, one.outcome, len(one.worries)) for one in meeting.decisions.all]


RemovalAmongMoves.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestRemovalAmongMoves = RemovalAmongMoves.TestCase
