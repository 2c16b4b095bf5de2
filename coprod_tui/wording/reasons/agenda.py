"""Words for what the agenda refuses, and for an agenda file that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-item": _("That item is not on the agenda."),
        "item-is-on": _("“{title}” is the item we are on. Go to another item first."),
        "no-more-items": _("That was the last item. Press f to finish the meeting."),
        "no-item-on": _("No item is on now. Press n to start the next one."),
        "no-time-to-take": _("“{title}” has no more minutes to take away."),
        "agenda-missing": _("There is no file called {file}. Check the name and the folder."),
        "agenda-is-folder": _("{file} is a folder. Name the agenda file that is in it."),
        "agenda-unreadable": _("{file} cannot be opened. Check that it is yours to read."),
        "agenda-empty": _("{file} has nothing in it. Write one item on each line, then try again."),
        "agenda-too-big": _("{file} is too big for an agenda. The most we can read is 1 MB."),
        "agenda-not-text": _("{file} is not plain text. Save it as plain text (UTF-8), then try again."),
        "agenda-rtf": _("{file} was saved as rich text. Save it as plain text, then try again."),
        "agenda-word": _("{file} is a Word file. Save it as plain text, then try again."),
    }
