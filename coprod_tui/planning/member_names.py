"""Whether words are somebody's name: never an address, a number, "n/a" or a formula; and what stands beside a name."""

from __future__ import annotations

import re

from coprod_tui.model.addresses import addresses
from coprod_tui.model.text import clean, folded

MOST_LETTERS, MOST_WORDS, MOST_DIGITS = 80, 10, 3
"""Of a name, at most. Names of ten words are real; a number of four digits is a year, a room or a telephone."""
MOST_LOOKED_AT = 1_000
"""Letters of a name or a person at most: a regular expression may take long over a whole book."""
NOBODY_SAID = frozenset(
    "n/a na n.a. n.a none nil null nobody no-one noone anonymous anon unknown tbc tba tbd vacant vacancy test empty "
    "dim neb gwag anhysbys keine niemand nessuno ninguno aucun personne brak nimeni".split()
)
"""What people and forms write where there is no name, in English, Welsh and some other languages."""
FORMULA = re.compile(
    r"""[=@+-].*(?:\||!|://|")     # another program, sheet or page: =cmd|' /C calc'!A0
    | =\s*[A-Z][A-Z0-9.]*\(.+       # =SUM(A1)
    | =\s*\$?[A-Z]{1,3}\$?[0-9]+    # =A1
    """,
    re.VERBOSE | re.DOTALL,
)
LINK = re.compile(r"://|\bwww\.|\bmailto:", re.IGNORECASE)
BULLET = re.compile(r"\s*(?:[-–—*•‣◦·▪●○■□+»>✓✔☐☑]+|\[[ xX]?\]|\(?\d{1,3}[.):]|\(?[a-z]\))\s+|\s*[•‣◦▪●○■□✓✔☐☑]\s*")
"""What stands before a line of a list."""
DASH = re.compile(r"\s+[-–—]+\s+|\s*—\s*")
HELD = re.compile(r"<[^<>]*@[^<>]*>|\[[^\[\]]*@[^\[\]]*\]|[^\s,;|]*@[^\s,;|]*")
"""An address with the brackets around it."""
EMPTY = re.compile(r"\(\s*\)|\[\s*\]|<\s*>")
TWO = re.compile(r"\s+(?:and|&|und|et|y|ac)\s+", re.IGNORECASE)
"""Between two people."""
LAST_BRACKETS = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<beside>[^()\[\]]+)[)\]]\s*$", re.DOTALL)
ROLES = frozenset(
    "chair cochair chairs chairperson chairman chairwoman convenor convener facilitator facilitators host secretary "
    "treasurer minutes minute notes notetaker scribe clerk timekeeper member members trustee trustees volunteer carer "
    "carers parent patient patients service user lived experience expert peer researcher nurse doctor gp pharmacist "
    "therapist physio midwife dentist social worker psychologist psychiatrist manager lead officer director "
    "coordinator co-ordinator administrator admin practice commissioner councillor representative rep advocate "
    "interpreter observer guest deputy vice president student staff team nhs council trust healthwatch partner he him "
    "she her they them hers his theirs ze zir pronouns apologies online remote zoom phone new acting interim retired "
    "cadeirydd ysgrifennydd trysorydd gofalwr gofalwraig aelod nyrs meddyg rheolwr swyddog cydlynydd cynrychiolydd "
    "gwirfoddolwr cyfieithydd ymchwilydd".split()
)
"""Words for what somebody does or is, which lists put beside a name."""
SHOUTED = 5
"""Letters at most of an abbreviation in capitals, which is no name: GP, PPG, BSL, NHS."""


def why_no_name(text: str) -> str:
    """Why these words are nobody's name, one of `member_list.WHYS`; "" where they may be one."""
    if not any(c.isalnum() for c in text):
        return "member-no-name"
    if len(text) > MOST_LOOKED_AT:
        return "member-long"
    bare = text.strip().strip(".").casefold()
    digits = sum(c.isdecimal() for c in text)
    if (
        bare in NOBODY_SAID
        or not any(c.isalpha() for c in text)
        or digits > MOST_DIGITS
        or "@" in text
        or FORMULA.match(text.strip())
        or LINK.search(text)
    ):
        return "member-no-person"
    if len(text) > MOST_LETTERS or len(text.split()) > MOST_WORDS:
        return "member-long"
    return ""


def unsure_name(name: str) -> str:
    """Why somebody should look at a name again, one of `member_list.WHYS`; "" for most names."""
    return "name-comma" if "," in name else "name-two" if TWO.search(name) else ""


def without_bullet(line: str) -> str:
    return BULLET.sub("", line, count=1) if BULLET.match(line) else line


def split_name(text: str) -> tuple[str, bool]:
    """The name without the role beside it, and whether there was one: "Amy Okafor (Chair)", "Mo Khan – carer".

    What may be part of the name stays in it: "Margaret (Peggy)", "Rachel Hunter (3)".
    """
    name, beside = text.strip(), False
    if len(name) > MOST_LOOKED_AT or FORMULA.match(name):
        return name, False
    while (match := LAST_BRACKETS.match(name)) and is_role(match["beside"]):
        name, beside = match["name"], True
    dashed = DASH.search(name)
    if dashed and not why_no_name(name[: dashed.start()]):
        name, beside = name[: dashed.start()].rstrip(), True
    head, comma, rest = name.partition(",")
    if comma and is_role(rest) and not why_no_name(head):
        name, beside = head.rstrip(), True
    return name, beside


def is_role(text: str) -> bool:
    """Whether words beside a name are a role or the like, and surely no second name."""
    parts = re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*", text)
    if not parts or not any(c.isalpha() for c in text):
        return False
    if any(folded(part) in ROLES for part in parts):
        return True
    shouted = all(part.isupper() and len(part) <= SHOUTED for part in parts)
    return len(text.strip()) > 1 and (parts[0][0].islower() or shouted)


def split_addresses(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its e-mail addresses, and the addresses: "Mo Khan <mo@ex.example>"."""
    emails = addresses(text) if len(text) <= MOST_LOOKED_AT else ()
    if not emails:
        return text.strip(), ()
    rest = EMPTY.sub(" ", HELD.sub(" ", text)).replace('"', "")
    return clean(rest.strip("' <>:;,|/–—-")), emails
