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
from coprod_tui.plain.count import Counting, leaves, still_asked
from coprod_tui.plain.help import help_lines
from coprod_tui.plain.lists import left_open, listed
from coprod_tui.plain.now import now, opening, waiting
from coprod_tui.plain.pending_question import PendingQuestion
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


class DialogueHost(Protocol):
    """What a dialogue needs of where it is held: where its words go, the meeting's session, where lines come from."""

    voice: Output
    session: MeetingSession
    source: LineSource

    def hide(self) -> None: ...
    def show(self) -> None: ...
    def not_saved(self, why: str) -> None: ...
    def catch_up(self) -> set[int]:
        """Tell what was done since; the record's lines, by number, of which something was told."""

    def look(self) -> None:
        """Take in what is in the record now."""

    def token(self) -> str:
        """The idempotency token of the line being typed: tried again, its move is written once."""


class Dialogue:
    """Answers typed lines, one after the other. not_done: how many were not understood, were refused or not saved.

    unsaved: whether the meeting was finished here and not all of its summary could be saved.
    """

    def __init__(self, host: DialogueHost, pointed_out: set[str] | None = None) -> None:
        """pointed_out: ids of hints about words that were given before; those given here are added to it."""
        self._host = host
        self.not_done = 0
        self.unsaved = False
        self._pointed_out: set[str] = set() if pointed_out is None else pointed_out
        self._unexplained = ""  # what was written where more was left to point out
        self._line = 0
        self._kind = ""
        self._offered_line = ("", "")
        self._question: PendingQuestion | None = None
        self._opening_line: tuple[ParsedLine, str] | None = None
        self._count: Counting | None = None

    @property
    def asks(self) -> Literal["", "yes", "words"]:
        """What the next line may answer: with a yes, or in words of its own; "" where nothing is asked."""
        if self._count is not None or (self._question is not None and self._question.with_choice is not None):
            return "words"
        return "yes" if self._question is not None or self._opening_line is not None or self._offered_line[0] else ""

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
        question, self._question = self._question, None
        if question is not None and (self._makes_choice(question, words) or self._answers(question, alone)):
            return True
        opening_line, self._opening_line = self._opening_line, None
        if opening_line is not None and self._answers_opening(*opening_line, alone):
            return True
        if self._answers_count(words, alone):
            return True
        offered_line, self._offered_line = self._offered_line, ("", "")
        if alone in YES and offered_line[0]:
            words, self._kind = offered_line
        elif alone in NO and offered_line[0]:
            words = ""
        elif alone in (*YES, *NO) and not kind and self._reads_back():
            if alone in NO:
                self._host.voice.say(_("Type reword and the right words. To leave it for now, type set aside."))
                return True
            words = "right"
        if clean(words[:LONGEST_WORD]) or clean(words):
            self._answer(words)
        return True

    def _answers_count(self, words: str, alone: str) -> bool:
        """Whether this line was taken for an answer to the step of the count that is on."""
        count = self._count
        if count is None or not words or self._host.voice.hidden or alone in AT_ANY_TIME:
            return False
        self._take_answer(count, words)
        return True

    def _take_answer(self, count: Counting, words: str) -> None:
        if leaves(words):
            count.leave()
            self._count = None
            self._host.voice.say(_("The count was left. Nothing of it was kept."))
            return
        try:
            move = count.take(words)
        except (Refused, NotSaved) as trouble:
            self._say_not_done(still_asked(trouble))
            return
        if move is None:
            self._host.voice.say(*count.lines())
            return
        self._count = None
        if not self._do(line.ParsedLine("count", move), words):
            self._count = count  # the answers before are nowhere else: the last step is asked again

    def _answer(self, words: str) -> None:
        session, voice = self._host.session, self._host.voice
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
                voice.say(*self._view_lines(command))
            elif command.move is not None and opens_out_of_plan(
                session.meeting, command.move, session.today.isoformat()
            ):
                self._opening_line = command, words
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
        """Whether a decision is being read back, and people could hear that they were asked: yes means right then."""
        decisions = self._host.session.meeting.decisions
        on = decisions.get(decisions.now)
        return on is not None and on.stage == "reading" and not self._host.voice.hidden

    def _view_lines(self, command: ParsedLine) -> list[str]:
        """The lines that a command asks to read out. Raises LineProblem for help on what is no verb."""
        session = self._host.session
        meeting, at = session.meeting, session.at
        if command.shows == "help":
            over = meeting.flow.stage == "finished"
            return help_lines(command.about.casefold().rstrip(".!"), over=over, language=meeting.plan.settings.language)
        if command.shows == "now":
            return [*opening(meeting)[:1], *now(meeting, at), *self._comes_next()]
        if command.shows == "heard":
            return [heard_words(meeting, command.about, at)]
        if command.shows in ("joining", "missing", "find", "so-far", "not-comfortable"):
            from coprod_tui.plain.private_answers import private_answer  # noqa: PLC0415  what others keep, once asked

            return private_answer(command.shows, command.about, session)
        return waiting(meeting) if command.shows == "waiting" else listed(command.shows, meeting, at)

    def _read_out(self, command: ParsedLine) -> None:
        """Read out something of the review, once there is a summary, or a page for others. Both are private."""
        session, shows, about = self._host.session, command.shows, command.about
        place, zone, at = session.place.of_group, session.meeting.plan.zone, session.clock()
        try:
            if shows in TYPED:
                from coprod_tui.commands.board import told_in_lines  # noqa: PLC0415  the same

                lines = [line for line in told_in_lines(session.shelf, place, shows, about, zone=zone, at=at) if line]
            else:
                lines = list(read_out(shows, session.place, session.meeting, about, at))
        except (Refused, CannotOpen, NotSaved) as trouble:
            self._say_not_done(refusal(trouble))
        else:
            self._host.voice.say(*lines)

    def _comes_next(self) -> list[str]:
        session = self._host.session
        return comes_next(session.meeting, session.place.id, session.clock())

    def _begin_count(self, scale: str) -> None:
        try:
            self._count = Counting(self._host.session, scale)
        except Refused as refused:
            self._say_not_done(refusal(refused))
        else:
            self._host.voice.say(*self._count.lines())

    # What cannot be taken back

    def _ask(self, command: ParsedLine) -> None:
        """Read out what would go, and ask."""
        session = self._host.session
        from coprod_tui.plain.removal import question_of_person, question_of_words  # noqa: PLC0415  the same

        try:
            if command.shows == "take-out":
                self._question = question_of_person(session, command.about)
            else:
                self._question = question_of_words(session, int(command.about))
        except (Refused, NotSaved, CannotOpen) as trouble:
            self._say_not_done(refusal(trouble))
        else:
            self._host.voice.say(*self._question.lines)

    def _makes_choice(self, question: PendingQuestion, words: str) -> bool:
        """Whether this line chose what becomes of each thing: then the question is asked anew, with that."""
        if question.with_choice is None or self._host.voice.hidden:
            return False
        from coprod_tui.commands.fates import chooses  # noqa: PLC0415  the same

        if not chooses(words):
            return False
        self._question = question
        try:
            self._question = question.with_choice(words)
        except Refused as refused:
            self._say_not_done(refusal(refused))
        else:
            self._host.voice.say(*self._question.lines)
        return True

    def _answers(self, question: PendingQuestion, alone: str) -> bool:
        """Whether this line was used up as the answer. Any line but yes or all changes nothing, and is read anew."""
        host, does = self._host, question.yes if alone in YES else question.all if alone in ALL else None
        if host.voice.hidden or does is None:
            host.voice.say(question.declined or _("Nothing was changed."))
            return alone in NO
        try:
            does()
        except (Refused, NotSaved, NotFinished, CannotOpen) as trouble:
            self._say_not_done(refusal(trouble))
        else:
            host.voice.say(*filter(None, (question.done, question.stayed)))
        host.look()
        host.source.forget()
        host.catch_up()
        return True

    def _answers_opening(self, command: ParsedLine, words: str, alone: str) -> bool:
        """Whether this line was used up as the answer. A meeting planned for another day only begins with a yes."""
        if alone in YES and not self._host.voice.hidden:
            self.not_done -= 1
            self._do(command, words)
            return True
        self._host.voice.say_aloud(_("The meeting has not begun."))
        return alone in NO

    def _do(self, command: ParsedLine, words: str) -> bool:
        """Make a move and say what came of it; False where it could not be saved."""
        host, session, voice = self._host, self._host.session, self._host.voice
        assert command.move is not None  # noqa: S101  for the type checker: what shows nothing makes a move
        if command.verb == "hide":
            host.hide()  # first here, then in the record: it works when nothing can be written
        elif command.verb == "show":
            host.show()
        left = left_open(session.meeting) if command.verb == "finish" else []
        try:
            done = session.do(command.move, token=host.token()).result()
        except Refused as refused:
            self._say_not_done(refusal(refused))
            host.catch_up()
            return True
        except NotSaved as trouble:
            in_line_again = command.verb not in ("hide", "show") and host.source.begin_with(words)
            self._say_not_done(refusal_kept(trouble) if in_line_again else refusal(trouble))
            host.not_saved(trouble.reason)
            host.catch_up()
            return False
        told = host.catch_up()
        self._point_out_words(command)
        if command.verb not in ("hide", "show"):
            if not done.entries:
                voice.say(_("Nothing has changed."))
            elif done.line not in told:
                voice.say(_("Done."))
        self._say_after(command, left)
        self._ask_elsewhere(done)
        return True

    def _ask_elsewhere(self, done: Done) -> None:
        """Where a way of working was changed, ask whether planned meetings and the group are to have it too."""
        session = self._host.session
        with suppress(CannotOpen):
            if (elsewhere := changed_here(session, done)) is not None:
                does = partial(set_ways, elsewhere, session.clock(), session.seat)
                self._question = PendingQuestion(
                    (elsewhere.asks, _("Type yes to have it so.")), does, None, _("Kept, there too."),
                    declined=_("It is so in this meeting alone."),
                )  # fmt: skip
                self._host.voice.say(*self._question.lines)

    def _point_out_words(self, command: ParsedLine) -> None:
        """Point out letters that nobody explained, or a hard word, of what was just written: one a line, each once.

        The rest of a line's are pointed out after later lines, those that explain a word or write something down.
        """
        explains_one = command.verb == "word"
        written = "" if explains_one else " ".join(part.text for part in command.heard if part.label in WRITTEN)
        if not (written or (explains_one and self._unexplained)) or not self._host.source.typed:
            return
        from coprod_tui.plain.word_hints import word_hint  # noqa: PLC0415  the lists, once something is written

        meeting, sentence, explains = self._host.session.meeting, "", ""
        for words in (written, self._unexplained):
            if not sentence:
                sentence, explains = word_hint(words, meeting, self._pointed_out)
        self._unexplained = f"{self._unexplained}\n{written}" if sentence else ""
        if explains and (self._kind or not self._reads_back()):
            self._offered_line = explains, ""
            sentence = " ".join((sentence, _("Type yes to keep that.")))
        if sentence:
            self._host.voice.say(sentence)

    def _say_after(self, command: ParsedLine, left: list[str]) -> None:
        """Name people who were understood as not of this group; and after some verbs say what comes next."""
        outside = [heard for heard in command.heard if heard.label.endswith("-outside")]
        for heard in outside:
            self._host.voice.say(_("Not in this group: {name}").format(name=heard.text))
        if command.verb == "finish":
            self._finished(left)
        elif command.verb == "summary ready":
            self._host.voice.say(*self._comes_next()[1:])

    def _finished(self, left: list[str]) -> None:
        session, voice = self._host.session, self._host.voice
        if left:
            voice.say(_("These were still open. reopen opens the meeting again:"), *left)
        saved = save_and_tell(session.shelf, session.place, session.meeting, session.clock())
        self.unsaved = not saved.whole
        voice.say(saved.words, *self._comes_next())

    # What was not done

    def _point_out(self, problem: line.LineProblem, words: str) -> None:
        sentence = refusal(problem)
        if problem.suggestion and problem.suggestion in sentence and self._host.source.typed:
            self._offered_line = words[: problem.start] + problem.suggestion + words[problem.end :], self._kind
            sentence = " ".join((sentence, _("Type yes for that.")))
        self._say_not_done(sentence)

    def _not_done_while_hidden(self) -> None:
        self._say_not_done(_("Nothing was done while hidden. show brings it back."))

    def _say_not_done(self, sentence: str) -> None:
        """Say why a line was not done; for piped lines with the line's number, as nobody sees them typed."""
        self.not_done += 1
        if not self._host.source.typed:
            sentence = _("Line {number}: {why}").format(number=self._line, why=sentence)
        self._host.voice.say_aloud(sentence)
