"""What somebody wrote themselves in a message, and what is quoted, signed or put there by programs.

Each line is accounted for: as ours, by its likeness to the letter that went out; as a program's; as a signature; or as
somebody's own words. What cannot be told from our letter for sure is said as a doubt, and no word is dropped for it.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.replies.devices import is_device
from coprod_tui.afterwards.replies.footers import MARK, asks_of_us, banner, signs, small_print
from coprod_tui.afterwards.replies.house_lines import picture_words
from coprod_tui.afterwards.replies.likeness import WORD, tokens
from coprod_tui.afterwards.replies.notices import STARS, notice
from coprod_tui.afterwards.replies.politeness import makes_a_face, ungreeted
from coprod_tui.afterwards.replies.quote_headings import attribution, attribution_by_shape, head, rule
from coprod_tui.afterwards.replies.signatures import of_signature
from coprod_tui.afterwards.replies.underneath import Names, underneath
from coprod_tui.model.text import clean, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from coprod_tui.afterwards.replies.likeness import Sent

LONGEST = 100_000
"""Characters of a message's text that are looked at."""
MOST_WORDS = 4_000
"""Characters of somebody's own words that are kept: some six hundred words."""
MOST = 0.5
"""Of a quote so much is ours where it is our letter with something changed, and no other letter."""
UNMARKED = 12
"""Words in a row that are ours, by which a quote without any mark is known."""

DESCRIBED = re.compile(r"\[[^\[\]]{1,200}?\s+Description automatically generated[^\[\]]{0,40}\]")
"""What one program writes in the place of a picture, over several lines."""

WHYS = (
    "mail-between-quoted", "mail-quoted-unmarked", "mail-quoted-not-ours", "mail-quoted-changed", "mail-forwarded",
    "mail-many-words",
)  # fmt: skip

LineKind = Literal["own", "signed", "quoted", "head", "program", "notice"]
"""own: somebody's. signed: under a signature's mark. quoted: said to be of another letter. head: what stands over a
quote. program: a device's line, a gateway's, a mark. notice: an organisation's, by its likeness to others."""


class Own(NamedTuple):
    """words: somebody's own. quoted: what the message quotes. doubts: reason ids for why they may not be all of it."""

    words: str = ""
    quoted: str = ""
    doubts: tuple[str, ...] = ()


class Known(NamedTuple):
    """What lines are read against. sent: our letter; None where it is not known which it is.

    names: words of names that may stand over a quote, in small letters; signers: under a signature's mark. fits:
    whether a subject that stands over a quote is that of our letter.
    """

    sent: Sent | None = None
    names: Collection[str] = frozenset()
    signers: Collection[str] = frozenset()
    fits: Callable[[str], bool] = lambda _subject: True

    @property
    def ours(self) -> frozenset[str]:
        """The words of our letter, without those of names."""
        return self.sent.words.difference(self.names) if self.sent is not None else frozenset()

    @property
    def of_names(self) -> Names:
        return Names(self.names, self.signers, self.ours)


class _Line(NamedTuple):
    text: str
    kind: LineKind
    marked: bool = False


NOTHING_KNOWN = Known()


def own_words(text: str, known: Known = NOTHING_KNOWN) -> Own:
    """The words a person wrote in this text of a message."""
    rows = rows_of(DESCRIBED.sub(lambda found: " ".join(found[0].split()), text[:LONGEST]))
    lines = _by_likeness(_told_apart(rows, known), known)
    lines = _under_the_mark(_at_the_end(lines), known)
    lines = [line._replace(kind="own") if _has_a_face(line) else line for line in lines]
    lines = [line for line in lines if not (line.kind == "signed" and _is_signed(line.text, known))]
    own = (line.text for line in lines if line.kind in ("own", "signed"))
    quoted = (_bare(line.text) for line in lines if line.kind in ("quoted", "head"))
    words = re.sub(r"\n{3,}", "\n\n", clean("\n".join(own), lines=True))
    doubts = _about_quotes(_after_the_quote(lines, known), known)
    if len(words) > MOST_WORDS or len(text) > LONGEST:
        doubts.append("mail-many-words")
        words = words[:MOST_WORDS].rstrip()
    return Own(words, clean("\n".join(quoted), lines=True), tuple(doubts))


def _has_a_face(line: _Line) -> bool:
    """Whether a line that is nobody's has a face in it: under a name too, that may take back what was said."""
    return line.kind in ("signed", "program", "notice") and makes_a_face(line.text)


def _at_the_end(lines: Sequence[_Line]) -> list[_Line]:
    """The lines with each notice that stands over somebody's own words taken for those too."""
    last = max((at for at, line in enumerate(lines) if line.kind == "own" and line.text.strip(" -_*=#~")), default=-1)
    return [line._replace(kind="own") if line.kind == "notice" and at < last else line for at, line in enumerate(lines)]


def _under_the_mark(lines: list[_Line], known: Known) -> list[_Line]:
    """The lines with what stands under a signature's mark accounted for together, where all of it is a signature's."""
    first = next((at for at, line in enumerate(lines) if line.kind == "program" and line.text in MARK), len(lines))
    last = first + 1
    while last < len(lines) and lines[last].kind in ("signed", "program", "notice"):
        last += 1
    block = [line.text for line in lines[first + 1 : last]]
    if any(line.kind == "signed" for line in lines[first:last]):
        taken = underneath(block, known.of_names, marked=True)
        for at in taken:
            lines[first + 1 + at] = lines[first + 1 + at]._replace(kind="program")
    return lines


def _after_the_quote(lines: list[_Line], known: Known) -> list[_Line]:
    """The lines with what lists and houses put under a quote told apart from words that somebody wrote there."""
    quoted = max((at for at, line in enumerate(lines) if line.kind == "quoted" and line.text.strip()), default=-1)
    block = [line.text if line.kind == "own" else "" for line in lines[quoted + 1 :]]
    taken = underneath(["x", "", *block], known.of_names) if quoted >= 0 and any(block) else frozenset[int]()
    if not all(at + 2 in taken for at, text in enumerate(block) if text.strip()):
        return lines
    return [*lines[: quoted + 1], *(line._replace(kind="notice") for line in lines[quoted + 1 :])]


def _is_signed(line: str, known: Known) -> bool:
    signers = known.signers
    if any(word[0].isupper() and folded(word) in known.of_names.others for word in WORD.findall(line)):
        return False
    return signs(line, signers, marked=True) or of_signature(line, signers)


def rows_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")


def _bare(row: str) -> str:
    return row.lstrip("> \t")


def _told_apart(rows: Sequence[str], known: Known) -> list[_Line]:
    """Each line by its marks, and by what programs write."""
    lines: list[_Line] = []
    bare = [_bare(row) for row in rows]
    below = signed = False
    ours = known.ours
    while len(lines) < len(rows):
        place = len(lines)
        marked = rows[place].lstrip().startswith(">")
        used = _over_quote(bare, place, known)
        if used:
            kind: LineKind = "head"
            below = below or _unmarked_from(rows, place + used)
        elif (
            not below
            and not marked
            and (used := notice(rows, place, ours))
            and not asks_of_us(rows[place : place + used])
        ):
            kind = "notice"
        elif used := _of_program(bare, place, known):
            kind = "program"
        elif marked or below:
            used, kind = 1, "quoted"
        elif rows[place] in MARK:
            used, kind, signed = 1, "program", True
        else:
            used, kind = 1, "signed" if signed else "own"
        signed = signed and kind in ("program", "signed", "notice")
        lines += [_Line(row, kind, marked) for row in rows[place : place + used]]
    return lines


def _over_quote(bare: Sequence[str], place: int, known: Known) -> int:
    """How many lines of what programs write over a quote begin here; 0 for none."""
    if not bare[place].strip():
        return 0
    what = rule(bare[place])
    if what == "bare":
        after = next((at for at in range(place + 1, len(bare)) if bare[at].strip()), place)
        begins = known.sent is not None and known.sent.starts(bare[after])
        return int(begins or head(bare, after, known.fits) > 0)
    used = 1 if what else head(bare, place, known.fits) or attribution(bare, place, known.names)
    if used or known.sent is None:
        return used
    return attribution_by_shape(bare, place, known.names, known.sent.starts)


def _of_program(bare: Sequence[str], place: int, known: Known) -> int:
    """How many lines of a device, a gateway or a notice begin here; 0 for none."""
    used = int(is_device(bare[place])) or banner(bare, place, known.names) or small_print(bare, place)
    return 0 if used and asks_of_us(bare[place : place + used]) else used


def _unmarked_from(rows: Sequence[str], place: int) -> bool:
    """Whether what is quoted from here has no marks before its lines."""
    first = next((row for row in rows[place:] if row.strip()), ">")
    return not first.lstrip().startswith(">")


def _by_likeness(lines: list[_Line], known: Known) -> list[_Line]:
    """Our letter under somebody's words, to the end, with nothing that says so: quoted all the same."""
    own = [place for place, line in enumerate(lines) if line.kind == "own"]
    if (
        known.sent is None
        or not own
        or len(own) != sum(line.kind not in ("program", "signed", "notice") for line in lines)
    ):
        return lines
    ours = known.sent.ours([lines[place].text for place in own])
    first = len(own)
    while first and ours[first - 1]:
        first -= 1
    while first < len(own) and not lines[own[first]].text.strip():
        first += 1
    said = [word for place in own[first:] for word in tokens(lines[place].text)]
    if len(said) < UNMARKED:
        return lines
    quoted = set(own[first:])
    return [line._replace(kind="quoted") if place in quoted else line for place, line in enumerate(lines)]


def _with_notices(rows: Sequence[str], ours: Sequence[bool], known: Known) -> list[bool]:
    """Of each quoted line whether it is ours, or a gateway's or a house's over or under all of ours."""
    whole = [at for at, mine in enumerate(ours) if mine and tokens(rows[at])]
    told = list(ours)
    for begin, end in ((0, whole[0]), (whole[-1] + 1, len(rows))) if whole else ():
        block = ["", *rows[begin:end]]
        at = 1
        while at < len(block):
            used = _of_house(block, at, known)
            told[begin + at - 1 : begin + at - 1 + used] = [True] * used
            at += max(used, 1)
    return told


def _of_house(rows: Sequence[str], at: int, known: Known) -> int:
    """How many lines of a notice begin here, in a quote; 0 for none."""
    if STARS.fullmatch(rows[at]) or picture_words(rows[at]):
        return 1
    used = notice(rows, at, known.ours) or _of_program(rows, at, known)
    return 0 if used and asks_of_us(rows[at : at + used]) else used


def _about_quotes(lines: Sequence[_Line], known: Known) -> list[str]:
    """Why a quote may hold somebody's own words, or the words between quotes may not be to all of it."""
    doubts = ["mail-forwarded"] * any(line.kind == "head" and rule(_bare(line.text)) == "forwarded" for line in lines)
    quoted = [_bare(line.text) for line in lines if line.kind == "quoted"]
    said = [line for line in lines if line.kind in ("own", "signed", "quoted") and _bare(line.text).strip()]
    if said and said[0].kind == "own" and ungreeted(said[0].text.strip()) == "":
        said = said[1:]  # a greeting over the quote, and the answer under it
    blocks = [mine for mine, _each in groupby(said, lambda line: line.kind != "quoted")]
    part = blocks == [False, True] and known.sent is not None and not any(map(known.sent.begins, quoted))
    if blocks.count(True) > 1 or part:
        doubts.append("mail-between-quoted")
    if known.sent is None:
        unmarked = any(line.kind == "quoted" and not line.marked and line.text.strip() for line in lines)
        return [*doubts, "mail-quoted-unmarked"] if unmarked else doubts
    ours = known.sent.ours(quoted)
    ours = ours if all(ours) else _with_notices(quoted, ours, known)
    if not all(ours):
        doubts.append("mail-quoted-changed" if known.sent.share(quoted) >= MOST else "mail-quoted-not-ours")
    elif known.sent.lacks_decisions(quoted):
        doubts.append("mail-quoted-changed")
    return doubts
