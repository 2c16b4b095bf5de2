"""That the laptop had stopped, on the Room: said once, with the keys that give whoever was speaking their turn back."""

from __future__ import annotations

from coprod_tui.app.seat.seated import Seated
from coprod_tui.sentences import name_of
from coprod_tui.sentences.stopped import just_stopped
from coprod_tui.wording import _


class Stopped:
    """Remembers which stop this screen has told of, so that each is told once."""

    _told_line = 0
    """The line of the record that tells of the stop told last."""

    def news(self, room: Seated) -> str:
        """The sentences about a stop that this screen has not told of yet, else "". Asking counts as telling.

        With the keys that give the turn back, unless somebody speaks again.
        """
        meeting = room.meeting
        sentence, whose, line = just_stopped(meeting, room.session.clock())
        if not sentence or line == self._told_line:
            return ""
        self._told_line = line
        person = meeting.people.get(whose) if whose is not None else None
        other = room.keys.label(room.keys.by_id["other-speaker"])
        if person is not None and other and meeting.turns.now is None:
            keys = _("{key}, then {digit}").format(key=other, digit=person.key) if person.key else other
            back = _("{keys} gives the turn back to {name}.").format(keys=keys, name=name_of(meeting, person.id))
            sentence = f"{sentence} {back}"
        return sentence
