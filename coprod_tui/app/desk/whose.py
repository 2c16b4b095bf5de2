"""Saying whose words a picked entry holds: somebody is picked, and then whether they wish the summary to say it."""

from __future__ import annotations

from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice
from coprod_tui.model.command import command
from coprod_tui.model.entry import NOBODY, Id, Stamped
from coprod_tui.model.whose import has_words, say_whose, whose
from coprod_tui.sentences import name_of
from coprod_tui.wording import _


async def ask_whose(desk: Seated, picked: Stamped) -> None:
    """Ask whose the words of this entry are; nobody is shown it unless that person wishes."""
    if not has_words(picked):
        desk.say(_("This entry has no words that could be somebody's own."))
        return
    thing = Id(picked.stamp.number)
    now = whose(desk.meeting, thing)
    nobody = Choice(str(NOBODY), "-", _("nobody's in particular"))
    asked = _("Whose words are these?")
    if now:
        asked = _("Whose words are these? Now: {name}").format(name=name_of(desk.meeting, now))
    person = await desk.pick(asked, [nobody, *desk.foot.people], short=True)
    if person == nobody.name:
        desk.do(command(say_whose, thing=thing))
    elif person:
        await _ask_shown(desk, thing, Id(int(person)))


async def _ask_shown(desk: Seated, thing: Id, person: Id) -> None:
    name = name_of(desk.meeting, person)
    choices = (
        Choice("kept", "1", _("no: it is only kept, so that it can be taken out")),
        Choice("named", "2", _("yes, they wish it")),
    )
    picked = await desk.pick(_("Does the summary say that this is from {name}?").format(name=name), choices)
    if picked:
        desk.do(command(say_whose, thing=thing, person=person, named=picked == "named"))
