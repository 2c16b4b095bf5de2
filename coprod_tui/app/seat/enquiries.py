"""What a screen says when people ask it: what now, who waits, what is still open. In the line, not on a page."""

from __future__ import annotations

from collections.abc import Callable

from coprod_tui.model.closing import still_open
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sharing import TYPED
from coprod_tui.sentences import flow, hands, not_comfortable, people, removal, rounds, turns
from coprod_tui.sentences.order import said_aloud
from coprod_tui.sentences.voices import heard_words
from coprod_tui.wording import _, ngettext, reason, ways

REVIEWED = ("summary", "trips", "answers", "easy-read", "copies", "own-words")
"""What stands on the review of the summary, which is private. A line may be typed where everyone can see it."""


def answer(shows: str, meeting: Meeting, about: str = "", at: int = 0) -> str:
    """In a sentence or two; "" for what is not asked in this way. at: meeting time, ms."""
    if shows == "heard":
        return heard_words(meeting, about, at)
    if private := _private(shows):
        return private
    if shows in REVIEWED:
        return _reviewed(meeting)
    if shows in ("leave-out", "take-out"):
        return removal.how_to_leave_out(about) if shows == "leave-out" else removal.how_to_take_out()
    sentence: Callable[[Meeting], str] | None = {
        "now": _now,
        "waiting": _waiting,
        "open": _open,
        "people": lambda meeting: "  ".join(people.here(meeting)) or _("Nobody is marked as here yet."),
        "notes": _notes,
        "ways": _ways,
        "not-comfortable": lambda meeting: not_comfortable.on_room(meeting.plan.settings),
    }.get(shows)
    return sentence(meeting) if sentence else ""


def _private(shows: str) -> str:
    """For what is private, where people find it; "" for what a screen that everybody sees may say."""
    return {
        "joining": _("How to join is private. It stands on the Desk, and on the meeting's page before it begins."),
        "missing": _("Who is missing is private. It stands on the Desk, and on the meeting's page before it begins."),
        "find": _("What is found stands on the Desk, in plain mode, and on the page of our group."),
        "so-far": _("What was missed is private. It stands on the Desk, and in plain mode."),
        **dict.fromkeys(TYPED, _("Such pages stand on the Desk, in plain mode, and on the page of our group.")),
    }.get(shows, "")


def _reviewed(meeting: Meeting) -> str:
    if meeting.flow.stage != "finished":
        return reason("review-when-finished")
    return _("That stands on the review of the summary, which is private.")


def _now(meeting: Meeting) -> str:
    item = meeting.agenda.now
    place = meeting.agenda.place(item.id) if item else 0
    sentences = [_("Item {number}: {title}.").format(number=place, title=item.title)] if item else []
    return "  ".join(
        [*sentences, *flow.lines(meeting, meeting.clock.last)[-1:], *rounds.lines(meeting), *turns.lines(meeting)]
    )


def _waiting(meeting: Meeting) -> str:
    aloud = [said_aloud(meeting)] if meeting.plan.settings.reasons and meeting.hands.waiting else []
    return " ".join([*aloud, *hands.lines(meeting)]) or _("Nobody waits to speak.")


def _open(meeting: Meeting) -> str:
    count = len(still_open(meeting))
    sentence = ngettext(
        "{count} thing is still open. f lists it.", "{count} things are still open. f lists them.", count
    )
    return sentence.format(count=count) if count else _("Nothing is left open.")


def _ways(_meeting: Meeting) -> str:
    every = [way.field.replace("_", " ") for way in ways.ways()]
    return _("way, then one of these, then how it is from now on: {ways}.").format(ways=", ".join(every))


def _notes(meeting: Meeting) -> str:
    count = len(meeting.notes.heard)
    return ngettext("{count} note is kept.", "{count} notes are kept.", count).format(count=count)
