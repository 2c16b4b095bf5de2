"""Words for a theme file that is not used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from coprod_tui.wording.catalogue import N_, _
from coprod_tui.wording.reasons import ReasonWords


def _missing_or_unknown(fields: Mapping[str, Any]) -> str:
    if fields["missing"]:
        return _("This theme has no colour for {missing}.")
    return _("This theme has a colour for {unknown}, which we do not use.")


def _named(message: str | Callable[[Mapping[str, Any]], str]) -> Callable[[Mapping[str, Any]], str]:
    """The same, after which file it is about, where that is fields: there may be several, and none is in sight."""

    def with_file(fields: Mapping[str, Any]) -> str:
        why = _(message) if isinstance(message, str) else message(fields)
        return " ".join((_("The theme file {file} is not used."), why)) if fields.get("file") else why

    return with_file


_WHYS: ReasonWords = {
    "theme-unreadable": N_("This theme cannot be opened. Check who owns the file."),
    "theme-not-toml": N_("This theme could not be read. Compare it with one of ours."),
    "theme-too-long": N_("This theme is too long. The most we read is {most} letters."),
    "theme-name-taken": N_("There is a theme called {name} already. Give the file another name."),
    "theme-title": N_("This theme needs a title of 1 to {most} letters."),
    "theme-true-or-false": N_("In this theme, “{field}” can only be true or false."),
    "theme-not-a-colour": N_("“{value}” is not a colour we can use for “{role}”."),
    "theme-colour-unmeasured": N_(
        "We cannot measure the colour for “{role}”. Write it as six letters and figures after #."
    ),
    "theme-colours": _missing_or_unknown,
    "theme-contrast": N_("“{role}” is too faint on “{ground}”: {ratio} to 1. Make it {least} to 1 or more."),
    "theme-terminal-colours": N_(
        "“{role}” may be hard to see in some windows. Choose another of the 16 colours for it."
    ),
}
WORDS: ReasonWords = {id: _named(why) for id, why in _WHYS.items()}
