"""The outbox of a meeting: what is still to be sent, posted, read aloud or given, each in a file of ours.

    outbox/riverside-voices-14-v2-03.eml         a letter nobody has sent yet, for the person with number 3
    outbox/to-post/riverside-voices-14-v2.pdf    printed once for each person who gets it by post

No file's name holds anything personal. Whose a file is stands in the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from coprod_tui.afterwards.sending.outgoing import SUMMARY, Outgoing, copy_of
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import BY_MAIL, GONE, DeliveryWay
from coprod_tui.record.private import delete_files, make_folder, write_private
from coprod_tui.record.shelf import MeetingPlace

FOLDERS: dict[DeliveryWay, str] = {
    "large-print": "to-post",
    "phone": "to-read-aloud",
    "text-message": "to-text",
    "hand": "by-hand",
    "easy-read-post": "easy-read-to-post",
}
"""Where the file for each way stands that is a job for somebody. Letters stand in the outbox itself."""


def letter_name(meeting_id: str, version: str, mark: str) -> str:
    """version: as `Outgoing.version_name` says it."""
    return f"{meeting_id}-{version}-{mark}.eml"


def keep(place: MeetingPlace, name: str, content: bytes) -> Path:
    """Put a file into the outbox, under a name relative to it ("to-post/..."). Raises OSError."""
    path = place.outbox / name
    make_folder(path.parent)
    write_private(path, content)
    return path


def tidy(
    place: MeetingPlace, meeting: Meeting, version: int, people: Iterable[Recipient], outgoing: Outgoing = SUMMARY
) -> None:
    """Forget what must not go out any more: every file of another version, and letters whose copy has gone.

    A file for a job goes when nobody needs it any more. Raises OSError.
    """
    needed: set[str] = set()
    for recipient in people:
        copy = copy_of(outgoing, meeting, recipient, version)
        if copy is None or copy.stage in GONE:
            continue
        if copy.way in BY_MAIL:
            needed.add(letter_name(place.id, outgoing.version_name(meeting, version), recipient.mark))
        else:
            needed.add(FOLDERS[copy.way])
    ours = f"{place.id}-{outgoing.version_name(meeting, version)}"
    for file in files(place):
        folder, _slash, name = file.rpartition("/")
        mine = name.removeprefix(ours)[:1] in (".", "-") and name.startswith(ours)
        if not mine or (folder or name) not in needed:
            delete_files([place.outbox / file])


def files(place: MeetingPlace) -> tuple[str, ...]:
    """The name of every file in the outbox, relative to it, in order; none where there is no outbox."""
    return tuple(path.relative_to(place.outbox).as_posix() for path in place.in_outbox())
