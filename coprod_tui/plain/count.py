"""Counting support in plain mode: each step of a scale asked by itself, in a line, until all are answered."""

from __future__ import annotations

from contextlib import suppress

from coprod_tui.line.count import answer
from coprod_tui.line.verbs import Here
from coprod_tui.model.agreement import count_support
from coprod_tui.model.command import Command, command
from coprod_tui.model.count import Count, begin
from coprod_tui.model.entry import Refused
from coprod_tui.record.phone_pages import PhoneCount, count_on_phones
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences.count import lost, so_far, step_asked
from coprod_tui.sentences.record_view import closed
from coprod_tui.wording import _, refusal
from coprod_tui.wording.scales import level_words

LEAVES = ("stop counting", "no count", "cancel")
"""Words that leave a count without keeping anything of it."""


class Counting:
    """One count, as its lines come in."""

    def __init__(self, session: MeetingSession, scale: str) -> None:
        """Raises Refused where none can be made now."""
        decision = session.meeting.decisions.now
        if decision is None:
            raise Refused("words-not-confirmed")
        self._session = session
        self._now: Count = begin(session.meeting, decision, scale)
        self._phones: PhoneCount | None = None
        with suppress(NotSaved):  # then it is counted without phones, as where there are none
            self._phones = count_on_phones(session.meeting, session.place.seats, session.seat, self._now)

    def lines(self) -> list[str]:
        """What is asked now. How many have answered, and never how."""
        self._look()
        how = _("Type how many, or their names.") if self._now.named else _("Type how many.")
        if self._phones is not None:
            how = _("Type how many by hand or paper.")
        back = _("back asks the step before.") if self._now.place else _("stop counting leaves it.")
        again = [lost()] if self._phones is not None and self._phones.lost else []
        return [" ".join((closed(step_asked(self._now)), how, so_far(self._now), *again, back))]

    def _look(self) -> None:
        if self._phones is not None:
            with suppress(NotSaved):
                self._phones.look()
            self._now = self._now.but(by_page=self._phones.answered)

    def take(self, typed: str) -> Command | None:
        """One answer; what keeps the count once every step was answered. Refused or NotSaved, the step stays."""
        meeting = self._session.meeting
        if meeting.decisions.now != self._now.decision:
            raise Refused("words-not-confirmed")
        self._look()
        after = answer(self._now, typed, Here(meeting, self._session.today, self._session.seat))
        if after.closed:
            after = self._phones.together(after) if self._phones is not None else after
            levels = after.levels(level_words)
            return command(count_support, after.decision, after.scale, levels, after.on)
        self._now = after
        return None

    def leave(self) -> None:
        """Nothing of it is kept, on phones neither."""
        if self._phones is not None:
            self._phones.leave()


def leaves(words: str) -> bool:
    """Whether these words leave the count."""
    return words.strip(" .!").casefold() in LEAVES


def still_asked(trouble: Refused | NotSaved) -> str:
    """Why an answer was not taken, and that the same step waits for one."""
    return " ".join((refusal(trouble), _("This step is still asked.")))
