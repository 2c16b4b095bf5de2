"""What stands at the foot of a printed page, "Page 3 of 10": in pieces, because each format counts for itself."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.wording import _


class Folio(NamedTuple):
    """The words before the page's number, between it and how many there are, and after.

    here: before the number of the page that a line of the contents leads to.
    """

    before: str
    between: str
    after: str
    here: str


def folio() -> Folio:
    before, rest = _("Page {number} of {count}").split("{number}")
    between, after = rest.split("{count}")
    return Folio(before, between, after, _(", page {number}").replace("{number}", ""))
