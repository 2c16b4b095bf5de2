"""Plain mode at one meeting: what others do is said as it comes, and lines are read and answered in turn.

One thread reads lines, the record's thread keeps the record, and the main thread says everything, in order.
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
from coprod_tui.plain.line_source import PROMPT, LineSource, line_source
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
"""Seconds between two looks at the clock while no line comes in."""


class Wake(Enum):
    """What wakes the main thread, beside a line."""

    CHANGED = "the record, or how it is kept, is another"
    OVER = "there are no more lines"
    LEAVE = "the program is asked to go, or its terminal has gone"


def run_plain(shelf: Shelf, place: MeetingPlace, *, name: str = NAME) -> int:
    """Run plain mode at this meeting until the person leaves or the lines are over; the exit code.

    At a keyboard always 0. With lines from a file or a program, 1 where any of them was not done, or the meeting was
    finished and its summary not saved. Raises CannotOpen.
    """
    plain_mode = PlainMode(shelf, place, name=name)
    return plain_mode.run(line_source(plain_mode.completions))


class PlainMode:
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
        self._left_over = clean(self.session.drafts.words(LINE))
        self._removals = self.session.meeting.removals
        self._time_notices = TimeNotices()
        self._last, self._was_hidden, self._shown_again = 0, False, False
        self._reason, self._asked = "", (0, "")
        self._waiting = self._prompted = False
        self._may_read = threading.Semaphore(0)

    def run(self, source: LineSource) -> int:
        self.source = source
        self._dialogue = Dialogue(self)
        ended = 0 if source.typed else INTERRUPTED
        with Watch(lambda: self._events.put(Wake.LEAVE), self._let_go, ended=ended):
            try:
                self._open()
                stopped = self._listen()
            finally:
                self._leave()
        if self.session.fault is not None:  # it broke as the record was left, and nobody has been told
            raise self.session.fault
        if self.source.typed:
            return 0
        return INTERRUPTED if stopped else REFUSED if self._dialogue.not_done or self._dialogue.unsaved else 0

    def completions(self, text: str, cursor: int) -> Sequence[tuple[int, int, str]]:
        """What may stand at the cursor of a line; nothing while the meeting is hidden."""
        if self.voice.hidden:
            return ()
        completions = line.complete(text, cursor, self.session.meeting)
        return [(each.start, each.end, each.text) for each in completions]

    # Saying

    def _put(self, words: str) -> None:
        """One line out. A prompt that waits on the last row is left behind and shown again later."""
        if self._prompted:
            self._prompted = False
            self._write("\n")
        self._write(f"{words}\n")

    def _settle(self) -> None:
        """Write the prompt again, with what was typed so far, where other seats' lines came out over it."""
        if self._waiting and self.source.typed and not self._prompted:
            self._prompted = True
            self._write(PROMPT + ("" if self.voice.hidden else self.source.half() or ""))

    def rows(self) -> int:
        """Empty lines that move out of sight what stands on a terminal."""
        return shutil.get_terminal_size().lines if self.source.typed else 0

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
        self._time_notices.news(meeting, at)  # what has passed already was said with the rest
        if self.source.typed:
            self.voice.say_aloud(_("Type help to see what can be typed, and quit to leave."))

    def catch_up(self) -> set[int]:
        """Say what is in the record and was not said yet; the record's lines, by number, of which something was said.

        While the meeting is hidden nothing is said: which words stay away is only known once it is shown.
        """
        meeting = self.session.meeting
        self._hide_if(meeting)
        self._forget_half()
        if self.voice.hidden:
            self._tell_keeping()
            return set()
        told = set()
        for entries in fresh(meeting, self._last):
            stamp = entries[0].stamp
            words = tell_move(entries, meeting)
            if words and not isinstance(entries[0].entry, ScreenHidden):
                own = stamp.seat in ("", self.session.seat)
                self.voice.say(words if own else _("{seat}: {words}").format(seat=seat_name(stamp.seat), words=words))
                told.add(stamp.line)
        self._last = meeting.last
        self.session.shown(meeting, at_once=not self.source.typed)
        if self._shown_again:
            self._shown_again = False
            self.voice.say(*back(meeting))
        self._ask_of_decision(meeting)
        self._tell_keeping()
        return told

    def _hide_if(self, meeting: Meeting) -> None:
        """Another seat hid the meeting, or showed it again: so does this one."""
        hid, self._was_hidden = self._was_hidden, meeting.flow.hidden
        if hid == self._was_hidden:
            return
        if self._was_hidden and not self.voice.hidden:
            self.hide()
        elif self.voice.hidden and not self._was_hidden:
            self.show()

    def hide(self) -> None:
        """Say nothing more, and empty the terminal: where it does not say how, empty lines move the words away."""
        clearing = self.source.clearing()
        if clearing:
            self._prompted = False
            self._write(clearing)
        self.voice.hide(0 if clearing else self.rows())
        if self.source.typed:
            self.voice.say_aloud(_("Somebody may still scroll back to earlier lines in this window."))
        self.source.forget()

    def show(self) -> None:
        self._shown_again = True
        self.voice.show()

    def _ask_of_decision(self, meeting: Meeting) -> None:
        decision = meeting.decisions.get(meeting.decisions.now)
        asked = (int(decision.id), decision.stage) if decision else (0, "")
        if asked != self._asked:
            self._asked = asked
            self.voice.say(*answers(meeting))

    def not_saved(self, why: str) -> None:
        """The person was just told that nothing can be saved, and why: `_tell_keeping` need not repeat it."""
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

    def _read_lines(self) -> None:
        """What the reading thread runs: it reads one line each time it may."""
        while self._may_read.acquire():
            words = self.source.read()
            self._events.put(Wake.OVER if words is None else words)
            if words is None:
                return

    def _ask(self) -> None:
        """Ask for the next line; the terminal shows its prompt by itself."""
        if self.source.typed and self._left_over and not self.voice.hidden:
            words, self._left_over = self._left_over, ""
            if self.source.begin_with(words):
                self.voice.say_aloud(_("The words you were typing are in the line again. Enter uses them."))
        self._waiting, self._prompted = True, self.source.typed
        self._may_read.release()

    def _listen(self) -> bool:
        """Answer lines as they come until there are no more; whether the program was asked to stop before that."""
        threading.Thread(target=self._read_lines, name="hearing", daemon=True).start()
        self._ask()
        while True:
            try:
                event = self._events.get(timeout=TICK)
            except Empty:
                self._tick()
                continue
            if isinstance(event, Exception):  # the record's: nothing more would be kept
                raise event
            if event is Wake.LEAVE:
                return True
            if event is Wake.OVER:
                self.catch_up()
                return False
            if event is Wake.CHANGED:
                self.catch_up()
                self._settle()
            elif isinstance(event, str):
                self._waiting = self._prompted = False
                if not self._dialogue.answer(event):
                    return False
                self._tell_time()
                self._next_line()

    def _next_line(self) -> None:
        if self.source.typed:
            self.session.drafts.keep(LINE, "")
        self._ask()

    def _tick(self) -> None:
        self._tell_time()
        self._settle()
        half = self.source.half() if self._waiting and self.source.typed else None
        if half is not None and not self._left_over:
            self.session.drafts.keep(LINE, half)

    def _forget_half(self) -> None:
        """Drop words half typed where words were taken out for good since the last look: they may be the same."""
        before, self._removals = self._removals, self.session.meeting.removals
        if self.source.typed and self._waiting and self._removals.took_out_since(before):
            half = self.source.half()
            self.session.drafts.forget(LINE, self.session.drafts.words(LINE) if half is None else half)

    def _tell_time(self) -> None:
        if not self.voice.hidden:
            self.voice.say(*self._time_notices.news(self.session.meeting, self.session.at))

    def _leave(self) -> None:
        """Keep what is half typed, leave the terminal as it was, say that all is safe, and let go of the record."""
        try:
            self.look()
            self._forget_half()
        finally:  # a record that cannot go on is let go of all the same
            self._end()

    def _end(self) -> None:
        half = self._half()
        self.source.close()
        half_kept = self._keep_half(half) if self.source.typed and not self._left_over else not half
        saved = not self.session.keeping.reason
        with suppress(BrokenPipeError, NotShown):  # a terminal that has gone needs no goodbye
            self.voice.say_aloud(*self._goodbye(half=half, half_kept=half_kept, saved=saved))
        self.session.close()

    def _let_go(self) -> None:
        """Leave without a word, on another thread: the main one hangs on a terminal that takes nothing more."""
        if self.source.typed and not self._left_over:
            self._keep_half(self._half())
        self.session.close()

    def _half(self) -> str | None:
        """What is half typed at this moment; None where that cannot be known."""
        return self.source.half() if self._waiting and not self.voice.hidden else ""

    def _keep_half(self, half: str | None) -> bool:
        """Keep these words for the next time (None: those kept last stay); whether any are kept."""
        drafts = self.session.drafts
        if half is not None:
            drafts.keep(LINE, half)
        return drafts.wait_until_kept(PATIENCE) and bool(drafts.words(LINE))

    def _goodbye(self, *, half: str | None, half_kept: bool, saved: bool) -> list[str]:
        count = 0 if self.source.typed else self._dialogue.not_done
        words = ngettext("{count} line was not done.", "{count} lines were not done.", count).format(count=count)
        lines = [words] if count else []
        if half != "" and half_kept:
            lines.append(_("The words you were typing are kept for the next time."))
        elif half:
            lines.append(_("The words you were typing are not kept."))
        if not saved:
            return [*lines, _("You have left.")]
        if self._dialogue.unsaved:
            return [*lines, _("You have left. The meeting is saved, but its summary is not yet.")]
        if self.session.meeting.flow.stage == "open":
            return [*lines, _("You have left. Everything is saved, and the meeting is still open.")]
        return [*lines, _("You have left. Everything is saved.")]
