"""Which answer words give: one of the ready-made ones, or plain agreement and nothing more.

Careful on one side: "I agree but ..." is no agreement until a person has read it, and politeness is none at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.replies.clauses import BARE, JOINS, LONGEST_PIECE, READ, Clause, clause_says
from coprod_tui.afterwards.replies.footers import signs, without_tags
from coprod_tui.afterwards.replies.politeness import (
    GREETED,
    GREETING,
    LONGEST,
    PIECES,
    POLITE,
    SMILES,
    STRUCK,
    makes_a_face,
    ungreeted,
)
from coprod_tui.afterwards.replies.underneath import Names, underneath
from coprod_tui.model.text import folded
from coprod_tui.wording import N_
from coprod_tui.wording.ways import in_each_language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from coprod_tui.model.replies import Answer

BEFORE = re.compile(
    r"^\s*(?:(?:re|aw|antw|sv|vs|ynt|ateb|atb|odp|res|rif|r|răsp|vá|réf|ref|bls|رد|回复|答复"
    r"|отв)\.?\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)
"""What mail programs put before the subject of an answer. Not what they put before one that is passed on."""
TRAILS_OFF = re.compile(r"\.\s?\.|…|\(\s*[!?]+\s*\)|!\?|\?!")
"""What leaves something unsaid, or winks."""
BROKEN = 45
"""A line of so many characters may go on in the next."""
_QUOTED = re.compile(r"(\b(?:as|is|say)\s|:\s*)[\"'“”„«»‘’]\s*i agree[.!]?\s*[\"'“”»«‘’]")
"""The ready-made answer in quotation marks, given as somebody's own."""
Last = Literal["", "and", "read and", "read", "agrees", "harmless", "kind", "name"]
"""What stands before a clause, from the mark on."""
Assent = Literal["", "polite", "agrees", "more"]
"""What words come to. "": there are none. polite: a greeting, thanks, a name. agrees: plain agreement, and nothing but
that and politeness. more: anything beside."""


def _ready_made() -> Mapping[str, Answer]:
    """How the ready-made answers begin, in every language that a letter of ours may be in."""
    said: dict[str, Answer] = {
        "i agree": "agrees",
        "please change": "change",
        "please talk about": "talk",
        "this is not right": "wrong",
        "this is wrong": "wrong",
    }
    own: dict[str, Answer] = {
        N_("I agree"): "agrees",
        N_("Please change"): "change",
        N_("Please talk about"): "talk",
        N_("This is not right"): "wrong",
    }
    return said | {folded(words): answer for message, answer in own.items() for words in in_each_language(message)}


class Subject(NamedTuple):
    """What a subject says.

    answer: the ready-made one it begins with. again: whether it stands over an answer to another message, which may be
    where those words come from. whole: nothing in it is beside that, or beside our own subject.
    agrees: whether it is plain agreement in other words.
    """

    answer: Answer | Literal[""] = ""
    again: bool = False
    whole: bool = True
    agrees: bool = False


def subject_says(
    subject: str, *, fits: Callable[[str], bool], references: Collection[str], names: Collection[str]
) -> Subject:  # fmt: skip
    """What a subject says. fits: whether one is our letter's own. references: how the version is named, small letters.

    names: of the people and the group, as words in small letters. What a gateway or a list put there is nobody's.
    """
    again = False
    while True:
        bare = BEFORE.sub("", without_tags(subject, names))
        again = again or BEFORE.match(without_tags(subject, names)) is not None
        if bare == subject:
            break
        subject = bare
    begins, colon, rest = subject.partition(":")
    answer: Answer | Literal[""] = _ready_made().get(folded(" ".join(begins.split())), "") if colon else ""
    if answer:
        return Subject(answer, again, " ".join(rest.casefold().split()).rstrip(". ") in references)
    if not subject.strip() or fits(subject):
        return Subject(again=again)
    for reference in references:
        subject = re.sub(rf"\s{re.escape(reference)}\W*$", "", subject, flags=re.IGNORECASE)
    said = says(subject, Names(names, names), references)
    return Subject(again=again, whole=said == "agrees", agrees=said == "agrees" and not again)


def answer_in_subject(subject: str) -> Answer | Literal[""]:
    """The ready-made answer a subject begins with ("Re: I agree: riverside-voices-14 v2"); "" for none."""
    return subject_says(subject, fits=lambda _each: False, references=(), names=()).answer


def answer_in_words(words: str) -> Answer | Literal[""]:
    """The ready-made answer somebody's words begin with, after a greeting; "" for none."""
    for piece in PIECES.split(folded(words[:400]).replace(":", "\n")):
        said = " ".join(piece.split())
        if not said or GREETING.match(said) or POLITE.fullmatch(said):
            continue
        return next((answer for begins, answer in _ready_made().items() if f"{said} ".startswith(f"{begins} ")), "")
    return ""


def says(words: str, names: Names, references: Collection[str] = ()) -> Assent:
    """What these words come to. references: how the version that is answered is named, in small letters."""
    if STRUCK.search(words) or TRAILS_OFF.search(words) or makes_a_face(words):
        return "more"
    lines = [line.strip() for line in SMILES.sub(" ", words.replace("’", "'").replace("\xa0", " ")).split("\n")]
    whole = [line.strip("\"“”„«»'") if len(line.split()) <= LONGEST else line for line in lines]
    under = underneath(whole, names)
    lines = [line if line.strip("-_*= ") and at not in under else "" for at, line in enumerate(whole)]
    if not any(lines):
        return "polite" if words.strip() else ""
    first = next(at for at, line in enumerate(lines) if line)
    rest = ungreeted(lines[first])
    lines[first] = lines[first] if rest is None else rest
    found: set[Assent] = {"polite"}
    for place, line in enumerate(lines):
        said: Assent = _of_line(line, names, references) if line else "polite"
        if said == "more" and place + 1 < len(lines) and lines[place + 1] and len(line) >= BROKEN:
            lines[place + 1] = f"{line} {lines[place + 1]}"  # a program broke it for its length
            continue
        signed = said == "more" and place != first and signs(line, names.signers)
        found.add("polite" if signed else said)
    return "more" if "more" in found else "agrees" if "agrees" in found else "polite"


def _of_line(line: str, names: Names, references: Collection[str]) -> Assent:
    """What a line comes to. A name by itself signs; beside other words it may be of whoever is spoken to."""
    known = frozenset(folded(name) for name in names.known)
    signers = frozenset(folded(name) for name in names.signers)
    line = _QUOTED.sub(r"\1i agree", folded(line))
    pieces = [" ".join(piece.split()) for piece in PIECES.split(line)]
    alone = len([piece for piece in pieces if piece]) == 1
    found = {_of_piece(piece, signers if alone else known, known, references) for piece in pieces}
    return "more" if "more" in found else "agrees" if "agrees" in found else "polite"


def _of_piece(
    piece: str, named: Collection[str], known: frozenset[str], references: Collection[str]
) -> Assent:  # fmt: skip
    """What stands between two marks, taken for clauses one after another: "thanks and best wishes amy".

    named: words of names that may stand in it by themselves. known: those that may stand in it after a clause.
    """
    if len(piece) > LONGEST_PIECE:
        return "more"
    before, colon, after = piece.partition(":")
    if colon:
        sides = [" ".join(side.split()) for side in (before, after)]
        told = not any(_refers(side, known, references) or _greets(side, known) for side in sides)
        if told and any(word in known for side in sides for word in side.split()):
            return "more"  # "Mo: I agree" is what Mo said
        found = {_of_piece(side, (), known, references) for side in sides}
        return "more" if "more" in found else "agrees" if "agrees" in found else "polite"
    if not piece or _greets(piece, known) or _refers(piece, known, references):
        return "polite"
    for reference in sorted(references, key=len, reverse=True):
        piece = re.sub(rf" {re.escape(reference)}(?= |$)", " this", piece)
    return _Clauses(piece.split(), named, known).says()


def _refers(piece: str, known: Collection[str], references: Collection[str]) -> bool:
    """Whether it only names the version that is answered, and the group."""
    rest = f" {piece} "
    for reference in sorted(references, key=len, reverse=True):
        rest = rest.replace(f" {reference} ", " ")
    return rest != f" {piece} " and all(word in known for word in rest.split())


class _Clauses:
    """One reading of the words between two marks, from clause to clause."""

    def __init__(self, words: list[str], named: Collection[str], known: Collection[str]) -> None:
        self._words, self._named, self._known = words, named, known
        self._found: dict[tuple[int, str, bool], Assent] = {}

    def says(self) -> Assent:
        return self._from(0, "", named=False)

    def _from(self, at: int, last: Last, *, named: bool) -> Assent:
        """What the words from here come to. last: what ends here. named: whether a name stood before."""
        if at == len(self._words):
            return "polite"
        key = (at, last, named)
        if key not in self._found:
            self._found[key] = self._look(at, last, named=named)
        return self._found[key]

    def _look(self, at: int, last: Last, *, named: bool) -> Assent:
        word = self._words[at].strip("'\"")
        for end in range(len(self._words), at, -1):
            clause = " ".join(self._words[at:end])
            said = clause_says(clause)
            if not said or not self._may_follow(said, clause, last, named=named):
                continue
            rest = self._from(end, "read" if READ.match(clause) else said, named=named)
            if rest != "more":
                return "agrees" if "agrees" in (said, rest) else "polite"
        begins = at == 0 and word in ("and", "so") and len(self._words) > 1
        if (begins or last not in ("", "and")) and word in JOINS:
            return self._from(at + 1, "read and" if last == "read" else "and", named=named)
        if word in (self._named if last in ("", "name") else self._known):
            return self._from(at + 1, "name" if last in ("", "name") else last, named=True)
        return "more"

    @staticmethod
    def _may_follow(said: Clause, clause: str, last: Last, *, named: bool) -> bool:
        """Whether a clause may begin here: a statement at a mark or a join, agreement there with its "I"."""
        if said == "agrees":
            if named:  # "Mo agreed" is what Mo did
                return False
            if clause.startswith("و"):  # Arabic writes its "and" as one word with the next
                return True
            return last in ("", "kind", "read and") or (last == "and" and BARE.match(clause) is None)
        return said == "kind" or clause.startswith("و") or last in ("", "and", "read and", "kind", "name")


def _greets(piece: str, known: Collection[str]) -> bool:
    """Whether it is a greeting, of people of the meeting or of everyone: "hi all", "dear amy and mo"."""
    greeting = GREETING.match(piece)
    return greeting is not None and all(word in known or word in GREETED for word in piece[greeting.end() :].split())
