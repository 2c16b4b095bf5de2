"""What a line says of the meeting as a whole: "Venue: the library", "Chairs: Amy and Mo", a place by its words."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from coprod_tui.planning.vocabulary import word_lists

FactKind = Literal["when", "finish", "place", "chair", "next", "title", "about"]

MOST_WORDS = 14
NO_PLACE = re.compile(r"\b(?:agenda|minutes|meeting of|held|programme|friends of)\b", re.IGNORECASE)


@cache
def _kinds() -> dict[str, FactKind]:
    return {label: cast("FactKind", kind) for kind, labels in word_lists("facts").items() for label in labels}


@cache
def _labelled() -> re.Pattern[str]:
    known = "|".join(sorted(map(re.escape, _kinds()), key=len, reverse=True)).replace(r"\ ", r"\s+")
    label = rf"\W*(?P<label>{known})(?:\(s\))?\s*(?::|[=?](?=\s)|\s[–—-]\s|\t)\s*(?P<value>\S.*)"
    return re.compile(label, re.IGNORECASE | re.DOTALL)


SPECIAL_LABEL = re.compile(r"(?:zoom|teams|dial|join)[\w ]*|\w+ notes", re.IGNORECASE)
TWO_FACTS = re.compile(
    r"(?<=\S)(?:\s*[|;]\s*|[,.]?\s+)(?=(?:date|time|venue|location|place|where|room|chair|co-chairs?"
    r"|facilitator|finish|end)\s*:\s*\S)",
    re.IGNORECASE,
)
PLACE_WORDS = re.compile(
    r"\b(?:library|halls?|\w*rooms?|centre|center|street|road|lane|avenue|church|school|college|university"
    r"|surgery|hospital|clinic"
    r"|offices?|building|house|hub|caf[eé]|floor|theatre|museum|campus|zoom|(?:microsoft|ms)?\s?teams|online"
    r"|virtual|pavilion"
    r"|hotel|suite|gallery|park|square|practice|google meet|webex|chapel|mosque|temple|club|pub|station|quay"
    r"|canolfan|ganolfan|neuadd|festri|capel|eglwys|ysgol|llyfrgell"
    r"|barn|studio|gardens?|canteen|lounge|kitchen|garage|hut|shed|clubhouse|annexe?|arms|boardroom|chamber|cr[eè]che"
    r"|boathouse|foyer|guildhall|institute|bothy|cathedral|synagogue|gurdwara|abbey|priory|pod)\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|^(?:no\.?|number|flat|unit|plot)\s?\d+\b",
    re.IGNORECASE,
)


_IT = r"(?:it|we|this|(?:the|our|this|your|next|our next|the next) meeting)"
SENTENCES: tuple[tuple[FactKind, re.Pattern[str]], ...] = (
    (
        "when",
        re.compile(
            rf"{_IT}\s+(?:will\s+)?(?:starts?|begins?|is|be)\s+(?:at|on|from)\s+(?P<value>[^:]*\d.*)", re.IGNORECASE
        ),
    ),
    (
        "finish",
        re.compile(
            rf"{_IT}\s+(?:will\s+)?(?:ends?|finish(?:es)?|closes?|stops?)\s+(?:at|by)\s+(?P<value>.*\d.*)",
            re.IGNORECASE,
        ),
    ),
    (
        "place",
        re.compile(
            rf"{_IT}\s+(?:will\s+)?(?:is|are|be|meets?|takes?\s+place|is\s+held|be\s+held)\s+(?:in|at)\s+(?P<value>(?:the\s+)?(?-i:[A-Z])[^:]*)",
            re.IGNORECASE,
        ),
    ),
)
GOES_ON = re.compile(r",?\s+(?:or|and|but)\s+(?:you|we|join|dial|by|online|please)\b", re.IGNORECASE)
"""What plain words say of the meeting, each in a sentence of its own: "It is at the Ark"."""


def fact_label(text: str) -> FactKind | None:
    """What a label by itself ("Date and time", "Chairs:") introduces; None for any other words."""
    label = " ".join(text.casefold().replace("(s)", "").strip(" :*–—-.").split())
    parts = (part.strip() for part in label.split("/"))
    return _kinds().get(label) or next((kind for part in parts if "/" in label and (kind := _kinds().get(part))), None)


def facts_in(text: str) -> list[tuple[FactKind, str]]:
    """The facts of a line that begins with a label, in order; none for any other line."""
    if len(text) > 400:  # noqa: PLR2004  no fact of a meeting is so long
        return []
    facts: list[tuple[FactKind, str]] = []
    parts = TWO_FACTS.split(text)
    for part in parts if _labelled().fullmatch(parts[0]) else [text]:
        labelled = _labelled().fullmatch(part)
        if labelled:
            label = " ".join(labelled["label"].casefold().split())
            facts.append((_kinds()[label], labelled["value"].strip()))
        elif not facts:
            head, colon, value = part.partition(":")
            if colon and value.strip() and SPECIAL_LABEL.fullmatch(head.strip(" *-")):
                return [("about", value.strip())]
            matches = ((kind, each.fullmatch(text.strip())) for kind, each in SENTENCES)
            return [(kind, GOES_ON.split(each["value"])[0].strip(" .")) for kind, each in matches if each][:1]
        else:
            facts[-1] = (facts[-1][0], f"{facts[-1][1]} {part}")
    return facts


ASIDE = re.compile(r"(?<=\w)\s*\([^()]*\)")
"""What is said of a place in brackets behind it."""


def is_place(text: str) -> bool:
    """Whether unlabelled words at the top of an agenda are where it is."""
    return (
        bool(PLACE_WORDS.search(text))
        and not NO_PLACE.search(text)
        and len(ASIDE.sub("", text).split()) <= MOST_WORDS
        and not text.endswith("?")
    )
