"""Pages as HTML, from templates: all of a page without script, and of each part what changes with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

from jinja2 import Environment, PackageLoader, StrictUndefined

from coprod_tui.share.view import LISTS, FollowView
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.leftward import language_goes_left

RELOAD = 10
"""Seconds after which a page without script is loaded again."""
SILENT = 5
"""Seconds without a word from us after which a page with script blanks itself: it may have missed that we hid."""
FILES = Path(__file__).parent / "templates"
STATIC = {
    "follow.css": "text/css",
    "follow.js": "text/javascript",
    "write.css": "text/css",
    "write.js": "text/javascript",
}


@cache
def static(name: str) -> bytes:
    return (FILES / name).read_bytes()


@cache
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("coprod_tui.share", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.filters["way"] = way
    made.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]  # the extension brings it
    return made


def way(words: str) -> str:
    """Which way most of a line is read ("ltr", "rtl"): a sentence of ours may begin with a name of another script."""
    letters = [bidirectional(letter) for letter in words if letter.isalpha()]
    return "rtl" if 2 * sum(each in ("R", "AL") for each in letters) > len(letters) else "ltr"


def page(template: str, **shown: Any) -> str:
    """A whole page. Every word of people's is escaped."""
    shown |= {"reload": RELOAD, "silent": SILENT, "leftward": language_goes_left(_("en-GB"))}
    return _templates().get_template(f"{template}.html.j2").render(**shown)


def module(template: str) -> Any:
    """The macros of a template, to be called for one part of a page each."""
    return _templates().get_template(f"{template}.html.j2").module


def parts(shown: FollowView) -> dict[str, str]:
    """The HTML of what changes on a page, by the id of the element that it stands in."""
    said = module("parts")
    lists = {each.name: str(said.list(each)) for each in shown.lists}
    return {
        "title": str(said.title(shown)),
        "now": str(said.lines(shown.now)),
        **{f"list-{name}": lists.get(name, "") for name in LISTS},
    }
