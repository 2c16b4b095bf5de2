"""What a summary is made of: lines that keep our words and people's apart, and the few shapes a section may take.

A renderer knows these shapes and nothing of meetings, so a new section needs no change to any format, and a new format
none to any section.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from string import Formatter
from typing import Literal

from coprod_tui.model.easy_words import EasyWords
from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.sending import Sort
from coprod_tui.wording import _


class TextRun(Frozen, frozen=True):
    """Words in a row from one side. theirs: people's own, shown as they are and never read as markup."""

    words: str
    theirs: bool = False


Line = tuple[TextRun, ...]
"""One paragraph. People's words in it may hold newlines; ours never do."""


class Para(Frozen, frozen=True, tag="Para"):
    """A paragraph. quiet: of less weight than what stands round it."""

    line: Line
    quiet: bool = False


class Point(Frozen, frozen=True):
    """One thing in a list: its mark as people say it ("D1"), its words, what else is to be said of it.

    lead: what people look for first, before the words: whose they are, who does it, the word explained ("Amy:").
    link: a mailto address the words lead to, where a format can do that. thing: what of the record it tells
    (`model.review.summary_things`), NOBODY for what only the summary says. It is never shown.
    """

    words: Line
    mark: str = ""
    note: Line = ()
    link: str = ""
    lead: Line = ()
    thing: Id = NOBODY


class Points(Frozen, frozen=True, tag="Points"):
    """A list. label stands over it where there is one.

    folded: what a long list holds beyond what matters most. A page opens it when asked; paper says how many there are.
    """

    points: tuple[Point, ...]
    label: Line = ()
    folded: bool = False


class Detail(Frozen, frozen=True, tag="Card"):
    """One thing told in full: mark, words, then lines and lists about it.

    Where it has a mark the first line says what it came to.

    thing: as a Point's.
    """

    words: Line
    mark: str = ""
    lines: tuple[Line, ...] = ()
    lists: tuple[Points, ...] = ()
    thing: Id = NOBODY


Block = Para | Points | Detail
"""Their tags stand in sealed summaries on disk: a class may get another name, and its tag stays."""


class SummarySection(Frozen, frozen=True):
    """A heading with what stands under it. name: the file it comes from; never shown."""

    name: str
    title: Line
    blocks: tuple[Block, ...]


class Dated(Frozen, frozen=True):
    """Something with a day (YYYY-MM-DD). key: ours, the same in every version and in later meetings. mark: "A1".

    since, until: UTC ms, where it has times; without, it is the whole day.
    """

    key: str
    mark: str
    words: str
    day: str
    since: int | None = None
    until: int | None = None


class Diary(Frozen, frozen=True):
    """What has a date. at: when this was so (UTC ms). left_out: how many things its summary leaves out.

    this: the meeting itself; None in what was sealed before calendars had it.
    """

    group: str = ""
    at: int = 0
    due: tuple[Dated, ...] = ()
    next: Dated | None = None
    left_out: int = 0
    this: Dated | None = None


class MeetingEvent(Frozen, frozen=True):
    """A meeting to come, for the calendar of one who is invited.

    dated: its key and times. zone: whose clocks it goes by. place: "" for none. title: what the calendar shows.
    sequence: by which the newer of two is known. at: when this was so (UTC ms). organizer: the address that the group
    sends letters from, "" for none.
    """

    dated: Dated
    zone: str
    title: str
    sequence: int
    at: int
    place: str = ""
    organizer: str = ""


class Sealed(Frozen, frozen=True):
    """The seal as it is printed. checksum: of the words, in small hexadecimal letters.

    date: YYYY-MM-DD, the day it was agreed; or closed, which closed says.
    """

    checksum: str
    date: str
    closed: bool = False


class PhotographShown(Frozen, frozen=True):
    """One of the group's own. name: as `EasyWords.picture` has it. form: "jpeg" or "png". content: its file."""

    name: str
    shows: str
    form: str
    content: bytes


class Summary(Frozen, frozen=True):
    """A meeting told in words, as plain data.

    meeting_id: ours, safe in a file name. first: the sections of the first page, which says what most people need.
    sections: all the rest; what earlier programs sealed has everything there again, in full. diary: the same days, for
    a calendar. left_out: how much of what was left out, by whom and why, for what shows only some of the sections.
    version: which of those marked ready it is, 0 for a draft. seal: None until it is the agreed record. beside: what
    was said after these words were written, which no seal is of. sort: what it is; an invitation has sections of the
    same shapes. event: the meeting that people are invited to; None where no day is set. off: it does not take place.
    of: what else than a meeting it is of, such as a group's year: nobody is asked to answer it. copy: the language of a
    copy that has our own words in another than the group's. ask: how to answer it and by when. check: what stands over
    the last lines, by which a copy is known; () where nothing does. easy: words and pictures chosen for Easy Read, of
    which no seal is; easy_checked: who checked them, () for nobody. easy_given: what rules proposed as this version
    first went out, so that a newer program proposes nothing else for it. photographs: those that were chosen, while
    they are shown; they are not kept with the words.
    """

    meeting_id: str
    language: str
    title: Line
    when: Line
    status: tuple[Line, ...]
    first: tuple[SummarySection, ...]
    sections: tuple[SummarySection, ...]
    made: tuple[Line, ...] = ()
    diary: Diary = Diary()
    left_out: tuple[Line, ...] = ()
    version: int = 0
    seal: Sealed | None = None
    beside: tuple[SummarySection, ...] = ()
    sort: Sort = "summary"
    event: MeetingEvent | None = None
    off: bool = False
    of: Literal["", "year", "mine", "farewell", "newcomer", "board", "public", "look-back", "keys"] = ""
    copy: str = ""
    ask: Line = ()
    check: Line = ()
    easy: tuple[EasyWords, ...] = ()
    easy_checked: Line = ()
    photographs: tuple[PhotographShown, ...] = ()
    easy_given: Mapping[str, str] = {}

    @property
    def to_keep(self) -> Summary:
        """What of it is kept: without what was said since, and without anybody's photograph."""
        return self.but(beside=(), photographs=())

    @property
    def heads(self) -> tuple[Line, ...]:
        """The lines between the title and the first section, in order."""
        return tuple(filter(None, (self.when, self.ask, *self.status)))

    @property
    def called(self) -> str:
        """How a reply names it: "riverside-voices-14 v2"; without a version, the meeting alone."""
        return f"{self.meeting_id} {LETTERS[self.sort]}{self.version}" if self.version else self.meeting_id


LETTERS: Mapping[Sort, str] = {"summary": "v", "invitation": "i"}
"""What stands before the number of a version, where a letter, a reply or a file's name says which it is."""


def ours(words: str) -> Line:
    return (TextRun(words),) if words else ()


def theirs(words: str) -> Line:
    return (TextRun(words, theirs=True),) if words else ()


def line(template: str, **fields: str | int | Line) -> Line:
    """Our sentence with named places filled: a Line as it is, a number as our words, other text as people's."""
    spans: list[TextRun] = []
    for before, field, _form, _conversion in Formatter().parse(template):
        if before:
            spans.append(TextRun(before))
        if field is not None:
            value = fields[field]
            spans += ours(str(value)) if isinstance(value, int) else theirs(value) if isinstance(value, str) else value
    return joined(spans)


def sentences(*lines: Line) -> Line:
    """Lines one after the other, as sentences of one paragraph."""
    spans: list[TextRun] = []
    for each in filter(None, lines):
        spans += [*ours(" " if spans else ""), *each]
    return joined(spans)


def joined(spans: Iterable[TextRun]) -> Line:
    """Spans in a row, our own neighbours made one."""
    row: list[TextRun] = []
    for span in spans:
        if row and not (row[-1].theirs or span.theirs):
            row[-1] = TextRun(row[-1].words + span.words)
        else:
            row.append(span)
    return tuple(row)


def titled(name: str, title: str, blocks: Sequence[Block]) -> SummarySection | None:
    """A section under a title of ours; None where there is nothing to stand in it."""
    return SummarySection(name, ours(title), tuple(blocks)) if blocks else None


def lead(who: Line) -> Line:
    """Who, with the colon that leads to the words; () where there is nobody."""
    return line(_("{who}:"), who=who) if who else ()


def plain(line: Line) -> str:
    return line[0].words if len(line) == 1 else "".join(span.words for span in line)


def words_of(blocks: Iterable[Block]) -> Iterable[str]:
    """Everything the blocks say, line by line."""
    for block in blocks:
        match block:
            case Para():
                yield plain(block.line)
            case Points():
                yield plain(block.label)
                for point in block.points:
                    yield from (plain(point.lead), plain(point.words), plain(point.note))
            case Detail():
                yield plain(block.words)
                yield from map(plain, block.lines)
                yield from words_of(block.lists)
