"""Words for what cannot be done to a summary while it is read over."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "review-when-finished": N_("The summary is read over once the meeting is finished. Nothing has changed."),
    "not-in-the-summary": N_("That is not in the summary. Nothing has changed."),
    "exact-decision": N_("A decision stays in the words people agreed. You can add words beside it."),
    "exact-worry": N_("A worry stays in the words of the person who had it."),
    "exact-view": N_("How somebody sees it stays in their own words."),
    "stays-view": N_("What somebody added to a decision cannot be left out. It stays with it."),
    "stays-decision": N_("A decision cannot be left out. Everybody should see what was decided."),
    "stays-worry": N_("A worry cannot be left out. It stays with the decision."),
    "stays-issue": N_("What is outside our control cannot be left out. People wait for an answer."),
    "stays-item": N_("What was on the agenda cannot be left out."),
    "left-out-already": N_("It is left out already. It can be put in again."),
    "no-reason-to-leave-out": N_("Readers see why something is left out. Say why in a few words."),
    "not-left-out": N_("It is in the summary. Nothing has changed."),
    "nothing-to-review": N_("No summary is waiting to be read over."),
    "no-such-line-of-summary": N_("Nothing in the summary is called that. Try A1, P1, note 2 or word PPI."),
    "ready-already": N_("The summary is ready as it is. Nothing in it has changed since."),
}
