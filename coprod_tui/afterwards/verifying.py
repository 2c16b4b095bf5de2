"""Whether a copy of a summary says what people agreed: its words against the seal in the record, or its own seal.

Whoever has a copy on another laptop can tell this much from the copy alone: that its words are those of the seal that
is printed on it. Whether that seal is the right one, only the record, or somebody else's copy, can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.differing import Difference, difference, first_of
from coprod_tui.afterwards.handed_in import HandedIn, calendar_words, handed_in, html, marked_down
from coprod_tui.afterwards.in_pdf import differs_in_pdf, same_in_pdf
from coprod_tui.afterwards.kept import sealed_summary
from coprod_tui.afterwards.otherwise import below
from coprod_tui.afterwards.versions import summary_of, version_of
from coprod_tui.afterwards.words import (
    MARKS,
    OF_MEETING,
    OF_VERSION,
    Printed,
    checksum,
    in_sections,
    printed,
    sealed_words,
    told,
    words,
)
from coprod_tui.record.series import read_meeting
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary import FORMATS, meeting_id
from coprod_tui.summary.page import plain
from coprod_tui.summary.sealing import ending, since
from coprod_tui.summary.wall import shown
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.review import Version
    from coprod_tui.model.sealing import Seal
    from coprod_tui.record.shelf import MeetingPlace, Shelf
    from coprod_tui.summary import Summary

Says = Literal[
    "genuine", "genuine-wall", "genuine-calendar", "changed", "changed-wall", "changed-calendar", "other-seal",
    "removed-since", "removed-since-changed", "removed-since-untold", "not-sealed-here", "whole-elsewhere",
    "changed-elsewhere", "untold-elsewhere", "version", "version-changed", "version-untold", "draft", "draft-elsewhere",
    "version-elsewhere", "not-ours",
]  # fmt: skip
GOOD = frozenset(("genuine", "genuine-wall", "genuine-calendar"))


class Verdict(NamedTuple):
    """What can be said of a file.

    meeting: its id. title: what the meeting is called here, "" where it is not on this laptop. version: of the file;
    now: the one that stands, 0 for none. agreed, until: YYYY-MM-DD. looks: whether a page was made to look otherwise
    than ours, so that words may be hidden or put in. beyond: words in the file that are on none of its pages.
    """

    says: Says
    meeting: str = ""
    title: str = ""
    version: int = 0
    now: int = 0
    agreed: str = ""
    until: str = ""
    difference: Difference | None = None
    looks: bool = False
    beyond: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it is the agreed record, word for word, with nothing beside it that anybody put there."""
        return self.says in GOOD and not self.beyond and not self.looks


class _Known(NamedTuple):
    place: MeetingPlace
    meeting: Meeting

    @property
    def title(self) -> str:
        plan = self.meeting.plan
        return plan.title or plan.group_name


def verify(shelf: Shelf, path: Path) -> Verdict:
    """What this file is, and whether it says what was agreed. Refused where it cannot be read: see `handed_in`."""
    readings = handed_in(path)
    verdicts = [_verdict(shelf, reading) for reading in readings]
    return next((one for one in verdicts if one.says in GOOD or one.says.startswith("whole")), verdicts[-1])


def _verdict(shelf: Shelf, file: HandedIn) -> Verdict:
    for each in _readings(file.words):
        found = printed(each)
        if found is None:
            continue
        return _sealed(shelf, file._replace(words=each), found)
    return _unsealed(shelf, file)


def _readings(of: list[str]) -> Iterator[list[str]]:
    """The words as they were read, and where a PDF broke a line after a hyphen, as they are without that."""
    yield of
    joined: list[str] = []
    for word in of:
        if joined and joined[-1].endswith("-") and not MARKS.issuperset(joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
    if len(joined) != len(of):
        yield joined


def _known(shelf: Shelf, meeting: str) -> Iterator[_Known]:
    """The meetings whose records can be read; the one of that id first."""
    for place in sorted(shelf.meetings(), key=lambda place: place.id != meeting):
        try:
            yield _Known(place, read_meeting(place))
        except CannotOpen:
            continue


# With a seal


def _sealed(shelf: Shelf, file: HandedIn, found: Printed) -> Verdict:
    same: _Known | None = None
    for known in _known(shelf, found.meeting):
        seal = known.meeting.sealing.with_checksum(found.checksum)
        if seal is not None:
            return _against(known, seal, file, found)
        if found.meeting in (known.place.id, meeting_id(known.meeting)):
            same = known
    own = checksum(file.words[: found.begins]) == found.checksum
    untold: Says = "untold-elsewhere" if file.sort in ("pdf", "ics") or file.wall else "changed-elsewhere"
    here = Verdict("whole-elsewhere" if own else untold, found.meeting, version=found.version)
    if same is None:
        return here._replace(beyond=file.beyond, looks=file.sort not in ("html", "md") and bool(file.looks))
    now = same.meeting.sealing.now
    if now is None:
        return here._replace(says="not-sealed-here", title=same.title)
    different = difference(sealed_summary(same.place, same.meeting), _covered(file, found, same))
    return here._replace(
        says="other-seal", title=same.title, now=now.version, agreed=same.meeting.sealing.agreed, difference=different
    )


def _against(known: _Known, seal: Seal, file: HandedIn, found: Printed) -> Verdict:
    sealing = known.meeting.sealing
    here = Verdict(
        "genuine", known.place.id, known.title, seal.version, sealing.now.version if sealing.now else 0, sealing.agreed,
        beyond=file.beyond,
    )  # fmt: skip
    covered = _covered(file, found, known)
    own = checksum(covered) == seal.checksum
    if seal != sealing.now:
        after = sealing.seals[sealing.seals.index(seal) + 1 :]
        untold = "removed-since-untold" if file.sort in ("pdf", "ics") or _is_wall(known, covered) else ""
        says: Says = "removed-since" if own else untold or "removed-since-changed"  # type: ignore[assignment]
        return here._replace(says=says, until=after[0].date)
    summary = sealed_summary(known.place, known.meeting)
    here = here._replace(beyond=(*file.beyond, *_below_the_seal(file, found, known)))
    if file.sort == "ics":
        return here._replace(says="genuine-calendar" if _same_calendar(known, file) else "changed-calendar")
    if own or (file.sort == "pdf" and same_in_pdf(covered, (line for _title, line in told(summary)))):
        return here._replace(looks=_looks_otherwise(known, file, "html"))
    wall = _wall_lines(summary)
    if covered == _words_of(wall) or (file.sort == "pdf" and same_in_pdf(covered, wall)):
        return here._replace(says="genuine-wall", looks=_looks_otherwise(known, file, "wall"))
    if _is_wall(known, covered):
        apart = [(title, words(line)) for title, line in _wall(summary)]
        return here._replace(says="changed-wall", difference=first_of(covered, apart))
    differs = differs_in_pdf(covered, told(summary)) if file.sort == "pdf" else difference(summary, covered)
    return here._replace(says="changed", difference=differs)


def _covered(file: HandedIn, found: Printed, known: _Known) -> list[str]:
    """The words that the seal is of: those before it, without our own pointer to what stands after it."""
    covered = file.words[: found.begins]
    pointer = words(plain(since(_with_beside(known))))
    for at in range(len(covered) - len(pointer) + 1):
        if pointer and covered[at : at + len(pointer)] == pointer:
            return covered[:at] + covered[at + len(pointer) :]
    return covered


def _with_beside(known: _Known) -> Summary:
    """The summary as it stands, as if there were something beside it."""
    standing = summary_of(known.place, known.meeting, made=0)
    return standing.but(beside=standing.first[:1])


def _below_the_seal(file: HandedIn, found: Printed, known: _Known) -> tuple[str, ...]:
    """What stands below the seal and was never put there by us."""
    if file.sort == "ics":
        return ()
    standing = summary_of(known.place, known.meeting, made=0)
    explained, more = plain(ending(standing)[-1]), plain(since(_with_beside(known)))
    said = (line for _title, line in in_sections(standing.beside))
    put_in = below(file.words[found.ends :], (explained, more, *said), pdf=file.sort == "pdf")
    return (put_in,) if put_in else ()


def _wall(summary: Summary) -> Iterator[tuple[str, str]]:
    part = summary.but(status=summary.status[:1], first=shown(summary), sections=(), made=summary.left_out)
    return told(part)


def _wall_lines(summary: Summary) -> list[str]:
    return [line for _title, line in _wall(summary)]


def _words_of(lines: Sequence[str]) -> list[str]:
    return [word for line in lines for word in words(line)]


def _is_wall(known: _Known, covered: Sequence[str]) -> bool:
    """Whether it is likelier a wall sheet than a summary: those have none of what tells who it goes to."""
    titles = [plain(section.title) for section in summary_of(known.place, known.meeting, made=0).sections]
    text = " ".join(covered)
    return bool(titles) and sum(" ".join(words(title)) in text for title in titles) * 2 < len(titles)


def _looks_otherwise(known: _Known, file: HandedIn, format: str) -> bool:
    """Whether a page's looks are other than ours: they could hide words, or put words in that are not in the text."""
    if file.sort not in ("html", "md"):
        return bool(file.looks)
    standing = summary_of(known.place, known.meeting, made=0)
    if file.sort == "html":
        return html(FORMATS[format].render(standing).decode()).looks != file.looks
    return html(marked_down(FORMATS["md"].render(standing).decode())).looks != file.looks


def _same_calendar(known: _Known, file: HandedIn) -> bool:
    ours = FORMATS["ics"].render(summary_of(known.place, known.meeting, made=0)).decode()
    return calendar_words(ours) == file.words


# Without a seal


def _unsealed(shelf: Shelf, file: HandedIn) -> Verdict:
    """A draft or a version that was never sealed: it says at its foot whose it is."""
    called = [word for word in file.words if OF_MEETING.fullmatch(word)]
    for known in _known(shelf, called[-1] if called else ""):
        name = next((each for each in (known.place.id, meeting_id(known.meeting)) if each in called), "")
        if not name or not _is_reference(file.words, name):
            continue
        number = _number(file.words, name)
        standing = known.meeting.review.version
        here = Verdict("draft", known.place.id, known.title, number, standing.number if standing else 0)
        here = here._replace(agreed=known.meeting.sealing.agreed, beyond=file.beyond)
        version = next((one for one in known.meeting.review.versions if one.number == number), None)
        if version is None:
            return here
        return _as_it_went_out(file, known, version, name, here)
    if any(_is_reference(file.words, each) for each in called):
        number = _number(file.words, called[-1])
        return Verdict("version-elsewhere" if number else "draft-elsewhere", called[-1], version=number)
    return Verdict("not-ours")


def _as_it_went_out(file: HandedIn, known: _Known, version: Version, name: str, here: Verdict) -> Verdict:
    """Whether a copy of a version that was never sealed has the words of then."""
    as_ready = version_of(known.meeting, version)
    ending = words(f"{name} v{version.number}")
    upto = _last(file.words, ending)
    covered = file.words[:upto]
    reference = words(_reference_words())
    covered = covered[: -len(reference)] if reference and covered[-len(reference) :] == reference else covered
    said = list(told(as_ready))
    in_pdf = file.sort == "pdf" and same_in_pdf(covered, (line for _title, line in said))
    if in_pdf or covered == sealed_words(as_ready):
        return here._replace(says="version")
    if _removed_since(known.meeting, version):
        return here._replace(says="version-untold")
    if file.sort == "pdf":
        return here._replace(says="version-changed", difference=differs_in_pdf(covered, said))
    return here._replace(says="version-changed", difference=difference(as_ready, covered))


def _removed_since(meeting: Meeting, version: Version) -> bool:
    """Whether something was taken out of the record after this version went out: nobody can make it again."""
    return any(taken.at >= version.at for taken in meeting.removals.made)


def _reference_words() -> str:
    return _("Reference: {called}").format(called="")


def _is_reference(of: Sequence[str], name: str) -> bool:
    """Whether this id stands where our summaries have it: after our own word for it."""
    before = words(_reference_words())
    places = [at for at, word in enumerate(of) if word == name]
    return any(list(of[at - len(before) : at]) == before for at in places if at >= len(before))


def _number(of: Sequence[str], name: str) -> int:
    for at in range(len(of) - 2, -1, -1):
        if of[at] == name and (version := OF_VERSION.fullmatch(of[at + 1])):
            return int(version[1])
    return 0


def _last(of: Sequence[str], sought: Sequence[str]) -> int:
    size = len(sought)
    return next((at for at in range(len(of) - size, -1, -1) if list(of[at : at + size]) == list(sought)), len(of))
