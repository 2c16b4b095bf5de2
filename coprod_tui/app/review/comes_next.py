"""What comes next for a summary, and which key does it."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Keys
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.summary_outcome import step, what_became
from coprod_tui.wording import _


def comes_next(meeting: Meeting, keys: Keys, view: str, today: str) -> str:
    """What comes next for this summary and which key does it; "" once it is agreed. view: which is shown.

    today: YYYY-MM-DD.
    """
    at_answers = view == "answers"
    words = {
        "review": ("review-ready", _("Next: {key} marks it ready.")),
        "send": ("review-send", _("Next: {key} sends it.")),
        "waiting": ("", "" if at_answers else _("Next: what people answer goes under Answers.")),
        "asked": ("", "" if at_answers else _("Next: Answers says what is asked for.")),
        "agree": ("review-agree", _("Next: {key} makes it the agreed record.")),
        "close": ("review-agree", _("Next: {key} closes it with the answers that came. It is not agreed.")),
        "agreed": ("", ""),
        "closed": ("", ""),
    }
    id, told = words[step(what_became(meeting), meeting.sealing.day, today)]
    return told.format(key=keys.mark(keys.by_id[id]) if id else "")
