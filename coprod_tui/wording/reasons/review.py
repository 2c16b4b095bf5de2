"""Words for what cannot be done to a summary while it is read over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "review-when-finished": _("The summary is read over once the meeting is finished. Nothing has changed."),
        "not-in-the-summary": _("That is not in the summary. Nothing has changed."),
        "exact-decision": _("A decision stays in the words people agreed. You can add words beside it."),
        "exact-worry": _("A worry stays in the words of the person who had it."),
        "exact-view": _("How somebody sees it stays in their own words."),
        "stays-view": _("What somebody added to a decision cannot be left out. It stays with it."),
        "stays-decision": _("A decision cannot be left out. Everybody should see what was decided."),
        "stays-worry": _("A worry cannot be left out. It stays with the decision."),
        "stays-issue": _("What is outside our control cannot be left out. People wait for an answer."),
        "stays-item": _("What was on the agenda cannot be left out."),
        "left-out-already": _("It is left out already. It can be put in again."),
        "no-reason-to-leave-out": _("Readers see why something is left out. Say why in a few words."),
        "not-left-out": _("It is in the summary. Nothing has changed."),
        "nothing-to-review": _("No summary is waiting to be read over."),
        "no-such-line-of-summary": _("Nothing in the summary is called that. Try A1, P1, note 2 or word PPI."),
        "ready-already": _("The summary is ready as it is. Nothing in it has changed since."),
    }
