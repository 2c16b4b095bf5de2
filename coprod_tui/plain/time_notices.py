"""Time that passes in plain mode: said once, in the words the Room has for it, and never pressing."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_tui.model.breaks import due
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.breaks import offered
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.record_view import closed
from coprod_tui.wording import _, length


class TimeNotices:
    """Remembers which notices were given, so that each is given once; anew where time was added and has passed too."""

    def __init__(self) -> None:
        self._told: set[tuple[int, int]] = set()

    def news(self, meeting: Meeting, at: int) -> list[str]:
        """Sentences about times that have passed since this was called last. at: meeting time, ms."""
        fresh = [(key, words) for key, words in _passed(meeting, at) if key not in self._told]
        self._told.update(key for key, _words in fresh)
        return [words for _key, words in fresh]


def _passed(meeting: Meeting, at: int) -> Iterator[tuple[tuple[int, int], str]]:
    """A key and a sentence for each planned time that has passed; the key is (thing, time), and never given twice."""
    if meeting.flow.stage != "open":
        return
    item, pause = meeting.agenda.now, meeting.flow.pause
    if item is not None and item.planned_ms is not None and item.purpose != "check-in":
        planned = item.planned_ms
        if item.took(meeting.flow, at) > planned:
            words = _("More than the planned {minutes}: {title}")
            sentence = words.format(minutes=length(planned // 60_000), title=closed(item.title))
            yield (int(item.id), planned), sentence
    if pause is not None and pause.why == "break" and pause.minutes and at >= pause.until:
        clock = at_clock(meeting, pause.until)
        yield (0, pause.until), _("It is {clock}. We go on when everyone is back.").format(clock=clock)
    coming = due(meeting, at)
    if coming is not None:
        yield (-1, coming.since), offered(coming)
