"""Words for what stands in the way of a record that is to be sealed, and for files that cannot be checked."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_, _
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "sealed": N_("This record is sealed, and stays as it is. A later meeting can correct it."),
    "sealed-already": N_("This record is agreed already."),
    "closed-already": N_("This record is closed already."),
    "not-sealed": N_("This record is not sealed yet."),
    "not-ready": N_("No version is ready, or something changed since. Mark the summary ready first."),
    "change-asked-for": N_("A change is still asked for by {names}. Make a new version, or settle it with them."),
    "not-everyone-answered": lambda f: (
        _("Not heard from yet: {names}. This group agrees when everyone who was there has answered.")
        if f["names"]
        else _("Nobody was there to be asked, so nobody can agree it.")
    ),
    "nobody-agrees": N_(
        "Everyone has answered, and nobody agrees. So it cannot be the agreed record. "
        "Talk it over, then make a new version."
    ),
    "not-sent-to-everyone": N_(
        "It has not gone to {names}. Nothing is closed before it went to everyone who was there. "
        "Send it. For somebody who cannot be reached, type: not reached NAME because WHY."
    ),
    "time-to-answer": N_("People have until {day} to answer. After that it can be closed, but not agreed."),
    "time-since-it-went": N_(
        "Somebody's copy went late, and they have as long as the others: until {day}. "
        "After that it can be closed, but not agreed."
    ),
    "no-day-to-answer-by": N_("Nobody set a day to answer by, so it cannot be closed. Mark it ready with a day."),
    "close-instead": N_("Not heard from: {names}. So it is not agreed. The day is over: coprod close can close it."),
    "agree-instead": N_("Everyone who was there has answered. So it is not closed: coprod agree makes it agreed."),
    "sealed-summary-gone": N_(
        "The sealed words are not here any more as they were. Check another copy with coprod verify."
    ),
    "nothing-to-agree": N_("No summary is waiting to be agreed."),
    "nothing-to-close": N_("No summary is waiting to be closed."),
    "copy-missing": N_("There is no file called {file}."),
    "copy-is-folder": N_("{file} is not a file that can be read."),
    "copy-too-big": N_("This file is far bigger than any summary. It was not opened."),
    "copy-unreadable": N_("{file} could not be read. It may not be a file, or not be yours to read."),
    "file-broken": N_("This file is damaged or locked, so its words cannot be read."),
    "file-is-message": N_("This is a whole message. Save the summary that is in it as a file, and check that."),
    "copy-is-sound": N_(
        "This is a sound file that we do not know. We cannot hear what it says. Check a copy in words."
    ),
    "not-one-of-ours": N_("This is not a summary made by Coprod."),
}
