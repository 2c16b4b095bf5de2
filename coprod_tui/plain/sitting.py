"""A sitting at a meeting in plain mode: what others do is said as it comes, and lines are heard and answered in turn.

One thread hears lines, the record thread keeps the record, and this one says everything, in order.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from queue import Empty, SimpleQueue

from coprod_tui import line
from coprod_tui.commands.exit_codes import INTERRUPTED, REFUSED
from coprod_tui.commands.output import NotShown
from coprod_tui.model.flow import ScreenHidden
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import clean
from coprod_tui.plain.afterwards import comes_next
from coprod_tui.plain.dialogue import Dialogue
from coprod_tui.plain.line_source import PROMPT, LineSource, hearing
from coprod_tui.plain.now import answers, back, now, opening
from coprod_tui.plain.output import Output, to_terminal
from coprod_tui.plain.seat import LINE, NAME, Changes, fresh, sit_down, troubles
from coprod_tui.plain.time_notices import TimeNotices
from coprod_tui.record.drafts import PATIENCE
from coprod_tui.record.live import steady_clock, wall_clock
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.stopped import just_stopped
from coprod_tui.terminal import Watch
from coprod_tui.wording import _, ngettext, reason, seat_name, speak

TICK = 0.5
"""Seconds between two looks at the clock when nothing is heard."""


class Wake(Enum):
    """What wakes the sitting, beside a line."""

    CHANGED = "the record, or how it is kept, is another"
    OVER = "there are no more lines"
    GO = "the program is asked to go, or its terminal has gone"


def run_plain(shelf: Shelf, place: MeetingPlace, *, name: str = NAME) -> int:
    """Sit at this meeting until the person leaves or the lines are over; what the command ends with.

    At a keyboard always 0. With lines from a file or a program, 1 where any of them was not done, or the meeting was
    finished and its summary not saved. Raises CannotOpen.
    """
    sitting = Sitting(shelf, place, name=name)
    return sitting.run(hearing(sitting.ends))


class Sitting:
    """write: puts text out at once."""

    def __init__(
        self,
        shelf: Shelf,
        place: MeetingPlace,
        *,
        name: str = NAME,
        write: Callable[[str], None] | None = None,
        clock: Callable[[], int] = wall_clock,
        steady: Callable[[], int] = steady_clock,
    ) -> None:
        """Raises CannotOpen."""
        self._events: SimpleQueue[str | Wake | Exception] = SimpleQueue()
        self._write = write or to_terminal
        self.voice = Output(self._put)
        self.session, self._damaged = sit_down(shelf, place, name, clock=clock, steady=steady)
        self.session.listen(Changes(lambda: self._events.put(Wake.CHANGED), self._events.put))
        self._left = clean(self.session.drafts.words(LINE))
        self._removals = self.session.meeting.removals
        self._passing = TimeNotices()
        self._last, self._hid, self._came_back = 0, False, False
        self._reason, self._asked = "", (0, "")
        self._waiting = self._prompted = False
        self._go = threading.Semaphore(0)

    def run(self, hears: LineSource) -> int:
        self.hearing = hears
        self._answering = Dialogue(self)
        ended = 0 if hears.typed else INTERRUPTED
        with Watch(lambda: self._events.put(Wake.GO), self._let_go, ended=ended):
            try:
                self._open()
                stopped = self._listen()
            finally:
                self._leave()
        if self.session.fault is not None:  # it broke as the record was left, and nobody has been told
            raise self.session.fault
        if self.hearing.typed:
            return 0
        return INTERRUPTED if stopped else REFUSED if self._answering.not_done or self._answering.unsaved else 0

    def ends(self, text: str, cursor: int) -> Sequence[tuple[int, int, str]]:
        """What may stand at the cursor of a line; nothing while the meeting is hidden."""
        if self.voice.hidden:
            return ()
        found = line.complete(text, cursor, self.session.meeting)
        return [(each.start, each.end, each.text) for each in found]

    # Saying

    def _put(self, words: str) -> None:
        """One line out. A prompt that waits on the last row is left behind and shown again later."""
        if self._prompted:
            self._prompted = False
            self._write("\n")
        self._write(f"{words}\n")

    def _settle(self) -> None:
        """After others were heard: the prompt once more, with what was typed so far."""
        if self._waiting and self.hearing.typed and not self._prompted:
            self._prompted = True
            self._write(PROMPT + ("" if self.voice.hidden else self.hearing.half() or ""))

    def rows(self) -> int:
        """Empty lines that move out of sight what stands on a terminal."""
        return shutil.get_terminal_size().lines if self.hearing.typed else 0

    def _open(self) -> None:
        self.look()  # the record's thread may have to write first that the laptop had stopped
        meeting, at = self.session.meeting, self.session.at
        speak(meeting.plan.settings.language)
        self._last, self._reason = meeting.last, self.session.keeping.reason
        self.session.shown(meeting, at_once=True)
        self._hide_if(meeting)
        self.voice.say(*opening(meeting))
        self.voice.say_aloud(*self._damaged, *troubles(self.session))
        self.voice.say(*filter(None, just_stopped(meeting, self.session.clock())[:1]))
        self.voice.say(*now(meeting, at), *comes_next(meeting, self.session.place.id, self.session.clock()))
        decision = meeting.decisions.get(meeting.decisions.now)
        self._asked = (int(decision.id), decision.stage) if decision else (0, "")
        self._passing.news(meeting, at)  # what has passed already was said with the rest
        if self.hearing.typed:
            self.voice.say_aloud(_("Type help to see what can be typed, and quit to leave."))

    def catch_up(self) -> set[int]:
        """Say what is in the record and was not said yet; the lines of the record of which something was said.

        While the meeting is hidden that waits: only once it is shown is it known which words stay away.
        """
        meeting = self.session.meeting
        self._hide_if(meeting)
        self._forget_half()
        if self.voice.hidden:
            self._tell_keeping()
            return set()
        said = set()
        for entries in fresh(meeting, self._last):
            stamp = entries[0].stamp
            words = tell_move(entries, meeting)
            if words and not isinstance(entries[0].entry, ScreenHidden):
                own = stamp.seat in ("", self.session.seat)
                self.voice.say(words if own else _("{seat}: {words}").format(seat=seat_name(stamp.seat), words=words))
                said.add(stamp.line)
        self._last = meeting.last
        self.session.shown(meeting, at_once=not self.hearing.typed)
        if self._came_back:
            self._came_back = False
            self.voice.say(*back(meeting))
        self._ask_of_decision(meeting)
        self._tell_keeping()
        return said

    def _hide_if(self, meeting: Meeting) -> None:
        """Another seat hid the meeting, or showed it again: so does this one."""
        hid, self._hid = self._hid, meeting.flow.hidden
        if hid == self._hid:
            return
        if self._hid and not self.voice.hidden:
            self.hide()
        elif self.voice.hidden and not self._hid:
            self.show()

    def hide(self) -> None:
        """Say nothing more, and empty the terminal: where it does not say how, empty lines move the words away."""
        clearing = self.hearing.clearing()
        if clearing:
            self._prompted = False
            self._write(clearing)
        self.voice.hide(0 if clearing else self.rows())
        if self.hearing.typed:
            self.voice.say_aloud(_("Somebody may still scroll back to earlier lines in this window."))
        self.hearing.forget()

    def show(self) -> None:
        self._came_back = True
        self.voice.show()

    def _ask_of_decision(self, meeting: Meeting) -> None:
        decision = meeting.decisions.get(meeting.decisions.now)
        asked = (int(decision.id), decision.stage) if decision else (0, "")
        if asked != self._asked:
            self._asked = asked
            self.voice.say(*answers(meeting))

    def not_saved(self, why: str) -> None:
        """The person was told that nothing can be saved, and why: it is not said again until that changes."""
        self._reason = why

    def _tell_keeping(self) -> None:
        why = self.session.keeping.reason
        if why in ("waiting", self._reason):  # waiting is over in a moment, or is told by what could not be saved
            return
        before, self._reason = self._reason, why
        if why:
            self.voice.say_aloud(reason(why))
        elif before:
            self.voice.say_aloud(_("Saving works again."))

    # Hearing

    def look(self) -> None:
        """Take in what is in the record now: the same as is on the disk."""
        with suppress(NotSaved):
            self.session.look().result()

    def token(self) -> str:
        return self.session.drafts.token(LINE)

    def _hear(self) -> None:
        """The hearing thread: one line each time it is asked for."""
        while self._go.acquire():
            words = self.hearing.read()
            self._events.put(Wake.OVER if words is None else words)
            if words is None:
                return

    def _ask(self) -> None:
        """Ask for the next line; the terminal shows its prompt by itself."""
        if self.hearing.typed and self._left and not self.voice.hidden:
            words, self._left = self._left, ""
            if self.hearing.begin_with(words):
                self.voice.say_aloud(_("The words you were typing are in the line again. Enter uses them."))
        self._waiting, self._prompted = True, self.hearing.typed
        self._go.release()

    def _listen(self) -> bool:
        """Hear and answer until there is no more to hear; whether somebody asked to stop before that."""
        threading.Thread(target=self._hear, name="hearing", daemon=True).start()
        self._ask()
        while True:
            try:
                event = self._events.get(timeout=TICK)
            except Empty:
                self._tick()
                continue
            if isinstance(event, Exception):  # the record's: nothing more would be kept
                raise event
            if event is Wake.GO:
                return True
            if event is Wake.OVER:
                self.catch_up()
                return False
            if event is Wake.CHANGED:
                self.catch_up()
                self._settle()
            elif isinstance(event, str):
                self._waiting = self._prompted = False
                if not self._answering.answer(event):
                    return False
                self._tell_time()
                self._next_line()

    def _next_line(self) -> None:
        if self.hearing.typed:
            self.session.drafts.keep(LINE, "")
        self._ask()

    def _tick(self) -> None:
        self._tell_time()
        self._settle()
        half = self.hearing.half() if self._waiting and self.hearing.typed else None
        if half is not None and not self._left:
            self.session.drafts.keep(LINE, half)

    def _forget_half(self) -> None:
        """What is half typed as words are taken out may be of them, and it is looked at only now and then."""
        before, self._removals = self._removals, self.session.meeting.removals
        if self.hearing.typed and self._waiting and self._removals.took_out_since(before):
            half = self.hearing.half()
            self.session.drafts.forget(LINE, self.session.drafts.words(LINE) if half is None else half)

    def _tell_time(self) -> None:
        if not self.voice.hidden:
            self.voice.say(*self._passing.news(self.session.meeting, self.session.at))

    def _leave(self) -> None:
        """Keep what is half typed, leave the terminal as it was, say that all is safe, and let go of the record."""
        try:
            self.look()
            self._forget_half()
        finally:  # a record that cannot go on is let go of all the same
            self._end()

    def _end(self) -> None:
        half = self._half()
        self.hearing.close()
        kept = self._keep_half(half) if self.hearing.typed and not self._left else not half
        saved = not self.session.keeping.reason
        with suppress(BrokenPipeError, NotShown):  # a terminal that has gone needs no goodbye
            self.voice.say_aloud(*self._goodbye(half=half, kept=kept, saved=saved))
        self.session.close()

    def _let_go(self) -> None:
        """The same without a word, from another thread: this one waits for a terminal that takes nothing more."""
        if self.hearing.typed and not self._left:
            self._keep_half(self._half())
        self.session.close()

    def _half(self) -> str | None:
        """What is half typed at this moment; None where that cannot be known."""
        return self.hearing.half() if self._waiting and not self.voice.hidden else ""

    def _keep_half(self, half: str | None) -> bool:
        """Keep these words for the next time, or where they cannot be known those kept last; whether there are any."""
        drafts = self.session.drafts
        if half is not None:
            drafts.keep(LINE, half)
        return drafts.wait_until_kept(PATIENCE) and bool(drafts.words(LINE))

    def _goodbye(self, *, half: str | None, kept: bool, saved: bool) -> list[str]:
        count = 0 if self.hearing.typed else self._answering.not_done
        words = ngettext("{count} line was not done.", "{count} lines were not done.", count).format(count=count)
        lines = [words] if count else []
        if half != "" and kept:
            lines.append(_("The words you were typing are kept for the next time."))
        elif half:
            lines.append(_("The words you were typing are not kept."))
        if not saved:
            return [*lines, _("You have left.")]
        if self._answering.unsaved:
            return [*lines, _("You have left. The meeting is saved, but its summary is not yet.")]
        if self.session.meeting.flow.stage == "open":
            return [*lines, _("You have left. Everything is saved, and the meeting is still open.")]
        return [*lines, _("You have left. Everything is saved.")]
