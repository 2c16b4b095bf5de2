"""Where messages lie: one file each (.eml), many in one file (mbox), or a mail folder (Maildir, or files in a folder).

Files are only read, never changed. What is not a message is said, and what is next to it is read all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

LARGEST = 32 * 1024 * 1024
"""Bytes of a message that are read: more than mail servers carry."""
AT_ONCE = 64 * 1024
"""Bytes of a line that are taken at a time, so that a file without line ends fills no memory."""
BEGINS = re.compile(
    rb"From (?:\S+|\"[^\"\r\n]*\"\S*) +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?"
    rb" +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    rb" +\d{1,2} +\d{1,2}:\d\d(?::\d\d)?(?: +[A-Z]{2,5}| +[+-]\d{4})* +\d{4}(?: +[A-Z]{2,5}| +[+-]\d{4})*[ \t]*\r?\n?"
)
"""The line before each message of an mbox: "From amy@example.org Mon Nov  2 10:00:00 2026"."""
HEADER = re.compile(rb"[!-9;-~]{1,76}:[^\r\n]*\r?\n?")
GOES_ON = (b" ", b"\t")
AHEAD = 64
"""Lines after such a line that are looked at for the head of a message."""
LENGTH = re.compile(rb"^content-length: *(\d{1,9})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
LINES = re.compile(rb"^lines: *(\d{1,9})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
"""What programs that keep mail write of how long a message is: it is there whole, or its end was lost."""
MARKS_OF_A_WAY = re.compile(
    rb"^(received|message-id|mime-version|return-path|delivered-to|dkim-signature|x-[a-z-]+|status|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
"""What programs write on the way. A message in a mailbox that has much less of it than the one before may be made."""
ONE_ONLY = re.compile(rb"^((?:received|message-id|dkim-signature|arc-seal):[^\r\n]{12,})", re.IGNORECASE | re.MULTILINE)
"""What stands in one message and no other: each way has its time and number, each seal is of one message's words."""
GOES_ON_LINE = re.compile(rb"\r?\n[ \t]+")
OUTLOOK = b"\xd0\xcf\x11\xe0"
"""How a .msg file of Outlook begins."""
MARKED = re.compile(rb"^>(>*From )", re.MULTILINE)

WHYS = ("mail-not-a-message", "mail-outlook-file", "mail-cannot-be-read", "mail-cut-unclear")


class Raw(NamedTuple):
    """One message as it lay there. place: where, as people are told; whole: all of it was read.

    trouble: a reason id for why there is nothing, else "". doubts: why it may not be one message, and whole.
    """

    place: str
    content: bytes
    whole: bool = True
    trouble: str = ""
    doubts: tuple[str, ...] = ()


def raw_messages(path: Path) -> Iterator[Raw]:
    """Every message in this file or folder, in order. Refused ("no-such-file") where nothing is there."""
    if path.is_dir():
        for each in _in_folder(path):
            yield from _in_file(each, clean(f"{path.name}/{each.name}"))
    elif path.is_file():
        yield from _in_file(path, clean(path.name))
    else:
        raise Refused("no-such-mail", file=clean(str(path)))


def _in_folder(folder: Path) -> list[Path]:
    """Files of a Maildir (new and cur), else the folder's own. A link or a pipe is nobody's letter."""
    letters = [folder / name for name in ("cur", "new") if (folder / name).is_dir()]
    found = [each for place in letters or [folder] for each in place.iterdir()]
    return sorted(each for each in found if each.is_file() and not each.is_symlink() and each.name[0] != ".")


def _in_file(path: Path, place: str) -> Iterator[Raw]:
    try:
        with path.open("rb") as file:
            first = file.readline(AT_ONCE)
            file.seek(0)
            if first.startswith(OUTLOOK):
                yield Raw(place, b"", trouble="mail-outlook-file")
            elif first.startswith(b"From ") and path.suffix.lower() != ".eml":
                yield from _in_mbox(file, place)
            else:
                if first.startswith(b"From "):  # one message that was saved with the line of a mailbox over it
                    file.readline(AT_ONCE)
                content = file.read(LARGEST + 1)
                yield _raw(place, content[:LARGEST], whole=len(content) <= LARGEST)
    except OSError:
        yield Raw(place, b"", trouble="mail-cannot-be-read")


def looks_like_mail(start: bytes) -> bool:
    """Whether it begins with headers, one of them of the sort that every message has."""
    head = re.split(rb"\r?\n\r?\n", start.lstrip(b"\r\n"), maxsplit=1)[0]
    known = rb"^(from|date|subject|received|return-path|message-id|mime-version|content-type|to):"
    return re.search(known, head, re.IGNORECASE | re.MULTILINE) is not None


class _Cut(NamedTuple):
    """One message of a mailbox, and whether a line in it looks as if it began another and does not."""

    content: bytes
    whole: bool
    likely: bool


def _in_mbox(file: BufferedReader, place: str) -> Iterator[Raw]:
    """The messages of an mbox. Where one might be two, or two might be one, each of them says so.

    A program that keeps mail so marks the lines in a letter that begin with "From ". One such line without a mark says
    that this file's writer marks none, so that nobody can tell its letters apart for sure.
    """
    before: _Cut | None = None
    open_ended = False
    for number, cut in enumerate(_cuts(file), 1):
        if before is not None:
            open_ended = open_ended or before.likely
            unlike = _unlike(before.content, cut.content) or _copied(before.content, cut.content)
            yield _one_of(place, number - 1, before, doubt=open_ended or unlike or _unfinished(before.content))
            open_ended = unlike or _unfinished(before.content)
        before = cut
        total = number
    if before is not None:
        yield _one_of(place, total, before, doubt=open_ended or (total > 1 and before.likely))


def _cuts(file: BufferedReader) -> Iterator[_Cut]:
    """A mailbox cut where a line of the full shape stands after an empty one and is followed by a message's head."""
    held: list[bytes] = []
    size = number = 0
    whole, line_begins, after_gap, likely = True, True, True, False
    while line := file.readline(AT_ONCE):
        looks = line_begins and line.startswith(b"From ")
        if looks and after_gap and (not number or (BEGINS.fullmatch(line) and _head_follows(file))):
            if number:
                yield _Cut(b"".join(held), whole, likely)
            held, size, whole, likely, number = [], 0, True, False, number + 1
        elif size + len(line) <= LARGEST:
            likely = likely or bool(looks and after_gap)
            held.append(line)
            size += len(line)
        else:
            whole = False
        after_gap = line_begins and line in (b"\n", b"\r\n")
        line_begins = line.endswith(b"\n")
    yield _Cut(b"".join(held), whole, likely)


def _head_follows(file: BufferedReader) -> bool:
    """Whether the head of a message stands here, with its sender. The file stays where it is."""
    at = file.tell()
    lines: list[bytes] = []
    fits = True
    for _each in range(AHEAD):
        line = file.readline(AT_ONCE)
        if line in (b"", b"\n", b"\r\n"):
            break
        if not (HEADER.fullmatch(line) or (lines and line.startswith(GOES_ON)) or line.startswith(b">From ")):
            fits = False
            break
        lines.append(line)
    file.seek(at)
    known = {line.split(b":")[0].lower() for line in lines if not line.startswith(GOES_ON)}
    return fits and b"from" in known


def _unlike(one: bytes, other: bytes) -> bool:
    """Whether the second message has none, or hardly any, of what programs wrote into the first one on its way."""
    marks, others = _marks(one), _marks(other)
    return len(marks & others) * 2 < len(marks)


def _copied(one: bytes, other: bytes) -> bool:
    """Whether another message has a line of its neighbour that no two have: somebody may have copied its head."""
    mine, theirs = (set(ONE_ONLY.findall(GOES_ON_LINE.sub(b" ", _head(each)))) for each in (one, other))
    return bool(mine & theirs) and one.strip() != other.strip()


def _marks(content: bytes) -> set[bytes]:
    return {each.lower() for each in MARKS_OF_A_WAY.findall(_head(content)) if not each.lower().startswith(b"x-")}


def _head(content: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", content[:AT_ONCE].lstrip(b"\r\n"), maxsplit=1)[0]


def _unfinished(content: bytes) -> bool:
    """Whether a message says of itself that it goes on after its end here."""
    head = _head(content)
    told = LENGTH.search(head)
    body = content.lstrip(b"\r\n")[len(head) :]
    return told is not None and int(told[1]) > len(body) + 1


def _lost_its_end(content: bytes) -> bool:
    """Whether less of a message is here than it says, with each line's end counted as one byte or as two."""
    head = _head(content)
    body = content.lstrip(b"\r\n")[len(head) :].lstrip(b"\r\n")
    lines = body.count(b"\n") + 1
    length, told = LENGTH.search(head), LINES.search(head)
    short = length is not None and int(length[1]) > len(body.replace(b"\r\n", b"\n")) + lines + 1
    return short or (told is not None and int(told[1]) > lines + 1)


def _one_of(place: str, number: int, cut: _Cut, *, doubt: bool) -> Raw:
    content = MARKED.sub(rb"\1", cut.content)
    return _raw(f"{place} #{number}", content, whole=cut.whole, doubts=("mail-cut-unclear",) * doubt)


def _raw(place: str, content: bytes, *, whole: bool, doubts: tuple[str, ...] = ()) -> Raw:
    if not looks_like_mail(content[:AT_ONCE]):
        return Raw(place, b"", whole, "mail-not-a-message", doubts)
    return Raw(place, content, whole, "", (*doubts, *("mail-cut-off",) * (whole and _lost_its_end(content))))
