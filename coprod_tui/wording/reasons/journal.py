"""Words for a record that cannot be saved or opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from coprod_tui.wording.catalogue import N_, _, ngettext
from coprod_tui.wording.reasons import ReasonWords


def _damaged(fields: Mapping[str, Any]) -> str:
    if not fields.get("lines"):  # opened for what can be read of it
        return _("Not saved: this record is damaged in places. It can be read but not added to.")
    return ngettext(
        "Line {lines} of this record is damaged. Nothing has been changed, and the rest can still be read.",
        "Lines {lines} of this record are damaged. Nothing has been changed, and the rest can still be read.",
        len(fields["lines"]),
    )


def _not_finished(fields: Mapping[str, Any]) -> str:
    """What is done is never called unsaved, and what is not done is never called done."""
    why = {
        "disk-full": _("The disk is full. Make some room, then start Coprod again: it goes on from there."),
        "read-only": _("A folder is not yours to write to. Check who owns it, then start Coprod again."),
        "gone": _("A folder is not there. Plug its disk in, then start Coprod again: it goes on from there."),
        "busy": _("Another screen is writing. Start Coprod again in a moment: it goes on from there."),
    }.get(fields.get("why", ""), _("The disk does not answer as it should. Start Coprod again: it goes on from there."))
    return " ".join((_("Begun, and not finished. What is done so far stays."), why))


def _not_saved(happened: str, next_: str = "") -> Callable[[Mapping[str, Any]], str]:
    """Words typed are said to be kept only where they are: `told` says so with "kept"."""

    def words(fields: Mapping[str, Any]) -> str:
        kept_note = _("Your words are kept here.") if fields.get("kept") else ""
        return " ".join(filter(None, (_(happened), kept_note, next_ and _(next_))))

    return words


WORDS: ReasonWords = {
    "begun-not-finished": _not_finished,
    "cut-short": N_("The last line was cut short when Coprod stopped. It is set aside, and all the rest is safe."),
    "disk-full": _not_saved(N_("Not saved yet: the disk is full."), N_("Make some room, then try again.")),
    "disk-trouble": _not_saved(N_("Not saved yet: the disk does not answer as it should.")),
    "read-only": N_("Not saved: this record can be read but not added to. Check who owns the file."),
    "gone": _not_saved(
        N_("Not saved yet: the folder with this record is not there."), N_("Plug the disk back in if it came out.")
    ),
    "busy": _not_saved(N_("Not saved yet: another screen is writing."), N_("Try again in a moment.")),
    "waiting": N_("Another screen is writing. This goes on by itself in a moment."),
    "one-writer": N_("Not saved: another screen is writing, and this disk lets only one write. You can read here."),
    "closed": N_("Not saved: this meeting is closed on this screen. Open it again to go on."),
    "replaced": _not_saved(N_("Not saved yet: another program changed the record just now."), N_("Try again.")),
    "newer": N_(
        "This record has a line that this Coprod does not know. "
        "You can read the rest here, and nothing is changed. "
        "A newer Coprod may have written it: to add to it, update Coprod."
    ),
    "damaged": _damaged,
    "missing": N_("This record is not where it was. It may have been moved or renamed."),
    "no-access": N_("This record is here, but it is not yours to open. Check who owns the file."),
    "not-a-record": N_("This file is not a record that Coprod knows. It has been left as it is."),
}
