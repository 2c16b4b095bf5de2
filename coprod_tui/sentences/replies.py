"""Answers to a summary, told: who stands where, and challenges. What somebody asks for is told where it is worked on.

An answer's own words are for those who put the summary right; a challenge is for everyone, and stays with its decision.
"""

from __future__ import annotations

from coprod_tui.model.delivery import unreached
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.replies import (
    AnswerStanding,
    Challenge,
    DecisionChallenged,
    Reply,
    ReplyCame,
    ReplySettled,
    Route,
)
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, name_of
from coprod_tui.wording import N_, _, day, ngettext, seat_name


def standing_words(standing: AnswerStanding) -> str:
    """Where somebody stands, as it stands beside their name."""
    return {
        "agrees": _("agrees"),
        "change": _("asks for a change"),
        "talk": _("asks to talk about it"),
        "wrong": _("says it is not right"),
        "not-heard": _("not heard from"),
        "not-reached": _("could not be reached"),
    }[standing]


def counted_words(standing: AnswerStanding, count: int) -> str:
    """How many stand there: "4 agree", "1 asks for a change"."""
    words = {
        "agrees": ngettext("{count} agrees", "{count} agree", count),
        "change": ngettext("{count} asks for a change", "{count} ask for a change", count),
        "talk": ngettext("{count} asks to talk about it", "{count} ask to talk about it", count),
        "wrong": ngettext("{count} says it is not right", "{count} say it is not right", count),
        "not-heard": ngettext("{count} not heard from", "{count} not heard from", count),
        "not-reached": ngettext("{count} could not be reached", "{count} could not be reached", count),
    }[standing]
    return words.format(count=count)


def route_words(route: Route) -> str:
    """By which way an answer came: "by phone"; "" where nobody wrote that down."""
    return {
        "email": _("by e-mail"),
        "phone": _("by phone"),
        "letter": _("by letter"),
        "text-message": _("by text message"),
        "in-person": _("in person"),
        "": "",
    }[route]


def how_it_came(reply: Reply) -> str:
    """Route, day and who wrote it down: "by phone, 3 November, written down by Tasleem"."""
    seat, _comma, name = in_a_line(reply.seat).partition(", ")
    if name:
        by = _("read from a message by {name}") if reply.source else _("written down by {name}")
    else:
        by = _("read from a message") if reply.source else _("written down at {seat}") if seat else ""
    by = by.format(seat=seat_name(seat), name=name)
    return ", ".join(filter(None, (route_words(reply.route), day(reply.date) if reply.date else "", by)))


def told_answer(name: str, standing: AnswerStanding, version: int) -> str:
    """One sentence on what somebody answered to which version."""
    words = {
        "agrees": _("{name} agrees with version {number}."),
        "change": _("{name} asks for a change to version {number}."),
        "talk": _("{name} asks to talk about version {number}."),
        "wrong": _("{name} says that version {number} is not right."),
        "not-heard": _("{name} has not been heard from on version {number}."),
        "not-reached": _("Version {number} could not be got to {name}."),
    }[standing]
    return words.format(name=name, number=version)


def why_not_reached(meeting: Meeting, person: Id) -> str:
    """Why the newest version could not be got to them, in people's own words: for private pages alone."""
    found = unreached(meeting, person)
    return in_a_line(found.why) if found is not None else ""


def _came(entry: ReplyCame, view: RecordView) -> str:
    return told_answer(view.name(entry.person), entry.answer, entry.version)


def _settled(entry: ReplySettled, view: RecordView) -> str:
    reply = view.meeting.replies.get(entry.reply)
    made = view.made(entry.reply)
    person = reply.person if reply else made.person if isinstance(made, ReplyCame) else None
    if person is None:
        return _("What was asked for is settled.")
    return _("What {name} asked for is settled.").format(name=view.name(person))


def _challenged(entry: DecisionChallenged, view: RecordView) -> str:
    number = view.decision_number(entry.decision)
    who = name_of(view.meeting, entry.person) if entry.person else ""
    if who:
        words = _("{name} challenges D{number}: {words}")
        return words.format(name=who, number=number, words=closed(entry.words))
    return _("Somebody challenges D{number}: {words}").format(number=number, words=closed(entry.words))


TELLS: Tells = {ReplyCame: _came, ReplySettled: _settled, DecisionChallenged: _challenged}
LABEL = N_("answer")


def challenged(meeting: Meeting, decision: Id) -> list[str]:
    """Every challenge to this decision, with its day and, where they wish it, whose it is."""
    return [_challenge_words(meeting, one) for one in meeting.replies.to(decision)]


def _challenge_words(meeting: Meeting, one: Challenge) -> str:
    who = name_of(meeting, one.person) if one.person else ""
    when = ", ".join(filter(None, (who, day(one.date, year=True) if one.date else "")))
    if when:
        return _("Challenged ({when}): {words}").format(when=when, words=closed(one.words))
    return _("Challenged: {words}").format(words=closed(one.words))
