"""`coprod --portable`: what a packed copy keeps stands beside it, and goes where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_tui.commands.prompts import somebody_there, sure
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import file_name
from coprod_tui.packed import beside
from coprod_tui.record.private import make_folder
from coprod_tui.record.trouble import as_trouble
from coprod_tui.wording import _


def carry() -> None:
    """From now on everything is kept beside this copy: asked where it is not so yet.

    Refused ("not-packed") for a copy that is installed, whose folder is no place for words of a meeting, and
    ("carried-unasked") where nobody is there to answer. Raises NotSaved where the disk takes nothing.
    """
    folder = beside()
    if folder is None:
        raise Refused("not-packed")
    if not folder.is_dir():
        if not somebody_there():
            raise Refused("carried-unasked", folder=file_name(folder))
        asked = _("Keep everything in {folder} from now on? Type yes:").format(folder=file_name(folder))
        sure("\n".join((*told_of_carrying(), asked)), yes=False)
        with as_trouble():
            make_folder(folder)


def told_of_carrying() -> Iterator[str]:
    yield _(
        "It goes where this disk or stick goes. Whoever finds a stick can read it, unless it is locked (encrypted)."
    )
    yield _("Most sticks (FAT) can be read by all who use the same computer.")
