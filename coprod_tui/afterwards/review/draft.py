"""The draft beside the record: every line of a summary as members will read it, with what the record says for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from coprod_tui.afterwards.agreed.sealed_store import compose_sealed
from coprod_tui.afterwards.agreed.versions import had_before, standing_version, version_of
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.model.review import Review
from coprod_tui.summary import compose, plain
from coprod_tui.summary.changes import marked
from coprod_tui.summary.page import Detail, Para, Point, Points, Summary, SummarySection
from coprod_tui.summary.removal import taken_since

DraftLineSort = Literal["title", "heading", "label", "line"]
LineChange = Literal["", "reworded", "left-out", "added"]
FIRST = "first:"
"""Before the name of a section of the first page, which has others of the same name further on."""


class Piece(NamedTuple):
    """One line of a summary. section: its name. thing: what of the record it tells, else NOBODY. note: what follows."""

    section: str
    sort: DraftLineSort
    words: str
    note: str = ""
    thing: Id = NOBODY

    @property
    def alone(self) -> bool:
        """Whether it is only a title over others, of which nothing can be said otherwise."""
        return self.sort in ("heading", "label") and not self.thing


class Side(NamedTuple):
    """One line in the draft, and the same in the record; None where one of them has no such line.

    key: stays the same while its words change. change: what the review did to it.
    """

    key: str
    draft: Piece | None
    record: Piece | None
    change: LineChange = ""

    @property
    def piece(self) -> Piece:
        piece = self.draft or self.record
        assert piece is not None  # noqa: S101  a side is made of at least one
        return piece

    @property
    def thing(self) -> Id:
        return self.piece.thing


def side_by_side(meeting: Meeting, *, made: int | None = None) -> tuple[Side, ...]:
    """Every line of the summary as members will read it, beside the summary of the bare record. made: UTC ms.

    An agreed record stands beside itself: what was agreed is the record.
    """
    draft = tuple(pieces(as_members_will_read(meeting, made=made)))
    bare = meeting.but(review=Review(important=meeting.review.important))
    record = draft if meeting.sealing.sealed or bare == meeting else tuple(pieces(compose(bare, made=made)))
    theirs, ours = _keys(record), _keys(draft)
    sides: list[Side] = []
    for tag, a, b, c, d in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag == "equal":
            sides += [
                Side(ours[c + n], draft[c + n], record[a + n], _reworded(draft[c + n], record[a + n], meeting))
                for n in range(b - a)
            ]
            continue
        same = _alike(record[a:b], draft[c:d])
        sides += [Side(ours[c + n], draft[c + n], record[a + n]) for n in range(same)]
        sides += [Side(theirs[n], None, record[n], _left_out(record[n], meeting)) for n in range(a + same, b)]
        sides += [Side(ours[n], draft[n], None, _added(draft[n], meeting)) for n in range(c + same, d)]
    return tuple(sides)


def as_members_will_read(meeting: Meeting, *, made: int | None = None) -> Summary:
    """What was agreed, else the version that is ready, else the draft of the next, with what changed. made: UTC ms."""
    if meeting.sealing.now is not None:
        return compose_sealed(meeting, meeting.sealing.now)
    ready, last = standing_version(meeting), had_before(meeting)
    if ready is not None:
        return version_of(meeting, ready)
    draft = compose(meeting, made=made)
    if last is None:
        return draft
    was = as_it_was(meeting, last.upto)
    return marked(draft, compose(was, version=last.number), taken_since(meeting, was))


def _alike(record: Sequence[Piece], draft: Sequence[Piece]) -> int:
    """How many lines from the first stand for each other with other words: what is worked out from other lines."""
    pairs = enumerate(zip(record, draft, strict=False))
    differing = (n for n, (a, b) in pairs if a.thing or b.thing or (a.section, a.sort) != (b.section, b.sort))
    return next(differing, min(len(record), len(draft)))


def _reworded(draft: Piece, record: Piece, meeting: Meeting) -> LineChange:
    changed = draft.thing and draft.words != record.words and meeting.review.words(draft.thing)
    return "reworded" if changed else ""


def _left_out(record: Piece, meeting: Meeting) -> LineChange:
    return "left-out" if record.thing and meeting.review.is_left_out(record.thing) else ""


def _added(draft: Piece, meeting: Meeting) -> LineChange:
    return "added" if any(one.id == draft.thing for one in meeting.review.added) else ""


def _keys(pieces: Sequence[Piece]) -> list[str]:
    """A name for each line: by what it tells where it tells something of the record, else by its words."""
    seen: dict[str, int] = {}
    keys = []
    for piece in pieces:
        words = piece.words if piece.section or piece.sort == "title" else " ".join(piece.words.split()[:3])
        key = f"{piece.section}/{piece.thing}" if piece.thing else f"{piece.section}/{piece.sort}/{words}"
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key}/{seen[key]}")
    return keys


def pieces(summary: Summary) -> Iterator[Piece]:
    """A summary line by line, in the order members read it."""
    yield Piece("", "title", plain(summary.title))
    yield from (Piece("", "line", plain(line)) for line in summary.heads)
    for section in summary.first:
        yield from _section(section, f"{FIRST}{section.name}")
    for section in summary.sections:
        yield from _section(section, section.name)
    yield from (Piece("", "heading", plain(line)) for line in (summary.check,) if line)
    yield from (Piece("", "line", plain(line)) for line in summary.made)


def _section(section: SummarySection, name: str) -> Iterator[Piece]:
    yield Piece(name, "heading", plain(section.title))
    for block in section.blocks:
        match block:
            case Para():
                yield Piece(name, "line", plain(block.line))
            case Points():
                yield from _points(block, name)
            case Detail():
                sort: DraftLineSort = "line" if block.mark else "label"
                yield Piece(name, sort, _joined(block.mark, plain(block.words)), thing=block.thing)
                yield from (Piece(name, "line", plain(line)) for line in block.lines)
                for points in block.lists:
                    yield from _points(points, name)


def _points(points: Points, name: str) -> Iterator[Piece]:
    if points.label:
        yield Piece(name, "label", plain(points.label))
    yield from (_point(point, name) for point in points.points)


def _point(point: Point, name: str) -> Piece:
    words = _joined(point.mark, plain(point.lead), plain(point.words))
    return Piece(name, "line", words, plain(point.note), point.thing)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
