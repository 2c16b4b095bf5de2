"""Copies of a summary that are somebody's to see to, told: whose, by which way, and how far each is.

Private: how somebody gets a summary may be an access need. Only a command and a page kept off the big screen say it.
"""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import Copy, DeliveryWay
from coprod_tui.sentences.record_view import in_a_line, name_of
from coprod_tui.wording import _


def way_words(way: DeliveryWay) -> str:
    """A way as it is said of one person's copy."""
    return {
        "email": _("by e-mail"),
        "word": _("a Word file by e-mail"),
        "large-print": _("large print by post"),
        "phone": _("read aloud by phone"),
        "text-message": _("by text message"),
        "hand": _("given by hand"),
        "easy-read": _("Easy Read by e-mail"),
        "easy-read-post": _("Easy Read by post"),
    }[way]


def stage_words(copy: Copy) -> str:
    """How far a copy is; "" for a job, of which its way says all."""
    return {
        "job": "",
        "draft": _("the letter is in the outbox"),
        "begun": _("it may have gone"),
        "accepted": _("sent"),
        "put-off": _("to be sent again later"),
        "refused": _("it was not taken"),
        "bounced": _("it came back"),
        "done": _("they have it"),
    }[copy.stage]


def job_words(meeting: Meeting, copy: Copy) -> tuple[str, str]:
    """Whose copy it is, and what is to be done with it."""
    name = name_of(meeting, copy.person) or in_a_line(copy.to)
    sort = _("invitation") if copy.sort == "invitation" else ""
    return name, " · ".join(filter(None, (sort, way_words(copy.way), stage_words(copy))))
