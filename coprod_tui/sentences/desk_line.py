"""The line of whoever takes notes: what plain typing may stand for, what the Room says of it, and how it searches."""

from __future__ import annotations

from coprod_tui.wording import N_, _

KINDS: dict[str, str] = {
    "note": N_("Note"),
    "decide": N_("Decision"),
    "park": N_("Park"),
    "action": N_("Action"),
    "word": N_("Word"),
}
"""The verbs that plain typing may stand for, in the order in which they are offered."""
WRITES = {
    "note": N_("A note is being written"),
    "decide": N_("A decision is being written"),
    "park": N_("Something outside our control is being written"),
    "action": N_("An action is being written"),
    "word": N_("The meaning of a word is being written"),
}
COMMAND = "/"
SEARCH, SEARCHING = "/search", N_("search WORDS")
"""The one command that is the line's own: it changes nothing but what is shown."""


def is_command(words: str) -> bool:
    return words.lstrip().startswith(COMMAND)


def draft_of(kind: str) -> str:
    """What the words of a line of this kind are half typed under; "" for a command."""
    return f"kind-{kind}"


def shows(kind: str, words: str) -> str:
    """What a seat's file says of a line that is shown; "" for a command, which is nobody's to read."""
    return f"{kind}\n{words}" if kind in WRITES else ""


def sought_in(words: str) -> str | None:
    """What a line asks to search for ("" for everything again); None where it is not a search."""
    command, _space, sought = words.strip().partition(" ")
    return sought.strip() if command in (SEARCH, f"/{_(SEARCHING).split()[0]}") else None
