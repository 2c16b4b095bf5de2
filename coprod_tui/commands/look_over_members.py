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


def lines(group: Group, wanted: MemberList, most: int = 0) -> list[str]:
    """All of it, a line each. most: how many of each sort are listed, 0 for all."""
    people = wanted.members[: most or None]
    said = [reason(each) for each in wanted.notes]
    said.append(_("People, as we understood them:"))
    said += [f"{number:>4}  {told.person(each)}" for number, each in enumerate(people, 1)]
    said += _and_more(len(wanted.members) - len(people))
    if not wanted.members:
        said.append(_("nobody yet"))
    joining = compare(group, wanted)
    parts = (
        (_("Look at these again:"), [(_GAP, told.doubt(wanted, each)) for each in wanted.doubts]),
        (_("Left out:"), [(f"+{each.line}", told.doubt(wanted, each)) for each in wanted.left_out]),
        (_("The list says how they get the summary. Ask them first:"), [(_GAP, each) for each in told.ways(wanted)]),
        (_("New about people in the group:"), [(_GAP, told.filled(each)) for each in joining.filling]),
        (_("Not the same in the list:"), [(_GAP, told.otherwise(each)) for each in joining.changing]),
    )
    for title, under in parts:
        if under:
            shown = under[: most or None]
            said += ["", title, *(f"{mark:>4}  {words}" for mark, words in shown), *_and_more(len(under) - len(shown))]
    last = [*told.columns(wanted), *filter(None, [told.already(joining)])]
    return [*said, *([""] if last else []), *last]


def _and_more(count: int) -> list[str]:
    return [ngettext("and {count} more", "and {count} more", count).format(count=count)] if count else []


def as_json(group: Group, wanted: MemberList) -> str:
    """All of it, for another program. Of columns that are not ours the names alone."""
    import msgspec  # noqa: PLC0415  with --json alone

    new = {id(each) for each in compare(group, wanted).joins}
    kept = {
        "members": [
            {
                "number": number, "name": each.name, "email": each.email, "emails": each.emails,
                "brings": each.brings, "named": each.named_as or "full", "list_says_sends": each.sends,
                "place": each.line, "new": id(each) in new,
            }
            for number, each in enumerate(wanted.members, 1)
        ],
        "look_again": [{"place": each.line, "text": each.text, "why": each.why} for each in wanted.doubts],
        "left_out": [{"place": each.line, "text": each.text, "why": each.why} for each in wanted.left_out],
        "columns_not_kept": [each.text for each in wanted.columns if each.why not in GUESSED],
        "places_count": wanted.unit, "notes": wanted.notes,
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(kept), indent=2).decode()


def look_over(group: Group, wanted: MemberList) -> MemberList:
    """Show it and ask until somebody keeps it. Ends the command, with nothing kept, for "q"."""
    for number, each in enumerate(wanted.members, 1):
        if each.emails:
            wanted = _with_one_address(wanted, number)
    asks = _("Type a number to change a person, + and a number to bring a line in. Enter keeps it, q does not.")
    nothing = _("Nobody is added. Your file is as it was.")
    shown = partial(lines, group, most=MOST_SHOWN)
    return _ways_asked(until_kept(wanted, LookOver(shown, asks, nothing, _person, _brought_in)))


def _brought_in(wanted: MemberList, line: int) -> MemberList:
    name = answer(_("What is the name? Enter leaves it out:")) if wanted.needs_name(line) else ""
    brought = wanted.bring_in(line, name)
    if brought is wanted:
        nothing = _("Nothing was brought in from {number}.").format(number=line)
        note(reason(why_no_name(name)) if name else nothing)
        return wanted
    number = next(n for n, each in enumerate(brought.members, 1) if each not in wanted.members)
    return _with_one_address(brought, number) if brought.members[number - 1].emails else brought


def _with_one_address(wanted: MemberList, number: int) -> MemberList:
    """The same with the address that somebody chose of several; without any where nobody did."""
    each = wanted.members[number - 1]
    offered = [f"{place}  {email}" for place, email in enumerate(each.emails, 1)]
    question = _("Which address do letters for {name} go to? Type its number. Enter keeps none:").format(name=each.name)
    said = answer("\n".join([reason("address-several"), *offered, question]))
    chosen = dict(zip(map(str, range(1, len(offered) + 1)), each.emails, strict=True)).get(said, "")
    return wanted.with_member(number, email=chosen, emails=() if chosen else each.emails)


def _ways_asked(wanted: MemberList) -> MemberList:
    """With how people get the summary, where somebody says that they were asked."""
    said = told.ways(wanted)
    if not said:
        return wanted
    count = len(said)
    words = ngettext(
        "The list says how {count} person gets the summary. Type yes if they were asked. Enter keeps nothing of it:",
        "The list says how {count} people get the summary. Type yes if they were asked. Enter keeps nothing of it:",
        count,
    )
    if folded(answer(words.format(count=count))) != folded(_("yes")):
        return wanted
    return wanted.but(members=tuple(each.but(asked=bool(each.sends)) for each in wanted.members))


def _person(wanted: MemberList, number: int) -> MemberList:
    if not 1 <= number <= len(wanted.members):
        note(_("There is no person {number}.").format(number=number))
        return wanted
    does = (("name", _renamed), ("email", _addressed), ("brings", _brings), ("named", _named), ("sends", _sent))
    fields = [DraftChange(_(MEMBER_FIELDS[name].called), _(MEMBER_FIELDS[name].typed), change) for name, change in does]
    out = DraftChange[MemberList](_("leave them out"), "", lambda wanted, number, _words: wanted.drop(number))
    return changed(wanted, number, told.person(wanted.members[number - 1]), [*fields, out])


def _renamed(wanted: MemberList, number: int, words: str) -> MemberList:
    if words and why_no_name(words):
        note(reason(why_no_name(words)))
    return wanted.rename(number, words)


def _addressed(wanted: MemberList, number: int, words: str) -> MemberList | None:
    found = address(words)
    return wanted.with_member(number, email=found, emails=()) if found or not words else None


def _brings(wanted: MemberList, number: int, words: str) -> MemberList:
    return wanted.with_member(number, brings=words)


def _named(wanted: MemberList, number: int, words: str) -> MemberList | None:
    said = NAMED_AS.get(words.casefold())
    return wanted.with_member(number, named_as=said) if said else None


def _sent(wanted: MemberList, number: int, words: str) -> MemberList | None:
    way = way_written(words)
    return wanted.with_member(number, sends=way or "", asked=bool(way)) if way in WAYS or not words else None
