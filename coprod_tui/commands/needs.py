"""`coprod needs`: what somebody needs to take part: said by them, shown to whom they chose, taken out as they ask."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from typing import NamedTuple

from coprod_tui.commands.members_named import need_member
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer, somebody_there, sure
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.group import Group
from coprod_tui.model.needs import SHOWN_TO, SORTS, Need, ShownTo, say_need, show_need_to
from coprod_tui.model.text import clean, folded, whole_numbers
from coprod_tui.record.needs import reword_need, take_out_needs
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.sentences.needs import member_name, need_line, shown_typed, shown_words, sort_name, sort_typed
from coprod_tui.wording import _, ngettext


class NeedChange(NamedTuple):
    """What somebody said of themselves, as it was typed; "" for nothing.

    add: what they need, with `words` of their own. change: a number of their list, to have other words or be shown to
    others. shows: whom either is shown to. out: which go: numbers, or all. every: list what is shown to nobody by name
    too. guest: whoever it is is no member.
    """

    add: str = ""
    words: str = ""
    change: str = ""
    shows: str = ""
    out: str = ""
    every: bool = False
    guest: bool = False


class NeedsOf(NamedTuple):
    """A member; or NOBODY and a guest by name. name: as they are called."""

    member: Id
    guest: str
    name: str


def needs(shelf: Shelf, place: GroupPlace, name: str, said: NeedChange, *, yes: bool, at: int) -> None:
    """Do what was said, and show what is kept: of this member, or where nobody is named of everybody.

    Without `every` only what whoever plans may see. Raises Refused, NotSaved, CannotOpen.
    """
    _need_one(said)
    name = name or _whose(said)
    group = read_group(place)
    if not name:
        for line in _everybody(group):
            say(line)
        return
    member = _named(group, name, guest=said.guest)
    if said.add:
        _add(place, member, said, yes=yes, at=at)
    elif said.change:
        for need in _chosen(group, member, said.change):
            if said.words:
                reword_need(shelf, place, need.id, said.words, at)
            if said.shows or not said.words:
                change_group(place, partial(show_need_to, need=need.id, shown_to=_shown(said.shows)), at)
        note(_("Kept."))
    elif said.out:
        _take_out(shelf, place, _chosen(group, member, said.out), yes=yes, at=at)
    for line in _told(read_group(place), member, every=said.every):
        say(line)


def _named(group: Group, name: str, *, guest: bool) -> NeedsOf:
    """Whom the name means: a member, somebody of whom needs are kept as a guest's, or a guest if that was said."""
    kept = next((one for one in group.needs.guests if folded(one) == folded(clean(name))), "")
    if guest or (kept and not group.members.called(clean(name))):
        return NeedsOf(NOBODY, kept or clean(name), kept or clean(name))
    member = need_member(group, name)
    return NeedsOf(member.id, "", member_name(group, member.id))


def _whose(said: NeedChange) -> str:
    """Who it is about, where that was not typed: asked for, if anything is to be done."""
    if not any((said.add, said.change, said.out, said.every)):
        return ""
    if not somebody_there():
        raise Refused("need-whose")
    return answer(_("Who is it about? Type the name:"))


def _need_one(said: NeedChange) -> None:
    wants = sum(map(bool, (said.add, said.change, said.out, said.every)))
    if wants > 1:
        raise Refused("need-one-at-a-time")
    if not wants and (said.words or said.shows):
        raise Refused("need-what")


def _add(place: GroupPlace, member: NeedsOf, said: NeedChange, *, yes: bool, at: int) -> None:
    sort = sort_typed(clean(said.add))
    if sort is None:
        known = ", ".join(one.replace("-", " ") for one in SORTS)
        raise Refused("need-unknown", words=clean(said.add), known=known)
    words = said.words
    if sort == "other" and not words and somebody_there():
        words = answer(_("In their own words:"))
    shown_to = _asked_shown(said.shows)
    note(_("It is kept only if {name} wants it kept. It goes as soon as they ask.").format(name=member.name))
    sure(_("Did they say so? Type yes:"), yes=yes)
    told = partial(say_need, member=member.member, sort=sort, words=words, shown_to=shown_to, guest=member.guest)
    change_group(place, told, at)
    note(_("Kept."))
    if shown_to == "list":
        note(_("It is only counted, so it is not shown here. With --all it is, for them alone."))


def _asked_shown(shows: str) -> ShownTo:
    """Whom it is shown to; where nobody said, and nobody is there to be asked, nobody sees the name."""
    if shows:
        return _shown(shows)
    if not somebody_there():
        return "list"
    note("\n".join(f"  {one}: {shown_words(one)}" for one in SHOWN_TO))
    return _shown(answer(_("Whom did they choose that it is shown to? Enter for nobody by name:")) or "list")


def _shown(words: str) -> ShownTo:
    shown_to = shown_typed(words)
    if shown_to is None:
        raise Refused("shown-to-unknown" if clean(words) else "shown-to-whom", words=clean(words))
    return shown_to


def _chosen(group: Group, member: NeedsOf, which: str) -> list[Need]:
    """Those of theirs with these numbers, or all. Refused where one is none of the list's."""
    mine = group.needs.of(member.member, member.guest)
    if mine and folded(clean(which)) == folded(_("all")):
        return list(mine)
    numbers = whole_numbers(which, len(mine))
    if not numbers:
        raise Refused("no-such-need")
    return [mine[each - 1] for each in numbers]


def _take_out(shelf: Shelf, place: GroupPlace, gone: Collection[Need], *, yes: bool, at: int) -> None:
    asked = ngettext(
        "{count} thing goes for good, and no copy of it stays here. Type yes:",
        "{count} things go for good, and no copy of them stays here. Type yes:",
        len(gone),
    )
    sure(asked.format(count=len(gone)), yes=yes)
    take_out_needs(shelf, place, [one.id for one in gone], at)
    note(_("Gone for good. The record says that words were left out, and when."))


def _told(group: Group, member: NeedsOf, *, every: bool) -> Iterator[str]:
    """A person's list, each with its number. every: what is shown to nobody by name too."""
    mine = group.needs.of(member.member, member.guest)
    yield _("{name} (guest)").format(name=member.name) if member.guest else member.name
    lines = [
        f"  {number}  {need_line(one)}" for number, one in enumerate(mine, 1) if every or one.named_for("planning")
    ]
    yield from lines or ["  " + _("Nothing that is shown here.")]


def _everybody(group: Group) -> Iterator[str]:
    members = [NeedsOf(one.id, "", member_name(group, one.id)) for one in group.members.active]
    everybody = [*members, *(NeedsOf(NOBODY, one, one) for one in group.needs.guests)]
    found = [
        one for one in everybody if any(n.named_for("planning") for n in group.needs.of(one.member, one.guest))
    ]  # fmt: skip
    for member in found:
        yield from _told(group, member, every=False)
    if not found:
        yield _("Nothing that people need is shown here.")
    yield ""
    yield _("What may be kept, if they want it:")
    yield from (_("  {typed}: {what}").format(typed=one.replace("-", " "), what=sort_name(one)) for one in SORTS)
    yield _("What is shown to nobody by name counts in coprod prepare.")
