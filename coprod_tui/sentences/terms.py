"""The terms people take part on, told: the words that hold, and every version with who was asked."""

from __future__ import annotations

from coprod_tui.model.group import Group
from coprod_tui.model.terms import TermsVersion
from coprod_tui.sentences.needs import member_name
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day, day_of, names


def since_words(version: TermsVersion, zone: str) -> str:
    """From when they hold, and where that is another day when they were written down."""
    written = day_of(version.at, zone).isoformat()
    since = _("From {day}").format(day=day(version.date or written, year=True))
    if version.date and version.date != written:
        since += " · " + _("written down on {day}").format(day=day(written, year=True))
    return since


def asked_words(group: Group, version: TermsVersion) -> str:
    """Who was asked about them."""
    members = [member_name(group, each) for each in version.asked]
    asked = names([*members, *([in_a_line(version.others)] if version.others else [])])
    return _("Asked: {names}").format(names=asked) if asked else _("Who was asked is not kept any more")


def renew_words(group: Group) -> str:
    """When they are to be looked at again; "" where nobody said."""
    renew = group.terms.renew
    return _("To look at again on {day}").format(day=day(renew, year=True)) if renew else ""


def terms_name() -> str:
    """What they are called in a list of what is due."""
    return _("Our terms")


def starter() -> str:
    """Terms to begin from, for a group to put in words of its own."""
    return "\n".join(
        (
            _("Why we are here: to make this service better together, as equals."),
            _("What we bring: some of us use it, some of us run it."),
            _("Pay and costs: what is offered, how and when. Nobody should be worse off for taking part."),
            _("Status: who is paid, who is not, and who is here as part of a job."),
            _("Leaving: anybody may stop at any time, and need not say why."),
        )
    )
