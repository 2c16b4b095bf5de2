"""What Easy Read needs beside a summary's words: the group's own photographs, and what was proposed as it first went.

Photographs are never kept with the words.
"""

from __future__ import annotations

from contextlib import suppress

from coprod_tui.afterwards.agreed.as_sent import as_sent
from coprod_tui.record.photographs import photograph_content
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary import Summary
from coprod_tui.summary.page import PhotographShown


def for_easy_read(place: MeetingPlace, summary: Summary) -> Summary:
    """With those photographs that are there as they were put in; for another a drawing stands."""
    as_first_sent = as_sent(place, summary.version) if summary.version else None
    chosen = {one.picture for one in summary.easy if one.picture.startswith("photo-")}
    photographs: list[PhotographShown] = []
    if chosen:
        with suppress(CannotOpen):
            for one in read_group(place.of_group).photographs.all:
                content = photograph_content(place.of_group, one) if one.name in chosen else None
                if content is not None:
                    photographs.append(PhotographShown(one.name, one.shows, one.form, content))
    return summary.but(photographs=tuple(photographs), easy_given=as_first_sent.easy_given if as_first_sent else {})
