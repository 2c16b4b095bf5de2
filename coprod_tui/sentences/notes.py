"""Notes, ideas and words, told. A note is told without whose it is."""

from __future__ import annotations

from coprod_tui.model.entry import Entry
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.notes import IdeaNotTakenUp, NoteReworded, NoteTaken, WordExplained
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _


def _taken(entry: NoteTaken, _view: RecordView) -> str:
    if entry.small_group:
        return _("Group {number} said: {words}").format(number=entry.small_group, words=closed(entry.words))
    return _("We heard: {words}").format(words=closed(entry.words))


def _idea_words(words: str, why: str) -> str:
    if why:
        return _("Not taken up: {words} Why: {why}").format(words=closed(words), why=closed(why))
    return _("Not taken up: {words}").format(words=closed(words))


def _idea(entry: IdeaNotTakenUp, _view: RecordView) -> str:
    return _idea_words(entry.words, entry.why)


def _word(entry: WordExplained, _view: RecordView) -> str:
    if not entry.meaning:
        return _("Someone would like to know what {word} means.").format(word=entry.word)
    return _("{word} means: {meaning}").format(word=entry.word, meaning=closed(entry.meaning))


TELLS: Tells = {
    NoteTaken: _taken,
    IdeaNotTakenUp: _idea,
    NoteReworded: sentence(N_("The note now says: {words}")),
    WordExplained: _word,
}


def label(entry: Entry) -> str:
    if isinstance(entry, WordExplained):
        return _("word")
    return _("idea") if isinstance(entry, IdeaNotTakenUp) else _("note")


def lines(meeting: Meeting) -> list[str]:
    """What was heard, then the ideas not taken up."""
    heard = [closed(note.words) for note in meeting.notes.heard]
    return [*heard, *(_idea_words(idea.words, idea.why) for idea in meeting.notes.ideas)]


def words_lines(meeting: Meeting) -> list[str]:
    waits = _("nobody has explained this yet")
    return [f"{in_a_line(word.word)}: {in_a_line(word.meaning) or waits}" for word in meeting.notes.words]


STATE = {"notes": TextBlock(lines, "notes"), "words": TextBlock(words_lines, "words")}
