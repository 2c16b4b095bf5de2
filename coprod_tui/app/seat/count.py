"""Counting support on a scale: which scale, then each of its steps by itself, in words everyone can see.

What stands where is not shown until every step was answered: until then only how many have answered.
"""

from __future__ import annotations

import asyncio
from functools import partial

from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.model.agreement import count_support
from coprod_tui.model.command import command
from coprod_tui.model.count import Count, begin
from coprod_tui.model.entry import Refused
from coprod_tui.model.scales import SCALES
from coprod_tui.record.recorder import Done
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.count import so_far, step_asked
from coprod_tui.wording import _, refusal
from coprod_tui.wording.scales import level_words, scale_words


def ask_scale(room: Seated) -> None:
    """The group's usual scale first, then the others."""
    usual = room.meeting.plan.settings.scale
    order = sorted(SCALES, key=lambda scale: scale != usual)
    choices = [Choice(scale, str(place), scale_words(scale)) for place, scale in enumerate(order, 1)]
    room.foot.pick(_("Which scale?"), choices, lambda scale: ask_count(room, scale))


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


async def _count(room: Seated, now: Count) -> None:
    """Ask until the count is kept or left; something else that is asked leaves it too, and its screen goes with it."""
    try:
        await _steps(room, now)
    except asyncio.CancelledError:
        if room.is_attached:
            room.show_count(None)
        raise


async def _steps(room: Seated, now: Count) -> None:
    """Ask each step in turn, and again where it was not answered."""
    again = False
    while True:
        heard = await _ask_step(room, now, again=again)
        if heard is None:
            if await _leaves(room, now):
                return
            again = False
        elif isinstance(heard.means, Count):
            now, again = heard.means, not heard.words
        else:
            return


async def _ask_step(room: Seated, now: Count, *, again: bool) -> Heard | None:
    """again: it was not answered."""
    from coprod_tui.line.count import BACK  # noqa: PLC0415  the grammar, once something is counted

    hint = _("How many, or names. {so_far}") if now.named else _("How many? {so_far}")
    if now.place:
        hint = _("{hint} Backspace: the step before.").format(hint=hint)
    if again:
        hint = _("Not answered yet. Type 0 for nobody. {hint}").format(hint=hint)
    room.show_count(now)
    return await room.foot.enter(
        Question(
            f"count-{now.decision}-{now.scale}-{now.place}",
            step_asked(now),
            hint.format(so_far=so_far(now)),
            enter=_("next") if now.place + 1 < len(now.steps) else _("save the count"),
            hear=partial(_hear, room, now),
            back=BACK if now.place else "",
            keeps=False,
            clears=True,
            after=_counted,
        )
    )


def _counted(room: Seated, done: Done) -> None:
    """The count is in the record. Its screen goes, and with it what the foot said, so that is said after."""
    room.show_count(None)
    if done.entries:
        room.say(tell_move(done.entries, room.meeting), room.keys.label(room.keys.by_id["undo"]))


async def _leaves(room: Seated, now: Count) -> bool:
    """What was counted so far is nowhere else, so it goes only where somebody says so."""
    if now.asked and not await room.sure(_("{so_far} Leave, and lose this count?").format(so_far=so_far(now))):
        return False
    room.show_count(None)
    room.say(_("The count was left. Nothing of it is kept.") if now.asked else _("Nothing was counted."))
    return True


def _hear(room: Seated, now: Count, words: str) -> Heard:
    """One answer to the step that is asked. The last one closes the count, which is kept then and not before."""
    from coprod_tui.line.count import BACK, answer  # noqa: PLC0415  the same
    from coprod_tui.line.verbs import Here  # noqa: PLC0415  the same

    if not words.strip():
        return Heard(means=now)
    after = answer(now, words, Here(room.meeting, room.today, room.seat))
    if after.closed:
        return Heard(command(count_support, now.decision, now.scale, after.levels(level_words), now.on))
    shown = (_("back"), step_asked(after)) if words.strip().casefold() == BACK else (_("then"), so_far(after))
    return Heard(means=after, parts=(shown,))
