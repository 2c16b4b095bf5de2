"""Keys: one for each action, with an id so that people can change it, and words for the key line and the help.

A screen asks `Keys` what a pressed key means in its situation. For people who dictate, single letters work only after a
leader key ("ctrl") or not at all ("menu"), which leaves the list of commands and the mouse.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping
from operator import methodcaller
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, get_args

from coprod_tui.model.command import Command
from coprod_tui.model.value import Value
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.model.intents import Meant, Sight

Given = ParamSpec("Given")

Situation = Literal[
    "opening", "now", "reading", "testing", "pause", "break", "rule", "groups", "note", "closing", "finished", "pages",
    "count", "back-issue", "back-action", "back-decision", "back-challenge", "look-question", "look-rule",
    "look-component",
    "home", "interrupted", "newcomer", "group", "list", "planned", "understood",
    "desk", "entry", "asked",
    "review", "review-trips", "review-answers", "review-easy", "own-words", "own-words-over",
]  # fmt: skip
"""The Room's first, then those of Home and the screens it opens, the Desk's, and the review's."""
EVERYWHERE: frozenset[Situation] = frozenset(get_args(Situation))
OPEN: frozenset[Situation] = frozenset(("now", "reading", "testing", "pause", "break", "rule", "groups"))
NOW: frozenset[Situation] = frozenset(("now", "rule"))
BACK: frozenset[Situation] = frozenset(("back-issue", "back-action", "back-decision", "back-challenge"))
"""Something that came back is shown large: one situation for each sort."""
LOOK: frozenset[Situation] = frozenset(("look-question", "look-rule", "look-component"))
"""Something to look back on is shown large."""
LEADER = "ctrl+o"
SITUATIONS_ALIKE = 2
"""A key that works in more situations than these (reading and testing) is no answer to a situation's question."""
LAST = 99
KeyWay = Literal["letters", "ctrl", "menu"]


class Key(Value, frozen=True):
    """One thing a person can do with a key.

    id: what config.toml calls it. keys: Textual's names. label: two or three words; help: a sentence. rank: its place
    on the key line, 0 for none. when: the situations it works in. act: the Command it makes, or a function that is
    given the screen (`means`, `calls`, `asks`, or one of its own). slip: seconds in which a second press does nothing,
    as a slip of the finger.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    act: Command | Callable[[Any], object]
    rank: int = 0
    when: frozenset[Situation] = OPEN
    slip: float = 0

    @property
    def shown(self) -> str:
        """The key as it is printed on keyboards."""
        return key_name(self.keys[0]) if self.keys else ""

    def press(self, screen: Any) -> None:
        """Do its action on this screen."""
        if self.slip and screen.soon_again(self.id, self.slip):
            return
        if isinstance(self.act, Command):
            screen.do(self.act)
        else:
            self.act(screen)


def means(
    intent: Callable[Concatenate[Sight, Given], Meant], *args: Given.args, **kwargs: Given.kwargs
) -> Callable[[Any], object]:
    """An act whose Command an intent of `model.intents` chooses by the state of the meeting."""
    return methodcaller("mean", lambda sight: intent(sight, *args, **kwargs))


def asks(coroutine: Callable[[Any], Coroutine[None, None, object]]) -> Callable[[Any], None]:
    """An act that asks: the coroutine is begun on the screen, which cancels any question that is open."""
    return lambda screen: screen.begin(coroutine, screen)


calls = methodcaller
"""An act that calls a method of the screen, by its name. A test checks that each exists."""

NAMES = {
    "space": N_("Space"),
    "enter": N_("Enter"),
    "escape": N_("Escape"),
    "tab": N_("Tab"),
    "backspace": N_("Backspace"),
    "question_mark": "?",
    "exclamation_mark": "!",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "semicolon": ";",
    "pageup": N_("Page Up"),
    "pagedown": N_("Page Down"),
    "left": N_("Left"),
    "right": N_("Right"),
    "up": N_("Up"),
    "down": N_("Down"),
}

MARKS = ("space", "question_mark", "plus", "minus", "slash", "full_stop", "comma", "semicolon", "exclamation_mark")
"""Textual's names for marks that are typed in words."""


def key_name(key: str) -> str:
    """A key as people know it: "Ctrl+L", "F1", "n"."""
    *modifiers, last = key.split("+")
    name = _(NAMES[last]) if last in NAMES else last.upper() if len(last) > 1 or modifiers else last
    return "+".join([*(part.capitalize() for part in modifiers), name])


def is_letter(key: str) -> bool:
    """Whether typed or dictated words press this key: a letter, digit, mark or the space."""
    return "+" not in key and (len(key) == 1 or key in MARKS)


class Keys:
    """The keys of a screen. way: how letters work. changed: people's own keys, with commas between, by the key's id."""

    def __init__(self, keys: Iterable[Key], way: KeyWay = "letters", changed: Mapping[str, str] | None = None) -> None:
        self.way = way
        changed = changed or {}
        self.all = tuple(
            key.but(keys=tuple(name.strip() for name in changed[key.id].split(","))) if key.id in changed else key
            for key in keys
        )
        self.by_id = {key.id: key for key in self.all}
        self._by_situation: dict[Situation, dict[str, Key]] = {}

    def find(self, pressed: str, situation: Situation, *, led: bool) -> Key | None:
        """The first listed key that this press means in the situation. led: it came after the leader key."""
        if is_letter(pressed) and self.way != "letters" and not (self.way == "ctrl" and led):
            return None
        if situation not in self._by_situation:
            here = [key for key in self.all if situation in key.when]
            self._by_situation[situation] = {name: key for key in reversed(here) for name in key.keys}
        return self._by_situation[situation].get(pressed)

    def works(self, key: Key, situation: Situation) -> bool:
        """Whether the key does its action in this situation, where no key listed before it takes the press."""
        if situation not in key.when:
            return False
        return not key.keys or self.find(key.keys[0], situation, led=True) in (key, None)

    def label(self, key: Key) -> str:
        """How it is pressed: "n", or "Ctrl+O n" behind the leader key; "" where only the menu has it."""
        if not key.keys or not is_letter(key.keys[0]) or self.way == "letters":
            return key.shown
        return f"{key_name(LEADER)} {key.shown}" if self.way == "ctrl" else ""

    def listed(self, keys: Iterable[Key]) -> Iterator[tuple[str, Key]]:
        """These keys, each with how it is pressed; all digit keys are given as one, "1 – 9, 0"."""
        keys = list(keys)
        digits = [key for key in keys if key.keys and key.keys[0].isdigit()]
        digits_label = "1 – 9, 0" if any("0" in key.keys for key in digits) else "1 – 9"
        if self.way == "menu":
            digits_label = _("a click")
        elif self.way == "ctrl":
            digits_label = f"{key_name(LEADER)} {digits_label}"
        for key in keys:
            if key not in digits[1:]:
                yield digits_label if key in digits else self.label(key) or _("by name"), key

    def mark(self, key: Key) -> str:
        """The mark before its words where these can be clicked: how it is pressed, or ► where it has no key."""
        return self.label(key) or "►"

    def answers(self, situation: Situation) -> list[Key]:
        """The keys that answer this situation's question, by rank: those that work in few other situations."""
        here = (key for key in self.all if "now" not in key.when and self.works(key, situation) and key.keys)
        return sorted((key for key in here if len(key.when) <= SITUATIONS_ALIKE), key=lambda key: key.rank or LAST)

    def line(self, situation: Situation) -> list[Key]:
        """The keys of the key line: those that do not work in "now" first, then by rank."""
        here = (key for key in self.all if key.rank and key.keys and self.works(key, situation))
        return sorted(here, key=lambda key: ("now" in key.when, key.rank))
