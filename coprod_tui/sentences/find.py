"""What was found again, in plain words: what it is, the words of its summary, and how it stands today."""

from __future__ import annotations

from coprod_tui.model.find import Findable
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _, day


def sort_words(one: Findable) -> str:
    words = {
        "decision": _("Decision"),
        "action": _("Action"),
        "issue": _("Parked issue"),
        "idea": _("Idea not taken up"),
        "note": _("Note"),
        "word": _("Word explained"),
    }
    return words[one.sort]


def state_words(one: Findable) -> str:
    words = {
        "in-force": _("In force."),
        "replaced": _("Replaced by a later decision."),
        "ended": _("No longer in force."),
        "not-agreed": _("Not agreed."),
        "open": _("Still to do.") if one.sort == "action" else _("No answer yet."),
        "done": _("Done."),
        "dropped": _("Dropped."),
        "answered": _("An answer came."),
    }
    return words.get(one.state, "")


def found_words(one: Findable) -> str:
    """One line: what sort of thing, its words with what is told below them, and how it stands today."""
    said = (f"{sort_words(one)}: {closed(in_a_line(one.words))}", *(closed(in_a_line(each)) for each in one.also))
    return " ".join(filter(None, (*said, state_words(one))))


def where_words(meeting: str, one: Findable) -> str:
    """In which meeting, and of which day."""
    return _("Meeting {meeting}, {day}").format(meeting=meeting, day=day(one.date, year=True))


def unread_words(meeting: str) -> str:
    return _("{meeting} cannot be read, so it was not looked through. Type coprod check.").format(meeting=meeting)


def without_words() -> str:
    """That there is no FTS5."""
    return _("This computer has no FTS5 in its SQLite. The search works, but it reads every meeting each time.")


def nothing_words() -> str:
    words = _("Nothing was found. Try fewer words, or another word for the same thing.")
    return f"{words} {_('Only finished meetings are looked through, and never by the name of a person.')}"
