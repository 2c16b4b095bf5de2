"""A group's year in our own words: which days, what could not be read, how long an answer took, how often it met."""

from __future__ import annotations

from coprod_tui.model.year import AnswerTold, Decided, Stretch, Year
from coprod_tui.wording import _, day, ngettext, reason


def stretch_words(stretch: Stretch) -> str:
    since, until = day(stretch.since, year=True), day(stretch.until, year=True)
    if since and until:
        return _("{since} to {until}").format(since=since, until=until)
    if since:
        return _("Since {day}").format(day=since)
    return _("Until {day}").format(day=until) if until else _("All our meetings until now")


def unread_words(number: int, why: str) -> str:
    """That a meeting could not be read, and what of it is told all the same."""
    words = {
        "damaged": _("Part of its record is damaged. To see what can be mended, type coprod check."),
        "newer": reason("newer"),
    }
    unread = _("Meeting {number} was not read. Only what our group kept of it is here, without its actions.").format(
        number=number
    )
    return " ".join(filter(None, (unread, words.get(why, ""))))


def took_words(answer: AnswerTold) -> str:
    """How long an answer took; "" where nobody knows."""
    if answer.days is None:
        return ""
    if not answer.days:
        return _("on the same day")
    return ngettext("after {count} day", "after {count} days", answer.days).format(count=answer.days)


def outcome_words(one: Decided) -> str:
    words = {
        "nobody-objected": _("Nobody objected when asked."),
        "with-worries": _("Agreed, with worries that are kept."),
        "not-agreed": _("Not agreed."),
    }
    return words.get(one.outcome, _("Agreed."))


def look_again_words(one: Decided) -> str:
    """When a decision in force is looked at again."""
    if not one.look_again:
        return _("In force.")
    words = _("In force. The day to look again has come: {day}.") if one.due else _("In force. We look again on {day}.")
    return words.format(day=day(one.look_again, year=True))


def met_words(year: Year) -> str:
    """How often the group met; and how many members took part, where that may be told."""
    count = len(year.meetings)
    met = ngettext(
        "As far as our records say, we met {count} time.", "As far as our records say, we met {count} times.", count
    ).format(count=count)
    if not year.people:
        return met
    return " ".join((met, _("{count} members or more took part.").format(count=year.people)))
