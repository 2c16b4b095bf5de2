"""The files of a group's own photographs, under names of ours. What each shows stands in the group's record.

    groups/GROUP/photographs/photo-3.jpeg

A file whose bytes are not those that were put in is never shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from coprod_tui.model.group import Group
from coprod_tui.model.photographs import ImageForm, Photograph
from coprod_tui.record.private import make_folder, read_file, write_private
from coprod_tui.record.shelf import GroupPlace


def keep_photograph(place: GroupPlace, number: int, form: ImageForm, content: bytes) -> None:
    """Put its file there, for the owner only. Raises OSError."""
    make_folder(place.photographs)
    write_private(place.photograph(f"photo-{number}", form), content)


def photograph_content(place: GroupPlace, photograph: Photograph) -> bytes | None:
    """Its file, as it was put in; None where it is not there, or is another."""
    path = place.photograph(photograph.name, photograph.form)
    try:
        content = b"" if path.is_symlink() else read_file(path)
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == photograph.checksum else None


def photographs_gone(place: GroupPlace, group: Group) -> Iterator[Photograph]:
    """Those whose file is not there as it was put in."""
    yield from (one for one in group.photographs.all if photograph_content(place, one) is None)
