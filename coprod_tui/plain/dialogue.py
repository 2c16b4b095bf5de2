"""What a line comes to in plain mode: a move that is made, something read out, or why it was not done."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Literal, Protocol

from coprod_tui import line
from coprod_tui.commands.finish import save_and_tell
from coprod_tui.commands.ways import changed_here, set_ways
from coprod_tui.line import ParsedLine
from coprod_tui.line.languages import in_every_language
from coprod_tui.model.another_day import opens_out_of_plan
from coprod_tui.model.entry import Refused
from coprod_tui.model.sharing import TYPED
from coprod_tui.model.text import clean
from coprod_tui.plain.afterwards import PRIVATE, comes_next, read_out
from coprod_tui.plain.asks import Asks
from coprod_tui.plain.count import Counting, leaves, still_asked
from coprod_tui.plain.help import helped
from coprod_tui.plain.lists import left_open, listed
from coprod_tui.plain.now import now, opening, waiting
from coprod_tui.record.recorder import Done
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.trouble import CannotOpen, NotFinished, NotSaved
from coprod_tui.sentences.plan import out_of_plan
from coprod_tui.sentences.voices import heard_words
from coprod_tui.wording import _, refusal, refusal_kept
from coprod_tui.wording.scales import level_words

if TYPE_CHECKING:
    from coprod_tui.plain.line_source import LineSource
    from coprod_tui.plain.output import Output

QUIT = in_every_language(("quit", "q", "exit", "bye"))
"""Words that leave plain mode. The typed-line language has none: a screen is left by a key."""
YES, NO, ALL = in_every_language(("yes", "y")), in_every_language(("no", "n")), in_every_language(("all",))
LONGEST_WORD = 10
WRITTEN = ("words", "why", "changed", "question", "title", "item", "content-note")
"""Parts of a line that people read later."""
AT_ANY_TIME = ("hide", "show", "pause", "stop")
"""Words that are never taken for an answer to something else."""


class Spoken(Protocol):
    """What a line is typed into, as far as its answer goes: where words go, the meeting's session."""

    voice: Output
    session: MeetingSession
    hearing: LineSource

    def hide(self) -> None: ...
    def show(self) -> None: ...
    def not_saved(self, why: str) -> None: ...
    def catch_up(self) -> set[int]:
        """Tell what was done since; the numbers of the entries that were told of."""

    def look(self) -> None:
        """Take in what is in the record now."""

    def token(self) -> str:
        """What the entry of this line carries, so that it is written once."""


class Dialogue:
    """not_done: how many lines were not understood, were refused or could not be saved. line: which line this is.

    unsaved: whether the meeting was finished here and what comes of it could not all be saved.
    """

    def __init__(self, sitting: Spoken, pointed_out: set[str] | None = None) -> None:
        """pointed_out: hints of words that were given before; those given here are put there too."""
        self._sitting = sitting
        self.not_done = 0
        self.unsaved = False
        self._pointed_out: set[str] = set() if pointed_out is None else pointed_out
        self._unexplained = ""  # what was written where more was left to point out
        self._line = 0
        self._kind = ""
        self._offered = ("", "")
        self._asked: Asks | None = None
        self._begins: tuple[ParsedLine, str] | None = None
        self._count: Counting | None = None

    @property
    def asks(self) -> Literal["", "yes", "words"]:
        """What the next line may answer: with a yes, or in words of its own; "" where nothing is asked."""
        if self._count is not None or (self._asked is not None and self._asked.otherwise is not None):
            return "words"
        return "yes" if self._asked is not None or self._begins is not None or self._offered[0] else ""

    def answer(self, typed: str, kind: str = "") -> bool:
        """Do what a line asks and say what came of it; False where it asks to leave.

        kind: the verb, where it was chosen before; then these words may be anything, and "quit" is a word too.
        """
        self._line += 1
        self._kind = kind
        words = typed.strip()
        alone = clean(words).rstrip(".!").casefold() if len(words) <= LONGEST_WORD else ""
        if alone in QUIT and not kind:
            return False
        asked, self._asked = self._asked, None
        if asked is not None and (self._chosen_otherwise(asked, words) or self._answered(asked, alone)):
            return True
        begins, self._begins = self._begins, None
        if begins is not None and self._began(*begins, alone):
            return True
        if self._counts(words, alone):
            return True
        offered, self._offered = self._offered, ("", "")
        if alone in YES and offered[0]:
            words, self._kind = offered
        elif alone in NO and offered[0]:
            words = ""
        elif alone in (*YES, *NO) and not kind and self._reads_back():
            if alone in NO:
                self._sitting.voice.say(_("Type reword and the right words. To leave it for now, type set aside."))
                return True
            words = "right"
        if clean(words[:LONGEST_WORD]) or clean(words):
            self._answer(words)
        return True

    def _counts(self, words: str, alone: str) -> bool:
        """Whether this line answered the step of a count that is asked."""
        count = self._count
        if count is None or not words or self._sitting.voice.hidden or alone in AT_ANY_TIME:
            return False
        self._counted(count, words)
        return True

    def _counted(self, count: Counting, words: str) -> None:
        if leaves(words):
            count.leave()
            self._count = None
            self._sitting.voice.say(_("The count was left. Nothing of it was kept."))
            return
        try:
            move = count.take(words)
        except (Refused, NotSaved) as trouble:
            self._say_not_done(still_asked(trouble))
            return
        if move is None:
            self._sitting.voice.say(*count.lines())
            return
        self._count = None
        if not self._do(line.ParsedLine("count", move), words):
            self._count = count  # the answers before are nowhere else: the last step is asked again

    def _answer(self, words: str) -> None:
        session, voice = self._sitting.session, self._sitting.voice
        here = session.meeting, session.today, session.seat, level_words
        try:
            command = line.parse_kind(self._kind, words, *here) if self._kind else line.parse(words, *here)
            if voice.hidden and command.verb not in ("hide", "show"):
                self._not_done_while_hidden()
            elif command.shows == "count":
                self._begin_count(command.about)
            elif command.shows in ("take-out", "leave-out"):
                self._ask(command)
            elif command.shows in (*PRIVATE, *TYPED):
                self._read_out(command)
            elif command.shows:
                voice.say(*self._shown(command))
            elif command.move is not None and opens_out_of_plan(
                session.meeting, command.move, session.today.isoformat()
            ):
                self._begins = command, words
                self.not_done += 1  # until there is a yes, which may never come
                voice.say(out_of_plan(session.meeting, session.today), _("Type yes to start it."))
            elif command.move is not None:
                self._do(command, words)
        except line.LineProblem as problem:
            if voice.hidden:
                self._not_done_while_hidden()
            else:
                self._point_out(problem, words)

    def _reads_back(self) -> bool:
        """Whether it is asked now if the words of a decision are right, where somebody can hear it."""
        decisions = self._sitting.session.meeting.decisions
        on = decisions.get(decisions.now)
        return on is not None and on.stage == "reading" and not self._sitting.voice.hidden

    def _shown(self, command: ParsedLine) -> list[str]:
        """What was asked for, as lines. Raises LineProblem for help on what is no verb."""
        session = self._sitting.session
        meeting, at = session.meeting, session.at
        if command.shows == "help":
            over = meeting.flow.stage == "finished"
            return helped(command.about.casefold().rstrip(".!"), over=over, language=meeting.plan.settings.language)
        if command.shows == "now":
            return [*opening(meeting)[:1], *now(meeting, at), *self._comes_next()]
        if command.shows == "heard":
            return [heard_words(meeting, command.about, at)]
        if command.shows in ("joining", "missing", "find", "so-far", "not-comfortable"):
            from coprod_tui.plain.private_answers import private_answer  # noqa: PLC0415  what others keep, once asked

            return private_answer(command.shows, command.about, session)
        return waiting(meeting) if command.shows == "waiting" else listed(command.shows, meeting, at)

    def _read_out(self, command: ParsedLine) -> None:
        """Something of the review, once there is a summary; or of pages that others read. It is private."""
        session, shows, about = self._sitting.session, command.shows, command.about
        place, zone, at = session.place.of_group, session.meeting.plan.zone, session.clock()
        try:
            if shows in TYPED:
                from coprod_tui.commands.board import told_in_lines  # noqa: PLC0415  the same

                told = [line for line in told_in_lines(session.shelf, place, shows, about, zone=zone, at=at) if line]
            else:
                told = list(read_out(shows, session.place, session.meeting, about, at))
        except (Refused, CannotOpen, NotSaved) as trouble:
            self._say_not_done(refusal(trouble))
        else:
            self._sitting.voice.say(*told)

    def _comes_next(self) -> list[str]:
        session = self._sitting.session
        return comes_next(session.meeting, session.place.id, session.clock())

    def _begin_count(self, scale: str) -> None:
        try:
            self._count = Counting(self._sitting.session, scale)
        except Refused as refused:
            self._say_not_done(refusal(refused))
        else:
            self._sitting.voice.say(*self._count.lines())

    # What cannot be taken back

    def _ask(self, command: ParsedLine) -> None:
        """Read out what would go, and ask."""
        session = self._sitting.session
        from coprod_tui.plain.removal import asks_of_person, asks_of_words  # noqa: PLC0415  the same

        try:
            if command.shows == "take-out":
                self._asked = asks_of_person(session, command.about)
            else:
                self._asked = asks_of_words(session, int(command.about))
        except (Refused, NotSaved, CannotOpen) as trouble:
            self._say_not_done(refusal(trouble))
        else:
            self._sitting.voice.say(*self._asked.lines)

    def _chosen_otherwise(self, asked: Asks, words: str) -> bool:
        """Whether this line chose what becomes of which: then that is read out, and asked."""
        if asked.otherwise is None or self._sitting.voice.hidden:
            return False
        from coprod_tui.commands.fates import chooses  # noqa: PLC0415  the same

        if not chooses(words):
            return False
        self._asked = asked
        try:
            self._asked = asked.otherwise(words)
        except Refused as refused:
            self._say_not_done(refusal(refused))
        else:
            self._sitting.voice.say(*self._asked.lines)
        return True

    def _answered(self, asked: Asks, alone: str) -> bool:
        """Whether this line was the answer. Any line but a yes leaves everything as it is."""
        sitting, does = self._sitting, asked.yes if alone in YES else asked.all if alone in ALL else None
        if sitting.voice.hidden or does is None:
            sitting.voice.say(asked.left or _("Nothing was changed."))
            return alone in NO
        try:
            does()
        except (Refused, NotSaved, NotFinished, CannotOpen) as trouble:
            self._say_not_done(refusal(trouble))
        else:
            sitting.voice.say(*filter(None, (asked.done, asked.stayed)))
        sitting.look()
        sitting.hearing.forget()
        sitting.catch_up()
        return True

    def _began(self, command: ParsedLine, words: str, alone: str) -> bool:
        """Whether this line was the answer. A meeting of another day begins with a yes, and with nothing else."""
        if alone in YES and not self._sitting.voice.hidden:
            self.not_done -= 1
            self._do(command, words)
            return True
        self._sitting.voice.say_aloud(_("The meeting has not begun."))
        return alone in NO

    def _do(self, command: ParsedLine, words: str) -> bool:
        """Make a move and say what came of it; False where it could not be saved."""
        sitting, session, voice = self._sitting, self._sitting.session, self._sitting.voice
        assert command.move is not None  # noqa: S101  for the type checker: what shows nothing makes a move
        if command.verb == "hide":
            sitting.hide()  # first here, then in the record: it works when nothing can be written
        elif command.verb == "show":
            sitting.show()
        left = left_open(session.meeting) if command.verb == "finish" else []
        try:
            done = session.do(command.move, token=sitting.token()).result()
        except Refused as refused:
            self._say_not_done(refusal(refused))
            sitting.catch_up()
            return True
        except NotSaved as trouble:
            kept = command.verb not in ("hide", "show") and sitting.hearing.begin_with(words)
            self._say_not_done(refusal_kept(trouble) if kept else refusal(trouble))
            sitting.not_saved(trouble.reason)
            sitting.catch_up()
            return False
        said = sitting.catch_up()
        self._point_out_words(command)
        if command.verb not in ("hide", "show"):
            if not done.entries:
                voice.say(_("Nothing has changed."))
            elif done.line not in said:
                voice.say(_("Done."))
        self._say_after(command, left)
        self._ask_elsewhere(done)
        return True

    def _ask_elsewhere(self, done: Done) -> None:
        """A way of working that was changed here is offered to what is planned, and to what will be."""
        session = self._sitting.session
        with suppress(CannotOpen):
            if (found := changed_here(session, done)) is not None:
                does = partial(set_ways, found, session.clock(), session.seat)
                self._asked = Asks(
                    (found.asks, _("Type yes to have it so.")), does, None, _("Kept, there too."),
                    left=_("It is so in this meeting alone."),
                )  # fmt: skip
                self._sitting.voice.say(*self._asked.lines)

    def _point_out_words(self, command: ParsedLine) -> None:
        """Letters that nobody explained, or a hard word, of what was just written down: one of them, and each once.

        What else there was in the line is pointed out after the next ones: a word explained, or a line written.
        """
        explains_one = command.verb == "word"
        written = "" if explains_one else " ".join(part.text for part in command.heard if part.label in WRITTEN)
        if not (written or (explains_one and self._unexplained)) or not self._sitting.hearing.typed:
            return
        from coprod_tui.plain.word_hints import word_hint  # noqa: PLC0415  the lists, once something is written

        meeting, told, explains = self._sitting.session.meeting, "", ""
        for words in (written, self._unexplained):
            if not told:
                told, explains = word_hint(words, meeting, self._pointed_out)
        self._unexplained = f"{self._unexplained}\n{written}" if told else ""
        if explains and (self._kind or not self._reads_back()):
            self._offered = explains, ""
            told = " ".join((told, _("Type yes to keep that.")))
        if told:
            self._sitting.voice.say(told)

    def _say_after(self, command: ParsedLine, left: list[str]) -> None:
        """Names that were heard as somebody's who is not in this group; and after some verbs what comes next."""
        outside = [heard for heard in command.heard if heard.label.endswith("-outside")]
        for heard in outside:
            self._sitting.voice.say(_("Not in this group: {name}").format(name=heard.text))
        if command.verb == "finish":
            self._finished(left)
        elif command.verb == "summary ready":
            self._sitting.voice.say(*self._comes_next()[1:])

    def _finished(self, left: list[str]) -> None:
        session, voice = self._sitting.session, self._sitting.voice
        if left:
            voice.say(_("These were still open. reopen opens the meeting again:"), *left)
        saved = save_and_tell(session.shelf, session.place, session.meeting, session.clock())
        self.unsaved = not saved.whole
        voice.say(saved.words, *self._comes_next())

    # What was not done

    def _point_out(self, problem: line.LineProblem, words: str) -> None:
        sentence = refusal(problem)
        if problem.suggestion and problem.suggestion in sentence and self._sitting.hearing.typed:
            self._offered = words[: problem.start] + problem.suggestion + words[problem.end :], self._kind
            sentence = " ".join((sentence, _("Type yes for that.")))
        self._say_not_done(sentence)

    def _not_done_while_hidden(self) -> None:
        self._say_not_done(_("Nothing was done while hidden. show brings it back."))

    def _say_not_done(self, told: str) -> None:
        """At a keyboard as it is; for lines from elsewhere with the number of the line, which nobody sees there."""
        self.not_done += 1
        if not self._sitting.hearing.typed:
            told = _("Line {number}: {why}").format(number=self._line, why=told)
        self._sitting.voice.say_aloud(told)
