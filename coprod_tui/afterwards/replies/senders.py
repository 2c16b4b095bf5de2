"""Who a message says it is from, and whatever in its headers speaks against that.

Anybody can write anything at the top of a letter. That nothing speaks against a name does not prove it: what is said
here is only when there is a reason to ask.
"""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.letter import ReadLetter as Letter

LONGEST = 2_000
"""Characters of a header that are read."""
MOST_BRACKETS = 20
"""Brackets in brackets that are read: the standard library goes down into each."""
ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,255}")
PASSED = re.compile(r"\b(spf|dkim|dmarc|arc)\s*=\s*([a-z]+)", re.IGNORECASE)
AGAINST = frozenset({"fail", "softfail", "permerror", "policy"})
"""What a mail server writes where the sender did not prove to be who the message says."""

WHYS = (
    "mail-no-sender", "mail-two-senders", "mail-name-hides-address", "mail-sent-by-other", "mail-answers-elsewhere",
    "mail-returns-elsewhere", "mail-not-proved", "mail-by-list",
)  # fmt: skip


class Sender(NamedTuple):
    """address: in small letters, "" where none can be read. name: as it stands beside it."""

    address: str = ""
    name: str = ""
    doubts: tuple[str, ...] = ()


def header(letter: Letter, name: str) -> str:
    """The first header of this name as people read it: decoded, on one line, cleaned."""
    return _decoded(letter.get(name))


def headers(letter: Letter, name: str) -> list[str]:
    return [_decoded(each) for each in letter.get_all(name, [])[:20]]


def _decoded(value: object) -> str:
    if value is None:
        return ""
    text = str(value)[:LONGEST]
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError):
        return clean(text)
    said = []
    for words, charset in parts:
        said.append(words if isinstance(words, str) else _in_letters(words, charset or "latin-1"))
    return clean("".join(said))


def _in_letters(words: bytes, charset: str) -> str:
    """Bytes as text; in Western letters where the charset is none we know."""
    try:
        return words.decode(charset if charset.lower() not in ("unknown-8bit", "punycode", "idna") else "utf-8")
    except (LookupError, ValueError):
        return words.decode("latin-1")


def addresses(letter: Letter, name: str) -> list[tuple[str, str]]:
    """The (name, address) pairs of all headers of this name; what is no address is left out.

    The parts are told apart before they are decoded, so that what stands in an encoded name is never an address.
    """
    found: list[tuple[str, str]] = []
    for value in letter.get_all(name, [])[:20]:
        text = " ".join(str(value)[:LONGEST].split())
        if text.count("(") > MOST_BRACKETS:
            continue
        for shown, address in getaddresses([text]):
            if ADDRESS.fullmatch(address):
                found.append((_decoded(shown), clean(address).casefold()))
    return found


def sender_of(letter: Letter) -> Sender:
    """Who it says it is from, with what speaks against it."""
    said = addresses(letter, "From")
    if not said:
        return Sender(doubts=("mail-no-sender",))
    name, address = said[0]
    doubts = []
    if len({each for _name, each in said}) > 1 or len(letter.get_all("From", [])) > 1:
        doubts.append("mail-two-senders")
    if any(each.casefold() != address for each in ADDRESS.findall(name)):
        doubts.append("mail-name-hides-address")
    if any(each != address for _name, each in addresses(letter, "Sender")):
        doubts.append("mail-sent-by-other")
    if any(each != address for _name, each in addresses(letter, "Reply-To")):
        doubts.append("mail-answers-elsewhere")
    if any(not _together(each, address) for _name, each in addresses(letter, "Return-Path")):
        doubts.append("mail-returns-elsewhere")
    if _not_proved(letter):
        doubts.append("mail-not-proved")
    if letter.get("List-Id") is not None or letter.get("List-Post") is not None:
        doubts.append("mail-by-list")
    return Sender(address, name, tuple(doubts))


def _together(one: str, other: str) -> bool:
    """The same address; or at different addresses, those of no person but of the same house (its bounces, say)."""
    if one == other:
        return True
    (mine, at), (_theirs, house) = one.rsplit("@", 1), other.rsplit("@", 1)
    same_house = at == house or at.endswith(f".{house}") or house.endswith(f".{at}")
    return same_house and re.search(r"bounce|return|[=+]", mine) is not None


def _not_proved(letter: Letter) -> bool:
    """Whether any server on the way wrote that the sender was not who it says.

    That one wrote they were proves nothing: the sender may have written that line too.
    """
    told = " ".join([*headers(letter, "Authentication-Results"), *headers(letter, "ARC-Authentication-Results")])
    spf = " ".join(headers(letter, "Received-SPF")).lower()
    return any(how.lower() in AGAINST for _what, how in PASSED.findall(told)) or spf.startswith(("fail", "softfail"))
