"""Saving a summary's files, under names of ours. How a file is written safely is the record's business."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from coprod_tui.summary.formats import Format, format_named
from coprod_tui.summary.page import Summary


def file_name(summary: Summary, format: Format) -> str:
    """The file's name ("riverside-voices-14-summary.html"), made of ours only, never of a title or a name.

    A calendar file of an invitation does not say whose meeting it is, as the calendar does not.
    """
    if summary.sort == "invitation" and format.name == "ics":
        return f"meeting{format.suffix}"
    named = "-".join(filter(None, (summary.meeting_id, summary.of or summary.sort, summary.copy)))
    return f"{named}{format.suffix}"


def save(
    summary: Summary,
    folder: Path,
    formats: Iterable[str],
    write: Callable[[Path, bytes], object],
    known: Callable[[Iterable[bytes]], object],
) -> tuple[Path, ...]:
    """Write the summary in each of these formats and give the files' paths.

    Everything is rendered before anything is written, so a format that is refused ("no-such-format") leaves no half of
    the files behind. write: puts all of the content at the path or leaves what was there, and keeps earlier versions.
    known: is given the contents of all of them first, so that each can be known again.
    """
    ready = rendered(summary, folder, formats)
    known([content for _path, content in ready])
    for path, content in ready:
        write(path, content)
    return tuple(path for path, _content in ready)


def rendered(summary: Summary, folder: Path, formats: Iterable[str]) -> list[tuple[Path, bytes]]:
    """Each file with what is to be in it, and nothing written yet. Refused as `save` is."""
    return [(folder / file_name(summary, each), each.render(summary)) for each in map(format_named, formats)]
