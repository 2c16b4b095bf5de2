"""The App: themes, the keys that work everywhere, which screen is open. It knows nothing of what a meeting is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from coprod_tui.app import garbage as sweeping
from coprod_tui.app import half_done
from coprod_tui.app.end import End
from coprod_tui.app.hide import Hide
from coprod_tui.app.keyboard.key import Keys
from coprod_tui.app.room.keys import ROOM
from coprod_tui.app.themes import USUAL, read_themes
from coprod_tui.config import Config, read_config
from coprod_tui.failure import keep_failure
from coprod_tui.terminal import Watch
from coprod_tui.wording import _, names, reason, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from textual.app import SystemCommand
    from textual.screen import Screen

    from coprod_tui.app.desk.desk import Desk
    from coprod_tui.app.keyboard.key import Key, Way
    from coprod_tui.app.review.review import ReviewScreen
    from coprod_tui.app.room.room import Room
    from coprod_tui.app.seat.keeping import Table
    from coprod_tui.app.seat.seated import Seated

LONGEST_NAME = 40
"""Characters of a name that a seat is called by: it stands beside every entry."""
OPENED_FROM = 2
"""Screens below one that was opened by a command: the app's own empty one and itself."""
FAILED = 1
"""What the app ends with where a screen failed."""
TITLE = "Coprod"
"""The window's title: never a name, a group or a meeting."""


def known_ids() -> set[str]:
    """The id of every key on every screen, as settings may name them."""
    from coprod_tui.app.desk.keys import DESK
    from coprod_tui.app.home.keys.group import GROUP_PAGE
    from coprod_tui.app.home.keys.home import HOME
    from coprod_tui.app.pages.keys import LIST_PAGE
    from coprod_tui.app.review.keys.own_words import OWN
    from coprod_tui.app.review.keys.review import REVIEW

    return {
        "hide",
        "quit",
        *(key.id for keys in (ROOM, DESK, REVIEW, OWN, GROUP_PAGE, HOME, LIST_PAGE) for key in keys),
    }


class Coprod(End):
    """home: the data folder. first: opens the first screen, once the app runs."""

    CSS_PATH = "base.tcss"
    TITLE = TITLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l,f8", "hide", id="hide", priority=True, show=False),
        Binding("ctrl+q", "quit", id="quit", priority=True, show=False),
    ]

    def __init__(self, home: Path, first: Callable[[Coprod], object], config: Config | None = None) -> None:
        super().__init__(home)
        self.config = config or read_config()
        self.themes = read_themes(home / "themes")
        for theme in self.themes.themes.values():
            self.register_theme(theme)
        chosen = self.config.theme
        self.theme = chosen if chosen in self.themes.themes else USUAL  # before any style sheet is read
        self._first = first
        self._tables: list[Table] = []

    def on_mount(self) -> None:
        self.leave_if_asked()
        self._write_title(TITLE)
        self._first(self)
        self.set_timer(sweeping.SOON, sweeping.begin)
        self.set_interval(half_done.LOOK, self.finish_removal)
        for words in self._problems():
            self.notify(words, markup=False, timeout=12)

    def finish_removal(self) -> None:
        """Finish what another program left half taken out: what is shown here would else go on naming somebody."""
        self.run_worker(partial(half_done.finish_if_any, self.home), thread=True, group="removal", exclusive=True)

    def _problems(self) -> list[str]:
        """What of this laptop's settings could not be used, and why."""
        told = [refusal(problem) for problem in self.config.problems]
        told += [reason(problem.reason, file=problem.file, **problem.fields) for problem in self.themes.problems]
        if self.config.theme not in self.themes.themes:
            told.append(_("There is no look called {name}. The usual one is shown.").format(name=self.config.theme))
        own = set(self.config.bindings)
        unknown = sorted(own - known_ids()) if own else []  # every screen's keys are read only where somebody needs it
        if unknown:
            told.append(_("These keys of your settings are not known: {names}.").format(names=names(unknown)))
        return told

    def keys(self, of: Iterable[Key] = ROOM) -> Keys:
        """A screen's keys as this laptop's settings have them."""
        return Keys(of, cast("Way", self.config.keys), self.config.bindings)

    # Hiding

    def action_hide(self) -> None:
        """From anywhere, dialogs too: the screen is blank before anything else happens."""
        seated = self._seated()
        if seated is not None:
            seated.hide()
        else:
            self.hide_now()

    def action_command_palette(self) -> None:
        """The list of commands, which would name what is hidden, stays away while the screen is."""
        if not isinstance(self.screen, Hide):
            super().action_command_palette()

    @property
    def is_hidden(self) -> bool:
        return isinstance(self.screen, Hide)

    def hide_now(self) -> None:
        if self.is_hidden:
            return
        self._write_title(" ")
        self.push_screen(Hide(), self._shown)

    def hide_if(self, *, hidden: bool) -> None:
        """Another seat hid the meeting, or showed it again: so does this one."""
        if hidden:
            self.hide_now()
        elif self.is_hidden and self._hidden_by_record:
            self.screen.dismiss()
        self._hidden_by_record = hidden

    _hidden_by_record = False

    def _shown(self, _nothing: None) -> None:
        self._write_title(TITLE)
        seated = self._seated()
        if seated is not None:
            while isinstance(self.screen, ModalScreen):  # help, the list of commands: people come back to a calm page
                self.pop_screen()
            seated.hidden_over()

    def _seated(self) -> Seated | None:
        from coprod_tui.app.seat.seated import Seated

        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Seated)), None)

    def _write_title(self, words: str) -> None:
        """The terminal's own window title (OSC 2), which Textual has no public way to set."""
        driver = self._driver
        if driver is not None and not self.is_headless:
            driver.write(f"\x1b]2;{words}\x07")

    # Screens

    def open_room(self, table: Table) -> Room:
        self._tables.append(table)
        return self.show_room(table)

    def open_desk(self, table: Table) -> Desk:
        from coprod_tui.app.desk.desk import Desk
        from coprod_tui.app.desk.keys import DESK

        self._tables.append(table)
        desk = Desk(table, self.keys(DESK))
        self.push_screen(desk)
        return desk

    def open_review(self, table: Table) -> ReviewScreen:
        from coprod_tui.app.review.keys.review import REVIEW
        from coprod_tui.app.review.review import ReviewScreen

        self._tables.append(table)
        review = ReviewScreen(table, self.keys(REVIEW))
        self.push_screen(review)
        return review

    def leave_review(self, review: ReviewScreen) -> None:
        """To where it was opened from; where it was opened by a command, to the group's own page."""
        review.table.close()
        if len(self.screen_stack) > OPENED_FROM:
            self.pop_screen()
        else:
            self._to_group(review, projected=False)

    def show_room(self, table: Table) -> Room:
        """The Room of a record that is open here already: left again, it gives way to what was there before."""
        from coprod_tui.app.room.room import Room

        room = Room(table, self.keys())
        self.push_screen(room)
        return room

    def leave_room(self, room: Room) -> None:
        """To this group's own page, and never to the list of other groups: everybody sees this screen."""
        from coprod_tui.app.home.group import GroupPage
        from coprod_tui.app.seat.seated import Seated

        table, below = room.table, self.screen_stack[-2]
        if isinstance(below, Seated) and below.table is table:
            self.pop_screen()
            return
        table.close()
        if isinstance(self.screen_stack[-2], GroupPage):
            self.pop_screen()
            return
        self._to_group(room, projected=True)

    def _to_group(self, seated: Seated, *, projected: bool) -> None:
        from coprod_tui.app.home.group import GroupPage
        from coprod_tui.app.office import Office

        table = seated.table
        office = Office(table.shelf.home, clock=table.clock, zone=seated.meeting.plan.zone)
        self.switch_screen(GroupPage(office, table.shelf.group(table.place.group), projected=projected))

    def close_tables(self) -> None:
        """Let go of every meeting that was opened. May be called twice, and from any thread."""
        for table in list(self._tables):
            table.close()

    async def action_quit(self) -> None:
        """Leave; everything is saved. What is hidden stays hidden: the terminal under it may show more."""
        if not isinstance(self.screen, Hide):
            self.exit(0)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything by name: the screen's own keys, then how it looks."""
        from textual.app import SystemCommand

        from coprod_tui.app.desk.desk import Desk
        from coprod_tui.app.pages.page import Page
        from coprod_tui.app.review.own_words import OwnWords
        from coprod_tui.app.review.review import ReviewScreen
        from coprod_tui.app.room.room import Room

        if isinstance(screen, Room | Desk | ReviewScreen | OwnWords | Page):
            for key in screen.keys.all:
                if screen.situation in key.when and not any(name.isdigit() for name in key.keys):
                    yield SystemCommand(_(key.label), _(key.help), lambda key=key: key.act(screen))
        for name, title in self.themes.titles.items():
            words = _("Look: {title}").format(title=title)
            yield SystemCommand(words, _("Change how the screen looks."), lambda name=name: self.choose_theme(name))
        yield SystemCommand(_("Hide"), _("Hide everything at once."), self.action_hide)
        yield SystemCommand(_("Leave Coprod"), _("Everything is saved."), lambda: self.exit(0))

    def choose_theme(self, name: str) -> None:
        """Now, and from now on, on this laptop."""
        from dataclasses import replace

        from coprod_tui.config import NotWrittenError, change_config

        self.theme = name
        self.config = replace(self.config, theme=name)
        try:
            change_config(theme=name)
        except NotWrittenError as trouble:
            self.notify(refusal(trouble), markup=False)


def run_app(home: Path, *, meeting: str | None = None, desk: str | None = None, review: str | None = None) -> int:
    """Open Home, or a screen on that meeting: the Room, a Desk, or the review of its summary.

    desk, review: for the person of this name ("" for nobody's).
    The exit code when it is left, FAILED with the terminal cleared where a screen failed. Raises CannotOpen, Damaged.
    """
    from coprod_tui.app.seat.keeping import Table
    from coprod_tui.record.shelf import Shelf

    if meeting is None:
        from coprod_tui.app.home.home import Home
        from coprod_tui.app.office import Office

        app = Coprod(home, lambda app: app.call_next(app.push_screen, Home(Office(home))))
    elif desk is not None:
        shelf = Shelf(home)
        sat = Table(shelf, shelf.find_meeting(meeting), seat=desk_seat(desk), kind="desk")
        app = Coprod(home, lambda app: app.open_desk(sat))
    elif review is not None:
        shelf = Shelf(home)
        read = Table(shelf, shelf.find_meeting(meeting), seat=review_seat(review), kind="review")
        app = Coprod(home, lambda app: app.open_review(read))
    else:
        shelf = Shelf(home)
        table = Table(shelf, shelf.find_meeting(meeting))
        app = Coprod(home, lambda app: app.open_room(table))
    import logging

    from coprod_tui.app.terminal import AFTERWARDS, CLEAR

    logging.getLogger().addHandler(logging.NullHandler())  # else what asyncio has to say goes to the terminal

    with Watch(app.ask_to_leave, app.let_go, afterwards=AFTERWARDS) as watch:
        app.terminal_lost = watch.lost
        try:
            ended = app.run()
        except Exception as fault:  # noqa: BLE001  whatever of Textual's own fails, people see none of it
            app.failed = True
            keep_failure(home, fault, "the screens")
        finally:
            app.close_tables()
            sweeping.begin()
        if app.failed:
            watch.put_right(AFTERWARDS + CLEAR)
            return FAILED
        return ended or 0


def desk_seat(name: str) -> str:
    """What a Desk is called: "Desk, Tasleem". The name is kept for the next time on this laptop; "" takes that one."""
    return _named("Desk", name)


def review_seat(name: str) -> str:
    """What the seat is called at which a summary is read over: "Review, Tasleem"; the name as for a Desk."""
    return _named("Review", name)


def _named(seat: str, name: str) -> str:
    from contextlib import suppress

    from coprod_tui.config import NotWrittenError, change_config
    from coprod_tui.model.text import clean

    config, name = read_config(), clean(name)[:LONGEST_NAME].strip()
    if name and name != config.seat and not config.problems:
        with suppress(NotWrittenError):  # it can be said again the next time
            change_config(seat=name)
    name = name or config.seat
    return f"{seat}, {name}" if name else seat
