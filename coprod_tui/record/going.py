"""What would go if somebody were taken out, or an entry's words left out for good: shown first, then chosen.

Words under a person's name go with them, by their id. Where they are only mentioned, the mentions are listed: `sure`
ones are meant as far as can be told, others are to be looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from coprod_tui.model.agreement import WorryRaised
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import GROUP_KINDS, NO_GROUP, MemberChanged, MemberJoined, fold_group
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.mentions import Sought, find, names_of, texts
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.people import GuestCame, PersonExpected, PersonRenamed
from coprod_tui.model.text import clean, folded
from coprod_tui.model.turns import TurnBegan
from coprod_tui.model.without import without_members, without_people
from coprod_tui.record.intent import InRecord, Intent, Spot
from coprod_tui.record.rewrite import entries_of, pieces
from coprod_tui.record.trouble import CannotOpen, NotSaved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from coprod_tui.model.entry import Id, Kinds, Stamped
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf

NAMES_SOMEBODY = (PersonExpected, GuestCame, PersonRenamed, MemberJoined, MemberChanged)
"""Entries whose name is a person's own: somebody else's is not a mention."""

SENTENCES = ("words", "title", "why", "changed", "outcome", "content_note", "meaning", "question", "detail")
"""Fields with sentences. When they are left out, they are looked for elsewhere too."""

NOT_FOR_LEAVING_OUT = ("plan", "clock", "removals", "")
"""Parts whose entries say how the group works: those are changed. Entries that name somebody go with the person."""

SURE_QUOTE, LONG = 4, 20
"""Words in a row, or characters where words have no spaces between, that are hardly the same by chance."""

TITLES = frozenset(("dr", "mr", "mrs", "ms", "miss", "mx", "prof", "de", "van", "von", "the", "la", "el", "bin"))


class Mention(NamedTuple):
    """Where something stands in what was written. meeting: its id, "" for the group's record; text: all of it."""

    meeting: str
    spot: Spot
    sure: bool
    text: str


class Theirs(NamedTuple):
    """What goes from one meeting under a person's own name: so many notes, worries and turns."""

    meeting: str
    notes: int
    worries: int
    turns: int


class Going(NamedTuple):
    """What would go. names: as the person was ever called here; summaries: a meeting's files, by its id.

    records: the ids of theirs in each record. drafts: seats with something half typed; pieces: files with damage.
    shown_in: for each meeting the earlier ones in whose summaries its decisions are shown, because they are about them.
    """

    what: Literal["person", "words"]
    group: str
    names: tuple[str, ...]
    sought: tuple[Sought, ...]
    records: tuple[InRecord, ...]
    theirs: tuple[Theirs, ...]
    mentions: tuple[Mention, ...]
    drafts: int
    pieces: int
    summaries: Mapping[str, tuple[str, ...]]
    shown_in: Mapping[str, tuple[str, ...]]

    def chosen(self, mentions: Sequence[Mention], *, at: int, instead: str) -> Intent:
        """The intent to take out these mentions, and all that goes by ids. at: UTC ms; instead: our own words."""
        spots: dict[str, list[Spot]] = {}
        for mention in mentions:
            spots.setdefault(mention.meeting, []).append(mention.spot)
        records = tuple(
            msgspec.structs.replace(each, spots=tuple(spots.get(each.meeting, ()))) for each in self.records
        )
        touched = {each.meeting for each in records if each.people or each.spots or each.seats}
        touched |= {earlier for meeting in touched for earlier in self.shown_in.get(meeting, ())}
        summaries = {meeting: files for meeting, files in self.summaries.items() if meeting in touched}
        return Intent(self.what, self.group, at, instead, records, summaries)


class _Read(NamedTuple):
    """Every record of one group, by the meeting's id, "" for the group's own; and what stands beside them."""

    histories: dict[str, list[Stamped]]
    drafts: int
    pieces: int
    summaries: dict[str, tuple[str, ...]]
    shown_in: dict[str, tuple[str, ...]]


def _read(shelf: Shelf, group: GroupPlace) -> _Read:
    """Raises Refused where a record cannot be read whole, because then it cannot be rewritten."""
    histories: dict[str, list[Stamped]] = {}
    drafts = broken = 0
    summaries: dict[str, tuple[str, ...]] = {}
    for place in shelf.meetings(group.id):
        histories[place.id] = _whole(place, MEETING_KINDS)
        broken += len(pieces(place.record))
        drafts += sum(bool(sign.draft) for sign in place.seats.all())
        files = (each.name for each in place.summaries.glob("*") if each.is_file() and each.name[0] != ".")
        waiting = (each.relative_to(place.folder).as_posix() for each in place.in_outbox())
        summaries[place.id] = (*sorted(files), *waiting)
    histories[""] = _whole(group, GROUP_KINDS)
    broken += len(pieces(group.record))
    return _Read(histories, drafts, broken, summaries, _shown_in(histories[""]))


def _shown_in(history: Sequence[Stamped]) -> dict[str, tuple[str, ...]]:
    held = fold_group(NO_GROUP, history).history
    shown: dict[str, list[str]] = {}
    for each in held.meetings:
        for later, _decision in held.about(each.number):
            shown.setdefault(later.meeting, []).append(each.meeting)
    return {later: tuple(dict.fromkeys(earlier)) for later, earlier in shown.items()}


def _whole(place: MeetingPlace | GroupPlace, kinds: Kinds) -> list[Stamped]:
    try:
        with place.open() as journal:
            return entries_of(journal, kinds)
    except (CannotOpen, NotSaved) as trouble:
        reason = "record-newer" if trouble.reason == "newer" else "record-not-whole"
        raise Refused(reason, record=place.id) from trouble


# A person


def find_person(shelf: Shelf, group: GroupPlace, asked: str, of: tuple[str, Id] | None = None) -> Going:
    """What would go with the one person called so: a member by whole name or the start of one, a guest, or just a name.

    Several of a name are told apart as "Amy (3)", by their number in the group, and "Amy (guest)". of: a meeting's id
    and their id in it, where they were chosen there: then no name is needed. Refused:
    nobody-kept, several-called with the candidates, sits-at-a-screen (a screen is open under that name),
    record-not-whole and record-newer with the record's id.
    """
    read = _read(shelf, group)
    everyone = _everyone(read.histories)
    met = [key for key, each in everyone.items() if of is not None and of[1] in each.ids.get(of[0], ())]
    who = met[0] if met else _the_one(everyone, clean(asked))
    names = tuple(everyone[who].names) if who else (clean(asked),)
    others = [name for key, each in everyone.items() if key != who for name in each.names]
    sought = (*_sought(names, others), *(Sought(each) for each in (everyone[who].addresses if who else ())))
    ids = everyone[who].ids if who else {}
    records, theirs = [], []
    mentions: list[Mention] = []
    for meeting, history in read.histories.items():
        people = tuple(sorted(ids.get(meeting, ())))
        last = history[-1].stamp.number if history else 0
        records.append(InRecord(meeting, last, people, seats=_seats(history, sought)))
        left = without_people(history, people, "") if meeting else without_members(history, people, {})
        mentions += _mentions(meeting, history, left, sought, names)
        if people and meeting:
            theirs.append(_theirs(meeting, history, people))
    _need_nobody_seated(shelf, group, sought)
    if who is None and not mentions:
        raise Refused("nobody-kept", asked=asked)
    return Going(
        "person", group.id, names, sought, tuple(records), tuple(theirs), tuple(mentions), read.drafts, read.pieces,
        read.summaries, read.shown_in,
    )  # fmt: skip


class _Somebody(NamedTuple):
    """One person as the group's records know them. label: as they are told from others of that name."""

    label: str
    names: dict[str, None]
    addresses: list[str]
    ids: dict[str, set[int]]


def _everyone(histories: Mapping[str, Sequence[Stamped]]) -> dict[str, _Somebody]:
    found: dict[str, _Somebody] = {}
    for number, entry in ((one.stamp.number, one.entry) for one in histories[""]):
        if isinstance(entry, MemberJoined) and not entry.removed:
            label, address = f"{entry.name} ({entry.number})", [entry.email] if entry.email else []
            found[f"member {number}"] = _Somebody(label, {entry.name: None}, address, {"": {number}})
        elif isinstance(entry, MemberChanged) and (member := found.get(f"member {entry.member}")):
            member.names.update({entry.name: None} if entry.name else {})
            member.addresses.extend([entry.email] if entry.email else [])
    for meeting, history in histories.items():
        here: dict[int, _Somebody] = {}
        for one in history if meeting else ():
            entry = one.entry
            if isinstance(entry, PersonExpected | GuestCame) and not entry.removed:
                key = f"member {entry.member}" if isinstance(entry, PersonExpected) and entry.member else ""
                key = key if key in found else f"guest {folded(entry.name)}"
                somebody = found.setdefault(key, _Somebody(f"{entry.name} (guest)", {}, [], {}))
                somebody.names[entry.name] = None
                somebody.ids.setdefault(meeting, set()).add(one.stamp.number)
                here[one.stamp.number] = somebody
            elif isinstance(entry, PersonRenamed) and entry.name and entry.person in here:
                here[entry.person].names[entry.name] = None
    return found


def _the_one(everyone: Mapping[str, _Somebody], asked: str) -> str | None:
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


def _sought(names: Iterable[str], others: Iterable[str]) -> Iterator[Sought]:
    """Whole names, and each word of one. What is also somebody else's is never sure."""
    taken = {folded(name) for name in others}
    words = {word for name in taken for word in name.split()}
    for name in names:
        shared = words | taken if " " not in name.strip() else taken
        yield Sought(name, folded(name) not in shared)
        parts = name.split()
        for part in parts if len(parts) > 1 else ():
            bare = part.strip(".,()\"'“”‘’")
            if len(bare) > 1 and folded(bare) not in TITLES:
                yield Sought(bare, folded(bare) not in words)


def _mentions(
    meeting: str, history: Sequence[Stamped], left: Sequence[Stamped], sought: Sequence[Sought], names: Sequence[str]
) -> Iterator[Mention]:
    """Mentions in what stays once all that goes by ids is gone."""
    staying = {one.stamp.number: one.entry for one in left}
    whole = {folded(name) for name in names}
    for one in history:
        after = staying.get(one.stamp.number)
        if after is None:
            continue
        still = {text for _path, text in texts(after)}
        for path, text in texts(one.entry):
            own = path == ("name",) and isinstance(one.entry, NAMES_SOMEBODY)
            role = path[0] == "roles" and folded(text) not in whole
            if text in still and not own and not role:
                for span in find(text, sought):
                    yield Mention(meeting, Spot(one.stamp.number, path, span.start, span.end), span.sure, text)


def _seats(history: Sequence[Stamped], sought: Sequence[Sought]) -> tuple[int, ...]:
    """The entries written at a screen that somebody called by this name."""
    named = {one.stamp.seat: names_of(one.stamp.seat, sought) for one in history}
    return tuple(one.stamp.number for one in history if named[one.stamp.seat])


def _need_nobody_seated(shelf: Shelf, group: GroupPlace, sought: Sequence[Sought]) -> None:
    for place in shelf.meetings(group.id):
        for sign in place.seats.open_seats():
            if names_of(sign.name, sought):
                raise Refused("sits-at-a-screen", name=sign.name, meeting=place.id)


def _theirs(meeting: str, history: Sequence[Stamped], people: Sequence[int]) -> Theirs:
    def count(kind: type[NoteTaken | WorryRaised | TurnBegan]) -> int:
        return sum(isinstance(one.entry, kind) and one.entry.person in people for one in history)

    return Theirs(meeting, count(NoteTaken), count(WorryRaised), count(TurnBegan))


# An entry's words


def find_words(shelf: Shelf, place: MeetingPlace, number: int) -> Going:
    """What would go if the words of this entry were left out for good: they, and the same words wherever they stand.

    Refused: no-such-entry, no-words-there (it has none, or says who takes part), record-not-whole, record-newer.
    """
    group = shelf.group(place.group)
    read = _read(shelf, group)
    entry = next((one.entry for one in read.histories[place.id] if one.stamp.number == number), None)
    if entry is None:
        raise Refused("no-such-entry", number=number)
    ours = entry.part in NOT_FOR_LEAVING_OUT or isinstance(entry, NAMES_SOMEBODY)
    said = [] if ours else list(texts(entry))
    if not said:
        raise Refused("no-words-there", number=number)
    sentences = dict.fromkeys(" ".join(text.split()) for path, text in said if path[0] in SENTENCES)
    sought = tuple(
        Sought(words, len(words.split()) >= SURE_QUOTE or len(words) >= LONG)
        for words in sentences
        if " " in words or len(words) >= LONG
    )
    own = [Mention(place.id, Spot(number, path, 0, len(text)), sure=True, text=text) for path, text in said]
    copies = [
        mention if mention.sure else mention._replace(sure=_is_all(mention))
        for meeting, history in read.histories.items()
        for mention in _mentions(meeting, history, history, sought, ())
        if (meeting, mention.spot.number) != (place.id, number)
    ]
    records = tuple(
        InRecord(meeting, history[-1].stamp.number if history else 0) for meeting, history in read.histories.items()
    )
    return Going(
        "words", group.id, (), sought, records, (), (*own, *copies), read.drafts, read.pieces, read.summaries,
        read.shown_in,
    )  # fmt: skip


def _is_all(mention: Mention) -> bool:
    return mention.spot.start == 0 and mention.spot.end == len(mention.text)
