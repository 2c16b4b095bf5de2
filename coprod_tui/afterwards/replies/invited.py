"""Answers to an invitation: somebody asks for an item, or says that they cannot come. Nothing is written down unasked.

An invitation asks for no answer, so whatever else is in one is only shown. What is kind, or says that they come, is
no item: only words that are left after those are offered as one, and a person says whether they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.replies.footers import signs
from coprod_tui.afterwards.replies.politeness import GREETED, GREETING, PIECES, POLITE, SMILES, ungreeted
from coprod_tui.afterwards.replies.reply_text import Known, own_words
from coprod_tui.afterwards.replies.underneath import Names, underneath
from coprod_tui.afterwards.sending.letters import references
from coprod_tui.model.text import clean, folded
from coprod_tui.wording import N_
from coprod_tui.wording.ways import in_each_language

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.correspondence import Correspondence
    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.record.shelf import MeetingPlace

NAMED = re.compile(r"(?<![\w-])([a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{1,6})\s+i([0-9]{1,4})(?![\w-])", re.IGNORECASE)
"""How a subject, or our letter, names a meeting and the invitation to it: "riverside-voices-14 i2"."""
SUMMARY = re.compile(r"-[0-9]{1,6}\s+v[0-9]", re.IGNORECASE)
"""How it names a summary."""
Coming = Literal["", "comes", "cannot"]

_COME = (
    r"(?:come|attend|make (?:it|that|the meeting)|be (?:there|at|able to (?:come|attend|make it))|join"
    r"|do (?:it|that day))"
)
_TO_THE_END = r"[^,.;!?\n]*?(?=,|[.;!?\n]|\bbut\b|\bhowever\b|\band (?:please|can|could|i would)\b|$)"
"""The rest of a clause: a reason in it is theirs alone."""
_DOD = r"(?:dod|ddod|mynychu|fynychu|bod yno|bod yna|ymuno|yno)"
CANNOT = re.compile(
    r"(?:i am |i'm |i |we |unfortunately |sadly |sorry |afraid |so |that )*"
    r"(?:can ?not|can't|cant|won't|wont|will not|am not|not|unable|am unable|couldn't|don't think i can)"
    rf"(?: be)?(?: able)?(?: to)? {_COME}{_TO_THE_END}"
    r"|(?:please )?(?:send |sending |give |giving |with |accept )?(?:my |our )?apologies"
    r"(?: for (?:the|this|that) (?:meeting|day|time))?(?=[,.;!?\n]|\bbut\b|$)"
    r"|(?:yn anffodus,? |sori,? |mae'n ddrwg gen i,? )*"
    r"(?:(?:alla|allaf|fedra|fedraf|allwn|fedrwn)(?: i| ni)? ddim"
    r"|(?:fydda|fyddaf|fyddwn)(?: i| ni)? ddim(?: yn)?(?: gallu)?"
    r"|(?:ni|nid) (?:allaf|fedraf|fyddaf|fyddwn|allwn)(?: i| ni)?(?: yn)?(?: gallu)?"
    r"|(?:dw i|dwi|rydw i|rwy|rydyn ni)(?:'n| yn)? (?:methu|ddim yn gallu))"
    rf"(?: â)? {_DOD}{_TO_THE_END}"
    r"|(?:fy |ein )?ymddiheuriadau(?=[,.;!?\n]|$)",
    re.IGNORECASE,
)
"""Words by which somebody says that they do not come, in English or Welsh."""
WHY = r"(?:because|cos|as|since|due to|owing to|achos|oherwydd|gan)"
_UNTIL_MORE = (
    r"[^.;!?\n]*?(?=\bbut\b|\bhowever\b|\b(?:and )?(?:please|can we|could we|can you|could you|i would like|i'd like)\b"
    r"|[.;!?\n]|$)"
)
BECAUSE = re.compile(rf"^\W*{WHY}\b{_UNTIL_MORE}", re.IGNORECASE)
GOES_ON = re.compile(rf"^{_UNTIL_MORE}", re.IGNORECASE)
"""Why they do not come, after words that say so, or what goes on with it: theirs alone, and no item."""
COMES = re.compile(
    r"(?:yes |i |we |i'll |we'll |i will |we will |i can |will |happy to |i am happy to |hope to |i am |i'm )+"
    rf"(?:be )?(?:able to )?(?:{_COME}|coming){_TO_THE_END}"
    r"|(?:ie,? |iawn,? )*(?:(?:fe |mi )?(?:bydda|byddaf|fydda|byddwn|galla|gallaf|gallwn|medra|medraf)(?: i| ni)?"
    r"|(?:dw i|dwi|rydw i|rwy|rydyn ni))(?:'n| yn)?(?: gallu| hapus i| edrych ymlaen at)? "
    rf"{_DOD}{_TO_THE_END}",
    re.IGNORECASE,
)
PLEASANT = frozenset(
    "yes no ok okay thanks thank you many very much great lovely good fine perfect brilliant see then there best"
    " wishes regards kind cheers hi hello dear all everyone for the this that it sending invitation invite agenda"
    " letter email works sounds me us noted received got of course sure looking forward to meeting is in my diary"
    " calendar with a and i i'll will be have has put sorry but however please love from x xx ta ace super as"
    " always well diolch yn fawr iawn helo annwyl pawb hwyl cofion gorau am y gwahoddiad ie da bore prynhawn shwmae"
    " edrych ymlaen gweld chi".split()
)
"""Words of which a sentence that only says yes or thanks is made."""
JOINED = re.compile(r"^(?:\W|\b(?:but|and|however|so|sorry|unfortunately|sadly)\b)+", re.IGNORECASE)
"""What joins the rest of a sentence to the part of it that was taken away."""
SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")


class Answered(NamedTuple):
    """The invitation that a message answers, and what it says. words: what may be an item; coming: of the person."""

    place: MeetingPlace
    version: int
    words: str = ""
    coming: Coming = ""
    doubts: tuple[str, ...] = ()


def invitation_answered(message: Message, known: Correspondence) -> tuple[MeetingPlace, int] | None:
    """Which invitation it answers: as its subject says, else the letter it answers, else our words in it.

    None where it answers none, or a summary is named too.
    """
    text = " ".join(message.texts)
    if SUMMARY.search(message.subject) or (SUMMARY.search(text) and not NAMED.search(message.subject)):
        return None
    ours = references(message.threads)
    if any(each.sort == "summary" for each in ours):
        return None
    threads = [(each.meeting, str(each.version)) for each in ours]
    for found in (NAMED.findall(message.subject), threads, NAMED.findall(text)):
        if here := known.named(found):
            place, version = here[0]
            return place, int(version)
    return None


def what_is_asked(message: Message, known: Correspondence, place: MeetingPlace, version: int) -> Answered:
    """What somebody says to that invitation, without what is quoted, signed, kind, or says whether they come."""
    letter = known.invitation(place, version)
    own = known.own_names(place, message.sender.address)
    about = Known(letter.sent, known.names(place) | own, own, letter.begins)
    read = own_words(message.texts[0], about) if message.texts else message.own
    begins = folded(message.subject.partition(":")[0])
    coming: Coming = "cannot" if begins in map(folded, in_each_language(N_("I cannot come"))) else ""
    told, says = _left(read.words, about.of_names)
    return Answered(place, version, told, coming or says, tuple(dict.fromkeys((*message.doubts, *read.doubts))))


def _left(words: str, names: Names) -> tuple[str, Coming]:
    """The sentences that may be an item, and what the others say of coming."""
    lines = words.split("\n")
    under = underneath(lines, names)
    rows = [row for at, row in enumerate(lines) if at not in under and not signs(row, names.signers)]
    first = next((at for at, row in enumerate(rows) if row.strip()), 0)
    if rows and (rest := ungreeted(rows[first].strip())) is not None:
        rows[first] = rest
    coming: Coming = ""
    left = []
    for sentence in SENTENCES.split("\n".join(rows)):
        said = sentence.replace("’", "'")
        if found := CANNOT.search(said):
            begun = re.search(rf"\b{WHY}\b", found[0], re.IGNORECASE)
            coming = "cannot"
            said = said[: found.start()] + (GOES_ON if begun else BECAUSE).sub("", said[found.end() :].lstrip())
        elif (found := COMES.search(said)) and said[found.end() : found.end() + 1] != "?":
            coming, said = coming or "comes", COMES.sub(" ", said)
        if not _is_kind(said, names):
            left.append(JOINED.sub("", re.sub(r"\s*,(?:\s*,)+", ",", said)).strip())
    return clean(" ".join(filter(None, left))), coming


def _is_kind(sentence: str, names: Names) -> bool:
    """Whether nothing in a sentence is more than kind."""
    for piece in PIECES.split(folded(SMILES.sub(" ", sentence))):
        said = " ".join(piece.split())
        if not said or POLITE.fullmatch(said) or GREETING.fullmatch(said):
            continue
        tokens = re.findall(r"[\w']+", said)
        if not all(word in PLEASANT or word in GREETED or word in names.known for word in tokens):
            return False
    return True
