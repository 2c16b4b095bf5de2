"""What was found again, in plain words: what it is, the words of its summary, and how it stands today."""

from __future__ import annotations

from collections.abc import Collection

from coprod_tui.model.find import Findable, words_of
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _, day


def sort_name(sort: str) -> str:
    words = {
        "decision": _("Decision"),
        "action": _("Action"),
        "issue": _("Parked issue"),
        "idea": _("Idea not taken up"),
        "note": _("Note"),
        "word": _("Word explained"),
    }
    return words[sort]


def state_name(state: str) -> str:
    words = {
        "in-force": _("in force"),
        "replaced": _("replaced by a later decision"),
        "ended": _("no longer in force"),
        "not-agreed": _("not agreed"),
        "open": _("still to do, or no answer yet"),
        "done": _("done"),
        "dropped": _("dropped"),
        "answered": _("answered"),
    }
    return words[state]


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
    parts = (f"{sort_name(one.sort)}: {closed(in_a_line(one.words))}", *(closed(in_a_line(each)) for each in one.also))
    return " ".join(filter(None, (*parts, state_words(one))))


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
    return " ".join((words, _("Only finished meetings are looked through, and never by the name of a person.")))


def more_words() -> str:
    return _("There is more. Add a word, a kind or a day to see less.")


def names_words(asked: str, names: Collection[str]) -> str:
    """That names which were typed are not looked for; "" where there are none."""
    return _("We looked without the names of people.") if any(word in names for word in words_of(asked)) else ""
