"""The catalogue of words: gettext over `coprod_tui/locale`, with English as the source.

The language comes from the person's own settings (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), as gettext reads them.
Where there is no catalogue for it, the English in the source is what people see.
"""

from __future__ import annotations

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


def speak(language: str = "", folder: Path = CATALOGUES) -> None:
    """Use this language's catalogue ("cy") from now on; with none, the one the person's own settings ask for."""
    global _chosen  # noqa: PLW0603  a process speaks one language at a time
    _chosen = (language, folder)
    _catalogue.cache_clear()


def _(message: str) -> str:
    """The message in the language people read here. Placeholders stay as they are, to be filled by `.format`."""
    return _catalogue(*_chosen).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that goes with this count."""
    return _catalogue(*_chosen).ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802  gettext's own name for it
    """Mark a message where it stands, to be asked for by `_` where it is shown: it comes back as it is."""
    return message
