"""Answers to the decision that is being made, as a list to pick from: by letter, or by the first letters of its words.

Enter alone never records agreement: the first of the list opens a line for a worry, and yes has to be picked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.app.keys.decisions import KEYS, READING, TESTING
from coprod_tui.app.picking import Choice
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.app.keys.key import Key
    from coprod_tui.app.screens.seated import Seated

LETTERS = {"words-right": "y", "set-aside": "b"}
"""What picks an answer whose key on the Room is no letter."""
FIRST = ("words-right", "worry")


def answer_decision(seated: Seated) -> None:
    """Ask for an answer to the decision that is on; where none is, which one to take up."""
    meeting = seated.meeting
    decision = meeting.decisions.get(meeting.decisions.now)
    if decision is None:
        next(key for key in KEYS if key.id == "take-up").act(seated)
        return
    here = READING if decision.stage == "reading" else TESTING
    keys = sorted((key for key in KEYS if here & key.when), key=lambda key: key.id not in FIRST)
    by_id = {key.id: key for key in keys}
    choices = [Choice(key.id, _letter(key), _(key.label)) for key in keys]
    prompt = _("Are these the right words?") if decision.stage == "reading" else _("What did people say?")
    seated.foot.pick(prompt, choices, lambda picked: by_id[picked].act(seated), short=True)


def _letter(key: Key) -> str:
    return LETTERS.get(key.id, key.keys[0] if key.keys else "")
