"""What a summary leaves out because its words are kept off every screen: things, by id. A decision made is none."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, TypeVar

from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Frozen, Id, references
from coprod_tui.model.held import INSTEAD, has_words

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Part = TypeVar("Part", bound=Frozen)


def made_by(meeting: Meeting, lines: Collection[int]) -> frozenset[Id]:
    """What these lines put into words, or put otherwise. A decision that was concluded is never among them."""
    if not lines:
        return frozenset()
    found: set[int] = set()
    for one in meeting.history:
        if one.stamp.line in lines and one.stamp.line not in meeting.taken and has_words(one.entry):
            found.add(one.stamp.number)
            if one.entry.rewords:
                found.update(references(one.entry))
    return frozenset(Id(id) for id in found.difference(one.id for one in meeting.decisions.concluded))


def undecided(meeting: Meeting) -> frozenset[Id]:
    """What nobody has chosen about yet: no summary of it is ready."""
    return made_by(meeting, meeting.held.waiting)


def without_held(meeting: Meeting) -> Meeting:
    """The meeting without the things whose words are held: a summary leaves them out, and counts them."""
    if not meeting.held.off:
        return meeting
    off = made_by(meeting, meeting.held.off)
    notes, decisions, agenda = meeting.notes, meeting.decisions, meeting.agenda
    bare = off.difference(_places(meeting))
    return meeting.but(
        notes=notes.but(
            all=tuple(_unmarked(note) for note in notes.all if note.id not in off),
            words=tuple(word for word in notes.words if word.id not in off),
        ),
        agenda=agenda.but(items=tuple(_unmarked(one, "title") for one in agenda.items if one.id not in bare)),
        actions=meeting.actions.but(all=tuple(_unmarked(one) for one in meeting.actions.all if one.id not in off)),
        parking=meeting.parking.but(all=tuple(_unmarked(one) for one in meeting.parking.all if one.id not in off)),
        look_back=meeting.look_back.but(all=tuple(one for one in meeting.look_back.all if one.id not in off)),
        decisions=decisions.but(all=tuple(_without(one, off) for one in decisions.all if one.id not in off)),
        in_force=meeting.in_force.but(all=tuple(map(_unmarked, meeting.in_force.all))),
    )


def _places(meeting: Meeting) -> frozenset[Id]:
    """The items of the agenda that were on, or have something under them: they stay, with or without a title."""
    under = (meeting.notes.all, meeting.decisions.all, meeting.actions.all, meeting.parking.all, meeting.review.added)
    return frozenset(
        (*(one.item for all in under for one in all), *(item.id for item in meeting.agenda.items if item.spans))
    )


def _unmarked(one: Part, *stay: str) -> Part:
    """The same without the marks of held words beside its own: what came of it, what they said, who asked.

    stay: fields that keep theirs. In its lists, what has no words of its own left is left out.
    """
    changed: dict[str, Any] = {}
    for name in one.__struct_fields__:
        value = getattr(one, name)
        if name in stay:
            continue
        if value == INSTEAD:
            changed[name] = ""
        elif isinstance(value, tuple) and value and isinstance(value[0], Frozen):
            changed[name] = tuple(_unmarked(each) for each in value if getattr(each, "words", "") != INSTEAD)
    return one.but(**changed) if changed else one


def _without(decision: Decision, off: frozenset[Id]) -> Decision:
    later = tuple(version for version in decision.written_since if version.words != INSTEAD)
    masked = decision.but(
        versions=(*decision.versions[: decision.held], *later) if decision.came is not None else decision.versions,
        worries=tuple(worry for worry in decision.worries if worry.id not in off),
        views=tuple(view for view in decision.views if view.id not in off),
    )
    return _unmarked(masked, "versions")  # seen to above: what was decided has words, whatever they are
