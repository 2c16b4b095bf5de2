"""Lines that organisations put under a signature and that are no title or address: hours, help lines, slogans, awards.

Nobody can know their words. Each sort asks for something that only it has, and for nothing by which a person could
mean the summary: no objection, no name of another member, no word of what was decided, no "I" but about working hours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.footers import PATHS, POINTS, POSTCODE
from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import REMARKS, objects
from coprod_tui.afterwards.replies.signatures import DATE, LINKING, NUMBERS, TITLES
from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(folded(text)))


_DAYS = word_list("house_lines.days")
AVAILABLE = _words(
    f"{_DAYS} i im i'm my we our work works working worked part full job share shared office term only flexibly"
    f" flexible"
    " pattern usual usually normal normally core currently are is am in on at from to and or of the a until till"
    " between"
    " each every other alternate not do don't out home remotely hybrid annual leave holiday sick maternity away back"
    " return returning returns please note if urgent urgently for anything contact email e-mail e mail ring call"
    " phone text try use reach team duty desk ward reception switchboard main line number mobile after before within"
    " answered answer answering replied reply replies respond response responses responding be will as soon possible"
    " can"
    " may sometimes send sending emails e-mails mails messages message outside your yours own you feel have pressure"
    " obliged obligation need expect expected immediate during so while because it suits me suit this when one two"
    " three"
    " four five six seven ten twelve 1 2 3 4 5 9 10 12 17 closed open opening checked check inbox mailbox periods"
    " period"
    " bank holidays shift shifts rota nights compressed fortnight fortnightly time-off enquiries queries otherwise"
    " non-working there here currently get from me so weds day's flexible well being wellbeing balance matters life"
    " family respect choose chosen"
)  # fmt: skip
SHARED = re.compile(
    rf"(?:{'|'.join(_DAYS.split())}|\W|and|to)+:\s*(?P<one>[A-Z]\w+(?: [A-Z]\w+)?)"
    rf"(?:\s*[;,/|]\s*(?:{'|'.join(_DAYS.split())}|\W|and|to)+:\s*(?P<other>[A-Z]\w+(?: [A-Z]\w+)?))+",
    re.IGNORECASE,
)
"""Who of two is there on which day."""
NOTED = re.compile(r"\b(?:please (?:note|be aware)|feel) that\b", re.IGNORECASE)
WORKING = frozenset({"work", "works", "working"})
WHEN = _words(_DAYS) | frozenset("home remotely hybrid fortnight shifts nights term".split())
AT_WORK = _words("hours days leave office ward reception switchboard duty mailbox inbox flexibly outside")
"""Of these every sentence about when somebody works has one."""
HELP = _words(word_list("house_lines.help"))
OF_HELP = _words("111 999 112 101 116 samaritans helpline crisis emergency emergencies monitored unattended childline")
INVITES = _words(word_list("house_lines.invites"))
INVITED = _words(
    word_list("house_lines.invited")
)  # fmt: skip
NETWORKS = _words("facebook twitter instagram linkedin youtube bluesky mastodon threads tiktok")
AWARDS = re.compile(
    r"(?:winners?|finalists?|shortlisted|highly commended|runners?[- ]up|proud|proudly|rated|awarded|accredited"
    r"|investors? in|disability confident|recognised|certified|stonewall|gold|silver|bronze|cqc|ofsted|mindful employer"
    r"|living wage|member of|a member|part of|in partnership|working in partnership|supported by|funded by|sponsored by"
    r"|patrons?|incorporating|formerly|hosted by|commissioned by|celebrating)\b",
    re.IGNORECASE,
)
"""How a line begins that says what a house won, and to whom it belongs."""
VALUES = _words(
    word_list("house_lines.values")
)  # fmt: skip
"""Words of which a slogan has one."""
ACCOUNT = re.compile(r"@[\w.]{2,40}\b")
SITE = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,90}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|<?(?:https?://|www\.)[^\s<>]+>?|(?<![\w.@-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z]{2,9}\b(?:/[^\s<>]*)?",
    re.IGNORECASE,
)
DOCUMENTS = re.compile(
    r"(?:docs|drive|sites|forms|photos)\.(?:google|app)|dropbox|sharepoint|onedrive|1drv|icloud|wetransfer|box\.com"
    r"|padlet|notion|loom|youtu\.?be|vimeo|imgur|bit\.ly|tinyurl|goo\.gl|pastebin|jotform|typeform|forms\.office",
    re.IGNORECASE,
)
"""Where somebody puts what they wrote themselves."""
QUOTATION = re.compile(r"[“\"«„'‘](?P<said>[^“”\"«»]{8,240})[”\"»“'’]\s*[-–—~(]\s*(?P<who>[^\d\n]{3,50})")
AGAIN = re.compile(r"nothing about us,? without us(?: is for us)?[.!]?", re.IGNORECASE)
"""What people with disabilities have said since before any of these letters, and is no answer to one."""
ALT = re.compile(r"\[(?:cid:[^\]\s]*|[^\]\[]{0,120})\]|<cid:[^>\s]*>", re.IGNORECASE)
"""What programs leave in plain text where a picture stood."""
ALTS = re.compile(rf"(?:(?:{ALT.pattern})\s*)+", re.IGNORECASE)
HOUSES = _words(
    "cic trust ltd limited council charity foundation association society group network project partnership university"
    " college school hospital nhs llp plc cio gmbh hospice centre forum alliance federation union"
)
NAMING = _words("speak talk first part voice voices action point name give show together send call")
"""Words that are in the names of houses."""
PICTURED = _words("logo image picture icon banner photo badge signature graphic description automatically generated")
BETWEEN = re.compile(r"[.!;](?:\s+|$)|(?<=\?)\s+")
LONGEST, MOST_OF_SLOGAN, MOST_AUTHOR, MOST_AVAILABLE = 300, 12, 5, 40
LEAST_OF_LETTERS, MOST_OF_LABEL, MOST_OF_TITLE, MOST_OF_NAME = 4, 4, 11, 4
JOINING = LINKING | frozenset("to on a an in at by as with y i".split()) - frozenset("i".split())


def of_house(line: str, ours: Collection[str], others: Collection[str], sites: str = "") -> bool:
    """Whether a line under a signature is its house's, and cannot be somebody's remark.

    ours: words of the letter that is answered; others: of names that the sender does not sign with; in small letters.
    sites: the addresses and sites that stand in the same signature.
    """
    line = " ".join(line.replace("’", "'").replace("‑", "-").split()).strip("*_ ~|")
    said = tokens(folded(line))
    if not said or len(line) > LONGEST or not set(said).isdisjoint(others):
        return False
    if DOCUMENTS.search(line) or DATE.search(line) or any(map(objects, PATHS.findall(line))):
        return False
    sentences = [each for each in BETWEEN.split(line) if tokens(each)]
    return (
        picture_words(line)
        or AGAIN.fullmatch(line) is not None
        or (SHARED.fullmatch(line) is not None and not objects(line))
        or all(map(_is_labelled, re.split(r"\s[|·•]\s", line)))
        or _is_address(line, ours)
        or is_titled(line, ours, sites)
        or _is_pronounced(line)
        or _is_quotation(line, ours)
        or _invites(line, ours)
        or _is_award(line, ours)
        or all(_available(each) or _helps(each) for each in sentences)
        or _is_slogan(line, ours)
    )


def picture_words(line: str) -> bool:
    """Whether it is only what a program left in the place of a picture: "[cid:image001.png@01DC]", "[Logo]"."""
    line = line.strip()
    if ALTS.fullmatch(line) is None:
        return False
    return all(map(_pictured, ALT.findall(line)))


def _pictured(alt: str) -> bool:
    alt = re.sub(r"\[?cid:[^\]\s]*|\.(?:png|jpe?g|gif)\b|[\[\]<>]", " ", alt)
    said = tokens(folded(alt))
    capital = all(word[:1].isupper() or word in LINKING for word in re.findall(r"[^\W\d_]+", alt))
    return (not said or not PICTURED.isdisjoint(said) or _titled(said) or capital) and not _remarks(said, alt)


def _is_labelled(line: str) -> bool:
    """Whether it is a way to reach somebody, with at most a label before it: "Direct line: 01632 960889"."""
    label, _colon, value = line.rpartition(": ") if ": " in line else ("", "", line)
    rest = NUMBERS.sub(" ", _rest(value)).strip(" .,|/()-–<>+")
    said = tokens(folded(label))
    paths = any(map(objects, PATHS.findall(value)))
    return (
        not (rest or paths or POINTS.search(value))
        and len(said) <= MOST_OF_LABEL
        and not objects(label)
        and said != ["me"]
    )


def _is_address(line: str, ours: Collection[str]) -> bool:
    """Whether it is where a house stands: capital letters, commas, and a postcode at the end."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", line)
    capital = all(word[0].isupper() or word in LINKING for word in words)
    ends = POSTCODE.fullmatch(line.strip()) is not None and "," in line
    return ends and capital and _clear(tokens(folded(line)), ours, line, saving=LINKING)


def is_titled(line: str, ours: Collection[str], sites: str = "") -> bool:
    """Whether it is a title, a house or an address: capital letters, and words that only join those.

    sites: a house may be known by those alone: "MindWell Westbrook" by mindwell.example.
    """
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", NUMBERS.sub(" ", line))
    said = tokens(folded(line))
    joined = all(word[0].isupper() or word[0].isdigit() or folded(word) in JOINING | TITLES for word in words)
    capital = [word for word in words if word[0].isupper() and folded(word) not in JOINING]
    short = len(capital) > 0 and len(words) <= MOST_OF_TITLE
    numbered = all(len(word) <= LEAST_OF_LETTERS for word in words if word.isdigit())
    if not (joined and short and numbered) or re.search(r"[?!;“”\"]|\d\s*[/.-]\s*\d\d?\s*[/.-]\s*\d", line):
        return False
    titled = any(folded(word) in TITLES and folded(word) not in JOINING for word in words)
    saving = JOINING | NAMING if words[-1].casefold() in HOUSES else JOINING
    known = any(word.casefold() in sites for word in capital if len(word) >= LEAST_OF_LETTERS)
    return (titled or (known and len(words) <= MOST_OF_NAME)) and _clear(said, ours, line, saving=saving)


def is_own_trade(line: str, signers: Collection[str], ours: Collection[str]) -> bool:
    """Whether it is a trade under its owner's name: "Nowak Alterations & Repairs"."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", line)
    named = [word for word in words if folded(word) in signers or word.casefold() in signers]
    plain = re.fullmatch(r"[\w\s&'’-]+", line.strip()) is not None and re.search(r"\d", line) is None and "&" in line
    long = all(word[0].isupper() and len(word) >= LEAST_OF_LETTERS for word in words if word not in LINKING)
    other = [folded(word) for word in words if word not in named]
    return (
        bool(named and other and plain and long) and len(words) <= MOST_OF_NAME and _clear(other, ours, " ".join(other))
    )


def _is_pronounced(line: str) -> bool:
    said = tokens(folded(line))
    told = not {"pronouns", "pronoun", "pronounced", "pronunciation"}.isdisjoint(said)
    saving = {
        "why",
        "i",
        "my",
        "me",
        "name",
        "have",
        "do",
        "in",
        "they",
        "them",
        "their",
        "he",
        "him",
        "she",
        "her",
        "his",
    }
    asked = SITE.sub(" ", line).replace("?", " ") if SITE.search(line) else line
    kept = [word for word in said if word not in saving]
    return told and len(said) <= MOST_OF_SLOGAN and not objects(asked, saving=saving) and REMARKS.isdisjoint(kept)


def _titled(said: Collection[str]) -> bool:
    return not TITLES.isdisjoint(word for word in said if len(word) >= LEAST_OF_LETTERS)


def _remarks(said: Collection[str], line: str) -> bool:
    return objects(line) or not REMARKS.isdisjoint(said)


def _rest(line: str) -> str:
    return ACCOUNT.sub(" ", SITE.sub(" ", LINK.sub(" ", line)))


def _available(sentence: str) -> bool:
    """Whether it says only when somebody works, and how to reach their house meanwhile."""
    rest = NUMBERS.sub(" ", _rest(sentence))
    rest = NOTED.sub(" ", rest)
    said = tokens(folded(re.sub(r"\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?", " ", rest)))
    if not said or len(said) > MOST_AVAILABLE or not _of_work(said) or re.search(r"[?]", rest):
        return False
    if re.search(r"\b(?:ring|call|phone|text|contact|email|tell|reach)\s+me\b", rest, re.IGNORECASE):
        return False
    return all(word in AVAILABLE for word in said)


def _of_work(said: Collection[str]) -> bool:
    when = not WORKING.isdisjoint(said) and not WHEN.isdisjoint(said)
    return when or not AT_WORK.isdisjoint(said)


def _helps(sentence: str) -> bool:
    rest = _rest(sentence)
    said = tokens(folded(rest))
    return bool(said) and "?" not in rest and not OF_HELP.isdisjoint(said) and all(word in HELP for word in said)


def _clear(said: Collection[str], ours: Collection[str], text: str, *, saving: Collection[str] = ()) -> bool:
    """Whether nothing in it could be somebody's remark on the summary."""
    kept = [word for word in said if word not in saving]
    strange = (word for word in kept if word not in TITLES and word not in VALUES and word not in INVITED)
    theirs = any(word in ours for word in strange if len(word) >= LEAST_OF_LETTERS)
    return not (theirs or objects(text, saving=saving) or not REMARKS.isdisjoint(kept))


def _invites(line: str, ours: Collection[str]) -> bool:
    """Whether it asks everybody to follow, join or look, with where; or says that the house looks for people."""
    rest = _rest(line)
    where = rest != line
    said = tokens(folded(rest))
    if len(said) > 2 * MOST_OF_SLOGAN or not said:
        return False
    begins = said[0] in INVITES and not INVITED.isdisjoint(said)
    if not begins or not (where or {"recruiting", "hiring"} & set(said) or NETWORKS & set(said)):
        return False
    asked = rest.replace("?", " ") if where else rest
    booked = {"me", "time"} if said[0] == "book" else set()
    saving = (
        INVITES
        | INVITED
        | booked
        | {
            "today",
            "now",
            "here",
            "more",
            "ask",
            "it",
            "only",
            "takes",
            "two",
            "three",
            "five",
            "minutes",
            "question",
            "say",
            "think",
        }
    )
    mine = {"i", "me", "my", "not", "no", "please", "was", "were"} & set(said) - booked
    return not mine and _clear(said, ours, asked, saving=saving)


def _is_award(line: str, ours: Collection[str]) -> bool:
    rest = re.sub(r"\b(?:19|20)\d\d\b", " ", _rest(line))
    said = tokens(folded(rest))
    return (
        AWARDS.match(line) is not None
        and len(said) <= MOST_OF_SLOGAN + 2
        and not re.search(r"\d", rest)
        and _clear(said, ours, rest, saving={"of", "the", "member", "by"})
    )


def _is_quotation(line: str, ours: Collection[str]) -> bool:
    found = QUOTATION.fullmatch(line.rstrip(" )."))
    if found is None:
        return False
    who = found["who"].split()
    named = len(who) <= MOST_AUTHOR and all(word[0].isupper() or len(word) < LEAST_OF_LETTERS for word in who)
    said = [word for word in tokens(folded(found["said"])) if word not in VALUES and len(word) > LEAST_OF_LETTERS]
    spoken = re.search(
        r"\b(?:summary|record|minutes|decisions?|agree\w*|meeting|version|disagree\w*)\b", line, re.IGNORECASE
    )
    own = re.search(r"\b(?:i|this|that|it|wrong|false|untrue|never|not|no|nobody)\b", found["said"], re.IGNORECASE)
    return len(who) > 1 and named and own is None and not set(said) & set(ours) and spoken is None and "?" not in line


def _is_slogan(line: str, ours: Collection[str]) -> bool:
    said = tokens(folded(line))
    plain = re.fullmatch(r"[^\W\d_][^\d?@#:()/\[\]]*", line.strip("\"“”'‘’ ")) is not None
    begins = line.strip("\"“”'‘’ *")[:1].isupper()
    if not (plain and begins) or said[-1] in JOINING or len(said) > MOST_OF_SLOGAN + 2 or VALUES.isdisjoint(said):
        return False
    return _clear(said, ours, line, saving={"believe", "change", "changing"} if "lives" in said else ())
