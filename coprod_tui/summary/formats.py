"""Every format a summary can be had in. A new one is a renderer of its own and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from coprod_tui.model.entry import Refused
from coprod_tui.model.value import Value
from coprod_tui.summary.page import Summary
from coprod_tui.wording import speaking


class Format(Value, frozen=True):
    """name: as people ask for it. suffix: how its file's name ends. media: its media type. makes: the whole file."""

    name: str
    suffix: str
    media: str
    makes: Callable[[Summary], bytes]

    def render(self, summary: Summary) -> bytes:
        """The whole file, with our own words in the language of this summary."""
        with speaking(summary.language):
            return self.makes(summary)


def _by(module: str, function: str = "render") -> Callable[[Summary], bytes]:
    """A renderer of this floor, which is brought in, with the library it needs, only when somebody asks for it."""

    def render(summary: Summary) -> bytes:
        made: str | bytes = getattr(import_module(f"{__package__}.{module}"), function)(summary)
        return made.encode() if isinstance(made, str) else made

    return render


HTML, PDF = "text/html; charset=utf-8", "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("html", ".html", HTML, _by("html")),
        Format("md", ".md", "text/markdown; charset=utf-8", _by("markdown")),
        Format("txt", ".txt", "text/plain; charset=utf-8", _by("text")),
        Format("docx", ".docx", WORD, _by("word")),
        Format("large-docx", "-large.docx", WORD, _by("large", "render_word")),
        Format("large-pdf", "-large.pdf", PDF, _by("large", "render_pdf")),
        Format("wall", "-wall.html", HTML, _by("wall", "render_html")),
        Format("wall-pdf", "-wall.pdf", PDF, _by("wall", "render_pdf")),
        Format("easy", "-easy.html", HTML, _by("easy", "render_html")),
        Format("easy-pdf", "-easy.pdf", PDF, _by("easy", "render_pdf")),
        Format("easy-docx", "-easy.docx", WORD, _by("easy_word")),
        Format("sound", ".wav", "audio/wav", _by("sound")),
        Format("ics", ".ics", "text/calendar; charset=utf-8", _by("calendar")),
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
