"""What an item is for, in the words that people use: share, discuss, decide, a break, checking in or out."""

from __future__ import annotations

import re

from coprod_tui.model.agenda import Purpose

PURPOSES: dict[str, Purpose] = {
    **dict.fromkeys(("share", "sharing", "information", "info", "inform", "update", "tell", "note", "noting"), "share"),
    **dict.fromkeys(
        ("discuss", "discussion", "talk", "explore", "debate", "consider", "comment", "comments"), "discuss"
    ),
    **dict.fromkeys(("decide", "decision", "agree", "agreement", "approve", "approval", "vote"), "decide"),
    **dict.fromkeys(("check-in", "check in", "checkin"), "check-in"),
    **dict.fromkeys(("check-out", "check out", "checkout"), "check-out"),
    "break": "break",
    # the same in Welsh, with the mutated forms that follow "i", "er" and "am"
    **dict.fromkeys(("rhannu", "clywed", "glywed", "gwybodaeth", "wybodaeth", "diweddariad"), "share"),
    **dict.fromkeys(("trafod", "drafod", "trafodaeth", "drafodaeth", "ystyried"), "discuss"),
    **dict.fromkeys(("penderfynu", "benderfynu", "penderfyniad", "benderfyniad", "cytuno", "gytuno"), "decide"),
    "egwyl": "break",
}
STRONGEST: tuple[Purpose, ...] = ("decide", "discuss", "share", "check-in", "break", "check-out")
_SMALL = {
    "and",
    "&",
    "a",
    "an",
    "the",
    "for",
    "of",
    "our",
    "quick",
    "short",
    "time",
    "with",
    "all",
    "everyone",
    "round",
}
_BREAK_NAMES = {
    "break",
    "lunch",
    "biobreak",
    "coffee",
    "tea",
    "refreshments",
    "dinner",
    "supper",
    "egwyl",
    "paned",
    "cinio",
}
_BREAK_WORDS = (
    _SMALL
    | _BREAK_NAMES
    | {"bio", "comfort", "screen", "rest", "biscuits", "cake", "food", "drinks", "toilet", "fruit", "snacks"}
)
_IN_WORDS = _SMALL | {"check", "in", "checkin", "opening", "welcome", "hello", "how", "are", "we"}
_OUT_WORDS = _SMALL | {
    "check",
    "out",
    "checkout",
    "closing",
    "close",
    "thanks",
    "goodbye",
    "goodbyes",
    "how",
    "are",
    "we",
}


def purpose_of(text: str) -> Purpose:
    """The purpose in "for decision" or "share and discuss": the strongest of several; "" where a word is not known."""
    parts = [part.strip(" .") for part in re.split(r"\s*(?:,|/|&|\band\b|\bthen\b)\s*", text.casefold())]
    parts = [re.sub(r"\s+(?:needed|required|wanted|please|only)$", "", part) for part in parts]
    known = [PURPOSES.get(re.sub(r"^(?:(?:for|to|an?|us|the|i|er|am|ar gyfer)\s+)+", "", part), "") for part in parts]
    return min(known, key=STRONGEST.index) if all(known) else ""


def purpose_of_title(title: str) -> Purpose:
    """Whether a whole title is a break, a check-in or a check-out, "" for any other: "Lunch with the board" is none."""
    words = set(re.findall(r"[^\W_]+|&", title.casefold()))
    if words & _BREAK_NAMES and words <= _BREAK_WORDS | (
        {"morning", "afternoon", "ten", "minute"} if "break" in words else set()
    ):
        return "break"
    if words <= _IN_WORDS and ({"check", "in"} <= words or "checkin" in words):
        return "check-in"
    if words <= _OUT_WORDS and ({"check", "out"} <= words or "checkout" in words):
        return "check-out"
    return ""
