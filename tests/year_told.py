"""A year of six meetings of a group, made by its own moves: asked and answered, decided and decided otherwise, dropped.

`tell_year(shelf)` makes it on disk. The example's group may be made of it one day.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model import actions, agenda, agreement, closing, decisions, in_force, notes, parking, people, requests
from coprod_tui.model.basket import ask
from coprod_tui.model.group import join
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.model.undo import undo
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.series import make_group, make_meeting, take_over

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.entry import Entry, Id
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf

LONDON, MINUTE, DAY = "Europe/London", 60_000, 86_400_000
DATES = ("2026-01-13", "2026-03-10", "2026-05-12", "2026-07-14", "2026-09-08", "2026-11-10")
NAMES = ("Amy", "Shabir", "Tasleem", "Lucy", "Mo", "Jo")


def at(day: str, hour: int = 14) -> int:
    """That hour of that day, in UTC ms."""
    return int(datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC).timestamp() * 1000)


class ToldYear(NamedTuple):
    group: GroupPlace
    meetings: tuple[MeetingPlace, ...]


class Sitting:
    """One meeting of it. at: UTC ms of the next move, which comes a minute after the one before."""

    def __init__(self, place: MeetingPlace, began: int) -> None:
        self.recorder, self.at = Recorder(place.record, MEETING, "Room"), began

    @property
    def meeting(self) -> Meeting:
        return self.recorder.state

    def do(self, move: Callable[..., Sequence[Entry]], *args: object, **named: object) -> None:
        self.at += MINUTE
        self.recorder.do(lambda meeting: move(meeting, *args, **named), self.at)

    def person(self, name: str) -> Id:
        return next(one.id for one in self.meeting.people.all if one.name == name)

    def decide(self, words: str, **described: str) -> Id:
        """Put to everybody, read back, and nobody objects."""
        self.do(decisions.propose, words)
        one = self.meeting.decisions.all[-1].id
        self.do(decisions.confirm_words, one)
        self.do(agreement.agree, one)
        if described:
            self.do(decisions.describe, one, **described)
        return one

    def issue(self, ref: str) -> Id:
        found = self.meeting.parking.named(ref)
        assert found is not None
        return found.id

    def action(self, ref: str) -> Id:
        found = self.meeting.actions.named(ref)
        assert found is not None
        return found.id

    def earlier(self, ref: str) -> Id:
        found = self.meeting.in_force.named(ref)
        assert found is not None
        return found.id


def january(one: Sitting) -> None:
    one.decide("Letters go out in 14 point", look_again="2026-07-13")
    one.do(parking.park, "Car-park charges", "Estates", one.person("Amy"), by="2026-03-01")
    one.do(actions.add_action, "Book the hall", one.person("Jo"), by="2026-02-01")
    one.do(actions.add_action, "Ask five people about the letters", one.person("Mo"))
    one.do(notes.keep_idea, "A second phone line", "There is no money for it this year")
    one.do(notes.take_note, "People hang up")


def march(one: Sitting) -> None:
    one.do(
        parking.answer, one.issue("1-P1"), "Weekly visits are free from April", "A permit is at the desk", closed=True
    )
    one.do(decisions.propose, "Reminders go out by text")
    reminders = one.meeting.decisions.all[-1].id
    one.do(decisions.confirm_words, reminders)
    one.do(agreement.raise_worry, reminders, "Not everybody has a phone")
    one.do(agreement.add_view, reminders, "I would have liked a call", one.person("Lucy"))
    one.do(agreement.agree, reminders)
    one.do(decisions.propose, "We meet on Mondays")
    mondays = one.meeting.decisions.all[-1].id
    one.do(decisions.confirm_words, mondays)
    one.do(agreement.not_agree, mondays)


def may(one: Sitting) -> None:
    one.do(actions.drop_action, one.action("1-A2"), "The survey asks the same")
    one.do(parking.park, "Doors that open by themselves", "Estates", one.person("Shabir"), by="2026-08-01")
    one.decide("A decision that is taken back")
    for _ in range(3):
        one.do(undo, "Room")
    one.do(actions.add_action, "Write to the paper", one.person("Lucy"), by="2026-06-01")


def july(one: Sitting) -> None:
    larger = one.decide("Letters go out in 16 point", look_again="2027-07-01")
    one.do(in_force.replace_decision, one.earlier("1-D1"), larger)
    one.do(agenda.go_to_item, one.meeting.agenda.items[1].id)
    one.do(requests.turn_down, one.meeting.agenda.items[1].id, "It is not ours to give")


def september(one: Sitting) -> None:
    one.do(in_force.end_decision, one.earlier("2-D1"), "The texts cost too much")
    one.do(parking.answer, one.issue("3-P1"), "There is no money for doors", closed=True)


def november(one: Sitting) -> None:
    one.do(in_force.still_right, one.earlier("4-D1"), "2027-11-01")
    one.decide("Tea is at three")
    one.do(parking.park, "Buses on Sundays", "the council")
    one.do(actions.add_action, "Draw a map", one.person("Tasleem"), by="2026-12-20")


SCRIPT = (january, march, may, july, september, november)


def tell_year(shelf: Shelf, *, held: int = len(SCRIPT)) -> ToldYear:
    """held: how many of its meetings are held; the last one of fewer than six is finished too."""
    group = make_group(shelf, "Riverside Voices", zone=LONDON, at=at("2026-01-02"))
    for name in NAMES:
        change_group(group, partial(join, name=name), at("2026-01-02"))
    places = []
    for number, (day, script) in enumerate(zip(DATES[:held], SCRIPT, strict=False), 1):
        between(group, number, day)
        waiting = [Wanted(one.words, 10, request=one.id) for one in read_group(group).basket.waiting]
        items = [Wanted("Check in", 10), *waiting]
        place = make_meeting(shelf, group, items, zone=LONDON, at=at(day) - 7 * DAY, date=day)
        one = Sitting(place, at(day))
        one.do(agenda.begin)
        one.do(people.everyone_here)
        script(one)
        one.do(closing.finish)
        one.recorder.close()
        take_over(shelf, group, at(day) + DAY)
        places.append(place)
    return ToldYear(group, tuple(places))


def between(group: GroupPlace, number: int, day: str) -> None:
    """What happens before that meeting is planned."""
    moment = at(day) - 8 * DAY
    if number == SCRIPT.index(march) + 1:
        change_group(group, partial(report_kept_action, ref="1-A1", outcome="The hall is ours"), moment)
    if number == SCRIPT.index(july) + 1:
        change_group(group, partial(ask, words="Taxis home"), moment)
    if number == SCRIPT.index(september) + 1:
        change_group(group, partial(answer_kept_issue, ref="3-P1", words="We will look into it"), moment)
