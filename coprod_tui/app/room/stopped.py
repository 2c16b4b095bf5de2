"""That the laptop had stopped, on the Room: said once, with the keys that give whoever was speaking their turn back."""

from __future__ import annotations

from coprod_tui.app.seat.seated import Seated
from coprod_tui.sentences import name_of
from coprod_tui.sentences.stopped import just_stopped
from coprod_tui.wording import _


class Stopped:
    """What this screen has said of it so far."""

    _told = 0

    def words(self, room: Seated) -> str:
        """What is said where it is news and this screen has not said it yet, else "". Asking counts as saying.

        Once somebody speaks again no turn is offered.
        """
        meeting = room.meeting
        told, whose, line = just_stopped(meeting, room.session.clock())
        if not told or line == self._told:
            return ""
        self._told = line
        person = meeting.people.get(whose) if whose is not None else None
        other = room.keys.label(room.keys.by_id["other-speaker"])
        if person is not None and other and meeting.turns.now is None:
            keys = _("{key}, then {digit}").format(key=other, digit=person.key) if person.key else other
            back = _("{keys} gives the turn back to {name}.").format(keys=keys, name=name_of(meeting, person.id))
            told = f"{told} {back}"
        return told
