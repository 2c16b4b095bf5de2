"""Links in a quote of our letter: whether one is ours, however a program wrote it, or wrapped it in one of its own.

Programs that turn a page into text write the link of our ready-made answers beside their words. Gateways put a link to
themselves in the place of each. A link that is not in our letter may lead to somebody's own answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

LINK = re.compile(r"[<\[(]?\b(?:mailto:|https?://)[^\s<>\])]*[>\])]?|\[cid:[^\]\s]*\]")
HREF = re.compile(r"""href\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
CARRIES = re.compile(
    r"(?:[\w-]+\.)?safelinks\.protection\.outlook\.com|www\.google\.com|linkprotect\.cudasvc\.com"
    r"|(?:[\w-]+\.)?urldefense(?:\.proofpoint)?\.com|(?:[\w-]+\.)?protect\.trendmicro\.com|nam\d+\.safelinks.*"
    r"|(?:[\w-]+\.)?secure-web\.cisco\.com|(?:[\w-]+\.)?checkpoint\.com|(?:[\w-]+\.)?sophos(?:email)?\.com",
    re.IGNORECASE,
)
"""Hosts of gateways whose links have the first one in them."""
COVERS = re.compile(
    r"(?:protect|url|link)[\w.-]*\.mimecast(?:protect)?\.com|clicktime\.symantec\.com|(?:[\w-]+\.)*inky\.com"
    r"|(?:[\w-]+\.)*trustifi\.com|(?:[\w-]+\.)*egress\.com",
    re.IGNORECASE,
)
"""Hosts of gateways whose links do not say where they lead."""
MOST_WRAPPED = 3


WRITTEN = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
SPLIT = re.compile(r"https?://([^/?#@\s]+)([^?#\s]*)(?:\?([^#\s]*))?", re.IGNORECASE)


def _unquoted(text: str) -> str:
    """Signs that stand in a link as numbers, written out (RFC 3986, 2.1). No network is needed for it."""
    return WRITTEN.sub(lambda each: bytes.fromhex(each[0].replace("%", "")).decode("utf-8", "replace"), text)


def plain(link: str) -> str:
    """A link as it is compared: bare, with its signs written out, in one case."""
    return " ".join(_unquoted(link.strip("<>[]() \t").replace("&amp;", "&")).casefold().split()).rstrip("/")


def links_of(page: str) -> frozenset[str]:
    """Every link of a page of ours."""
    return frozenset(plain(each) for each in HREF.findall(page))


def is_ours(link: str, ours: Collection[str]) -> bool:
    """Whether a link in a quote is one of ours, or an address alone. ours: as `plain` writes them."""
    bare = link.strip("<>[]() \t")
    for _each in range(MOST_WRAPPED):
        said = plain(bare)
        if said in ours or (said.startswith("mailto:") and "?" not in said):
            return True
        inner = _inside(bare)
        if not inner:
            break
        bare = inner
    found = SPLIT.match(bare)
    return (
        found is not None and COVERS.fullmatch(found[1]) is not None and any(each.startswith("http") for each in ours)
    )


def _inside(link: str) -> str:
    """The link that a gateway's link has in it; "" for none."""
    found = SPLIT.match(link)
    if found is None or CARRIES.fullmatch(found[1]) is None:
        return ""
    host, path, query = found[1], found[2], found[3] or ""
    if "/v3/__" in path:  # Proofpoint's third form
        return link.partition("/v3/__")[2].partition("__;")[0]
    told = dict(each.partition("=")[::2] for each in query.split("&"))
    inner = next((told[name] for name in ("url", "u", "a", "q") if told.get(name)), "")
    return _unquoted(inner.replace("-", "%").replace("_", "/") if "proofpoint" in host else inner)
