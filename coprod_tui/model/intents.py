"""What a key means just now: a hand or the turn, the next item or its content note, a pause or going on.

The same for every seat, whichever keys or words it has for it. Each takes what its seat has seen, and gives the Command
for it, or what the seat is to show or to ask before. Where a key means nothing now it raises Refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.agenda import carry_item, go_to_item, next_item
from coprod_tui.model.agreement import agree, settle_worry
from coprod_tui.model.cards import answer_card, slower_card, stop_card
from coprod_tui.model.command import Command, command, need_as_seen
from coprod_tui.model.decision_rule import only_counted
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Entry, Frozen, Id, Refused
from coprod_tui.model.flow import PauseReason, pause, resume
from coprod_tui.model.hands import (
    HandRaised,
    bring_hands_back,
    close_queue,
    keep_hands,
    lower_hand,
    open_queue,
    raise_hand,
)
from coprod_tui.model.people import arrive
from coprod_tui.model.small_groups import come_together
from coprod_tui.model.turns import give_turn
from coprod_tui.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Unsure = Literal["explained-pause-stays", "explained", "everyone-back", "groups-back"]


class Sight(Value, frozen=True):
    """What a seat has seen: the meeting (`Seen`), the meeting time now (ms), and which seat it is."""

    meeting: Meeting
    at: int
    seat: str


class ContentNote(Frozen, frozen=True):
    """This item's content note is shown first, and people choose."""

    item: Id


class AskFirst(Frozen, frozen=True):
    """One key may be pressed by mistake: this is asked first, and only a yes does it."""

    asks: Unsure
    command: Command


Meant = Command | ContentNote | AskFirst


# Hands and turns


def digit(sight: Sight, key: str) -> Command:
    """What that member's digit does: as `of_person`."""
    person = sight.meeting.people.by_key(key)
    if person is None:
        raise Refused("nobody-has-that-key")
    return of_person(sight, person.id)


def of_person(sight: Sight, person: Id) -> Command:
    """Before the meeting: they are here. Then: their hand goes up, and if it is up they have the turn."""
    if sight.meeting.flow.stage == "planned":
        return command(arrive, person)
    return hand(sight, person)


def hand(sight: Sight, person: Id) -> Command:
    """Their hand goes up, and if it is up they have the turn."""
    return command(give_turn if sight.meeting.hands.of(person) else raise_hand, person=person)


def hand_down(sight: Sight) -> Command:
    """The hand that was put up last at this seat comes down; where none is up of those, the last of all."""
    waiting, history = sight.meeting.hands.waiting, sight.meeting.history
    if not waiting:
        raise Refused("no-hand-is-up")
    own = {one.stamp.number for one in history if one.stamp.seat == sight.seat and isinstance(one.entry, HandRaised)}
    return command(lower_hand, max(waiting, key=lambda hand: (hand.id in own, hand.id)).person)


def close_or_open_queue(sight: Sight) -> Command:
    return command(open_queue if sight.meeting.hands.closed else close_queue)


def keep_or_bring_back_hands(sight: Sight) -> Command:
    """Everyone who waits is kept for later; where nobody waits, those kept for later wait again."""
    return command(keep_hands if sight.meeting.hands.waiting else bring_hands_back)


# The agenda


def on_to_next_item(sight: Sight) -> Command | ContentNote:
    coming = sight.meeting.agenda.next
    return ContentNote(coming.id) if coming is not None and coming.content_note else command(next_item)


def on_to_item(sight: Sight, item: Id) -> Command | ContentNote:
    found = sight.meeting.agenda.get(item)
    noted = found is not None and found.content_note and item != sight.meeting.agenda.current
    return ContentNote(item) if noted else command(go_to_item, item)


def keep_item_for_next_time(sight: Sight) -> Command:
    if sight.meeting.agenda.current is None:
        raise Refused("no-item-to-keep")
    return command(carry_item, sight.meeting.agenda.current)


# The flow


def go_on(sight: Sight) -> Command | AskFirst:
    """A pause or break ends, or a stop card comes down: asked first where people are away or wait to understand."""
    now, explained = sight.meeting.flow.pause, _is_up(sight.meeting, "stop")
    does = command(answer_card if explained else resume)
    if explained:
        return AskFirst("explained" if now is None or now.why == "card" else "explained-pause-stays", does)
    if now is not None and now.why == "break" and (not now.minutes or sight.at < now.until):
        return AskFirst("everyone-back", does)
    return does


def pause_or_go_on(sight: Sight, why: PauseReason) -> Command | AskFirst:
    """Begin this pause, or end it where it is on."""
    now = sight.meeting.flow.pause
    if now is not None and now.why == why:
        return go_on(sight)
    return command(pause, why, sight.meeting.plan.settings.break_minutes if why == "break" else 0)


def stop_or_explained(sight: Sight) -> Command | AskFirst:
    return go_on(sight) if _is_up(sight.meeting, "stop") else command(stop_card)


def slower_or_done(sight: Sight) -> Command:
    return command(answer_card if _is_up(sight.meeting, "slower") else slower_card)


def _is_up(meeting: Meeting, colour: str) -> bool:
    return meeting.cards.shown is not None and meeting.cards.shown.colour == colour


def groups_back(sight: Sight) -> Command | AskFirst:
    """The small groups end; while they have time left it is asked first."""
    now, does = sight.meeting.small_groups.now, command(come_together)
    return AskFirst("groups-back", does) if now is not None and sight.at < now.until else does


# Decisions


def deciding(meeting: Meeting) -> Decision:
    """The decision that is being read back or tested."""
    found = meeting.decisions.get(meeting.decisions.now)
    if found is None:
        raise Refused("no-decision-on")
    return found


def of_decision(sight: Sight, move: Callable[..., Sequence[Entry]]) -> Command:
    """This move, with the decision that is on."""
    return command(move, decision=deciding(sight.meeting).id)


def need_same_question(before: Meeting, now: Meeting) -> None:
    """Refuse an answer from a list that was opened before the decision went on, was put otherwise, or was answered."""
    was = deciding(before)
    if now.decisions.now != was.id or deciding(now).stage != was.stage:
        raise Refused("decision-went-on")
    asked = command(agree, was.id)
    need_as_seen(now, asked.seen_in(before).saw, asked.arguments)


def worry_met(sight: Sight, worry: Id | None = None) -> Command:
    """This worry or objection has been met, or else the first that stands."""
    decision = deciding(sight.meeting)
    standing = [one.id for one in decision.worries if not one.settled]
    if worry is None and not standing:
        raise Refused("objection-not-written" if only_counted(decision) else "no-worry-waits")
    return command(settle_worry, decision.id, worry or standing[0])
