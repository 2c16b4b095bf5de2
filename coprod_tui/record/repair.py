"""Mending what can be mended of a damaged record, with the original kept beside it."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coprod_tui.model.removal import RecordRepaired
from coprod_tui.record.check import check_all
from coprod_tui.record.journal import ABOUT, ENTRIES, FORMAT, Journal
from coprod_tui.record.journal_lines import Fragment, goes_on_from, read_lines, write_line
from coprod_tui.record.locks import LOCK_WAIT, holding, lock_of
from coprod_tui.record.private import OWNER_FILE, OWNER_FOLDER, is_owner_only, keep_beside, read_file, write_private
from coprod_tui.record.trouble import CannotOpen, as_trouble


class Mended(NamedTuple):
    """What was done to one file. lost: damaged lines that are not in it now; kept: where the original is.

    torn: a line that was cut off is put aside; closed: others on this computer cannot read it any more.
    """

    path: Path
    lost: int = 0
    kept: Path | None = None
    torn: bool = False
    closed: bool = False


def repair(home: Path, at: int) -> Iterator[Mended]:
    """Mend everything under this folder that can be mended, one after another. at: UTC ms. Raises NotSaved.

    A damaged record keeps its good lines, gets a mark that some were lost, and stays beside as it was. A line that was
    cut off is put in a file of its own. What others could read is for its owner only. A record from a newer program,
    and a file that is no record, are left alone.
    """
    for found in list(check_all(home)):
        done = Mended(found.path)
        with as_trouble():
            if not found.private:
                found.path.chmod(OWNER_FOLDER if stat.S_ISDIR(found.path.stat().st_mode) else OWNER_FILE)
                done = done._replace(closed=is_owner_only(found.path))  # some disks keep no rights, and do not say so
            if found.health == "damaged":
                original = mend(found.path, at)
                done = done._replace(lost=len(found.damaged), kept=original)
            elif found.health == "torn":
                with Journal(found.path) as journal:
                    journal.put_torn_aside()
                done = done._replace(torn=True)
        if done != Mended(found.path):
            yield done


@as_trouble()
def mend(path: Path, at: int) -> Path:
    """Put the good lines of a damaged record in its place, with a mark, and return where the original is kept.

    Other seats cannot write meanwhile. Raises NotSaved, with the record as it was; CannotOpen where no line is good.
    """
    with holding(lock_of(path), LOCK_WAIT):
        original = read_file(path)
        good, lost = _good(original)
        numbers = [int(number) for each in good for number in each.get(ENTRIES, {})]
        if not good or not numbers:
            raise CannotOpen("not-a-record", path=path)
        if not any(each.get(ABOUT) for each in good):
            good.insert(0, _about(path, good))
        aside = keep_beside(path, "damaged", original)
        number = max(numbers) + 1
        mark = {"line": number, "at": at, "kind": str(RecordRepaired.__struct_config__.tag), "lines": lost}
        write_private(path, b"".join(map(write_line, [*good, {ENTRIES: {str(number): mark}}])))
        return aside


def _good(content: bytes) -> tuple[list[Fragment], int]:
    """The fragments that can be read and follow each other, and how many lines cannot."""
    reading = read_lines(content)
    newest: dict[str, int] = {}
    good = [fragment for _place, fragment in reading.intact if goes_on_from(newest, fragment)]
    return good, reading.lines - len(good)


def _about(path: Path, good: list[Fragment]) -> Fragment:
    """A first line, for a record whose own is lost: from its place on the shelf and its first entries."""
    entries = [doc for each in good for doc in each.get(ENTRIES, {}).values()]
    zone = next((doc["zone"] for doc in entries if isinstance(doc.get("zone"), str)), "UTC")
    sort = "group" if path.name.startswith("group") else "meeting"
    about = {"format": FORMAT, "what": sort, "id": path.parent.name, "zone": zone, "made": entries[0].get("at", 0)}
    return {ABOUT: {"1": about}}
