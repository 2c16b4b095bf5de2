"""The App: themes, the keys that work everywhere, which screen is open. It knows nothing of what a meeting is."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.css.stylesheet import Stylesheet
from textual.screen import ModalScreen, Screen
from textual.theme import Theme

from coprod_tui import garbage as sweeping
from coprod_tui.app import half_done
from coprod_tui.app.destinations import Destination
from coprod_tui.app.end import End
from coprod_tui.app.hide import HIDE, Hide, HidingListener
from coprod_tui.app.keyboard.key import Key, Keys, KeyWay
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.router import Router, every_key, first, keys_of_pages, sheets
from coprod_tui.app.themes import USUAL, Themes, read_themes
from coprod_tui.app.widgets.repaint import paint_only_what_is_touched
from coprod_tui.app.widgets.strips import make_lean
from coprod_tui.config import Config, NotWrittenError, change_config, read_config
from coprod_tui.failure import keep_failure
from coprod_tui.terminal import CLEAR, RESTORE, Watch
from coprod_tui.wording import _, names, reason, refusal

if TYPE_CHECKING:
    from textual.command import Provider

FAILED = 1
"""What the app ends with where a screen failed."""
SWITCH_INTERVAL = 0.0005
"""Seconds after which a screen that draws lets the record's thread run (`sys.setswitchinterval`). With Python's own
5 ms each step of a write came so much later, and hiding waits for a write."""
TITLE = "Coprod"
"""The window's title: never a name, a group or a meeting."""


NOT_RULES = re.compile(r"/\*.*?\*/|(?<=[{};,:])\s+|\s+(?=[{}])", re.DOTALL)
"""Comments, and white space that separates nothing: what a style sheet has for its reader alone."""


class Sheets(Stylesheet):
    """Style sheets without comments and spare white space, which are nearly half of the tokens Textual would parse."""

    def read(self, filename: str | PurePath) -> None:
        path = Path(filename).absolute()
        self.add_source(NOT_RULES.sub("", path.read_text(encoding="utf-8")), (str(path), ""))

    def reparse(self) -> None:
        """Parse new sheets alone: Textual parses all of them for each screen that brings one, and keeps the old rules.

        Rules stay until the theme's colours change: `set_variables` drops them.
        """
        self.parse()


def command_provider() -> type[Provider]:
    """What searches the list of commands, by other words for them too. Textual's own goes by their titles alone."""
    from coprod_tui.app.keyboard.by_meaning import ByMeaning  # noqa: PLC0415  once somebody opens the list

    return ByMeaning


class Coprod(End):
    """home: the data folder. first: what is shown once the app runs."""

    CSS_PATH = "base.tcss"
    TITLE = TITLE
    COMMANDS: ClassVar[set[Any]] = {command_provider}
    SCREENS: ClassVar[dict[str, Callable[[], Screen[Any]]]] = {HIDE: Hide}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l,f8", "hide", id="hide", priority=True, show=False),
        Binding("ctrl+q", "quit", id="quit", priority=True, show=False),
    ]

    themes = Themes({}, {}, ())

    def __init__(self, home: Path, first: Destination, config: Config | None = None) -> None:
        make_lean()
        paint_only_what_is_touched()
        super().__init__(home, [self.CSS_PATH, *sheets(first)])
        self.config = config or read_config()
        self.themes = read_themes(home / "themes")
        for theme in self.themes.themes.values():
            self.register_theme(theme)
        chosen = self.config.theme
        self.theme = chosen if chosen in self.themes.themes else USUAL
        self.stylesheet = Sheets(variables=self.get_css_variables())  # before any style sheet is read
        self._first = first
        self.router = Router(self, self.keys)

    @property
    def current_theme(self) -> Theme:
        """Asked for forty times at each frame; Textual's own copies its list of themes twice each time."""
        return self.themes.themes.get(self.theme) or super().current_theme

    def refresh_css(self, animate: bool = True) -> None:
        """Nothing before the first screen: Textual asks as it starts, and every sheet was parsed with this theme."""
        if self.screen_stack:
            super().refresh_css(animate)

    def on_mount(self) -> None:
        self.leave_if_asked()
        self._write_title(TITLE)
        self.call_later(self.go, self._first)  # until the app runs, what a screen draws is thrown away
        self.set_timer(sweeping.SOON, sweeping.begin)
        self.set_interval(half_done.LOOK, self.finish_removal)
        for words in self._problems():
            self.notify(words, markup=False, timeout=12)

    def finish_removal(self) -> None:
        """Finish what another program left half taken out: what is shown here would else go on naming somebody."""
        self.run_worker(partial(half_done.finish_if_any, self.home), thread=True, group="removal", exclusive=True)

    def _problems(self) -> list[str]:
        """What of this laptop's settings could not be used, and why."""
        problems = [refusal(problem) for problem in self.config.problems]
        problems += [reason(problem.reason, file=problem.file, **problem.fields) for problem in self.themes.problems]
        if self.config.theme not in self.themes.themes:
            problems.append(_("There is no look called {name}. The usual one is shown.").format(name=self.config.theme))
        own = set(self.config.bindings)
        unknown = (
            sorted(own - {"hide", "quit", *(key.id for key in every_key())}) if own else []
        )  # every screen's keys are read only where somebody needs it
        if unknown:
            problems.append(_("These keys of your settings are not known: {names}.").format(names=names(unknown)))
        return problems

    def keys(self, of: Iterable[Key]) -> Keys:
        """A screen's keys as this laptop's settings have them."""
        return Keys(of, cast("KeyWay", self.config.keys), self.config.bindings)

    def keys_of_pages(self) -> Iterable[tuple[str, Iterable[Key]]]:
        """Pages by name, with the keys they have: what is looked for on one may be on another."""
        return keys_of_pages()

    # Hiding

    def action_hide(self) -> None:
        """From anywhere, dialogs too: the screen is blank before anything else happens."""
        listener = self._hiding_listener()
        if listener is not None:
            listener.hide()
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
        self.push_screen(HIDE, self._on_unhidden)

    def hide_if(self, *, hidden: bool) -> None:
        """Another seat hid the meeting, or showed it again: so does this one."""
        if hidden:
            self.hide_now()
        elif self.is_hidden and self._hidden_by_record:
            self.screen.dismiss(False)
        self._hidden_by_record = hidden

    _hidden_by_record = False

    def _on_unhidden(self, here: bool | None) -> None:
        self._write_title(TITLE)
        listener = self._hiding_listener()
        if listener is not None:
            while isinstance(self.screen, ModalScreen):  # help, the list of commands: people come back to a calm page
                self.pop_screen()
            listener.hidden_over(here=bool(here))

    def _hiding_listener(self) -> HidingListener | None:
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, HidingListener)), None)

    def _write_title(self, words: str) -> None:
        """The terminal's own window title (OSC 2), which Textual has no public way to set."""
        driver = self._driver
        if driver is not None and not self.is_headless:
            driver.write(f"\x1b]2;{words}\x07")

    # Screens

    def go(self, to: Destination) -> None:
        self.router.go(to)

    def close_sessions(self) -> None:
        self.router.close()

    async def action_quit(self) -> None:
        """Leave; everything is saved. What is hidden stays hidden: the terminal under it may show more."""
        if not isinstance(self.screen, Hide):
            self.exit(0)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything by name: the screen's own keys, then how it looks."""
        if isinstance(screen, Keyed):
            for key in screen.working:
                if not any(name.isdigit() for name in key.keys):
                    yield SystemCommand(_(key.label), _(key.help), lambda key=key: key.press(screen))
        for name, title in self.themes.titles.items():
            words = _("Look: {title}").format(title=title)
            yield SystemCommand(
                words,
                _("Other colours: dark or bright, with more contrast, or cream."),
                lambda name=name: self.choose_theme(name),
            )
        yield SystemCommand(_("Hide"), _("Hide everything at once."), self.action_hide)
        yield SystemCommand(_("Leave Coprod"), _("Everything is saved."), lambda: self.exit(0))

    def choose_theme(self, name: str) -> None:
        """Now, and from now on, on this laptop."""
        self.theme = name
        self.config = self.config.but(theme=name)
        try:
            change_config(theme=name)
        except NotWrittenError as trouble:
            self.notify(refusal(trouble), markup=False)


def run_app(home: Path, *, meeting: str | None = None, desk: str | None = None, review: str | None = None) -> int:
    """Open Home, or a screen on that meeting: the Room, a Desk, or the review of its summary.

    desk, review: for the person of this name ("" for nobody's).
    The exit code when it is left, FAILED with the terminal cleared where a screen failed. Raises CannotOpen, Damaged.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = Coprod(home, first(home, meeting=meeting, desk=desk, review=review))
    logging.getLogger().addHandler(logging.NullHandler())  # else what asyncio has to say goes to the terminal
    with Watch(app.ask_to_leave, app.let_go, afterwards=RESTORE) as watch:
        app.terminal_lost = watch.lost
        try:
            ended = app.run()
        except Exception as fault:  # noqa: BLE001  whatever of Textual's own fails, people see none of it
            app.failed = True
            keep_failure(home, fault, "the screens")
        finally:
            app.close_sessions()
            sweeping.begin()
        if app.router.fault is not None and not app.failed:
            app.failed = True
            keep_failure(home, app.router.fault, "the record")
        if app.failed:
            watch.put_right(RESTORE + CLEAR)
            return FAILED
        return ended or 0
