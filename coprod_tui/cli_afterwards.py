"""The commands for what becomes of a summary: reading it over, sending it, answers, agreeing, checking a copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui import cli_shared as shared
from coprod_tui import commands
from coprod_tui.commands.exit_codes import Ended
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.model.farewell import ThanksWish


@shared.command(
    _("Read what members said by e-mail. FILE is a message, a mailbox file or a mail folder."),
    _("Shows what was understood, and writes down only what is sure. It asks about the rest."),
    _("Nothing is fetched, and nothing that came with a message is opened."),
    name="replies",
)
@click.argument("files", metavar=_("FILE ..."), nargs=-1, required=True)
@click.option("--name", metavar=_("WORDS"), default="", help=_("Who reads them. It stands beside each answer."))
@click.option("--dry-run", is_flag=True, help=_("Show it all and write nothing down."))
def replies_(files: tuple[str, ...], name: str, *, dry_run: bool) -> None:
    with shared.shelf() as shelf:
        paths = [Path(file).expanduser() for file in files]
        commands.replies.replies(shelf, paths, name=name, dry_run=dry_run, at=shared.now())


@shared.command(
    _("Read a finished meeting's summary over before members get it."),
    _("It can be put in other words, and what is left out is counted in it. The record stays as it is."),
    _("With --print it shows the draft and what may trip readers, as text."),
    _("All of it can be done in lines of text too, for screen readers: coprod plain MEETING."),
    _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one finished last."),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--name", metavar=_("WORDS"), default="", help=_("Who reads it over. Readers see who left words out."))
@click.option("--print", "printed", is_flag=True, help=_("Show it as text, and open no screen."))
def review(meeting: str, name: str, *, printed: bool) -> None:
    screens = shared.shows() == "screens" and not printed
    with shared.shelf() as shelf:
        place = commands.review.to_review(shelf, meeting, shared.now())
        if not screens:
            commands.review.review(place, at=shared.now())
    if screens:
        shared.open_screens(shared.home(), place.id, review=name)


@shared.command(
    _("Send the summary that is ready to everybody, each as they asked for it."),
    _("Letters go through the mail server in the settings file. Without one, drafts are put in the outbox."),
    _("Nobody gets it twice. A run that was stopped goes on where it was."),
    _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one finished last."),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--drafts", is_flag=True, help=_("Put drafts in the outbox, and send nothing."))
@click.option("--again", metavar=_("NAME"), multiple=True, help=_("Send to this person although it may have gone."))
@click.option("--done", metavar=_("NAME"), multiple=True, help=_("This person has it now: tick it off. Sends nothing."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def send(meeting: str, again: tuple[str, ...], done: tuple[str, ...], *, drafts: bool, yes: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.send.to_send(shelf, meeting, shared.now())
        if done:
            commands.send.tick(shelf, place, done, at=shared.now())
        else:
            commands.send.send(shelf, place, drafts=drafts, again=again, yes=yes, clock=shared.now)


@shared.command(
    _("Make a summary the agreed record, by the group's own rule, and seal it."),
    _("Says how many stand where, then asks. Once it is agreed nothing in it can be changed."),
    _("Everyone who was there must have answered. A day that is over agrees nothing: see coprod close."),
    _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one that waits longest."),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def agree(meeting: str, *, yes: bool) -> None:
    _seal(meeting, closed=False, yes=yes)


@shared.command(
    _("Close a summary on its day with the answers that came. It is not agreed."),
    _("It must have gone to everyone who was there, and each has the same time to answer from then."),
    _("Says how many stand where, then asks. It is sealed, and nothing in it can be changed."),
    _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one that waits longest."),
)
@click.argument("meeting", metavar=_("[MEETING]"), default="")
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def close(meeting: str, *, yes: bool) -> None:
    _seal(meeting, closed=True, yes=yes)


def _seal(meeting: str, *, closed: bool, yes: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.agree.to_seal(shelf, meeting, shared.now(), closed=closed)
        commands.agree.seal(shelf, place, closed=closed, yes=yes, at=shared.now())


@shared.command(
    _("Check whether a copy of a summary is just as Coprod made it, once it was sealed."),
    _("FILE can be a web page, text, Word, a PDF, a wall sheet or a calendar. Nothing in it is run."),
    _("Ends with 0 only for a file that is just as it was made. Of others it says how their words read."),
)
@click.argument("file", metavar=_("FILE"))
def verify(file: str) -> None:
    with shared.shelf() as shelf:
        good = commands.verify.check(shelf, Path(file).expanduser())
    if not good:
        raise Ended(shared.REFUSED)


@shared.command(
    _("Show how a group ends: what it did together, what goes to whom, what is kept, and thanks."),
    _("--close closes the group. It can be read as before, plans no meeting, and can be opened again."),
    _("Nobody is thanked by name who did not ask for it: --thank NAME --how named."),
)
@click.argument("group", metavar=_("[GROUP]"), default="")
@click.option("--hand-on", "thing", metavar=_("WHAT"), default="", help=_("Hand this on: 13-P1, 13-A2, or any words."))
@click.option("--to", metavar=_("WHOM"), default="", help=_("With --hand-on: who has it from now on."))
@click.option("--thanks", metavar=_("WORDS"), default="", help=_("The group’s own words of thanks."))
@click.option("--thank", "member", metavar=_("NAME"), default="", help=_("A member who said how to be thanked."))
@click.option(
    "--how", "wish", type=click.Choice(("named", "unnamed", "none")), help=_("With --thank: as they wish it.")
)
@click.option("--celebrate", "celebration", metavar=_("WORDS"), default="", help=_("How the group celebrates."))
@click.option("--close", "closes", is_flag=True, help=_("Close the group. It asks first."))
@click.option("--reopen", "reopens", is_flag=True, help=_("Open it again."))
@click.option(
    "--format",
    "formats",
    metavar=_("FORMAT"),
    multiple=True,
    help=_("html, md, txt, docx, large-docx, large-pdf, wall, wall-pdf, sound or ics; more than once for more."),
)
@click.option("--out", metavar=_("FOLDER"), help=_("Save it in this folder."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def farewell(
    group: str, thing: str, to: str, thanks: str, member: str, wish: ThanksWish | None, celebration: str,
    formats: tuple[str, ...], out: str | None, *, closes: bool, reopens: bool, yes: bool,
) -> None:  # fmt: skip
    with shared.shelf() as shelf:
        place = commands.lookup.group_meant(shelf, group)
        tells = commands.farewell.FarewellTells(thanks, celebration, member, wish, thing, to)
        folder = Path(out).expanduser() if out else None
        commands.farewell.farewell(
            shelf, place, tells, formats, folder, closes=closes, reopens=reopens, yes=yes, zone=shared.zone(),
            at=shared.now(),
        )  # fmt: skip
