"""What is kept of a member, field by field: one table for their page, for lists of people, and for lines typed."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.person import Named
from coprod_tui.wording import N_, _


class MemberFieldWords(NamedTuple):
    """Messages. called: in a sentence; said: before what it holds, in a line; change: among what may be changed.

    typed: how it is asked for at a terminal, of a list; label, hint: on a page, where it is put into words there.
    """

    called: str
    said: str
    change: str
    typed: str = ""
    label: str = ""
    hint: str = ""


MEMBER_FIELDS = {
    "name": MemberFieldWords(
        N_("the name"), "", N_("Change the name"), N_("The name they like to be called by:"), N_("Name"),
        N_("The name they would like to be called by"),
    ),
    "email": MemberFieldWords(
        N_("the e-mail address"), N_("e-mail address"), N_("Their e-mail address"), N_("The address. Enter for none:"),
        N_("E-mail"), N_("Where the summary goes. Empty takes it away."),
    ),
    "brings": MemberFieldWords(
        N_("what they bring"), N_("brings"), N_("What they bring, which stays private"),
        N_("What do they bring? Enter for nothing:"), N_("Brings"),
        N_("Nobody sees this on the big screen. Empty takes it away."),
    ),
    "named": MemberFieldWords(
        N_("how they are named in summaries"), N_("in summaries"), N_("How they are named in summaries"),
        N_("How? Write full, first, initials or nobody:"),
    ),
    "sends": MemberFieldWords(
        N_("how they get the summary"), N_("how they get the summary"),
        N_("How they get the summary, which stays private"),
        N_("Were they asked? Write e-mail, Word, large print, phone, text message or by hand. Enter for none:"),
    ),
    "time": MemberFieldWords("", "", N_("Their own time for a turn, which stays private")),
    "counted": MemberFieldWords("", "", N_("Whether what they bring may be counted")),
    "calendar": MemberFieldWords("", "", N_("Whether their calendar may say whose meeting it is")),
    "language": MemberFieldWords("", "", N_("The language of what they get")),
}  # fmt: skip


def named_words() -> dict[Named, str]:
    """How somebody may be named in summaries, in the order that is offered."""
    return {
        "full": _("by their name"),
        "first": _("by their first name"),
        "initials": _("by their initials"),
        "nobody": _("not named"),
    }
