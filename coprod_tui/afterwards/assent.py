"""Which answer words give: one of the ready-made ones, or plain agreement and nothing more.

Careful on one side: "I agree but ..." is no agreement until a person has read it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.text import folded
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coprod_tui.model.replies import Answer

BEFORE = re.compile(r"^\s*((re|aw|antw|sv|tr|rv|ynt|ateb|odp)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE)
"""What mail programs put before the subject of an answer. Not what they put before one that is passed on."""
PIECES = re.compile(r"[.!,;\n()–—]+|\s-\s")
GREETING = re.compile(r"(hi|hello|dear|hey|good (morning|afternoon|evening)|annwyl|helo)\b\s*")
GREETED = frozenset("all everyone everybody both team there folks friends chair chairs and".split())
ASSENT = frozenset(
    {
        "i agree", "agree", "agreed", "yes", "yes i agree", "i agree yes", "yes agreed", "we agree", "i do agree",
        "i agree with it", "i agree with this", "i agree with that", "i agree with the summary", "i agree to this",
        "i agree with this summary", "i agree with all of it", "i agree with everything", "i agree to the summary",
        "i agree with everything in it", "i fully agree", "i agree fully", "i agree completely", "cytuno",
        "rwy'n cytuno",
    }
)  # fmt: skip
POLITE = frozenset(
    {
        "", "thanks", "thank you", "many thanks", "thanks very much", "thank you very much", "thanks so much", "thx",
        "thanks all", "thanks everyone", "thank you everyone", "thank you all", "ta", "cheers", "diolch",
        "regards", "kind regards", "best regards", "warm regards", "best wishes", "best", "all the best", "yours",
        "with best wishes", "love", "from", "x", "xx", "yours sincerely", "see you soon", "see you next time", "please",
    }
)  # fmt: skip


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


def answer_in_subject(subject: str) -> Answer | Literal[""]:
    """The ready-made answer a subject begins with ("Re: I agree: riverside-voices-14 v2"); "" for none."""
    begins, colon, _rest = BEFORE.sub("", subject).partition(":")
    return _ready_made().get(folded(" ".join(begins.split())), "") if colon else ""


def answer_in_words(words: str) -> Answer | Literal[""]:
    """The ready-made answer somebody's words begin with, after a greeting; "" for none."""
    for piece in PIECES.split(folded(words[:400]).replace(":", "\n")):
        said = " ".join(piece.split())
        if not said or GREETING.match(said):
            continue
        return next((answer for begins, answer in _ready_made().items() if f"{said} ".startswith(f"{begins} ")), "")
    return ""


def only_agrees(words: str, names: Sequence[str]) -> bool:
    """Whether the words are agreement, thanks, a greeting and a name, and nothing beside. No words say nothing more.

    names: of everybody at the meeting, who may write or be greeted.
    """
    known = {folded(part) for name in names for part in (name, *name.split())}
    pieces = (" ".join(piece.split()) for piece in PIECES.split(folded(words).replace("’", "'").replace(":", "\n")))
    return all(piece in ASSENT or piece in POLITE or piece in known or _greets(piece, known) for piece in pieces)


def _greets(piece: str, known: set[str]) -> bool:
    """Whether it is a greeting, of people of the meeting or of everyone: "hi all", "dear amy and mo"."""
    greeting = GREETING.match(piece)
    return greeting is not None and all(word in known or word in GREETED for word in piece[greeting.end() :].split())
