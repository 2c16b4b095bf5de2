"""Links by which people join a meeting: they are kept with the words that hide them, so that none is missed."""

from __future__ import annotations

import re

JOINING = re.compile(
    r"(?:(?:https?:)?//)?(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com"
    r"|meet\.google\.com"
    r"|webex\.com|gotomeet\.me|gotomeeting\.com|goto\.com|whereby\.com|jit\.si|bluejeans\.com|join\.skype\.com"
    r"|meet\.lync\.com"
    r"|ringcentral\.com|chime\.aws|starleaf\.com|bbcollab\.com|livestorm\.co|hopin\.com|bigbluebutton\.org"
    r"|safelinks\.protection\.outlook\.com)(?:[/:?#][^\s<>\"”’)\]]*)?"
    r"|https?://(?:[\w-]+\.)*(?:zoom|teams|meet|webex|whereby|jitsi|skype)\.[^\s<>\"”’)\],]+"
    r"|https?://[^\s<>\"”’)\],]{1,200}?(?:/j/\d{9,}|/meetup-join/|[?&](?:pwd|passcode)=)[^\s<>\"”’)\],]*",
    re.IGNORECASE,
)
"""Addresses of services that people meet by, and of Outlook's wrapping around them."""


WRAPPED = re.compile(
    r"https?://(?:www\.google\.[\w.]+/url|[\w.-]*safelinks\.protection\.outlook\.com/)\?", re.IGNORECASE
)
"""Addresses that stand around another one, by the programs that put them there."""

INSIDE = re.compile(r"[?&](?:q|url)=([^&]+)", re.IGNORECASE)
ENCODED = re.compile(r"%([2-7][0-9a-f])", re.IGNORECASE)


def shown(words: str, address: str) -> str:
    """The words of a link, with its address where people join by it."""
    inside = unwrapped(address)
    return f"{words} {inside}" if JOINING.match(inside) and not {inside, address} & set(words.split()) else words


def unwrapped(address: str) -> str:
    """An address without the one that a mail program or an editor put around it."""
    if not WRAPPED.match(address):
        return address
    inside = INSIDE.search(address)
    return ENCODED.sub(lambda found: chr(int(found[1], 16)), inside[1]) if inside else address
