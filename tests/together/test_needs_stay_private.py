"""A need, from the day somebody says it: its words are in the group's own record, and in nothing else Coprod makes.

Marks that stand nowhere else are looked for in every file, every command's words and every screen.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

import pytest

from coprod_tui.model import people
from coprod_tui.model.needs import SHOWN_TO, say_need, tick_prepared
from coprod_tui.record.needs import take_out_needs, take_out_needs_of
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.series import make_meeting
from coprod_tui.summary.formats import FORMATS
from tests.commands.running import Ran, run
from tests.record.circles import DAY, FIRST, NAME, START, circle, found_on_disk, meet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Id
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf

MARKS = {shown_to: f"Qz{shown_to}zq epilepsy" for shown_to in SHOWN_TO}
RING = "Qzringzq"
ABOUT_HER = f"{RING} {NAME} first, please"
HERS = "Qzherszq diabetes"
EVERY = (*MARKS.values(), RING, HERS)


def who(place: GroupPlace, name: str) -> Id:
    return next(one.id for one in read_group(place).members.all if one.name == name)


@pytest.fixture
def held(home: Path) -> tuple[Shelf, GroupPlace, MeetingPlace]:
    """A group that met, with needs of each choice, Zuleika's among them, and a meeting that is planned."""
    shelf, place = circle(home)
    amy, zuleika = who(place, "Amy Stone"), who(place, NAME)
    for shown_to, words in MARKS.items():
        change_group(place, partial(say_need, member=amy, sort="other", words=words, shown_to=shown_to), START)
    change_group(place, partial(say_need, member=amy, sort="contact", words=ABOUT_HER), START)
    change_group(place, partial(say_need, member=zuleika, sort="breaks", words=HERS, shown_to="meeting"), START)
    meet(shelf, place)
    made = make_meeting(shelf, place, zone="Europe/London", at=START + DAY, date="2026-10-20", start="14:00")
    change_group(place, partial(tick_prepared, meeting=made.id, sort="other", count=3), START + DAY)
    return shelf, place, made


def holding(home: Path, words: Sequence[str] = EVERY) -> set[str]:
    """The files that hold any of these."""
    return {name for name, _form in found_on_disk(home, words)}


def test_its_words_are_in_the_groups_record_and_in_no_other_file_and_in_no_commands_words(
    capsys: pytest.CaptureFixture[str], home: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    _shelf, place, made = held
    name = str(place.record.relative_to(home))
    out = home.parent / "out"
    said: list[Ran] = [
        run(capsys, *told)
        for told in (
            *[("summary", "1", "--format", form, "--out", str(out)) for form in FORMATS],
            ("list",), ("list", "--waiting"), ("show", "1"), ("show", made.id), ("where",), ("check",), ("terms",),
            ("basket", "--private"), ("leave-out", "1"), ("usual-agenda",), ("prepare", made.id), ("delete", made.id),
            ("prepare", made.id, "--ready", "all"), ("remove-person", NAME), ("remove-person", "Amy Stone"),
            ("plan", "--dry-run", "--template", "usual"), ("export", "--yes", "--out", str(home.parent / "export")),
            ("needs", "Mo"), ("needs", "Nobody"), ("invite", "--print"), ("invite", "--yes"),
            ("needs", "Mo", "--add", "other", "--words", f"{HERS} 12345678", "--yes"),
        )
    ]  # fmt: skip
    assert (home.parent / "export" / place.id / "group.json").exists()
    assert any(one.code for one in said)
    for one in said:
        assert not [each for each in EVERY if each in one.out + one.err]
    assert holding(home) == {name}
    assert holding(out) == holding(home.parent / "export") == set()
    exported = (home.parent / "export" / place.id / "group.json").read_text("utf-8")
    assert not re.search(r"need-said|need-shown|thing-prepared", exported)
    assert "member-joined" in exported


def test_commands_for_it_show_by_name_what_was_chosen_and_all_of_it_to_the_person_alone(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    made = held[2]
    shown = {
        ("needs",): {"planning", "meeting"},
        ("needs", "Amy Stone"): {"planning", "meeting"},
        ("needs", "Amy Stone", "--all"): {"list", "planning", "meeting"},
        ("prepare", made.id, "--private"): {"list", "planning", "meeting"},
        ("prepare", made.id): set(),
    }
    for told, which in shown.items():
        ran = run(capsys, *told)
        assert {one for one, words in MARKS.items() if words in ran.out} == which, told
        assert ran.code == 0
    private = run(capsys, "prepare", made.id, "--private").out
    assert f"Without a name: {MARKS['list']}" in private
    assert f"Amy Stone: {MARKS['planning']}" in private


def test_what_is_taken_out_is_in_no_byte_of_the_record_and_in_nothing_made_of_it(
    capsys: pytest.CaptureFixture[str], home: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    shelf, place, made = held
    with place.record.open("ab") as file:
        file.write(b'00000000 {"entries":{"99":{"words":"' + MARKS["planning"].encode())
    need = next(one for one in read_group(place).needs.all if one.words == MARKS["planning"])
    take_out_needs(shelf, place, [need.id], START + 2 * DAY)
    assert holding(home, [MARKS["planning"]]) == set(), "a line that was cut off goes too"
    assert MARKS["planning"] not in run(capsys, "prepare", made.id, "--private").out
    assert holding(home, [MARKS["meeting"]]), "the others stay"
    assert [one.sort for one in read_group(place).removals.made] == ["words"]
    before = place.record.read_bytes()
    take_out_needs(shelf, place, [need.id], START + 3 * DAY)
    assert place.record.read_bytes() == before, "again changes nothing"
    take_out_needs_of(shelf, place, who(place, "Amy Stone"), START + 3 * DAY)
    assert holding(home) == {str(place.record.relative_to(home))}
    assert holding(home, [*MARKS.values(), ABOUT_HER]) == set()
    assert run(capsys, "needs", "Amy Stone", "--all").out == "Amy Stone\n  Nothing that is shown here.\n"


def test_who_is_taken_out_takes_theirs_along_and_their_name_from_what_others_need(
    capsys: pytest.CaptureFixture[str], home: Path, held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    """What others need that names them is not shown to whoever takes them out."""
    place = held[1]
    ran = run(capsys, "remove-person", NAME, "--yes")
    assert ran.code == 0, ran.err
    assert "Their name, from 1 thing that somebody else needs. Those words are private" in ran.out
    assert RING not in ran.out + ran.err
    assert holding(home, [NAME, FIRST, HERS]) == set()
    (contact,) = (one for one in read_group(place).needs.all if one.sort == "contact")
    assert contact.words == f"{RING} [a name taken out] first, please"
    assert len(read_group(place).needs.all) == len(MARKS) + 1


def test_what_somebody_else_needs_is_no_copy_of_words_that_are_left_out(
    held: tuple[Shelf, GroupPlace, MeetingPlace],
) -> None:
    """The same sentence may stand in a meeting and among what somebody needs: the second is theirs, and not shown."""
    shelf, place, made = held
    words = "We need the lights to be low, please, all day"
    change_group(place, partial(say_need, member=who(place, "Mo"), sort="other", words=words), START)
    change_meeting(made, partial(people.could_not_come, person=read_meeting(made).people.all[0].id, why=words), START)
    number = read_meeting(made).last
    going = find_words(shelf, made, number)
    assert {one.meeting for one in going.mentions} == {made.id}
    assert all(words not in one.text for each in find_person(shelf, place, "Mo").passages for one in each.copies)


def test_a_choice_that_only_a_newer_program_knows_is_shown_to_nobody(
    capsys: pytest.CaptureFixture[str], held: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    """Somebody's choice that we do not know is not taken for one that we do: then their words are shown to nobody."""
    place = held[1]

    def newer(line: str) -> str:
        told = line[9:].replace('"shown_to":"meeting"', '"shown_to":"my-doctor"')
        return f"{crc32(told.encode()):08x} {told}"

    lines = place.record.read_text("utf-8").splitlines()
    place.record.write_text("".join(f"{newer(line)}\n" for line in lines), "utf-8")
    ran = run(capsys, "needs")
    assert MARKS["meeting"] not in ran.out + ran.err
