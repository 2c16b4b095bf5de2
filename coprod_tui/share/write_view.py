"""What the page of somebody who writes shows: what a Desk shows, in lines, and the buttons that fit now."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.app.desk.recorded import RecordedMove
from coprod_tui.app.desk.sayings import sayings
from coprod_tui.commands.prepare import to_prepare_told
from coprod_tui.model.agreement import not_agreed_yet
from coprod_tui.model.decision_rule import only_counted
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import ranked
from coprod_tui.plain.now import now, opening
from coprod_tui.record.records import read_group
from coprod_tui.sentences import name_of
from coprod_tui.sentences.hands import waits
from coprod_tui.sentences.held import asks, waiting_words
from coprod_tui.sentences.order import reason_words
from coprod_tui.sentences.phone_pages import another_so_far, is_it_you
from coprod_tui.sentences.reminders import reminders
from coprod_tui.share.write import WriteSeat
from coprod_tui.wording import N_, _, day

MOST_ROWS = 150
"""Rows of the record on the page, the newest ones; another page has all."""
Claim = tuple[str, Id, bool]

PRESSED = {
    "start": N_("Start the meeting"),
    "right": N_("The words are right"),
    "set aside": N_("Leave it for now"),
    "not ours": N_("It is not ours to change"),
    "agree": N_("Agreed"),
    "more time": N_("More time"),
    "not agreed": N_("Not agreed"),
    "next": N_("Next speaker"),
    "undo": N_("Undo"),
    "redo": N_("Put back"),
    "hide": N_("Hide every screen"),
    "so far": N_("So far, for somebody late"),
    "what now": N_("What now"),
    "help": N_("What can be typed"),
    "desk only": N_("On the Desk only"),
    "out for good": N_("Leave out for good"),
}
"""Lines that a button enters as they are, and its label."""
BEGUN = {
    "reword": N_("Other words"),
    "worry": N_("A worry"),
    "object": N_("An objection"),
    "met": N_("A worry is met"),
    "count": N_("Count"),
    "why": N_("The reason"),
    "proposed by": N_("Who proposed it"),
    "look again": N_("When to look again"),
    "it was fine": N_("It was fine, show it"),
}
"""Lines that a button puts into the line, for somebody to complete, and its label."""


class WriteView(NamedTuple):
    """All of the page but the line itself.

    about: facts of the decision that is on, as (label, words). presses, begins: those of PRESSED and BEGUN that answer
    it. waiting: the queue, with reasons. held: that words are held. remember: reminders as (about, words, due).
    claims: (id of the claim, the question). taken: rows that were taken back. earlier: there are rows before these.
    people: whose name may be freed. asks, adds, sheet, told, together, every, sought: as a WriteSeat has them.
    """

    blank: bool
    title: str = ""
    seat: str = ""
    now: tuple[str, ...] = ()
    about: tuple[tuple[str, str], ...] = ()
    presses: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    held: str = ""
    remember: tuple[tuple[str, str, bool], ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    rows: tuple[RecordedMove, ...] = ()
    taken: frozenset[int] = frozenset()
    earlier: bool = False
    people: tuple[tuple[Id, str], ...] = ()
    asks: str = ""
    adds: str = ""
    sheet: tuple[str, ...] = ()
    told: tuple[tuple[int, str], ...] = ()
    together: bool = False
    every: bool = False
    sought: str = ""


def view(seat: WriteSeat, claims: tuple[Claim, ...] = ()) -> WriteView:
    """claims: as `PagesState` has them."""
    if seat.blank:
        return WriteView(blank=True)
    meeting, at, rows = seat.meeting, seat.session.at, seat.rows
    decision = meeting.decisions.get(meeting.decisions.now)
    starts = ("start",) if meeting.flow.stage == "planned" else ()
    presses, begins = _buttons(meeting, decision) if decision else (starts, ())
    return WriteView(
        blank=False,
        title=" ".join(opening(meeting)[:1]),
        seat=seat.session.seat,
        now=tuple(now(meeting, at, typed=False)),
        about=tuple(_facts(meeting, decision)) if decision else (),
        presses=presses,
        begins=begins,
        waiting=tuple(_queue_lines(meeting)),
        held=" ".join((waiting_words(meeting.held), asks())) if meeting.held.waits else "",
        remember=tuple((one.about, one.words, one.due) for one in reminders(meeting, at, seat.chaired)),
        claims=tuple(
            (claim, _claim_question(name_of(meeting, person), taken=taken)) for claim, person, taken in claims
        ),
        rows=tuple(rows[-MOST_ROWS:]),
        taken=meeting.taken & {row.line for row in rows[-MOST_ROWS:]},
        earlier=len(rows) > MOST_ROWS,
        people=tuple(people(meeting)),
        asks=seat.asks,
        adds=seat.adds,
        sheet=seat.sheet,
        told=tuple(seat.told),
        together=seat.together,
        every=seat.every,
        sought=seat.sought,
    )


def _claim_question(name: str, *, taken: bool) -> str:
    """The question about a claim. taken: another phone is that person so far."""
    return " ".join((is_it_you(name), *([another_so_far(name)] if taken else [])))


def _buttons(meeting: Meeting, decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which of PRESSED, and which of BEGUN, answer this decision. Plain mode offers the same."""
    unknown = tuple(
        verb
        for verb, value in (
            ("why", decision.why),
            ("proposed by", decision.proposed_name or decision.proposed_by),
            ("look again", decision.look_again),
        )
        if not value
    )
    if decision.stage == "reading":
        return ("right", "set aside", "not ours"), ("reword", *unknown)
    agreed = ("agree",) if not_agreed_yet(meeting, decision) is None else ()
    met = ("met",) if any(not worry.settled for worry in decision.worries) else ()
    worry = ("object",) if only_counted(decision) else ("worry", "object")
    return (*agreed, "more time", "not agreed"), ("count", *met, *worry, "reword", *unknown)


def _facts(meeting: Meeting, decision: Decision) -> list[tuple[str, str]]:
    by = decision.proposed_name or name_of(meeting, decision.proposed_by)
    facts = [(_("Before"), one.words) for one in decision.versions[-2:-1]]
    facts += [(_("Proposed by"), by), (_("Why"), decision.why), (_("Look again"), day(decision.look_again, named=True))]
    return [(label, words) for label, words in facts if words]


def _queue_lines(meeting: Meeting) -> list[str]:
    lines = []
    for ranking in ranked(meeting):
        hand = meeting.hands.of(ranking.person)
        who = waits(hand, meeting) if hand is not None else name_of(meeting, ranking.person)
        why = reason_words(ranking.reason) if meeting.plan.settings.reasons else ""
        lines.append(", ".join(filter(None, (who, why))))
    return lines


def sayings_for(seat: WriteSeat) -> tuple[str, ...]:
    """Lines of what a chair who is stuck may say: each moment, the likeliest first, with its sentences under it."""
    moments = sayings(seat.meeting, seat.session.at)
    return tuple(words for each in moments for words in (each.situation, *(f"  {saying}" for saying in each.words)))


def needs_for(seat: WriteSeat) -> tuple[str, ...]:
    """Lines of what people need, where they chose that a Desk shows it. Raises CannotOpen."""
    place = seat.session.place
    return tuple(to_prepare_told(read_group(place.of_group), place, seat.meeting, "desk"))[1:]


def people(meeting: Meeting) -> list[tuple[Id, str]]:
    return [(one.id, name_of(meeting, one.id)) for one in meeting.people.all]
