"""The catalogue of words: gettext over `coprod_tui/locale`, with English as the source.

A group's own language comes first, where it has chosen one; else that of the person's own settings (LANGUAGE, LC_ALL,
LC_MESSAGES, LANG), as gettext reads them. Where there is no catalogue for it, the English in the source is what people
see.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "coprod"
CATALOGUES = Path(__file__).resolve().parent.parent / "locale"


@cache
def _catalogue(language: str = "", folder: Path = CATALOGUES) -> NullTranslations:
    import gettext  # noqa: PLC0415  it brings `locale` and `re` with it: not before the first word is asked for

    return gettext.translation(DOMAIN, folder, [language] if language else None, fallback=True)


_chosen: tuple[str, Path] = ("", CATALOGUES)
_for_now: ContextVar[str] = ContextVar("language", default="")
"""The language of what is made just now, before that of the process: a page in a member's own, beside a screen."""
_reads: ContextVar[str] = ContextVar("reader", default="")


def speak(language: str = "", folder: Path = CATALOGUES) -> None:
    """Use this language's catalogue ("cy") from now on; with none, the one the person's own settings ask for."""
    global _chosen  # noqa: PLW0603  the screens of a process speak one language at a time
    _chosen = (language, folder)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use this language meanwhile, in this thread or task alone; with none, the one spoken as it is."""
    before = _for_now.set(language or _for_now.get())
    try:
        yield
    finally:
        _for_now.reset(before)


@contextmanager
def for_reader(language: str) -> Iterator[None]:
    """What is made meanwhile is for somebody who reads this language; with none, for everybody."""
    before = _reads.set(language)
    try:
        yield
    finally:
        _reads.reset(before)


def of_document(language: str) -> str:
    """The language a document is to be in: of whom it is made for, else its own."""
    return _reads.get() or language


def spoken() -> str:
    """The language that was chosen, for now or for the process; "" for the person's own."""
    return _for_now.get() or _chosen[0]


def _(message: str) -> str:
    """The message in the language people read here. Placeholders stay as they are, to be filled by `.format`."""
    return _current().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that goes with this count."""
    return _current().ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802  gettext's own name for it
    """Mark a message where it stands, to be asked for by `_` where it is shown: it comes back as it is."""
    return message


def _current() -> NullTranslations:
    language, folder = _chosen
    return _catalogue(_for_now.get() or language, folder)
