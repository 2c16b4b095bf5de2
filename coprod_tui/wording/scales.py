"""Words for the scales that agreement is tested with. Each step is shown and saved in these words."""

from __future__ import annotations

from coprod_tui.wording import _


def scale_words(scale: str) -> str:
    """A scale's name, by its id in `model.scales.SCALES`; the id itself for one we do not know."""
    return {
        "thumbs": _("Thumbs"),
        "fist": _("Fist to five"),
        "six": _("Six levels of support"),
        "hands": _("Show of hands"),
        "cards": _("Cards"),
    }.get(scale, scale)


def level_words(scale: str, level: str) -> str:
    """What choosing this step says; the step's id where we have no words for it."""
    words = {
        ("thumbs", "up"): _("thumb up, I am for it"),
        ("thumbs", "sideways"): _("sideways, I have a worry"),
        ("thumbs", "down"): _("thumb down, I object"),
        ("fist", "5"): _("five, I am all for it"),
        ("fist", "4"): _("four, I am for it"),
        ("fist", "3"): _("three, I can go along"),
        ("fist", "2"): _("two, let us talk more"),
        ("fist", "1"): _("one, I want this changed first"),
        ("fist", "0"): _("fist, I object"),
        ("six", "1"): _("1, all for it"),
        ("six", "2"): _("2, for it, with a small point"),
        ("six", "3"): _("3, for it, with a worry"),
        ("six", "4"): _("4, I stand aside"),
        ("six", "5"): _("5, let us talk more"),
        ("six", "6"): _("6, I object"),
        ("hands", "for"): _("for"),
        ("hands", "unsure"): _("not sure"),
        ("hands", "against"): _("against"),
        ("cards", "green"): _("green card, I am for it"),
        ("cards", "yellow"): _("yellow card, I have a worry"),
        ("cards", "red"): _("red card, I object"),
    }
    return words.get((scale, level), level)
