"""A screen whose line always has the cursor: its words kept as they are typed, understood, offered more, recorded."""

from __future__ import annotations

from textual.content import Content

from coprod_tui.app.desk.offers import Offer, offer_rest, offer_ways, offer_words
from coprod_tui.app.desk.panels.line import Writing
from coprod_tui.app.keyboard.key import Keys
from coprod_tui.app.seat.foot import shows_again, sure_to_show
from coprod_tui.app.seat.line_questions import question_for
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Question
from coprod_tui.model.command import Command
from coprod_tui.model.plan import WaysChosen
from coprod_tui.record.recorder import Done
from coprod_tui.record.session import MeetingSession
from coprod_tui.sentences.desk_line import KINDS, draft_of, shows, sought_in
from coprod_tui.wording import _


class Writer(Seated):
    """It has a Writing. What is typed stays in it until it is in the record, whatever else happens meanwhile."""

    def __init__(self, session: MeetingSession, keys: Keys) -> None:
        super().__init__(session, keys)
        self._saving: tuple[Question, str] | None = None
        self._lacking: Offer | None = None
        self._offer: Offer | None = None
        self._draft = ""

    @property
    def writing(self) -> Writing:
        return self.query_one(Writing)

    def next_kind(self, by: int) -> None:
        self.writing.next_kind(by)

    def kind_chosen(self, kind: str) -> None:
        """The kind of what is typed is this one now."""

    def search(self, sought: str) -> None:
        """Show only what has these words, or everything again where there are none."""

    def restore_line(self, kind: str) -> None:
        """The line as it was: its kind, and the words that were half typed."""
        self.writing.kind = kind
        for each in (kind, "", *(other for other in KINDS if other != kind)):
            words = self.session.drafts.words(draft_of(each))
            if words:
                self.writing.words = words
                self._draft = draft_of(each)
                return

    def on_writing_typed(self, event: Writing.Typed) -> None:
        event.stop()
        self.hear()

    def hear(self) -> None:
        """Keep what is typed, show what is understood of it, and offer what it lacks."""
        writing = self.writing
        words, kind = writing.words, writing.kind
        self._keep(draft_of(kind), words)
        self._show_together()
        self.kind_chosen(writing.chosen)
        sought = sought_in(words)
        if sought is not None:
            self.search(sought)
            return
        question = question_for(self, kind)
        writing.tell(question.understand(words), question.hint)
        about = offer_words(words, self.hints, self._put) if question.prose and kind else None
        self._offer = about or self._lacking
        self._show_offer()

    def _show_offer(self) -> None:
        offer = self._offer
        may_leave = offer is not None and offer.leave is not None
        self.writing.offer(offer.about if offer else Content(), offer.does if offer else "", may_leave=may_leave)

    def _put(self, words: str) -> None:
        self.writing.words = words

    def _keep(self, id: str, words: str) -> None:
        """One line is half typed here at a time: under another kind the same words are not kept twice."""
        if self._draft and self._draft != id:
            self.session.drafts.move(self._draft, id)
        self._draft = id
        self.session.drafts.keep(id, words)

    def on_writing_completed(self, event: Writing.Completed) -> None:
        event.stop()
        ends = question_for(self, "").complete
        completions = ends(self.writing.words, event.cursor) if ends is not None else ()
        if completions:
            self.writing.put(*completions[0])

    def on_writing_entered(self, event: Writing.Entered) -> None:
        event.stop()
        self.record(event.words, event.kind)

    def on_writing_offered(self, event: Writing.Offered) -> None:
        event.stop()
        self.add_offered()

    def write(self) -> None:
        self.record(self.writing.words, self.writing.kind)

    def record(self, words: str, kind: str) -> None:
        """Record these words of the line as their kind says. They stay in it until they are in the record."""
        if self._saving is not None or not words.strip():
            return
        if sought_in(words) is not None:
            self._take_out(words)
            return
        question = question_for(self, kind).but(after=self._saved)
        heard = question.understand(words)
        if heard.shows:
            self._take_out(words)
            self.show_asked(heard.shows, heard.about)
        elif heard.move is not None and shows_again(heard.move):
            self.begin(self._if_sure, question, words, heard.move)
        elif heard.move is not None:
            self._do_line(question, words, heard.move)

    async def _if_sure(self, question: Question, words: str, move: Command) -> None:
        asked = move.seen_in(self.session.seen)  # as in `Foot.enter`
        if await sure_to_show(self):
            self._do_line(question, words, asked)

    def _do_line(self, question: Question, words: str, move: Command) -> None:
        if self._offer is not None and self._offer.leave is not None:
            self._offer.leave()  # it was there to be read
        self._saving = question, words
        self.do(move, question=question, after=question.after)

    def not_done(self, question: Question | None, words: str) -> None:
        if self._saving is not None and question is self._saving[0]:
            self._saving = None
            self.writing.trouble(words)
        else:
            super().not_done(question, words)

    async def line_done(self, question: Question) -> None:
        if self._saving is None or question is not self._saving[0]:
            await super().line_done(question)
            return
        saved, self._saving = self._saving[1], None
        self._take_out(saved)

    def _take_out(self, words: str) -> None:
        """These words are done with; what was typed since stays in the line."""
        self.writing.words = self.writing.words.removeprefix(words)

    def _saved(self, _seated: Seated, done: Done) -> None:
        self._lacking = offer_rest(done)
        self.hear()
        if any(isinstance(one.entry, WaysChosen) for one in done.entries):
            self.begin_alone("ways", self._offer_ways, done)

    async def _offer_ways(self, done: Done) -> None:
        if (offer := await offer_ways(self, done)) is not None:
            self._lacking = offer
            self.hear()

    def add_offered(self) -> None:
        """F6: what the line offers."""
        offer = self._offer
        if offer is None:
            self.say(_("Nothing is offered here now."))
            return
        if offer is self._lacking:
            self._lacking = self._offer = None
            self._show_offer()
        offer.take(self)
        if offer.leave is not None:
            self.hear()

    def leave_offered(self) -> None:
        """Ctrl+S: not now. What an entry lacks, and what letters mean, may be added at any time."""
        offer = self._offer
        if offer is None or offer.leave is None:
            self.say(_("Nothing is offered here now."))
            return
        offer.leave()
        self.hear()

    def toggle_together(self) -> None:
        """Let the Room see the line as it is written, or no more."""
        self.writing.together = not self.writing.together
        self.writing.show_kinds()
        self._show_together()
        self.say(
            _("The Room sees this line as you write it. F4 ends that.")
            if self.writing.together
            else _("The Room does not see this line any more.")
        )

    def forget(self) -> None:
        if self.writing.together:
            self.writing.together = False
            self.writing.show_kinds()

    def _show_together(self) -> None:
        writing = self.writing
        self.session.drafts.show(shows(writing.kind, writing.words) if writing.together else "")
