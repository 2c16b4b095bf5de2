"""Which answer words give: one of the ready-made ones, or plain agreement and nothing more.

Careful on one side: "I agree but ..." is no agreement until a person has read it, and politeness is none at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.footers import signs, without_tags
from coprod_tui.afterwards.likeness import tokens
from coprod_tui.model.text import folded
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from coprod_tui.model.replies import Answer

BEFORE = re.compile(
    r"^\s*(?:(?:re|aw|antw|sv|vs|ynt|ateb|atb|odp|res|rif|r|răsp|vá|réf|ref|bls|回复|答复|отв)\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)
"""What mail programs put before the subject of an answer. Not what they put before one that is passed on."""
PIECES = re.compile(r"[.!,;\n()–—]+|\s-\s|\s-(?=\w)|(?<=\w)-\s|^-|-$")
GREETING = re.compile(
    r"(hi|hiya|hello|dear|hey|morning|good (?:morning|afternoon|evening)|annwyl|helo|bore da|prynhawn da)\b\s*"
)
GREETED = frozenset("all everyone everybody both team there folks friends chair chairs colleagues and &".split())
STRANGER = re.compile(
    r"(?:Hi|Hiya|Hello|Dear|Hey|Good (?:morning|afternoon|evening)|Annwyl|Helo)"
    r" ([A-Z][\w’'-]*(?: (?:and |& )?[A-Z][\w’'-]*)?)\s*[,!.–-]?"
)
"""A greeting by itself, of one or two people whom we need not know."""
NO_NAMES = frozenset(
    "no not but never except nobody i we d disagree against wrong stop change please only if yes".split()
)
ASSENT = frozenset(
    {
        "i agree", "agree", "agreed", "yes", "yes i agree", "i agree yes", "yes agreed", "we agree", "i do agree",
        "yes i do", "yes i do agree", "i agree with it", "i agree with this", "i agree with that", "i agree to it",
        "i agree with the summary", "i agree to this", "i agree with this summary", "i agree with all of it",
        "i agree with all of this", "i agree with everything", "i agree to the summary", "i agree with the record",
        "i agree with everything in it", "i fully agree", "i agree fully", "i agree completely", "i completely agree",
        "i agree with this version", "i agree to this version", "happy to agree", "i am happy to agree",
        "i'm happy to agree", "agreed by me", "all agreed", "i agree with the notes",
        "i agree with the summary of the meeting",
        "cytuno", "rwy'n cytuno", "dw i'n cytuno", "yes thanks", "yes thank you",
    }
)  # fmt: skip
POLITE = frozenset(
    {
        "thanks", "thank you", "many thanks", "thanks very much", "thank you very much", "thanks so much", "thx",
        "thank you so much", "thanks a lot", "thanks all", "thanks everyone", "thank you everyone", "thank you all",
        "thanks again", "thank you again", "thanks both", "thanks for this", "thank you for this",
        "thanks for sending this",
        "thank you for sending this", "thanks for the summary", "thank you for the summary",
        "thanks for sending the summary",
        "thank you for sending the summary", "thanks for your help", "thank you for your help", "thanks in advance",
        "ta", "cheers", "diolch", "diolch yn fawr", "regards", "kind regards", "kindest regards", "best regards",
        "warm regards", "best wishes", "warm wishes", "warmest wishes", "best", "all the best", "yours",
        "with best wishes",
        "with kind regards", "with thanks", "love", "from", "x", "xx", "xxx", "yours sincerely", "yours faithfully",
        "sincerely", "see you soon", "see you then", "see you next time", "see you at the next meeting", "take care",
        "speak soon", "have a good day", "have a good weekend", "have a nice day", "have a lovely day",
        "have a good week",
        "hope you are well", "hope you're well", "i hope you are well", "i hope you're well", "hope all is well",
        "hope you are all well", "hope this finds you well", "i hope this finds you well", "cofion", "cofion gorau",
        "hello", "hi",
    }
)  # fmt: skip
PHRASES = ASSENT | POLITE | {"and", "&"}
LONGEST = max(len(phrase.split()) for phrase in PHRASES)
SMILES = re.compile(
    "[\U0001f44d\U0001f642\U0001f60a\U0001f600\U0001f603\U0001f604\U0001f64f\U0001f44b\u2764\u263a\ufe0f\U0001f3fb-\U0001f3ff]|(?<!\\w):-?\\)"
)
"""A friendly face or hand: no word, and no agreement by itself."""

Says = Literal["", "polite", "agrees", "more"]
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
        return Subject(answer, again, " ".join(rest.casefold().split()) in references)
    if not subject.strip() or fits(subject):
        return Subject(again=again)
    said = says(subject, names, references)
    return Subject(again=again, whole=said == "agrees", agrees=said == "agrees" and not again)


def answer_in_subject(subject: str) -> Answer | Literal[""]:
    """The ready-made answer a subject begins with ("Re: I agree: riverside-voices-14 v2"); "" for none."""
    return subject_says(subject, fits=lambda _each: False, references=(), names=()).answer


def answer_in_words(words: str) -> Answer | Literal[""]:
    """The ready-made answer somebody's words begin with, after a greeting; "" for none."""
    for piece in PIECES.split(folded(words[:400]).replace(":", "\n")):
        said = " ".join(piece.split())
        if not said or GREETING.match(said) or said in POLITE:
            continue
        return next((answer for begins, answer in _ready_made().items() if f"{said} ".startswith(f"{begins} ")), "")
    return ""


def says(words: str, names: Collection[str], references: Collection[str] = ()) -> Says:
    """What these words come to. names: words of names that may be greeted or sign, in small letters."""
    lines = [line.strip() for line in SMILES.sub(" ", words.replace("’", "'").replace("\xa0", " ")).split("\n")]
    if not any(lines):
        return "polite" if words.strip() else ""
    known = {folded(name) for name in names}
    found: set[Says] = set()
    for place, line in enumerate(each for each in lines if each):
        greeted = STRANGER.fullmatch(line) if not place else None
        if greeted is not None and NO_NAMES.isdisjoint(tokens(greeted[1])):
            found.add("polite")
        elif _of_line(line, known, references) != "more":
            found.add(_of_line(line, known, references))
        else:
            found.add("polite" if place and signs(line, names) else "more")
    return "more" if "more" in found else "agrees" if "agrees" in found else "polite"


def _of_line(line: str, known: Collection[str], references: Collection[str]) -> Says:
    found: set[Says] = {_of_piece(" ".join(piece.split()), known, references) for piece in PIECES.split(folded(line))}
    return "more" if "more" in found else "agrees" if "agrees" in found else "polite"


def _of_piece(piece: str, known: Collection[str], references: Collection[str]) -> Says:
    """What stands between two marks, taken for phrases one after another: "thanks and best wishes amy"."""
    if not piece or piece in references or _greets(piece, known):
        return "polite"
    begins, colon, rest = piece.partition(":")
    if colon:
        return "agrees" if begins.strip() in ASSENT and rest.strip() in references else "more"
    words = piece.split()
    agrees = named = False
    while words:
        used = _phrase(words)
        if used and " ".join(words[:used]) in ASSENT:
            if agrees or named:  # "Mo agreed" is what Mo did
                return "more"
            agrees = True
        elif not used and not _is_name(words[0], known):
            return "more"
        named = named or not used
        words = words[max(used, 1) :]
    return "agrees" if agrees else "polite"


def _phrase(words: list[str]) -> int:
    """How many words the longest phrase has that begins here; 0 where none does."""
    longest = (used for used in range(min(len(words), LONGEST), 0, -1) if " ".join(words[:used]) in PHRASES)
    return next(longest, 0)


def _is_name(word: str, known: Collection[str]) -> bool:
    return word.strip("'\"") in known


def _greets(piece: str, known: Collection[str]) -> bool:
    """Whether it is a greeting, of people of the meeting or of everyone: "hi all", "dear amy and mo"."""
    greeting = GREETING.match(piece)
    return greeting is not None and all(word in known or word in GREETED for word in piece[greeting.end() :].split())
