"""The typed line's grammar as questions: what a line means and its ends; and answers that are a day or a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coprod_tui import line
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import After, Heard, Question
from coprod_tui.line.clauses import read_names
from coprod_tui.line.dates import read_date
from coprod_tui.line.lookup import find_person, near_person
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import Here
from coprod_tui.model.command import Command
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import clean
from coprod_tui.model.voices import counts
from coprod_tui.sentences import name_of
from coprod_tui.wording import _, day, names
from coprod_tui.wording.scales import level_words

OF_ONE_PERSON = ("turn time", "count brings")
"""Commands that would say something of somebody to everyone in the room."""


def not_here(words: str, meeting: Meeting) -> str:
    """Why these words are not taken where everyone can see them; "" where they are."""
    line_typed = " ".join(words.casefold().split())
    if line_typed.startswith(OF_ONE_PERSON):
        return _("Everyone can see this line. Please do this at the Desk, or under members on the group's page.")
    if line_typed.startswith("joining "):
        return _("Everyone can see this line, and how to join is private. Please do this at the Desk.")
    if line_typed.startswith(("absent ", "could not come ")) and (" because " in line_typed or ":" in line_typed):
        return _("Everyone can see this line, and why somebody could not come is private. Do this at the Desk.")
    if line_typed.startswith("heard ") and counts(meeting):
        return _("Everyone can see this screen. At the Desk anyone may ask for their own figures.")
    return ""


def labels(kind: str) -> tuple[str, str]:
    """What stands before the line, and what belongs in it. A key that opens one for another kind needs a row here."""
    return {
        "": (_("Command"), _("Any command. help lists them all.")),
        "decide": (_("Decision"), _("The exact words")),
        "park": (_("Outside our control"), _("What it is. If known: @whose by 1 Dec: who asks")),
        "action": (_("Action"), _("Who: what they do by when")),
        "note": (_("Note"), _("What was heard")),
        "word": (_("Word"), _("The word = what it means")),
        "groups": (_("Small groups"), _("How many. If known: 3 for 10m: the question")),
        "next meeting": (_("Next meeting"), _("A day, a time, and where")),
        "put right": (_("Put right"), _("meeting ended 16:05, was here Jo, or change A1 by Friday")),
    }[kind]


def question_for(room: Seated, kind: str, after: After | None = None) -> Question:
    """The line for one kind of entry, or for any command where no kind is given."""
    label, hint = labels(kind)
    kind = "" if kind == "put right" else kind

    def hear(words: str) -> Heard:
        if not words.strip():
            return Heard()
        if not kind and room.faces_room and (why := not_here(words, room.meeting)):
            return Heard(trouble=why, private=True)
        here = room.meeting, room.today, room.seat, level_words
        try:
            parsed = line.parse_kind(kind, words, *here) if kind else line.parse(words, *here)
        except LineProblem as problem:
            if problem.reason == "no-such-verb" and (why := _key_for(words, room)):
                return Heard(trouble=why, place=(problem.start, problem.end))
            raise
        parts = tuple(
            (_(line.LABELS[heard.label]), _part_text(heard)) for heard in parsed.heard if heard.label != "words"
        )
        return Heard(parsed.move, parts, shows=parsed.shows, about=parsed.about)

    def complete(words: str, cursor: int) -> Sequence[tuple[int, int, str]]:
        completions = line.complete(words, cursor, room.meeting, kind)
        return [(each.start, each.end, each.text) for each in completions]

    prose = kind not in ("word", "next meeting", "groups")
    return Question(f"kind-{kind}", label, hint, hear=hear, complete=complete, after=after, prose=prose)


def _key_for(words: str, room: Seated) -> str:
    """What is said of words that begin no command, where a key is for what they say: "bigger". Else ""."""
    from coprod_tui.app.keyboard.meaning import nearest, own_meanings  # noqa: PLC0415  once a line is no command

    key = nearest(words, room.working, own_meanings(room.own_labels))
    if key is None:
        return ""
    pressed = room.keys.label(key) or "Ctrl+P"
    return _("Not a command. Escape, then {key}: {label}").format(key=pressed, label=_(key.label))


def _part_text(heard: line.LinePart) -> str:
    return day(heard.text, named=True) if heard.label in line.DATES else heard.text


def date_question(room: Seated, id: str, label: str, hint: str, move: Callable[[str], Command | None]) -> Question:
    """A day in plain English, or nothing. move gets YYYY-MM-DD, or "" where it was skipped; None: do nothing."""

    def hear(words: str) -> Heard:
        if not words.strip():
            return Heard.of(move(""))
        date = read_date(TypedText(words), room.today)
        return Heard.of(move(date.isoformat()), ((_("day"), day(date, named=True)),))

    return Question(id, label, hint, may_skip=True, hear=hear)


def who_question(
    room: Seated,
    id: str,
    label: str,
    move: Callable[[Id, str], Command | None],
    *,
    together: Callable[[tuple[Id, ...], str], Command] | None = None,
) -> Question:
    """Somebody of this meeting by name or number, or anybody else's name, or nothing.

    together: what several do who are named with commas between, and others' names; None where it is one person.
    """

    def hear(words: str) -> Heard:
        if not words.strip():
            return Heard.of(move(NOBODY, ""))
        here = Here(room.meeting, room.today)
        several = read_names(TypedText(words).trimmed(), here, numbers=True) if together is not None else None
        if together is not None and several is not None and len(several[0]) + bool(several[1]) > 1:
            people, others = several
            called = [name_of(room.meeting, person.id) for person in people]
            heard = ((_("in this group"), names(called)), *(((_("not in this group"), others),) if others else ()))
            return Heard(together(tuple(person.id for person in people), others), heard)
        person = find_person(TypedText(words), here)
        if person is not None:
            return Heard.of(move(person.id, ""), ((_("in this group"), name_of(room.meeting, person.id)),))
        close = near_person(TypedText(words), here)
        outside = ((_("not in this group"), clean(words)), *(((_("or did you mean"), close),) if close else ()))
        return Heard.of(move(NOBODY, clean(words)), outside)

    def complete(words: str, _cursor: int) -> Sequence[tuple[int, int, str]]:
        people = room.meeting.people.found(words)
        return [
            (0, len(words), name) for person in people[:1] if (name := room.meeting.people.shown(person.id)) != words
        ]

    return Question(id, label, _("A name, or just Enter"), may_skip=True, hear=hear, complete=complete)
