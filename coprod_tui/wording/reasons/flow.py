"""Words for starting, pausing and finishing a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "already-open": _("The meeting is open already."),
        "not-open": _("The meeting has not started, so there is nothing to finish."),
        "not-finished": _("The meeting is not finished, so it is open already."),
        "meeting-finished": _("This meeting is finished. Open it again to add to it."),
        "words-are-closed": _(
            "This meeting is finished, and its words stay. The review can say it in other words in the summary."
        ),
        "rule-while-deciding": _("People are being asked about a decision. Change the rule before or after it."),
        "ways-are-closed": _(
            "This meeting is finished. You can still choose where the summary goes and how it is agreed. "
            "Nothing was changed."
        ),
        "times-ahead": _("That time is still to come. Type when it really was, with its day if you like."),
        "ended-before-it-began": _("That is before the meeting began. Type another time, with its day if you like."),
        "times-too-far": _("That is more than a day from what was written down. Type another time."),
        "minutes-out-of-range": _("{minutes} minutes is not a length we can use. Choose from 1 minute to 24 hours."),
        "not-paused": _("The meeting is not paused."),
        "no-break": _("There is no break on now."),
        "already-moment": _("We are taking a moment already."),
        "already-break": _("It is break time already."),
        "already-wait": _("We are waiting for the notes already."),
        "already-card": _("The meeting has stopped for a card already."),
    }
