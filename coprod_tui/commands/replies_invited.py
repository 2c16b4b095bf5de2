"""Answers to an invitation, as `coprod replies` reads them: what may be an item goes into the basket, if so told.

Nothing of them is written down unasked: no word asks for an item so surely that nobody need look.
"""

from __future__ import annotations

from functools import partial

from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.understood import Understood
from coprod_tui.commands.output import say
from coprod_tui.commands.prompts import answer as typed
from coprod_tui.model.basket import ask as ask_for
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.people import could_not_come
from coprod_tui.model.person import Person
from coprod_tui.model.text import folded
from coprod_tui.sentences.people import name_of
from coprod_tui.wording import _, refusal


class ReplyCounts:
    """How many messages came to what."""

    def __init__(self) -> None:
        self.written = self.open = self.left = 0


def see_to_invited(
    one: Understood, count: ReplyCounts, known: Correspondence, meeting: Meeting, at: int, *, dry_run: bool, ask: bool
) -> None:
    """Say what it says of coming, and offer what may be an item. at: UTC ms."""
    cannot = one.coming == "cannot" and meeting.flow.stage == "planned"
    if one.coming:
        seems = _("They cannot come, it seems.") if one.coming == "cannot" else _("They come, it seems.")
        say(f"   {seems}")
    if not (one.words or cannot):
        count.left += 1
        say(_("   It asks for nothing."))
        return
    if dry_run or not ask:
        count.open += 1
        say(_("   Not written down: this needs a person to look."))
        return
    person = ask_who(one, meeting)
    written = False
    if cannot and person is not None and person.presence == "expected":
        written = _absent(one, person, known, meeting, at)
    if one.words:
        written = _ask(one, person, known, meeting, at) or written
    count.written += written
    count.left += not written
    if not written:
        say(_("   Left alone."))


def _absent(one: Understood, person: Person, known: Correspondence, meeting: Meeting, at: int) -> bool:
    """Whether it is written down that this person could not come. Why is theirs, and is not asked for."""
    question = _("Write down that {name} could not come? Type y, or Enter to leave it alone:")
    if folded(typed(question.format(name=name_of(meeting, person.id)))) != _("y") or one.place is None:
        return False
    try:
        known.write(one.place, partial(could_not_come, person=person.id), at)
    except Refused as refused:
        say(f"   {refusal(refused)}")
        return False
    say(_("   Written down."))
    return True


def _ask(one: Understood, person: Person | None, known: Correspondence, meeting: Meeting, at: int) -> bool:
    """Whether the words, or others that are typed, went into the basket: with who asked, or without a name."""
    name = name_of(meeting, person.id) if person else ""
    lines = [
        _("y  yes, as {name} asked for it").format(name=name) if name else _("y  yes"),
        _("n  yes, without a name"),
        _("Or type it in other words. Enter leaves it alone."),
    ]
    said = typed("\n".join([_("Is this an item for a meeting to come?"), *lines]))
    if not said or one.place is None:
        return False
    nameless = folded(said) == _("n")
    words = one.words if folded(said) in (_("y"), _("n")) else said
    asked = 0 if nameless else min(one.message.at, at)
    who = {"member": person.member, "name": name} if person and not nameless else {}
    try:
        known.write_group(one.place.group, partial(ask_for, words=words, at=asked, **who), at)  # type: ignore[arg-type]
    except Refused as refused:
        say(f"   {refusal(refused)}")
        return False
    mark = known.basket(one.place.group).all[-1].mark
    say(_("   It is in the basket as {mark}.").format(mark=mark))
    return True


def ask_who(one: Understood, meeting: Meeting) -> Person | None:
    """Whose it is: the one it seems to be, else whoever somebody names by their number at the meeting."""
    if len(one.people) == 1:
        return one.people[0]
    people = one.people or meeting.people.all
    lines = [f"{person.number}  {name_of(meeting, person.id)}" for person in people]
    question = _("Whose is it? Type a number. Enter leaves it alone:")
    while True:
        said = typed("\n".join([*lines, question]))
        if not said:
            return None
        found = next((person for person in people if str(person.number) == said), None)
        if found is not None:
            return found
