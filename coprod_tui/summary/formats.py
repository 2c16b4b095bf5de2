"""Every format a summary can be had in. A new one is a renderer of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from coprod_tui.model.entry import Refused
from coprod_tui.summary.page import Summary
from coprod_tui.wording import speaking


class Format(NamedTuple):
    """name: as people ask for it. suffix: how its file's name ends. media: its media type. makes: the whole file."""

    name: str
    suffix: str
    media: str
    makes: Callable[[Summary], bytes]

    def render(self, summary: Summary) -> bytes:
        """The whole file, with our own words in the language of this summary."""
        with speaking(summary.language):
            return self.makes(summary)


def _html(summary: Summary) -> bytes:
    from coprod_tui.summary import html  # noqa: PLC0415  templates are read only when a page is made

    return html.render(summary).encode()


def _markdown(summary: Summary) -> bytes:
    from coprod_tui.summary import markdown  # noqa: PLC0415  as above

    return markdown.render(summary).encode()


def _text(summary: Summary) -> bytes:
    from coprod_tui.summary import text  # noqa: PLC0415  as above

    return text.render(summary).encode()


def _word(summary: Summary) -> bytes:
    from coprod_tui.summary import word  # noqa: PLC0415  as above

    return word.render(summary)


def _large_word(summary: Summary) -> bytes:
    from coprod_tui.summary import large  # noqa: PLC0415  as above

    return large.render_word(summary)


def _large_pdf(summary: Summary) -> bytes:
    from coprod_tui.summary import large  # noqa: PLC0415  as above

    return large.render_pdf(summary)


def _wall(summary: Summary) -> bytes:
    from coprod_tui.summary import wall  # noqa: PLC0415  as above

    return wall.render_html(summary)


def _wall_pdf(summary: Summary) -> bytes:
    from coprod_tui.summary import wall  # noqa: PLC0415  as above

    return wall.render_pdf(summary)


def _calendar(summary: Summary) -> bytes:
    from coprod_tui.summary import calendar  # noqa: PLC0415  as above

    return calendar.render(summary)


def _sound(summary: Summary) -> bytes:
    from coprod_tui.summary import sound  # noqa: PLC0415  as above

    return sound.render(summary)


HTML, PDF = "text/html; charset=utf-8", "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("html", ".html", HTML, _html),
        Format("md", ".md", "text/markdown; charset=utf-8", _markdown),
        Format("txt", ".txt", "text/plain; charset=utf-8", _text),
        Format("docx", ".docx", WORD, _word),
        Format("large-docx", "-large.docx", WORD, _large_word),
        Format("large-pdf", "-large.pdf", PDF, _large_pdf),
        Format("wall", "-wall.html", HTML, _wall),
        Format("wall-pdf", "-wall.pdf", PDF, _wall_pdf),
        Format("sound", ".wav", "audio/wav", _sound),
        Format("ics", ".ics", "text/calendar; charset=utf-8", _calendar),
    )
}
USUAL = ("html", "md", "txt")
"""What is saved when nobody asks for anything else: text that needs no library and opens everywhere."""


def format_named(name: str) -> Format:
    """The format of that name, whatever its capitals. Refused ("no-such-format") with the names there are."""
    found = FORMATS.get(name.strip().lower().removeprefix("."))
    if found is None:
        raise Refused("no-such-format", name=name, formats=list(FORMATS))
    return found
