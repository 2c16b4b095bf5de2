"""Where a meeting is, in a line that says when it is: "Thursday 5 March, 11am at The Link Centre"."""

from __future__ import annotations

import re

from coprod_tui.planning import times
from coprod_tui.planning.facts import is_place
from coprod_tui.planning.people import is_person

_NAME = r"(?:the\s+)?\S.{1,80}?"
HELD = re.compile(
    rf"\b(?:held|meets?|meeting|we[’']re|we\s+are|gather)\s+(?:in|at)\s+(?P<place>{_NAME})\s*,?\s+on\s+(?=\w+day\b|\d)",
    re.IGNORECASE,
)
AT = re.compile(
    r"^(?:in|at|@|venue:|(?=(?:on|via|by)\s+(?:\w+\s+)?(?:teams|zoom|meet|webex|skype|line)\b)(?:on|via|by))\s+(?P<place>\S.*)",
    re.IGNORECASE,
)
LATER = re.compile(r"\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z].*)")
SENTENCE = re.compile(r"(?<=[\w)’'])(?<!\bno)\.(?:\s+|$)(?=[A-Z£]|$)|[!?]|\s+for\s+the\b|,\s+or\b|\s+[|•·]\s+|:\s")
BRACKET = re.compile(r"\s*\((?=[^()]*[;,]|(?:[^\s()]+\s+){3})[^()]*(?:\)|$)")
"""Words in brackets that say more than which room it is."""
NO_NAME = re.compile(
    r"(?:for|start|sharp|prompt|onwards|(?:arrivals?|lunch|tea|coffee)(?!\s+[A-Z])|doors|with|and|or|until|followed)\b",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"\b(?:by|wrote|chair\w*|agenda|organi[sz]\w+|minutes|notes|programme)\b|\bmeeting\b(?!\s+\w*\s*(?:room|house|hall|pod|point|place|space|centre|suite|area))",
    re.IGNORECASE,
)
ZONE = re.compile(r"^\(?(?:[ECMP][SD]?T|GMT|BST|UTC|AE[SD]T|AWST|CES?T|IST)\b\)?[\s,|·•–—-]*")
MOST_WORDS, LONGEST = 9, 600


def place_with_time(text: str) -> str:
    """Where it is, as the line says it; "" for a line that says no day and no time, or no more than those."""
    day = times.day(text) if len(text) <= LONGEST else None
    if not day:
        return ""
    held = HELD.search(text)
    if held and (is_place(held["place"]) or held["place"][:1].isupper() or held["place"].startswith("the ")):
        return _trimmed(held["place"])
    return place_after(text[day.at[1] :])


def place_after(rest: str) -> str:
    """Where it is, in the words after a day: after the time, or between the two."""
    span = times.span(rest)
    between = rest[: span.at[0]] if span else rest
    after = rest[span.at[1] :] if span else ""
    for tail in (after, between):
        found = _in_tail(ZONE.sub("", re.sub(r"^[\s,|·•–—-]+", "", tail)))
        if found:
            return found
    return ""


def _in_tail(tail: str) -> str:
    found = AT.match(tail) or (None if tail[:1].isupper() else LATER.search(SENTENCE.split(tail)[0]))
    if found:
        return _trimmed(found["place"])
    said = _trimmed(tail)
    bare = said.removeprefix("the ")
    named = (
        bare[:1].isupper()
        and not NO_NAME.match(said)
        and not ELSE.search(said)
        and not is_person(said)
        and not times.leading(said)
    )
    return said if said and len(said.split()) <= MOST_WORDS and (named or is_place(said)) else ""


def _trimmed(words: str) -> str:
    said = BRACKET.sub("", SENTENCE.split(words, maxsplit=1)[0]).strip(" ,;:|–—-@")
    return said + ")" * (said.count("(") - said.count(")"))


def first_sentence(value: str) -> tuple[str, str]:
    """The words of a place, and what is said after them."""
    if len(value) > LONGEST:
        return value.strip(), ""
    found = re.search(r"(?<=[a-z)])\.\s+(?=[A-Z])", value)
    return (
        (value[: found.start()].strip(), value[found.end() :])
        if found
        else (re.sub(r"\s*\([^\w)]*\)?$", "", value.strip()), "")
    )
