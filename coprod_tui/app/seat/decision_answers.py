"""Answers to the decision that is being made, as a list to pick from: by letter, or by the first letters of its words.

Enter alone never records agreement: the first of the list opens a line for a worry, and yes has to be picked.
"""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.seat.keys.decisions import KEYS, READING, TESTING
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice
from coprod_tui.model.agreement import not_agreed_yet
from coprod_tui.model.decision_rule import of_group, only_counted
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Refused
from coprod_tui.model.intents import need_same_question
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.agreement import questions
from coprod_tui.wording import _, refusal

LETTERS = {"words-right": "y", "set-aside": "b"}
"""What picks an answer whose key on the Room is no letter."""
FIRST = ("words-right", "worry")


def answer_decision(seated: Seated) -> None:
    """Ask for an answer to the decision that is on; where none is, which one to take up."""
    meeting = seated.meeting
    decision = meeting.decisions.get(meeting.decisions.now)
    if decision is None:
        next(key for key in KEYS if key.id == "take-up").press(seated)
        return
    seated.begin(_pick_answer, seated, meeting, decision)


async def _pick_answer(seated: Seated, meeting: Meeting, decision: Decision) -> None:
    """Ask in this state of the meeting. An answer counts only while the same is still asked."""
    here = READING if decision.stage == "reading" else TESTING
    first = () if decision.objections else FIRST
    keys = sorted((key for key in KEYS if here & key.when), key=lambda key: key.id not in first)
    by_id = {key.id: key for key in keys}
    choices = [Choice(key.id, _letter(key), does) for key, does in possible_answers(meeting, decision, keys)]
    prompt = questions(decision)[0] if decision.objections or decision.stage == "reading" else _("What did people say?")
    picked = await seated.pick(prompt, choices, short=True)
    if not picked:
        return
    try:
        need_same_question(meeting, seated.session.meeting)
    except Refused as refused:
        seated.say(refusal(refused))
    else:
        by_id[picked].press(seated)


def _letter(key: Key) -> str:
    return LETTERS.get(key.id, key.keys[0] if key.keys else "")


def possible_answers(meeting: Meeting, decision: Decision, keys: Iterable[Key]) -> list[tuple[Key, str]]:
    """Those of these keys that answer what is asked of the decision now, each with words for what it does.

    Yes is offered only where the group's own rule says that it is agreed, in the words it would be kept in; that a
    worry is met only while one stands. Where an objection stands, or only a count decides, what helps then comes first.
    """
    standing = [worry for worry in decision.worries if not worry.settled]
    agreed = decision.stage == "testing" and not_agreed_yet(meeting, decision) is None
    words = {"nobody-objected": _as_agreed(meeting, decision), "worry-met": _as_met(decision)}
    if only_counted(decision):
        words |= {"scale": _("count again"), "objection": _("write the objection down")}
    elif decision.before and decision.support is None:
        words["scale"] = _("count again")
    possible = [
        key
        for key in keys
        if not (key.id == "nobody-objected" and not agreed) and not (key.id == "worry-met" and not standing)
    ]
    first = ("scale", "objection") if only_counted(decision) else ("worry-met",) if decision.objections else ()
    possible.sort(key=lambda key: key.id not in first)
    return [(key, words.get(key.id) or _(key.label)) for key in possible]


def _as_agreed(meeting: Meeting, decision: Decision) -> str:
    """What a yes would be recorded as, in words; "" where the key's own label says it."""
    if decision.objections:
        return _("agreed, and the objection stays")
    if decision.worries:
        return _as_kept(decision)
    own = of_group(meeting.plan.settings).way != "nobody-objects"
    return _("agreed") if decision.support or own else ""


def _as_kept(decision: Decision) -> str:
    objections = {worry.objection for worry in decision.worries}
    if objections == {True}:
        return _("agreed, with what was met kept")
    return _("agreed, with worries and objections kept") if True in objections else _("agreed, with the worries kept")


def _as_met(decision: Decision) -> str:
    standing = [worry for worry in decision.worries if not worry.settled]
    if len(decision.objections) == len(standing) == 1:
        return _("the objection is met")
    if not decision.objections:
        return ""
    return _("an objection is met") if len(decision.objections) == len(standing) else _("a worry or objection is met")
