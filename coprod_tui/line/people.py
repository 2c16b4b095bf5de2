"""Verbs for people: who comes, goes or could not come, what they are called, and who does what today."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from coprod_tui.line.languages import either, with_translations
from coprod_tui.line.lookup import find_person, heard_who, need_choice, need_person, number_in, of_person
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words, simple
from coprod_tui.model import people
from coprod_tui.model.entry import Entry
from coprod_tui.model.person import HereBy, Named, Person, Role
from coprod_tui.model.text import folded

ROLES: dict[str, Role] = {
    "chair": "chair",
    "chairs": "chair",
    "co-chair": "chair",
    "notes": "notes",
    "note-taker": "notes",
    "note taker": "notes",
    "time": "time",
    "timekeeper": "time",
    "keys": "keys",
    "keyboard": "keys",
}
WISHES: dict[str, Named] = {
    "full": "full",
    "full name": "full",
    "first": "first",
    "first name": "first",
    "initials": "initials",
    "nobody": "nobody",
    "no name": "nobody",
}
MAY_BE_SAID = re.compile(
    rf"[,.]?\s+(?:which|and (?:it|that|why))?\s*(?:{either('may be said', 'may be told')})[.!]?$", re.IGNORECASE
)
OFF = re.compile(rf"\s(?:{either('off', 'no')})$", re.IGNORECASE)
REASON = re.compile(rf"[:,]|\s(?:{either('because')})\s", re.IGNORECASE)
BY: dict[str, HereBy] = {"by phone": "phone", "by page": "page", "in the room": "room"}
HOW = re.compile(rf"\s(?P<by>{either(*BY)})[.!]?$", re.IGNORECASE)
BETWEEN = re.compile(rf"[=:]|\s(?:{either('to', 'as')})\s", re.IGNORECASE)


def _absent(rest: TypedText, here: Here) -> ParsedLine:
    """Why is private, unless "may be said" stands at the end."""
    may_be_said = MAY_BE_SAID.search(rest.text)
    rest = rest.cut(0, may_be_said.start()) if may_be_said else rest
    name, reason = rest.parted(REASON)
    person, why = need_person(name, here), reason.words if reason else ""
    move = partial(people.could_not_come, person=person.id, why=why, told=bool(may_be_said))
    return does(move, heard_who(person, here), ("why-told" if may_be_said else "why", why))


def _how(rest: TypedText, here: Here) -> tuple[TypedText, HereBy | None, tuple[str, str]]:
    """Who it is about; how they are here, where "by phone", "by page" or "in the room" ends it; and that, read back."""
    match = HOW.search(rest.text)
    if match is None or find_person(rest, here) is not None:
        return rest, None, ("here-by", "")
    words = " ".join(match["by"].split())
    return rest.cut(0, match.start()), with_translations(BY)[folded(words)], ("here-by", words)


def _arrive(rest: TypedText, here: Here) -> ParsedLine:
    rest, by, heard = _how(rest, here)
    person = need_person(rest, here)
    return does(partial(people.arrive, person=person.id, by=by), heard_who(person, here), heard)


def _was_here(rest: TypedText, here: Here) -> ParsedLine:
    """Somebody of this meeting, or by a whole name somebody who was on no list."""
    named, by, heard = _how(rest, here)
    person = find_person(named, here)
    if person is not None:
        return does(partial(people.was_here, person=person.id, by=by), heard_who(person, here), heard)
    name = need_words(rest).words
    return does(partial(people.was_here, name=name), ("new-name", name))


def _expect(rest: TypedText, here: Here) -> ParsedLine:
    """Somebody of this meeting who could not come; by another name somebody who was on no list."""
    name = need_words(rest).words
    known = find_person(rest, here) if here.meeting.people.called(name) or number_in(rest) is not None else None
    if known is not None:
        return does(partial(people.expect, person=known.id), heard_who(known, here))
    return does(partial(people.expect, name=name), ("new-name", name))


def _guest(rest: TypedText, here: Here) -> ParsedLine:
    """Somebody new. A whole name that is here already is pointed at: it may be the same person."""
    name = need_words(rest).words
    known = find_person(rest, here) if here.meeting.people.called(name)[:2] else None
    if known is not None and known.name.casefold() == name.casefold():
        raise LineProblem("name-is-here", at=rest, name=known.name, number=str(known.number))
    return does(partial(people.add_guest, name=name), ("new-name", name))


def _rename(rest: TypedText, here: Here) -> ParsedLine:
    person, name = _pair(rest, here)
    move = partial(people.rename, person=person.id, name=name.words)
    return does(move, heard_who(person, here), ("new-name", name.words))


def _named(rest: TypedText, here: Here) -> ParsedLine:
    person, wish = _pair(rest, here)
    named = need_choice(wish, WISHES, "no-such-choice")
    return does(partial(people.rename, person=person.id, named=named), heard_who(person, here), ("named", wish.words))


def _pair(rest: TypedText, here: Here) -> tuple[Person, TypedText]:
    """Read "NAME to WORDS": the person, and what follows."""
    name, words = rest.parted(BETWEEN)
    person = need_person(name, here)
    if words is None:
        raise LineProblem("words-missing", at=(rest.end, rest.end))
    return person, need_words(words)


def _role(move: Callable[..., Sequence[Entry]]) -> Read:
    """Read "chair Amy" or "Amy chair"."""

    def read(rest: TypedText, here: Here) -> ParsedLine:
        role, person = _split_role(rest, here)
        chosen = need_choice(role, ROLES, "no-such-role")
        who = need_person(person, here)
        return does(partial(move, person=who.id, role=chosen), ("role", role.words), heard_who(who, here))

    return read


def _expected_role(rest: TypedText, here: Here) -> ParsedLine:
    """Such as "chair Amy". By another name it is somebody who is on no list; with "off" at its end they are not to."""
    off = OFF.search(rest.text)
    role, named = _split_role(rest.cut(0, off.start()) if off else rest, here)
    chosen, name = need_choice(role, ROLES, "no-such-role"), need_words(named).words
    known = here.meeting.people.called(name) or number_in(named) is not None
    if off or known:
        who = need_person(named, here)
        move = partial(people.expect_role, person=who.id, role=chosen, yes=not off)
        return does(move, ("role", role.words), heard_who(who, here))
    return does(partial(people.expect_role, role=chosen, name=name), ("role", role.words), ("new-name", name))


def _split_role(rest: TypedText, here: Here) -> tuple[TypedText, TypedText]:
    """The role and the name beside it, whichever stands first. Somebody may be called as a role is."""
    split = list(_splits(rest))
    return next((each for each in split if find_person(each[1], here) is not None), (*split, rest.first())[0])


def _splits(rest: TypedText) -> Iterator[tuple[TypedText, TypedText]]:
    for name in sorted(ROLES, key=len, reverse=True):
        match = re.match(rf"{name}(?:\s+|$)", rest.text, re.IGNORECASE)
        if match:
            yield rest.cut(0, match.end()), rest.cut(match.end())
        match = re.search(rf"\s{name}$", rest.text, re.IGNORECASE)
        if match:
            yield rest.cut(match.start()), rest.cut(0, match.start())


VERBS = (
    Verb(("arrive", "here"), "arrive NAME by phone",
        N_("Marks somebody as here; “by phone” or “by page” at its end, where they are not in the room."), _arrive,
        ("people.arrive",), ("away",)),
    simple(("everyone here", "everyone is here", "all here"), N_("Marks everyone we expect as here."),
        people.everyone_here),
    Verb(("leave", "left"), "leave NAME", N_("Marks that somebody goes."), of_person(people.leave), ("people.leave",),
        ("person",)),
    Verb(("absent", "could not come"), "absent NAME because WHY, may be said",
        N_("Marks that somebody could not come. Why is private, unless “may be said” ends it."), _absent,
        ("people.could_not_come",), ("away",)),
    Verb(("expect", "expected"), "expect NAME", N_("Says that somebody is coming who was not expected."), _expect,
        ("people.expect",), ("away",)),
    Verb(("guest",), "guest NAME", N_("Adds somebody nobody expected."), _guest, ("people.add_guest",)),
    Verb(("was here",), "was here NAME by phone", N_("When the meeting is over: somebody was here and was not marked."),
        _was_here, ("people.was_here",), ("away",)),
    Verb(("was not here",), "was not here NAME",
        N_("When the meeting is over: somebody was marked as here, and was not."), of_person(people.was_not_here),
        ("people.was_not_here",), ("person",)),
    Verb(("rename",), "rename NAME to NEW NAME", N_("Puts a name right."), _rename, ("people.rename",), ("person", "")),
    Verb(("named",), "named NAME as WISH", N_("How the summary names somebody: full, first, initials or nobody."),
        _named, ("people.rename",), ("person", "wish")),
    Verb(("role",), "role ROLE NAME", N_("Gives somebody a role today: chair, notes, time or keys."),
        _role(people.take_role), ("people.take_role",), ("role", "person")),
    Verb(("role expected", "expected role"), "role expected ROLE NAME",
        N_("Says who is to have a role. Nobody has it before they take it. off takes it back."), _expected_role,
        ("people.expect_role",), ("role", "person")),
    Verb(("drop role", "give up role"), "drop role ROLE NAME", N_("Takes a role off somebody again."),
        _role(people.give_up_role), ("people.give_up_role",), ("role", "person")),
)  # fmt: skip
