"""The words under one person's own name, in large letters, shown to them before a summary goes out.

The laptop is handed to them, so the screen shows nothing of anybody else. When they are done it asks them to hand it
back, and the review is seen only after another key.
"""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coprod_tui.afterwards.review.own_words import OwnThing, name_in_summary, under_name
from coprod_tui.app.keyboard.key import Key, Keys, Situation, calls
from coprod_tui.app.keyboard.key_line import KeyLine
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.keyboard.strokes import Strokes
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import ACROSS, DOWN, bold, muted
from coprod_tui.model.command import command
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.people import rename
from coprod_tui.model.person import Named
from coprod_tui.model.review import words_shown
from coprod_tui.wording import N_, _

NAMED: tuple[Named, ...] = get_args(Named)
OwnWordsState = Literal["reading", "over"]

READING: frozenset[Situation] = frozenset(("own-words",))
OVER: frozenset[Situation] = frozenset(("own-words-over",))
"""Once they are done, and the laptop is to be handed back."""

OWN = (
    Key("own-next", ("space", "right", "pagedown", "down", "enter"), N_("next"), N_("More of your words."),
        calls("turn", 1), 1, READING),
    Key("own-before", ("left", "pageup", "up"), N_("before"), N_("Back to the words before."), calls("turn", -1),
        when=READING),
    Key("own-seen", ("y",), N_("I have seen it"), N_("Write down that you have seen these words."),
        calls("seen"), 2, READING),
    Key("own-change", ("c",), N_("change this"), N_("Ask for other words here."), calls("wants_change"), 3, READING),
    Key("own-named", ("n",), N_("name me otherwise"), N_("In full, by first name, by initials, or not at all."),
        calls("name_otherwise"), 4, READING),
    Key("own-over", ("escape", "q"), N_("stop"), N_("Stop, and hand the laptop back."), calls("over"), 5, READING),
    Key("own-back", ("enter", "space", "escape"), N_("back to the summary"),
        N_("Back to the whole summary: for whoever reads it over."), calls("close"), 1, OVER),
    Key("own-hide", ("ctrl+l", "f8"), N_("hide"), N_("Hide everything at once."), calls("hide"), 6, READING | OVER),
)  # fmt: skip


class OwnWords(Keyed, ModalScreen[int]):
    """Dismissed with the id of a thing that the person wants in other words, 0 for none. review: makes the moves."""

    CSS_PATH = "own_words.tcss"
    HORIZONTAL_BREAKPOINTS = ACROSS
    VERTICAL_BREAKPOINTS = DOWN
    AUTO_FOCUS = ""
    situation_of: ClassVar[dict[OwnWordsState, Situation]] = {"reading": "own-words", "over": "own-words-over"}

    def __init__(self, review: Seated, person: Id, keys: Keys) -> None:
        super().__init__()
        self.review, self.person = review, person
        self.keys = keys
        self.strokes = Strokes(self)
        self.state: OwnWordsState = "reading"
        self.page = 0
        self.wants = 0

    @property
    def meeting(self) -> Meeting:
        return self.review.meeting

    @property
    def pages(self) -> tuple[OwnThing, ...]:
        """Their name first, then each thing of theirs."""
        name = name_in_summary(self.meeting, self.person)
        first = (
            OwnThing(_("In the summary you are called"), name)
            if name
            else OwnThing(_("The summary does not name you"), "–")
        )
        return (first, *under_name(self.meeting, self.person))

    @property
    def situation(self) -> Situation:
        return self.situation_of[self.state]

    def compose(self) -> ComposeResult:
        yield Static(id="own-what", classes="page")
        with Vertical(id="own-page", classes="page"):
            yield Big(paged=True, id="own-words")
        yield Static(id="own-where", classes="page")
        yield MessageLine(id="message")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        self.show()

    def show(self) -> None:
        """Show the present page, as the draft has it now."""
        big, heading = self.query_one(Big), self.query_one("#own-what", Static)
        if self.state == "over":
            heading.update(bold(_("Thank you.")))
            big.text = _("Please hand this back.")
            self.query_one("#own-where", Static).update(Content())
        else:
            pages = self.pages
            self.page = min(self.page, len(pages) - 1)
            heading.update(bold(pages[self.page].label))
            big.text = " ".join(pages[self.page].words.split())
            self.show_where()
        self.query_one(KeyLine).offer(self.keys, self.situation)

    def show_where(self) -> None:
        big, count = self.query_one(Big), len(self.pages)
        where = _("{page} of {pages}").format(page=self.page + 1, pages=count)
        if big.pages > 1:
            where += " · " + _("part {page} of {pages}").format(page=big.page + 1, pages=big.pages)
        last = self.page == count - 1 and big.page == big.pages - 1
        more = _("That is all. y says that you have seen it.") if last else _("Space shows what comes next.")
        self.query_one("#own-where", Static).update(muted(f"{where}   {more}"))

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        if self.state == "reading":
            self.show_where()

    # Keys

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.strokes.take(event)

    def say(self, words: str) -> None:
        self.query_one(MessageLine).tell(words)

    def say_at_once(self) -> None:
        self.say(_("Words came in at once, so nothing was done."))

    def turn(self, by: int) -> None:
        """Go on to more of these words, then to the next thing; or back."""
        if not self.query_one(Big).turn(by) and 0 <= self.page + by < len(self.pages):
            self.page += by
            self.show()

    def seen(self) -> None:
        self.review.do(command(words_shown, person=self.person))
        self.over()

    def wants_change(self) -> None:
        """Note that they want other words here, for after the laptop is handed back."""
        thing = self.pages[self.page].thing
        if not thing:
            self.name_otherwise()
            return
        self.wants = int(thing)
        self.over()

    def name_otherwise(self) -> None:
        """Name them the next way that differs: in full, by first name, by initials, not at all."""
        person = self.meeting.people.get(self.person)
        if person is not None:
            at = NAMED.index(person.named) + 1
            following = [person.but(named=each) for each in (*NAMED[at:], *NAMED[:at])]
            named = next((one.named for one in following if one.wished != person.wished), person.named)
            self.page = 0
            self.review.do(command(rename, person=self.person, named=named))

    def hide(self) -> None:
        self.review.hide()

    def over(self) -> None:
        self.state = "over"
        self.show()

    def close(self) -> None:
        self.dismiss(self.wants)
