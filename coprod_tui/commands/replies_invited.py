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
    understood: Understood,
    count: ReplyCounts,
    correspondence: Correspondence,
    meeting: Meeting,
    at: int,
    *,
    dry_run: bool,
    ask: bool,
) -> None:
    """Say what it says of coming, and offer what may be an item. at: UTC ms."""
    cannot = understood.coming == "cannot" and meeting.flow.stage == "planned"
    if understood.coming:
        seems = _("They cannot come, it seems.") if understood.coming == "cannot" else _("They come, it seems.")
        say(f"   {seems}")
    if not (understood.words or cannot):
        count.left += 1
        say(_("   It asks for nothing."))
        return
    if dry_run or not ask:
        count.open += 1
        say(_("   Not written down: this needs a person to look."))
        return
    person = ask_who(understood, meeting)
    done = False
    if cannot and person is not None and person.presence == "expected":
        done = _absent(understood, person, correspondence, meeting, at)
    if understood.words:
        done = _ask(understood, person, correspondence, meeting, at) or done
    count.written += done
    count.left += not done
    if not done:
        say(_("   Left alone."))


def _absent(understood: Understood, person: Person, correspondence: Correspondence, meeting: Meeting, at: int) -> bool:
    """Ask, and write down that this person cannot come; whether it was. Their reason is private and not asked for."""
    question = _("Write down that {name} could not come? Type y, or Enter to leave it alone:")
    if folded(typed(question.format(name=name_of(meeting, person.id)))) != _("y") or understood.place is None:
        return False
    try:
        correspondence.write(understood.place, partial(could_not_come, person=person.id), at)
    except Refused as refused:
        say(f"   {refusal(refused)}")
        return False
    say(_("   Written down."))
    return True


def _ask(
    understood: Understood, person: Person | None, correspondence: Correspondence, meeting: Meeting, at: int
) -> bool:
    """Whether the words, or others that are typed, went into the basket: with who asked, or without a name."""
    name = name_of(meeting, person.id) if person else ""
    lines = [
        _("y  yes, as {name} asked for it").format(name=name) if name else _("y  yes"),
        _("n  yes, without a name"),
        _("Or type it in other words. Enter leaves it alone."),
    ]
    reply = typed("\n".join([_("Is this an item for a meeting to come?"), *lines]))
    if not reply or understood.place is None:
        return False
    nameless = folded(reply) == _("n")
    words = understood.words if folded(reply) in (_("y"), _("n")) else reply
    asked_at = 0 if nameless else min(understood.message.at, at)
    who = {"member": person.member, "name": name} if person and not nameless else {}
    try:
        correspondence.write_group(understood.place.group, partial(ask_for, words=words, at=asked_at, **who), at)  # type: ignore[arg-type]
    except Refused as refused:
        say(f"   {refusal(refused)}")
        return False
    mark = correspondence.basket(understood.place.group).all[-1].mark
    say(_("   It is in the basket as {mark}.").format(mark=mark))
    return True


def ask_who(understood: Understood, meeting: Meeting) -> Person | None:
    """Whose it is: the one it seems to be, else whoever somebody names by their number at the meeting."""
    if len(understood.people) == 1:
        return understood.people[0]
    people = understood.people or meeting.people.all
    lines = [f"{person.number}  {name_of(meeting, person.id)}" for person in people]
    question = _("Whose is it? Type a number. Enter leaves it alone:")
    while True:
        typed_number = typed("\n".join([*lines, question]))
        if not typed_number:
            return None
        chosen = next((person for person in people if str(person.number) == typed_number), None)
        if chosen is not None:
            return chosen
