"""The foot of a live screen: what may be asked there of those who sit at it, and what the record did of the answer."""

from __future__ import annotations

from abc import abstractmethod

from coprod_tui.app.widgets.prompt import OneShot
from coprod_tui.app.widgets.prompt_screen import PromptScreen
from coprod_tui.app.widgets.question import After, Choice, Heard, Question
from coprod_tui.model.command import Command, command
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.held import choose_words
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.recorder import Done
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import name_of
from coprod_tui.wording import _, refusal


class AtMeeting(PromptScreen):
    """What the foot asks of the screen that it stands on."""

    @property
    @abstractmethod
    def meeting(self) -> Meeting: ...

    @abstractmethod
    def do(self, move: Command, *, after: After | None = None, question: Question | None = None) -> None: ...

    @abstractmethod
    def show_asked(self, shows: str, about: str = "") -> None: ...


class Foot:
    """What stands at the foot of one screen that somebody sits at."""

    def __init__(self, room: AtMeeting) -> None:
        self.room = room
        self._saving: tuple[Question, OneShot[str]] | None = None

    def ask(self, question: Question) -> None:
        """Ask for words in the line, with those left from before, and make the move they are."""
        self.room.begin(self.enter, question)

    async def enter(self, question: Question) -> Heard | None:
        """As `ask`, in the task of whoever asks: what was said, once it is in the record; None where it was left."""
        room, done = self.room, []  # type: AtMeeting, list[Done]

        async def save(heard: Heard) -> str:
            if heard.move is None or shows_again(heard.move):
                return ""
            move = heard.move
            if heard.first is not None:
                try:
                    move = await heard.first()
                except (Refused, NotSaved) as refused:
                    return refusal(refused)
            self._saving = saving = question, OneShot[str]()

            def made(_room: object, did: Done) -> None:
                done.append(did)
                saving[1].give("")

            room.do(move, after=made, question=question)
            try:
                return await saving[1].wait() or ""
            finally:
                self._saving = None if self._saving is saving else self._saving

        heard = await room.ask_line(question, save)
        if heard is None or heard.means is not None:
            return heard
        if heard.shows:
            room.keep_draft(question.id, "")
            room.show_asked(heard.shows, heard.about)
        elif done and question.after is not None:
            question.after(room, done[0])
        elif heard.move is not None and shows_again(heard.move):
            await self._show_again(question, heard.move)
        return heard

    async def _show_again(self, question: Question, asked: Command) -> None:
        """Show the words that are asked about, and none that come in their place as another seat chooses meanwhile."""
        asked = asked.seen_in(self.room.meeting)
        if await sure_to_show(self.room):
            self.room.keep_draft(question.id, "")
            self.room.do(asked, after=question.after)

    def not_done(self, question: Question | None, words: str) -> bool:
        """Why these words are not in the record, where they came from the line here: it says so beside them."""
        if self._saving is None or question is not self._saving[0]:
            return False
        self._saving[1].give(words)
        return True

    async def pick_person(self, prompt: str, first: Choice | None = None) -> Id:
        """One of the meeting's people, by digit or by any part of the name; NOBODY where none was picked.

        first: a choice that stands before them.
        """
        choices = [*([first] if first else []), *self.people]
        return Id(int(await self.room.pick(prompt, choices, short=True) or NOBODY))

    @property
    def people(self) -> list[Choice]:
        """The meeting's people, to pick from."""
        meeting = self.room.meeting
        return [Choice(str(p.id), p.key or str(p.number), name_of(meeting, p.id)) for p in meeting.people.all]


async def sure_to_show(screen: PromptScreen) -> bool:
    """Words are shown to everybody again only where somebody says so twice, at whatever seat."""
    return await screen.sure(
        _("Show those words where everyone can see them? Only the person whose words they are can say.")
    )


def shows_again(move: object) -> bool:
    """Whether this is the move of a line that shows held words again: it asks first."""
    fine = command(choose_words, "fine")
    return isinstance(move, Command) and move.move == fine.move and move.arguments["choice"] == "fine"
