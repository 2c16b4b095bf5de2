"""One person who writes in a browser: a seat like a Desk's, its typed line, and the answer to each line. No HTTP here.

A line is answered as in plain mode (`plain.dialogue`), against what the page had shown as it was sent. Each line has a
token of the page's making, so that sending it again, because its answer was lost, is idempotent. One thread at a time
calls any of it, and waits for the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple

from coprod_tui.app.desk.recorded import PASSING, RecordedMove
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.command import Command
from coprod_tui.model.entry import Refused, Stamped, most_telling
from coprod_tui.model.flow import ScreenHidden
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.model.parking import IssueParked
from coprod_tui.model.roles import have_chaired
from coprod_tui.model.text import clean
from coprod_tui.plain.dialogue import Dialogue
from coprod_tui.plain.output import Output
from coprod_tui.plain.seat import LONGEST_NAME, fresh
from coprod_tui.record.records import read_group
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NotSaved
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.desk_line import KINDS, draft_of, is_command, shows, sought_in
from coprod_tui.share.write_heard import HeardLine, PageLine, hear, hint_of
from coprod_tui.share.write_record import WriteRecord
from coprod_tui.wording import _, refusal, refusal_kept

if TYPE_CHECKING:  # it brings what edits lines in a terminal
    from coprod_tui.plain.line_source import LineSource

KIND = "desk"
MOST_TOLD, SHORT = 12, 3
"""Sentences in a page's log; and how many at once go into it: longer answers are shown on the sheet."""
MOST_LINES, MOST_SHOWN = 200, 1_000
"""Lines whose answers are kept, should they be sent again; and states of the meeting that a page may still show. Of a
state only the number of its newest entry is kept: whole meetings would be megabytes.
"""


class LineOutcome(NamedTuple):
    """What came of a line. done: the page may empty its line. words: what is to stand there, to be put right."""

    done: bool
    words: str = ""


class WriteSeat(Listener):
    """One writer's seat. changed: called, by any thread, where what their page shows may have changed.

    told: the log: answers to lines, and what other seats did, as (number, sentence). sheet: lines of what they asked to
    see. adds: the beginning of a line that adds what their newest entry left open. blank: they hid this page. kind:
    of words in the line, "" for a command. together: the Room shows the line as it is typed. every, sought: which rows
    of the record are listed, as `Recorded.rows` has them.
    """

    def __init__(
        self,
        shelf: Shelf,
        place: MeetingPlace,
        name: str,
        changed: Callable[[], object],
        record: WriteRecord,
        **options: Any,
    ) -> None:
        """name: of whoever writes. record: shared by all who write. options: for the MeetingSession.

        Raises CannotOpen; Refused ("no-name") where the name is empty.
        """
        name = clean(name)[:LONGEST_NAME].strip()
        if not name:
            raise Refused("no-name")
        self.session = MeetingSession(shelf, place, seat=f"Desk, {name}", kind=KIND, **options)
        self._changed, self._lock, self._record = changed, RLock(), record
        self._line, self.voice = PageLine(), Output(self._say)
        self.source: LineSource = self._line
        self._hints: set[str] = set()
        self._dialogue = Dialogue(self, self._hints)
        self.told: list[tuple[int, str]] = []
        self.sheet: tuple[str, ...] = ()
        self.adds = ""
        self._last_number, self._answer_lines, self._token = 0, None, ""  # type: int, list[str] | None, str
        self._asked_about = ""
        self._answers: dict[str, LineOutcome] = {}
        self._shown: dict[int, int] = {}
        self.kind = next((each for each in (*KINDS, "") if self.session.drafts.words(draft_of(each))), "note")
        self._draft = draft_of(self.kind)
        self.together = self.every = self.blank = False
        self.sought = ""
        self._last = self._last_hidden = self.session.meeting.last
        self._removals = self.session.meeting.removals
        self.chaired = self._who_chaired()
        self._stop = self.session.listen(self)

    def _who_chaired(self) -> frozenset[Any] | None:
        with suppress(CannotOpen):
            return have_chaired(read_group(self.session.place.of_group))
        return None

    @property
    def meeting(self) -> Meeting:
        """The meeting with words that are held, as at a Desk."""
        return self._record.meeting(self.session)

    @property
    def asks(self) -> str:
        """What the next line may answer: "yes" or "words"; "" where nothing is asked."""
        return self._dialogue.asks

    @property
    def words(self) -> str:
        """The draft of the line."""
        return self.session.drafts.words(self._draft)

    @property
    def rows(self) -> Sequence[RecordedMove]:
        return self._record.rows(self.session, every=self.every, sought=self.sought)

    def row(self, number: int) -> RecordedMove | None:
        """The row of that line of the record; None where there is none."""
        return self._record.row(self.session, number)

    # What the page has shown (optimistic concurrency)

    def showing(self, number: int, upto: int) -> None:
        """Note that the page shows, under this number, the meeting as it was after the entry upto."""
        self._shown[number] = upto
        while len(self._shown) > MOST_SHOWN:
            del self._shown[next(iter(self._shown))]

    def saw(self, number: int) -> Meeting:
        """The meeting that the page showed under that number, now seen by the session; an empty one where unknown."""
        meeting = as_it_was(self.session.meeting, self._shown.get(number, 0))
        self.session.shown(meeting, at_once=True)
        self.session.shown(self.session.meeting)  # what this seat does itself counts as seen
        return meeting

    # The line

    def hear_line(self, words: str, kind: str, cursor: int, token: str) -> HeardLine:
        """Keep a line as it is being typed, show it to the Room if that is on, and give what is understood of it."""
        if token in self._answers or self.blank:
            return HeardLine()
        kind = self._keep_draft(words, kind, token)
        if not words.strip() or sought_in(words) is not None or (self.asks == "words" and not is_command(words)):
            return HeardLine()
        return hear(words, kind, cursor, self.session, self.meeting, self._hints)

    def _keep_draft(self, words: str, kind: str, token: str) -> str:
        """Keep the draft under its kind, and show it to the Room if that is on. The kind, "" for a command."""
        self.kind = kind if kind in KINDS else ""
        drafts, draft = self.session.drafts, draft_of("" if is_command(words) else self.kind)
        if self._draft != draft:
            drafts.move(self._draft, draft)
        self._draft = draft
        drafts.keep(draft, words, token)
        kind = "" if is_command(words) else self.kind
        drafts.show(shows(kind, words) if self.together else "")
        return kind

    def enter(self, words: str, kind: str, token: str, saw: int) -> LineOutcome:
        """Do what a line asks. Idempotent by its token. saw: the number of what the page showed."""

        def act() -> bool:
            self._keep_draft(words, kind, token)
            if kind and not is_command(words) and (word_hint := hint_of(words, self.meeting, self._hints)) is not None:
                self._hints.add(word_hint.id)  # it was there to be read
            sought = sought_in(words)
            if sought is not None:
                self.sought = sought
                return True
            before, is_answer = self._dialogue.not_done, self.asks == "words" and not is_command(words)
            kind_given = "" if is_command(words) or is_answer or self._answers_yes(words) else kind
            self._dialogue.answer(words, kind_given)
            return self._dialogue.not_done <= before

        return self._once(token, saw, act, words, kind)

    def _answers_yes(self, words: str, *answers: str) -> bool:
        typed = clean(words[:5]).rstrip(".!").casefold()
        return self.asks == "yes" and typed in {each[:most] for each in answers or ("yes", "no") for most in (1, 3)}

    def do(self, make: Callable[[Meeting], Command], token: str, saw: int) -> LineOutcome:
        """Do a Command made from the meeting that the page showed. What came of it goes into the log."""

        def act() -> bool:
            try:
                self.session.do(make(self.saw(saw)), token=token).result()
            except Refused as refused:
                self._say(refusal(refused))
            except NotSaved as trouble:
                self._say(refusal_kept(trouble))
            else:
                self.catch_up()
                return True
            return False

        return self._once(token, saw, act, "", "")

    def _once(self, token: str, saw: int, act: Callable[[], bool], words: str, kind: str) -> LineOutcome:
        if token in self._answers:
            return self._answers[token]
        self.saw(saw)
        asked_about, self._asked_about = "" if self._answers_yes(words, "yes") else self._asked_about, ""
        self._token, self._line.begins, self._answer_lines, self.sheet = token, "", [], ()
        try:
            done = act()
        finally:
            sentences, self._answer_lines = self._answer_lines or [], None
            self._log(sentences)
        if not done and self.asks == "yes":
            self._asked_about, done = words, True  # a question stands; the line comes back where the answer is no
        if done and not self._asked_about:
            self.session.drafts.keep(draft_of("" if is_command(words) else kind), "")
            self.session.drafts.show("")
        outcome = LineOutcome(done, asked_about if done else self._line.begins or words)
        if done and token:  # what was not done may be asked for again, and then it is
            self._answers[token] = outcome
            while len(self._answers) > MOST_LINES:
                del self._answers[next(iter(self._answers))]
        self._changed()
        return outcome

    def _say(self, sentence: str) -> None:
        if self._answer_lines is not None:
            self._answer_lines.append(sentence)
        else:
            self._log([sentence])

    def _log(self, sentences: Sequence[str]) -> None:
        if len(sentences) > SHORT and not self.asks:
            self.sheet, sentences = tuple(sentences), [_("It stands under “What you asked for”.")]
        with self._lock:
            for sentence in sentences:
                self._last_number += 1
                self.told = [*self.told, (self._last_number, sentence)][-MOST_TOLD:]

    # Called by plain.dialogue

    def token(self) -> str:
        return self._token

    def hide(self) -> None:
        """Whoever writes here hides every screen: blank this page at once, before it is in the record."""
        self.blank, self.together = True, False
        self.voice.hide()

    def show(self) -> None:
        """Whoever writes here shows every screen again."""
        self.blank = False
        self.voice.show()

    def not_saved(self, why: str) -> None:
        """Nothing more to do: the answer to the line says so."""

    def look(self) -> None:
        with suppress(NotSaved):
            self.session.look().result()

    def catch_up(self) -> set[int]:
        """Log what was done since the last time; of other seats only what was written, not who spoke or asked to.

        The lines of the record that this seat wrote.
        """
        meeting, own_lines = self.session.meeting, set()
        before, self._removals = self._removals, meeting.removals
        if self._removals.took_out_since(before):
            self._forget_sentences()
        for entries in fresh(meeting, self._last):
            seat, sentence = entries[0].stamp.seat, tell_move(entries, meeting)
            own = seat == self.session.seat
            if not sentence or isinstance(entries[0].entry, ScreenHidden):
                continue
            if own:
                self.voice.say(sentence)
                own_lines.add(entries[0].stamp.line)
                self.adds = _line_to_complete(entries) or self.adds
            elif most_telling(entries).entry.part not in PASSING:
                self.voice.say(_("{seat}: {words}").format(seat=seat, words=sentence) if seat else sentence)
        self._last = meeting.last
        return own_lines

    def renew(self) -> None:
        """Take in what other seats did. As the screen is hidden, take away the sheet, and the line from the Room."""
        meeting = self.session.meeting
        hid = next((one.stamp.number for one in reversed(meeting.history) if isinstance(one.entry, ScreenHidden)), 0)
        if meeting.flow.hidden or hid > self._last_hidden:
            self.sheet = ()  # people's needs may be on it; at a Desk they go too
            if self.together:
                self.together = False
                self.session.drafts.show("")
        self._last_hidden = max(hid, self._last_hidden)
        self.catch_up()

    # The record's thread

    def published(self, _meeting: Meeting) -> None:
        self._changed()

    def forgotten(self) -> None:
        """Words were taken out for good: drop the log, and the draft that the Room is shown, which may hold them."""
        self._forget_sentences()
        self.together = False
        self.session.drafts.dropped()
        self._changed()

    def _forget_sentences(self) -> None:
        """Drop the log, the sheet and kept answers: they may hold words that were taken out for good."""
        with self._lock:
            self.told, self.sheet, self.sought, self._asked_about = [], (), "", ""
            self._answers = dict.fromkeys(self._answers, LineOutcome(done=True))
            self._shown.clear()  # these states have them too

    def close(self) -> None:
        self._stop()
        self.session.close()


def _line_to_complete(entries: Sequence[Stamped]) -> str:
    """The beginning of a line that adds who or by when to a new action or parked issue; "" where nothing is open."""
    for entry in (one.entry for one in entries):
        if isinstance(entry, ActionAdded) and _incomplete(entry):
            return f"/change A{entry.number} "
        if isinstance(entry, IssueParked) and (_incomplete(entry) or not entry.whose):
            return f"/change P{entry.number} "
    return ""


def _incomplete(entry: ActionAdded | IssueParked) -> bool:
    return not ((entry.person or entry.who) and entry.by)
