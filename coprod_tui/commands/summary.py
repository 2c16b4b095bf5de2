"""`coprod summary`: the document that members get, in each format asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from coprod_tui.afterwards.agreed.copies import keep_known
from coprod_tui.afterwards.agreed.versions import copy_in, summary_of
from coprod_tui.commands.output import note, say
from coprod_tui.model.entry import Refused
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import as_trouble
from coprod_tui.summary import USUAL, save
from coprod_tui.wording import _, local
from coprod_tui.wording.ways import languages


def summary(place: MeetingPlace, formats: Sequence[str], out: Path | None, *, at: int, language: str = "") -> None:
    """Save the summary beside the meeting, or in that folder, and say each file. Earlier versions are kept.

    language: of our own words in it, "" for the group's. Raises Refused where we do not speak it, the meeting has not
    begun, a format is not known or the folder is a file; CannotOpen; NotSaved.
    """
    if out is not None and out.exists() and not out.is_dir():
        raise Refused("home-is-file", folder=str(out))
    meeting = read_meeting(place)
    if meeting.flow.stage == "planned":
        raise Refused("nothing-to-sum-up")
    if language not in (known_languages := languages()):
        raise Refused("no-such-language", name=language, languages=[code for code in known_languages if code])
    other = language not in ("", meeting.plan.settings.language)
    made = copy_in(place, meeting, language, made=at) if other else summary_of(place, meeting, made=at)
    write = partial(save_keeping_earlier, at=local(at, meeting.plan.zone))
    known = partial(keep_known, place, made, at=at)
    with as_trouble():
        files = save(made, out or place.summaries, dict.fromkeys(formats or USUAL), write, known)
    for file in files:
        say(str(file))
    if meeting.flow.stage == "open":
        note(_("The meeting is still open, so this is how it stands now."))
