"""Notes of what was heard, ideas not taken up and why, and words explained so that nobody has to ask aloud."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.corrections import need_words_open
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, need_words, sees
from coprod_tui.model.flow import opening
from coprod_tui.model.text import clean, folded
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Note(Thing, frozen=True):
    """idea: it was an idea that was not taken up; why: the reason. person: only where they wish it said.

    of: whose words they are, kept so that they can go with them, and never shown.

    small_group: the number of the small group that said it, 0 for none.
    """

    words: str
    item: Id = NOBODY
    person: Id = NOBODY
    idea: bool = False
    why: str = ""
    at: int = 0
    small_group: int = 0
    of: Id = NOBODY


class Word(Frozen, frozen=True):
    """A word or letters that need explaining; meaning "" where somebody asked and nobody has explained it yet."""

    id: Id
    word: str
    meaning: str = ""
    brought: bool = False


class Notes(Things[Note], frozen=True):
    missing: ClassVar[str] = "no-such-note"
    words: tuple[Word, ...] = ()

    def meaning(self, word: str) -> Word | None:
        sought = folded(word)
        return next((one for one in self.words if folded(one.word) == sought), None)

    @property
    def heard(self) -> tuple[Note, ...]:
        return tuple(note for note in self.all if not note.idea)

    @property
    def ideas(self) -> tuple[Note, ...]:
        return tuple(note for note in self.all if note.idea)

    @property
    def unexplained(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if not word.meaning)


class NoteEntry(Entry, frozen=True):
    part: ClassVar[str] = "notes"
    owned: ClassVar[bool] = True


class NoteTaken(NoteEntry, frozen=True):
    quotes: ClassVar[bool] = True
    words: str
    item: Id = NOBODY
    person: Id = NOBODY
    small_group: int = 0
    of: Id = NOBODY

    def apply(self, part: Notes, stamp: Stamp) -> Notes:
        note = Note(
            Id(stamp.number), self.words, self.item, self.person, at=stamp.at, small_group=self.small_group, of=self.of
        )  # fmt: skip
        return part.but(all=(*part.all, note))


class IdeaNotTakenUp(NoteEntry, frozen=True):
    """An idea that was listened to, and why the group did not take it up."""

    quotes: ClassVar[bool] = True
    words: str
    why: str = ""
    item: Id = NOBODY
    of: Id = NOBODY

    def apply(self, part: Notes, stamp: Stamp) -> Notes:
        note = Note(Id(stamp.number), self.words, self.item, idea=True, why=self.why, at=stamp.at, of=self.of)
        return part.but(all=(*part.all, note))


class NoteReworded(NoteEntry, frozen=True):
    rewords: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    note: Id
    words: str

    def apply(self, part: Notes, _stamp: Stamp) -> Notes:
        notes = (note.but(words=self.words) if note.id == self.note else note for note in part.all)
        return part.but(all=tuple(notes))


class WordExplained(NoteEntry, frozen=True):
    """meaning "" flags a word that somebody did not know. brought: the group knew it when the meeting was planned."""

    word: str
    meaning: str = ""
    brought: bool = False

    def apply(self, part: Notes, stamp: Stamp) -> Notes:
        known = part.meaning(self.word)
        if known is None:
            return part.but(words=(*part.words, Word(Id(stamp.number), self.word, self.meaning, self.brought)))
        meaning, brought = self.meaning or known.meaning, known.brought and not self.meaning
        words = (one.but(meaning=meaning, brought=brought) if one.id == known.id else one for one in part.words)
        return part.but(words=tuple(words))


@move
def take_note(meeting: Meeting, words: str, person: Id = NOBODY, *, of: Id = NOBODY) -> Sequence[Entry]:
    """person: who said it, only where they wish it shown. of: who said it, which is kept and not shown."""
    words = need_words(words, lines=True)
    return [*opening(meeting), NoteTaken(words, meeting.agenda.current or NOBODY, person, of=of)]


@move
def keep_idea(meeting: Meeting, words: str, why: str = "", *, of: Id = NOBODY) -> Sequence[Entry]:
    """An idea that is not taken up, with the reason. of: whose it is, which is kept and not shown."""
    words = need_words(words, lines=True)
    item = meeting.agenda.current or NOBODY
    return [*opening(meeting), IdeaNotTakenUp(words, clean(why, lines=True), item, of)]


@move
@sees("words")
def reword_note(meeting: Meeting, note: Id, words: str) -> Sequence[Entry]:
    found = meeting.notes.need(note)
    words = need_words(words, lines=True)
    if words == found.words:
        raise Refused("nothing-changed")
    need_words_open(meeting)
    return [NoteReworded(note, words)]


@move
def explain_word(meeting: Meeting, word: str, meaning: str = "") -> Sequence[Entry]:
    """What a word means, or without a meaning: that somebody would like it explained.

    Once the meeting is finished still where nobody has said it: readers of the summary may need it.
    """
    word, meaning = clean(word), clean(meaning)
    if not word:
        raise Refused("no-words")
    known = meeting.notes.meaning(word)
    if known is not None and meaning in ("", known.meaning):
        raise Refused("word-is-known", word=known.word)
    if known is not None and known.meaning:
        need_words_open(meeting)
    begins = [] if meeting.flow.stage == "finished" else opening(meeting)
    return [*begins, WordExplained(word, meaning)]
