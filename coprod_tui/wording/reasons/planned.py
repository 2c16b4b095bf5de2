"""Words for why a line of an agenda file is listed: what was not understood, or was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "about-meeting": _("This is about the meeting as a whole, so it is not an item."),
        "comment": _("This is hidden in the file, so it is not an item."),
        "crossed-out": _("This is crossed out, so it is not an item."),
        "date-heading": _("This heading is only a date. What is under it was read."),
        "front-matter": _("This is for the program that wrote the file."),
        "group-heading": _("This heading stands over a few items. Each of them was read."),
        "markup": _("This is a mark for how the page looks."),
        "minutes-unclear": _("We could not tell how long this takes. Write it as 10m."),
        "no-item": _("This belongs to an item, but there is none before it."),
        "other-section": _("This part is not the agenda, so it was left out."),
        "ours-unclear": _("We could not tell what the group can change here. Write “ours”, “partly” or “decided”."),
        "plain-line": _("This line stood by itself. We made it an item."),
        "purpose-unclear": _(
            "We could not tell what this is for. Write “for: share”, “for: discuss” or “for: decide”."
        ),
        "table-line": _("We do not know the names of these columns. We made this row an item."),
        "too-deep": _("This stands inside too many lists. We made it an item."),
    }
