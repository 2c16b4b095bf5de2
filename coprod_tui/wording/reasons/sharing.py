"""Words for what is refused about pages that others read."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "page-no-wall": N_("This page is not to be had as {name}. Choose another format."),
    "contact-not-named": N_("{name} wishes not to be named. They can change that under members first."),
    "no-such-ref": N_("There is no {ref} in this group. Use a number such as 14-D1, 14-P1 or 14-A1."),
    "page-agreed-already": N_("Our group agreed just this page already. It may go."),
    "page-no-decision": N_("{ref} is no decision that is in force. Name the one that says this page may go."),
    "page-decision-used": N_("{ref} was about a page before this one. A changed page is agreed anew."),
    "page-who-agreed": N_("Say how the group agreed it. Give the number of the decision, or say how many were asked."),
    "page-counts": N_("Only {asked} were asked, and more than that answered. Count again."),
    "page-code-unknown": N_(
        "No page has the code {code} now. Something changed since it was read. Read the page again, then agree it."
    ),
    "page-not-agreed": N_(
        "Our group has not agreed this page as it is now, so it does not go. For our group to read: --draft"
    ),
    "page-never-agreed": N_("Our group has agreed no page for {body} yet, so nothing can have come back."),
    "receipt-to-come": N_("{date} is still to come, so nobody has read it then. Type the day on which it was read."),
    "no-such-body": N_("Nothing was asked of {body} so far. We asked: {bodies}."),
    "which-body": N_("We ask more than one: {bodies}. Say which you mean."),
    "no-body-yet": N_("We asked nobody outside our group so far. Park an issue, and say whose it is."),
    "receipt-says-nothing": N_("Say who it is from, then a colon, then what came back."),
    "no-such-saying": N_("No words are numbered {mark}. List them first, and use a number from the list."),
}
