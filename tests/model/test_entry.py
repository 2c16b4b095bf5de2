"""What every entry shares, held for each kind there is."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from coprod_tui.model import closing, series
from coprod_tui.model.agreement import SupportCounted
from coprod_tui.model.entry import Entry, Id, Stamp, Stamped, UnknownKindError, encode, references, without_ids
from coprod_tui.model.group import GROUP_KINDS, NO_GROUP
from coprod_tui.model.group import PARTS as GROUP_PARTS
from coprod_tui.model.history import Adopted, GroupEntry
from coprod_tui.model.kept import KeptAction, KeptIssue
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, PARTS
from coprod_tui.model.parking import IssueParked
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.scales import Level
from coprod_tui.model.small_groups import GroupsFormed

assert closing
assert series
OF_THE_STAMP = {"line", "at", "seat", "token", "kind"}
EVERY = tuple(dict.fromkeys((*MEETING_KINDS.by_kind.values(), *GROUP_KINDS.by_kind.values())))
WORDS = "Zoë’s [b]words[/b]\n二つ"
SUBJECTS = ("item", "person", "decision", "issue", "action", "rule", "note", "turn", "member")
MAKES_ITS_OWN = (
    "ContributionCame", "TurnTimeSet", "HandRaised", "TurnBegan", "WordsShown", "CopyStood", "InvitationStood",
    "PersonUnreached", "ReplyCame", "DecisionChallenged", "NeedSaid", "ContactSaid", "RuleLookedBack", "ThanksWished",
    "NeverWriteWished", "MayBeWritten", "EasyChecked",
)  # fmt: skip
"""Kinds that name a person first and yet make a thing."""


def _example(kind: Any) -> Any:  # noqa: PLR0911  one for each sort of type
    """A value of this type that is not its default, made from the type alone."""
    match kind:
        case msgspec.inspect.UnionType():
            return _example(kind.types[0])
        case msgspec.inspect.LiteralType():
            return next(value for value in reversed(kind.values) if value)
        case msgspec.inspect.VarTupleType():
            return (_example(kind.item_type),) * 2
        case msgspec.inspect.TupleType():
            return tuple(_example(each) for each in kind.item_types)
        case msgspec.inspect.StructType():
            return kind.cls(**{field.name: _example(field.type) for field in kind.fields})
        case msgspec.inspect.BoolType():
            return True
        case msgspec.inspect.IntType():
            return 7
        case _:
            return WORDS


def made(kind: type[Entry]) -> Entry:
    info = msgspec.inspect.type_info(kind)
    assert isinstance(info, msgspec.inspect.StructType)
    return kind(**{field.name: _example(field.type) for field in info.fields})


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_a_kind_comes_back_from_the_disk_with_every_field(kind: type[Entry]) -> None:
    stamped = Stamped(Stamp(9, 8, 1_791_896_400_000, "Desk", "t0k3n"), made(kind))
    known = GROUP_KINDS if kind in GROUP_KINDS.by_kind.values() else MEETING_KINDS
    assert known.decode(9, json.loads(json.dumps(encode(stamped)))) == stamped


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_no_field_of_a_kind_stands_where_its_stamp_is_written(kind: type[Entry]) -> None:
    assert not OF_THE_STAMP & set(kind.__struct_fields__)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_a_kind_says_which_part_it_changes_and_how(kind: type[Entry]) -> None:
    if kind.part:
        assert "apply" in vars(kind)
        assert kind.part in (*PARTS, *GROUP_PARTS)
    else:
        assert kind in MEETING_KINDS.by_kind.values()


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_a_fact_whose_subject_is_not_there_changes_nothing_or_makes_its_own(kind: type[Entry]) -> None:
    """Folding never fails, whatever is missing; what names another thing finds none in an empty record."""
    if not kind.part:
        return
    entry, empty = made(kind), NO_GROUP if kind in GROUP_KINDS.by_kind.values() else EMPTY
    before = getattr(empty, kind.part)
    after = entry.apply(before, Stamp(1, 1, 1_791_896_400_000))
    assert type(after) is type(before)
    subject = kind.__struct_fields__[0] if kind.__struct_fields__ else ""
    if subject in SUBJECTS and kind.__name__ not in MAKES_ITS_OWN:
        assert after == before


def test_every_kind_is_of_one_record_and_has_a_name_of_its_own() -> None:
    tags = [kind.__struct_config__.tag for kind in EVERY]
    assert len(tags) == len(set(tags))
    assert {*MEETING_KINDS.by_kind.values(), *GROUP_KINDS.by_kind.values()} == set(EVERY)
    assert not any(issubclass(kind, GroupEntry) for kind in MEETING_KINDS.by_kind.values())


def test_what_is_the_same_of_every_entry_is_in_memory_once() -> None:
    docs = (json.loads(f'{{"kind": "meeting-opened", "line": {n}, "at": 0, "seat": "Desk 2"}}') for n in (1001, 1002))
    one, other = (MEETING_KINDS.decode(n, doc).stamp for n, doc in enumerate(docs, 1001))
    assert one.seat is other.seat
    assert other.number is other.line


def test_what_others_are_built_on_is_no_fact_by_itself() -> None:
    with pytest.raises(UnknownKindError):
        MEETING_KINDS.decode(1, {"kind": "agenda-entry", "line": 1, "at": 0})


def test_a_kind_from_a_newer_program_is_known_to_be_unknown() -> None:
    with pytest.raises(UnknownKindError, match="poem-read"):
        MEETING_KINDS.decode(1, {"kind": "poem-read", "line": 1, "at": 0})


def test_a_field_of_the_wrong_shape_is_told() -> None:
    with pytest.raises(msgspec.ValidationError, match="person"):
        MEETING_KINDS.decode(1, {"kind": "person-arrived", "line": 1, "at": 0, "person": "Amy"})


def test_an_entry_knows_what_it_is_about_in_lists_too() -> None:
    levels = (Level("1", "support", "for", 2, (Id(3), Id(4))),)
    assert set(references(SupportCounted(Id(9), "six", levels))) == {3, 4, 9}
    assert set(references(IssueParked("Parking", 1, person=Id(2)))) == {2}
    assert set(references(GroupsFormed(((Id(2), Id(8)), (Id(3),))))) == {2, 3, 8}


def test_an_entry_can_be_had_without_ids_wherever_it_names_them() -> None:
    levels = (Level("1", "support", "for", 2, (Id(3), Id(4))),)
    left = (Level("1", "support", "for", 2, (Id(4),)),)
    assert without_ids(SupportCounted(Id(9), "six", levels), {3}) == SupportCounted(Id(9), "six", left)
    assert without_ids(GroupsFormed(((Id(2), Id(8)), (Id(3),))), {3, 8}) == GroupsFormed(((Id(2),), ()))
    assert without_ids(IssueParked("Parking", 1, person=Id(2)), {2}) == IssueParked("Parking", 1)
    assert without_ids(IssueParked("Parking", 1, person=Id(2)), {5}) == IssueParked("Parking", 1, person=Id(2))


def test_a_members_id_in_the_group_is_not_taken_for_one_of_the_meeting() -> None:
    assert list(references(PersonExpected("Amy", 1, member=5))) == []


def test_what_is_as_usual_takes_no_room_on_the_disk() -> None:
    assert encode(Stamped(Stamp(1, 1, 5), PersonExpected("Amy", 1))) == {
        "line": 1, "at": 5, "kind": "person-expected", "name": "Amy", "number": 1,
    }  # fmt: skip
    assert msgspec.to_builtins(KeptIssue("14-P1", "Parking")) == {"ref": "14-P1", "words": "Parking"}


@pytest.mark.parametrize("words", ["Doors\x1b[2J", "Doors\u202e", "Dörs\x07"])
def test_what_no_keyboard_has_is_taken_out_of_lists_in_an_entry_too(words: str) -> None:
    action = KeptAction("1-A1", words)
    doc = encode(Stamped(Stamp(1, 1, 1), Adopted("group-1", 1, 9, actions=(action,))))
    (read,) = GROUP_KINDS.decode(1, doc).entry.actions  # type: ignore[attr-defined]
    assert read.words in ("Doors[2J", "Doors", "Dörs")
    assert read.ref == "1-A1"
