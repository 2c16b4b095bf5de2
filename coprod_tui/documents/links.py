"""Links by which people join a meeting. Their addresses stay in the text, where `planning/private.py` finds them."""

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
"""Addresses of Google and Outlook that wrap another address."""

INSIDE = re.compile(r"[?&](?:q|url)=([^&]+)", re.IGNORECASE)
ENCODED = re.compile(r"%([2-7][0-9a-f])", re.IGNORECASE)


def with_join_address(text: str, address: str) -> str:
    """The text of a link, followed by its address where that is one to join a meeting by."""
    inside = unwrapped(address)
    return f"{text} {inside}" if JOINING.match(inside) and not {inside, address} & set(text.split()) else text


def unwrapped(address: str) -> str:
    """The address inside one of WRAPPED; any other address as it is."""
    if not WRAPPED.match(address):
        return address
    inside = INSIDE.search(address)
    return ENCODED.sub(lambda code: chr(int(code[1], 16)), inside[1]) if inside else address
