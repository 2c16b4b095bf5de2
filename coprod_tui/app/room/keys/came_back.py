"""Keys while something that came back stands large: each says what became of it, and Space goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import BACK, Key, Situation, asks, calls
from coprod_tui.app.seat.follow_ups import ask_date
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.actions import drop_action, finish_action, still_to_do, tell_outcome
from coprod_tui.model.command import command
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Id
from coprod_tui.model.in_force import end_decision, replace_decision, still_right
from coprod_tui.model.parking import answer, still_waits
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room

ISSUE: frozenset[Situation] = frozenset(("back-issue",))
ACTION: frozenset[Situation] = frozenset(("back-action",))
DECISION: frozenset[Situation] = frozenset(("back-decision",))


def done(room: Room) -> None:
    id = room.walk.thing(room.meeting)
    room.foot.ask(
        Question(
            f"done-{id}", _("It is done"), _("What came of it, or just Enter"),
            lambda words: command(tell_outcome, id, words) if words else command(finish_action, id), may_skip=True,
        )
    )  # fmt: skip


def dropped(room: Room) -> None:
    id, hint = room.walk.thing(room.meeting), _("Why it is not done, in plain words")
    room.foot.ask(
        Question(f"drop-{id}", _("Not after all"), hint, lambda words: command(drop_action, id, words))
    )  # fmt: skip


def right(room: Room) -> None:
    id, hint = room.walk.thing(room.meeting), _("When do we look again? A date, or just Enter")
    ask_date(room, f"right-{id}", _("Still right"), hint, partial(command, still_right, id))


def replaced(room: Room) -> None:
    """By a decision that was agreed today."""
    id, agreed = room.walk.thing(room.meeting), room.meeting.decisions.agreed
    if not agreed:
        room.say(_("First decide on the new words. Then come back here, and say that they replace these."))
        return
    room.begin(_pick_new, room, id, agreed)


async def _pick_new(room: Room, replaced: Id, agreed: Sequence[Decision]) -> None:
    choices = [Choice(str(one.id), str(n), one.words, f"D{one.number}") for n, one in enumerate(agreed, 1)]
    if picked := await room.pick(_("Which of today's decisions takes its place?"), choices):
        room.do(command(replace_decision, replaced, Id(int(picked))))


def ended(room: Room) -> None:
    id, hint = room.walk.thing(room.meeting), _("Why it holds no longer, or just Enter")
    room.foot.ask(
        Question(
            f"ended-{id}", _("No longer"), hint, lambda words: command(end_decision, id, words), may_skip=True
        )
    )  # fmt: skip


async def answered(room: Room) -> None:
    """What they said, what changed, and whether that settles it."""
    id = room.walk.thing(room.meeting)
    heard = await room.ask_line(Question(f"said-{id}", _("They said"), _("What came back, in their words")))
    if heard is None or not heard.words.strip():
        return
    hint = _("What is different now, or just Enter")
    changed = await room.ask_line(Question(f"changed-{id}", _("What changed"), hint, may_skip=True))
    if changed is None:
        return
    closed = await room.sure(_("Is it settled now? If not, we keep asking."))
    room.do(command(answer, id, heard.words, changed.words, closed=closed))
    room.keep_draft(f"said-{id}", "")
    room.keep_draft(f"changed-{id}", "")


def as_it_was(room: Room) -> None:
    move = still_waits if room.situation == "back-issue" else still_to_do
    room.do(command(move, room.walk.thing(room.meeting)))


def leave(room: Room) -> None:
    room.close_local()
    if key := room.keys.label(room.keys.by_id["came-back"]):
        room.say(_("{key} shows what came back again.").format(key=key))


KEYS = (
    Key("back-answered", ("a",), N_("answered"), N_("An answer came: what they said, and what changed."),
        asks(answered), rank=1, when=ISSUE),
    Key("back-waits", ("n",), N_("not yet"), N_("We looked, and no answer has come yet."), as_it_was, rank=2,
        when=ISSUE),
    Key("back-done", ("d",), N_("done"), N_("It is done, and what came of it."), done, rank=1, when=ACTION),
    Key("back-to-do", ("s",), N_("still to do"), N_("We looked, and it is still to do."), as_it_was, rank=2,
        when=ACTION),
    Key("back-dropped", ("x",), N_("dropped"), N_("It is not done after all, and why."), dropped, rank=3,
        when=ACTION),
    Key("back-right", ("r",), N_("still right"), N_("It stays as it is, and when we look again."), right, rank=1,
        when=DECISION),
    Key("back-replaced", ("b",), N_("replaced"), N_("A decision of today takes its place."), replaced, rank=2,
        when=DECISION),
    Key("back-ended", ("l",), N_("no longer"), N_("It is in force no longer, and why."), ended, rank=3,
        when=DECISION),
    Key("back-next", ("space",), N_("next"), N_("The next thing that came back."), calls("walk_on", 1), rank=4,
        when=BACK),
    Key("back-before", ("backspace",), N_("the one before"), N_("The thing before that came back."),
        calls("walk_on", -1), when=BACK),
    Key("leave-back", ("escape",), N_("back"), N_("Back to the meeting. Enter shows what came back again."),
        leave, rank=5, when=BACK),
    Key("came-back", ("enter",), N_("what came back"), N_("What came back, large, one thing at a time."),
        calls("walk_on", 0), when=frozenset(("now",))),
)  # fmt: skip
