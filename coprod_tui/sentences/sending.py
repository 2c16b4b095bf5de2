"""Copies of a summary, told: whose went, and whose is still to go.

By which way is not told here: a way may say what somebody needs. `jobs` says it, for private pages.
"""

from __future__ import annotations

from coprod_tui.model.delivery import PersonUnreached
from coprod_tui.model.sending import AGREED, CopyEntry, CopyStood
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line
from coprod_tui.wording import N_, _


def version_words(version: int, *, closed: bool = False) -> str:
    """What went: one of the versions people were asked about, or the record as it was agreed, or closed."""
    if version != AGREED:
        return _("Version {number}").format(number=version)
    return _("The closed record") if closed else _("The agreed record")


def _stood(entry: CopyStood, view: RecordView) -> str:
    return copy_told(entry, view, version_words(entry.version, closed=view.meeting.sealing.closed))


def copy_told(entry: CopyEntry, view: RecordView, version: str) -> str:
    """How far a copy got. version: what it is a copy of, in words."""
    name = in_a_line(entry.to) if entry.to else view.name(entry.person)
    words = {
        "job": _("{version} is ready for {name}."),
        "draft": _("{version} is ready for {name}."),
        "begun": _("{version} is on its way to {name}."),
        "accepted": _("{version} went to {name}."),
        "put-off": _("{version} goes to {name} later."),
        "refused": _("{version} could not go to {name}."),
        "bounced": _("{version} came back from {name}."),
        "done": _("{name} has their copy. {version}."),
    }[entry.stage]
    return words.format(name=name, version=version)


def _unreached(entry: PersonUnreached, view: RecordView) -> str:
    """Without the reason, which is for private pages."""
    words = _("Version {number} could not be got to {name}.")
    return words.format(name=view.name(entry.person), number=entry.version)


TELLS: Tells = {CopyStood: _stood, PersonUnreached: _unreached}
LABEL = N_("sent")
