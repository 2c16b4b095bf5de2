"""Pages as HTML, from templates: whole pages, and the parts that a script replaces as the meeting goes on."""

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
"""Seconds without an event after which a page with script blanks itself: it may not know that the screen is hidden."""
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
    environment = Environment(
        loader=PackageLoader("coprod_tui.share", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.filters["way"] = way
    environment.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]  # the extension brings it
    return environment


def way(words: str) -> str:
    """Direction of most letters of a line ("ltr", "rtl"): our sentence may begin with a name of another script."""
    letters = [bidirectional(letter) for letter in words if letter.isalpha()]
    return "rtl" if 2 * sum(each in ("R", "AL") for each in letters) > len(letters) else "ltr"


def page(template: str, **shown: Any) -> str:
    """A whole page. What people wrote is escaped."""
    shown |= {"reload": RELOAD, "silent": SILENT, "leftward": language_goes_left(_("en-GB"))}
    return _templates().get_template(f"{template}.html.j2").render(**shown)


def module(template: str) -> Any:
    """The macros of a template, each of which gives one part of a page."""
    return _templates().get_template(f"{template}.html.j2").module


def parts(shown: FollowView) -> dict[str, str]:
    """The HTML of the parts of a page that change, by the id of their element."""
    macros = module("parts")
    lists = {each.name: str(macros.list(each)) for each in shown.lists}
    return {
        "title": str(macros.title(shown)),
        "now": str(macros.lines(shown.now)),
        **{f"list-{name}": lists.get(name, "") for name in LISTS},
    }
