"""What may come next in a line: verbs, people, items, rules, marks, dates. Nothing is filled in until it is picked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from coprod_tui.line.dates import WEEKDAYS
from coprod_tui.line.grammar import MARKS, named, names_of, verb_of, verbs
from coprod_tui.line.languages import name_in, usage_in
from coprod_tui.line.parser import begun
from coprod_tui.line.people import WISHES
from coprod_tui.line.plan import WAYS
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import Verb
from coprod_tui.line.views import LISTS
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import ROLES, Person
from coprod_tui.model.scales import SCALES
from coprod_tui.model.text import clean, folded

MOST = 12
NEAR_END = 100
"""Characters before the cursor that a completion may look at."""
Ending = tuple[str, str]
Offers = Callable[["Meeting"], Iterator[Ending]]


class Completion(NamedTuple):
    """Put text in place of start to end. hint: a verb's usage, or the name or words of what is offered."""

    start: int
    end: int
    text: str
    hint: str


def complete(text: str, cursor: int, meeting: Meeting, kind: str = "") -> tuple[Completion, ...]:
    """What may stand at the cursor, likeliest first, at most twelve. kind: the verb, where it was chosen before.

    Never raises for anything typed; an unknown kind raises KeyError.
    """
    cursor = max(0, min(cursor, len(text)))
    if kind:
        return _arguments(named(kind), TypedText(text[:cursor]), meeting, cursor)
    line = begun(text[:cursor] + "|")  # so that a space before the cursor is not trimmed
    line = TypedText(line.text[:-1], line.start)
    if not line.text.strip():
        return _verbs(TypedText("", line.start), cursor, meeting)
    try:
        verb, _rest = verb_of(line)
    except LineProblem:
        return _verbs(line, cursor, meeting)
    offered = _verbs(line, cursor, meeting)
    length = _verb_end(line, verb)
    if length is None:
        return offered
    completions = (*offered, *_arguments(verb, TypedText(line.text[length:], line.start + length), meeting, cursor))
    return tuple(completions[:MOST])


def _verb_end(line: TypedText, verb: Verb) -> int | None:
    """The position where the verb ends; None while the cursor is still in it."""
    for name in sorted(names_of(verb), key=len, reverse=True):
        words = [word for word in name.split() if word.casefold() not in MARKS]
        tokens = list(line.tokens(len(words)))
        if [token.key.replace("’", "'") for token in tokens] == [folded(word) for word in words]:
            end = tokens[-1].end - line.start
            return end if len(line.text) > end else None
    return None


def _verbs(line: TypedText, cursor: int, meeting: Meeting) -> tuple[Completion, ...]:
    """Verbs that begin as the line does: those whose name here does, then those with another name that does."""
    language = meeting.plan.settings.language
    typed = folded(clean(line.text[:NEAR_END])) + (" " if line.text[-1:].isspace() and line.text.strip() else "")
    begins: list[Completion] = []
    others: list[Completion] = []
    for verb in verbs():
        verb_name = name_in(verb.name, language)
        for name in dict.fromkeys((verb_name, *names_of(verb))):
            if len(name) > len(typed) and folded(name).startswith(typed) and len(name) > 1:
                written = " ".join(word for word in name.split() if word.casefold() not in MARKS)
                if len(written) > len(typed.rstrip()):
                    usage = usage_in(verb.name, verb.usage, language)
                    (begins if name == verb_name else others).append(Completion(line.start, cursor, written, usage))
                break
    return tuple((begins + others)[:MOST])


def _arguments(verb: Verb, rest: TypedText, meeting: Meeting, cursor: int) -> tuple[Completion, ...]:
    """What the verb takes at that place, that begins as the words before the cursor do."""
    near = TypedText(rest.text[-NEAR_END:], rest.end - min(len(rest.text), NEAR_END))
    sort = _sort(verb, rest, near)
    offers = list(OFFERS[sort](meeting)) if sort in OFFERS else []
    if sort == "verb":
        language = meeting.plan.settings.language
        offers = [(name_in(each.name, language), usage_in(each.name, each.usage, language)) for each in verbs()]
    completions: dict[str, Completion] = {}
    for typed in _endings(near):
        sought = folded(clean(typed.text))
        for text, hint in offers:
            if folded(text) != sought and _begins(text, hint, sought):
                completions.setdefault(text, Completion(typed.start, cursor, text, hint))
    return tuple(completions.values())[:MOST]


def _sort(verb: Verb, rest: TypedText, near: TypedText) -> str:
    """What can stand at the cursor: decided by the clause it is in, else by its position after the verb."""
    tail = near.text
    takes_clauses = bool({"who", "whose"} & set(verb.takes))
    if takes_clauses and tail.rfind("@") > max(tail.rfind(":"), tail.rfind(" by ")) and "whose" in verb.takes:
        return "whose"
    if takes_clauses and " by " in f" {tail}" and tail.rfind(":") < tail.rfind("by "):
        return "date"
    if "whose" in verb.takes and ":" in tail:
        return "person"
    place = len(rest.text.split()) - (0 if rest.text[-1:].isspace() or not rest.text.strip() else 1)
    sort = verb.takes[min(place, len(verb.takes) - 1)] if verb.takes else ""
    return {"who": "person" if ":" not in tail else "", "whose": ""}.get(sort, sort)


def _endings(near: TypedText) -> Iterator[TypedText]:
    """The last words before the cursor, the most first, so that "Sam Pa" finds Sam Patel; at least an empty one."""
    starts = [0, *(place + 1 for place, c in enumerate(near.text) if c.isspace() or c in "@:")]
    for start in starts[-4:]:
        piece = near.text[start:]
        text = piece.lstrip("@: ")
        yield TypedText(text, near.start + start + len(piece) - len(text))


def _begins(text: str, hint: str, sought: str) -> bool:
    plain = folded(text)
    if not sought:
        return True
    words = [*plain.split(), *folded(hint).split()] if len(sought) > 1 else plain.split()
    return plain.startswith(sought) or any(word.startswith(sought) for word in words)


def _people(*presence: str) -> Offers:
    def offer(meeting: Meeting) -> Iterator[Ending]:
        for person in meeting.people.all:
            if not presence or person.presence in presence:
                yield _typed(person, meeting), person.name if _twins(person, meeting) else str(person.number)

    return offer


def _twins(person: Person, meeting: Meeting) -> bool:
    return len(meeting.people.called(person.name)) > 1


def _typed(person: Person, meeting: Meeting) -> str:
    """What names this person and nobody else: the name, or the number where two have the same."""
    return str(person.number) if _twins(person, meeting) else person.name


def _waiting(meeting: Meeting) -> Iterator[Ending]:
    for hand in meeting.hands.waiting:
        if (person := meeting.people.get(hand.person)) is not None:
            yield _typed(person, meeting), person.name


def _numbered(things: Callable[[Meeting], list[Ending]]) -> Offers:
    return lambda meeting: iter(things(meeting))


def _whose(meeting: Meeting) -> Iterator[Ending]:
    """Places named before in this meeting."""
    for whose in dict.fromkeys(issue.whose for issue in meeting.parking.all if issue.whose):
        yield whose, ""


def _plain(words: Mapping[str, object]) -> Offers:
    return lambda _meeting: ((word, "") for word in words)


OFFERS: Mapping[str, Offers] = {
    "person": _people(),
    "away": _people("expected", "left", "absent"),
    "waiting": _waiting,
    "item": _numbered(lambda m: [(str(n), item.title) for n, item in enumerate(m.agenda.items, 1)]),
    "rule": _numbered(lambda m: [(str(rule.number), rule.words) for rule in m.rules.all]),
    "issue": _numbered(lambda m: [(issue.name, issue.words) for issue in m.parking.open]),
    "action": _numbered(lambda m: [(action.name, action.words) for action in m.actions.open]),
    "decision": _numbered(lambda m: [(f"D{one.number}", one.words) for one in m.decisions.concluded]),
    "earlier": _numbered(lambda m: [(one.ref, one.words) for one in m.in_force.all]),
    "unexplained": _numbered(lambda m: [(word.word, "") for word in m.notes.unexplained]),
    "whose": _whose,
    "role": _plain(dict.fromkeys(ROLES)),
    "wish": _plain(WISHES),
    "scale": _plain(SCALES),
    "way": _plain(WAYS),
    "list": _plain(LISTS),
    "date": _plain(dict.fromkeys(["tomorrow", *WEEKDAYS, "in a week", "in 2 weeks", "in a month"])),
}
"""What can be offered, by the sort a verb takes."""
