"""Whose turn next, told: why, and how many have not been heard from, as far as the group chose to say so."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import Reason, suggest, unheard
from coprod_tui.sentences.record_view import name_of
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import _, names, ngettext


def reason_words(reason: Reason) -> str:
    """Why somebody is next, as it follows their name."""
    return {
        "round": _("next in the round"),
        "placed": _("put here at the keys"),
        "waited": _("who has waited longest"),
        "answer": _("with an answer"),
        "question": _("with a question"),
        "asked-first": _("who asked first"),
        "not-spoken": _("who has not spoken yet"),
        "not-on-item": _("who has not spoken on this yet"),
        "fewest-turns": _("who has had fewer turns"),
        "longest-ago": _("who spoke longest ago"),
        "circle": _("next round the circle"),
    }[reason]


def said_aloud(meeting: Meeting) -> str:
    """Who is next and why, for whoever asks: "Amy is next: she..." without a guess at anybody's "she"."""
    suggested = suggest(meeting)
    if suggested is None:
        return _("Nobody waits to speak.")
    name, why = name_of(meeting, suggested.person), reason_words(suggested.reason)
    return _("Next is {name}, {why}.").format(name=name, why=why)


def not_heard(meeting: Meeting) -> str:
    """Only as much as the group chose to show, and nothing unless it counts speaking time."""
    shows = meeting.plan.settings.unheard if meeting.plan.settings.count_voices else "nothing"
    silent = unheard(meeting)
    if shows == "nothing" or not silent:
        return ""
    if shows == "names":
        return _("Not heard from yet: {names}").format(names=names([name_of(meeting, id) for id in silent], most=4))
    return ngettext("{count} person not heard from yet", "{count} people not heard from yet", len(silent)).format(
        count=len(silent)
    )


STATE = {"not-heard": TextBlock(lambda meeting: [*filter(None, [not_heard(meeting)])])}
