"""What is asked once something is saved, each skipped with Enter: whose it is, who takes it, by when, who and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import After, Question
from coprod_tui.model.actions import ActionAdded, change_action
from coprod_tui.model.command import Command, command
from coprod_tui.model.decisions import describe
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.parking import IssueParked, change_issue
from coprod_tui.record.recorder import Done
from coprod_tui.wording import _

FollowUp = Callable[["Seated"], Question]


def ask_in_turn(room: Seated, steps: Sequence[FollowUp]) -> None:
    """Ask each in turn; Escape leaves the rest out."""
    room.begin(_in_turn, room, steps)


async def _in_turn(room: Seated, steps: Sequence[FollowUp]) -> None:
    for step in steps:
        if await room.foot.enter(step(room)) is None:
            return


def words_step(id: str, label: str, hint: str, move: Callable[[str], Command]) -> FollowUp:
    return lambda _room: Question(
        id, label, hint, lambda typed: move(typed) if typed else None, may_skip=True, prose=True
    )


def day(id: str, label: str, hint: str, move: Callable[[str], Command]) -> FollowUp:
    def step(room: Seated) -> Question:
        from coprod_tui.app.seat.line_questions import date_question  # noqa: PLC0415  the grammar, once it is asked for

        return date_question(room, id, label, hint, lambda date: move(date) if date else None)

    return step


def who(
    id: str,
    label: str,
    move: Callable[[Id, str], Command],
    together: Callable[[tuple[Id, ...], str], Command] | None = None,
) -> FollowUp:
    """A person of the group, or somebody's name; Enter on an empty line for nobody yet. together: several people."""

    def step(room: Seated) -> Question:
        from coprod_tui.app.seat.line_questions import who_question  # noqa: PLC0415  the same

        def named(person: Id, name: str) -> Command | None:
            return move(person, name) if person or name else None

        return who_question(room, id, label, named, together=together)

    return step


def ask_date(room: Seated, id: str, label: str, hint: str, move: Callable[[str], Command]) -> None:
    """Ask for a day in plain English, or nothing. move gets YYYY-MM-DD, or "" where it was skipped."""
    from coprod_tui.app.seat.line_questions import date_question  # noqa: PLC0415  the grammar, once it is asked for

    room.foot.ask(date_question(room, id, label, hint, move))


def after_saving(room: Seated, done: Done) -> None:
    """What the entry just saved still lacks."""
    ask_in_turn(room, lacking(done))


def lacking(done: Done) -> tuple[FollowUp, ...]:
    """The questions about what was just saved that are not answered yet."""
    steps: tuple[FollowUp, ...] = ()
    for stamped in done.entries:
        entry, id = stamped.entry, Id(stamped.stamp.number)
        if isinstance(entry, IssueParked):
            steps += _of_issue(entry, id)
        elif isinstance(entry, ActionAdded):
            steps += _of_action(entry, id)
    return steps


def _of_issue(entry: IssueParked, id: Id) -> tuple[FollowUp, ...]:

    def change(**fields: Any) -> Command:
        return command(change_issue, id, **fields)

    steps: list[FollowUp] = []
    if not entry.whose:
        steps.append(
            words_step(
                f"whose-{id}", _("Whose control"), _("Who can change this? Or just Enter"), lambda w: change(whose=w)
            )
        )
    if entry.person == NOBODY and not entry.who:
        steps.append(who(f"takes-{id}", _("Who takes it there"), lambda person, name: change(person=person, who=name)))
    if not entry.by:
        steps.append(
            day(f"by-{id}", _("Answer by"), _("When do we hear back? A date, or just Enter"), lambda d: change(by=d))
        )
    return tuple(steps)


def _of_action(entry: ActionAdded, id: Id) -> tuple[FollowUp, ...]:

    def change(**fields: Any) -> Command:
        return command(change_action, id, **fields)

    steps: list[FollowUp] = []
    if entry.person == NOBODY and not entry.who:
        steps.append(
            who(
                f"does-{id}",
                _("Who does it"),
                lambda person, name: change(person=person, who=name),
                lambda people, name: change(person=people[0], others=people[1:], who=name),
            )
        )
    if not entry.by:
        steps.append(day(f"due-{id}", _("By when"), _("A date, or just Enter"), lambda d: change(by=d)))
    return tuple(steps)


def after_concluding(id: Id) -> After:
    """Who proposed it, why, and a date to look again."""

    def change(**fields: Any) -> Command:
        return command(describe, id, **fields)

    def ask(room: Seated, _done: Done) -> None:
        decision = room.meeting.decisions.get(id)
        if decision is None:
            return
        steps: list[FollowUp] = []
        if not (decision.proposed_by or decision.proposed_name):
            steps.append(
                who(f"proposed-{id}", _("Who proposed it"), lambda p, name: change(proposed_by=p, proposed_name=name))
            )
        if not decision.why:
            steps.append(words_step(f"why-{id}", _("Why"), _("The reason, or just Enter"), lambda w: change(why=w)))
        if not decision.look_again:
            steps.append(
                day(f"again-{id}", _("Look again"), _("A date to look at this again, or just Enter"),
                    lambda d: change(look_again=d))
            )  # fmt: skip
        if steps and room.faces_room:
            room.begin(_offer_steps, room, decision.number, steps)
        else:
            ask_in_turn(room, steps)

    return ask


async def _offer_steps(room: Seated, number: int, steps: Sequence[FollowUp]) -> None:
    """Where keys are letters, ask first: the next key that is pressed must not be taken for a letter of an answer."""
    if await room.offered(_("Say who proposed D{number}, why, and when to look again?").format(number=number)):
        await _in_turn(room, steps)


def write(room: Seated, kind: str) -> None:
    """Open the line for one kind of entry; "" for any command."""
    from coprod_tui.app.seat.line_questions import question_for  # noqa: PLC0415  the grammar, once a line is opened

    room.foot.ask(question_for(room, kind, after_saving))
