"""Where a meeting is, in a line that says when it is: "Thursday 5 March, 11am at The Link Centre"."""

from __future__ import annotations

import re

from coprod_tui.planning import times
from coprod_tui.planning.facts import is_place
from coprod_tui.planning.people import ORGANISATION, is_person

_NAME = r"(?:the\s+)?\S.{1,80}?"
HELD = re.compile(
    rf"\b(?:held|meets?|meeting|we[’']re|we\s+are|gather)\s+(?:in"
    rf"|at)\s+(?P<place>{_NAME})\s*,?\s+on\s+(?=\w+day\b|\d)",
    re.IGNORECASE,
)
AT = re.compile(
    r"^(?:in|at|@|venue:|(?=(?:on|via|by)\s+(?:\w+\s+)?(?:teams|zoom|meet|webex|skype|line)\b)(?:on|via"
    r"|by))\s+(?P<place>\S.*)",
    re.IGNORECASE,
)
LATER = re.compile(r"\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z].*)")
SENTENCE = re.compile(
    r"(?<=[\w)’'])(?<!\bno)\.(?:\s+|$)(?=[A-Z£]|$)|[!?]|\s+for\s+the\b|,?\s+followed\s+by\b|,\s+or\b|\s+[|•·]\s+|:\s"
)
BRACKET = re.compile(r"\s*\((?=[^()]*[;,]|(?:[^\s()]+\s+){3})[^()]*(?:\)|$)")
"""Words in brackets that say more than which room it is."""
NO_NAME = re.compile(
    r"(?:for|start|sharp|prompt|onwards|(?:arrivals?|lunch|tea|coffee)(?!\s+[A-Z])|doors|with|and|or|until"
    r"|followed)\b",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"\b(?:by|wrote|chair\w*|agenda|organi[sz]\w+|minutes|notes|programme)\b|\bmeeting\b(?!\s+\w*\s*(?:room"
    r"|house|hall|pod|point|place|space|centre|suite|area))",
    re.IGNORECASE,
)
ZONE = re.compile(r"^\(?(?:[ECMP][SD]?T|GMT|BST|UTC|AE[SD]T|AWST|CES?T|IST)\b\)?[\s,|·•–—-]*")
AFTER_TIME = re.compile(
    r"(?:\d{1,2}[.:]\d\d|\d\s?[ap]\.?m\.?|\bnoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tues?"
    r"|weds?|thurs?|fri|sat|sun)"
    r"|tomorrow|tonight)\)?,?\s+(?P<at>(?:(?:up|down)stairs\s+)?(?:in|at|@)\s+)(?P<place>(?:the\s|number\s|our\s|my\s|(?-i:[A-Z])|(?<=@\s)\w).*)",
    re.IGNORECASE,
)
KISSES = re.compile(r"\s+x+\W*$")
OWN = re.compile(r"(?:my|our|the|number|no\.?)\s+\S", re.IGNORECASE)
WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
AT_BEFORE_DAY = re.compile(r"\b(?:in|at|@)\s+(?P<place>(?:the\s+)?[A-Z][^.;:]{2,60}?)[\s,–—-]*(?:\bon\s*)?$")
"""The place, right before the day."""
BEFORE_TIME = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w’'&]*(?:\s+(?:of|the|[A-Z0-9][\w’'&]*)){0,5}")
IN_BRACKET = re.compile(
    r"\((?:on |via |by )?(?P<place>(?:MS |Microsoft )?(?:Teams|Zoom|Webex|Skype|Google Meet|Jitsi"
    r"|Whereby))(?=\s*,\s*\d)",
    re.IGNORECASE,
)
ON_TIME = re.compile(
    r"[\s,;–—-]+(?:prompt|sharp|start(?:ing|s)?|beginning|commencing|from|onwards|as\s+(?:usual|always|before|normal|ever)|again|this\s+time)\W*$",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\(?(?P<service>(?:Microsoft |MS )?(?:Zoom|Teams|Webex|Skype|Google Meet|Jitsi|Whereby))(?: meeting| call)?\)?",
    re.IGNORECASE,
)
APART = re.compile(r"\s*[|;()]\s*|\s+[–—·•-]\s+|[,.]\s+")
LEADS_TO = re.compile(r"^(?:(?:at|in|@|from|start|starts|hrs|hours)\b\W*)+", re.IGNORECASE)
MOST_WORDS, FEW_WORDS, LONGEST = 9, 3, 600


def place_with_time(text: str) -> str:
    """The place in a line that gives a day or a time; "" where the line gives neither, or no place."""
    day = times.day(text) if len(text) <= LONGEST else None
    if not day:
        week = WEEKDAY.match(text) if len(text) <= LONGEST else None
        return (
            place_beside_time(text) or place_alone(text) or (place_after(text[week.end() :]) if week else "")
            if len(text) <= LONGEST
            else ""
        )
    match = HELD.search(text)
    if match and (is_place(match["place"]) or match["place"][:1].isupper() or match["place"].startswith("the ")):
        return _trimmed(match["place"])
    before = AT_BEFORE_DAY.search(text[: day.at[0]])
    return (
        place_after(text[day.at[1] :])
        or place_beside_time(f"{text[: day.at[0]].rstrip(' ,')}. {text[day.at[1] :]}")
        or (_trimmed(before["place"]) if before and not ELSE.search(before["place"]) else "")
    )


def place_beside_time(text: str) -> str:
    """The place right after a time or a day of the week: "9.15 in the back office", "Friday at the hub"."""
    match = AFTER_TIME.search(text) or IN_BRACKET.search(text)
    place = _trimmed(match["place"], brackets=True) if match else ""
    above = match.groupdict().get("at") or "" if match and place else ""
    place = above + place if "stairs" in above else place
    return place if place and len(place.split()) <= MOST_WORDS and not ELSE.search(place) else ""


def says_alone(text: str) -> bool:
    """Whether a line is only a time and a place without "at": "8pm the Plough"."""
    return bool(place_alone(text))


def place_alone(text: str) -> str:
    """The place in a line that is only a time and a place without "at"; "" in any other line."""
    span = times.leading(text)
    rest = text[span.at[1] :].strip(" ,;–—-") if span else ""
    return rest if OWN.match(rest) and len(rest.split()) <= FEW_WORDS and not ELSE.search(rest) else ""


def says_at(text: str) -> bool:
    """Whether a line is only a time and a place behind "at": "7.30pm at number 18"."""
    match = AFTER_TIME.search(text)
    span = times.leading(text)
    return bool(match and span and not text[span.at[1] : match.start("at")].strip(" )") and place_beside_time(text))


def place_before_time(text: str) -> str:
    """The place, where a name is all that stands before the hours: "The Hollies, 10am to 3pm"."""
    span = times.span(text)
    place = text[: span.at[0]].strip(" ,;–—-|") if span and span.until is not None else ""
    named = BEFORE_TIME.fullmatch(place) and not ELSE.search(place) and not is_person(place)
    return place if named and not times.day(place) and not ORGANISATION.fullmatch(place) else ""


def places_left(text: str) -> list[str]:
    """The pieces behind the day in a line that says when, without times: Tŷ Pren in "5 March (2pm-4pm), Tŷ Pren"."""
    day = times.day(text) if len(text) <= LONGEST else None
    if not day:
        return []
    rest = text[day.at[1] :]
    while span := times.span(rest):
        rest = f"{rest[: span.at[0]]}|{rest[span.at[1] :]}"
    pieces = (LEADS_TO.sub("", piece).strip(" :") for piece in APART.split(rest))
    return [
        each for each in pieces if any(map(str.isalpha, each)) and not NO_NAME.match(each) and not ELSE.search(each)
    ]


def service_alone(place: str) -> str:
    """A place; for "Zoom meeting" and the like, the name of the service alone."""
    match = CALLED.fullmatch(place)
    return match["service"] if match else place


def balanced(text: str) -> str:
    """The words with each bracket closed."""
    return text + ")" * (text.count("(") - text.count(")"))


def place_after(rest: str) -> str:
    """The place in the words behind a day: after the time, or between day and time."""
    span = times.span(rest) or times.bare_span_in(rest, 0)
    between = rest[: span.at[0]] if span else rest
    after = rest[span.at[1] :] if span else ""
    for tail in (after, between):
        place = _in_tail(ZONE.sub("", re.sub(r"^(?:[\s,:|·•–—/-]|(?:sharp|prompt)\b)+", "", tail)))
        if place:
            return place
    return ""


def _in_tail(tail: str) -> str:
    match = AT.match(tail) or (None if tail[:1].isupper() else LATER.search(SENTENCE.split(tail)[0]))
    if match:
        return _trimmed(match["place"])
    place = _trimmed(tail)
    bare = place.removeprefix("the ")
    named = (
        (bare[:1].isupper() or (OWN.match(place) and len(bare.split()) <= FEW_WORDS))
        and not NO_NAME.match(place)
        and not ELSE.search(place)
        and not is_person(place)
        and not times.leading(place)
        and not times.day(place)
    )
    return place if place and len(place.split()) <= MOST_WORDS and (named or is_place(place)) else ""


def _closed(text: str) -> str:
    """The text up to a closing bracket that was not opened in it."""
    deep = 0
    for at, each in enumerate(text):
        deep += (each == "(") - (each == ")")
        if deep < 0:
            return text[:at]
    return text


def _trimmed(text: str, *, brackets: bool = False) -> str:
    sentence = KISSES.sub("", _closed(SENTENCE.split(text, maxsplit=1)[0]))
    return balanced(ON_TIME.sub("", (sentence if brackets else BRACKET.sub("", sentence)).strip(" ,;:|–—-@")))


def first_sentence(value: str) -> tuple[str, str]:
    """The words of a place, and what is said after them."""
    if len(value) > LONGEST:
        return value.strip(), ""
    end = re.search(r"(?<=[a-z)])\.\s+(?=[A-Z])", value)
    return (
        (value[: end.start()].strip(), value[end.end() :])
        if end
        else (re.sub(r"\s*\([^\w)]*\)?$", "", value.strip()), "")
    )
