"""Keys while a decision is read back and agreement is tested. Enter never records agreement: only y does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from coprod_tui.app.keyboard.key import NOW, Key, Situation, asks, means
from coprod_tui.app.seat.count import ask_cards, ask_scale
from coprod_tui.app.seat.follow_ups import after_concluding, ask_date
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model import intents
from coprod_tui.model.agreement import (
    DecisionConcluded,
    ViewAdded,
    WorryRaised,
    add_view,
    agree,
    more_time,
    not_agree,
    raise_worry,
)
from coprod_tui.model.command import command
from coprod_tui.model.decisions import Decision, Worry, confirm_words, read_back, reword, set_aside
from coprod_tui.model.entry import NOBODY, Entry, Id
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.parking import park_decision
from coprod_tui.model.whose import say_whose
from coprod_tui.record.recorder import Done
from coprod_tui.wording import N_, _, reason

READING: frozenset[Situation] = frozenset(("reading",))
TESTING: frozenset[Situation] = frozenset(("testing",))


def _conclude(room: Seated, move: Callable[..., Sequence[Entry]]) -> None:
    """What came of the decision that is on; then who proposed it, why, and when to look again."""

    def ask_about(_room: Seated, done: Done) -> None:
        concluded = [one.entry for one in done.entries if isinstance(one.entry, DecisionConcluded)]
        for one in concluded:
            after_concluding(one.decision)(room, done)

    room.mean(partial(intents.of_decision, move=move), after=ask_about)


def _asking(room: Seated, question: Callable[[Decision], Question]) -> None:
    """Ask for words about the decision that is on."""
    decision = room.meeting.decisions.get(room.meeting.decisions.now)
    if decision is not None:
        room.foot.ask(question(decision))


def change(room: Seated) -> None:
    """The words to change are those that stand here now: where they have changed by Enter, nothing is overwritten."""
    seen = room.session.seen
    _asking(
        room,
        lambda decision: Question(
            f"reword-{decision.id}",
            _("Decision"),
            _("The exact words"),
            lambda words: command(reword, decision.id, words).seen_in(seen),
            initial="" if decision.words == INSTEAD else decision.words,
            prose=True,
        ),
    )


def worry(room: Seated, *, objection: bool) -> None:
    """In the person's own words, which are kept at once; then whether they wish to be named."""
    _asking(
        room,
        lambda decision: Question(
            f"worry-{decision.id}",
            _("Objection") if objection else _("Worry"),
            _("In the person's own words"),
            lambda words: command(raise_worry, decision.id, words, objection=objection),
            after=_ask_named,
            prose=True,
        ),
    )


def view(room: Seated) -> None:
    """How somebody sees it, in their own words, kept at once; then whether they wish to be named. It counts nobody."""
    _asking(
        room,
        lambda decision: Question(
            f"view-{decision.id}",
            _("A view"),
            _("How somebody sees it, in their own words"),
            lambda words: command(add_view, decision.id, words),
            after=_ask_named,
            prose=True,
        ),
    )


def _ask_named(room: Seated, done: Done) -> None:
    """Whose the words just kept are, where they wish that it is said. Left out, they stay with no name."""
    added = next((one for one in done.entries if isinstance(one.entry, WorryRaised | ViewAdded)), None)
    if added is None:
        return
    room.begin(_pick_owner, room, Id(added.stamp.number))


async def _pick_owner(room: Seated, thing: Id) -> None:
    no_name = Choice(str(NOBODY), "-", _("No name"))
    if person := await room.foot.pick_person(_("Whose, if they wish to be named?"), no_name):
        room.do(command(say_whose, thing, person, named=True))


def settle(room: Seated) -> None:
    """The worry or objection that has been met; where several stand it is asked which."""
    decision = room.meeting.decisions.get(room.meeting.decisions.now)
    standing = [worry for worry in decision.worries if not worry.settled] if decision else []
    if len(standing) <= 1:
        room.mean(intents.worry_met)
        return
    room.begin(_pick_settled, room, standing)


async def _pick_settled(room: Seated, standing: Sequence[Worry]) -> None:
    choices = [Choice(str(each.id), str(place), each.words) for place, each in enumerate(standing, 1)]
    if picked := await room.pick(_("Which one has been met?"), choices):
        room.mean(partial(intents.worry_met, worry=Id(int(picked))))


def take_time(room: Seated) -> None:
    decision = room.meeting.decisions.get(room.meeting.decisions.now)
    if decision is not None:
        ask_date(
            room,
            f"until-{decision.id}",
            _("More time"),
            _("Come back to it when? A date, or just Enter"),
            lambda date: command(more_time, decision.id, date),
        )


def take_up(room: Seated) -> None:
    """A decision that was set aside, or was given more time."""
    open_ = room.meeting.decisions.open
    if not open_:
        room.say(reason("no-decision-on"))
    else:
        room.begin(_pick_open, room, open_)


async def _pick_open(room: Seated, open_: Sequence[Decision]) -> None:
    choices = [Choice(str(each.id), str(place), each.words) for place, each in enumerate(open_, 1)]
    if picked := await room.pick(_("Which decision do we read back?"), choices):
        room.do(command(read_back, Id(int(picked))))


KEYS = (
    Key("words-right", ("enter",), N_("yes, go on"), N_("These are the right words."),
        means(intents.of_decision, confirm_words), rank=1, when=READING),
    Key("change-words", ("e",), N_("change the words"), N_("Change the words of this decision."), change, rank=2,
        when=READING | TESTING),
    Key("set-aside", ("escape",), N_("not yet, keep discussing"), N_("Not yet: it stays as being discussed."),
        means(intents.of_decision, set_aside), rank=4, when=READING | TESTING),
    Key("not-ours", ("p",), N_("not ours to decide"), N_("This is not ours to decide: park it instead."),
        means(intents.of_decision, park_decision), rank=3, when=READING | TESTING),
    Key("nobody-objected", ("y",), N_("nobody objected"), N_("Everyone was asked, and nobody objected."),
        partial(_conclude, move=agree), rank=1, when=TESTING),
    Key("worry", ("w",), N_("a worry"), N_("Write down a worry in the person's own words."),
        partial(worry, objection=False), rank=2, when=TESTING),
    Key("objection", ("o",), N_("an objection"), N_("Write down an objection. The decision is then not agreed."),
        partial(worry, objection=True), rank=2, when=TESTING),
    Key("worry-met", ("x",), N_("a worry is met"),
        N_("A worry or objection has been met. It stays with the decision."), settle, when=TESTING),
    Key("more-time-asked", ("t",), N_("more time"), N_("Somebody needs more time. We come back to it."), take_time,
        rank=3, when=TESTING),
    Key("scale", ("s",), N_("use a scale"),
        N_("Ask with a scale: cards, thumbs, fist to five, six levels, a show of hands."), asks(ask_scale), rank=3,
        when=TESTING),
    Key("green-cards", ("g",), N_("green cards"),
        N_("Cards up: green is for it, yellow a worry, red an objection. Only how many is kept."), ask_cards, rank=4,
        when=TESTING),
    Key("view", ("a",), N_("add a view"),
        N_("Anyone may add how they see it, in their own words. Nobody is counted by it."), view, rank=5,
        when=TESTING),
    Key("not-agreed", ("n",), N_("not agreed"), N_("We did not agree. That is recorded too."),
        partial(_conclude, move=not_agree), rank=3, when=TESTING),
    Key("take-up", ("y",), N_("decisions not done"), N_("Read back a decision that is still being discussed."),
        take_up, when=NOW),
)  # fmt: skip
