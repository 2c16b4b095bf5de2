"""Words for starting, pausing and finishing a meeting."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "already-open": N_("The meeting is open already."),
    "not-open": N_("The meeting has not started, so there is nothing to finish."),
    "not-finished": N_("The meeting is not finished, so it is open already."),
    "meeting-finished": N_("This meeting is finished. Open it again to add to it."),
    "words-are-closed": N_(
        "This meeting is finished, and its words stay. The review can say it in other words in the summary."
    ),
    "rule-while-deciding": N_("People are being asked about a decision. Change the rule before or after it."),
    "ways-are-closed": N_(
        "This meeting is finished. You can still choose where the summary goes and how it is agreed. "
        "Nothing was changed."
    ),
    "times-ahead": N_("That time is still to come. Type when it really was, with its day if you like."),
    "ended-before-it-began": N_("That is before the meeting began. Type another time, with its day if you like."),
    "times-too-far": N_("That is more than a day from what was written down. Type another time."),
    "minutes-out-of-range": N_("{minutes} minutes is not a length we can use. Choose from 1 minute to 24 hours."),
    "not-paused": N_("The meeting is not paused."),
    "no-break": N_("There is no break on now."),
    "already-moment": N_("We are taking a moment already."),
    "already-break": N_("It is break time already."),
    "already-wait": N_("We are waiting for the notes already."),
    "already-card": N_("The meeting has stopped for a card already."),
}
