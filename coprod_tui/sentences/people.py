"""People, told: who is here, who went, who could not come, who does what today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import (
    CouldNotCome,
    ExpectedAgain,
    GuestCame,
    HereBy,
    Person,
    PersonArrived,
    PersonExpected,
    PersonLeft,
    PersonRenamed,
    Role,
    RoleExpected,
    RoleGivenUp,
    RoleTaken,
    beside,
    speakers,
)
from coprod_tui.sentences.record_view import RecordView, Tells, name_of, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, names, ngettext

__all__ = ["TELLS", "arrived", "from_afar", "here_by", "lines", "name_of", "role_name", "to_chair"]


def role_name(role: Role) -> str:
    """What somebody does today, as people say it."""
    return {"chair": _("chair"), "notes": _("notes"), "time": _("time"), "keys": _("keys")}[role]


def here_by(by: HereBy) -> str:
    """How somebody is here, in a word or two, as it is typed."""
    return {"room": _("in the room"), "phone": _("by phone"), "page": _("by page")}[by]


def _arrived(entry: PersonArrived, view: RecordView) -> str:
    words = {
        "room": _("{name} is here."),
        "phone": _("{name} is here by phone."),
        "page": _("{name} is here by page."),
    }[entry.by]
    return words.format(name=view.name(entry.person))


def _renamed(entry: PersonRenamed, view: RecordView) -> str:
    if entry.name:
        return _("The name is now {name}.").format(name=entry.name)
    return _("How {name} is named in the summary has changed.").format(name=view.name(entry.person))


def _took_role(entry: RoleTaken, view: RecordView) -> str:
    words = {
        "chair": _("{name} chairs."),
        "notes": _("{name} takes notes."),
        "time": _("{name} keeps time."),
        "keys": _("{name} has the keys."),
    }[entry.role]
    return words.format(name=view.name(entry.person))


def _gave_up_role(entry: RoleGivenUp, view: RecordView) -> str:
    words = {
        "chair": _("{name} no longer chairs."),
        "notes": _("{name} no longer takes notes."),
        "time": _("{name} no longer keeps time."),
        "keys": _("{name} no longer has the keys."),
    }[entry.role]
    return words.format(name=view.name(entry.person))


def _to_have_role(entry: RoleExpected, view: RecordView) -> str:
    words = _("{name} is to have this role: {role}.") if entry.yes else _("{name} is not to have this role: {role}.")
    return words.format(name=view.name(entry.person), role=role_name(entry.role))


TELLS: Tells = {
    PersonExpected: sentence(N_("{name} is expected.")),
    GuestCame: sentence(N_("{name} is here as a guest. Welcome.")),
    PersonArrived: _arrived,
    PersonLeft: sentence(N_("{name} has left.")),
    CouldNotCome: sentence(N_("{name} could not come.")),
    ExpectedAgain: sentence(N_("{name} is expected after all.")),
    PersonRenamed: _renamed,
    RoleTaken: _took_role,
    RoleExpected: _to_have_role,
    RoleGivenUp: _gave_up_role,
}
LABEL = N_("people")


def arrived(people: list[str]) -> str:
    """Several people who are here at once."""
    few = 4
    return _("{names} are here.").format(names=names(people, most=few))


def from_afar(people: Iterable[Person]) -> str:
    """How many of these are by phone or by page: "1 by phone, 2 by page"; "" for none."""
    by: Counter[str] = Counter(person.by for person in people)
    counts = [
        words.format(count=by[way])
        for way, words in (("phone", _("{count} by phone")), ("page", _("{count} by page")))
        if by[way]
    ]
    return ", ".join(counts)


def to_chair(meeting: Meeting) -> str:
    """Who is to chair, while nobody does: "To chair: Amy and Shabir"; "" for nobody."""
    people = meeting.people
    coming = people.being("expected", "here")
    doing = [] if people.doing("chair") else [one for one in coming if "chair" in one.to_do]
    chairs = [name_of(meeting, one.id) for one in doing]
    return _("To chair: {names}").format(names=names(chairs)) if chairs else ""


def here(meeting: Meeting) -> list[str]:
    """Who is here, and in which way; and, as they are not of those who speak and answer, who is with somebody."""
    by: dict[HereBy, list[Person]] = {"room": [], "phone": [], "page": []}
    for one in speakers(meeting):
        by[one.by].append(one)
    ways = (
        (_("Here: {names}"), by["room"]),
        (_("Here by phone: {names}"), by["phone"]),
        (_("Here by page: {names}"), by["page"]),
        (_("With somebody here: {names}"), beside(meeting)),
    )
    return [words.format(names=names([name_of(meeting, one.id) for one in people])) for words, people in ways if people]


def lines(meeting: Meeting) -> list[str]:
    """Who does what, who is here, how many are expected and could not come. Reasons are theirs and not shown."""
    people, lines = meeting.people, []
    for role, words in (
        ("chair", _("Chairs: {names}")),
        ("notes", _("Notes: {names}")),
        ("time", _("Time: {names}")),
        ("keys", _("Keys: {names}")),
    ):
        doing = [name_of(meeting, person.id) for person in people.doing(role)]  # type: ignore[arg-type]
        if doing:
            lines.append(words.format(names=names(doing)))
    lines += filter(None, (to_chair(meeting),))
    lines += here(meeting)
    for presence, words in (("expected", _("Expected: {names}")), ("left", _("Here earlier: {names}"))):
        being = [name_of(meeting, person.id) for person in people.being(presence)]  # type: ignore[arg-type]
        if being:
            lines.append(words.format(names=names(being)))
    absent = len(people.being("absent"))
    if absent:
        lines.append(ngettext("{count} could not come", "{count} could not come", absent).format(count=absent))
    return lines


STATE = {"here": TextBlock(lines, N_("People"))}
