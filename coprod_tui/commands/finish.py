"""When a meeting is finished, on whichever screen: its summary is saved, and the group takes over what it came to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from coprod_tui.commands.again import typed
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotFinished, NotSaved, Trouble, why
from coprod_tui.wording import _, local, ngettext, refusal


class Saved(NamedTuple):
    """What is to be said of saving, and whether all of it was done."""

    words: str
    whole: bool


def save_and_tell(shelf: Shelf, place: MeetingPlace, meeting: Meeting, at: int, again: str = "") -> Saved:
    """Save the summary in every format of text and let the group take over the outcomes; what to say of it. at: UTC ms.

    The files come first: they are what people wait for. again: the words for how it is saved once more, where that is
    not by a command.
    """
    again = again or _("Then, in a terminal: {command}").format(command=typed("summary", place.id))
    paths: list[Path] = []
    try:
        folder, count = _save_files(place, meeting, at, paths)
    except (OSError, Trouble) as trouble:
        return Saved(_not_all(len(paths), trouble, again), whole=False)
    told = ngettext("The summary is saved: {count} file.", "The summary is saved: {count} files.", count)
    where = _("They are in {folder}").format(folder=folder)
    try:
        _take_over(shelf, place, at)
    except (OSError, Trouble) as trouble:
        later = _("The group has not taken over what came of it. It does when Coprod starts again.")
        return Saved(f"{told.format(count=count)} {later} {_why(trouble)}\n{where}", whole=False)
    return Saved(f"{told.format(count=count)} {where}", whole=True)


def _save_files(place: MeetingPlace, meeting: Meeting, at: int, paths: list[Path]) -> tuple[Path, int]:
    """Write them and give their folder and how many they are. paths: is given each that is written."""
    from coprod_tui.afterwards.agreed.copies import keep_known  # noqa: PLC0415  a meeting is finished once: read only then
    from coprod_tui.afterwards.agreed.versions import summary_of  # noqa: PLC0415  the same
    from coprod_tui.summary import USUAL, save  # noqa: PLC0415  the same

    def write(path: Path, content: bytes) -> None:
        save_keeping_earlier(path, content, local(at, meeting.plan.zone))
        paths.append(path)

    made = summary_of(place, meeting, made=at)
    save(made, place.summaries, USUAL, write, partial(keep_known, place, made, at=at))
    return place.summaries, len(paths)


def _take_over(shelf: Shelf, place: MeetingPlace, at: int) -> None:
    from coprod_tui.record.series import take_over  # noqa: PLC0415  the same

    take_over(shelf, shelf.group(place.group), at)


def _not_all(count: int, trouble: OSError | Trouble, again: str) -> str:
    """Why the summary is not saved, or not all of its files are."""
    some = ngettext(
        "Only {count} file of the summary is saved.", "Only {count} files of the summary are saved.", count
    ).format(count=count)
    told = some if count else _("The summary is not saved yet.")
    return " ".join((_("The meeting is safe."), told, _why(trouble), again))


def _why(trouble: OSError | Trouble) -> str:
    """What the disk said of it. Nobody's words are in a line here: there is only something to be done first."""
    if isinstance(trouble, OSError):
        trouble = NotSaved(why(trouble))
    words = {
        "disk-full": _("The disk is full. Make some room first."),
        "disk-trouble": _("The disk does not answer as it should."),
        "read-only": _("The folder is not yours to write to. Check who owns it."),
        "gone": _("The folder is not there. Plug the disk back in if it came out."),
        "busy": _("Another screen is writing. Wait a moment first."),
    }
    told = words.get(trouble.reason) if not isinstance(trouble, NotFinished) else None
    return told or refusal(trouble)
