"""Which answer a message gives, read line by line against the letter that it answers.

An agreement is sure only where everything in the message is accounted for; nothing else is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.replies.assent import Subject, answer_in_words, says, subject_says
from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.objections import PLAIN, objects
from coprod_tui.afterwards.replies.reply_text import Known, own_words
from coprod_tui.afterwards.replies.underneath import Names, without_signature

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.correspondence import Correspondence
    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.model.replies import Answer
    from coprod_tui.record.shelf import MeetingPlace

MOST_NAMES = 5
"""Words of the name beside an address that may sign a letter."""

WITHDRAWN = re.compile(
    r"\b(?:i(?: do|'m happy to)? agree|agreed"
    r"|(?:have |with )?no (?:changes?|objections?|comments?)|nothing|none|ignore|disregard"
    r"|wrong (?:link|button|one|answer)|by mistake|changed my mind|never mind|forget (?:it|this)|sorry)\b|\?\W*$",
    re.IGNORECASE,
)
"""Words that may take back what the subject asks for, or only ask a question."""

WHYS = (
    "reply-which-answer", "reply-says-more", "reply-says-two-things", "reply-subject-more", "mail-two-bodies",
)  # fmt: skip


class AnswerGiven(NamedTuple):
    """Which answer a message gives, in which words, what is to be told of it, and why it is not sure."""

    answer: Answer | Literal[""] = ""
    words: str = ""
    named: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def answer_in(message: Message, known: Correspondence, place: MeetingPlace, version: int) -> AnswerGiven:
    """What a message says, read against the letter that it answers."""
    letter = known.letter(place, version)
    own_names = known.own_names(place, message.sender.address) | _beside_address(message, known, place)
    known_names = known.names(place) | own_names
    about = Known(letter.sent, known_names, own_names, letter.begins)
    names = about.of_names
    own = [own_words(text, about) for text in message.texts] or [message.own]
    words = own[0].words
    named = {place.id, f"{place.id} v{version}", f"version {version}"}
    subject = subject_says(message.subject, fits=letter.fits, references=named, names=names.known)
    kinds = {says(each.words, names, named) for each in own}
    kind = "more" if "more" in kinds else "agrees" if "agrees" in kinds else "polite" if words else ""
    answer, unclear = _answers(subject, kind, words)
    doubts = [*unclear, *(doubt for each in own for doubt in each.doubts)]
    if len(own) > 1 and len({tuple(without_signature(each.words, names)) for each in own}) > 1:
        doubts.append("mail-two-bodies")
    if answer == "agrees" and any(_ends_with_another(each.words, names) for each in own):
        doubts.append("reply-says-more")
    told: tuple[str, ...] = ()
    if answer != "agrees" and "mail-quoted-changed" in doubts:  # their words are kept, and where to look is told
        doubts = [doubt for doubt in doubts if doubt != "mail-quoted-changed"]
        told = ("mail-quoted-changed",)
    return AnswerGiven(answer, words, told, tuple(doubts))


def _ends_with_another(words: str, names: Names) -> bool:
    """Whether these words end with the name of somebody else of the group: it may be they who wrote."""
    last = tokens(words)[-1:]
    return bool(last) and last[0] in names.known and last[0] not in names.signers


def _beside_address(message: Message, known: Correspondence, place: MeetingPlace) -> frozenset[str]:
    """The words of the name beside the address, where it is some form of the name that the sender has here."""
    said = tokens(message.sender.name)
    if objects(message.sender.name) or not PLAIN.isdisjoint(said):
        return frozenset()
    theirs = known.own_names(place, message.sender.address)
    return frozenset(said) if theirs.intersection(said) and len(said) <= MOST_NAMES else frozenset()


def _answers(subject: Subject, kind: str, words: str) -> tuple[Answer | Literal[""], list[str]]:
    """Which of the four answers it is, and why that is not sure. kind: what its words come to (`assent.says`)."""
    begins = answer_in_words(words)
    doubts = [] if subject.whole else ["reply-subject-more"]
    if subject.answer in ("", "agrees"):
        given = kind == "agrees" or ((subject.agrees or subject.answer == "agrees") and not subject.again)
        if kind == "more":
            agrees = begins == "agrees" or subject.answer == "agrees"
            return begins or subject.answer, [*doubts, "reply-says-more" if agrees else "reply-which-answer"]
        return ("agrees", doubts) if given else (subject.answer, [*doubts, "reply-which-answer"])
    if kind in ("", "polite"):
        doubts.append("reply-no-words")
    if kind == "agrees" or begins not in ("", subject.answer) or WITHDRAWN.search(words):
        doubts.append("reply-says-two-things")
    return subject.answer, doubts
