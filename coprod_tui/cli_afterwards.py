"""The commands for what becomes of a summary: saving, reading over, sending, answers, agreeing, checking a copy."""

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
    _("Save the summary that members get. Shows the files it made."),
    _("MEETING is its name as coprod list shows it, or the start of it, or its number."),
    _("Left out, it is the meeting that is open, else the one finished last."),
)
@shared.a_meeting
@shared.files(out=_("Save it in this folder, not beside the meeting."))
@click.option("--language", metavar=_("CODE"), default="", help=_("Our own words in another language: en or cy."))
def summary(meeting: str, formats: tuple[str, ...], out: Path | None, language: str) -> None:
    with shared.shelf() as shelf:
        place = commands.lookup.to_sum_up(shelf, meeting, shared.now())
        commands.summary.summary(place, formats, out, at=shared.now(), language=language)


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
@shared.a_meeting
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
@shared.a_meeting
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
@shared.a_meeting
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def agree(meeting: str, *, yes: bool) -> None:
    _seal(meeting, closed=False, yes=yes)


@shared.command(
    _("Close a summary on its day with the answers that came. It is not agreed."),
    _("It must have gone to everyone who was there, and each has the same time to answer from then."),
    _("Says how many stand where, then asks. It is sealed, and nothing in it can be changed."),
    _("MEETING is its name as coprod list shows it, or its number. Left out, it is the one that waits longest."),
)
@shared.a_meeting
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def close(meeting: str, *, yes: bool) -> None:
    _seal(meeting, closed=True, yes=yes)


def _seal(meeting: str, *, closed: bool, yes: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.agree.meeting_to_seal(shelf, meeting, shared.now(), closed=closed)
        commands.agree.agree_or_close(shelf, place, closed=closed, yes=yes, at=shared.now())


@shared.command(
    _("Check whether a copy of a summary is just as Coprod made it, once it was sealed."),
    _("FILE can be a web page, text, Word, a PDF, a wall sheet or a calendar. Nothing in it is run."),
    _("Ends with 0 only for a file that is just as it was made. Of others it says how their words read."),
)
@click.argument("file", metavar=_("FILE"))
def verify(file: str) -> None:
    with shared.shelf() as shelf:
        good = commands.verify.report_copy(shelf, Path(file).expanduser())
    if not good:
        raise Ended(shared.REFUSED)


@shared.command(
    _("Show how a group ends: what it did together, what goes to whom, what is kept, and thanks."),
    _("--close closes the group. It can be read as before, plans no meeting, and can be opened again."),
    _("Nobody is thanked by name who did not ask for it: --thank NAME --how named."),
)
@shared.a_group
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
@shared.files()
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def farewell(
    group: str, thing: str, to: str, thanks: str, member: str, wish: ThanksWish | None, celebration: str,
    formats: tuple[str, ...], out: Path | None, *, closes: bool, reopens: bool, yes: bool,
) -> None:  # fmt: skip
    with shared.on_group(group) as (shelf, place):
        tells = commands.farewell.FarewellTells(thanks, celebration, member, wish, thing, to)
        files = commands.pages.Files(formats, out)
        commands.farewell.farewell(
            shelf, place, tells, files, closes=closes, reopens=reopens, yes=yes, zone=shared.zone(),
            at=shared.now(),
        )  # fmt: skip


@shared.command(
    _("Show one page for a body that your group asks, such as a board: what is needed, and what changed."),
    _("It goes only once your group has agreed it: see page-agreed. Until then --draft saves it to be read."),
    _("What people said beside a decision goes only with the yes of each. List their words with --words."),
)
@click.argument("body", metavar=_("[BODY]"), default="")
@shared.of_group
@shared.files(shared.PAGE)
@click.option("--draft", is_flag=True, help=_("Save it though it is not agreed, for your group alone."))
@click.option("--mark", metavar=_("NUMBER"), multiple=True, help=_("Put this on the page too, such as 14-D1."))
@click.option("--unmark", metavar=_("NUMBER"), multiple=True, help=_("Take it off again."))
@click.option("--contact", metavar=_("NAME"), default="", help=_("They speak for you, and said yes to be named."))
@click.option("--reach", metavar=_("WORDS"), default="", help=_("With --contact: how to reach them."))
@click.option("--no-contact", "gone", metavar=_("NAME"), default="", help=_("They are not named on it any more."))
@click.option("--words", is_flag=True, help=_("List what people said beside decisions. Private."))
@click.option("--may-go", metavar=_("NUMBER"), multiple=True, help=_("Whose words these are was asked alone: yes."))
@click.option("--may-not", metavar=_("NUMBER"), multiple=True, help=_("They said no, or took their yes back."))
@click.option("--yes", is_flag=True, help=_("Do not ask. They said so themselves."))
def board(
    body: str, called: str, formats: tuple[str, ...], out: Path | None, mark: tuple[str, ...], unmark: tuple[str, ...],
    contact: str, reach: str, gone: str, may_go: tuple[str, ...], may_not: tuple[str, ...], *, draft: bool, words: bool,
    yes: bool,
) -> None:  # fmt: skip
    with shared.on_group(called) as (shelf, place):
        zone, at = shared.zone(), shared.now()
        change = commands.board.BoardChange(mark, unmark, may_go, may_not)
        if words:
            commands.board.list_sayings(shelf, place, body, zone=zone, at=at)
        elif contact or gone:
            commands.board.name_speaker(place, body, contact, gone, reach, asked=yes, at=at)
        elif any(change):
            commands.board.change_board(shelf, place, body, change, asked=yes, zone=zone, at=at)
        else:
            files = commands.pages.Files(formats, out)
            commands.board.show_page(shelf, place, "board", body, files, draft=draft, zone=zone, at=at)


@shared.command(
    _("Show one page for everybody else: the community, or another group. Nobody is named on it."),
    _("It goes only once your group has agreed it: see page-agreed. Until then --draft saves it to be read."),
)
@shared.a_group
@shared.files(shared.PAGE)
@click.option("--draft", is_flag=True, help=_("Save it though it is not agreed, for your group alone."))
def public(group: str, formats: tuple[str, ...], out: Path | None, *, draft: bool) -> None:
    with shared.on_group(group) as (shelf, place):
        files = commands.pages.Files(formats, out)
        commands.board.show_page(
            shelf, place, "public", "", files, draft=draft, zone=shared.zone(), at=shared.now()
        )  # fmt: skip


@shared.command(
    _("Keep that your group read a page and agreed it, so that it may go. Without a code, list the pages."),
    _("CODE stands at the head and foot of the page that was read. A page that changed since has another code."),
    _("Say which decision says so; or how many were asked, and are for it. Your rule for agreeing decides."),
    name="page-agreed",
)
@click.argument("code", metavar=_("[CODE]"), default="")
@shared.of_group
@click.option("--decision", "ref", metavar=_("NUMBER"), default="", help=_("The decision that it may go: 14-D2."))
@click.option("--asked", metavar=_("COUNT"), type=click.IntRange(0, 9999), default=0, help=_("How many were asked."))
@click.option("--for", "in_favour", metavar=_("COUNT"), type=click.IntRange(0, 9999), default=0,
              help=_("How many of them are for it."))  # fmt: skip
@click.option("--against", "objects", metavar=_("COUNT"), type=click.IntRange(0, 9999), default=0,
              help=_("How many of them object."))  # fmt: skip
def page_agreed(code: str, called: str, ref: str, asked: int, in_favour: int, objects: int) -> None:
    with shared.on_group(called) as (shelf, place):
        said = commands.shared_pages.Say(ref, asked, in_favour, objects)
        commands.board.page_agreed(shelf, place, code, said, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Keep what came back about a page: when it was read, by whom, and what they did."),
    _("BODY is who was sent it. Said again, it takes the place of what was said of that page before."),
)
@click.argument("body", metavar=_("[BODY]"), default="")
@shared.of_group
@click.option("--read", metavar=_("DAY"), default="", help=_("The day it was read."))
@click.option("--by", "reader", metavar=_("WORDS"), default="", help=_("Who read it."))
@click.option("--did", metavar=_("WORDS"), default="", help=_("What they did."))
def receipt(body: str, called: str, read: str, reader: str, did: str) -> None:
    with shared.on_group(called) as (_shelf, place):
        commands.board.receipt(
            place, body, commands.board.ReceiptTold(read, reader, did), zone=shared.zone(), at=shared.now()
        )


@shared.command(
    _("Show what a group said as it looked back, over time and side by side. No names, no figures."),
    _("Without days, it is all there is. A day can be 1 January 2026, or a year alone."),
    name="look-back",
)
@shared.a_group
@shared.days
@shared.files(shared.PAGE)
def look_back(group: str, since: str, until: str, formats: tuple[str, ...], out: Path | None) -> None:
    with shared.on_group(group) as (shelf, place):
        files = commands.pages.Files(formats, out)
        commands.look_back.look_back(shelf, place, since, until, files, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Say that a member left: thanked as they wish, and never written to again if they ask."),
    _("What they need to take part goes for good. Earlier records stay. remove-person takes them out of everything."),
    _("Leave NAME out to be asked for it. Others on this computer can see a name that is typed here."),
)
@click.argument("name", metavar=_("[NAME]"), default="")
@shared.of_group
@click.option("--how", "wish", type=click.Choice(("named", "unnamed", "none")), help=_("How to thank them."))
@click.option("--never-write", "never", is_flag=True, help=_("They asked that nobody writes to them again."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def left(name: str, called: str, wish: ThanksWish | None, *, never: bool, yes: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.lookup.group_meant(shelf, called)
        commands.leave.left(shelf, place, name, wish, never=never, yes=yes, at=shared.now())


@shared.command(
    _("Never write to somebody again, as they asked. Nothing goes to them any more."),
    _("It holds for those who left too, and once they are taken out of everything. --again lifts it, as they asked."),
    _("Leave NAME out to be asked for it. Others on this computer can see a name that is typed here."),
    name="never-write",
)
@click.argument("name", metavar=_("[NAME]"), default="")
@shared.of_group
@click.option("--again", is_flag=True, help=_("They may be written to, as they said."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def never_write(name: str, called: str, *, again: bool, yes: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.lookup.group_meant(shelf, called)
        commands.leave.never(shelf, place, name, again=again, yes=yes, at=shared.now())
