"""What somebody wrote themselves in a message: without what they quote, without the signature under it.

Nothing is guessed: where their own words cannot be told from others' for sure, that is said.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import groupby
from typing import NamedTuple

from coprod_tui.model.text import clean

LONGEST = 100_000
"""Characters of a message's text that are looked at."""
MOST_WORDS = 4_000
"""Characters of somebody's own words that are kept: some six hundred words."""

WROTE = re.compile(
    r"^(on|am|le|el|il|op|ar|den|w dniu|em)\b.{0,300}"
    r"\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef|ysgrifennodd|skrev|napisał\w*|escreveu)\b[^\n]{0,300}:$",
    re.IGNORECASE | re.DOTALL,
)
"""What mail programs put over what they quote, in the languages they speak most in British inboxes."""
FORWARDED = re.compile(r"^(-+ ?forwarded message ?-+|begin forwarded message:)", re.IGNORECASE)
ORIGINAL = re.compile(r"^(-+ ?original message ?-+|-+ ?original appointment ?-+|_{20,})\s*$", re.IGNORECASE)
HEAD = re.compile(r"^\*?(from|von|de|da|oddi wrth)\s?:\*?\s+\S", re.IGNORECASE)
HEAD_GOES_ON = re.compile(r"^\*?(sent|date|to|gesendet|envoyé|datum|enviado|anfonwyd)\s?:\*?\s+\S", re.IGNORECASE)
DEVICE = re.compile(
    r"^(sent from (my|outlook|yahoo|mail|samsung|the)\b.{0,80}|get outlook for .{0,60}|sent using .{0,60})$",
    re.IGNORECASE,
)

WHYS = ("mail-between-quoted", "mail-quoted-unmarked", "mail-forwarded", "mail-many-words")


class Own(NamedTuple):
    """words: somebody's own. quoted: what the message quotes. doubts: reason ids for why they may not be all of it."""

    words: str = ""
    quoted: str = ""
    doubts: tuple[str, ...] = ()


class _Line(NamedTuple):
    text: str
    quoted: bool


def own_words(text: str) -> Own:
    """The words a person wrote in this plain text of a message."""
    lines = _without_signature(text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    doubts: list[str] = []
    marked, below = _cut(lines, doubts)
    own = [line.text for line in marked if not line.quoted]
    blocks = [quoted for quoted, each in groupby(marked, lambda line: line.quoted) if _said(each)]
    if blocks.count(False) > 1:
        doubts.append("mail-between-quoted")
    words = clean("\n".join(own), lines=True)
    quoted = clean("\n".join([*(line.text.lstrip("> ") for line in marked if line.quoted), *below]), lines=True)
    if len(words) > MOST_WORDS:
        doubts.append("mail-many-words")
        words = words[:MOST_WORDS].rstrip()
    return Own(re.sub(r"\n{3,}", "\n\n", words), quoted, tuple(dict.fromkeys(doubts)))


def _said(lines: object) -> bool:
    return any(line.text.strip("> \t") for line in lines)  # type: ignore[attr-defined]  # a group of _Line


def _cut(lines: list[str], doubts: list[str]) -> tuple[list[_Line], list[str]]:
    """The lines with what is marked as quoted, and those below a place after which nothing is the person's own."""
    kept: list[_Line] = []
    place = 0
    while place < len(lines):
        line = lines[place].strip()
        if FORWARDED.match(line):
            doubts.append("mail-forwarded")
            return kept, lines[place:]
        if ORIGINAL.match(line) or _head_at(lines, place):
            if any(each.strip() for each in lines[place + 1 :]):
                doubts.append("mail-quoted-unmarked")
            return kept, lines[place:]
        if line.startswith(">"):
            kept.append(_Line(lines[place], quoted=True))
            place += 1
            continue
        used = _wrote_at(lines, place)
        if not used:
            kept.append(_Line(lines[place], quoted=False))
            place += 1
            continue
        kept += [_Line(each, quoted=True) for each in lines[place : place + used]]
        place += used
        rest = [each for each in lines[place:] if each.strip()]
        if rest and not rest[0].lstrip().startswith(">"):
            doubts.append("mail-quoted-unmarked")
            return kept, lines[place:]
    return kept, []


def _head_at(lines: list[str], place: int) -> bool:
    """Whether a block of headers begins here, as some programs put it over what they quote."""
    if not HEAD.match(lines[place].strip()):
        return False
    return any(HEAD_GOES_ON.match(each.strip()) for each in lines[place + 1 : place + 3])


def _wrote_at(lines: list[str], place: int) -> int:
    """How many lines "On 3 November 2026 at 10:00, Amy wrote:" takes from here; 0 where it is not there."""
    words = ""
    for used, line in enumerate(lines[place : place + 4], 1):
        if not line.strip():
            return 0
        words = f"{words} {line.strip()}".strip()
        if words.endswith(":"):
            return used if WROTE.match(words) else 0
    return 0


def _without_signature(lines: list[str]) -> list[str]:
    for place, line in enumerate(lines):
        if line in ("-- ", "--") and not any(each.lstrip().startswith(">") for each in lines[place:]):
            lines = lines[:place]
            break
    return [line for line in lines if not DEVICE.match(line.strip())]


SILENT = ("script", "style", "head", "title", "template", "svg", "math", "noscript", "iframe", "object", "textarea")
BREAKS = frozenset("br p div li tr h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr section article".split())


def words_of_html(html: str) -> str:
    """The words in HTML, line by line; what stands in a blockquote is marked with ">". Nothing is drawn or fetched.

    Goes through the text once, however it is written.
    """
    html = html[: LONGEST * 5]
    lower = html.lower()
    said: list[str] = []
    depth = place = 0
    while place < len(html):
        start = html.find("<", place)
        if start < 0:
            said.append(html[place:])
            break
        said.append(html[place:start])
        if html.startswith("<!--", start):
            end = html.find("-->", start)
            place = end + 3 if end >= 0 else len(html)
            continue
        end = html.find(">", start)
        if end < 0:
            break
        tag = lower[start + 1 : min(end, start + 20)].split()
        name = tag[0].strip("/") if tag else ""
        place = end + 1
        if name in SILENT and not lower.startswith("</", start):
            shut = lower.find(f"</{name}", place)
            place = shut if shut >= 0 else len(html)
        elif name == "blockquote":
            depth = max(0, depth + (-1 if lower.startswith("</", start) else 1))
        if name in BREAKS:
            said.append("\n" + "> " * min(depth, 1))
        elif not name.isalnum():
            said.append(" ")
    lines = (" ".join(line.split()) for line in _in_quotes("".join(said)))
    return unescape("\n".join(lines))


def _in_quotes(text: str) -> list[str]:
    return [line for line in text.replace("\r", " ").split("\n") if line.strip("> \t\xa0")]
