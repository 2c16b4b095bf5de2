"""Notes of what was heard, ideas not taken up and why, and words explained."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda, closing, notes
from coprod_tui.model.entry import Id, Refused
from tests.building import Told


def test_a_note_keeps_its_words_its_lines_and_its_item() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(agenda.next_item)
    told.do(notes.take_note, "Letters are small.\nNobody reads them. [b]", told.person("Amy"))
    (note,) = told.meeting.notes.heard
    assert note.words == "Letters are small.\nNobody reads them. [b]"
    assert (note.item, note.person, note.at) == (told.item("Letters"), told.person("Amy"), told.stamped[-1].stamp.at)


def test_an_idea_that_is_not_taken_up_keeps_its_reason() -> None:
    told = Told()
    told.do(notes.keep_idea, "Send a bus", "No money this year")
    told.do(notes.take_note, "Rain")
    assert [(note.words, note.why) for note in told.meeting.notes.ideas] == [("Send a bus", "No money this year")]
    assert [note.words for note in told.meeting.notes.heard] == ["Rain"]


def test_a_note_is_reworded_in_sight_of_the_record() -> None:
    told = Told()
    told.do(notes.take_note, "Rain")
    note = told.meeting.notes.all[0].id
    told.do(notes.reword_note, note, "Heavy rain")
    assert told.meeting.notes.all[0].words == "Heavy rain"
    assert sum(getattr(one.entry, "words", "") == "Rain" for one in told.meeting.history) == 1
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(notes.reword_note, note, "Heavy rain")
    with pytest.raises(Refused, match="no-such-note"):
        told.do(notes.reword_note, Id(99), "Heavy rain")


def test_a_word_somebody_does_not_know_waits_until_it_is_explained() -> None:
    told = Told()
    told.do(notes.explain_word, "PPI")
    assert [word.word for word in told.meeting.notes.unexplained] == ["PPI"]
    told.do(notes.explain_word, "ppi", "Patient and Public Involvement")
    assert told.meeting.notes.unexplained == ()
    known = told.meeting.notes.meaning("Ppi")
    assert known is not None
    assert (known.word, known.meaning) == ("PPI", "Patient and Public Involvement")
    for meaning in ("", "Patient and Public Involvement"):
        with pytest.raises(Refused, match="word-is-known"):
            told.do(notes.explain_word, "PPI", meaning)


def test_a_word_the_group_brought_and_the_meeting_explained_better_is_the_meetings() -> None:
    told = Told()
    told.write(notes.WordExplained("PPI", "People helping", brought=True))
    assert told.meeting.notes.words[0].brought
    told.do(notes.explain_word, "PPI", "Patient and Public Involvement")
    assert not told.meeting.notes.words[0].brought


@pytest.mark.parametrize("move", [notes.take_note, notes.keep_idea, notes.explain_word])
def test_nothing_is_written_without_words(move: object) -> None:
    with pytest.raises(Refused, match="no-words"):
        Told().do(move, " \u202e ")  # type: ignore[arg-type]  # moves of one shape


def test_once_the_meeting_is_finished_only_a_word_that_nobody_explained_may_be() -> None:
    told = Told("Amy")
    told.do(notes.explain_word, "CQC")
    told.do(notes.explain_word, "PPI", "people helping")
    told.do(closing.finish)
    told.do(notes.explain_word, "CQC", "the people who inspect")
    told.do(notes.explain_word, "ICB", "the board")
    assert [word.meaning for word in told.meeting.notes.words] == [
        "the people who inspect",
        "people helping",
        "the board",
    ]
    with pytest.raises(Refused, match="words-are-closed"):
        told.do(notes.explain_word, "PPI", "people who pester us")
