"""Agendas with what is right of them: a folder of files with a `truths.json`, or a file that is made from what it says.

Each entry names its `file`, and its `items` (`title`, and `minutes` and `who` where they are there). `date`, `start`,
`finish`, `place`, `chair`, `private` (the kinds of private details) and `secrets` (their words) may be there. A file
that is not in the folder is made: of `text` (with its `encoding`), of `pieces` (see `tests/documents/made.py`), or as
a `letter` (of a `kind`).

What counts as right, where a group would be content either way (docs/agendas.md says so to people):

- a title with or without a bracket at its end that says neither who nor how long: "Minutes (attached)";
- other marks and pictures in a title or a name: "Check-in" with a balloon, "Amy & Mo" for "Amy and Mo";
- an item that says no more than that the meeting ends ("Close"), or when the next one is or that a date is to be found
  for it, kept or left out, where nobody is named and no minutes are said;
- who somebody is, in brackets after the name, and what a place says of itself in brackets.
"""

from __future__ import annotations

import re
import tarfile
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import msgspec

from coprod_tui.model.text import folded
from coprod_tui.planning.planned import AgendaDraft
from tests.documents.made import letter, opendocument, word

HERE = Path(__file__).parent
IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\W*$")
HOW_LONG = re.compile(r"\d\s*(?:m\b|min|h\b|hour|['’])", re.IGNORECASE)
ENDS = re.compile(
    r"(?:the )?(?:(?:meeting )?(?:closes?|closed|closing|finish(?:es)?|ends?)(?: of (?:the )?meeting)?"
    r"|diwedd( end)?|goodbye)"
    r"|(?:to agree the )?(?:dates?|time)(?: and (?:time|venue))?(?: of| for)?(?: the)? next meetings?"
    r"(?: to be agreed| tbc| .*\d.*)?|(?:the )?next meeting .*\d.*"
)
SHOWN = HERE / "shown_agendas"
KEPT = HERE / "kept_agendas"
"""Written by somebody who has not seen how they are read: nothing is to be mended for one of them alone."""
MANY_SHAPES = "many_shapes"
"""Written for the reader, with what is right set down before it read them, in a packed folder."""
SHOWN_BY_OTHERS = (
    "shown_by_others", "more_by_others", "third_by_others", "fourth_by_others", "fifth_by_others", "sixth_by_others",
    "seventh_by_others", "eighth_by_others",
)  # fmt: skip
"""Written in that way too, and shown since, in packed folders. Not all of it is read right, and
some of its truths may be argued with."""


class RightItem(msgspec.Struct, frozen=True):
    title: str
    minutes: int | None = None
    who: str = ""


class Truth(msgspec.Struct, frozen=True):
    """One file, and what is right of it."""

    file: str
    items: list[RightItem]
    date: str = ""
    start: str = ""
    finish: str = ""
    place: str = ""
    chair: str = ""
    private: list[str] = []
    secrets: list[str] = []
    text: str = ""
    encoding: str = "utf-8"
    pieces: list[Any] = []
    letter: str = ""
    kind: str = "plain"


def truths(folder: Path) -> list[Truth]:
    """Those of a folder; none where it has no truths yet."""
    path = folder / "truths.json"
    return msgspec.json.decode(path.read_bytes(), type=list[Truth]) if path.is_file() else []


def by_others(made: Path, name: str) -> Path:
    """A folder of agendas shown by others, unpacked into another."""
    place = made / name
    if not place.is_dir():
        with tarfile.open(HERE / f"{name}.tar.xz") as packed:
            packed.extractall(place, filter="data")
    return place


def file_of(truth: Truth, folder: Path, made: Path) -> Path:
    """The file: as it lies in the folder, or made in another."""
    there = folder / truth.file
    if there.is_file():
        return there
    path = made / truth.file
    if truth.pieces:
        pieces = [
            tuple(piece) if isinstance(piece, list) and isinstance(piece[0], str) else piece for piece in truth.pieces
        ]
        return (word if path.suffix == ".docx" else opendocument)(path, *pieces)
    if truth.letter:
        return letter(path, truth.letter, kind=truth.kind)
    path.write_bytes(truth.text.encode(truth.encoding))
    return path


class AgendaItem(Protocol):
    """An item, as it is right or as it was read."""

    @property
    def title(self) -> str: ...
    @property
    def minutes(self) -> int | None: ...
    @property
    def who(self) -> str: ...


class Score(NamedTuple):
    """Of each thing how many there are; what is not right, in words; and how many in all are not."""

    of: Counter[str]
    wrong: list[tuple[str, str]]

    def count(self, sort: str) -> int:
        return sum(kind == sort for kind, _words in self.wrong)


def marked(truth: Truth, draft: AgendaDraft) -> Score:
    """One agenda as it was read beside what is right of it.

    An item with other words counts as one that is not right, as does one that is missing or too many. Minutes and
    people of an item that is not there are not right either.
    """
    score = Score(Counter(), [])
    right = [item for item in truth.items if not only_ends(item)]
    read = [item for item in draft.items if not only_ends(item)]
    score.of.update(
        items=len(right), minutes=sum(map(bool, (i.minutes for i in right))), people=sum(bool(i.who) for i in right)
    )
    same = SequenceMatcher(None, list(map(bare_title, right)), list(map(bare_title, read)), autojunk=False)
    for kind, a, b, c, d in same.get_opcodes():
        if kind == "equal":
            for one, other in zip(right[a:b], read[c:d], strict=True):
                _beside(one, other, score)
            continue
        difference = f"{[i.title for i in right[a:b]]} read as {[i.title for i in read[c:d]]}"
        score.wrong.extend([("items", difference)] * max(b - a, d - c))
        for item in right[a:b]:
            score.wrong.extend([("minutes", f"{item.title}: {item.minutes}")] * bool(item.minutes))
            score.wrong.extend([("people", f"{item.title}: {item.who}")] * bool(item.who))
    for name in ("date", "start", "finish", "place", "chair"):
        if getattr(truth, name):
            score.of["facts"] += 1
            if compared(getattr(draft, name)) != compared(getattr(truth, name)):
                score.wrong.append(("facts", f"{name} {getattr(truth, name)} read as {getattr(draft, name)!r}"))
    score.of["private"] += len(truth.private)
    score.wrong.extend(("private", kind) for kind in truth.private if kind not in draft.kinds)
    visible = " ".join([str(draft.items), str(draft.unread), draft.title, draft.place, draft.chair, draft.next_meeting])
    score.wrong.extend(("private", secret) for secret in truth.secrets if holds_secret(secret, visible))
    return score


def holds_secret(secret: str, text: str) -> bool:
    """Whether it stands there, and not only within a longer word: a passcode "ardle" is not told by "Strathardle"."""
    return bool(re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text))


def _beside(right: AgendaItem, read: AgendaItem, score: Score) -> None:
    if right.minutes != read.minutes:
        score.wrong.append(("minutes", f"{right.title}: {right.minutes} read as {read.minutes}"))
    if compared(right.who) != compared(read.who):
        score.wrong.append(("people", f"{right.title}: {right.who} read as {read.who!r}"))


def only_ends(item: AgendaItem) -> bool:
    """Whether the item says no more than that the meeting ends, or when the next one is."""
    return not item.minutes and not item.who and bool(ENDS.fullmatch(" ".join(words_of(item.title))))


def bare_title(item: AgendaItem) -> str:
    """What is compared of a title."""
    end = IN_BRACKETS.search(item.title)
    says_more = end and (HOW_LONG.search(end[0]) or (item.who and item.who in end[0]))
    return " ".join(words_of(item.title[: end.start()] if end and end.start() and not says_more else item.title))


def compared(text: str) -> str:
    """What is compared of a name or a place."""
    return re.sub(r"^(?:(?:the|in|at|on|via) )+", "", " ".join(words_of(IN_BRACKETS.sub("", text))))


def words_of(text: str) -> list[str]:
    return [word for word in re.sub(r"[^\w]+", " ", folded(text).replace("&", " and ")).split() if word]
