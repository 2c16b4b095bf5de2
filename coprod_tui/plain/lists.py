"""What can be read out: the agenda, people, rules, decisions and so on, each thing on lines of its own."""

from __future__ import annotations

from coprod_tui.model.closing import still_open
from coprod_tui.model.meeting import Meeting
from coprod_tui.plain.now import content_note, facts
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agenda import stands
from coprod_tui.sentences.closing import sort_words
from coprod_tui.sentences.lists import lists
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _


def listed(name: str, meeting: Meeting, at: int) -> list[str]:
    """A heading, then the list asked for by its id in the typed-line language. at: meeting time, ms."""
    heading, lines = titled(name, meeting, at)
    nothing = _("None yet.") if name != "open" else _("Nothing is left open.")
    return [_("{name}:").format(name=heading), *(lines or [nothing])]


def titled(name: str, meeting: Meeting, at: int) -> tuple[str, list[str]]:
    """The list of that name as its title and its lines; no lines where there is nothing yet."""
    every = lists(meeting, at) | {"open": (_("Still open"), lambda: left_open(meeting))}
    title, lines = every[name]
    if name == "agenda":
        return title, _agenda(meeting, at)
    if name == "people":
        return title, [*lines(), *_numbers(meeting)]
    return _("Ways of working. To change one, type such as way turn minutes 5") if name == "ways" else title, lines()


def left_open(meeting: Meeting) -> list[str]:
    """What people may want to settle before they go."""
    return [
        _("{sort}: {words}").format(sort=sort_words(one), words=closed(in_a_line(one.words)))
        for one in still_open(meeting)
    ]


def _agenda(meeting: Meeting, at: int) -> list[str]:
    lines = []
    for place, item in enumerate(meeting.agenda.items, 1):
        facts_of_item = filter(None, (in_a_line(item.title), stands(item, meeting, at), *facts(item, meeting)))
        lines.append(f"{place}. {closed(', '.join(facts_of_item))}")
        lines += content_note(item)
        lines += [in_a_line(detail) for detail in item.detail]
    return lines


def _numbers(meeting: Meeting) -> list[str]:
    """The number that stands for each person in a line, which is shorter to say than some names."""
    people = (f"{person.number} {name_of(meeting, person.id)}" for person in meeting.people.all)
    return [_("Numbers: {people}").format(people=", ".join(people))] if meeting.people.all else []
