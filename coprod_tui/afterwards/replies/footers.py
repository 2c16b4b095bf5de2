"""What stands under or over a message and is no part of the answer: a signature, a gateway's line, a list's.

Each is known only where every word of it is one that stands there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.likeness import WORD, tokens
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import REMARKS, objects
from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

MARK = ("-- ", "--", "- -", "—")
"""A line that begins a signature (RFC 3676, 4.3), and what is left of it."""

TAG = re.compile(r"\s*(?:\[([^\]]{1,40})\]|\(([^)]{1,40})\)|\{([^}]{1,40})\}|\*{2,3}([^*]{1,40})\*{2,3})\s*[:-]?\s*")
BARE_TAG = re.compile(r"\s*(external|ext|extern|externe|caution|official(?:[- ]sensitive)?)\s*:\s*", re.IGNORECASE)
TAGS = frozenset(word_list("footers.tags").split())
OUTSIDE = frozenset(
    "outside external externally extern externe externen esterno externo allanol unknown zewnątrz zewnętrzny"
    " zewnętrznej buiten extérieur ekstern utanför außerhalb tu allan".split()
)
GATEWAY = frozenset(word_list("footers.gateway").split())
"""Words of the lines that a mail gateway puts over what came from outside."""
LEAST, MOST_ROWS = 4, 12
ROWS = 512
"""Lines whose words are kept in mind: each is looked at from those over it, and for each sort of notice."""
ABOUT_MAIL = frozenset(word_list("footers.about_mail").split())
"""Words of which every sentence of such a notice has one: it speaks of the message, never of what was decided."""
CRIED = frozenset(
    "caution warning external email mail e attention notice important alert beware achtung vorsicht uwaga rhybudd"
    " let op disclaimer confidentiality message sender be careful extern externe".split()
)
SHORT = frozenset(("report it", "is this phishing", "external sender"))
"""Sentences of such a notice that are shorter than others."""
MACHINE = re.compile(
    r"\W*(?:zjqcmqryfpfpt\w+|(?:(?:this )?(?:e-?mail|message) )?(?:was |is )?(?:virus )?"
    r"(?:scanned|protected|filtered|secured) by (?:[a-z]+ )?\w*(?:mail|guard|virus|scan|secur|shield"
    r"|filter|defend|spam|avast"
    r"|norton|mcafee|sophos|mimecast|barracuda)\w*(?:\W+\d{1,2} [a-z]{3,9} \d{4})?)\W*",
    re.IGNORECASE,
)
"""What a scanner puts there for itself."""
BANNER_MARKS = re.compile(
    r"\bZjQcmQRYFpfpt\w+|\bReport Suspicious\s+<https?://[^\s<>]+>"
    r"|(?<=This Message Is From an) External Sender(?= This)"
)
"""What one gateway puts around its notice, in one line with it on a page."""
ALONE = re.compile(r"\W*(external( e-?mail| sender| message)?|extern|externe)\W*", re.IGNORECASE)
OFTEN = re.compile(
    r"(?:some people who received this message don[’']t often get e-?mail from"
    r"|you don[’']t often get e-?mail from)\W*(?:this sender\W*)?"
    r"(?:learn why this is important(?: at)?\W*)?(?:learnaboutsenderidentification\W*)?"
    r"|learn why this is important(?: at)?",
    re.IGNORECASE,
)
"""What one program writes over a letter of somebody who seldom writes."""
SENTENCE = re.compile(r"[.!?:](?:\s|$)|\n(?=[^\W\d_a-zß-ÿ])|\s(?=(?:Do|Don|No|Not|Never|If|Please|It|That|This)\b)")
"""Where a sentence ends: at its mark, or where a line, or a word that begins sentences, has a capital letter."""
BEFORE_NOT = frozenset("will do are is was does should must may please and you who ne sie peidiwch of or".split())
"""Words after which such a notice says "not": "do not click". After others it is somebody's own."""
NEGATIVE = frozenset("no not never stop".split())

ROLES = frozenset(word_list("footers.roles").split())
"""Words of a signature: what somebody does, for whom, and how to reach them. None of them can object to anything."""
MOST_STRANGE = 3
NEVER_SIGNED = frozenset(word_list("footers.never_signed").split())
"""Words that no signature has."""
THING = re.compile(r"(?<!\w)[DAP]\d{1,3}(?!\w| ?\d[A-Z])")
"""How a thing in a summary is named: "D2"."""
WAYS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,90}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?:https?://|www\.)[^\s<>]+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:org|com|net|uk|wales|cymru)\b"
    r"|\bext(?:ension)?\.? ?\d{3,6}\b"
)
PHONE = re.compile(r"(?:\+|\(|\b0)[\d\s().+-]{8,30}\d")
POSTCODE = re.compile(r"[\w\s,.'’-]{0,90}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\.?")
GREEN = frozenset(word_list("footers.green").split())
SHAPED = re.compile(
    r"intended (?:recipient|addressee|for)|(?:received|sent)[\w\s]{0,30} (?:in error|by mistake)|by return"
    r"|legally privileged"
    r"|outside (?:of )?(?:\w+ ){0,3}(?:hours|organi[sz]ation|network|company)"
    r"|originat|external|attachment"
    r"|links?\b|virus|print|environment|unsubscribe|hours|days|flexibl|welsh|spam|phishing|password",
    re.IGNORECASE,
)
"""What such a sentence has where a gateway, a house or a list wrote it."""
POINTS = re.compile(
    r"https?://(?!(?:[\w-]+\.)*(?:linkedin|twitter|x|facebook|instagram|youtube|bsky|threads|tiktok)\.(?:com|app|net)/)"
    r"[^\s/<>]+/[^\s<>]*[^\s<>/]|https?://[^\s/<>]+/?[?#]",
    re.IGNORECASE,
)
"""A link to one page of many: what is there may be somebody's answer, and nobody here reads it."""
PATHS = re.compile(r"(?:https?://|www\.)[^\s/<>]+/([^\s<>]+)", re.IGNORECASE)
"""Of a link what stands after its host."""
JOINING = frozenset(
    "with for and of at in by the on to from monday tuesday wednesday thursday friday mon tue wed thu fri days hours"
    " support".split()
)
"""Words of signatures that alone, or at the beginning, are no title."""
LISTED = frozenset(word_list("footers.listed").split())
_DAY = r"(?:mon|tues?|wednes|thurs?|fri|wed|thu)(?:day)?s?"
_WHEN = (
    rf"(?:{_DAY}|to|and|until|till|from|on|-|–|,|&|[\d.:]+(?:am|pm)?|am|pm|mornings?|afternoons?"
    r"|part[- ]time|full[- ]time)"
)
_SENT_WHEN = (
    r"(?:i|we) (?:(?:may|might|sometimes|often) )?(?:send|work and send|am sending) (?:this |my |our )?e-?mails? "
    r"(?:at (?:a time|times) that suits? (?:me|us)|(?:outside|out)(?: of)? (?:normal |office |working |usual )*hours)"
)
_NO_ANSWER = (
    r"(?:please )?(?:do not|don't|i do not|i don't|we do not)"
    r" (?:feel (?:obliged|any pressure|you (?:have|need) to)|expect)"
    r"(?: you)?(?: to)?(?: an?| any)? ?(?:answer|reply|response|respond|replies)(?: to (?:this|it))?"
    r" (?:outside|out)(?: of)? (?:your )?(?:own )?(?:normal |usual )?(?:office |working |work )?hours"
)
WORKING = re.compile(
    rf"(?:my|our) (?:normal |usual |core )?(?:working |office |work )?(?:hours|days|pattern)(?: are| is|:)(?: {_WHEN})+"
    rf"|(?:i|we) work(?: flexibly|(?: {_WHEN})+)|{_SENT_WHEN}|{_NO_ANSWER}"
    rf"|{_SENT_WHEN}(?: and|,? so|,? but) {_NO_ANSWER}"
    r"|(?:any|all|my|the) (?:views|opinions)(?: expressed)?(?: here)? are (?:entirely |all )?my own",
    re.IGNORECASE,
)
"""Sentences about when somebody works, as many have them under their letters."""
IN_WELSH = frozenset(word_list("footers.in_welsh").split())
WELSH = frozenset("welsh gymraeg cymraeg saesneg english oedi".split())
"""Words of a line about the languages of Wales."""
LIST = frozenset("discussion unsubscribe subscribed mailing virus viruses viren wirusów scanned antivirus spam".split())
"""Words of what a mailing list or a scanner puts under a message."""
PAPER = frozenset({"environment", "print", "printing", "paper", "paperless"})


TAG_AFTER = re.compile(r"\s*\[([\w =:-]{1,30})\]\s*$")


def without_tags(subject: str, names: Collection[str]) -> str:
    """A subject without what a gateway or a list put before or after it: "[EXTERNAL]", "[SEC=OFFICIAL]"."""
    after = TAG_AFTER.search(subject)
    if after is not None and all(word in TAGS for word in tokens(after[1])):
        subject = subject[: after.start()]
    while True:
        found = TAG.match(subject)
        bare = BARE_TAG.match(subject)
        if found is not None:
            said = tokens(next(filter(None, found.groups()), ""))
            if not said or not all(word in TAGS or word in names for word in said):
                return subject
            subject = subject[found.end() :]
        elif bare is not None:
            subject = subject[bare.end() :]
        else:
            return subject


NAMED_OUTSIDE = re.compile(
    r"(?<=\boutside )(?:of )?(?:the )?(?:[A-Z][\w&'’-]*,? (?:(?:and|of|for|the) )*){0,7}[A-Z][\w&'’-]*"
)
"""The house that a gateway names: "from outside Westbrook Borough Council"."""


def _unnamed(found: re.Match[str]) -> str:
    return found[0] if objects(found[0]) else "the organisation"


@lru_cache(ROWS)
def _banner_row(line: str) -> str:
    """A line without the marks round it, and with no house's own name."""
    return NAMED_OUTSIDE.sub(_unnamed, BANNER_MARKS.sub(" ", line))


def banner(lines: Sequence[str], place: int, names: Collection[str]) -> int:
    """How many lines a gateway's "originated from outside" takes from here; 0 where it is none."""
    vocabulary = (GATEWAY, names, TAGS)
    lines = [*lines[:place], *map(_banner_row, lines[place : place + MOST_ROWS])]
    if OFTEN.fullmatch(" ".join(LINK.sub(" ", WAYS.sub(" ", lines[place])).split()).strip("[] ")):
        return 1
    used = _notice(lines, place, vocabulary, OUTSIDE, ABOUT_MAIL)
    line = lines[place].strip()
    reports = LINK.search(line) is not None and tokens(LINK.sub(" ", line)) == ["report", "suspicious"]
    return used or int(reports or ALONE.fullmatch(line) is not None or MACHINE.fullmatch(line) is not None)


TREE = re.compile(r"^\s*(?:P|[\U0001f300-\U0001f333\u267b\u2618\ufe0f]+)\s+(?=[A-Z])")
"""A tree, which is a P in one fount."""


def small_print(lines: Sequence[str], place: int) -> int:
    """How many lines of a notice on viruses or paper begin here; 0 where there is none."""
    lines = [*lines[:place], TREE.sub("", lines[place]), *lines[place + 1 : place + MOST_ROWS]]
    said = [each.strip() for each in re.split(r"[.!](?:\s|$)", lines[place].replace("’", "'")) if each.strip()]
    if said and all(map(WORKING.fullmatch, said)):
        return 1
    known = ((GREEN, PAPER), (LISTED, LIST), (IN_WELSH, WELSH))
    return next(filter(None, (_notice(lines, place, (words,), one_of, one_of) for words, one_of in known)), 0)


GROUPED = re.compile(r"[\"“]([^\"“”]{1,60})[\"”](?=\s+(?:group|mailing list|list))", re.IGNORECASE)


def _ungrouped(found: re.Match[str]) -> str:
    """A list's name, left out."""
    return found[0] if objects(found[1]) else " "


@lru_cache(ROWS)
def _row(line: str) -> tuple[str, tuple[str, ...]]:
    """A line without its links and ways, and its words."""
    row = WAYS.sub(" ", LINK.sub(" ", GROUPED.sub(_ungrouped, line))).strip()
    return row, tuple(tokens(row))


def _notice(
    lines: Sequence[str], place: int, vocabulary: Sequence[Collection[str]], one_of: Collection[str],
    each_of: Collection[str],
) -> int:  # fmt: skip
    """How many lines a notice takes from here: all of its words known, one of them the notice's own.

    each_of: of these every sentence has one, so that no sentence of few words hides behind the others.
    """
    rows: list[str] = []
    for line in lines[place : place + MOST_ROWS]:
        row, words = _row(line)
        if not words or not all(any(word in each for each in vocabulary) for word in words):
            break
        rows.append(row)
    for used in range(len(rows), 0, -1):
        last = tokens(rows[used - 1])
        if used > 1 and len(last) < LEAST and not NEGATIVE.isdisjoint(last):
            continue
        sentences = [tokens(each) for each in SENTENCE.split("\n".join(rows[:used]))]
        if all(_of_notice(each, each_of) for each in sentences) and not set().union(*sentences).isdisjoint(one_of):
            return used
    return 0


def _of_notice(sentence: Sequence[str], each_of: Collection[str]) -> bool:
    """Whether a sentence is long enough, and about the message; or the one word that such a notice begins with."""
    if all(word in CRIED for word in sentence) or " ".join(sentence) in SHORT:
        return True
    if len(sentence) < LEAST or not any(word in each_of for word in sentence):
        return False
    negative = [at for at, word in enumerate(sentence) if word in NEGATIVE]
    return all(at and sentence[at - 1] in BEFORE_NOT and sentence[at + 1 : at + 2] != [] for at in negative)


def signs(line: str, names: Collection[str], *, marked: bool = False) -> bool:
    """Whether a line can only be part of a signature: a name, what somebody does, how to reach them.

    names: words of names that may stand there, in small letters. marked: whether it stands under a signature's mark,
    where names of houses and towns stand that we cannot know, in capital letters beside words that we do.
    """
    rest = PHONE.sub(" ", WAYS.sub(" ", line))
    lone = line.isalpha() and line.islower() and line not in names  # "ma" is a degree, and a "but"
    if lone or POINTS.search(line) or any(map(objects, PATHS.findall(line))):
        return False
    if "?" in rest or THING.search(rest):
        return False
    said = WORD.findall(rest)
    strange = [word for word in said if word.casefold() not in ROLES and word.casefold() not in names]
    if not strange:
        return _is_titled(line, said, names)
    capitals = all(not word[0].islower() and len(word) > 1 and folded(word) not in REMARKS for word in strange)
    if not capitals or objects(rest) or not NEVER_SIGNED.isdisjoint(word.casefold() for word in said):
        return False
    if POSTCODE.fullmatch(line.strip()):
        return True
    return marked and len(strange) < len(said) and len(strange) <= MOST_STRANGE and not re.search(r"\d", rest)


def _is_titled(line: str, said: Sequence[str], names: Collection[str]) -> bool:
    """Whether words of signatures make one here, and no sentence: a name, a title, a way to reach somebody."""
    if WAYS.search(line) or PHONE.search(line) or not said:
        return True
    if any(word.casefold() in names for word in said):
        return True
    days = [word for word in said if re.fullmatch(_DAY, word.casefold())]
    if len(days) > 1 and said[0] in days:
        return True
    return said[0].casefold() not in JOINING and not all(word.casefold() in JOINING for word in said)


def asks_of_us(lines: Sequence[str]) -> bool:
    """Whether what has a notice's words is one sentence that asks or refuses, as people write, and no known notice."""
    often = OFTEN.fullmatch(" ".join(LINK.sub(" ", WAYS.sub(" ", LINK.sub(" ", " ".join(lines)))).split()).strip("[] "))
    if often is None and any(objects(path) for line in lines for path in PATHS.findall(line)):
        return True
    text = " ".join(" ".join(lines).replace("’", "'").split())
    sentences = [each for each in re.split(r"[.!](?:\s|$)", text) if tokens(each)]
    asks = re.match(r"\W*(?:please|kindly|do not|don't|never|we |i |no )", text, re.IGNORECASE)
    return len(sentences) == 1 and asks is not None and SHAPED.search(text) is None
