"""The commands for before a meeting: an item asked for, a meeting planned and prepared, what people need, terms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui import cli_shared as shared
from coprod_tui import commands
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.model.outreach import OutreachStage
    from coprod_tui.model.photographs import PeopleInIt


@shared.command(
    _("Plan a meeting from an agenda in a file. Shows how it was understood, asks, and shows the meeting's name."),
    _("The file may be Word, OpenDocument, a web page, an e-mail or plain text. Lists, headings and tables all work."),
)
@click.argument("file", metavar=_("[FILE]"), default="")
@click.option("--group", "called", metavar=_("GROUP"), default="", help=_("Which group meets, if you have several."))
@click.option("--usual", is_flag=True, help=_("Begin from the usual agenda, as without a file."))
@click.option("--like", metavar=_("MEETING"), default="", help=_("Begin from that meeting's agenda, or the last one."))
@click.option("--template", metavar=_("NAME"), default="", help=_("Begin from first, usual, short or ending."))
@click.option("--title", metavar=_("WORDS"), default="", help=_("What the meeting is called."))
@click.option("--date", metavar=_("DAY"), default="", help=_("The day: friday, 1 Dec, in 2 weeks."))
@click.option("--start", metavar=_("TIME"), default="", help=_("When it starts: 14:00."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
@click.option("--dry-run", is_flag=True, help=_("Only say how the file is understood. Nothing is kept."))
@click.option(
    "--format", "form", metavar=_("FORM"), default="", help=_("With --dry-run: the form that another program reads.")
)
def plan(
    file: str, called: str, like: str, template: str, title: str, date: str, start: str, form: str, *, usual: bool,
    yes: bool, dry_run: bool,
) -> None:  # fmt: skip
    if (dry_run or form) and file:
        commands.plan.dry_run(Path(file), form=form)
        return
    with shared.on_group(called) as (shelf, place):
        source = commands.begin_from.From(file, usual, like, template)
        zone, at = shared.zone(), shared.now()
        if dry_run or form:
            commands.plan.dry_run(commands.begin_from.begin_from(shelf, place, source, at), form=form)
            return
        commands.plan.plan(shelf, place, source, title=title, date=date, start=start, yes=yes, zone=zone, at=at)


@shared.command(
    _("Show the agenda your group usually has. Keep one as that, or change it."),
    _("New meetings begin from it: coprod plan without a file. Nobody who asked for an item is kept in it."),
    name="usual-agenda",
)
@shared.of_group
@click.option("--like", metavar=_("MEETING"), default="", help=_("Keep that meeting's agenda, or the last one."))
@click.option("--file", metavar=_("FILE"), default="", help=_("Keep the agenda in this file."))
@click.option("--template", metavar=_("NAME"), default="", help=_("Keep first, usual, short or ending."))
@click.option("--change", is_flag=True, help=_("Go through it item by item before it is kept."))
@click.option("--drop", is_flag=True, help=_("Have no usual agenda any more."))
def usual_agenda(called: str, like: str, file: str, template: str, *, change: bool, drop: bool) -> None:
    with shared.on_group(called) as (shelf, place):
        source = commands.begin_from.From(file, like=like, template=template)
        commands.begin_from.usual_agenda(shelf, place, source, change=change, drop=drop, at=shared.now())


@shared.command(
    _("Send everybody the next agenda, each in their own way, and a calendar entry."),
    _("Whoever had it is sent only what changed since. Nobody gets it twice."),
    _("Letters go through the mail server in the settings file. Without one, drafts are put in the outbox."),
    _("MEETING is its name as coprod list shows it, or its number. Left out, it is the next one that is planned."),
)
@shared.a_meeting
@click.option("--print", "printed", is_flag=True, help=_("Show the invitation as text, and send nothing."))
@click.option("--drafts", is_flag=True, help=_("Put drafts in the outbox, and send nothing."))
@click.option("--again", metavar=_("NAME"), multiple=True, help=_("Send to this person although it may have gone."))
@click.option("--done", metavar=_("NAME"), multiple=True, help=_("This person has it now: tick it off. Sends nothing."))
@click.option("--call-off", "off", is_flag=True, help=_("Tell those who were invited that it does not take place."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def invite(
    meeting: str, again: tuple[str, ...], done: tuple[str, ...], *, printed: bool, drafts: bool, off: bool, yes: bool
) -> None:
    with shared.shelf() as shelf:
        place = commands.invite.to_invite(shelf, meeting, shared.now())
        if printed:
            commands.invite.printed(place, at=shared.now())
        elif done:
            commands.invite.tick(shelf, place, done, at=shared.now())
        elif off:
            commands.invite.call_off(shelf, place, drafts=drafts, yes=yes, clock=shared.now)
        else:
            commands.invite.invite(shelf, place, drafts=drafts, again=again, yes=yes, clock=shared.now)


@shared.command(
    _("Ask for an item at a meeting to come. Shows the number it has in the group's basket."),
    _("With --without-name and no --from, no name is kept. With both, the name is only for whoever answers."),
)
@click.argument("words", metavar=_("WORDS"))
@click.option("--from", "name", metavar=_("NAME"), default="", help=_("Who asks: a member, or anybody else."))
@shared.of_group
@click.option("--without-name", "nameless", is_flag=True, help=_("Show no name, now or later."))
def ask(words: str, name: str, called: str, *, nameless: bool) -> None:
    with shared.on_group(called) as (shelf, place):
        commands.basket.ask(shelf, place, words, name, nameless=nameless, at=shared.now())


@shared.command(
    _("Show what was asked for, and what became of it. With a number such as B3, only that."),
    _("Nobody turns anything down here: the group does that in a meeting. Whoever asked may ask again."),
)
@click.argument("mark", metavar=_("[NUMBER]"), default="")
@shared.of_group
@click.option("--answer", "answered", metavar=_("WORDS"), default="", help=_("Answer it. The next meeting is told."))
@click.option("--again", is_flag=True, help=_("Whoever asked asks again."))
@click.option("--take-back", "back", is_flag=True, help=_("Whoever asked takes it back. Say who with --from."))
@click.option("--from", "name", metavar=_("NAME"), default="", help=_("Who takes it back."))
@click.option("--private", is_flag=True, help=_("Say who wants to hear the answer. Keep it off the big screen."))
def basket(
    mark: str, called: str, answered: str, name: str, *, again: bool, back: bool, private: bool
) -> None:  # fmt: skip
    with shared.on_group(called) as (shelf, place):
        wish = commands.basket.Wish(answered, again, back, name)
        commands.basket.basket(shelf, place, mark, wish, private=private, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Show what people need to take part, where they said so. With a name, only theirs. This is private."),
    _("It stands in no summary and in no list for others. A need goes for good as soon as whoever it is asks."),
    _("Leave NAME out to be asked for it. Others on this computer can see what is typed here."),
)
@click.argument("name", metavar=_("[NAME]"), default="")
@shared.of_group
@click.option("--add", metavar=_("WHAT"), default="", help=_("Keep that they need this: “large print”."))
@click.option("--words", metavar=_("WORDS"), default="", help=_("With --add or --change: their own words for it."))
@click.option("--show-to", "shows", metavar=_("WHOM"), default="", help=_("Whom they chose: list, planning, meeting."))
@click.option("--change", metavar=_("NUMBER"), default="", help=_("With --show-to or --words: which of theirs."))
@click.option(
    "--take-out", "out", metavar=_("NUMBERS"), default="", help=_("Take these of theirs out for good, or all.")
)
@click.option("--all", "every", is_flag=True, help=_("All that is kept of one person. Show it to them alone."))
@click.option("--guest", is_flag=True, help=_("NAME is a guest or a helper, and no member."))
@click.option("--yes", is_flag=True, help=_("Do not ask. They said so themselves."))
def needs(
    name: str, called: str, add: str, words: str, shows: str, change: str, out: str,
    *, every: bool, guest: bool, yes: bool,
) -> None:  # fmt: skip
    with shared.on_group(called) as (shelf, place):
        said = commands.needs.NeedChange(add, words, change, shows, out, every, guest)
        commands.needs.needs(shelf, place, name, said, yes=yes, at=shared.now())


@shared.command(
    _("Show what to prepare for a meeting, made of what those who are expected need. No names are in it."),
    shared.which(),
)
@shared.a_meeting
@click.option("--ready", metavar=_("NUMBERS"), default="", help=_("Tick these, such as 1,3, or all."))
@click.option("--not-ready", "not_ready", metavar=_("NUMBERS"), default="", help=_("Take their ticks away."))
@click.option("--private", is_flag=True, help=_("Say the names that people chose to show. Keep it off the big screen."))
def prepare(meeting: str, ready: str, not_ready: str, *, private: bool) -> None:
    with shared.shelf() as shelf:
        place = commands.lookup.meeting_called(shelf, meeting, shared.now())
        commands.prepare.prepare(shelf, place, ready, not_ready, private=private, at=shared.now())


@shared.command(
    _("Show the terms that people take part on. Keep new ones from a file; those before stay."),
    _("With new terms, say who was asked. Pay and status stand in them as agreed, and never who was paid."),
)
@shared.of_group
@click.option("--file", metavar=_("FILE"), default="", help=_("Keep the terms in this file as those from now on."))
@click.option("--from", "since", metavar=_("DAY"), default="", help=_("The day they hold from. Usually today."))
@click.option("--asked", metavar=_("NAMES"), default="", help=_("Members who were asked, with commas between, or all."))
@click.option("--asked-too", "others", metavar=_("WORDS"), default="", help=_("Who else was asked."))
@click.option("--renew", metavar=_("DAY"), default="", help=_("The day to look at them again, or never."))
@click.option("--all", "every", is_flag=True, help=_("Show those before, too."))
@click.option("--starter", "start", is_flag=True, help=_("Show words to begin from. Nothing is kept."))
def terms(
    called: str, file: str, since: str, asked: str, others: str, renew: str, *, every: bool, start: bool
) -> None:  # fmt: skip
    with shared.on_group(called) as (_shelf, place):
        wanted = commands.terms.TermsChange(file, since, asked, others, renew)
        commands.terms.terms(place, wanted, every=every, start=start, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Keep whom your group means to reach, and what was tried. Private."),
    _("WORDS puts somebody on the list. With a number such as R2, it shows or changes that one."),
    name="reach-out",
)
@click.argument("words", metavar=_("[WORDS]"), default="")
@shared.of_group
@click.option("--tried", metavar=_("WORDS"), default="", help=_("Write down what was tried."))
@click.option("--here", "stage", flag_value="here", help=_("They are here now."))
@click.option("--let-go", "stage", flag_value="left", help=_("The group no longer tries."))
@click.option("--again", "stage", flag_value="meant", help=_("The group means to reach them again."))
def reach_out(words: str, called: str, tried: str, stage: OutreachStage | None) -> None:
    with shared.on_group(called) as (_shelf, place):
        reached = commands.reach_out.Reached(tried, stage)
        commands.reach_out.list_or_reach(place, words, reached, zone=shared.zone(), at=shared.now())


@shared.command(
    _("Keep your group's own photographs for Easy Read: put one in, list them, take one away."),
    _("FILE is copied in. Where and when a picture was taken is left out. The review chooses one for each thing."),
)
@shared.of_group
@click.option("--add", "path", metavar=_("FILE"), type=click.Path(path_type=Path), help=_("Put this picture in."))
@click.option("--shows", metavar=_("WORDS"), default="", help=_("What it shows, for people who do not see it."))
@click.option("--people", "agreed", type=click.Choice(("everybody", "nobody")),
              help=_("Everybody in it said yes; or nobody is in it."))  # fmt: skip
@click.option("--remove", "number", metavar=_("NUMBER"), type=int, help=_("Take this one away for good."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def photographs(
    called: str, path: Path | None, shows: str, agreed: PeopleInIt | None, number: int | None, *, yes: bool
) -> None:
    with shared.on_group(called) as (shelf, place):
        if path is not None:
            commands.photographs.add(place, path.expanduser(), shows, agreed, at=shared.now())
        elif number is not None:
            commands.photographs.remove(shelf, place, number, yes=yes, at=shared.now())
        else:
            commands.photographs.list_photographs(place)
