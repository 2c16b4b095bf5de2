"""What stands under somebody's own words, from where they sign on: known by having nothing in it that speaks for them.

The sender's name in some form begins it, a parting, or a line that only signatures have. Whatever is there is let be
but for what could take an agreement back or ask for something; with one such line all of it is for a person to read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.afterwards.replies.devices import is_device
from coprod_tui.afterwards.replies.footers import asks_of_us
from coprod_tui.afterwards.replies.house_lines import (
    OF_INVITES,
    OF_MAIL,
    OF_SLOGAN,
    QUOTATION,
    is_let_be,
    is_let_be_whole,
    is_titled,
    of_notice,
    ours_in,
    said_in,
    settings_of,
)
from coprod_tui.afterwards.replies.likeness import WORD, tokens
from coprod_tui.afterwards.replies.notices import STARS, unbroken
from coprod_tui.afterwards.replies.objections import NOES, PLAIN, dangers
from coprod_tui.afterwards.replies.pictures import PLACE
from coprod_tui.afterwards.replies.politeness import PARTING, POLITE
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LONGEST_LINE, MOST_NAMED, LEAST_SHORT, MOST_OF_CLOSING, LONGEST_PARTING, INITIALS = 300, 6, 3, 6, 60, 2
BESIDE = PLACE.partition("{")[0] + "cell"
PICTURE = re.compile(
    r"(?:\[(?:cid:[^\]\s]*\s?(?P<alt>[^\]]*)|(?P<said>[^\]\[]{0,120}))\]|<cid:[^>\s]*>)", re.IGNORECASE
)
CUT = re.compile(r"\s*[|•·‖¦►●▪,(]\s*|\s+[-–—/]\s+|\s{3,}")
"""What stands between a name and what is beside it."""
HONORIFIC = frozenset(
    "dr prof professor mr mrs ms miss mx sir dame rev revd reverend cllr councillor sister br".split()
)
LETTERS_AFTER = re.compile(r"\(?(?:[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,6}|[A-Z]{2,6}|Hons|Cert|Dip)\)?[.,]?")
KISSES = re.compile(r"(?:\s+|^)x+\W*$|[\W_]+$", re.IGNORECASE)
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"}


LATIN = "\u0250"
SCRIPTS = {
    pair[0]: pair[1:]
    for pair in (
        "بb تt ثs جj حh خk دd ذd رr زz سs شs صs ضd طt ظz غg فf قk كk کk لl مm نn هh گg پp چk ژj"
        " бb вb гg дd жz зz кk лl мm нn пp рr сs тt фf хk цs чk шs щs"
        " βb γg δd ζz κk λl μm νn ξks πp ρr σs ςs τt φf χk ψps"
    ).split()
}
"""Letters of other scripts, as a name's consonants are written in ours."""


class Names(NamedTuple):
    """Words in small letters. known: of the names of everybody who may be greeted. signers: of whoever may sign.

    ours: of the letter that is answered, without names. house: of the group's own name, which signs nothing.
    """

    known: Collection[str] = frozenset()
    signers: Collection[str] = frozenset()
    ours: Collection[str] = frozenset()
    house: Collection[str] = frozenset()

    @property
    def others(self) -> frozenset[str]:
        """Of names that the sender does not sign with, and that are no words of English."""
        signing = {folded(name) for name in self.signers}
        return frozenset(folded(name) for name in self.known).difference(signing, PLAIN)

    @property
    def signing(self) -> frozenset[str]:
        """Of the sender's, in every spelling."""
        names = set(self.signers).difference(self.house)
        spelt = {"".join(UMLAUTS.get(letter, letter) for letter in name) for name in names}
        return frozenset(folded(name) for name in names | spelt)


class Below(NamedTuple):
    """place: the line where what stands under somebody's words begins. safe: whether all of it is let be."""

    place: int
    safe: bool = True


def below(lines: Sequence[str], names: Names, *, marked: bool = False) -> Below:
    """What stands under somebody's words. marked: a signature's mark stands over all of these."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    reading = _Reading(lines, names)
    for at in filled:
        if marked or reading.begins(at):
            place = reading.beside(at)
            return Below(place, reading.is_safe(place, marked=marked))
    return Below(len(lines))


def above(words: str, names: Names) -> list[str]:
    """The words over where somebody signs: what stands below, a page and plain text mark in other ways."""
    lines = words.split("\n")
    told = lines[: below(lines, names).place]
    rest = (line for line in told if not (POLITE.fullmatch(_plain(line)) or PICTURE.fullmatch(line.strip())))
    return [word for line in rest for word in tokens(line) if word.strip("_")]


class _Reading:
    """One reading of lines from where somebody signs to the end."""

    def __init__(self, lines: Sequence[str], names: Names) -> None:
        self.lines, self.names = lines, names
        self._others, self._signing = names.others, names.signing

    def begins(self, at: int) -> bool:
        line = self.lines[at]
        if signs(line, self._signing) or (len(line) <= LONGEST_PARTING and PARTING.fullmatch(_plain(line))):
            return True
        gap = at > 0 and (not self.lines[at - 1].strip() or STARS.fullmatch(self.lines[at - 1]) is not None)
        return gap and self._is_of_signature(at)

    def _is_of_signature(self, at: int) -> bool:
        """Whether a line after a gap is one that only signatures, houses and programs have."""
        line = self.lines[at]
        if is_device(line) or (is_titled(line) and is_let_be_whole(line) and self._is_named(line)):
            return True
        end = next((end for end in range(at, len(self.lines)) if not self.lines[end].strip()), len(self.lines))
        paragraph = unbroken(self.lines[at:end])
        return of_notice(paragraph) and not asks_of_us([paragraph])

    @staticmethod
    def _is_named(line: str) -> bool:
        """Whether half of its words have capital letters, or it says where to go."""
        said = [word for word in WORD.findall(line) if word[0].isalpha()]
        return OF_INVITES in settings_of(line) or 2 * sum(not word[0].islower() for word in said) >= len(said)

    def beside(self, at: int) -> int:
        """The logos in the cells of a table beside a signature come before its first line when it is read out."""
        while at > 0 and (not self.lines[at - 1].strip() or self.lines[at - 1].strip().startswith(BESIDE)):
            at -= 1
        while at < len(self.lines) and not self.lines[at].strip():
            at += 1
        return at

    def is_safe(self, place: int, *, marked: bool) -> bool:
        titled, pictures, asked = marked, 0, 0
        for paragraph in "\n".join(self.lines[place:]).split("\n\n"):
            rows = [row for row in unbroken(paragraph.split("\n")).split("\n") if row.strip("-_*=#~ ")]
            for over, row in zip(["", *rows], rows, strict=False):
                pictures += _pictured(row)
                if not (_pictured(row) or self._is_let_be(row, titled=titled)):
                    return False
                titled = titled or is_titled(row) or QUOTATION.fullmatch(row) is not None
                asked += OF_MAIL in settings_of(row) and OF_MAIL not in settings_of(over) and asks_of_us([row])
        return not asked and (titled or not pictures)

    def _is_let_be(self, line: str, *, titled: bool) -> bool:
        if names_others(line, self._others):
            return False
        if signs(line, self._signing) or is_device(line) or POLITE.fullmatch(_plain(line)) or STARS.fullmatch(line):
            return True
        beside = all(is_let_be(found["alt"] or found["said"] or "") for found in PICTURE.finditer(line))
        line = PICTURE.sub(" ", line).strip()
        if not beside or not (is_let_be_whole(line) or of_notice(line)):
            return False
        if not (settings_of(line) - {OF_SLOGAN} or is_titled(line)) and line.lstrip()[:1].islower():
            return False  # nobody's slogan, as people write
        asks = not (NOES | {"please", "send", "need", "?"}).isdisjoint(said_in(line))
        if asks and not (titled or of_notice(line) or QUOTATION.fullmatch(line)):
            return False
        return bool(settings_of(line) - {OF_SLOGAN}) or is_titled(line) or not ours_in(line, self.names.ours)


def names_others(line: str, others: Collection[str]) -> bool:
    """Whether somebody else of the group is named in a line. others: words of their names, folded."""
    said = WORD.findall(line)
    before = ["", *(folded(word) for word in said)]
    return any(
        word[0].isupper() and folded(word) in others and before[at] not in ("st", "saint")
        for at, word in enumerate(said)
    )


def _pictured(line: str) -> bool:
    """Whether it is what programs leave in the place of pictures, with nothing said of them but what they are."""
    said = [found["alt"] or found["said"] or "" for found in PICTURE.finditer(line)]
    return bool(said) and not PICTURE.sub("", line).strip() and all(map(is_let_be, said))


def signs(line: str, signing: Collection[str]) -> bool:
    """Whether a line is the sender's name in some form, with a closing before and titles beside it.

    signing: words of names that the sender may sign with, folded: "Amy", "A. Shah", "Amy S", "AS" and "Ms Shah" do.
    """
    if len(line) > LONGEST_LINE:
        return False
    part = _unclosed(line.strip(" -_*=~,>"))
    named = CUT.split(KISSES.sub("", part))[0] if part else ""
    said = [word for word in WORD.findall(named) if word.strip("_")]
    said = said[1:] if len(said) > 1 and folded(said[0]) in HONORIFIC else said
    if not said or len(said) > MOST_NAMED:
        return False
    rest = part[len(named) :]
    first = [folded(word) for word in said]
    whole = [word in signing or (len(word) >= LEAST_SHORT and _is_short(word, signing)) for word in first]
    initials = [len(word) == 1 and any(name.startswith(word) for name in signing) for word in first]
    letters = [at > 0 and LETTERS_AFTER.fullmatch(word) is not None for at, word in enumerate(said)]
    if all(letter > LATIN for letter in "".join(first)) and len(first) <= LEAST_SHORT:
        return all(_skeleton(word) in {_skeleton(name) for name in signing} for word in first)
    if not all(map(any, zip(whole, initials, letters, strict=True))):
        return len(said) == 1 and _are_initials(first[0], signing) and not rest.strip(" .,x")
    return any(whole) and is_let_be_whole(rest.strip(" ,|()")) if rest.strip() else any(whole)


def _unclosed(line: str) -> str:
    """A line without the closing before a name: "Kind regards, Amy"."""
    words = line.split()
    for used in range(min(len(words) - 1, MOST_OF_CLOSING), 0, -1):
        if POLITE.fullmatch(folded(" ".join(words[:used])).strip(" ,.!-–")):
            return " ".join(words[used:])
    return line


def _is_short(word: str, signing: Collection[str]) -> bool:
    """Whether it is how a name begins: "Tas" for Tasleem."""
    return any(name.startswith(word) for name in signing) and word not in PLAIN and not dangers(word)


def _skeleton(name: str) -> str:
    """The consonants of a name, by which it is known again in another script."""
    spelt = "".join(SCRIPTS.get(letter, letter if letter.isascii() else "") for letter in name)
    return re.sub(
        r"(.)\1+", r"\1", re.sub("[aeiouywh]", "", spelt.replace("c", "k").replace("q", "k").replace("v", "b"))
    )


def _are_initials(word: str, signing: Collection[str]) -> bool:
    return (
        not dangers(word)
        and len(word) == INITIALS
        and all(any(name.startswith(letter) for name in signing) for letter in word)
    )


def _plain(line: str) -> str:
    return " ".join(folded(line).split()).strip(" ,.!-–—*_")
