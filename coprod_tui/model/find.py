"""What can be found again of a meeting: what stands in its summary, in the summary's words, and never by a person.

Nobody's name is a word to search for: the names of a meeting's people are not in the words that are looked through.
What somebody added to a decision in their own words is theirs, and is not looked through either.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Literal, get_args

from coprod_tui.model.entry import Frozen, Id
from coprod_tui.model.look_again import how_decisions_stand
from coprod_tui.model.person import ever_called
from coprod_tui.model.review import as_reviewed
from coprod_tui.model.series import held_on
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from coprod_tui.model.group import Group
    from coprod_tui.model.meeting import Meeting

FindableSort = Literal["decision", "action", "issue", "idea", "note", "word"]
FindableState = Literal["", "in-force", "replaced", "ended", "not-agreed", "open", "done", "dropped", "answered"]
SORTS: tuple[FindableSort, ...] = get_args(FindableSort)
STATES: tuple[FindableState, ...] = get_args(FindableState)[1:]
WORD = re.compile(r"\w+")


class Findable(Frozen, frozen=True):
    """One thing of a summary. id: of the entry that made it. place: "14-D1", "14" for what has no mark.

    words: as the summary has them; also: what is told below them (why, what came back). state: as its own meeting left
    it, "" for what has none. date: YYYY-MM-DD of that meeting. searched: the words to look through, folded, without
    anybody's name.
    """

    id: Id
    sort: FindableSort
    place: str
    words: str
    also: tuple[str, ...] = ()
    state: FindableState = ""
    date: str = ""
    searched: str = ""


def words_of(text: str) -> list[str]:
    """Its words, as they are compared."""
    return WORD.findall(folded(text))


def findables(meeting: Meeting) -> tuple[Findable, ...]:
    """All that can be found of a finished meeting; nothing of one that is not finished."""
    if meeting.flow.stage != "finished":
        return ()
    names = {word for name in ever_called(meeting) for word in words_of(name)}
    date = held_on(meeting)

    def ready(one: Findable) -> Findable:
        words = words_of(" ".join((one.words, *one.also)))
        return one.but(date=date, searched=" ".join(word for word in words if word not in names))

    return tuple(map(ready, _things(as_reviewed(meeting), meeting.plan.number)))


def _things(reviewed: Meeting, number: int) -> Iterator[Findable]:
    for one in reviewed.decisions.concluded:
        state: FindableState = "not-agreed" if one.outcome == "not-agreed" else "in-force"
        yield Findable(one.id, "decision", f"{number}-D{one.number}", one.words, _filled(one.why), state)
    for action in reviewed.actions.all:
        if not action.ref or action.outcome:  # what came from an earlier meeting stands there
            state = "dropped" if action.dropped else "done" if action.finished else "open"
            place = action.ref or f"{number}-{action.name}"
            yield Findable(action.id, "action", place, action.words, _filled(action.outcome), state)
    for issue in reviewed.parking.all:
        if not issue.ref or issue.answers:
            answers = _filled(*(text for answer in issue.answers for text in (answer.words, answer.changed)))
            state = "answered" if issue.closed or issue.answers else "open"
            yield Findable(issue.id, "issue", issue.ref or f"{number}-{issue.name}", issue.words, answers, state)
    for note in reviewed.notes.all:
        yield Findable(note.id, "idea" if note.idea else "note", str(number), note.words, _filled(note.why))
    for word in reviewed.notes.words:
        if word.meaning and not word.brought:
            yield Findable(word.id, "word", str(number), word.word, _filled(word.meaning))


def _filled(*texts: str) -> tuple[str, ...]:
    return tuple(filter(None, texts))


def states_now(group: Group) -> dict[str, FindableState]:
    """What has become since of what earlier meetings left, by "14-D1", as the group keeps it."""
    now: dict[str, FindableState] = {}
    for action in group.history.actions:
        now[action.ref] = "dropped" if action.dropped else "done" if action.finished else "open"
    for issue in group.history.issues:
        now[issue.ref] = "answered" if issue.closed or issue.answers else "open"
    for one in how_decisions_stand(group.history):
        now[one.decision.ref] = "ended" if one.stands == "no-longer" else one.stands
    return now


def without_names(asked: str, names: Collection[str]) -> list[str]:
    """The words to search for; none where only names were asked for."""
    return [word for word in dict.fromkeys(words_of(asked)) if word not in names]
