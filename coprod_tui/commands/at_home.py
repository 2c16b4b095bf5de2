"""What is asked of whoever plans at a terminal once a meeting is kept: who is to chair, and what makes people at home.

Each is answered, or left with Enter. Where nobody is there, nothing is asked and nothing is kept.
"""

from __future__ import annotations

from functools import partial

from coprod_tui.commands.output import note
from coprod_tui.commands.prompts import answer, somebody_there
from coprod_tui.model.command import command
from coprod_tui.model.hospitality import tell_hospitality
from coprod_tui.model.people import expect_chairs
from coprod_tui.model.text import folded
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.planning.wanted import chairs
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.sentences.hospitality import asks
from coprod_tui.wording import _, names


def ask_about(held: MeetingPlace, wanted: AgendaDraft, *, yes: bool, at: int) -> None:
    """at: UTC ms. yes: the agenda's own chairs are kept without asking, and the questions wait. Raises NotSaved."""
    found, there = chairs(wanted), somebody_there() and not yes
    if found and (yes or there):
        asked = _("The agenda says who chairs: {names}. Type yes to keep that. Enter does not:")
        if yes or folded(answer(asked.format(names=names(found)))) == folded(_("yes")):
            change_meeting(held, partial(expect_chairs, names=found), at)
    if not there:
        return
    if waiting := read_meeting(held).hospitality.open:
        note(_("Before people come. Enter leaves a question:"))
        told = {name: answer(asks(name)) for name in waiting}
        change_meeting(held, command(tell_hospitality, **told), at)
