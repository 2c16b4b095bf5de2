"""A list of members looked over before it is kept: shown as understood, corrected by number, or given as JSON."""

from __future__ import annotations

from functools import partial

from coprod_tui.commands.looked_over import DraftChange, LookOver, changed, until_kept
from coprod_tui.commands.output import note
from coprod_tui.commands.prompts import answer
from coprod_tui.model.addresses import address
from coprod_tui.model.group import Group
from coprod_tui.model.sending import WAYS, way_written
from coprod_tui.model.text import folded
from coprod_tui.planning.member_list import GUESSED, MemberList
from coprod_tui.planning.member_names import why_no_name
from coprod_tui.planning.member_rows import NAMED_AS
from coprod_tui.planning.who_joins import compare
from coprod_tui.sentences import draft_members as told
from coprod_tui.sentences.member_fields import MEMBER_FIELDS
from coprod_tui.wording import _, ngettext, reason

_GAP = ""
MOST_SHOWN = 200
"""Listed one by one before something is kept, of each sort; the rest are counted. --dry-run lists them all."""


def lines(group: Group, listed: MemberList, most: int = 0) -> list[str]:
    """All of it, a line each. most: how many of each sort are listed, 0 for all."""
    people = listed.members[: most or None]
    rows = [reason(each) for each in listed.notes]
    rows.append(_("People, as we understood them:"))
    rows += [f"{number:>4}  {told.person(each)}" for number, each in enumerate(people, 1)]
    rows += _and_more(len(listed.members) - len(people))
    if not listed.members:
        rows.append(_("nobody yet"))
    joining = compare(group, listed)
    parts = (
        (_("Look at these again:"), [(_GAP, told.doubt(listed, each)) for each in listed.doubts]),
        (_("Left out:"), [(f"+{each.line}", told.doubt(listed, each)) for each in listed.left_out]),
        (_("The list says how they get the summary. Ask them first:"), [(_GAP, each) for each in told.ways(listed)]),
        (_("New about people in the group:"), [(_GAP, told.filled(each)) for each in joining.filling]),
        (_("Not the same in the list:"), [(_GAP, told.otherwise(each)) for each in joining.changing]),
    )
    for title, under in parts:
        if under:
            first_rows = under[: most or None]
            rows += [
                "",
                title,
                *(f"{mark:>4}  {words}" for mark, words in first_rows),
                *_and_more(len(under) - len(first_rows)),
            ]
    last = [*told.columns(listed), *filter(None, [told.already(joining)])]
    return [*rows, *([""] if last else []), *last]


def _and_more(count: int) -> list[str]:
    return [ngettext("and {count} more", "and {count} more", count).format(count=count)] if count else []


def as_json(group: Group, listed: MemberList) -> str:
    """The list as JSON, for another program. Of columns that are not kept only the names are given."""
    import msgspec  # noqa: PLC0415  with --json alone

    new = {id(each) for each in compare(group, listed).joins}
    data = {
        "members": [
            {
                "number": number, "name": each.name, "email": each.email, "emails": each.emails,
                "brings": each.brings, "named": each.named_as or "full", "list_says_sends": each.sends,
                "place": each.line, "new": id(each) in new,
            }
            for number, each in enumerate(listed.members, 1)
        ],
        "look_again": [{"place": each.line, "text": each.text, "why": each.why} for each in listed.doubts],
        "left_out": [{"place": each.line, "text": each.text, "why": each.why} for each in listed.left_out],
        "columns_not_kept": [each.text for each in listed.columns if each.why not in GUESSED],
        "places_count": listed.unit, "notes": listed.notes,
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode()


def look_over(group: Group, listed: MemberList) -> MemberList:
    """Show it and ask until somebody keeps it. Ends the command, with nothing kept, for "q"."""
    for number, each in enumerate(listed.members, 1):
        if each.emails:
            listed = _with_one_address(listed, number)
    asks = _("Type a number to change a person, + and a number to bring a line in. Enter keeps it, q does not.")
    nothing = _("Nobody is added. Your file is as it was.")
    show = partial(lines, group, most=MOST_SHOWN)
    return _ways_asked(until_kept(listed, LookOver(show, asks, nothing, _person, _brought_in)))


def _brought_in(listed: MemberList, line: int) -> MemberList:
    name = answer(_("What is the name? Enter leaves it out:")) if listed.needs_name(line) else ""
    brought = listed.bring_in(line, name)
    if brought is listed:
        nothing = _("Nothing was brought in from {number}.").format(number=line)
        note(reason(why_no_name(name)) if name else nothing)
        return listed
    number = next(n for n, each in enumerate(brought.members, 1) if each not in listed.members)
    return _with_one_address(brought, number) if brought.members[number - 1].emails else brought


def _with_one_address(listed: MemberList, number: int) -> MemberList:
    """The same with the address that somebody chose of several; without any where nobody did."""
    each = listed.members[number - 1]
    offered = [f"{place}  {email}" for place, email in enumerate(each.emails, 1)]
    question = _("Which address do letters for {name} go to? Type its number. Enter keeps none:").format(name=each.name)
    typed = answer("\n".join([reason("address-several"), *offered, question]))
    chosen = dict(zip(map(str, range(1, len(offered) + 1)), each.emails, strict=True)).get(typed, "")
    return listed.with_member(number, email=chosen, emails=() if chosen else each.emails)


def _ways_asked(listed: MemberList) -> MemberList:
    """With how people get the summary, where somebody says that they were asked."""
    ways = told.ways(listed)
    if not ways:
        return listed
    count = len(ways)
    words = ngettext(
        "The list says how {count} person gets the summary. Type yes if they were asked. Enter keeps nothing of it:",
        "The list says how {count} people get the summary. Type yes if they were asked. Enter keeps nothing of it:",
        count,
    )
    if folded(answer(words.format(count=count))) != folded(_("yes")):
        return listed
    return listed.but(members=tuple(each.but(asked=bool(each.sends)) for each in listed.members))


def _person(listed: MemberList, number: int) -> MemberList:
    if not 1 <= number <= len(listed.members):
        note(_("There is no person {number}.").format(number=number))
        return listed
    does = (("name", _renamed), ("email", _addressed), ("brings", _brings), ("named", _named), ("sends", _sent_by))
    fields = [DraftChange(_(MEMBER_FIELDS[name].called), _(MEMBER_FIELDS[name].typed), change) for name, change in does]
    out = DraftChange[MemberList](_("leave them out"), "", lambda listed, number, _words: listed.drop(number))
    return changed(listed, number, told.person(listed.members[number - 1]), [*fields, out])


def _renamed(listed: MemberList, number: int, words: str) -> MemberList:
    if words and why_no_name(words):
        note(reason(why_no_name(words)))
    return listed.rename(number, words)


def _addressed(listed: MemberList, number: int, words: str) -> MemberList | None:
    email = address(words)
    return listed.with_member(number, email=email, emails=()) if email or not words else None


def _brings(listed: MemberList, number: int, words: str) -> MemberList:
    return listed.with_member(number, brings=words)


def _named(listed: MemberList, number: int, words: str) -> MemberList | None:
    form = NAMED_AS.get(words.casefold())
    return listed.with_member(number, named_as=form) if form else None


def _sent_by(listed: MemberList, number: int, words: str) -> MemberList | None:
    way = way_written(words)
    return listed.with_member(number, sends=way or "", asked=bool(way)) if way in WAYS or not words else None
