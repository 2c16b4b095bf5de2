"""What a group keeps, told across its meetings: where each summary stands, what waits and since when. Never by name.

Home and the group's page may be on a big screen: they say how many have answered, and never who has not. A day that
has passed is named; nobody is told that they are late.
"""

from __future__ import annotations

from datetime import date

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import Group
from coprod_tui.model.kept import KeptAction, KeptIssue
from coprod_tui.model.summary_outcome import SummaryOutcome, step
from coprod_tui.model.value import Value
from coprod_tui.sentences.actions import doing
from coprod_tui.sentences.parking import asking
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day, day_of, names, ngettext


class Status(Value, frozen=True):
    """A few words of how something stands. calls: there is something to do next; waits: for somebody who waits."""

    words: str
    calls: bool = False
    waits: bool = False


def near_day(iso: str, today: date, *, named: bool = False) -> str:
    """A day in words, with its year where that is not this year."""
    return day(iso, named=named, year=iso[:4] != str(today.year)) if iso else ""


def summary_parts(after: SummaryOutcome, agreed: str, today: date, zone: str) -> tuple[Status, ...]:
    """How a finished meeting's summary stands, in the order of what matters. zone: in which it was which day."""
    here = step(after, agreed, today.isoformat())
    jobs = [*challenged_parts(after), *_jobs(after)]
    if here == "agreed":
        return (Status(_("agreed on {day}").format(day=near_day(agreed, today))), *jobs)
    if here == "closed":
        return (Status(_("closed on {day}").format(day=near_day(agreed, today))), *jobs)
    if here == "review":
        changed = _("changed since version {number} was ready").format(number=after.version)
        return (Status(changed if after.version else _("to be reviewed"), calls=True), *jobs)
    if here == "send":
        ready = _("version {number} is ready, not sent yet").format(number=after.version)
        return (Status(ready, calls=True), *jobs)
    calls = {"agree": _("ready to be agreed"), "close": _("may be closed, not agreed")}
    parts = [Status(calls[here], calls=True)] if here in calls else []
    parts.append(Status(answered_words(after)))
    if after.unsettled:
        asks = ngettext("{count} asks for a change", "{count} ask for a change", after.unsettled)
        parts.append(Status(asks.format(count=after.unsettled), waits=True))
    if after.talk:
        talk = ngettext("{count} asks to talk", "{count} ask to talk", after.talk)
        parts.append(Status(talk.format(count=after.talk)))
    if after.sent:
        parts.append(Status(sent_words((today - day_of(after.sent, zone)).days)))
    if after.answer_by and here not in calls:
        last = after.last or after.answer_by
        coming = last >= today.isoformat()
        by = _("answers by {day}") if coming else _("answers due {day}")
        parts.append(Status(by.format(day=near_day(last, today))))
    if after.sent and after.unsent and not _jobs(after):
        unsent = ngettext("{count} has no copy yet", "{count} have no copy yet", after.unsent)
        parts.append(Status(unsent.format(count=after.unsent), waits=True))
    return (*parts, *jobs)


def challenged_parts(after: SummaryOutcome) -> list[Status]:
    """Which decisions are challenged: nobody's name, and never the words, which stand with the decision."""
    return [
        Status(_("D{number} is challenged").format(number=number), waits=True) for number, _count in after.challenged
    ]


def answered_words(after: SummaryOutcome) -> str:
    """How many answered, never who: "4 of 9 answered"."""
    if not after.answered:
        return _("no answer yet")
    if not after.not_heard:
        return _("everyone answered")
    return _("{count} of {asked} answered").format(count=after.answered, asked=after.asked)


def sent_words(days: int) -> str:
    """How long ago it was sent, in days."""
    if days <= 0:
        return _("sent today")
    if days == 1:
        return _("sent yesterday")
    return _("sent {count} days ago").format(count=days)


def _jobs(after: SummaryOutcome) -> list[Status]:
    by_hand = after.jobs - after.drafts
    parts = []
    if after.drafts:
        lie = ngettext("{count} e-mail waits in the outbox", "{count} e-mails wait in the outbox", after.drafts)
        parts.append(Status(lie.format(count=after.drafts), waits=True))
    if by_hand:
        tick = ngettext("{count} job to tick", "{count} jobs to tick", by_hand)
        parts.append(Status(tick.format(count=by_hand), waits=True))
    return parts


def issue_words(group: Group, issue: KeptIssue, today: date) -> tuple[str, str]:
    """Who asks whom; and past its day "no answer yet, due 11 November", never a count of days; "" before it."""
    name = _name(group, issue.person, issue.who)
    asked = asking(name, issue.whose, "")
    if issue.answers:
        return ", ".join(filter(None, (asked, _("an answer came")))), ""
    if not issue.by or issue.by >= today.isoformat():
        return asking(name, issue.whose, issue.by) or _("nobody takes this yet"), ""
    return asked, _("no answer yet, due {day}").format(day=near_day(issue.by, today))


def look_again_words(look_again: str, today: date) -> str:
    """When a decision in force is looked at again; of a day that has come, that the next meeting looks at it."""
    on = near_day(look_again, today)
    if look_again > today.isoformat():
        return _("look again {day}").format(day=on)
    return _("to look at again, due {day}").format(day=on)


def action_words(group: Group, action: KeptAction, today: date) -> tuple[str, str]:
    """Who does it by when; and past its day that it is not done yet."""
    members = (_name(group, each, "") for each in (action.person, *action.others))
    name = names([*filter(None, (*members, in_a_line(action.who)))])
    if not action.by or action.by >= today.isoformat():
        return doing(name, action.by) or _("nobody takes this yet"), ""
    return name, _("not done yet, due {day}").format(day=near_day(action.by, today))


def to_do_words(action: KeptAction, today: date) -> str:
    """The same without a name."""
    on = near_day(action.by, today) if action.by else ""
    if on and action.by < today.isoformat():
        return _("not done yet, due {day}").format(day=on)
    return _("to do by {day}").format(day=on) if on else _("to do")


def _name(group: Group, person: Id, who: str) -> str:
    member = group.members.get(person) if person != NOBODY else None
    return who or (member.name if member is not None else "")


def keep_words(group: Group, today: date) -> str:
    """What a group is asked once its day to think about deleting has come; "" before, or where it chose no day."""
    on = group.identity.keep_until
    if not on or today.isoformat() < on:
        return ""
    return _("You chose {day} as the day to think about deleting this group.").format(day=day(on, year=True))
