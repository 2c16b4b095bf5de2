"""A page of ours as a PDF that a screen reader can read: tagged (PDF/UA), with title, language and bookmarks.

Source: ISO 14289-1. What makes the PDF is WeasyPrint, which is brought in only here. It may fetch nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coprod_tui.documents.libraries import needed

VARIANT = "pdf/ua-1"


def written(page: str) -> bytes:
    return _bytes(_laid_out(page))


def on_one_sheet(pages: Iterable[str]) -> bytes:
    """The first of these pages that needs one sheet of paper, else the last of them on as many as it needs."""
    laid: Any = None
    for page in pages:
        laid = _laid_out(page)
        if len(laid.pages) == 1:
            break
    return _bytes(laid)


def _laid_out(page: str) -> Any:
    with needed("weasyprint"):
        import weasyprint  # noqa: PLC0415  an optional library, and a slow one
        from weasyprint.urls import URLFetcher  # noqa: PLC0415  the same
    nothing = URLFetcher(allowed_protocols=())
    return weasyprint.HTML(string=page, url_fetcher=nothing).render(pdf_variant=VARIANT)


def _bytes(laid: Any) -> bytes:
    content: bytes = laid.write_pdf(pdf_variant=VARIANT)
    return content
