"""Whether a page's styles can hide, strike, cover or add words: only what is known to do none of this is let be."""

from __future__ import annotations

import re

BLANK = re.compile(r"/\*.*?\*/|<!--|-->|<!\[CDATA\[|\]\]>", re.DOTALL)
AT_RULE = re.compile(r"@(?!font-face\b|page\b|media\b|list\b)[\w-]+", re.IGNORECASE)
ADDING = re.compile(r"::?(?:before|after|marker|first-letter|first-line)(?![\w-])", re.IGNORECASE)
"""What may show words that stand nowhere on the page."""
HARMLESS = re.compile(
    r"font(?:-(?:family|weight|style|variant[\w-]*|stretch|kerning|feature-settings|variation-settings"
    r"|size-adjust|optical-sizing|synthesis))?|panose-1|color-scheme|caret-color"
    r"|(?:margin|padding|border)(?:-[\w-]+)?|line-(?:height|break)|text-(?:align|indent|underline-\w+|rendering"
    r"|wrap\w*)"
    r"|text-autospace|text-justify|word-(?:wrap|break|spacing)|overflow-wrap|white-space[\w-]*|letter-spacing"
    r"|vertical-align|direction"
    r"|unicode-bidi|hyphens|orphans|widows|list-style(?:-(?:type|position))?|table-layout|border-collapse|box-sizing"
    r"|page|size|(?:max-|min-)?width|tab-size|mso-(?!hide)[\w-]+|-webkit-(?:nbsp-mode|line-break|text-size-adjust"
    r"|font-smoothing|text-stroke-width)|-ms-text-size-adjust|text-size-adjust|-moz-osx-font-smoothing|float|clear"
    r"|text-decoration-(?:style|color|thickness)|punctuation-wrap|tab-interval|layout-grid[\w-]*|cursor",
    re.IGNORECASE,
)
"""Properties that show words as they are, whatever value they have that is neither negative nor nothing."""
VALUES = {
    "display": re.compile(r"block|inline|inline-block|table|table-row|table-cell|list-item|flow-root|initial|inherit"),
    "text-decoration": re.compile(r"(?:none|underline|inherit|initial|solid|currentcolor|rgb\([\d, ]+\)|\s)+"),
    "text-decoration-line": re.compile(r"none|underline|inherit|initial"),
    "text-transform": re.compile(r"none|inherit|initial"),
    "opacity": re.compile(r"1|100%|inherit|initial"),
    "visibility": re.compile(r"visible|inherit|initial"),
    "position": re.compile(r"static|inherit|initial"),
    "overflow": re.compile(r"visible|auto|inherit|initial"),
    "background-image": re.compile(r"none|initial"),
    "height": re.compile(r"auto|inherit|initial"),
    "float": re.compile(r"none|left|inherit|initial"),
}
NEGATIVE = re.compile(r"(?<![\w.-])-\s*[\d.]|url\s*\(|expression|attr\s*\(|var\s*\(|calc\s*\(|\\|@", re.IGNORECASE)
SIZED = re.compile(r"(\d*\.?\d+)(px|pt|em|rem|%|ex|ch|vw|mm|cm)?")
NOTHING = re.compile(r"0*\.?0*(?:[a-z%]+)?|0*[1-9](?:\.\d+)?(?:px|pt)?", re.IGNORECASE)
SIZES = frozenset("x-small small medium large x-large xx-large larger smaller inherit initial".split())
LEAST = {"px": 8.0, "pt": 6.0, "em": 0.6, "rem": 0.6, "%": 60.0}
DARK = frozenset(
    "black navy blue darkblue mediumblue gray grey dimgray dimgrey green darkgreen teal maroon purple indigo red"
    " darkred brown windowtext inherit initial currentcolor slategray darkslategray midnightblue".split()
)
LIGHT = frozenset("white transparent none inherit initial window ivory snow whitesmoke".split())
COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})|rgb\(\s*\d{1,3}\s*[, ]\s*\d{1,3}\s*[, ]\s*\d{1,3}\s*\)")
DARKEST_GROUND, LIGHTEST_LETTERS = 200, 170
RGB = 3


def hides(css: str) -> bool:
    """Whether a style sheet, or the style of a tag, may show other words than are written there."""
    css = BLANK.sub(" ", css).replace("!important", "")
    if AT_RULE.search(css) or ADDING.search(css):
        return True
    told = ";".join(re.split(r"[{}]", re.sub(r"[^{};]*\{", "{", css)))
    for each in told.split(";"):
        if not each.strip():
            continue
        name, colon, value = each.partition(":")
        if not colon or not is_harmless(name.strip().casefold(), " ".join(value.split()).casefold()):
            return True
    return False


def is_harmless(name: str, value: str) -> bool:
    """Whether a property with this value leaves words as they are."""
    special = {"color": is_dark, "background": is_light, "background-color": is_light, "font-size": _is_readable}
    if name in special:
        return special[name](value)
    if name in VALUES:
        return VALUES[name].fullmatch(value) is not None
    if HARMLESS.fullmatch(name) is None or (name == "font" and not _is_font(value)):
        return False
    if name in ("width", "max-width", "line-height") and NOTHING.fullmatch(value):
        return name == "line-height" and re.fullmatch(r"[1-9](?:\.\d+)?", value) is not None
    return name.startswith("mso-") or NEGATIVE.search(value) is None


def _is_readable(value: str) -> bool:
    found = SIZED.fullmatch(value)
    if found is None:
        return value in SIZES
    return found[2] in LEAST and float(found[1]) >= LEAST[found[2]]


def _is_font(value: str) -> bool:
    sizes = re.findall(r"(?<![\w.])[\d.]+(?:px|pt|em|rem|%)", value)
    return all(_is_readable(each) for each in sizes[:1]) and NEGATIVE.search(value) is None


def is_dark(value: str) -> bool:
    """Whether letters of this colour can be read on white."""
    brightness = _brightness(value)
    return value in DARK or (brightness is not None and brightness <= LIGHTEST_LETTERS)


def is_light(value: str) -> bool:
    """Whether dark letters can be read on this colour."""
    brightness = _brightness(value)
    return value in LIGHT or (brightness is not None and brightness >= DARKEST_GROUND)


def _brightness(value: str) -> int | None:
    if COLOUR.fullmatch(value) is None:
        return None
    if value.startswith("#"):
        digits = value[1:] if len(value) > 1 + RGB else "".join(each * 2 for each in value[1:])
        parts = [int(digits[at : at + 2], 16) for at in range(0, 2 * RGB, 2)]
    else:
        parts = [int(each) for each in re.findall(r"\d+", value)]
    red, green, blue = parts
    return (299 * red + 587 * green + 114 * blue) // 1000
