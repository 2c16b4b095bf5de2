"""A page (HTML) read with the standard library's parser in linear time.

Pages that came by mail and copies that somebody hands in are both read in this one way.
"""

from __future__ import annotations

from html.parser import HTMLParser

AT_ONCE = 16 * 1024
MOST_UNFINISHED = 256 * 1024
"""Characters of a tag, a comment or a style sheet that may stand open while the rest of it is looked for."""


def feed(parser: HTMLParser, html: str) -> bool:
    """Give a page to a parser, in linear time. Returns whether all of it could be read.

    The standard library scans an unfinished tag again from every "<" in it, so a tag that is too long ends the reading.
    What stands unfinished at the end is no text: browsers leave it out too.
    """
    for place in range(0, len(html), AT_ONCE):
        parser.feed(html[place : place + AT_ONCE])
        if len(parser.rawdata) > MOST_UNFINISHED:
            return False
    unfinished = parser.rawdata
    if unfinished.startswith("<") or parser.cdata_elem is not None:
        return not unfinished.strip()
    parser.close()
    return True
