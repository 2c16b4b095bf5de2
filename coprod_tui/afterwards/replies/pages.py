"""The words of a page (HTML) that came as a message, line by line; what it quotes is marked with ">".

Nothing is drawn and nothing is fetched. Whatever a reader would see or miss that is no word - a picture, hidden text -
is said as a doubt.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.pictures import PLACE, is_remote_logo
from coprod_tui.afterwards.replies.styles import hides, is_dark, is_light
from coprod_tui.documents.html_feed import feed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

SHEETS_BEFORE = frozenset({"c3cd13a19119380de09afffeb53acdaa421ba0d0c1fd945bb4471c63792f3533"})
"""Style sheets of the letters of earlier programs. One is put here when `templates/summary.css` is changed."""
UNREAD = frozenset("script style template title".split())
"""What no browser shows as words of the page. A head is not: it ends where the first word or tag of a body is."""
NEVER_WRITTEN = frozenset("script template noscript".split())
"""What no mail program writes: what stands in it some show, and others do not."""
BREAKS = frozenset(
    "address article blockquote br center dd details div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre"
    " section summary table tr ul".split()
)
CELLS = frozenset("td th".split())
STRUCK = frozenset("s strike del".split())
"""What shows words as taken back."""
STRANGE = frozenset(
    "svg math iframe object embed applet video audio canvas form input select textarea button dialog details marquee"
    " datalist noembed noframes frameset plaintext xmp listing rp bdo meter progress link".split()
)
"""What may say something that is no word of the page's text."""
MARKUP = re.compile(r"<(xml|style)\b.*?</\1\s*>|<[^>]*>|^\s*\[if[^\]]*\]|<!\[endif\]", re.IGNORECASE | re.DOTALL)
WORDS = re.compile(r"\w")
"""In a comment that only some programs read: what is no word there, and whether a word is left."""
DOT = re.compile(r"\s*[01](px)?\s*")


class PageWords(HTMLParser):
    """said: the text with line ends. doubts: reason ids for why that may not be all a reader would see."""

    def __init__(self, logos: Collection[str] = ()) -> None:
        """logos: the ids of pictures in the message that may be shown."""
        super().__init__(convert_charrefs=True)
        self.logos = logos
        self.shown: list[str] = []
        self._cells = 0
        self.said: list[str] = []
        self.doubts: dict[str, None] = {}
        self._silent: list[str] = []
        self._quotes = 0
        self._as_written = 0
        self._styles: list[str] | None = None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNREAD:  # browsers let it stand open, to the end
            self.doubts["mail-page-hides"] = None
        self.handle_starttag(tag, attrs)
        if tag in UNREAD:
            self.handle_endtag(tag)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag in UNREAD:
            self._silent.append(tag)
        if tag == "style":
            self._styles = []
        if tag == "img":
            self._picture(told)
        self._cells += tag in CELLS
        if tag in STRANGE or "background" in told:
            self.doubts["mail-unread-part"] = None
        shown = tag not in UNREAD and not self._silent
        if tag in STRUCK or tag in NEVER_WRITTEN or (shown and _may_hide(tag, told)):
            self.doubts["mail-page-hides"] = None
        if tag == "blockquote":
            self._quotes += 1
        self._as_written += tag == "pre"
        self._break(tag)
        if tag == "hr":
            self.said.append("_" * 32)
            self._break(tag)

    def _picture(self, told: Mapping[str, str]) -> None:
        """What stands in the place of a picture: nothing for a dot, a mark for a logo; any other is asked about."""
        source = told.get("src", "")
        id = source[4:] if source[:4].casefold() == "cid:" else ""
        alt = " ".join(re.sub(r"[\[\]]", " ", told.get("alt", "")).split())
        if id in self.logos or is_remote_logo(told):
            self.shown.append(id)
            mark = "> " * min(self._quotes, 1)
            self.said.append(f"\n{mark}{PLACE.format(where='cell' if self._cells else 'line', alt=alt)}\n{mark}")
        elif not (DOT.fullmatch(told.get("width", "")) or DOT.fullmatch(told.get("height", ""))):
            self.doubts["mail-unread-part"] = None

    def handle_endtag(self, tag: str) -> None:
        self._cells = max(0, self._cells - (tag in CELLS))
        if tag == "style" and self._styles is not None:
            css = "".join(self._styles)
            if not _is_ours(css) and hides(css):
                self.doubts["mail-page-hides"] = None
            self._styles = None
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        self._as_written = max(0, self._as_written - (tag == "pre"))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._styles is not None:
            self._styles.append(data)
        if self._silent[-1:] == ["title"] and len(self._silent) == 1 and data.strip():
            self.said.append(f"\n{'> ' * min(self._quotes, 1)}{' '.join(data.split())}\n{'> ' * min(self._quotes, 1)}")
        if self._silent:
            return
        lines = data.split("\n") if self._as_written else [data]
        for place, line in enumerate(lines):
            if place:
                self._break("br")
            self.said.append(re.sub(r"\s+", " ", line))

    def handle_comment(self, data: str) -> None:
        if data.startswith((">", "->")) or "--!" in data:  # browsers end such a comment there, and show what follows
            self.doubts["mail-page-hides"] = None
        if data.lstrip().casefold().startswith("[if") and WORDS.search(MARKUP.sub(" ", data)):  # Outlook shows those
            self.doubts["mail-page-hides"] = None

    def _break(self, tag: str) -> None:
        if tag in BREAKS:
            self.said.append("\n" + "> " * min(self._quotes, 1))
        elif tag in CELLS:
            self.said.append(" ")


@cache
def _ours() -> frozenset[str]:
    """The style sheets of our own letters, which programs keep in what they quote, each by the SHA-256 of its words."""
    now = files("coprod_tui.summary").joinpath("templates/summary.css").read_text(encoding="utf-8")
    return SHEETS_BEFORE | {_sum(now)}


def _sum(css: str) -> str:
    return sha256(" ".join(css.split()).encode()).hexdigest()


def _is_ours(css: str) -> bool:
    return _sum(css) in _ours()


def _may_hide(tag: str, told: Mapping[str, str]) -> bool:
    """Whether a tag can hide, strike or cover the words in it."""
    letters = [told[name] for name in ("text", *(["color"] if tag == "font" else [])) if name in told]
    small = tag == "font" and told.get("size", "").strip().startswith(("0", "-"))
    flat = tag not in ("img", "td", "table", "hr", "tr", "col") and {told.get("height"), told.get("width")} & {"0", "1"}
    dim = not all(is_dark(each.strip().casefold()) for each in letters)
    return "hidden" in told or bool(small or flat or dim) or _is_covered(told) or hides(told.get("style", ""))


def _is_covered(told: Mapping[str, str]) -> bool:
    return "bgcolor" in told and not is_light(told["bgcolor"].strip().casefold())


def page_words(html: str) -> tuple[str, tuple[str, ...]]:
    """The words, line by line, and reason ids for why they may not be all of it."""
    words, doubts, _shown = page_read(html, ())
    return words, doubts


def page_read(html: str, logos: Collection[str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The same, and the ids of the logos that the page shows. logos: those that may be shown."""
    page = PageWords(logos)
    if not feed(page, html):
        page.doubts["mail-page-broken"] = None
    rows = (" ".join(line.split()) for line in "".join(page.said).split("\n"))
    return "\n".join("" if row == ">" else row for row in rows), tuple(page.doubts), tuple(page.shown)
