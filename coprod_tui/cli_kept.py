"""The commands for what is kept (words and people taken out, written out, deleted, looked over), and for the keys."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from coprod_tui import cli_shared as shared
from coprod_tui import commands
from coprod_tui.commands.exit_codes import Ended
from coprod_tui.wording import _


@shared.command(
    _("Take a person out of everything that is kept: their name and their words."),
    _("Shows what will go, then asks. What the group decided stays, without them."),
    _("Leave NAME out to be asked for it. Others on this computer can see a name that is typed here."),
    name="remove-person",
)
@click.argument("name", metavar=_("[NAME]"), default="")
@shared.of_group
@click.option(
    "--mentions", metavar=_("WHICH"), default="", help=_("Which go: all, none, numbers, or words 1,3 name 2 stays 4.")
)
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def remove_person(name: str, called: str, mentions: str, *, yes: bool) -> None:
    with shared.on_group(called) as (shelf, place):
        commands.removal.remove_person(shelf, place, name, mentions, yes=yes, at=shared.now())


@shared.command(
    _("Leave the words of one entry out for good. Without a number, shows every entry."),
    _("Shows what will go, then asks. To take something back and keep it in the record, use undo."),
    name="leave-out",
)
@click.argument("meeting", metavar=_("MEETING"))
@click.argument("number", metavar=_("[NUMBER]"), type=int, required=False)
@click.option("--mentions", metavar=_("WHICH"), default="", help=_("Which copies go: all, none, or numbers."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def leave_out(meeting: str, number: int | None, mentions: str, *, yes: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.lookup.meeting_called(shelf, meeting, shared.now())
        commands.removal.leave_out(shelf, place, number, mentions, yes=yes, at=shared.now())


@shared.command(_("Write everything that is kept into a folder, as plain text and for other programs."))
@click.option("--out", metavar=_("FOLDER"), help=_("The folder to make. Usually coprod-export, here."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def export(out: str | None, *, yes: bool) -> None:
    folder = Path(out).expanduser() if out else commands.export.free_folder(Path("coprod-export"))
    with shared.shelf() as shelf:
        commands.export.export(shelf, folder.absolute(), yes=yes, at=shared.now())


@shared.command(
    _("Delete a meeting, or a group with all its meetings."),
    _("NAME is what coprod list shows. You type it again before anything goes."),
)
@click.argument("name", metavar=_("NAME"))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def delete(name: str, *, yes: bool) -> None:
    with shared.shelf() as shelf:
        commands.delete.delete(shelf, name, yes=yes, clock=shared.now)


@shared.command(
    _("Set the day from which the group is asked whether to delete what is kept."),
    _("DAY can be 1 May 2027 or in 2 years. Type never not to be asked."),
    name="keep-until",
)
@click.argument("day", metavar=_("DAY"))
@shared.of_group
def keep_until(day: str, called: str) -> None:
    with shared.on_group(called) as (_shelf, place):
        commands.delete.ask_to_delete(place, day, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Look over everything that is kept. Changes nothing, unless you ask it to mend."),
    _("A damaged file is kept as it was, beside the mended one."),
)
@click.option("--repair", is_flag=True, help=_("Mend what can be mended."))
def check(*, repair: bool) -> None:
    with shared.shelf(look_only=not repair) as shelf:
        if repair:
            commands.check.mend(shelf.home, shared.now())
        if not commands.check.report_health(shelf.home):
            raise Ended(shared.REFUSED)


@shared.command(_("Say what is kept, where, and who can read it."))
def where() -> None:
    commands.where.where(shared.home())


@shared.command(
    _("Say what this computer can do, and what it lacks."),
    _("Nothing personal is in it, so it can be sent to somebody who helps."),
)
def doctor() -> None:
    commands.doctor.doctor(shared.home())


@shared.command(
    _("Show every key of the Room, for a card to print."),
    _("They are this computer's own, with what its settings change. LANGUAGE=cy before it makes it Welsh."),
    _("With --format it is saved as files, here or in the folder you name."),
)
@shared.files(shared.SHEET)
def keys(formats: tuple[str, ...], out: Path | None) -> None:
    from coprod_tui.app.keyboard.card import compose_card  # noqa: PLC0415  screens know their keys
    from coprod_tui.app.keyboard.key import Keys, KeyWay  # noqa: PLC0415  the same
    from coprod_tui.app.room.keys import ROOM  # noqa: PLC0415  the same
    from coprod_tui.config import read_config  # noqa: PLC0415  the same

    files, own = commands.pages.Files(formats, out), read_config()
    files.asked(never=commands.pages.NO_SHEET)
    files.give(compose_card(Keys(ROOM, cast("KeyWay", own.keys), own.bindings)), zone=shared.zone(), at=shared.now())
