"""A page of ours as a PDF that a screen reader can read: tagged (PDF/UA), with title, language and bookmarks.

Source: ISO 14289-1. What makes the PDF is WeasyPrint, which is brought in only here. It may fetch nothing at all: a
drawing stands in the page itself.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from coprod_tui.documents.libraries import needed
from coprod_tui.model.entry import Refused

VARIANT = "pdf/ua-1"
TOP = 150
"""Pixels of a style sheet, 96 an inch: what stands no further down has nothing above it."""


def written(page: str) -> bytes:
    return _bytes(_laid_out(page))


def without_a_page_for_the_end(page: str, closer: str) -> bytes:
    """The page; or where nothing but its last heading would stand on the last sheet, what is closer together.

    That only where it then takes a sheet less.
    """
    laid = _laid_out(page)
    if _ends_alone(laid):
        other = _laid_out(closer)
        laid = other if len(other.pages) < len(laid.pages) else laid
    return _bytes(laid)


def _ends_alone(laid: Any) -> bool:
    """Whether the last heading stands at the very top of the last sheet."""
    places = list(_places(laid.make_bookmark_tree()))
    return (
        len(places) > 1
        and places[-1][0] == len(laid.pages) - 1
        and places[-1][1] < TOP
        and places[-2][0] < places[-1][0]
    )


def _places(tree: Iterable[Any]) -> Iterator[tuple[int, float]]:
    """The sheet of each heading, from 0, and how far down it stands."""
    for _words, (sheet, _across, down), below, _state in tree:
        yield sheet, down
        yield from _places(below)


def on_one_sheet(pages: Iterable[str]) -> bytes:
    """The first of these pages that needs one sheet of paper, else the last of them on as many as it needs."""
    laid: Any = None
    for page in pages:
        laid = _laid_out(page)
        if len(laid.pages) == 1:
            break
    return _bytes(laid)


def _laid_out(page: str) -> Any:
    with needed("weasyprint"), warnings.catch_warnings(action="ignore"):  # it warns where there are no letters
        import weasyprint  # noqa: PLC0415  an optional library, and a slow one
        from weasyprint.urls import URLFetcher  # noqa: PLC0415  the same
    _need_letters()
    nothing = URLFetcher(allowed_protocols=("data",))
    return weasyprint.HTML(string=page, url_fetcher=nothing).render(pdf_variant=VARIANT)


@cache
def _need_letters() -> None:
    """Refused ("needs-letters") where this computer has no font at all: Pango ends the whole program then."""
    from weasyprint.text.ffi import fontconfig  # noqa: PLC0415  brought in by then

    settings = fontconfig.FcInitLoadConfigAndFonts()
    try:
        if not fontconfig.FcConfigGetFonts(settings, fontconfig.FcSetSystem).nfont:
            raise Refused("needs-letters")
    finally:
        fontconfig.FcConfigDestroy(settings)


def _bytes(laid: Any) -> bytes:
    content: bytes = laid.write_pdf(pdf_variant=VARIANT)
    return content
