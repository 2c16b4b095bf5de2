"""Verbs for notes, ideas not taken up, and words explained."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.languages import either
from coprod_tui.line.lookup import id_of, number_in, shown_name
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.line.whose import owner_before
from coprod_tui.model import notes
from coprod_tui.model.notes import Note

BECAUSE = re.compile(rf"\s(?:{either('because', 'why:')})\s", re.IGNORECASE)
EQUALS = re.compile(rf"=|\s(?:{either('means')})\s", re.IGNORECASE)
PLACE = re.compile(r"(\d{1,6}):\s+")


def _note(rest: TypedText, here: Here) -> ParsedLine:
    """What was heard. "Lucy: ..." or "3: ..." keeps that it was hers, so that it goes with her; nobody is shown it."""
    person, rest_of_line = owner_before(need_words(rest), here)
    words = need_words(rest_of_line).lines
    move = partial(notes.take_note, words=words, of=id_of(person))
    return does(move, ("words", words), ("said-by", shown_name(person, here)))


def _idea(rest: TypedText, here: Here) -> ParsedLine:
    """The last "because" begins the reason, as people put it. A name or number before a colon is as with a note."""
    person, rest = owner_before(need_words(rest), here)
    match = None
    for match in BECAUSE.finditer(need_words(rest).text):  # noqa: B007  the last one
        pass
    idea = rest.cut(0, match.start()) if match else rest
    why = rest.cut(match.end()).lines if match else ""
    if match and not why:
        idea = rest
    words = need_words(idea).lines
    move = partial(notes.keep_idea, words=words, why=why, of=id_of(person))
    return does(move, ("words", words), ("why", why), ("said-by", shown_name(person, here)))


def _word(rest: TypedText, _here: Here) -> ParsedLine:
    before, after = need_words(rest).parted(EQUALS)
    word, meaning = need_words(before), after.words if after else ""
    move = partial(notes.explain_word, word=word.words, meaning=meaning)
    return does(move, ("word", word.words), ("meaning", meaning))


def _reword(rest: TypedText, here: Here) -> ParsedLine:
    """The newest note, or the one of that number with a colon after it, in the order they were taken."""
    all_notes = here.meeting.notes.all
    match = PLACE.match(need_words(rest).text)
    number = number_in(rest.cut(0, match.end(1))) if match else None
    note: Note | None = all_notes[-1] if all_notes else None
    if match and number:
        if number > len(all_notes):
            raise LineProblem("no-note-numbered", at=rest.cut(0, match.end(1)), number=str(number))
        note, rest = all_notes[number - 1], rest.cut(match.end())
    if note is None:
        raise LineProblem("no-notes", at=rest)
    words = need_words(rest).lines
    return does(partial(notes.reword_note, note=note.id, words=words), ("changes-note", note.words), ("words", words))


VERBS = (
    Verb(("note", "t"), "note WORDS",
        N_("Writes down what was heard. A name, or a number, and a colon first keep whose it is."), _note,
        ("notes.take_note",)),
    Verb(("reword note", "correct note"), "reword note NUMBER: WORDS",
        N_("Puts a note in other words. With no number it is the newest."), _reword, ("notes.reword_note",)),
    Verb(("idea",), "idea WORDS because WHY", N_("Keeps an idea that is not taken up, and the reason."), _idea,
        ("notes.keep_idea",)),
    Verb(("word", "explain", "w"), "word WORD = MEANING",
        N_("Says what a word means. Without a meaning it asks for one."), _word, ("notes.explain_word",),
        ("unexplained",)),
)  # fmt: skip
