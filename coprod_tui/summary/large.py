"""A summary in large print: 18 point and more, one column, numbered pages, as a PDF or for Word.

Source: RNIB clear print, and the UK Association for Accessible Formats: large print is 16 to 18 point, without italics,
underlining or blocks of capitals, left aligned, in one column, black on white or on cream paper.
"""

from __future__ import annotations

from coprod_tui.summary import html, pdf, word
from coprod_tui.summary.contents import links_in
from coprod_tui.summary.folio import folio
from coprod_tui.summary.page import Summary


def render_word(summary: Summary) -> bytes:
    return word.render(summary, look="large-long" if links_in(summary) else "large")


def render_pdf(summary: Summary) -> bytes:
    long = bool(links_in(summary))
    roomy, closer = (_page(summary, long=each) for each in (long, True))
    return pdf.written(closer) if long else pdf.without_a_page_for_the_end(roomy, closer)


def _page(summary: Summary, *, long: bool) -> str:
    return html.page("summary.html.j2", summary, settled=True, style="large.css", folio=folio(), long=long)
