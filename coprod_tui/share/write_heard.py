"""What is understood of a line that is being typed on a page, what may stand next in it, and what words mean."""

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
    """One way to take a hint. label: what it does; put: the words of the line after; line: a line to enter instead."""

    label: str
    put: str = ""
    line: str = ""


class HeardLine(NamedTuple):
    """What is understood of a line half typed. ends: what may stand at the cursor, as (start, end, text, hint)."""

    told: str = ""
    trouble: str = ""
    hint: str = ""
    takes: tuple[HintTaken, ...] = ()
    ends: tuple[tuple[int, int, str, str], ...] = ()


class PageLine:
    """A page's line as a source of lines (`plain.line_source`): words may be put back into it."""

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
    """kind: the verb, "" for a command. meeting: with all of its words. left: hints that were given before."""
    found = hint_of(words, meeting, left) if kind and kind != "word" else None
    ends = () if kind else line.complete(words, cursor, meeting)
    told, trouble = _understood(words, kind, session)
    return HeardLine(
        told,
        trouble,
        pointed_out(found) if found else "",
        tuple(_takes(found, words)) if found else (),
        tuple((each.start, each.end, each.text, each.hint) for each in ends),
    )


def hint_of(words: str, meeting: Meeting, left: set[str]) -> WordHint | None:
    """The one thing that is pointed out of these words."""
    explained = [word.word for word in meeting.notes.words if word.meaning]
    names = [person.name for person in meeting.people.all]
    return hint(words, explained, names, left, hard=meeting.plan.settings.reading_age != "none")


def _understood(words: str, kind: str, session: MeetingSession) -> tuple[str, str]:
    here = session.meeting, session.today, session.seat, level_words
    try:
        heard = (line.parse_kind(kind, words, *here) if kind else line.parse(words, *here)).heard
    except Refused as refused:
        return "", refusal(refused)
    parts = [(_(line.LABELS[one.label]), _shown(one)) for one in heard if one.label != "words"]
    return "   ".join(f"{label}: {words}" for label, words in parts), ""


def _shown(heard: line.LinePart) -> str:
    return day(heard.text, named=True) if heard.label in line.DATES else heard.text


def _takes(found: WordHint, words: str) -> Iterator[HintTaken]:
    if found.sort == "word":
        if found.fits:
            yield HintTaken(does(found), put_in_place(words, found.start, found.end, found.offers[0]))
        return
    one = len(found.offers) == 1
    for each in found.offers:
        yield HintTaken(does(found) if one else each, line=f"/word {found.word} = {each}")
