"""What the commands share: where things are kept, what time it is, how a screen is opened."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui import garbage as sweeping
from coprod_tui.commands.exit_codes import Ended
from coprod_tui.commands.output import note
from coprod_tui.commands.usage import Plain
from coprod_tui.model.entry import Refused
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
    from coprod_tui.terminal import Shows

REFUSED = 1


def command(*help: str, name: str | None = None) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a function. help: what it does, then what else there is to know, a paragraph each."""
    return click.command(name, cls=Plain, help="\n\n".join(help))


def days(run: Callable[..., None]) -> Callable[..., None]:
    """The choices --from and --to of a command that looks at a stretch of days: `since` and `until`, "" for neither."""
    until = click.option("--to", "until", metavar=_("DAY"), default="", help=_("The last day."))
    return click.option("--from", "since", metavar=_("DAY"), default="", help=_("The first day."))(until(run))


def _begun(places: Callable[[Shelf], Iterable[GroupPlace | MeetingPlace]]) -> Callable[..., list[str]]:
    """What completes the name of a group or of a meeting in a shell: those whose folders are there. Opens none."""

    def begun(context: click.Context, _parameter: click.Parameter, typed: str) -> list[str]:
        from coprod_tui.record.shelf import Shelf  # noqa: PLC0415  each command brings only what it needs

        told = context.find_root().params.get("home")
        with suppress(OSError):  # a folder that others closed: nothing is offered
            return [each.id for each in places(Shelf(Path(told) if told else home())) if each.id.startswith(typed)]
        return []

    return begun


def a_meeting(run: Callable[..., None]) -> Callable[..., None]:
    """The meeting that a command is about, "" for the one that `which` tells of."""
    named = _begun(lambda shelf: shelf.meetings())
    return click.argument("meeting", metavar=_("[MEETING]"), default="", shell_complete=named)(run)


def a_group(run: Callable[..., None]) -> Callable[..., None]:
    """The group that a command is about, "" for the only one."""
    named = _begun(lambda shelf: shelf.groups())
    return click.argument("group", metavar=_("[GROUP]"), default="", shell_complete=named)(run)


def of_group(run: Callable[..., None]) -> Callable[..., None]:
    """The same as a choice: `called`."""
    named = _begun(lambda shelf: shelf.groups())
    help = _("Which group, if you have several.")
    return click.option("--group", "called", metavar=_("GROUP"), default="", help=help, shell_complete=named)(run)


EVERY = _(
    "html, md, txt, docx, large-docx, large-pdf, wall, wall-pdf, easy, easy-docx, easy-pdf, sound or ics. "
    "It may be given again."
)
PAGE = _("html, md, txt, docx, large-docx, large-pdf or sound; more than once for more.")
SHEET = _("wall-pdf is one sheet of paper, large-pdf large print. Or html, md, txt, docx, large-docx, wall or sound.")
"""The formats there are; those of what is no sheet for a wall and has no days; and those of what is one."""
HERE = _("Save it in this folder.")


def files(formats: str = EVERY, out: str = HERE) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The choices --format and --out of a command that saves files: `formats` and `out`, None for the usual folder."""

    def folder(_context: click.Context, _choice: click.Parameter, told: str | None) -> Path | None:
        return Path(told).expanduser() if told else None

    def begun(_context: click.Context, _choice: click.Parameter, typed: str) -> list[str]:
        from coprod_tui.commands.pages import NO_PAGE, NO_SHEET  # noqa: PLC0415  each command brings only what it needs
        from coprod_tui.summary import FORMATS  # noqa: PLC0415  the same

        never = {PAGE: NO_PAGE, SHEET: NO_SHEET}.get(formats, ())
        return [name for name in FORMATS if name.startswith(typed) and name not in never]

    more = click.option("--format", "formats", metavar=_("FORMAT"), multiple=True, help=formats, shell_complete=begun)
    where = click.option("--out", metavar=_("FOLDER"), callback=folder, help=out)
    return lambda run: more(where(run))


def which() -> str:
    """How a meeting is named, on every help page that asks for one."""
    return _(
        "MEETING is its name as coprod list shows it, or the start of it, or its number. "
        "Left out, it is the meeting that is open, else the one for today, else the next."
    )


def program() -> str:
    """How this program was called: its name where that finds it, else where it lies, from here if it is under here."""
    called = Path(sys.argv[0])
    found = shutil.which(called.name)
    if called.stem != "coprod":  # python -m coprod_tui, or brought in by another program
        return "coprod"
    if found is not None and Path(found).absolute() == called.absolute():
        return called.name
    here = Path.cwd()
    return str(called.absolute().relative_to(here) if called.absolute().is_relative_to(here) else called)


def home() -> Path:
    from coprod_tui.config import home as kept  # noqa: PLC0415  the same

    return kept()


@contextmanager
def shelf(*, look_only: bool = False) -> Iterator[Shelf]:
    """What is kept, for the length of a command: each record is read once. A screen is opened after it."""
    from coprod_tui.commands.lookup import shelf_in, take_over_all  # noqa: PLC0415  the same

    with shelf_in(home(), look_only=look_only).reading_once() as made:
        if not look_only:
            take_over_all(made, now())
        yield made


@contextmanager
def on_group(called: str) -> Iterator[tuple[Shelf, GroupPlace]]:
    """The same with the group that is meant by this name, or the only one. Refused where it is not to be told."""
    from coprod_tui.commands.lookup import group_meant  # noqa: PLC0415  the same

    with shelf() as made:
        yield made, group_meant(made, called)


def zone() -> str:
    from coprod_tui.zone import local_zone  # noqa: PLC0415  the same

    return local_zone()


def now() -> int:
    from coprod_tui.record.live import wall_clock  # noqa: PLC0415  the same

    return wall_clock()


def shows() -> Shows:
    from coprod_tui.terminal import shows as shown  # noqa: PLC0415  the same

    return shown()


def _no_screens(at: Path, meeting: str | None) -> Refused:
    """Why no screen can be opened, with what to type instead: plain mode shows the same meeting in lines."""
    from coprod_tui.model.entry import Refused  # noqa: PLC0415  the same

    command = _command(at, "plain", *([meeting] if meeting else []))
    return Refused("lines-only", command=command) if shows() == "lines" else Refused("no-screen", command=command)


def _command(at: Path, *told: str) -> str:
    """What is typed to do this in that home."""
    from shlex import join  # noqa: PLC0415  the same

    from coprod_tui.commands.again import typed  # noqa: PLC0415  the same

    return typed(*told) if at == home() else join(["coprod", "--home", str(at), *told])


def _look_first(at: Path, meeting: str | None) -> None:
    """Where this terminal is in the way, say how and what to do, and go on when somebody says so.

    Ended where they would rather not, with nothing changed.
    """
    from coprod_tui.display import display, in_the_way, needed_room  # noqa: PLC0415  the same

    seen = display()
    found = in_the_way(seen)
    if not found:
        return
    from coprod_tui.wording import reason  # noqa: PLC0415  the same

    for each in found:
        note(reason(each, **needed_room(seen)))
    note(_("In lines of text: {command}").format(command=_command(at, "plain", *([meeting] if meeting else []))))
    note(_("To go on here, press Enter. To stop, press Ctrl+C."))
    if not sys.stdin.readline():
        raise Ended(REFUSED)


def open_screens(at: Path, meeting: str | None = None, *, desk: str | None = None, review: str | None = None) -> None:
    """Open the screens on Home, or on a meeting's Room, or its Desk or the review of its summary for that name.

    Refused where there is no terminal to open them on.
    """
    from coprod_tui.commands.lookup import shelf_in  # noqa: PLC0415  the same
    from coprod_tui.record.trouble import Damaged  # noqa: PLC0415  the same

    shelf_in(at)
    if shows() != "screens":
        raise _no_screens(at, meeting)
    _look_first(at, meeting)
    sweeping.put_off()
    from coprod_tui.app.app import run_app  # noqa: PLC0415  half a second of screens, for commands that open one

    try:
        ended = run_app(at, meeting=meeting, desk=desk, review=review)
    except Damaged:
        note(_("{meeting}: part of its record is damaged, so it is not opened to write in.").format(meeting=meeting))
        note(_("To read what is there: {command}").format(command=_command(at, "show", meeting or "")))
        note(_("To mend it: {command}").format(command=_command(at, "check", "--repair")))
        raise
    if ended:
        kind = "desk" if desk is not None else "review" if review is not None else "room"
        note(_("This screen had to close, because something in Coprod did not work."))
        told = _("Everything that was saved is safe, and this opens it again: {command}")
        note(told.format(command=_command(at, *([kind, meeting] if meeting else []))))
        raise Ended(ended)
