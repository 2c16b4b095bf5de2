"""Verbs that change nothing: what a screen, or plain mode, is asked to show."""

from __future__ import annotations

from coprod_tui.line.lookup import need_choice
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, show, show_only

LISTS = {
    "agenda": "agenda",
    "items": "agenda",
    "people": "people",
    "rules": "rules",
    "ground rules": "rules",
    "decisions": "decisions",
    "decided": "decisions",
    "parked": "parked",
    "outside our control": "parked",
    "actions": "actions",
    "notes": "notes",
    "words": "words",
    "hands": "waiting",
    "open": "open",
    "what is open": "open",
    "still open": "open",
    "what came back": "came-back",
    "came back": "came-back",
    "look back": "look-back",
    "look back over time": "looked-back",
    "over time": "looked-back",
    "looking back": "look-back",
    "summary": "summary",
    "the summary": "summary",
    "draft": "summary",
    "trips": "trips",
    "what trips readers": "trips",
    "easy read": "easy-read",
    "easy": "easy-read",
    "answers": "answers",
    "replies": "answers",
    "copies": "copies",
    "jobs": "copies",
}
"""What can be listed, by the words people use, as the id of what is shown."""


def _list(rest: TypedText, _here: Here) -> ParsedLine:
    if not rest:
        raise LineProblem("list-missing", at=rest, choices=list(dict.fromkeys(LISTS.values())))
    return show(need_choice(rest, LISTS, "no-such-choice"))


def _help(rest: TypedText, _here: Here) -> ParsedLine:
    return show("help", rest.words if len(rest.text) <= 60 else "")  # noqa: PLR2004  no verb is longer


VERBS = (
    Verb(
        ("what now", "now", "where are we"), "what now", N_("Says where the meeting is."), show_only("now"), bare=True
    ),
    Verb(("who waits", "waiting"), "who waits", N_("Says who is waiting to speak."), show_only("waiting"), bare=True),
    Verb(("list", "read"), "list WHAT", N_("Reads out the agenda, the rules, and so on."), _list, (), ("list",)),
    Verb(("help", "?"), "help VERB", N_("Says what can be typed here."), _help, (), ("verb",)),
)
