"""What every entry shares: its stamp, its kind, and the way it is written down and read back.

An entry is one dated fact in a record. It changes exactly one part of what it is folded into and never fails: where
its subject is not there, the part comes back as it was.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from sys import intern
from threading import Lock
from types import ModuleType
from typing import Any, ClassVar, NewType, TypeVar

import msgspec

from coprod_tui.model.text import clean, harmless
from coprod_tui.model.value import Value

Id = NewType("Id", int)
"""A thing's id: the number of the entry that made it (its line's number plus its place in that line)."""

NOBODY = Id(0)
PLAIN = frozenset((int, bool, float, type(None)))
"""Sorts of value that hold no words."""
ENCODER = msgspec.json.Encoder()
LATEST = 253_370_764_800_000
"""UTC ms: the end of the year 9998. No calendar that we can ask goes on for long after that."""


def _kebab(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")


class Frozen(Value, frozen=True, omit_defaults=True, gc=False):
    """State that is replaced, never changed.

    gc=False: an immutable value refers only to older ones, so there are no reference cycles for the collector to find.
    """


class Stamp(Frozen, frozen=True):
    """When and where an entry was written.

    number: the entry's place in the whole record, from 1; also the id of what the entry makes.
    line: the number of the first entry of the same move: they stand or fall together.
    at: UTC milliseconds, as the clock at that seat said.
    seat: the name of the seat ("Room"); token: the draft the words came from, so that it is not offered again.
    """

    number: int
    line: int
    at: int
    seat: str = ""
    token: str = ""


class Entry(Frozen, frozen=True, tag_field="kind", tag=_kebab):
    """One fact. A subclass says which part it changes and how (`apply`).

    undoable: False for what undo passes over, as nobody did it to the meeting, or it has a way back of its own.
    numbers: of what sort of thing it hands out the next number ("person", "decision"); "" for none.
    speaks: it says who spoke, or asked to, and when; or whose turn was to be longer.
    goes_with: it is about the person (`person`, or in a group's record `member`) it names and nothing else, so it goes
    with them when they are taken out.
    owned: its words are those of the person it names (`of`, else `person`).
    rewords: it puts a thing of the meeting in other words, where it has `words` or `title`.
    quotes: its words are what people said. Those of others are what the group decided, parked, promised or planned.
    holdable: False where, in a part whose words may be held (`held.WORDED`), it has no words of this meeting's talk: a
    number, a day, what was agreed before.
    names_person: its `name` is that of the person it is about, so somebody else of that name is not mentioned there.
    goes_with_meeting: of a group's record: it goes with the meeting it names when that one is deleted.
    reaches_back: it changes whether entries before it count, or are seen, so the fold begins anew.
    incidental: it is of the screen, of the clock or of less being known of who spoke: it changes nothing that the
    meeting came to, so it may follow a finished meeting and an agreed record.
    weight: how much it says of what its move did: less than 0 where it goes with another entry, more where it sums up.
    private: nobody is shown its words but those whom its own page shows them to: no list, preview or export has them.
    """

    part: ClassVar[str]
    undoable: ClassVar[bool] = True
    numbers: ClassVar[str] = ""
    speaks: ClassVar[bool] = False
    goes_with: ClassVar[bool] = False
    owned: ClassVar[bool] = False
    rewords: ClassVar[bool] = False
    quotes: ClassVar[bool] = False
    holdable: ClassVar[bool] = True
    names_person: ClassVar[bool] = False
    goes_with_meeting: ClassVar[bool] = False
    reaches_back: ClassVar[bool] = False
    incidental: ClassVar[bool] = False
    weight: ClassVar[int] = 0
    private: ClassVar[bool] = False

    def apply(self, part: Any, _stamp: Stamp) -> Any:
        """The part with this fact in it; the part itself where the fact's subject is not there."""
        return part

    def changes(self, *but: str) -> dict[str, object]:
        """Its fields without those named, for an entry in which None says that something stays as it is."""
        values = ((name, getattr(self, name)) for name in self.__struct_fields__ if name not in but)
        return {name: value for name, value in values if value is not None}


class Stamped(Frozen, frozen=True):
    """An entry with its stamp."""

    stamp: Stamp
    entry: Entry


def most_telling(entries: Sequence[Stamped]) -> Stamped:
    """The entry of a move that says most of what it did (`Entry.weight`); of equals the last. There must be one."""
    return max(reversed(entries), key=lambda one: one.entry.weight)


class Refused(Exception):  # noqa: N818  to be refused is not an error
    """A move that cannot be made now, and why.

    reason: an id that `coprod_tui.wording` has plain words for; fields: what those words name. at: from which character
    to which (exclusive) of a typed line, where it is about one.
    """

    def __init__(self, reason: str, **fields: Any) -> None:
        super().__init__(reason)
        self.reason, self.fields = reason, fields
        self.at: tuple[int, int] | None = None


class UnknownKindError(ValueError):
    """An intact entry of a kind this program does not know: the record is from a newer one."""


def need_words(text: str, *, lines: bool = False) -> str:
    """What somebody wrote, cleaned (`text.clean`); refused where nothing is left of it."""
    words = clean(text, lines=lines)
    if not words:
        raise Refused("no-words")
    return words


NOT_OURS = (UnknownKindError, msgspec.ValidationError)
"""What decoding raises for an entry that this program does not know."""

Thing = TypeVar("Thing", bound=msgspec.Struct)
Move = TypeVar("Move", bound=Callable[..., Sequence[Entry]])
MOVES: dict[str, Callable[..., Sequence[Entry]]] = {}
SEES: dict[str, tuple[str, ...]] = {}
"""What those moves go by that were marked with `sees`, by the move's name."""


def name_of_move(function: Callable[..., object]) -> str:
    """What a move is called in MOVES: "turns.next_speaker"."""
    return f"{function.__module__.rpartition('.')[2]}.{function.__name__}"


def move(function: Move) -> Move:
    """Mark what people may do: a plain function of the Meeting (or Group) that returns entries or raises Refused."""
    MOVES[name_of_move(function)] = function
    return function


def sees(*what: str) -> Callable[[Move], Move]:
    """Mark what a move goes by that nobody names as they ask for it: "turn" for whoever speaks as it ends their turn.

    Asked for with a Command, it is refused where another seat has changed any of these meanwhile (`model.command`).
    """

    def marked(function: Move) -> Move:
        SEES[name_of_move(function)] = what
        return function

    return marked


def kinds(modules: Iterable[ModuleType], base: type[Entry] = Entry) -> list[type[Entry]]:
    """The entry classes that these modules define, without the base classes of others: those are never written down."""
    made = [
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, base) and each.__module__ == module.__name__
    ]
    built_on = {above for each in made for above in each.__mro__[1:]}
    return [each for each in made if each not in built_on]


class Kinds:
    """The entries one sort of record may hold, by their kind."""

    def __init__(self, *each: type[Entry]) -> None:
        self.by_kind = {str(one.__struct_config__.tag): one for one in each}

    def decode(self, number: int, doc: Mapping[str, Any]) -> Stamped:
        """One document of the `entries` table to an entry with its stamp.

        Raises UnknownKindError for a kind not known, msgspec.ValidationError where a field has the wrong shape. A
        checksum shows that a line was not damaged, not that we wrote it: so control characters are taken out of what
        comes back.
        """
        named = doc.get("kind")
        kind = self.by_kind.get(named) if isinstance(named, str) else None
        if kind is None:
            raise UnknownKindError(str(named))
        line, at, seat, token = doc.get("line"), doc.get("at"), doc.get("seat", ""), doc.get("token", "")
        if type(line) is not int or type(at) is not int or line < 1 or not 0 <= at <= LATEST:
            raise msgspec.ValidationError("line, at")
        if not isinstance(seat, str) or not isinstance(token, str):
            raise msgspec.ValidationError("seat, token")
        entry = _converted(doc, kind)
        for value in doc.values():
            if type(value) not in PLAIN and not _is_plain(value):
                return Stamped(Stamp(number, line, at, harmless(seat), harmless(token)), _harmless_entry(entry))
        # The same of thousands of entries: each would keep a string and a number of its own
        return Stamped(Stamp(number, number if line == number else line, at, intern(seat), token), entry)


_MET: set[type[Entry]] = set()
_FIRST = Lock()


def _converted(doc: Mapping[str, Any], kind: type[Entry]) -> Entry:
    """One thread at a time for a kind that was not met yet: msgspec looks its fields up then, and two at once crash it.

    Several records may be open in one program, each with a thread of its own.
    """
    if kind in _MET:
        return msgspec.convert(doc, kind)
    with _FIRST:
        entry = msgspec.convert(doc, kind)
    _MET.add(kind)
    return entry


def _is_plain(value: Any) -> bool:
    """Whether all words in it are such as any keyboard has: nothing need be taken out of those.

    In JSON whatever else there is has a backslash before it, but for what is beyond ASCII, and the last of ASCII.
    """
    if type(value) is str:
        return value.isascii() and value.isprintable()
    encoded = ENCODER.encode(value)
    return encoded.isascii() and b"\\" not in encoded and b"\x7f" not in encoded


def _harmless_entry(entry: Entry) -> Entry:
    document = msgspec.to_builtins(entry)
    cleaned = _harmless(document)
    return entry if cleaned == document else msgspec.convert(cleaned, type(entry))


def _harmless(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list | tuple):
        return [_harmless(each) for each in value]
    if isinstance(value, dict):
        return {harmless(key): _harmless(each) for key, each in value.items()}
    return value


def encode(stamped: Stamped) -> dict[str, Any]:
    """An entry with its stamp as one document: the entry's fields, and `line`, `at`, `seat`, `token` beside them."""
    stamp = stamped.stamp
    doc: dict[str, Any] = {"line": stamp.line, "at": stamp.at}
    if stamp.seat:
        doc["seat"] = stamp.seat
    if stamp.token:
        doc["token"] = stamp.token
    fields: dict[str, Any] = msgspec.to_builtins(stamped.entry)
    return doc | fields


@cache
def _id_fields(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return tuple(name for name in kind.__struct_fields__ if _holds_id(hints[name]))


def _holds_id(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return bool(_id_fields(hint))
    return hint is Id or any(_holds_id(inner) for inner in typing.get_args(hint))


def differs(thing: msgspec.Struct, change: Entry) -> bool:
    """Whether this change would alter anything. None in a field of the change means "leave it as it is"."""
    wanted = ((name, getattr(change, name)) for name in change.__struct_fields__ if hasattr(thing, name))
    return any(value is not None and value != getattr(thing, name) for name, value in wanted)


def one_of(person: Id | None, name: str | None) -> tuple[Id | None, str | None]:
    """The pair (person, name), of which one only can be set: giving either clears the other."""
    if person and name is None:
        return person, ""
    if name and person is None:
        return NOBODY, name
    return person, name


def references(entry: msgspec.Struct) -> Iterator[Id]:
    """The ids of the things an entry is about: what it depends on."""
    for name in _id_fields(type(entry)):
        yield from _ids_in(getattr(entry, name))


def _ids_in(value: Any) -> Iterator[Id]:
    if isinstance(value, tuple):
        for each in value:
            yield from _ids_in(each)
    elif isinstance(value, msgspec.Struct):
        yield from references(value)
    elif isinstance(value, int) and value:
        yield Id(value)


def without_ids(thing: Thing, gone: Collection[int]) -> Thing:
    """A copy without these ids: a field that is one of them becomes NOBODY, and lists lose it."""
    fields = {name: getattr(thing, name) for name in _id_fields(type(thing))}
    left = {name: _left(value, gone) for name, value in fields.items()}
    return thing if left == fields else msgspec.structs.replace(thing, **left)


def _left(value: Any, gone: Collection[int]) -> Any:
    if isinstance(value, tuple):
        return tuple(_left(each, gone) for each in value if not (isinstance(each, int) and each in gone))
    if isinstance(value, msgspec.Struct):
        return without_ids(value, gone)
    return NOBODY if value in gone else value
