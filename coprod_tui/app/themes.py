"""Themes from files: eight colours each, all checked before Textual sees them.

A theme changes how things look, never whether they can be read: one with too little contrast is refused, and says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from itertools import product
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import Theme

from coprod_tui.model.entry import Refused
from coprod_tui.model.text import file_name
from coprod_tui.model.value import Value
from coprod_tui.record.private import read_file

USUAL = "calm-dark"
PACKAGED = Path(__file__).parents[1] / "themes"
CHECKOUT = Path(__file__).parents[2] / "themes"

GROUNDS = ("background", "surface")
WORDS = ("foreground", "muted", "now", "wait")
DRAWN = ("line", "frame")
ROLES = frozenset((*GROUNDS, *WORDS, *DRAWN))

TEXT_RATIO = 4.5
"""WCAG 2.2, 1.4.3. Its 3:1 for large text is not used: a terminal knows no large text."""
LINE_RATIO = 3.0
"""WCAG 2.2, 1.4.11."""
MOST_BYTES = 20_000
LONGEST_TITLE = 30


class ThemeProblem(Value, frozen=True):
    """A theme file that is not used, and why: a reason id and what its words name."""

    file: str
    reason: str
    fields: dict[str, Any]


class Themes(Value, frozen=True):
    """What people may choose from: themes and their titles by name, and what could not be used."""

    themes: dict[str, Theme]
    titles: dict[str, str]
    problems: tuple[ThemeProblem, ...]


def read_themes(own: Path | None = None) -> Themes:
    """The themes that come with Coprod, then those in a person's own folder, where it is there.

    A file that is refused is skipped and told of; so is one named like a theme that is there already.
    """
    themes = Themes({}, {}, ())
    for folder in (PACKAGED if PACKAGED.is_dir() else CHECKOUT, own):
        for path in sorted(folder.glob("*.toml")) if folder is not None else ():
            try:
                title, theme = read_theme(path, taken=themes.themes.keys())
            except Refused as refused:
                problem = ThemeProblem(file_name(path.name), refused.reason, refused.fields)
                themes = themes.but(problems=(*themes.problems, problem))
            else:
                themes.themes[path.stem], themes.titles[path.stem] = theme, title
    return themes


def read_theme(path: Path, taken: Collection[str] = ()) -> tuple[str, Theme]:
    """One TOML file as a title and a Theme named after the file. Raises Refused with what to change in the file."""
    if path.stem in taken:
        raise Refused("theme-name-taken", name=path.stem)
    table = _parse(path)
    title, colors = table.get("title"), table.get("colors")
    if not isinstance(title, str) or not title.strip() or len(title) > LONGEST_TITLE or not title.isprintable():
        raise Refused("theme-title", most=LONGEST_TITLE)
    for switch in ("dark", "ansi"):
        if not isinstance(table.get(switch, switch != "dark"), bool):
            raise Refused("theme-true-or-false", field=switch)
    if "dark" not in table:
        raise Refused("theme-true-or-false", field="dark")
    if not isinstance(colors, dict) or colors.keys() != ROLES:
        given = colors.keys() if isinstance(colors, dict) else set()
        raise Refused("theme-colours", missing=sorted(ROLES - given), unknown=sorted(given - ROLES))
    ansi = table.get("ansi", False)
    parsed = {role: _colour(role, value) for role, value in colors.items()}
    if ansi:
        _check_own_colours(parsed)
    else:
        _check_contrast(parsed)
    return title.strip(), _theme(path.stem, colors, dark=table["dark"], ansi=ansi)


def contrast(front: Color, ground: Color) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(front) + 0.05, _luminance(ground) + 0.05), reverse=True)
    return high / low


def _luminance(color: Color) -> float:
    straight = 0.04045  # below this, sRGB is a straight line
    parts = (part / 12.92 if part <= straight else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def _parse(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused("theme-too-long", most=MOST_BYTES)
        return tomllib.loads(read_file(path).decode("utf-8"))
    except OSError as problem:
        raise Refused("theme-unreadable") from problem
    except (ValueError, RecursionError) as problem:  # not TOML, or not UTF-8
        raise Refused("theme-not-toml") from problem


def _colour(role: str, value: object) -> Color:
    try:
        color = Color.parse(value) if isinstance(value, str) else None
    except ColorParseError:
        color = None
    # Seen through or chosen by Textual ("auto"), a colour could not be measured.
    if color is None or color.auto or (color.ansi is None and color.a != 1):
        raise Refused("theme-not-a-colour", role=role, value=str(value)[:LONGEST_TITLE])
    return color


def _check_contrast(colors: dict[str, Color]) -> None:
    for role, color in colors.items():
        if color.ansi is not None:
            raise Refused("theme-colour-unmeasured", role=role)
    for roles, least in ((WORDS, TEXT_RATIO), (("line",), LINE_RATIO)):
        for role, ground in product(roles, GROUNDS):
            ratio = contrast(colors[role], colors[ground])
            if ratio < least:
                # Rounded down: 4.46 must not read as 4.5.
                raise Refused("theme-contrast", role=role, ground=ground, ratio=int(ratio * 10) / 10, least=least)


def _check_own_colours(colors: dict[str, Color]) -> None:
    """A terminal's sixteen colours cannot be measured; only its own ground is sure to differ from its own text."""
    for role, color in colors.items():
        if color.ansi is None or (role in GROUNDS and color.ansi != -1):
            raise Refused("theme-terminal-colours", role=role)
        if role in WORDS and color.ansi in {0, 7, 8, 15}:  # black, white and their bright ones: often the ground itself
            raise Refused("theme-terminal-colours", role=role)


def _theme(name: str, colors: dict[str, str], *, dark: bool, ansi: bool) -> Theme:
    """Textual's own roles are all given one of the eight colours, so that it derives none that was not measured."""
    front, ground, surface = colors["foreground"], colors["background"], colors["surface"]
    muted, live, waiting = colors["muted"], colors["now"], colors["wait"]
    # A terminal's own ground may be light or dark; its black stands on each of its hues.
    shown_on = {"foreground": "ansi_black" if ansi else ground, "background": live}
    return Theme(
        name,
        primary=live,
        secondary=live,
        accent=live,
        success=live,
        warning=waiting,
        error=waiting,  # red is for nobody
        foreground=front,
        background=ground,
        surface=surface,
        panel=surface,
        boost=surface,
        dark=dark,
        ansi=ansi,
        variables=colors
        | dict.fromkeys(("text", "foreground-muted", "button-foreground", "footer-description-foreground"), front)
        | dict.fromkeys(("text-muted", "text-disabled", "foreground-disabled"), muted)
        | dict.fromkeys(("text-primary", "text-secondary", "text-accent", "text-success", "link-color"), live)
        | dict.fromkeys(("text-warning", "text-error"), waiting)
        | dict.fromkeys(("border", "footer-key-foreground", "scrollbar-hover", "scrollbar-active"), live)
        | dict.fromkeys(("border-blurred", "scrollbar"), colors["line"])
        | dict.fromkeys(("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active"), ground)
        | dict.fromkeys(("scrollbar-corner-color", "footer-background", "block-hover-background"), ground)
        | {f"{each}-muted": surface for each in ("primary", "secondary", "accent", "success", "warning", "error")}
        | {f"block-cursor-{part}": value for part, value in shown_on.items()}
        | {f"block-cursor-blurred-{part}": value for part, value in shown_on.items()}
        | {f"input-selection-{part}": value for part, value in shown_on.items()}
        | {f"screen-selection-{part}": value for part, value in shown_on.items()}
        | {"input-cursor-background": front, "input-cursor-foreground": ground, "input-cursor-text-style": "none"}
        # Textual reads no style sheet without these two once a theme is a terminal's own.
        | {"ansi-background": "ansi_default", "ansi-foreground": "ansi_default"},
    )
