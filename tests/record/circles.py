"""A group that has met, on disk, with everything that may have to be taken out again: told in the tests that do."""

from __future__ import annotations

import json
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    closing,
    decisions,
    flow,
    group,
    hands,
    notes,
    parking,
    people,
    rounds,
    turns,
)
from coprod_tui.model.plan import Settings
from coprod_tui.model.scales import Level
from coprod_tui.model.undo import undo
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group, read_meeting
from coprod_tui.record.series import make_group, make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import compose, save
from coprod_tui.wording import local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry, Id
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace

START, MINUTE, DAY = 1_791_896_400_000, 60_000, 86_400_000
NAME, FIRST, EMAIL = "Zuleika Böhm-O'Dell", "Zuleika", "zuleika@example.org"
THEIRS = ("I was ignored <twice> at “the desk”", "What about people who cannot read?", "A taxi is dear")
"""What she said under her own name: a note, a worry, and why she could not come."""


class Held:
    """One meeting being held at one seat, a second after another."""

    def __init__(self, place: MeetingPlace, at: int, seat: str = "Room") -> None:
        self.recorder, self.at = Recorder(place.record, MEETING, seat), at

    @property
    def meeting(self) -> Meeting:
        return self.recorder.state

    def do(self, move: Callable[..., Sequence[Entry]], *told: Any, **named: Any) -> int:
        self.at += 1_000
        return self.recorder.do(lambda meeting: move(meeting, *told, **named), self.at).line

    def undo(self) -> None:
        self.at += 1_000
        self.recorder.do(lambda meeting: undo(meeting, self.recorder.seat), self.at)

    def who(self, name: str) -> Id:
        return next(person.id for person in self.meeting.people.all if person.name == name)

    def close(self) -> None:
        self.recorder.close()


def circle(home: Path, *, settings: Settings | None = None) -> tuple[Shelf, GroupPlace]:
    """A group of four, Zuleika among them; nothing has happened yet."""
    shelf = Shelf(home)
    place = make_group(shelf, "Willow Group", zone="Europe/London", at=START)
    for name, email in (("Amy Stone", ""), (NAME, EMAIL), ("Will Hart", ""), ("Mo", "")):
        change_group(place, partial(group.join, name=name, email=email, brings="lives here"), START)
    chosen = settings or Settings(names_in_support=True, count_voices=True, support_person=f"{NAME}, by the door")
    change_group(place, lambda g: group.choose_group_ways(g, chosen), START)
    return shelf, place


def meet(shelf: Shelf, place: GroupPlace, *, at: int = START, finish: bool = True) -> MeetingPlace:
    """Hold a meeting in which Zuleika does all that one can do, save its summary twice, and take it over."""
    items = (Wanted("Letters", asked_by=NAME), Wanted("Taxis", asked_by="Amy Stone"))
    made = make_meeting(shelf, place, items, zone="Europe/London", at=at, title="Letters")
    held = Held(made, at)
    try:
        _talk(held)
        write_summaries(made, at)
        _decide(held)
        if finish:
            held.do(closing.finish)
        write_summaries(made, held.at)
    finally:
        held.close()
    if finish:
        take_over(shelf, place, held.at)
    return made


def _talk(held: Held) -> None:
    zuleika, amy = held.who(NAME), held.who("Amy Stone")
    held.do(flow.start)
    held.do(people.everyone_here)
    held.do(people.take_role, zuleika, "chair")
    held.do(agenda.next_item)
    held.do(hands.raise_hand, zuleika)
    held.do(hands.raise_hand, amy)
    held.do(turns.next_speaker)
    held.do(notes.take_note, THEIRS[0], zuleika)
    note = held.recorder.state.notes.all[-1].id
    held.do(notes.reword_note, note, f"{THEIRS[0]}!")
    held.do(turns.next_speaker)
    held.do(notes.take_note, f"{FIRST} and Amy will write to them")
    held.do(notes.take_note, "Will they answer? Ask WILL")
    held.do(notes.take_note, f"Said only in meeting {held.meeting.plan.number}")
    held.do(rounds.begin_round, "How is it going?")
    held.do(rounds.round_next)
    held.do(rounds.round_next)
    held.do(rounds.end_round)
    held.do(hands.raise_hand, zuleika)
    held.undo()


def _decide(held: Held) -> None:
    zuleika = held.who(NAME)
    held.do(decisions.propose, "Letters go out in 14 point", zuleika)
    one = held.meeting.decisions.all[-1].id
    held.do(decisions.confirm_words, one)
    held.do(agreement.raise_worry, one, THEIRS[1], person=zuleika)
    steps = (Level("up", "Up", "for", 4, (zuleika, held.who("Mo"))), Level("down", "Down", "block", 0))
    held.do(agreement.count_support, one, "thumbs", steps)
    held.do(agreement.agree, one)
    held.do(parking.park, "Car-park charges", "Estates", zuleika)
    held.do(parking.park, f"Heating, says {NAME}", "Estates", who=NAME)
    held.do(actions.add_action, "Phone Estates", zuleika)
    held.do(actions.add_action, f"Write with {NAME.upper()}’s list", who=FIRST)
    held.do(turns.give_turn, zuleika)
    held.do(agenda.carry_item, held.meeting.agenda.items[0].id)
    held.do(agenda.go_to_item, held.meeting.agenda.items[1].id)


def write_summaries(place: MeetingPlace, at: int) -> None:
    when = local(at, "Europe/London")
    told = compose(read_meeting(place), made=at)
    save(told, place.summaries, ("html", "md", "txt"), lambda p, c: save_keeping_earlier(p, c, when), list)


def forms(words: str) -> set[bytes]:
    """Every way in which one of our files may hold these words: as they are, in JSON, in a page, in Markdown."""
    escaped = json.dumps(words)[1:-1]
    in_markdown = "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|~'\"" else c for c in words)
    ways = (words, escaped, escape(words), escape(words, quote=False), words.replace("'", "&#39;"), in_markdown)
    return {each.encode() for each in ways} | {words.encode("utf-16-le"), words.casefold().encode()}


def found_on_disk(home: Path, words: Iterable[str]) -> list[tuple[str, bytes]]:
    """Each file under this folder that holds any of these words in any form, capitals aside."""
    wanted = [form.lower() for each in words for form in forms(each)]
    return [
        (str(path.relative_to(home)), form)
        for path in sorted(home.rglob("*"))
        if path.is_file()
        for form in wanted
        if form in path.read_bytes().lower() or form in path.name.encode().lower()
    ]
