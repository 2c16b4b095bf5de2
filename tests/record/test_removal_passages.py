"""What somebody said and what names them: it goes, loses the name, or stays, as was chosen, in every file there is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import (
    agreement,
    closing,
    contributions,
    decisions,
    flow,
    group,
    hands,
    notes,
    parking,
    people,
    turns,
)
from coprod_tui.model.whose import say_whose
from coprod_tui.record.records import change_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.series import make_group, make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from tests.record.circles import DAY, START, Held, found_on_disk, write_summaries

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.removal_passages import Fate, Passage
    from coprod_tui.record.removal_preview import RemovalPreview
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace

LATER = START + 30 * DAY
LUCY = "Lucy Hale"


@pytest.fixture
def hill(tmp_path: Path) -> tuple[Shelf, GroupPlace, MeetingPlace]:
    shelf = Shelf(tmp_path)
    place = make_group(shelf, "Hill", zone="Europe/London", at=START)
    for name in ("Amy Stone", LUCY, "Mo"):
        change_group(place, partial(group.join, name=name), START)
    return shelf, place, make_meeting(shelf, place, zone="Europe/London", at=START)


def hold(made: MeetingPlace) -> None:
    held = Held(made, START)
    held.do(flow.start)
    held.do(people.everyone_here)
    lucy, mo = held.who(LUCY), held.who("Mo")
    held.do(notes.take_note, "my brother died on ward ALPHA", of=lucy)
    held.do(notes.reword_note, held.meeting.notes.all[-1].id, "a brother of hers died on ward BRAVO")
    held.do(contributions.contribute, lucy, "The letters came after the CHARLIE")
    held.do(notes.keep_idea, "A room for ECHO", "no money for DELTA", of=lucy)
    held.do(notes.take_note, "Lucy: they lost my file FOXTROT twice")
    held.do(notes.take_note, "her son waits for GOLF")
    held.do(notes.take_note, "Lucys brother waits for MIKE")
    held.do(notes.take_note, "Lucy was short with me HOTEL", of=mo)
    held.do(people.add_guest, "Lucy's mum")
    held.do(hands.raise_hand, lucy)
    held.do(turns.next_speaker)
    held.do(notes.take_note, "Nobody rang about INDIA")
    held.do(turns.next_speaker)
    held.do(parking.park, f"Heating JULIET, says {LUCY}", "Estates")
    held.do(notes.take_note, "It was about KILO all along")
    held.do(say_whose, held.meeting.notes.all[-1].id, lucy)
    held.do(decisions.propose, "Letters in 14 point")
    one = held.meeting.decisions.all[-1].id
    held.do(decisions.confirm_words, one)
    held.do(agreement.raise_worry, one, "What of LIMA", person=lucy)
    held.do(agreement.agree, one)
    write_summaries(made, held.at)
    held.do(closing.finish)
    write_summaries(made, held.at)
    held.close()


def passage(going: RemovalPreview, mark: str) -> Passage:
    return next(each for each in going.passages if mark in each.text)


def take_out(shelf: Shelf, place: GroupPlace, **fates: Fate) -> RemovalPreview:
    """Lucy, with these fates for the passages with these marks, and the usual for the others."""
    going = find_person(shelf, place, LUCY)
    told = [next((fate for mark, fate in fates.items() if mark in each.text), each.usual) for each in going.passages]
    intent = going.decided(told, at=LATER, instead="[a name taken out]", gone="[words taken out]")
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    return going


def test_each_is_listed_once_with_what_becomes_of_it_where_nobody_says(
    hill: tuple[Shelf, GroupPlace, MeetingPlace],
) -> None:
    shelf, place, made = hill
    hold(made)
    going = find_person(shelf, place, LUCY)
    told = {
        mark: (passage(going, mark).why, passage(going, mark).usual, passage(going, mark).chosen)
        for mark in "BRAVO CHARLIE ECHO FOXTROT GOLF HOTEL mum INDIA JULIET KILO LIMA MIKE".split()
    }
    assert told == {
        "BRAVO": ("theirs", "words", "words"),
        "CHARLIE": ("theirs", "words", "words"),
        "ECHO": ("theirs", "words", "words"),
        "FOXTROT": ("named", "words", "words"),
        "GOLF": ("kin", "stays", "words"),
        "HOTEL": ("named", "name", "name"),
        "mum": ("kin", "stays", "name"),
        "INDIA": ("turn", "stays", "words"),
        "JULIET": ("named", "name", "name"),
        "KILO": ("theirs", "words", "words"),
        "LIMA": ("theirs", "words", "words"),
        "MIKE": ("perhaps", "stays", "name"),
    }
    assert len({(each.meeting, each.number) for each in going.passages}) == len(going.passages)


def test_with_nothing_said_their_words_go_and_what_is_not_sure_stays(
    tmp_path: Path, hill: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    shelf, place, made = hill
    hold(made)
    take_over(shelf, place, START + DAY)
    take_out(shelf, place)
    gone = ("ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "KILO", "LIMA", LUCY, "Hale")
    assert found_on_disk(tmp_path, gone) == []
    words = str([note.words for note in read_meeting(made).notes.all])
    assert all(mark in words for mark in ("GOLF", "HOTEL", "INDIA", "[words taken out]"))
    assert "[a name taken out] was short with me HOTEL" in words
    meeting = read_meeting(made)
    assert [issue.words for issue in meeting.parking.all] == ["Heating JULIET, says [a name taken out]"]
    assert [worry.words for one in meeting.decisions.all for worry in one.worries] == ["[words taken out]"]


@pytest.mark.parametrize("mark", ["BRAVO", "CHARLIE", "ECHO", "FOXTROT", "GOLF", "HOTEL", "KILO", "LIMA", "JULIET"])
@pytest.mark.parametrize("fate", ["words", "name", "stays"])
def test_what_was_chosen_is_what_becomes_of_it_everywhere(
    tmp_path: Path, hill: tuple[Shelf, GroupPlace, MeetingPlace], mark: str, fate: Fate
) -> None:
    shelf, place, made = hill
    hold(made)
    take_over(shelf, place, START + DAY)
    going = take_out(shelf, place, **{mark: fate})
    there = {name for name, _form in found_on_disk(tmp_path, [mark])}
    if fate == "words":
        assert there == set()
    else:
        assert any(name.endswith("record.journal") for name in there)
        assert any("summary" in name for name in there), "it stands in the summary too"
    named = passage(going, mark)
    if named.mentions:
        words = str(read_meeting(made).history)
        assert (named.text in words) == (fate == "stays")
    meeting = read_meeting(made)
    assert meeting.people.called(LUCY) == ()
    assert not any(note.of or note.person for note in meeting.notes.all if mark in note.words and mark != "HOTEL")


def test_the_same_words_in_another_thing_go_with_them(
    tmp_path: Path, hill: tuple[Shelf, GroupPlace, MeetingPlace]
) -> None:
    shelf, place, made = hill
    hold(made)
    later = make_meeting(shelf, place, zone="Europe/London", at=START + DAY)
    held = Held(later, START + DAY)
    held.do(flow.start)
    held.do(notes.take_note, "Last time: “The letters came after the CHARLIE”, we heard.")
    held.close()
    take_out(shelf, place)
    assert found_on_disk(tmp_path, ["CHARLIE"]) == []
    assert read_meeting(later).notes.all[-1].words == "Last time: “[words taken out]”, we heard."
    assert read_meeting(later).removals.made
