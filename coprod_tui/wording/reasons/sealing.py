"""Words for what stands in the way of a record that is to be sealed, and for files that cannot be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {**_sealing(), **_files()}


def _sealing() -> Words:
    return {
        "sealed": _("This record is sealed, and stays as it is. A later meeting can correct it."),
        "sealed-already": _("This record is agreed already."),
        "closed-already": _("This record is closed already."),
        "not-sealed": _("This record is not sealed yet."),
        "not-ready": _("No version is ready, or something changed since. Mark the summary ready first."),
        "change-asked-for": _("A change is still asked for by {names}. Make a new version, or settle it with them."),
        "not-everyone-answered": lambda f: (
            _("Not heard from yet: {names}. This group agrees when everyone who was there has answered.")
            if f["names"]
            else _("Nobody was there to be asked, so nobody can agree it.")
        ),
        "nobody-agrees": _(
            "Everyone has answered, and nobody agrees. So it cannot be the agreed record. "
            "Talk it over, then make a new version."
        ),
        "not-sent-to-everyone": _(
            "It has not gone to {names}. Nothing is closed before it went to everyone who was there. "
            "Send it. For somebody who cannot be reached, type: not reached NAME because WHY."
        ),
        "time-to-answer": _("People have until {day} to answer. After that it can be closed, but not agreed."),
        "time-since-it-went": _(
            "Somebody's copy went late, and they have as long as the others: until {day}. "
            "After that it can be closed, but not agreed."
        ),
        "no-day-to-answer-by": _("Nobody set a day to answer by, so it cannot be closed. Mark it ready with a day."),
        "close-instead": _("Not heard from: {names}. So it is not agreed. The day is over: coprod close can close it."),
        "agree-instead": _("Everyone who was there has answered. So it is not closed: coprod agree makes it agreed."),
        "sealed-summary-gone": _(
            "The sealed words are not here any more as they were. Check another copy with coprod verify."
        ),
        "nothing-to-agree": _("No summary is waiting to be agreed."),
        "nothing-to-close": _("No summary is waiting to be closed."),
    }


def _files() -> Words:
    return {
        "file-not-there": _("There is no file called {name}."),
        "not-a-file": _("{name} is not a file that can be read."),
        "file-too-big": _("This file is far bigger than any summary. It was not opened."),
        "file-not-read": _("{name} could not be read. It may not be yours to read."),
        "file-broken": _("This file is damaged or locked, so its words cannot be read."),
        "file-is-message": _("This is a whole message. Save the summary that is in it as a file, and check that."),
        "not-one-of-ours": _("This is not a summary made by Coprod."),
    }
