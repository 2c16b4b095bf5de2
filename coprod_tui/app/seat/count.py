"""Counting support on a scale: which scale, then each of its steps by itself, in words everyone can see.

How many chose each step is not shown before every step was asked: until then only how many have answered. While there
are phone pages, answers from phones are in that number, and nobody learns them before the count is closed.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial

from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.model.agreement import count_support
from coprod_tui.model.command import Command, command
from coprod_tui.model.count import Count, begin
from coprod_tui.model.entry import Refused
from coprod_tui.model.scales import SCALES
from coprod_tui.record.phone_pages import PhoneCount, count_on_phones
from coprod_tui.record.recorder import Done
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.count import how_many, lost, so_far, step_asked
from coprod_tui.wording import _, refusal
from coprod_tui.wording.scales import level_words, scale_words

LOOK = 0.5
"""Seconds between two looks at how many have answered on phones."""


async def ask_scale(room: Seated) -> None:
    """The group's usual scale first, then the others."""
    usual = room.meeting.plan.settings.scale
    order = sorted(SCALES, key=lambda scale: scale != usual)
    choices = [Choice(scale, str(place), scale_words(scale)) for place, scale in enumerate(order, 1)]
    if scale := await room.pick(_("Which scale?"), choices):
        ask_count(room, scale)


def ask_cards(room: Seated) -> None:
    """How many hold up green, yellow and red: for it, a worry, an objection."""
    ask_count(room, "cards")


def ask_count(room: Seated, scale: str) -> None:
    """Begin a count on the decision that is on, or say why there can be none."""
    decision = room.meeting.decisions.now
    if decision is None:
        return
    try:
        room.begin(_count, room, begin(room.meeting, decision, scale))
    except Refused as refused:
        room.say(refusal(refused))


class OngoingCount:
    """A count while it goes on. now: what is counted so far; phones: answers on phones, None without phone pages."""

    def __init__(self, now: Count, phones: PhoneCount | None) -> None:
        self.now, self.phones = now, phones

    @property
    def so_far(self) -> str:
        """How many have answered, and whether some are to answer again."""
        again = [lost()] if self.phones is not None and self.phones.lost else []
        return " ".join((so_far(self.now), *again))

    @property
    def all_by_page(self) -> bool:
        """Whether nobody is left to be counted by hand."""
        return bool(self.now.by_page) and not self.now.unanswered

    def look(self) -> bool:
        """Read what phones have answered since; whether there is anything new. It waits for the disk."""
        if self.phones is None:
            return False
        with suppress(NotSaved):  # it is looked at again in a moment
            return self.phones.look()
        return False


async def _count(room: Seated, now: Count) -> None:
    """Ask until the count is kept or left. Another question leaves it too, and takes its steps off the screen."""
    ongoing = OngoingCount(now, None)
    with suppress(NotSaved):  # then it is counted without phones, as where there are none
        seats = room.session.place.seats
        ongoing.phones = await asyncio.to_thread(count_on_phones, room.meeting, seats, room.seat, now)
    if ongoing.phones is not None:
        ongoing.now = now.but(by_page=ongoing.phones.answered)
        room.begin_alone("phones", _look_at_phones, room, ongoing)
    kept = False
    try:
        kept = await _steps(room, ongoing)
    except asyncio.CancelledError:
        if not room.left:
            room.show_count(None)
        raise
    finally:
        if ongoing.phones is not None:
            room.workers.cancel_group(room, "phones")
            if not kept:
                asyncio.get_running_loop().run_in_executor(None, ongoing.phones.leave)


async def _look_at_phones(room: Seated, ongoing: OngoingCount) -> None:
    """Have the numbers stand here as people answer on phones."""
    from coprod_tui.app.widgets.typed_line import TypedLine  # noqa: PLC0415  nothing is asked as a screen opens

    while ongoing.phones is not None:
        await asyncio.sleep(LOOK)
        if await asyncio.to_thread(ongoing.look):
            ongoing.now = ongoing.now.but(by_page=ongoing.phones.answered)
            room.show_count(ongoing.now)
            if isinstance(room.prompt, TypedLine):
                room.prompt.hint(_hint(ongoing))


async def _steps(room: Seated, ongoing: OngoingCount) -> bool:
    """Ask each step in turn, and again where it was not answered. Whether the count was kept."""
    again = False
    while True:
        heard = await _ask_step(room, ongoing, again=again)
        if heard is None:
            if await _leaves(room, ongoing):
                return False
            again = False
        elif isinstance(heard.means, Count):
            ongoing.now, again = heard.means, not heard.words
        else:
            return True


async def _ask_step(room: Seated, ongoing: OngoingCount, *, again: bool) -> Heard | None:
    """again: it was not answered."""
    from coprod_tui.line.count import BACK  # noqa: PLC0415  the grammar, once something is counted

    now = ongoing.now
    room.show_count(now)
    return await room.foot.enter(
        Question(
            f"count-{now.decision}-{now.scale}-{now.place}",
            step_asked(now),
            _hint(ongoing, again=again),
            enter=_("next") if now.place + 1 < len(now.steps) else _("save the count"),
            hear=partial(_hear, room, ongoing),
            back=BACK if now.place else "",
            keeps=False,
            clears=True,
            after=_counted,
        )
    )


def _hint(ongoing: OngoingCount, *, again: bool = False) -> str:
    now = ongoing.now
    sentences = [_("Not answered yet. Type 0 for nobody.")] if again else []
    sentences += [how_many(now, phones=ongoing.phones is not None), ongoing.so_far]
    if ongoing.all_by_page:
        sentences.append(_("Enter alone saves the count."))
    elif now.place:
        sentences.append(_("Backspace: the step before."))
    return " ".join(sentences)


def _counted(room: Seated, done: Done) -> None:
    """The count is in the record: its steps leave the screen. That empties the message line, so it is said after."""
    room.show_count(None)
    if done.entries:
        room.say(tell_move(done.entries, room.meeting), room.keys.label(room.keys.by_id["undo"]))


async def _leaves(room: Seated, ongoing: OngoingCount) -> bool:
    """What was counted so far is nowhere else, so it goes only where somebody says so."""
    begun = bool(ongoing.now.answered)
    if begun and not await room.sure(_("{so_far} Leave, and lose this count?").format(so_far=ongoing.so_far)):
        return False
    room.show_count(None)
    room.say(_("The count was left. Nothing of it is kept.") if begun else _("Nothing was counted."))
    return True


def _hear(room: Seated, ongoing: OngoingCount, words: str) -> Heard:
    """One answer to the step that is asked. The last one closes the count, which is kept then and not before."""
    from coprod_tui.line.count import BACK, answer  # noqa: PLC0415  the same
    from coprod_tui.line.verbs import Here  # noqa: PLC0415  the same

    now = ongoing.now
    if words.strip():
        after = answer(now, words, Here(room.meeting, room.today, room.seat))
    elif ongoing.all_by_page:
        after = now.rest()
    else:
        return Heard(means=now)
    if after.closed:
        if ongoing.phones is None:
            return Heard(_keep_command(after))
        return Heard(
            command(count_support, now.decision, now.scale, ()), first=partial(_with_phones, ongoing.phones, after)
        )
    then = (_("back"), step_asked(after)) if words.strip().casefold() == BACK else (_("then"), so_far(after))
    return Heard(means=after, parts=(then,))


async def _with_phones(phones: PhoneCount, closed: Count) -> Command:
    """The move that keeps both. Raises Refused where answers by hand and on phones cannot both be right."""
    return _keep_command(await asyncio.to_thread(phones.together, closed))


def _keep_command(closed: Count) -> Command:
    return command(count_support, closed.decision, closed.scale, closed.levels(level_words), closed.on)
