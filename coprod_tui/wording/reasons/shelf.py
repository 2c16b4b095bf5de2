"""Words for finding a group or a meeting by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-group": _("There is no group called “{asked}”. Check how it is spelt."),
        "record-not-whole": _(
            "The record of {record} cannot be read whole, so nothing was changed. To mend it: coprod check --repair"
        ),
        "record-newer": _(
            "The record of {record} has a line that this Coprod does not know. Nothing is changed. "
            "A newer Coprod may have written it: update Coprod, then do this again."
        ),
        "not-ours-inside": _(
            "Nothing was deleted. These are not Coprod's own: {files}. Move them, then do this again."
        ),
        "unfinished": _("A removal that had stopped half-way comes first. Try again in a moment."),
        "nobody-kept": _("Nobody called “{asked}” is in what is kept. Check how it is spelt."),
        "several-called": _("Several people may be meant by “{asked}”: {candidates}. Type one of these in full."),
        "sits-at-a-screen": _("A screen called {name} is open on {meeting}. Close it there, then do this again."),
        "no-such-entry": _("There is no entry {number} in this record. Leave the number out to see all of them."),
        "no-words-there": _("Entry {number} has no words to leave out. To take out a person, use remove-person."),
        "no-such-meeting": _("There is no meeting called “{asked}”. Check how it is spelt."),
        "several-groups": _("More than one group begins like “{asked}”: {candidates}. Type a bit more of the name."),
        "several-meetings": _(
            "More than one meeting begins like “{asked}”: {candidates}. Type a bit more of the name."
        ),
    }
