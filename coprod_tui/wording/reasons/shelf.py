"""Words for finding a group or a meeting by its name."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-group": N_("There is no group called “{asked}”. Check how it is spelt."),
    "record-not-whole": N_(
        "The record of {record} cannot be read whole, so nothing was changed. To mend it: coprod check --repair"
    ),
    "record-newer": N_(
        "The record of {record} has a line that this Coprod does not know. Nothing is changed. "
        "A newer Coprod may have written it: update Coprod, then do this again."
    ),
    "not-ours-inside": N_("Nothing was deleted. These are not Coprod's own: {files}. Move them, then do this again."),
    "unfinished": N_("A removal that had stopped half-way comes first. Try again in a moment."),
    "nobody-kept": N_("Nobody called “{asked}” is in what is kept. Check how it is spelt."),
    "several-called": N_("Several people may be meant by “{asked}”: {candidates}. Type one of these in full."),
    "sits-at-a-screen": N_("A screen called {name} is open on {meeting}. Close it there, then do this again."),
    "no-such-entry": N_("There is no entry {number} in this record. Leave the number out to see all of them."),
    "no-words-there": N_("Entry {number} has no words to leave out. To take out a person, use remove-person."),
    "no-such-meeting": N_("There is no meeting called “{asked}”. Check how it is spelt."),
    "several-groups": N_("More than one group begins like “{asked}”: {candidates}. Type a bit more of the name."),
    "several-meetings": N_("More than one meeting begins like “{asked}”: {candidates}. Type a bit more of the name."),
}
