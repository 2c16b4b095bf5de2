"""Words for what the agenda refuses, and for an agenda file that cannot be used."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-item": N_("That item is not on the agenda."),
    "item-is-on": N_("“{title}” is the item we are on. Go to another item first."),
    "no-more-items": N_("That was the last item. Press f to finish the meeting."),
    "no-item-on": N_("No item is on now. Press n to start the next one."),
    "no-time-to-take": N_("“{title}” has no more minutes to take away."),
    "agenda-missing": N_("There is no file called {file}. Check the name and the folder."),
    "agenda-is-folder": N_("{file} is a folder. Name the agenda file that is in it."),
    "agenda-unreadable": N_("{file} cannot be opened. Check that it is yours to read."),
    "agenda-empty": N_("{file} has nothing in it. Write one item on each line, then try again."),
    "agenda-too-big": N_("{file} is too big for an agenda. The most we can read is 1 MB."),
    "agenda-not-text": N_("{file} is not plain text. Save it as plain text (UTF-8), then try again."),
    "agenda-rtf": N_("{file} was saved as rich text. Save it as plain text, then try again."),
    "agenda-word": N_("{file} is a Word file. Save it as plain text, then try again."),
}
