"""The commands people type. Thin: what each does stands in `coprod_tui.commands`; screens are brought in only to open.

Every command ends with 0 when it is done, 1 when it was refused and nothing changed, 2 when it was not understood.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui import __version__
from coprod_tui.commands.ending import Ended, end_well
from coprod_tui.commands.usage import Plain, PlainGroup
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.record.shelf import Shelf

REFUSED = 1


def _more(*paragraphs: str) -> str:
    """A help page's text: what the command does, then what else there is to know."""
    return "\n\n".join(paragraphs)


def _which() -> str:
    """How a meeting is named, on every help page that asks for one."""
    return _(
        "MEETING is its name as coprod list shows it, or the start of it, or its number. "
        "Left out, it is the meeting that is open, else the one for today, else the next."
    )


@click.group(
    cls=PlainGroup,
    invoke_without_command=True,
    subcommand_metavar=_("COMMAND ..."),
    help=_("The shared screen for meetings of people who use a service and people who run it."),
    epilog=_("Without a command, Coprod opens on your groups. Nothing goes over the network."),
)
@click.option("--home", metavar=_("FOLDER"), help=_("Keep and look for everything in this folder."))
@click.version_option(__version__, message="Coprod %(version)s", help=_("Show which Coprod this is."))
@click.pass_context
def coprod(context: click.Context, home: str | None) -> None:
    if home is not None:
        context.obj = home or "."
        os.environ["COPROD_HOME"] = context.obj
    if context.invoked_subcommand is None:
        _open(_home())


@coprod.command(cls=Plain, help=_("Try Coprod with an example group. Nothing of yours is touched."))
@click.option("--dir", "folder", metavar=_("FOLDER"), help=_("Put the example in this folder and nowhere else."))
@click.option("--no-open", is_flag=True, help=_("Make the example but do not open it."))
@click.pass_obj
def demo(moved: str | None, folder: str | None, *, no_open: bool) -> None:
    from coprod_tui.commands.demo import demo as make  # noqa: PLC0415  each command brings only what it needs
    from coprod_tui.demo import example_home  # noqa: PLC0415  the same

    home = Path(folder).expanduser().absolute() if folder else example_home(_home())
    again = ["coprod", *(["--home", str(_home())] if moved else []), "demo", *(["--dir", str(home)] if folder else [])]
    meeting = make(home, zone=_zone(), at=_now(), again=again)
    if not no_open and _has_screen():
        _open(home, meeting)


@coprod.command(
    cls=Plain,
    help=_more(
        _("Make a group, or add people to it."),
        _("NAME is what the group is called. People who are in it already with the same details are not added twice."),
    ),
)
@click.argument("name", metavar=_("NAME"))
@click.option(
    "--members",
    metavar=_("FILE"),
    help=_("A list of people: one name on each line, or a sheet saved as CSV."),
)
def group(name: str, members: str | None) -> None:
    from coprod_tui.commands.group import group as make  # noqa: PLC0415  the same

    make(_shelf(), name, Path(members) if members else None, zone=_zone(), at=_now())


@coprod.command(
    cls=Plain,
    help=_more(
        _("Plan a meeting from an agenda in a text file. Shows the meeting's name."),
        _("Lists, headings and tables all work. Lines we do not understand are listed with their numbers."),
    ),
)
@click.argument("file", metavar=_("FILE"))
@click.option("--group", "called", metavar=_("GROUP"), default="", help=_("Which group meets, if you have several."))
@click.option("--title", metavar=_("WORDS"), default="", help=_("What the meeting is called."))
@click.option("--date", metavar=_("DAY"), default="", help=_("The day: friday, 1 Dec, in 2 weeks."))
@click.option("--start", metavar=_("TIME"), default="", help=_("When it starts: 14:00."))
def plan(file: str, called: str, title: str, date: str, start: str) -> None:
    from coprod_tui.commands.finding import group_called, only_group  # noqa: PLC0415  the same
    from coprod_tui.commands.plan import plan as make  # noqa: PLC0415  the same

    shelf = _shelf()
    place = group_called(shelf, called) if called else only_group(shelf)
    make(shelf, place, Path(file), title=title, date=date, start=start, zone=_zone(), at=_now())


@coprod.command(cls=Plain, help=_more(_("Open the shared screen on a meeting."), _which()))
@click.argument("meeting", metavar=_("[MEETING]"), default="")
def room(meeting: str) -> None:
    from coprod_tui.commands.finding import meeting_called  # noqa: PLC0415  the same

    place = meeting_called(_shelf(), meeting, _now())
    _open(_home(), place.id)


@coprod.command(
    cls=Plain,
    help=_more(
        _("Open the working screen of the note-taker and co-chairs on a meeting."),
        _("It is private: keep it off the big screen. Several people may have one each."),
        _which(),
    ),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--name", metavar=_("WORDS"), default="", help=_("Who writes here. It stands beside every entry."))
def desk(meeting: str, name: str) -> None:
    from coprod_tui.commands.finding import meeting_called  # noqa: PLC0415  the same

    place = meeting_called(_shelf(), meeting, _now())
    _open(_home(), place.id, desk=name)


@coprod.command(
    cls=Plain,
    help=_more(
        _("Take part in a meeting in lines of text, for screen readers and slow links."),
        _("Each change is one line. Type help to see what can be typed, and quit to leave."),
        _("Lines can come from a file too: coprod plain < FILE. It ends with 1 if a line was not done."),
        _which(),
    ),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--name", metavar=_("WORDS"), default="", help=_("What others see this screen called."))
def plain(meeting: str, name: str) -> None:
    from coprod_tui.commands.finding import meeting_called  # noqa: PLC0415  the same
    from coprod_tui.plain.session import run_plain  # noqa: PLC0415  the same

    shelf = _shelf()
    ended = run_plain(shelf, meeting_called(shelf, meeting, _now()), name=name)
    if ended:
        raise Ended(ended)


@coprod.command("list", cls=Plain, help=_("List your groups and their meetings."))
@click.option("--waiting", is_flag=True, help=_("Only what waits: summaries, answers, and since when."))
def list_(*, waiting: bool) -> None:
    from coprod_tui.commands.showing import list_all  # noqa: PLC0415  the same
    from coprod_tui.commands.waiting import list_waiting  # noqa: PLC0415  the same

    if waiting:
        list_waiting(_shelf(), zone=_zone(), at=_now())
    else:
        list_all(_shelf(), _now())


@coprod.command(cls=Plain, help=_more(_("Show a meeting in plain words."), _which()))
@click.argument("meeting", metavar=_("[MEETING]"), default="")
def show(meeting: str) -> None:
    from coprod_tui.commands.finding import meeting_called  # noqa: PLC0415  the same
    from coprod_tui.commands.showing import show as tell  # noqa: PLC0415  the same

    tell(meeting_called(_shelf(), meeting, _now()), at=_now())


@coprod.command(cls=Plain, help=_more(_("Save the summary that members get. Shows the files it made."), _which()))
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option(
    "--format",
    "formats",
    metavar=_("FORMAT"),
    multiple=True,
    help=_("html, md, txt, docx, large-docx, large-pdf, wall, wall-pdf or ics; more than once for several."),
)
@click.option("--out", metavar=_("FOLDER"), help=_("Save it in this folder, not beside the meeting."))
def summary(meeting: str, formats: tuple[str, ...], out: str | None) -> None:
    from coprod_tui.commands.finding import meeting_called  # noqa: PLC0415  the same
    from coprod_tui.commands.summary import summary as make  # noqa: PLC0415  the same

    make(meeting_called(_shelf(), meeting, _now()), formats, Path(out).expanduser() if out else None, at=_now())


@coprod.command(
    "replies",
    cls=Plain,
    help=_more(
        _("Read what members said by e-mail. FILE is a message, a mailbox file or a mail folder."),
        _("Shows what was understood, and writes down only what is sure. It asks about the rest."),
        _("Nothing is fetched, and nothing that came with a message is opened."),
    ),
)
@click.argument("files", metavar=_("FILE ..."), nargs=-1, required=True)
@click.option("--name", metavar=_("WORDS"), default="", help=_("Who reads them. It stands beside each answer."))
@click.option("--dry-run", is_flag=True, help=_("Show it all and write nothing down."))
def replies_(files: tuple[str, ...], name: str, *, dry_run: bool) -> None:
    from coprod_tui.commands.replies import replies as read  # noqa: PLC0415  the same

    read(_shelf(), [Path(file).expanduser() for file in files], name=name, dry_run=dry_run, at=_now())


@coprod.command(
    cls=Plain,
    help=_more(
        _("Read a finished meeting's summary over before members get it."),
        _("It can be put in other words, and what is left out is counted in it. The record stays as it is."),
        _("With --print it shows the draft and what may trip readers, as text."),
        _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one finished last."),
    ),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--name", metavar=_("WORDS"), default="", help=_("Who reads it over. Readers see who left words out."))
@click.option("--print", "printed", is_flag=True, help=_("Show it as text, and open no screen."))
def review(meeting: str, name: str, *, printed: bool) -> None:
    from coprod_tui.commands.review import review as tell  # noqa: PLC0415  the same
    from coprod_tui.commands.review import to_review  # noqa: PLC0415  the same

    place = to_review(_shelf(), meeting, _now())
    if printed or not _has_screen():
        tell(place, at=_now())
    else:
        _open(_home(), place.id, review=name)


@coprod.command(
    cls=Plain,
    help=_more(
        _("Send the summary that is ready to everybody, each as they asked for it."),
        _("Letters go through the mail server in the settings file. Without one, drafts are put in the outbox."),
        _("Nobody gets it twice. A run that was stopped goes on where it was."),
        _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one finished last."),
    ),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--drafts", is_flag=True, help=_("Put drafts in the outbox, and send nothing."))
@click.option("--again", metavar=_("NAME"), multiple=True, help=_("Send to this person although it may have gone."))
@click.option("--done", metavar=_("NAME"), multiple=True, help=_("This person has it now: tick it off. Sends nothing."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def send(meeting: str, again: tuple[str, ...], done: tuple[str, ...], *, drafts: bool, yes: bool) -> None:
    from coprod_tui.commands.send import send as send_all  # noqa: PLC0415  the same
    from coprod_tui.commands.send import tick, to_send  # noqa: PLC0415  the same

    shelf = _shelf()
    place = to_send(shelf, meeting, _now())
    if done:
        tick(shelf, place, done, at=_now())
    else:
        send_all(shelf, place, drafts=drafts, again=again, yes=yes, clock=_now)


@coprod.command(
    cls=Plain,
    help=_more(
        _("Make a summary the agreed record, by the group's own rule, and seal it."),
        _("Says how many stand where, then asks. Once it is agreed nothing in it can be changed."),
        _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one that waits longest."),
    ),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def agree(meeting: str, *, yes: bool) -> None:
    from coprod_tui.commands.agree import agree as seal  # noqa: PLC0415  the same
    from coprod_tui.commands.agree import to_agree  # noqa: PLC0415  the same

    shelf = _shelf()
    seal(shelf, to_agree(shelf, meeting, _now()), yes=yes, at=_now())


@coprod.command(
    cls=Plain,
    help=_more(
        _("Check whether a copy of a summary says what people agreed."),
        _("FILE can be a web page, text, Word, a PDF, a wall sheet or a calendar. Nothing in it is run."),
        _("Ends with 0 only where every word is as it was agreed."),
    ),
)
@click.argument("file", metavar=_("FILE"))
def verify(file: str) -> None:
    from coprod_tui.commands.verify import check as look  # noqa: PLC0415  the same

    if not look(_shelf(), Path(file).expanduser()):
        raise Ended(REFUSED)


@coprod.command(
    "remove-person",
    cls=Plain,
    help=_more(
        _("Take a person out of everything that is kept: their name and their words."),
        _("Shows what will go, then asks. What the group decided stays, without them."),
    ),
)
@click.argument("name", metavar=_("NAME"))
@click.option("--group", "called", metavar=_("GROUP"), default="", help=_("Which group, if you have several."))
@click.option("--mentions", metavar=_("WHICH"), default="", help=_("Which mentions go: all, none, or numbers."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def remove_person(name: str, called: str, mentions: str, *, yes: bool) -> None:
    from coprod_tui.commands.finding import group_called, only_group  # noqa: PLC0415  the same
    from coprod_tui.commands.removal import remove_person as remove  # noqa: PLC0415  the same

    shelf = _shelf()
    place = group_called(shelf, called) if called else only_group(shelf)
    remove(shelf, place, name, mentions, yes=yes, at=_now())


@coprod.command(
    "leave-out",
    cls=Plain,
    help=_more(
        _("Leave the words of one entry out for good. Without a number, shows every entry."),
        _("Shows what will go, then asks. To take something back and keep it in the record, use undo."),
    ),
)
@click.argument("meeting", metavar=_("MEETING"))
@click.argument("number", metavar=_("[NUMBER]"), type=int, required=False)
@click.option("--mentions", metavar=_("WHICH"), default="", help=_("Which copies go: all, none, or numbers."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def leave_out(meeting: str, number: int | None, mentions: str, *, yes: bool) -> None:
    from coprod_tui.commands.finding import meeting_called  # noqa: PLC0415  the same
    from coprod_tui.commands.removal import leave_out as leave  # noqa: PLC0415  the same

    shelf = _shelf()
    leave(shelf, meeting_called(shelf, meeting, _now()), number, mentions, yes=yes, at=_now())


@coprod.command(cls=Plain, help=_("Write everything that is kept into a folder, as plain text and for other programs."))
@click.option("--out", metavar=_("FOLDER"), help=_("The folder to make. Usually coprod-export, here."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def export(out: str | None, *, yes: bool) -> None:
    from coprod_tui.commands.export import export as write  # noqa: PLC0415  the same
    from coprod_tui.commands.export import free_folder  # noqa: PLC0415  the same

    folder = Path(out).expanduser() if out else free_folder(Path("coprod-export"))
    write(_shelf(), folder.absolute(), yes=yes, at=_now())


@coprod.command(
    cls=Plain,
    help=_more(
        _("Delete a meeting, or a group with all its meetings."),
        _("NAME is what coprod list shows. You type it again before anything goes."),
    ),
)
@click.argument("name", metavar=_("NAME"))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def delete(name: str, *, yes: bool) -> None:
    from coprod_tui.commands.deleting import delete as remove  # noqa: PLC0415  the same

    remove(_shelf(), name, yes=yes, at=_now())


@coprod.command(
    "keep-until",
    cls=Plain,
    help=_more(
        _("Set the day from which the group is asked whether to delete what is kept."),
        _("DAY can be 1 May 2027 or in 2 years. Type never not to be asked."),
    ),
)
@click.argument("day", metavar=_("DAY"))
@click.option("--group", "called", metavar=_("GROUP"), default="", help=_("Which group, if you have several."))
def keep_until(day: str, called: str) -> None:
    from coprod_tui.commands.deleting import ask_to_delete  # noqa: PLC0415  the same
    from coprod_tui.commands.finding import group_called, only_group  # noqa: PLC0415  the same

    shelf = _shelf()
    place = group_called(shelf, called) if called else only_group(shelf)
    ask_to_delete(place, day, zone=_zone(), at=_now())


@coprod.command(
    cls=Plain,
    help=_more(
        _("Look over everything that is kept. Changes nothing, unless you ask it to mend."),
        _("A damaged file is kept as it was, beside the mended one."),
    ),
)
@click.option("--repair", is_flag=True, help=_("Mend what can be mended."))
def check(*, repair: bool) -> None:
    from coprod_tui.commands.check import check as look  # noqa: PLC0415  the same
    from coprod_tui.commands.check import mend  # noqa: PLC0415  the same

    shelf = _shelf()
    if repair:
        mend(shelf.home, _now())
    if not look(shelf.home):
        raise Ended(REFUSED)


@coprod.command(cls=Plain, help=_("Say what is kept, where, and who can read it."))
def where() -> None:
    from coprod_tui.commands.where import where as tell  # noqa: PLC0415  the same

    tell(_home())


def main(told: Sequence[str] | None = None) -> None:
    """Run a command line (the process's own if none is given) and leave with how it ended."""
    sys.exit(end_well(lambda: coprod.main(told, prog_name="coprod", standalone_mode=False)))


def _home() -> Path:
    from coprod_tui.config import home  # noqa: PLC0415  the same

    return home()


def _shelf() -> Shelf:
    from coprod_tui.commands.finding import shelf_in  # noqa: PLC0415  the same

    return shelf_in(_home())


def _zone() -> str:
    from coprod_tui.zone import local_zone  # noqa: PLC0415  the same

    return local_zone()


def _now() -> int:
    from coprod_tui.record.live import wall_clock  # noqa: PLC0415  the same

    return wall_clock()


def _has_screen() -> bool:
    return all(each is not None and each.isatty() for each in (sys.stdin, sys.stdout))


def _open(home: Path, meeting: str | None = None, *, desk: str | None = None, review: str | None = None) -> None:
    """Open the screens on Home, or on a meeting's Room, or its Desk or the review of its summary for that name.

    Refused where there is no terminal to open them on.
    """
    from coprod_tui.app import sweeping  # noqa: PLC0415  the same
    from coprod_tui.commands.finding import shelf_in  # noqa: PLC0415  the same
    from coprod_tui.model.entry import Refused  # noqa: PLC0415  the same

    shelf_in(home)
    if not _has_screen():
        raise Refused("no-screen")
    sweeping.put_off()
    from coprod_tui.app.app import run_app  # noqa: PLC0415  half a second of screens, for commands that open one

    ended = run_app(home, meeting=meeting, desk=desk, review=review)
    if ended:
        raise Ended(ended)
