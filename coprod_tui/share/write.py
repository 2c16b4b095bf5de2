"""One person who writes in a browser: a Desk of their own, with its line, and what came of each. Nothing of HTTP.

A line is answered as in plain mode (`plain.dialogue`), against what that page had shown. Each has a token of its page's
making: a line that is sent again, because its answer was lost on the way, is not written again. All of it is called by
one thread at a time, and waits for the disk.
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
"""Lines told of late that a page shows; and how many at once are told so: what is longer stands on a sheet."""
MOST_LINES, MOST_SHOWN = 200, 1_000
"""Lines whose answers are kept, should they be sent again; and states of the meeting that a page may still show, each
by the number of its newest entry: whole meetings, of a time when the screen was hidden often, are megabytes.
"""


class Entered(NamedTuple):
    """What came of a line. done: it need not stay in the line. words: what is to stand there again, to be put right."""

    done: bool
    words: str = ""


class WriteSeat(Listener):
    """One writer's seat. changed: called, by any thread, where what their page shows may be another.

    told: what came of lines, and what other seats did, each by a number of its own. sheet: the lines of what they asked
    to see. blank: they hid this page. kind, together, every, sought: how their line and their record stand.
    """

    def __init__(
        self,
        shelf: Shelf,
        place: MeetingPlace,
        name: str,
        changed: Callable[[], object],
        record: WriteRecord,
        **how: Any,
    ) -> None:
        """name: who writes. record: of all who write. Raises CannotOpen; Refused ("no-name") where there is none."""
        name = clean(name)[:LONGEST_NAME].strip()
        if not name:
            raise Refused("no-name")
        self.session = MeetingSession(shelf, place, seat=f"Desk, {name}", kind=KIND, **how)
        self._changed, self._lock, self._record = changed, RLock(), record
        self._line, self.voice = PageLine(), Output(self._say)
        self.hearing: LineSource = self._line
        self._hints: set[str] = set()
        self._dialogue = Dialogue(self, self._hints)
        self.told: list[tuple[int, str]] = []
        self.sheet: tuple[str, ...] = ()
        self.adds = ""
        self._numbered, self._saying, self._token = 0, None, ""  # type: int, list[str] | None, str
        self._left = ""
        self._answers: dict[str, Entered] = {}
        self._shown: dict[int, int] = {}
        self.kind = next((each for each in (*KINDS, "") if self.session.drafts.words(draft_of(each))), "note")
        self._draft = draft_of(self.kind)
        self.together = self.every = self.blank = False
        self.sought = ""
        self._last = self._hid = self.session.meeting.last
        self._removals = self.session.meeting.removals
        self.chaired = self._who_chaired()
        self._stop = self.session.listen(self)

    def _who_chaired(self) -> frozenset[Any] | None:
        with suppress(CannotOpen):
            return have_chaired(read_group(self.session.place.of_group))
        return None

    @property
    def meeting(self) -> Meeting:
        """With all of its words, as at a Desk."""
        return self._record.meeting(self.session)

    @property
    def asks(self) -> str:
        """What the next line may answer: "yes" or "words"; "" where nothing is asked."""
        return self._dialogue.asks

    @property
    def words(self) -> str:
        """What is half typed."""
        return self.session.drafts.words(self._draft)

    @property
    def rows(self) -> Sequence[RecordedMove]:
        return self._record.rows(self.session, every=self.every, sought=self.sought)

    def row(self, number: int) -> RecordedMove | None:
        """The thing that was done in that line of the record."""
        return self._record.row(self.session, number)

    # What its page has shown

    def showing(self, number: int, upto: int) -> None:
        """The page shows the meeting as it was just after that entry, under this number."""
        self._shown[number] = upto
        while len(self._shown) > MOST_SHOWN:
            del self._shown[next(iter(self._shown))]

    def saw(self, number: int) -> Meeting:
        """What the page showed under that number, which whoever is there goes by; nothing where that is not known."""
        meeting = as_it_was(self.session.meeting, self._shown.get(number, 0))
        self.session.shown(meeting, at_once=True)
        self.session.shown(self.session.meeting)  # what was done here itself is seen as it is done
        return meeting

    # The line

    def hears(self, words: str, kind: str, cursor: int, token: str) -> HeardLine:
        """A line as it is being typed: kept, shown to the Room if it may be, and understood as far as that goes."""
        if token in self._answers or self.blank:
            return HeardLine()
        kind = self._kept(words, kind, token)
        if not words.strip() or sought_in(words) is not None or (self.asks == "words" and not is_command(words)):
            return HeardLine()
        return hear(words, kind, cursor, self.session, self.meeting, self._hints)

    def _kept(self, words: str, kind: str, token: str) -> str:
        """Keep what is half typed under its kind, "" for a command, and let the Room see it or not."""
        self.kind = kind if kind in KINDS else ""
        drafts, id = self.session.drafts, draft_of("" if is_command(words) else self.kind)
        if self._draft != id:
            drafts.move(self._draft, id)
        self._draft = id
        drafts.keep(id, words, token)
        kind = "" if is_command(words) else self.kind
        drafts.show(shows(kind, words) if self.together else "")
        return kind

    def enter(self, words: str, kind: str, token: str, saw: int) -> Entered:
        """Do what a line asks, once: the same token again gets the same answer."""

        def does() -> bool:
            self._kept(words, kind, token)
            if kind and not is_command(words) and (found := hint_of(words, self.meeting, self._hints)) is not None:
                self._hints.add(found.id)  # it was there to be read
            sought = sought_in(words)
            if sought is not None:
                self.sought = sought
                return True
            before, answers = self._dialogue.not_done, self.asks == "words" and not is_command(words)
            given = "" if is_command(words) or answers or self._answers_yes(words) else kind
            self._dialogue.answer(words, given)
            return self._dialogue.not_done <= before

        return self._once(token, saw, does, words, kind)

    def _answers_yes(self, words: str, *answers: str) -> bool:
        said = clean(words[:5]).rstrip(".!").casefold()
        return self.asks == "yes" and said in {each[:most] for each in answers or ("yes", "no") for most in (1, 3)}

    def do(self, asked: Callable[[Meeting], Command], token: str, saw: int) -> Entered:
        """Ask for a Command, by what the page showed; what came of it is told."""

        def does() -> bool:
            try:
                self.session.do(asked(self.saw(saw)), token=token).result()
            except Refused as refused:
                self._say(refusal(refused))
            except NotSaved as trouble:
                self._say(refusal_kept(trouble))
            else:
                self.catch_up()
                return True
            return False

        return self._once(token, saw, does, "", "")

    def _once(self, token: str, saw: int, does: Callable[[], bool], words: str, kind: str) -> Entered:
        if token in self._answers:
            return self._answers[token]
        self.saw(saw)
        left, self._left = "" if self._answers_yes(words, "yes") else self._left, ""
        self._token, self._line.begins, self._saying, self.sheet = token, "", [], ()
        try:
            done = does()
        finally:
            said, self._saying = self._saying or [], None
            self._tell(said)
        if not done and self.asks == "yes":
            self._left, done = words, True  # it is asked about, and comes back where that is not so
        if done and not self._left:
            self.session.drafts.keep(draft_of("" if is_command(words) else kind), "")
            self.session.drafts.show("")
        entered = Entered(done, left if done else self._line.begins or words)
        if done and token:  # what was not done may be asked for again, and then it is
            self._answers[token] = entered
            while len(self._answers) > MOST_LINES:
                del self._answers[next(iter(self._answers))]
        self._changed()
        return entered

    def _say(self, words: str) -> None:
        if self._saying is not None:
            self._saying.append(words)
        else:
            self._tell([words])

    def _tell(self, said: Sequence[str]) -> None:
        if len(said) > SHORT and not self.asks:
            self.sheet, said = tuple(said), [_("It stands under “What you asked for”.")]
        with self._lock:
            for words in said:
                self._numbered += 1
                self.told = [*self.told, (self._numbered, words)][-MOST_TOLD:]

    # What a dialogue asks of where it is (plain.dialogue)

    def token(self) -> str:
        return self._token

    def hide(self) -> None:
        """Whoever writes here hides every screen: so is this page, before the record hears of it."""
        self.blank, self.together = True, False
        self.voice.hide()

    def show(self) -> None:
        """Whoever writes here wants to see this page again: everybody does, then."""
        self.blank = False
        self.voice.show()

    def not_saved(self, why: str) -> None:
        """It was told."""

    def look(self) -> None:
        with suppress(NotSaved):
            self.session.look().result()

    def catch_up(self) -> set[int]:
        """Tell what was done since; of other seats only what is written, not who spoke and who asked to."""
        meeting, said = self.session.meeting, set()
        before, self._removals = self._removals, meeting.removals
        if self._removals.took_out_since(before):
            self._unsay()
        for entries in fresh(meeting, self._last):
            seat, words = entries[0].stamp.seat, tell_move(entries, meeting)
            own = seat == self.session.seat
            if not words or isinstance(entries[0].entry, ScreenHidden):
                continue
            if own:
                self.voice.say(words)
                said.add(entries[0].stamp.line)
                self.adds = _lacks(entries) or self.adds
            elif most_telling(entries).entry.part not in PASSING:
                self.voice.say(_("{seat}: {words}").format(seat=seat, words=words) if seat else words)
        self._last = meeting.last
        return said

    def renew(self) -> None:
        """Take in what other seats did."""
        meeting = self.session.meeting
        hid = next((one.stamp.number for one in reversed(meeting.history) if isinstance(one.entry, ScreenHidden)), 0)
        if meeting.flow.hidden or hid > self._hid:
            self.sheet = ()  # what people need may stand there, and goes as at a Desk
            if self.together:
                self.together = False
                self.session.drafts.show("")
        self._hid = max(hid, self._hid)
        self.catch_up()

    # The record's thread

    def published(self, _meeting: Meeting) -> None:
        self._changed()

    def forgotten(self) -> None:
        """Words were taken out for good: what was told, and what is shown to the Room, may be of them."""
        self._unsay()
        self.together = False
        self.session.drafts.dropped()
        self._changed()

    def _unsay(self) -> None:
        """What was said here before may be of words that were taken out since."""
        with self._lock:
            self.told, self.sheet, self.sought, self._left = [], (), "", ""
            self._answers = dict.fromkeys(self._answers, Entered(done=True))
            self._shown.clear()  # it had those words

    def close(self) -> None:
        self._stop()
        self.session.close()


def _lacks(entries: Sequence[Stamped]) -> str:
    """The beginning of the line that adds what was left open in an action or in something parked; "" for nothing."""
    for entry in (one.entry for one in entries):
        if isinstance(entry, ActionAdded) and _open(entry):
            return f"/change A{entry.number} "
        if isinstance(entry, IssueParked) and (_open(entry) or not entry.whose):
            return f"/change P{entry.number} "
    return ""


def _open(entry: ActionAdded | IssueParked) -> bool:
    return not ((entry.person or entry.who) and entry.by)
