"""Which answer words give: one of the ready-made ones, or plain agreement and nothing more.

Careful on one side: "I agree but ..." is no agreement until a person has read it, and politeness is none at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.replies.footers import signs, without_tags
from coprod_tui.afterwards.replies.politeness import (
    ASSENT,
    GREETED,
    GREETING,
    LONGEST,
    PIECES,
    POLITE,
    SMILES,
    STRUCK,
    ungreeted,
)
from coprod_tui.afterwards.replies.underneath import Names, underneath
from coprod_tui.model.text import folded
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from coprod_tui.model.replies import Answer

BEFORE = re.compile(
    r"^\s*(?:(?:re|aw|antw|sv|vs|ynt|ateb|atb|odp|res|rif|r|răsp|vá|réf|ref|bls|رد|回复|答复"
    r"|отв)\.?\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)
"""What mail programs put before the subject of an answer. Not what they put before one that is passed on."""
Assent = Literal["", "polite", "agrees", "more"]
"""What words come to. "": there are none. polite: a greeting, thanks, a name. agrees: plain agreement, and nothing but
that and politeness. more: anything beside."""


def _ready_made() -> Mapping[str, Answer]:
    """How the ready-made answers begin, in English and in the language spoken now."""
    said: dict[str, Answer] = {
        "i agree": "agrees",
        "please change": "change",
        "please talk about": "talk",
        "this is not right": "wrong",
        "this is wrong": "wrong",
    }
    own: dict[str, Answer] = {
        _("I agree"): "agrees",
        _("Please change"): "change",
        _("Please talk about"): "talk",
        _("This is not right"): "wrong",
    }
    return said | {folded(words): answer for words, answer in own.items()}


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
    if STRUCK.search(words):
        return "more"
    lines = [line.strip() for line in SMILES.sub(" ", words.replace("’", "'").replace("\xa0", " ")).split("\n")]
    whole = [line.strip("\"“”„«»'") if len(line.split()) <= LONGEST else line for line in lines]
    under = underneath(whole, names)
    lines = [line for at, line in enumerate(whole) if line.strip("-_*= ") and at not in under]
    if not lines:
        return "polite" if words.strip() else ""
    rest = ungreeted(lines[0])
    found: set[Assent] = {"polite"}
    found.update(_of_line(line, names, references) for line in ([rest] if rest else []))
    for place, line in enumerate(lines):
        if place == 0 and rest is not None:
            continue
        said = _of_line(line, names, references)
        signed = said == "more" and line is not lines[0] and signs(line, names.signers)
        found.add("polite" if signed else said)
    return "more" if "more" in found else "agrees" if "agrees" in found else "polite"


def _of_line(line: str, names: Names, references: Collection[str]) -> Assent:
    """What a line comes to. A name by itself signs; beside other words it may be of whoever is spoken to."""
    known = {folded(name) for name in names.known}
    signers = {folded(name) for name in names.signers}
    line = folded(line)
    for reference in references:
        line = line.replace(f" {reference}", " this") if ":" not in line else line
    pieces = [" ".join(piece.split()) for piece in PIECES.split(line)]
    alone = len([piece for piece in pieces if piece]) == 1
    found: set[Assent] = {_of_piece(piece, signers if alone else known, known, references) for piece in pieces}
    return "more" if "more" in found else "agrees" if "agrees" in found else "polite"


def _of_piece(piece: str, named: Collection[str], known: Collection[str], references: Collection[str]) -> Assent:
    """What stands between two marks, taken for phrases one after another: "thanks and best wishes amy".

    named: words of names that may stand in it by themselves. known: those that may stand in it after a phrase.
    """
    if not piece or piece in references or _greets(piece, known):
        return "polite"
    begins, colon, rest = piece.partition(":")
    if colon:
        return "agrees" if ASSENT.fullmatch(begins.strip()) and rest.strip() in references else "more"
    words = piece.split()
    agrees = False
    names = 0
    for_names = named
    while words:
        used = _phrase(words)
        if used and ASSENT.fullmatch(" ".join(words[:used])):
            if names:  # "Mo agreed" is what Mo did
                return "more"
            agrees = True
        elif not used and words[0].strip("'\"") not in for_names:
            return "more"
        names += not used
        for_names = known if used else for_names
        words = words[max(used, 1) :]
    return "agrees" if agrees else "polite"


def _phrase(words: list[str]) -> int:
    """How many words the longest phrase has that begins here; 0 where none does."""
    for used in range(min(len(words), LONGEST), 0, -1):
        phrase = " ".join(words[:used])
        if ASSENT.fullmatch(phrase) or POLITE.fullmatch(phrase):
            return used
    return 0


def _greets(piece: str, known: Collection[str]) -> bool:
    """Whether it is a greeting, of people of the meeting or of everyone: "hi all", "dear amy and mo"."""
    greeting = GREETING.match(piece)
    return greeting is not None and all(word in known or word in GREETED for word in piece[greeting.end() :].split())
