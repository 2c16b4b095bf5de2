"""What keys do as a summary is read over: to its chosen line, with somebody's own words, with the whole of it."""

from __future__ import annotations

import asyncio
from functools import partial

from coprod_tui.afterwards.agreed.seals import sealing_move, settle
from coprod_tui.afterwards.review.own_words import under_name, who_has_words
from coprod_tui.app.destinations import ToSending
from coprod_tui.app.office import Office
from coprod_tui.app.review.own_words import OWN, OwnWords
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.seat.line_questions import date_question
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.window import window
from coprod_tui.model.command import Command, command
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.important import mark_important, unmark_important
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.review import (
    EXACT,
    STAYS,
    add_to_summary,
    changed_since_ready,
    leave_out_of_summary,
    mark_ready,
    put_in_summary,
    reword_in_summary,
    summary_things,
)
from coprod_tui.model.sending import current
from coprod_tui.record.recorder import Done
from coprod_tui.record.session import WorkedOut
from coprod_tui.record.trouble import Trouble
from coprod_tui.sentences import name_of
from coprod_tui.sentences.sealing import seal_question, sealed_already, sealed_now
from coprod_tui.wording import _, day, days_after, ngettext, reason, refusal


def chosen(review: ReviewScreen) -> tuple[Id, str, str]:
    """The thing of the chosen line, its sort, and its words as in the summary; NOBODY where it has no thing."""
    thing = review.side.thing if review.side is not None else NOBODY
    sort, words_recorded = summary_things(review.meeting).get(thing, ("", ""))
    if not sort:
        review.say(_("This line is worked out from the record. a adds words of your own."))
        return NOBODY, "", ""
    return thing, sort, review.meeting.review.words(thing) or words_recorded


def reword(review: ReviewScreen) -> None:
    thing, sort, words = chosen(review)
    if thing and sort in EXACT:
        review.say_trouble(reason(f"exact-{sort}"))
    elif thing:
        hint = _("The same in other words. The record keeps its own.")
        question = Question(f"reword-{thing}", _("In the summary"), hint, initial=words, prose=True)
        review.foot.ask(question.but(move=lambda words: command(reword_in_summary, thing, words)))


def as_recorded(review: ReviewScreen) -> None:
    thing, _sort, _words = chosen(review)
    if thing:
        review.do(command(reword_in_summary, thing=thing, words=""))


def leave_out(review: ReviewScreen) -> None:
    thing, sort, _words = chosen(review)
    if not thing:
        return
    if sort in STAYS:
        review.say_trouble(reason(f"stays-{sort}"))
    elif sort == "added":
        review.do(command(leave_out_of_summary, thing=thing))
    elif review.meeting.review.is_left_out(thing):
        review.say_trouble(reason("left-out-already"))
    else:
        label, hint = _("Why leave it out?"), _("Readers see this, and who left it out")
        question = Question(f"leave-out-{thing}", label, hint, prose=True)
        review.foot.ask(question.but(move=lambda why: command(leave_out_of_summary, thing, why)))


def important(review: ReviewScreen) -> None:
    """Mark the chosen note as one that matters most, or take that mark off."""
    thing, _sort, _words = chosen(review)
    if thing:
        marked = thing in review.meeting.review.important
        review.do(command(unmark_important if marked else mark_important, thing=thing))


def put_in(review: ReviewScreen) -> None:
    thing, _sort, _words = chosen(review)
    if thing:
        review.do(command(put_in_summary, thing=thing))


def add(review: ReviewScreen) -> None:
    """Ask for words that only the summary has, under the item of the chosen line."""
    item = _item(review)
    agenda_item = review.meeting.agenda.get(item)
    hint = _("Readers see that it was added.")
    if agenda_item is not None:
        hint = _("Readers see that it was added. It goes under: {item}").format(item=agenda_item.title)
    question = Question("add-to-summary", _("Add"), hint, prose=True)
    review.foot.ask(question.but(move=lambda words: command(add_to_summary, words, item)))


def explain(review: ReviewScreen) -> None:
    """Ask what the letters of the chosen trip mean, for the summary and for the group's own words."""
    trip = review.trip
    if trip is None or trip.sort not in ("letters", "word"):
        review.say(_("There are no letters to explain here. Enter goes to the line."))
        return
    review.begin(review.say_meaning, trip.words)


def _item(review: ReviewScreen) -> Id:
    return _item_of(review.meeting, review.side.thing if review.side is not None else NOBODY)


def _item_of(meeting: Meeting, thing: Id) -> Id:
    if meeting.agenda.get(thing) is not None:
        return thing
    added = next((one for one in meeting.review.added if one.id == thing), None)
    candidates = (meeting.notes.get(thing), meeting.decisions.get(thing), meeting.actions.get(thing), added)
    return next((one.item for one in candidates if one is not None), NOBODY)


async def show_words(review: ReviewScreen) -> None:
    """Pick somebody, and show only their words on this screen, in large letters."""
    meeting = review.meeting
    choices = [
        Choice(str(one.id), one.key or str(one.number), name_of(meeting, one.id), _seen_words(review, one.id))
        for one in who_has_words(meeting)
    ]
    if not choices:
        review.say(_("Nobody was marked as here. No words stand under a name."))
    elif person := await review.pick(_("Whose words? Turn the screen to them alone."), choices):
        _show_to(review, person)


def _seen_words(review: ReviewScreen, person: Id) -> str:
    if person in review.meeting.review.shown:
        return _("has seen them")
    count = len(under_name(review.meeting, person))
    return ngettext("{count} thing", "{count} things", count).format(count=count) if count else ""


def _show_to(review: ReviewScreen, person: str) -> None:
    own = OwnWords(review, Id(int(person)), window(review).keys(OWN))
    review.app.push_screen(own, review.back_from_words)


def ready(review: ReviewScreen) -> None:
    """Ask for the day to answer by: Enter alone takes the one that the group's own time gives."""
    version = review.meeting.review.version
    if version is not None and version.answer_by and not changed_since_ready(review.meeting):
        review.say_trouble(reason("ready-already"))
        return
    days = review.meeting.plan.settings.reply_days
    usual = days_after(review.today, days).isoformat() if days > 0 else ""
    hint = _("Or just Enter: {day}.").format(day=day(usual, named=True)) if usual else _("Or just Enter: no day.")
    if review.trips:
        count = len(review.trips)
        trips_words = ngettext("{count} thing may trip readers.", "{count} things may trip readers.", count)
        hint = f"{hint} {trips_words.format(count=count)}"

    def move(answer_by: str) -> Command:
        return command(mark_ready, answer_by=answer_by or usual)

    question = date_question(review, "summary-ready", _("Ready. Answers by"), hint, move)
    review.foot.ask(question.but(enter=_("mark it ready")))


async def agree_here(review: Seated) -> None:
    """Ask, and make the summary the agreed record, or close it; then make its files anew."""
    session = review.session
    try:
        question, closed = seal_question(review.meeting, session.clock())
    except Refused as refused:
        review.say_trouble(refusal(refused))
        return
    if await review.sure(question):
        seal = sealing_move(session.shelf, session.place, session.clock(), closed=closed)
        review.do(WorkedOut(seal), after=_after_seal)


def _after_seal(review: Seated, done: Done) -> None:
    if done.entries:
        review.begin_alone("seal", _settle, review)


async def _settle(review: Seated) -> None:
    """Write the files anew, with the seal. Where that fails the record is agreed all the same, which is said."""
    session = review.session
    try:
        await asyncio.to_thread(partial(settle, session.shelf, session.place, at=session.clock()))
    except (Refused, Trouble) as trouble:
        review.say_trouble(f"{sealed_already(closed=review.meeting.sealing.closed)} {refusal(trouble)}")
    else:
        review.say(sealed_now(closed=review.meeting.sealing.closed))


def send_from(review: ReviewScreen) -> None:
    """Open the page it is sent from; where no version can go yet, say why."""
    session = review.session
    try:
        current(review.meeting)
    except Refused as refused:
        review.say_trouble(refusal(refused))
        return
    office = Office(session.shelf.home, clock=session.clock, zone=review.meeting.plan.zone)
    window(review).go(ToSending(office, session.place, review.seat))
