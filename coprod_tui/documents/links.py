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


def shown(words: str, address: str) -> str:
    """The words of a link, with its address where people join by it."""
    return f"{words} {address}" if JOINING.match(address) and address not in words else words
