"""The commands people type. Thin: what each does stands in `coprod_tui.commands`; screens are brought in only to open.

Every command ends with 0 when it is done, 1 when it was refused and nothing changed, 2 when it was not understood.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from coprod_tui import __version__, commands
from coprod_tui import cli_shared as shared
from coprod_tui.commands.exit_codes import Ended, end_well, keep_quiet
from coprod_tui.commands.usage import Commands, PlainGroup
from coprod_tui.garbage import lasting
from coprod_tui.wording import _

HERE, BEFORE, AFTERWARDS, KEPT = (f"coprod_tui.{file}" for file in ("cli", "cli_before", "cli_afterwards", "cli_kept"))
COMMANDS = (
    (HERE, "demo group"),
    (BEFORE, "needs terms ask basket reach-out photographs usual-agenda plan prepare invite"),
    (HERE, "room desk plain share list show"),
    (AFTERWARDS, "summary"),
    (HERE, "year"),
    (AFTERWARDS, "look-back"),
    (HERE, "mine newcomer"),
    (AFTERWARDS, "board public page-agreed receipt"),
    (HERE, "find"),
    (AFTERWARDS, "review send replies agree close verify farewell left never-write"),
    (KEPT, "remove-person leave-out export delete keep-until check where doctor keys"),
)
"""In the order in which people need them, each with the file that has it."""


@click.group(
    cls=PlainGroup,
    commands=Commands({name: file for file, names in COMMANDS for name in names.split()}),
    invoke_without_command=True,
    subcommand_metavar=_("COMMAND ..."),
    help=_("The shared screen for meetings of people who use a service and people who run it."),
    epilog=_("Without a command, Coprod opens on your groups. Nothing goes over the network but letters you send."),
)
@click.option("--home", metavar=_("FOLDER"), help=_("Keep and look for everything in this folder."))
@click.option(
    "--portable", is_flag=True, help=_("Keep everything beside this copy, on a stick perhaps. It asks first.")
)
@click.version_option(__version__, message="Coprod %(version)s", help=_("Show which Coprod this is."))
@click.pass_context
def coprod(context: click.Context, home: str | None, *, portable: bool) -> None:
    if home is not None:
        context.obj = home or "."
        os.environ["COPROD_HOME"] = context.obj
    if portable:
        commands.portable.carry()
    if context.invoked_subcommand is None:
        shared.open_screens(shared.home())


@shared.command(_("Try Coprod with an example group. Nothing of yours is touched."))
@click.option("--dir", "folder", metavar=_("FOLDER"), help=_("Put the example in this folder and nowhere else."))
@click.option("--no-open", is_flag=True, help=_("Make the example but do not open it."))
@click.pass_obj
def demo(moved: str | None, folder: str | None, *, no_open: bool) -> None:
    from coprod_tui.demo import example_home  # noqa: PLC0415  the same

    home = Path(folder).expanduser().absolute() if folder else example_home(shared.home())
    again = [
        shared.program(),
        *(["--home", str(shared.home())] if moved else []),
        "demo",
        *(["--dir", str(home)] if folder else []),
    ]
    meeting = commands.demo.demo(home, zone=shared.zone(), at=shared.now(), again=again)
    if no_open or shared.shows() == "nothing":
        return
    shared.open_screens(home, meeting)


@shared.command(
    _("Make a group, or add people to it."),
    _("NAME is what the group is called. People who are in it already with the same details are not added twice."),
)
@click.argument("name", metavar=_("NAME"))
@click.option("--members", metavar=_("FILE"), help=_("A list of people: a sheet, cards, or one name on each line."))
@click.option("--sheet", metavar=_("NAME"), default="", help=_("Which sheet of the file, if it has several."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
@click.option("--dry-run", is_flag=True, help=_("Only say how the list is understood. Nothing is kept."))
@click.option(
    "--format", "form", metavar=_("FORM"), default="", help=_("With --dry-run: the form that another program reads.")
)
def group(name: str, members: str | None, sheet: str, *, yes: bool, dry_run: bool, form: str) -> None:
    file = Path(members) if members else None
    with shared.shelf() as shelf:
        if dry_run or form:
            commands.group.dry_run(shelf, name, file, sheet, form=form)
        else:
            commands.group.group(shelf, name, file, sheet, yes=yes, zone=shared.zone(), at=shared.now())


@shared.command(_("Open the shared screen on a meeting."), shared.which())
@shared.a_meeting
def room(meeting: str) -> None:
    with lasting(), shared.shelf() as shelf:
        place = commands.lookup.meeting_called(shelf, meeting, shared.now())
    shared.open_screens(shared.home(), place.id)


@shared.command(
    _("Open the working screen of the note-taker and co-chairs on a meeting."),
    _("It is private: keep it off the big screen. Several people may have one each."),
    shared.which(),
)
@shared.a_meeting
@click.option("--name", metavar=_("WORDS"), default="", help=_("Who writes here. It stands beside every entry."))
def desk(meeting: str, name: str) -> None:
    with lasting(), shared.shelf() as shelf:
        place = commands.lookup.meeting_called(shelf, meeting, shared.now())
    shared.open_screens(shared.home(), place.id, desk=name)


@shared.command(
    _("Take part in a meeting in lines of text, for screen readers and slow links."),
    _("Each change is one line. Type help to see what can be typed, and quit to leave."),
    _("Lines can come from a file too: coprod plain < FILE. It ends with 1 if a line was not done."),
    shared.which(),
    _("Where none is open or planned, it is the one finished last."),
)
@shared.a_meeting
@click.option("--name", metavar=_("WORDS"), default="", help=_("What others see this screen called."))
def plain(meeting: str, name: str) -> None:
    from coprod_tui.plain.plain_mode import run_plain  # noqa: PLC0415  the same

    with shared.shelf() as shelf:
        place = commands.lookup.to_sit_at(shelf, meeting, shared.now())
    ended = run_plain(shelf, place, name=name)
    if ended:
        raise Ended(ended)


@shared.command(
    _("Let people follow a meeting on their own phones, on this network. It asks first."),
    _("Nobody needs a phone. What a page shows is what the Room shows."),
    shared.which(),
)
@shared.a_meeting
@click.option("--address", metavar=_("ADDRESS"), default="", help=_("This laptop's address, if it has several."))
@click.option("--only-here", is_flag=True, help=_("On this laptop alone, for a tunnel of your own."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def share(meeting: str, address: str, *, only_here: bool, yes: bool) -> None:
    from coprod_tui.documents.libraries import PHONE_PAGES, needed  # noqa: PLC0415  the same

    with needed(*PHONE_PAGES):
        from coprod_tui.share.run import run_share  # noqa: PLC0415  the same
    with shared.shelf() as shelf:
        place = commands.lookup.meeting_called(shelf, meeting, shared.now())
    run_share(shelf, place, address=address, here=only_here, yes=yes)


@shared.command(_("List your groups and their meetings."), name="list")
@click.option("--waiting", is_flag=True, help=_("Only what waits: summaries, answers, and since when."))
def list_(*, waiting: bool) -> None:
    with shared.shelf() as shelf:
        if waiting:
            commands.outstanding.list_waiting(shelf, zone=shared.zone(), at=shared.now())
        else:
            commands.show.list_all(shelf, shared.now())


@shared.command(
    _("Show a meeting in plain words."),
    shared.which(),
    _("Where none is open or planned, it is the one finished last."),
)
@shared.a_meeting
def show(meeting: str) -> None:
    with shared.shelf() as shelf:
        commands.show.show(commands.lookup.to_show(shelf, meeting, shared.now()), at=shared.now())


@shared.command(
    _("Show what a group asked, decided and did, what changed, and what it could not do and why."),
    _("Without days, it is the last twelve months. A day can be 1 January 2026, or a year alone."),
    _("With --format it is saved as files, here or in the folder you name. wall-pdf is a sheet for the wall."),
)
@shared.a_group
@shared.days
@shared.files()
def year(group: str, since: str, until: str, formats: tuple[str, ...], out: Path | None) -> None:
    with shared.on_group(group) as (shelf, place):
        commands.year.year(
            shelf, place, since, until, commands.pages.Files(formats, out), zone=shared.zone(), at=shared.now()
        )


@shared.command(
    _("Show a member what they said with their name, and what became of it. Only if they ask for it."),
    _("It asks first. No other person's name or words are in it, and nothing is kept of who asked."),
    _("Leave NAME out to be asked for it. Others on this computer can see a name that is typed here."),
)
@click.argument("name", metavar=_("[NAME]"), default="")
@shared.of_group
@shared.days
@shared.files(shared.PAGE)
@click.option("--yes", is_flag=True, help=_("Do not ask. They asked for it themselves."))
def mine(
    name: str, called: str, since: str, until: str, formats: tuple[str, ...], out: Path | None, *, yes: bool
) -> None:  # fmt: skip
    with shared.on_group(called) as (shelf, place):
        wanted = commands.mine.MineAsked(name, since, until, commands.pages.Files(formats, out))
        commands.mine.mine(shelf, place, wanted, yes=yes, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Show one page for somebody new to the group, made of what is agreed."),
    _("With --format it is saved as files, here or in the folder you name."),
    _("With --contact, somebody who said yes may be named on it as who can tell more."),
)
@shared.a_group
@shared.files(shared.PAGE)
@click.option("--contact", metavar=_("NAME"), default="", help=_("They said yes to be named on it."))
@click.option("--reach", metavar=_("WORDS"), default="", help=_("With --contact: how to reach them."))
@click.option("--no-contact", "gone", metavar=_("NAME"), default="", help=_("They are not named on it any more."))
@click.option("--yes", is_flag=True, help=_("Do not ask. They said so themselves."))
def newcomer(
    group: str, formats: tuple[str, ...], out: Path | None, contact: str, reach: str, gone: str, *, yes: bool
) -> None:  # fmt: skip
    with shared.on_group(group) as (shelf, place):
        if contact or gone:
            named = commands.contacts.ContactWish(contact or gone, reach=reach, yes=bool(contact))
            commands.contacts.name_on_page(place, named, asked=yes, at=shared.now())
            return
        files = commands.pages.Files(formats, out)
        commands.newcomer.newcomer(shelf, place, files, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Find words again in all finished meetings."),
    _("It looks in what was decided, parked, done, noted or made plain."),
    _("Put several words in quotes. Spelling need not be right. Without GROUP, all your groups are looked through."),
    _("It does not search by person. A day can be 1 January 2026, or a year alone."),
)
@click.argument("words", metavar=_("WORDS"))
@shared.a_group
@click.option(
    "--kind", "kinds", metavar=_("KIND"), multiple=True,
    help=_("decision, action, issue, idea, note or word; more than once for more."),
)  # fmt: skip
@shared.days
@click.option(
    "--state", "states", metavar=_("STATE"), multiple=True,
    help=_("Such as open, done or in-force; more than once for more."),
)  # fmt: skip
@click.option("--format", "form", metavar=_("FORM"), default="", help=_("The form that another program reads."))
def find(
    words: str, group: str, kinds: tuple[str, ...], since: str, until: str, states: tuple[str, ...], form: str
) -> None:
    with shared.shelf() as shelf:
        groups = [commands.lookup.group_called(shelf, group)] if group else shelf.groups()
        asked = commands.find.asked_for(words, kinds, states, since, until, zone=shared.zone(), at=shared.now())
        commands.find.find(shelf, groups, asked, form)


def main(told: Sequence[str] | None = None) -> None:
    """Run a command line (the process's own if none is given) and leave with how it ended."""
    if told is None and not sys.flags.dev_mode:
        keep_quiet()
    sys.exit(end_well(lambda: coprod.main(told, prog_name="coprod", standalone_mode=False)))
