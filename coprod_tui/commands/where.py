"""`coprod where`: what is kept, where, who can read it, and what Coprod cannot reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coprod_tui.commands.output import say
from coprod_tui.commands.portable import told_of_carrying
from coprod_tui.commands.what_goes import strange_told
from coprod_tui.config import MailSettings, config_path, read_config
from coprod_tui.demo import example_home
from coprod_tui.failure import DAYS
from coprod_tui.model.text import file_name
from coprod_tui.packed import carried
from coprod_tui.record.check import check_all, lets_all_read
from coprod_tui.record.folder_exposure import FolderExposure, exposure_of
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.wording import _


def where(home: Path) -> None:
    for line in lines(home):
        say(line)


def lines(home: Path) -> Iterator[str]:
    """Each fact on a line, headings without an indent."""
    yield _("Where things are kept")
    yield from ("  " + line for line in _places(home))
    if home.exists():
        yield from strange_told(list(foreign_files(home)))
    for heading, lines in (
        (_("What is kept"), _kept()),
        (_("Who can read it"), _readers(home)),
        (_("What Coprod cannot reach"), _out_of_reach()),
        (_("What you can do"), _to_do()),
    ):
        yield from ("", heading)
        yield from ("  " + line for line in lines)


def _places(home: Path) -> Iterator[str]:
    yield _("Groups and meetings: {folder}").format(folder=file_name(home / "groups"))
    yield _("The example group: {folder}").format(folder=file_name(example_home(home)))
    yield _("This laptop's settings: {file}").format(file=file_name(config_path()))
    if not home.exists():
        yield _("Nothing is kept there yet.")


def _kept() -> tuple[str, ...]:
    return (
        _("Each group: its name, its people, its ground rules, words and ways of working."),
        _("For each person: their name, and what they gave: e-mail, what they bring, how they wish to be named."),
        _("What somebody needs to take part, where they said so. It is shown only to those whom they chose."),
        _("Each meeting: everything that was done or written in it, with the time."),
        _("What was taken back stays in the record. It is marked as taken back."),
        _("Who spoke when, while a meeting is open. When it is finished, only if the group counts speaking time."),
        _("Photographs that your group put in, and what each shows. Nothing else that their files said is kept."),
        _("That something was taken out for good, and when. Never what."),
        _("Summaries that were saved, and their earlier versions."),
        _("Who was sent a summary, when, and by which way. In the outbox, what is still to be sent or given."),
        _("A file that words of finished meetings are found by. It can be made again at any time."),
        _("Words that were being typed when a screen stopped, until you take them up or drop them."),
        _(
            "Which part of Coprod could not go on, if that happens, for {days} days. No names, and nobody's words."
        ).format(days=DAYS),
    )


def _readers(home: Path) -> tuple[str, ...]:
    return (
        _owner(home),
        _("Whoever runs this computer can read them too. The files are not locked with a password."),
        _network(read_config().mail),
        _("While phone pages are open, others on this network can read them, with the code."),
        _("Whoever takes notes on another laptop gives a code of their own. What they write is locked on its way."),
        _("Nothing is kept of who opened one: no names, no times, no phones."),
        _("How somebody answers on a phone is kept nowhere. Once a count is closed, how many stand where is."),
        *(told_of_carrying() if home == carried() else ()),
        *_around(exposure_of(home)),
    )


def _owner(home: Path) -> str:
    if home.exists() and lets_all_read(home):
        return _("This disk keeps no rights: whoever uses this computer can read what is on it.")
    if home.exists() and any(not each.private for each in check_all(home)):
        return _("Others on this computer can read some of it. To see what, and to stop that: coprod check")
    return _("Only the person who owns these files, on this computer. To look for yourself: coprod check")


def _out_of_reach() -> tuple[str, ...]:
    return (
        _("Backups of this computer, and copies that you or others have made."),
        _("Summaries that were sent or printed."),
        _("Parts of a disk that still hold what was deleted from it."),
    )


def _to_do() -> tuple[str, ...]:
    return (
        _("Take a person out: {command}").format(command="coprod remove-person"),
        _("Leave words out for good: {command}").format(command="coprod leave-out"),
        _("Have a copy of everything: {command}").format(command="coprod export"),
        _("Delete a meeting or a group: {command}").format(command="coprod delete"),
        _("Be asked about deleting from a day on: {command}").format(command="coprod keep-until"),
    )


def _network(mail: MailSettings | None) -> str:
    if mail is None:
        return _("Nothing goes over the network.")
    told = _(
        "Nothing goes over the network but summaries that you send, through {server}. Whoever runs it can read them."
    )
    return told.format(server=mail.server)


def _around(seen: FolderExposure) -> Iterator[str]:
    """Who else may have it, as far as a program can tell."""
    if seen.service:
        words = _("This folder looks as if {service} copies it elsewhere. Whoever runs that may have it too.")
        yield words.format(service=seen.service)
    if seen.shared:
        yield _("This folder is on another computer. Whoever runs that one can read it.")
    yield {
        "yes": _("The disk is locked (encrypted), so it cannot be read if this computer is lost."),
        "no": _("The disk does not look locked (encrypted). Whoever finds this computer may read it."),
        "unknown": _("We cannot tell whether the disk is locked (encrypted). Ask whoever looks after this computer."),
    }[seen.encrypted]
