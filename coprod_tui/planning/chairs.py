"""Who chairs, wherever a file says so: under a label, in a sentence, beside a name, or in a list of names."""

from __future__ import annotations

import re

from coprod_tui.planning.people import ORGANISATION, is_no_name, may_be_person

LONGEST = 400
_WORD = r"(?:(?:Dr|Mrs?|Ms|Mx|St|Prof|Revd?|Cllr|Fr|Sr|Hon|[A-Z])\.(?=\s)|[^\W\d_a-z][\w’'-]*)"
_ONE = rf"(?:The\s)?{_WORD}(?:\s(?:{_WORD}|de|van|von|der|la|bin|al|el|ap|ab)){{0,4}}"
WHO = rf"(?P<who>{_ONE}(?:(?:,|\s[&+]|\sand)\s(?!notes|minutes|time){_ONE}){{0,5}})"
_CHAIR = (
    r"(?i:(?<!\w)(?<!vice[ -])(?<!deputy )(?:co-?\s?)?(?:chair(?:man|woman|person)?s?|conven[eo]rs?"
    r"|facilitators?|cadeirydd))"
)
_DOES = (
    r"(?i:(?:co-?)?chairs\b(?!\s+of)|(?:co-?)?chairing|facilitating|facilitates|in\s+the\s+chair"
    r"|the\s+chair(?=\W|$|\s+(?:today|this|for))"
    r"|(?:co-?)?(?:chair|facilitate)(?!\w)(?!\s+of)|run(?:ning)?\s+(?:the\s+meeting|this\s+(?:one|meeting)|things))"
)
_OF = (
    r"(?i:\s+(?:of|for)\s+(?:the|this|our)\s+(?:meeting|day|month|session|panel|time)"
    r"|\s+(?:this|today|on)\b(?:\s+\w+)?)"
)
_BY = r"(?i:(?:co-?)?(?:chaired|facilitated|convened)\s+by\s*:?\s+)"
_ASKED = r"(?i:who(?:\s+is|['’]s)\s+chairing\s*[:?]\s*|running\s+the\s+meeting\s*:\s*)"
_WILL = r"(?:['’]s\s+turn)?\s+(?i:(?:will|is|are|has|have|takes?|to|today|be|going|our|the)\s+)*"
SHAPES = (
    re.compile(rf"{_CHAIR}{_OF}?\s*(?::|=|\?|[–—|-](?=\s)|(?i:\s(?:is|are|will\s+be)\s))\s*{WHO}"),
    re.compile(rf"(?:{_BY}|{_ASKED}|^(?i:(?:hosted|led|run)\s+by\s*:?\s+)){WHO}"),
    re.compile(rf"{WHO}{_WILL}{_DOES}"),
    re.compile(
        rf"{WHO}\s*[,(–—-]\s*(?i:the\s+)?(?:[A-Z]\w*\s+)?(?:{_CHAIR}|(?i:(?:co-?)?chairing|in\s+the\s+chair))\b(?!\s+of\b)"
    ),
    re.compile(rf"^(?i:chair(?:man|woman|person)?s?)\s+{WHO}$"),
)
"""In this order: the surer first. None of a chair of something else, or of a vice-chair."""
HINT = re.compile(r"chair|facilitat|conven|cadeirydd|\b(?:led|hosted|run|running) ", re.IGNORECASE)
PLURAL = re.compile(r"^(?:Councillors|Cllrs|Members|Trustees|Governors|Drs)\.?\s+")
NOBODY = frozenset(
    "who what it we they this that there your our my his her today the meeting chair chairs co-chairs agenda item"
    " vice deputy acting rotating next new past former outgoing".split()
)
"""Words that may stand where a name does."""


def chair_in(text: str) -> str:
    """Who chairs, where the text says so: "Amy and Mo will chair", "Present: Cllr Hale (Chair), Mo"; else ""."""
    if len(text) > LONGEST or not HINT.search(text):
        return ""
    return next((who for shape in SHAPES for match in shape.finditer(text) if (who := _who(match["who"]))), "")


def names_chair(text: str) -> bool:
    """Whether this is somebody and that they chair, and no more: "Jo Pitt (Chair)"."""
    who = chair_in(text)
    return bool(who) and sum(map(str.isalpha, text)) <= sum(map(str.isalpha, who)) + len("cochairpersons")


def _who(names: str) -> str:
    """The chair among these names, "" for none. Of several it is the last: "Amy, Jo (Chair)" says it of Jo alone."""
    who = PLURAL.sub("", names.strip(" ,"))
    if "," in who:
        who = who.rsplit(",", 1)[-1].strip()
    nobody = who.split()[0].casefold().strip("’'s") in NOBODY and not who.startswith("The ")
    if nobody or is_no_name(who) or ORGANISATION.fullmatch(who) or not may_be_person(who.removeprefix("The ")):
        return ""
    return who
