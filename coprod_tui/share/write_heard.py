"""A line as it is being typed on a page: what is understood of it, completions, and a hint about a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui import line
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.session import MeetingSession
from coprod_tui.sentences.word_hints import does, pointed_out
from coprod_tui.wording import _, day, refusal
from coprod_tui.wording.scales import level_words
from coprod_tui.words.hints import WordHint, hint
from coprod_tui.words.plainer import put_in_place


class HintTaken(NamedTuple):
    """One way to take a hint. label: what it does. put: the words of the line afterwards; or line: a line to enter."""

    label: str
    put: str = ""
    line: str = ""


class HeardLine(NamedTuple):
    """What a page shows of a line half typed. told: what is understood; trouble: why nothing is.

    hint: what is pointed out. takes: ways to take it. ends: completions at the cursor, as (start, end, text, hint).
    """

    told: str = ""
    trouble: str = ""
    hint: str = ""
    takes: tuple[HintTaken, ...] = ()
    ends: tuple[tuple[int, int, str, str], ...] = ()


class PageLine:
    """A page's line as a LineSource (`plain.line_source`): only words to put back into it are kept here."""

    typed = True

    def __init__(self) -> None:
        self.begins = ""

    def read(self) -> str | None:
        return None

    def half(self) -> str | None:
        return None

    def begin_with(self, words: str) -> bool:
        self.begins = words
        return True

    def forget(self) -> None:
        self.begins = ""

    def clearing(self) -> str:
        return ""

    def close(self) -> None:
        """The page stays."""


def hear(words: str, kind: str, cursor: int, session: MeetingSession, meeting: Meeting, left: set[str]) -> HeardLine:
    """kind: the verb, "" for a command. meeting: with held words. left: ids of hints that are not to be given again."""
    word_hint = hint_of(words, meeting, left) if kind and kind != "word" else None
    ends = () if kind else line.complete(words, cursor, meeting)
    understood, trouble = _understood(words, kind, session)
    return HeardLine(
        understood,
        trouble,
        pointed_out(word_hint) if word_hint else "",
        tuple(_takes(word_hint, words)) if word_hint else (),
        tuple((each.start, each.end, each.text, each.hint) for each in ends),
    )


def hint_of(words: str, meeting: Meeting, left: set[str]) -> WordHint | None:
    """The one hint about these words, None for none. left: as for `hear`."""
    explained = [word.word for word in meeting.notes.words if word.meaning]
    names = [person.name for person in meeting.people.all]
    return hint(words, explained, names, left, hard=meeting.plan.settings.reading_age != "none")


def _understood(words: str, kind: str, session: MeetingSession) -> tuple[str, str]:
    """What is understood, and why it is not; one of them is ""."""
    context = session.meeting, session.today, session.seat, level_words
    try:
        heard = (line.parse_kind(kind, words, *context) if kind else line.parse(words, *context)).heard
    except Refused as refused:
        return "", refusal(refused)
    labelled = [(_(line.LABELS[one.label]), _part_words(one)) for one in heard if one.label != "words"]
    return "   ".join(f"{label}: {words}" for label, words in labelled), ""


def _part_words(part: line.LinePart) -> str:
    return day(part.text, named=True) if part.label in line.DATES else part.text


def _takes(word_hint: WordHint, words: str) -> Iterator[HintTaken]:
    if word_hint.sort == "word":
        if word_hint.fits:
            yield HintTaken(does(word_hint), put_in_place(words, word_hint.start, word_hint.end, word_hint.offers[0]))
        return
    one = len(word_hint.offers) == 1
    for each in word_hint.offers:
        yield HintTaken(does(word_hint) if one else each, line=f"/word {word_hint.word} = {each}")
