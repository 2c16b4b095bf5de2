"""What somebody said, and what names them: each a passage that goes whole, loses the name only, or stays.

A passage is one thing with all that put it in other words: a note and its rewordings go together, or stay together.
Of what the group did or planned, each text is a passage of its own: one entry may hold the outcome of a whole meeting.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from coprod_tui.model.easy import EasySaid
from coprod_tui.model.entry import Entry, Stamped
from coprod_tui.model.mentions import Path, Sought, find, texts
from coprod_tui.model.notes import IdeaNotTakenUp, NoteTaken
from coprod_tui.model.relatives import kin_of, speaks_of_kin
from coprod_tui.model.review import SummaryReworded
from coprod_tui.model.text import folded
from coprod_tui.model.turns import TurnBegan, TurnDropped, TurnEnded
from coprod_tui.record.removal_intent import Spot

SUBJECTS = ("note", "thing", "decision", "item", "action", "issue", "rule")
"""How an entry that puts something in other words names it."""
BESIDE = 3
"""How many entries with words, before and after one of theirs, are looked at for their family."""
SURE_QUOTE, LONG = 4, 20
"""Words in a row, or characters where words have no spaces between, that are hardly the same by chance."""

Fate = Literal["words", "name", "stays"]
"""The words go; only the name goes; it stays."""
FATES: tuple[Fate, ...] = ("words", "name", "stays")
PassageReason = Literal["theirs", "named", "perhaps", "kin", "turn"]
"""Said by them; their name stands in it; it may be their name; about their family, perhaps; written in their turn."""


class Mention(NamedTuple):
    """Where something stands in what was written. meeting: its id, "" for the group's record; text: all of it."""

    meeting: str
    spot: Spot
    sure: bool
    text: str


class Passage(NamedTuple):
    """meeting and number: where it was written first. text: as it was put last.

    usual: what becomes of it where nobody says otherwise; chosen: where it is only said that it goes. texts: all of its
    texts, whole. mentions: of their name in it. copies: the same words in other things.
    """

    meeting: str
    number: int
    text: str
    why: PassageReason
    usual: Fate
    chosen: Fate
    texts: tuple[Spot, ...]
    mentions: tuple[Mention, ...]
    copies: tuple[Mention, ...] = ()

    @property
    def entries(self) -> tuple[int, ...]:
        """The entries that it stands in."""
        return tuple(dict.fromkeys(spot.number for spot in self.texts))

    @property
    def sure(self) -> bool:
        return self.why in ("theirs", "named")


class _Thing(NamedTuple):
    """One thing of a record with its texts, as it is looked at. kind: of the entry that made it, where it is there."""

    number: int
    kind: type[Entry]
    texts: list[tuple[int, Path, str]]


def passages(
    histories: Mapping[str, Sequence[Stamped]], staying: Mapping[str, Sequence[Stamped]],
    theirs: Mapping[str, Collection[int]], others: Mapping[str, Collection[int]], people: Mapping[str, Collection[int]],
    sought: Sequence[Sought], names: Collection[str],
) -> tuple[Passage, ...]:  # fmt: skip
    """Every passage of somebody, by record and number.

    staying: each record once all that goes by ids is gone, but for what they said. theirs: the entries with their own
    words; others: with somebody else's; people: their ids in each record. names: theirs, folded.
    """
    found: list[Passage] = []
    for meeting, history in histories.items():
        things = _things(history, staying[meeting], names, theirs[meeting])
        near = _beside(things, theirs[meeting], sought)
        turns = _in_turns(history, people.get(meeting, ()))
        for thing in things:
            mentions = tuple(_mentions(meeting, thing, sought))
            why = _why(thing, theirs[meeting], mentions, near, turns)
            if why is not None:
                usual, chosen = _fates(thing, why, of_another=thing.number in others[meeting])
                whole = tuple(Spot(number, path, 0, len(text)) for number, path, text in thing.texts)
                text = _text(thing)
                found.append(Passage(meeting, thing.number, text, why, usual, chosen, whole, mentions))
    return tuple(_with_copies(found, histories))


def _things(
    history: Sequence[Stamped], left: Sequence[Stamped], names: Collection[str], theirs: Collection[int]
) -> list[_Thing]:  # fmt: skip
    after = {one.stamp.number: one.entry for one in left}
    things: dict[tuple[int, Path], _Thing] = {}
    roots: dict[int, int] = {}
    kinds: dict[int, type[Entry]] = {}
    for one in history:
        number, entry = one.stamp.number, one.entry
        if number not in after or entry.private:
            continue
        still = {text for _path, text in texts(after[number])}
        stated = [
            (number, path, text) for path, text in texts(entry) if text in still and not _is_role(path, text, names)
        ]
        root = number
        if entry.rewords or isinstance(entry, SummaryReworded | EasySaid):
            about = next((getattr(entry, name) for name in SUBJECTS if getattr(entry, name, 0)), number)
            root = roots.get(about, about)
        roots[number] = root
        kind = kinds.setdefault(root, type(entry))
        for each in stated:
            key = (root, () if kind.quotes or root in theirs else each[1])
            things.setdefault(key, _Thing(root, kind, [])).texts.append(each)
    return list(things.values())


def _text(thing: _Thing) -> str:
    """Its words as they were put last."""
    main = [text for _number, path, text in thing.texts if path[-1] in ("words", "title", "name")]
    return (main or [thing.texts[-1][2]])[-1]


def _is_role(path: Path, text: str, names: Collection[str]) -> bool:
    """Somebody else's name in a list of who did what."""
    return path[0] == "roles" and folded(text) not in names


def _mentions(meeting: str, thing: _Thing, sought: Sequence[Sought]) -> Iterator[Mention]:
    whose_name = thing.kind.names_person
    for number, path, text in thing.texts:
        for span in find(text, sought):
            if not (whose_name and path == ("name",)) or kin_of(text, span.end):
                yield Mention(meeting, Spot(number, path, span.start, span.end), span.sure, text)


def _why(
    thing: _Thing, theirs: Collection[int], mentions: Sequence[Mention], near: Collection[int], turns: Collection[int]
) -> PassageReason | None:
    if thing.number in theirs:
        return "theirs"
    if thing.kind.names_person:
        return "kin" if mentions else None
    if any(each.sure for each in mentions):
        return "named"
    if mentions:
        return "perhaps"
    if thing.number in near:
        return "kin"
    return "turn" if thing.number in turns else None


def _fates(thing: _Thing, why: PassageReason, *, of_another: bool) -> tuple[Fate, Fate]:
    """What becomes of it by itself, and where it is only said that it goes.

    What the group did loses the name only, and so do words that are known to be somebody else's.
    """
    if thing.kind.names_person or not thing.kind.quotes or of_another:
        goes: Fate = "name" if why != "kin" or thing.kind.names_person else "words"
    else:
        goes = "name" if why == "perhaps" else "words"
    return (goes if why in ("theirs", "named") else "stays"), goes


def _beside(things: Sequence[_Thing], theirs: Collection[int], sought: Sequence[Sought]) -> set[int]:
    """The things near one that is theirs or names them in which somebody's family is spoken of."""
    people = [thing for thing in things if not thing.kind.names_person]
    places = [
        place
        for place, thing in enumerate(people)
        if thing.number in theirs or any(span.sure for _n, _p, text in thing.texts for span in find(text, sought))
    ]
    return {
        people[place].number
        for at in places
        for place in range(max(0, at - BESIDE), min(len(people), at + BESIDE + 1))
        if place != at and any(speaks_of_kin(text) for _number, _path, text in people[place].texts)
    }


def _in_turns(history: Sequence[Stamped], people: Collection[int]) -> set[int]:
    """The notes that were written while one of these had the turn, and that are nobody's as far as it is said."""
    found: set[int] = set()
    speaking = False
    for one in history:
        entry = one.entry
        if isinstance(entry, TurnBegan):
            speaking = entry.person in people
        elif isinstance(entry, TurnEnded | TurnDropped):
            speaking = False
        elif speaking and isinstance(entry, NoteTaken | IdeaNotTakenUp) and not _is_known(entry):
            found.add(one.stamp.number)
    return found


def _is_known(note: NoteTaken | IdeaNotTakenUp) -> bool:
    """Whether it is said whose it is."""
    return bool(note.of or (isinstance(note, NoteTaken) and (note.person or note.small_group)))


def _with_copies(found: Iterable[Passage], histories: Mapping[str, Sequence[Stamped]]) -> Iterator[Passage]:
    """With the places in other things where the same words stand, long enough not to be the same by chance."""
    every = [
        (meeting, one.stamp.number, path, text, folded(" ".join(text.split())))
        for meeting, history in histories.items()
        for one in history
        for path, text in texts(one.entry)
        if not (one.entry.private or (one.entry.names_person and path == ("name",)))
    ]
    for passage in found:
        own = {(passage.meeting, spot.number, spot.path) for spot in passage.texts}
        words = dict.fromkeys(
            text
            for meeting, number, path, text, _plain in every
            if (meeting, number, path) in own and (len(text.split()) >= SURE_QUOTE or len(text) >= LONG)
        )
        plain = [folded(" ".join(text.split())) for text in words]
        copies = [
            Mention(meeting, Spot(number, path, span.start, span.end), sure=True, text=text)
            for meeting, number, path, text, folded_text in every
            if (meeting, number, path) not in own and any(each in folded_text for each in plain)
            for span in find(text, [Sought(each) for each in words])
        ]
        yield passage._replace(copies=tuple(copies)) if copies else passage
