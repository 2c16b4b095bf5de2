"""What a summary is made into for each way: the inside of a letter, a file to print, words to read aloud or to text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from coprod_tui.afterwards.sending import letters, short
from coprod_tui.model.entry import Refused
from coprod_tui.model.sending import DeliveryWay
from coprod_tui.summary import FORMATS, Summary, aloud
from coprod_tui.wording import speaking


class Rendered(NamedTuple):
    """suffix: how its file's name ends; "" for the inside of a letter."""

    content: bytes
    suffix: str = ""


def _letter(summary: Summary) -> Rendered:
    return Rendered(letters.with_text(summary))


def _word_letter(summary: Summary) -> Rendered:
    return Rendered(letters.with_word_file(summary))


def _easy_letter(summary: Summary) -> Rendered:
    return Rendered(letters.with_easy_read(summary))


def _to_print(name: str) -> Callable[[Summary], Rendered]:
    """A PDF; where what makes one is not here, a Word file of the same."""

    def render(summary: Summary) -> Rendered:
        try:
            return Rendered(FORMATS[f"{name}-pdf"].render(summary), ".pdf")
        except Refused:
            return Rendered(FORMATS[f"{name}-docx"].render(summary), ".docx")

    return render


def _aloud(summary: Summary) -> Rendered:
    return Rendered(aloud.render(summary).encode(), ".txt")


def _short(summary: Summary) -> Rendered:
    return Rendered(short.render(summary).encode(), ".txt")


def _page(summary: Summary) -> Rendered:
    """A page that any browser prints, at 14 point."""
    return Rendered(FORMATS["html"].render(summary), ".html")


MAKES: dict[DeliveryWay, Callable[[Summary], Rendered]] = {
    "email": _letter,
    "word": _word_letter,
    "large-print": _to_print("large"),
    "phone": _aloud,
    "text-message": _short,
    "hand": _page,
    "easy-read": _easy_letter,
    "easy-read-post": _to_print("easy"),
}


class Material:
    """Everything one version is made into, each made once and only when somebody gets it so."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self._made: dict[DeliveryWay, Rendered | Refused] = {}

    def for_way(self, way: DeliveryWay) -> Rendered:
        """Refused each time where a library is missing, with the line that brings it."""
        if way not in self._made:
            try:
                with speaking(self.summary.language):
                    self._made[way] = MAKES[way](self.summary)
            except Refused as missing:
                self._made[way] = missing
        rendered = self._made[way]
        if isinstance(rendered, Refused):
            raise Refused(rendered.reason, **rendered.fields)
        return rendered
