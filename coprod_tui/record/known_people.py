"""Who a group's records know: each person with every name they were called by, and their id in each record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from coprod_tui.model.entry import Refused, Stamped
from coprod_tui.model.group import MemberChanged, MemberJoined
from coprod_tui.model.mentions import Sought
from coprod_tui.model.needs import NeedSaid
from coprod_tui.model.person import GuestCame, PersonExpected, PersonRenamed
from coprod_tui.model.text import folded
from coprod_tui.model.titles import name_words


class KnownPerson(NamedTuple):
    """One person as the group's records know them. label: as they are told from others of that name."""

    label: str
    names: dict[str, None]
    addresses: list[str]
    ids: dict[str, set[int]]


def everyone_in(histories: Mapping[str, Sequence[Stamped]]) -> dict[str, KnownPerson]:
    """Everybody in these records, by a key of ours: members, and guests by what they were called.

    histories: each meeting's record by its id, and the group's own under "".
    """
    found: dict[str, KnownPerson] = {}
    for number, entry in ((one.stamp.number, one.entry) for one in histories[""]):
        if isinstance(entry, MemberJoined) and not entry.removed:
            label, address = f"{entry.name} ({entry.number})", [entry.email] if entry.email else []
            found[f"member {number}"] = KnownPerson(label, {entry.name: None}, address, {"": {number}})
        elif isinstance(entry, MemberChanged) and (member := found.get(f"member {entry.member}")):
            member.names.update({entry.name: None} if entry.name else {})
            member.addresses.extend([entry.email] if entry.email else [])
        elif isinstance(entry, NeedSaid) and entry.guest:
            _guest(found, entry.guest).ids.setdefault("", set()).add(number)
    for meeting, history in histories.items():
        here: dict[int, KnownPerson] = {}
        for one in history if meeting else ():
            entry = one.entry
            if isinstance(entry, PersonExpected | GuestCame) and not entry.removed:
                key = f"member {entry.member}" if isinstance(entry, PersonExpected) and entry.member else ""
                somebody = found[key] if key in found else _guest(found, entry.name)
                somebody.names[entry.name] = None
                somebody.ids.setdefault(meeting, set()).add(one.stamp.number)
                here[one.stamp.number] = somebody
            elif isinstance(entry, PersonRenamed) and entry.name and entry.person in here:
                here[entry.person].names[entry.name] = None
    return found


def _guest(found: dict[str, KnownPerson], name: str) -> KnownPerson:
    """Whoever is called so and is no member."""
    somebody = found.setdefault(f"guest {folded(name)}", KnownPerson(f"{name} (guest)", {}, [], {}))
    somebody.names[name] = None
    return somebody


def the_one(everyone: Mapping[str, KnownPerson], asked: str) -> str | None:
    """Whose key it is; None where it is only a name. Refused where it may be several."""
    sought = folded(asked)
    if not sought:
        raise Refused("nobody-kept", asked=asked)
    by_label = [key for key, each in everyone.items() if folded(each.label) == sought]
    whole = [key for key, each in everyone.items() if any(folded(name) == sought for name in each.names)]
    begins = [key for key, each in everyone.items() if any(folded(n).startswith(f"{sought} ") for n in each.names)]
    found = by_label or whole or begins
    if len(found) > 1:
        raise Refused("several-called", asked=asked, candidates=[everyone[key].label for key in found])
    return found[0] if found else None


def alike(everyone: Mapping[str, KnownPerson], who: str) -> Iterator[str]:
    """What others are told apart by who have a name of theirs, whole."""
    own = {folded(name) for name in everyone[who].names}
    for key, each in everyone.items():
        if key != who and not own.isdisjoint(map(folded, each.names)):
            yield each.label


def sought_for(names: Iterable[str], others: Iterable[str]) -> Iterator[Sought]:
    """Whole names, and each word of one. What is also somebody else's is never sure."""
    taken = {folded(name) for name in others}
    words = {word for name in taken for word in name.split()}
    for name in names:
        shared = words | taken if " " not in name.strip() else taken
        yield Sought(name, folded(name) not in shared, name=True)
        for word in name_words(name):
            yield Sought(word, folded(word) not in words, name=True)
