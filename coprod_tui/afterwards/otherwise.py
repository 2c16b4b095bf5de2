"""What shows, hides or strikes out words in a file without being one of its words. Nothing of that is in one of ours.

And what stands below a seal, which no seal is of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from unicodedata import bidirectional

from coprod_tui.afterwards.in_pdf import LEFTWARDS, squeezed
from coprod_tui.afterwards.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree import ElementTree as ET

TAGS = frozenset(
    "a article aside bdi body br em footer h1 h2 h3 h4 head header hr html li main meta p section span strong style "
    "title ul".split()
)
"""What our pages, and our Markdown read as a page, are made of. Anything else may hide words, or strike them out."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN_OTHERWISE = frozenset(
    f"{WORD}{name}"
    for name in (
        "altChunk", "control", "del", "delText", "drawing", "dstrike", "moveFrom", "object", "pict", "strike", "sym",
    )
)  # fmt: skip
"""Word's marks for pictures, signs, words struck out and taken away. Marks that are not Word's are never in ours."""
NUMBERED = re.compile(r"(?:%\d|\W)*")


def tag(name: str, attrs: Iterable[tuple[str, str | None]]) -> list[str]:
    """What is to be said of one tag of a page: a tag that is none of ours, and where a link leads."""
    links = [f"{each}={value}" for each, value in attrs if each in ("href", "src", "http-equiv", "content")]
    return [*([f"<{name}>"] if name not in TAGS else []), *(links if name != "meta" or len(links) > 1 else [])]


def in_word(page: ET.Element, lists: Iterable[ET.Element], styles: Iterable[ET.Element]) -> str:
    """The marks in a Word file that none of ours has; "" where there are none. lists: how lists are numbered."""
    found = {each.tag for each in page.iter() if _otherwise(each) or not each.tag.startswith(WORD)}
    for each in lists:
        said = (level.get(f"{WORD}val", "") for level in each.iter(f"{WORD}lvlText"))
        found.update(text for text in said if not NUMBERED.fullmatch(text))
    for each in styles:
        found.update(one.tag for one in each.iter() if (one.tag == f"{WORD}vanish" and _on(one)) or _otherwise(one))
    return " ".join(sorted(found))


def _otherwise(mark: ET.Element) -> bool:
    return mark.tag in SHOWN_OTHERWISE and _on(mark)


def _on(mark: ET.Element) -> bool:
    return mark.get(f"{WORD}val") not in ("false", "0", "off")


def in_pdf(reader: Any, pages: Iterable[Any]) -> str:
    """Notes, forms, pictures and layers on a PDF's pages; "" where there are none. A link is none of these."""
    found = {name for name in ("/AcroForm", "/OCProperties", "/OpenAction") if name in reader.trailer["/Root"]}
    for page in pages:
        notes = page.get("/Annots")
        for note in notes.get_object() if notes is not None else ():
            if note.get_object().get("/Subtype") != "/Link":
                found.add("/Annots")
        resources = page.get("/Resources")
        shown = resources.get_object().get("/XObject") if resources is not None else None
        found.update(str(name) for name in (shown.get_object() if shown is not None else ()))
    return " ".join(sorted(found))


def below(said: Sequence[str], lines: Iterable[str], *, pdf: bool = False) -> str:
    """What stands below a seal and is none of these lines; "" where there is nothing. Lines may be missing.

    A copy says what was said until it was made, so that a line of today may not be on it yet.
    """
    return _below_in_pdf(said, lines) if pdf else _below(list(said), lines)


def _below(rest: list[str], lines: Iterable[str]) -> str:
    for line in lines:
        here = words(line)
        if rest[: len(here)] == here:
            rest = rest[len(here) :]
    return " ".join(rest)


def _below_in_pdf(said: Sequence[str], lines: Iterable[str]) -> str:
    rest = squeezed(said)
    for line in lines:
        here = squeezed(words(line))
        found = rest[: len(here)]
        leftwards = any(bidirectional(letter) in LEFTWARDS for letter in here)
        if found == here or (leftwards and sorted(found) == sorted(here)):
            rest = rest[len(here) :]
    if not rest:
        return ""
    at = len(said)
    while at and len(squeezed(said[at:])) < len(rest):
        at -= 1
    return " ".join(said[at:])
