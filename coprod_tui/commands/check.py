"""`coprod check`: is everything that is kept whole, and for its owner's eyes only? With --repair, mended if need be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shlex import quote

from coprod_tui.afterwards.agreed.sealed_store import sealed_health, sealed_path
from coprod_tui.commands.lookup import readable
from coprod_tui.commands.output import say
from coprod_tui.commands.what_goes import strange_told
from coprod_tui.config import config_path
from coprod_tui.model.text import file_name
from coprod_tui.record.check import Checked, check_all, lets_all_read
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.photographs import photographs_gone
from coprod_tui.record.private import left_over
from coprod_tui.record.records import read_group
from coprod_tui.record.repair import repair
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.wording import _, ngettext


def report_health(home: Path) -> bool:
    """Say how each record is, what is safe and what to do; whether all is well. Raises OSError for a locked home."""
    found = list(check_all(home)) if any(_kept(home)) else []
    settings = config_path().parent
    if settings != home:
        found += [Checked(left, "left-over") for left in left_over(settings, deep=False)]
    if not found:
        say(_("Nothing is kept here yet."))
        return True
    for each in found:
        for line in _told(each, home):
            say(line)
    sealed = list(_sealed(home))
    for line in sealed:
        say(line)
    photographs = list(_photographs(home))
    for line in photographs:
        say(line)
    for line in strange_told(list(foreign_files(home)) if home.exists() else []):
        say(line)
    well = all(each.good for each in found) and not sealed and not photographs
    to_all = lets_all_read(home)
    if well:
        say(_all_well(len(found), to_all=to_all))
    if to_all:
        say(_("This disk keeps no rights: whoever uses this computer can read what is on it."))
    return well


def _all_well(count: int, *, to_all: bool) -> str:
    """to_all: the disk shows them to others, and that is said of it."""
    if to_all:
        return ngettext("{count} record is whole.", "All {count} records are whole.", count).format(count=count)
    return ngettext(
        "{count} record is whole, and only you can read it.",
        "All {count} records are whole, and only you can read them.",
        count,
    ).format(count=count)


def _photographs(home: Path) -> Iterator[str]:
    """Those that are not there as they were put in."""
    words = _("{group}: photograph {number} is not there as it was put in. A drawing stands in its place.")
    for place in Shelf(home).groups():
        with suppress(CannotOpen):  # its record is told of
            for one in photographs_gone(place, read_group(place)):
                yield words.format(group=place.id, number=one.number)


def _sealed(home: Path) -> Iterator[str]:
    """What there is to say of agreed records whose sealed words are not as they were."""
    told = {
        "made-again": _("{file}: not as it was sealed. The record still gives the same words, and those are shown."),
        "gone": _("{file}: not as it was sealed, and the record gives other words. Look for it in a backup."),
    }
    for each in readable(Shelf(home)):
        health, seal = sealed_health(each.place, each.meeting), each.meeting.sealing.now
        if seal is not None and health in told:
            yield told[health].format(file=sealed_path(each.place, seal.version).relative_to(home))


def mend(home: Path, at: int) -> None:
    """Mend what can be mended, and say what was done. at: UTC ms. Raises NotSaved, OSError."""
    for done in repair(home, at) if any(_kept(home)) else ():
        where = file_name(done.path.relative_to(home) if done.path != home else home)
        if done.kept is not None:
            words = ngettext(
                "{file}: mended. {count} damaged line is not in it now.",
                "{file}: mended. {count} damaged lines are not in it now.",
                done.lost,
            )
            say(words.format(file=where, count=done.lost))
            say("  " + _("The file as it was is beside it: {file}").format(file=file_name(done.kept.name)))
        if done.torn:
            say(_("{file}: the line that was cut off is put aside.").format(file=where))
        if done.closed:
            say(_("{file}: only you can read it now.").format(file=where))


def _kept(home: Path) -> Iterator[Path]:
    """What stands in the home, if there is one. Raises OSError where nobody may look into it."""
    return home.iterdir() if home.exists() else iter(())


def _told(each: Checked, home: Path) -> Iterator[str]:
    where = file_name(each.path.relative_to(home) if home in each.path.parents else each.path)
    lines = ngettext("{count} line", "{count} lines", each.lines).format(count=each.lines)
    if each.path.suffix == ".journal" or each.health == "left-over":
        yield _("{file}: {how}").format(file=where, how=_health(each, lines))
    if each.health in ("damaged", "torn") or not each.private:
        yield "  " + _("To mend it: {command}").format(command="coprod check --repair")
    for aside in each.set_aside:
        yield "  " + _("A cut-off line was put in a file beside it: {file}").format(file=file_name(aside.name))
    if not each.private:
        mode = "600" if each.path.is_file() else "700"
        yield _("{file}: other people on this computer can read this.").format(file=where)
        yield "  " + _("To stop that: {command}").format(command=f"chmod {mode} {quote(str(each.path))}")


def _health(each: Checked, lines: str) -> str:
    if each.health == "damaged":
        count = len(each.damaged)
        words = ngettext(
            "line {places} is damaged. The other {lines} can still be read. Keep a copy of the file.",
            "lines {places} are damaged. The other {lines} can still be read. Keep a copy of the file.",
            count,
        )
        return words.format(places=", ".join(map(str, each.damaged)), lines=lines)
    return {
        "whole": _("whole, {lines}."),
        "torn": _("{lines} are whole. The last one was cut off and is put aside when this is opened next."),
        "newer": _("whole, but with a line that this Coprod does not know. It can be read here, not added to."),
        "not-a-record": _("this is not a record that Coprod knows. It is left as it is."),
        "no-access": _("this is not yours to open. Check who owns it."),
        "left-over": _("never written to its end. It goes when Coprod starts next."),
        "missing": _("this is not there any more. Look for it in a backup, and put it back in that place."),
    }[each.health].format(lines=lines)
