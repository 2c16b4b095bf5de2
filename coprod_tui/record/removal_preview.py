"""What would go if somebody were taken out, or an entry's words left out for good: shown first, then chosen.

A person's name, hands and turns go by their id. What they said and what names them is listed, each as a passage that
goes, loses the name only, or stays: as they wish, and where they cannot be asked, the words go.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from coprod_tui.model.agreement import SupportCounted, WorryRaised
from coprod_tui.model.entry import Id, Kinds, Refused, Stamped
from coprod_tui.model.group import GROUP_KINDS, NO_GROUP, fold_group
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.mentions import Sought, find, names_of, texts
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.text import clean, folded
from coprod_tui.model.turns import TurnBegan
from coprod_tui.model.undo import lines_taken
from coprod_tui.model.whose import owners
from coprod_tui.model.without import without_members, without_people
from coprod_tui.record.decision_words import decided, is_decided
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.journal import Journal
from coprod_tui.record.known_people import alike, everyone_in, sought_for, the_one
from coprod_tui.record.removal_intent import InRecord, Intent, Spot
from coprod_tui.record.removal_passages import LONG, SURE_QUOTE, Fate, Mention, Passage, passages
from coprod_tui.record.rewrite import entries_of, pieces
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NotSaved

SENTENCES = ("words", "title", "why", "changed", "outcome", "content_note", "meaning", "question", "detail")
"""Fields with sentences. When they are left out, they are looked for elsewhere too."""

NOT_FOR_LEAVING_OUT = ("plan", "clock", "removals", "")
"""Parts whose entries say how the group works: those are changed. Entries that name somebody go with the person."""


class Theirs(NamedTuple):
    """What goes from one meeting under a person's own name: so many notes, worries and turns."""

    meeting: str
    notes: int
    worries: int
    turns: int


class RemovalPreview(NamedTuple):
    """What would go. names: as the person was ever called here; summaries: a meeting's files, by its id.

    records: the ids of theirs in each record. drafts: seats with something half typed; pieces: files with damage.
    shown_in: for each meeting the earlier ones in whose summaries its decisions are shown, because they are about them.
    passages: what they said, and what names them. foreign: files among ours that are not ours, and stay. decision: the
    number of the decision whose words these are (1 is D1), 0 for none. unseen: in how many private entries of others
    their name stands; it goes from there, and nobody is shown the words. namesakes: others of one of the names,
    as they are told apart: all of theirs stays.
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
    passages: tuple[Passage, ...] = ()
    foreign: tuple[Path, ...] = ()
    decision: int = 0
    unseen: int = 0
    namesakes: tuple[str, ...] = ()

    @property
    def usual(self) -> tuple[Fate, ...]:
        """What becomes of each passage where nobody says otherwise."""
        return tuple(each.usual for each in self.passages)

    def decided(
        self, fates: Sequence[Fate], *, at: int, instead: str, gone: str, settings: tuple[str, ...] = ()
    ) -> Intent:  # fmt: skip
        """The intent to do this to the passages, one each, and to take out all that goes by ids.

        instead: our words for a name; gone: for words that went; settings: this laptop's that hold the name.
        """
        parts: dict[str, InRecord] = {each.meeting: each for each in self.records}
        for each, fate in zip(self.passages, fates, strict=True):
            part = parts[each.meeting]
            if fate == "words":
                parts[each.meeting] = msgspec.structs.replace(part, whole=(*part.whole, *each.texts))
                for copy in each.copies:
                    other = parts[copy.meeting]
                    parts[copy.meeting] = msgspec.structs.replace(other, whole=(*other.whole, copy.spot))
                continue
            stays = each.entries if each.why == "theirs" else ()
            spots = tuple(mention.spot for mention in each.mentions) if fate == "name" else ()
            parts[each.meeting] = msgspec.structs.replace(part, kept=(*part.kept, *stays), spots=(*part.spots, *spots))
        return self._intent(tuple(parts.values()), at, instead, gone, settings)

    def chosen(self, mentions: Sequence[Mention], *, at: int, instead: str) -> Intent:
        """The intent to take out these mentions, and all that goes by ids. at: UTC ms; instead: our own words."""
        spots: dict[str, list[Spot]] = {}
        for mention in mentions:
            spots.setdefault(mention.meeting, []).append(mention.spot)
        records = tuple(
            msgspec.structs.replace(each, spots=(*each.spots, *spots.get(each.meeting, ()))) for each in self.records
        )
        return self._intent(records, at, instead)

    def _intent(
        self, records: tuple[InRecord, ...], at: int, instead: str, gone: str = "", settings: tuple[str, ...] = ()
    ) -> Intent:  # fmt: skip
        touched = {each.meeting for each in records if each.touches}
        touched |= {earlier for meeting in touched for earlier in self.shown_in.get(meeting, ())}
        summaries = {meeting: files for meeting, files in self.summaries.items() if meeting in touched}
        return Intent(
            self.what, self.group, at, instead, records, summaries, gone=gone, settings=settings
        )  # fmt: skip


class _Read(NamedTuple):
    """Every record of one group, by the meeting's id, "" for the group's own; and what stands beside them."""

    histories: dict[str, list[Stamped]]
    drafts: int
    pieces: int
    summaries: dict[str, tuple[str, ...]]
    shown_in: dict[str, tuple[str, ...]]
    foreign: tuple[Path, ...]


def _read(shelf: Shelf, group: GroupPlace) -> _Read:
    """Raises Refused where a record cannot be read whole, because then it cannot be rewritten."""
    histories: dict[str, list[Stamped]] = {}
    drafts = broken = 0
    summaries: dict[str, tuple[str, ...]] = {}
    foreign: list[Path] = []
    for place in shelf.meetings(group.id):
        histories[place.id] = _whole(place, MEETING_KINDS)
        broken += len(pieces(place.record))
        drafts += sum(bool(sign.draft) for sign in place.seats.all())
        waiting = (each.relative_to(place.folder).as_posix() for each in place.in_outbox())
        summaries[place.id] = (*(each.name for each in place.saved()), *waiting)
        foreign += place.foreign()
    histories[""] = _whole(group, GROUP_KINDS)
    broken += len(pieces(group.record))
    return _Read(histories, drafts, broken, summaries, _shown_in(histories[""]), (*foreign, *foreign_files(shelf.home)))


def _shown_in(history: Sequence[Stamped]) -> dict[str, tuple[str, ...]]:
    kept = fold_group(NO_GROUP, history).history
    earlier_by_later: dict[str, list[str]] = {}
    for each in kept.meetings:
        for later, _decision in kept.about(each.number):
            earlier_by_later.setdefault(later.meeting, []).append(each.meeting)
    return {later: tuple(dict.fromkeys(earlier)) for later, earlier in earlier_by_later.items()}


def _whole(place: MeetingPlace | GroupPlace, kinds: Kinds) -> list[Stamped]:
    try:
        with Journal(place.record) as journal:
            newer, found = journal.why_read_only == "newer", entries_of(journal, kinds)
    except (CannotOpen, NotSaved) as trouble:
        reason = "record-newer" if trouble.reason == "newer" else "record-not-whole"
        raise Refused(reason, record=place.id) from trouble
    if newer:
        raise Refused("record-newer", record=place.id)
    return found


# A person


def find_person(shelf: Shelf, group: GroupPlace, asked: str, of: tuple[str, Id] | None = None) -> RemovalPreview:
    """What would go with the one person called so: a member by whole name or the start of one, a guest, or just a name.

    Several of a name are told apart as "Amy (3)", by their number in the group, and "Amy (guest)". of: a meeting's id
    and their id in it, where they were chosen there: then no name is needed. Refused:
    nobody-kept, several-called with the candidates, sits-at-a-screen (a screen is open under that name),
    record-not-whole and record-newer with the record's id.
    """
    read = _read(shelf, group)
    everyone = everyone_in(read.histories)
    met = [key for key, each in everyone.items() if of is not None and of[1] in each.ids.get(of[0], ())]
    who = met[0] if met else the_one(everyone, clean(asked))
    names = tuple(everyone[who].names) if who else (clean(asked),)
    others = [name for key, each in everyone.items() if key != who for name in each.names]
    sought = (*sought_for(names, others), *(Sought(each) for each in (everyone[who].addresses if who else ())))
    ids = everyone[who].ids if who else {}
    records, theirs = [], []
    mentions: list[Mention] = []
    staying: dict[str, Sequence[Stamped]] = {}
    owned: dict[str, dict[int, Id]] = {}
    for meeting, history in read.histories.items():
        people = tuple(sorted(ids.get(meeting, ())))
        last = history[-1].stamp.number if history else 0
        owned[meeting] = owners(history, lines_taken(history))
        own = [number for number, person in owned[meeting].items() if person in people]
        left = without_people(history, people, "") if meeting else without_members(history, people, {})
        private = tuple(_unseen(left, sought))
        records.append(InRecord(meeting, last, people, private, _seats(history, sought)))
        staying[meeting] = (
            without_people(history, people, "", own) if meeting else without_members(history, people, {}, own)
        )  # fmt: skip
        mentions += _mentions(meeting, history, left, sought, names)
        if people and meeting:
            theirs.append(_theirs(meeting, history, people, own))
    _need_nobody_seated(shelf, group, sought)
    if who is None and not mentions:
        raise Refused("nobody-kept", asked=asked)
    listed = passages(
        read.histories, staying, {meeting: _of(owned[meeting], ids.get(meeting, ())) for meeting in owned},
        {meeting: owned[meeting].keys() - _of(owned[meeting], ids.get(meeting, ())) for meeting in owned},
        ids, sought, {folded(name) for name in names},
    )  # fmt: skip
    return RemovalPreview(
        "person", group.id, names, sought, tuple(records), tuple(theirs), tuple(mentions), read.drafts, read.pieces,
        read.summaries, read.shown_in, listed, read.foreign,
        unseen=len({spot.number for each in records for spot in each.spots}),
        namesakes=tuple(alike(everyone, who)) if who else (),
    )  # fmt: skip


def _of(owned: Mapping[int, Id], people: Collection[int]) -> set[int]:
    """The entries with words of these people."""
    return {number for number, person in owned.items() if person in people}


def _mentions(
    meeting: str, history: Sequence[Stamped], left: Sequence[Stamped], sought: Sequence[Sought], names: Sequence[str]
) -> Iterator[Mention]:
    """Mentions in what stays once all that goes by ids is gone."""
    staying = {one.stamp.number: one.entry for one in left}
    whole = {folded(name) for name in names}
    for one in history:
        after = staying.get(one.stamp.number)
        if after is None or after.private:
            continue
        still = {text for _path, text in texts(after)}
        for path, text in texts(one.entry):
            own = path == ("name",) and one.entry.names_person
            role = path[0] == "roles" and folded(text) not in whole
            if text in still and not own and not role:
                for span in find(text, sought):
                    yield Mention(meeting, Spot(one.stamp.number, path, span.start, span.end), span.sure, text)


def _unseen(left: Sequence[Stamped], sought: Sequence[Sought]) -> Iterator[Spot]:
    """Where their name surely stands in private entries of others: it goes, and nobody is asked, so nobody is shown."""
    for one in left:
        for path, text in texts(one.entry) if one.entry.private else ():
            yield from (Spot(one.stamp.number, path, span.start, span.end) for span in find(text, sought) if span.sure)


def _seats(history: Sequence[Stamped], sought: Sequence[Sought]) -> tuple[int, ...]:
    """The entries written at a screen that somebody called by this name."""
    named = {one.stamp.seat: names_of(one.stamp.seat, sought) for one in history}
    return tuple(one.stamp.number for one in history if named[one.stamp.seat])


def _need_nobody_seated(shelf: Shelf, group: GroupPlace, sought: Sequence[Sought]) -> None:
    for place in shelf.meetings(group.id):
        for sign in place.seats.open_seats():
            if names_of(sign.name, sought):
                raise Refused("sits-at-a-screen", name=sign.name, meeting=place.id)


def _theirs(meeting: str, history: Sequence[Stamped], people: Sequence[int], own: Collection[int]) -> Theirs:
    def count(kind: type[NoteTaken | WorryRaised]) -> int:
        return sum(isinstance(one.entry, kind) and one.stamp.number in own for one in history)

    turns = sum(isinstance(one.entry, TurnBegan) and one.entry.person in people for one in history)
    return Theirs(meeting, count(NoteTaken), count(WorryRaised), turns)


# An entry's words


def find_words(shelf: Shelf, place: MeetingPlace, number: int) -> RemovalPreview:
    """What would go if the words of this entry were left out for good: they, and the same words wherever they stand.

    The same words in what a group decided are doubtful: they go only where somebody chose them.

    Refused: no-such-entry, no-words-there (it has none, or says who takes part or how many stood where),
    record-not-whole, record-newer.
    """
    group = shelf.group(place.group)
    read = _read(shelf, group)
    of_all = {meeting: decided(history) for meeting, history in read.histories.items()}
    decision = of_all[place.id].get(number, 0)
    entry = next((one.entry for one in read.histories[place.id] if one.stamp.number == number), None)
    if entry is None:
        raise Refused("no-such-entry", number=number)
    ours = entry.part in NOT_FOR_LEAVING_OUT or entry.names_person or isinstance(entry, SupportCounted)
    written = [] if ours else list(texts(entry))
    if not written:
        raise Refused("no-words-there", number=number)
    sentences = dict.fromkeys(" ".join(text.split()) for path, text in written if path[0] in SENTENCES)
    sought = tuple(
        Sought(words, len(words.split()) >= SURE_QUOTE or len(words) >= LONG)
        for words in sentences
        if " " in words or len(words) >= LONG
    )
    own = [Mention(place.id, Spot(number, path, 0, len(text)), sure=True, text=text) for path, text in written]
    copies = [
        mention._replace(
            sure=(mention.sure or _is_all(mention)) and (decision > 0 or not is_decided(mention, of_all[meeting]))
        )
        for meeting, history in read.histories.items()
        for mention in _mentions(meeting, history, history, sought, ())
        if (meeting, mention.spot.number) != (place.id, number)
    ]
    records = tuple(
        InRecord(meeting, history[-1].stamp.number if history else 0) for meeting, history in read.histories.items()
    )
    return RemovalPreview(
        "words", group.id, (), sought, records, (), (*own, *copies), read.drafts, read.pieces, read.summaries,
        read.shown_in, (), read.foreign, decision,
    )  # fmt: skip


def _is_all(mention: Mention) -> bool:
    return mention.spot.start == 0 and mention.spot.end == len(mention.text)
