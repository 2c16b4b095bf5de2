"""Riverside Voices: its members, ground rules, words and ways of working. Everybody in it is made up."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.group import Group, add_group_rule, choose_group_ways, explain_group_word, join
from coprod_tui.model.plan import Settings
from coprod_tui.model.sharing import name_contact
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.wording import _

NAME = "Riverside Voices"
HERE = ("Amy", "Shabir", "Tasleem", "Lucy", "Mo", "Jo", "Priya", "Sam", "Ruth")
AWAY = ("Dev", "Grace")
"""The two who could not come."""
MEMBERS = (*HERE, *AWAY)
SECOND, DAY = 1_000, 24 * 60 * 60_000
SINCE = 350 * DAY
"""How long before now the group is made: before the first of its past meetings."""


def ways() -> Settings:
    """How the group works."""
    return Settings(
        check_in=_("How are you today, in a few words?"),
        check_out=_("What will you take away from today?"),
        quiet_room=_("first door on the left"),
        support_person="Ruth",
        outside_person=_("Jo Pitt at the Hub, 01632 960001"),
        ours=_("How we ask, what we say, and how letters are written."),
        not_ours=_("Prices, buildings and the law."),
        recipients=_("the clinic's board"),
        about=_("We use the clinic by the river, or work there. Together we change what it is like to be there."),
        reply_to="voices@riverside.example",
    )


SENDS = {"Lucy": "large-print", "Mo": "phone", "Ruth": "text-message"}
"""How some members get their summaries. The others get them by e-mail, but for Dev, who has no address."""


def address(name: str) -> str:
    """A member's address, at which nothing can arrive: names under .example belong to nobody (RFC 2606)."""
    return "" if name == "Dev" else f"{name.lower()}@riverside.example"


def rules() -> tuple[str, ...]:
    return (
        _("One person at a time"),
        _("Say words in full"),
        _("It is fine to pass"),
        "; ".join(  # three short promises that stand as one rule
            (_("Stories stay here"), _("agreements are written down"), _("we act if someone is in danger"))
        ),
    )


def explained() -> tuple[tuple[str, str], ...]:
    """Words with what they mean."""
    return (
        (_("IT"), _("the team that looks after computers and phones")),
        (_("Estates"), _("the team that looks after buildings and car parks")),
    )


def member_named(group: Group, name: str) -> Id:
    return next(member.id for member in group.members.all if member.name == name)


def make_riverside(shelf: Shelf, *, zone: str, at: int) -> GroupPlace:
    """The group, as if it had been made a year before `at` (UTC ms)."""
    began = at - SINCE
    place = make_group(shelf, NAME, zone=zone, at=began)
    moves: list[Moving[Group]] = [
        *(
            lambda group, name=name: join(group, name, email=address(name), sends=SENDS.get(name, ""))
            for name in MEMBERS
        ),
        *(lambda group, words=words: add_group_rule(group, words) for words in rules()),
        *(
            lambda group, explanation=explanation: explain_group_word(group, *explanation)
            for explanation in explained()
        ),
        lambda group: choose_group_ways(group, ways()),
        lambda group: name_contact(group, member_named(group, "Ruth"), reach=_("at the front desk, on Mondays")),
    ]
    for place_in_line, move in enumerate(moves, 1):
        change_group(place, move, began + place_in_line * SECOND)
    return place
